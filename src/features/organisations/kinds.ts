import type { Language } from '../../platform/i18n/languages.ts'

/** What an organisation is, in the order shown in forms. Ids are stored and never change meaning. */
export const organisationKinds = [
  { id: 'municipality', nb: 'kommune', nn: 'kommune', sv: 'kommun', en: 'municipality' },
  {
    id: 'county-council',
    nb: 'fylkeskommune eller region',
    nn: 'fylkeskommune eller region',
    sv: 'region eller fylkeskommun',
    en: 'county council or region',
  },
  {
    id: 'municipal-federation',
    nb: 'interkommunalt organ',
    nn: 'interkommunalt organ',
    sv: 'kommunalförbund',
    en: 'municipal federation',
  },
  { id: 'ministry', nb: 'departement', nn: 'departement', sv: 'departement', en: 'ministry' },
  { id: 'state-agency', nb: 'statlig etat', nn: 'statleg etat', sv: 'statlig myndighet', en: 'state agency' },
  {
    id: 'county-governor',
    nb: 'statsforvalter eller länsstyrelse',
    nn: 'statsforvaltar eller länsstyrelse',
    sv: 'länsstyrelse eller statsforvalter',
    en: 'county governor',
  },
  {
    id: 'university',
    nb: 'universitet eller høyskole',
    nn: 'universitet eller høgskule',
    sv: 'universitet eller högskola',
    en: 'university or university college',
  },
  { id: 'school', nb: 'skole', nn: 'skule', sv: 'skola', en: 'school' },
  { id: 'company', nb: 'bedrift', nn: 'bedrift', sv: 'företag', en: 'company' },
  { id: 'association', nb: 'forening', nn: 'foreining', sv: 'förening', en: 'association' },
  {
    id: 'partnership-office',
    nb: 'kontor for regionsamarbeid',
    nn: 'kontor for regionsamarbeid',
    sv: 'kansli för regional samverkan',
    en: 'partnership office',
  },
  {
    id: 'research-centre',
    nb: 'forskningssenter',
    nn: 'forskingssenter',
    sv: 'forskningscentrum',
    en: 'research centre',
  },
  { id: 'eu-fund', nb: 'EU-fond', nn: 'EU-fond', sv: 'EU-fond', en: 'EU fund' },
  { id: 'other', nb: 'annet', nn: 'anna', sv: 'annat', en: 'other' },
] as const satisfies readonly ({ id: string } & Record<Language, string>)[]

export type OrganisationKind = (typeof organisationKinds)[number]['id']

/** Whether a text that came from outside is the id of a kind. */
export function isOrganisationKind(text: string): text is OrganisationKind {
  return organisationKinds.some(({ id }) => id === text)
}

/** The kind in words, in the singular and with a small first letter. */
export function organisationKindLabel(kind: OrganisationKind, language: Language): string {
  return organisationKinds.find(({ id }) => id === kind)![language]
}
