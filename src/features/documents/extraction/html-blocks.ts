import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5'
import { attribute } from './html-element.ts'
import { readTable } from './html-table.ts'
import { type BlockSink, inlineText } from './line-writer.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element
type ParentNode = DefaultTreeAdapterTypes.ParentNode

export type HtmlLayout = {
  /** HTML pages set paragraphs apart; a word processor sets them apart with empty paragraphs of its own. */
  gapBetweenParagraphs: boolean
  /** Whether a numbered list shows the number or letter of its items. */
  showItemNumbers: boolean
}

const unseen = new Set([
  'head',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'datalist',
  'audio',
  'video',
  'canvas',
])
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const blocks = new Set(
  (
    'address article aside blockquote body center details dialog dd div dl dt fieldset figcaption figure footer ' +
    'form header hgroup html legend li main menu nav ol p pre section summary ul option caption'
  ).split(' '),
)
const spaced = new Set(['p', 'blockquote', 'pre', 'ul', 'ol', 'menu', 'dl', 'figure', 'fieldset', 'hr'])

/** Writes what a reader of the page sees, block by block. The nesting is bounded by the parser before. */
export function writeBlocks(parent: ParentNode, sink: BlockSink, layout: HtmlLayout): void {
  const writer = new BlockWriter(sink, layout)
  writer.children(parent)
  writer.endLine()
}

class BlockWriter {
  #line = ''
  #prefix = ''
  #preformatted = false
  readonly #sink: BlockSink
  readonly #layout: HtmlLayout

  constructor(sink: BlockSink, layout: HtmlLayout) {
    this.#sink = sink
    this.#layout = layout
  }

  endLine(): void {
    const text = inlineText(this.#line)
    this.#line = ''
    if (text === '') return
    // Some lists are typed with a bullet of their own inside the item.
    const body = this.#prefix.startsWith('• ') ? text.replace(/^(?:[•▪●·◦‣]\s*)+/, '') : text
    this.#sink.line(this.#prefix + body)
    this.#prefix = ''
  }

  children(parent: ParentNode): void {
    for (const child of parent.childNodes) this.#node(child)
  }

  #node(node: Node): void {
    if (defaultTreeAdapter.isTextNode(node)) {
      if (this.#preformatted) this.#preformattedText(node.value)
      else this.#line += node.value
    } else if (defaultTreeAdapter.isElementNode(node)) this.#element(node)
  }

  #preformattedText(text: string): void {
    const lines = text.split('\n')
    lines.forEach((line, index) => {
      this.#line += line
      if (index === lines.length - 1) return
      if (line.trim() === '' && this.#line.trim() === '') this.#sink.gap()
      this.endLine()
    })
  }

  #element(element: Element): void {
    const name = element.tagName
    if (unseen.has(name) || isHidden(element)) return
    if (name === 'br') this.#lineBreak()
    else if (name === 'input') this.#input(element)
    else if (name === 'table') this.#table(element)
    else if (headings.has(name)) this.#heading(element)
    else if (name === 'li') this.#listItem(element)
    else if (name === 'hr') this.#rule()
    else if (blocks.has(name)) this.#block(element, this.#isSpaced(element))
    else this.children(element)
  }

  #table(element: Element): void {
    this.endLine()
    this.#sink.table(
      readTable(element, this.#sink, (parent, sink) => writeBlocks(parent, sink, this.#layout)),
    )
  }

  #rule(): void {
    this.endLine()
    this.#sink.gap()
  }

  #lineBreak(): void {
    const isEmpty = inlineText(this.#line) === ''
    this.endLine()
    if (isEmpty && this.#layout.gapBetweenParagraphs) this.#sink.gap()
  }

  #isSpaced(element: Element): boolean {
    if (!spaced.has(element.tagName)) return false
    if (element.tagName === 'p') {
      return this.#layout.gapBetweenParagraphs || element.childNodes.every((child) => isBlank(child))
    }
    const isInnerList = ['ul', 'ol', 'menu'].includes(element.tagName)
    return !(isInnerList && (isInside(element, 'li') || !this.#layout.gapBetweenParagraphs))
  }

  #block(element: Element, isSpaced: boolean): void {
    this.endLine()
    if (isSpaced) this.#sink.gap()
    const before = this.#preformatted
    if (element.tagName === 'pre') this.#preformatted = true
    this.children(element)
    this.endLine()
    this.#preformatted = before
    if (isSpaced) this.#sink.gap()
  }

  #heading(element: Element): void {
    this.endLine()
    this.#sink.gap()
    this.#prefix = '## '
    this.children(element)
    this.endLine()
    this.#prefix = ''
    this.#sink.gap()
  }

  #listItem(element: Element): void {
    this.endLine()
    this.#prefix = `• ${this.#layout.showItemNumbers ? itemNumber(element) : ''}`
    this.children(element)
    this.endLine()
    this.#prefix = ''
  }

  #input(element: Element): void {
    const type = attribute(element, 'type')?.toLowerCase()
    if (type === 'checkbox' || type === 'radio') {
      this.#line += attribute(element, 'checked') === undefined ? '[ ] ' : '[x] '
    } else if (type !== 'hidden' && type !== 'submit' && type !== 'button' && type !== 'password') {
      this.#line += ` ${attribute(element, 'value') ?? ''}`
    }
  }
}

function itemNumber(item: Element): string {
  const list = item.parentNode
  if (!list || !defaultTreeAdapter.isElementNode(list) || list.tagName !== 'ol') return ''
  if (/list-style(?:-type)?\s*:[^;]*none/i.test(attribute(list, 'style') ?? '')) return ''
  const items = list.childNodes.filter(
    (node) => defaultTreeAdapter.isElementNode(node) && node.tagName === 'li',
  )
  const number = Number(attribute(list, 'start') ?? '1') + items.indexOf(item)
  const type = attribute(list, 'type')
  if ((type === 'a' || type === 'A') && number >= 1 && number <= 26) {
    return `${String.fromCharCode(type.charCodeAt(0) + number - 1)}) `
  }
  return Number.isInteger(number) ? `${number}. ` : ''
}

function isHidden(element: Element): boolean {
  return (
    attribute(element, 'hidden') !== undefined ||
    /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style') ?? '')
  )
}

function isInside(element: Element, tagName: string): boolean {
  const parent = element.parentNode
  return parent !== null && defaultTreeAdapter.isElementNode(parent) && parent.tagName === tagName
}

function isBlank(node: Node): boolean {
  if (defaultTreeAdapter.isTextNode(node)) return node.value.trim() === ''
  return defaultTreeAdapter.isElementNode(node) && node.tagName === 'a' && node.childNodes.every(isBlank)
}
