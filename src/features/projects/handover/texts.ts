import { inFourLanguages } from '../../../platform/i18n/languages.ts'

type NewLeader = { name: string; project: string; by: string; link: string }
type OldLeader = { name: string; project: string; by: string; successor: string }

export const handoverTexts = inFourLanguages({
  nb: {
    title: 'Overfør til ny leder',
    lead: 'Den nye lederen overtar utkast, rapporter, frister og kommentarer slik de er. Ingenting blir borte.',
    now: 'Leder nå',
    nobodyOfItsOwn: 'Prosjektet har ingen egen prosjektleder. De som står her, har ansvaret.',
    next: 'Ny leder',
    whoGoes: 'Hvem slutter som leder?',
    email: 'E-postadresse',
    emailHelp: 'Har den nye lederen ingen tilgang fra før, sender vi en invitasjon hit.',
    name: 'Navn',
    language: 'Språk',
    languageHelp: 'Språket i invitasjonen, hvis den nye lederen er ny i Rotfeste.',
    inRecord: 'Skriv den nye lederen inn i prosjektet også',
    inRecordHelp: 'Navnet vises ikke offentlig før den nye lederen har sagt ja til det.',
    handOver: 'Overfør prosjektet',
    cancel: 'Avbryt',
    done: 'Prosjektet er overført, og begge har fått beskjed på e-post.',
    changed:
      'Noen andre har overført prosjektet i mellomtiden, så det du sendte, er ikke gjennomført. Se hvem som leder det nå, og send på nytt hvis du fortsatt vil.',
    notYours:
      'Du kan ikke overføre dette prosjektet. Det kan prosjektlederen selv, prosjektlederne hos prosjekteieren og koordinatoren i kommunen.',
    fromMissing: 'Velg hvem som slutter som leder.',
    nameMissing: 'Skriv navnet på den nye lederen.',
    nameTooLong: 'Navnet er for langt. Skriv det med høyst 200 tegn.',
    emailInvalid: 'Skriv en e-postadresse, for eksempel navn@kommune.no',
    languageMissing: 'Velg et språk.',
    alreadyLeads: 'Denne personen leder prosjektet allerede.',
    disabled:
      'Kontoen med denne adressen er stengt. Be administratoren om å åpne den, eller bruk en annen adresse.',
    note: 'Ny prosjektleder',
    newSubject: (project: string) => `Du leder nå ${project}`,
    newBody: ({ name, project, by, link }: NewLeader) =>
      `Hei, ${name}!\n\n${by} har overført prosjektet ${project} til deg. Utkast, rapporter, frister og kommentarer ligger klare, og påminnelser kommer til deg fra nå av.\n\nÅpne prosjektet:\n${link}\n`,
    invitedBody: ({ name, project, by, link }: NewLeader, days: number) =>
      `Hei, ${name}!\n\n${by} har overført prosjektet ${project} til deg i Rotfeste. Der ligger utkast, rapporter, frister og kommentarer klare.\n\nÅpne lenken for å logge inn. Du trenger ikke passord:\n${link}\n\nLenken virker én gang, i ${days} dager. Etterpå kan du be om en ny på innloggingssiden med denne e-postadressen.\n`,
    oldSubject: (project: string) => `${project} har fått ny leder`,
    oldBody: ({ name, project, by, successor }: OldLeader) =>
      `Hei, ${name}!\n\n${by} har overført prosjektet ${project} til ${successor}. Du får ikke flere påminnelser om det.\n\nSer dette feil ut? Ta kontakt med organisasjonen som eier prosjektet.\n`,
  },
  nn: {
    title: 'Overfør til ny leiar',
    lead: 'Den nye leiaren tek over utkast, rapportar, fristar og kommentarar slik dei er. Ingenting blir borte.',
    now: 'Leiar no',
    nobodyOfItsOwn: 'Prosjektet har ingen eigen prosjektleiar. Dei som står her, har ansvaret.',
    next: 'Ny leiar',
    whoGoes: 'Kven sluttar som leiar?',
    email: 'E-postadresse',
    emailHelp: 'Har den nye leiaren ingen tilgang frå før, sender vi ein invitasjon hit.',
    name: 'Namn',
    language: 'Språk',
    languageHelp: 'Språket i invitasjonen, om den nye leiaren er ny i Rotfeste.',
    inRecord: 'Skriv den nye leiaren inn i prosjektet òg',
    inRecordHelp: 'Namnet blir ikkje vist offentleg før den nye leiaren har sagt ja til det.',
    handOver: 'Overfør prosjektet',
    cancel: 'Avbryt',
    done: 'Prosjektet er overført, og begge har fått beskjed på e-post.',
    changed:
      'Nokon andre har overført prosjektet i mellomtida, så det du sende, er ikkje gjennomført. Sjå kven som leier det no, og send på nytt om du framleis vil.',
    notYours:
      'Du kan ikkje overføre dette prosjektet. Det kan prosjektleiaren sjølv, prosjektleiarane hos prosjekteigaren og koordinatoren i kommunen.',
    fromMissing: 'Vel kven som sluttar som leiar.',
    nameMissing: 'Skriv namnet på den nye leiaren.',
    nameTooLong: 'Namnet er for langt. Skriv det med høgst 200 teikn.',
    emailInvalid: 'Skriv ei e-postadresse, til dømes namn@kommune.no',
    languageMissing: 'Vel eit språk.',
    alreadyLeads: 'Denne personen leier prosjektet frå før.',
    disabled:
      'Kontoen med denne adressa er stengd. Be administratoren om å opne han, eller bruk ei anna adresse.',
    note: 'Ny prosjektleiar',
    newSubject: (project: string) => `Du leier no ${project}`,
    newBody: ({ name, project, by, link }: NewLeader) =>
      `Hei, ${name}!\n\n${by} har overført prosjektet ${project} til deg. Utkast, rapportar, fristar og kommentarar ligg klare, og påminningar kjem til deg frå no av.\n\nOpne prosjektet:\n${link}\n`,
    invitedBody: ({ name, project, by, link }: NewLeader, days: number) =>
      `Hei, ${name}!\n\n${by} har overført prosjektet ${project} til deg i Rotfeste. Der ligg utkast, rapportar, fristar og kommentarar klare.\n\nOpne lenkja for å logge inn. Du treng ikkje passord:\n${link}\n\nLenkja verkar éin gong, i ${days} dagar. Etterpå kan du be om ei ny på innloggingssida med denne e-postadressa.\n`,
    oldSubject: (project: string) => `${project} har fått ny leiar`,
    oldBody: ({ name, project, by, successor }: OldLeader) =>
      `Hei, ${name}!\n\n${by} har overført prosjektet ${project} til ${successor}. Du får ikkje fleire påminningar om det.\n\nSer dette feil ut? Ta kontakt med organisasjonen som eig prosjektet.\n`,
  },
  sv: {
    title: 'Lämna över till en ny projektledare',
    lead: 'Den nya projektledaren tar över utkast, rapporter, tidsfrister och kommentarer som de är. Ingenting försvinner.',
    now: 'Projektledare nu',
    nobodyOfItsOwn: 'Projektet har ingen egen projektledare. Därför är de som står här ansvariga.',
    next: 'Ny projektledare',
    whoGoes: 'Vem slutar som projektledare?',
    email: 'E-postadress',
    emailHelp: 'Om den nya projektledaren inte har något konto skickar vi en inbjudan hit.',
    name: 'Namn',
    language: 'Språk',
    languageHelp: 'Används i inbjudan till den som är ny i Rotfeste.',
    inRecord: 'Skriv in den nya projektledaren i projektet också',
    inRecordHelp: 'Namnet visas inte offentligt förrän den nya projektledaren har sagt ja till det.',
    handOver: 'Lämna över projektet',
    cancel: 'Avbryt',
    done: 'Projektet är överlämnat, och båda har fått besked med e-post.',
    changed:
      'Någon annan har lämnat över projektet under tiden. Se vem som leder det nu, och lämna över igen om du fortfarande vill.',
    notYours:
      'Det är organisationen som äger projektet som bestämmer vem som leder det: projektledaren själv, ägarens projektledare eller kommunens samordnare.',
    fromMissing: 'Välj vem som slutar som projektledare.',
    nameMissing: 'Skriv den nya projektledarens namn.',
    nameTooLong: 'Namnet är för långt. Skriv det med högst 200 tecken.',
    emailInvalid: 'Skriv en e-postadress, till exempel namn@kommun.se',
    languageMissing: 'Välj ett språk.',
    alreadyLeads: 'Den här personen leder redan projektet.',
    disabled:
      'Kontot med den här adressen är stängt. Be administratören att öppna det, eller använd en annan adress.',
    note: 'Ny projektledare',
    newSubject: (project: string) => `Du leder nu ${project}`,
    newBody: ({ name, project, by, link }: NewLeader) =>
      `Hej ${name}!\n\n${by} har lämnat över projektet ${project} till dig. Utkast, rapporter, tidsfrister och kommentarer finns på plats, och påminnelser kommer till dig från och med nu.\n\nÖppna projektet:\n${link}\n`,
    invitedBody: ({ name, project, by, link }: NewLeader, days: number) =>
      `Hej ${name}!\n\n${by} har lämnat över projektet ${project} till dig i Rotfeste. Där finns utkast, rapporter, tidsfrister och kommentarer på plats.\n\nÖppna länken för att logga in. Du behöver inget lösenord:\n${link}\n\nLänken fungerar en gång, i ${days} dagar. Därefter kan du be om en ny på inloggningssidan med den här e-postadressen.\n`,
    oldSubject: (project: string) => `${project} har fått en ny projektledare`,
    oldBody: ({ name, project, by, successor }: OldLeader) =>
      `Hej ${name}!\n\n${by} har lämnat över projektet ${project} till ${successor}. Du får inga fler påminnelser om det.\n\nSer det fel ut? Kontakta organisationen som äger projektet.\n`,
  },
  en: {
    title: 'Hand over to a new project leader',
    lead: 'The new project leader takes over drafts, reports, deadlines and comments as they are. Nothing is lost.',
    now: 'Current project leader',
    nobodyOfItsOwn:
      'The project has no project leader of its own. That is why those named here are responsible.',
    next: 'New project leader',
    whoGoes: 'Who is stepping down as project leader?',
    email: 'E-mail address',
    emailHelp: 'If the new project leader has no account yet, we send an invitation here.',
    name: 'Name',
    language: 'Language',
    languageHelp: 'Used in the invitation to somebody who is new to Rotfeste.',
    inRecord: 'Enter the new project leader in the project as well',
    inRecordHelp: 'The name is not shown publicly until the new project leader has agreed to it.',
    handOver: 'Hand over the project',
    cancel: 'Cancel',
    done: 'The project has been handed over, and both have been told by e-mail.',
    changed:
      'Somebody else has handed the project over in the meantime. See who leads it now, and hand it over again if you still want to.',
    notYours:
      "The organisation that owns the project decides who leads it: the project leader, the owner's project leaders or the municipality's coordinator.",
    fromMissing: 'Choose who is stepping down as project leader.',
    nameMissing: 'Enter the name of the new project leader.',
    nameTooLong: 'The name is too long. Use at most 200 characters.',
    emailInvalid: 'Enter an e-mail address, for example name@municipality.org',
    languageMissing: 'Choose a language.',
    alreadyLeads: 'This person already leads the project.',
    disabled:
      'The account with this address is closed. Ask the administrator to open it, or use another address.',
    note: 'New project leader',
    newSubject: (project: string) => `You now lead ${project}`,
    newBody: ({ name, project, by, link }: NewLeader) =>
      `Hello ${name},\n\n${by} has handed the project ${project} over to you. Drafts, reports, deadlines and comments are in place, and reminders come to you from now on.\n\nOpen the project:\n${link}\n`,
    invitedBody: ({ name, project, by, link }: NewLeader, days: number) =>
      `Hello ${name},\n\n${by} has handed the project ${project} over to you in Rotfeste. Drafts, reports, deadlines and comments are in place there.\n\nOpen the link to sign in. You need no password:\n${link}\n\nThe link works once, for ${days} days. After that, ask for a new one on the sign-in page with this e-mail address.\n`,
    oldSubject: (project: string) => `${project} has a new project leader`,
    oldBody: ({ name, project, by, successor }: OldLeader) =>
      `Hello ${name},\n\n${by} has handed the project ${project} over to ${successor}. You will get no more reminders about it.\n\nDoes this look wrong? Contact the organisation that owns the project.\n`,
  },
})
