import { inFourLanguages } from '../../../platform/i18n/languages.ts'

export type About = {
  name: string
  officer: string
  report: string
  project: string
  reason: string
  link: string
}
const said = (reason: string) => (reason === '' ? '' : `\n\n${reason}`)

export const mailTexts = inFourLanguages({
  nb: {
    approvedSubject: (v: About) => `Godkjent: ${v.report}, ${v.project}`,
    approvedBody: (v: About) =>
      `Hei, ${v.name}!\n\n${v.officer} har godkjent «${v.report}» for ${v.project}.${said(v.reason)}\n\nLes rapporten og kommentarene her:\n${v.link}`,
    returnedSubject: (v: About) => `Spørsmål til rapporten: ${v.report}, ${v.project}`,
    returnedBody: (v: About) =>
      `Hei, ${v.name}!\n\n${v.officer} har lest «${v.report}» for ${v.project} og sendt noen av spørsmålene tilbake.${said(v.reason)}\n\nBare de spørsmålene er åpne. Svar på dem, og send rapporten på nytt:\n${v.link}`,
    rejectedSubject: (v: About) => `Ikke godkjent: ${v.report}, ${v.project}`,
    rejectedBody: (v: About) =>
      `Hei, ${v.name}!\n\n${v.officer} har avslått «${v.report}» for ${v.project}. Grunnen er:${said(v.reason)}\n\nLes rapporten og kommentarene her:\n${v.link}`,
    reopenedSubject: (v: About) => `Åpnet på nytt: ${v.report}, ${v.project}`,
    reopenedBody: (v: About) =>
      `Hei, ${v.name}!\n\n${v.officer} har åpnet «${v.report}» for ${v.project} på nytt. Grunnen er:${said(v.reason)}\n\nDen godkjente versjonen kan fortsatt leses. Rett det som må rettes, og send rapporten på nytt:\n${v.link}`,
  },
  nn: {
    approvedSubject: (v: About) => `Godkjend: ${v.report}, ${v.project}`,
    approvedBody: (v: About) =>
      `Hei, ${v.name}!\n\n${v.officer} har godkjent «${v.report}» for ${v.project}.${said(v.reason)}\n\nLes rapporten og kommentarane her:\n${v.link}`,
    returnedSubject: (v: About) => `Spørsmål til rapporten: ${v.report}, ${v.project}`,
    returnedBody: (v: About) =>
      `Hei, ${v.name}!\n\n${v.officer} har lese «${v.report}» for ${v.project} og sendt nokre av spørsmåla tilbake.${said(v.reason)}\n\nBerre dei spørsmåla er opne. Svar på dei, og send rapporten på nytt:\n${v.link}`,
    rejectedSubject: (v: About) => `Ikkje godkjend: ${v.report}, ${v.project}`,
    rejectedBody: (v: About) =>
      `Hei, ${v.name}!\n\n${v.officer} har avslått «${v.report}» for ${v.project}. Grunnen er:${said(v.reason)}\n\nLes rapporten og kommentarane her:\n${v.link}`,
    reopenedSubject: (v: About) => `Opna på nytt: ${v.report}, ${v.project}`,
    reopenedBody: (v: About) =>
      `Hei, ${v.name}!\n\n${v.officer} har opna «${v.report}» for ${v.project} på nytt. Grunnen er:${said(v.reason)}\n\nDen godkjende versjonen kan framleis lesast. Rett det som må rettast, og send rapporten på nytt:\n${v.link}`,
  },
  sv: {
    approvedSubject: (v: About) => `Godkänd: ${v.report}, ${v.project}`,
    approvedBody: (v: About) =>
      `Hej ${v.name}!\n\n${v.officer} har godkänt ”${v.report}” för ${v.project}.${said(v.reason)}\n\nLäs rapporten och kommentarerna här:\n${v.link}`,
    returnedSubject: (v: About) => `Frågor om rapporten: ${v.report}, ${v.project}`,
    returnedBody: (v: About) =>
      `Hej ${v.name}!\n\n${v.officer} har läst ”${v.report}” för ${v.project} och skickat tillbaka några av frågorna.${said(v.reason)}\n\nBara de frågorna är öppna. Svara på dem och skicka rapporten igen:\n${v.link}`,
    rejectedSubject: (v: About) => `Inte godkänd: ${v.report}, ${v.project}`,
    rejectedBody: (v: About) =>
      `Hej ${v.name}!\n\n${v.officer} har avslagit ”${v.report}” för ${v.project}. Skälet är:${said(v.reason)}\n\nLäs rapporten och kommentarerna här:\n${v.link}`,
    reopenedSubject: (v: About) => `Öppnad på nytt: ${v.report}, ${v.project}`,
    reopenedBody: (v: About) =>
      `Hej ${v.name}!\n\n${v.officer} har öppnat ”${v.report}” för ${v.project} på nytt. Skälet är:${said(v.reason)}\n\nDen godkända versionen går fortfarande att läsa. Rätta det som behöver rättas och skicka rapporten igen:\n${v.link}`,
  },
  en: {
    approvedSubject: (v: About) => `Approved: ${v.report}, ${v.project}`,
    approvedBody: (v: About) =>
      `Dear ${v.name},\n\n${v.officer} has approved “${v.report}” for ${v.project}.${said(v.reason)}\n\nRead the report and the comments here:\n${v.link}`,
    returnedSubject: (v: About) => `Questions about the report: ${v.report}, ${v.project}`,
    returnedBody: (v: About) =>
      `Dear ${v.name},\n\n${v.officer} has read “${v.report}” for ${v.project} and returned some of the questions.${said(v.reason)}\n\nOnly those questions are open. Answer them, and send the report again:\n${v.link}`,
    rejectedSubject: (v: About) => `Not approved: ${v.report}, ${v.project}`,
    rejectedBody: (v: About) =>
      `Dear ${v.name},\n\n${v.officer} has rejected “${v.report}” for ${v.project}. The reason is:${said(v.reason)}\n\nRead the report and the comments here:\n${v.link}`,
    reopenedSubject: (v: About) => `Reopened: ${v.report}, ${v.project}`,
    reopenedBody: (v: About) =>
      `Dear ${v.name},\n\n${v.officer} has reopened “${v.report}” for ${v.project}. The reason is:${said(v.reason)}\n\nThe approved version can still be read. Correct what needs correcting, and send the report again:\n${v.link}`,
  },
})
