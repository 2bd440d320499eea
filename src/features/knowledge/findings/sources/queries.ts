import { type SqlBool, sql } from 'kysely'
import type { Viewer } from '../../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { isUuid } from '../../../../platform/text/uuid.ts'
import type { FindingSource, SourceGiven, SourceKind } from '../finding.ts'
import { findingVisibleTo } from '../rights/queries.ts'

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
    labelLanguage: row.label_language,
    quotable: row.quotable,
    addedAt: row.added_at,
    answerSetAsideOn: row.answer_set_aside_on,
    answerChangedOn: row.answer_changed_on,
    quoteStands: row.quote_stands,
  }))
}

/** Holds a filled form to the end of the transaction, so that it is not opened again or sent anew while somebody quotes from it. */
export async function holdAnswers(tx: Tx, filledFormId: string) {
  if (isUuid(filledFormId))
    await tx.selectFrom('filled_form').select('id').where('id', '=', filledFormId).forShare().execute()
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
      answer_number: eb
        .selectFrom('filled_form')
        .select('sent_number')
        .where('id', '=', source.filledFormId ?? null),
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
      label_language: source.labelLanguage ?? null,
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
    .select([
      'finding_source.quote',
      'finding.id',
      'finding.title',
      sql<Language>`finding.language`.as('language'),
    ])
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
