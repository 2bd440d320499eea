/** A cell as text; a number of a spreadsheet as its digits, exactly as they are stored. */
export type Cell = string | { number: string }
export type TableRow = { line: number; cells: Cell[] }
export type TableRows = AsyncGenerator<TableRow[]>

export const textOf = (cell: Cell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell.trim() : cell.number

/** More than a sheet of postings has. */
export const MOST_COLUMNS = 200
export const MOST_SHEET_ROWS = 500_000
