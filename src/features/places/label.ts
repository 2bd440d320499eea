import { dayOf } from '../../platform/i18n/days.ts'
import { municipalityKey, partsOfKey } from './keys.ts'
import { countiesOn, distinguish, followForward, municipalityByCode } from './register.ts'

/** The name of a municipality by its key ('NO-1866'), told apart from others of that name; the key itself where it is not known. */
export function municipalityLabel(key: string): string {
  const parts = partsOfKey(key)
  const found = parts && municipalityByCode(parts.country, parts.code)
  return found ? distinguish(found) : key
}

let countyNames: Map<string, string> | undefined

const countiesToday = () => {
  countyNames ??= new Map(
    countiesOn(dayOf(new Date())).map(({ country, code, name }) => [`${country}-${code}`, name]),
  )
  return countyNames
}

/** The name of one of today's counties by its key ('NO-18'); the key itself where there is none. */
export const countyLabel = (key: string): string => countiesToday().get(key) ?? key

/** Whether a text that came from outside is the key of one of today's counties. */
export const isCountyToday = (key: string): boolean => countiesToday().has(key)

/** The key of the county that a municipality lies in. */
export function countyOf(key: string): string | undefined {
  const parts = partsOfKey(key)
  const found = parts && municipalityByCode(parts.country, parts.code)
  return found && municipalityKey(found.country, found.countyCode)
}

/** What a municipality is today: itself, or what it has become; empty for a text that is no municipality's key. */
export function todaysKeys(key: string): string[] {
  const parts = partsOfKey(key)
  if (!parts || !municipalityByCode(parts.country, parts.code)) return []
  return followForward(parts.country, parts.code).ends.map(({ code }) => municipalityKey(parts.country, code))
}
