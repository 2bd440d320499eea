import type { Language } from '../../../platform/i18n/languages.ts'
import { municipalityLabel } from '../../places/index.ts'
import type { About } from './queries.ts'

/** What a mail or a page says a contact is asked about: the measure in the reader's language where it has one, and the place. */
export function aboutWords(
  about: Pick<About, 'municipalityKey' | 'slug' | 'measureLanguage' | 'titles'>,
  language: Language,
): { measure: string; place: string } {
  return {
    measure: about.titles[language] ?? about.titles[about.measureLanguage] ?? about.slug,
    place: municipalityLabel(about.municipalityKey),
  }
}
