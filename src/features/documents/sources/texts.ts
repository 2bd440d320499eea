import { inFourLanguages } from '../../../platform/i18n/languages.ts'

/** Where the values of a project came from. */
export const sourceTexts = inFourLanguages({
  nb: {
    sourcesTitle: 'Fra dokument til prosjekt',
    sourceValue: 'I prosjektet',
    sourceQuote: 'I dokumentet',
    sourceHow: 'Bekreftet av',
    asRead: 'som lest',
    corrected: 'rettet',
    version: 'Versjon',
    document: 'Dokument',
    noSources: 'Ingen verdier i prosjektet kom fra et dokument.',
    part: 'Del',
    projectSources: (name: string) => `Kilder til ${name}`,
    sourcesCount: (count: number) =>
      count === 1 ? 'Én verdi kom fra dokumentet' : `${count} verdier kom fra dokumentet`,
  },
  nn: {
    sourcesTitle: 'Frå dokument til prosjekt',
    sourceValue: 'I prosjektet',
    sourceQuote: 'I dokumentet',
    sourceHow: 'Stadfesta av',
    asRead: 'som lese',
    corrected: 'retta',
    version: 'Versjon',
    document: 'Dokument',
    noSources: 'Ingen verdiar i prosjektet kom frå eit dokument.',
    part: 'Del',
    projectSources: (name: string) => `Kjelder til ${name}`,
    sourcesCount: (count: number) =>
      count === 1 ? 'Éin verdi kom frå dokumentet' : `${count} verdiar kom frå dokumentet`,
  },
  sv: {
    sourcesTitle: 'Från dokument till projekt',
    sourceValue: 'I projektet',
    sourceQuote: 'I dokumentet',
    sourceHow: 'Bekräftat av',
    asRead: 'som läst',
    corrected: 'rättat',
    version: 'Version',
    document: 'Dokument',
    noSources: 'Inga värden i projektet kom från ett dokument.',
    part: 'Del',
    projectSources: (name: string) => `Källor till ${name}`,
    sourcesCount: (count: number) =>
      count === 1 ? 'Ett värde kom från dokumentet' : `${count} värden kom från dokumentet`,
  },
  en: {
    sourcesTitle: 'From document to project',
    sourceValue: 'In the project',
    sourceQuote: 'In the document',
    sourceHow: 'Confirmed by',
    asRead: 'as read',
    corrected: 'corrected',
    version: 'Version',
    document: 'Document',
    noSources: 'No values in the project came from a document.',
    part: 'Part',
    projectSources: (name: string) => `Sources for ${name}`,
    sourcesCount: (count: number) =>
      count === 1 ? 'One value came from the document' : `${count} values came from the document`,
  },
})
