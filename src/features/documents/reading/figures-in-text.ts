import { type Money, parseMoney } from './money.ts'
import { countingWords, numberWord } from './number-words.ts'
import { foldSpaces } from './parsed.ts'

export type AmountInText = { value: Money; raw: string; start: number; end: number }

const digits = '\\d[\\d\\u00a0 .,]{0,18}'
const unit =
  'mkr|mnkr|tkr|kr|kronor|kroner|mnok|msek|nok|sek|eur|euro|millioner(?: kroner)?|miljoner(?: kronor)?|mill\\.?(?: kr(?:oner)?)?'
const amount = new RegExp(
  `(?<![\\d\\p{L}])${digits}(?:\\s?[-–]\\s?${digits})?\\s?(?:${unit})(?!\\p{L})`,
  'giu',
)

/** Amounts with a printed unit in running text, in order; what cannot be read is left out. Offsets into the document. */
export function amountsInText(
  text: string,
  stretch: { start: number; end: number },
  country: 'NO' | 'SE' | null,
): AmountInText[] {
  return [...text.slice(stretch.start, stretch.end).matchAll(amount)].flatMap((m) => {
    const { value, raw } = parseMoney(m[0], { country })
    const start = stretch.start + m.index
    return value ? [{ value, raw, start, end: start + m[0].trimEnd().length }] : []
  })
}

/** What a project expects to reach, as a figure: from `min` to `max` of the unit; `decided` false where the text says so. */
type ExpectedFigure = { unit: string; min: number; max: number; decided: boolean }
type FigureInText = { value: ExpectedFigure; raw: string; start: number; end: number }

const resultUnits: [string, string][] = [
  ['household', 'familjer|familier|familiar|hushåll|husholdninger|hushald|hushaldningar|families|households'],
  ['newcomer', 'inflyttare|tilflyttere|tilflyttarar|nyinflyttade|newcomers'],
  ['person', 'personer|personar|människor|mennesker|individer|people|persons'],
  ['participant', 'deltagare|deltakere|deltakarar|participants'],
  ['enterprise', 'företag|bedrifter|verksemder|virksomheter|companies|businesses|enterprises'],
  ['job', 'arbetstillfällen|arbeidsplasser|arbeidsplassar|jobb|jobs'],
  ['municipality', 'kommuner|kommunar|municipalities'],
]
const number = `(?:\\d{1,3}(?:[\\u00a0 ]\\d{3})+|\\d{1,6}|${countingWords.join('|')})`
const expected = new RegExp(
  `(?<![\\d\\p{L}.,])(${number})(?:\\s?(?:[-–]|till|til|to)\\s?(${number}))?\\s(?:(?:nya|nye|new)\\s)?(${resultUnits.map(([, words]) => words).join('|')})(?!\\p{L})`,
  'giu',
)

/** Words by which a text says that something is not settled yet. */
export const notDecided =
  /(?:(?:ej|inte|ännu inte|ikke|ikkje|not)(?: (?:endelig|endeleg|ännu|än|enda|ennå|yet|finally))? (?:fastställ\p{L}*|fastställd\p{L}*|beslut\p{L}*|bestäm\p{L}*|klar\p{L}*|fastsatt|fastsett|vedtatt|vedteke|bestemt|avklar\p{L}*|avgjort|decided|settled|confirmed|approved))(?: (?:än|ännu|enda|ennå|yet))?|preliminär\p{L}*|foreløpig\p{L}*|førebels|provisional|tentative/iu

/** "30-50 familjer", "40 new jobs": figures with a unit in running text, in order. */
export function expectedFigures(text: string, stretch: { start: number; end: number }): FigureInText[] {
  const printed = text.slice(stretch.start, stretch.end)
  const decided = !notDecided.test(printed)
  return [...printed.matchAll(expected)].flatMap((m) => {
    const [min, max] = [figureOf(m[1]), figureOf(m[2] ?? m[1])]
    const word = (m[3] ?? '').toLowerCase()
    const unitId = resultUnits.find(([, words]) => words.split('|').includes(word))?.[0]
    if (min === undefined || max === undefined || unitId === undefined || min > max) return []
    const start = stretch.start + m.index
    return [
      { value: { unit: unitId, min, max, decided }, raw: foldSpaces(m[0]), start, end: start + m[0].length },
    ]
  })
}

function figureOf(printed: string | undefined): number | undefined {
  if (!printed) return undefined
  const plain = printed.replace(/[\u00a0 ]/g, '')
  return /^\d+$/.test(plain) ? Number(plain) : numberWord(plain)
}
