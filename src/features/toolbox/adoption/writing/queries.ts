import { sql } from 'kysely'
import type { Viewer } from '../../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { isUuid } from '../../../../platform/text/uuid.ts'
import type { AdoptionState, StopReason } from '../../taxonomies.ts'
import { adoptionWritableBy, type Currency } from '../queries.ts'

/** Holds the measure's adoptions, so that of two who begin in one place at once the second sees the first. */
export async function lockMeasureAdoptions(tx: Tx, measureId: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`adoption of ${measureId}`}, 0))`.execute(tx)
}

/** Whether the measure is under way in the same place, by today's codes, in another adoption than `except`. */
export async function isUnderWay(
  tx: Tx,
  measureId: string,
  municipalityKey: string,
  except: string | null,
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (
    select 1 from adoption
    join municipality_today there on there.municipality_key = adoption.municipality_key
    join municipality_today here on here.today_key = there.today_key
    where adoption.measure_id = ${measureId}::uuid and here.municipality_key = ${municipalityKey}
      and adoption.state not in ('stopped', 'dropped') and adoption.id is distinct from ${except}::uuid) as found`.execute(
    tx,
  )
  return rows[0]?.found ?? false
}

export async function findCountry(db: Db, municipalityKey: string): Promise<'NO' | 'SE' | undefined> {
  const row = await db
    .selectFrom('municipality')
    .select('country')
    .where('key', '=', municipalityKey)
    .executeTakeFirst()
  return row?.country as 'NO' | 'SE' | undefined
}

/** Adds an adoption; undefined where the municipality has one of the measure under way. */
export async function insertAdoption(
  tx: Tx,
  row: {
    measureId: string
    municipalityKey: string
    state: AdoptionState
    startsOn: string | null
    adaptation: string
    language: Language
    currency: Currency
    projectId: string | null
    createdBy: string | null
  },
): Promise<string | undefined> {
  const added = await tx
    .insertInto('adoption')
    .values({
      measure_id: row.measureId,
      municipality_key: row.municipalityKey,
      state: row.state,
      starts_on: row.startsOn,
      adaptation: row.adaptation,
      language: row.language,
      currency: row.currency,
      project_id: row.projectId,
      created_by: row.createdBy,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['measure_id', 'municipality_key'])
        .where('state', 'not in', ['stopped', 'dropped'])
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return added?.id
}

export async function insertState(
  tx: Tx,
  adoptionId: string,
  entry: {
    state: AdoptionState
    since: string
    reason: StopReason | null
    note: string
    setBy: string | null
  },
) {
  await tx
    .insertInto('adoption_state')
    .values({
      adoption_id: adoptionId,
      state: entry.state,
      since: entry.since,
      reason: entry.reason,
      note: entry.note,
      set_by: entry.setBy,
    })
    .execute()
}

/** Holds an adoption that the viewer may change, so that of two acts at once the second sees what the first did. */
export async function lockAdoption(tx: Tx, viewer: Viewer, id: string) {
  if (!isUuid(id)) return undefined
  return tx
    .selectFrom('adoption')
    .select([
      'id',
      'measure_id as measureId',
      'municipality_key as municipalityKey',
      'state',
      'quiet',
      'version',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'project_id as projectId',
      sql<string>`coalesce((select max(since) from adoption_state entry where entry.adoption_id = adoption.id), '0001-01-01'::date)`.as(
        'lastSince',
      ),
    ])
    .where('id', '=', id)
    .where(adoptionWritableBy(viewer))
    .forUpdate()
    .executeTakeFirst()
}

export async function updateState(
  tx: Tx,
  id: string,
  to: {
    state: AdoptionState
    quiet: boolean
    reason: StopReason | null
    note: string
    startsOn: string | null
    endsOn: string | null
  },
) {
  await tx
    .updateTable('adoption')
    .set({
      state: to.state,
      quiet: to.quiet,
      stop_reason: to.reason,
      stop_note: to.reason ? to.note : '',
      starts_on: to.startsOn,
      ends_on: to.endsOn,
      version: sql`version + 1`,
      changed_at: sql`now()`,
    })
    .where('id', '=', id)
    .execute()
}

export async function updateFigures(
  tx: Tx,
  id: string,
  figures: { cost: number | null; currency: Currency; hours: number | null; reached: number | null },
) {
  await tx
    .updateTable('adoption')
    .set({
      cost: figures.cost,
      currency: figures.currency,
      hours: figures.hours,
      version: sql`version + 1`,
      changed_at: sql`now()`,
    })
    .where('id', '=', id)
    .execute()
  if (figures.reached === null) await tx.deleteFrom('adoption_reach').where('adoption_id', '=', id).execute()
  else
    await tx
      .insertInto('adoption_reach')
      .values({ adoption_id: id, reached: figures.reached })
      .onConflict((conflict) => conflict.column('adoption_id').doUpdateSet({ reached: figures.reached ?? 0 }))
      .execute()
}

export async function updateAdoption(
  tx: Tx,
  id: string,
  to: {
    adaptation: string
    language: Language
    startsOn: string | null
    endsOn: string | null
    projectId: string | null
  },
) {
  await tx
    .updateTable('adoption')
    .set({
      adaptation: to.adaptation,
      language: to.language,
      starts_on: to.startsOn,
      ends_on: to.endsOn,
      project_id: to.projectId,
      version: sql`version + 1`,
      changed_at: sql`now()`,
    })
    .where('id', '=', id)
    .execute()
}
