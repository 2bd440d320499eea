import { inFourLanguages } from '../../../platform/i18n/languages.ts'

export const outlookTexts = inFourLanguages({
  nb: {
    title: 'Prognose og årsaker til avvik',
    intro: 'Hva tror dere hver post ender på når prosjektet er ferdig? La feltet stå tomt der dere ikke vet.',
    limit: (percent: number, amount: string) =>
      amount === ''
        ? `Skriv årsaken når en post ender mer enn ${percent} % over eller under budsjettet.`
        : `Skriv årsaken når en post ender mer enn ${percent} % og mer enn ${amount} over eller under budsjettet.`,
    period: (period: string) => `Brukt er regnet til og med slutten av perioden ${period}.`,
    nothing: 'Det er ingen budsjettposter ennå. Legg inn budsjettet først.',
    forecast: 'Prognose i alt',
    reason: 'Årsak til avviket',
    used: (used: string, budget: string) => `Brukt ${used} av ${budget}`,
    save: 'Lagre',
    cancel: 'Avbryt',
    reasonMissing: (line: string) => `Skriv hvorfor «${line}» avviker fra budsjettet.`,
    tooLong: 'Teksten er for lang. Den kan ha høyst 2000 tegn.',
    amountInvalid: (line: string) => `Skriv prognosen for «${line}» med tall, for eksempel 76 500.`,
    conflictTitle: 'Noen andre har endret de samme postene mens dere skrev',
    conflictText: 'Det dere skrev, står fortsatt i skjemaet og er ikke lagret. Dette er lagret nå:',
    saved: (line: string, forecast: string, reason: string) =>
      `${line}: prognose ${forecast}${reason === '' ? '' : `, årsak: ${reason}`}`,
    none: 'ikke oppgitt',
    saveOver: 'Lagrer dere igjen, gjelder det som står i skjemaet.',
  },
  nn: {
    title: 'Prognose og årsaker til avvik',
    intro: 'Kva trur de kvar post endar på når prosjektet er ferdig? La feltet stå tomt der de ikkje veit.',
    limit: (percent: number, amount: string) =>
      amount === ''
        ? `Skriv årsaka når ein post endar meir enn ${percent} % over eller under budsjettet.`
        : `Skriv årsaka når ein post endar meir enn ${percent} % og meir enn ${amount} over eller under budsjettet.`,
    period: (period: string) => `Brukt er rekna til og med slutten av perioden ${period}.`,
    nothing: 'Det er ingen budsjettpostar enno. Legg inn budsjettet først.',
    forecast: 'Prognose i alt',
    reason: 'Årsak til avviket',
    used: (used: string, budget: string) => `Brukt ${used} av ${budget}`,
    save: 'Lagre',
    cancel: 'Avbryt',
    reasonMissing: (line: string) => `Skriv kvifor «${line}» avvik frå budsjettet.`,
    tooLong: 'Teksten er for lang. Han kan ha høgst 2000 teikn.',
    amountInvalid: (line: string) => `Skriv prognosen for «${line}» med tal, til dømes 76 500.`,
    conflictTitle: 'Nokon andre har endra dei same postane medan de skreiv',
    conflictText: 'Det de skreiv, står framleis i skjemaet og er ikkje lagra. Dette er lagra no:',
    saved: (line: string, forecast: string, reason: string) =>
      `${line}: prognose ${forecast}${reason === '' ? '' : `, årsak: ${reason}`}`,
    none: 'ikkje oppgitt',
    saveOver: 'Lagrar de igjen, gjeld det som står i skjemaet.',
  },
  sv: {
    title: 'Prognos och orsaker till avvikelser',
    intro:
      'Vilket belopp tror ni att varje post slutar på när projektet är klart? Lämna fältet tomt där ni inte vet.',
    limit: (percent: number, amount: string) =>
      amount === ''
        ? `Skriv orsaken när en post slutar mer än ${percent} % över eller under budgeten.`
        : `Skriv orsaken när en post slutar mer än ${percent} % och mer än ${amount} över eller under budgeten.`,
    period: (period: string) => `Det som är använt räknas till och med slutet av perioden ${period}.`,
    nothing: 'Det finns inga budgetposter än. Lägg in budgeten först.',
    forecast: 'Prognos totalt',
    reason: 'Orsak till avvikelsen',
    used: (used: string, budget: string) => `Använt ${used} av ${budget}`,
    save: 'Spara',
    cancel: 'Avbryt',
    reasonMissing: (line: string) => `Skriv varför ”${line}” avviker från budgeten.`,
    tooLong: 'Texten är för lång. Den kan ha 2000 tecken.',
    amountInvalid: (line: string) => `Skriv prognosen för ”${line}” med siffror, till exempel 76 500.`,
    conflictTitle: 'Någon annan har ändrat samma poster medan ni skrev',
    conflictText: 'Det ni skrev står kvar i formuläret och är inte sparat. Detta är sparat nu:',
    saved: (line: string, forecast: string, reason: string) =>
      `${line}: prognos ${forecast}${reason === '' ? '' : `, orsak: ${reason}`}`,
    none: 'inte angivet',
    saveOver: 'Om ni sparar igen gäller det som står i formuläret.',
  },
  en: {
    title: 'Forecast and reasons for deviations',
    intro:
      'What amount do you expect each line to end at when the project is finished? Leave the field empty where you do not know.',
    limit: (percent: number, amount: string) =>
      amount === ''
        ? `Give the reason when a line ends more than ${percent}% over or under its budget.`
        : `Give the reason when a line ends more than ${percent}% and more than ${amount} over or under its budget.`,
    period: (period: string) => `Amounts used are counted up to the end of the period ${period}.`,
    nothing: 'There are no budget lines yet. Enter the budget first.',
    forecast: 'Total forecast',
    reason: 'Reason for the deviation',
    used: (used: string, budget: string) => `Used ${used} of ${budget}`,
    save: 'Save',
    cancel: 'Cancel',
    reasonMissing: (line: string) => `Write why “${line}” deviates from its budget.`,
    tooLong: 'The text is too long. It may have 2000 characters.',
    amountInvalid: (line: string) => `Write the forecast for “${line}” in figures, for example 76500.`,
    conflictTitle: 'Somebody else changed the same lines while you were writing',
    conflictText: 'What you wrote is still in the form but has not been saved. This is what is saved now:',
    saved: (line: string, forecast: string, reason: string) =>
      `${line}: forecast ${forecast}${reason === '' ? '' : `, reason: ${reason}`}`,
    none: 'not stated',
    saveOver: 'If you save again, what is in the form replaces it.',
  },
})
