import type { Country } from './register.ts'

/** Country and official code in one word, as the database and addresses have it: 'NO-1866'. The countries' codes overlap. */
export const municipalityKey = (country: Country, code: string) => `${country}-${code}`

/** The country and official code of a key, whose letters may be small; undefined for a text of another shape. It need not be a known one. */
export function partsOfKey(key: string): { country: Country; code: string } | undefined {
  const match = /^(NO|SE)-(\d{4})$/i.exec(key)
  return match ? { country: (match[1] ?? '').toUpperCase() as Country, code: match[2] ?? '' } : undefined
}
