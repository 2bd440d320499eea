import { inFourLanguages } from '../../../../platform/i18n/languages.ts'

export const translationTexts = inFourLanguages({
  nb: {
    title: 'Utlysningen på flere språk',
    help: (language: string) =>
      `Frivillig. Den som leser på et av disse språkene, får se det dere skriver her. Resten vises på ${language.toLocaleLowerCase('nb')}.`,
    written: 'skrevet',
  },
  nn: {
    title: 'Utlysinga på fleire språk',
    help: (language: string) =>
      `Frivillig. Den som les på eit av desse språka, får sjå det de skriv her. Resten blir vist på ${language.toLocaleLowerCase('nn')}.`,
    written: 'skrive',
  },
  sv: {
    title: 'Utlysningen på fler språk',
    help: (language: string) =>
      `Frivilligt. Läsarna ser den text som ni har skrivit på deras språk. Det som saknas visas på ${language.toLocaleLowerCase('sv')}.`,
    written: 'skrivet',
  },
  en: {
    title: 'The call in more languages',
    help: (language: string) =>
      `Optional. Readers see the text you have written in their language. What is missing is shown in ${language}.`,
    written: 'written',
  },
})
