import type { Cell } from '../../../platform/files/spreadsheet.ts'
import { formatNumber } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { compilePdf } from '../../../platform/pdf/compile-pdf.ts'
import type { Aggregate } from './counting/aggregate.ts'
import { aggregateRows, reportRows } from './export-rows.ts'
import type { ProgrammeReport } from './programme-reports.ts'
import type { Selection } from './selection.ts'
import { texts } from './texts.ts'

const template = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
#set text(font: "Source Sans 3", size: 10pt, lang: data.lang)
#set page(paper: "a4", flipped: true, margin: (x: 18mm, y: 18mm), numbering: "1 / 1")
#set par(leading: 0.6em)
#show heading: set text(fill: rgb("#1f4d3a"))
#show table.cell.where(y: 0): set text(weight: "semibold")
#let rows(name, of) = {
  heading(level: 2, name)
  table(
    columns: of.widths.map(width => width * 1fr),
    align: (x, _) => if of.numeric.at(x) { right } else { left },
    stroke: (_, y) => if y == 0 { (bottom: 0.8pt) } else { (bottom: 0.3pt + luma(200)) },
    table.header(..of.head.map(cell => [#cell])),
    ..of.body.flatten().map(cell => [#cell]),
  )
}
= #data.title
#data.lead
#for part in data.parts { rows(part.name, part) }
#for line in data.about [
  #text(size: 8pt, line) \\
]
`

/**
 * The funder's view of a selection as an accessible PDF (PDF/UA-1): the reports, and everything counted, from the same rows as the
 * CSV and XLSX files.
 */
export function programmePdf(of: {
  programme: { name: string; funder: string }
  selection: Selection
  title: string
  reports: ProgrammeReport[]
  together: Aggregate
  about: Cell[][]
  language: Language
}): Uint8Array {
  const { language, programme, together } = of
  const t = texts[language]
  return compilePdf(
    {
      template,
      data: {
        title: `${programme.name}: ${of.title} ${of.selection.year}`,
        lang: language,
        lead: `${t.funder(programme.funder)}. ${t.basis(together.approved)}`,
        parts: [
          tableOf(
            t.reports,
            reportRows(of.reports, language),
            [5, 4, 2, 3, 3, 1.4, 2.2, 2.2],
            [6, 7],
            language,
          ),
          tableOf(t.together, aggregateRows(together, language), [5, 5, 1.2, 2, 1.4], [3, 4], language),
        ],
        about: of.about.map((row) => row.join(': ')),
      },
    },
    'ua-1',
  )
}

function tableOf(name: string, rows: Cell[][], widths: number[], numeric: number[], language: Language) {
  const [head = [], ...body] = rows
  const shown = (cell: Cell) => (typeof cell === 'number' ? formatNumber(cell, language) : (cell ?? ''))
  return {
    name,
    widths,
    numeric: widths.map((_, column) => numeric.includes(column)),
    head: head.map((cell) => String(cell ?? '')),
    body: body.map((row) => row.map(shown)),
  }
}
