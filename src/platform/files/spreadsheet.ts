import writeXlsxFile, { type SheetData } from 'write-excel-file/node'

export type Cell = string | number | null

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, "CSV Injection"). Line breaks
 * inside a text stay; numbers never come here.
 */
export function harmless(text: string): string {
  return /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text
}

/**
 * Norwegian and Swedish spreadsheets divide a CSV file at semicolons, whatever its commas and quotes say: what stands behind
 * one, or on a new line of a text, may begin a cell there.
 */
const harmlessInside = (text: string) => text.replace(/([;\t\r\n]["\s]*)(?=[=+\-@＝＋－＠])/g, "$1'")

/** A row by RFC 4180: comma, CRLF, quoted where needed. */
export function csvRow(cells: Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** A whole file: UTF-8 with a byte order mark, so that spreadsheets read its letters. */
export const csvFile = (rows: Cell[][]) => `\ufeff${rows.map(csvRow).join('')}`

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = harmlessInside(harmless(cell))
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export type Sheet = {
  name: string
  /** Of the columns, in characters. */
  widths: number[]
  /** The first row is a heading: bold, and it stays in sight. */
  heading: boolean
  /** Such as '#,##0' (whole) or '#,##0.00'. */
  numberFormat?: string
  rows: Cell[][]
}

/** A workbook; numbers stay numbers and no text becomes a formula. */
export function workbook(sheets: Sheet[]): Promise<Buffer> {
  return writeXlsxFile(
    sheets.map((sheet) => ({
      data: sheet.rows.map((row, index) =>
        index === 0 && sheet.heading
          ? row.map((cell) => ({ value: String(cell ?? ''), fontWeight: 'bold' as const }))
          : row.map((cell) => xlsxCell(cell, sheet.numberFormat ?? '#,##0')),
      ) satisfies SheetData,
      sheet: sheet.name,
      columns: sheet.widths.map((width) => ({ width })),
      ...(sheet.heading ? { stickyRowsCount: 1 } : {}),
    })),
  ).toBuffer()
}

function xlsxCell(cell: Cell, format: string) {
  if (cell === null || cell === '') return null
  return typeof cell === 'number'
    ? { value: cell, type: Number, format }
    : { value: harmless(cell), type: String }
}
