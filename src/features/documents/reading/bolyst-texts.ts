import { countWords } from '../../../platform/text/words.ts'
import type { AccountsAnswer } from './accounts.ts'
import { noneAppointed } from './bolyst-fields.ts'
import {
  type ChoiceKey,
  choiceQuestions,
  headings,
  rowOrder,
  subQuestions,
  type TextKey,
  textKeys,
  wordLimits,
} from './bolyst-form.ts'
import type { Row } from './bolyst-rows.ts'
import { brokenFigures } from './broken-figures.ts'
import { type ChoiceAnswer, optionLike, readChoice } from './choices.ts'
import { type Clean, sliceClean, spanOf } from './clean-text.ts'
import { type Count, municipalityCounts } from './counts.ts'
import { distance, fold } from './labels.ts'
import type { Reading, TextReading } from './reading.ts'
import { parsePerson } from './values.ts'

/** A text of the report as it stands, before it is counted. */
export type Written = { key: TextReading['key']; piece: Clean; doubtful: boolean }

/** The texts of the report in the order of the form. */
export function writtenTexts(
  rows: Row[],
  answers: Map<string, Clean>,
  choices: Record<ChoiceKey, ChoiceAnswer>,
  accounts: AccountsAnswer,
): Written[] {
  const written: Written[] = []
  const doubtOf = (key: Row['key']) => (rows.find((row) => row.key === key)?.doubts.size ?? 0) > 0
  for (const key of rowOrder) {
    if (key === 'progress') {
      const { openTexts, reading } = choices.progress
      const [reason, adjustment] = [openTexts.get('b'), openTexts.get('c')]
      const doubtful = doubtOf('progress') || reading.printedOptions.length === 0
      if (reason !== undefined) written.push({ key: 'progressDelayReason', piece: reason, doubtful })
      if (adjustment !== undefined) written.push({ key: 'progressAdjustment', piece: adjustment, doubtful })
    } else if (key === 'accounts' && accounts.comment !== undefined) {
      written.push({
        key: 'accountsComment',
        piece: accounts.comment,
        doubtful: doubtOf('accounts') || isStrange(accounts.comment, choices),
      })
    } else if ((textKeys as readonly string[]).includes(key)) {
      const answer = answers.get(key)
      if (answer === undefined || answer.text === '') continue
      const piece = withoutSubQuestion(key as TextKey, answer)
      const midSentence = /^\p{Ll}/u.test(piece.text)
      written.push({ key, piece, doubtful: doubtOf(key) || midSentence || isStrange(piece, choices) })
    }
  }
  return written.filter(({ piece }) => piece.text !== '')
}

/** A few words without the end of a sentence, or the options of a question: most likely the answer of another row. */
function isStrange(piece: Clean, choices: Record<ChoiceKey, ChoiceAnswer>): boolean {
  const few = piece.text.length < 120 && piece.text.split(/\s/).length <= 8
  if (
    few &&
    (!/[.!?:]$/.test(piece.text) || choiceQuestions.some((question) => optionLike(question, piece.text)))
  )
    return true
  if (piece.text.length < 200 && parsePerson(piece.text).state === 'read') return true
  if (!/\p{L}{2}/u.test(piece.text) || noneAppointed.test(piece.text.slice(0, 200))) return true
  return choiceQuestions.some((question) => readsAsOptions(question, piece, choices))
}

/** A text answer that consists of a question's options stands in the wrong row. */
function readsAsOptions(
  question: (typeof choiceQuestions)[number],
  piece: Clean,
  choices: Record<ChoiceKey, ChoiceAnswer>,
): boolean {
  if (choices[question.key].reading.state === 'read' || !/^\s*(?:[☒☐•]\s*)*[a-i]\)/.test(piece.text))
    return false
  return readChoice(question, piece, '').reading.printedOptions.length > 0
}

/** Cuts the form's own question off the start of the answer. */
function withoutSubQuestion(key: TextKey, answer: Clean): Clean {
  const mark = answer.text.slice(0, 200).indexOf('?')
  if (mark < 0) return answer
  const asked = fold(answer.text.slice(0, mark + 1))
  const known = (subQuestions[key] ?? []).some((question) => distance(asked, fold(question), 6) <= 6)
  return known ? sliceClean(answer, mark + 1, answer.text.length) : answer
}

/** A year of three or five digits after a word that asks for a year, also at the end of a sentence. */
const brokenYear =
  /(?<!\p{L})(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|vinteren|våren|sommeren|sumaren|høsten|hausten|hele|heile|året|utgangen av|starten av|løpet av|midten av) (?:\d{3}|\d{5})(?!\d| \d|[.,]\d)/iu

function hasBrokenFigure(text: string): boolean {
  return brokenYear.test(text) || brokenFigures(text, { start: 0, end: text.length }).length > 0
}

const bulletSign = /^(?:[•·▪◦‣*-][ \t]+)+/

/** Counts a text and sets it in paragraphs. A figure in it that cannot be right makes it `uncertain`. */
export function textOf(
  key: TextReading['key'],
  piece: Clean,
  language: Reading['language'],
  doubtful: boolean,
): TextReading {
  const span = spanOf(piece) ?? { start: 0, end: 0 }
  const text = piece.text
    .split('\n')
    .map((line) => line.trim().replace(bulletSign, ''))
    .filter(Boolean)
    .join('\n\n')
  const counted = countWords(text, language)
  const wordLimit = wordLimits[key as TextKey]
  return {
    key,
    heading: headings[key as keyof typeof headings],
    text,
    ...counted,
    ...(wordLimit === undefined ? {} : { wordLimit, withinLimit: counted.unicodeWords <= wordLimit }),
    state: doubtful || hasBrokenFigure(text) ? 'uncertain' : 'read',
    ...span,
  }
}

/** Counts of a cleaned text, their places turned into places of the document. */
export function countsIn(source: string, piece: Clean): Count[] {
  return municipalityCounts(piece.text).map((count) => {
    const start = piece.starts[count.start] ?? 0
    const end = piece.ends[count.end - 1] ?? start
    return { ...count, raw: source.slice(start, end), start, end }
  })
}
