import { inFourLanguages } from '../../../platform/i18n/languages.ts'

export const overviewTexts = inFourLanguages({
  nb: {
    title: 'Budsjett og regnskap',
    summary: (used: string, budget: string, share: string, remaining: string) =>
      `${used} av ${budget} er brukt (${share}). ${remaining} gjenstår.`,
    overspent: (used: string, budget: string, over: string) =>
      `${used} er brukt av et budsjett på ${budget}. Det er ${over} for mye.`,
    usedOnly: (used: string) => `${used} er ført på budsjettposter. Det er ikke lagt inn noe budsjett.`,
    emptyTitle: 'Begynn med budsjettet',
    emptyText:
      'Her ser dere hva som er brukt av hver budsjettpost, og hva som gjenstår. Legg inn budsjettet først. Deretter henter dere inn regnskapet, og beløpene fordeles på postene.',
    enterBudget: 'Legg inn budsjettet',
    noAccountsYet: 'Det er ikke ført noe i regnskapet ennå.',
    noBudgetYet: 'Budsjettet mangler. Uten det er det ingenting å holde regnskapet opp mot.',
    bringAccounts: 'Hent inn regnskapet',
    accounts: 'Regnskapet og hvor beløpene kommer fra',
    changeBudget: 'Endre budsjettet',
    versions: 'Versjoner av budsjettet',
    outlook: 'Prognose og årsaker til avvik',
    rates: 'Valutakurser',
    work: 'Arbeid med tallene',
    periodTitle: 'Periode',
    from: 'Fra og med',
    to: 'Til og med',
    show: 'Vis perioden',
    wholeTime: 'Hele prosjekttiden',
    dayInvalid: 'Skriv datoen som dag, måned og år, for eksempel 31.12.2013.',
    periodTurned: 'Perioden slutter før den begynner. Bytt om datoene.',
    reasonsMissing: (count: number) =>
      count === 1
        ? 'Én budsjettpost avviker så mye at dere må oppgi årsaken.'
        : `${count} budsjettposter avviker så mye at dere må oppgi årsaken.`,
    giveReasons: 'Skriv årsaken',
    limit: (percent: number, amount: string) =>
      amount === ''
        ? `Programmet krever en årsak når en post avviker mer enn ${percent} % fra budsjettet.`
        : `Programmet krever en årsak når en post avviker mer enn ${percent} % og mer enn ${amount} fra budsjettet.`,
    perYear: 'Budsjettet per år',
    perFunder: 'Budsjettet per finansiør',
    wholeProject: 'Hele tiden',
    noFunder: 'Ikke oppgitt',
    lineName: 'Budsjettpost',
    sum: 'Sum',
    pictures: 'Diagrammer',
    take: 'Last ned',
    sheetTable: 'Budsjett og regnskap',
    sheetMonths: 'Måned for måned',
    sheetAbout: 'Om tallene',
    project: 'Prosjekt',
    madeAt: 'Laget',
  },
  nn: {
    title: 'Budsjett og rekneskap',
    summary: (used: string, budget: string, share: string, remaining: string) =>
      `${used} av ${budget} er brukt (${share}). ${remaining} står att.`,
    overspent: (used: string, budget: string, over: string) =>
      `${used} er brukt av eit budsjett på ${budget}. Det er ${over} for mykje.`,
    usedOnly: (used: string) => `${used} er ført på budsjettpostar. Det er ikkje lagt inn noko budsjett.`,
    emptyTitle: 'Byrj med budsjettet',
    emptyText:
      'Her ser de kva som er brukt av kvar budsjettpost, og kva som står att. Legg inn budsjettet først. Deretter hentar de inn rekneskapen, og beløpa blir fordelte på postane.',
    enterBudget: 'Legg inn budsjettet',
    noAccountsYet: 'Det er ikkje ført noko i rekneskapen enno.',
    noBudgetYet: 'Budsjettet manglar. Utan det er det ingenting å halde rekneskapen opp mot.',
    bringAccounts: 'Hent inn rekneskapen',
    accounts: 'Rekneskapen og kvar beløpa kjem frå',
    changeBudget: 'Endre budsjettet',
    versions: 'Versjonar av budsjettet',
    outlook: 'Prognose og årsaker til avvik',
    rates: 'Valutakursar',
    work: 'Arbeid med tala',
    periodTitle: 'Periode',
    from: 'Frå og med',
    to: 'Til og med',
    show: 'Vis perioden',
    wholeTime: 'Heile prosjekttida',
    dayInvalid: 'Skriv datoen som dag, månad og år, til dømes 31.12.2013.',
    periodTurned: 'Perioden sluttar før han byrjar. Byt om datoane.',
    reasonsMissing: (count: number) =>
      count === 1
        ? 'Éin budsjettpost avvik så mykje at de må oppgi årsaka.'
        : `${count} budsjettpostar avvik så mykje at de må oppgi årsaka.`,
    giveReasons: 'Skriv årsaka',
    limit: (percent: number, amount: string) =>
      amount === ''
        ? `Programmet krev ei årsak når ein post avvik meir enn ${percent} % frå budsjettet.`
        : `Programmet krev ei årsak når ein post avvik meir enn ${percent} % og meir enn ${amount} frå budsjettet.`,
    perYear: 'Budsjettet per år',
    perFunder: 'Budsjettet per finansiør',
    wholeProject: 'Heile tida',
    noFunder: 'Ikkje oppgitt',
    lineName: 'Budsjettpost',
    sum: 'Sum',
    pictures: 'Diagram',
    take: 'Last ned',
    sheetTable: 'Budsjett og rekneskap',
    sheetMonths: 'Månad for månad',
    sheetAbout: 'Om tala',
    project: 'Prosjekt',
    madeAt: 'Laga',
  },
  sv: {
    title: 'Budget och redovisning',
    summary: (used: string, budget: string, share: string, remaining: string) =>
      `${used} av ${budget} är använt (${share}). ${remaining} återstår.`,
    overspent: (used: string, budget: string, over: string) =>
      `${used} är använt av en budget på ${budget}. Det är ${over} mer än budgeten.`,
    usedOnly: (used: string) => `${used} är bokfört på budgetposter. Ingen budget är inlagd.`,
    emptyTitle: 'Börja med budgeten',
    emptyText:
      'Här ser ni vad som har använts av varje budgetpost och vad som återstår. Lägg in budgeten först. Hämta sedan in redovisningen, så fördelas beloppen på posterna.',
    enterBudget: 'Lägg in budgeten',
    noAccountsYet: 'Inget är bokfört än.',
    noBudgetYet: 'Budgeten saknas. Utan den finns inget att jämföra redovisningen med.',
    bringAccounts: 'Hämta in redovisningen',
    accounts: 'Redovisningen och var beloppen kommer ifrån',
    changeBudget: 'Ändra budgeten',
    versions: 'Versioner av budgeten',
    outlook: 'Prognos och orsaker till avvikelser',
    rates: 'Valutakurser',
    work: 'Arbeta med siffrorna',
    periodTitle: 'Period',
    from: 'Från och med',
    to: 'Till och med',
    show: 'Visa perioden',
    wholeTime: 'Hela projekttiden',
    dayInvalid: 'Skriv datumet som år, månad och dag, till exempel 2013-12-31.',
    periodTurned: 'Perioden slutar innan den börjar. Byt plats på datumen.',
    reasonsMissing: (count: number) =>
      count === 1
        ? 'En budgetpost avviker så mycket att programmet vill veta orsaken.'
        : `${count} budgetposter avviker så mycket att programmet vill veta orsaken.`,
    giveReasons: 'Skriv orsaken',
    limit: (percent: number, amount: string) =>
      amount === ''
        ? `Programmet vill veta orsaken när en post avviker mer än ${percent} % från budgeten.`
        : `Programmet vill veta orsaken när en post avviker mer än ${percent} % och mer än ${amount} från budgeten.`,
    perYear: 'Budgeten per år',
    perFunder: 'Budgeten per finansiär',
    wholeProject: 'Hela projekttiden',
    noFunder: 'Inte angivet',
    lineName: 'Budgetpost',
    sum: 'Summa',
    pictures: 'Diagram',
    take: 'Ladda ner',
    sheetTable: 'Budget och redovisning',
    sheetMonths: 'Månad för månad',
    sheetAbout: 'Om siffrorna',
    project: 'Projekt',
    madeAt: 'Skapad',
  },
  en: {
    title: 'Budget and accounts',
    summary: (used: string, budget: string, share: string, remaining: string) =>
      `${used} of ${budget} has been used (${share}). ${remaining} remains.`,
    overspent: (used: string, budget: string, over: string) =>
      `${used} has been used of a budget of ${budget}. That is ${over} over budget.`,
    usedOnly: (used: string) => `${used} is entered on budget lines. There is no budget yet.`,
    emptyTitle: 'Start with the budget',
    emptyText:
      'Here you see how much of each budget line has been used and what remains. Enter the budget first. Then import the accounts, and the amounts are placed on the lines.',
    enterBudget: 'Enter the budget',
    noAccountsYet: 'Nothing has been entered in the accounts yet.',
    noBudgetYet: 'The budget is missing. Without it there is nothing to compare the accounts with.',
    bringAccounts: 'Import the accounts',
    accounts: 'The accounts and where the amounts come from',
    changeBudget: 'Change the budget',
    versions: 'Versions of the budget',
    outlook: 'Forecast and reasons for deviations',
    rates: 'Exchange rates',
    work: 'Work with the figures',
    periodTitle: 'Period',
    from: 'From',
    to: 'To',
    show: 'Show the period',
    wholeTime: 'The whole project period',
    dayInvalid: 'Write the date as year, month and day, for example 2013-12-31.',
    periodTurned: 'The period ends before it begins. Swap the dates.',
    reasonsMissing: (count: number) =>
      count === 1
        ? 'One budget line deviates so much that the programme wants to know why.'
        : `${count} budget lines deviate so much that the programme wants to know why.`,
    giveReasons: 'Give the reason',
    limit: (percent: number, amount: string) =>
      amount === ''
        ? `The programme wants a reason when a line deviates more than ${percent}% from its budget.`
        : `The programme wants a reason when a line deviates more than ${percent}% and more than ${amount} from its budget.`,
    perYear: 'The budget per year',
    perFunder: 'The budget per funder',
    wholeProject: 'Whole project period',
    noFunder: 'Not stated',
    lineName: 'Budget line',
    sum: 'Total',
    pictures: 'Charts',
    take: 'Download',
    sheetTable: 'Budget and accounts',
    sheetMonths: 'Month by month',
    sheetAbout: 'About the figures',
    project: 'Project',
    madeAt: 'Made',
  },
})
