import { inFourLanguages } from '../../../../platform/i18n/languages.ts'
import type { About } from '../mail-texts.ts'

type ForOfficer = { name: string; number: string; title: string; applicant: string; link: string }

/** Mails about an offer that waits for an answer. Amounts and days come written. */
export const offerMails = inFourLanguages({
  nb: {
    remindSubject: ({ number }: About) => `Tilskudd ${number}: husk å svare på tilsagnet`,
    remindBody: ({ name, number, title, officer, body, link }: About, amount: string, day: string) =>
      `Hei, ${name}!

Dere har fått tilsagn om ${amount} til «${title}» (søknad ${number}), men har ikke svart ennå. Svarfristen er ${day}. Svarer dere ikke, faller tilsagnet bort.

Takk ja eller nei her:
${link}

Trenger dere mer tid? Spør ${officer} hos ${body} før fristen går ut.
`,
    lapsedSubject: ({ number }: About) => `Tilskudd ${number}: tilsagnet er falt bort`,
    lapsedBody: ({ name, number, title, officer, body, link }: About, day: string) =>
      `Hei, ${name}!

Svarfristen for tilsagnet til «${title}» (søknad ${number}) var ${day}. Vi fikk ikke svar, og tilsagnet er falt bort. Pengene går tilbake til potten.

Vil dere fortsatt ha tilskuddet, ber vi dere skrive til ${officer} hos ${body} så snart dere kan. Er det nok igjen i potten, kan dere få en ny svarfrist.

${link}
`,
    officerSubject: ({ number }: ForOfficer) =>
      `Tilskudd ${number}: søkeren svarte ikke, tilsagnet er falt bort`,
    officerBody: ({ name, number, title, applicant, link }: ForOfficer, day: string) =>
      `Hei, ${name}!

${applicant} svarte ikke innen ${day} på tilsagnet til «${title}» (søknad ${number}). Tilsagnet er falt bort, og pengene er tilbake i potten. Søkeren har fått beskjed.

Dere kan gi søkeren en ny svarfrist så lenge det er nok igjen i potten:
${link}
`,
    movedSubject: ({ number }: About) => `Tilskudd ${number}: ny svarfrist`,
    movedBody: ({ name, number, title, officer, body, link }: About, day: string, reason: string) =>
      `Hei, ${name}!

${body} har flyttet svarfristen for tilsagnet til «${title}» (søknad ${number}). Nå kan dere svare til og med ${day}.

Begrunnelse:
${reason}

Takk ja eller nei her:
${link}

Spørsmål? Spør ${officer} hos ${body}.
`,
  },
  nn: {
    remindSubject: ({ number }: About) => `Tilskot ${number}: hugs å svare på tilsegna`,
    remindBody: ({ name, number, title, officer, body, link }: About, amount: string, day: string) =>
      `Hei, ${name}!

De har fått tilsegn om ${amount} til «${title}» (søknad ${number}), men har ikkje svart enno. Svarfristen er ${day}. Svarer de ikkje, fell tilsegna bort.

Takk ja eller nei her:
${link}

Treng de meir tid? Spør ${officer} hos ${body} før fristen går ut.
`,
    lapsedSubject: ({ number }: About) => `Tilskot ${number}: tilsegna har falle bort`,
    lapsedBody: ({ name, number, title, officer, body, link }: About, day: string) =>
      `Hei, ${name}!

Svarfristen for tilsegna til «${title}» (søknad ${number}) var ${day}. Vi fekk ikkje svar, og tilsegna har falle bort. Pengane går tilbake til potten.

Vil de framleis ha tilskotet, ber vi dykk skrive til ${officer} hos ${body} så snart de kan. Er det nok att i potten, kan de få ein ny svarfrist.

${link}
`,
    officerSubject: ({ number }: ForOfficer) =>
      `Tilskot ${number}: søkjaren svarte ikkje, tilsegna har falle bort`,
    officerBody: ({ name, number, title, applicant, link }: ForOfficer, day: string) =>
      `Hei, ${name}!

${applicant} svarte ikkje innan ${day} på tilsegna til «${title}» (søknad ${number}). Tilsegna har falle bort, og pengane er tilbake i potten. Søkjaren har fått beskjed.

De kan gi søkjaren ein ny svarfrist så lenge det er nok att i potten:
${link}
`,
    movedSubject: ({ number }: About) => `Tilskot ${number}: ny svarfrist`,
    movedBody: ({ name, number, title, officer, body, link }: About, day: string, reason: string) =>
      `Hei, ${name}!

${body} har flytta svarfristen for tilsegna til «${title}» (søknad ${number}). No kan de svare til og med ${day}.

Grunngjeving:
${reason}

Takk ja eller nei her:
${link}

Spørsmål? Spør ${officer} hos ${body}.
`,
  },
  sv: {
    remindSubject: ({ number }: About) => `Bidrag ${number}: kom ihåg att svara på erbjudandet`,
    remindBody: ({ name, number, title, officer, body, link }: About, amount: string, day: string) =>
      `Hej ${name}!

Ni har erbjudits ett bidrag på ${amount} till ”${title}” (ansökan ${number}) men har inte svarat än. Sista dag att svara är ${day}. Om ni inte svarar går erbjudandet ut.

Tacka ja eller nej här:
${link}

Behöver ni mer tid? Fråga ${officer} på ${body} före sista dagen.
`,
    lapsedSubject: ({ number }: About) => `Bidrag ${number}: erbjudandet har gått ut`,
    lapsedBody: ({ name, number, title, officer, body, link }: About, day: string) =>
      `Hej ${name}!

Sista dag att svara på erbjudandet om bidrag till ”${title}” (ansökan ${number}) var ${day}. Vi fick inget svar, och erbjudandet har gått ut. Pengarna går tillbaka till potten.

Vill ni fortfarande ha bidraget? Skriv till ${officer} på ${body} så snart ni kan. Finns det tillräckligt kvar i potten kan ni få en ny svarsdag.

${link}
`,
    officerSubject: ({ number }: ForOfficer) => `Bidrag ${number}: inget svar, erbjudandet har gått ut`,
    officerBody: ({ name, number, title, applicant, link }: ForOfficer, day: string) =>
      `Hej ${name}!

Vi fick inget svar från ${applicant} senast ${day} på erbjudandet om bidrag till ”${title}” (ansökan ${number}). Erbjudandet har gått ut, och pengarna är tillbaka i potten. Den sökande har fått veta det.

Ni kan ge den sökande en ny svarsdag så länge potten räcker:
${link}
`,
    movedSubject: ({ number }: About) => `Bidrag ${number}: ny svarsdag`,
    movedBody: ({ name, number, title, officer, body, link }: About, day: string, reason: string) =>
      `Hej ${name}!

${body} har flyttat sista svarsdagen för erbjudandet om bidrag till ”${title}” (ansökan ${number}). Nu kan ni svara till och med ${day}.

Skäl:
${reason}

Tacka ja eller nej här:
${link}

Frågor? Fråga ${officer} på ${body}.
`,
  },
  en: {
    remindSubject: ({ number }: About) => `Grant ${number}: remember to answer the offer`,
    remindBody: ({ name, number, title, officer, body, link }: About, amount: string, day: string) =>
      `Hello ${name},

You have been offered a grant of ${amount} for “${title}” (application ${number}) and have not answered yet. The last day to answer is ${day}. If you do not answer, the offer lapses.

Accept or decline here:
${link}

Do you need more time? Ask ${officer} at ${body} before that day.
`,
    lapsedSubject: ({ number }: About) => `Grant ${number}: the offer has lapsed`,
    lapsedBody: ({ name, number, title, officer, body, link }: About, day: string) =>
      `Hello ${name},

The last day to answer the offer for “${title}” (application ${number}) was ${day}. We got no answer, and the offer has lapsed. The money goes back to the pot.

If you still want the grant, write to ${officer} at ${body} as soon as you can. If there is enough left in the pot, you can be given another day to answer.

${link}
`,
    officerSubject: ({ number }: ForOfficer) => `Grant ${number}: no answer, the offer has lapsed`,
    officerBody: ({ name, number, title, applicant, link }: ForOfficer, day: string) =>
      `Hello ${name},

${applicant} did not answer the offer for “${title}” (application ${number}) by ${day}. The offer has lapsed, and the money is back in the pot. The applicant has been told.

You can give the applicant another day to answer as long as there is enough left in the pot:
${link}
`,
    movedSubject: ({ number }: About) => `Grant ${number}: new last day to answer`,
    movedBody: ({ name, number, title, officer, body, link }: About, day: string, reason: string) =>
      `Hello ${name},

${body} has moved the last day to answer the offer for “${title}” (application ${number}). You can now answer until ${day}.

Reasons:
${reason}

Accept or decline here:
${link}

Questions? Ask ${officer} at ${body}.
`,
  },
})
