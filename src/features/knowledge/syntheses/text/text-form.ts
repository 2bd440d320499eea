import { type FormDefinition, questionsOf } from '../../../../platform/forms/definition.ts'
import type { FormOutside } from '../../../../platform/forms/index.ts'
import { type Language, languages } from '../../../../platform/i18n/languages.ts'
import { words } from '../../words.ts'
import { texts } from '../texts.ts'

const inAll = (of: (language: Language) => string) =>
  Object.fromEntries(languages.map((language) => [language, of(language)])) as Record<Language, string>

/** The working text of a synthesis as a form: a title and a text, each with a version of its own. */
export const textForm: FormDefinition = {
  format: 'rotfeste-form-1',
  key: 'synthesis-text',
  title: inAll((language) => texts[language].synthesis),
  source: '',
  kind: 'other',
  officialLanguage: 'nb',
  sections: [
    {
      key: 'text',
      title: inAll((language) => texts[language].synthesis),
      questions: [
        {
          key: 'title',
          kind: 'text',
          label: inAll((language) => words[language].title),
          required: true,
          maxCharacters: 200,
          publish: 'no',
        },
        {
          key: 'body',
          kind: 'long-text',
          label: inAll((language) => texts[language].body),
          help: inAll((language) => texts[language].bodyHelp),
          required: true,
          publish: 'no',
        },
      ],
    },
  ],
}

export const textQuestions = questionsOf(textForm)

/** A text asks for no places and no amounts. */
export const textOutside = (language: Language): FormOutside => ({
  places: { parse: () => ({ keys: [], problems: [] }), nameOf: (key) => key },
  currency: 'NOK',
  language,
})
