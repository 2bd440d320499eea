import { inFourLanguages } from '../../../../platform/i18n/languages.ts'

type About = {
  name: string
  number: string
  title: string
  body: string
  /** The day it is due, written. */
  day: string
  /** Days left; negative when it has passed. */
  left: number
  link: string
}

export const texts = inFourLanguages({
  nb: {
    subject: ({ number, left }: About) =>
      left < 0
        ? `Rapport på tilskudd ${number}: fristen er ute`
        : `Rapport på tilskudd ${number}: fristen nærmer seg`,
    body: ({ name, number, title, body, day, left, link }: About) =>
      `Hei, ${name}!

${
  left < 0
    ? `Rapporten på tilskudd ${number}, «${title}», hadde frist ${day}. Vi kan ikke se at den er sendt.`
    : `Rapporten på tilskudd ${number}, «${title}», har frist ${day}.`
}

Den er kort: hva dere gjorde, hva pengene gikk til, og hva dere lærte. Skriv den her:
${link}

Trenger dere mer tid, eller er det noe dere lurer på? Skriv til ${body}.
`,
  },
  nn: {
    subject: ({ number, left }: About) =>
      left < 0
        ? `Rapport på tilskot ${number}: fristen er ute`
        : `Rapport på tilskot ${number}: fristen nærmar seg`,
    body: ({ name, number, title, body, day, left, link }: About) =>
      `Hei, ${name}!

${
  left < 0
    ? `Rapporten på tilskot ${number}, «${title}», hadde frist ${day}. Vi kan ikkje sjå at han er send.`
    : `Rapporten på tilskot ${number}, «${title}», har frist ${day}.`
}

Han er kort: kva de gjorde, kva pengane gjekk til, og kva de lærte. Skriv han her:
${link}

Treng de meir tid, eller er det noko de lurer på? Skriv til ${body}.
`,
  },
  sv: {
    subject: ({ number, left }: About) =>
      left < 0 ? `Rapport om bidrag ${number}: tiden är ute` : `Rapport om bidrag ${number}: snart dags`,
    body: ({ name, number, title, body, day, left, link }: About) =>
      `Hej ${name}!

${
  left < 0
    ? `Rapporten om bidrag ${number}, ”${title}”, skulle ha lämnats in senast ${day}. Vi kan inte se att den är skickad.`
    : `Rapporten om bidrag ${number}, ”${title}”, ska lämnas in senast ${day}.`
}

Den är kort: vad ni gjorde, vad pengarna gick till och vad ni lärde er. Skriv den här:
${link}

Behöver ni mer tid, eller undrar ni över något? Skriv till ${body}.
`,
  },
  en: {
    subject: ({ number, left }: About) =>
      left < 0 ? `Report on grant ${number}: overdue` : `Report on grant ${number}: due soon`,
    body: ({ name, number, title, body, day, left, link }: About) =>
      `Hello ${name},

${
  left < 0
    ? `The report on grant ${number}, “${title}”, was due on ${day}. We cannot see that it has been sent.`
    : `The report on grant ${number}, “${title}”, is due on ${day}.`
}

It is short: what you did, what the money went to and what you learnt. Write it here:
${link}

If you need more time or have questions, write to ${body}.
`,
  },
})
