import { type Language, languages } from '../../../platform/i18n/languages.ts'
import { canonicalJson } from '../../../platform/text/canonical-json.ts'
import { type Merge, mergeUnits, type Units } from '../../../platform/text/merge-units.ts'
import type { MeasureRecord, MeasureTexts } from '../record.ts'

/** The texts of a measure in the order they are written and read. */
export const textFields = [
  'title',
  'summary',
  'aim',
  'steps',
  'roles',
  'needs',
  'pitfalls',
  'variants',
  'rationale',
  'costNote',
] as const satisfies readonly Exclude<keyof MeasureTexts, 'of'>[]
export type TextField = (typeof textFields)[number]

const factUnits = [
  'targets',
  'themes',
  'goals',
  'mainAction',
  'actions',
  'cost',
  'hours',
  'months',
  'sources',
  'materials',
] as const satisfies readonly (keyof MeasureRecord)[]
export type FactUnit = (typeof factUnits)[number]

/** The parts of a measure that are compared, merged and chosen between as one; every text in every language stands alone. */
export type MeasureUnit = FactUnit | `text:${Language}:${TextField}`

const setUnits = ['themes', 'goals', 'actions', 'materials'] as const
type SetUnit = (typeof setUnits)[number]
/** Lists where both sides' additions and removals can stand together. */
export const isSetUnit = (unit: MeasureUnit): unit is SetUnit =>
  (setUnits as readonly string[]).includes(unit)

export function textUnit(unit: MeasureUnit): { language: Language; field: TextField } | undefined {
  const [kind, language, field] = unit.split(':')
  return kind === 'text' ? { language: language as Language, field: field as TextField } : undefined
}

/** A text as it is typed: steps parted by an empty line. */
export const textValue = (text: MeasureTexts | undefined, field: TextField): string =>
  field === 'steps' ? (text?.steps.join('\n\n') ?? '') : (text?.[field] ?? '')

/** The steps of a text where an empty line parts them. */
export const splitSteps = (typed: string): string[] =>
  typed
    .split(/\n[ \t]*\n+/)
    .map((step) => step.trim())
    .filter((step) => step !== '')

/** The record with a text changed; a language that is not there begins as a translation of revision 1. */
export function withText(
  record: MeasureRecord,
  { language, field }: { language: Language; field: TextField },
  typed: string,
): MeasureRecord {
  const before = record.texts[language] ?? emptyText(1)
  const text = { ...before, [field]: field === 'steps' ? splitSteps(typed) : typed }
  return { ...record, texts: { ...record.texts, [language]: text } }
}

const emptyText = (of: number): MeasureTexts => ({
  title: '',
  summary: '',
  aim: '',
  steps: [],
  roles: '',
  needs: '',
  pitfalls: '',
  variants: '',
  rationale: '',
  costNote: '',
  of,
})

const units: Units<MeasureRecord, MeasureUnit> = {
  of: (...records) => [
    ...languages
      .filter((language) => records.some(({ texts }) => texts[language]))
      .flatMap((language) => textFields.map((field): MeasureUnit => `text:${language}:${field}`)),
    ...factUnits,
  ],
  value(record, unit) {
    const text = textUnit(unit)
    return text ? textValue(record.texts[text.language], text.field) : canonicalJson(record[unit as FactUnit])
  },
  withFrom(record, unit, from) {
    const text = textUnit(unit)
    if (text) return withText(record, text, textValue(from.texts[text.language], text.field))
    return { ...record, [unit]: from[unit as FactUnit] }
  },
}

/** Parts in which two records differ: the texts first, in the order they are read. */
export const differingUnits = (a: MeasureRecord, b: MeasureRecord): MeasureUnit[] =>
  units.of(a, b).filter((unit) => units.value(a, unit) !== units.value(b, unit))

/** Whether the original says something else than before, in words or letters. */
export const originalChanged = (before: MeasureRecord, after: MeasureRecord): boolean =>
  textFields.some(
    (field) =>
      textValue(before.texts[before.language], field) !== textValue(after.texts[after.language], field),
  )

/**
 * Puts two people's changes of one measure together. The revision of the original grows over theirs when you changed what it says; a
 * translation that you brought up to date is up to date with what you saw.
 */
export function mergeMeasures(
  base: MeasureRecord,
  theirs: MeasureRecord,
  yours: MeasureRecord,
): Merge<MeasureRecord, MeasureUnit> {
  const merged = mergeUnits(units, base, theirs, yours)
  return { ...merged, record: withRevisions(merged.record, base, theirs, yours) }
}

function withRevisions(
  record: MeasureRecord,
  base: MeasureRecord,
  theirs: MeasureRecord,
  yours: MeasureRecord,
): MeasureRecord {
  const revision = theirs.revision + (yours.revision > base.revision ? 1 : 0)
  const texts = { ...record.texts }
  for (const language of languages) {
    const text = texts[language]
    if (!text) continue
    const [was, is, wished] = [base, theirs, yours].map((one) => one.texts[language]?.of)
    const of = language === record.language ? revision : wished !== was ? wished : (is ?? wished)
    texts[language] = { ...text, of: of ?? revision }
  }
  return { ...record, revision, texts }
}

export type MeasureChoice = { take: 'yours' | 'theirs' | 'both' } | { take: 'combined'; text: string }

/** The merged record with each conflict settled as chosen; without a choice theirs stands. */
export function settleMeasures(
  base: MeasureRecord,
  theirs: MeasureRecord,
  yours: MeasureRecord,
  choices: Map<MeasureUnit, MeasureChoice>,
): MeasureRecord {
  const { record, conflicts } = mergeMeasures(base, theirs, yours)
  let settled = record
  for (const unit of conflicts) {
    const choice = choices.get(unit)
    const text = textUnit(unit)
    if (choice?.take === 'yours') settled = units.withFrom(settled, unit, yours)
    else if (choice?.take === 'combined' && text) settled = withText(settled, text, choice.text.trim())
    else if (choice?.take === 'both' && isSetUnit(unit))
      settled = { ...settled, [unit]: bothLists(base[unit], theirs[unit], yours[unit]) }
  }
  return settled
}

/** What either side put in, without what either took out. */
function bothLists(base: string[], theirs: string[], yours: string[]): string[] {
  return [...new Set([...theirs, ...yours])].filter(
    (id) => !base.includes(id) || (theirs.includes(id) && yours.includes(id)),
  )
}
