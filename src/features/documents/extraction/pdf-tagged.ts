import { type Chunk, linesInOrder, type PdfBlock, type PdfCell, type PdfLine } from './pdf-lines.ts'

/** The structure tree of one page, as pdf.js gives it. */
export type StructureNode = {
  role?: string
  type?: string
  id?: string
  children?: StructureNode[]
}

const headingRoles = new Set(['H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Title'])
const groupRoles = new Set(
  'Root Document DocumentFragment Part Art Sect Div Aside BlockQuote Index TOC TOCI Form L LI LBody Caption THead TBody TFoot Private'.split(
    ' ',
  ),
)
const lineRoles = new Set([
  'P',
  'Lbl',
  'Note',
  'FENote',
  'Code',
  'BibEntry',
  'Formula',
  'Figure',
  ...headingRoles,
])

/**
 * The blocks of a tagged page, from its structure tree. Cells without text are missing in the tree of a page; which
 * column a cell belongs to is found later from where it stands.
 */
export function taggedBlocks(root: StructureNode, chunks: readonly Chunk[]): PdfBlock[] {
  const byContent = new Map<string, Chunk[]>()
  for (const chunk of chunks) {
    if (chunk.contentId === undefined) continue
    const list = byContent.get(chunk.contentId)
    if (list) list.push(chunk)
    else byContent.set(chunk.contentId, [chunk])
  }
  return new TreeReader(byContent).blocksOf(root, 'paragraph')
}

/** The share of a page's characters that the structure tree holds, 0 to 1. */
export function taggedShare(root: StructureNode, chunks: readonly Chunk[]): number {
  const ids = new Set(contentIds(root))
  let all = 0
  let inside = 0
  for (const chunk of chunks) {
    all += chunk.text.length
    if (chunk.contentId !== undefined && ids.has(chunk.contentId)) inside += chunk.text.length
  }
  return all === 0 ? 1 : inside / all
}

function contentIds(node: StructureNode): string[] {
  if (node.type === 'content' && node.id) return [node.id]
  return (node.children ?? []).flatMap(contentIds)
}

class TreeReader {
  readonly #chunks: Map<string, Chunk[]>

  constructor(chunks: Map<string, Chunk[]>) {
    this.#chunks = chunks
  }

  /** Text standing directly in a group, between its blocks, is a block of the kind `loose`. */
  blocksOf(node: StructureNode, loose: 'paragraph' | 'item'): PdfBlock[] {
    const blocks: PdfBlock[] = []
    let run: StructureNode[] = []
    const endRun = () => {
      const lines = this.#lines(run)
      run = []
      if (lines.length > 0) blocks.push({ kind: loose, lines })
    }
    for (const child of node.children ?? []) {
      if (!this.#holdsBlocks(child)) {
        run.push(child)
        continue
      }
      endRun()
      blocks.push(...this.#block(child, loose))
    }
    endRun()
    return blocks
  }

  #block(node: StructureNode, loose: 'paragraph' | 'item'): PdfBlock[] {
    const role = node.role ?? ''
    if (role === 'Table') return this.#table(node)
    if (role === 'LI') return this.#item(node)
    if (lineRoles.has(role) && !(node.children ?? []).some((child) => this.#holdsBlocks(child))) {
      const lines = this.#lines([node])
      if (lines.length === 0) return []
      return [{ kind: headingRoles.has(role) ? 'heading' : loose, lines }]
    }
    return this.blocksOf(node, loose)
  }

  /** The label of an item is a sign (dropped) or a number or letter (kept before its text). */
  #item(node: StructureNode): PdfBlock[] {
    const labels = (node.children ?? []).filter((child) => child.role === 'Lbl')
    const label = this.#lines(labels)
    const rest: StructureNode = {
      ...node,
      children: (node.children ?? []).filter((child) => child.role !== 'Lbl'),
    }
    const blocks = this.blocksOf(rest, 'item')
    const first = blocks[0]
    const sign = label.map((line) => line.text).join(' ')
    if (!first || first.kind === 'table' || !/[\p{L}\p{N}]/u.test(sign)) return blocks
    const [line, ...others] = first.lines
    if (!line) return blocks
    return [{ ...first, lines: [{ ...line, text: `${sign} ${line.text}` }, ...others] }, ...blocks.slice(1)]
  }

  #table(node: StructureNode): PdfBlock[] {
    const rows: PdfCell[][] = []
    const others: PdfBlock[] = []
    const visit = (parent: StructureNode) => {
      for (const child of parent.children ?? []) {
        if (child.role === 'TR') rows.push(this.#row(child))
        else if (child.role === 'Caption') others.push(...this.blocksOf(child, 'paragraph'))
        else visit(child)
      }
    }
    visit(node)
    const filled = rows.filter((row) => row.length > 0)
    return filled.length > 0 ? [...others, { kind: 'table', rows: filled }] : others
  }

  #row(node: StructureNode): PdfCell[] {
    return (node.children ?? []).flatMap((cell) => {
      if (cell.type === 'content') return []
      const blocks = this.blocksOf(cell, 'paragraph')
      const lines = blocks.flatMap(allLines)
      if (lines.length === 0) return []
      const x0 = Math.min(...lines.map((line) => line.x0))
      return [{ x0, x1: Math.max(...lines.map((line) => line.x1)), blocks }]
    })
  }

  #lines(nodes: readonly StructureNode[]): PdfLine[] {
    return linesInOrder(nodes.flatMap(contentIds).flatMap((id) => this.#chunks.get(id) ?? []))
  }

  #holdsBlocks(node: StructureNode): boolean {
    const role = node.role ?? ''
    if (role === 'Table' || groupRoles.has(role) || lineRoles.has(role)) return true
    return (node.children ?? []).some((child) => this.#holdsBlocks(child))
  }
}

export function allLines(block: PdfBlock): PdfLine[] {
  if (block.kind !== 'table') return block.lines
  return block.rows.flatMap((row) => row.flatMap((cell) => cell.blocks.flatMap(allLines)))
}
