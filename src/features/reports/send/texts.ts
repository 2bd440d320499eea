import { inFourLanguages } from '../../../platform/i18n/languages.ts'

export const sendTexts = inFourLanguages({
  nb: {
    checkTitle: 'Kontroller og send',
    goesTo: (funder: string, programme: string) => `Rapporten går til ${funder}, ${programme}.`,
    due: (day: string) => `Fristen er ${day}.`,
    late: (day: string, days: number) =>
      `Fristen gikk ut ${day}. Du kan fortsatt sende. Rapporten blir merket med at den kom ${days === 1 ? 'én dag' : `${days} dager`} for sent.`,
    ready: 'Alt er i orden. Rapporten kan sendes.',
    errors: (count: number) =>
      count === 1 ? 'Én ting må rettes før du kan sende' : `${count} ting må rettes før du kan sende`,
    warnings: (count: number) => (count === 1 ? 'Én ting må forklares' : `${count} ting må forklares`),
    warningsHelp:
      'Rett det som er feil. Er det riktig slik det står, skriver du en setning om hvorfor. Saksbehandleren ser setningen.',
    explain: 'Forklar med en setning',
    explainMissing: (about: string) => `Forklar det som står om «${about}».`,
    toQuestion: 'Gå til spørsmålet',
    toAccounts: 'Gå til budsjett og regnskap',
    preview: 'Se rapporten slik den blir',
    previewPdf: 'Som PDF',
    save: 'Lagre forklaringene',
    send: 'Send rapporten',
    sendHelp:
      'Når du sender, blir rapporten låst slik den er nå. Dere som er ansvarlige, får kvittering på e-post.',
    changedTitle: 'Rapporten er endret',
    changedText:
      'Noen endret rapporten etter at du kontrollerte den, så vi har ikke sendt den. Se over på nytt, og send når den er slik den skal være.',
    sentTitle: 'Rapporten er allerede sendt',
    sentText: 'Det ble ikke sendt noe på nytt.',
    toSent: 'Se rapporten slik den ble sendt',
    backToReport: 'Til rapporten',
    receiptSubject: (v: Receipt) => `Kvittering: ${v.report}, ${v.project}`,
    receiptBody: (v: Receipt) =>
      `Hei, ${v.name}!\n\n${v.sender} har sendt «${v.report}» for ${v.project} til ${v.funder}, ${v.programme}.\n\nSendt: ${v.at}${v.late ? `\nKom ${v.late} etter fristen` : ''}\nVersjon: ${v.number}\nSjekksum for innholdet (SHA-256): ${v.contentHash}\nSjekksum for PDF-en (SHA-256): ${v.archiveHash}\n\nLes rapporten her:\n${v.link}\n\nTa vare på denne e-posten. Sjekksummene viser om noe blir endret senere.`,
    daysLate: (days: number) => (days === 1 ? 'én dag' : `${days} dager`),
    officerSubject: (v: Receipt) => `Til behandling: ${v.report}, ${v.project}`,
    officerBody: (v: Receipt) =>
      `Hei, ${v.name}!\n\n${v.sender} har sendt «${v.report}» for ${v.project}.\n\nSendt: ${v.at}${v.late ? `\nKom ${v.late} etter fristen` : ''}\nVersjon: ${v.number}\n\nLes og behandle rapporten her:\n${v.link}`,
  },
  nn: {
    checkTitle: 'Kontroller og send',
    goesTo: (funder: string, programme: string) => `Rapporten går til ${funder}, ${programme}.`,
    due: (day: string) => `Fristen er ${day}.`,
    late: (day: string, days: number) =>
      `Fristen gjekk ut ${day}. Du kan framleis sende. Rapporten blir merkt med at han kom ${days === 1 ? 'éin dag' : `${days} dagar`} for seint.`,
    ready: 'Alt er i orden. Rapporten kan sendast.',
    errors: (count: number) =>
      count === 1 ? 'Éin ting må rettast før du kan sende' : `${count} ting må rettast før du kan sende`,
    warnings: (count: number) => (count === 1 ? 'Éin ting må forklarast' : `${count} ting må forklarast`),
    warningsHelp:
      'Rett det som er feil. Er det rett slik det står, skriv du ei setning om kvifor. Saksbehandlaren ser setninga.',
    explain: 'Forklar med ei setning',
    explainMissing: (about: string) => `Forklar det som står om «${about}».`,
    toQuestion: 'Gå til spørsmålet',
    toAccounts: 'Gå til budsjett og rekneskap',
    preview: 'Sjå rapporten slik han blir',
    previewPdf: 'Som PDF',
    save: 'Lagre forklaringane',
    send: 'Send rapporten',
    sendHelp:
      'Når du sender, blir rapporten låst slik han er no. De som er ansvarlege, får kvittering på e-post.',
    changedTitle: 'Rapporten er endra',
    changedText:
      'Nokon endra rapporten etter at du kontrollerte han, så vi har ikkje sendt han. Sjå over på nytt, og send når han er slik han skal vere.',
    sentTitle: 'Rapporten er allereie send',
    sentText: 'Det vart ikkje sendt noko på nytt.',
    toSent: 'Sjå rapporten slik han vart send',
    backToReport: 'Til rapporten',
    receiptSubject: (v: Receipt) => `Kvittering: ${v.report}, ${v.project}`,
    receiptBody: (v: Receipt) =>
      `Hei, ${v.name}!\n\n${v.sender} har sendt «${v.report}» for ${v.project} til ${v.funder}, ${v.programme}.\n\nSendt: ${v.at}${v.late ? `\nKom ${v.late} etter fristen` : ''}\nVersjon: ${v.number}\nSjekksum for innhaldet (SHA-256): ${v.contentHash}\nSjekksum for PDF-en (SHA-256): ${v.archiveHash}\n\nLes rapporten her:\n${v.link}\n\nTa vare på denne e-posten. Sjekksummane viser om noko blir endra seinare.`,
    daysLate: (days: number) => (days === 1 ? 'éin dag' : `${days} dagar`),
    officerSubject: (v: Receipt) => `Til behandling: ${v.report}, ${v.project}`,
    officerBody: (v: Receipt) =>
      `Hei, ${v.name}!\n\n${v.sender} har sendt «${v.report}» for ${v.project}.\n\nSendt: ${v.at}${v.late ? `\nKom ${v.late} etter fristen` : ''}\nVersjon: ${v.number}\n\nLes og behandle rapporten her:\n${v.link}`,
  },
  sv: {
    checkTitle: 'Kontrollera och skicka',
    goesTo: (funder: string, programme: string) => `Rapporten går till ${funder}, ${programme}.`,
    due: (day: string) => `Rapporten ska skickas senast den ${day}.`,
    late: (day: string, days: number) =>
      `Rapporten skulle ha skickats senast den ${day}. Du kan fortfarande skicka den, men den märks med att den kom ${days === 1 ? 'en dag' : `${days} dagar`} för sent.`,
    ready: 'Allt är klart. Rapporten kan skickas.',
    errors: (count: number) =>
      count === 1
        ? 'En sak måste rättas innan du kan skicka'
        : `${count} saker måste rättas innan du kan skicka`,
    warnings: (count: number) =>
      count === 1 ? 'En sak behöver förklaras' : `${count} saker behöver förklaras`,
    warningsHelp:
      'Rätta det som är fel. Om det stämmer så som det står skriver du en mening om varför. Handläggaren ser meningen.',
    explain: 'Förklara med en mening',
    explainMissing: (about: string) => `Förklara det som står om ”${about}”.`,
    toQuestion: 'Gå till frågan',
    toAccounts: 'Gå till budget och redovisning',
    preview: 'Förhandsgranska rapporten',
    previewPdf: 'Som PDF',
    save: 'Spara förklaringarna',
    send: 'Skicka rapporten',
    sendHelp:
      'När du skickar låses rapporten så som den är nu. Ni som är ansvariga får en kvittens med e-post.',
    changedTitle: 'Rapporten har ändrats',
    changedText:
      'Någon ändrade rapporten efter att du kontrollerade den, så vi har inte skickat den. Se över den igen och skicka när den är som den ska vara.',
    sentTitle: 'Rapporten är redan skickad',
    sentText: 'Inget skickades på nytt.',
    toSent: 'Se rapporten så som den skickades',
    backToReport: 'Till rapporten',
    receiptSubject: (v: Receipt) => `Kvittens: ${v.report}, ${v.project}`,
    receiptBody: (v: Receipt) =>
      `Hej ${v.name}!\n\n${v.sender} har skickat ”${v.report}” för ${v.project} till ${v.funder}, ${v.programme}.\n\nSkickad: ${v.at}${v.late ? `\nKom ${v.late} för sent` : ''}\nVersion: ${v.number}\nKontrollsumma för innehållet (SHA-256): ${v.contentHash}\nKontrollsumma för PDF-filen (SHA-256): ${v.archiveHash}\n\nLäs rapporten här:\n${v.link}\n\nSpara det här mejlet. Kontrollsummorna visar om något ändras senare.`,
    daysLate: (days: number) => (days === 1 ? 'en dag' : `${days} dagar`),
    officerSubject: (v: Receipt) => `Väntar på ditt beslut: ${v.report}, ${v.project}`,
    officerBody: (v: Receipt) =>
      `Hej ${v.name}!\n\n${v.sender} har skickat ”${v.report}” för ${v.project}.\n\nSkickad: ${v.at}${v.late ? `\nKom ${v.late} för sent` : ''}\nVersion: ${v.number}\n\nLäs rapporten och besluta om den här:\n${v.link}`,
  },
  en: {
    checkTitle: 'Check and send',
    goesTo: (funder: string, programme: string) => `The report goes to ${funder}, ${programme}.`,
    due: (day: string) => `It is due on ${day}.`,
    late: (day: string, days: number) =>
      `It was due on ${day}. You can still send it. The report will be marked as ${days === 1 ? 'one day' : `${days} days`} late.`,
    ready: 'Everything is in order. The report can be sent.',
    errors: (count: number) =>
      count === 1
        ? 'One thing must be corrected before you can send'
        : `${count} things must be corrected before you can send`,
    warnings: (count: number) =>
      count === 1 ? 'One thing needs an explanation' : `${count} things need an explanation`,
    warningsHelp:
      'Correct what is wrong. If it is right as it is, write a sentence explaining why. The case officer sees it.',
    explain: 'Explain in a sentence',
    explainMissing: (about: string) => `Explain what it says about “${about}”.`,
    toQuestion: 'Go to the question',
    toAccounts: 'Go to budget and accounts',
    preview: 'Preview the report',
    previewPdf: 'As a PDF',
    save: 'Save the explanations',
    send: 'Send the report',
    sendHelp:
      'When you send it, the report is locked as it is now. Those of you who are responsible get a receipt by e-mail.',
    changedTitle: 'The report has changed',
    changedText:
      'Somebody changed the report after you checked it, so we have not sent it. Check it again, and send it when it is as it should be.',
    sentTitle: 'The report has already been sent',
    sentText: 'Nothing was sent again.',
    toSent: 'See the report as it was sent',
    backToReport: 'To the report',
    receiptSubject: (v: Receipt) => `Receipt: ${v.report}, ${v.project}`,
    receiptBody: (v: Receipt) =>
      `Dear ${v.name},\n\n${v.sender} has sent “${v.report}” for ${v.project} to ${v.funder}, ${v.programme}.\n\nSent: ${v.at}${v.late ? `\nIt came ${v.late} after the deadline` : ''}\nVersion: ${v.number}\nChecksum of the content (SHA-256): ${v.contentHash}\nChecksum of the PDF (SHA-256): ${v.archiveHash}\n\nRead the report here:\n${v.link}\n\nKeep this e-mail. The checksums show whether anything is changed later.`,
    daysLate: (days: number) => (days === 1 ? 'one day' : `${days} days`),
    officerSubject: (v: Receipt) => `Waiting for your decision: ${v.report}, ${v.project}`,
    officerBody: (v: Receipt) =>
      `Dear ${v.name},\n\n${v.sender} has sent “${v.report}” for ${v.project}.\n\nSent: ${v.at}${v.late ? `\nIt came ${v.late} after the deadline` : ''}\nVersion: ${v.number}\n\nRead and decide on the report here:\n${v.link}`,
  },
})

/** What a mail about a sent report tells, in words of its reader's language. */
export type Receipt = {
  name: string
  sender: string
  report: string
  project: string
  funder: string
  programme: string
  at: string
  /** "two days", or empty when it came in time. */
  late: string
  number: number
  contentHash: string
  archiveHash: string
  link: string
}
