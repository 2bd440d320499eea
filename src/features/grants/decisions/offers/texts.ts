import { inFourLanguages } from '../../../../platform/i18n/languages.ts'

/** Of the last day to answer an offer. Amounts and days come written. */
export const offerTexts = inFourLanguages({
  nb: {
    lastDay: 'Svarfrist',
    answerBefore: (day: string) =>
      `Svar senest ${day}. Svarer dere ikke innen fristen, faller tilsagnet bort.`,
    waitingUntil: (day: string) => `Vi venter på svar fra søkeren. Svarfristen er ${day}.`,
    lapsedTitle: 'Tilsagnet er falt bort',
    lapsed: (day: string, officer: string, email: string) =>
      `Svarfristen var ${day}. Tilsagnet er falt bort, og pengene går tilbake til potten. Vil dere fortsatt ha tilskuddet, kan dere skrive til ${officer}, ${email}. Er det nok igjen i potten, kan dere få en ny svarfrist.`,
    lapsedThere: (day: string) =>
      `Søkeren svarte ikke innen ${day}. Tilsagnet er falt bort, og pengene går tilbake til potten. Så lenge det er nok igjen i potten, kan dere gi søkeren en ny svarfrist.`,
    moveTitle: 'Flytt svarfristen',
    moveLead: (day: string) =>
      `Svarfristen er nå ${day}. Søkeren kan få lengre frist, ikke kortere, og får en e-post med den nye fristen og begrunnelsen.`,
    moveLapsed: (amount: string, left: string) =>
      `Tilsagnet er falt bort. Får søkeren en ny svarfrist, blir ${amount} av potten bundet på nytt. Nå er det ${left} igjen.`,
    newDay: 'Ny svarfrist',
    newDayHelp: 'Søkeren kan svare fram til midnatt denne dagen.',
    reason: 'Begrunnelse',
    reasonHelp: 'Står i e-posten til søkeren.',
    move: 'Flytt fristen',
    cancel: 'Avbryt',
    moved: 'Fristen er flyttet, og søkeren har fått beskjed.',
    moves: 'Slik er svarfristen flyttet',
    movedOn: 'Flyttet',
    movedFrom: 'Fra',
    movedTo: 'Til',
    movedBy: 'Av',
    dayInvalid: 'Skriv en dato, for eksempel 01.04.2027.',
    refusals: {
      'not-officer': 'Bare de som behandler søknader i dette samarbeidet, kan flytte fristen.',
      'no-offer': 'Det er ikke noe tilsagn som venter på svar.',
      'offer-answered': 'Søkeren har allerede svart.',
      'move-reason-missing': 'Skriv begrunnelsen.',
      day: (first: string, last: string) => `Skriv en dato fra ${first} til ${last}.`,
      pot: (asked: string, left: string) =>
        `Potten rekker ikke: Det er ${left} igjen, og tilsagnet er på ${asked}. Tilsagnet kan ikke gis på nytt nå.`,
    },
  },
  nn: {
    lastDay: 'Svarfrist',
    answerBefore: (day: string) => `Svar seinast ${day}. Svarer de ikkje innan fristen, fell tilsegna bort.`,
    waitingUntil: (day: string) => `Vi ventar på svar frå søkjaren. Svarfristen er ${day}.`,
    lapsedTitle: 'Tilsegna har falle bort',
    lapsed: (day: string, officer: string, email: string) =>
      `Svarfristen var ${day}. Tilsegna har falle bort, og pengane går tilbake til potten. Vil de framleis ha tilskotet, kan de skrive til ${officer}, ${email}. Er det nok att i potten, kan de få ein ny svarfrist.`,
    lapsedThere: (day: string) =>
      `Søkjaren svarte ikkje innan ${day}. Tilsegna har falle bort, og pengane går tilbake til potten. Så lenge det er nok att i potten, kan de gi søkjaren ein ny svarfrist.`,
    moveTitle: 'Flytt svarfristen',
    moveLead: (day: string) =>
      `Svarfristen er no ${day}. Søkjaren kan få lengre frist, ikkje kortare, og får ein e-post med den nye fristen og grunngjevinga.`,
    moveLapsed: (amount: string, left: string) =>
      `Tilsegna har falle bort. Får søkjaren ein ny svarfrist, blir ${amount} av potten bunde på nytt. No er det ${left} att.`,
    newDay: 'Ny svarfrist',
    newDayHelp: 'Søkjaren kan svare fram til midnatt denne dagen.',
    reason: 'Grunngjeving',
    reasonHelp: 'Står i e-posten til søkjaren.',
    move: 'Flytt fristen',
    cancel: 'Avbryt',
    moved: 'Fristen er flytta, og søkjaren har fått beskjed.',
    moves: 'Slik er svarfristen flytta',
    movedOn: 'Flytta',
    movedFrom: 'Frå',
    movedTo: 'Til',
    movedBy: 'Av',
    dayInvalid: 'Skriv ein dato, til dømes 01.04.2027.',
    refusals: {
      'not-officer': 'Berre dei som behandlar søknader i dette samarbeidet, kan flytte fristen.',
      'no-offer': 'Det er inga tilsegn som ventar på svar.',
      'offer-answered': 'Søkjaren har allereie svart.',
      'move-reason-missing': 'Skriv grunngjevinga.',
      day: (first: string, last: string) => `Skriv ein dato frå ${first} til ${last}.`,
      pot: (asked: string, left: string) =>
        `Potten rekk ikkje: Det er ${left} att, og tilsegna er på ${asked}. Tilsegna kan ikkje givast på nytt no.`,
    },
  },
  sv: {
    lastDay: 'Sista dag att svara',
    answerBefore: (day: string) => `Svara senast ${day}. Om ni inte svarar går erbjudandet ut.`,
    waitingUntil: (day: string) => `Vi väntar på svar från den sökande. Sista dag att svara är ${day}.`,
    lapsedTitle: 'Erbjudandet har gått ut',
    lapsed: (day: string, officer: string, email: string) =>
      `Sista dag att svara var ${day}. Erbjudandet har gått ut, och pengarna går tillbaka till potten. Vill ni fortfarande ha bidraget? Skriv till ${officer}, ${email}. Finns det tillräckligt kvar i potten kan ni få en ny svarsdag.`,
    lapsedThere: (day: string) =>
      `Den sökande svarade inte senast ${day}. Erbjudandet har gått ut, och pengarna går tillbaka till potten. Så länge potten räcker kan ni ge den sökande en ny svarsdag.`,
    moveTitle: 'Flytta sista dagen att svara',
    moveLead: (day: string) =>
      `Sista dag är nu ${day}. Den sökande kan få mer tid, inte mindre, och får ett mejl med den nya dagen och skälen.`,
    moveLapsed: (amount: string, left: string) =>
      `Erbjudandet har gått ut. Om den sökande får en ny dag tas ${amount} ur potten igen. Där finns ${left} nu.`,
    newDay: 'Ny svarsdag',
    newDayHelp: 'Den sökande kan svara till midnatt den dagen.',
    reason: 'Skäl',
    reasonHelp: 'Skälen står i mejlet till den sökande.',
    move: 'Flytta dagen',
    cancel: 'Avbryt',
    moved: 'Dagen är flyttad, och den sökande har fått veta det.',
    moves: 'Så har sista dagen flyttats',
    movedOn: 'Flyttad',
    movedFrom: 'Från',
    movedTo: 'Till',
    movedBy: 'Av',
    dayInvalid: 'Skriv ett datum, till exempel 2027-04-01.',
    refusals: {
      'not-officer': 'Bara de som handlägger ansökningar i regionen kan flytta dagen.',
      'no-offer': 'Det finns inget erbjudande som väntar på svar.',
      'offer-answered': 'Den sökande har redan svarat.',
      'move-reason-missing': 'Skriv skälen.',
      day: (first: string, last: string) => `Skriv ett datum från och med ${first} till och med ${last}.`,
      pot: (asked: string, left: string) =>
        `Potten räcker inte: det finns ${left} kvar, och erbjudandet är på ${asked}. Det kan inte ges på nytt nu.`,
    },
  },
  en: {
    lastDay: 'Last day to answer',
    answerBefore: (day: string) => `Answer by ${day}. If you do not, the offer lapses.`,
    waitingUntil: (day: string) =>
      `We are waiting for the applicant’s answer. The last day to answer is ${day}.`,
    lapsedTitle: 'The offer has lapsed',
    lapsed: (day: string, officer: string, email: string) =>
      `The last day to answer was ${day}. The offer has lapsed, and the money goes back to the pot. If you still want the grant, write to ${officer}, ${email}. If there is enough left in the pot, you can be given another day to answer.`,
    lapsedThere: (day: string) =>
      `The applicant did not answer by ${day}. The offer has lapsed, and the money goes back to the pot. As long as there is enough left in the pot, you can give the applicant another day to answer.`,
    moveTitle: 'Move the last day to answer',
    moveLead: (day: string) =>
      `The last day is now ${day}. The applicant can be given more time, not less, and gets an e-mail with the new day and the reasons.`,
    moveLapsed: (amount: string, left: string) =>
      `The offer has lapsed. With another day, ${amount} is taken from the pot again. The pot has ${left} now.`,
    newDay: 'New last day',
    newDayHelp: 'The applicant can answer until midnight on this day.',
    reason: 'Reasons',
    reasonHelp: 'The reasons go into the e-mail to the applicant.',
    move: 'Move the day',
    cancel: 'Cancel',
    moved: 'The day has been moved, and the applicant has been told.',
    moves: 'How the last day was moved',
    movedOn: 'Moved',
    movedFrom: 'From',
    movedTo: 'To',
    movedBy: 'By',
    dayInvalid: 'Write a date, for example 2027-04-01.',
    refusals: {
      'not-officer': 'Only those who handle applications in this region can move the day.',
      'no-offer': 'No offer is waiting for an answer.',
      'offer-answered': 'The applicant has already answered.',
      'move-reason-missing': 'Write the reasons.',
      day: (first: string, last: string) => `Write a date from ${first} to ${last}.`,
      pot: (asked: string, left: string) =>
        `The pot is too small: ${left} is left, and the offer is for ${asked}. It cannot be made again now.`,
    },
  },
})
