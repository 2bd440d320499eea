import { type Column, columnOf } from './account-columns.ts'
import type { Line, Row, Rows } from './bolyst-rows.ts'
import { isAccountHeader, isEmptyCell } from './bolyst-rows.ts'
import { type Clean, clean, type Span, sliceClean, spanOf } from './clean-text.ts'
import { fold } from './labels.ts'
import type { AccountLineReading, AccountsReading, Quote, ValueState } from './reading.ts'
import { parseMoney } from './values.ts'

type Line3 = AccountLineReading & Span & { state: ValueState; source: number; broken: boolean }

export type AccountsAnswer = {
  reading: AccountsReading
  /** The writer's words about the accounts, table and title left out. */
  comment: Clean | undefined
  title: Clean | undefined
  repeated: Line3[]
  splitByPage: boolean
  /** True: lines and total agree. False: they do not. Undefined: nothing to hold against each other. */
  sumHolds: boolean | undefined
  quotes: Quote[]
}

const defaultColumns: Column[] = ['budget', 'spent', 'remaining']
const totalLabel = /^(?:sum|totalt|total|tilsaman|tilsammen|ialt)/

type TableRow = { cells: (Span & { text: string })[]; source: number; afterGap: boolean }

/** The rows of figures, whichever way they stand: rows of the document, an HTML table in a cell, loose cells behind one. */
function tableRows(text: string, rows: Rows, accounts: Row | undefined): TableRow[] {
  const found: TableRow[] = []
  for (const value of accounts?.values ?? []) {
    if (!/<t[dhr]\b/i.test(text.slice(value.start, value.end))) continue
    const table = clean(text, value.start, value.end, true)
    let from = 0
    for (const line of table.text.split('\n')) {
      if (line.includes('\t')) {
        const whole = sliceKeepingTabs(table, from, from + line.length)
        found.push({ cells: cellsOf(whole), source: 1, afterGap: false })
      }
      from += line.length + 1
    }
  }
  found.push(...looseCells(accounts, text))
  for (const line of [...rows.accountLines, ...rows.loose.filter(isBrokenRow)].sort(
    (a, b) => a.start - b.start,
  )) {
    const afterGap = line.cells[0]?.text === '' && !isAccountHeader(line)
    found.push({ cells: line.cells, source: 3, afterGap })
  }
  return found
}

/** A row with a label and cells of which some hold digits, yet not all can be amounts. */
function isBrokenRow(line: Line): boolean {
  const filled = line.cells.filter((cell) => cell.text !== '')
  return filled.length >= 2 && filled.slice(1).some((cell) => /^[-\d][\dOolI .,-]*$/.test(cell.text))
}

function sliceKeepingTabs(whole: Clean, from: number, to: number): Clean {
  return {
    text: whole.text.slice(from, to),
    starts: whole.starts.slice(from, to),
    ends: whole.ends.slice(from, to),
  }
}

function cellsOf(line: Clean): TableRow['cells'] {
  const cells: TableRow['cells'] = []
  let from = 0
  for (const piece of line.text.split('\t')) {
    const cell = sliceClean(line, from, from + piece.length)
    const span = spanOf(cell) ?? {
      start: line.starts[Math.min(from, line.starts.length - 1)] ?? 0,
      end: line.starts[Math.min(from, line.starts.length - 1)] ?? 0,
    }
    cells.push({ ...span, text: cell.text })
    from += piece.length + 1
  }
  while (cells.length > 0 && cells.at(-1)?.text === '') cells.pop()
  return cells
}

/** Cells of one table set behind each other on the line of the label: after the column names, a label begins each row. */
function looseCells(accounts: Row | undefined, text: string): TableRow[] {
  const cells = (accounts?.values ?? []).flatMap((value) =>
    text[value.end] === '\t' || text[value.start - 1] === '\t'
      ? [{ ...value, text: clean(text, value.start, value.end).text }]
      : [],
  )
  const headerEnd = cells.findLastIndex((cell) => columnOf(cell.text) !== undefined)
  if (headerEnd < 0 || accounts === undefined) return []
  const header = cells.filter((cell, i) => i <= headerEnd && columnOf(cell.text) !== undefined)
  const found: TableRow[] = [{ cells: header, source: 2, afterGap: false }]
  const lineStart = cells[headerEnd]?.end ?? 0
  let lineEnd = text.indexOf('\n', lineStart)
  if (lineEnd < 0) lineEnd = text.length
  let row: TableRow | undefined
  let from = lineStart + 1
  for (const piece of text.slice(lineStart + 1, lineEnd).split('\t')) {
    const cell = { start: from, end: from + piece.length, text: clean(text, from, from + piece.length).text }
    from += piece.length + 1
    if (cell.text !== '' && !/^[-\d]/.test(cell.text)) {
      row = { cells: [cell], source: 2, afterGap: false }
      found.push(row)
    } else row?.cells.push(cell)
  }
  for (const one of found) while (one.cells.length > 1 && one.cells.at(-1)?.text === '') one.cells.pop()
  return found
}

const isHeader = (row: TableRow) => row.cells.filter((cell) => columnOf(cell.text) !== undefined).length >= 2

type Amount = { value: number | null; broken: boolean }

/** Whole kroner as printed; a minus sign may stand before. Broken digit groups are never put right. */
function amountOf(printed: string): Amount {
  if (isEmptyCell(printed)) return { value: null, broken: false }
  const negative = /^[-−–] ?(?=\d)/.exec(printed)
  const digits = negative === null ? printed : printed.slice(negative[0].length)
  // The table is in kroner, whether or not a cell says so.
  const parsed = parseMoney(/^\d[\d .,]*$/.test(digits) ? `${digits} kr` : digits, { country: 'NO' })
  if (parsed.state !== 'read' || parsed.value === null || !('amount' in parsed.value))
    return { value: null, broken: true }
  return { value: negative === null ? parsed.value.amount : -parsed.value.amount, broken: false }
}

function lineOf(row: TableRow, columns: Column[]): Line3 | undefined {
  const first = row.cells.findIndex((cell) => cell.text !== '')
  const label = row.cells[first]
  if (label === undefined || !/\p{L}/u.test(label.text)) return undefined
  const amounts = row.cells.slice(first + 1)
  if (amounts.every((cell) => isEmptyCell(cell.text))) return undefined
  const line: Line3 = {
    label: label.text,
    budget: null,
    spent: null,
    remaining: null,
    start: label.start,
    end: row.cells.at(-1)?.end ?? label.end,
    state: 'uncertain',
    source: row.source,
    broken: amounts.length > columns.length,
  }
  for (const [i, column] of columns.entries()) {
    const amount = amountOf(amounts[i]?.text ?? '')
    line[column] = amount.value
    line.broken ||= amount.broken
  }
  return line
}

/** Budget less spending is what remains; an empty spending cell counts as nothing spent. Needs all three columns. */
function provesItself(line: AccountLineReading): boolean {
  return line.budget !== null && line.remaining !== null && line.budget - (line.spent ?? 0) === line.remaining
}

const figuresOf = (line: AccountLineReading) => `${line.budget}|${line.spent}|${line.remaining}`
const sumOf = (lines: AccountLineReading[], column: Column) =>
  lines.reduce((sum, line) => sum + (line[column] ?? 0), 0)

/** Drops a line that stands again with the same label and figures, and of two that differ the one whose own figures do not hold. */
function withoutRepeats(lines: Line3[]): { kept: Line3[]; repeated: Line3[] } {
  const groups = Map.groupBy(lines, (line) => fold(line.label))
  const kept: Line3[] = []
  const repeated: Line3[] = []
  for (const group of groups.values()) {
    const distinct = [...Map.groupBy(group, figuresOf).values()]
    const sound = distinct.filter(([line]) => line !== undefined && !line.broken && provesItself(line))
    const chosen = distinct.length > 1 && sound.length === 1 ? sound : distinct
    for (const same of chosen) {
      const best = same.at(-1)
      if (best === undefined) continue
      kept.push(
        chosen.length > 1
          ? { ...best, broken: best.broken || new Set(group.map((line) => line.source)).size > 1 }
          : best,
      )
      if (same.length > 1) repeated.push(best)
    }
  }
  return { kept: kept.sort((a, b) => a.start - b.start), repeated }
}

/**
 * Reads the accounts of a report: budget, spending and rest of each line, and the total, in whole kroner. A line is `read` when its
 * own figures prove it (budget less spending is the rest), the total only when every column of the lines adds up to it.
 */
export function readAccounts(text: string, rows: Rows, accounts: Row | undefined): AccountsAnswer {
  const found = tableRows(text, rows, accounts)
  const header = found.find(isHeader)
  const names = header?.cells.filter((cell) => columnOf(cell.text) !== undefined) ?? []
  const columns = header === undefined ? defaultColumns : names.map((cell) => columnOf(cell.text) as Column)
  const parsed = found.flatMap((row) => {
    const line = columns.length === new Set(columns).size && !isHeader(row) ? lineOf(row, columns) : undefined
    return line === undefined ? [] : [{ line, afterGap: row.afterGap }]
  })
  const all = parsed.map(({ line }) => line)
  const totals = withoutRepeats(all.filter((line) => totalLabel.test(fold(line.label)))).kept
  const entries = all.filter((line) => !totalLabel.test(fold(line.label)))
  const { kept, repeated } = withoutRepeats(entries)
  const total = totals.length === 1 && totals[0] !== undefined ? totals[0] : undefined
  const holds = (lines: Line3[]) =>
    total !== undefined &&
    !total.broken &&
    columns.every((column) =>
      total[column] === null
        ? lines.every((line) => line[column] === null)
        : sumOf(lines, column) === total[column],
    ) &&
    (!columns.includes('remaining') || provesItself(total))
  const sourceThree = entries.filter((line) => line.source === 3)
  const lines = !holds(kept) && sourceThree.length > kept.length && holds(sourceThree) ? sourceThree : kept
  const sumHolds = total === undefined || lines.length === 0 ? undefined : holds(lines)
  const threeColumns =
    columns.includes('remaining') && columns.includes('spent') && columns.includes('budget')
  for (const line of lines) {
    const proven = threeColumns ? provesItself(line) : sumHolds === true
    line.state = proven && !line.broken ? 'read' : 'uncertain'
  }
  for (const one of totals)
    one.state = sumHolds === true && lines.every((line) => line.state === 'read') ? 'read' : 'uncertain'
  const { comment, title } = commentOf(text, accounts)
  const allRead = lines.length > 0 && total?.state === 'read' && lines.every((line) => line.state === 'read')
  const state: ValueState = lines.length === 0 ? 'missing' : allRead ? 'read' : 'uncertain'
  return {
    reading: {
      state,
      ...(title === undefined ? {} : { title: title.text }),
      ...(lines.length === 0 ? {} : { currency: 'NOK' }),
      columns: names.map((cell) => cell.text),
      lines: lines.map(toReading),
      total: totals[0] === undefined ? null : toReading(totals[0]),
      ...(lines.length === 0 && comment !== undefined ? { raw: comment.text } : {}),
    },
    comment,
    title,
    repeated: lines === sourceThree ? [] : repeated,
    splitByPage: parsed.some(({ afterGap }) => afterGap),
    sumHolds,
    quotes: totals.map((line) => ({
      text: text.slice(line.start, line.end),
      start: line.start,
      end: line.end,
    })),
  }
}

function toReading(line: Line3): AccountsReading['lines'][number] {
  const { label, budget, spent, remaining, state, start, end } = line
  return { label, budget, spent, remaining, state, start, end }
}

/** Where the words stop and the table begins: at an HTML table, or at the line that holds the first tab. */
function commentStop(text: string, start: number, stop: number): number {
  const table = text.slice(start, stop).search(/<table|\t/i)
  if (table < 0) return stop
  const lineStart = text.lastIndexOf('\n', start + table)
  return text[start + table] === '\t' && lineStart > start ? lineStart : start + table
}

/** The paragraphs of the answer before any table; a paragraph that only names the accounts is their title. */
function commentOf(
  text: string,
  accounts: Row | undefined,
): { comment: Clean | undefined; title: Clean | undefined } {
  const parts = accounts?.values ?? []
  const first = parts[0]
  if (first === undefined) return { comment: undefined, title: undefined }
  const last = parts.findLast((part) => text[part.start - 1] !== '\t') ?? first
  const stop = last.start > first.start ? last.end : first.end
  const whole = clean(text, first.start, commentStop(text, first.start, stop))
  let title: Clean | undefined
  let from = 0
  let commentEnd = whole.text.length
  for (const paragraph of whole.text.split('\n')) {
    const named = /^(?:regnskap|rekneskap)(?: for)?(?: prosjektet)?:? ?[«"“'] ?([^»"”]{2,200})[»"”']$/i.exec(
      paragraph.trim(),
    )
    if (named !== null) {
      const at = whole.text.indexOf(named[1] ?? '', from)
      title = sliceClean(whole, at, at + (named[1] ?? '').length)
      commentEnd = Math.min(commentEnd, from)
    }
    from += paragraph.length + 1
  }
  const comment = sliceClean(whole, 0, commentEnd)
  return { comment: comment.text === '' ? undefined : comment, title }
}
