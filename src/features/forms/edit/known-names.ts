import type { Language } from '../../../platform/i18n/languages.ts'
import { textKinds } from '../../projects/index.ts'
import { fillTexts } from './fill-texts.ts'

/**
 * The records a question may be drafted from. The report feature fills each of them; a name that is not here fills nothing.
 */
export const fillNames: string[] = [
  ...Object.keys(fillTexts.en.fill),
  ...textKinds.map(({ id }) => `project.text.${id}`),
]

/** What an approved answer may change on the project's page: one of its texts, or how far its effect reaches. */
export const updateNames: string[] = [...textKinds.map(({ id }) => id), 'effect']

/** A record in words. */
export function fillLabel(name: string, language: Language): string {
  const t = fillTexts[language]
  const kind = textKinds.find(({ id }) => name === `project.text.${id}`)
  const words: Record<string, string> = t.fill
  return kind ? t.textOf(kind[language]) : (words[name] ?? name)
}

/** What is changed, in words. */
export const updateLabel = (name: string, language: Language): string =>
  textKinds.find(({ id }) => id === name)?.[language] ??
  (name === 'effect' ? fillTexts[language].effect : name)
