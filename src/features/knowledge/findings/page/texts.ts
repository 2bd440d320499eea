import { inFourLanguages } from '../../../../platform/i18n/languages.ts'

export const texts = inFourLanguages({
  nb: {
    restsOn: 'Hva funnet bygger på',
    quotes: 'Sitater',
    noQuotes: 'Ingen av kildene kan siteres åpent.',
    hidden: (count: string) => `Andre kilder som ikke kan siteres: ${count}.`,
    voicesExplained:
      'Kilder som ikke bygger på hverandre, regnes som hver sin stemme. To sitater fra samme kommune regnes som én.',
    measure: 'Tiltak som handler om dette',
    examples: 'Gode eksempler',
    all: 'Alle funn',
    work: 'Åpne i kunnskapsarbeidet',
  },
  nn: {
    restsOn: 'Kva funnet byggjer på',
    quotes: 'Sitat',
    noQuotes: 'Ingen av kjeldene kan siterast ope.',
    hidden: (count: string) => `Andre kjelder som ikkje kan siterast: ${count}.`,
    voicesExplained:
      'Kjelder som ikkje byggjer på kvarandre, blir rekna som kvar si røyst. To sitat frå same kommune blir rekna som éi.',
    measure: 'Tiltak som handlar om dette',
    examples: 'Gode døme',
    all: 'Alle funn',
    work: 'Opne i kunnskapsarbeidet',
  },
  sv: {
    restsOn: 'Vad lärdomen bygger på',
    quotes: 'Citat',
    noQuotes: 'Ingen av källorna får citeras öppet.',
    hidden: (count: string) => `Andra källor, som inte får citeras: ${count}.`,
    voicesExplained:
      'Källor som inte bygger på varandra räknas som var sin röst. Två citat från samma kommun räknas som en röst.',
    measure: 'Insats som handlar om detta',
    examples: 'Goda exempel',
    all: 'Alla lärdomar',
    work: 'Öppna i kunskapsarbetet',
  },
  en: {
    restsOn: 'What the finding rests on',
    quotes: 'Quotes',
    noQuotes: 'None of the sources may be quoted openly.',
    hidden: (count: string) => `Other sources that may not be quoted: ${count}.`,
    voicesExplained:
      'Sources that do not come from one another count as a voice each. Two quotes from one municipality count as one voice.',
    measure: 'Measure about this',
    examples: 'Good examples',
    all: 'All findings',
    work: 'Open in the knowledge work',
  },
})
