import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5'

/** A document as the writers of the tests see it. */
export type Piece = { text: string; bold: boolean } | { ticked: boolean }
export type Block =
  | { type: 'heading'; pieces: Piece[] }
  | { type: 'paragraph'; lines: Piece[][] }
  | { type: 'item'; pieces: Piece[] }
  | { type: 'table'; rows: { header: boolean; blocks: Block[] }[][] }
  | { type: 'blank' }

const markup = /<\/?(?:b|strong|i|em|p|ul|ol|li|table|thead|tbody|tr|td|th|input|br)\b[^<>]*>/i

/**
 * The blocks of a plain-text sample: `#` lines are headings, lines with TAB are table rows, lines that begin with a
 * bullet are list items, lines that follow one another are one paragraph with line breaks. Markup standing in a
 * cell is taken for what it means.
 */
export function modelOf(text: string): Block[] {
  const blocks: Block[] = []
  for (const line of text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')) {
    const last = blocks.at(-1)
    const heading = /^#{1,6} +(.*)$/.exec(line)
    const item = /^\s*[•▪·]\s+(.*)$/.exec(line)
    if (line.trim() === '') blocks.push({ type: 'blank' })
    else if (line.includes('\t')) {
      const row = line.split('\t').map((cell) => ({ header: false, blocks: fragmentBlocks(cell) }))
      if (last?.type === 'table') last.rows.push(row)
      else blocks.push({ type: 'table', rows: [row] })
    } else if (heading) blocks.push({ type: 'heading', pieces: plain(heading[1] ?? '') })
    else if (item) blocks.push({ type: 'item', pieces: plain(item[1] ?? '') })
    else if (last?.type === 'paragraph') last.lines.push(plain(line))
    else blocks.push({ type: 'paragraph', lines: [plain(line)] })
  }
  return blocks
}

function plain(text: string): Piece[] {
  return [{ text, bold: false }]
}

function fragmentBlocks(cell: string): Block[] {
  if (!markup.test(cell))
    return cell.trim() === '' ? [] : [{ type: 'paragraph', lines: [plain(cell.trim())] }]
  const collector = new FragmentCollector()
  collector.walk(parseFragment(cell), false)
  collector.endBlock()
  return collector.blocks
}

class FragmentCollector {
  readonly blocks: Block[] = []
  #pieces: Piece[] = []
  #isItem = false

  endBlock(): void {
    const pieces = this.#pieces
    this.#pieces = []
    if (!pieces.some((piece) => 'ticked' in piece || piece.text.trim() !== '')) return
    this.blocks.push(this.#isItem ? { type: 'item', pieces } : { type: 'paragraph', lines: [pieces] })
  }

  walk(parent: DefaultTreeAdapterTypes.ParentNode, bold: boolean): void {
    for (const node of parent.childNodes) {
      if (defaultTreeAdapter.isTextNode(node)) this.#pieces.push({ text: node.value, bold })
      else if (defaultTreeAdapter.isElementNode(node)) this.#element(node, bold)
    }
  }

  #element(element: DefaultTreeAdapterTypes.Element, bold: boolean): void {
    const name = element.tagName
    if (name === 'input') {
      this.#pieces.push({ ticked: element.attrs.some((attribute) => attribute.name === 'checked') })
    } else if (name === 'table') {
      this.endBlock()
      this.blocks.push({ type: 'table', rows: rowsOf(element) })
    } else if (['p', 'ul', 'ol', 'li', 'br'].includes(name)) {
      this.endBlock()
      const before = this.#isItem
      this.#isItem = name === 'li'
      this.walk(element, bold)
      this.endBlock()
      this.#isItem = before
    } else this.walk(element, bold || name === 'b' || name === 'strong')
  }
}

function rowsOf(parent: DefaultTreeAdapterTypes.ParentNode): { header: boolean; blocks: Block[] }[][] {
  return parent.childNodes.flatMap((node) => {
    if (!defaultTreeAdapter.isElementNode(node)) return []
    if (node.tagName !== 'tr') return rowsOf(node)
    const cells = node.childNodes.filter((child) => defaultTreeAdapter.isElementNode(child))
    return [
      cells.map((cell) => {
        const collector = new FragmentCollector()
        collector.walk(cell, false)
        collector.endBlock()
        return { header: cell.tagName === 'th', blocks: collector.blocks }
      }),
    ]
  })
}
