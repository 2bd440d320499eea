import { inFourLanguages } from '../../../platform/i18n/languages.ts'

export const filledTexts = inFourLanguages({
  nb: {
    save: 'Lagre',
    send: 'Lagre og send inn',
    saved: 'Det du skrev, er lagret. Du kan lukke siden og fortsette en annen gang.',
    together:
      'En annen skrev i det samme svaret mens du skrev. Begge tekstene er tatt vare på. Velg nedenfor hva som skal stå.',
    checked: (count: number) =>
      count === 1
        ? 'Skjemaet er lagret, men ikke sendt. Ett svar må rettes først.'
        : `Skjemaet er lagret, men ikke sendt. ${count} ting må rettes først.`,
    toLookAt: 'Dette må rettes',
    goBack: 'Tilbake',
    notSent: 'Dette er ikke sendt inn ennå.',
    nothing: 'Ingen har svart på noe ennå.',
    sentOn: (at: string) => `Sendt inn ${at}`,
    sentBy: (name: string, at: string) => `Sendt inn av ${name} ${at}`,
    number: (number: number) => `versjon ${number}`,
    tampered:
      'Innholdet er ikke lenger slik det ble sendt inn. Det kan ikke brukes. Si fra til den som har ansvar for Rotfeste.',
    print: 'Skriv ut siden fra nettleseren. Bare svarene kommer med på utskriften.',
    closedTitle: 'Dette ble ikke lagret',
    closedText:
      'Skjemaet er sendt inn og kan ikke endres. Her er det du skrev, så du kan kopiere det og ta vare på det.',
    stoppedText:
      'Skjemaet tar ikke imot flere svar nå. Her er det du skrev, så du kan kopiere det og ta vare på det.',
    exchangedText:
      'Skjemaet er byttet ut med en nyere versjon etter at du åpnet siden. Her er det du skrev, så du kan kopiere det over i den nye.',
    'aside-open': 'To personer skrev her samtidig. Velg hvilken tekst som skal stå.',
    historyOf: (label: string) => `Endringer: ${label}`,
    historyTitle: 'Endringer',
    history: 'Se hva som har stått før',
    historyIntro: 'Alt som har stått her, det nyeste først. Ingenting blir slettet.',
    nothingWritten: 'Ingen har skrevet noe her ennå.',
    standsNow: 'Står nå',
    somebody: 'Noen',
    unreadAnswer: 'Kunne ikke leses',
    emptyAnswer: 'Tomt',
  },
  nn: {
    save: 'Lagre',
    send: 'Lagre og send inn',
    saved: 'Det du skreiv, er lagra. Du kan lukke sida og halde fram ein annan gong.',
    together:
      'Ein annan skreiv i det same svaret medan du skreiv. Begge tekstane er tekne vare på. Vel nedanfor kva som skal stå.',
    checked: (count: number) =>
      count === 1
        ? 'Skjemaet er lagra, men ikkje sendt. Eitt svar må rettast først.'
        : `Skjemaet er lagra, men ikkje sendt. ${count} ting må rettast først.`,
    toLookAt: 'Dette må rettast',
    goBack: 'Tilbake',
    notSent: 'Dette er ikkje sendt inn enno.',
    nothing: 'Ingen har svart på noko enno.',
    sentOn: (at: string) => `Sendt inn ${at}`,
    sentBy: (name: string, at: string) => `Sendt inn av ${name} ${at}`,
    number: (number: number) => `versjon ${number}`,
    tampered:
      'Innhaldet er ikkje lenger slik det vart sendt inn. Det kan ikkje brukast. Sei frå til den som har ansvar for Rotfeste.',
    print: 'Skriv ut sida frå nettlesaren. Berre svara kjem med på utskrifta.',
    closedTitle: 'Dette vart ikkje lagra',
    closedText:
      'Skjemaet er sendt inn og kan ikkje endrast. Her er det du skreiv, så du kan kopiere det og ta vare på det.',
    stoppedText:
      'Skjemaet tek ikkje imot fleire svar no. Her er det du skreiv, så du kan kopiere det og ta vare på det.',
    exchangedText:
      'Skjemaet er bytt ut med ein nyare versjon etter at du opna sida. Her er det du skreiv, så du kan kopiere det over i den nye.',
    'aside-open': 'To personar skreiv her samtidig. Vel kva tekst som skal stå.',
    historyOf: (label: string) => `Endringar: ${label}`,
    historyTitle: 'Endringar',
    history: 'Sjå kva som har stått før',
    historyIntro: 'Alt som har stått her, det nyaste først. Ingenting blir sletta.',
    nothingWritten: 'Ingen har skrive noko her enno.',
    standsNow: 'Står no',
    somebody: 'Nokon',
    unreadAnswer: 'Kunne ikkje lesast',
    emptyAnswer: 'Tomt',
  },
  sv: {
    save: 'Spara',
    send: 'Spara och skicka in',
    saved: 'Det du skrev är sparat. Du kan stänga sidan och fortsätta en annan gång.',
    together:
      'Någon annan skrev i samma svar medan du skrev. Båda texterna finns kvar. Välj nedan vad som ska stå.',
    checked: (count: number) =>
      count === 1
        ? 'Formuläret är sparat men inte skickat. Ett svar måste rättas först.'
        : `Formuläret är sparat men inte skickat. ${count} saker måste rättas först.`,
    toLookAt: 'Det här måste rättas',
    goBack: 'Tillbaka',
    notSent: 'Det här är inte inskickat än.',
    nothing: 'Ingen har svarat på något än.',
    sentOn: (at: string) => `Inskickat ${at}`,
    sentBy: (name: string, at: string) => `Inskickat av ${name} ${at}`,
    number: (number: number) => `version ${number}`,
    tampered:
      'Innehållet stämmer inte med det som skickades in och kan inte användas. Säg till den som ansvarar för Rotfeste.',
    print: 'Skriv ut sidan från webbläsaren. Bara svaren kommer med.',
    closedTitle: 'Det här sparades inte',
    closedText:
      'Formuläret är inskickat och kan inte ändras. Här är det du skrev, så att du kan kopiera det och spara det.',
    stoppedText:
      'Formuläret tar inte emot fler svar nu. Här är det du skrev, så att du kan kopiera det och spara det.',
    exchangedText:
      'Formuläret har bytts mot en nyare version sedan du öppnade sidan. Här är det du skrev, så att du kan kopiera över det till det nya.',
    'aside-open': 'Två personer skrev här samtidigt. Välj vilken text som ska stå.',
    historyOf: (label: string) => `Ändringar: ${label}`,
    historyTitle: 'Ändringar',
    history: 'Se vad som har stått tidigare',
    historyIntro: 'Allt som har stått här, det nyaste först. Inget raderas.',
    nothingWritten: 'Ingen har skrivit något här än.',
    standsNow: 'Gäller nu',
    somebody: 'Någon',
    unreadAnswer: 'Kunde inte läsas',
    emptyAnswer: 'Tomt',
  },
  en: {
    save: 'Save',
    send: 'Save and send in',
    saved: 'What you wrote is saved. You can close the page and go on another time.',
    together:
      'Somebody else wrote in the same answer while you were writing. Both texts are kept. Choose below which one should stand.',
    checked: (count: number) =>
      count === 1
        ? 'The form is saved, but not sent. One answer has to be corrected first.'
        : `The form is saved, but not sent. ${count} things have to be corrected first.`,
    toLookAt: 'This has to be corrected',
    goBack: 'Back',
    notSent: 'This has not been sent in yet.',
    nothing: 'Nobody has answered anything yet.',
    sentOn: (at: string) => `Sent in ${at}`,
    sentBy: (name: string, at: string) => `Sent in by ${name} ${at}`,
    number: (number: number) => `version ${number}`,
    tampered:
      'The content is no longer what was sent in. It cannot be used. Tell the person who is responsible for Rotfeste.',
    print: 'Print the page from your browser. Only the answers are printed.',
    closedTitle: 'This was not saved',
    closedText:
      'The form has been sent in and cannot be changed. This is what you wrote, so that you can copy and keep it.',
    stoppedText:
      'The form takes no more answers now. This is what you wrote, so that you can copy and keep it.',
    exchangedText:
      'The form has been exchanged for a newer version since you opened the page. Here is what you wrote, so that you can copy it into the new one.',
    'aside-open': 'Two people wrote here at the same time. Choose which text should stand.',
    historyOf: (label: string) => `Changes: ${label}`,
    historyTitle: 'Changes',
    history: 'See what stood before',
    historyIntro: 'Everything that has been written here, newest first. Nothing is deleted.',
    nothingWritten: 'Nobody has written anything here yet.',
    standsNow: 'Current',
    somebody: 'Somebody',
    unreadAnswer: 'Could not be read',
    emptyAnswer: 'Empty',
  },
})
