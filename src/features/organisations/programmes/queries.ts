import type { Db, Tx } from '../../../platform/database/database.ts'
import { slugsFor } from '../../../platform/text/slug.ts'
import type { Country } from '../country.ts'

export type Currency = 'NOK' | 'SEK' | 'EUR'

/** Adds a funder's programme; its days are YYYY-MM-DD, both included. Gives the id. */
export async function insertProgramme(
  tx: Tx,
  programme: {
    name: string
    country: Country
    funderId: string
    startsOn?: string | null
    endsOn?: string | null
    currency: Currency
  },
): Promise<string> {
  for (const slug of slugsFor(programme.name)) {
    const row = await tx
      .insertInto('programme')
      .values({
        slug,
        name: programme.name,
        country: programme.country,
        funder_id: programme.funderId,
        starts_on: programme.startsOn ?? null,
        ends_on: programme.endsOn ?? null,
        currency: programme.currency,
      })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (row) return row.id
  }
  throw new Error('a programme found no free slug')
}

/** Programmes with their funder, for choosing in forms, by country and name; at most 1000. */
export async function listProgrammeOptions(db: Db) {
  const rows = await db
    .selectFrom('programme')
    .innerJoin('organisation', 'organisation.id', 'programme.funder_id')
    .select([
      'programme.id',
      'programme.slug',
      'programme.name',
      'programme.country',
      'programme.currency',
      'programme.starts_on',
      'programme.ends_on',
      'organisation.name as funder',
    ])
    .orderBy('programme.country')
    .orderBy('programme.name')
    .orderBy('programme.id')
    .limit(1000)
    .execute()
  return rows.map(({ starts_on, ends_on, country, currency, ...row }) => ({
    ...row,
    country: country as Country,
    currency: currency as Currency,
    startsOn: starts_on,
    endsOn: ends_on,
  }))
}
