import { type Language, languageNames, languages } from '../../platform/i18n/languages.ts'
import type { Option } from '../../platform/ui/forms.tsx'
import { capital } from '../../platform/ui/list/facets.ts'
import { type Choice, themes } from '../projects/index.ts'

/** The words of a list as options of a form, each with a capital first letter. */
export const optionsOf = (list: readonly Choice[], language: Language): Option[] =>
  list.map(({ id, ...label }) => ({ value: id, text: capital(label[language], language) }))

export const themeOptions = (language: Language) => optionsOf(themes, language)
export const languageOptions: Option[] = languages.map((each) => ({ value: each, text: languageNames[each] }))

/** The words for an id of a list, with a capital first letter; the id itself where no list knows it. */
export const choiceName = (list: readonly Choice[], id: string, language: Language) =>
  capital(list.find((each) => each.id === id)?.[language] ?? id, language)
export const themeNames = (ids: readonly string[], language: Language) =>
  ids.map((id) => choiceName(themes, id, language)).join(', ')
