import type { ChoiceQuestion } from './bolyst-form.ts'
import { type FoundOption, type Head, headsIn } from './choice-options.ts'
import { type Clean, sliceClean, spanOf, TICKED, UNTICKED } from './clean-text.ts'
import { fold } from './labels.ts'
import type { ChoiceReading } from './reading.ts'

export { optionLike } from './choice-options.ts'

type MarkKind = 'HTML checkbox' | 'box' | 'letter X' | 'none' | 'selected options printed, the others removed'

/** A choice as read, with what else stands in its cell. */
export type ChoiceAnswer = {
  reading: ChoiceReading
  kind: MarkKind
  /** Text written behind an option, by letter. */
  openTexts: Map<string, Clean>
  /** The options as printed where the writer changed them, or wrote behind them. */
  changed: Clean[]
  freeText: Clean[]
  doubledWords: Clean[]
  pruned: boolean
  unmarked: boolean
  contradictory: boolean
}

type KnownHead = Head & { found: FoundOption }
type Marked = KnownHead & { marks: string[]; extra: Clean }

const isX = (text: string) => /^[xX]$/.test(text)

/**
 * Reads one question with printed options. Understands tick boxes of every kind, an X before or behind the option, and copies
 * from which the options not chosen were taken away. `selected` of an `uncertain` choice is what the document points
 * to, not an answer.
 */
export function readChoice(question: ChoiceQuestion, answer: Clean, source: string): ChoiceAnswer {
  const span = spanOf(answer)
  const result: ChoiceAnswer = {
    reading: { selected: [], letters: [], printedOptions: [], state: 'missing' },
    kind: 'none',
    openTexts: new Map(),
    changed: [],
    freeText: [],
    doubledWords: [],
    pruned: false,
    unmarked: false,
    contradictory: false,
  }
  if (span === undefined) return result
  const { reading } = result
  Object.assign(reading, { ...span, quote: source.slice(span.start, span.end), state: 'not-readable' })
  const onlyLetters = lettersAlone(question, answer.text)
  if (onlyLetters !== undefined) return answered(result, question, onlyLetters, 'uncertain')
  const heads = headsIn(question, answer)
  const known = heads.filter((head): head is KnownHead => head.found !== undefined)
  if (known.length === 0) return result
  reading.state = 'read'
  const { marked, sure } = withMarks(answer, known)
  reading.printedOptions = [...new Set(marked.map((head) => head.found.option.letter))]
  const doubtful =
    !sure ||
    known.length !== heads.length ||
    reading.printedOptions.length !== marked.length ||
    marked.some((head) => head.letter !== undefined && head.letter !== head.found.option.letter) ||
    marked.some((head) => head.marks.length > 1) ||
    looseBefore(answer, heads) ||
    marked.some((head) => gluedX.test(answer.text.slice(head.textStart, head.textEnd + 1)))
  describe(result, question, answer, marked)
  const letters = chosenLetters(result, question, answer, marked, source)
  if (doubtful || result.freeText.length > 0) reading.state = 'uncertain'
  return answered(result, question, letters, reading.state)
}

function answered(
  result: ChoiceAnswer,
  question: ChoiceQuestion,
  letters: string[],
  state: ChoiceReading['state'],
) {
  const { reading } = result
  const selected = question.options.filter((option) => letters.includes(option.letter))
  reading.letters = selected.map((option) => option.letter)
  reading.selected = selected.map((option) => option.id)
  reading.state = state
  reading.marks = result.kind
  const contradicts = question.oneAnswer
    ? letters.length > 1
    : letters.includes('a') && letters.includes('b') && question.openTexts
  if (contradicts) {
    result.contradictory = true
    reading.state = 'uncertain'
    reading.candidates = reading.letters
    if (question.oneAnswer) Object.assign(reading, { letters: [], selected: [] })
  }
  return result
}

/** An answer such as "a, c" that names options by letter only. */
function lettersAlone(question: ChoiceQuestion, text: string): string[] | undefined {
  if (!/^[a-i]\)?(?:(?:,| og|\s)\s*[a-i]\)?)*$/i.test(text) || text.length > 40) return undefined
  const letters = [...text.toLowerCase().replaceAll('og', ' ')].filter((sign) => /[a-i]/.test(sign))
  return letters.every((letter) => question.options.some((option) => option.letter === letter))
    ? letters
    : undefined
}

/** An X that has grown together with the option it marks: no option begins or ends with one. */
const gluedX = /^[xX]\p{Lu}|\p{Ll}[xX](?!\p{L})/u

/** Words before the first option that are neither marks nor bullets. */
function looseBefore(answer: Clean, heads: Head[]): boolean {
  const before = answer.text.slice(0, heads[0]?.at ?? 0)
  return /[\p{L}\p{N}]{2,}/u.test(before)
}

/** Gives each option the marks that stand at it. `sure` is false when a mark could belong to two options. */
function withMarks(answer: Clean, heads: KnownHead[]): { marked: Marked[]; sure: boolean } {
  const { text } = answer
  const inside = heads.map((head) =>
    marksIn(text.slice(head.letter === undefined ? head.textStart : head.at + 2, head.textStart)),
  )
  // What stands before the first option, between two, and behind the last.
  const gaps = [
    ...heads.map((head, i) => text.slice(heads[i - 1]?.textEnd ?? 0, head.at)),
    text.slice(heads.at(-1)?.textEnd),
  ]
  const inner = gaps.slice(1, -1)
  const first = trailingMarks(gaps[0] ?? '')
  const last = leadingMarks(gaps.at(-1) ?? '')
  const outside = [...first, ...inner.flatMap(trailingMarks), ...last]
  const oneLine = inner.some((gap) => !gap.includes('\n'))
  const lettered = heads.at(-1)?.letter !== undefined
  const onlyCrosses = outside.every(isX)
  const mixed = outside.length > 0 && inside.some((marks) => marks.length > 0)
  const noEnd = oneLine && first.length === 0 && (last.length === 0 || (onlyCrosses && !lettered))
  const bothEnds = first.length > 0 && last.length > 0
  const sure = outside.length === 0 || !(mixed || noEnd || bothEnds)

  const marksOutside = (i: number): string[] => {
    const [before, behind] = [gaps[i] ?? '', gaps[i + 1] ?? '']
    const isLast = i + 1 === heads.length
    if (oneLine && first.length > 0) return trailingMarks(before)
    if (oneLine) return isLast ? last : trailingMarks(behind)
    return [
      ...(i === 0 ? first : splitByLine(before).following),
      ...(isLast ? last : splitByLine(behind).own),
    ]
  }
  const marked = heads.map((head, i) => ({
    ...head,
    marks: [...(inside[i] ?? []), ...marksOutside(i)],
    extra: withoutMarks(sliceClean(answer, head.textEnd, head.segmentEnd)),
  }))
  return { marked, sure }
}

/** On separate lines a mark on the option's own line or alone below it belongs to it; a mark right before the next one to that. */
function splitByLine(gap: string): { own: string[]; following: string[] } {
  const at = gap.lastIndexOf('\n')
  if (at < 0) return { own: leadingMarks(gap), following: [] }
  return { own: marksIn(gap.slice(0, at)), following: marksIn(gap.slice(at)) }
}

const markSign = /[☒☐]|(?<=^|\s)[xX](?=\s|$)/g
const marksIn = (text: string): string[] => text.match(markSign) ?? []
const leadingMarks = (text: string): string[] =>
  marksIn(/^(?:[\s.,;:☒☐]|[xX](?=\s|$))*/.exec(text)?.[0] ?? '')
const trailingMarks = (text: string): string[] =>
  marksIn(/(?:^|\s)?(?:[\s☒☐•·]|(?<=\s|^)[xX](?=\s))*$/.exec(text.slice(-60))?.[0] ?? '')

function withoutMarks(piece: Clean): Clean {
  const lead = /^(?:[\s.,;:?☒☐•·]|[xX](?=\s|$))+/.exec(piece.text)?.[0].length ?? 0
  const body = sliceClean(piece, lead, piece.text.length)
  const tail = /(?:[\s☒☐•·]|(?<=\s)[xX](?=\s|$))+$/.exec(body.text.slice(-60))?.[0].length ?? 0
  return sliceClean(body, 0, body.text.length - tail)
}

/** Notes what the writer changed in the printed options. */
function describe(result: ChoiceAnswer, question: ChoiceQuestion, answer: Clean, marked: Marked[]) {
  for (const head of marked) {
    const printed = withoutMarks(sliceClean(answer, head.textStart, Math.max(head.textEnd, head.textStart)))
    if (question.openTexts) {
      if (head.extra.text !== '') result.openTexts.set(head.found.option.letter, head.extra)
    } else if (head.found.fit === 'full') {
      if (/[\p{L}\p{N}]/u.test(head.extra.text)) result.freeText.push(head.extra)
    } else if (/(\b[\p{L}]+ [\p{L}]+\b)[^\p{L}]+\1/u.test(printed.text)) result.doubledWords.push(printed)
    else {
      result.changed.push(printed)
      result.reading.changedOptions = [
        ...(result.reading.changedOptions ?? []),
        { letter: head.found.option.letter, printed: printed.text },
      ]
    }
  }
}

/** The letters that the marks, or the absence of the other options, point to; lowers the state where they do not agree. */
function chosenLetters(
  result: ChoiceAnswer,
  question: ChoiceQuestion,
  answer: Clean,
  marked: Marked[],
  source: string,
): string[] {
  const { reading } = result
  const all = question.options.every((option) => reading.printedOptions.includes(option.letter))
  const letterOf = (head: Marked) => head.found.option.letter
  const signs = marked.flatMap((head) => head.marks)
  const boxed = signs.some((sign) => sign === TICKED || sign === UNTICKED)
  const crossed = signs.some(isX)
  if (boxed || crossed) {
    const span = spanOf(answer)
    const html = span !== undefined && source.slice(span.start, span.end).includes('<input')
    result.kind = boxed ? (html ? 'HTML checkbox' : 'box') : 'letter X'
    const unboxed = boxed && marked.some((head) => head.marks.length === 0) && signs.includes(UNTICKED)
    const onlyTicked = boxed && !signs.includes(UNTICKED)
    const chosen = marked.filter((head) => head.marks.some((sign) => sign === TICKED || isX(sign)))
    const writtenUnchosen =
      question.openTexts && marked.some((head) => !chosen.includes(head) && head.extra.text !== '')
    const htmlGap = html && marked.some((head) => head.marks.length === 0)
    if (!all || unboxed || htmlGap || (boxed && crossed) || writtenUnchosen) reading.state = 'uncertain'
    if (onlyTicked && marked.some((head) => head.marks.length === 0) && question.openTexts === false && html)
      reading.state = 'uncertain'
    if (chosen.length === 0) {
      result.unmarked = true
      reading.state = 'uncertain'
    }
    return chosen.map(letterOf)
  }
  if (all) {
    result.unmarked = true
    reading.state = 'uncertain'
    return question.openTexts ? marked.filter((head) => head.extra.text !== '').map(letterOf) : []
  }
  result.pruned = true
  result.kind = 'selected options printed, the others removed'
  return [...new Set(marked.map(letterOf))]
}

/** True when both answers name the same options. */
export function sameChoice(one: ChoiceAnswer, other: ChoiceAnswer): boolean {
  return fold(one.reading.letters.join()) === fold(other.reading.letters.join())
}
