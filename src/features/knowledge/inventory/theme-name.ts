import type { Language } from '../../../platform/i18n/languages.ts'
import { isChoice, label, themes } from '../../projects/index.ts'

/** The words for a theme; '' for none, and for an id that is in the list no more. */
export const themeName = (id: string | null, language: Language): string =>
  id !== null && isChoice(themes, id) ? label(themes, id, language) : ''
