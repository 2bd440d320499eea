import { inFourLanguages } from '../../platform/i18n/languages.ts'

export const roomsTexts = inFourLanguages({
  nb: {
    roomsLabel: 'Flere arbeidsrom',
    rooms: {
      toolbox: 'Tiltak du skriver',
      adoptions: 'Tiltak kommunen bruker',
      questions: 'Spørsmål',
      evaluations: 'Evalueringer',
      grants: 'Tilskudd',
      inventories: 'Kartlegginger',
      knowledge: 'Funn og eksempler',
    },
  },
  nn: {
    roomsLabel: 'Fleire arbeidsrom',
    rooms: {
      toolbox: 'Tiltak du skriv',
      adoptions: 'Tiltak kommunen bruker',
      questions: 'Spørsmål',
      evaluations: 'Evalueringar',
      grants: 'Tilskot',
      inventories: 'Kartleggingar',
      knowledge: 'Funn og døme',
    },
  },
  sv: {
    roomsLabel: 'Fler delar av arbetsytan',
    rooms: {
      toolbox: 'Insatser du skriver',
      adoptions: 'Insatser kommunen använder',
      questions: 'Frågor',
      evaluations: 'Utvärderingar',
      grants: 'Bidrag',
      inventories: 'Inventeringar',
      knowledge: 'Iakttagelser och exempel',
    },
  },
  en: {
    roomsLabel: 'Other work',
    rooms: {
      toolbox: 'Measures you write',
      adoptions: 'Measures your municipality uses',
      questions: 'Questions',
      evaluations: 'Evaluations',
      grants: 'Grants',
      inventories: 'Inventories',
      knowledge: 'Findings and examples',
    },
  },
})
