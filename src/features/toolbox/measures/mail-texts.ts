import { inFourLanguages } from '../../../platform/i18n/languages.ts'

type Waits = { name: string; by: string; measure: string; link: string }
type Decided = Waits & { note: string }
const said = (note: string) => (note === '' ? '' : `\n\n${note}`)

export const mailTexts = inFourLanguages({
  nb: {
    waitsSubject: (v: Waits) => `Venter på gjennomlesing: ${v.measure}`,
    waitsBody: (v: Waits) =>
      `Hei, ${v.name}!\n\n${v.by} har sendt tiltaket «${v.measure}» til gjennomlesing. En av dere i regionen kan publisere det eller sende det tilbake:\n${v.link}\n\nSpørsmål om innholdet? Spør ${v.by}.`,
    publishedSubject: (v: Decided) => `Publisert: ${v.measure}`,
    publishedBody: (v: Decided) =>
      `Hei, ${v.name}!\n\n${v.by} har publisert «${v.measure}» i verktøykassa.${said(v.note)}\n\nSlik ser tiltaket ut for alle:\n${v.link}\n\nSpørsmål? Spør ${v.by}.`,
    returnedSubject: (v: Decided) => `Sendt tilbake: ${v.measure}`,
    returnedBody: (v: Decided) =>
      `Hei, ${v.name}!\n\n${v.by} har lest «${v.measure}» og ber om en endring før det kan publiseres:${said(v.note)}\n\nRett det som trengs, og send det på nytt:\n${v.link}\n\nSpørsmål? Spør ${v.by}.`,
  },
  nn: {
    waitsSubject: (v: Waits) => `Ventar på gjennomlesing: ${v.measure}`,
    waitsBody: (v: Waits) =>
      `Hei, ${v.name}!\n\n${v.by} har sendt tiltaket «${v.measure}» til gjennomlesing. Ein av dykk i regionen kan publisere det eller sende det tilbake:\n${v.link}\n\nSpørsmål om innhaldet? Spør ${v.by}.`,
    publishedSubject: (v: Decided) => `Publisert: ${v.measure}`,
    publishedBody: (v: Decided) =>
      `Hei, ${v.name}!\n\n${v.by} har publisert «${v.measure}» i verktøykassa.${said(v.note)}\n\nSlik ser tiltaket ut for alle:\n${v.link}\n\nSpørsmål? Spør ${v.by}.`,
    returnedSubject: (v: Decided) => `Sendt tilbake: ${v.measure}`,
    returnedBody: (v: Decided) =>
      `Hei, ${v.name}!\n\n${v.by} har lese «${v.measure}» og ber om ei endring før det kan publiserast:${said(v.note)}\n\nRett det som trengst, og send det på nytt:\n${v.link}\n\nSpørsmål? Spør ${v.by}.`,
  },
  sv: {
    waitsSubject: (v: Waits) => `Väntar på granskning: ${v.measure}`,
    waitsBody: (v: Waits) =>
      `Hej ${v.name}!\n\n${v.by} har skickat in insatsen ”${v.measure}” för granskning. Någon av er i regionen kan publicera den eller skicka tillbaka den:\n${v.link}\n\nFrågor om innehållet? Fråga ${v.by}.`,
    publishedSubject: (v: Decided) => `Publicerad: ${v.measure}`,
    publishedBody: (v: Decided) =>
      `Hej ${v.name}!\n\n${v.by} har publicerat ”${v.measure}” i verktygslådan.${said(v.note)}\n\nSå här ser insatsen ut för alla:\n${v.link}\n\nFrågor? Fråga ${v.by}.`,
    returnedSubject: (v: Decided) => `Tillbaka till dig: ${v.measure}`,
    returnedBody: (v: Decided) =>
      `Hej ${v.name}!\n\n${v.by} har läst ”${v.measure}” och vill att något ändras innan den kan publiceras:${said(v.note)}\n\nRätta det som behövs och skicka den igen:\n${v.link}\n\nFrågor? Fråga ${v.by}.`,
  },
  en: {
    waitsSubject: (v: Waits) => `Waiting for review: ${v.measure}`,
    waitsBody: (v: Waits) =>
      `Dear ${v.name},\n\n${v.by} has sent the measure “${v.measure}” for review. One of you in the region can publish it or send it back:\n${v.link}\n\nQuestions about the content? Ask ${v.by}.`,
    publishedSubject: (v: Decided) => `Published: ${v.measure}`,
    publishedBody: (v: Decided) =>
      `Dear ${v.name},\n\n${v.by} has published “${v.measure}” in the toolbox.${said(v.note)}\n\nThis is what everybody sees:\n${v.link}\n\nQuestions? Ask ${v.by}.`,
    returnedSubject: (v: Decided) => `Sent back to you: ${v.measure}`,
    returnedBody: (v: Decided) =>
      `Dear ${v.name},\n\n${v.by} has read “${v.measure}” and asks for a change before it can be published:${said(v.note)}\n\nChange what is needed and send it again:\n${v.link}\n\nQuestions? Ask ${v.by}.`,
  },
})
