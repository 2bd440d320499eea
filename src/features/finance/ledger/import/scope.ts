import type { LedgerFacts } from '../reading/ledger-file.ts'
import type { Selection } from './selection.ts'

/** What a file is compared with: the project's postings of the same books and days, but for those of the import itself. */
export type Scope = {
  projectId: string
  importId: string | null
  books: string
  from: string | null
  to: string | null
}

/** The days are those the file is complete for, as far as they are chosen. */
export function scopeOf(
  projectId: string,
  importId: string | null,
  facts: LedgerFacts,
  selection: Selection,
): Scope {
  return {
    projectId,
    importId,
    books: facts.books,
    from: later(facts.period?.from ?? null, selection.from),
    to: earlier(facts.period?.to ?? null, selection.to),
  }
}

const later = (a: string | null, b: string | null) => (a === null ? b : b === null ? a : a > b ? a : b)
const earlier = (a: string | null, b: string | null) => (a === null ? b : b === null ? a : a < b ? a : b)
