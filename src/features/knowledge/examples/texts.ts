import { inFourLanguages } from '../../../platform/i18n/languages.ts'

type Mail = { name: string; by: string; title: string; link: string; note: string }
const said = (note: string) => (note.trim() === '' ? '' : `\n\n${note}`)

export const texts = inFourLanguages({
  nb: {
    examples: 'Gode eksempler',
    newTitle: 'Nytt godt eksempel',
    editTitle: 'Rediger eksempelet',
    newOne: 'Skriv et godt eksempel',
    summary: 'Kort fortalt',
    body: 'Hva ble gjort, og hva kom ut av det',
    transfers: 'Hva andre kan ta med seg',
    doesNotTransfer: 'Hva som ikke lar seg overføre, og hvorfor',
    doesNotTransferHelp: 'Et eksempel uten forbehold er reklame. Skriv hva som var spesielt hos dere.',
    finding: 'Funn det hører til',
    where: 'Hvor',
    checkedBy: 'Lest og godkjent av regionen og av en uavhengig leser.',
    measure: 'Tiltaket i verktøykassa',
    send: 'Send til regionen',
    withdraw: 'Trekk tilbake',
    approveRegion: 'Godkjenn for regionen',
    approveReader: 'Godkjenn og publiser',
    giveBack: 'Send tilbake',
    note: 'Merknad',
    noteHelp: 'Må fylles ut når du sender tilbake.',
    readRegion: 'Les gjennom for regionen',
    readReader: 'Les gjennom som uavhengig leser',
    readerLead:
      'Du har ikke noe med regionen å gjøre. Les som en som vurderer å gjøre det samme: Stemmer det, og er forbeholdene ærlige?',
    waitsRegion: 'Venter på at regionen leser.',
    waitsReader: 'Venter på en uavhengig leser.',
    returnedNote: 'Sendt tilbake med denne merknaden',
    regionNote: 'Regionens merknad',
    missing: (parts: string) => `Før du kan sende, må dette skrives: ${parts}.`,
    refused: {
      'not-open': 'Eksempelet leses av andre nå og kan ikke endres.',
      'not-waiting': 'Eksempelet venter ikke på å bli lest lenger. Se hvilken status det har nå.',
      'own-example': 'Du har selv skrevet i dette eksempelet. En annen må lese det.',
      'not-the-region': 'Bare de som arbeider i regionen, kan lese gjennom for regionen.',
      'not-independent':
        'Den uavhengige leseren kan ikke ha en rolle i regionen, ha skrevet eksempelet eller ha godkjent det for regionen.',
      'note-missing': 'Skriv hva som må endres.',
      'not-published': 'Eksempelet er ikke publisert.',
    },
    waitingRegion: (title: string) => `Les for regionen: ${title}`,
    waitingReader: (title: string) => `Les som uavhengig leser: ${title}`,
    mail: {
      region: {
        subject: (v: Mail) => `Venter på at regionen leser: ${v.title}`,
        body: (v: Mail) =>
          `Hei, ${v.name}!\n\n${v.by} har sendt det gode eksempelet «${v.title}» til regionen. En av dere som ikke har skrevet i det, kan godkjenne det eller sende det tilbake:\n${v.link}\n\nSpørsmål om innholdet? Spør ${v.by}.`,
      },
      reader: {
        subject: (v: Mail) => `Vil du lese et godt eksempel som uavhengig leser? ${v.title}`,
        body: (v: Mail) =>
          `Hei, ${v.name}!\n\n${v.by} har godkjent eksempelet «${v.title}» for regionen sin. Før det publiseres, skal en som ikke hører til der, lese det:\n${v.link}\n\nDen første som svarer, blir leseren. Spørsmål? Spør ${v.by}.`,
      },
      returned: {
        subject: (v: Mail) => `Sendt tilbake: ${v.title}`,
        body: (v: Mail) =>
          `Hei, ${v.name}!\n\n${v.by} har lest «${v.title}» og ber om en endring:${said(v.note)}\n\nRett det som trengs, og send det på nytt:\n${v.link}\n\nSpørsmål? Spør ${v.by}.`,
      },
      published: {
        subject: (v: Mail) => `Publisert: ${v.title}`,
        body: (v: Mail) =>
          `Hei, ${v.name}!\n\nDet gode eksempelet «${v.title}» er lest av ${v.by} og publisert:${said(v.note)}\n\n${v.link}\n\nSpørsmål? Spør ${v.by}.`,
      },
    },
  },
  nn: {
    examples: 'Gode døme',
    newTitle: 'Nytt godt døme',
    editTitle: 'Rediger dømet',
    newOne: 'Skriv eit godt døme',
    summary: 'Kort fortalt',
    body: 'Kva vart gjort, og kva kom ut av det',
    transfers: 'Kva andre kan ta med seg',
    doesNotTransfer: 'Kva som ikkje lèt seg overføre, og kvifor',
    doesNotTransferHelp: 'Eit døme utan atterhald er reklame. Skriv kva som var spesielt hos dykk.',
    finding: 'Funn det høyrer til',
    where: 'Kvar',
    checkedBy: 'Lese og godkjent av regionen og av ein uavhengig lesar.',
    measure: 'Tiltaket i verktøykassa',
    send: 'Send til regionen',
    withdraw: 'Trekk tilbake',
    approveRegion: 'Godkjenn for regionen',
    approveReader: 'Godkjenn og publiser',
    giveBack: 'Send tilbake',
    note: 'Merknad',
    noteHelp: 'Må fyllast ut når du sender tilbake.',
    readRegion: 'Les gjennom for regionen',
    readReader: 'Les gjennom som uavhengig lesar',
    readerLead:
      'Du har ikkje noko med regionen å gjere. Les som ein som vurderer å gjere det same: Stemmer det, og er atterhalda ærlege?',
    waitsRegion: 'Ventar på at regionen les.',
    waitsReader: 'Ventar på ein uavhengig lesar.',
    returnedNote: 'Send tilbake med denne merknaden',
    regionNote: 'Merknaden frå regionen',
    missing: (parts: string) => `Før du kan sende, må dette skrivast: ${parts}.`,
    refused: {
      'not-open': 'Dømet blir lese av andre no og kan ikkje endrast.',
      'not-waiting': 'Dømet ventar ikkje på å bli lese lenger. Sjå kva status det har no.',
      'own-example': 'Du har sjølv skrive i dette dømet. Ein annan må lese det.',
      'not-the-region': 'Berre dei som arbeider i regionen, kan lese gjennom for regionen.',
      'not-independent':
        'Den uavhengige lesaren kan ikkje ha ei rolle i regionen, ha skrive dømet eller ha godkjent det for regionen.',
      'note-missing': 'Skriv kva som må endrast.',
      'not-published': 'Dømet er ikkje publisert.',
    },
    waitingRegion: (title: string) => `Les for regionen: ${title}`,
    waitingReader: (title: string) => `Les som uavhengig lesar: ${title}`,
    mail: {
      region: {
        subject: (v: Mail) => `Ventar på at regionen les: ${v.title}`,
        body: (v: Mail) =>
          `Hei, ${v.name}!\n\n${v.by} har sendt det gode dømet «${v.title}» til regionen. Ein av dykk som ikkje har skrive i det, kan godkjenne det eller sende det tilbake:\n${v.link}\n\nSpørsmål om innhaldet? Spør ${v.by}.`,
      },
      reader: {
        subject: (v: Mail) => `Vil du lese eit godt døme som uavhengig lesar? ${v.title}`,
        body: (v: Mail) =>
          `Hei, ${v.name}!\n\n${v.by} har godkjent dømet «${v.title}» for regionen sin. Før det blir publisert, skal ein som ikkje høyrer til der, lese det:\n${v.link}\n\nDen første som svarer, blir lesaren. Spørsmål? Spør ${v.by}.`,
      },
      returned: {
        subject: (v: Mail) => `Sendt tilbake: ${v.title}`,
        body: (v: Mail) =>
          `Hei, ${v.name}!\n\n${v.by} har lese «${v.title}» og ber om ei endring:${said(v.note)}\n\nRett det som trengst, og send det på nytt:\n${v.link}\n\nSpørsmål? Spør ${v.by}.`,
      },
      published: {
        subject: (v: Mail) => `Publisert: ${v.title}`,
        body: (v: Mail) =>
          `Hei, ${v.name}!\n\nDet gode dømet «${v.title}» er lese av ${v.by} og publisert:${said(v.note)}\n\n${v.link}\n\nSpørsmål? Spør ${v.by}.`,
      },
    },
  },
  sv: {
    examples: 'Goda exempel',
    newTitle: 'Nytt gott exempel',
    editTitle: 'Redigera exemplet',
    newOne: 'Skriv ett gott exempel',
    summary: 'I korthet',
    body: 'Vad som gjordes och vad det ledde till',
    transfers: 'Vad andra kan ta med sig',
    doesNotTransfer: 'Vad som inte går att överföra, och varför',
    doesNotTransferHelp: 'Ett exempel utan förbehåll är reklam. Skriv vad som var speciellt här.',
    finding: 'Iakttagelse som exemplet hör till',
    where: 'Var',
    checkedBy: 'Granskat och godkänt av regionen och av en oberoende granskare.',
    measure: 'Insatsen i verktygslådan',
    send: 'Skicka till regionen',
    withdraw: 'Dra tillbaka',
    approveRegion: 'Godkänn för regionen',
    approveReader: 'Godkänn och publicera',
    giveBack: 'Skicka tillbaka',
    note: 'Kommentar',
    noteHelp: 'Måste fyllas i när du skickar tillbaka.',
    readRegion: 'Din granskning för regionen',
    readReader: 'Din oberoende granskning',
    readerLead:
      'Du har ingen koppling till regionen. Läs som någon som funderar på att göra samma sak: stämmer det, och är förbehållen ärliga?',
    waitsRegion: 'Väntar på regionens granskning.',
    waitsReader: 'Väntar på en oberoende granskare.',
    returnedNote: 'Skickat tillbaka med den här kommentaren',
    regionNote: 'Regionens kommentar',
    missing: (parts: string) => `Det här måste vara ifyllt innan du kan skicka: ${parts}.`,
    refused: {
      'not-open': 'Exemplet granskas av andra just nu och går inte att ändra.',
      'not-waiting': 'Exemplet väntar inte längre på den här granskningen. Se vad som gäller nu.',
      'own-example': 'Du har själv skrivit i det här exemplet. Någon annan behöver granska det.',
      'not-the-region': 'Bara regionens egna medarbetare kan göra den här granskningen.',
      'not-independent':
        'Den oberoende granskaren får inte ha en roll i regionen, ha skrivit exemplet eller ha godkänt det för regionen.',
      'note-missing': 'Skriv vad som behöver ändras.',
      'not-published': 'Exemplet är inte publicerat.',
    },
    waitingRegion: (title: string) => `Granska för regionen: ${title}`,
    waitingReader: (title: string) => `Granska som oberoende: ${title}`,
    mail: {
      region: {
        subject: (v: Mail) => `Väntar på regionens granskning: ${v.title}`,
        body: (v: Mail) =>
          `Hej ${v.name}!\n\n${v.by} har skickat det goda exemplet ”${v.title}” till regionen. Någon av er som inte har skrivit i det kan godkänna det eller skicka tillbaka det:\n${v.link}\n\nFrågor om innehållet? Fråga ${v.by}.`,
      },
      reader: {
        subject: (v: Mail) => `Vill du granska ett gott exempel? ${v.title}`,
        body: (v: Mail) =>
          `Hej ${v.name}!\n\n${v.by} har godkänt exemplet ”${v.title}” för sin region. Innan det publiceras ska någon utanför regionen granska det:\n${v.link}\n\nDen som svarar först blir granskare. Frågor? Fråga ${v.by}.`,
      },
      returned: {
        subject: (v: Mail) => `Tillbaka till dig: ${v.title}`,
        body: (v: Mail) =>
          `Hej ${v.name}!\n\n${v.by} har läst ”${v.title}” och vill att något ändras:${said(v.note)}\n\nRätta det som behövs och skicka igen:\n${v.link}\n\nFrågor? Fråga ${v.by}.`,
      },
      published: {
        subject: (v: Mail) => `Publicerat: ${v.title}`,
        body: (v: Mail) =>
          `Hej ${v.name}!\n\n${v.by} har granskat det goda exemplet ”${v.title}”, och nu är det publicerat:${said(v.note)}\n\n${v.link}\n\nFrågor? Fråga ${v.by}.`,
      },
    },
  },
  en: {
    examples: 'Good examples',
    newTitle: 'New good example',
    editTitle: 'Edit the example',
    newOne: 'Write a good example',
    summary: 'In short',
    body: 'What was done and what came of it',
    transfers: 'What others can take with them',
    doesNotTransfer: 'What does not carry over, and why',
    doesNotTransferHelp: 'An example without limits is an advertisement. Say what was special here.',
    finding: 'Finding it belongs to',
    where: 'Where',
    checkedBy: 'Read and approved by the region and by an independent reader.',
    measure: 'The measure in the toolbox',
    send: 'Send to the region',
    withdraw: 'Withdraw',
    approveRegion: 'Approve for the region',
    approveReader: 'Approve and publish',
    giveBack: 'Send back',
    note: 'Note',
    noteHelp: 'Required when you send it back.',
    readRegion: 'Your reading for the region',
    readReader: 'Your reading from outside',
    readerLead:
      'You have no ties to the region. Read as somebody who is thinking of doing the same: is it right, and is it honest about its limits?',
    waitsRegion: 'Waiting for the region to read it.',
    waitsReader: 'Waiting for an independent reader.',
    returnedNote: 'Sent back with this note',
    regionNote: 'The region’s note',
    missing: (parts: string) => `Before you can send it, this must be written: ${parts}.`,
    refused: {
      'not-open': 'The example is being read by others and cannot be changed now.',
      'not-waiting': 'The example is no longer waiting for this reading. See where it stands now.',
      'own-example': 'You have written in this example yourself. Somebody else must read it.',
      'not-the-region': 'Only the region’s own staff do this reading.',
      'not-independent':
        'The independent reader cannot have a role in the region, have written the example or have approved it for the region.',
      'note-missing': 'Write what must be changed.',
      'not-published': 'The example is not published.',
    },
    waitingRegion: (title: string) => `Read for the region: ${title}`,
    waitingReader: (title: string) => `Read from outside: ${title}`,
    mail: {
      region: {
        subject: (v: Mail) => `Waiting for the region to read: ${v.title}`,
        body: (v: Mail) =>
          `Dear ${v.name},\n\n${v.by} has sent the good example “${v.title}” to the region. One of you who has not written in it can approve it or send it back:\n${v.link}\n\nQuestions about the content? Ask ${v.by}.`,
      },
      reader: {
        subject: (v: Mail) => `Will you review a good example? ${v.title}`,
        body: (v: Mail) =>
          `Dear ${v.name},\n\n${v.by} has approved the example “${v.title}” for their region. Before it is published, somebody from outside the region is to review it:\n${v.link}\n\nWhoever answers first is the reader. Questions? Ask ${v.by}.`,
      },
      returned: {
        subject: (v: Mail) => `Sent back to you: ${v.title}`,
        body: (v: Mail) =>
          `Dear ${v.name},\n\n${v.by} has read “${v.title}” and asks for a change:${said(v.note)}\n\nChange what is needed and send it again:\n${v.link}\n\nQuestions? Ask ${v.by}.`,
      },
      published: {
        subject: (v: Mail) => `Published: ${v.title}`,
        body: (v: Mail) =>
          `Dear ${v.name},\n\nThe good example “${v.title}” has been read by ${v.by} and is published:${said(v.note)}\n\n${v.link}\n\nQuestions? Ask ${v.by}.`,
      },
    },
  },
})
