import { append, type Chunk, type PdfBlock, type PdfCell, type PdfLine } from './pdf-lines.ts'

/** All text on one baseline, in pieces with clear room between them. */
type Baseline = { y: number; size: number; pieces: PdfLine[] }

/** What stands before an item, however much room follows: a bullet, "1.", "2.1)", "a)". */
const itemSign = /^(?:[•▪●·◦‣–-]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zæøåäö][.)])$/i
/** Room between two pieces of one baseline, in type sizes, that always divides them. */
const CLEAR_ROOM = 1.4
/** Room that divides them where several lines begin at the same place. */
const EDGE_ROOM = 0.5
const EDGE_TOLERANCE = 1.5

/**
 * Blocks of text that stands free of ruled tables: label and answer side by side, amounts in columns, paragraphs.
 * `edge` is where the answers stand, where the text ends with such a table.
 */
export function looseBlocks(
  chunks: readonly Chunk[],
  bodySize: number,
  edgeBefore?: number,
): { blocks: PdfBlock[]; edge: number | undefined } {
  return layOut(baselinesOf(chunks), bodySize, edgeBefore)
}

function layOut(
  baselines: readonly Baseline[],
  bodySize: number,
  edgeBefore?: number,
): { blocks: PdfBlock[]; edge: number | undefined } {
  const zone = continuedZone(baselines, edgeBefore) ?? findSideBySide(baselines)
  if (!zone) return { blocks: runsAndParagraphs(baselines, bodySize), edge: undefined }
  const after = layOut(baselines.slice(zone.to), bodySize)
  const blocks: PdfBlock[] = [
    ...runsAndParagraphs(baselines.slice(0, zone.from), bodySize),
    { kind: 'table', rows: sideBySideRows(baselines.slice(zone.from, zone.to), zone.edge, bodySize) },
    ...after.blocks,
  ]
  return { blocks, edge: zone.to === baselines.length ? zone.edge : after.edge }
}

function baselinesOf(chunks: readonly Chunk[]): Baseline[] {
  const sorted = [...chunks].sort((a, b) => a.y - b.y)
  const groups: Chunk[][] = []
  for (const chunk of sorted) {
    const first = groups.at(-1)?.[0]
    if (first && chunk.y - first.y < 0.45 * Math.max(chunk.size, first.size)) groups.at(-1)?.push(chunk)
    else groups.push([chunk])
  }
  for (const group of groups) group.sort((a, b) => a.x0 - b.x0)
  const edges = commonEdges(groups)
  return groups.map((group) => {
    const pieces: PdfLine[] = []
    for (const chunk of group) {
      const last = pieces.at(-1)
      const room = last ? (chunk.x0 - last.x1) / chunk.size : 0
      const isAtEdge = edges.some((edge) => Math.abs(edge - chunk.x0) <= EDGE_TOLERANCE)
      const isApart = room > CLEAR_ROOM || (room > EDGE_ROOM && isAtEdge)
      if (!last || (isApart && !itemSign.test(last.text.trim()))) {
        pieces.push({ text: chunk.text, x0: chunk.x0, x1: chunk.x1, y: chunk.y, size: chunk.size })
      } else append(last, chunk)
    }
    return {
      y: group[0]?.y ?? 0,
      size: Math.max(...group.map((chunk) => chunk.size)),
      pieces: pieces.map((piece) => ({ ...piece, text: piece.text.trim() })),
    }
  })
}

/** Places, left of which there is room, where at least three baselines have a piece beginning. */
function commonEdges(groups: readonly Chunk[][]): number[] {
  const starts = groups.flatMap((group) =>
    group
      .filter(
        (chunk, index) => index === 0 || chunk.x0 - (group[index - 1]?.x1 ?? 0) > EDGE_ROOM * chunk.size,
      )
      .map((chunk) => chunk.x0),
  )
  return clusters(starts)
    .filter((cluster) => cluster.count >= 3)
    .map((cluster) => cluster.x)
}

function clusters(values: readonly number[]): { x: number; count: number }[] {
  const found: { x: number; count: number }[] = []
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = found.at(-1)
    if (last && value - last.x <= EDGE_TOLERANCE) last.count += 1
    else found.push({ x: value, count: 1 })
  }
  return found
}

type Zone = { edge: number; from: number; to: number }

/**
 * The stretch where labels stand left and answers right of one edge that no line crosses. It begins with a line that
 * has text at the edge and ends with the last such line and what goes on closely below its label.
 */
function findSideBySide(baselines: readonly Baseline[]): Zone | undefined {
  const starts = baselines.flatMap((line) => line.pieces.slice(1, 2).map((piece) => piece.x0))
  const candidates = clusters(starts).filter((cluster) => cluster.count >= 3)
  let best: (Zone & { lines: number }) | undefined
  for (const { x: edge } of candidates) {
    let from = 0
    baselines.forEach((_, index) => {
      const isEnd = index === baselines.length - 1
      const crosses = crossesEdge(baselines[index], edge)
      if (crosses || isEnd) {
        const stretch = trim(baselines, edge, from, crosses ? index : index + 1)
        if (stretch && (!best || stretch.lines > best.lines)) best = { edge, ...stretch }
        from = index + 1
      }
    })
  }
  return best && best.lines >= 3 ? best : undefined
}

/** The rest of a table at the top of a page, where too few lines stand to find the edge anew. */
function continuedZone(baselines: readonly Baseline[], edge: number | undefined): Zone | undefined {
  if (edge === undefined) return undefined
  const end = baselines.findIndex((line) => crossesEdge(line, edge))
  const stretch = trim(baselines, edge, 0, end < 0 ? baselines.length : end, true)
  return stretch && stretch.from === 0 ? { edge, ...stretch } : undefined
}

function crossesEdge(line: Baseline | undefined, edge: number): boolean {
  return line?.pieces.some((piece) => piece.x0 < edge - EDGE_TOLERANCE * 2 && piece.x1 > edge) ?? false
}

function trim(baselines: readonly Baseline[], edge: number, from: number, to: number, isKnown = false) {
  const isAtEdge = (line: Baseline) =>
    line.pieces.some((piece) => Math.abs(piece.x0 - edge) <= EDGE_TOLERANCE * 2)
  let start = from
  while (start < to && !isAtEdge(baselines[start]!)) start += 1
  let end = to
  while (end > start && !isAtEdge(baselines[end - 1]!)) end -= 1
  while (end < to) {
    const line = baselines[end]
    const above = baselines[end - 1]
    if (!line || !above || line.y - above.y > 1.45 * line.size) break
    end += 1
  }
  const stretch = baselines.slice(start, end)
  const pairs = stretch.filter((line) => line.pieces.length >= 2 && isAtEdge(line))
  // Where most lines have three pieces or more it is a table of amounts, not label and answer.
  const isSideBySide = pairs.filter((line) => line.pieces.length === 2).length * 2 > pairs.length
  return end > start && (isKnown || isSideBySide) ? { from: start, to: end, lines: pairs.length } : undefined
}

function sideBySideRows(lines: readonly Baseline[], edge: number, bodySize: number): PdfCell[][] {
  const split = lines.map((line) => ({
    line,
    left: line.pieces.filter((piece) => piece.x0 < edge - EDGE_TOLERANCE * 2),
    right: line.pieces.filter((piece) => piece.x0 >= edge - EDGE_TOLERANCE * 2),
  }))
  const leading = usualLeading(lines)
  const steps = lines.map((line, index) => line.y - (lines[index - 1]?.y ?? Number.NEGATIVE_INFINITY))
  const hasGaps = steps.slice(1).some((step) => step > 1.25 * leading)
  const rows: { left: PdfLine[]; right: Baseline[] }[] = []
  split.forEach(({ line, left, right }, index) => {
    const isApart = (steps[index] ?? 0) > 1.25 * leading
    // Amounts that stand apart without a label are a row of their own. Set without room between its rows, a table
    // shows them only by labels that begin beside an answer.
    const isBeginning = hasGaps
      ? isApart && (left.length > 0 || right.length > 1)
      : left.length > 0 && right.length > 0 && /^[\p{Lu}\p{N}]/u.test(left[0]?.text ?? '')
    if (rows.length === 0 || isBeginning) rows.push({ left: [], right: [] })
    rows.at(-1)?.left.push(...left)
    if (right.length > 0) rows.at(-1)?.right.push({ ...line, pieces: right })
  })
  return rows.map(({ left, right }) => {
    const cells: PdfCell[] = []
    if (left.length > 0) cells.push({ ...spanOf(left), blocks: [{ kind: 'paragraph', lines: left }] })
    const amounts = right.length === 1 ? (right[0]?.pieces ?? []) : []
    if (amounts.length > 1) cells.push(...amounts.map(cellOf))
    else if (right.length > 0) {
      const blocks = runsAndParagraphs(right, bodySize).map(
        (block): PdfBlock => (block.kind === 'heading' ? { ...block, kind: 'paragraph' } : block),
      )
      cells.push({ ...spanOf(right.flatMap((line) => line.pieces)), blocks })
    }
    return cells
  })
}

function usualLeading(lines: readonly Baseline[]): number {
  const steps = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0))
  const sorted = steps.filter((step) => step > 0).sort((a, b) => a - b)
  const size = lines[0]?.size ?? 10
  // The tightest third of the steps lies inside paragraphs, unless every answer is one line.
  return Math.min(Math.max(sorted[Math.floor(sorted.length / 3)] ?? 0, size), 1.45 * size)
}

function runsAndParagraphs(lines: readonly Baseline[], bodySize: number): PdfBlock[] {
  const blocks: PdfBlock[] = []
  let index = 0
  while (index < lines.length) {
    const end = runEnd(lines, index)
    if (end > index) {
      blocks.push({ kind: 'table', rows: runRows(lines.slice(index, end)) })
      index = end
    } else {
      addToParagraphs(blocks, lines[index]!, bodySize)
      index += 1
    }
  }
  return blocks
}

/** Where a run of lines in columns ends; `start` itself where none begins. A wrapped first cell belongs to it. */
function runEnd(lines: readonly Baseline[], start: number): number {
  if ((lines[start]?.pieces.length ?? 0) < 2) return start
  let end = start
  let many = 0
  const secondColumn = Math.min(...(lines[start]?.pieces.slice(1).map((piece) => piece.x0) ?? []))
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index]!
    if (line.pieces.length >= 2) {
      many += 1
      end = index + 1
    } else if (!isWrappedFirstCell(line, lines[index - 1]!, secondColumn)) break
    else if (lines[index + 1] && (lines[index + 1]?.pieces.length ?? 0) >= 2) end = index + 1
    else break
  }
  const isTable = many >= 2 || (lines[start]?.pieces.length ?? 0) >= 3
  return isTable ? end : start
}

function isWrappedFirstCell(line: Baseline, above: Baseline, secondColumn: number): boolean {
  const piece = line.pieces[0]
  return piece !== undefined && piece.x1 < secondColumn && line.y - above.y < 1.3 * line.size
}

function runRows(lines: readonly Baseline[]): PdfCell[][] {
  const rows: PdfCell[][] = []
  for (const line of lines) {
    const first = rows.at(-1)?.[0]
    const only = line.pieces.length === 1 ? line.pieces[0] : undefined
    if (only && first?.blocks[0]?.kind === 'paragraph') first.blocks[0].lines.push(only)
    else rows.push(line.pieces.map(cellOf))
  }
  return rows
}

function cellOf(piece: PdfLine): PdfCell {
  return { x0: piece.x0, x1: piece.x1, blocks: [{ kind: 'paragraph', lines: [piece] }] }
}

function addToParagraphs(blocks: PdfBlock[], line: Baseline, bodySize: number): void {
  const [first, ...others] = line.pieces
  if (!first) return
  // Two pieces on one line that belong to no table are running text with a wide space.
  const whole = { ...first }
  for (const piece of others) append(whole, piece)
  const isItem = /^[•▪●·◦‣]\s*\S/.test(whole.text)
  const last = blocks.at(-1)
  const lastLine = last && last.kind !== 'table' ? last.lines.at(-1) : undefined
  const isClose =
    lastLine !== undefined &&
    whole.y - lastLine.y < 1.55 * Math.max(whole.size, lastLine.size) &&
    Math.abs(whole.size - lastLine.size) < 0.08 * lastLine.size
  if (isClose && !isItem && last && last.kind !== 'table') last.lines.push(whole)
  else if (isItem) blocks.push({ kind: 'item', lines: [whole] })
  else blocks.push({ kind: whole.size > 1.15 * bodySize ? 'heading' : 'paragraph', lines: [whole] })
}

function spanOf(lines: readonly PdfLine[]): { x0: number; x1: number } {
  return { x0: Math.min(...lines.map((line) => line.x0)), x1: Math.max(...lines.map((line) => line.x1)) }
}
