import { type SqlBool, sql } from 'kysely'
import { anyOf, type Condition } from '../../../platform/access/queries.ts'
import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { isUuid } from '../../../platform/text/uuid.ts'
import { type SearchText, searchConfigurations, searchVector } from '../../search/index.ts'
import { leadsFor, withWriter, writesFor } from '../queries.ts'
import type {
  FindingKind,
  FindingSource,
  FindingState,
  FindingText,
  SourceGiven,
  SourceKind,
} from './finding.ts'
import type { StrengthLevel } from './strength.ts'

const partnership = sql.ref('finding.partnership_id')

/** Which rows of `finding` a viewer may change. */
const findingWrittenBy = (viewer: Viewer): Condition => writesFor(viewer, partnership)
/** Which rows of `finding` a viewer checks for the region and publishes. */
const findingLedBy = (viewer: Viewer): Condition => leadsFor(viewer, partnership)

/** Which rows of `finding` a viewer may see: published ones everybody, the others those who may change them. */
export const findingVisibleTo = (viewer: Viewer): Condition =>
  anyOf([sql<SqlBool>`finding.state = 'published'`, findingWrittenBy(viewer)])

export type FoundFinding = {
  id: string
  slug: string
  kind: FindingKind
  state: FindingState
  language: Language
  title: string
  body: string
  themes: string[]
  version: number
  partnership: { id: string; name: string }
  measure: { id: string; slug: string } | null
  createdBy: string | null
  createdAt: Date
  changedAt: Date
  publishedAt: Date | null
  /** Of all its sources, also those that may not be quoted. */
  sourceCount: number
  voiceCount: number
  municipalityCount: number
  kindCount: number
  /** Also with sources that may not be quoted; see `strengthOf`. */
  strength: StrengthLevel
  mayWrite: boolean
  mayLead: boolean
}

/** A finding by its id or slug; undefined where there is none or it is not the viewer's to see. */
export async function selectFinding(
  db: Db,
  viewer: Viewer,
  idOrSlug: string,
): Promise<FoundFinding | undefined> {
  if (!/^[0-9a-z-]{1,200}$/i.test(idOrSlug)) return undefined
  const row = await db
    .selectFrom('finding')
    .innerJoin('partnership', 'partnership.id', 'finding.partnership_id')
    .leftJoin('measure', 'measure.id', 'finding.measure_id')
    .select([
      'finding.id',
      'finding.slug',
      'finding.kind',
      'finding.state',
      'finding.language',
      'finding.title',
      'finding.body',
      'finding.themes',
      'finding.version',
      'finding.created_by',
      'finding.created_at',
      'finding.changed_at',
      'finding.published_at',
      'finding.source_count',
      'finding.voice_count',
      'finding.municipality_count',
      'finding.kind_count',
      'finding.strength',
      'partnership.id as partnership_id',
      'partnership.name as partnership_name',
      'measure.id as measure_id',
      'measure.slug as measure_slug',
      findingWrittenBy(viewer).as('may_write'),
      findingLedBy(viewer).as('may_lead'),
    ])
    .where(isUuid(idOrSlug.toLowerCase()) ? 'finding.id' : 'finding.slug', '=', idOrSlug.toLowerCase())
    .where(findingVisibleTo(viewer))
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id,
    slug: row.slug,
    kind: row.kind as FindingKind,
    state: row.state as FindingState,
    language: row.language as Language,
    title: row.title,
    body: row.body,
    themes: row.themes,
    version: row.version,
    partnership: { id: row.partnership_id, name: row.partnership_name },
    measure: row.measure_id && row.measure_slug ? { id: row.measure_id, slug: row.measure_slug } : null,
    createdBy: row.created_by,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    publishedAt: row.published_at,
    sourceCount: row.source_count,
    voiceCount: row.voice_count,
    municipalityCount: row.municipality_count,
    kindCount: row.kind_count,
    strength: row.strength as StrengthLevel,
    mayWrite: Boolean(row.may_write),
    mayLead: Boolean(row.may_lead),
  }
}

/** The sources of a finding in their order; `quotableOnly` for everybody's eyes. */
export async function listSources(
  db: Db,
  findingId: string,
  options: { quotableOnly: boolean },
): Promise<FindingSource[]> {
  const rows = await db
    .selectFrom('finding_source')
    .selectAll()
    .where('finding_id', '=', findingId)
    .$if(options.quotableOnly, (query) => query.where('quotable', '=', true))
    .orderBy('position')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    kind: row.kind as SourceKind,
    interviewNoteId: row.interview_note_id,
    filledFormId: row.filled_form_id,
    reportId: row.report_id,
    readingId: row.reading_id,
    evaluationId: row.evaluation_id,
    place: row.place_in_source,
    quote: row.quote,
    language: row.language as Language,
    municipalityKey: row.municipality_key,
    independence: row.independence,
    saidOn: row.said_on,
    label: row.label,
    quotable: row.quotable,
    addedAt: row.added_at,
  }))
}

/** Whether the viewer may write down what the partnership has learnt. */
export async function mayWriteFor(db: Db, viewer: Viewer, partnershipId: string): Promise<boolean> {
  if (!isUuid(partnershipId)) return false
  const row = await db
    .selectFrom('partnership')
    .select('id')
    .where('id', '=', partnershipId)
    .where(writesFor(viewer, sql.ref('partnership.id')))
    .executeTakeFirst()
  return row !== undefined
}

/** Partnerships for which the viewer may write, by name. */
export async function listPartnershipsToWriteFor(db: Db, viewer: Viewer) {
  return db
    .selectFrom('partnership')
    .select(['id', 'name', 'country'])
    .where(writesFor(viewer, sql.ref('partnership.id')))
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute()
}

/** Inserts with the first of the slugs that is free. */
export async function insertFindingRow(
  tx: Tx,
  row: FindingText & { slug: string; partnershipId: string; createdBy: string | null },
): Promise<string | undefined> {
  const inserted = await tx
    .insertInto('finding')
    .values({
      slug: row.slug,
      partnership_id: row.partnershipId,
      kind: row.kind,
      language: row.language,
      title: row.title,
      body: row.body,
      themes: row.themes,
      measure_id: row.measureId,
      created_by: row.createdBy,
      writers: row.createdBy === null ? [] : [row.createdBy],
      search: searchVector(wordsOf(row)),
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted?.id
}

function wordsOf({ language, title, body }: Pick<FindingText, 'language' | 'title' | 'body'>): SearchText[] {
  const configuration = searchConfigurations[language]
  return [
    { configuration, weight: 'A', text: title },
    { configuration: 'simple', weight: 'A', text: title },
    { configuration, weight: 'B', text: body },
  ]
}

/** Saves over the version that was seen; false where somebody has saved since, or it is published. */
export async function updateFinding(
  tx: Tx,
  id: string,
  baseVersion: number,
  text: FindingText,
  by: string | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('finding')
    .set((eb) => ({
      kind: text.kind,
      language: text.language,
      title: text.title,
      body: text.body,
      themes: text.themes,
      measure_id: text.measureId,
      search: searchVector(wordsOf(text)),
      version: eb('version', '+', 1),
      writers: withWriter(by),
      // What was checked is no longer what stands there.
      state: 'draft',
      changed_at: sql<Date>`now()`,
    }))
    .where('id', '=', id)
    .where('version', '=', baseVersion)
    .where('state', 'in', ['draft', 'checked-by-source', 'checked-by-region'])
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Holds a finding, so that of two acts on it the second sees what the first did. */
export async function lockFinding(tx: Tx, id: string) {
  if (!isUuid(id)) return undefined
  return tx
    .selectFrom('finding')
    .select(['id', 'state', 'writers', 'source_count as sourceCount'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function updateFindingState(tx: Tx, id: string, state: FindingState, by: string | null) {
  await tx
    .updateTable('finding')
    .set(
      state === 'published'
        ? { state, published_by: by, published_at: sql<Date>`now()`, changed_at: sql<Date>`now()` }
        : { state, changed_at: sql<Date>`now()` },
    )
    .where('id', '=', id)
    .execute()
}

/** What a finding rests on has changed: it is a draft again, and whoever changed it has written in it. */
export async function noteSourcesChanged(tx: Tx, id: string, by: string | null) {
  await tx
    .updateTable('finding')
    .set({ state: 'draft', writers: withWriter(by), changed_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute()
}

/** Adds a quote behind the others; undefined where the approved answer it takes up was taken up already. */
export async function insertSource(
  tx: Tx,
  findingId: string,
  source: SourceGiven,
  addedBy: string | null,
): Promise<string | undefined> {
  const row = await tx
    .insertInto('finding_source')
    .values((eb) => ({
      finding_id: findingId,
      position: eb
        .selectFrom('finding_source')
        .where('finding_id', '=', findingId)
        .select((inside) =>
          inside(inside.fn.coalesce(inside.fn.max('position'), sql.lit(0)), '+', 1).as('next'),
        ),
      kind: source.kind,
      interview_note_id: source.interviewNoteId ?? null,
      filled_form_id: source.filledFormId ?? null,
      report_id: source.reportId ?? null,
      reading_id: source.readingId ?? null,
      evaluation_id: source.evaluationId ?? null,
      place_in_source: source.place,
      quote: source.quote,
      language: source.language,
      municipality_key: source.municipalityKey,
      independence: source.independence,
      said_on: source.saidOn,
      label: source.label,
      quotable: source.quotable,
      candidate_id: source.candidateId ?? null,
      added_by: addedBy,
    }))
    .onConflict((conflict) =>
      conflict.column('candidate_id').where('candidate_id', 'is not', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Of approved answers, those that somebody has taken up. */
export async function listTakenUp(db: Db, candidateIds: string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('finding_source')
    .select(sql<string>`candidate_id`.as('id'))
    .where(sql<SqlBool>`candidate_id = any(${candidateIds}::uuid[])`)
    .orderBy('candidate_id')
    .limit(candidateIds.length + 1)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** The quotes of a reading that stand under a finding the viewer may see; at most 1000. */
export async function listQuotesOfReading(db: Db, viewer: Viewer, readingId: string) {
  return db
    .selectFrom('finding_source')
    .innerJoin('finding', 'finding.id', 'finding_source.finding_id')
    .select(['finding_source.quote', 'finding.id', 'finding.title'])
    .where('finding_source.reading_id', '=', readingId)
    .where(findingVisibleTo(viewer))
    .orderBy('finding_source.added_at')
    .orderBy('finding_source.id')
    .limit(1000)
    .execute()
}

export async function deleteSource(tx: Tx, findingId: string, sourceId: string): Promise<boolean> {
  if (!isUuid(sourceId)) return false
  const { numDeletedRows } = await tx
    .deleteFrom('finding_source')
    .where('finding_id', '=', findingId)
    .where('id', '=', sourceId)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

export type OwnFinding = {
  id: string
  slug: string
  title: string
  language: Language
  kind: FindingKind
  state: FindingState
  sourceCount: number
  voiceCount: number
  partnership: string
  changedAt: Date
}

/** Findings the viewer writes, those that are not published first, then the newest; at most 300. */
export async function listOwnFindings(db: Db, viewer: Viewer): Promise<OwnFinding[]> {
  const rows = await db
    .selectFrom('finding')
    .innerJoin('partnership', 'partnership.id', 'finding.partnership_id')
    .select([
      'finding.id',
      'finding.slug',
      'finding.title',
      'finding.language',
      'finding.kind',
      'finding.state',
      'finding.source_count as sourceCount',
      'finding.voice_count as voiceCount',
      'partnership.name as partnership',
      'finding.changed_at as changedAt',
    ])
    .where(findingWrittenBy(viewer))
    .orderBy(sql`finding.state in ('published', 'withdrawn')`)
    .orderBy('finding.changed_at', 'desc')
    .orderBy('finding.id')
    .limit(300)
    .execute()
  return rows as OwnFinding[]
}

/** Findings that wait for the viewer as an officer of the region: somebody else wrote them, and they rest on something; with how many. */
export async function listWaitingFindingRows(db: Db, viewer: Viewer, most: number) {
  if (viewer.kind === 'public') return { count: 0, first: [] }
  const waiting = db
    .selectFrom('finding')
    .where('finding.state', 'in', ['checked-by-source', 'checked-by-region'])
    .where('finding.source_count', '>', 0)
    .where(findingLedBy(viewer))
    .where(sql<SqlBool>`${viewer.accountId}::uuid <> all(finding.writers)`)
  const { count } = await waiting.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow()
  const first = await waiting
    .select(['finding.id', 'finding.title'])
    .orderBy('finding.changed_at')
    .orderBy('finding.id')
    .limit(most)
    .execute()
  return { count, first }
}
