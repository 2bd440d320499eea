import { inFourLanguages } from '../../../platform/i18n/languages.ts'

/** The letter about a decision. Amounts and days come written. */
export const letterTexts = inFourLanguages({
  nb: {
    documentTitle: (number: string) => `Svar på søknad ${number}`,
    numberLine: (number: string) => `Søknad ${number}`,
    page: 'Side',
    of: 'av',
    title: {
      granted: 'Dere får tilskuddet dere søkte om',
      'partly-granted': 'Dere får en del av tilskuddet dere søkte om',
      rejected: 'Dere får ikke tilskudd',
    },
    opening: {
      granted: (amount: string, title: string) => `Vi har innvilget ${amount} til «${title}».`,
      'partly-granted': (amount: string, title: string) =>
        `Vi har innvilget ${amount} til «${title}». Det er mindre enn dere søkte om. Begrunnelsen står nedenfor.`,
      rejected: (_: string, title: string) =>
        `Vi har vurdert søknaden deres om tilskudd til «${title}» og har avslått den. Begrunnelsen står nedenfor.`,
    },
    call: 'Utlysning',
    application: 'Søknad',
    applied: 'Søkt om',
    granted: 'Innvilget',
    period: 'Periode',
    reason: 'Begrunnelse',
    answer: 'Svar her',
    conditions: 'Vilkår',
    payments: 'Slik blir pengene betalt ut',
    part: 'Del',
    waitsFor: 'Når',
    due: 'Tidligst',
    amount: 'Beløp',
    waits: {
      acceptance: 'når dere har takket ja',
      start: 'når tiltaket er i gang',
      report: 'når rapporten er godkjent',
    },
    next: 'Det dere gjør nå',
    nextText: (site: string) =>
      `Takk ja eller nei: logg inn på ${site}, og finn søknaden under Tilskudd. Alle som kan skrive i søknaden, kan svare. Pengene betales ut først når dere har takket ja. Takker dere nei, går pengene tilbake til potten.`,
    answerBy: (day: string) =>
      `Svar senest ${day}. Har vi ikke fått svar innen fristen, faller tilsagnet bort. Trenger dere mer tid, må dere si fra før fristen går ut.`,
    report: (days: number, day: string) =>
      day
        ? `Når tiltaket er ferdig, skriver dere en kort rapport. Etter planen er det ${day}; rapporten har frist ${days} dager etter.`
        : `Når tiltaket er ferdig, skriver dere en kort rapport, med frist ${days} dager etter siste dag.`,
    complain: 'Er dere uenige?',
    complainText: (body: string, number: string) =>
      `Dere kan klage til ${body} innen tre uker etter at dere fikk dette brevet. Skriv at det gjelder søknad ${number}, hva dere vil ha endret, og hvorfor. Dere har rett til å se dokumentene i saken.`,
    ask: 'Spørsmål',
    askText: (name: string, email: string) => `Spør ${name}, ${email}.`,
    signedTwo: (first: string, second: string) => `${first} og ${second}`,
    signedNote: (body: string) =>
      `Vedtaket er gjort elektronisk for ${body} og har derfor ingen underskrift.`,
  },
  nn: {
    documentTitle: (number: string) => `Svar på søknad ${number}`,
    numberLine: (number: string) => `Søknad ${number}`,
    page: 'Side',
    of: 'av',
    title: {
      granted: 'De får tilskotet de søkte om',
      'partly-granted': 'De får ein del av tilskotet de søkte om',
      rejected: 'De får ikkje tilskot',
    },
    opening: {
      granted: (amount: string, title: string) => `Vi har innvilga ${amount} til «${title}».`,
      'partly-granted': (amount: string, title: string) =>
        `Vi har innvilga ${amount} til «${title}». Det er mindre enn de søkte om. Grunngjevinga står nedanfor.`,
      rejected: (_: string, title: string) =>
        `Vi har vurdert søknaden dykkar om tilskot til «${title}» og har avslått han. Grunngjevinga står nedanfor.`,
    },
    call: 'Utlysing',
    application: 'Søknad',
    applied: 'Søkt om',
    granted: 'Innvilga',
    period: 'Periode',
    reason: 'Grunngjeving',
    answer: 'Svar her',
    conditions: 'Vilkår',
    payments: 'Slik blir pengane betalte ut',
    part: 'Del',
    waitsFor: 'Når',
    due: 'Tidlegast',
    amount: 'Beløp',
    waits: {
      acceptance: 'når de har takka ja',
      start: 'når tiltaket er i gang',
      report: 'når rapporten er godkjend',
    },
    next: 'Det de gjer no',
    nextText: (site: string) =>
      `Takk ja eller nei: logg inn på ${site}, og finn søknaden under Tilskot. Alle som kan skrive i søknaden, kan svare. Pengane blir betalte ut først når de har takka ja. Takkar de nei, går pengane tilbake til potten.`,
    answerBy: (day: string) =>
      `Svar seinast ${day}. Har vi ikkje fått svar innan fristen, fell tilsegna bort. Treng de meir tid, må de seie frå før fristen går ut.`,
    report: (days: number, day: string) =>
      day
        ? `Når tiltaket er ferdig, skriv de ein kort rapport. Etter planen er det ${day}; rapporten har frist ${days} dagar etter.`
        : `Når tiltaket er ferdig, skriv de ein kort rapport, med frist ${days} dagar etter siste dag.`,
    complain: 'Er de usamde?',
    complainText: (body: string, number: string) =>
      `De kan klage til ${body} innan tre veker etter at de fekk dette brevet. Skriv at det gjeld søknad ${number}, kva de vil ha endra, og kvifor. De har rett til å sjå dokumenta i saka.`,
    ask: 'Spørsmål',
    askText: (name: string, email: string) => `Spør ${name}, ${email}.`,
    signedTwo: (first: string, second: string) => `${first} og ${second}`,
    signedNote: (body: string) => `Vedtaket er gjort elektronisk for ${body} og har difor inga underskrift.`,
  },
  sv: {
    documentTitle: (number: string) => `Svar på ansökan ${number}`,
    numberLine: (number: string) => `Ansökan ${number}`,
    page: 'Sida',
    of: 'av',
    title: {
      granted: 'Ni får det bidrag ni sökte',
      'partly-granted': 'Ni får en del av det bidrag ni sökte',
      rejected: 'Ni får inget bidrag',
    },
    opening: {
      granted: (amount: string, title: string) => `Vi har beviljat ${amount} till ”${title}”.`,
      'partly-granted': (amount: string, title: string) =>
        `Vi har beviljat ${amount} till ”${title}”. Det är mindre än ni sökte; skälen står nedan.`,
      rejected: (_: string, title: string) =>
        `Vi har bedömt er ansökan om bidrag till ”${title}” och avslår den. Skälen står nedan.`,
    },
    call: 'Utlysning',
    application: 'Ansökan',
    applied: 'Sökt belopp',
    granted: 'Beviljat',
    period: 'Period',
    reason: 'Skäl för beslutet',
    answer: 'Svara här',
    conditions: 'Villkor',
    payments: 'Så betalas pengarna ut',
    part: 'Del',
    waitsFor: 'När',
    due: 'Tidigast',
    amount: 'Belopp',
    waits: {
      acceptance: 'när ni har tackat ja',
      start: 'när insatsen är i gång',
      report: 'när rapporten är godkänd',
    },
    next: 'Det här gör ni nu',
    nextText: (site: string) =>
      `Tacka ja eller nej: logga in på ${site} och gå till ansökan under Bidrag. Alla som får skriva i ansökan kan svara. Pengarna betalas ut först när ni har tackat ja. Tackar ni nej går pengarna tillbaka till potten.`,
    answerBy: (day: string) =>
      `Svara senast ${day}. Om vi inte har fått svar då går erbjudandet ut. Behöver ni mer tid? Hör av er före den dagen.`,
    report: (days: number, day: string) =>
      day
        ? `När insatsen är klar skriver ni en kort rapport. Enligt planen är det ${day}. Rapporten ska lämnas in senast ${days} dagar efter det.`
        : `När insatsen är klar skriver ni en kort rapport. Den ska lämnas in senast ${days} dagar efter sista dagen.`,
    complain: 'Tycker ni att beslutet är fel?',
    complainText: (body: string, number: string) =>
      `Ni kan begära att ${body} prövar beslutet igen, inom tre veckor från den dag ni fick brevet. Skriv att det gäller ansökan ${number}, vad ni vill att vi ändrar och varför. Ni har rätt att se handlingarna i ärendet.`,
    ask: 'Frågor',
    askText: (name: string, email: string) => `Fråga ${name}, ${email}.`,
    signedTwo: (first: string, second: string) => `${first} och ${second}`,
    signedNote: (body: string) =>
      `Beslutet är fattat elektroniskt för ${body} och saknar därför underskrift.`,
  },
  en: {
    documentTitle: (number: string) => `Answer to application ${number}`,
    numberLine: (number: string) => `Application ${number}`,
    page: 'Page',
    of: 'of',
    title: {
      granted: 'You receive the grant you applied for',
      'partly-granted': 'You receive part of the grant you applied for',
      rejected: 'You do not receive a grant',
    },
    opening: {
      granted: (amount: string, title: string) => `We have granted ${amount} for “${title}”.`,
      'partly-granted': (amount: string, title: string) =>
        `We have granted ${amount} for “${title}”. This is less than you applied for; the reasons are given below.`,
      rejected: (_: string, title: string) =>
        `We have assessed your application for a grant for “${title}” and have refused it. The reasons are given below.`,
    },
    call: 'Call',
    application: 'Application',
    applied: 'Applied for',
    granted: 'Granted',
    period: 'Period',
    reason: 'Reasons',
    answer: 'Answer here',
    conditions: 'Conditions',
    payments: 'How the money is paid',
    part: 'Part',
    waitsFor: 'When',
    due: 'Not before',
    amount: 'Amount',
    waits: {
      acceptance: 'when you have accepted',
      start: 'when the work has begun',
      report: 'when the report is approved',
    },
    next: 'What you do now',
    nextText: (site: string) =>
      `Accept or decline: sign in at ${site} and find the application under Grants. Anyone who may write the application can do this. The money is paid only when you have accepted. If you decline, the money goes back to the pot.`,
    answerBy: (day: string) =>
      `Answer by ${day}. If we have no answer by then, the offer lapses. If you need more time, tell us before that day.`,
    report: (days: number, day: string) =>
      day
        ? `When the work is finished, you write a short report. According to your plan that is ${day}; the report is due ${days} days later.`
        : `When the work is finished, you write a short report, due ${days} days after the last day.`,
    complain: 'Do you disagree?',
    complainText: (body: string, number: string) =>
      `You may complain to ${body} within three weeks of receiving this letter. Say that it concerns application ${number}, what you want changed, and why. You have the right to see the documents of the case.`,
    ask: 'Questions',
    askText: (name: string, email: string) => `Ask ${name}, ${email}.`,
    signedTwo: (first: string, second: string) => `${first} and ${second}`,
    signedNote: (body: string) => `The decision was made electronically for ${body} and bears no signature.`,
  },
})
