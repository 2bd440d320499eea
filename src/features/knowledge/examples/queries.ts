import { sql } from 'kysely'
import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { isUuid } from '../../../platform/text/uuid.ts'
import { withWriter } from '../queries.ts'
import type { ExampleState, ExampleText } from './example.ts'
import { exampleLedBy, exampleReadBy, exampleVisibleTo, exampleWrittenBy } from './rights/queries.ts'

/** An example as whoever may see it reads it: nothing that only those know who work on it. */
export type FoundExample = Omit<ExampleText, 'adoptionId' | 'projectId'> & {
  id: string
  slug: string
  state: ExampleState
  partnership: { id: string; name: string }
  publishedAt: Date | null
  mayWrite: boolean
  mayLead: boolean
  mayRead: boolean
}

/** With what stands behind the wall: for those who write it and those who read it before it is published. */
export type ExampleAtWork = FoundExample & {
  version: number
  adoptionId: string | null
  projectId: string | null
  /** What the region, the reader and whoever sent it back have said. */
  notes: { region: string; reader: string; returned: string }
}

const examples = (db: Db, viewer: Viewer, idOrSlug: string) =>
  db
    .selectFrom('good_example')
    .innerJoin('partnership', 'partnership.id', 'good_example.partnership_id')
    .selectAll('good_example')
    .select([
      'partnership.name as partnership_name',
      exampleWrittenBy(viewer).as('may_write'),
      exampleLedBy(viewer).as('may_lead'),
      exampleReadBy(viewer).as('may_read'),
    ])
    .where(
      isUuid(idOrSlug.toLowerCase()) ? 'good_example.id' : 'good_example.slug',
      '=',
      idOrSlug.toLowerCase(),
    )
    .where(exampleVisibleTo(viewer))

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof examples>['executeTakeFirst']>>>

const found = (row: Row): FoundExample => ({
  id: row.id,
  slug: row.slug,
  state: row.state as ExampleState,
  language: row.language as Language,
  title: row.title,
  summary: row.summary,
  body: row.body,
  transfers: row.transfers,
  doesNotTransfer: row.does_not_transfer,
  themes: row.themes,
  findingId: row.finding_id,
  measureId: row.measure_id,
  municipalityKey: row.municipality_key,
  partnership: { id: row.partnership_id, name: row.partnership_name },
  publishedAt: row.published_at,
  mayWrite: Boolean(row.may_write),
  mayLead: Boolean(row.may_lead),
  mayRead: Boolean(row.may_read),
})

const isAddress = (idOrSlug: string) => /^[0-9a-z-]{1,200}$/i.test(idOrSlug)

/** An example by its id or slug; undefined where there is none or it is not the viewer's to see. */
export async function selectExample(
  db: Db,
  viewer: Viewer,
  idOrSlug: string,
): Promise<FoundExample | undefined> {
  if (!isAddress(idOrSlug)) return undefined
  const row = await examples(db, viewer, idOrSlug).executeTakeFirst()
  return row && found(row)
}

/** As `selectExample`, with what those know who work on it; on a connection for visitors there is none. */
export async function selectExampleAtWork(
  db: Db,
  viewer: Viewer,
  idOrSlug: string,
): Promise<ExampleAtWork | undefined> {
  if (!isAddress(idOrSlug)) return undefined
  const row = await examples(db, viewer, idOrSlug)
    .innerJoin('good_example_work as work', 'work.example_id', 'good_example.id')
    .select([
      'work.version',
      'work.adoption_id as adoptionId',
      'work.project_id as projectId',
      'work.region_note as regionNote',
      'work.reader_note as readerNote',
      'work.return_note as returnNote',
    ])
    .executeTakeFirst()
  return (
    row && {
      ...found(row),
      version: row.version,
      adoptionId: row.adoptionId,
      projectId: row.projectId,
      notes: { region: row.regionNote, reader: row.readerNote, returned: row.returnNote },
    }
  )
}

const columnsOf = (text: ExampleText) => ({
  language: text.language,
  title: text.title,
  summary: text.summary,
  body: text.body,
  transfers: text.transfers,
  does_not_transfer: text.doesNotTransfer,
  themes: text.themes,
  finding_id: text.findingId,
  measure_id: text.measureId,
  municipality_key: text.municipalityKey,
})

/** Inserts under a slug; undefined where that is taken. */
export async function insertExampleRow(
  tx: Tx,
  row: ExampleText & { slug: string; partnershipId: string; createdBy: string },
): Promise<string | undefined> {
  const inserted = await tx
    .insertInto('good_example')
    .values({ slug: row.slug, partnership_id: row.partnershipId, ...columnsOf(row) })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning(['id', 'state'])
    .executeTakeFirst()
  if (!inserted) return undefined
  await tx
    .insertInto('good_example_work')
    .values({
      example_id: inserted.id,
      state: inserted.state,
      adoption_id: row.adoptionId,
      project_id: row.projectId,
      created_by: row.createdBy,
      writers: [row.createdBy],
    })
    .execute()
  return inserted.id
}

/** Saves over the version that was seen while it is being written; false where it is not, or somebody has saved since. */
export async function updateExample(
  tx: Tx,
  id: string,
  baseVersion: number,
  text: ExampleText,
  by: string,
): Promise<boolean> {
  await lockExample(tx, id)
  const { numUpdatedRows } = await tx
    .updateTable('good_example_work')
    .set((eb) => ({
      adoption_id: text.adoptionId,
      project_id: text.projectId,
      version: eb('version', '+', 1),
      writers: withWriter(by),
      changed_at: sql<Date>`now()`,
    }))
    .where('example_id', '=', id)
    .where('version', '=', baseVersion)
    .where('state', 'in', ['draft', 'returned'])
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await tx.updateTable('good_example').set(columnsOf(text)).where('id', '=', id).execute()
  return true
}

/** Holds an example, so that of two acts on it the second sees what the first did. Its two rows are always taken in this order. */
export async function lockExample(tx: Tx, id: string) {
  const held = await tx
    .selectFrom('good_example')
    .select('state')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return (
    held &&
    tx
      .selectFrom('good_example_work')
      .select(['example_id as id', 'state', 'writers', 'region_by as regionBy'])
      .where('example_id', '=', id)
      .forUpdate()
      .executeTakeFirst()
  )
}

type Step =
  | { state: 'sent' | 'withdrawn' | 'draft' }
  | { state: 'region-approved'; by: string; note: string }
  | { state: 'published'; by: string; note: string }
  | { state: 'returned'; note: string }

/** Moves an example that is held. Who has read it is written first: the rule about three people looks at it when the state follows. */
export async function updateExampleState(tx: Tx, id: string, step: Step) {
  const at = sql<Date>`now()`
  await tx
    .updateTable('good_example_work')
    .set({
      changed_at: at,
      ...(step.state === 'region-approved'
        ? { region_by: step.by, region_at: at, region_note: step.note }
        : {}),
      ...(step.state === 'published' ? { reader_by: step.by, reader_at: at, reader_note: step.note } : {}),
      // What is written anew is read anew, by both.
      ...(step.state === 'returned' || step.state === 'draft'
        ? { region_by: null, region_at: null, reader_by: null, reader_at: null }
        : {}),
      ...(step.state === 'returned' ? { return_note: step.note } : {}),
    })
    .where('example_id', '=', id)
    .execute()
  await tx
    .updateTable('good_example')
    .set({ state: step.state, ...(step.state === 'published' ? { published_at: at } : {}) })
    .where('id', '=', id)
    .execute()
}
