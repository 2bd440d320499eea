import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Condition, whereBound } from '../../../platform/access/queries.ts'
import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import { today } from '../../../platform/database/day.ts'
import { slugsFor } from '../../../platform/text/slug.ts'
import type { Country } from '../country.ts'

type Partnership = {
  id: string
  slug: string
  name: string
  country: Country
  /** Keys of its municipalities ('NO-1866'), each with its first day and the first day it no longer took part. */
  municipalities: { key: string; joinedOn: string | null; leftOn: string | null }[]
}

/** Adds a partnership with its municipalities, given by the keys they had when they joined. Gives the id. */
export async function insertPartnership(
  tx: Tx,
  partnership: {
    name: string
    country: Country
    organisationId?: string | null
    municipalities: { key: string; joinedOn?: string | null; leftOn?: string | null }[]
  },
): Promise<string> {
  const id = await insertNamed(tx, partnership)
  if (partnership.municipalities.length > 0) {
    await tx
      .insertInto('partnership_municipality')
      .values(
        partnership.municipalities.map(({ key, joinedOn, leftOn }) => ({
          partnership_id: id,
          municipality_key: key,
          joined_on: joinedOn ?? null,
          left_on: leftOn ?? null,
        })),
      )
      .execute()
  }
  return id
}

async function insertNamed(
  tx: Tx,
  { name, country, organisationId }: { name: string; country: Country; organisationId?: string | null },
): Promise<string> {
  for (const slug of slugsFor(name)) {
    const row = await tx
      .insertInto('partnership')
      .values({ slug, name, country, organisation_id: organisationId ?? null })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (row) return row.id
  }
  throw new Error('a partnership found no free slug')
}

/** All partnerships with their municipalities, by country and name; at most 500. */
export async function listPartnerships(db: Db): Promise<Partnership[]> {
  return partnerships(db).limit(500).execute().then(asPartnerships)
}

/** Partnerships one of whose municipalities lies in the territory of one of these codes today; at most 50. */
export async function listPartnershipsOf(db: Db, todayKeys: string[]): Promise<Partnership[]> {
  if (todayKeys.length === 0) return []
  return partnerships(db)
    .where('partnership.id', 'in', (eb) =>
      eb
        .selectFrom('partnership_municipality as member')
        .innerJoin('municipality_today as now', 'now.municipality_key', 'member.municipality_key')
        .select('member.partnership_id')
        .where('now.today_key', 'in', todayKeys),
    )
    .limit(50)
    .execute()
    .then(asPartnerships)
}

function partnerships(db: Db) {
  return db
    .selectFrom('partnership')
    .leftJoin('partnership_municipality as member', 'member.partnership_id', 'partnership.id')
    .select([
      'partnership.id',
      'partnership.slug',
      'partnership.name',
      'partnership.country',
      sql<Partnership['municipalities']>`coalesce(
        json_agg(json_build_object('key', member.municipality_key, 'joinedOn', member.joined_on, 'leftOn', member.left_on)
          order by member.municipality_key) filter (where member.municipality_key is not null), '[]')`.as(
        'municipalities',
      ),
    ])
    .groupBy('partnership.id')
    .orderBy('partnership.country')
    .orderBy('partnership.name')
    .orderBy('partnership.id')
}

function asPartnerships(rows: (Omit<Partnership, 'country'> & { country: string })[]): Partnership[] {
  return rows.map((row) => ({ ...row, country: row.country as Country }))
}

/** The days on which a row of `partnership_municipality` must hold, one of them at least; both count. */
type Days = { from: RawBuilder<unknown>; to: RawBuilder<unknown> }

const now: Days = { from: today, to: today }

/**
 * Rows of `partnership_municipality`, under the alias they have in the query, that hold today or on one of some days: from the day
 * the municipality joined, to the last day before `left_on`, which is the first day it no longer took part. Where a day is not
 * on record, it has always taken part, or still does.
 */
export function membershipHolds(alias: string, { from, to }: Days = now): Condition {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  return sql<SqlBool>`(
    (${column('joined_on')} is null or ${column('joined_on')} <= ${to})
    and (${column('left_on')} is null or ${column('left_on')} > ${from}))`
}

/**
 * A municipality belongs to a partnership today, or did on one of some days. Both are a column, a value, or `any(…)` of several:
 * a key of any year and an id. Municipalities are compared by today's codes: one that has been merged belongs where the one it
 * became does, and the other way round.
 */
export function inPartnership(
  municipality: RawBuilder<unknown>,
  partnership: RawBuilder<unknown>,
  days: Days = now,
): Condition {
  // The aliases are such as no query around has: a column that is given must not be taken for one of these.
  return sql<SqlBool>`exists (
    select 1 from municipality_today given_place
    join municipality_today member_place on member_place.today_key = given_place.today_key
    join partnership_municipality membership on membership.municipality_key = member_place.municipality_key
    where given_place.municipality_key = ${municipality} and membership.partnership_id = ${partnership}
      and ${membershipHolds('membership', days)})`
}

/** The municipalities that belong to a partnership on a day (YYYY-MM-DD), as today's keys, by key; at most 1000. */
export async function listMunicipalitiesOf(db: Db, partnershipId: string, day: string): Promise<string[]> {
  const on = sql`${day}::date`
  const rows = await db
    .selectFrom('partnership_municipality as membership')
    .innerJoin('municipality_today as place', 'place.municipality_key', 'membership.municipality_key')
    .select('place.today_key as key')
    .distinct()
    .where('membership.partnership_id', '=', partnershipId)
    .where(membershipHolds('membership', { from: on, to: on }))
    .orderBy('key')
    .limit(1000)
    .execute()
  return rows.map(({ key }) => key)
}

/**
 * The viewer is coordinator of the municipality of a key (a column or a value), by today's codes. For `anyOf(…)`; empty where the
 * viewer coordinates none.
 */
export function coordinates(viewer: Viewer, key: RawBuilder<unknown>): Condition[] {
  return whereBound(
    viewer,
    'coordinator',
    'municipalityKey',
    (keys) => sql<SqlBool>`exists (
      select 1 from municipality_today place
      join municipality_today own on own.today_key = place.today_key
      where place.municipality_key = ${key} and own.municipality_key = any(${keys}::text[]))`,
  )
}

/**
 * The viewer works in the municipality of a key (a column or a value): as its coordinator, or as officer of a region it belongs to
 * now. Municipalities are compared by today's codes. For `anyOf(…)`; empty where the viewer works nowhere.
 */
export function worksIn(viewer: Viewer, key: RawBuilder<unknown>): Condition[] {
  return [
    ...coordinates(viewer, key),
    ...whereBound(viewer, 'regional-officer', 'partnershipId', (ids) =>
      inPartnership(key, sql`any(${ids}::uuid[])`),
    ),
  ]
}
