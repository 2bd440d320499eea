import { inFourLanguages } from '../../../platform/i18n/languages.ts'

type About = { name: string; officer: string; report: string; reason: string; link: string }
const said = (reason: string) => (reason === '' ? '' : `\n\n${reason}`)

export const mailTexts = inFourLanguages({
  nb: {
    approvedSubject: (report: string) => `Godkjent: ${report}`,
    approvedBody: (v: About) =>
      `Hei, ${v.name}!\n\n${v.officer} har godkjent ${v.report}.${said(v.reason)}\n\nLes rapporten og kommentarene her:\n${v.link}`,
    returnedSubject: (report: string) => `Spørsmål til ${report}`,
    returnedBody: (v: About) =>
      `Hei, ${v.name}!\n\n${v.officer} har lest ${v.report} og sendt noen av spørsmålene tilbake.${said(v.reason)}\n\nBare de spørsmålene er åpne. Svar på dem, og send rapporten på nytt:\n${v.link}`,
    rejectedSubject: (report: string) => `Ikke godkjent: ${report}`,
    rejectedBody: (v: About) =>
      `Hei, ${v.name}!\n\n${v.officer} har avslått ${v.report}. Grunnen er:${said(v.reason)}\n\nLes rapporten og kommentarene her:\n${v.link}`,
    reopenedSubject: (report: string) => `Åpnet på nytt: ${report}`,
    reopenedBody: (v: About) =>
      `Hei, ${v.name}!\n\n${v.officer} har åpnet ${v.report} på nytt. Grunnen er:${said(v.reason)}\n\nDen godkjente versjonen kan fortsatt leses. Rett det som må rettes, og send rapporten på nytt:\n${v.link}`,
  },
  nn: {
    approvedSubject: (report: string) => `Godkjend: ${report}`,
    approvedBody: (v: About) =>
      `Hei, ${v.name}!\n\n${v.officer} har godkjent ${v.report}.${said(v.reason)}\n\nLes rapporten og kommentarane her:\n${v.link}`,
    returnedSubject: (report: string) => `Spørsmål til ${report}`,
    returnedBody: (v: About) =>
      `Hei, ${v.name}!\n\n${v.officer} har lese ${v.report} og sendt nokre av spørsmåla tilbake.${said(v.reason)}\n\nBerre dei spørsmåla er opne. Svar på dei, og send rapporten på nytt:\n${v.link}`,
    rejectedSubject: (report: string) => `Ikkje godkjend: ${report}`,
    rejectedBody: (v: About) =>
      `Hei, ${v.name}!\n\n${v.officer} har avslått ${v.report}. Grunnen er:${said(v.reason)}\n\nLes rapporten og kommentarane her:\n${v.link}`,
    reopenedSubject: (report: string) => `Opna på nytt: ${report}`,
    reopenedBody: (v: About) =>
      `Hei, ${v.name}!\n\n${v.officer} har opna ${v.report} på nytt. Grunnen er:${said(v.reason)}\n\nDen godkjende versjonen kan framleis lesast. Rett det som må rettast, og send rapporten på nytt:\n${v.link}`,
  },
  sv: {
    approvedSubject: (report: string) => `Godkänd: ${report}`,
    approvedBody: (v: About) =>
      `Hej ${v.name}!\n\n${v.officer} har godkänt ${v.report}.${said(v.reason)}\n\nLäs rapporten och kommentarerna här:\n${v.link}`,
    returnedSubject: (report: string) => `Frågor om ${report}`,
    returnedBody: (v: About) =>
      `Hej ${v.name}!\n\n${v.officer} har läst ${v.report} och skickat tillbaka några av frågorna.${said(v.reason)}\n\nBara de frågorna är öppna. Svara på dem och skicka rapporten igen:\n${v.link}`,
    rejectedSubject: (report: string) => `Inte godkänd: ${report}`,
    rejectedBody: (v: About) =>
      `Hej ${v.name}!\n\n${v.officer} har avslagit ${v.report}. Skälet är:${said(v.reason)}\n\nLäs rapporten och kommentarerna här:\n${v.link}`,
    reopenedSubject: (report: string) => `Öppnad på nytt: ${report}`,
    reopenedBody: (v: About) =>
      `Hej ${v.name}!\n\n${v.officer} har öppnat ${v.report} på nytt. Skälet är:${said(v.reason)}\n\nDen godkända versionen går fortfarande att läsa. Rätta det som behöver rättas och skicka rapporten igen:\n${v.link}`,
  },
  en: {
    approvedSubject: (report: string) => `Approved: ${report}`,
    approvedBody: (v: About) =>
      `Dear ${v.name},\n\n${v.officer} has approved the ${v.report}.${said(v.reason)}\n\nRead the report and the comments here:\n${v.link}`,
    returnedSubject: (report: string) => `Questions about the ${report}`,
    returnedBody: (v: About) =>
      `Dear ${v.name},\n\n${v.officer} has read the ${v.report} and returned some of the questions.${said(v.reason)}\n\nOnly those questions are open. Answer them, and send the report again:\n${v.link}`,
    rejectedSubject: (report: string) => `Not approved: ${report}`,
    rejectedBody: (v: About) =>
      `Dear ${v.name},\n\n${v.officer} has rejected the ${v.report}. The reason is:${said(v.reason)}\n\nRead the report and the comments here:\n${v.link}`,
    reopenedSubject: (report: string) => `Reopened: ${report}`,
    reopenedBody: (v: About) =>
      `Dear ${v.name},\n\n${v.officer} has reopened the ${v.report}. The reason is:${said(v.reason)}\n\nThe approved version can still be read. Correct what needs correcting, and send the report again:\n${v.link}`,
  },
})
