import { type SqlBool, sql } from 'kysely'
import { anyOf, type Condition } from '../../../platform/access/queries.ts'
import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { isUuid } from '../../../platform/text/uuid.ts'
import { exampleVisibleTo } from '../examples/queries.ts'
import type { SourceKind } from '../findings/finding.ts'
import { findingVisibleTo } from '../findings/queries.ts'
import { leadsFor, withWriter, writesFor } from '../queries.ts'
import type { Citation, SynthesisText } from './synthesis.ts'

const partnership = sql.ref('synthesis.partnership_id')
const synthesisWrittenBy = (viewer: Viewer): Condition => writesFor(viewer, partnership)
const synthesisLedBy = (viewer: Viewer): Condition => leadsFor(viewer, partnership)
/** Published ones everybody, as they were published; the working text those who write. */
const synthesisVisibleTo = (viewer: Viewer): Condition =>
  anyOf([sql<SqlBool>`synthesis.state = 'published'`, synthesisWrittenBy(viewer)])

export type SynthesisState = 'draft' | 'published' | 'withdrawn'
export type FoundSynthesis = SynthesisText & {
  id: string
  slug: string
  state: SynthesisState
  /** Of the working text. */
  edit: number
  /** 0 before the first publication. */
  publishedNumber: number
  partnership: { id: string; name: string }
  changedAt: Date
  mayWrite: boolean
  mayLead: boolean
}

/** A synthesis with its working text, by id or slug; undefined where there is none or it is not the viewer's to see. */
export async function selectSynthesis(
  db: Db,
  viewer: Viewer,
  idOrSlug: string,
): Promise<FoundSynthesis | undefined> {
  if (!/^[0-9a-z-]{1,200}$/i.test(idOrSlug)) return undefined
  const row = await db
    .selectFrom('synthesis')
    .innerJoin('partnership', 'partnership.id', 'synthesis.partnership_id')
    .select([
      'synthesis.id',
      'synthesis.slug',
      'synthesis.state',
      'synthesis.edit',
      'synthesis.theme',
      'synthesis.language',
      'synthesis.title',
      'synthesis.body',
      'synthesis.published_number',
      'synthesis.changed_at',
      'partnership.id as partnership_id',
      'partnership.name as partnership_name',
      synthesisWrittenBy(viewer).as('may_write'),
      synthesisLedBy(viewer).as('may_lead'),
    ])
    .where(isUuid(idOrSlug.toLowerCase()) ? 'synthesis.id' : 'synthesis.slug', '=', idOrSlug.toLowerCase())
    .where(synthesisVisibleTo(viewer))
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id,
    slug: row.slug,
    state: row.state as SynthesisState,
    edit: row.edit,
    theme: row.theme,
    language: row.language as Language,
    title: row.title,
    body: row.body,
    publishedNumber: row.published_number,
    partnership: { id: row.partnership_id, name: row.partnership_name },
    changedAt: row.changed_at,
    mayWrite: Boolean(row.may_write),
    mayLead: Boolean(row.may_lead),
  }
}

/** Inserts under a slug: its id, 'slug-taken', or 'theme-taken' where the theme has a synthesis in that language. */
export async function insertSynthesis(
  tx: Tx,
  row: SynthesisText & { slug: string; partnershipId: string; createdBy: string },
): Promise<{ id: string } | 'slug-taken' | 'theme-taken'> {
  const taken = await tx.selectFrom('synthesis').select('id').where('slug', '=', row.slug).executeTakeFirst()
  if (taken) return 'slug-taken'
  const made = await tx
    .insertInto('synthesis')
    .values({
      slug: row.slug,
      partnership_id: row.partnershipId,
      theme: row.theme,
      language: row.language,
      title: row.title,
      body: row.body,
      created_by: row.createdBy,
      writers: [row.createdBy],
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ?? 'theme-taken'
}

/** Saves the working text over the edit that was seen; false where somebody has saved since, or it was withdrawn. */
export async function updateSynthesis(
  tx: Tx,
  id: string,
  baseEdit: number,
  text: Pick<SynthesisText, 'title' | 'body'>,
  by: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('synthesis')
    .set((eb) => ({
      title: text.title,
      body: text.body,
      edit: eb('edit', '+', 1),
      writers: withWriter(by),
      changed_at: sql<Date>`now()`,
    }))
    .where('id', '=', id)
    .where('edit', '=', baseEdit)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Holds a synthesis, so that what is published is what was looked at. */
export async function lockSynthesis(tx: Tx, id: string) {
  return tx
    .selectFrom('synthesis')
    .select(['id', 'state', 'edit', 'title', 'body', 'writers', 'published_number as publishedNumber'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function insertVersion(
  tx: Tx,
  version: {
    synthesisId: string
    number: number
    title: string
    body: string
    citations: Citation[]
    sha256: string
    publishedBy: string
    writers: string[]
  },
) {
  await tx
    .insertInto('synthesis_version')
    .values({
      synthesis_id: version.synthesisId,
      number: version.number,
      title: version.title,
      body: version.body,
      citations: JSON.stringify(version.citations),
      content_sha256: version.sha256,
      published_by: version.publishedBy,
      writers: version.writers,
    })
    .execute()
  await tx
    .updateTable('synthesis')
    .set({ state: 'published', published_number: version.number, published_at: sql<Date>`now()` })
    .where('id', '=', version.synthesisId)
    .execute()
}

export async function withdrawSynthesisRow(tx: Tx, id: string) {
  await tx.updateTable('synthesis').set({ state: 'withdrawn' }).where('id', '=', id).execute()
}

/** What was published last, with its hash. */
export async function selectVersion(db: Db, synthesisId: string, number: number) {
  return db
    .selectFrom('synthesis_version')
    .select([
      'number',
      'title',
      'body',
      'citations',
      'content_sha256 as sha256',
      'published_at as publishedAt',
    ])
    .where('synthesis_id', '=', synthesisId)
    .where('number', '=', number)
    .executeTakeFirst()
}

export type LiveQuote = {
  id: string
  kind: SourceKind
  quote: string
  language: Language
  municipalityKey: string | null
  saidOn: string | null
  label: string
}
export type Cited = {
  kind: 'finding' | 'example'
  slug: string
  state: string
  title: string
  language: Language
  summary: string
  sources: number
  voices: number
  /** That everybody may see. */
  quotes: LiveQuote[]
}

/** Findings and examples with these slugs that the viewer may see; a finding comes before an example of the same slug. */
export async function listCited(db: Db, viewer: Viewer, slugs: string[]): Promise<Cited[]> {
  const { rows } = await sql<Cited>`
    select 'finding' as kind, finding.slug, finding.state, finding.title, finding.language, finding.body as summary,
      finding.source_count as sources, finding.voice_count as voices,
      (select coalesce(jsonb_agg(jsonb_build_object('id', said.id, 'kind', said.kind, 'quote', said.quote, 'language', said.language,
        'municipalityKey', said.municipality_key, 'saidOn', said.said_on, 'label', said.label) order by said.position), '[]')
        from finding_source said where said.finding_id = finding.id and said.quotable) as quotes
    from finding where finding.slug = any(${slugs}::text[]) and ${findingVisibleTo(viewer)}
    union all
    select 'example', good_example.slug, good_example.state, good_example.title, good_example.language, good_example.summary, 0, 0, '[]'
    from good_example where good_example.slug = any(${slugs}::text[]) and ${exampleVisibleTo(viewer)}
    order by kind desc, slug limit 1000`.execute(db)
  return rows
}

/** What may be cited: published findings and examples of a theme, or with these words (a tsquery) in them; newest first, at most 60. */
export async function listCitable(
  db: Db,
  { theme, query }: { theme: string; query: string | null },
): Promise<Pick<Cited, 'kind' | 'slug' | 'title' | 'language' | 'sources' | 'voices'>[]> {
  const { rows } = await sql<Pick<Cited, 'kind' | 'slug' | 'title' | 'language' | 'sources' | 'voices'>>`
    select * from (
      select 'finding' as kind, slug, title, language, source_count as sources, voice_count as voices, published_at
      from finding where state = 'published'
        and ${query === null ? sql`${theme} = any(themes)` : sql`search @@ ${query}::tsquery`}
      union all
      select 'example', slug, title, language, 0, 0, published_at from good_example where state = 'published'
        and ${query === null ? sql`${theme} = any(themes)` : sql`to_tsvector('simple', title || ' ' || summary || ' ' || body) @@ ${query}::tsquery`}
    ) citable order by published_at desc, slug limit 60`.execute(db)
  return rows
}

/** Published syntheses, newest first; at most so many. */
export async function listPublishedSyntheses(db: Db, most: number) {
  const rows = await db
    .selectFrom('synthesis')
    .innerJoin('synthesis_version', (join) =>
      join
        .onRef('synthesis_version.synthesis_id', '=', 'synthesis.id')
        .onRef('synthesis_version.number', '=', 'synthesis.published_number'),
    )
    .select(['synthesis.slug', 'synthesis_version.title', 'synthesis.language', 'synthesis.theme'])
    .where('synthesis.state', '=', 'published')
    .orderBy('synthesis.published_at', 'desc')
    .orderBy('synthesis.id')
    .limit(most)
    .execute()
  return rows.map((row) => ({ ...row, language: row.language as Language }))
}

/** Syntheses the viewer writes, last changed first; at most 200. */
export async function listOwnSyntheses(db: Db, viewer: Viewer) {
  const rows = await db
    .selectFrom('synthesis')
    .select(['id', 'title', 'language', 'state', 'theme'])
    .where(synthesisWrittenBy(viewer))
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    ...row,
    language: row.language as Language,
    state: row.state as SynthesisState,
  }))
}
