import { sql } from 'kysely'
import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { isUuid } from '../../../platform/text/uuid.ts'
import { type SearchText, searchConfigurations, searchVector } from '../../search/index.ts'
import { withWriter } from '../queries.ts'
import type { FindingKind, FindingState, FindingText } from './finding.ts'
import { findingLedBy, findingVisibleTo, findingWrittenBy } from './rights/queries.ts'
import type { StrengthLevel } from './strength.ts'

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
  /** The last day on which an answer that it quotes was changed; null where all are as they were quoted. */
  answerChangedOn: string | null
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
      'finding.answer_changed_on',
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
    answerChangedOn: row.answer_changed_on,
    mayWrite: Boolean(row.may_write),
    mayLead: Boolean(row.may_lead),
  }
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
      search: searchVector(wordsOf(row), filedUnder(row)),
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted?.id
}

const filedUnder = ({ themes }: Pick<FindingText, 'themes'>) => themes.map((theme) => `theme:${theme}`)

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
      search: searchVector(wordsOf(text), filedUnder(text)),
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
