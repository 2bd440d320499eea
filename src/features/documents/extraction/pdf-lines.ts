/** A piece of text where the page shows it. Points; `y` is the baseline, counted downwards. */
export type Chunk = {
  text: string
  x0: number
  x1: number
  y: number
  size: number
  contentId: string | undefined
}

export type PdfLine = { text: string; x0: number; x1: number; y: number; size: number }

export type PdfBlock =
  | { kind: 'paragraph' | 'heading' | 'item'; lines: PdfLine[] }
  | { kind: 'table'; rows: PdfCell[][] }
/** `column` is known where ruled lines tell it; otherwise it is found from `x0` and `x1`. */
export type PdfCell = { x0: number; x1: number; blocks: PdfBlock[]; column?: number }

/** Chunks in reading order as lines: a chunk on another baseline, or left of the last one, begins a new line. */
export function linesInOrder(chunks: readonly Chunk[]): PdfLine[] {
  const lines: PdfLine[] = []
  for (const chunk of chunks) {
    const last = lines.at(-1)
    if (
      last &&
      Math.abs(chunk.y - last.y) < 0.45 * Math.max(chunk.size, last.size) &&
      chunk.x0 > last.x0 - 1
    ) {
      append(last, chunk)
    } else lines.push({ text: chunk.text, x0: chunk.x0, x1: chunk.x1, y: chunk.y, size: chunk.size })
  }
  return lines.map((line) => ({ ...line, text: line.text.trim() })).filter((line) => line.text !== '')
}

export function append(line: PdfLine, chunk: PdfLine): void {
  const isApart = chunk.x0 - line.x1 > 0.15 * chunk.size
  const hasSpace = /\s$/.test(line.text) || /^\s/.test(chunk.text)
  line.text += isApart && !hasSpace ? ` ${chunk.text}` : chunk.text
  line.x1 = Math.max(line.x1, chunk.x1)
  line.size = Math.max(line.size, chunk.size)
}

/**
 * Puts wrapped lines together again. A line that ends although the next word had room before `right` was broken by
 * the writer and stays a line of its own. Where most lines of a block are such, it is a list of short lines, and only
 * one that begins with a small letter goes on. A line that begins with "b)" or a bullet is always its own.
 */
export function unwrap(lines: readonly PdfLine[], right: number, hyphens: Hyphens): string[] {
  const wrapped = lines.map((line, index) => {
    const before = lines[index - 1]
    return before !== undefined && !beginsItem.test(line.text) && isWrapped(before, line, right)
  })
  const isListLike = lines.length > 2 && wrapped.filter(Boolean).length * 2.5 < lines.length - 1
  const texts: string[] = []
  lines.forEach((line, index) => {
    const last = texts.at(-1)
    const goesOn = wrapped[index] && (!isListLike || /^\P{Lu}/u.test(line.text))
    if (goesOn && last !== undefined) texts[texts.length - 1] = hyphens.join(last, line.text)
    else texts.push(line.text)
  })
  return texts
}

/**
 * Whether `next` goes on where `line` ran out of room: its first word would have come closer to `right` than most of
 * a type size. The width of the word is reckoned from the width of its line.
 */
export function isWrapped(line: PdfLine, next: PdfLine, right: number): boolean {
  const word = /^\S+/.exec(next.text)?.[0] ?? ''
  const wordWidth = ((next.x1 - next.x0) * weight(word)) / Math.max(weight(next.text), 1)
  return line.x1 + 0.25 * line.size + wordWidth > right - 0.8 * line.size
}

/** Rough width of a text in units of an ordinary small letter, good for proportions within one line. */
function weight(text: string): number {
  let sum = 0
  for (const letter of text) {
    if (/[iIljtfr.,:;'!|() ]/.test(letter)) sum += 0.6
    else if (/[mwMW\u2014]/.test(letter)) sum += 1.6
    else if (/\p{Lu}/u.test(letter)) sum += 1.3
    else sum += 1
  }
  return sum
}

const beginsItem = /^(?:[a-zæøåäö]\)|[•▪●·◦‣])\s/i
const standsBeforeConjunction = /^(?:og|eller|och|eller|samt|and|or)\b/

/**
 * Joins the two halves at a line end. A soft hyphen goes; a printed one goes only where the document itself shows
 * that it is a division (the whole word stands elsewhere, or many lines end that way and no such compound is written
 * with a hyphen elsewhere). Otherwise it stays, so that no word is made up.
 */
export class Hyphens {
  readonly #words: Set<string>
  readonly #isHyphenated: boolean

  constructor(lines: Iterable<string>) {
    const all = [...lines]
    this.#words = new Set(
      all.flatMap((line) => line.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []),
    )
    this.#isHyphenated = all.filter((line) => /\p{Ll}{2}-$/u.test(line)).length >= 4
  }

  join(left: string, right: string): string {
    if (left.endsWith('\u00AD')) return left.slice(0, -1) + right
    if (!/[\p{L}\p{N}]-$/u.test(left) || !/^[\p{L}\p{N}]/u.test(right)) return `${left} ${right}`
    if (standsBeforeConjunction.test(right)) return `${left} ${right}`
    const start = /[\p{L}\p{N}]+$/u.exec(left.slice(0, -1))?.[0] ?? ''
    const end = /^[\p{L}\p{N}]+/u.exec(right)?.[0] ?? ''
    const isDivision =
      /^\p{Ll}/u.test(end) &&
      /\p{Ll}$/u.test(start) &&
      (this.#words.has((start + end).toLowerCase()) ||
        (this.#isHyphenated && !this.#words.has(`${start}-${end}`.toLowerCase())))
    return isDivision ? left.slice(0, -1) + right : left + right
  }
}
