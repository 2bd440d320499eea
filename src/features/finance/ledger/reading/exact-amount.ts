import { limits } from './ledger-file.ts'

const ZERO = 48
const NINE = 57
/** No amount is longer; the patterns below would take minutes over a cell of 64 KB of spaces. */
const LONGEST_WRITTEN = 80

/**
 * Whole hundredths of an amount with a decimal point, as SIE (5.9) and SAF-T write it: "-1234.5" is -123450. At most `decimals`
 * decimals, of which those beyond the second must be zeros. Undefined where the text is anything else or beyond the largest amount.
 */
export function oreOfPlain(text: string, decimals = 2): number | undefined {
  let at = 0
  const negative = text.charCodeAt(0) === 45
  if (negative) at = 1
  const first = at
  let whole = 0
  for (; at < text.length; at++) {
    const digit = text.charCodeAt(at)
    if (digit < ZERO || digit > NINE) break
    whole = whole * 10 + (digit - ZERO)
  }
  if (at === first || at - first > 15) return undefined
  let ore = whole * 100
  if (at < text.length) {
    if (text.charCodeAt(at) !== 46) return undefined
    const from = at + 1
    const places = text.length - from
    if (places < 1 || places > decimals) return undefined
    for (let place = 0; place < places; place++) {
      const digit = text.charCodeAt(from + place)
      if (digit < ZERO || digit > NINE) return undefined
      if (place === 0) ore += (digit - ZERO) * 10
      else if (place === 1) ore += digit - ZERO
      else if (digit !== ZERO) return undefined
    }
  }
  if (ore > limits.amountOre) return undefined
  return negative && ore !== 0 ? -ore : ore
}

/**
 * Whole hundredths of an amount as people and spreadsheets write it: "1 234,50", "1.234,50", "1,234.50", "-12", "12-", "(12,00)",
 * "kr 12,00". Where one mark alone could be either, three digits after it make it a thousands mark, unless `decimal` says which
 * mark divides decimals. Undefined where the text is no amount; more than two decimals other than zeros are no amount either.
 */
export function oreOfWritten(text: string, decimal?: ',' | '.'): number | undefined {
  const given = text.trim()
  if (given.length > LONGEST_WRITTEN) return undefined
  let rest = given
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/^(?:kr|nok|sek|eur|€)\.?\s*|\s*(?:kr|nok|sek|eur|€|,-)\.?$/gi, '')
    .trim()
  let negative = false
  const bracketed = /^\((.*)\)$/.exec(rest)
  if (bracketed) {
    negative = true
    rest = bracketed[1] ?? ''
  } else if (rest.startsWith('-') || rest.endsWith('-')) {
    negative = true
    rest = rest.startsWith('-') ? rest.slice(1) : rest.slice(0, -1)
  } else if (rest.startsWith('+')) rest = rest.slice(1)
  rest = rest.trim()
  if (!/^\d[\d\s\u00a0\u202f'’.,]*$/.test(rest)) return undefined
  const point = rest.lastIndexOf('.')
  const comma = rest.lastIndexOf(',')
  const mark = decimal ?? decimalMark(rest, point, comma)
  const at = mark === undefined ? -1 : rest.lastIndexOf(mark)
  const whole = at < 0 ? rest : rest.slice(0, at)
  const places = at < 0 ? '' : rest.slice(at + 1)
  if (!/^\d{0,15}$/.test(places)) return undefined
  if (!isGrouped(whole, mark)) return undefined
  const ore = oreOfPlain(
    `${whole.replace(/\D/g, '')}${places ? `.${places.replace(/0+$/, '').padEnd(2, '0')}` : ''}`,
  )
  if (ore === undefined) return undefined
  return negative && ore !== 0 ? -ore : ore
}

/**
 * An amount as a reader of the language types it. Either mark divides decimals where it can be nothing else; with three digits after it a
 * mark divides decimals (and is refused for it) only where it is the language's own: "12,345" is no amount in Norwegian and
 * twelve thousand in English.
 */
export function oreOfTyped(text: string, language: 'nb' | 'nn' | 'sv' | 'en'): number | undefined {
  const own = language === 'en' ? '.' : ','
  const found = oreOfWritten(text, own)
  if (found !== undefined || new RegExp(`[${own}]\\d{3}\\D*$`).test(text)) return found
  return oreOfWritten(text, own === '.' ? ',' : '.')
}

function decimalMark(text: string, point: number, comma: number): ',' | '.' | undefined {
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ','
  const mark = point >= 0 ? '.' : comma >= 0 ? ',' : undefined
  if (mark === undefined) return undefined
  if (text.indexOf(mark) !== text.lastIndexOf(mark)) return undefined
  // "1.234" is a thousand and more; "0.234" and "1234.567" are not grouped like that.
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(text) ? undefined : mark
}

/** Digits alone, or in threes by one kind of mark that is not the decimal mark. */
function isGrouped(whole: string, decimal: ',' | '.' | undefined): boolean {
  if (/^\d+$/.test(whole)) return true
  const mark = /[^\d]/.exec(whole)?.[0]
  if (mark === undefined || mark === decimal) return false
  const groups = whole.split(mark)
  return groups.every((group, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group))
}
