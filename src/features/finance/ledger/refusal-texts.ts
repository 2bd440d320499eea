import { formatDay, formatNumber, formatOre } from '../../../platform/i18n/format.ts'
import { inFourLanguages, type Language } from '../../../platform/i18n/languages.ts'
import type { LedgerRefusal } from './reading/ledger-file.ts'

type Facts = {
  text: string
  voucher: string
  account: string
  amount: string
  stated: string
  counted: string
  label: string
  what: string
  day: string
  from: string
  to: string
  rows: string
  megabytes: string
}

const texts = inFourLanguages({
  nb: {
    line: (line: string) => `Linje ${line}: `,
    kept: 'Ingenting er hentet inn.',
    empty: () => 'Filen er tom.',
    'too-large': ({ megabytes }: Facts) =>
      `Filen er større enn ${megabytes} MB. Eksporter en kortere periode. Den som driver Rotfeste, kan også hente inn store filer med kommandoen «rotfeste import-accounts».`,
    'too-many-rows': () =>
      'Filen har flere rader, kontoer eller objekter enn vi kan ta imot. Eksporter en kortere periode.',
    'line-too-long': () => 'Linjen er så lang at dette ikke kan være et regnskap. Se om det er riktig fil.',
    'unknown-kind': () =>
      'Vi kjenner ikke igjen denne typen fil. Vi tar imot SIE 4, SAF-T Regnskap (XML), CSV og Excel (.xlsx).',
    'old-excel': () =>
      'Filen er i det gamle Excel-formatet (.xls). Lagre den som .xlsx eller CSV og prøv igjen.',
    'not-sie': () => 'Filen begynner ikke som en SIE-fil. Den første linjen skal være #FLAGGA.',
    'no-vouchers': () =>
      'Filen har ingen bilag. En SIE-fil må være av type 4 for at posteringene skal være med.',
    'not-saf-t': () =>
      'Dette er ikke en SAF-T Regnskap-fil: den mangler AuditFile eller GeneralLedgerEntries.',
    'damaged-xml': ({ text }: Facts) =>
      `XML-en er ødelagt her${text ? ` (${text})` : ''}. Eksporter filen på nytt.`,
    doctype: () =>
      'Filen har en DOCTYPE. Det har ingen SAF-T-fil, og vi åpner den ikke av sikkerhetsgrunner.',
    'damaged-workbook': () => 'Vi får ikke åpnet regnearket. Lagre det på nytt som .xlsx, eller som CSV.',
    'unsafe-workbook': () =>
      'Regnearket er bygd slik at vi ikke åpner det: det er pakket urimelig tett, har makroer eller passord. Lagre det som CSV og prøv igjen.',
    encoding: () => 'Tegnene her stemmer ikke med resten av filen. Eksporter filen på nytt.',
    truncated: ({ voucher }: Facts) =>
      `Filen er kuttet${voucher ? ` midt i bilag ${voucher}` : ' før slutten'}. Eksporter eller last den ned på nytt.`,
    checksum: ({ stated, counted }: Facts) =>
      `Kontrollsummen stemmer ikke: filen sier ${stated}, innholdet gir ${counted}. Filen er endret etter eksporten. Eksporter den på nytt.`,
    unbalanced: ({ voucher, amount }: Facts) =>
      `Bilag ${voucher} går ikke i null. Forskjellen mellom debet og kredit er ${amount}. Rett bilaget i regnskapet og eksporter på nytt.`,
    'missing-balance': ({ account, amount }: Facts) =>
      `Konto ${account} mangler saldo${amount ? `, men har ${amount}` : ''}. Eksporter filen på nytt med saldoer. Er det en fil med bare noen bilag (4I), skal den hete .SI.`,
    totals: ({ what, stated, counted }: Facts) =>
      `${what} er ${stated}, men filen inneholder ${counted}. Filen er ufullstendig. Eksporter den på nytt.`,
    'date-unreadable': ({ text, voucher }: Facts) =>
      `«${text}» er ikke en dato${voucher ? ` (bilag ${voucher})` : ''}.`,
    'date-outside-year': ({ day, voucher, from, to }: Facts) =>
      `Bilag ${voucher} er datert ${day}, utenfor perioden filen gjelder: ${from} til ${to}.`,
    'amount-unreadable': ({ text, voucher }: Facts) =>
      `${text ? `«${text}» er ikke et beløp` : 'Beløpet mangler'}${voucher ? ` (bilag ${voucher})` : ''}. Et beløp har høyst to desimaler.`,
    'amount-too-large': () => 'Beløpet eller summen er større enn vi kan regne nøyaktig med.',
    'account-missing': () => 'Kontoen mangler.',
    'field-missing': ({ label }: Facts) => `Raden ${label} mangler et felt.`,
    misplaced: ({ label }: Facts) => `${label} står på et sted der det ikke kan stå.`,
    'currency-unknown': ({ text }: Facts) =>
      `Valutaen er «${text}». Vi tar bare imot beløp i NOK, SEK og EUR.`,
    'column-missing': ({ what }: Facts) =>
      what === 'date'
        ? 'Ingen kolonne er valgt som dato.'
        : 'Ingen kolonne er valgt som beløp, debet eller kredit.',
    'nothing-chosen': ({ rows }: Facts) =>
      `Ingen av de ${rows} posteringene i filen er med i det som er valgt. Velg et annet prosjekt eller en annen periode, eller legg kontoene på budsjettposter.`,
  },
  nn: {
    line: (line: string) => `Linje ${line}: `,
    kept: 'Ingenting er henta inn.',
    empty: () => 'Fila er tom.',
    'too-large': ({ megabytes }: Facts) =>
      `Fila er større enn ${megabytes} MB. Eksporter ein kortare periode. Den som driv Rotfeste, kan òg hente inn store filer med kommandoen «rotfeste import-accounts».`,
    'too-many-rows': () =>
      'Fila har fleire rader, kontoar eller objekt enn vi kan ta imot. Eksporter ein kortare periode.',
    'line-too-long': () => 'Linja er så lang at dette ikkje kan vere ein rekneskap. Sjå om det er rett fil.',
    'unknown-kind': () =>
      'Vi kjenner ikkje att denne typen fil. Vi tek imot SIE 4, SAF-T Rekneskap (XML), CSV og Excel (.xlsx).',
    'old-excel': () =>
      'Fila er i det gamle Excel-formatet (.xls). Lagre ho som .xlsx eller CSV og prøv igjen.',
    'not-sie': () => 'Fila byrjar ikkje som ei SIE-fil. Den første linja skal vere #FLAGGA.',
    'no-vouchers': () =>
      'Fila har ingen bilag. Ei SIE-fil må vere av type 4 for at posteringane skal vere med.',
    'not-saf-t': () => 'Dette er ikkje ei SAF-T Rekneskap-fil: AuditFile eller GeneralLedgerEntries manglar.',
    'damaged-xml': ({ text }: Facts) =>
      `XML-en er øydelagd her${text ? ` (${text})` : ''}. Eksporter fila på nytt.`,
    doctype: () => 'Fila har ein DOCTYPE. Det har inga SAF-T-fil, og vi opnar ho ikkje av tryggleiksgrunnar.',
    'damaged-workbook': () => 'Vi får ikkje opna reknearket. Lagre det på nytt som .xlsx, eller som CSV.',
    'unsafe-workbook': () =>
      'Reknearket er bygd slik at vi ikkje opnar det: det er pakka urimeleg tett, har makroar eller passord. Lagre det som CSV og prøv igjen.',
    encoding: () => 'Teikna her stemmer ikkje med resten av fila. Eksporter fila på nytt.',
    truncated: ({ voucher }: Facts) =>
      `Fila er kutta${voucher ? ` midt i bilag ${voucher}` : ' før slutten'}. Eksporter eller last ho ned på nytt.`,
    checksum: ({ stated, counted }: Facts) =>
      `Kontrollsummen stemmer ikkje: fila seier ${stated}, innhaldet gir ${counted}. Fila er endra etter eksporten. Eksporter ho på nytt.`,
    unbalanced: ({ voucher, amount }: Facts) =>
      `Bilag ${voucher} går ikkje i null. Skilnaden mellom debet og kredit er ${amount}. Rett bilaget i rekneskapen og eksporter på nytt.`,
    'missing-balance': ({ account, amount }: Facts) =>
      `Konto ${account} manglar saldo${amount ? `, men har ${amount}` : ''}. Eksporter fila på nytt med saldoar. Er det ei fil med berre nokre bilag (4I), skal ho heite .SI.`,
    totals: ({ what, stated, counted }: Facts) =>
      `${what} er ${stated}, men fila inneheld ${counted}. Fila er ufullstendig. Eksporter ho på nytt.`,
    'date-unreadable': ({ text, voucher }: Facts) =>
      `«${text}» er ikkje ein dato${voucher ? ` (bilag ${voucher})` : ''}.`,
    'date-outside-year': ({ day, voucher, from, to }: Facts) =>
      `Bilag ${voucher} er datert ${day}, utanfor perioden fila gjeld: ${from} til ${to}.`,
    'amount-unreadable': ({ text, voucher }: Facts) =>
      `${text ? `«${text}» er ikkje eit beløp` : 'Beløpet manglar'}${voucher ? ` (bilag ${voucher})` : ''}. Eit beløp har høgst to desimalar.`,
    'amount-too-large': () => 'Beløpet eller summen er større enn vi kan rekne nøyaktig med.',
    'account-missing': () => 'Kontoen manglar.',
    'field-missing': ({ label }: Facts) => `Rada ${label} manglar eit felt.`,
    misplaced: ({ label }: Facts) => `${label} står på ein stad der det ikkje kan stå.`,
    'currency-unknown': ({ text }: Facts) =>
      `Valutaen er «${text}». Vi tek berre imot beløp i NOK, SEK og EUR.`,
    'column-missing': ({ what }: Facts) =>
      what === 'date'
        ? 'Ingen kolonne er vald som dato.'
        : 'Ingen kolonne er vald som beløp, debet eller kredit.',
    'nothing-chosen': ({ rows }: Facts) =>
      `Ingen av dei ${rows} posteringane i fila er med i det som er valt. Vel eit anna prosjekt eller ein annan periode, eller legg kontoane på budsjettpostar.`,
  },
  sv: {
    line: (line: string) => `Rad ${line}: `,
    kept: 'Inget har hämtats in.',
    empty: () => 'Filen är tom.',
    'too-large': ({ megabytes }: Facts) =>
      `Filen är större än ${megabytes} MB. Större filer kan hämtas in med kommandot ”rotfeste import-accounts”.`,
    'too-many-rows': () =>
      'Filen har fler rader, konton eller objekt än vi kan ta emot. Exportera en kortare period.',
    'line-too-long': () =>
      'Raden är så lång att det här knappast är en bokföringsfil. Kontrollera att det är rätt fil.',
    'unknown-kind': () =>
      'Vi känner inte igen filtypen. Vi tar emot SIE 4, SAF-T Financial (XML), CSV och Excel (.xlsx).',
    'old-excel': () =>
      'Filen är i det gamla Excelformatet (.xls). Spara den som .xlsx eller CSV och försök igen.',
    'not-sie': () => 'Filen börjar inte som en SIE-fil. Den första raden ska vara #FLAGGA.',
    'no-vouchers': () =>
      'Filen har inga verifikationer. En SIE-fil måste vara av typ 4 för att transaktionerna ska följa med.',
    'not-saf-t': () => 'Det här är ingen SAF-T Financial-fil: AuditFile eller GeneralLedgerEntries saknas.',
    'damaged-xml': ({ text }: Facts) =>
      `XML-koden är trasig här${text ? ` (${text})` : ''}. Exportera filen på nytt.`,
    doctype: () =>
      'Filen har en DOCTYPE. Det har ingen SAF-T-fil, och av säkerhetsskäl öppnar vi den inte. Exportera filen på nytt.',
    'damaged-workbook': () => 'Kalkylbladet går inte att öppna. Spara det på nytt som .xlsx, eller som CSV.',
    'unsafe-workbook': () =>
      'Vi öppnar inte kalkylbladet: det är orimligt hårt packat, har makron eller är skyddat med lösenord. Spara det som CSV och försök igen.',
    encoding: () => 'Tecknen här stämmer inte med resten av filen. Exportera filen på nytt.',
    truncated: ({ voucher }: Facts) =>
      `Filen är ofullständig: den tar slut${voucher ? ` mitt i verifikation ${voucher}` : ' för tidigt'}. Exportera eller ladda ner den på nytt.`,
    checksum: ({ stated, counted }: Facts) =>
      `Kontrollsumman stämmer inte: filen säger ${stated}, innehållet ger ${counted}. Filen har ändrats efter exporten. Exportera den på nytt.`,
    unbalanced: ({ voucher, amount }: Facts) =>
      `Verifikation ${voucher} balanserar inte. Debet och kredit skiljer sig med ${amount}. Rätta verifikationen i bokföringen och exportera på nytt.`,
    'missing-balance': ({ account, amount }: Facts) =>
      `Konto ${account} saknar saldo${amount ? ` men har ${amount}` : ''}. Exportera filen på nytt med saldon. En fil med bara några verifikationer (4I) ska heta .SI.`,
    totals: ({ what, stated, counted }: Facts) =>
      `${what} är ${stated}, men filen innehåller ${counted}. Filen är ofullständig. Exportera den på nytt.`,
    'date-unreadable': ({ text, voucher }: Facts) =>
      `”${text}” är inget datum${voucher ? ` (verifikation ${voucher})` : ''}.`,
    'date-outside-year': ({ day, voucher, from, to }: Facts) =>
      `Verifikation ${voucher} är daterad ${day}, utanför den period som filen gäller: ${from} till ${to}.`,
    'amount-unreadable': ({ text, voucher }: Facts) =>
      `${text ? `”${text}” är inget belopp` : 'Beloppet saknas'}${voucher ? ` (verifikation ${voucher})` : ''}. Ett belopp får ha högst två decimaler.`,
    'amount-too-large': () => 'Beloppet eller summan är större än vi kan räkna exakt med. Kontrollera filen.',
    'account-missing': () => 'Kontot saknas.',
    'field-missing': ({ label }: Facts) => `Raden ${label} saknar ett fält.`,
    misplaced: ({ label }: Facts) => `${label} står på ett ställe där det inte kan stå.`,
    'currency-unknown': ({ text }: Facts) => `Valutan är ”${text}”. Vi kan bara ta emot NOK, SEK och EUR.`,
    'column-missing': ({ what }: Facts) =>
      what === 'date'
        ? 'Ingen kolumn är vald som datum. Välj en.'
        : 'Ingen kolumn är vald som belopp, debet eller kredit. Välj en.',
    'nothing-chosen': ({ rows }: Facts) =>
      `Ingen av de ${rows} transaktionerna i filen ingår i det som är valt. Välj ett annat projekt eller en annan period, eller lägg kontona på budgetposter.`,
  },
  en: {
    line: (line: string) => `Line ${line}: `,
    kept: 'Nothing has been imported.',
    empty: () => 'The file is empty.',
    'too-large': ({ megabytes }: Facts) =>
      `The file is larger than ${megabytes} MB. Larger files can be imported with the command “rotfeste import-accounts”.`,
    'too-many-rows': () =>
      'The file has more rows, accounts or objects than we can accept. Export a shorter period.',
    'line-too-long': () => 'The line is too long for this to be a ledger. Check that it is the right file.',
    'unknown-kind': () =>
      'We do not recognise this type of file. We accept SIE 4, SAF-T Financial (XML), CSV and Excel (.xlsx).',
    'old-excel': () => 'The file is in the old Excel format (.xls). Save it as .xlsx or CSV and try again.',
    'not-sie': () => 'The file does not begin as a SIE file should. The first line must be #FLAGGA.',
    'no-vouchers': () => 'The file has no vouchers. A SIE file must be of type 4 to include postings.',
    'not-saf-t': () => 'This is not a SAF-T Financial file: AuditFile or GeneralLedgerEntries is missing.',
    'damaged-xml': ({ text }: Facts) =>
      `The XML is broken here${text ? ` (${text})` : ''}. Export the file again.`,
    doctype: () =>
      'The file has a DOCTYPE. No SAF-T file has one, and for security reasons we do not open it. Export the file again.',
    'damaged-workbook': () => 'The workbook cannot be opened. Save it again as .xlsx, or as CSV.',
    'unsafe-workbook': () =>
      'We do not open this workbook: it is compressed too tightly, or has macros or a password. Save it as CSV and try again.',
    encoding: () => 'The characters here do not match the rest of the file. Export the file again.',
    truncated: ({ voucher }: Facts) =>
      `The file is cut off${voucher ? ` in the middle of voucher ${voucher}` : ' before its end'}. Export or download it again.`,
    checksum: ({ stated, counted }: Facts) =>
      `The checksum does not match: the file says ${stated}, but its content gives ${counted}. The file was changed after it was exported. Export it again.`,
    unbalanced: ({ voucher, amount }: Facts) =>
      `Voucher ${voucher} does not balance. Debit and credit differ by ${amount}. Correct the voucher in the accounts and export again.`,
    'missing-balance': ({ account, amount }: Facts) =>
      `Account ${account} has no balance in the file${amount ? ` although it has ${amount}` : ''}. Export the file again with balances. A file with only some of the vouchers (4I) should be named .SI.`,
    totals: ({ what, stated, counted }: Facts) =>
      `${what} is ${stated}, but the file contains ${counted}. The file is incomplete. Export it again.`,
    'date-unreadable': ({ text, voucher }: Facts) =>
      `“${text}” is not a date${voucher ? ` (voucher ${voucher})` : ''}.`,
    'date-outside-year': ({ day, voucher, from, to }: Facts) =>
      `Voucher ${voucher} is dated ${day}, outside the period of the file: ${from} to ${to}.`,
    'amount-unreadable': ({ text, voucher }: Facts) =>
      `${text ? `“${text}” is not an amount` : 'The amount is missing'}${voucher ? ` (voucher ${voucher})` : ''}. An amount may have at most two decimals.`,
    'amount-too-large': () =>
      'The amount or the total is larger than we can calculate exactly. Check the file.',
    'account-missing': () => 'The account is missing.',
    'field-missing': ({ label }: Facts) => `A field is missing in the record ${label}.`,
    misplaced: ({ label }: Facts) => `${label} is in a place where it is not allowed.`,
    'currency-unknown': ({ text }: Facts) =>
      `The currency is “${text}”. We can only accept NOK, SEK and EUR.`,
    'column-missing': ({ what }: Facts) =>
      what === 'date' ? 'Choose a column for the date.' : 'Choose a column for amount, debit or credit.',
    'nothing-chosen': ({ rows }: Facts) =>
      `None of the ${rows} postings in the file is in what was chosen. Choose another project or period, or put the accounts on budget lines.`,
  },
})

/** Why a file is not taken in: the line where there is one, what is wrong there, and what to do. */
export function refusalMessage(refusal: LedgerRefusal, language: Language): string {
  const t = texts[language]
  const words = t[refusal.code](factsFor(refusal, language))
  return refusal.line === null ? words : t.line(formatNumber(refusal.line, language)) + words
}

/** That nothing was kept of a refused file. */
export const nothingKept = (language: Language) => texts[language].kept

function factsFor({ facts }: LedgerRefusal, language: Language): Facts {
  const text = (name: string) => String(facts[name] ?? '')
  const currency = text('currency')
  const ore = (name: string) => {
    const value = facts[name]
    if (typeof value !== 'number') return ''
    return currency ? formatOre(value, currency, language) : formatOre(value, '', language).trim()
  }
  const day = (name: string) => (text(name) ? formatDay(text(name), language) : '')
  return {
    text: text('text') || text('detail'),
    voucher: text('voucher'),
    account: [text('account'), text('name')].filter(Boolean).join(' '),
    amount: ore('differenceOre').replace(/^[-−]/, '') || ore('countedOre'),
    stated: ore('statedOre') || text('stated'),
    counted: ore('countedOre') || text('counted'),
    label: text('label'),
    what: text('what') || text('column'),
    day: day('day'),
    from: day('from'),
    to: day('to'),
    rows: typeof facts.rows === 'number' ? formatNumber(facts.rows, language) : '',
    megabytes: text('megabytes'),
  }
}
