import { formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/languages.ts'
import type { Issue } from './check-answers.ts'
import type { Question } from './definition.ts'
import { fieldTexts } from './field-texts.ts'
import { fieldName } from './fields.ts'
import { issueTexts } from './issue-texts.ts'
import { figureText } from './typed-figure.ts'

/**
 * What is wrong and what to do, in words: "251 ord, grensa er 250: ta bort 1 ord." It does not repeat the question's label; where the
 * question has rows it begins with the row and the column. A code that the engine does not know comes back as it is: whoever made the
 * issue has its words.
 */
export function issueMessage(issue: Issue, question: Question, language: Language): string {
  const words = fieldMessage(issue, question, language)
  return words === undefined ? issue.code : rowOf(issue, question, language) + words
}

/** The same without the row, for the field itself; undefined for a code that the engine does not know. */
export function fieldMessage(issue: Issue, question: Question, language: Language): string | undefined {
  const t = issueTexts[language]
  const code = wordsFor(issue)
  if (code === 'row' || code === 'dayFormat' || !Object.hasOwn(t, code)) return undefined
  const words = t[code as 'missing'] as (facts: Record<string, string>) => string
  return words(facts(issue, question, language))
}

/** The name of the field an issue belongs to: where its message stands and the error summary leads. */
export const issueField = (issue: Pick<Issue, 'question' | 'facts'>): string =>
  fieldName({ key: issue.question }, String(issue.facts.part ?? ''))

function wordsFor({ code, facts: { problem, min, max } }: Issue): string {
  if (code === 'unread') return String(problem)
  if (code !== 'out-of-range') return code
  if (min !== undefined && max !== undefined) return 'between'
  return min === undefined ? 'atMost' : 'atLeast'
}

function facts(issue: Issue, question: Question, language: Language): Record<string, string> {
  const given = Object.fromEntries(
    Object.entries(issue.facts).map(([name, value]) => [
      name,
      typeof value === 'number' && name !== 'decimals' ? shown(value, language) : String(value),
    ]),
  )
  const part = String(issue.facts.part ?? '')
  const detail = String(issue.facts.detail ?? '')
  const optionId = issue.facts.option ?? (part.startsWith('reason.') ? part.slice('reason.'.length) : '')
  return {
    ...given,
    dayFormat: issueTexts[language].dayFormat,
    example: figureText({ units: 123_450n, scale: 2 }, language, { leastDecimals: 2, thousands: '\u00a0' }),
    decimals: given.decimals ?? String('decimals' in question ? question.decimals : 2),
    thousands: detail.replace(/[.,](?=\d{3}\b)/, ''),
    option: optionLabel(question, String(optionId), language),
    first: optionLabel(question, String(issue.facts.first ?? ''), language),
    second: optionLabel(question, String(issue.facts.second ?? ''), language),
  }
}

const shown = (value: number, language: Language) =>
  Number.isInteger(value)
    ? formatNumber(value, language)
    : String(value).replace('.', language === 'en' ? '.' : ',')

function optionLabel(question: Question, id: string, language: Language): string {
  if (question.kind !== 'choice' && question.kind !== 'choices') return id
  const option = question.options.find((each) => each.id === id)
  if (!option) return id
  return option.letter ? `${option.letter}) ${option.label[language]}` : option.label[language]
}

/** "Rad 3, Beløp: " before the message where the question has rows. */
function rowOf(issue: Issue, question: Question, language: Language): string {
  const found = /^(\d+)\.(\w+)$/.exec(String(issue.facts.part ?? ''))
  if (!found) return ''
  const [, number = '', id = ''] = found
  const column =
    question.kind === 'table'
      ? question.columns.find((each) => each.id === id)?.label[language]
      : fieldTexts[language].person[id as 'name']
  return issueTexts[language].row(String(Number(number) + 1), column ?? id)
}
