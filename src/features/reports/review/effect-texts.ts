import { inFourLanguages } from '../../../platform/i18n/languages.ts'

export const effectTexts = inFourLanguages({
  nb: {
    effectTitle: 'Følger for senere rapporter',
    effectLead: 'Senere rapporter blir stående slik de ble sendt.',
    effectNow: 'Regnet ut fra regnskapet slik det er ført nå.',
    effectNone: 'Ingen senere rapport er sendt.',
    effectSame: (report: string) => `${report}: det samme som før.`,
    effectSays: (report: string, said: string, wouldBe: string, difference: string) =>
      `${report} oppgir ${said} som brukt før perioden. Ut fra denne rapporten blir det ${wouldBe}. Forskjellen er ${difference}.`,
    effectReport: (report: string, number: number) => `${report} (versjon ${number})`,
    effectCaption: (count: number) =>
      count === 1 ? 'Én budsjettpost er ulik' : `${count} budsjettposter er ulike`,
    line: 'Budsjettpost',
    said: 'Brukt før, slik det står',
    wouldBe: 'Brukt før, ut fra denne',
    difference: 'Forskjell',
    moneyNow: 'Brukt i alt',
    moneyBefore: (number: number) => `Brukt i alt, versjon ${number}`,
  },
  nn: {
    effectTitle: 'Følgjer for seinare rapportar',
    effectLead: 'Seinare rapportar blir ståande slik dei vart sende.',
    effectNow: 'Rekna ut frå rekneskapen slik han er ført no.',
    effectNone: 'Ingen seinare rapport er send.',
    effectSame: (report: string) => `${report}: det same som før.`,
    effectSays: (report: string, said: string, wouldBe: string, difference: string) =>
      `${report} oppgir ${said} som brukt før perioden. Ut frå denne rapporten blir det ${wouldBe}. Skilnaden er ${difference}.`,
    effectReport: (report: string, number: number) => `${report} (versjon ${number})`,
    effectCaption: (count: number) =>
      count === 1 ? 'Éin budsjettpost er ulik' : `${count} budsjettpostar er ulike`,
    line: 'Budsjettpost',
    said: 'Brukt før, slik det står',
    wouldBe: 'Brukt før, ut frå denne',
    difference: 'Skilnad',
    moneyNow: 'Brukt i alt',
    moneyBefore: (number: number) => `Brukt i alt, versjon ${number}`,
  },
  sv: {
    effectTitle: 'Följder för senare rapporter',
    effectLead: 'Senare rapporter ändras inte, de står kvar så som de skickades.',
    effectNow: 'Uträknat från redovisningen så som den ser ut nu.',
    effectNone: 'Ingen senare rapport har skickats.',
    effectSame: (report: string) => `${report}: samma som förut.`,
    effectSays: (report: string, said: string, wouldBe: string, difference: string) =>
      `${report} anger ${said} som använt före perioden. Utifrån den här rapporten blir det ${wouldBe}, en skillnad på ${difference}.`,
    effectReport: (report: string, number: number) => `${report} (version ${number})`,
    effectCaption: (count: number) =>
      count === 1 ? 'En budgetpost skiljer sig' : `${count} budgetposter skiljer sig`,
    line: 'Budgetpost',
    said: 'Använt före perioden, enligt den senare rapporten',
    wouldBe: 'Använt före perioden, utifrån den här rapporten',
    difference: 'Skillnad',
    moneyNow: 'Använt totalt',
    moneyBefore: (number: number) => `Använt totalt, version ${number}`,
  },
  en: {
    effectTitle: 'What it means for later reports',
    effectLead: 'Later reports stay as they were sent.',
    effectNow: 'Worked out from the accounts as they are now.',
    effectNone: 'No later report has been sent.',
    effectSame: (report: string) => `${report}: the same as before.`,
    effectSays: (report: string, said: string, wouldBe: string, difference: string) =>
      `${report} gives ${said} as used before the period. According to this report it should be ${wouldBe}, a difference of ${difference}.`,
    effectReport: (report: string, number: number) => `${report} (version ${number})`,
    effectCaption: (count: number) =>
      count === 1 ? 'One budget line differs' : `${count} budget lines differ`,
    line: 'Budget line',
    said: 'Used before the period, in the later report',
    wouldBe: 'Used before the period, from this report',
    difference: 'Difference',
    moneyNow: 'Used in total',
    moneyBefore: (number: number) => `Used in total, version ${number}`,
  },
})
