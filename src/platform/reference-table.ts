import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { projectRoot } from './project-root.ts'

export type ReferenceRow<Column extends string> = Record<Column, string>

/**
 * Reads one table of `db/reference` (CSV, UTF-8, comma, header row). Every cell is text; an empty cell is ''.
 * Throws when the file is missing or when its header lacks one of the named columns.
 */
export function readReferenceTable<Column extends string>(
  file: string,
  columns: readonly Column[],
): ReferenceRow<Column>[] {
  const text = readFileSync(join(projectRoot(), 'db', 'reference', file), 'utf8')
  const [header = [], ...lines] = cells(text)
  const positions = columns.map((column) => [column, header.indexOf(column)] as const)
  const missing = positions.filter(([, position]) => position < 0).map(([column]) => column)
  if (missing.length > 0) throw new Error(`db/reference/${file} lacks ${missing.join(', ')}`)
  return lines.map(
    (line) =>
      Object.fromEntries(
        positions.map(([column, position]) => [column, line[position] ?? '']),
      ) as ReferenceRow<Column>,
  )
}

/** Tables without quotes need no parser, which takes most of the time of a cold start. */
function cells(text: string): string[][] {
  if (text.includes('"')) return parse(text, { bom: true, skip_empty_lines: true })
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u)
  return lines.filter((line) => line !== '').map((line) => line.split(','))
}
