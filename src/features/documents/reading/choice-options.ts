import type { ChoiceQuestion, Option } from './bolyst-form.ts'
import { type Clean, TICKED, UNTICKED } from './clean-text.ts'
import { distanceToBeginning, fold, withoutHints } from './labels.ts'

/** How much of an option's printed text stands in the document. */
type Fit = 'full' | 'changed'
export type FoundOption = {
  option: Option
  fit: Fit /** Folded letters of the option's own text. */
  length: number
}

const shortestShared = 10

type Spelling = { option: Option; folded: string; plain: string }
type Scored = { option: Option; fit: Fit; points: number; length: number }

/** The spellings of each question, folded once. */
const foldedSpellings = new Map<ChoiceQuestion, Spelling[]>()

function spellingsOf(question: ChoiceQuestion): Spelling[] {
  const held = foldedSpellings.get(question)
  if (held !== undefined) return held
  const made = question.options.flatMap((option) =>
    option.spellings.map((text) => ({ option, folded: fold(text), plain: fold(withoutHints(text)) })),
  )
  foldedSpellings.set(question, made)
  return made
}

/** The option a text begins with. `letter` decides between options that begin alike; without it only a clear best counts. */
function optionOf(question: ChoiceQuestion, text: string, letter?: string): FoundOption | undefined {
  const folded = fold(text)
  if (folded.length < 4) return undefined
  const plain = fold(withoutHints(text))
  const scored = spellingsOf(question).flatMap((spelling) => score(folded, plain, spelling) ?? [])
  const best = (list: Scored[]) => list.reduce((a, b) => (b.points > a.points ? b : a))
  const full = scored.filter((one) => one.fit === 'full')
  if (full.length > 0) return best(full)
  if (scored.length === 0) return undefined
  const lettered = scored.filter((one) => one.option.letter === letter)
  const top = best(scored)
  if (lettered.length > 0 && best(lettered).points >= top.points - 2) return best(lettered)
  const rivals = scored.filter((one) => one.option !== top.option && one.points >= top.points - 2)
  return rivals.length === 0 ? top : undefined
}

function score(text: string, plainText: string, { option, folded, plain }: Spelling): Scored | undefined {
  if (text.startsWith(folded)) return { option, fit: 'full', points: folded.length, length: folded.length }
  const most = Math.max(1, Math.floor(folded.length / 12))
  const near = distanceToBeginning(folded, text, most)
  if (near.apart <= most)
    return { option, fit: 'full', points: folded.length - near.apart, length: near.length }
  let shared = 0
  while (shared < text.length && text[shared] === folded[shared]) shared += 1
  const samePlain = plainText === plain
  const enough = samePlain || shared >= Math.min(shortestShared, folded.length - 1)
  return enough
    ? { option, fit: 'changed', points: samePlain ? folded.length : shared, length: text.length }
    : undefined
}

/** True when a line is an option of the question, with or without letter, bullet or mark. */
export function optionLike(question: ChoiceQuestion, text: string): boolean {
  const bare = text
    .slice(0, 300)
    .replace(/^[\s•·☒☐\-–*]*(?:[xX]\s)?\s*(?:[a-i]\))?\s*(?:[☒☐]|[xX]\s)?\s*/, '')
  const found = optionOf(question, bare)
  return found !== undefined && (found.fit === 'full' || found.length >= 12)
}

/** A beginning of an option in an answer: where its letter stands, where its text begins and ends. */
export type Head = {
  letter: string | undefined
  at: number
  textStart: number
  textEnd: number
  segmentEnd: number
  found: FoundOption | undefined
}

const isMark = (sign: string | undefined) => sign === TICKED || sign === UNTICKED

/** Jumps over white space, marks, bullets and a lone X. */
function afterMarks(text: string, from: number): number {
  let at = from
  for (;;) {
    const sign = text[at]
    if (sign === undefined) return at
    if (/[\s•·]/.test(sign) || isMark(sign)) at += 1
    else if (/[xX]/.test(sign) && /^(?:\s|$)/.test(text[at + 1] ?? '')) at += 1
    else return at
  }
}

/** Where in `text` the first `count` folded letters, counted from `from`, end. */
function endOfLetters(text: string, from: number, to: number, count: number): number {
  let seen = ''
  let at = from
  while (at < to && seen.length < count) {
    const word = /^[\p{L}\p{N}]+/u.exec(text.slice(at, Math.min(to, at + 80)))
    if (word === null) at += 1
    else {
      seen += fold(word[0])
      at += word[0].length
    }
  }
  return at
}

function bareText(segment: string): string {
  return segment
    .slice(0, 400)
    .replaceAll(TICKED, ' ')
    .replaceAll(UNTICKED, ' ')
    .replace(/\s[xX]\s*$/, ' ')
}

/** Finds the options of a question in an answer, in the order they stand. At most the first 20,000 signs are looked at. */
export function headsIn(question: ChoiceQuestion, answer: Clean): Head[] {
  const text = answer.text.slice(0, 20_000)
  const lettered = headsByLetter(question, text)
  const heads = lettered.length > 0 ? lettered : headsByText(question, text)
  for (const [i, head] of heads.entries()) {
    head.segmentEnd = heads[i + 1]?.at ?? text.length
    const segment = text.slice(head.textStart, head.segmentEnd)
    const firstLine = segment.split('\n')[0] ?? ''
    const [whole, line] = [segment, firstLine].map((part) => optionOf(question, bareText(part), head.letter))
    const useLine = whole?.fit !== 'full' && line !== undefined && !question.openTexts
    head.found = useLine ? line : whole
    const end = head.textStart + (useLine ? firstLine.length : segment.length)
    head.textEnd =
      head.found === undefined ? head.textStart : endOfLetters(text, head.textStart, end, head.found.length)
  }
  return question.openTexts ? heads.filter((head) => head.found !== undefined) : heads
}

function headsByLetter(question: ChoiceQuestion, text: string): Head[] {
  const heads: Head[] = []
  const letters = new Set(question.options.map((option) => option.letter))
  const marker = /(?:^|[\s☒☐•.,;])([a-iA-I])\)/g
  for (let found = marker.exec(text); found !== null; found = marker.exec(text)) {
    const letter = (found[1] ?? '').toLowerCase()
    if (!letters.has(letter)) continue
    const textStart = afterMarks(text, found.index + found[0].length)
    if (question.openTexts && optionOf(question, text.slice(textStart, textStart + 60), letter) === undefined)
      continue
    heads.push({
      letter,
      at: found.index + found[0].length - 2,
      textStart,
      textEnd: textStart,
      segmentEnd: text.length,
      found: undefined,
    })
  }
  return heads
}

/** Without letters an option begins at a line, after a mark, or at a capital where its whole text follows. */
function headsByText(question: ChoiceQuestion, text: string): Head[] {
  const heads: Head[] = []
  const starts = question.options.flatMap((option) =>
    option.spellings.map((spelling) => fold(spelling).slice(0, 8)),
  )
  let at = afterMarks(text, 0)
  let lineStart = true
  while (at < text.length) {
    const window = text.slice(at, at + 400).split('\n')[0] ?? ''
    const begins = fold(window.slice(0, 40)).slice(0, 8)
    const candidate =
      lineStart ||
      (/\p{Lu}/u.test(text[at] ?? '') && starts.some((start) => start.startsWith(begins.slice(0, 6))))
    const stop = window.search(/[☒☐]/)
    const found = candidate ? optionOf(question, stop > 0 ? window.slice(0, stop) : window) : undefined
    if (found !== undefined && (lineStart || found.fit === 'full')) {
      heads.push({
        letter: undefined,
        at,
        textStart: at,
        textEnd: at,
        segmentEnd: text.length,
        found: undefined,
      })
      at = endOfLetters(text, at, text.length, Math.max(1, found.fit === 'full' ? found.length : 4))
    }
    const rest = /[\s☒☐]/g
    rest.lastIndex = at
    const space = rest.exec(text)
    if (space === null) break
    const next = afterMarks(text, space.index)
    lineStart = /[\n☒☐]/.test(text.slice(space.index, next))
    at = Math.max(next, at + 1)
  }
  return heads
}
