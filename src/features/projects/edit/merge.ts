import type { ProjectRecord } from '../record.ts'
import { isSetUnit, type SetUnit, type Unit, unitsOf, unitValue, withText, withUnitFrom } from './units.ts'

export type Merge = {
  /** Theirs, with what only you changed; where both changed, still theirs. */
  record: ProjectRecord
  /** Changed by both, and not alike. */
  conflicts: Unit[]
  onlyYours: Unit[]
  onlyTheirs: Unit[]
}

/** Puts two people's changes of one record together, unit by unit. */
export function merge(base: ProjectRecord, theirs: ProjectRecord, yours: ProjectRecord): Merge {
  const result: Merge = { record: theirs, conflicts: [], onlyYours: [], onlyTheirs: [] }
  for (const unit of unitsOf(yours, theirs, base)) {
    const [was, is, wished] = [base, theirs, yours].map((record) => unitValue(record, unit))
    if (is === wished) continue
    if (wished === was) result.onlyTheirs.push(unit)
    else if (is === was) {
      result.onlyYours.push(unit)
      result.record = withUnitFrom(result.record, unit, yours)
    } else result.conflicts.push(unit)
  }
  return result
}

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
