import { distance, fold, withoutHints } from './labels.ts'
import type { Line } from './lines.ts'

/** `fact`: one short value. `section`: running text or a list under a heading, until the next label. */
type LabelKind = 'fact' | 'section'
export type KnownLabel<Key extends string> = { key: Key; kind: LabelKind; spellings: string[] }

/** A label found in a document, with what stands behind it on its own line. */
export type Mark<Key extends string> = {
  key: Key
  kind: LabelKind
  line: number
  label: string
  labelStart: number
  labelEnd: number
  /** False where letters are lost or changed: what follows is then never certain. */
  exact: boolean
  how: 'glued' | 'colon' | 'tab' | 'line'
  rest: { start: number; end: number } | undefined
}

export type Vocabulary<Key extends string> = {
  find(printed: string): { key: Key; kind: LabelKind; exact: boolean } | undefined
  findGlued(text: string): { key: Key; kind: LabelKind; length: number; exact: boolean } | undefined
}

const longestLabel = 90

function lettersThatMayDiffer(length: number): number {
  return length < 6 ? 0 : length < 12 ? 1 : 2
}

/** Folds a printed label: bracketed hints, final colon, case, spaces and spelling variants make no difference. */
function foldPrinted(printed: string): string {
  return fold(withoutHints(printed))
}

/**
 * Makes the vocabulary of one form. A label with lost letters is found only where exactly one known label is nearest.
 */
export function vocabularyOf<Key extends string>(labels: KnownLabel<Key>[]): Vocabulary<Key> {
  const known = labels.flatMap(({ key, kind, spellings }) =>
    spellings.map((spelling) => ({ key, kind, spelling, folded: foldPrinted(spelling) })),
  )
  const exact = new Map(known.map((label) => [label.folded, label]))
  const ofLength = Map.groupBy(known, (label) => label.folded.length)
  const nearInLength = (length: number) =>
    [-2, -1, 0, 1, 2].flatMap((difference) => ofLength.get(length + difference) ?? [])
  const byLength = [...known].sort((a, b) => b.spelling.length - a.spelling.length)

  function find(printed: string) {
    if (printed.length > longestLabel) return undefined
    const folded = foldPrinted(printed)
    const hit = exact.get(folded)
    if (hit) return { key: hit.key, kind: hit.kind, exact: true }
    const near = nearest(folded)
    return near && { key: near.key, kind: near.kind, exact: false }
  }

  function nearest(folded: string) {
    let best: { label: (typeof known)[number]; apart: number } | undefined
    let shared = false
    for (const label of nearInLength(folded.length)) {
      const most = lettersThatMayDiffer(label.folded.length)
      const apart = most === 0 ? most + 1 : distance(folded, label.folded, most)
      if (apart > most) continue
      if (!best || apart < best.apart) {
        best = { label, apart }
        shared = false
      } else if (apart === best.apart && label.key !== best.label.key) shared = true
    }
    return best && !shared ? best.label : undefined
  }

  function findGlued(printed: string) {
    const text = printed.replaceAll('\u00a0', ' ')
    for (const { key, kind, spelling } of byLength) {
      if (text.startsWith(spelling) && canFollowGlued(text, spelling.length, spelling)) {
        return { key, kind, length: spelling.length, exact: true }
      }
    }
    for (const { key, kind, spelling } of byLength) {
      if (spelling.length < 6) continue
      const length = spelling.length - 1
      const begins = text.slice(0, length)
      if (distance(begins, spelling, 1) <= 1 && /[\p{Lu}\d]/u.test(text[length] ?? '')) {
        return { key, kind, length, exact: false }
      }
    }
    return undefined
  }

  return { find, findGlued }
}

/** A value glued to its label begins with a capital, a digit, a sign or a space; an address with any letter. */
function canFollowGlued(text: string, at: number, spelling: string): boolean {
  const next = text[at]
  if (next === undefined) return true
  if (/[\p{Lu}\d\s+([<"':–-]/u.test(next)) return true
  return /post|mail/i.test(spelling) && text.slice(at, at + 120).includes('@')
}

type ScanOptions<Key extends string> = {
  vocabulary: Vocabulary<Key>
  from: number
  /** Exclusive. */
  to: number
  glued?: boolean
  /** Whether a label with lost letters is looked for on lines without a colon, TAB or heading mark too. */
  forgiving?: boolean
}

/** All labels of the vocabulary between two lines, in order. */
export function scanMarks<Key extends string>(lines: Line[], options: ScanOptions<Key>): Mark<Key>[] {
  const marks: Mark<Key>[] = []
  for (let i = options.from; i < options.to; i++) {
    const line = lines[i]
    if (!line || line.blank) continue
    const mark = markOf(line, options)
    if (mark) marks.push(mark)
  }
  return marks
}

function markOf<Key extends string>(line: Line, options: ScanOptions<Key>): Mark<Key> | undefined {
  const { vocabulary, glued, forgiving } = options
  const whole = line.bullet ? undefined : vocabulary.find(line.text.replace(/[:*]+$/, ''))
  if (whole?.exact) return { ...whole, ...labelAt(line, line.text.length), how: 'line', rest: undefined }
  for (const [sign, how] of [
    ['\t', 'tab'],
    [':', 'colon'],
  ] as const) {
    const at = line.text.slice(0, longestLabel).indexOf(sign)
    if (at < 2) continue
    const hit = vocabulary.find(line.text.slice(0, at).replace(/[:*]+\s*$/, ''))
    const rest = restOf(line, at + 1)
    if (hit && rest) return { ...hit, ...labelAt(line, at), how, rest }
  }
  const withColon = /:[*_]*$/.test(line.text)
  if (whole && (line.heading > 0 || withColon || (forgiving && isHeadingLike(line)))) {
    return { ...whole, ...labelAt(line, line.text.length), how: 'line', rest: undefined }
  }
  if (!glued) return undefined
  const hit = vocabulary.findGlued(line.text)
  if (!hit || hit.kind === 'section') return undefined
  const { key, kind, exact, length } = hit
  return { key, kind, exact, ...labelAt(line, length), how: 'glued', rest: restOf(line, length) }
}

function labelAt(line: Line, length: number) {
  return {
    line: line.index,
    label: line.text.slice(0, length).replace(/[\s:*]+$/, ''),
    labelStart: line.start,
    labelEnd: line.start + length,
  }
}

function restOf(line: Line, from: number): { start: number; end: number } | undefined {
  let start = from
  while (start < line.text.length && /[\s:*_]/.test(line.text[start] ?? '')) start += 1
  return start < line.text.length ? { start: line.start + start, end: line.end } : undefined
}

/** Short, without a full stop: could be a heading that has lost letters. */
function isHeadingLike(line: Line): boolean {
  return line.text.length <= 70 && !/[.!?,;]$/.test(line.text)
}
