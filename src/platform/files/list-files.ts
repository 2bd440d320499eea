import type { Ctx } from '../http/environment.ts'
import { dayOf } from '../i18n/days.ts'
import { formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/languages.ts'
import { listTexts } from '../ui/list/texts.ts'
import { type Cell, csvRow, workbook } from './spreadsheet.ts'

/** What stands in every row and file: where the data are from, how they may be used, and when they were taken. */
export type Provenance = { licence: string; source: string; generatedAt: string }

/** `source` in the reader's words; everything we publish stands under one licence. */
export const provenance = (language: Language, source: string, now: Date): Provenance => ({
  licence: listTexts[language].licenceText,
  source,
  generatedAt: now.toISOString(),
})

/** A column of the CSV and XLSX twins of a list; several values of an item are parted by "; ". */
export type ExportColumn<Item> = { name: string; value: (item: Item) => Cell }

/** Several values in one cell. */
export const several = <Value extends string>(
  values: readonly Value[],
  label: (value: Value) => string = (value) => value,
) => values.map(label).join('; ')

/** A selection of a list, read in parts while a file is written. */
export type ListSource<Item> = {
  language: Language
  provenance: Provenance
  columns: ExportColumn<Item>[]
  /** Ids of the selection in the order of the list, at most so many. */
  ids: (most: number) => Promise<string[]>
  /** The items of these ids that the viewer may see, in their order. */
  load: (ids: string[]) => Promise<Item[]>
}

/** A workbook is made in memory; beyond these rows the CSV file is the one to take. */
const MOST_XLSX_ROWS = 10_000
const MOST_CSV_ROWS = 1_000_000
const BATCH = 2_000

async function* inBatches<Item>({ load }: ListSource<Item>, ids: string[]): AsyncGenerator<Item[]> {
  for (let start = 0; start < ids.length; start += BATCH) yield await load(ids.slice(start, start + BATCH))
}

/** The whole selection as CSV (UTF-8 with a byte order mark, RFC 4180), written as it is read. */
export async function csvStream<Item>(source: ListSource<Item>): Promise<ReadableStream<Uint8Array>> {
  const { columns, provenance } = source
  const t = listTexts[source.language]
  const ids = await source.ids(MOST_CSV_ROWS)
  const encoder = new TextEncoder()
  async function* parts(): AsyncGenerator<Uint8Array, void> {
    yield encoder.encode(
      `\ufeff${csvRow([...columns.map(({ name }) => name), t.licence, t.source, t.generated])}`,
    )
    for await (const items of inBatches(source, ids)) {
      const rows = items.map((item) =>
        csvRow([
          ...columns.map(({ value }) => value(item)),
          provenance.licence,
          provenance.source,
          provenance.generatedAt,
        ]),
      )
      yield encoder.encode(rows.join(''))
    }
  }
  const rest = parts()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await rest.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await rest.return()
    },
  })
}

/** The name of the sheet, and how many rows are in it; `someRows` also says how many there are. */
export type FileWords = {
  sheet: string
  allRows: (shown: string) => string
  someRows: (shown: string, total: string) => string
}

/**
 * The first rows of the selection (10 000 at most) as a workbook: the list, and a sheet that tells what it is and whether all of
 * `total` are there. The second column, the name, is wide.
 */
export async function listWorkbook<Item>(
  source: ListSource<Item>,
  total: number,
  words: FileWords,
): Promise<Buffer> {
  const { language, columns, provenance } = source
  const t = listTexts[language]
  const ids = await source.ids(MOST_XLSX_ROWS)
  const data: Cell[][] = [columns.map(({ name }) => name)]
  for await (const items of inBatches(source, ids)) {
    for (const item of items) data.push(columns.map(({ value }) => value(item)))
  }
  const rows = data.length - 1
  const shown = formatNumber(rows, language)
  const about: Cell[][] = [
    [rows < total ? words.someRows(shown, formatNumber(total, language)) : words.allRows(shown)],
    [t.licence, provenance.licence],
    [t.source, provenance.source],
    [t.generated, provenance.generatedAt],
  ]
  return workbook([
    {
      name: words.sheet,
      widths: columns.map((_, index) => (index === 1 ? 50 : 18)),
      heading: true,
      rows: data,
    },
    { name: t.aboutSheet, widths: [18, 80], heading: false, rows: about },
  ])
}

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A file of open data to keep, named after what it holds and the day: "rotfeste-projects-2026-11-22.csv". */
export function openFile(
  c: Ctx,
  name: string,
  ending: keyof typeof types,
  body: ReadableStream<Uint8Array> | Buffer,
): Response {
  const day = dayOf(c.var.outside.now())
  return c.body(body instanceof ReadableStream ? body : new Uint8Array(body), 200, {
    'content-type': types[ending],
    'content-disposition': `attachment; filename="rotfeste-${name}-${day}.${ending}"`,
    link: '<https://creativecommons.org/licenses/by/4.0/>; rel="license"',
    ...privately(c),
  })
}

/** Open data as JSON. */
export function openJson(c: Ctx, data: object): Response {
  for (const [name, value] of Object.entries(privately(c))) c.header(name, value)
  return c.json(data)
}

/** A news feed, see `atomFeed`. */
export const openFeed = (c: Ctx, feed: string): Response =>
  c.body(feed, 200, { 'content-type': 'application/atom+xml; charset=utf-8', ...privately(c) })

/** Visitors get what is kept for all; what a person signed in is sent stays with that person. */
const privately = (c: Ctx): Record<string, string> =>
  c.var.viewer.kind === 'member' ? { 'cache-control': 'private, no-store' } : {}
