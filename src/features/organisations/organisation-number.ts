/**
 * Organisation numbers of Norway and Sweden. `number` is the digits alone: nine in Norway, ten in Sweden (a century
 * prefix 16 is taken off).
 *
 * A Swedish sole trader's number is the owner's personal identity number. `mayBePersonal` says that the third digit is
 * below 2, as in every date of birth and in no legal person: such a number is never published.
 */
type OrganisationNumber =
  | { country: 'NO'; number: string; mayBePersonal: false }
  | { country: 'SE'; number: string; mayBePersonal: boolean }

export type ParsedNumber =
  | { ok: true; value: OrganisationNumber }
  | { ok: false; reason: 'letters' | 'length' | 'checkDigit' }

const norwegianWeights = [3, 2, 7, 6, 5, 4, 3, 2] as const

/**
 * The check digit for the first eight digits of a Norwegian number: modulus 11 with weights 3 2 7 6 5 4 3 2
 * (Brønnøysund Register Centre). Null when the eight digits can have none (remainder 1).
 */
export function norwegianCheckDigit(firstEight: string): number | null {
  const sum = norwegianWeights.reduce((total, weight, place) => total + weight * Number(firstEight[place]), 0)
  const remainder = sum % 11
  if (remainder === 1) return null
  return remainder === 0 ? 0 : 11 - remainder
}

/** The check digit for the first nine digits of a Swedish number: modulus 10 after Luhn (ISO/IEC 7812-1, annex B). */
export function swedishCheckDigit(firstNine: string): number {
  let sum = 0
  for (let place = 0; place < 9; place++) {
    const product = Number(firstNine[place]) * (place % 2 === 0 ? 2 : 1)
    sum += product > 9 ? product - 9 : product
  }
  return (10 - (sum % 10)) % 10
}

/**
 * Reads a number as people write it: spaces, dots and dashes anywhere, "NO" or "SE" in front, "MVA" behind a
 * Norwegian one, "01" behind a Swedish VAT number that starts with SE, the prefix 16 before a Swedish one. Nine digits
 * are Norwegian, ten or twelve Swedish; with a country only its own form is taken. A personal number written with its
 * century (19 or 20) is refused as length: it does not belong in the field.
 */
export function parseOrganisationNumber(text: string, country?: 'NO' | 'SE'): ParsedNumber {
  const compact = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\p{Pd}]/gu, '')
  const shape = /^(NO|SE)?(\d+)(MVA)?$/u.exec(compact)
  if (shape === null) return { ok: false, reason: 'letters' }
  const [, prefix, written = '', vat] = shape
  const digits = withoutAdditions(written, prefix === 'SE')
  const found = digits.length === 9 ? 'NO' : digits.length === 10 ? 'SE' : null
  const contradicts = [country, prefix, vat && 'NO'].some((wish) => wish !== undefined && wish !== found)
  if (found === null || contradicts) return { ok: false, reason: 'length' }

  const body = digits.slice(0, -1)
  const expected = found === 'NO' ? norwegianCheckDigit(body) : swedishCheckDigit(body)
  if (expected !== Number(digits.at(-1))) return { ok: false, reason: 'checkDigit' }
  if (found === 'NO') return { ok: true, value: { country: 'NO', number: digits, mayBePersonal: false } }
  return { ok: true, value: { country: 'SE', number: digits, mayBePersonal: Number(digits[2]) < 2 } }
}

function withoutAdditions(digits: string, vatNumber: boolean): string {
  if (digits.length !== 12) return digits
  if (digits.startsWith('16')) return digits.slice(2)
  return vatNumber && digits.endsWith('01') ? digits.slice(0, 10) : digits
}

/** As it is printed in its country: "974 760 673", "212000-2932". */
export function formatOrganisationNumber({
  country,
  number,
}: {
  country: 'NO' | 'SE'
  number: string
}): string {
  if (country === 'SE') return `${number.slice(0, 6)}-${number.slice(6)}`
  return `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`
}
