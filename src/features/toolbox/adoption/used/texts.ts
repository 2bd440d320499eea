import { inFourLanguages } from '../../../../platform/i18n/languages.ts'

/** Of where a measure is used. */
export const usedTexts = inFourLanguages({
  nb: {
    peopleColumn: 'Personer',
    usedTitle: 'Hvor tiltaket er brukt',
    usedOf: (measure: string) => `Hvor «${measure}» er brukt`,
    usedLead: (count: number) =>
      count === 1
        ? 'Én kommune har tatt tiltaket i bruk eller planlagt det.'
        : `${count} kommuner har tatt tiltaket i bruk eller planlagt det.`,
    usedNone: 'Ingen kommuner har tatt i bruk tiltaket ennå.',
    usedTable: (count: number) => (count === 1 ? '1 kommune' : `${count} kommuner`),
    usedOthers: (count: number) => (count === 1 ? '1 annen kommune' : `${count} andre kommuner`),
    usedMap: (count: number) =>
      count === 1
        ? 'Kart med 1 kommune som har brukt tiltaket'
        : `Kart med ${count} kommuner som har brukt tiltaket`,
    usedAll: 'Se alle, med alle opplysninger',
    costColumn: 'Kostnad',
    hoursColumn: 'Timer',
    askColumn: 'Kan spørres',
    askSignIn: 'Du må være logget inn for å stille spørsmål.',
    reachedSum: (people: string, places: string) =>
      `Til sammen ${people} personer i ${places} kommuner som har oppgitt minst fem. Tall under fem er ikke med i summen.`,
    reachedSumOne: (people: string) =>
      `${people} personer i den ene kommunen som har oppgitt minst fem. Tall under fem er ikke med.`,
    ownUse: 'Hos dere:',
    fewNote: 'Antall personer under fem vises aldri.',
    sheet: 'Bruk',
    allRows: (shown: string) => `Alle ${shown} rader er med.`,
    someRows: (shown: string, total: string) => `De ${shown} første av ${total} rader er med.`,
    sourceText: 'Rotfeste, opplysninger fra kommunene selv',
    take: 'Last ned tabellen',
    key: 'Kommunenummer',
    todayName: 'Heter i dag',
    todayKey: 'Kommunenummer i dag',
    reachedFew: 'Færre enn 5 personer',
    yes: 'ja',
    id: 'Id',
  },
  nn: {
    peopleColumn: 'Personar',
    usedTitle: 'Kvar tiltaket er brukt',
    usedOf: (measure: string) => `Kvar «${measure}» er brukt`,
    usedLead: (count: number) =>
      count === 1
        ? 'Éin kommune har teke tiltaket i bruk eller planlagt det.'
        : `${count} kommunar har teke tiltaket i bruk eller planlagt det.`,
    usedNone: 'Ingen kommunar har teke tiltaket i bruk enno.',
    usedTable: (count: number) => (count === 1 ? '1 kommune' : `${count} kommunar`),
    usedOthers: (count: number) => (count === 1 ? '1 annan kommune' : `${count} andre kommunar`),
    usedMap: (count: number) =>
      count === 1
        ? 'Kart med 1 kommune som har brukt tiltaket'
        : `Kart med ${count} kommunar som har brukt tiltaket`,
    usedAll: 'Sjå alle, med alle opplysningar',
    costColumn: 'Kostnad',
    hoursColumn: 'Timar',
    askColumn: 'Kan spørjast',
    askSignIn: 'Du må vere logga inn for å stille spørsmål.',
    reachedSum: (people: string, places: string) =>
      `Til saman ${people} personar i ${places} kommunar som har oppgitt minst fem. Tal under fem er ikkje med i summen.`,
    reachedSumOne: (people: string) =>
      `${people} personar i den eine kommunen som har oppgitt minst fem. Tal under fem er ikkje med.`,
    ownUse: 'Hos dykk:',
    fewNote: 'Tal på personar under fem blir aldri vist.',
    sheet: 'Bruk',
    allRows: (shown: string) => `Alle ${shown} radene er med.`,
    someRows: (shown: string, total: string) => `Dei ${shown} første av ${total} rader er med.`,
    sourceText: 'Rotfeste, opplysningar frå kommunane sjølve',
    take: 'Last ned tabellen',
    key: 'Kommunenummer',
    todayName: 'Heiter i dag',
    todayKey: 'Kommunenummer i dag',
    reachedFew: 'Færre enn 5 personar',
    yes: 'ja',
    id: 'Id',
  },
  sv: {
    peopleColumn: 'Personer',
    usedTitle: 'Var insatsen har använts',
    usedOf: (measure: string) => `Var ”${measure}” har använts`,
    usedLead: (count: number) =>
      count === 1
        ? 'En kommun har använt insatsen eller planerar att göra det.'
        : `${count} kommuner har använt insatsen eller planerar att göra det.`,
    usedNone: 'Ingen kommun har använt insatsen än.',
    usedTable: (count: number) => (count === 1 ? '1 kommun' : `${count} kommuner`),
    usedOthers: (count: number) => (count === 1 ? '1 annan kommun' : `${count} andra kommuner`),
    usedMap: (count: number) =>
      count === 1
        ? 'Karta med 1 kommun som har använt insatsen'
        : `Karta med ${count} kommuner som har använt insatsen`,
    usedAll: 'Se alla, med alla uppgifter',
    costColumn: 'Kostnad',
    hoursColumn: 'Timmar',
    askColumn: 'Svarar på frågor',
    askSignIn: 'Du behöver vara inloggad för att ställa frågor.',
    reachedSum: (people: string, places: string) =>
      `Sammanlagt ${people} personer i ${places} kommuner som har uppgett minst fem. Antal under fem är inte med i summan.`,
    reachedSumOne: (people: string) =>
      `${people} personer i den enda kommun som har uppgett minst fem. Antal under fem är inte med.`,
    ownUse: 'Hos er:',
    fewNote: 'Antal personer under fem visas aldrig.',
    sheet: 'Användning',
    allRows: (shown: string) => `Alla ${shown} rader är med.`,
    someRows: (shown: string, total: string) => `De första ${shown} av ${total} rader.`,
    sourceText: 'Rotfeste, uppgifter från kommunerna själva',
    take: 'Ladda ner tabellen',
    key: 'Kommunkod',
    todayName: 'Heter i dag',
    todayKey: 'Kommunkod i dag',
    reachedFew: 'Färre än 5 personer',
    yes: 'ja',
    id: 'Id',
  },
  en: {
    peopleColumn: 'People',
    usedTitle: 'Where it has been used',
    usedOf: (measure: string) => `Where “${measure}” has been used`,
    usedLead: (count: number) =>
      count === 1
        ? 'One municipality has taken the measure into use or plans to.'
        : `${count} municipalities have taken the measure into use or plan to.`,
    usedNone: 'No municipality has taken the measure into use yet.',
    usedTable: (count: number) => (count === 1 ? '1 municipality' : `${count} municipalities`),
    usedOthers: (count: number) => (count === 1 ? '1 other municipality' : `${count} other municipalities`),
    usedMap: (count: number) =>
      count === 1
        ? 'Map with 1 municipality that has used the measure'
        : `Map with ${count} municipalities that have used the measure`,
    usedAll: 'See all, in full',
    costColumn: 'Cost',
    hoursColumn: 'Hours',
    askColumn: 'Can be asked',
    askSignIn: 'You must be signed in to ask a question.',
    reachedSum: (people: string, places: string) =>
      `In total ${people} people in ${places} municipalities that have stated at least five. Numbers under five are not in the sum.`,
    reachedSumOne: (people: string) =>
      `${people} people in the one municipality that has stated at least five. Numbers under five are not counted.`,
    ownUse: 'In your municipality:',
    fewNote: 'Numbers of people under five are never shown.',
    sheet: 'Use',
    allRows: (shown: string) => `All ${shown} rows are included.`,
    someRows: (shown: string, total: string) => `The first ${shown} of ${total} rows.`,
    sourceText: 'Rotfeste, as stated by the municipalities themselves',
    take: 'Download the table',
    key: 'Municipality code',
    todayName: 'Name today',
    todayKey: 'Municipality code today',
    reachedFew: 'Fewer than 5 people',
    yes: 'yes',
    id: 'Id',
  },
})
