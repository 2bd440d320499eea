import type { Db } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { sha256 } from '../../../platform/text/canonical-json.ts'
import { type ChangedCitation, Citations, changedCitations, citationsOf } from './citing/citations.ts'
import { type Became, type LiveQuote, listCited, listGone } from './citing/queries.ts'
import { type FoundSynthesis, selectVersion } from './queries.ts'
import { type Block, blocksOf, type Citation, citedIn } from './synthesis.ts'
import { contentHash } from './write-synthesis.ts'

/** Something cited, by the number it has in the text. */
export type Reference = {
  number: number
  kind: 'finding' | 'example'
  slug: string
  /** As it was cited. */
  title: string
  language: Language
  sources: number
  voices: number
  /** What it is now: still published, or what became of it since. Only what is published has a page. */
  state: 'published' | Became
  /** Its title now, where that is another. */
  renamed: { title: string; language: Language } | null
  /** Published with other words than those it was cited with. */
  rewritten: boolean
  /** Those it was cited with that still stand and may still be shown, word for word. */
  quotes: LiveQuote[]
}

/** A synthesis as it is shown, whatever it is shown in: the page, PDF and DOCX are made from this alone, so that they say the same. */
export type ShownSynthesis = {
  slug: string
  title: string
  theme: string
  language: Language
  partnership: string
  /** Null in a draft. */
  published: { number: number; at: Date } | null
  blocks: Block[]
  references: Reference[]
  /** The number of what a mark points to; none for a mark that leads nowhere. */
  numberOf: (slug: string) => number | undefined
  /** What is no longer as it was cited. */
  changed: ChangedCitation[]
  /** False where text or citations are no longer what was published. */
  intact: boolean
}

type Text = { title: string; body: string }

/** What everybody reads: the version published last; undefined before the first. */
export async function publishedSynthesis(
  db: Db,
  synthesis: FoundSynthesis,
): Promise<ShownSynthesis | undefined> {
  const version =
    synthesis.state === 'published'
      ? await selectVersion(db, synthesis.id, synthesis.publishedNumber)
      : undefined
  if (!version) return undefined
  const { title, body, number, publishedAt } = version
  const citations = Citations.parse(version.citations) as Citation[]
  return {
    ...(await shown(db, synthesis, { title, body }, citations)),
    published: { number, at: publishedAt },
    intact: contentHash({ title, body, citations }) === version.sha256,
  }
}

/** A working text as it would be published now. */
export async function draftSynthesis(db: Db, synthesis: FoundSynthesis, text: Text): Promise<ShownSynthesis> {
  const { citations } = await citationsOf(db, text.body)
  return shown(db, synthesis, text, citations)
}

async function shown(
  db: Db,
  synthesis: FoundSynthesis,
  { title, body }: Text,
  citations: Citation[],
): Promise<ShownSynthesis> {
  const slugs = citations.map(({ slug }) => slug)
  const live = await listCited(db, slugs)
  const gone = live.length < slugs.length ? await listGone(db, slugs) : []
  const changed = changedCitations(citations, live, gone)
  // Numbers follow the text; a mark that leads nowhere takes none.
  const order = citedIn(body).filter((slug) => slugs.includes(slug))
  const numbers = new Map(order.map((slug, index) => [slug, index + 1]))
  const references = order.flatMap((slug): Reference[] => {
    const citation = citations.find((each) => each.slug === slug)
    if (!citation) return []
    const now = live.find((each) => each.slug === slug && each.kind === citation.kind)
    const changes = changed.find((each) => each.citation === citation)?.changes ?? []
    const cited = new Map((citation.quotes ?? []).map((quote) => [quote.source, quote.sha256]))
    return [
      {
        number: numbers.get(slug) ?? 0,
        kind: citation.kind,
        slug,
        title: citation.title,
        language: citation.language,
        sources: citation.sources ?? 0,
        voices: citation.voices ?? 0,
        state: now ? 'published' : goneState(changes),
        renamed: now && now.title !== citation.title ? { title: now.title, language: now.language } : null,
        rewritten: changes.some(({ what }) => what === 'rewritten'),
        quotes: (now?.quotes ?? []).filter(({ id, quote }) => cited.get(id) === sha256(quote)),
      },
    ]
  })
  return {
    slug: synthesis.slug,
    title,
    theme: synthesis.theme,
    language: synthesis.language,
    partnership: synthesis.partnership.name,
    published: null,
    blocks: blocksOf(body),
    references,
    numberOf: (slug) => numbers.get(slug),
    changed,
    intact: true,
  }
}

const goneState = (changes: ChangedCitation['changes']): Became =>
  changes.some(({ what }) => what === 'in-work') ? 'in-work' : 'withdrawn'
