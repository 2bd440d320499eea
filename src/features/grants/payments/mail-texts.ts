import { inFourLanguages } from '../../../platform/i18n/languages.ts'
import type { About } from '../decisions/mail-texts.ts'

/** Mails about money that is not paid or not asked for any more. Amounts come written. */
export const moneyMails = inFourLanguages({
  nb: {
    givenUpSubject: ({ number }: About) => `Tilskudd ${number}: resten blir ikke utbetalt`,
    givenUpBody: ({ name, number, title, officer, body, link }: About, amount: string, reason: string) =>
      `Hei, ${name}!

${amount} av tilskudd ${number}, «${title}», er falt bort og blir ikke utbetalt.

Begrunnelse:
${reason}

Alt om tilskuddet står her:
${link}

Er dere uenige, eller lurer dere på noe? Skriv til ${officer} hos ${body}.
`,
    withdrawnSubject: ({ number }: About) => `Tilskudd ${number}: kravet om tilbakebetaling er trukket`,
    withdrawnBody: ({ name, number, title, officer, body, link }: About, amount: string, reason: string) =>
      `Hei, ${name}!

${body} har trukket kravet om at dere skal betale tilbake ${amount} av tilskudd ${number}, «${title}». Dere skal ikke betale dette beløpet.

Begrunnelse:
${reason}

Alt om tilskuddet står her:
${link}

Har dere allerede betalt, eller lurer dere på noe? Skriv til ${officer} hos ${body}.
`,
  },
  nn: {
    givenUpSubject: ({ number }: About) => `Tilskot ${number}: resten blir ikkje utbetalt`,
    givenUpBody: ({ name, number, title, officer, body, link }: About, amount: string, reason: string) =>
      `Hei, ${name}!

${amount} av tilskot ${number}, «${title}», har falle bort og blir ikkje utbetalt.

Grunngjeving:
${reason}

Alt om tilskotet står her:
${link}

Er de usamde, eller lurer de på noko? Skriv til ${officer} hos ${body}.
`,
    withdrawnSubject: ({ number }: About) => `Tilskot ${number}: kravet om tilbakebetaling er trekt`,
    withdrawnBody: ({ name, number, title, officer, body, link }: About, amount: string, reason: string) =>
      `Hei, ${name}!

${body} har trekt kravet om at de skal betale tilbake ${amount} av tilskot ${number}, «${title}». De skal ikkje betale dette beløpet.

Grunngjeving:
${reason}

Alt om tilskotet står her:
${link}

Har de allereie betalt, eller lurer de på noko? Skriv til ${officer} hos ${body}.
`,
  },
  sv: {
    givenUpSubject: ({ number }: About) => `Bidrag ${number}: resten betalas inte ut`,
    givenUpBody: ({ name, number, title, officer, body, link }: About, amount: string, reason: string) =>
      `Hej ${name}!

${amount} av bidrag ${number}, ”${title}”, betalas inte ut.

Skäl:
${reason}

Allt om bidraget finns här:
${link}

Tycker ni att det är fel, eller undrar ni över något? Skriv till ${officer} på ${body}.
`,
    withdrawnSubject: ({ number }: About) => `Bidrag ${number}: kravet på återbetalning är återkallat`,
    withdrawnBody: ({ name, number, title, officer, body, link }: About, amount: string, reason: string) =>
      `Hej ${name}!

${body} har återkallat kravet på att ni ska betala tillbaka ${amount} av bidrag ${number}, ”${title}”. Ni ska inte betala det.

Skäl:
${reason}

Allt om bidraget finns här:
${link}

Har ni redan betalat, eller undrar ni över något? Skriv till ${officer} på ${body}.
`,
  },
  en: {
    givenUpSubject: ({ number }: About) => `Grant ${number}: the rest will not be paid`,
    givenUpBody: ({ name, number, title, officer, body, link }: About, amount: string, reason: string) =>
      `Hello ${name},

${amount} of grant ${number}, “${title}”, has lapsed and will not be paid.

Reasons:
${reason}

Everything about the grant is here:
${link}

If you disagree or have questions, write to ${officer} at ${body}.
`,
    withdrawnSubject: ({ number }: About) => `Grant ${number}: the demand for repayment is withdrawn`,
    withdrawnBody: ({ name, number, title, officer, body, link }: About, amount: string, reason: string) =>
      `Hello ${name},

${body} has withdrawn its demand that you pay back ${amount} of grant ${number}, “${title}”. You do not have to pay it.

Reasons:
${reason}

Everything about the grant is here:
${link}

If you have already paid, or have questions, write to ${officer} at ${body}.
`,
  },
})
