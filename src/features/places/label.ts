import { partsOfKey } from './keys.ts'
import { distinguish, municipalityByCode } from './register.ts'

/** The name of a municipality by its key ('NO-1866'), told apart from others of that name; the key itself where it is not known. */
export function municipalityLabel(key: string): string {
  const parts = partsOfKey(key)
  const found = parts && municipalityByCode(parts.country, parts.code)
  return found ? distinguish(found) : key
}
