import { type Merge, mergeUnits, type Units } from '../../../platform/text/merge-units.ts'
import type { ProjectRecord } from '../record.ts'
import { isSetUnit, type SetUnit, type Unit, unitsOf, unitValue, withText, withUnitFrom } from './units.ts'

const units: Units<ProjectRecord, Unit> = { of: unitsOf, value: unitValue, withFrom: withUnitFrom }

/** Puts two people's changes of one project together, unit by unit. */
export const merge = (
  base: ProjectRecord,
  theirs: ProjectRecord,
  yours: ProjectRecord,
): Merge<ProjectRecord, Unit> => mergeUnits(units, base, theirs, yours)

export type Choice =
  | { take: 'yours' | 'theirs' | 'both' }
  | { take: 'combined'; heading: string; body: string }

/**
 * The merged record with each conflict settled as chosen; without a choice theirs stands. `both` keeps what either side
 * put into a list and leaves out what either took away. A combined text left empty takes the text out.
 */
export function settle(
  base: ProjectRecord,
  theirs: ProjectRecord,
  yours: ProjectRecord,
  choices: Map<Unit, Choice>,
): ProjectRecord {
  const { record, conflicts } = merge(base, theirs, yours)
  let settled = record
  for (const unit of conflicts) {
    const choice = choices.get(unit)
    if (choice?.take === 'yours') settled = withUnitFrom(settled, unit, yours)
    else if (choice?.take === 'both' && isSetUnit(unit)) {
      settled = { ...settled, [unit]: bothLists(base, theirs, yours, unit) }
    } else if (choice?.take === 'combined') {
      const [, key = '', language = ''] = unit.split(':')
      const { heading, body } = choice
      const text = { key, language: language as ProjectRecord['language'], heading, body }
      settled = withText(settled, unit, body.trim() === '' ? undefined : text)
    }
  }
  return settled
}

/** What either side put in, without what either took out. */
function bothLists(
  base: ProjectRecord,
  theirs: ProjectRecord,
  yours: ProjectRecord,
  unit: SetUnit,
): string[] {
  const was = new Set(base[unit])
  return [...new Set([...theirs[unit], ...yours[unit]])].filter(
    (id) => !was.has(id) || (theirs[unit].includes(id) && yours[unit].includes(id)),
  )
}
