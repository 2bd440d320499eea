import { z } from 'zod'
import { publicViewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { sha256 } from '../../../platform/text/canonical-json.ts'
import { type FoundSynthesis, type LiveQuote, listCited, selectVersion } from './queries.ts'
import { type Block, blocksOf, type Citation, citedIn } from './synthesis.ts'
import { citationsOf, contentHash } from './write-synthesis.ts'

const Citations = z.array(
  z.object({
    kind: z.enum(['finding', 'example']),
    slug: z.string(),
    title: z.string(),
    language: z.enum(['nb', 'nn', 'sv', 'en']),
    sources: z.int().optional(),
    voices: z.int().optional(),
    quotes: z.array(z.object({ source: z.string(), sha256: z.string() })).optional(),
  }),
)

/** Something cited, by the number it has in the text. */
export type Reference = {
  number: number
  kind: 'finding' | 'example'
  slug: string
  title: string
  language: Language
  sources: number
  voices: number
  /** `withdrawn`: it was published when this was written, and is no more. */
  state: 'published' | 'withdrawn'
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
  /** False where text or citations are no longer what was published. */
  intact: boolean
}

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
    ...(await shown(db, synthesis, { title, body, citations })),
    published: { number, at: publishedAt },
    intact: contentHash({ title, body, citations }) === version.sha256,
  }
}

/** The working text as it would be published now. */
export async function draftSynthesis(db: Db, synthesis: FoundSynthesis): Promise<ShownSynthesis> {
  const { citations } = await citationsOf(db, synthesis.body)
  return shown(db, synthesis, { ...synthesis, citations })
}

async function shown(
  db: Db,
  synthesis: FoundSynthesis,
  { title, body, citations }: { title: string; body: string; citations: Citation[] },
): Promise<ShownSynthesis> {
  const live = await listCited(
    db,
    publicViewer,
    citations.map(({ slug }) => slug),
  )
  // Numbers follow the text; a mark that leads nowhere takes none.
  const order = citedIn(body).filter((slug) => citations.some((each) => each.slug === slug))
  const numbers = new Map(order.map((slug, index) => [slug, index + 1]))
  const references = order.flatMap((slug): Reference[] => {
    const citation = citations.find((each) => each.slug === slug)
    if (!citation) return []
    const now = live.find((each) => each.slug === slug && each.kind === citation.kind)
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
        state: now ? 'published' : 'withdrawn',
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
    intact: true,
  }
}
