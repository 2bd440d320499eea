import { inFourLanguages } from '../../../platform/i18n/languages.ts'

/** Words for what the check finds beyond single answers, by code. Amounts come with their currency, lists in words. */
export const issueTexts = inFourLanguages({
  nb: {
    'aside-open': 'To personer skrev i svaret samtidig. Velg hvilken tekst som skal stå.',
    'count-conflict': (f: Facts) =>
      `Antallet kommuner er ikke det samme overalt: ${f.figures}. Det står ${f.quotes}.`,
    'attachment-missing': (f: Facts) =>
      `Svaret viser til et vedlegg (${f.quotes}), men ingen fil er lagt ved.`,
    'differs-from-record': (f: Facts) => `I prosjektets opplysninger står det noe annet: ${f.record}.`,
    document: (f: Facts) =>
      `I dokumentet som rapporten er lest fra: ${f.words}${f.quotes ? ` Det står ${f.quotes}.` : ''}`,
    'money-none': 'Prosjektet har verken budsjett eller regnskap i Rotfeste.',
    'money-unassigned': (f: Facts) => `${f.counted} er ført på prosjektet, men ikke på noen budsjettpost.`,
    'money-stated-total': (f: Facts) =>
      `${f.about}: oppgitt sum er ${f.stated}, men budsjettpostene gir ${f.counted}. Forskjellen er ${f.difference}.`,
    'money-file-balance': (f: Facts) =>
      `Filen ${f.about} oppgir ${f.stated}, men bilagene i filen gir ${f.counted}. Forskjellen er ${f.difference}.`,
    'money-currency-without-rate': (f: Facts) =>
      `${f.counted} er ført i en valuta uten kurs og er ikke med i summene.`,
    'deviation-reason': (f: Facts) =>
      `Skriv årsaken til avviket på ${f.count === 1 ? 'denne budsjettposten' : 'disse budsjettpostene'}: ${f.lines}.`,
  },
  nn: {
    'aside-open': 'To personar skreiv i svaret samtidig. Vel kva tekst som skal stå.',
    'count-conflict': (f: Facts) =>
      `Talet på kommunar er ikkje det same overalt: ${f.figures}. Det står ${f.quotes}.`,
    'attachment-missing': (f: Facts) =>
      `Svaret viser til eit vedlegg (${f.quotes}), men inga fil er lagd ved.`,
    'differs-from-record': (f: Facts) => `I opplysningane om prosjektet står det noko anna: ${f.record}.`,
    document: (f: Facts) =>
      `I dokumentet som rapporten er lesen frå: ${f.words}${f.quotes ? ` Det står ${f.quotes}.` : ''}`,
    'money-none': 'Prosjektet har verken budsjett eller rekneskap i Rotfeste.',
    'money-unassigned': (f: Facts) => `${f.counted} er ført på prosjektet, men ikkje på nokon budsjettpost.`,
    'money-stated-total': (f: Facts) =>
      `${f.about}: oppgitt sum er ${f.stated}, men budsjettpostane gir ${f.counted}. Skilnaden er ${f.difference}.`,
    'money-file-balance': (f: Facts) =>
      `Fila ${f.about} oppgir ${f.stated}, men bilaga i fila gir ${f.counted}. Skilnaden er ${f.difference}.`,
    'money-currency-without-rate': (f: Facts) =>
      `${f.counted} er ført i ein valuta utan kurs og er ikkje med i summane.`,
    'deviation-reason': (f: Facts) =>
      `Skriv årsaka til avviket på ${f.count === 1 ? 'denne budsjettposten' : 'desse budsjettpostane'}: ${f.lines}.`,
  },
  sv: {
    'aside-open': 'Två personer skrev i svaret samtidigt. Välj vilken text som ska gälla.',
    'count-conflict': (f: Facts) =>
      `Antalet kommuner är inte detsamma överallt: ${f.figures}. Det står ${f.quotes}.`,
    'attachment-missing': (f: Facts) =>
      `Svaret hänvisar till en bilaga (${f.quotes}), men ingen fil är bifogad.`,
    'differs-from-record': (f: Facts) => `I projektets uppgifter står det något annat: ${f.record}.`,
    document: (f: Facts) =>
      `I dokumentet som rapporten lästes från: ${f.words}${f.quotes ? ` Det står ${f.quotes}.` : ''}`,
    'money-none': 'Projektet har varken budget eller redovisning i Rotfeste.',
    'money-unassigned': (f: Facts) => `${f.counted} är bokfört på projektet men inte på någon budgetpost.`,
    'money-stated-total': (f: Facts) =>
      `${f.about}: angiven summa är ${f.stated}, men budgetposterna blir tillsammans ${f.counted}. Skillnaden är ${f.difference}.`,
    'money-file-balance': (f: Facts) =>
      `Filen ${f.about} anger ${f.stated}, men verifikationerna i den blir tillsammans ${f.counted}. Skillnaden är ${f.difference}.`,
    'money-currency-without-rate': (f: Facts) =>
      `${f.counted} är bokfört i en annan valuta utan kurs och ingår inte i summorna.`,
    'deviation-reason': (f: Facts) =>
      `Avvikelsen från budgeten behöver en förklaring på ${f.count === 1 ? 'den här budgetposten' : 'de här budgetposterna'}: ${f.lines}.`,
  },
  en: {
    'aside-open': 'Two people wrote in the answer at the same time. Choose which text to keep.',
    'count-conflict': (f: Facts) =>
      `The number of municipalities is not the same everywhere: ${f.figures}. It says ${f.quotes}.`,
    'attachment-missing': (f: Facts) =>
      `The answer refers to an attachment (${f.quotes}), but no file is attached.`,
    'differs-from-record': (f: Facts) => `The project’s record says something else: ${f.record}.`,
    document: (f: Facts) =>
      `In the document the report was read from: ${f.words}${f.quotes ? ` It says ${f.quotes}.` : ''}`,
    'money-none': 'The project has neither a budget nor accounts in Rotfeste.',
    'money-unassigned': (f: Facts) => `${f.counted} is entered on the project, but not on any budget line.`,
    'money-stated-total': (f: Facts) =>
      `${f.about}: the stated total is ${f.stated}, but the budget lines add up to ${f.counted}. The difference is ${f.difference}.`,
    'money-file-balance': (f: Facts) =>
      `The file ${f.about} states ${f.stated}, but its vouchers add up to ${f.counted}. The difference is ${f.difference}.`,
    'money-currency-without-rate': (f: Facts) =>
      `${f.counted} is entered in another currency without a rate and is not included in the totals.`,
    'deviation-reason': (f: Facts) =>
      `The deviation from the budget needs a reason on ${f.count === 1 ? 'this budget line' : 'these budget lines'}: ${f.lines}.`,
  },
})

export type Facts = Record<string, string | number>
