import { inFourLanguages } from '../../../platform/i18n/languages.ts'

export const problemTexts = inFourLanguages({
  nb: {
    problem: {
      missing: 'mangler. Skriv noe her.',
      tooLong: 'er for lang. Kort ned teksten.',
      outOfRange: 'er utenfor det som er mulig. Velg et annet tall.',
      notANumber: 'må være et tall, for eksempel 250.',
      notAKey:
        'må begynne med en liten bokstav fra a til z og ellers bare ha bokstaver fra a til z og tall, for eksempel «nextSteps».',
      notAnId: 'kan bare ha små bokstaver fra a til z, tall og bindestrek, for eksempel «on-plan».',
      tooFew: 'har for få. Legg til minst én til.',
      tooMany: 'har for mange. Ta bort noen.',
      notPossible: 'kan ikke brukes her. Velg noe annet.',
      taken: 'er i bruk et annet sted i skjemaet. Velg en annen.',
    },
  },
  nn: {
    problem: {
      missing: 'manglar. Skriv noko her.',
      tooLong: 'er for lang. Kort ned teksten.',
      outOfRange: 'er utanfor det som er mogleg. Vel eit anna tal.',
      notANumber: 'må vere eit tal, til dømes 250.',
      notAKey:
        'må byrje med ein liten bokstav frå a til z og elles berre ha bokstavar frå a til z og tal, til dømes «nextSteps».',
      notAnId: 'kan berre ha små bokstavar frå a til z, tal og bindestrek, til dømes «on-plan».',
      tooFew: 'har for få. Legg til minst éin til.',
      tooMany: 'har for mange. Ta bort nokre.',
      notPossible: 'kan ikkje brukast her. Vel noko anna.',
      taken: 'er i bruk ein annan stad i skjemaet. Vel ein annan.',
    },
  },
  sv: {
    problem: {
      missing: 'saknas. Skriv något här.',
      tooLong: 'är för lång. Korta ner texten.',
      outOfRange: 'är utanför det som är möjligt. Välj ett annat tal.',
      notANumber: 'måste vara ett tal, till exempel 250.',
      notAKey:
        'måste börja med en liten bokstav a–z och i övrigt bara ha bokstäver a–z och siffror, till exempel ”nextSteps”.',
      notAnId: 'kan bara ha små bokstäver a–z, siffror och bindestreck, till exempel ”on-plan”.',
      tooFew: 'har för få. Lägg till minst en till.',
      tooMany: 'har för många. Ta bort några.',
      notPossible: 'går inte att använda här. Välj något annat.',
      taken: 'används på ett annat ställe i formuläret. Välj en annan.',
    },
  },
  en: {
    problem: {
      missing: 'is missing. Write something here.',
      tooLong: 'is too long. Shorten the text.',
      outOfRange: 'is out of range. Choose another number.',
      notANumber: 'must be a number, such as 250.',
      notAKey:
        'must begin with a small letter a–z and can otherwise only have letters a–z and digits, such as “nextSteps”.',
      notAnId: 'can only have small letters a–z, digits and hyphens, such as “on-plan”.',
      tooFew: 'has too few. Add at least one more.',
      tooMany: 'has too many. Remove some.',
      notPossible: 'cannot be used here. Choose something else.',
      taken: 'is used elsewhere in the form. Choose another.',
    },
  },
})
