/**
 * The text of a document, as every later step sees it: recognition, quotes, the review page.
 * Positions (`start`, `end`) anywhere in Rotfeste are offsets in UTF-16 units into `text`, `end` exclusive.
 *
 * For a plain-text or Markdown file `text` is the decoded file itself, unchanged but for a byte order mark
 * and line ends (LF), so that a quote can be found in the original. For HTML, DOCX and PDF it is built:
 *
 * - one paragraph, heading or list item is one line; headings begin with `## `, list items with `• `;
 * - one table row is one line, its cells divided by TAB; lines inside a cell are divided by U+2028
 *   (`CELL_BREAK`), list items inside a cell begin with `• `; a TAB in running text of such a file becomes a space;
 * - a tick box becomes `[x] ` or `[ ] ` before its text;
 * - blocks are divided by one LF, and an empty line stands where the document leaves a clear gap;
 * - a row that goes on after a page end stands as: empty line, TAB, the rest (see forms.md, section 1).
 */
export type ExtractedText = {
  kind: FileKind
  text: string
  /** For paged documents, the offset at which each page begins; empty otherwise. */
  pageStarts: number[]
}

export const fileKinds = ['txt', 'md', 'html', 'docx', 'pdf'] as const
export type FileKind = (typeof fileKinds)[number]

export const CELL_BREAK = '\u2028'
