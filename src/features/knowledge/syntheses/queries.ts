import { type SqlBool, sql } from 'kysely'
import { anyOf, type Condition } from '../../../platform/access/queries.ts'
import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { isUuid } from '../../../platform/text/uuid.ts'
import { leadsFor, writesFor } from '../queries.ts'
import type { Citation, SynthesisText } from './synthesis.ts'

const partnership = sql.ref('synthesis.partnership_id')
const synthesisWrittenBy = (viewer: Viewer): Condition => writesFor(viewer, partnership)
const synthesisLedBy = (viewer: Viewer): Condition => leadsFor(viewer, partnership)
/** Published ones everybody, as they were published; the working text those who write. */
const synthesisVisibleTo = (viewer: Viewer): Condition =>
  anyOf([sql<SqlBool>`synthesis.state = 'published'`, synthesisWrittenBy(viewer)])

export type SynthesisState = 'draft' | 'published' | 'withdrawn'
/** A synthesis without its words: those that are published are a version, those being written are the working text. */
export type FoundSynthesis = {
  id: string
  slug: string
  theme: string
  language: Language
  state: SynthesisState
  /** 0 before the first publication. */
  publishedNumber: number
  partnership: { id: string; name: string }
  mayWrite: boolean
  mayLead: boolean
}

/** A synthesis by id or slug; undefined where there is none or it is not the viewer's to see. */
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
      'synthesis.theme',
      'synthesis.language',
      'synthesis.published_number',
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
    theme: row.theme,
    language: row.language as Language,
    publishedNumber: row.published_number,
    partnership: { id: row.partnership_id, name: row.partnership_name },
    mayWrite: Boolean(row.may_write),
    mayLead: Boolean(row.may_lead),
  }
}

/** Inserts under a slug, with an empty working text: its id, 'slug-taken', or 'theme-taken' where the theme has one in that language. */
export async function insertSynthesis(
  tx: Tx,
  row: Omit<SynthesisText, 'title' | 'body'> & { slug: string; partnershipId: string; createdBy: string },
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
      created_by: row.createdBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return 'theme-taken'
  await tx
    .insertInto('synthesis_draft')
    .values({ id: made.id, writers: [row.createdBy] })
    .execute()
  return made
}

/** Holds a synthesis to the end of the transaction: of two saves, or a save and a publication, the second sees what the first did. */
export async function lockSynthesis(tx: Tx, id: string) {
  return tx
    .selectFrom('synthesis')
    .select(['state', 'published_number as publishedNumber'])
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

/** Syntheses the viewer writes with the title that is being written ('' where it has none), last changed first; at most 200. */
export async function listOwnSynthesisRows(db: Db, viewer: Viewer) {
  const rows = await db
    .selectFrom('synthesis')
    .innerJoin('synthesis_draft', 'synthesis_draft.id', 'synthesis.id')
    .leftJoin('synthesis_draft_answer', (join) =>
      join
        .onRef('synthesis_draft_answer.synthesis_id', '=', 'synthesis.id')
        .on('synthesis_draft_answer.question', '=', 'title'),
    )
    .select([
      'synthesis.id',
      'synthesis.language',
      'synthesis.state',
      'synthesis.theme',
      sql<string>`coalesce(synthesis_draft_answer.answer ->> 'value', '')`.as('title'),
    ])
    .where(synthesisWrittenBy(viewer))
    .orderBy('synthesis_draft.changed_at', 'desc')
    .orderBy('synthesis.id')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    ...row,
    language: row.language as Language,
    state: row.state as SynthesisState,
  }))
}
