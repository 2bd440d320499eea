import { inFourLanguages } from '../../../platform/i18n/languages.ts'

/** The words of a municipality's history. In sentences, {from}, {to} and {x} are places for links. */
export const historyTexts = inFourLanguages({
  nb: {
    history: 'Historie',
    noHistory: 'Vi kjenner ikke til noen endringer etter 1. januar 2006.',
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
      `Innbyggerne fordelte seg slik: ${shares}. Med disse andelene kan tall fra før delingen føres videre som anslag.`,
    weightMissing:
      'Skal tall fra før delingen føres videre, må vi vite hvor stor andel som gikk til hver kommune. Det har vi ingen bekreftede tall for, og derfor fordeler vi dem ikke.',
    borderWeight:
      'Vi vet ikke hvor mange som bodde der. Tall før og etter kan derfor ikke sammenlignes fullt ut.',
    related: 'Kommuner med felles historie',
    historySource: 'Kilde: SSB, klassifikasjon 131. Register fra 1. januar 2006.',
    historySourceSE: 'Kilde: SCB. Register fra 1. januar 2006.',
  },
  nn: {
    history: 'Historie',
    noHistory: 'Vi kjenner ikkje til nokon endringar etter 1. januar 2006.',
    formerly: '1. januar 2006 var området {from}.',
    formerlyPartly: '1. januar 2006 høyrde området til {from}.',
    partOf: 'ein del av {x}',
    merge: '{from} vart slått saman til {to}.',
    became: '{from} vart til {to}.',
    split: '{from} vart delt mellom {to}.',
    recode: '{from} fekk nytt nummer og vart {to}.',
    rename: '{from} fekk nytt namn og vart {to}.',
    'county-change': '{from} bytte fylke og vart {to}.',
    border: 'Ein del av {from} vart flytta til {to}.',
    countyChanged: (from: string, to: string) => `Fylket var før ${from} og er sidan ${to}.`,
    shares: (shares: string) =>
      `Innbyggjarane fordelte seg slik: ${shares}. Med desse andelane kan tal frå før delinga førast vidare som overslag.`,
    weightMissing:
      'Skal tal frå før delinga førast vidare, må vi vite kor stor andel som gjekk til kvar kommune. Det har vi ingen stadfesta tal for, og derfor fordeler vi dei ikkje.',
    borderWeight:
      'Vi veit ikkje kor mange som budde der. Tal før og etter kan derfor ikkje samanliknast fullt ut.',
    related: 'Kommunar med felles historie',
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
      `Invånarna fördelades så här: ${shares}. Med de andelarna kan siffror från tiden före delningen föras vidare som uppskattningar.`,
    weightMissing:
      'För att kunna föra vidare siffror från tiden före delningen måste vi veta hur stor andel som gick till varje kommun. Det har vi inga bekräftade uppgifter om, och därför fördelar vi inte siffrorna.',
    borderWeight:
      'Vi vet inte hur många som bodde där. Siffror före och efter går därför inte att jämföra fullt ut.',
    related: 'Kommuner med gemensam historia',
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
    recode: '{from} was given a new number and became {to}.',
    rename: '{from} was given a new name and became {to}.',
    'county-change': '{from} changed county and became {to}.',
    border: 'A part of {from} was moved to {to}.',
    countyChanged: (from: string, to: string) => `The county was ${from} before and has been ${to} since.`,
    shares: (shares: string) =>
      `The inhabitants were divided as follows: ${shares}. With these shares, figures from before the division can be carried over as estimates.`,
    weightMissing:
      'To carry over figures from before the division, we would need to know what share went to each municipality. We have no verified shares, so we do not divide the figures.',
    borderWeight:
      'We do not know how many people lived there, so figures before and after are not fully comparable.',
    related: 'Municipalities with a shared history',
    historySource: 'Source: Statistics Norway, classification 131. Register from 1 January 2006.',
    historySourceSE: 'Source: Statistics Sweden. Register from 1 January 2006.',
  },
})
