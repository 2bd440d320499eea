import type { ProjectRecord } from '../record.ts'

/**
 * The parts of a record that are compared, merged and chosen between as one: an amount goes with its currency, a
 * period with its days, and every text stands alone.
 */
const fixedUnits = [
  'name',
  'language',
  'country',
  'owner',
  'programme',
  'programmeArea',
  'phase',
  'projectNumber',
  'website',
  'period',
  'budget',
  'funding',
  'partners',
  'persons',
  'municipalities',
  'effectMunicipalities',
  'geographicEffect',
  'targetGroups',
  'levels',
  'themes',
  'policyGoals',
  'links',
] as const
export type FixedUnit = (typeof fixedUnits)[number]
export type Unit = FixedUnit | `text:${string}`

const parts: Record<FixedUnit, readonly (keyof ProjectRecord)[]> = {
  name: ['name'],
  language: ['language'],
  country: ['country'],
  owner: ['ownerId', 'ownerAsWritten'],
  programme: ['programmeId'],
  programmeArea: ['programmeArea'],
  phase: ['phase'],
  projectNumber: ['projectNumber'],
  website: ['website'],
  period: ['startsOn', 'endsOn', 'periodAsWritten'],
  budget: ['budgetMin', 'budgetMax', 'currency'],
  funding: ['funding'],
  partners: ['partners'],
  persons: ['persons'],
  municipalities: ['municipalities'],
  effectMunicipalities: ['effectMunicipalities'],
  geographicEffect: ['geographicEffect'],
  targetGroups: ['targetGroups'],
  levels: ['levels'],
  themes: ['themes'],
  policyGoals: ['policyGoals'],
  links: ['links'],
}

/** Lists without an order, where both sides' additions and removals can stand together. */
const setUnits = ['municipalities', 'effectMunicipalities', 'levels', 'themes', 'policyGoals'] as const
export type SetUnit = (typeof setUnits)[number]
export const isSetUnit = (unit: Unit): unit is SetUnit => (setUnits as readonly string[]).includes(unit)

type Text = ProjectRecord['texts'][number]

const textUnit = (text: Pick<Text, 'key' | 'language'>): Unit => `text:${text.key}:${text.language}`

/** The text that a unit stands for; undefined where the unit is no text or the record has none of its key and language. */
export function textOf(record: ProjectRecord, unit: Unit): Text | undefined {
  return record.texts.find((text) => textUnit(text) === unit)
}

/** Every unit of the records, the fixed ones first, then the texts in the order the first record has them. */
export function unitsOf(...records: ProjectRecord[]): Unit[] {
  return [...new Set<Unit>([...fixedUnits, ...records.flatMap(({ texts }) => texts.map(textUnit))])]
}

const isTextUnit = (unit: Unit): unit is `text:${string}` => unit.startsWith('text:')

/** A unit's value in one word, for telling whether two records agree. */
export function unitValue(record: ProjectRecord, unit: Unit): string {
  if (isTextUnit(unit)) {
    const text = textOf(record, unit)
    return text ? JSON.stringify([text.heading, text.body]) : ''
  }
  return JSON.stringify(parts[unit].map((part) => record[part]))
}

/** Units in which two records differ. */
export function differingUnits(a: ProjectRecord, b: ProjectRecord): Unit[] {
  return unitsOf(a, b).filter((unit) => unitValue(a, unit) !== unitValue(b, unit))
}

/** The record with one unit as another record has it. */
export function withUnitFrom(record: ProjectRecord, unit: Unit, from: ProjectRecord): ProjectRecord {
  if (isTextUnit(unit)) return withText(record, unit, textOf(from, unit))
  return { ...record, ...Object.fromEntries(parts[unit].map((part) => [part, from[part]])) }
}

/** The record with a text put in its place, changed, or, with undefined, taken out. */
export function withText(record: ProjectRecord, unit: Unit, text: Text | undefined): ProjectRecord {
  const at = record.texts.findIndex((each) => textUnit(each) === unit)
  if (!text) return { ...record, texts: record.texts.filter((_, index) => index !== at) }
  if (at < 0) return { ...record, texts: [...record.texts, text] }
  return { ...record, texts: record.texts.with(at, text) }
}
