import { formatDay } from '../../../platform/i18n/format.ts'
import { inFourLanguages } from '../../../platform/i18n/languages.ts'

/** The measure and the place a mail is about, and who gets it. `own` is the person's own link: yes, no, until when. */
type AboutFacts = { measure: string; place: string; name: string }
type ProposedFacts = AboutFacts & { proposer: string; own: string }
type GoOnFacts = AboutFacts & { until: string; own: string }
type QuestionFacts = AboutFacts & { asker: string; question: string; answer: string; own: string }
type ReminderFacts = QuestionFacts & { askedOn: string }
type AnswerFacts = AboutFacts & { from: string; question: string; answer: string; page: string }
type WaitingFacts = AboutFacts & { question: string; page: string }
type PassedOnFacts = AboutFacts & { asker: string; question: string; askedOn: string; page: string }

/** What somebody wrote, set in so that it stands out from the mail's own words. */
const setIn = (text: string) =>
  text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')

/** All mails about contacts. None holds an address of anybody. */
export const mailTexts = inFourLanguages({
  nb: {
    proposedSubject: ({ measure }: ProposedFacts) => `Vil du svare på spørsmål om «${measure}»?`,
    proposedBody: (facts: ProposedFacts) =>
      `Hei, ${facts.name}!\n\n${facts.proposer} foreslår deg som kontaktperson i Rotfeste for tiltaket «${facts.measure}» i ${facts.place}. Ansatte i andre kommuner kan da sende deg spørsmål om hva dere har erfart.\n\nIngenting om deg vises før du selv sier ja. Da vises navn, stilling og hvilke språk du svarer på, til den dagen du velger. E-postadressen din vises aldri; spørsmål kommer til deg gjennom Rotfeste.\n\nSi ja eller nei her:\n${facts.own}\n\nLenken er bare til deg. Den kan du også bruke senere hvis du ombestemmer deg. Svarer du ikke innen 60 dager, sletter vi det vi har om deg.\n\nLurer du på noe? Spør ${facts.proposer}.\n`,
    goOnSubject: ({ until }: GoOnFacts) =>
      `Vil du fortsatt være kontaktperson etter ${formatDay(until, 'nb')}?`,
    goOnBody: (facts: GoOnFacts) =>
      `Hei, ${facts.name}!\n\nDu er kontaktperson for «${facts.measure}» i ${facts.place} til og med ${formatDay(facts.until, 'nb')}. Etter den dagen vises du ikke lenger.\n\nVil du fortsette? Velg en ny dato her. Vil du slutte, trenger du ikke gjøre noe, eller du kan si fra med en gang samme sted:\n${facts.own}\n`,
    questionSubject: ({ measure }: QuestionFacts) => `Spørsmål til deg om «${measure}»`,
    questionBody: (facts: QuestionFacts) =>
      `Hei, ${facts.name}!\n\n${facts.asker} spør deg om «${facts.measure}» i ${facts.place}:\n\n${setIn(facts.question)}\n\nSvar her, så sender vi svaret videre. Adressen din vises ikke:\n${facts.answer}\n\nSvar på denne e-posten kommer ikke fram. Vi minner om spørsmålet etter 7 dager. Etter 14 dager går det til regionen.\n\nVil du ikke være kontaktperson lenger? Si fra her:\n${facts.own}\n`,
    reminderSubject: ({ measure }: ReminderFacts) => `Påminnelse: spørsmål til deg om «${measure}»`,
    reminderBody: (facts: ReminderFacts) =>
      `Hei, ${facts.name}!\n\n${facts.asker} spurte deg ${formatDay(facts.askedOn, 'nb')} om «${facts.measure}» i ${facts.place}:\n\n${setIn(facts.question)}\n\nSvar her:\n${facts.answer}\n\nHar du ikke anledning, går spørsmålet til regionen 14 dager etter at det ble stilt. Du trenger ikke gjøre noe.\n\nVil du ikke være kontaktperson lenger? Si fra her:\n${facts.own}\n`,
    answerSubject: ({ measure }: AnswerFacts) => `Svar på spørsmålet ditt om «${measure}»`,
    answerBody: (facts: AnswerFacts) =>
      `Hei, ${facts.name}!\n\n${facts.from} har svart på spørsmålet ditt om «${facts.measure}» i ${facts.place}:\n\n${setIn(facts.answer)}\n\nDu spurte:\n\n${setIn(facts.question)}\n\nSvar på denne e-posten kommer ikke fram. Spørsmålene dine og svarene finner du her:\n${facts.page}\n`,
    waitingSubject: ({ measure }: WaitingFacts) => `Spørsmålet ditt om «${measure}» er sendt videre`,
    waitingBody: (facts: WaitingFacts) =>
      `Hei, ${facts.name}!\n\nKontaktpersonen for «${facts.measure}» i ${facts.place} har ikke svart. Vi har sendt spørsmålet til regionen, som svarer i stedet. Du trenger ikke gjøre noe.\n\nDu spurte:\n\n${setIn(facts.question)}\n\nSpørsmålene dine finner du her:\n${facts.page}\n`,
    passedOnSubject: ({ measure, place }: PassedOnFacts) =>
      `Spørsmål om «${measure}» i ${place} venter på svar`,
    passedOnBody: (facts: PassedOnFacts) =>
      `Hei, ${facts.name}!\n\n${facts.asker} spurte ${formatDay(facts.askedOn, 'nb')} om «${facts.measure}» i ${facts.place}. Kontaktpersonen har ikke svart, så nå ligger spørsmålet hos regionen:\n\n${setIn(facts.question)}\n\nSvar her:\n${facts.page}\n`,
  },
  nn: {
    proposedSubject: ({ measure }: ProposedFacts) => `Vil du svare på spørsmål om «${measure}»?`,
    proposedBody: (facts: ProposedFacts) =>
      `Hei, ${facts.name}!\n\n${facts.proposer} foreslår deg som kontaktperson i Rotfeste for tiltaket «${facts.measure}» i ${facts.place}. Tilsette i andre kommunar kan då sende deg spørsmål om kva de har erfart.\n\nIngenting om deg blir vist før du sjølv seier ja. Då viser vi namn, stilling og kva språk du svarer på, til den dagen du vel. E-postadressa di blir aldri vist; spørsmål kjem til deg gjennom Rotfeste.\n\nSei ja eller nei her:\n${facts.own}\n\nLenkja er berre til deg. Du kan òg bruke ho seinare om du skiftar meining. Svarer du ikkje innan 60 dagar, slettar vi det vi har om deg.\n\nLurer du på noko? Spør ${facts.proposer}.\n`,
    goOnSubject: ({ until }: GoOnFacts) =>
      `Vil du framleis vere kontaktperson etter ${formatDay(until, 'nn')}?`,
    goOnBody: (facts: GoOnFacts) =>
      `Hei, ${facts.name}!\n\nDu er kontaktperson for «${facts.measure}» i ${facts.place} til og med ${formatDay(facts.until, 'nn')}. Etter den dagen blir du ikkje vist lenger.\n\nVil du halde fram? Vel ein ny dato her. Vil du slutte, treng du ikkje gjere noko, eller du kan seie frå med ein gong same staden:\n${facts.own}\n`,
    questionSubject: ({ measure }: QuestionFacts) => `Spørsmål til deg om «${measure}»`,
    questionBody: (facts: QuestionFacts) =>
      `Hei, ${facts.name}!\n\n${facts.asker} spør deg om «${facts.measure}» i ${facts.place}:\n\n${setIn(facts.question)}\n\nSvar her, så sender vi svaret vidare. Adressa di blir ikkje vist:\n${facts.answer}\n\nSvar på denne e-posten kjem ikkje fram. Vi minner om spørsmålet etter 7 dagar. Etter 14 dagar går det til regionen.\n\nVil du ikkje vere kontaktperson lenger? Sei frå her:\n${facts.own}\n`,
    reminderSubject: ({ measure }: ReminderFacts) => `Påminning: spørsmål til deg om «${measure}»`,
    reminderBody: (facts: ReminderFacts) =>
      `Hei, ${facts.name}!\n\n${facts.asker} spurde deg ${formatDay(facts.askedOn, 'nn')} om «${facts.measure}» i ${facts.place}:\n\n${setIn(facts.question)}\n\nSvar her:\n${facts.answer}\n\nHar du ikkje høve til det, går spørsmålet til regionen 14 dagar etter at det vart stilt. Du treng ikkje gjere noko.\n\nVil du ikkje vere kontaktperson lenger? Sei frå her:\n${facts.own}\n`,
    answerSubject: ({ measure }: AnswerFacts) => `Svar på spørsmålet ditt om «${measure}»`,
    answerBody: (facts: AnswerFacts) =>
      `Hei, ${facts.name}!\n\n${facts.from} har svart på spørsmålet ditt om «${facts.measure}» i ${facts.place}:\n\n${setIn(facts.answer)}\n\nDu spurde:\n\n${setIn(facts.question)}\n\nSvar på denne e-posten kjem ikkje fram. Spørsmåla dine og svara finn du her:\n${facts.page}\n`,
    waitingSubject: ({ measure }: WaitingFacts) => `Spørsmålet ditt om «${measure}» er sendt vidare`,
    waitingBody: (facts: WaitingFacts) =>
      `Hei, ${facts.name}!\n\nKontaktpersonen for «${facts.measure}» i ${facts.place} har ikkje svart. Vi har sendt spørsmålet til regionen, som svarer i staden. Du treng ikkje gjere noko.\n\nDu spurde:\n\n${setIn(facts.question)}\n\nSpørsmåla dine finn du her:\n${facts.page}\n`,
    passedOnSubject: ({ measure, place }: PassedOnFacts) =>
      `Spørsmål om «${measure}» i ${place} ventar på svar`,
    passedOnBody: (facts: PassedOnFacts) =>
      `Hei, ${facts.name}!\n\n${facts.asker} spurde ${formatDay(facts.askedOn, 'nn')} om «${facts.measure}» i ${facts.place}. Kontaktpersonen har ikkje svart, så no ligg spørsmålet hos regionen:\n\n${setIn(facts.question)}\n\nSvar her:\n${facts.page}\n`,
  },
  sv: {
    proposedSubject: ({ measure }: ProposedFacts) => `Vill du svara på frågor om ”${measure}”?`,
    proposedBody: (facts: ProposedFacts) =>
      `Hej ${facts.name}!\n\n${facts.proposer} föreslår dig som kontaktperson i Rotfeste för insatsen ”${facts.measure}” i ${facts.place}. Medarbetare i andra kommuner kan då skicka frågor till dig om vad ni har lärt er.\n\nInget om dig visas förrän du själv säger ja. Då visas ditt namn, din befattning och vilka språk du svarar på, till och med den dag du väljer. Din e-postadress visas aldrig; frågorna får du genom Rotfeste.\n\nSäg ja eller nej här:\n${facts.own}\n\nLänken är bara till för dig. Du kan använda den även senare om du ändrar dig. Svarar du inte inom 60 dagar raderar vi det vi har om dig.\n\nUndrar du över något? Fråga ${facts.proposer}.\n`,
    goOnSubject: ({ until }: GoOnFacts) => `Vill du vara kontaktperson även efter ${formatDay(until, 'sv')}?`,
    goOnBody: (facts: GoOnFacts) =>
      `Hej ${facts.name}!\n\nDu är kontaktperson för ”${facts.measure}” i ${facts.place} till och med ${formatDay(facts.until, 'sv')}. Efter den dagen visas du inte längre.\n\nVill du fortsätta? Välj ett nytt datum här. Vill du sluta behöver du inte göra något, men du kan också säga till direkt på samma ställe:\n${facts.own}\n`,
    questionSubject: ({ measure }: QuestionFacts) => `Fråga till dig om ”${measure}”`,
    questionBody: (facts: QuestionFacts) =>
      `Hej ${facts.name}!\n\n${facts.asker} frågar dig om ”${facts.measure}” i ${facts.place}:\n\n${setIn(facts.question)}\n\nSvara här så skickar vi svaret vidare. Din adress visas inte:\n${facts.answer}\n\nSvar på det här mejlet kommer inte fram. Vi påminner om frågan efter 7 dagar. Efter 14 dagar går den till regionen.\n\nVill du inte vara kontaktperson längre? Säg till här:\n${facts.own}\n`,
    reminderSubject: ({ measure }: ReminderFacts) => `Påminnelse: fråga till dig om ”${measure}”`,
    reminderBody: (facts: ReminderFacts) =>
      `Hej ${facts.name}!\n\n${facts.asker} frågade dig den ${formatDay(facts.askedOn, 'sv')} om ”${facts.measure}” i ${facts.place}:\n\n${setIn(facts.question)}\n\nSvara här:\n${facts.answer}\n\nKan du inte svara går frågan till regionen 14 dagar efter att den ställdes. Du behöver inte göra något.\n\nVill du inte vara kontaktperson längre? Säg till här:\n${facts.own}\n`,
    answerSubject: ({ measure }: AnswerFacts) => `Svar på din fråga om ”${measure}”`,
    answerBody: (facts: AnswerFacts) =>
      `Hej ${facts.name}!\n\n${facts.from} har svarat på din fråga om ”${facts.measure}” i ${facts.place}:\n\n${setIn(facts.answer)}\n\nDu frågade:\n\n${setIn(facts.question)}\n\nSvar på det här mejlet kommer inte fram. Dina frågor och svaren hittar du här:\n${facts.page}\n`,
    waitingSubject: ({ measure }: WaitingFacts) => `Din fråga om ”${measure}” har skickats vidare`,
    waitingBody: (facts: WaitingFacts) =>
      `Hej ${facts.name}!\n\nKontaktpersonen för ”${facts.measure}” i ${facts.place} har inte svarat. Vi har skickat frågan till regionen, som svarar i stället. Du behöver inte göra något.\n\nDu frågade:\n\n${setIn(facts.question)}\n\nDina frågor hittar du här:\n${facts.page}\n`,
    passedOnSubject: ({ measure, place }: PassedOnFacts) => `Obesvarad fråga om ”${measure}” i ${place}`,
    passedOnBody: (facts: PassedOnFacts) =>
      `Hej ${facts.name}!\n\n${facts.asker} frågade den ${formatDay(facts.askedOn, 'sv')} om ”${facts.measure}” i ${facts.place}. Kontaktpersonen har inte svarat, så nu ligger frågan hos regionen:\n\n${setIn(facts.question)}\n\nSvara här:\n${facts.page}\n`,
  },
  en: {
    proposedSubject: ({ measure }: ProposedFacts) => `Would you answer questions about “${measure}”?`,
    proposedBody: (facts: ProposedFacts) =>
      `Hello ${facts.name},\n\n${facts.proposer} suggests you as a contact in Rotfeste for the measure “${facts.measure}” in ${facts.place}. People who work in other municipalities could then send you questions about what you have learnt.\n\nNothing about you is shown until you say yes yourself. Then your name, your position and the languages you answer in are shown until the day you choose. Your e-mail address is never shown; questions reach you through Rotfeste.\n\nSay yes or no here:\n${facts.own}\n\nThe link is for you alone. You can also use it later if you change your mind. If you do not answer within 60 days, we delete what we have about you.\n\nAnything unclear? Ask ${facts.proposer}.\n`,
    goOnSubject: ({ until }: GoOnFacts) => `Do you want to remain a contact after ${formatDay(until, 'en')}?`,
    goOnBody: (facts: GoOnFacts) =>
      `Hello ${facts.name},\n\nYou are a contact for “${facts.measure}” in ${facts.place} until ${formatDay(facts.until, 'en')}. After that day you are no longer shown.\n\nDo you want to go on? Choose a new date here. If you want to stop, you need not do anything, or you can say so at once in the same place:\n${facts.own}\n`,
    questionSubject: ({ measure }: QuestionFacts) => `A question for you about “${measure}”`,
    questionBody: (facts: QuestionFacts) =>
      `Hello ${facts.name},\n\n${facts.asker} asks you about “${facts.measure}” in ${facts.place}:\n\n${setIn(facts.question)}\n\nAnswer here, and we pass your answer on. Your address is not shown:\n${facts.answer}\n\nReplies to this e-mail reach nobody. We remind you of the question after 7 days. After 14 days it goes to the region.\n\nDo you no longer want to be a contact? Say so here:\n${facts.own}\n`,
    reminderSubject: ({ measure }: ReminderFacts) => `Reminder: a question for you about “${measure}”`,
    reminderBody: (facts: ReminderFacts) =>
      `Hello ${facts.name},\n\nOn ${formatDay(facts.askedOn, 'en')} ${facts.asker} asked you about “${facts.measure}” in ${facts.place}:\n\n${setIn(facts.question)}\n\nAnswer here:\n${facts.answer}\n\nIf you cannot, the question goes to the region 14 days after it was asked. You need not do anything.\n\nDo you no longer want to be a contact? Say so here:\n${facts.own}\n`,
    answerSubject: ({ measure }: AnswerFacts) => `An answer to your question about “${measure}”`,
    answerBody: (facts: AnswerFacts) =>
      `Hello ${facts.name},\n\n${facts.from} has answered your question about “${facts.measure}” in ${facts.place}:\n\n${setIn(facts.answer)}\n\nYou asked:\n\n${setIn(facts.question)}\n\nReplies to this e-mail reach nobody. Your questions and the answers are here:\n${facts.page}\n`,
    waitingSubject: ({ measure }: WaitingFacts) => `Your question about “${measure}” has been passed on`,
    waitingBody: (facts: WaitingFacts) =>
      `Hello ${facts.name},\n\nThe contact for “${facts.measure}” in ${facts.place} has not answered. We have passed your question on to the region, which answers instead. You need not do anything.\n\nYou asked:\n\n${setIn(facts.question)}\n\nYour questions are here:\n${facts.page}\n`,
    passedOnSubject: ({ measure, place }: PassedOnFacts) =>
      `Unanswered question about “${measure}” in ${place}`,
    passedOnBody: (facts: PassedOnFacts) =>
      `Hello ${facts.name},\n\nOn ${formatDay(facts.askedOn, 'en')} ${facts.asker} asked about “${facts.measure}” in ${facts.place}. The contact has not answered, so the question is now with the region:\n\n${setIn(facts.question)}\n\nAnswer here:\n${facts.page}\n`,
  },
})
