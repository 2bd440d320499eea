import type { Language } from '../../../platform/i18n/languages.ts'

const names = {
  nb: { nb: 'bokmål', nn: 'nynorsk', sv: 'svensk', en: 'engelsk' },
  nn: { nb: 'bokmål', nn: 'nynorsk', sv: 'svensk', en: 'engelsk' },
  sv: { nb: 'bokmål', nn: 'nynorska', sv: 'svenska', en: 'engelska' },
  en: { nb: 'Norwegian (bokmål)', nn: 'Norwegian (nynorsk)', sv: 'Swedish', en: 'English' },
} as const satisfies Record<Language, Record<Language, string>>

/** What a language is called in a sentence of another. */
export const languageInWords = (which: Language, language: Language): string => names[language][which]
