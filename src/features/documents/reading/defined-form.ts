import type { ChoiceQuestion } from './bolyst-form.ts'
import { readChoice } from './choices.ts'
import { type Clean, clean, joinClean, sliceClean } from './clean-text.ts'
import { fold, labelMatcher } from './labels.ts'
import { type Line, splitLines } from './lines.ts'

/** A question of a form that is known only by its definition: how it is printed, and what may be ticked. */
export type PrintedQuestion = {
  key: string
  /** The ways the label is printed. */
  labels: string[]
  /** What the form itself prints at the start of the answer. */
  subQuestions: string[]
  choice?: { oneAnswer: boolean; options: { id: string; letter: string; spellings: string[] }[] }
}

export type PrintedAnswer = {
  key: string
  /** The answer as plain text; '' where nothing stands behind the label. */
  text: string
  /** The options that are surely ticked; undefined where the question has none or the marks leave a doubt. */
  chosen: { id: string; openText: string }[] | undefined
  /** Position in the document's text. */
  start: number
  end: number
}

/**
 * Reads a filled-in form by the labels of its definition, whatever reader the document was recognised by: a label and its answer in two
 * cells of a row, on one line with a colon between, or the label alone with the answer under it. A label that stands twice is
 * read nowhere, for which of the answers is meant cannot be told. Linear in the length of the text for a given form.
 */
export function readDefinedForm(source: string, questions: PrintedQuestion[]): PrintedAnswer[] {
  const match = labelMatcher(questions.map(({ key, labels }) => ({ key, spellings: labels })))
  const lines = splitLines(source)
  const found = lines.flatMap((line) => headOf(source, line, match) ?? [])
  const times = Map.groupBy(found, ({ key }) => key)
  return found.flatMap((head, index) => {
    const question = questions.find(({ key }) => key === head.key)
    if (!question || times.get(head.key)?.length !== 1) return []
    const end = found[index + 1]?.line.start ?? source.length
    const answer = withoutSubQuestions(answerBetween(source, lines, head, end), question.subQuestions)
    return [
      {
        key: question.key,
        text: answer.text.trim(),
        chosen: question.choice && chosenIn(question.key, question.choice, answer, source),
        start: answer.starts[0] ?? head.answerStart,
        end: answer.ends.at(-1) ?? head.answerStart,
      },
    ]
  })
}

type Head = { key: string; line: Line; answerStart: number }

function headOf(source: string, line: Line, match: ReturnType<typeof labelMatcher>): Head | undefined {
  if (line.blank || line.bullet) return undefined
  const tab = line.text.indexOf('\t')
  const colon = line.text.indexOf(':')
  // A cell may hold more than the label says; before a colon or alone it must be the label itself.
  for (const [at, loose] of [
    [tab, true],
    [colon, false],
  ] as const) {
    if (at < 0) continue
    const label = match(clean(source, line.start, line.start + at).text)
    if (label?.complete && (loose || label.how === 'exact' || label.how === 'near'))
      return { key: label.key, line, answerStart: line.start + at + 1 }
  }
  if (tab >= 0) return undefined
  const whole = match(clean(source, line.start, line.end).text)
  return whole?.complete && whole.how !== 'extended'
    ? { key: whole.key, line, answerStart: line.end }
    : undefined
}

/** What stands behind the label and on the lines until the next, a line of the document on a line of its own. */
function answerBetween(source: string, lines: Line[], head: Head, end: number): Clean {
  const rest = clean(source, head.answerStart, Math.min(head.line.end, end))
  const under = lines
    .filter(({ index, start, blank }) => index > head.line.index && start < end && !blank)
    .map((line) => clean(source, line.start, line.end))
  const parts = [rest, ...under].filter(({ text }) => text.trim() !== '')
  return parts.length === 0 ? rest : joinClean(parts, '\n')
}

function withoutSubQuestions(answer: Clean, subQuestions: string[]): Clean {
  for (const question of subQuestions) {
    const asked = fold(question)
    let length = 0
    while (length < answer.text.length && fold(answer.text.slice(0, length)).length < asked.length)
      length += 1
    if (asked !== '' && fold(answer.text.slice(0, length)) === asked) {
      const mark = /^[\s?:.]*/.exec(answer.text.slice(length))?.[0].length ?? 0
      return sliceClean(answer, length + mark, answer.text.length)
    }
  }
  return answer
}

function chosenIn(
  key: string,
  { oneAnswer, options }: NonNullable<PrintedQuestion['choice']>,
  answer: Clean,
  source: string,
): PrintedAnswer['chosen'] {
  const question: ChoiceQuestion = {
    key: key as ChoiceQuestion['key'],
    oneAnswer,
    openTexts: true,
    options,
  }
  const { reading, openTexts } = readChoice(question, answer, source)
  if (reading.state !== 'read' || reading.selected.length === 0) return undefined
  return reading.selected.map((id) => {
    const letter = options.find((option) => option.id === id)?.letter ?? ''
    return { id, openText: openTexts.get(letter)?.text.trim() ?? '' }
  })
}
