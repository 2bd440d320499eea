import { formatDay } from '../../../../platform/i18n/format.ts'
import { inFourLanguages } from '../../../../platform/i18n/languages.ts'

export type Occasion = 'asked' | 'reminded' | 'returned' | 'set-aside'

export type MailFacts = {
  occasion: Occasion
  name: string
  title: string
  place: string
  items: { title: string; dueOn: string | null; link: string }[]
  asker: { name: string; email: string } | null
  note?: string
}

const listed = (items: MailFacts['items'], due: (day: string) => string) =>
  items
    .map(({ title, dueOn, link }) => `- ${title}${dueOn ? ` (${due(dueOn)})` : ''}\n  ${link}`)
    .join('\n\n')

export const mailTexts = inFourLanguages({
  nb: {
    subject: ({ occasion, title, place }: MailFacts) =>
      occasion === 'asked'
        ? `${place} er bedt om å svare: ${title}`
        : occasion === 'reminded'
          ? `Påminnelse: ${title}, svar fra ${place}`
          : occasion === 'returned'
            ? `Kan dere fylle ut litt mer? ${title}`
            : `Svaret fra ${place} er satt til side: ${title}`,
    body: (facts: MailFacts) => {
      const lead = {
        asked: `${facts.place} er bedt om å svare i kartleggingen «${facts.title}».`,
        reminded: `Vi har ikke fått svar fra ${facts.place} i kartleggingen «${facts.title}» ennå.`,
        returned: `Svaret fra ${facts.place} i kartleggingen «${facts.title}» er åpnet igjen, slik at dere kan legge til noe:\n\n«${facts.note}»`,
        'set-aside': `Svaret fra ${facts.place} i kartleggingen «${facts.title}» var kontrollert, men er nå satt til side:\n\n«${facts.note}»\n\nDere kan endre svaret og sende det på nytt. Det dere sendte, er tatt vare på.`,
      }[facts.occasion]
      const asker = facts.asker
        ? `\nSpørsmål? Ta kontakt med ${facts.asker.name}, ${facts.asker.email}.\n`
        : ''
      return `Hei, ${facts.name}!\n\n${lead}\n\n${listed(facts.items, (day) => `frist ${formatDay(day, 'nb')}`)}\n\nDet dere skriver, blir lagret underveis, og flere kan skrive. Kan dere ikke svare, kan dere si fra om det på den samme siden.\n${asker}`
    },
  },
  nn: {
    subject: ({ occasion, title, place }: MailFacts) =>
      occasion === 'asked'
        ? `${place} er beden om å svare: ${title}`
        : occasion === 'reminded'
          ? `Påminning: ${title}, svar frå ${place}`
          : occasion === 'returned'
            ? `Kan de fylle ut litt meir? ${title}`
            : `Svaret frå ${place} er sett til side: ${title}`,
    body: (facts: MailFacts) => {
      const lead = {
        asked: `${facts.place} er beden om å svare i kartlegginga «${facts.title}».`,
        reminded: `Vi har ikkje fått svar frå ${facts.place} i kartlegginga «${facts.title}» enno.`,
        returned: `Svaret frå ${facts.place} i kartlegginga «${facts.title}» er opna igjen, slik at de kan leggje til noko:\n\n«${facts.note}»`,
        'set-aside': `Svaret frå ${facts.place} i kartlegginga «${facts.title}» var kontrollert, men er no sett til side:\n\n«${facts.note}»\n\nDe kan endre svaret og sende det på nytt. Det de sende, er teke vare på.`,
      }[facts.occasion]
      const asker = facts.asker
        ? `\nSpørsmål? Ta kontakt med ${facts.asker.name}, ${facts.asker.email}.\n`
        : ''
      return `Hei, ${facts.name}!\n\n${lead}\n\n${listed(facts.items, (day) => `frist ${formatDay(day, 'nn')}`)}\n\nDet de skriv, blir lagra undervegs, og fleire kan skrive. Kan de ikkje svare, kan de seie frå om det på den same sida.\n${asker}`
    },
  },
  sv: {
    subject: ({ occasion, title, place }: MailFacts) =>
      occasion === 'asked'
        ? `Frågor till ${place}: ${title}`
        : occasion === 'reminded'
          ? `Påminnelse: ${title}, svar från ${place}`
          : occasion === 'returned'
            ? `Kan ni fylla i lite mer? ${title}`
            : `Svaret från ${place} har lagts åt sidan: ${title}`,
    body: (facts: MailFacts) => {
      const lead = {
        asked: `Vi ber ${facts.place} svara på frågor i inventeringen ”${facts.title}”.`,
        reminded: `Vi har inte fått svar från ${facts.place} i inventeringen ”${facts.title}” än.`,
        returned: `Svaret från ${facts.place} i inventeringen ”${facts.title}” är öppnat igen, så att ni kan lägga till något:\n\n”${facts.note}”`,
        'set-aside': `Svaret från ${facts.place} i inventeringen ”${facts.title}” var kontrollerat, men har nu lagts åt sidan:\n\n”${facts.note}”\n\nNi kan ändra svaret och skicka det på nytt. Det ni skickade finns kvar.`,
      }[facts.occasion]
      const asker = facts.asker ? `\nFrågor? Hör av er till ${facts.asker.name}, ${facts.asker.email}.\n` : ''
      return `Hej ${facts.name}!\n\n${lead}\n\n${listed(facts.items, (day) => `senast ${formatDay(day, 'sv')}`)}\n\nAllt sparas medan ni skriver, och flera kan skriva samtidigt. Kan ni inte svara säger ni det på samma sida.\n${asker}`
    },
  },
  en: {
    subject: ({ occasion, title, place }: MailFacts) =>
      occasion === 'asked'
        ? `Questions to ${place}: ${title}`
        : occasion === 'reminded'
          ? `Reminder: ${title}, answers from ${place}`
          : occasion === 'returned'
            ? `Could you add something? ${title}`
            : `The answer from ${place} has been set aside: ${title}`,
    body: (facts: MailFacts) => {
      const lead = {
        asked: `${facts.place} is asked to answer in the inventory “${facts.title}”.`,
        reminded: `We have not had an answer from ${facts.place} in the inventory “${facts.title}” yet.`,
        returned: `The answer from ${facts.place} in the inventory “${facts.title}” has been opened again, so that you can add something:\n\n“${facts.note}”`,
        'set-aside': `The answer from ${facts.place} in the inventory “${facts.title}” had been checked, but has now been set aside:\n\n“${facts.note}”\n\nYou can change the answer and send it again. What you sent is kept.`,
      }[facts.occasion]
      const asker = facts.asker ? `\nQuestions? Ask ${facts.asker.name}, ${facts.asker.email}.\n` : ''
      return `Hello ${facts.name},\n\n${lead}\n\n${listed(facts.items, (day) => `by ${formatDay(day, 'en')}`)}\n\nWhat you write is saved as you go, and several people can write at the same time. If you cannot answer, you can say so on the same page.\n${asker}`
    },
  },
})
