import type { OrganisationGiven } from '../../organisations/index.ts'

/** Organisations named in the five projects, and those that fund them. A key is only for use in these files. */
export const demoOrganisations = {
  ministry: {
    country: 'NO',
    kind: 'ministry',
    name: 'Kommunal- og distriktsdepartementet',
    otherNames: [
      'KDD',
      'Kommunal- og moderniseringsdepartementet',
      'KMD',
      'Kommunal- og regionaldepartementet',
      'KRD',
    ],
  },
  soerTroendelag: { country: 'NO', kind: 'county-council', name: 'Sør-Trøndelag fylkeskommune' },
  nordland: { country: 'NO', kind: 'county-council', name: 'Nordland fylkeskommune' },
  kystenErKlar: { country: 'NO', kind: 'partnership-office', name: 'Kysten er klar' },
  kun: {
    country: 'NO',
    kind: 'research-centre',
    name: 'KUN senter for kunnskap og likestilling',
    otherNames: ['KUN'],
  },
  vesteraalen: { country: 'NO', kind: 'partnership-office', name: 'Vesterålen regionråd' },
  hadsel: { country: 'NO', kind: 'municipality', name: 'Hadsel kommune', municipalityKey: 'NO-1866' },
  sortland: { country: 'NO', kind: 'municipality', name: 'Sortland kommune', municipalityKey: 'NO-1870' },
  nav: { country: 'NO', kind: 'state-agency', name: 'NAV' },
  imdi: {
    country: 'NO',
    kind: 'state-agency',
    name: 'Integrerings- og mangfoldsdirektoratet',
    otherNames: ['IMDi'],
  },
  ks: { country: 'NO', kind: 'association', name: 'KS', otherNames: ['Kommunesektorens organisasjon'] },
  lo: { country: 'NO', kind: 'association', name: 'LO', otherNames: ['Landsorganisasjonen i Norge'] },
  redCross: { country: 'NO', kind: 'association', name: 'Røde Kors' },
  distriktssenteret: {
    country: 'NO',
    kind: 'state-agency',
    name: 'Distriktssenteret',
    otherNames: ['Distriktsenteret', 'Kompetansesenter for distriktsutvikling'],
  },
  nordlandSports: { country: 'NO', kind: 'association', name: 'Nordland idrettskrets' },
  esf: {
    country: 'SE',
    kind: 'state-agency',
    name: 'Rådet för Europeiska socialfonden i Sverige',
    otherNames: ['Svenska ESF-rådet', 'ESF-rådet'],
  },
  regionJamtland: {
    country: 'SE',
    kind: 'county-council',
    name: 'Region Jämtland Härjedalen',
    otherNames: ['Region Jämtland Härjedalen Näringsliv'],
  },
  regionforbundet: {
    country: 'SE',
    kind: 'municipal-federation',
    name: 'Regionförbundet Jämtlands län',
    otherNames: ['Regionförbundet Jämlands län'],
  },
  akademiNorr: {
    country: 'SE',
    kind: 'municipal-federation',
    name: 'Kommunalförbundet Partnerskap Inland – Akademi Norr',
    otherNames: ['Akademi Norr', 'Kommunalförbundet Partnerskap Inland- Akademi i Norr'],
  },
  miun: { country: 'SE', kind: 'university', name: 'Mittuniversitetet', otherNames: ['MIUN'] },
  lst: {
    country: 'SE',
    kind: 'county-governor',
    name: 'Länsstyrelsen i Jämtlands län',
    otherNames: ['Länsstyrelsen Jämtlands län'],
  },
  biathlon: { country: 'SE', kind: 'association', name: 'Svenska Skidskytteförbundet' },
  ski: { country: 'SE', kind: 'association', name: 'Svenska Skidförbundet' },
} satisfies Record<string, OrganisationGiven>

export type DemoOrganisation = keyof typeof demoOrganisations

/** Funds that the funders share out. Days are given only where the programme's name holds them. */
export const demoProgrammes = {
  bolyst: {
    name: 'Bolyst',
    country: 'NO',
    funder: 'ministry',
    currency: 'NOK',
    startsOn: null,
    endsOn: null,
  },
  esf2007: {
    name: 'Socialfonden 2007–2013',
    country: 'SE',
    funder: 'esf',
    currency: 'SEK',
    startsOn: '2007-01-01',
    endsOn: '2013-12-31',
  },
  esf2021: {
    name: 'ESF+ 2021–2027',
    country: 'SE',
    funder: 'esf',
    currency: 'SEK',
    startsOn: '2021-01-01',
    endsOn: '2027-12-31',
  },
  regional: {
    name: 'Regionala utvecklingsmedel Jämtland Härjedalen',
    country: 'SE',
    funder: 'regionJamtland',
    currency: 'SEK',
    startsOn: null,
    endsOn: null,
  },
} as const satisfies Record<
  string,
  {
    name: string
    country: 'NO' | 'SE'
    funder: DemoOrganisation
    currency: 'NOK' | 'SEK'
    startsOn: string | null
    endsOn: string | null
  }
>

export type DemoProgramme = keyof typeof demoProgrammes

const keys = (country: 'NO' | 'SE', codes: string[]) => codes.map((code) => `${country}-${code}`)

/** Hadsel, Bø, Øksnes, Sortland, Andøy and Lødingen, with the numbers of 2014. */
export const vesteraalen = keys('NO', ['1851', '1866', '1867', '1868', '1870', '1871'])
export const jamtland = keys('SE', ['2303', '2305', '2309', '2313', '2321', '2326', '2361', '2380'])
export const akademiNorr = keys('SE', [
  '2282',
  '2283',
  '2313',
  '2417',
  '2418',
  '2421',
  '2422',
  '2425',
  '2462',
  '2463',
  '2481',
  '2505',
  '2506',
])

/**
 * Regional partnerships. The documents give all members but for Kysten er klar: there they name Rissa only, so the
 * others are coast municipalities of Sør-Trøndelag chosen for the demo, and the name says so.
 */
export const demoPartnerships = {
  vesteraalen: {
    name: 'Vesterålen regionråd',
    country: 'NO',
    organisation: 'vesteraalen',
    members: vesteraalen,
  },
  coast: {
    name: 'Kysten er klar (demo: et utvalg kommuner)',
    country: 'NO',
    organisation: 'kystenErKlar',
    members: keys('NO', ['1617', '1620', '1621', '1624', '1627', '1630', '1632', '1633']),
  },
  jamtland: { name: 'Jämtland Härjedalen', country: 'SE', organisation: 'regionJamtland', members: jamtland },
  akademiNorr: { name: 'Akademi Norr', country: 'SE', organisation: 'akademiNorr', members: akademiNorr },
} as const satisfies Record<
  string,
  { name: string; country: 'NO' | 'SE'; organisation: DemoOrganisation; members: string[] }
>

export type DemoPartnership = keyof typeof demoPartnerships
