import { formatDay } from '../../../../platform/i18n/format.ts'
import { inFourLanguages } from '../../../../platform/i18n/languages.ts'

export type ReminderFacts = {
  name: string
  /** The report's name. */
  title: string
  project: string
  /** The day it counts as due, YYYY-MM-DD. */
  dueDay: string
  /** Days left; negative when it has passed. */
  left: number
  link: string
  handover: string
}

export const reminderTexts = inFourLanguages({
  nb: {
    subject: ({ title, project, left }: ReminderFacts) =>
      left < 0
        ? `Fristen er ute: ${title}, ${project}`
        : left === 0
          ? `Frist i dag: ${title}, ${project}`
          : left === 1
            ? `Frist i morgen: ${title}, ${project}`
            : left <= 30
              ? `${left} dager igjen: ${title}, ${project}`
              : `Ny rapport: ${title}, ${project}`,
    body: (facts: ReminderFacts) => {
      const day = formatDay(facts.dueDay, 'nb')
      const lead =
        facts.left < 0
          ? `Fristen for rapporten «${facts.title}» for prosjektet ${facts.project} var ${day}. Vi kan ikke se at den er sendt.\n\nTrenger dere mer tid? Be saksbehandleren hos finansiøren om å flytte fristen.`
          : `Rapporten «${facts.title}» for prosjektet ${facts.project} skal sendes senest ${day}.\n\nMye er allerede fylt ut fra det som er registrert i Rotfeste.`
      return `Hei, ${facts.name}!\n\n${lead}\n\nÅpne rapporten:\n${facts.link}\n\nEr det noen andre som leder prosjektet nå? Da kan dere overføre det til dem:\n${facts.handover}\n`
    },
  },
  nn: {
    subject: ({ title, project, left }: ReminderFacts) =>
      left < 0
        ? `Fristen er ute: ${title}, ${project}`
        : left === 0
          ? `Frist i dag: ${title}, ${project}`
          : left === 1
            ? `Frist i morgon: ${title}, ${project}`
            : left <= 30
              ? `${left} dagar att: ${title}, ${project}`
              : `Ny rapport: ${title}, ${project}`,
    body: (facts: ReminderFacts) => {
      const day = formatDay(facts.dueDay, 'nn')
      const lead =
        facts.left < 0
          ? `Fristen for rapporten «${facts.title}» for prosjektet ${facts.project} var ${day}. Vi kan ikkje sjå at han er send.\n\nTreng de meir tid? Be saksbehandlaren hos finansiøren om å flytte fristen.`
          : `Rapporten «${facts.title}» for prosjektet ${facts.project} skal sendast seinast ${day}.\n\nMykje er allereie fylt ut frå det som er registrert i Rotfeste.`
      return `Hei, ${facts.name}!\n\n${lead}\n\nOpne rapporten:\n${facts.link}\n\nEr det nokon andre som leier prosjektet no? Då kan de overføre det til dei:\n${facts.handover}\n`
    },
  },
  sv: {
    subject: ({ title, project, left }: ReminderFacts) =>
      left < 0
        ? `Rapporten är försenad: ${title}, ${project}`
        : left === 0
          ? `Ska skickas senast i dag: ${title}, ${project}`
          : left === 1
            ? `Ska skickas senast i morgon: ${title}, ${project}`
            : left <= 30
              ? `${left} dagar kvar: ${title}, ${project}`
              : `Ny rapport: ${title}, ${project}`,
    body: (facts: ReminderFacts) => {
      const day = formatDay(facts.dueDay, 'sv')
      const lead =
        facts.left < 0
          ? `Rapporten ”${facts.title}” för projektet ${facts.project} skulle ha skickats senast den ${day}. Vi kan inte se att den har skickats.\n\nBehöver ni mer tid? Be handläggaren hos finansiären att flytta tidsfristen.`
          : `Rapporten ”${facts.title}” för projektet ${facts.project} ska skickas senast den ${day}.\n\nMycket är redan ifyllt med det som finns registrerat i Rotfeste.`
      return `Hej ${facts.name}!\n\n${lead}\n\nÖppna rapporten:\n${facts.link}\n\nÄr det någon annan som leder projektet nu? Här kan ni lämna över det:\n${facts.handover}\n`
    },
  },
  en: {
    subject: ({ title, project, left }: ReminderFacts) =>
      left < 0
        ? `Overdue: ${title}, ${project}`
        : left === 0
          ? `Due today: ${title}, ${project}`
          : left === 1
            ? `Due tomorrow: ${title}, ${project}`
            : left <= 30
              ? `${left} days left: ${title}, ${project}`
              : `New report: ${title}, ${project}`,
    body: (facts: ReminderFacts) => {
      const day = formatDay(facts.dueDay, 'en')
      const lead =
        facts.left < 0
          ? `The report “${facts.title}” for the project ${facts.project} was due on ${day}. We cannot see that it has been sent.\n\nDo you need more time? Ask the funder's case officer to move the deadline.`
          : `The report “${facts.title}” for the project ${facts.project} is due on ${day}.\n\nMuch of it is already filled in with what Rotfeste knows.`
      return `Hello ${facts.name},\n\n${lead}\n\nOpen the report:\n${facts.link}\n\nDoes somebody else lead the project now? You can hand it over here:\n${facts.handover}\n`
    },
  },
})
