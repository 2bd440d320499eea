import { type KnownLabel, vocabularyOf } from './marks.ts'

export type EsfPlusKey =
  | 'country'
  | 'fund'
  | 'programmeCci'
  | 'caseNumber'
  | 'ownerOrganisationNumber'
  | 'projectOwner'
  | 'projectName'
  | 'startDate'
  | 'endDate'
  | 'unionCofinancingRate'
  | 'programmeArea'
  | 'specificObjective'
  | 'secondaryThemes'
  | 'region'
  | 'nuts2Code'
  | 'beneficiaryPostalCode'
  | 'beneficiaryPlace'
  | 'interventionType'
  | 'participants'
  | 'strategicImportance'
  | 'projectNumber'

const printed: [EsfPlusKey, string[]][] = [
  ['country', ['Land som berörs']],
  ['fund', ['Berörd fond']],
  ['programmeCci', ['Program CCI', 'CCI']],
  ['caseNumber', ['Diarienummer']],
  ['ownerOrganisationNumber', ['Projektägare organisationsnummer', 'Projektägarens organisationsnummer']],
  ['projectOwner', ['Projektägare']],
  ['projectName', ['Namn', 'Projektnamn']],
  ['startDate', ['Startdatum']],
  ['endDate', ['Slutdatum']],
  ['unionCofinancingRate', ['Unionens medfinansieringsgrad']],
  ['programmeArea', ['Programområde']],
  ['specificObjective', ['Specifikt mål']],
  ['secondaryThemes', ['Sekundärtema', 'Sekundära teman']],
  ['region', ['Region']],
  ['nuts2Code', ['NUTS-2 kod', 'NUTS 2-kod']],
  ['beneficiaryPostalCode', ['Stödmottagare postnr', 'Stödmottagare postnummer']],
  ['beneficiaryPlace', ['Stödmottagare ort', 'Stödmottagare postort']],
  ['interventionType', ['Interventionstyp']],
  ['participants', ['Antal deltagare']],
  ['strategicImportance', ['Insats av strategisk betydelse']],
  ['projectNumber', ['Projektnummer']],
]

const labels: KnownLabel<EsfPlusKey>[] = printed.map(([key, spellings]) => ({ key, kind: 'fact', spellings }))

/** The ESF+ project page, 2021–2027: labels in the order of the page, each with its value on the next line. */
export const esfPlusOrder: readonly EsfPlusKey[] = printed.map(([key]) => key)
/** Labels that no other known form prints. */
export const esfPlusOwnLabels: readonly EsfPlusKey[] = [
  'country',
  'fund',
  'programmeCci',
  'ownerOrganisationNumber',
  'unionCofinancingRate',
  'specificObjective',
  'secondaryThemes',
  'nuts2Code',
  'beneficiaryPostalCode',
  'interventionType',
  'strategicImportance',
]
export const esfPlusVocabulary = vocabularyOf(labels)
