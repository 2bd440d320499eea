/** How a record falls into parts that are compared, merged and chosen between as one. */
export type Units<Record, Unit extends string> = {
  /** Every part of some records, each once. */
  of: (...records: Record[]) => Unit[]
  /** A part's value in one word, for telling whether two records agree. */
  value: (record: Record, unit: Unit) => string
  /** The record with one part as another record has it. */
  withFrom: (record: Record, unit: Unit, from: Record) => Record
}

export type Merge<Record, Unit extends string> = {
  /** Theirs, with what only you changed; where both changed, still theirs. */
  record: Record
  /** Changed by both, and not alike. */
  conflicts: Unit[]
  onlyYours: Unit[]
  onlyTheirs: Unit[]
}

/** Puts two people's changes of one record together, part by part. */
export function mergeUnits<Record, Unit extends string>(
  units: Units<Record, Unit>,
  base: Record,
  theirs: Record,
  yours: Record,
): Merge<Record, Unit> {
  const result: Merge<Record, Unit> = { record: theirs, conflicts: [], onlyYours: [], onlyTheirs: [] }
  for (const unit of units.of(yours, theirs, base)) {
    const [was, is, wished] = [base, theirs, yours].map((record) => units.value(record, unit))
    if (is === wished) continue
    if (wished === was) result.onlyTheirs.push(unit)
    else if (is === was) {
      result.onlyYours.push(unit)
      result.record = units.withFrom(result.record, unit, yours)
    } else result.conflicts.push(unit)
  }
  return result
}
