import type { Language } from '../i18n/languages.ts'
import type { Problem } from './problem-place.ts'
import { problemTexts } from './problem-texts.ts'

/** What is wrong with a definition, with the place first: "Avsnitt 2, spørsmål «method», «label.nn»: Teksten mangler på nynorsk." */
export function problemMessage(problem: Problem, language: Language): string {
  const t = problemTexts[language]
  const { section, question, option, column, field } = problem.place ?? {}
  const place = [
    section === undefined ? '' : t.section(section),
    question === undefined ? '' : t.question(question),
    option === undefined ? '' : t.option(option),
    column === undefined ? '' : t.column(column),
    field === undefined ? '' : t.field(field),
  ].filter((part) => part !== '')
  const named = place.join(', ') || t.form
  return `${named.charAt(0).toUpperCase()}${named.slice(1)}: ${what(problem, language)}`
}

function what({ code, detail = '' }: Problem, language: Language): string {
  const t = problemTexts[language]
  const words = Object.hasOwn(t.codes, code) ? t.codes[code as keyof typeof t.codes] : t.codes.unreadable
  const names: Record<string, string> = code === 'wrong-type' ? t.types : t.languages
  return words(Object.hasOwn(names, detail) ? (names[detail] ?? detail) : detail)
}
