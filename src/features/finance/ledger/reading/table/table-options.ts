import { z } from 'zod'

/** What a column of a table of postings may mean. */
export const columnMeanings = [
  'date',
  'voucher',
  'account',
  'account-name',
  'object',
  'text',
  'amount',
  'debit',
  'credit',
] as const
export type ColumnMeaning = (typeof columnMeanings)[number]

/** How a CSV or XLSX file is to be read: proposed from its first rows, corrected by a person. */
export const TableOptions = z.strictObject({
  /** What each column means, from the left; null: not used. */
  columns: z.array(z.enum(columnMeanings).nullable()).max(200),
  /** The row of headings, from 1; 0 where there is none. */
  headingRow: z.int().min(0).max(1_000),
  delimiter: z.enum([';', ',', '\t', '|']),
  /** The mark between whole and decimals; 'either': told from each amount by itself. */
  decimal: z.enum([',', '.', 'either']),
  /** Whether a cost is written as a positive or a negative amount. */
  costs: z.enum(['positive', 'negative']),
  currency: z.enum(['NOK', 'SEK', 'EUR']),
  /** The name of the books: files of the same name amend each other. */
  books: z.string().trim().min(1).max(200),
})
export type TableOptions = z.infer<typeof TableOptions>
