import { formatDay } from '../../../../platform/i18n/format.ts'
import { inFourLanguages } from '../../../../platform/i18n/languages.ts'

/** Days are YYYY-MM-DD, as they count. */
type Moved = {
  name: string
  title: string
  project: string
  before: string
  after: string
  reason: string
  link: string
}

export const deadlineTexts = inFourLanguages({
  nb: {
    title: 'Frist',
    reports: 'Rapporter',
    dueOn: 'Frist',
    counts: (day: string) => `Regnes som ${day}, fordi dagen faller på en lørdag, søndag eller helligdag.`,
    period: 'Gjelder',
    programme: 'Program',
    move: 'Flytt fristen',
    newDay: 'Ny frist',
    newDayHelp: 'Faller dagen på en lørdag, søndag eller helligdag, gjelder neste virkedag.',
    reason: 'Hvorfor flyttes fristen?',
    reasonHelp: 'Prosjektet får begrunnelsen på e-post, og den blir stående i historikken.',
    dayInvalid: 'Skriv den nye fristen som en dato, for eksempel 01.04.2027.',
    reasonMissing: 'Skriv hvorfor fristen flyttes.',
    reasonTooLong: 'Begrunnelsen er for lang. Skriv den med høyst 2000 tegn.',
    same: 'Dette er fristen allerede. Velg en annen dag.',
    past: 'Dagen er passert. Velg en dag som kommer.',
    notOpen: 'Rapporten er sendt, så fristen kan ikke flyttes.',
    askOfficer: 'Trenger dere mer tid? Be saksbehandleren i programmet om å flytte fristen.',
    history: 'Historikk',
    historyCount: (count: number) => (count === 1 ? 'Flyttet én gang' : `Flyttet ${count} ganger`),
    noHistory: 'Fristen er ikke flyttet.',
    moved: 'Flyttet',
    from: 'Fra',
    to: 'Til',
    why: 'Begrunnelse',
    who: 'Av',
    openReport: 'Åpne rapporten',
    mailSubject: ({ title, project, after }: Moved) =>
      `Ny frist ${formatDay(after, 'nb')}: ${title}, ${project}`,
    mailBody: ({ name, title, project, before, after, reason, link }: Moved) =>
      `Hei, ${name}!\n\nFristen for rapporten «${title}» for prosjektet ${project} er flyttet fra ${formatDay(before, 'nb')} til ${formatDay(after, 'nb')}.\n\nBegrunnelse:\n${reason}\n\nÅpne rapporten:\n${link}\n`,
  },
  nn: {
    title: 'Frist',
    reports: 'Rapportar',
    dueOn: 'Frist',
    counts: (day: string) =>
      `Blir rekna som ${day}, fordi dagen fell på ein laurdag, søndag eller heilagdag.`,
    period: 'Gjeld',
    programme: 'Program',
    move: 'Flytt fristen',
    newDay: 'Ny frist',
    newDayHelp: 'Fell dagen på ein laurdag, søndag eller heilagdag, gjeld neste yrkedag.',
    reason: 'Kvifor blir fristen flytta?',
    reasonHelp: 'Prosjektet får grunngivinga på e-post, og ho blir ståande i historikken.',
    dayInvalid: 'Skriv den nye fristen som ein dato, til dømes 01.04.2027.',
    reasonMissing: 'Skriv kvifor fristen blir flytta.',
    reasonTooLong: 'Grunngivinga er for lang. Skriv ho med høgst 2000 teikn.',
    same: 'Dette er fristen frå før. Vel ein annan dag.',
    past: 'Dagen er passert. Vel ein dag som kjem.',
    notOpen: 'Rapporten er send, så fristen kan ikkje flyttast.',
    askOfficer: 'Treng de meir tid? Be saksbehandlaren i programmet om å flytte fristen.',
    history: 'Historikk',
    historyCount: (count: number) => (count === 1 ? 'Flytta éin gong' : `Flytta ${count} gonger`),
    noHistory: 'Fristen er ikkje flytta.',
    moved: 'Flytta',
    from: 'Frå',
    to: 'Til',
    why: 'Grunngiving',
    who: 'Av',
    openReport: 'Opne rapporten',
    mailSubject: ({ title, project, after }: Moved) =>
      `Ny frist ${formatDay(after, 'nn')}: ${title}, ${project}`,
    mailBody: ({ name, title, project, before, after, reason, link }: Moved) =>
      `Hei, ${name}!\n\nFristen for rapporten «${title}» for prosjektet ${project} er flytta frå ${formatDay(before, 'nn')} til ${formatDay(after, 'nn')}.\n\nGrunngiving:\n${reason}\n\nOpne rapporten:\n${link}\n`,
  },
  sv: {
    title: 'Tidsfrist',
    reports: 'Rapporter',
    dueOn: 'Sista dag',
    counts: (day: string) => `Räknas som ${day}, eftersom dagen infaller på en lördag eller helgdag.`,
    period: 'Gäller',
    programme: 'Program',
    move: 'Flytta tidsfristen',
    newDay: 'Ny tidsfrist',
    newDayHelp: 'Om dagen är en lördag, söndag eller helgdag gäller nästa vardag.',
    reason: 'Varför flyttas tidsfristen?',
    reasonHelp: 'Projektet får motiveringen med e-post, och den står kvar i historiken.',
    dayInvalid: 'Skriv den nya tidsfristen som ett datum, till exempel 2027-04-01.',
    reasonMissing: 'Skriv varför tidsfristen flyttas.',
    reasonTooLong: 'Motiveringen är för lång. Skriv den med högst 2000 tecken.',
    same: 'Det är redan tidsfristen. Välj en annan dag.',
    past: 'Dagen har passerat. Välj en senare dag.',
    notOpen: 'Rapporten är skickad, så tidsfristen kan inte flyttas.',
    askOfficer: 'Behöver ni mer tid? Be handläggaren hos finansiären att flytta tidsfristen.',
    history: 'Historik',
    historyCount: (count: number) => (count === 1 ? 'Flyttad en gång' : `Flyttad ${count} gånger`),
    noHistory: 'Tidsfristen har inte flyttats.',
    moved: 'Flyttad',
    from: 'Från',
    to: 'Till',
    why: 'Motivering',
    who: 'Av',
    openReport: 'Öppna rapporten',
    mailSubject: ({ title, project, after }: Moved) =>
      `Ny tidsfrist ${formatDay(after, 'sv')}: ${title}, ${project}`,
    mailBody: ({ name, title, project, before, after, reason, link }: Moved) =>
      `Hej ${name}!\n\nTidsfristen för rapporten ”${title}” för projektet ${project} har flyttats från den ${formatDay(before, 'sv')} till den ${formatDay(after, 'sv')}.\n\nMotivering:\n${reason}\n\nÖppna rapporten:\n${link}\n`,
  },
  en: {
    title: 'Deadline',
    reports: 'Reports',
    dueOn: 'Deadline',
    counts: (day: string) => `Counts as ${day}, because the day falls on a Saturday or a holiday.`,
    period: 'Covers',
    programme: 'Programme',
    move: 'Move the deadline',
    newDay: 'New deadline',
    newDayHelp: 'If the day is a Saturday, a Sunday or a holiday, the next working day applies.',
    reason: 'Why is the deadline being moved?',
    reasonHelp: 'The project gets the reason by e-mail, and it stays in the history.',
    dayInvalid: 'Enter the new deadline as a date, for example 2027-04-01.',
    reasonMissing: 'Enter why the deadline is being moved.',
    reasonTooLong: 'The reason is too long. Use at most 2,000 characters.',
    same: 'That is already the deadline. Choose another day.',
    past: 'That day has passed. Choose a later day.',
    notOpen: 'The report has been sent, so its deadline cannot be moved.',
    askOfficer: "Do you need more time? Ask the funder's case officer to move the deadline.",
    history: 'History',
    historyCount: (count: number) => (count === 1 ? 'Moved once' : `Moved ${count} times`),
    noHistory: 'The deadline has not been moved.',
    moved: 'Moved',
    from: 'From',
    to: 'To',
    why: 'Reason',
    who: 'By',
    openReport: 'Open the report',
    mailSubject: ({ title, project, after }: Moved) =>
      `New deadline ${formatDay(after, 'en')}: ${title}, ${project}`,
    mailBody: ({ name, title, project, before, after, reason, link }: Moved) =>
      `Hello ${name},\n\nThe deadline for the report “${title}” for the project ${project} has been moved from ${formatDay(before, 'en')} to ${formatDay(after, 'en')}.\n\nReason:\n${reason}\n\nOpen the report:\n${link}\n`,
  },
})
