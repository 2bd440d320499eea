import { type Language, languages } from '../../../../platform/i18n/languages.ts'
import type { CallText } from '../call.ts'
import type { CallProblem } from '../call-form.ts'
import { type CallTranslations, isOwn, type Translatable, translatable } from './call-words.ts'

/** The name of the field in which words are given in a further language. */
export const fieldIn = (name: Translatable | `own-${number}-label`, language: Language) =>
  `${name}-${language}`

const longest: Record<Translatable, number> = { title: 200, purpose: 6000, eligibility: 6000 }

/** What was typed in further languages than the call's own; what stands in the call's own fields is not asked for twice. */
export function readTranslations(fields: Record<string, string>, own: string) {
  const translations: CallTranslations = {}
  const problems: Record<string, CallProblem> = {}
  for (const language of languages.filter((each) => each !== own))
    for (const name of translatable) {
      const field = fieldIn(name, language)
      const text = (fields[field] ?? '').trim()
      if (text.length > longest[name]) problems[field] = 'tooLong'
      if (text !== '') translations[language] = { ...translations[language], [name]: text }
    }
  return { translations, problems }
}

/** What was typed of one of the call's own criteria in further languages. */
export function readOwnLabels(fields: Record<string, string>, number: number, own: string) {
  const others: Partial<Record<Language, string>> = {}
  const problems: Record<string, CallProblem> = {}
  for (const language of languages.filter((each) => each !== own)) {
    const field = fieldIn(`own-${number}-label`, language)
    const text = (fields[field] ?? '').trim()
    if (text.length > 200) problems[field] = 'tooLong'
    if (text !== '') others[language] = text
  }
  return { others, problems }
}

/** The further languages of a call as its form shows them. */
export function translationValues({
  language,
  translations = {},
  criteria,
}: CallText): Record<string, string> {
  const values: Record<string, string> = {}
  for (const each of languages.filter((other) => other !== language)) {
    for (const name of translatable) {
      const text = translations[each]?.[name]
      if (text) values[fieldIn(name, each)] = text
    }
    for (const { id, label, written = [] } of criteria.filter(isOwn))
      if (written.includes(each)) values[`${id}-label-${each}`] = label[each]
  }
  return values
}
