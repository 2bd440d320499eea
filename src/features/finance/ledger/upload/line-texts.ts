import { inFourLanguages } from '../../../../platform/i18n/languages.ts'

export const lineTexts = inFourLanguages({
  nb: {
    nothingTaken:
      'Ingen av transaksjonene i filen kommer med. Tøm datoene over eller velg andre, og vis igjen.',
    linesTitle: 'Hvor beløpene hører hjemme',
    linesHelp: 'Vi husker det du velger til neste fil. «Utenfor prosjektet» tas ikke med.',
    noLines:
      'Prosjektet har ingen budsjettposter ennå. Beløpene blir stående uten post til budsjettet er lagt inn.',
    proposals: {
      rule: 'som sist',
      'same-name': 'samme navn',
      'same-object-name': 'samme navn som prosjektet i filen',
      'balance-account': 'balansekonto',
      'income-account': 'inntektskonto',
      'similar-words': 'lignende ord',
      none: 'ingen likhet funnet',
      chosen: 'valgt av deg',
    },
  },
  nn: {
    nothingTaken: 'Ingen av transaksjonane i fila kjem med. Tøm datoane over eller vel andre, og vis igjen.',
    linesTitle: 'Kvar beløpa høyrer heime',
    linesHelp: 'Vi hugsar det du vel til neste fil. «Utanfor prosjektet» blir ikkje teke med.',
    noLines:
      'Prosjektet har ingen budsjettpostar enno. Beløpa blir ståande utan post til budsjettet er lagt inn.',
    proposals: {
      rule: 'som sist',
      'same-name': 'same namn',
      'same-object-name': 'same namn som prosjektet i fila',
      'balance-account': 'balansekonto',
      'income-account': 'inntektskonto',
      'similar-words': 'liknande ord',
      none: 'ingen likskap funnen',
      chosen: 'valt av deg',
    },
  },
  sv: {
    nothingTaken:
      'Inga av transaktionerna i filen kommer med. Töm datumen ovan eller välj andra, och visa igen.',
    linesTitle: 'Var beloppen hör hemma',
    linesHelp: 'Vi minns det du väljer till nästa fil. ”Utanför projektet” tas inte med.',
    noLines: 'Projektet har inga budgetposter än. Beloppen ligger utan post tills budgeten är inlagd.',
    proposals: {
      rule: 'som förra gången',
      'same-name': 'samma namn',
      'same-object-name': 'samma namn som projektet i filen',
      'balance-account': 'balanskonto',
      'income-account': 'intäktskonto',
      'similar-words': 'liknande ord',
      none: 'inget liknande hittades',
      chosen: 'valt av dig',
    },
  },
  en: {
    nothingTaken:
      'None of the transactions in the file are taken. Empty the dates above or choose others, and show again.',
    linesTitle: 'Where the amounts belong',
    linesHelp: 'We remember what you choose for the next file. “Outside the project” is not imported.',
    noLines: 'The project has no budget lines yet. The amounts have no line until the budget is entered.',
    proposals: {
      rule: 'as last time',
      'same-name': 'same name',
      'same-object-name': 'same name as the project in the file',
      'balance-account': 'balance account',
      'income-account': 'income account',
      'similar-words': 'similar words',
      none: 'nothing similar found',
      chosen: 'chosen by you',
    },
  },
})
