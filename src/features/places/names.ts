import { followForward } from './changes.ts'
import { editDistance, foldedName, nameKey, plainName } from './folding.ts'
import { type Identity, identities, namesOf } from './identities.ts'
import {
  allCounties,
  allMunicipalities,
  type Country,
  holdsOn,
  type Municipality,
  regionalNames,
  today,
} from './reference.ts'

/** How a search met a name; `former-name` is a name no longer borne, or of a municipality that became part of this one. */
export type How = 'exact' | 'folded' | 'former-name' | 'prefix' | 'misspelling'

export type Hit = { municipality: Municipality; matchedName: string; how: How }

type Spellings = { key: string; folded: string; plain: string }
type SearchName = Spellings & { name: string; former: boolean }
type Place = { identity: Identity; codes: Set<string>; counties: Set<string>; names: SearchName[] }
type Meeting = { how: Exclude<How, 'former-name'>; distance: number }
type Match = Meeting & { place: Place; name: SearchName }

/** Lower comes first: a former name written out beats the beginning of a present name, its own beginning does not. */
function rank({ how, distance }: { how: How; distance: number }): number {
  const order = { exact: 0, folded: 1, 'former-name': distance === 0 ? 2 : 4, prefix: 3, misspelling: 5 }
  return order[how] * 10 + distance
}

/**
 * Ranked search for people who type a place: names in all languages, prefixes, missing diacritics, one wrong letter
 * in names of 4–6 letters and two in longer ones, former names. A county or a district after the name narrows it:
 * "Bø i Vesterålen", "Bø, Telemark". The word kommune is ignored.
 *
 * With a day, only versions valid then. Without, the latest version of every municipality since 2006, those that
 * still exist first. At most `limit` hits (default 10); an empty query gives none.
 */
export function searchMunicipalities(
  query: string,
  options: { country?: Country; day?: string; limit?: number } = {},
): Hit[] {
  const { country, day, limit = 10 } = options
  const asked = query.replace(/(^|\s)kommun(e|a|en)?(?=\s|,|$)/giu, '$1').trim()
  if (nameKey(asked) === '') return []

  const pool = places().filter(
    ({ identity }) => country === undefined || identity.versions[0]!.country === country,
  )
  const whole = matches(asked, pool)
  const narrowed = whole.some(wholeName)
    ? []
    : narrowings(asked).flatMap(({ name, belongs }) => matches(name, pool.filter(belongs)))
  const precise = narrowed.filter(wholeName)
  const found = precise.length > 0 ? precise : narrowed.length > 0 ? narrowed : whole

  const hits: (Hit & { distance: number })[] = []
  for (const { place, name, how, distance } of found) {
    const versions = place.identity.versions
    const municipality =
      day === undefined ? versions.at(-1)! : versions.find((version) => holdsOn(version, day))
    if (municipality === undefined) continue
    const borne = namesOf(municipality).some((own) => nameKey(own) === name.key)
    hits.push({ municipality, matchedName: name.name, how: borne ? how : 'former-name', distance })
  }
  return hits
    .sort((a, b) => rank(a) - rank(b) || byImportance(a.municipality, b.municipality))
    .slice(0, limit)
    .map(({ municipality, matchedName, how }) => ({ municipality, matchedName, how }))
}

/** The whole name was written, with or without its diacritics. */
const wholeName = ({ how }: Match) => how === 'exact' || how === 'folded'

function byImportance(a: Municipality, b: Municipality): number {
  const alive = Number(b.validTo === null) - Number(a.validTo === null)
  return (
    alive ||
    (b.population ?? 0) - (a.population ?? 0) ||
    a.name.localeCompare(b.name) ||
    a.code.localeCompare(b.code)
  )
}

/** The best match of each place, if any. */
function matches(query: string, pool: Place[]): Match[] {
  const asked = spellings(query)
  const { length } = asked.folded
  const limit = length >= 7 ? 2 : length >= 4 ? 1 : 0
  const found: Match[] = []
  for (const place of pool) {
    let best: Match | undefined
    for (const name of place.names) {
      const meeting = meet(asked, limit, name)
      if (meeting === undefined) continue
      if (best === undefined || standing(name, meeting) < standing(best.name, best))
        best = { place, name, ...meeting }
    }
    if (best !== undefined) found.push(best)
  }
  return found
}

function standing({ former }: SearchName, { how, distance }: Meeting): number {
  return rank({ how: former ? 'former-name' : how, distance })
}

function meet({ key, folded, plain }: Spellings, limit: number, name: SearchName): Meeting | undefined {
  if (name.key === key) return { how: 'exact', distance: 0 }
  if (name.folded === folded) return { how: 'folded', distance: 0 }
  if (name.folded.startsWith(folded)) return { how: 'prefix', distance: 1 }
  if (folded.length >= 3 && name.folded.includes(` ${folded}`)) return { how: 'prefix', distance: 2 }
  if (name.former || limit === 0) return undefined
  // A dropped letter can leave two vowels side by side that folding then joins (Jevnaker, Jevnaer).
  const distance = Math.min(editDistance(folded, name.folded, limit), editDistance(plain, name.plain, limit))
  return distance <= limit ? { how: 'misspelling', distance } : undefined
}

/** Readings of a query as a name followed by a county or a district: "Bø i Vesterålen", "Våler (Østfold)". */
function narrowings(query: string): { name: string; belongs: (place: Place) => boolean }[] {
  const words = query.replace(/[(),]/gu, ' ').trim().split(/\s+/u)
  return words.slice(1).flatMap((_, position) => {
    const head = words.slice(0, position + 1)
    const area = foldedName(words.slice(position + 1).join(' '))
    if (/^(i|in|på)$/iu.test(head.at(-1)!)) head.pop()
    const codes = regionalNames().filter(({ name }) => foldedName(name) === area)
    const counties = countyKeys().get(area)
    if (head.length === 0 || (codes.length === 0 && counties === undefined)) return []
    const belongs = (place: Place) =>
      codes.some((region) => region.codes.some((code) => place.codes.has(`${region.country} ${code}`))) ||
      (counties?.some((county) => place.counties.has(county)) ?? false)
    return [{ name: head.join(' '), belongs }]
  })
}

let keptCounties: Map<string, string[]> | undefined

function countyKeys(): Map<string, string[]> {
  if (keptCounties === undefined) {
    keptCounties = new Map()
    for (const { country, code, name, shortName, otherNames } of allCounties()) {
      for (const spelling of new Set(
        [name, shortName, ...otherNames.map((other) => other.name)].map(foldedName),
      )) {
        keptCounties.set(spelling, [...(keptCounties.get(spelling) ?? []), `${country} ${code}`])
      }
    }
  }
  return keptCounties
}

let keptPlaces: Place[] | undefined

function places(): Place[] {
  if (keptPlaces !== undefined) return keptPlaces
  const inherited = inheritedNames()
  keptPlaces = identities().map((identity) => {
    const latest = identity.versions.at(-1)!
    const current = namesOf(latest)
    const older = [
      ...identity.versions.flatMap(namesOf),
      ...(inherited.get(`${latest.country} ${latest.code}`) ?? []),
    ]
    const former = [...new Set(older)].filter(
      (name) => !current.some((own) => nameKey(own) === nameKey(name)),
    )
    return {
      identity,
      codes: new Set(identity.versions.map(({ country, code }) => `${country} ${code}`)),
      counties: new Set(identity.versions.map(({ country, countyCode }) => `${country} ${countyCode}`)),
      names: [
        ...current.map((name) => searchName(name, false)),
        ...former.map((name) => searchName(name, true)),
      ],
    }
  })
  return keptPlaces
}

/** Names of municipalities that no longer exist, under the code that has taken over their territory. */
function inheritedNames(): Map<string, string[]> {
  const names = new Map<string, string[]>()
  const now = today()
  for (const version of allMunicipalities()) {
    if (version.validTo === null || version.validTo > now) continue
    for (const { code } of followForward(version.country, version.code, { to: now }).ends) {
      const key = `${version.country} ${code}`
      names.set(key, [...(names.get(key) ?? []), ...namesOf(version)])
    }
  }
  return names
}

function searchName(name: string, former: boolean): SearchName {
  return { name, former, ...spellings(name) }
}

function spellings(name: string): Spellings {
  return { key: nameKey(name), folded: foldedName(name), plain: plainName(name) }
}
