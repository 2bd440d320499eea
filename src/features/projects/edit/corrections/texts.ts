import { inFourLanguages } from '../../../../platform/i18n/languages.ts'

export const correctionTexts = inFourLanguages({
  nb: {
    proposeTitle: 'Foreslå en rettelse',
    proposeLead: 'Er noe feil eller utdatert? Si fra. De som har ansvar for prosjektet, ser på forslaget.',
    subject: 'Hva gjelder det?',
    whole: 'Hele prosjektet',
    proposal: 'Hvordan bør det være?',
    source: 'Hvordan vet du det?',
    sourceHelp: 'For eksempel en lenke, et dokument eller at du selv var med.',
    senderName: 'Navnet ditt',
    senderEmail: 'E-postadressen din',
    senderHelp: 'Bare for å svare deg. Den vises ikke for andre enn dem som behandler forslaget.',
    send: 'Send forslaget',
    proposalMissing: 'Skriv hvordan det bør være.',
    tooLong: 'Teksten er for lang. Kort den ned til 4000 tegn.',
    emailInvalid: 'Skriv en hel e-postadresse, eller la feltet stå tomt.',
    subjectMissing: 'Velg hva det gjelder.',
    full: 'Det venter allerede mange forslag på dette prosjektet. Prøv igjen senere. Kopier det du har skrevet, for vi har ikke lagret det.',
    sentTitle: 'Takk for hjelpen',
    sentText:
      'Forslaget er sendt til dem som har ansvar for prosjektet. Oppga du en e-postadresse, får du svar.',
    back: 'Til prosjektet',
    listTitle: 'Forslag til rettelser',
    listCount: (waiting: number) =>
      waiting === 0
        ? 'Ingen forslag venter på svar.'
        : waiting === 1
          ? 'Ett forslag venter på svar.'
          : `${waiting} forslag venter på svar.`,
    emptyTitle: 'Ingen har foreslått noe',
    emptyText: 'Når noen foreslår en rettelse på prosjektsiden, kommer den hit.',
    sentAt: 'Sendt',
    from: 'Fra',
    unknownSender: 'Ikke oppgitt',
    accept: 'Rett i skjemaet',
    decline: 'Avslå',
    reason: 'Hvorfor ikke?',
    reasonHelp: 'Sendes til den som foreslo det, hvis vi har e-postadressen.',
    reasonMissing: 'Skriv hvorfor forslaget avslås.',
    decided: 'Noen andre har allerede svart på dette forslaget.',
    accepted: 'Godtatt',
    declined: 'Avslått',
    answer: 'Svar',
    acceptedSubject: 'Vi har fulgt forslaget ditt',
    declinedSubject: 'Svar på forslaget ditt',
    acceptedBody: (name: string, subject: string, project: string, link: string) =>
      `Hei${name ? `, ${name}` : ''}!\n\nTakk for forslaget ditt om «${subject}» i prosjektet ${project}. Vi har rettet prosjektet:\n\n${link}\n`,
    declinedBody: (name: string, subject: string, project: string, reason: string, link: string) =>
      `Hei${name ? `, ${name}` : ''}!\n\nTakk for forslaget ditt om «${subject}» i prosjektet ${project}. Vi har valgt ikke å endre det. Begrunnelsen er:\n\n${reason}\n\nProsjektet finner du her:\n${link}\n`,
  },
  nn: {
    proposeTitle: 'Foreslå ei retting',
    proposeLead: 'Er noko feil eller utdatert? Sei frå. Dei som har ansvar for prosjektet, ser på forslaget.',
    subject: 'Kva gjeld det?',
    whole: 'Heile prosjektet',
    proposal: 'Korleis bør det vere?',
    source: 'Korleis veit du det?',
    sourceHelp: 'Til dømes ei lenkje, eit dokument eller at du sjølv var med.',
    senderName: 'Namnet ditt',
    senderEmail: 'E-postadressa di',
    senderHelp: 'Berre for å svare deg. Ho blir ikkje vist for andre enn dei som behandlar forslaget.',
    send: 'Send forslaget',
    proposalMissing: 'Skriv korleis det bør vere.',
    tooLong: 'Teksten er for lang. Kort han ned til 4000 teikn.',
    emailInvalid: 'Skriv ei heil e-postadresse, eller la feltet stå tomt.',
    subjectMissing: 'Vel kva det gjeld.',
    full: 'Det ventar allereie mange forslag på dette prosjektet. Prøv igjen seinare. Kopier det du har skrive, for vi har ikkje lagra det.',
    sentTitle: 'Takk for hjelpa',
    sentText:
      'Forslaget er sendt til dei som har ansvar for prosjektet. Oppgav du ei e-postadresse, får du svar.',
    back: 'Til prosjektet',
    listTitle: 'Forslag til rettingar',
    listCount: (waiting: number) =>
      waiting === 0
        ? 'Ingen forslag ventar på svar.'
        : waiting === 1
          ? 'Eitt forslag ventar på svar.'
          : `${waiting} forslag ventar på svar.`,
    emptyTitle: 'Ingen har foreslått noko',
    emptyText: 'Når nokon foreslår ei retting på prosjektsida, kjem ho hit.',
    sentAt: 'Sendt',
    from: 'Frå',
    unknownSender: 'Ikkje oppgitt',
    accept: 'Rett i skjemaet',
    decline: 'Avslå',
    reason: 'Kvifor ikkje?',
    reasonHelp: 'Blir sendt til den som foreslo det, om vi har e-postadressa.',
    reasonMissing: 'Skriv kvifor forslaget blir avslått.',
    decided: 'Nokon andre har allereie svart på dette forslaget.',
    accepted: 'Godteke',
    declined: 'Avslått',
    answer: 'Svar',
    acceptedSubject: 'Vi har følgt forslaget ditt',
    declinedSubject: 'Svar på forslaget ditt',
    acceptedBody: (name: string, subject: string, project: string, link: string) =>
      `Hei${name ? `, ${name}` : ''}!\n\nTakk for forslaget ditt om «${subject}» i prosjektet ${project}. Vi har retta prosjektet:\n\n${link}\n`,
    declinedBody: (name: string, subject: string, project: string, reason: string, link: string) =>
      `Hei${name ? `, ${name}` : ''}!\n\nTakk for forslaget ditt om «${subject}» i prosjektet ${project}. Vi har valt ikkje å endre det. Grunngivinga er:\n\n${reason}\n\nProsjektet finn du her:\n${link}\n`,
  },
  sv: {
    proposeTitle: 'Föreslå en rättelse',
    proposeLead:
      'Är något fel eller inaktuellt? Hör av dig. De som ansvarar för projektet tittar på förslaget.',
    subject: 'Vad gäller det?',
    whole: 'Hela projektet',
    proposal: 'Hur bör det vara?',
    source: 'Hur vet du det?',
    sourceHelp: 'Till exempel en länk, ett dokument eller att du själv var med.',
    senderName: 'Ditt namn',
    senderEmail: 'Din e-postadress',
    senderHelp: 'Bara för att kunna svara dig. Den visas inte för andra än dem som hanterar förslaget.',
    send: 'Skicka förslaget',
    proposalMissing: 'Skriv hur det bör vara.',
    tooLong: 'Texten är för lång. Korta den till 4000 tecken.',
    emailInvalid: 'Skriv en hel e-postadress, eller lämna fältet tomt.',
    subjectMissing: 'Välj vad det gäller.',
    full: 'Det väntar redan många förslag på det här projektet. Försök igen senare. Kopiera det du har skrivit, för vi har inte sparat det.',
    sentTitle: 'Tack för hjälpen',
    sentText:
      'Förslaget är skickat till dem som ansvarar för projektet. Om du angav en e-postadress får du svar.',
    back: 'Till projektet',
    listTitle: 'Förslag till rättelser',
    listCount: (waiting: number) =>
      waiting === 0
        ? 'Inga förslag väntar på svar.'
        : waiting === 1
          ? 'Ett förslag väntar på svar.'
          : `${waiting} förslag väntar på svar.`,
    emptyTitle: 'Ingen har föreslagit något',
    emptyText: 'När någon föreslår en rättelse på projektsidan hamnar den här.',
    sentAt: 'Skickat',
    from: 'Från',
    unknownSender: 'Inte angivet',
    accept: 'Rätta i formuläret',
    decline: 'Avslå',
    reason: 'Varför inte?',
    reasonHelp: 'Skickas till den som föreslog det, om vi har e-postadressen.',
    reasonMissing: 'Skriv varför förslaget avslås.',
    decided: 'Någon annan har redan svarat på det här förslaget.',
    accepted: 'Godtaget',
    declined: 'Avslaget',
    answer: 'Svar',
    acceptedSubject: 'Vi har följt ditt förslag',
    declinedSubject: 'Svar på ditt förslag',
    acceptedBody: (name: string, subject: string, project: string, link: string) =>
      `Hej${name ? ` ${name}` : ''}!\n\nTack för ditt förslag om ”${subject}” i projektet ${project}. Vi har rättat projektet:\n\n${link}\n`,
    declinedBody: (name: string, subject: string, project: string, reason: string, link: string) =>
      `Hej${name ? ` ${name}` : ''}!\n\nTack för ditt förslag om ”${subject}” i projektet ${project}. Vi har valt att inte ändra det. Motiveringen är:\n\n${reason}\n\nProjektet hittar du här:\n${link}\n`,
  },
  en: {
    proposeTitle: 'Suggest a correction',
    proposeLead:
      'Is something wrong or out of date? Tell us. Those responsible for the project will look at your suggestion.',
    subject: 'What is it about?',
    whole: 'The whole project',
    proposal: 'How should it be?',
    source: 'How do you know?',
    sourceHelp: 'For example a link, a document, or that you took part yourself.',
    senderName: 'Your name',
    senderEmail: 'Your e-mail address',
    senderHelp: 'Only to answer you. It is shown to nobody but those who handle the suggestion.',
    send: 'Send the suggestion',
    proposalMissing: 'Write how it should be.',
    tooLong: 'The text is too long. Shorten it to 4,000 characters.',
    emailInvalid: 'Write the whole e-mail address, or leave the field empty.',
    subjectMissing: 'Choose what it is about.',
    full: 'Many suggestions are already waiting on this project. Try again later. Copy what you have written, because we have not saved it.',
    sentTitle: 'Thank you for your help',
    sentText:
      'The suggestion has been sent to those responsible for the project. If you gave an e-mail address, you will get an answer.',
    back: 'To the project',
    listTitle: 'Suggested corrections',
    listCount: (waiting: number) =>
      waiting === 0
        ? 'No suggestions are waiting for an answer.'
        : waiting === 1
          ? 'One suggestion is waiting for an answer.'
          : `${waiting} suggestions are waiting for an answer.`,
    emptyTitle: 'Nobody has suggested anything',
    emptyText: 'When somebody suggests a correction on the project page, it appears here.',
    sentAt: 'Sent',
    from: 'From',
    unknownSender: 'Not given',
    accept: 'Correct it in the form',
    decline: 'Decline',
    reason: 'Why not?',
    reasonHelp: 'Sent to the person who suggested it, if we have an e-mail address.',
    reasonMissing: 'Write why the suggestion is declined.',
    decided: 'Somebody else has already answered this suggestion.',
    accepted: 'Accepted',
    declined: 'Declined',
    answer: 'Answer',
    acceptedSubject: 'We have used your suggestion',
    declinedSubject: 'About your suggestion',
    acceptedBody: (name: string, subject: string, project: string, link: string) =>
      `Hello${name ? ` ${name}` : ''},\n\nThank you for your suggestion about “${subject}” in the project ${project}. We have corrected the project:\n\n${link}\n`,
    declinedBody: (name: string, subject: string, project: string, reason: string, link: string) =>
      `Hello${name ? ` ${name}` : ''},\n\nThank you for your suggestion about “${subject}” in the project ${project}. We have chosen not to change it. The reason is:\n\n${reason}\n\nYou will find the project here:\n${link}\n`,
  },
})
