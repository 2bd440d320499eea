import { z } from 'zod'
import type { Db } from '../../../../platform/database/database.ts'
import { sha256 } from '../../../../platform/text/canonical-json.ts'
import { type Citation, citedIn } from '../synthesis.ts'
import { type Cited, type Gone, listCited, listGone, listPublishedCitations } from './queries.ts'

/** What a version says that it cites, as it is stored. */
export const Citations = z.array(
  z.object({
    kind: z.enum(['finding', 'example']),
    slug: z.string(),
    title: z.string(),
    language: z.enum(['nb', 'nn', 'sv', 'en']),
    words: z.string().optional(),
    sources: z.int().optional(),
    voices: z.int().optional(),
    quotes: z.array(z.object({ source: z.string(), sha256: z.string() })).optional(),
  }),
)

/** What a text cites of what everybody may see, in the order of its numbers, and the marks that lead nowhere. */
export async function citationsOf(
  db: Db,
  body: string,
): Promise<{ citations: Citation[]; unknown: string[] }> {
  const slugs = citedIn(body)
  const cited = await listCited(db, slugs)
  const found = slugs.map((slug) => cited.find((each) => each.slug === slug))
  return {
    citations: found.flatMap((each) => (each ? [citationOf(each)] : [])),
    unknown: slugs.filter((_, index) => !found[index]),
  }
}

const citationOf = ({ kind, slug, title, language, words, sources, voices, quotes }: Cited): Citation => ({
  kind,
  slug,
  title,
  language,
  words: sha256(words),
  ...(kind === 'finding'
    ? { sources, voices, quotes: quotes.map(({ id, quote }) => ({ source: id, sha256: sha256(quote) })) }
    : {}),
})

/** What is otherwise with something cited than when the text was published. */
export type Change =
  | { what: 'withdrawn' | 'in-work' }
  | { what: 'renamed'; title: string }
  /** Its own words; only known of what was published since words are compared. */
  | { what: 'rewritten' }
  /** More or fewer sources or voices, or other quotes that everybody may see. */
  | { what: 'sources' }
  | { what: 'quotes' }

export type ChangedCitation = { citation: Citation; changes: Change[] }

/** Of what is cited, that which is no longer as it was cited, in the order of the text. */
export const changedCitations = (citations: Citation[], live: Cited[], gone: Gone[]): ChangedCitation[] =>
  citations.flatMap((citation) => {
    const changes = changesOf(citation, live, gone)
    return changes.length > 0 ? [{ citation, changes }] : []
  })

const sameThing =
  ({ kind, slug }: Citation) =>
  (each: Pick<Cited, 'kind' | 'slug'>) =>
    each.kind === kind && each.slug === slug

function changesOf(citation: Citation, live: Cited[], gone: Gone[]): Change[] {
  const now = live.find(sameThing(citation))
  if (!now) return [{ what: gone.find(sameThing(citation))?.became ?? 'withdrawn' }]
  const then = (citation.quotes ?? []).map(({ source, sha256: hash }) => `${source} ${hash}`)
  const quotes = citationOf(now).quotes?.map(({ source, sha256: hash }) => `${source} ${hash}`) ?? []
  const counted = citation.sources !== undefined
  return [
    ...(now.title !== citation.title ? [{ what: 'renamed' as const, title: now.title }] : []),
    ...(citation.words !== undefined && sha256(now.words) !== citation.words
      ? [{ what: 'rewritten' as const }]
      : []),
    ...(counted && (now.sources !== citation.sources || now.voices !== citation.voices)
      ? [{ what: 'sources' as const }]
      : []),
    ...(then.some((each) => !quotes.includes(each)) ? [{ what: 'quotes' as const }] : []),
  ]
}

/** Of each of these syntheses what has changed of what it cites since it was published; none for what is not published or unchanged. */
export async function changesSincePublication(
  db: Db,
  ids: string[],
): Promise<Map<string, ChangedCitation[]>> {
  const versions = (await listPublishedCitations(db, ids)).map(({ id, citations }) => ({
    id,
    citations: Citations.parse(citations) as Citation[],
  }))
  const slugs = [...new Set(versions.flatMap(({ citations }) => citations.map(({ slug }) => slug)))]
  if (slugs.length === 0) return new Map()
  const live = await listCited(db, slugs)
  const gone = await listGone(db, slugs)
  return new Map(
    versions.flatMap(({ id, citations }) => {
      const changed = changedCitations(citations, live, gone)
      return changed.length > 0 ? [[id, changed]] : []
    }),
  )
}
