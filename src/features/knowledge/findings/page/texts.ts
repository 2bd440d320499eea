import { inFourLanguages } from '../../../../platform/i18n/languages.ts'

export const texts = inFourLanguages({
  nb: {
    restsOn: 'Hva funnet bygger på',
    noQuotes: 'Ingen av kildene kan siteres åpent.',
    hidden: (count: string) => `Andre kilder som ikke kan siteres: ${count}.`,
    voicesExplained:
      'Kilder som ikke bygger på hverandre, regnes som hver sin stemme. To sitater fra samme kommune regnes som én.',
    measure: 'Tiltak som handler om dette',
    examples: 'Gode eksempler',
    all: 'Alle funn',
    work: 'Åpne i kunnskapsarbeidet',
    answerChanged: (day: string) => `Svaret er endret siden det ble sitert, sist ${day}.`,
    answerSetAside: (day: string) => `Svaret ble satt til side ${day} og er ikke sendt på nytt ennå.`,
    quoteStands: 'Sitatet står også i det nye svaret.',
    quoteGone: 'Sitatet står ikke i det nye svaret.',
    someChanged: (day: string) =>
      `Et svar som funnet bygger på, er endret siden det ble sitert, sist ${day}.`,
  },
  nn: {
    restsOn: 'Kva funnet byggjer på',
    noQuotes: 'Ingen av kjeldene kan siterast ope.',
    hidden: (count: string) => `Andre kjelder som ikkje kan siterast: ${count}.`,
    voicesExplained:
      'Kjelder som ikkje byggjer på kvarandre, blir rekna som kvar si røyst. To sitat frå same kommune blir rekna som éi.',
    measure: 'Tiltak som handlar om dette',
    examples: 'Gode døme',
    all: 'Alle funn',
    work: 'Opne i kunnskapsarbeidet',
    answerChanged: (day: string) => `Svaret er endra sidan det vart sitert, sist ${day}.`,
    answerSetAside: (day: string) => `Svaret vart sett til side ${day} og er ikkje sendt på nytt enno.`,
    quoteStands: 'Sitatet står òg i det nye svaret.',
    quoteGone: 'Sitatet står ikkje i det nye svaret.',
    someChanged: (day: string) =>
      `Eit svar som funnet byggjer på, er endra sidan det vart sitert, sist ${day}.`,
  },
  sv: {
    restsOn: 'Vad iakttagelsen bygger på',
    noQuotes: 'Ingen av källorna får citeras öppet.',
    hidden: (count: string) => `Andra källor, som inte får citeras: ${count}.`,
    voicesExplained:
      'Källor som inte bygger på varandra räknas som var sin röst. Två citat från samma kommun räknas som en röst.',
    measure: 'Insats som handlar om detta',
    examples: 'Goda exempel',
    all: 'Alla iakttagelser',
    work: 'Öppna i kunskapsarbetet',
    answerChanged: (day: string) => `Svaret har ändrats sedan det citerades, senast ${day}.`,
    answerSetAside: (day: string) => `Svaret lades åt sidan ${day} och har inte skickats på nytt än.`,
    quoteStands: 'Citatet står kvar i det nya svaret.',
    quoteGone: 'Citatet finns inte i det nya svaret.',
    someChanged: (day: string) =>
      `Ett svar som iakttagelsen bygger på har ändrats sedan det citerades, senast ${day}.`,
  },
  en: {
    restsOn: 'What the finding rests on',
    noQuotes: 'None of the sources may be quoted openly.',
    hidden: (count: string) => `Other sources that may not be quoted: ${count}.`,
    voicesExplained:
      'Sources that do not come from one another count as a voice each. Two quotes from one municipality count as one voice.',
    measure: 'Measure about this',
    examples: 'Good examples',
    all: 'All findings',
    work: 'Open in the knowledge work',
    answerChanged: (day: string) => `The answer has been changed since it was quoted, last on ${day}.`,
    answerSetAside: (day: string) => `The answer was set aside on ${day} and has not been sent again yet.`,
    quoteStands: 'The quote stands in the new answer too.',
    quoteGone: 'The quote is not in the new answer.',
    someChanged: (day: string) =>
      `An answer that the finding rests on has been changed since it was quoted, last on ${day}.`,
  },
})
