import { inFourLanguages } from '../../../platform/i18n/languages.ts'

export type About = {
  name: string
  number: string
  title: string
  officer: string
  body: string
  link: string
}

/** Mails to the applicant. Amounts and days come written. */
export const mailTexts = inFourLanguages({
  nb: {
    outcome: {
      granted: (amount: string) => `Dere får tilskuddet dere søkte om: ${amount}.`,
      'partly-granted': (amount: string) => `Dere får en del av tilskuddet dere søkte om: ${amount}.`,
      rejected: (_: string) => 'Søknaden er avslått. Begrunnelsen står i brevet.',
    },
    decisionSubject: ({ number, title }: About) => `Svar på søknad ${number}: ${title}`,
    decisionBody: ({ name, number, title, officer, body, link }: About, outcome: string) =>
      `Hei, ${name}!

${body} har avgjort søknad ${number}, «${title}».

${outcome}

Brevet finner du her. Der står det også hva dere gjør videre:
${link}

Spørsmål? Spør ${officer} hos ${body}.
`,
    repaymentSubject: ({ number }: About) => `Tilskudd ${number}: penger kreves tilbake`,
    repaymentBody: (
      { name, number, title, officer, body, link }: About,
      amount: string,
      day: string,
      reason: string,
    ) =>
      `Hei, ${name}!

${body} krever tilbake ${amount} av tilskudd ${number}, «${title}». Pengene må være betalt innen ${day}.

Begrunnelse:
${reason}

Alt om tilskuddet står her:
${link}

Er dere uenige, eller lurer dere på noe? Skriv til ${officer} hos ${body}.
`,
    returnedSubject: ({ number }: About) => `Rapporten på tilskudd ${number} mangler noe`,
    returnedBody: ({ name, number, title, officer, body, link }: About, note: string) =>
      `Hei, ${name}!

${officer} hos ${body} har lest rapporten på tilskudd ${number}, «${title}», og ber dere legge til noe:

${note}

Skriv videre i rapporten og send den på nytt her:
${link}
`,
    approvedSubject: ({ number }: About) => `Rapporten på tilskudd ${number} er godkjent`,
    approvedBody: ({ name, number, title, officer, body, link }: About) =>
      `Hei, ${name}!

Rapporten på tilskudd ${number}, «${title}», er godkjent. Takk!

${link}

Spørsmål? Spør ${officer} hos ${body}.
`,
  },
  nn: {
    outcome: {
      granted: (amount: string) => `De får tilskotet de søkte om: ${amount}.`,
      'partly-granted': (amount: string) => `De får ein del av tilskotet de søkte om: ${amount}.`,
      rejected: (_: string) => 'Søknaden er avslått. Grunngjevinga står i brevet.',
    },
    decisionSubject: ({ number, title }: About) => `Svar på søknad ${number}: ${title}`,
    decisionBody: ({ name, number, title, officer, body, link }: About, outcome: string) =>
      `Hei, ${name}!

${body} har avgjort søknad ${number}, «${title}».

${outcome}

Brevet finn du her. Der står det òg kva de gjer vidare:
${link}

Spørsmål? Spør ${officer} hos ${body}.
`,
    repaymentSubject: ({ number }: About) => `Tilskot ${number}: pengar blir kravde tilbake`,
    repaymentBody: (
      { name, number, title, officer, body, link }: About,
      amount: string,
      day: string,
      reason: string,
    ) =>
      `Hei, ${name}!

${body} krev tilbake ${amount} av tilskot ${number}, «${title}». Pengane må vere betalte innan ${day}.

Grunngjeving:
${reason}

Alt om tilskotet står her:
${link}

Er de usamde, eller lurer de på noko? Skriv til ${officer} hos ${body}.
`,
    returnedSubject: ({ number }: About) => `Rapporten på tilskot ${number} manglar noko`,
    returnedBody: ({ name, number, title, officer, body, link }: About, note: string) =>
      `Hei, ${name}!

${officer} hos ${body} har lese rapporten på tilskot ${number}, «${title}», og ber dykk leggje til noko:

${note}

Skriv vidare i rapporten og send han på nytt her:
${link}
`,
    approvedSubject: ({ number }: About) => `Rapporten på tilskot ${number} er godkjend`,
    approvedBody: ({ name, number, title, officer, body, link }: About) =>
      `Hei, ${name}!

Rapporten på tilskot ${number}, «${title}», er godkjend. Takk!

${link}

Spørsmål? Spør ${officer} hos ${body}.
`,
  },
  sv: {
    outcome: {
      granted: (amount: string) => `Ni får det bidrag ni sökte: ${amount}.`,
      'partly-granted': (amount: string) => `Ni får en del av det bidrag ni sökte: ${amount}.`,
      rejected: (_: string) => 'Ansökan är avslagen. Skälen står i brevet.',
    },
    decisionSubject: ({ number, title }: About) => `Svar på ansökan ${number}: ${title}`,
    decisionBody: ({ name, number, title, officer, body, link }: About, outcome: string) =>
      `Hej ${name}!

${body} har fattat beslut om ansökan ${number}, ”${title}”.

${outcome}

Här hittar du brevet och ser vad ni ska göra nu:
${link}

Frågor? Fråga ${officer} på ${body}.
`,
    repaymentSubject: ({ number }: About) => `Bidrag ${number}: pengar krävs tillbaka`,
    repaymentBody: (
      { name, number, title, officer, body, link }: About,
      amount: string,
      day: string,
      reason: string,
    ) =>
      `Hej ${name}!

${body} kräver tillbaka ${amount} av bidrag ${number}, ”${title}”. Pengarna ska vara betalda senast ${day}.

Skäl:
${reason}

Allt om bidraget finns här:
${link}

Tycker ni att det är fel, eller undrar ni över något? Skriv till ${officer} på ${body}.
`,
    returnedSubject: ({ number }: About) => `Rapporten om bidrag ${number} behöver kompletteras`,
    returnedBody: ({ name, number, title, officer, body, link }: About, note: string) =>
      `Hej ${name}!

${officer} på ${body} har läst rapporten om bidrag ${number}, ”${title}”, och behöver veta lite mer:

${note}

Skriv vidare i rapporten och skicka den igen här:
${link}
`,
    approvedSubject: ({ number }: About) => `Rapporten om bidrag ${number} är godkänd`,
    approvedBody: ({ name, number, title, officer, body, link }: About) =>
      `Hej ${name}!

Rapporten om bidrag ${number}, ”${title}”, är godkänd. Tack!

${link}

Frågor? Fråga ${officer} på ${body}.
`,
  },
  en: {
    outcome: {
      granted: (amount: string) => `You receive the grant you applied for: ${amount}.`,
      'partly-granted': (amount: string) => `You receive part of the grant you applied for: ${amount}.`,
      rejected: (_: string) => 'The application has been refused. The reasons are in the letter.',
    },
    decisionSubject: ({ number, title }: About) => `Answer to application ${number}: ${title}`,
    decisionBody: ({ name, number, title, officer, body, link }: About, outcome: string) =>
      `Hello ${name},

${body} has decided on application ${number}, “${title}”.

${outcome}

You find the letter, and what to do now, here:
${link}

Questions? Ask ${officer} at ${body}.
`,
    repaymentSubject: ({ number }: About) => `Grant ${number}: money is to be paid back`,
    repaymentBody: (
      { name, number, title, officer, body, link }: About,
      amount: string,
      day: string,
      reason: string,
    ) =>
      `Hello ${name},

${body} asks for ${amount} of grant ${number}, “${title}”, to be paid back by ${day}.

Reasons:
${reason}

Everything about the grant is here:
${link}

If you disagree or have questions, write to ${officer} at ${body}.
`,
    returnedSubject: ({ number }: About) => `The report on grant ${number} needs a little more`,
    returnedBody: ({ name, number, title, officer, body, link }: About, note: string) =>
      `Hello ${name},

${officer} at ${body} has read the report on grant ${number}, “${title}”, and needs a little more:

${note}

Continue the report and send it again here:
${link}
`,
    approvedSubject: ({ number }: About) => `The report on grant ${number} is approved`,
    approvedBody: ({ name, number, title, officer, body, link }: About) =>
      `Hello ${name},

The report on grant ${number}, “${title}”, is approved. Thank you!

${link}

Questions? Ask ${officer} at ${body}.
`,
  },
})
