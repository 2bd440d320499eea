import { nameKey } from './folding.ts'
import { identityOf, namesOf } from './identities.ts'
import {
  allCounties,
  allMunicipalities,
  type Country,
  type County,
  holdsOn,
  type Municipality,
  versionsOf,
} from './reference.ts'

export { followBack, followForward, type Reached, registerStart, type Step } from './changes.ts'
export { distinguish } from './identities.ts'
export { type Hit, searchMunicipalities } from './names.ts'
export type { Country, County, Municipality, OtherName } from './reference.ts'

/** Versions valid on the day (YYYY-MM-DD), for both countries or one, by country and code. Known from 2006-01-01. */
export function municipalitiesOn(day: string, country?: Country): Municipality[] {
  return allMunicipalities().filter(
    (one) => holdsOn(one, day) && (country === undefined || one.country === country),
  )
}

/** Counties (fylker, län) valid on the day (YYYY-MM-DD), for both countries or one, by country and code. */
export function countiesOn(day: string, country?: Country): County[] {
  return allCounties().filter(
    (one) => holdsOn(one, day) && (country === undefined || one.country === country),
  )
}

/** The version of a code valid on the day; without a day the code's latest version, valid now or not. */
export function municipalityByCode(country: Country, code: string, day?: string): Municipality | undefined {
  return versionsOf(country, code).findLast((one) => day === undefined || holdsOn(one, day))
}

/**
 * Municipalities that bear exactly this name, in any of its languages. Case does not matter, æ and ä, ø and ö, å and
 * aa count as the same letter, hyphen as space; other letters must agree ("Bo" is not Bø) and a genitive is not
 * taken off. With a day: the versions valid then. Without: for each municipality that ever bore the name, the last
 * version that did.
 */
export function municipalitiesNamed(
  name: string,
  options: { country?: Country; day?: string } = {},
): Municipality[] {
  const { country, day } = options
  const bearers = (versionsByName().get(nameKey(name)) ?? []).filter(
    (one) => (country === undefined || one.country === country) && (day === undefined || holdsOn(one, day)),
  )
  const groups = [...Map.groupBy(bearers, identityOf).values()]
  return groups.map((versions) =>
    versions.reduce((a, b) => ((b.validFrom ?? '') > (a.validFrom ?? '') ? b : a)),
  )
}

let byName: Map<string, Municipality[]> | undefined

function versionsByName() {
  if (byName === undefined) {
    byName = new Map()
    for (const version of allMunicipalities()) {
      for (const key of new Set(namesOf(version).map(nameKey))) {
        byName.set(key, [...(byName.get(key) ?? []), version])
      }
    }
  }
  return byName
}
