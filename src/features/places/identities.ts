import { nameKey } from './folding.ts'
import { allChanges, allMunicipalities, type Municipality, versionsOf } from './reference.ts'

/** One municipality through its recodings and renamings: its versions, oldest first. */
export type Identity = { versions: Municipality[] }

let kept: Identity[] | undefined
let keptByVersion: Map<Municipality, Identity> | undefined

const continuing = new Set(['rename', 'recode', 'county-change'])

/**
 * Versions joined into municipalities that people would call the same: a new code or name joins always, a merger or
 * a split only when the name goes on (Hamarøy 1849 and 1875, but not Haram 1534 and 1580, which lay apart four years).
 */
export function identities(): Identity[] {
  if (kept !== undefined) return kept
  const versions = allMunicipalities()
  const parent = new Map<Municipality, Municipality>()
  const root = (version: Municipality): Municipality => {
    const above = parent.get(version)
    return above === undefined ? version : root(above)
  }
  const join = (older: Municipality, newer: Municipality) => {
    const [oldRoot, newRoot] = [root(older), root(newer)]
    if (oldRoot !== newRoot) parent.set(newRoot, oldRoot)
  }

  for (const { country, from, to, date, kind } of allChanges()) {
    const older = versionsOf(country, from).findLast(({ validFrom }) => (validFrom ?? '') < date)
    const newer = versionsOf(country, to).findLast(({ validFrom }) => (validFrom ?? '') <= date)
    if (older === undefined || newer === undefined || kind === 'border') continue
    if (continuing.has(kind) || nameKey(older.name) === nameKey(newer.name)) join(older, newer)
  }

  const groups = Map.groupBy(versions, root)
  kept = [...groups.values()].map((group) => ({
    versions: group.sort((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? '')),
  }))
  return kept
}

/** The municipality a version belongs to. */
export function identityOf(version: Municipality): Identity {
  keptByVersion ??= new Map(identities().flatMap((one) => one.versions.map((each) => [each, one] as const)))
  const identity = keptByVersion.get(version)
  if (identity === undefined)
    throw new Error(`${version.country} ${version.code} is not a version of the register`)
  return identity
}

/** The names a version goes by: the main one first, then other languages, then the official row of names. */
export function namesOf(version: Municipality): string[] {
  return [...new Set([version.name, ...version.otherNames.map(({ name }) => name), version.fullName])]
}

let keptByName: Map<string, Identity[]> | undefined

function bearersByName(): Map<string, Identity[]> {
  const bearers = new Map<string, Identity[]>()
  for (const identity of identities()) {
    for (const key of new Set(identity.versions.map(({ name }) => nameKey(name)))) {
      bearers.set(key, [...(bearers.get(key) ?? []), identity])
    }
  }
  return bearers
}

/**
 * A label that tells namesakes apart: "Bø (Nordland)", "Bø (Telemark, –2020)"; the plain name when it is alone.
 * A municipality that no longer exists carries the year it ended when its name has more than one bearer.
 */
export function distinguish(municipality: Municipality): string {
  keptByName ??= bearersByName()
  const bearers = keptByName.get(nameKey(municipality.name)) ?? []
  const own = identityOf(municipality)
  if (!bearers.some((bearer) => bearer !== own)) return municipality.name
  const end = own.versions.at(-1)!.validTo
  const years = end === null ? '' : `, –${end.slice(0, 4)}`
  return `${municipality.name} (${municipality.countyName}${years})`
}
