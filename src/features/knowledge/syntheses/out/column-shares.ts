/**
 * How the columns of a table of a text share the width of the paper, in parts of one. By the square root of the longest that stands in
 * each: a column of long texts gets more room than one of names, and does not take all.
 */
export function columnShares(rows: string[][]): number[] {
  const columns = Math.max(...rows.map((row) => row.length))
  const parts = Array.from({ length: columns }, (_, column) =>
    Math.sqrt(Math.min(400, Math.max(6, ...rows.map((row) => row[column]?.length ?? 0)))),
  )
  const whole = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part) => part / whole)
}
