import type { KnownLabel } from './marks.ts'
import { vocabularyOf } from './marks.ts'

export type EsfPageKey =
  | 'programmeArea'
  | 'phase'
  | 'projectOwner'
  | 'contactPerson'
  | 'email'
  | 'phone'
  | 'grant'
  | 'totalBudget'
  | 'period'
  | 'region'
  | 'summary'
  | 'background'
  | 'goals'
  | 'accessibility'
  | 'transnationalCooperation'
  | 'partners'
  | 'municipalities'

/** The project page of the Swedish ESF project bank, 2007–2013: labels in the order of the page. */
const labels: KnownLabel<EsfPageKey>[] = [
  { key: 'programmeArea', kind: 'fact', spellings: ['Programområde'] },
  { key: 'phase', kind: 'fact', spellings: ['Projektfas'] },
  { key: 'projectOwner', kind: 'fact', spellings: ['Projektägare'] },
  { key: 'contactPerson', kind: 'fact', spellings: ['Kontaktperson'] },
  { key: 'email', kind: 'fact', spellings: ['E-post', 'E-postadress'] },
  { key: 'phone', kind: 'fact', spellings: ['Telefonnummer', 'Telefon'] },
  { key: 'grant', kind: 'fact', spellings: ['Beviljat ESF-stöd', 'Beviljat stöd'] },
  { key: 'totalBudget', kind: 'fact', spellings: ['Total projektbudget'] },
  { key: 'period', kind: 'fact', spellings: ['Projektperiod'] },
  { key: 'region', kind: 'fact', spellings: ['Region'] },
  { key: 'summary', kind: 'section', spellings: ['Sammanfattning'] },
  { key: 'background', kind: 'section', spellings: ['Bakgrund'] },
  { key: 'goals', kind: 'section', spellings: ['Målsättning', 'Målsättningar'] },
  {
    key: 'accessibility',
    kind: 'section',
    spellings: [
      'Tillgänglighet för personer med funktionsnedsättning',
      'Tillgänglighet för personer med funktionshinder',
    ],
  },
  {
    key: 'transnationalCooperation',
    kind: 'section',
    spellings: ['Transnationellt samarbete', 'Transnationell samverkan'],
  },
  { key: 'partners', kind: 'section', spellings: ['Samarbetspartners', 'Samarbetspartner'] },
  { key: 'municipalities', kind: 'section', spellings: ['Kommun', 'Kommuner'] },
]

export const esfPageOrder: readonly EsfPageKey[] = labels.map(({ key }) => key)
export const esfPageFacts: readonly EsfPageKey[] = labels
  .filter(({ kind }) => kind === 'fact')
  .map(({ key }) => key)
/** Sections that every page has; between them no heading may be lost unseen. */
export const esfPageSections: readonly EsfPageKey[] = [
  'summary',
  'background',
  'goals',
  'accessibility',
  'municipalities',
]
export const esfPageVocabulary = vocabularyOf(labels)
