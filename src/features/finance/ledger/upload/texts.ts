import { inFourLanguages } from '../../../../platform/i18n/languages.ts'

export const uploadTexts = inFourLanguages({
  nb: {
    title: 'Se over filen',
    kept: 'Ingenting er lagret ennå.',
    file: 'Fil',
    company: 'Firma',
    program: 'Laget i',
    period: 'Gjelder',
    periodText: (from: string, to: string) => `${from} til ${to}`,
    content: 'Inneholder',
    contentText: (vouchers: string, rows: string) => `${vouchers} bilag, ${rows} posteringer`,
    notes: 'Verdt å vite om filen',
    note: {
      'unknown-label': (detail: string, count: string, line: string) =>
        `Vi kjenner ikke ${detail} og har hoppet over det. Forekomster: ${count}, den første på linje ${line}.`,
      'flag-set': (_d: string, _c: string, _l: string) =>
        'Filen er merket som lest inn i et annet program før. Det gjør ingenting her.',
      'read-as-utf-8': (_d: string, _c: string, _l: string) => 'Tegnene er lest som UTF-8.',
      'read-as-windows-1252': (_d: string, _c: string, _l: string) => 'Tegnene er lest som Windows-1252.',
      'row-corrected': (_d: string, count: string, _l: string) =>
        `Rader som er lagt til eller strøket i ettertid: ${count}. De er regnet slik de gjelder nå.`,
      'date-of-voucher': (_d: string, count: string, _l: string) =>
        `Rader med en dato utenfor perioden: ${count}. De er ført på bilagets dato.`,
      'currency-assumed': (detail: string, _c: string, _l: string) =>
        `Filen oppgir ikke valuta. Vi regner med ${detail}.`,
      version: (detail: string, _c: string, _l: string) =>
        `Filen er av versjon ${detail}. Vi kjenner 1.x og har lest den som det.`,
      'rows-without-amount': (_d: string, count: string, line: string) =>
        `Rader uten beløp er hoppet over: ${count}, den første på linje ${line}.`,
      'sum-row': (_d: string, count: string, line: string) =>
        `Sumrader er hoppet over: ${count}, den første på linje ${line}.`,
    },
    differencesTitle: 'Saldoer som ikke stemmer',
    differencesText:
      'Filen oppgir en saldo som ikke er summen av åpning og posteringer. Du kan hente inn filen likevel. Forskjellen følger med til rapporten.',
    account: 'Konto',
    stated: 'Filen oppgir',
    counted: 'Posteringene gir',
    again: 'Vis på nytt med disse valgene',
    differenceTitle: 'Dette endres',
    differenceText: (added: string, addedSum: string, takenBack: string, takenBackSum: string) =>
      `Nye posteringer: ${added} (${addedSum}). Trekkes tilbake: ${takenBack} (${takenBackSum}).`,
    differenceSame: (unchanged: string, moved: string) =>
      `Uendret: ${unchanged}. Får en annen budsjettpost: ${moved}.`,
    nothingChanges: 'Filen sier det samme som det som er hentet inn før. Ingenting blir endret.',
    change: 'Endring',
    changes: { added: 'Ny', 'taken-back': 'Trekkes tilbake', moved: 'Ny budsjettpost' },
    shownOf: 'Bare de første av hver type vises.',
    import: (count: string) => (count === '1' ? 'Hent inn 1 postering' : `Hent inn ${count} posteringer`),
    apply: 'Gjennomfør endringene',
    discard: 'Forkast filen',
    choicesChanged: 'Valgene er endret. Se over og hent inn.',
    dayInvalid: 'Skriv en dato, for eksempel 31.12.2025.',
    date: 'Dato',
    voucher: 'Bilag',
    text: 'Tekst',
    amount: 'Beløp',
  },
  nn: {
    title: 'Sjå over fila',
    kept: 'Ingenting er lagra enno.',
    file: 'Fil',
    company: 'Firma',
    program: 'Laga i',
    period: 'Gjeld',
    periodText: (from: string, to: string) => `${from} til ${to}`,
    content: 'Inneheld',
    contentText: (vouchers: string, rows: string) => `${vouchers} bilag, ${rows} posteringar`,
    notes: 'Verdt å vite om fila',
    note: {
      'unknown-label': (detail: string, count: string, line: string) =>
        `Vi kjenner ikkje ${detail} og har hoppa over det. Førekomstar: ${count}, den første på linje ${line}.`,
      'flag-set': (_d: string, _c: string, _l: string) =>
        'Fila er merkt som lesen inn i eit anna program før. Det gjer ingenting her.',
      'read-as-utf-8': (_d: string, _c: string, _l: string) => 'Teikna er lesne som UTF-8.',
      'read-as-windows-1252': (_d: string, _c: string, _l: string) => 'Teikna er lesne som Windows-1252.',
      'row-corrected': (_d: string, count: string, _l: string) =>
        `Rader som er lagde til eller strokne i ettertid: ${count}. Dei er rekna slik dei gjeld no.`,
      'date-of-voucher': (_d: string, count: string, _l: string) =>
        `Rader med ein dato utanfor perioden: ${count}. Dei er førte på datoen til bilaget.`,
      'currency-assumed': (detail: string, _c: string, _l: string) =>
        `Fila oppgir ikkje valuta. Vi reknar med ${detail}.`,
      version: (detail: string, _c: string, _l: string) =>
        `Fila er av versjon ${detail}. Vi kjenner 1.x og har lese ho som det.`,
      'rows-without-amount': (_d: string, count: string, line: string) =>
        `Rader utan beløp er hoppa over: ${count}, den første på linje ${line}.`,
      'sum-row': (_d: string, count: string, line: string) =>
        `Sumrader er hoppa over: ${count}, den første på linje ${line}.`,
    },
    differencesTitle: 'Saldoar som ikkje stemmer',
    differencesText:
      'Fila oppgir ein saldo som ikkje er summen av opning og posteringar. Du kan hente inn fila likevel. Skilnaden følgjer med til rapporten.',
    account: 'Konto',
    stated: 'Fila oppgir',
    counted: 'Posteringane gir',
    again: 'Vis på nytt med desse vala',
    differenceTitle: 'Dette blir endra',
    differenceText: (added: string, addedSum: string, takenBack: string, takenBackSum: string) =>
      `Nye posteringar: ${added} (${addedSum}). Blir trekte tilbake: ${takenBack} (${takenBackSum}).`,
    differenceSame: (unchanged: string, moved: string) =>
      `Uendra: ${unchanged}. Får ein annan budsjettpost: ${moved}.`,
    nothingChanges: 'Fila seier det same som det som er henta inn før. Ingenting blir endra.',
    change: 'Endring',
    changes: { added: 'Ny', 'taken-back': 'Blir trekt tilbake', moved: 'Ny budsjettpost' },
    shownOf: 'Berre dei første av kvar type er viste.',
    import: (count: string) => (count === '1' ? 'Hent inn 1 postering' : `Hent inn ${count} posteringar`),
    apply: 'Gjennomfør endringane',
    discard: 'Forkast fila',
    choicesChanged: 'Vala er endra. Sjå over og hent inn.',
    dayInvalid: 'Skriv ein dato, til dømes 31.12.2025.',
    date: 'Dato',
    voucher: 'Bilag',
    text: 'Tekst',
    amount: 'Beløp',
  },
  sv: {
    title: 'Granska filen',
    kept: 'Inget har sparats än.',
    file: 'Fil',
    company: 'Företag',
    program: 'Skapad i',
    period: 'Gäller',
    periodText: (from: string, to: string) => `${from} till ${to}`,
    content: 'Innehåller',
    contentText: (vouchers: string, rows: string) => `${vouchers} verifikationer, ${rows} transaktioner`,
    notes: 'Värt att veta om filen',
    note: {
      'unknown-label': (detail: string, count: string, line: string) =>
        `Vi känner inte till ${detail} och har hoppat över det. Förekomster: ${count}, den första på rad ${line}.`,
      'flag-set': (_d: string, _c: string, _l: string) =>
        'Filen är märkt som redan inläst i ett annat program. Det har ingen betydelse här.',
      'read-as-utf-8': (_d: string, _c: string, _l: string) => 'Tecknen har lästs som UTF-8.',
      'read-as-windows-1252': (_d: string, _c: string, _l: string) => 'Tecknen har lästs som Windows-1252.',
      'row-corrected': (_d: string, count: string, _l: string) =>
        `Rader som lagts till eller strukits i efterhand: ${count}. De räknas så som de gäller nu.`,
      'date-of-voucher': (_d: string, count: string, _l: string) =>
        `Rader med ett datum utanför perioden: ${count}. De räknas på verifikationens datum.`,
      'currency-assumed': (detail: string, _c: string, _l: string) =>
        `Filen anger ingen valuta. Vi utgår från ${detail}.`,
      version: (detail: string, _c: string, _l: string) =>
        `Filen är av version ${detail}. Vi känner till 1.x och har läst den som det.`,
      'rows-without-amount': (_d: string, count: string, line: string) =>
        `Rader utan belopp har hoppats över: ${count}, den första på rad ${line}.`,
      'sum-row': (_d: string, count: string, line: string) =>
        `Summarader har hoppats över: ${count}, den första på rad ${line}.`,
    },
    differencesTitle: 'Saldon som inte stämmer',
    differencesText:
      'Filen anger ett saldo som inte är summan av ingående saldo och transaktioner. Du kan hämta in den ändå; skillnaden följer med till rapporten.',
    account: 'Konto',
    stated: 'Filen anger',
    counted: 'Transaktionerna ger',
    again: 'Visa igen med de här valen',
    differenceTitle: 'Detta ändras',
    differenceText: (added: string, addedSum: string, takenBack: string, takenBackSum: string) =>
      `Nya transaktioner: ${added} (${addedSum}). Tas tillbaka: ${takenBack} (${takenBackSum}).`,
    differenceSame: (unchanged: string, moved: string) =>
      `Oförändrade: ${unchanged}. Får en annan budgetpost: ${moved}.`,
    nothingChanges: 'Filen säger samma sak som det som hämtats in förut. Inget ändras.',
    change: 'Ändring',
    changes: { added: 'Ny', 'taken-back': 'Tas tillbaka', moved: 'Ny budgetpost' },
    shownOf: 'De första av varje typ visas.',
    import: (count: string) => (count === '1' ? 'Hämta in 1 transaktion' : `Hämta in ${count} transaktioner`),
    apply: 'Genomför ändringarna',
    discard: 'Ta bort filen',
    choicesChanged: 'Valen har ändrats. Granska dem och hämta sedan in.',
    dayInvalid: 'Skriv ett datum, till exempel 2025-12-31',
    date: 'Datum',
    voucher: 'Verifikation',
    text: 'Text',
    amount: 'Belopp',
  },
  en: {
    title: 'Check the file',
    kept: 'Nothing is saved yet.',
    file: 'File',
    company: 'Company',
    program: 'Made in',
    period: 'Covers',
    periodText: (from: string, to: string) => `${from} to ${to}`,
    content: 'Contains',
    contentText: (vouchers: string, rows: string) => `${vouchers} vouchers, ${rows} postings`,
    notes: 'Worth knowing about the file',
    note: {
      'unknown-label': (detail: string, count: string, line: string) =>
        `We do not recognise ${detail} and skipped it. Occurrences: ${count}, the first on line ${line}.`,
      'flag-set': (_d: string, _c: string, _l: string) =>
        'The file is marked as already imported into another program. That does not matter here.',
      'read-as-utf-8': (_d: string, _c: string, _l: string) => 'The characters were read as UTF-8.',
      'read-as-windows-1252': (_d: string, _c: string, _l: string) =>
        'The characters were read as Windows-1252.',
      'row-corrected': (_d: string, count: string, _l: string) =>
        `Rows added or struck out later: ${count}. They are counted as they are now.`,
      'date-of-voucher': (_d: string, count: string, _l: string) =>
        `Rows with a date outside the period: ${count}. They are entered on the date of their voucher.`,
      'currency-assumed': (detail: string, _c: string, _l: string) =>
        `The file gives no currency. We assume ${detail}.`,
      version: (detail: string, _c: string, _l: string) =>
        `The file is version ${detail}. We know version 1.x and have read it as that.`,
      'rows-without-amount': (_d: string, count: string, line: string) =>
        `Rows without an amount were skipped: ${count}, the first on line ${line}.`,
      'sum-row': (_d: string, count: string, line: string) =>
        `Rows with totals were skipped: ${count}, the first on line ${line}.`,
    },
    differencesTitle: 'Balances that do not agree',
    differencesText:
      'The file gives a balance that is not the sum of the opening balance and the postings. You can still import it; the report will show the difference.',
    account: 'Account',
    stated: 'The file says',
    counted: 'The postings give',
    again: 'Show again with these choices',
    differenceTitle: 'What will change',
    differenceText: (added: string, addedSum: string, takenBack: string, takenBackSum: string) =>
      `New postings: ${added} (${addedSum}). Withdrawn: ${takenBack} (${takenBackSum}).`,
    differenceSame: (unchanged: string, moved: string) =>
      `Unchanged: ${unchanged}. Given another budget line: ${moved}.`,
    nothingChanges: 'The file says the same as what was imported before. Nothing will change.',
    change: 'Change',
    changes: { added: 'New', 'taken-back': 'Withdrawn', moved: 'Another budget line' },
    shownOf: 'The first of each type are shown.',
    import: (count: string) => (count === '1' ? 'Import 1 posting' : `Import ${count} postings`),
    apply: 'Make these changes',
    discard: 'Discard the file',
    choicesChanged: 'The choices have changed. Check them, then import.',
    dayInvalid: 'Enter a date, for example 2025-12-31',
    date: 'Date',
    voucher: 'Voucher',
    text: 'Text',
    amount: 'Amount',
  },
})
