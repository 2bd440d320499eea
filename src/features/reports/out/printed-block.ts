import type { Language } from '../../../platform/i18n/languages.ts'

/** A piece of a report as it is set; the languages are those of its words. */
export type PrintedBlock =
  | { kind: 'paragraph'; text: string; language: Language }
  | { kind: 'list'; items: string[]; language: Language }
  | {
      kind: 'ticks'
      options: { letter: string; label: string; chosen: boolean; reason?: string }[]
      language: Language
      reasonLanguage: Language
    }
  | PrintedTable
  | { kind: 'empty'; text: string; language: Language }
  /** Small print. */
  | { kind: 'note'; text: string; language: Language }
  /** `figures`: the same in figures, where the picture cannot be shown. */
  | {
      kind: 'picture'
      title: string
      svg: string
      alt: string
      figures: PrintedTable
      language: Language
    }

export type PrintedTable = {
  kind: 'table'
  /** Said above the table; '' where the question says it. */
  caption: string
  head: { text: string; numeric: boolean }[]
  rows: string[][]
  /** The last row is a sum. */
  totalRow: boolean
  /** Rows, from 0, that are sums without being last. */
  sumRows?: number[]
  language: Language
  headLanguage: Language
}
