import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Country } from './country.ts'
import type { OrganisationKind } from './kinds.ts'

/** Any fixed number; two who create the same organisation at once wait for each other. */
const NAME_LOCK = 727_304

type Organisation = {
  id: string
  slug: string
  country: Country
  name: string
  otherNames: string[]
  number: string | null
  kind: OrganisationKind
  municipalityKey: string | null
}

export async function lockOrganisationNames(tx: Tx) {
  await sql`select pg_advisory_xact_lock(${NAME_LOCK})`.execute(tx)
}

export async function findOrganisationNumbered(db: Db, number: string, country: Country) {
  return db
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('country', '=', country)
    .where('number', '=', number)
    .executeTakeFirst()
}

/**
 * Organisations that bear the name, as their main name first. Case, spaces and dashes do not matter; other
 * letters must agree.
 */
export async function listOrganisationsNamed(db: Db, name: string, country: Country) {
  const folded = sql<string>`folded_organisation_name(${name})`
  return db
    .selectFrom('organisation')
    .select(['id', 'name', 'number'])
    .where('country', '=', country)
    .where((eb) =>
      eb.or([
        eb(sql`folded_organisation_name(name)`, '=', folded),
        sql<boolean>`exists (select from unnest(other_names) as other where folded_organisation_name(other) = ${folded})`,
      ]),
    )
    .orderBy(sql`folded_organisation_name(name) = ${folded}`, 'desc')
    .orderBy('created_at')
    .orderBy('id')
    .limit(10)
    .execute()
}

export async function insertOrganisation(
  tx: Tx,
  organisation: {
    slug: string
    country: Country
    name: string
    otherNames: string[]
    number: string | null
    kind: OrganisationKind
    municipalityKey: string | null
  },
): Promise<string | undefined> {
  const row = await tx
    .insertInto('organisation')
    .values({
      slug: organisation.slug,
      country: organisation.country,
      name: organisation.name,
      other_names: organisation.otherNames,
      number: organisation.number,
      kind: organisation.kind,
      municipality_key: organisation.municipalityKey,
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function setOrganisationNumber(tx: Tx, id: string, number: string) {
  await tx.updateTable('organisation').set({ number }).where('id', '=', id).execute()
}

/** An organisation with what its pages tell; nothing for an unknown id. */
export async function findOrganisation(db: Db, id: string): Promise<Organisation | undefined> {
  const row = await db
    .selectFrom('organisation')
    .select(['id', 'slug', 'country', 'name', 'other_names', 'number', 'kind', 'municipality_key'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id,
    slug: row.slug,
    country: row.country as Country,
    name: row.name,
    otherNames: row.other_names,
    number: row.number,
    kind: row.kind as OrganisationKind,
    municipalityKey: row.municipality_key,
  }
}

/** For choosing in forms, by country and name; at most 5000. */
export async function listOrganisationOptions(db: Db) {
  return db
    .selectFrom('organisation')
    .select(['id', 'name', 'country', 'kind'])
    .orderBy('country')
    .orderBy('name')
    .orderBy('id')
    .limit(5000)
    .execute()
}
