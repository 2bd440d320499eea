import type { Db, Tx } from '../../platform/database/database.ts'
import { slugsFor } from '../../platform/text/slug.ts'
import type { Country } from './country.ts'
import type { OrganisationKind } from './kinds.ts'
import { parseOrganisationNumber } from './organisation-number.ts'
import {
  findOrganisationNumbered,
  insertOrganisation,
  listOrganisationsNamed,
  lockOrganisationNames,
  setOrganisationNumber,
} from './queries.ts'

export type OrganisationGiven = {
  country: Country
  name: string
  kind: OrganisationKind
  number?: string
  municipalityKey?: string
  otherNames?: string[]
}

/**
 * The organisation with this number, else with this name, else a new one. A number fills in what is missing on an
 * organisation found by its name; one that has another number already is another organisation. What is stored
 * otherwise stays as it is. A Swedish number that may be a person's is not kept.
 *
 * @throws RangeError for a number that is none (see `parseOrganisationNumber`) or an empty name: forms check both first.
 */
export async function findOrCreateOrganisation(
  tx: Tx,
  given: OrganisationGiven,
): Promise<{ id: string; name: string }> {
  const name = given.name.normalize('NFC').trim().replace(/\s+/gu, ' ')
  if (name === '') throw new RangeError('an organisation has a name')
  const number = checkedNumber(given)

  await lockOrganisationNames(tx)
  const numbered = number ? await findOrganisationNumbered(tx, number, given.country) : undefined
  if (numbered) return numbered
  const namesakes = await listOrganisationsNamed(tx, name, given.country)
  const known = namesakes.find((one) => number === null || one.number === null || one.number === number)
  if (known) {
    if (number !== null && known.number === null) await setOrganisationNumber(tx, known.id, number)
    return { id: known.id, name: known.name }
  }
  for (const slug of slugsFor(name)) {
    const id = await insertOrganisation(tx, {
      slug,
      country: given.country,
      name,
      otherNames: given.otherNames ?? [],
      number,
      kind: given.kind,
      municipalityKey: given.municipalityKey ?? null,
    })
    if (id) return { id, name }
  }
  throw new Error('an organisation found no free slug')
}

function checkedNumber({ number, country }: OrganisationGiven): string | null {
  if (number === undefined || number.trim() === '') return null
  const parsed = parseOrganisationNumber(number, country)
  if (!parsed.ok) throw new RangeError(`not an organisation number: ${parsed.reason}`)
  return parsed.value.mayBePersonal ? null : parsed.value.number
}

/** The organisation that bears the name, its main name or another; case, spaces and dashes do not matter. */
export async function findOrganisationNamed(
  db: Db,
  name: string,
  country: Country,
): Promise<{ id: string; name: string } | undefined> {
  const [first] = await listOrganisationsNamed(db, name, country)
  return first && { id: first.id, name: first.name }
}
