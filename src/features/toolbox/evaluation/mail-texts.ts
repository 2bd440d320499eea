import { formatDay } from '../../../platform/i18n/format.ts'
import { inFourLanguages } from '../../../platform/i18n/languages.ts'
import type { Occasion } from './queries.ts'

export type MailFacts = {
  name: string
  measure: string
  place: string
  occasion: Occasion
  /** Who sent, checked, or may be asked. */
  by: string
  note: string
  dueOn: string | null
  link: string
}
/** The first paragraph is the subject. */
const letter = (...paragraphs: string[]) => paragraphs.filter((each) => each !== '').join('\n\n')

export const mailTexts = inFourLanguages({
  nb: {
    asked: (v: MailFacts) =>
      letter(
        v.occasion === 'first' ? `Hvordan gikk det? ${v.measure}` : `Er dere fortsatt i gang? ${v.measure}`,

        `Hei, ${v.name}!`,
        v.occasion === 'first'
          ? `${v.place} har brukt tiltaket «${v.measure}» en stund. Nå vil andre kommuner gjerne vite hvordan det gikk.`
          : `${v.place} begynte med «${v.measure}» for ${v.occasion === '12-months' ? 'ett år' : 'to år'} siden. Er tiltaket fortsatt i gang, og hvordan går det?`,
        `Det tar rundt tjue minutter å svare${v.dueOn ? `, og fristen er ${formatDay(v.dueOn, 'nb')}` : ''}:\n${v.link}`,
        v.by ? `Spørsmål? Spør ${v.by}.` : '',
      ),
    reminded: (v: MailFacts) =>
      letter(
        `Påminnelse: Hvordan gikk det? ${v.measure}`,

        `Hei, ${v.name}!`,
        `Vi har ikke fått evalueringen av «${v.measure}» i ${v.place}. Det er like nyttig å få vite hva som ikke virket, som hva som virket.`,
        `Skriv litt, lagre, og fortsett senere om du vil:\n${v.link}`,
        v.by ? `Spørsmål? Spør ${v.by}.` : '',
      ),
    sent: (v: MailFacts) =>
      letter(
        `Evaluering å lese gjennom: ${v.measure}`,

        `Hei, ${v.name}!`,
        `${v.by} har sendt evalueringen av «${v.measure}» i ${v.place}. Den teller først når en av dere har lest den:\n${v.link}`,
        `Spørsmål om innholdet? Spør ${v.by}.`,
      ),
    accepted: (v: MailFacts) =>
      letter(
        `Evalueringen er godkjent: ${v.measure}`,

        `Hei, ${v.name}!`,
        `${v.by} har lest evalueringen av «${v.measure}» i ${v.place}. Nå teller den med i resultatene.`,
        v.note,
        v.link,
      ),
    returned: (v: MailFacts) =>
      letter(
        `Evalueringen er åpnet igjen: ${v.measure}`,

        `Hei, ${v.name}!`,
        `${v.by} har åpnet evalueringen av «${v.measure}» i ${v.place} igjen. Dette må rettes:`,
        v.note,
        `Rett det som trengs, og send den på nytt:\n${v.link}`,
        `Spørsmål? Spør ${v.by}.`,
      ),
  },
  nn: {
    asked: (v: MailFacts) =>
      letter(
        v.occasion === 'first' ? `Korleis gjekk det? ${v.measure}` : `Er de framleis i gang? ${v.measure}`,

        `Hei, ${v.name}!`,
        v.occasion === 'first'
          ? `${v.place} har brukt tiltaket «${v.measure}» ei stund. No vil andre kommunar gjerne vite korleis det gjekk.`
          : `${v.place} byrja med «${v.measure}» for ${v.occasion === '12-months' ? 'eitt år' : 'to år'} sidan. Er tiltaket framleis i gang, og korleis går det?`,
        `Det tek rundt tjue minutt å svare${v.dueOn ? `, og fristen er ${formatDay(v.dueOn, 'nn')}` : ''}:\n${v.link}`,
        v.by ? `Spørsmål? Spør ${v.by}.` : '',
      ),
    reminded: (v: MailFacts) =>
      letter(
        `Påminning: Korleis gjekk det? ${v.measure}`,

        `Hei, ${v.name}!`,
        `Vi har ikkje fått evalueringa av «${v.measure}» i ${v.place}. Det er like nyttig å få vite kva som ikkje verka, som kva som verka.`,
        `Skriv litt, lagre, og hald fram seinare om du vil:\n${v.link}`,
        v.by ? `Spørsmål? Spør ${v.by}.` : '',
      ),
    sent: (v: MailFacts) =>
      letter(
        `Evaluering å lese gjennom: ${v.measure}`,

        `Hei, ${v.name}!`,
        `${v.by} har sendt evalueringa av «${v.measure}» i ${v.place}. Ho tel først når ein av dykk har lese ho:\n${v.link}`,
        `Spørsmål om innhaldet? Spør ${v.by}.`,
      ),
    accepted: (v: MailFacts) =>
      letter(
        `Evalueringa er godkjend: ${v.measure}`,

        `Hei, ${v.name}!`,
        `${v.by} har lese evalueringa av «${v.measure}» i ${v.place}. No tel ho med i resultata.`,
        v.note,
        v.link,
      ),
    returned: (v: MailFacts) =>
      letter(
        `Evalueringa er opna igjen: ${v.measure}`,

        `Hei, ${v.name}!`,
        `${v.by} har opna evalueringa av «${v.measure}» i ${v.place} igjen. Dette må rettast:`,
        v.note,
        `Rett det som trengst, og send ho på nytt:\n${v.link}`,
        `Spørsmål? Spør ${v.by}.`,
      ),
  },
  sv: {
    asked: (v: MailFacts) =>
      letter(
        v.occasion === 'first' ? `Hur gick det? ${v.measure}` : `Är ni fortfarande i gång? ${v.measure}`,

        `Hej ${v.name}!`,
        v.occasion === 'first'
          ? `${v.place} har använt insatsen ”${v.measure}” ett tag. Nu vill andra kommuner gärna veta hur det gick.`
          : `${v.place} började med ”${v.measure}” för ${v.occasion === '12-months' ? 'ett år' : 'två år'} sedan. Pågår insatsen fortfarande, och hur går det?`,
        `Det tar omkring tjugo minuter att svara${v.dueOn ? `. Svara gärna senast den ${formatDay(v.dueOn, 'sv')}` : ''}:\n${v.link}`,
        v.by ? `Frågor? Fråga ${v.by}.` : '',
      ),
    reminded: (v: MailFacts) =>
      letter(
        `Påminnelse: Hur gick det? ${v.measure}`,

        `Hej ${v.name}!`,
        `Vi har inte fått utvärderingen av ”${v.measure}” i ${v.place}. Det är lika nyttigt att få veta vad som inte fungerade som vad som gjorde det.`,
        `Skriv lite, spara och fortsätt senare om du vill:\n${v.link}`,
        v.by ? `Frågor? Fråga ${v.by}.` : '',
      ),
    sent: (v: MailFacts) =>
      letter(
        `Utvärdering att granska: ${v.measure}`,

        `Hej ${v.name}!`,
        `${v.by} har skickat utvärderingen av ”${v.measure}” i ${v.place}. Den räknas först när någon av er har granskat och godkänt den:\n${v.link}`,
        `Frågor om innehållet? Fråga ${v.by}.`,
      ),
    accepted: (v: MailFacts) =>
      letter(
        `Utvärderingen är godkänd: ${v.measure}`,

        `Hej ${v.name}!`,
        `${v.by} har läst utvärderingen av ”${v.measure}” i ${v.place}. Nu räknas den med i resultaten.`,
        v.note,
        v.link,
      ),
    returned: (v: MailFacts) =>
      letter(
        `Utvärderingen är öppen igen: ${v.measure}`,

        `Hej ${v.name}!`,
        `${v.by} har öppnat utvärderingen av ”${v.measure}” i ${v.place} för att den ska rättas:`,
        v.note,
        `Rätta det som behövs och skicka den igen:\n${v.link}`,
        `Frågor? Fråga ${v.by}.`,
      ),
  },
  en: {
    asked: (v: MailFacts) =>
      letter(
        v.occasion === 'first' ? `How did it go? ${v.measure}` : `Still running? ${v.measure}`,

        `Dear ${v.name},`,
        v.occasion === 'first'
          ? `${v.place} has used the measure “${v.measure}” for some time. Other municipalities would now like to know how it went.`
          : `${v.place} began with “${v.measure}” ${v.occasion === '12-months' ? 'a year' : 'two years'} ago. Is it still running, and how is it going?`,
        `It takes about twenty minutes to answer${v.dueOn ? `; please do so by ${formatDay(v.dueOn, 'en')}` : ''}:\n${v.link}`,
        v.by ? `Questions? Ask ${v.by}.` : '',
      ),
    reminded: (v: MailFacts) =>
      letter(
        `Reminder: How did it go? ${v.measure}`,

        `Dear ${v.name},`,
        `We have not had the evaluation of “${v.measure}” in ${v.place}. What did not work is as useful to know as what did.`,
        `Write a little, save it and go on later if you like:\n${v.link}`,
        v.by ? `Questions? Ask ${v.by}.` : '',
      ),
    sent: (v: MailFacts) =>
      letter(
        `Evaluation to review: ${v.measure}`,

        `Dear ${v.name},`,
        `${v.by} has sent the evaluation of “${v.measure}” in ${v.place}. It counts once one of you has read and accepted it:\n${v.link}`,
        `Questions about the content? Ask ${v.by}.`,
      ),
    accepted: (v: MailFacts) =>
      letter(
        `Evaluation accepted: ${v.measure}`,

        `Dear ${v.name},`,
        `${v.by} has read the evaluation of “${v.measure}” in ${v.place}. It now counts towards the results.`,
        v.note,
        v.link,
      ),
    returned: (v: MailFacts) =>
      letter(
        `Evaluation opened again: ${v.measure}`,

        `Dear ${v.name},`,
        `${v.by} has opened the evaluation of “${v.measure}” in ${v.place} again, so that it can be corrected:`,
        v.note,
        `Change what is needed and send it again:\n${v.link}`,
        `Questions? Ask ${v.by}.`,
      ),
  },
})
