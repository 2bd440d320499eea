import type { RefusalReason } from './refusal.ts'

/** `what` happened and what `todo` about it, each one or two sentences; the page adds the file's name. */
type RefusalText = { what: string; todo: string }

const nb: Record<RefusalReason, RefusalText> = {
  'too-large': {
    what: 'Filen er større enn 20\u00a0MB.',
    todo: 'Ta ut bilder eller del dokumentet, og last opp på nytt.',
  },
  empty: { what: 'Filen er tom.', todo: 'Åpne dokumentet hos deg, lagre det og prøv igjen.' },
  'unknown-kind': {
    what: 'Vi kan ikke lese denne typen fil.',
    todo: 'Lagre dokumentet som DOCX, PDF, HTML eller ren tekst.',
  },
  'wrong-extension': {
    what: 'Endelsen på filnavnet stemmer ikke med innholdet.',
    todo: 'Åpne filen i programmet den er laget i, og lagre den på nytt.',
  },
  'old-word-format': {
    what: 'Filen er i det gamle Word-formatet.',
    todo: 'Åpne den i Word og velg «Lagre som» DOCX.',
  },
  encrypted: { what: 'Filen er beskyttet med passord.', todo: 'Fjern passordet og last opp på nytt.' },
  damaged: {
    what: 'Filen er skadet eller ufullstendig.',
    todo: 'Last ned eller lagre dokumentet på nytt, og prøv igjen.',
  },
  'zip-bomb': {
    what: 'Filen blir mye større når den pakkes ut, enn den gir seg ut for.',
    todo: 'Kopier teksten over i et nytt dokument og last opp det.',
  },
  'too-many-entries': {
    what: 'Filen inneholder for mange deler.',
    todo: 'Kopier teksten over i et nytt dokument og last opp det.',
  },
  'unsafe-path': {
    what: 'Filen er pakket på en måte som ikke er trygg.',
    todo: 'Åpne den i Word og lagre den på nytt som DOCX.',
  },
  'external-reference': {
    what: 'Dokumentet henter innhold fra et annet sted, for eksempel en mal eller et bilde på nettet.',
    todo: 'Lim inn innholdet i selve dokumentet, eller lagre det som PDF.',
  },
  doctype: {
    what: 'Filen inneholder definisjoner som ikke hører hjemme i et vanlig dokument.',
    todo: 'Åpne dokumentet i programmet det er laget i, og lagre det på nytt.',
  },
  'active-content': {
    what: 'Filen inneholder programkode eller noe som starter av seg selv.',
    todo: 'Skriv dokumentet ut til PDF, eller lagre det som ren tekst.',
  },
  macros: { what: 'Dokumentet inneholder makroer.', todo: 'Lagre det som vanlig DOCX, uten makroer.' },
  'embedded-file': {
    what: 'Dokumentet har en annen fil inni seg.',
    todo: 'Fjern den innebygde filen, og last den opp for seg selv om den trengs.',
  },
  'binary-in-text': {
    what: 'Filen skal være tekst, men inneholder tegn som ikke er tekst.',
    todo: 'Lagre den på nytt som ren tekst i UTF-8.',
  },
  'too-deep': {
    what: 'Filen er bygd opp på en måte vi ikke kan lese.',
    todo: 'Kopier teksten over i et nytt dokument og last opp det.',
  },
  'too-many-pages': {
    what: 'Dokumentet har mer enn 500 sider.',
    todo: 'Del det opp og last opp den delen det gjelder.',
  },
  'too-long-to-read': {
    what: 'Det tok for lang tid å lese filen.',
    todo: 'Prøv igjen. Skjer det på nytt, lagre dokumentet som ren tekst.',
  },
  'too-much-memory': {
    what: 'Filen krever for mye minne å lese.',
    todo: 'Del dokumentet, eller lagre det som ren tekst.',
  },
  'too-much-text': { what: 'Dokumentet har for mye tekst.', todo: 'Last opp bare den delen det gjelder.' },
  'no-text': {
    what: 'Vi finner ingen tekst i filen. Kanskje er den skannet.',
    todo: 'Last opp dokumentet slik det ble skrevet, eller kjør tekstgjenkjenning på det først.',
  },
}

const nn: Record<RefusalReason, RefusalText> = {
  'too-large': {
    what: 'Fila er større enn 20\u00a0MB.',
    todo: 'Ta ut bilete eller del dokumentet, og last opp på nytt.',
  },
  empty: { what: 'Fila er tom.', todo: 'Opne dokumentet hos deg, lagre det og prøv igjen.' },
  'unknown-kind': {
    what: 'Vi kan ikkje lese denne typen fil.',
    todo: 'Lagre dokumentet som DOCX, PDF, HTML eller rein tekst.',
  },
  'wrong-extension': {
    what: 'Endinga på filnamnet stemmer ikkje med innhaldet.',
    todo: 'Opne fila i programmet ho er laga i, og lagre ho på nytt.',
  },
  'old-word-format': {
    what: 'Fila er i det gamle Word-formatet.',
    todo: 'Opne ho i Word og vel «Lagre som» DOCX.',
  },
  encrypted: { what: 'Fila er verna med passord.', todo: 'Fjern passordet og last opp på nytt.' },
  damaged: {
    what: 'Fila er skadd eller ufullstendig.',
    todo: 'Last ned eller lagre dokumentet på nytt, og prøv igjen.',
  },
  'zip-bomb': {
    what: 'Fila blir mykje større når ho blir pakka ut, enn ho gir seg ut for.',
    todo: 'Kopier teksten over i eit nytt dokument og last opp det.',
  },
  'too-many-entries': {
    what: 'Fila inneheld for mange delar.',
    todo: 'Kopier teksten over i eit nytt dokument og last opp det.',
  },
  'unsafe-path': {
    what: 'Fila er pakka på ein måte som ikkje er trygg.',
    todo: 'Opne ho i Word og lagre ho på nytt som DOCX.',
  },
  'external-reference': {
    what: 'Dokumentet hentar innhald frå ein annan stad, til dømes ein mal eller eit bilete på nettet.',
    todo: 'Lim inn innhaldet i sjølve dokumentet, eller lagre det som PDF.',
  },
  doctype: {
    what: 'Fila inneheld definisjonar som ikkje høyrer heime i eit vanleg dokument.',
    todo: 'Opne dokumentet i programmet det er laga i, og lagre det på nytt.',
  },
  'active-content': {
    what: 'Fila inneheld programkode eller noko som startar av seg sjølv.',
    todo: 'Skriv dokumentet ut til PDF, eller lagre det som rein tekst.',
  },
  macros: { what: 'Dokumentet inneheld makroar.', todo: 'Lagre det som vanleg DOCX, utan makroar.' },
  'embedded-file': {
    what: 'Dokumentet har ei anna fil inni seg.',
    todo: 'Fjern den innebygde fila, og last ho opp for seg sjølv om ho trengst.',
  },
  'binary-in-text': {
    what: 'Fila skal vere tekst, men inneheld teikn som ikkje er tekst.',
    todo: 'Lagre ho på nytt som rein tekst i UTF-8.',
  },
  'too-deep': {
    what: 'Fila er bygd opp på ein måte vi ikkje kan lese.',
    todo: 'Kopier teksten over i eit nytt dokument og last opp det.',
  },
  'too-many-pages': {
    what: 'Dokumentet har meir enn 500 sider.',
    todo: 'Del det opp og last opp den delen det gjeld.',
  },
  'too-long-to-read': {
    what: 'Det tok for lang tid å lese fila.',
    todo: 'Prøv igjen. Skjer det på nytt, lagre dokumentet som rein tekst.',
  },
  'too-much-memory': {
    what: 'Fila krev for mykje minne å lese.',
    todo: 'Del dokumentet, eller lagre det som rein tekst.',
  },
  'too-much-text': { what: 'Dokumentet har for mykje tekst.', todo: 'Last opp berre den delen det gjeld.' },
  'no-text': {
    what: 'Vi finn ingen tekst i fila. Kanskje er ho skanna.',
    todo: 'Last opp dokumentet slik det vart skrive, eller køyr tekstgjenkjenning på det først.',
  },
}

const sv: Record<RefusalReason, RefusalText> = {
  'too-large': {
    what: 'Filen är större än 20\u00a0MB.',
    todo: 'Ta bort bilder eller dela dokumentet och ladda upp igen.',
  },
  empty: { what: 'Filen är tom.', todo: 'Öppna dokumentet hos dig, spara det och försök igen.' },
  'unknown-kind': {
    what: 'Vi kan inte läsa den här filtypen.',
    todo: 'Spara dokumentet som DOCX, PDF, HTML eller vanlig text.',
  },
  'wrong-extension': {
    what: 'Filnamnets ändelse stämmer inte med innehållet.',
    todo: 'Öppna filen i programmet den är gjord i och spara den på nytt.',
  },
  'old-word-format': {
    what: 'Filen är i det gamla Word-formatet.',
    todo: 'Öppna den i Word och välj ”Spara som” DOCX.',
  },
  encrypted: { what: 'Filen är skyddad med lösenord.', todo: 'Ta bort lösenordet och ladda upp igen.' },
  damaged: {
    what: 'Filen är skadad eller ofullständig.',
    todo: 'Hämta eller spara dokumentet på nytt och försök igen.',
  },
  'zip-bomb': {
    what: 'Filen blir mycket större när den packas upp än den uppger.',
    todo: 'Kopiera texten till ett nytt dokument och ladda upp det.',
  },
  'too-many-entries': {
    what: 'Filen innehåller för många delar.',
    todo: 'Kopiera texten till ett nytt dokument och ladda upp det.',
  },
  'unsafe-path': {
    what: 'Filen är packad på ett sätt som inte är säkert.',
    todo: 'Öppna den i Word och spara den på nytt som DOCX.',
  },
  'external-reference': {
    what: 'Dokumentet hämtar innehåll från ett annat ställe, till exempel en mall eller en bild på webben.',
    todo: 'Klistra in innehållet i själva dokumentet, eller spara det som PDF.',
  },
  doctype: {
    what: 'Filen innehåller definitioner som inte hör hemma i ett vanligt dokument.',
    todo: 'Öppna dokumentet i programmet det är gjort i och spara det på nytt.',
  },
  'active-content': {
    what: 'Filen innehåller programkod eller något som startar av sig självt.',
    todo: 'Exportera dokumentet till PDF, eller spara det som vanlig text.',
  },
  macros: { what: 'Dokumentet innehåller makron.', todo: 'Spara det som vanlig DOCX, utan makron.' },
  'embedded-file': {
    what: 'Dokumentet har en annan fil inbäddad i sig.',
    todo: 'Ta bort den inbäddade filen och ladda upp den för sig om den behövs.',
  },
  'binary-in-text': {
    what: 'Filen ska vara text men innehåller tecken som inte är text.',
    todo: 'Spara den på nytt som vanlig text i UTF-8.',
  },
  'too-deep': {
    what: 'Filen är uppbyggd på ett sätt som vi inte kan läsa.',
    todo: 'Kopiera texten till ett nytt dokument och ladda upp det.',
  },
  'too-many-pages': {
    what: 'Dokumentet har fler än 500 sidor.',
    todo: 'Dela upp det och ladda upp den del det gäller.',
  },
  'too-long-to-read': {
    what: 'Det tog för lång tid att läsa filen.',
    todo: 'Försök igen. Om det händer igen, spara dokumentet som vanlig text.',
  },
  'too-much-memory': {
    what: 'Filen kräver för mycket minne att läsa.',
    todo: 'Dela dokumentet, eller spara det som vanlig text.',
  },
  'too-much-text': { what: 'Dokumentet har för mycket text.', todo: 'Ladda bara upp den del det gäller.' },
  'no-text': {
    what: 'Vi hittar ingen text i filen. Den kanske är skannad.',
    todo: 'Ladda upp dokumentet så som det såg ut när det skrevs, eller kör textigenkänning på det först.',
  },
}

const en: Record<RefusalReason, RefusalText> = {
  'too-large': {
    what: 'The file is larger than 20\u00a0MB.',
    todo: 'Remove pictures or split the document, then upload it again.',
  },
  empty: { what: 'The file is empty.', todo: 'Open the document on your computer, save it and try again.' },
  'unknown-kind': {
    what: 'We cannot read this kind of file.',
    todo: 'Save the document as DOCX, PDF, HTML or plain text.',
  },
  'wrong-extension': {
    what: 'The file name extension does not match the content.',
    todo: 'Open the file in the program it was made in and save it again.',
  },
  'old-word-format': {
    what: 'The file is in the old Word format.',
    todo: 'Open it in Word and choose “Save as” DOCX.',
  },
  encrypted: {
    what: 'The file is protected by a password.',
    todo: 'Remove the password and upload it again.',
  },
  damaged: {
    what: 'The file is damaged or incomplete.',
    todo: 'Download or save the document again, then try again.',
  },
  'zip-bomb': {
    what: 'The file becomes much larger when unpacked than it claims to be.',
    todo: 'Copy the text into a new document and upload that.',
  },
  'too-many-entries': {
    what: 'The file has too many parts.',
    todo: 'Copy the text into a new document and upload that.',
  },
  'unsafe-path': {
    what: 'The file is packed in a way that is not safe.',
    todo: 'Open it in Word and save it again as DOCX.',
  },
  'external-reference': {
    what: 'The document fetches content from somewhere else, such as a template or a picture on the web.',
    todo: 'Paste the content into the document itself, or save it as PDF.',
  },
  doctype: {
    what: 'The file contains definitions that do not belong in an ordinary document.',
    todo: 'Open the document in the program it was made in and save it again.',
  },
  'active-content': {
    what: 'The file contains program code or something that starts by itself.',
    todo: 'Print the document to PDF, or save it as plain text.',
  },
  macros: { what: 'The document contains macros.', todo: 'Save it as an ordinary DOCX, without macros.' },
  'embedded-file': {
    what: 'The document has another file inside it.',
    todo: 'Take the other file out, and upload it on its own if it is needed.',
  },
  'binary-in-text': {
    what: 'The file should be text, but some of it is not.',
    todo: 'Save it again as plain text in UTF-8.',
  },
  'too-deep': {
    what: 'The file is built in a way we cannot read.',
    todo: 'Copy the text into a new document and upload that.',
  },
  'too-many-pages': {
    what: 'The document has more than 500 pages.',
    todo: 'Split it and upload the part that matters.',
  },
  'too-long-to-read': {
    what: 'Reading the file took too long.',
    todo: 'Try again. If it happens again, save the document as plain text.',
  },
  'too-much-memory': {
    what: 'The file takes too much memory to read.',
    todo: 'Split the document, or save it as plain text.',
  },
  'too-much-text': { what: 'The document has too much text.', todo: 'Upload only the part that matters.' },
  'no-text': {
    what: 'We cannot find any text in the file. It may be a scan.',
    todo: 'Upload the document as it was written, or run text recognition on it first.',
  },
}

export const refusalTexts = { nb, nn, sv, en }
