import { type KnownLabel, vocabularyOf } from './marks.ts'

export type MemoKey =
  | 'projectName'
  | 'documentDate'
  | 'projectOwner'
  | 'projectLeader'
  | 'partners'
  | 'projectBudget'
  | 'period'
  | 'background'
  | 'purpose'
  | 'activities'
  | 'expectedResult'
  | 'funding'

/** The project memo (PM) of a Swedish region, and the same fields on its web pages, in order. */
const labels: KnownLabel<MemoKey>[] = [
  { key: 'projectName', kind: 'fact', spellings: ['Projektnamn', 'Projektets namn'] },
  { key: 'documentDate', kind: 'fact', spellings: ['Datum', 'Dokumentdatum'] },
  { key: 'projectOwner', kind: 'fact', spellings: ['Projektägare'] },
  { key: 'projectLeader', kind: 'fact', spellings: ['Projektledare'] },
  {
    key: 'partners',
    kind: 'fact',
    spellings: ['Samarbetspartners', 'Samarbetspartner', 'Samverkanspartners'],
  },
  { key: 'projectBudget', kind: 'fact', spellings: ['Projektbudget', 'Budget'] },
  { key: 'period', kind: 'fact', spellings: ['Projektperiod', 'Projekttid'] },
  { key: 'background', kind: 'section', spellings: ['Projektbakgrund', 'Bakgrund'] },
  { key: 'purpose', kind: 'section', spellings: ['Syfte och mål', 'Syfte', 'Mål och syfte'] },
  { key: 'activities', kind: 'section', spellings: ['Aktiviteter', 'Planerade aktiviteter'] },
  { key: 'expectedResult', kind: 'section', spellings: ['Förväntat resultat', 'Förväntade resultat'] },
  { key: 'funding', kind: 'section', spellings: ['Finansiering'] },
]

export const memoOrder: readonly MemoKey[] = labels.map(({ key }) => key)
export const memoHeadFacts: readonly MemoKey[] = [
  'projectOwner',
  'projectLeader',
  'partners',
  'projectBudget',
  'period',
]
export const memoSections: readonly MemoKey[] = labels
  .filter(({ kind }) => kind === 'section')
  .map(({ key }) => key)
export const memoVocabulary = vocabularyOf(labels)
