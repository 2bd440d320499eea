import { type CellState, cellStates, type Item } from '../inventory.ts'
import type { Answer, Member } from './queries.ts'

export type BoardCell = { state: CellState; answer: Answer | undefined }
export type BoardRow = {
  key: string
  /** Today's municipalities have null. */
  leftOn: string | null
  /** In the order of the items. */
  cells: BoardCell[]
  /** Items with an answer, checked or not. */
  answered: number
  /** Items not asked about or not answered; what was declined is no gap that asking closes. */
  gaps: number
}
export type Counts = Record<CellState, number>
export type Board = {
  items: Item[]
  /** Those with the most gaps first, then by name; those that have left come last. */
  rows: BoardRow[]
  /** For each item, over the rows. */
  columns: Counts[]
  all: Counts
}

const none = (): Counts => Object.fromEntries(cellStates.map((state) => [state, 0])) as Counts

const isGap = (state: CellState) => state === 'not-asked' || state === 'asked'
const isAnswered = (state: CellState) => state === 'answered' || state === 'checked'

/**
 * Who has answered what. Every member has a row, also without an answer; a municipality that answered and is no member any more keeps
 * one. An answer stands with the municipality that gave it, or with what that has become.
 */
export function boardOf(
  items: Item[],
  members: Member[],
  answers: Answer[],
  nameOf: (key: string) => string,
): Board {
  const rows = new Map(members.map((member) => [member.key, member]))
  const keyOf = (answer: Answer) =>
    rows.has(answer.municipalityKey)
      ? answer.municipalityKey
      : (answer.todayKeys.find((key) => rows.has(key)) ?? answer.municipalityKey)
  const placed = Map.groupBy(answers, (answer) => `${answer.itemId} ${keyOf(answer)}`)
  for (const answer of answers) {
    const key = keyOf(answer)
    if (!rows.has(key)) rows.set(key, { key, leftOn: '' })
  }
  const board: Board = { items, rows: [], columns: items.map(none), all: none() }
  for (const { key, leftOn } of rows.values()) {
    const cells = items.map(({ id }): BoardCell => {
      const [answer] = (placed.get(`${id} ${key}`) ?? []).sort(furthestFirst)
      return { state: answer?.state ?? 'not-asked', answer }
    })
    for (const [at, { state }] of cells.entries()) {
      board.all[state] += 1
      const column = board.columns[at]
      if (column) column[state] += 1
    }
    board.rows.push({
      key,
      leftOn,
      cells,
      answered: cells.filter(({ state }) => isAnswered(state)).length,
      gaps: leftOn === null ? cells.filter(({ state }) => isGap(state)).length : 0,
    })
  }
  const names = new Map(board.rows.map(({ key }) => [key, nameOf(key)]))
  board.rows.sort(
    (a, b) =>
      Number(a.leftOn !== null) - Number(b.leftOn !== null) ||
      b.gaps - a.gaps ||
      (names.get(a.key) ?? a.key).localeCompare(names.get(b.key) ?? b.key, 'nb'),
  )
  return board
}

/** Of two answers of places that have become one, the one that came furthest. */
const furthestFirst = (a: Answer, b: Answer) => cellStates.indexOf(rank(b)) - cellStates.indexOf(rank(a))
const rank = ({ state }: Answer): CellState => (state === 'declined' ? 'asked' : state)
