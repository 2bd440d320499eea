import { sql } from 'kysely'
import type { Db } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import type { TextSearch } from '../../../search/index.ts'
import type { SourceKind } from '../../findings/finding.ts'

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
  title: string
  language: Language
  /** Everything else that it says of itself, in one text. */
  words: string
  sources: number
  voices: number
  /** That everybody may see. */
  quotes: LiveQuote[]
}

/** Published findings and examples with these slugs; a finding comes before an example of the same slug. */
export async function listCited(db: Db, slugs: string[]): Promise<Cited[]> {
  const { rows } = await sql<Cited>`
    select 'finding' as kind, finding.slug, finding.title, finding.language, finding.kind || E'\n' || finding.body as words,
      finding.source_count as sources, finding.voice_count as voices,
      (select coalesce(jsonb_agg(jsonb_build_object('id', said.id, 'kind', said.kind, 'quote', said.quote, 'language', said.language,
        'municipalityKey', said.municipality_key, 'saidOn', said.said_on, 'label', said.label) order by said.position), '[]')
        from finding_source said where said.finding_id = finding.id and said.quotable) as quotes
    from finding where finding.slug = any(${slugs}::text[]) and finding.state = 'published'
    union all
    select 'example', slug, title, language, concat_ws(E'\n', summary, body, transfers, does_not_transfer), 0, 0, '[]'
    from good_example where slug = any(${slugs}::text[]) and state = 'published'
    order by kind desc, slug limit 1000`.execute(db)
  return rows
}

/** What may be cited: published findings and examples of a theme, or found by these words; newest first, at most 60. */
export async function listCitable(
  db: Db,
  { theme, query }: { theme: string; query: TextSearch | null },
): Promise<Pick<Cited, 'kind' | 'slug' | 'title' | 'language' | 'sources' | 'voices'>[]> {
  const { rows } = await sql<Pick<Cited, 'kind' | 'slug' | 'title' | 'language' | 'sources' | 'voices'>>`
    select * from (
      select 'finding' as kind, slug, title, language, source_count as sources, voice_count as voices, published_at
      from finding where state = 'published'
        and ${query === null ? sql`${theme} = any(themes)` : sql`search @@ ${query.match}::tsquery`}
      union all
      select 'example', slug, title, language, 0, 0, published_at from good_example where state = 'published'
        and ${query === null ? sql`${theme} = any(themes)` : sql`to_tsvector('simple', title || ' ' || summary || ' ' || body) @@ ${query.match}::tsquery`}
    ) citable order by published_at desc, slug limit 60`.execute(db)
  return rows
}

/** What became of something that was published and is no more. `in-work`: it is being written on again after it was withdrawn. */
export type Became = 'withdrawn' | 'in-work'
export type Gone = { kind: 'finding' | 'example'; slug: string; became: Became }

/** Of these slugs what was published and is no more, as far as the connection may know: a visitor's knows what published syntheses cite. */
export async function listGone(db: Db, slugs: string[]): Promise<Gone[]> {
  const rows = await db
    .selectFrom('no_longer_published')
    .select(['kind', 'slug', 'became'])
    .where('slug', 'in', slugs.length > 0 ? slugs : [''])
    .orderBy('kind')
    .orderBy('slug')
    .limit(1000)
    .execute()
  return rows as Gone[]
}

/** What these syntheses cite in the version that everybody reads; at most 200. */
export async function listPublishedCitations(
  db: Db,
  ids: string[],
): Promise<{ id: string; citations: unknown }[]> {
  return db
    .selectFrom('synthesis')
    .innerJoin('synthesis_version', (join) =>
      join
        .onRef('synthesis_version.synthesis_id', '=', 'synthesis.id')
        .onRef('synthesis_version.number', '=', 'synthesis.published_number'),
    )
    .select(['synthesis.id', 'synthesis_version.citations'])
    .where('synthesis.state', '=', 'published')
    .where('synthesis.id', 'in', ids.length > 0 ? ids : ['00000000-0000-0000-0000-000000000000'])
    .orderBy('synthesis.id')
    .limit(200)
    .execute()
}
