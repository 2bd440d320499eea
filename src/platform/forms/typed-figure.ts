import type { Language } from '../i18n/languages.ts'
import type { Currency } from './answer.ts'
import { type Decimal, decimalText } from './decimal.ts'

export type FigureRefusal = 'unreadable' | 'ambiguous' | 'decimals' | 'large' | 'currency'
export type ReadFigure = { ok: true; figure: Decimal } | { ok: false; refusal: FigureRefusal }

/** The mark between whole and fraction that the language prints. */
export const decimalMark = (language: Language) => (language === 'en' ? '.' : ',')

/** Ten thousand million: amounts beyond it are slips of the finger. With it every sum of a form stays exact. */
const MOST_WHOLE = 10_000_000_000n
/** Figures have at most 15 digits, what a JavaScript number keeps exactly. */
const MOST_DIGITS = 15

/**
 * A figure as people type it, with comma or point before the decimals and spaces, points or commas between thousands. One mark with
 * three digits behind it ("1.234") may be either and is refused as ambiguous; with three or four decimals allowed the language's own
 * mark is read as the mark of decimals. More decimals than `decimals` are refused unless they are zeros. Nothing is rounded.
 */
export function parseFigure(typed: string, decimals: number, language: Language): ReadFigure {
  const text = typed.replace(/\s+/gu, ' ').trim()
  const signed = /^[-\u2212\u2013] ?/.test(text)
  const parts = partsOf(text.replace(/^[-\u2212\u2013+] ?/, ''), decimals, language)
  if (typeof parts === 'string') return { ok: false, refusal: parts }
  const fraction = withoutLastZeros(parts.fraction)
  if (fraction.length > decimals) return { ok: false, refusal: 'decimals' }
  const digits = parts.whole.replace(/\D/g, '').replace(/^0+/, '')
  if (digits.length + decimals > MOST_DIGITS) return { ok: false, refusal: 'large' }
  const units = BigInt(`${digits}${fraction.padEnd(decimals, '0')}` || '0')
  return { ok: true, figure: { units: signed ? -units : units, scale: decimals } }
}

/** One step for each zero: a pattern would begin again at every zero of a long row that something follows. */
function withoutLastZeros(digits: string): string {
  let end = digits.length
  while (digits[end - 1] === '0') end -= 1
  return digits.slice(0, end)
}

type Parts = { whole: string; fraction: string }

function partsOf(text: string, decimals: number, language: Language): Parts | FigureRefusal {
  const spaced = /^(\d+|[1-9]\d{0,2}(?: \d{3})+)(?:([.,])(\d+))?$/.exec(text)
  if (spaced) {
    const [, whole = '', mark, fraction = ''] = spaced
    const mayBeThousands = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)
    if (mayBeThousands && !(decimals > 2 && mark === decimalMark(language))) return 'ambiguous'
    return { whole, fraction }
  }
  const bothMarks =
    /^([1-9]\d{0,2}(?:\.\d{3})+),(\d+)$/.exec(text) ?? /^([1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$/.exec(text)
  if (bothMarks) return { whole: bothMarks[1] ?? '', fraction: bothMarks[2] ?? '' }
  if (/^[1-9]\d{0,2}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})$/.test(text)) return { whole: text, fraction: '' }
  return 'unreadable'
}

const currencyWords: Record<string, Currency | 'krone'> = {
  kr: 'krone',
  'kr.': 'krone',
  kroner: 'krone',
  kronor: 'krone',
  nok: 'NOK',
  sek: 'SEK',
  eur: 'EUR',
  euro: 'EUR',
  '€': 'EUR',
}

/**
 * An amount as people type it, in whole hundredths: "1 234,50", "1.234,50", "kr 1 234,-", "50 000 NOK". Refused: another currency than
 * `currency`, more than two decimals, more than 10 000 million, and what may be read in two ways.
 */
export function parseMoney(
  typed: string,
  currency: Currency,
  language: Language,
): { ok: true; amountOre: number } | { ok: false; refusal: FigureRefusal } {
  let text = typed.replace(/\s+/gu, ' ').trim().toLowerCase()
  const words: string[] = []
  const word = '(kroner|kronor|kr\\.?|nok|sek|euro|eur|€)'
  text = text.replace(
    new RegExp(`^([-\\u2212\\u2013] ?)?${word} ?`, 'u'),
    (_, sign: string | undefined, found: string) => {
      words.push(found)
      return sign ?? ''
    },
  )
  text = text.replace(new RegExp(` ?${word}$`, 'u'), (_, found: string) => {
    words.push(found)
    return ''
  })
  text = text.replace(/ ?[,:][-\u2013\u2212]$/u, '')
  for (const found of words) {
    const named = currencyWords[found]
    if (named === 'krone' ? currency === 'EUR' : named !== currency) return { ok: false, refusal: 'currency' }
  }
  const read = parseFigure(text, 2, language)
  if (!read.ok) return read
  const { units } = read.figure
  if (units > MOST_WHOLE * 100n || units < -MOST_WHOLE * 100n) return { ok: false, refusal: 'large' }
  return { ok: true, amountOre: Number(units) }
}

/** A figure as the language prints it, with `space` between thousands. */
export function figureText(
  figure: Decimal,
  language: Language,
  { leastDecimals = 0, minus = '-', thousands = ' ' } = {},
): string {
  const [whole = '', fraction] = decimalText(figure, leastDecimals).split('.')
  const grouped = whole.replace('-', '').replace(/\B(?=(\d{3})+$)/g, thousands)
  return `${whole.startsWith('-') ? minus : ''}${grouped}${fraction ? decimalMark(language) + fraction : ''}`
}

/** Hundredths as they may be typed again: "1 234,50", "1 234". */
export const typedMoney = (amountOre: number, language: Language): string =>
  figureText({ units: BigInt(amountOre), scale: 2 }, language, {
    leastDecimals: amountOre % 100 === 0 ? 0 : 2,
  })
