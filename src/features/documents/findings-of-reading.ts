import type { Db } from '../../platform/database/database.ts'
import { selectFindings } from './queries.ts'
import { clean } from './reading/clean-text.ts'
import type { FindingReading } from './reading/reading.ts'
import { parseStoredReading } from './stored-reading.ts'

/**
 * What the reader found in a document that a report was filled from, with quotes as a person reads them. The caller has made sure that the report is the viewer's: those
 * who write it see the findings also when somebody else brought the document.
 */
export async function findingsOfReading(db: Db, readingId: string): Promise<FindingReading[]> {
  const row = await selectFindings(db, readingId)
  if (!row) return []
  return parseStoredReading(row.reading).findings.map((finding) => ({
    ...finding,
    quotes: finding.quotes.map((quote) => ({ ...quote, text: clean(quote.text).text })),
  }))
}
