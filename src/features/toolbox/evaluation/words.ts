import type { Words } from '../../../platform/forms/definition.ts'
import { questionsOf } from '../../../platform/forms/definition.ts'
import { formatNumber } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { builtInForms } from '../../forms/index.ts'
import { centralityBounds, type Dimension, sizeBounds } from './context.ts'
import type { Question } from './questions.ts'
import { resultTexts } from './results/texts.ts'
import type { SpreadValue } from './spread.ts'

const asked = new Map(
  builtInForms
    .filter(({ key }) => key === 'measure-evaluation')
    .flatMap(questionsOf)
    .map((question) => [question.key, question]),
)
const inWords = (words: Words | undefined, language: Language) => words?.[language] ?? ''

/** A question as the form asks it. */
export function questionName(question: Question, language: Language): string {
  const t = resultTexts[language]
  if (question === 'running12' || question === 'running24') return t[question]
  const [key = '', currency] = question.split('-')
  const label = inWords(asked.get(key)?.label, language)
  return currency ? t.costIn(label, currency) : label
}

/** An answer to a counted question, as the form has it. */
export function optionName(question: Question, option: string, language: Language): string {
  const own = asked.get(question)
  if (own?.kind === 'choice' || own?.kind === 'choices')
    return inWords(own.options.find(({ id }) => id === option)?.label, language) || option
  const t = resultTexts[language]
  return option === 'yes' ? t.yes : t.no
}

export const valueName = (value: SpreadValue, language: Language): string =>
  value === 'few' ? resultTexts[language].few : formatNumber(value, language)

/** Neighbouring classes as one: from the lower bound of the first to the upper bound of the last. */
export function classesName(dimension: Dimension, classes: string[], language: Language): string {
  const t = resultTexts[language]
  const [first = '', last = first] = [classes[0], classes.at(-1)]
  if (first === 'unknown') return t.unknown
  if (dimension === 'country') return classes.map((each) => (each === 'SE' ? t.SE : t.NO)).join(', ')
  if (dimension === 'year') return first === last ? first : `${first}–${last}`
  const bounds: readonly number[] = dimension === 'size' ? sizeBounds : centralityBounds
  const from = Number(first)
  const to = bounds[bounds.indexOf(Number(last)) + 1]
  const number = (value: number) => formatNumber(value, language)
  const range =
    to === undefined
      ? t.from(number(from))
      : from === 0
        ? t.under(number(to))
        : t.between(number(from), number(to))
  return dimension === 'centrality' ? t.km(range) : range
}
