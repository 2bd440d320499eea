import type { Language } from '../../../platform/i18n/languages.ts'
import type { Choice } from '../../projects/index.ts'

/** What kind of thing was learnt. */
export const findingKinds = [
  {
    id: 'success-factor',
    nb: 'suksessfaktor',
    nn: 'suksessfaktor',
    sv: 'framgångsfaktor',
    en: 'success factor',
  },
  { id: 'need', nb: 'behov', nn: 'behov', sv: 'behov', en: 'need' },
  { id: 'barrier', nb: 'hindring', nn: 'hinder', sv: 'hinder', en: 'barrier' },
  { id: 'good-example', nb: 'godt eksempel', nn: 'godt døme', sv: 'gott exempel', en: 'good example' },
  {
    id: 'lesson-from-failure',
    nb: 'lærdom av noe som ikke virket',
    nn: 'lærdom av noko som ikkje verka',
    sv: 'lärdom av något som inte fungerade',
    en: 'lesson from failure',
  },
] as const satisfies readonly Choice[]
export type FindingKind = (typeof findingKinds)[number]['id']

/** Where a finding stands, and what may come next. */
export const findingStates = [
  {
    id: 'draft',
    nb: 'utkast',
    nn: 'utkast',
    sv: 'utkast',
    en: 'draft',
    next: ['checked-by-source', 'checked-by-region'],
  },
  {
    id: 'checked-by-source',
    nb: 'bekreftet av kilden',
    nn: 'stadfesta av kjelda',
    sv: 'bekräftad av källan',
    en: 'confirmed by the source',
    next: ['checked-by-region', 'draft'],
  },
  {
    id: 'checked-by-region',
    nb: 'kontrollert av regionen',
    nn: 'kontrollert av regionen',
    sv: 'kontrollerad av regionen',
    en: 'checked by the region',
    next: ['published', 'draft'],
  },
  {
    id: 'published',
    nb: 'publisert',
    nn: 'publisert',
    sv: 'publicerad',
    en: 'published',
    next: ['withdrawn'],
  },
  {
    id: 'withdrawn',
    nb: 'trukket tilbake',
    nn: 'trekt tilbake',
    sv: 'tillbakadragen',
    en: 'withdrawn',
    next: ['draft'],
  },
] as const satisfies readonly (Choice & { next: readonly string[] })[]
export type FindingState = (typeof findingStates)[number]['id']

/** Where something was said. */
export const sourceKinds = [
  { id: 'interview', nb: 'intervju', nn: 'intervju', sv: 'intervju', en: 'interview' },
  { id: 'questionnaire', nb: 'spørreskjema', nn: 'spørjeskjema', sv: 'enkät', en: 'questionnaire' },
  { id: 'report', nb: 'rapport', nn: 'rapport', sv: 'rapport', en: 'report' },
  { id: 'document', nb: 'dokument', nn: 'dokument', sv: 'dokument', en: 'document' },
  { id: 'evaluation', nb: 'evaluering', nn: 'evaluering', sv: 'utvärdering', en: 'evaluation' },
  { id: 'statistics', nb: 'statistikk', nn: 'statistikk', sv: 'statistik', en: 'statistics' },
  {
    id: 'own-experience',
    nb: 'egen erfaring',
    nn: 'eiga erfaring',
    sv: 'egen erfarenhet',
    en: 'own experience',
  },
] as const satisfies readonly Choice[]
export type SourceKind = (typeof sourceKinds)[number]['id']

export type FindingText = {
  kind: FindingKind
  language: Language
  title: string
  body: string
  themes: string[]
  measureId: string | null
}

/** Where a quote stands. One of the references, or none for statistics and own experience, which a label tells of. */
export type SourceGiven = {
  kind: SourceKind
  interviewNoteId?: string | null
  filledFormId?: string | null
  reportId?: string | null
  readingId?: string | null
  evaluationId?: string | null
  /** The approved answer that this takes up. */
  candidateId?: string | null
  /** The question, field or place in it. */
  place: string
  quote: string
  language: Language
  municipalityKey: string | null
  /** What tells two voices apart: the municipality, the organisation, the project; the same word is one voice. */
  independence: string
  /** YYYY-MM-DD */
  saidOn: string | null
  label: string
  /** Of the label; null where nobody has said, which is that of the quote. */
  labelLanguage?: Language | null
  /** May be shown to everybody. */
  quotable: boolean
}

/** What became of a municipality's answer since it was quoted. Days are YYYY-MM-DD. */
export type QuotedAnswer = {
  /** Opened again, and not sent anew yet. */
  answerSetAsideOn: string | null
  /** Sent anew in other words. */
  answerChangedOn: string | null
  /** The quote stands in the new answer too; null where nobody has looked. */
  quoteStands: boolean | null
}

export type FindingSource = Omit<SourceGiven, 'candidateId'> &
  QuotedAnswer & { id: string; position: number; addedAt: Date }
