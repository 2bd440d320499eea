import { isElement } from '../../../platform/text/words.ts'
import { CELL_BREAK } from '../extracted-text.ts'

/**
 * A piece of the document without mark-up, which still knows where every character came from:
 * character `i` of `text` stands at `starts[i]` to `ends[i]` of the document. Line breaks and block tags
 * become one LF, all other white space one space; tick boxes of any kind become `TICKED` or `UNTICKED`.
 */
export type Clean = { text: string; starts: number[]; ends: number[] }
export type Span = { start: number; end: number }

export const TICKED = '☒'
export const UNTICKED = '☐'

const longestTag = 400
const blockTags = new Set(['br', 'p', 'div', 'li', 'ul', 'ol', 'tr', 'table', 'thead', 'tbody'])
const headingTag = /^h[1-6]$/
const cellTags = new Set(['td', 'th'])
const entities: Record<string, string> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const tickedSigns = new Set(['☒', '☑', '✓', '✔', '✗', '✘', '■'])
const untickedSigns = new Set(['☐', '□', '▢'])
const invisible = new Set(['\u00ad', '\u200b', '\u200c', '\u200d', '\ufeff'])

/** Letters, digits and stops that stand for themselves, whatever is around them. */
function isPlain(code: number): boolean {
  return (
    (code > 43 && code < 60) ||
    (code > 62 && code < 91) ||
    (code > 96 && code < 123) ||
    (code > 191 && code < 592)
  )
}

type Tag = { name: string; end: number; body: string }

/**
 * The tag that begins at `at`, or undefined where the sign is only a "less than" or stands around words that somebody wrote. A tag
 * cut by the end of the text counts.
 */
function tagAt(source: string, at: number, end: number): Tag | undefined {
  const limit = Math.min(end, at + longestTag)
  let position = at + 1
  if (source[position] === '/') position += 1
  const nameStart = position
  while (position < limit && /[a-zA-Z0-9]/.test(source[position] ?? '')) position += 1
  const name = source.slice(nameStart, position).toLowerCase()
  if (!/^[a-z]/.test(name)) return undefined
  while (position < limit && source[position] !== '>' && source[position] !== '<') position += 1
  if (source[position] === '>' && position < limit)
    return isElement(name) ? { name, end: position + 1, body: source.slice(at, position + 1) } : undefined
  return position >= source.length ? { name, end: position, body: source.slice(at, position) } : undefined
}

/** The sign an entity stands for and where it ends. */
function entityAt(source: string, at: number, end: number): { sign: string; end: number } | undefined {
  const close = source.slice(at, Math.min(end, at + 10)).indexOf(';')
  if (close < 2) return undefined
  const name = source.slice(at + 1, at + close)
  const code = /^#\d{2,6}$/.test(name) ? Number(name.slice(1)) : undefined
  const sign = code !== undefined && code < 0x110000 ? String.fromCodePoint(code) : entities[name]
  return sign === undefined ? undefined : { sign, end: at + close + 1 }
}

/** A printed box such as `[x]`, `[ ]`, `( )` or `(X)`. */
function bracketBoxAt(source: string, at: number): { sign: string; end: number } | undefined {
  const printed = source.slice(at, at + 3)
  if (/^\[[xX]\]$|^\([xX]\)$/.test(printed)) return { sign: TICKED, end: at + 3 }
  if (/^\[[ \u00a0]\]$|^\([ \u00a0]\)$/.test(printed)) return { sign: UNTICKED, end: at + 3 }
  return source.startsWith('[]', at) ? { sign: UNTICKED, end: at + 2 } : undefined
}

/**
 * Takes the mark-up off a stretch of the document (one pass, whatever stands in it). HTML table cells are divided
 * by TAB when `cells` is asked for, else by a space.
 */
export function clean(source: string, start = 0, end = source.length, cells = false): Clean {
  const signs: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const put = (sign: string, from: number, to: number) => {
    const last = signs.at(-1)
    if (sign === ' ' && (last === undefined || last === ' ' || last === '\n' || last === '\t')) return
    if (sign === '\n' || sign === '\t') {
      if (last === undefined) return
      if (last === ' ' || (last === '\n' && sign === '\n')) {
        if (last === '\n') return
        signs[signs.length - 1] = sign
        return
      }
    }
    signs.push(sign)
    starts.push(from)
    ends.push(to)
  }
  let at = start
  while (at < end) {
    const sign = source[at] as string
    let next = at + 1
    if (isPlain(source.charCodeAt(at))) {
      signs.push(sign)
      starts.push(at)
      ends.push(next)
      at = next
      continue
    }
    if (sign === '<') {
      const tag = tagAt(source, at, end)
      if (tag === undefined) put(sign, at, next)
      else {
        next = Math.min(tag.end, end)
        if (tag.name === 'input') put(/\schecked(?=[\s=/>]|$)/i.test(tag.body) ? TICKED : UNTICKED, at, next)
        else if (blockTags.has(tag.name) || headingTag.test(tag.name)) put('\n', at, next)
        else if (cellTags.has(tag.name) && tag.body[1] === '/') put(cells ? '\t' : ' ', at, next)
      }
    } else if (sign === '&') {
      const entity = entityAt(source, at, end)
      next = entity?.end ?? next
      put(/\s/.test(entity?.sign ?? '&') ? ' ' : (entity?.sign ?? '&'), at, next)
    } else if (sign === '[' || sign === '(') {
      const box = bracketBoxAt(source, at)
      next = box?.end ?? next
      put(box?.sign ?? sign, at, next)
    } else if (sign === '\n' || sign === CELL_BREAK || sign === '\u2029') put('\n', at, next)
    else if (sign === '*' && source[at + 1] === '*') next = at + 2
    else if (/\s/.test(sign)) put(' ', at, next)
    else if (tickedSigns.has(sign)) put(TICKED, at, next)
    else if (untickedSigns.has(sign)) put(UNTICKED, at, next)
    else if (!invisible.has(sign)) put(sign, at, next)
    at = next
  }
  while (/^\s$/.test(signs.at(-1) ?? '')) {
    signs.pop()
    starts.pop()
    ends.pop()
  }
  return { text: signs.join(''), starts, ends }
}

/** Several stretches as one, divided by `between` (one sign). */
export function joinClean(parts: Clean[], between = ' '): Clean {
  const joined: Clean = { text: '', starts: [], ends: [] }
  for (const part of parts.filter((piece) => piece.text !== '')) {
    if (joined.text !== '') {
      joined.text += between
      joined.starts.push(joined.ends.at(-1) as number)
      joined.ends.push(part.starts[0] as number)
    }
    joined.text += part.text
    for (const at of part.starts) joined.starts.push(at)
    for (const at of part.ends) joined.ends.push(at)
  }
  return joined
}

/** A part of a cleaned text, white space at both ends left out. */
export function sliceClean(whole: Clean, from: number, to: number): Clean {
  let first = Math.max(0, from)
  let last = Math.min(whole.text.length, to)
  while (first < last && /\s/.test(whole.text[first] as string)) first += 1
  while (last > first && /\s/.test(whole.text[last - 1] as string)) last -= 1
  return {
    text: whole.text.slice(first, last),
    starts: whole.starts.slice(first, last),
    ends: whole.ends.slice(first, last),
  }
}

/** Where a cleaned text stands in the document; undefined when it is empty. */
export function spanOf(piece: Clean): Span | undefined {
  const start = piece.starts[0]
  const end = piece.ends.at(-1)
  return start === undefined || end === undefined ? undefined : { start, end }
}
