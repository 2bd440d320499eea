import { type Damage, pick, replaced } from './damage.test-support.ts'

type Pair = { labelStart: number; labelEnd: number; valueStart: number; valueEnd: number; between: string }

/** Labels of the sample pages whose values stand glued, or on a line of their own without a colon. */
const bareLabels = [
  'Programområde',
  'Projektfas',
  'Projektägare',
  'Kontaktperson',
  'E-post',
  'Telefonnummer',
  'Beviljat ESF-stöd',
  'Total projektbudget',
  'Projektperiod',
  'Region',
  'Projektledare',
  'Samarbetspartners',
  'Projektbudget',
]

/** Labels with their values, found without the readers: after a colon or TAB, glued, or on the next line. */
function pairsIn(text: string): Pair[] {
  const pairs: Pair[] = []
  const add = (m: RegExpMatchArray) => {
    const [, label = '', between = '', value = ''] = m
    const labelStart = m.index ?? 0
    const valueStart = labelStart + label.length + between.length
    pairs.push({
      labelStart,
      labelEnd: labelStart + label.length,
      valueStart,
      valueEnd: valueStart + value.length,
      between,
    })
  }
  for (const m of text.matchAll(/^([^\n:\t#•]{2,45})((?::|\t)[ \t]*|:\n)(?!\n)([^\n]{1,110})$/gm)) {
    if (!/:$/.test(m[3] ?? '')) add(m)
  }
  for (const label of bareLabels) {
    for (const m of text.matchAll(
      new RegExp(`^(${label})((?:\\n\\n)?)(?=[\\p{Lu}\\d(]|\\S+@)([^\\n]{1,110})$`, 'gmu'),
    ))
      add(m)
  }
  return pairs
    .filter((pair) => !/^(?:PM|Slutrapport)/.test(text.slice(pair.labelStart, pair.labelEnd)))
    .sort((a, b) => a.labelStart - b.labelStart)
    .filter((pair, i, all) => i === 0 || pair.labelStart >= (all[i - 1]?.valueEnd ?? 0))
}

/** What a careful person takes a value for, by its signs alone. */
function looksLike(value: string): string {
  if (value.includes('@')) return 'address'
  if (/^\d{4}-\d{2}-\d{2}$|^\d{1,2} \p{L}+ \d{4}$/u.test(value)) return 'day'
  if (/^\d.* (?:till|–) \d/.test(value)) return 'period'
  if (/^\d{4}\/\d+$/.test(value)) return 'registry number'
  if (/kr$|^(?:SEK|NOK)|mkr$/.test(value)) return 'amount'
  if (/^[\d +-]+$/.test(value)) return `number of ${value.replace(/\D/g, '').length} digits`
  if (/%$/.test(value)) return 'per cent'
  if (/^(?:Ja|Nej)( Nej)?$/.test(value)) return 'yes or no'
  return 'text'
}

const labelsFirst: Damage = {
  name: 'all labels before all values',
  apply(text) {
    const pairs = pairsIn(text)
    const [first, last] = [pairs[0], pairs.at(-1)]
    if (!first || !last || pairs.length < 4) return undefined
    const labels = pairs.map(
      (pair) => text.slice(pair.labelStart, pair.labelEnd) + (pair.between.includes(':') ? ':' : ''),
    )
    const values = pairs.map((pair) => text.slice(pair.valueStart, pair.valueEnd))
    const between = `${[...labels, ...values].join('\n')}\n`
    return {
      text: text.slice(0, first.labelStart) + between + text.slice(last.valueEnd),
      trace: true,
      what: 'labels first',
    }
  },
}

const labelsFirstOneLost: Damage = {
  name: 'all labels before all values, one value lost',
  apply(text, _before, random) {
    const pairs = pairsIn(text)
    const [first, last] = [pairs[0], pairs.at(-1)]
    if (!first || !last || pairs.length < 4) return undefined
    const labels = pairs.map((pair) => `${text.slice(pair.labelStart, pair.labelEnd)}:`)
    const values = pairs.map((pair) => text.slice(pair.valueStart, pair.valueEnd))
    values.splice(random(values.length), 1)
    const between = `${[...labels, ...values].join('\n')}\n`
    return {
      text: text.slice(0, first.labelStart) + between + text.slice(last.valueEnd),
      trace: true,
      what: 'labels first',
    }
  },
}

const labelLost: Damage = {
  name: 'a label is lost',
  apply(text, _before, random) {
    const pair = pick(pairsIn(text), random)
    if (!pair) return undefined
    const end = /^\n/.test(pair.between) || pair.between.endsWith('\n') ? pair.valueStart : pair.labelEnd
    return {
      text: replaced(text, pair.labelStart, end, ''),
      trace: true,
      what: text.slice(pair.labelStart, pair.valueEnd),
    }
  },
}

const valueLost: Damage = {
  name: 'a value is lost',
  apply(text, _before, random) {
    const pair = pick(pairsIn(text), random)
    if (!pair) return undefined
    return {
      text: replaced(text, pair.valueStart, pair.valueEnd, ''),
      trace: true,
      what: text.slice(pair.labelStart, pair.valueEnd),
    }
  },
}

function swapped(text: string, one: [number, number], other: [number, number]): string {
  const [a, b] = one[0] < other[0] ? [one, other] : [other, one]
  return text.slice(0, a[0]) + text.slice(...b) + text.slice(a[1], b[0]) + text.slice(...a) + text.slice(b[1])
}

const valuesSwapped: Damage = {
  name: 'two values change places',
  apply(text, _before, random) {
    const pairs = pairsIn(text)
    const [a, b] = [pick(pairs, random), pick(pairs, random)]
    if (!a || !b || a === b) return undefined
    const kinds = [a, b].map((pair) => looksLike(text.slice(pair.valueStart, pair.valueEnd)))
    return {
      text: swapped(text, [a.valueStart, a.valueEnd], [b.valueStart, b.valueEnd]),
      trace: kinds[0] !== kinds[1] && !kinds.every((kind) => /number|code/.test(kind ?? '')),
      what: `${text.slice(a.labelStart, a.valueEnd)} <-> ${text.slice(b.labelStart, b.valueEnd)}`,
    }
  },
}

const labelsSwapped: Damage = {
  name: 'two labels change places',
  apply(text, before, random) {
    const pairs = pairsIn(text)
    const [a, b] = [pick(pairs, random), pick(pairs, random)]
    if (!a || !b || a === b) return undefined
    const kinds = [a, b].map((pair) => looksLike(text.slice(pair.valueStart, pair.valueEnd)))
    return {
      text: swapped(text, [a.labelStart, a.labelEnd], [b.labelStart, b.labelEnd]),
      trace:
        before.kind !== 'labelled-text' ||
        (kinds[0] !== kinds[1] && !kinds.every((kind) => kind?.startsWith('number'))),
      what: `${text.slice(a.labelStart, a.valueEnd)} <-> ${text.slice(b.labelStart, b.valueEnd)}`,
    }
  },
}

const labelLetterLost: Damage = {
  name: 'a label loses a letter',
  apply(text, _before, random) {
    const pair = pick(pairsIn(text), random)
    if (!pair) return undefined
    const at = pair.labelStart + random(pair.labelEnd - pair.labelStart)
    return {
      text: replaced(text, at, at + 1, ''),
      trace: true,
      what: `${text.slice(pair.labelStart, pair.labelEnd)} at ${at - pair.labelStart}`,
    }
  },
}

const headingLine =
  /^(?:#+ )?(Sammanfattning|Bakgrund|Projektbakgrund|Målsättning|Tillgänglighet för .*|Transnationellt samarbete|Syfte och mål|Aktiviteter|Förväntat resultat|Finansiering|Lärdomar|Bakgrunn|Tiltak|Vidareføring|Summary|Target groups|Lessons learned)$/gm

const headingLetterLost: Damage = {
  name: 'a heading loses a letter or the whole line',
  apply(text, _before, random) {
    const headings = [...text.matchAll(headingLine)]
    const m = pick(headings, random)
    if (!m) return undefined
    const whole = random(3) === 0
    const at = m.index + m[0].length - 1 - random((m[1] ?? '').length)
    const changed = whole
      ? replaced(text, m.index, m.index + m[0].length, '')
      : replaced(text, at, at + 1, '')
    return { text: changed, trace: !whole, what: `${m[0]}${whole ? ' whole' : ` at ${at - m.index}`}` }
  },
}

const spaceLost: Damage = {
  name: 'a space is lost in a value',
  apply(text, _before, random) {
    const pair = pick(pairsIn(text), random)
    if (!pair) return undefined
    const value = text.slice(pair.valueStart, pair.valueEnd)
    const m = pick([...value.matchAll(/\S( )\S/g)], random)
    if (!m) return undefined
    const at = pair.valueStart + m.index + 1
    const seen =
      /[\p{Ll}] \p{Lu}|, \p{L}/u.test(m[0]) || (/\d \d/.test(m[0]) && looksLike(value) === 'amount')
    return { text: replaced(text, at, at + 1, ''), trace: seen, what: value }
  },
}

const bothAnswers: Damage = {
  name: 'both answers are printed and the tick is lost',
  apply(text, _before, random) {
    const m = pick([...text.matchAll(/:\n(Ja|Nej)(?=\n)/g)], random)
    if (!m) return undefined
    return { text: replaced(text, m.index + 2, m.index + m[0].length, 'Ja Nej'), trace: true, what: 'Ja Nej' }
  },
}

const periodTurned: Damage = {
  name: 'start and end change places',
  apply(text) {
    const m =
      /(\d{4}-\d{2}-\d{2}|\d{2}\.\d{2}\.\d{4})( till | – )(\d{4}-\d{2}-\d{2}|\d{2}\.\d{2}\.\d{4})/.exec(text)
    if (!m) return undefined
    return {
      text: replaced(text, m.index, m.index + m[0].length, `${m[3]}${m[2]}${m[1]}`),
      trace: true,
      what: m[0],
    }
  },
}

/** Damage to pages of labels and values. */
export const pageDamages: Damage[] = [
  labelsFirst,
  labelsFirstOneLost,
  labelLost,
  valueLost,
  valuesSwapped,
  labelsSwapped,
  labelLetterLost,
  headingLetterLost,
  spaceLost,
  bothAnswers,
  periodTurned,
]
