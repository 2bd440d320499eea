import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { limits, RefusedLedger } from '../ledger-file.ts'
import { textBlocks } from '../text-blocks.ts'
import type { TableOptions } from './table-options.ts'
import { MOST_COLUMNS, type TableRow, type TableRows } from './table-rows.ts'

const BATCH = 2_000

/**
 * Rows of a CSV file with the line each begins on. UTF-8, or Windows-1252 where it is not that. Refuses `encoding`, `line-too-long`,
 * `too-many-rows` and `unknown-kind` where the file has control characters or is no table.
 */
export async function* csvRows(
  bytes: AsyncIterable<Uint8Array>,
  delimiter: TableOptions['delimiter'],
): TableRows {
  const parser = Readable.from(texts(bytes)).compose(
    parse({
      delimiter,
      info: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: limits.lineBytes,
    }),
  )
  let rows: TableRow[] = []
  let count = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[]
      info: { lines: number }
    }>) {
      count += 1
      if (count > limits.rows) throw new RefusedLedger('too-many-rows', info.lines)
      if (record.length > MOST_COLUMNS) throw new RefusedLedger('unknown-kind', info.lines)
      rows.push({ line: info.lines, cells: record })
      if (rows.length >= BATCH) {
        yield rows
        rows = []
      }
    }
  } catch (error) {
    if (error instanceof CsvError) throw new RefusedLedger('unknown-kind', count + 1)
    throw error
  }
  if (rows.length > 0) yield rows
}

async function* texts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  for await (const { text, firstLine } of textBlocks(bytes, 'windows-1252')) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they tell a text from something else.
    if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) throw new RefusedLedger('unknown-kind', firstLine)
    yield text
  }
}

const delimiters = [';', '\t', ',', '|'] as const

/** The mark between columns: the one that divides most of the first lines into the same number of columns, at least two. */
export function delimiterOf(head: string): TableOptions['delimiter'] {
  const lines = head
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 30)
  const [best] = delimiters
    .map((delimiter) => {
      const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length)
      const common = [...Map.groupBy(counts, (count) => count)].sort((a, b) => b[1].length - a[1].length)[0]
      return { delimiter, score: common && common[0] > 1 ? common[1].length : 0 }
    })
    .sort((a, b) => b.score - a.score)
  return best && best.score > 0 ? best.delimiter : ';'
}
