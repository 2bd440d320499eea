import { type ChoiceKey, choiceQuestions, type RowKey, rowOrder, textKeys } from './bolyst-form.ts'
import {
  answerOf,
  bareLabel,
  completesLabel,
  isAccountHeader,
  isAccountLine,
  joinLabel,
  type Line,
  linesOf,
  type Row,
  type Rows,
  rowsInPlace,
} from './bolyst-rows.ts'
import { optionLike } from './choices.ts'
import type { Span } from './clean-text.ts'
import { fold } from './labels.ts'

/** The fewest labels in a row, none with an answer, that show a copy with all labels first. */
const fewestLabels = 5

type LabelRun = { from: number; to: number; rows: Row[] }

function longestLabelRun(text: string, lines: Line[]): LabelRun | undefined {
  let best: LabelRun | undefined
  let run: LabelRun | undefined
  for (const [i, line] of lines.entries()) {
    if (line.cells.length === 0) continue
    const last = run?.rows.at(-1)
    const row = bareLabel(text, line)
    if (run !== undefined && last !== undefined && row === undefined && completesLabel(last, line)) {
      joinLabel(last, line)
      run.to = i
    } else if (row !== undefined) {
      run ??= { from: i, to: i, rows: [] }
      run.to = i
      run.rows.push(row)
      if (run.rows.length >= fewestLabels && run.rows.length > (best?.rows.length ?? 0)) best = run
    } else run = undefined
  }
  return best
}

/** The question one of whose options a line is, if it is one. */
function questionOf(line: Line): ChoiceKey | undefined {
  const text = line.cells.map((cell) => cell.text).join(' ')
  return choiceQuestions.find((question) => optionLike(question, text))?.key
}

/** Lines that belong together as one answer: the options of one question, the rows of one table; else each for itself. */
function answerUnits(lines: Line[]): Span[] {
  const units: (Span & { kind: string | undefined })[] = []
  for (const line of lines) {
    if (line.cells.length === 0) continue
    const kind = isAccountLine(line) || isAccountHeader(line) ? 'accounts' : questionOf(line)
    const last = units.at(-1)
    const together = kind === 'accounts' || (kind !== undefined && last?.kind === kind)
    if (together && last !== undefined) last.end = line.end
    else units.push({ start: line.start, end: line.end, kind })
  }
  return units
}

function answerBlocks(lines: Line[]): Span[] {
  const blocks: Span[] = []
  let open = false
  for (const line of lines) {
    const last = blocks.at(-1)
    if (line.cells.length === 0) open = false
    else if (open && last !== undefined) last.end = line.end
    else {
      blocks.push({ start: line.start, end: line.end })
      open = true
    }
  }
  return blocks
}

/**
 * Labels first, answers after: joined by order when there are as many answers as labels, and otherwise not at all
 * (the rows are then `lost`). A choice is the exception: its options say which question they answer.
 */
function joinByOrder(text: string, lines: Line[], run: LabelRun): Rows {
  const before = rowsInPlace(text, lines.slice(0, run.from))
  const after = lines.slice(run.to + 1)
  const accountLines = after.filter((line) => isAccountLine(line) || isAccountHeader(line))
  const withoutHeading = run.rows.filter((row) => row.key !== 'effectHeading')
  for (const answers of [answerUnits(after), answerBlocks(after)]) {
    const asked = [run.rows, withoutHeading].find((rows) => rows.length === answers.length)
    if (asked === undefined) continue
    for (const [i, row] of asked.entries()) row.values = answers[i] === undefined ? [] : [answers[i]]
    const fits = asked.every((row) => kindFits(text, row))
    if (!fits) for (const row of asked) row.doubts.add('joined-by-order')
    return { rows: [...before.rows, ...asked], accountLines, loose: before.loose, labelsFirst: true }
  }
  for (const row of withoutHeading) {
    const question = choiceQuestions.find((one) => one.key === row.key)
    row.values =
      question === undefined
        ? []
        : after.filter((line) => questionOf(line) === question.key).map(({ start, end }) => ({ start, end }))
    row.lost = row.values.length === 0
    if (question?.openTexts) row.doubts.add('joined-by-order')
  }
  return { rows: [...before.rows, ...withoutHeading], accountLines, loose: after, labelsFirst: true }
}

/** Whether an answer is of the kind its label asks for, where that can be seen at a glance. */
function kindFits(text: string, row: Row): boolean {
  const answer = answerOf(text, row).text
  const question = choiceQuestions.find((one) => one.key === row.key)
  if (question !== undefined) return optionLike(question, answer)
  if (row.key === 'reportDate' || row.key === 'deadline') return /\d/.test(answer)
  if (/^\p{Ll}/u.test(answer)) return false
  const unfinished = (textKeys as readonly RowKey[]).includes(row.key) && !sentenceEnd.test(answer)
  if (unfinished) return false
  const named: RowKey[] = [
    'projectLeader',
    'countyContact',
    'projectName',
    'municipalities',
    'recipient',
    'sender',
  ]
  if (choiceQuestions.some((one) => optionLike(one, answer))) return false
  return !named.includes(row.key) || answer.length <= 300
}

/** The rows of the form with their answers and with every doubt that the layout raises. */
export function readRows(text: string): Rows {
  const lines = linesOf(text)
  const run = longestLabelRun(text, lines)
  const found = run === undefined ? rowsInPlace(text, lines) : joinByOrder(text, lines, run)
  const rows = oneOfEach(text, found.rows)
  markNeighbours(text, rows)
  markCut(text, rows, found)
  if (!found.labelsFirst) markLoose(rows, found.loose)
  return { ...found, rows }
}

/** A row printed twice with one answer is one row; with two answers it is doubtful. */
function oneOfEach(text: string, rows: Row[]): Row[] {
  const kept: Row[] = []
  for (const [i, row] of rows.entries()) {
    const twin = kept.find((other) => other.key === row.key)
    if (twin === undefined) {
      kept.push(row)
      continue
    }
    // The rest of an answer behind a page end may belong to the row above the one that is printed twice.
    for (const [at, one] of [
      [i, row],
      [rows.indexOf(twin), twin],
    ] as const) {
      if (one.splitByPage || one.doubts.has('loose-line')) rows[at - 1]?.doubts.add('cut')
    }
    const differs = fold(answerOf(text, row).text) !== fold(answerOf(text, twin).text)
    if (row.values.length > 0 && twin.values.length === 0) kept[kept.indexOf(twin)] = row
    else if (row.values.length > 0 && differs) twin.doubts.add('differing-answers')
  }
  return kept
}

const isPresent = (rows: Row[], key: RowKey) =>
  rows.some((row) => row.key === key || (key === 'geographicEffect' && row.key === 'effectHeading'))

/** An answer of several lines may hold the next answer too when the next label of the form is nowhere to be found. */
function markNeighbours(text: string, rows: Row[]) {
  for (const row of rows) {
    const next = rowOrder[rowOrder.indexOf(row.key) + 1]
    const several = row.values.length > 1
    if (several && rowOrder.includes(row.key) && next !== undefined && !isPresent(rows, next))
      row.doubts.add('answer-of-another')
    const pieces = row.values.map((value) => fold(text.slice(value.start, value.end)))
    if (several && row.key !== 'accounts' && pieces.some((piece, i) => i > 0 && piece === pieces[i - 1]))
      row.doubts.add('repeated-line')
  }
}

/** Options that stand under no label: which question they answer is plain, but not why they stand apart. */
function markLoose(rows: Row[], loose: Line[]) {
  for (const line of loose) {
    const key = line.cells.length <= 2 ? questionOf(line) : undefined
    for (const row of rows)
      if (row.key === key || (key === 'geographicEffect' && row.key === 'effectHeading'))
        row.doubts.add('loose-line')
  }
}

const sentenceEnd = /[.!?:…»”")\]]$/

/** The last answer may be cut when the form breaks off before its last row, or the text before the end of a sentence. */
function markCut(text: string, rows: Row[], found: Rows) {
  const ends = rows.map((row) => row.values.at(-1)?.end ?? row.label.end)
  const last = rows[ends.indexOf(Math.max(...ends))]
  if (last === undefined) return
  const end = Math.max(...ends)
  const complete = rowOrder.every((key) => isPresent(rows, key))
  const tableAfter = found.accountLines.some((line) => line.start > end)
  if (!complete) {
    if (!tableAfter) last.doubts.add('cut')
    return
  }
  const raw = text.slice(last.values[0]?.start ?? end, end)
  const openTag =
    raw.lastIndexOf('<p') > raw.lastIndexOf('</p') || raw.lastIndexOf('<b>') > raw.lastIndexOf('</b>')
  const isText = !choiceQuestions.some((question) => question.key === last.key)
  if (openTag || (isText && last.key === 'continuation' && !sentenceEnd.test(answerOf(text, last).text)))
    last.doubts.add('cut')
  else if (last.key !== 'continuation' && !tableAfter && !text.endsWith('\n')) last.doubts.add('cut')
}
