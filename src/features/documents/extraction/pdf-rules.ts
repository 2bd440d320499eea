import { OPS, type PDFPageProxy } from 'unpdf/pdfjs'
import { type Matrix, multiply } from './pdf-page.ts'

/**
 * A ruled table: where its columns and rows begin, with the last end; points, `ys` counted downwards. `uprights`
 * are its upright rules: in a row with fewer cells some are missing.
 */
export type Grid = { xs: number[]; ys: number[]; uprights: Upright[] }
type Upright = { x: number; y0: number; y1: number }

export type Box = { x0: number; y0: number; x1: number; y1: number }

const THIN = 2.5
const SHORTEST = 6
const TOUCH = 0.8
const MOST_SHAPES = 20_000

/** What is drawn on a page and means something for its text: ruled tables, and dots that may be the signs of a list. */
export type Drawings = { grids: Grid[]; dots: Box[] }

/** Thin lines that touch one another and make at least two columns or rows are a table; round small shapes are dots. */
export async function pageDrawings(page: PDFPageProxy): Promise<Drawings> {
  const shapes = await pageShapes(page)
  return { grids: gridsOf(shapes.filter(isRule)), dots: shapes.filter(isDot) }
}

function gridsOf(rules: readonly Box[]): Grid[] {
  return components(rules).flatMap((group) => {
    const uprights = group
      .filter((rule) => rule.x1 - rule.x0 <= THIN)
      .map((rule) => ({ x: (rule.x0 + rule.x1) / 2, y0: rule.y0, y1: rule.y1 }))
    if (uprights.length < 2) return []
    const left = Math.min(...uprights.map((rule) => rule.x))
    // A rule that does not reach the first column divides one cell of a row, not the rows.
    const rowRules = group.filter((rule) => rule.x1 - rule.x0 > THIN && rule.x0 <= left + THIN + 1)
    const ends = [Math.min(...uprights.map((rule) => rule.y0)), Math.max(...uprights.map((rule) => rule.y1))]
    const ys = distinct([...rowRules.map((rule) => (rule.y0 + rule.y1) / 2), ...ends])
    return stackedGrids(ys, uprights).filter((grid) => grid.xs.length > 2 || grid.ys.length > 2)
  })
}

/** Two tables that stand directly on one another touch; where the inner edges of the rows change, a new one begins. */
function stackedGrids(ys: readonly number[], uprights: readonly Upright[]): Grid[] {
  const grids: Grid[] = []
  ys.slice(1).forEach((bottom, row) => {
    const top = ys[row] ?? 0
    const middle = (top + bottom) / 2
    const xs = distinct(
      uprights.filter((rule) => rule.y0 <= middle && rule.y1 >= middle).map((rule) => rule.x),
    )
    if (xs.length < 2) return
    const last = grids.at(-1)
    const sharesEdges =
      last &&
      (xs.length === 2 ||
        last.xs.length === 2 ||
        xs.slice(1, -1).some((x) => last.xs.slice(1, -1).some((y) => Math.abs(x - y) < THIN)))
    if (last && sharesEdges && last.ys.at(-1) === top) {
      last.ys.push(bottom)
      last.xs = distinct([...last.xs, ...xs])
    } else grids.push({ xs, ys: [top, bottom], uprights: [...uprights] })
  })
  return grids
}

async function pageShapes(page: PDFPageProxy): Promise<Box[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const shapes: Box[] = []
  let matrix: Matrix = multiply(page.getViewport({ scale: 1 }).transform, [1, 0, 0, 1, 0, 0])
  const kept: Matrix[] = []
  for (let index = 0; index < fnArray.length && shapes.length < MOST_SHAPES; index += 1) {
    const operation = fnArray[index]
    const operands: unknown = argsArray[index]
    if (operation === OPS.save) kept.push(matrix)
    else if (operation === OPS.restore) matrix = kept.pop() ?? matrix
    else if (operation === OPS.transform && isNumbers(operands)) matrix = multiply(matrix, operands)
    else if (operation === OPS.constructPath && Array.isArray(operands)) {
      // The operands are what to do with the path, the path, and the box around it.
      const box = operands[0] === OPS.endPath ? undefined : numbersOf(operands[2])
      const shape = box && placed(box, matrix)
      if (shape) shapes.push(shape)
    }
  }
  return shapes
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'number')
}

function numbersOf(value: unknown): number[] | undefined {
  if (value instanceof Float32Array) return Array.from(value)
  return isNumbers(value) ? value : undefined
}

function placed(box: number[], matrix: Matrix): Box | undefined {
  const [x0, y0, x1, y1] = box
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return undefined
  const [a, b, c, d, e, f] = matrix
  const xs = [a * x0 + c * y0 + e, a * x1 + c * y1 + e]
  const ys = [b * x0 + d * y0 + f, b * x1 + d * y1 + f]
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
}

function isRule(box: Box): boolean {
  const width = box.x1 - box.x0
  const height = box.y1 - box.y0
  return (width <= THIN && height >= SHORTEST) || (height <= THIN && width >= SHORTEST)
}

function isDot(box: Box): boolean {
  const width = box.x1 - box.x0
  return width > 1.2 && width < 6 && Math.abs(width - (box.y1 - box.y0)) < 0.6
}

/** Groups of rules that touch, found by sweeping from left to right. */
function components(rules: readonly Box[]): Box[][] {
  const sorted = [...rules].sort((a, b) => a.x0 - b.x0)
  const parent = sorted.map((_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root] ?? root
    parent[index] = root
    return root
  }
  let active: number[] = []
  sorted.forEach((rule, index) => {
    active = active.filter((other) => (sorted[other]?.x1 ?? 0) + TOUCH >= rule.x0)
    for (const other of active) {
      const box = sorted[other]
      if (box && box.y0 - TOUCH <= rule.y1 && box.y1 + TOUCH >= rule.y0) parent[rootOf(other)] = rootOf(index)
    }
    active.push(index)
  })
  const groups = new Map<number, Box[]>()
  sorted.forEach((rule, index) => {
    const root = rootOf(index)
    const group = groups.get(root)
    if (group) group.push(rule)
    else groups.set(root, [rule])
  })
  return [...groups.values()]
}

function distinct(values: number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted.filter((value, index) => index === 0 || value - (sorted[index - 1] ?? 0) > THIN)
}
