import { columnOf } from './account-columns.ts'
import { labels, type RowKey } from './bolyst-form.ts'
import { type Clean, clean, joinClean, type Span } from './clean-text.ts'
import { continuesLabel, foldLabel, labelMatcher } from './labels.ts'

/** Why an answer may not be taken as it stands. `cut` and the like are traces that a careful person would see. */
type Doubt =
  | 'cut'
  | 'label-cut'
  | 'loose-line'
  | 'answer-of-another'
  | 'differing-answers'
  | 'repeated-line'
  | 'joined-by-order'
  | 'run-together'

/** One row of the form as it stands in the document: the label and the pieces of its answer. */
export type Row = {
  key: RowKey
  label: Span
  labelText: string
  values: Span[]
  splitByPage: boolean
  labelSplitByPage: boolean
  doubts: Set<Doubt>
  /** The answer could not be told from the answers of other rows. */
  lost: boolean
}

type Cell = Span & { text: string }
export type Line = { start: number; end: number; cells: Cell[] }
export type Rows = {
  rows: Row[]
  /** Lines that look like rows of an accounts table, with their cells, wherever they stand. */
  accountLines: Line[]
  /** Lines that belong to no row. */
  loose: Line[]
  /** True when all labels stand first and all answers after. */
  labelsFirst: boolean
}

export const matchLabel = labelMatcher(labels)
const headOnly = new Set<RowKey>(['deadline', 'sendTo', 'recipient', 'sender', 'reportDate'])
const longTexts = new Set<RowKey>([
  'goalsAndProgress',
  'targetGroups',
  'activities',
  'progress',
  'method',
  'transferValue',
  'communication',
  'continuation',
])

const onlyPlain = /^[\p{L}\d .,:;?/-]*$/u

/** Divides the document into lines and cells; trailing empty cells are nothing. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start <= text.length) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const cells: Cell[] = []
    let from = start
    for (const piece of text.slice(start, end).split('\t')) {
      const plain = onlyPlain.test(piece)
      const cleaned = plain
        ? piece.trim().replace(/ {2,}/g, ' ')
        : clean(text, from, from + piece.length).text
      cells.push({ start: from, end: from + piece.length, text: cleaned })
      from += piece.length + 1
    }
    while (cells.length > 0 && cells.at(-1)?.text === '') cells.pop()
    lines.push({ start, end, cells })
    start = end + 1
  }
  return lines
}

const amountCell = /^(?:kr\.? ?)?[-−–]? ?\d[\d .,]{0,20}(?:,-|kr\.?|kroner)?$/i
/** Nothing entered: an empty cell, or the dash that stands for it. */
export const isEmptyCell = (text: string) => /^[-−–]?$/.test(text)
/** A row of figures: a label and at least two cells that are empty or hold an amount, one of them filled. */
export function isAccountLine(line: Line): boolean {
  const first = line.cells.findIndex((cell) => cell.text !== '')
  const rest = line.cells.slice(first + 1)
  const filled = rest.filter((cell) => !isEmptyCell(cell.text))
  return (
    first >= 0 &&
    first <= 1 &&
    rest.length >= 2 &&
    filled.length > 0 &&
    filled.every((cell) => amountCell.test(cell.text))
  )
}

/** The names of at least two columns and little else. */
export function isAccountHeader(line: Line): boolean {
  const named = line.cells.filter((cell) => columnOf(cell.text) !== undefined)
  return named.length >= 2 && line.cells.filter((cell) => cell.text !== '').length <= named.length + 1
}

const isRule = (line: Line) => line.cells.every((cell) => /^[-–—_=|: ]*$/.test(cell.text))

type Labelled = {
  key: RowKey
  complete: boolean
  how: string
  label: Span
  labelText: string
  values: Span[]
  table: boolean
  /** The label and something else stand on one line without a gap. */
  runTogether: boolean
}

/** The label that a line begins with, and the answer on the same line. */
function labelOf(text: string, line: Line): Labelled | undefined {
  const [first, ...rest] = line.cells
  if (first === undefined || first.text === '') return undefined
  const heading = /^#{1,6} /.exec(first.text)
  const labelText = heading ? first.text.slice(heading[0].length) : first.text
  const whole = matchLabel(labelText)
  const table = text[first.end] === '\t'
  if (whole !== undefined && (rest.length > 0 || whole.how !== 'near' || labelText.length > 12)) {
    const values = rest.filter((cell) => cell.text !== '').map(({ start, end }) => ({ start, end }))
    const labelled = { ...whole, label: first, labelText, values, table, runTogether: false }
    if (rest.length > 0 || !whole.longer) return labelled
    return (
      labelBeforeGap(text, first) ??
      (whole.how === 'extended' ? { ...labelled, runTogether: true } : labelled)
    )
  }
  return rest.length > 0 ? undefined : (labelBeforeColon(text, first) ?? labelBeforeGap(text, first))
}

function labelBeforeColon(text: string, cell: Cell): Labelled | undefined {
  const cleaned = clean(text, cell.start, cell.end)
  const colon = cleaned.text.indexOf(':')
  const labelText = cleaned.text.slice(0, colon)
  const found = colon > 1 ? matchLabel(labelText) : undefined
  const at = cleaned.ends[colon]
  if (found === undefined || found.longer || at === undefined) return undefined
  const label = { start: cell.start, end: at }
  return {
    ...found,
    label,
    labelText,
    values: [{ start: at, end: cell.end }],
    table: false,
    runTogether: false,
  }
}

/** A label and its answer on one line, divided by a question mark, a bracketed hint or two spaces in place of a tab. */
function labelBeforeGap(text: string, cell: Cell): Labelled | undefined {
  const raw = text.slice(cell.start, Math.min(cell.end, cell.start + 400))
  const gaps = /\?\s*|\)\s|[ \u00a0]{2,}/g
  for (let gap = gaps.exec(raw); gap !== null && gap.index <= 300; gap = gaps.exec(raw)) {
    const at = cell.start + gap.index + gap[0].length
    const labelText = clean(text, cell.start, at).text
    const found = at < cell.end ? matchLabel(labelText) : undefined
    if (found?.complete && found.how !== 'extended') {
      const label = { start: cell.start, end: at }
      return {
        ...found,
        label,
        labelText,
        values: [{ start: at, end: cell.end }],
        table: false,
        runTogether: found.longer,
      }
    }
  }
  return undefined
}

/** The row that a line begins with, when the label stands there without an answer. */
export function bareLabel(text: string, line: Line): Row | undefined {
  const labelled = labelOf(text, line)
  const bare = labelled?.values.every((value) => clean(text, value.start, value.end).text === '')
  return labelled !== undefined && bare === true ? rowFrom({ ...labelled, values: [] }) : undefined
}

/** Reads lines where each answer stands beside or under its label; joins an answer only where the layout says so. */
export function rowsInPlace(text: string, lines: Line[]): Rows {
  const rows: Row[] = []
  const accountLines: Line[] = []
  const loose: Line[] = []
  let current: Row | undefined
  let table = false
  let afterEmptyLine = false
  for (const line of lines) {
    if (line.cells.length === 0) {
      afterEmptyLine = true
      continue
    }
    const gap = afterEmptyLine
    afterEmptyLine = false
    if (isRule(line)) continue
    const header = isAccountHeader(line)
    if (header || isAccountLine(line)) accountLines.push(line)
    if (isAccountLine(line) || (header && matchLabel(line.cells[0]?.text ?? '')?.key !== 'accounts')) continue
    const suffix = current !== undefined && completesLabel(current, line)
    const labelled = suffix ? undefined : labelOf(text, line)
    const repeatsLabel =
      labelled !== undefined &&
      labelled.how !== 'exact' &&
      labelled.key === current?.key &&
      current.values.length === 0
    if (labelled !== undefined && !repeatsLabel) {
      current = rowFrom(labelled)
      table = labelled.table
      rows.push(current)
    } else if (current !== undefined && suffix) joinLabel(current, line)
    else if (current === undefined) loose.push(line)
    else if (line.cells[0]?.text === '' || line.cells.length > 1) {
      if (!continues(current, line, gap)) {
        loose.push(line)
        // An answer without a label, or the rest of one: something is missing above.
        const above = gap || headOnly.has(current.key) ? lastOf(rows) : current
        if (line.cells[0]?.text === '' && above?.key !== 'accounts') above?.doubts.add('loose-line')
      }
    } else if (current.values.length === 0 || (!table && !headOnly.has(current.key))) {
      current.values.push({ start: line.start, end: line.end })
      if (current.values.length > 1 && !longTexts.has(current.key)) current.doubts.add('loose-line')
    } else {
      loose.push(line)
      if (!headOnly.has(current.key)) current.doubts.add('loose-line')
    }
  }
  return { rows, accountLines, loose, labelsFirst: false }
}

/** The last row of the table; the lines over it have no answers that go on. */
const lastOf = (rows: Row[]) => rows.findLast((row) => !headOnly.has(row.key))

function rowFrom(labelled: Labelled): Row {
  const { key, complete, label, labelText, values } = labelled
  const doubts = new Set<Doubt>(complete ? [] : ['label-cut'])
  if (labelled.runTogether) doubts.add('run-together')
  return { key, label, labelText, values, splitByPage: false, labelSplitByPage: false, doubts, lost: false }
}

/** A page end leaves an empty line, then a row whose first cell is empty: the rest of the answer above. */
function continues(row: Row, line: Line, afterEmptyLine: boolean): boolean {
  if (line.cells[0]?.text !== '') return false
  if (!afterEmptyLine || headOnly.has(row.key)) return false
  const filled = line.cells.filter((cell) => cell.text !== '')
  if (filled.length !== 1) return false
  if (row.values.length === 0) row.doubts.add('cut')
  row.values.push(...filled.map(({ start, end }) => ({ start, end })))
  row.splitByPage = true
  return true
}

/** True when the line begins with the second half of the label above, cut by a page end or wrapped. */
export function completesLabel(row: Row, line: Line): boolean {
  const cell = line.cells[0]
  if (cell === undefined || cell.text === '' || cell.text.length > 260) return false
  const own = matchLabel(cell.text)
  if (own !== undefined && own.key !== row.key) return false
  const spellings = labels.find((label) => label.key === row.key)?.spellings ?? []
  const joined = foldLabel(`${row.labelText.slice(0, 260)} ${cell.text}`)
  if (spellings.some((spelling) => foldLabel(spelling) === joined)) return true
  if (!row.doubts.has('label-cut') && row.values.length > 0) return false
  return continuesLabel(spellings, row.labelText, cell.text)
}

export function joinLabel(row: Row, line: Line) {
  row.labelText = `${row.labelText} ${line.cells[0]?.text}`
  if (matchLabel(row.labelText)?.complete) row.doubts.delete('label-cut')
  row.labelSplitByPage = row.values.length > 0
  for (const cell of line.cells.slice(1))
    if (cell.text !== '') row.values.push({ start: cell.start, end: cell.end })
  row.splitByPage = row.values.length > 1
}

/** The whole answer of a row, without mark-up, its pieces joined with a space. */
export function answerOf(text: string, row: Row): Clean {
  return joinClean(
    row.values.map((value) => clean(text, value.start, value.end)),
    row.splitByPage ? ' ' : '\n',
  )
}
