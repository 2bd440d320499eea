import { inFourLanguages } from '../../../platform/i18n/languages.ts'

/** The words of a municipality's history. In sentences, {from}, {to} and {x} are places for links. */
export const historyTexts = inFourLanguages({
  nb: {
    history: 'Historie',
    noHistory: 'Vi kjenner ingen endringer etter 1. januar 2006.',
    formerly: '1. januar 2006 var området {from}.',
    formerlyPartly: '1. januar 2006 hørte området til {from}.',
    partOf: 'en del av {x}',
    merge: '{from} ble slått sammen til {to}.',
    became: '{from} ble til {to}.',
    split: '{from} ble delt mellom {to}.',
    recode: '{from} fikk nytt nummer og ble {to}.',
    rename: '{from} fikk nytt navn og ble {to}.',
    'county-change': '{from} byttet fylke og ble {to}.',
    border: 'En del av {from} ble flyttet til {to}.',
    countyChanged: (from: string, to: string) => `Fylket var før ${from} og er siden ${to}.`,
    shares: (shares: string) =>
      `Innbyggerne fordelte seg slik: ${shares}. Tall fra før delingen kan føres videre med disse andelene, som anslag.`,
    weightMissing:
      'For å føre tall fra før delingen videre trengs en andel for hver del. Vi kjenner ingen bekreftede andeler og fordeler derfor ikke tallene.',
    borderWeight:
      'Vi vet ikke hvor mange som bodde der. Tall før og etter kan derfor ikke sammenlignes helt.',
    related: 'Kommuner den har delt historie med',
    historySource: 'Kilde: SSB, klassifikasjon 131. Register fra 1. januar 2006.',
    historySourceSE: 'Kilde: SCB. Register fra 1. januar 2006.',
  },
  nn: {
    history: 'Historie',
    noHistory: 'Vi kjenner ingen endringar etter 1. januar 2006.',
    formerly: '1. januar 2006 var området {from}.',
    formerlyPartly: '1. januar 2006 høyrde området til {from}.',
    partOf: 'ein del av {x}',
    merge: '{from} vart slått saman til {to}.',
    became: '{from} vart til {to}.',
    split: '{from} vart delt mellom {to}.',
    recode: '{from} fekk nytt nummer og vart {to}.',
    rename: '{from} fekk nytt namn og vart {to}.',
    'county-change': '{from} bytte fylke og vart {to}.',
    border: 'Ein del av {from} vart flytt til {to}.',
    countyChanged: (from: string, to: string) => `Fylket var før ${from} og er sidan ${to}.`,
    shares: (shares: string) =>
      `Innbyggjarane fordelte seg slik: ${shares}. Tal frå før delinga kan førast vidare med desse delane, som overslag.`,
    weightMissing:
      'For å føre tal frå før delinga vidare trengst ein andel for kvar del. Vi kjenner ingen stadfesta andelar og fordeler difor ikkje tala.',
    borderWeight:
      'Vi veit ikkje kor mange som budde der. Tal før og etter kan difor ikkje samanliknast heilt.',
    related: 'Kommunar han har delt historie med',
    historySource: 'Kjelde: SSB, klassifikasjon 131. Register frå 1. januar 2006.',
    historySourceSE: 'Kjelde: SCB. Register frå 1. januar 2006.',
  },
  sv: {
    history: 'Historia',
    noHistory: 'Vi känner inte till några ändringar efter den 1 januari 2006.',
    formerly: 'Den 1 januari 2006 var området {from}.',
    formerlyPartly: 'Den 1 januari 2006 hörde området till {from}.',
    partOf: 'en del av {x}',
    merge: '{from} slogs ihop till {to}.',
    became: '{from} blev {to}.',
    split: '{from} delades mellan {to}.',
    recode: '{from} fick ny kod och blev {to}.',
    rename: '{from} fick nytt namn och blev {to}.',
    'county-change': '{from} bytte län och blev {to}.',
    border: 'En del av {from} flyttades till {to}.',
    countyChanged: (from: string, to: string) => `Länet var tidigare ${from} och är sedan dess ${to}.`,
    shares: (shares: string) =>
      `Invånarna fördelades så här: ${shares}. Siffror från tiden före delningen kan föras vidare med de andelarna, som uppskattning.`,
    weightMissing:
      'För att föra siffror från tiden före delningen vidare behövs en andel för varje del. Vi känner inte till några bekräftade andelar och fördelar därför inte siffrorna.',
    borderWeight:
      'Vi vet inte hur många som bodde där. Siffror före och efter går därför inte att jämföra helt.',
    related: 'Kommuner den har delat historia med',
    historySource: 'Källa: SSB, klassifikation 131. Register från den 1 januari 2006.',
    historySourceSE: 'Källa: SCB. Register från den 1 januari 2006.',
  },
  en: {
    history: 'History',
    noHistory: 'We know of no changes since 1 January 2006.',
    formerly: 'On 1 January 2006 the area was {from}.',
    formerlyPartly: 'On 1 January 2006 the area belonged to {from}.',
    partOf: 'a part of {x}',
    merge: '{from} were merged into {to}.',
    became: '{from} became {to}.',
    split: '{from} was divided between {to}.',
    recode: '{from} got a new number and became {to}.',
    rename: '{from} got a new name and became {to}.',
    'county-change': '{from} changed county and became {to}.',
    border: 'A part of {from} was moved to {to}.',
    countyChanged: (from: string, to: string) => `The county was ${from} before and has been ${to} since.`,
    shares: (shares: string) =>
      `The people were shared like this: ${shares}. Figures from before the division can be carried over with these shares, as estimates.`,
    weightMissing:
      'To carry over figures from before the division, a share is needed for each part. We know of no verified shares, so we do not divide the figures.',
    borderWeight:
      'We do not know how many people lived there, so figures before and after cannot quite be compared.',
    related: 'Municipalities it shares history with',
    historySource: 'Source: Statistics Norway, classification 131. Register from 1 January 2006.',
    historySourceSE: 'Source: Statistics Sweden. Register from 1 January 2006.',
  },
})
