import { inFourLanguages } from '../../../platform/i18n/languages.ts'

export const tableTexts = inFourLanguages({
  nb: {
    title: 'Budsjett og regnskap',
    caption: (period: string, currency: string) => `Regnskapsperiode ${period}. Beløp i ${currency}.`,
    line: 'Budsjettpost',
    budget: 'Budsjett',
    usedBefore: 'Brukt før perioden',
    used: 'Brukt i perioden',
    usedInAll: 'Brukt i alt',
    share: 'Andel brukt',
    remaining: 'Rest',
    forecast: 'Prognose',
    deviation: 'Avvik',
    reason: 'Årsak til avviket',
    reasonMissing: 'Årsaken mangler',
    costs: 'Sum kostnader',
    ownShare: 'Sum egenandel',
    total: 'Sum i alt',
    hours: (used: string, budget: string) =>
      budget === '' ? `${used} timer ført` : `${used} av ${budget} timer ført`,
    nothing: '–',
    nothingNote: '–: ikke ført eller ikke oppgitt.',
    ownWork: 'egne timer',
    otherOwnShare: 'egenandel',
    unassigned: (amount: string) =>
      `${amount} er bokført, men ligger ikke på noen budsjettpost. Beløpet er ikke med i summene.`,
    unassignedZero:
      'Noen beløp er bokført uten budsjettpost. Til sammen går de i null, men de er ikke med på postene.',
    noRate: (amount: string, currency: string) =>
      `${amount} er bokført i en annen valuta, og det er ikke oppgitt noen kurs til ${currency}. Beløpet er ikke med i summene.`,
    statedTotal: (stated: string, counted: string, difference: string) =>
      `Prosjektet er oppført med et budsjett på ${stated}, men summen av budsjettpostene er ${counted}. Forskjellen er ${difference}.`,
    fileBalance: (about: string, stated: string, counted: string, difference: string) =>
      `${about} oppgir ${stated}, men summen av beløpene som er ført, er ${counted}. Forskjellen er ${difference}.`,
    afterPeriod: (amount: string) =>
      `${amount} er bokført etter perioden. Beløpet er ikke med i det som er brukt.`,
    converted: (amount: string, converted: string, rate: string, day: string, source: string) =>
      `${amount} er regnet om til ${converted}. Kurs: ${rate}, ${day} (${source}).`,
    coFinancing: 'Medfinansiering som er lovet',
    notStated: 'ikke oppgitt',
    currency: 'Valuta',
    from: 'Fra',
    to: 'Til',
    rowKind: 'Rad',
    kinds: { cost: 'kostnad', 'own-hours': 'egne timer', 'own-share': 'annen egenandel', sum: 'sum' },
    budgetHours: 'Timer i budsjettet',
    usedHours: 'Timer ført',
    month: 'Måned',
    planned: 'Plan',
    timeTitle: 'Brukt mot plan over tid',
    timeDescription: (used: string, usedMonth: string, planned: string) =>
      `Til og med ${usedMonth} er ${used} brukt. ${planned}`,
    timePlan: (planned: string) =>
      `Budsjettet, fordelt jevnt over tiden det gjelder for, var da på ${planned}.`,
    timeNoPlan: 'Budsjettet kan ikke fordeles over tid, fordi prosjektet mangler start- eller sluttdato.',
    timeUsed: 'Brukt i alt',
    timePlanned: 'Plan (budsjettet fordelt jevnt)',
    lineTitle: 'Brukt og budsjett per post',
    lineDescription: (count: number, over: number) =>
      `${count} ${count === 1 ? 'budsjettpost' : 'budsjettposter'}. ${
        over === 0 ? 'Ingen har brukt mer enn budsjettet.' : `${over} har brukt mer enn budsjettet.`
      }`,
    lineUsed: 'Brukt',
    lineBudget: 'Budsjett',
    lineOver: 'Over budsjett',
    ofBudget: (used: string, budget: string) => `${used} av ${budget}`,
    asTable: 'Vis tallene i en tabell',
    figures: (title: string) => `Tallene bak: ${title}`,
  },
  nn: {
    title: 'Budsjett og rekneskap',
    caption: (period: string, currency: string) => `Rekneskapsperiode ${period}. Beløp i ${currency}.`,
    line: 'Budsjettpost',
    budget: 'Budsjett',
    usedBefore: 'Brukt før perioden',
    used: 'Brukt i perioden',
    usedInAll: 'Brukt i alt',
    share: 'Del brukt',
    remaining: 'Rest',
    forecast: 'Prognose',
    deviation: 'Avvik',
    reason: 'Årsak til avviket',
    reasonMissing: 'Årsaka manglar',
    costs: 'Sum kostnader',
    ownShare: 'Sum eigendel',
    total: 'Sum i alt',
    hours: (used: string, budget: string) =>
      budget === '' ? `${used} timar førte` : `${used} av ${budget} timar førte`,
    nothing: '–',
    nothingNote: '–: ikkje ført eller ikkje oppgitt.',
    ownWork: 'eigne timar',
    otherOwnShare: 'eigendel',
    unassigned: (amount: string) =>
      `${amount} er bokført, men ligg ikkje på nokon budsjettpost. Beløpet er ikkje med i summane.`,
    unassignedZero:
      'Nokre beløp er bokførte utan budsjettpost. Til saman går dei i null, men dei er ikkje med på postane.',
    noRate: (amount: string, currency: string) =>
      `${amount} er bokført i ein annan valuta, og det er ikkje oppgitt nokon kurs til ${currency}. Beløpet er ikkje med i summane.`,
    statedTotal: (stated: string, counted: string, difference: string) =>
      `Prosjektet er oppført med eit budsjett på ${stated}, men summen av budsjettpostane er ${counted}. Skilnaden er ${difference}.`,
    fileBalance: (about: string, stated: string, counted: string, difference: string) =>
      `${about} oppgir ${stated}, men summen av beløpa som er førte, er ${counted}. Skilnaden er ${difference}.`,
    afterPeriod: (amount: string) =>
      `${amount} er bokført etter perioden. Beløpet er ikkje med i det som er brukt.`,
    converted: (amount: string, converted: string, rate: string, day: string, source: string) =>
      `${amount} er rekna om til ${converted}. Kurs: ${rate}, ${day} (${source}).`,
    coFinancing: 'Medfinansiering som er lova',
    notStated: 'ikkje oppgitt',
    currency: 'Valuta',
    from: 'Frå',
    to: 'Til',
    rowKind: 'Rad',
    kinds: { cost: 'kostnad', 'own-hours': 'eigne timar', 'own-share': 'annan eigendel', sum: 'sum' },
    budgetHours: 'Timar i budsjettet',
    usedHours: 'Timar førte',
    month: 'Månad',
    planned: 'Plan',
    timeTitle: 'Brukt mot plan over tid',
    timeDescription: (used: string, usedMonth: string, planned: string) =>
      `Til og med ${usedMonth} er ${used} brukt. ${planned}`,
    timePlan: (planned: string) => `Budsjettet, fordelt jamt over tida det gjeld for, var då på ${planned}.`,
    timeNoPlan: 'Budsjettet kan ikkje fordelast over tid, fordi prosjektet manglar start- eller sluttdato.',
    timeUsed: 'Brukt i alt',
    timePlanned: 'Plan (budsjettet fordelt jamt)',
    lineTitle: 'Brukt og budsjett per post',
    lineDescription: (count: number, over: number) =>
      `${count} ${count === 1 ? 'budsjettpost' : 'budsjettpostar'}. ${
        over === 0 ? 'Ingen har brukt meir enn budsjettet.' : `${over} har brukt meir enn budsjettet.`
      }`,
    lineUsed: 'Brukt',
    lineBudget: 'Budsjett',
    lineOver: 'Over budsjett',
    ofBudget: (used: string, budget: string) => `${used} av ${budget}`,
    asTable: 'Vis tala i ein tabell',
    figures: (title: string) => `Tala bak: ${title}`,
  },
  sv: {
    title: 'Budget och redovisning',
    caption: (period: string, currency: string) => `Redovisningsperiod ${period}. Belopp i ${currency}.`,
    line: 'Budgetpost',
    budget: 'Budget',
    usedBefore: 'Använt före perioden',
    used: 'Använt under perioden',
    usedInAll: 'Använt totalt',
    share: 'Andel använt',
    remaining: 'Återstår',
    forecast: 'Prognos',
    deviation: 'Avvikelse',
    reason: 'Orsak till avvikelsen',
    reasonMissing: 'Avvikelsen måste förklaras',
    costs: 'Summa kostnader',
    ownShare: 'Summa egen insats',
    total: 'Totalt',
    hours: (used: string, budget: string) =>
      budget === '' ? `${used} timmar bokförda` : `${used} av ${budget} timmar bokförda`,
    nothing: '–',
    nothingNote: '–: inget bokfört eller inte angivet.',
    ownWork: 'egna timmar',
    otherOwnShare: 'egen insats',
    unassigned: (amount: string) =>
      `${amount} är bokfört men ligger inte på någon budgetpost. Beloppet ingår inte i summorna.`,
    unassignedZero: 'Några belopp är bokförda utan budgetpost. De tar ut varandra men ingår inte i posterna.',
    noRate: (amount: string, currency: string) =>
      `${amount} är bokfört i en annan valuta, och ingen kurs till ${currency} är angiven. Beloppet ingår inte i summorna.`,
    statedTotal: (stated: string, counted: string, difference: string) =>
      `Projektet har en angiven budget på ${stated}, men budgetposterna blir tillsammans ${counted}. Skillnaden är ${difference}.`,
    fileBalance: (about: string, stated: string, counted: string, difference: string) =>
      `${about} anger ${stated}, men de bokförda beloppen blir tillsammans ${counted}. Skillnaden är ${difference}.`,
    afterPeriod: (amount: string) => `${amount} är bokfört efter perioden. Beloppet räknas inte som använt.`,
    converted: (amount: string, converted: string, rate: string, day: string, source: string) =>
      `${amount} är omräknat till ${converted}. Kurs: ${rate}, ${day} (${source}).`,
    coFinancing: 'Utlovad medfinansiering',
    notStated: 'inte angivet',
    currency: 'Valuta',
    from: 'Från',
    to: 'Till',
    rowKind: 'Rad',
    kinds: { cost: 'kostnad', 'own-hours': 'egna timmar', 'own-share': 'annan egen insats', sum: 'summa' },
    budgetHours: 'Timmar i budgeten',
    usedHours: 'Bokförda timmar',
    month: 'Månad',
    planned: 'Plan',
    timeTitle: 'Använt jämfört med plan över tid',
    timeDescription: (used: string, usedMonth: string, planned: string) =>
      `Till och med ${usedMonth} är ${used} använt. ${planned}`,
    timePlan: (planned: string) => `Budgeten, jämnt fördelad över den tid den gäller, var då ${planned}.`,
    timeNoPlan: 'Budgeten går inte att fördela över tid, eftersom projektet saknar start- eller slutdatum.',
    timeUsed: 'Använt totalt',
    timePlanned: 'Plan (budgeten jämnt fördelad)',
    lineTitle: 'Använt och budget per post',
    lineDescription: (count: number, over: number) =>
      `${count} ${count === 1 ? 'budgetpost' : 'budgetposter'}. ${
        over === 0 ? 'Ingen ligger över budget.' : `${over} ligger över budget.`
      }`,
    lineUsed: 'Använt',
    lineBudget: 'Budget',
    lineOver: 'Över budget',
    ofBudget: (used: string, budget: string) => `${used} av ${budget}`,
    asTable: 'Visa siffrorna i en tabell',
    figures: (title: string) => `Siffrorna bakom: ${title}`,
  },
  en: {
    title: 'Budget and accounts',
    caption: (period: string, currency: string) => `Accounting period ${period}. Amounts in ${currency}.`,
    line: 'Budget line',
    budget: 'Budget',
    usedBefore: 'Used before the period',
    used: 'Used in the period',
    usedInAll: 'Used in total',
    share: 'Share used',
    remaining: 'Remaining',
    forecast: 'Forecast',
    deviation: 'Deviation',
    reason: 'Reason for the deviation',
    reasonMissing: 'The deviation needs a reason',
    costs: 'Total costs',
    ownShare: 'Total own contribution',
    total: 'Total',
    hours: (used: string, budget: string) =>
      budget === '' ? `${used} hours entered` : `${used} of ${budget} hours entered`,
    nothing: '–',
    nothingNote: '–: nothing entered, or not stated.',
    ownWork: 'own hours',
    otherOwnShare: 'own contribution',
    unassigned: (amount: string) =>
      `${amount} is entered in the accounts but is not on any budget line. It is not included in the totals.`,
    unassignedZero:
      'Some amounts are entered without a budget line. They cancel each other out but are not included in the lines.',
    noRate: (amount: string, currency: string) =>
      `${amount} is entered in another currency, and no rate to ${currency} is given. It is not included in the totals.`,
    statedTotal: (stated: string, counted: string, difference: string) =>
      `The project is recorded with a budget of ${stated}, but the budget lines add up to ${counted}. The difference is ${difference}.`,
    fileBalance: (about: string, stated: string, counted: string, difference: string) =>
      `${about} gives ${stated}, but the amounts entered add up to ${counted}. The difference is ${difference}.`,
    afterPeriod: (amount: string) => `${amount} is entered after the period. It is not counted as used.`,
    converted: (amount: string, converted: string, rate: string, day: string, source: string) =>
      `${amount} is converted to ${converted}. Rate: ${rate}, ${day} (${source}).`,
    coFinancing: 'Co-financing committed',
    notStated: 'not stated',
    currency: 'Currency',
    from: 'From',
    to: 'To',
    rowKind: 'Row',
    kinds: { cost: 'cost', 'own-hours': 'own hours', 'own-share': 'other own contribution', sum: 'sum' },
    budgetHours: 'Hours in the budget',
    usedHours: 'Hours entered',
    month: 'Month',
    planned: 'Plan',
    timeTitle: 'Used compared with plan over time',
    timeDescription: (used: string, usedMonth: string, planned: string) =>
      `By the end of ${usedMonth}, ${used} was used. ${planned}`,
    timePlan: (planned: string) =>
      `The budget, spread evenly over the time it is for, came to ${planned} then.`,
    timeNoPlan: 'The budget cannot be spread over time, because the project has no start or end date.',
    timeUsed: 'Used in total',
    timePlanned: 'Plan (the budget spread evenly)',
    lineTitle: 'Used and budget per line',
    lineDescription: (count: number, over: number) =>
      `${count} budget ${count === 1 ? 'line' : 'lines'}. ${
        over === 0 ? 'None is over budget.' : `${over} ${over === 1 ? 'is' : 'are'} over budget.`
      }`,
    lineUsed: 'Used',
    lineBudget: 'Budget',
    lineOver: 'Over budget',
    ofBudget: (used: string, budget: string) => `${used} of ${budget}`,
    asTable: 'Show the figures in a table',
    figures: (title: string) => `The figures behind: ${title}`,
  },
})
