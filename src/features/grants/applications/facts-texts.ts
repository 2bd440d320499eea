import { inFourLanguages } from '../../../platform/i18n/languages.ts'

/** Of the facts and the budget of an application. */
export const factsTexts = inFourLanguages({
  nb: {
    editTitle: 'Opplysninger og budsjett',
    save: 'Lagre',
    saveMine: 'Lagre mitt i stedet',
    saved: 'Lagret.',
    fields: {
      title: 'Tittel på søknaden',
      startsOn: 'Fra',
      endsOn: 'Til',
      appliedAmount: (currency: string) => `Søknadsbeløp (${currency})`,
      appliedHelp: (ceiling: string) => `Uten desimaler, høyst ${ceiling}.`,
      coApplicant: (number: number) => `Medsøker ${number}`,
      coApplicantsHelp:
        'Navn på kommuner og organisasjoner som søker sammen med dere. Skriv kommunens navn, så kjenner vi den igjen.',
      lineName: 'Hva',
      lineAmount: 'Beløp',
      line: (number: number) => `linje ${number}`,
    },
    keep: {
      kept: 'Lagret.',
      unread: 'Ikke lagret ennå: Det er noe vi ikke forstår. Trykk Lagre for å se hva.',
      conflict: 'Ikke lagret: noen andre har endret søknaden. Trykk Lagre for å se begge.',
      failed: 'Ikke lagret ennå. Vi prøver igjen.',
    },
    kinds: { cost: 'Kostnader', 'own-money': 'Egne penger', 'other-money': 'Penger fra andre' },
    kindsHelp: {
      cost: 'Alt tiltaket koster, også egen arbeidstid om den regnes med.',
      'own-money': 'Det kommunen selv betaler.',
      'other-money': 'Det andre betaler. Ikke ta med tilskuddet dere søker om.',
    },
    sums: {
      costs: 'Kostnader i alt',
      own: 'Egne penger',
      other: 'Penger fra andre',
      applied: 'Søknadsbeløp',
      financing: 'Finansiering i alt',
      share: 'Egenandel',
    },
    sumColumn: 'Post',
    amountColumn: (currency: string) => `Beløp (${currency})`,
    shareText: (share: string, needed: string) => `${share} av kostnadene; minst ${needed}`,
    problem: {
      titleMissing: 'Skriv en tittel på søknaden.',
      amountMissing: 'Skriv hvor mye dere søker om.',
      periodMissing: 'Skriv når tiltaket begynner og slutter.',
      costsMissing: 'Skriv hva tiltaket koster.',
      measureMissing: 'Velg et av tiltakene utlysningen gjelder.',
      aboveCeiling: (applied: string, ceiling: string, over: string) =>
        `Dere søker om ${applied}. Høyeste tilskudd er ${ceiling}, så beløpet er ${over} for høyt.`,
      missing: (costs: string, financing: string, gap: string) =>
        `Kostnadene er ${costs} og finansieringen ${financing}. Det mangler ${gap}.`,
      surplus: (costs: string, financing: string, gap: string) =>
        `Kostnadene er ${costs} og finansieringen ${financing}. Finansieringen er ${gap} for høy.`,
      coFinancing: (carried: string, needed: string, missing: string, percent: string) =>
        `Egne penger og penger fra andre er til sammen ${carried}. De må være minst ${needed} (${percent} av kostnadene). Det mangler ${missing}.`,
      asideOpen: 'To tekster står ved siden av hverandre. Velg én.',
    },
    problems: {
      tooLong: 'Skriv det kortere, med høyst 300 tegn.',
      dayInvalid: 'Skriv en dato, for eksempel 01.04.2027.',
      endBeforeStart: 'Siste dag kan ikke være før første dag.',
      amountInvalid: 'Skriv beløpet uten desimaler, for eksempel 50 000.',
      amountZero: 'Beløpet må være større enn null.',
      nameMissing: 'Skriv hva beløpet gjelder.',
      lineAmountMissing: 'Skriv beløpet, eller ta bort linjen.',
    },
    ambiguousPlace: (name: string, candidates: string) =>
      `${name}: flere kommuner heter det. Mener du ${candidates}?`,
    changedMeanwhile: 'Noen andre har endret søknaden',
    changedText: 'Det du skrev, står i skjemaet nedenfor. Dette er lagret nå:',
    saveRefused: {
      notYours: 'Du kan ikke endre denne søknaden.',
      notDraft: 'Søknaden er sendt og kan ikke endres. Det du skrev, ble ikke lagret.',
    },
  },
  nn: {
    editTitle: 'Opplysningar og budsjett',
    save: 'Lagre',
    saveMine: 'Lagre mitt i staden',
    saved: 'Lagra.',
    fields: {
      title: 'Tittel på søknaden',
      startsOn: 'Frå',
      endsOn: 'Til',
      appliedAmount: (currency: string) => `Søknadsbeløp (${currency})`,
      appliedHelp: (ceiling: string) => `Utan desimalar, høgst ${ceiling}.`,
      coApplicant: (number: number) => `Medsøkjar ${number}`,
      coApplicantsHelp:
        'Namn på kommunar og organisasjonar som søkjer saman med dykk. Skriv namnet på kommunen, så kjenner vi han att.',
      lineName: 'Kva',
      lineAmount: 'Beløp',
      line: (number: number) => `linje ${number}`,
    },
    keep: {
      kept: 'Lagra.',
      unread: 'Ikkje lagra enno: Det er noko vi ikkje forstår. Trykk Lagre for å sjå kva.',
      conflict: 'Ikkje lagra: nokon andre har endra søknaden. Trykk Lagre for å sjå begge.',
      failed: 'Ikkje lagra enno. Vi prøver igjen.',
    },
    kinds: { cost: 'Kostnader', 'own-money': 'Eigne pengar', 'other-money': 'Pengar frå andre' },
    kindsHelp: {
      cost: 'Alt tiltaket kostar, òg eiga arbeidstid om ho blir rekna med.',
      'own-money': 'Det kommunen sjølv betaler.',
      'other-money': 'Det andre betaler. Ikkje ta med tilskotet de søkjer om.',
    },
    sums: {
      costs: 'Kostnader i alt',
      own: 'Eigne pengar',
      other: 'Pengar frå andre',
      applied: 'Søknadsbeløp',
      financing: 'Finansiering i alt',
      share: 'Eigendel',
    },
    sumColumn: 'Post',
    amountColumn: (currency: string) => `Beløp (${currency})`,
    shareText: (share: string, needed: string) => `${share} av kostnadene; minst ${needed}`,
    problem: {
      titleMissing: 'Skriv ein tittel på søknaden.',
      amountMissing: 'Skriv kor mykje de søkjer om.',
      periodMissing: 'Skriv når tiltaket byrjar og sluttar.',
      costsMissing: 'Skriv kva tiltaket kostar.',
      measureMissing: 'Vel eit av tiltaka utlysinga gjeld.',
      aboveCeiling: (applied: string, ceiling: string, over: string) =>
        `De søkjer om ${applied}. Høgste tilskot er ${ceiling}, så beløpet er ${over} for høgt.`,
      missing: (costs: string, financing: string, gap: string) =>
        `Kostnadene er ${costs} og finansieringa ${financing}. Det manglar ${gap}.`,
      surplus: (costs: string, financing: string, gap: string) =>
        `Kostnadene er ${costs} og finansieringa ${financing}. Finansieringa er ${gap} for høg.`,
      coFinancing: (carried: string, needed: string, missing: string, percent: string) =>
        `Eigne pengar og pengar frå andre er til saman ${carried}. Dei må vere minst ${needed} (${percent} av kostnadene). Det manglar ${missing}.`,
      asideOpen: 'To tekstar står ved sida av kvarandre. Vel éin.',
    },
    problems: {
      tooLong: 'Skriv det kortare, med høgst 300 teikn.',
      dayInvalid: 'Skriv ein dato, til dømes 01.04.2027.',
      endBeforeStart: 'Siste dag kan ikkje vere før første dag.',
      amountInvalid: 'Skriv beløpet utan desimalar, til dømes 50 000.',
      amountZero: 'Beløpet må vere større enn null.',
      nameMissing: 'Skriv kva beløpet gjeld.',
      lineAmountMissing: 'Skriv beløpet, eller ta bort linja.',
    },
    ambiguousPlace: (name: string, candidates: string) =>
      `${name}: fleire kommunar heiter det. Meiner du ${candidates}?`,
    changedMeanwhile: 'Nokon andre har endra søknaden',
    changedText: 'Det du skreiv, står i skjemaet nedanfor. Dette er lagra no:',
    saveRefused: {
      notYours: 'Du kan ikkje endre denne søknaden.',
      notDraft: 'Søknaden er send og kan ikkje endrast. Det du skreiv, vart ikkje lagra.',
    },
  },
  sv: {
    editTitle: 'Uppgifter och budget',
    save: 'Spara',
    saveMine: 'Spara min version i stället',
    saved: 'Sparat.',
    fields: {
      title: 'Ansökans rubrik',
      startsOn: 'Från',
      endsOn: 'Till',
      appliedAmount: (currency: string) => `Sökt belopp (${currency})`,
      appliedHelp: (ceiling: string) => `Utan decimaler, högst ${ceiling}.`,
      coApplicant: (number: number) => `Medsökande ${number}`,
      coApplicantsHelp:
        'Namn på kommuner och organisationer som söker tillsammans med er. Skriv kommunens namn så känner vi igen den.',
      lineName: 'Vad',
      lineAmount: 'Belopp',
      line: (number: number) => `rad ${number}`,
    },
    keep: {
      kept: 'Sparat.',
      unread: 'Inte sparat än: något går inte att läsa. Tryck på Spara för att se vad.',
      conflict: 'Inte sparat: någon annan har ändrat ansökan. Tryck på Spara för att se båda.',
      failed: 'Inte sparat än. Vi försöker igen.',
    },
    kinds: { cost: 'Kostnader', 'own-money': 'Egna pengar', 'other-money': 'Pengar från andra' },
    kindsHelp: {
      cost: 'Allt som insatsen kostar, även egen arbetstid om den räknas med.',
      'own-money': 'Det som kommunen själv bidrar med.',
      'other-money': 'Det som andra bidrar med. Ta inte med bidraget ni söker.',
    },
    sums: {
      costs: 'Summa kostnader',
      own: 'Egna pengar',
      other: 'Pengar från andra',
      applied: 'Sökt belopp',
      financing: 'Summa finansiering',
      share: 'Medfinansiering',
    },
    sumColumn: 'Post',
    amountColumn: (currency: string) => `Belopp (${currency})`,
    shareText: (share: string, needed: string) => `${share} av kostnaderna; minst ${needed}`,
    problem: {
      titleMissing: 'Skriv en rubrik för ansökan.',
      amountMissing: 'Skriv hur mycket ni söker.',
      periodMissing: 'Skriv när insatsen börjar och slutar.',
      costsMissing: 'Skriv vad insatsen kostar.',
      measureMissing: 'Välj en av de insatser som utlysningen gäller.',
      aboveCeiling: (applied: string, ceiling: string, over: string) =>
        `Ni söker ${applied}. Högsta bidrag är ${ceiling}, så beloppet är ${over} för högt.`,
      missing: (costs: string, financing: string, gap: string) =>
        `Kostnaderna är ${costs} och finansieringen ${financing}. Det fattas ${gap}.`,
      surplus: (costs: string, financing: string, gap: string) =>
        `Kostnaderna är ${costs} och finansieringen ${financing}. Finansieringen är ${gap} för hög.`,
      coFinancing: (carried: string, needed: string, missing: string, percent: string) =>
        `Egna och andras pengar är ${carried}. De måste vara minst ${needed} (${percent} av kostnaderna). Det fattas ${missing}.`,
      asideOpen: 'Två personer har skrivit samtidigt. Välj vilken text som ska stå.',
    },
    problems: {
      tooLong: 'Skriv det kortare, med högst 300 tecken.',
      dayInvalid: 'Skriv ett datum, till exempel 2027-04-01.',
      endBeforeStart: 'Sista dagen kan inte vara före första dagen.',
      amountInvalid: 'Skriv beloppet utan decimaler, till exempel 50 000.',
      amountZero: 'Beloppet måste vara större än noll.',
      nameMissing: 'Skriv vad beloppet gäller.',
      lineAmountMissing: 'Skriv beloppet, eller ta bort raden.',
    },
    ambiguousPlace: (name: string, candidates: string) =>
      `${name}: flera kommuner heter så. Menar du ${candidates}?`,
    changedMeanwhile: 'Någon annan har ändrat ansökan',
    changedText: 'Det du skrev står i formuläret nedan. Det här är sparat nu:',
    saveRefused: {
      notYours: 'Du kan inte ändra den här ansökan.',
      notDraft: 'Ansökan är skickad och går inte att ändra. Det du skrev sparades inte.',
    },
  },
  en: {
    editTitle: 'Facts and budget',
    save: 'Save',
    saveMine: 'Save mine instead',
    saved: 'Saved.',
    fields: {
      title: 'Title of the application',
      startsOn: 'From',
      endsOn: 'To',
      appliedAmount: (currency: string) => `Amount applied for (${currency})`,
      appliedHelp: (ceiling: string) => `Without decimals, at most ${ceiling}.`,
      coApplicant: (number: number) => `Co-applicant ${number}`,
      coApplicantsHelp:
        'Names of municipalities and organisations that apply with you. Enter a municipality by its name, and we recognise it.',
      lineName: 'What',
      lineAmount: 'Amount',
      line: (number: number) => `line ${number}`,
    },
    keep: {
      kept: 'Saved.',
      unread: 'Not saved yet: something cannot be read. Press Save to see what.',
      conflict: 'Not saved: somebody else has changed the application. Press Save to see both.',
      failed: 'Not saved yet. We will try again.',
    },
    kinds: { cost: 'Costs', 'own-money': 'Own money', 'other-money': 'Money from others' },
    kindsHelp: {
      cost: 'Everything the measure costs, also your own hours if you count them.',
      'own-money': 'What the municipality itself puts in.',
      'other-money': 'What others put in. Leave out the grant you apply for.',
    },
    sums: {
      costs: 'Costs in total',
      own: 'Own money',
      other: 'Money from others',
      applied: 'Amount applied for',
      financing: 'Financing in total',
      share: 'Own share',
    },
    sumColumn: 'Item',
    amountColumn: (currency: string) => `Amount (${currency})`,
    shareText: (share: string, needed: string) => `${share} of the costs; at least ${needed}`,
    problem: {
      titleMissing: 'Enter a title for the application.',
      amountMissing: 'Enter how much you apply for.',
      periodMissing: 'Enter when the measure begins and ends.',
      costsMissing: 'Enter what the measure costs.',
      measureMissing: 'Choose one of the measures the call is for.',
      aboveCeiling: (applied: string, ceiling: string, over: string) =>
        `You apply for ${applied}. The largest grant is ${ceiling}, so the amount is ${over} too high.`,
      missing: (costs: string, financing: string, gap: string) =>
        `The costs are ${costs} and the financing ${financing}. ${gap} is missing.`,
      surplus: (costs: string, financing: string, gap: string) =>
        `The costs are ${costs} and the financing ${financing}. The financing is ${gap} too high.`,
      coFinancing: (carried: string, needed: string, missing: string, percent: string) =>
        `Your own money and that of others is ${carried}. It must be at least ${needed} (${percent} of the costs). ${missing} is missing.`,
      asideOpen: 'Two people wrote at the same time. Choose which text should stand.',
    },
    problems: {
      tooLong: 'Make it shorter, at most 300 characters.',
      dayInvalid: 'Enter a date, for example 2027-04-01.',
      endBeforeStart: 'The last day cannot be before the first day.',
      amountInvalid: 'Enter the amount without decimals, for example 50 000.',
      amountZero: 'The amount must be greater than zero.',
      nameMissing: 'Enter what the amount is for.',
      lineAmountMissing: 'Enter the amount, or remove the line.',
    },
    ambiguousPlace: (name: string, candidates: string) =>
      `${name}: several municipalities have that name. Do you mean ${candidates}?`,
    changedMeanwhile: 'Somebody else has changed the application',
    changedText: 'What you wrote is in the form below. This is saved now:',
    saveRefused: {
      notYours: 'You cannot change this application.',
      notDraft: 'The application has been sent and cannot be changed. What you wrote was not saved.',
    },
  },
})
