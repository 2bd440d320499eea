import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import { type Cell, csvRow, workbook as writeWorkbook } from '../../../platform/files/spreadsheet.ts'
import { formatNumber } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { exportColumns, type Provenance } from './export-rows.ts'
import type { ListFilters } from './filters.ts'
import { search } from './find-projects.ts'
import { type ListedProject, listProjectIds, listProjectsByIds } from './queries.ts'
import { texts } from './texts.ts'

/** A workbook is made in memory; beyond these rows the CSV file is the one to take. */
const MOST_XLSX_ROWS = 10_000
const MOST_CSV_ROWS = 1_000_000
const BATCH = 2_000

export type Exporting = {
  db: Db
  viewer: Viewer
  filters: ListFilters
  language: Language
  baseUrl: string
  provenance: Provenance
}

/** Ids of the selection in the order of the list, at most so many. */
async function selectedIds({ db, filters, language }: Exporting, most: number): Promise<string[]> {
  const { narrowing } = await search(db, filters, language)
  return listProjectIds(db, narrowing, { sort: filters.sort, language }, { limit: most, offset: 0 })
}

async function* inBatches({ db, viewer }: Exporting, ids: string[]): AsyncGenerator<ListedProject[]> {
  for (let start = 0; start < ids.length; start += BATCH)
    yield await listProjectsByIds(db, viewer, ids.slice(start, start + BATCH))
}

/** The whole selection as CSV (UTF-8 with a byte order mark, RFC 4180), written as it is read. */
export async function csvStream(exporting: Exporting): Promise<ReadableStream<Uint8Array>> {
  const { language, baseUrl, provenance } = exporting
  const t = texts[language]
  const columns = exportColumns(language, baseUrl)
  const ids = await selectedIds(exporting, MOST_CSV_ROWS)
  const encoder = new TextEncoder()
  async function* parts(): AsyncGenerator<Uint8Array, void> {
    yield encoder.encode(
      `\ufeff${csvRow([...columns.map(({ name }) => name), t.licence, t.source, t.generated])}`,
    )
    for await (const items of inBatches(exporting, ids)) {
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

/** The first MOST_XLSX_ROWS projects as a workbook: the projects, and a sheet that tells what they are and whether all are there. */
export async function workbook(exporting: Exporting, total: number): Promise<Buffer> {
  const { language, baseUrl, provenance } = exporting
  const t = texts[language]
  const columns = exportColumns(language, baseUrl)
  const ids = await selectedIds(exporting, MOST_XLSX_ROWS)
  const data: Cell[][] = [columns.map(({ name }) => name)]
  for await (const items of inBatches(exporting, ids)) {
    for (const item of items) data.push(columns.map(({ value }) => value(item)))
  }
  const rows = data.length - 1
  const note =
    rows < total
      ? t.someRows(formatNumber(rows, language), formatNumber(total, language))
      : t.allRows(formatNumber(rows, language))
  const about: Cell[][] = [
    [note],
    [t.licence, provenance.licence],
    [t.source, provenance.source],
    [t.generated, provenance.generatedAt],
  ]
  return writeWorkbook([
    {
      name: t.projectSheet,
      widths: columns.map((_, index) => (index === 1 ? 50 : 18)),
      heading: true,
      rows: data,
    },
    { name: t.aboutSheet, widths: [18, 80], heading: false, rows: about },
  ])
}
