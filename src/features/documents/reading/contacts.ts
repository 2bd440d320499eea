import { foldSpaces, notReadable, type Parsed, parsedBefore, read, uncertain } from './parsed.ts'

const address = /^[\p{L}\d](?:[\p{L}\d._%+-]*[\p{L}\d])?@(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,}$/u

/**
 * An e-mail address, bare, after `mailto:`, in angle brackets, or as a Markdown link whose text and target agree.
 * The words a web service prints in place of an address ("[email protected]") and an address spelled out with
 * "(at)" are `not-readable` (`address-hidden`); two addresses are `uncertain`.
 */
export function parseEmail(printed: string): Parsed<string> {
  const before = parsedBefore<string>(printed)
  if (before && before.problem !== 'placeholder') return before
  const raw = foldSpaces(printed)
  if (/\[?email\W{1,8}protected\]?/i.test(raw) || /[([{ ](?:at|snabel-?a|krøllalfa)[)\]} ]/i.test(raw)) {
    return notReadable(raw, 'address-hidden')
  }
  if (before) return before
  const link = /^\[([^\]]+)\]\((?:mailto:)?([^)\s]+)\)$/.exec(raw)
  if (link) {
    const [, text = '', target = ''] = link
    if (text.toLowerCase() !== target.toLowerCase())
      return uncertain<string>(null, raw, 'more-than-one', [text, target])
    return parseEmail(text)
  }
  const bare = raw.replace(/^<(.+)>$/, '$1').replace(/^mailto:/i, '')
  if (bare.length > 254) return notReadable(raw, 'shape')
  if (address.test(bare) && !bare.includes('..')) return read(bare, raw)
  const several = bare.split(/[;, ]+(?:og |och |and )?/).filter((part) => part && part !== '/')
  if (several.length > 1 && several.every((part) => address.test(part))) {
    return uncertain<string>(null, raw, 'more-than-one', several)
  }
  return notReadable(raw, 'shape')
}

/**
 * A telephone number as printed, spaces folded. Norway: eight digits, not beginning with 0 or 1. Sweden: 0 and the
 * area code, mobile and 010 numbers ten digits, others nine or ten (eight is `uncertain`: short numbers exist in
 * places, and so do lost digits). Written groups hold two digits or more. A country code is allowed in front. Other
 * counts are `not-readable` and never filled up.
 * Source: numbering plans of Nkom (Norway) and PTS (Sweden).
 */
export function parsePhone(printed: string, options: { country: 'NO' | 'SE' | null }): Parsed<string> {
  const before = parsedBefore<string>(printed)
  if (before) return before
  const raw = foldSpaces(printed)
  if (!/^[+(]?[\d() ./–-]+\d$/.test(raw)) {
    const parts = raw.split(/\s*(?:[,;/]| eller | or | og | och )\s*/).filter(Boolean)
    const several = parts.length > 1 && parts.every((part) => parsePhone(part, options).state === 'read')
    return several ? uncertain<string>(null, raw, 'more-than-one', parts) : notReadable(raw, 'shape')
  }
  const groups = raw.match(/\d+/g) ?? []
  let digits = groups.join('')
  let country = options.country
  if (raw.startsWith('+') || digits.startsWith('00')) {
    const code = digits.replace(/^00/, '').slice(0, 2)
    if (code !== '46' && code !== '47')
      return digits.length >= 9 && digits.length <= 15
        ? uncertain(raw, raw, 'shape')
        : notReadable(raw, 'digit-count')
    country = code === '46' ? 'SE' : 'NO'
    digits = digits.replace(/^00/, '').slice(2)
    if (country === 'SE') digits = `0${digits.replace(/^0/, '')}`
  }
  if (!country) return uncertain(raw, raw, 'digit-count')
  if (country === 'NO') {
    if (digits.length !== 8) return notReadable(raw, 'digit-count')
    return /^[2-9]/.test(digits) && groups.every((group) => group.length > 1 || group === '0')
      ? read(raw, raw)
      : notReadable(raw, 'shape')
  }
  if (!/^0[1-9]/.test(digits)) return notReadable(raw, 'shape')
  const exactlyTen = /^(?:07[02369]|010)/.test(digits)
  const broken = groups.slice(1).some((group, i) => group.length === 1 && !(i === 0 && group === '0'))
  if (exactlyTen ? digits.length !== 10 : digits.length < 8 || digits.length > 10)
    return notReadable(raw, 'digit-count')
  if (broken) return notReadable(raw, 'digit-groups')
  return digits.length === 8 ? uncertain(raw, raw, 'digit-count') : read(raw, raw, exactlyTen)
}

/**
 * An organisation number, digits only. Norway: nine digits beginning with 8 or 9, check digit modulo 11
 * (Brønnøysund Register Centre). Sweden: ten digits, third digit at least 2, check digit after Luhn
 * (Swedish Companies Registration Office). A number that fails is `not-readable`.
 */
export function parseOrganisationNumber(
  printed: string,
  options: { country: 'NO' | 'SE' | null },
): Parsed<string> {
  const before = parsedBefore<string>(printed)
  if (before) return before
  const raw = foldSpaces(printed)
  const digits = raw
    .replace(/^(?:NO|SE) ?/i, '')
    .replace(/ ?MVA$/i, '')
    .replace(/[ -]/g, '')
  if (!/^\d+$/.test(digits)) return notReadable(raw, 'shape')
  const country = options.country ?? (digits.length === 9 ? 'NO' : 'SE')
  if (digits.length !== (country === 'NO' ? 9 : 10)) return notReadable(raw, 'digit-count')
  const holds =
    country === 'NO'
      ? /^[89]/.test(digits) && holdsModulo11(digits)
      : Number(digits[2]) >= 2 && holdsLuhn(digits)
  return holds ? read(digits, raw, true) : notReadable(raw, 'check-digit')
}

function holdsModulo11(digits: string): boolean {
  const weights = [3, 2, 7, 6, 5, 4, 3, 2]
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  const check = (11 - (sum % 11)) % 11
  return check < 10 && check === Number(digits[8])
}

function holdsLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const doubled = Number(digits[i]) * (i % 2 === 0 ? 2 : 1)
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
