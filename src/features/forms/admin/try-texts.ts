import { inFourLanguages } from '../../../platform/i18n/languages.ts'

export const tryTexts = inFourLanguages({
  nb: {
    try: 'Prøv skjemaet',
    tryText:
      'Slik ser skjemaet ut for den som skal svare. Fyll ut det du vil og sjekk svarene. Ingenting blir lagret.',
    tryLanguage: 'Språk i forhåndsvisningen',
    check: 'Sjekk svarene',
    checked: 'Svarene er sjekket og ikke lagret.',
    fine: 'Alt er som det skal.',
    notAsked: 'Stilles ikke med disse svarene',
    sectionNotAsked: 'Avsnittet stilles ikke med disse svarene',
  },
  nn: {
    try: 'Prøv skjemaet',
    tryText:
      'Slik ser skjemaet ut for den som skal svare. Fyll ut det du vil og sjekk svara. Ingenting blir lagra.',
    tryLanguage: 'Språk i førehandsvisinga',
    check: 'Sjekk svara',
    checked: 'Svara er sjekka og ikkje lagra.',
    fine: 'Alt er som det skal.',
    notAsked: 'Blir ikkje stilt med desse svara',
    sectionNotAsked: 'Avsnittet blir ikkje stilt med desse svara',
  },
  sv: {
    try: 'Prova formuläret',
    tryText:
      'Så ser formuläret ut för den som ska svara. Fyll i det du vill och kontrollera svaren. Inget sparas.',
    tryLanguage: 'Språk i förhandsgranskningen',
    check: 'Kontrollera svaren',
    checked: 'Svaren har kontrollerats men inte sparats.',
    fine: 'Allt är som det ska.',
    notAsked: 'Ställs inte med de här svaren',
    sectionNotAsked: 'Avsnittet ställs inte med de här svaren',
  },
  en: {
    try: 'Try the form',
    tryText:
      'This is how the form looks to those who answer. Fill in what you like and check the answers. Nothing is saved.',
    tryLanguage: 'Language of the preview',
    check: 'Check the answers',
    checked: 'The answers have been checked but not saved.',
    fine: 'No problems found.',
    notAsked: 'Not asked with these answers',
    sectionNotAsked: 'The section is not asked with these answers',
  },
})
