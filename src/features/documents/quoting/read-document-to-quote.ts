import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { QuotedSource, SourceOption } from '../../../platform/text/quoting.ts'
import { loadReading } from '../load-reading.ts'
import { clean } from '../reading/clean-text.ts'
import { findingWords } from '../review/finding-words.ts'
import { listReadingsToQuote } from './queries.ts'

type Row = Awaited<ReturnType<typeof listReadingsToQuote>>[number]

const optionOf = ({ id, fileName, project }: Row): SourceOption => ({
  id,
  title: project ? `${project} (${fileName})` : fileName,
  municipalityKey: null,
  saidOn: null,
})

/** The documents that the viewer may read, newest first; at most 200. `findings`: how many things the reader noticed in each. */
export async function listDocumentsToQuote(
  db: Db,
  viewer: Viewer,
): Promise<(SourceOption & { findings: number })[]> {
  const rows = await listReadingsToQuote(db, viewer)
  return rows.map((row) => ({ ...optionOf(row), findings: row.findings }))
}

/** Something that the reader noticed in a document, such as a number that its own list contradicts, with the words it stands in. */
export type NoticedInDocument = { code: string; words: string; quotes: string[] }

export type QuotedDocument = QuotedSource & { language: Language; noticed: NoticedInDocument[] }

/** The text of a document without its mark-up; undefined where the viewer may not read it. It is open once its project is published. */
export async function readDocumentToQuote(
  db: Db,
  viewer: Viewer,
  id: string,
  language: Language,
): Promise<QuotedDocument | undefined> {
  const loaded = await loadReading(db, viewer, id)
  const [row] = loaded ? await listReadingsToQuote(db, viewer, id) : []
  if (!loaded || !row) return undefined
  const written = loaded.reading.language ?? language
  const { text } = loaded.extracted
  return {
    ...optionOf(row),
    voice: row.project ?? row.fileName,
    language: written,
    passages: [{ name: '', text: clean(text).text, language: written, open: row.isOpen }],
    noticed: loaded.reading.findings
      .filter(({ severity, quotes }) => severity !== 'ok' && quotes.length > 0)
      .map(({ code, quotes }) => ({
        code,
        words: findingWords(code, language),
        quotes: [
          ...new Set(quotes.map((quote) => clean(quote.text).text.replace(/\s+/gu, ' ').trim())),
        ].filter((quote) => quote !== ''),
      })),
  }
}
