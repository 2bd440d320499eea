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
    doesNotTransfer: 'Hva som ikke lar seg flytte, og hvorfor',
    doesNotTransferHelp: 'Et eksempel uten grenser er reklame. Si hva som var særlig her.',
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
    readRegion: 'Din lesning for regionen',
    readReader: 'Din lesning utenfra',
    readerLead:
      'Du har ikke noe med regionen å gjøre. Les som en som vurderer å gjøre det samme: stemmer det, og er grensene ærlige?',
    waitsRegion: 'Venter på at regionen leser.',
    waitsReader: 'Venter på en uavhengig leser.',
    returnedNote: 'Sendt tilbake med denne merknaden',
    regionNote: 'Regionens merknad',
    readerNote: 'Leserens merknad',
    missing: (parts: string) => `Før du kan sende, må dette skrives: ${parts}.`,
    refused: {
      'not-open': 'Eksempelet leses av andre nå og kan ikke endres.',
      'not-waiting': 'Eksempelet venter ikke på denne lesningen lenger. Se hvor det står nå.',
      'own-example': 'Du har selv skrevet i dette eksempelet. En annen må lese det.',
      'not-the-region': 'Bare regionens egne medarbeidere gjør denne lesningen.',
      'not-independent':
        'Den uavhengige leseren kan ikke ha en rolle i regionen, ha skrevet eksempelet eller ha godkjent det for regionen.',
      'note-missing': 'Skriv hva som må endres.',
      'not-published': 'Eksempelet er ikke publisert.',
    },
    waitingRegion: (title: string) => `Les for regionen: ${title}`,
    waitingReader: (title: string) => `Les utenfra: ${title}`,
    mail: {
      region: {
        subject: (v: Mail) => `Venter på regionens lesning: ${v.title}`,
        body: (v: Mail) =>
          `Hei, ${v.name}!\n\n${v.by} har sendt det gode eksempelet «${v.title}» til regionen. En av dere som ikke har skrevet i det, kan godkjenne det eller sende det tilbake:\n${v.link}\n\nSpørsmål om innholdet? Spør ${v.by}.`,
      },
      reader: {
        subject: (v: Mail) => `Vil du lese et godt eksempel utenfra? ${v.title}`,
        body: (v: Mail) =>
          `Hei, ${v.name}!\n\n${v.by} har godkjent eksempelet «${v.title}» for sin region. Før det publiseres, skal én som ikke hører til der, lese det:\n${v.link}\n\nDen første som svarer, er leseren. Spørsmål? Spør ${v.by}.`,
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
    doesNotTransfer: 'Kva som ikkje lèt seg flytte, og kvifor',
    doesNotTransferHelp: 'Eit døme utan grenser er reklame. Sei kva som var særleg her.',
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
    readRegion: 'Di lesing for regionen',
    readReader: 'Di lesing utanfrå',
    readerLead:
      'Du har ikkje noko med regionen å gjere. Les som ein som vurderer å gjere det same: stemmer det, og er grensene ærlege?',
    waitsRegion: 'Ventar på at regionen les.',
    waitsReader: 'Ventar på ein uavhengig lesar.',
    returnedNote: 'Send tilbake med denne merknaden',
    regionNote: 'Merknaden frå regionen',
    readerNote: 'Merknaden frå lesaren',
    missing: (parts: string) => `Før du kan sende, må dette skrivast: ${parts}.`,
    refused: {
      'not-open': 'Dømet blir lese av andre no og kan ikkje endrast.',
      'not-waiting': 'Dømet ventar ikkje på denne lesinga lenger. Sjå kvar det står no.',
      'own-example': 'Du har sjølv skrive i dette dømet. Ein annan må lese det.',
      'not-the-region': 'Berre dei som arbeider i regionen, gjer denne lesinga.',
      'not-independent':
        'Den uavhengige lesaren kan ikkje ha ei rolle i regionen, ha skrive dømet eller ha godkjent det for regionen.',
      'note-missing': 'Skriv kva som må endrast.',
      'not-published': 'Dømet er ikkje publisert.',
    },
    waitingRegion: (title: string) => `Les for regionen: ${title}`,
    waitingReader: (title: string) => `Les utanfrå: ${title}`,
    mail: {
      region: {
        subject: (v: Mail) => `Ventar på at regionen les: ${v.title}`,
        body: (v: Mail) =>
          `Hei, ${v.name}!\n\n${v.by} har sendt det gode dømet «${v.title}» til regionen. Ein av dykk som ikkje har skrive i det, kan godkjenne det eller sende det tilbake:\n${v.link}\n\nSpørsmål om innhaldet? Spør ${v.by}.`,
      },
      reader: {
        subject: (v: Mail) => `Vil du lese eit godt døme utanfrå? ${v.title}`,
        body: (v: Mail) =>
          `Hei, ${v.name}!\n\n${v.by} har godkjent dømet «${v.title}» for regionen sin. Før det blir publisert, skal ein som ikkje høyrer til der, lese det:\n${v.link}\n\nDen fyrste som svarar, er lesaren. Spørsmål? Spør ${v.by}.`,
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
    summary: 'Kort sagt',
    body: 'Vad som gjordes och vad det ledde till',
    transfers: 'Vad andra kan ta med sig',
    doesNotTransfer: 'Vad som inte går att flytta, och varför',
    doesNotTransferHelp: 'Ett exempel utan gränser är reklam. Säg vad som var speciellt här.',
    finding: 'Lärdom det hör till',
    where: 'Var',
    checkedBy: 'Läst och godkänt av regionen och av en oberoende läsare.',
    measure: 'Insatsen i verktygslådan',
    send: 'Skicka till regionen',
    withdraw: 'Återta',
    approveRegion: 'Godkänn för regionen',
    approveReader: 'Godkänn och publicera',
    giveBack: 'Skicka tillbaka',
    note: 'Kommentar',
    noteHelp: 'Måste fyllas i när du skickar tillbaka.',
    readRegion: 'Din läsning för regionen',
    readReader: 'Din läsning utifrån',
    readerLead:
      'Du har ingen koppling till regionen. Läs som någon som funderar på att göra samma sak: stämmer det, och är gränserna ärliga?',
    waitsRegion: 'Väntar på att regionen läser.',
    waitsReader: 'Väntar på en oberoende läsare.',
    returnedNote: 'Skickat tillbaka med den här kommentaren',
    regionNote: 'Regionens kommentar',
    readerNote: 'Läsarens kommentar',
    missing: (parts: string) => `Innan du kan skicka måste detta skrivas: ${parts}.`,
    refused: {
      'not-open': 'Exemplet läses av andra just nu och går inte att ändra.',
      'not-waiting': 'Exemplet väntar inte längre på den här läsningen. Se var det står nu.',
      'own-example': 'Du har själv skrivit i det här exemplet. Någon annan behöver läsa det.',
      'not-the-region': 'Bara regionens egna medarbetare gör den här läsningen.',
      'not-independent':
        'Den oberoende läsaren får inte ha en roll i regionen, ha skrivit exemplet eller ha godkänt det för regionen.',
      'note-missing': 'Skriv vad som behöver ändras.',
      'not-published': 'Exemplet är inte publicerat.',
    },
    waitingRegion: (title: string) => `Läs för regionen: ${title}`,
    waitingReader: (title: string) => `Läs utifrån: ${title}`,
    mail: {
      region: {
        subject: (v: Mail) => `Väntar på regionens läsning: ${v.title}`,
        body: (v: Mail) =>
          `Hej ${v.name}!\n\n${v.by} har skickat det goda exemplet ”${v.title}” till regionen. Någon av er som inte har skrivit i det kan godkänna det eller skicka tillbaka det:\n${v.link}\n\nFrågor om innehållet? Fråga ${v.by}.`,
      },
      reader: {
        subject: (v: Mail) => `Vill du läsa ett gott exempel utifrån? ${v.title}`,
        body: (v: Mail) =>
          `Hej ${v.name}!\n\n${v.by} har godkänt exemplet ”${v.title}” för sin region. Innan det publiceras ska någon som inte hör dit läsa det:\n${v.link}\n\nDen som svarar först är läsaren. Frågor? Fråga ${v.by}.`,
      },
      returned: {
        subject: (v: Mail) => `Tillbaka till dig: ${v.title}`,
        body: (v: Mail) =>
          `Hej ${v.name}!\n\n${v.by} har läst ”${v.title}” och vill att något ändras:${said(v.note)}\n\nRätta det som behövs och skicka igen:\n${v.link}\n\nFrågor? Fråga ${v.by}.`,
      },
      published: {
        subject: (v: Mail) => `Publicerat: ${v.title}`,
        body: (v: Mail) =>
          `Hej ${v.name}!\n\nDet goda exemplet ”${v.title}” har lästs av ${v.by} och är publicerat:${said(v.note)}\n\n${v.link}\n\nFrågor? Fråga ${v.by}.`,
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
    noteHelp: 'Needed when you send it back.',
    readRegion: 'Your reading for the region',
    readReader: 'Your reading from outside',
    readerLead:
      'You have nothing to do with the region. Read as somebody who thinks of doing the same: is it right, and are the limits honest?',
    waitsRegion: 'Waits for the region to read it.',
    waitsReader: 'Waits for an independent reader.',
    returnedNote: 'Sent back with this note',
    regionNote: 'The region’s note',
    readerNote: 'The reader’s note',
    missing: (parts: string) => `Before you can send it, this must be written: ${parts}.`,
    refused: {
      'not-open': 'The example is being read by others and cannot be changed now.',
      'not-waiting': 'The example no longer waits for this reading. See where it stands now.',
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
        subject: (v: Mail) => `Will you read a good example from outside? ${v.title}`,
        body: (v: Mail) =>
          `Dear ${v.name},\n\n${v.by} has approved the example “${v.title}” for their region. Before it is published, somebody who does not belong there is to read it:\n${v.link}\n\nWhoever answers first is the reader. Questions? Ask ${v.by}.`,
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
