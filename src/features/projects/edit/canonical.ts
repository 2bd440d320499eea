import type { ProjectRecord } from '../record.ts'

/**
 * The record as the tables hold it: lists without an order of their own (places, target groups, terms) sorted and each
 * entry once; characters PostgreSQL cannot store taken out. What is saved and read again is the same record.
 */
export function canonical(record: ProjectRecord): ProjectRecord {
  const sorted = (ids: string[]) => [...new Set(ids)].sort()
  const groups = new Map(record.targetGroups.map((group) => [group.id, group]))
  return withoutNul({
    ...record,
    municipalities: sorted(record.municipalities),
    effectMunicipalities: sorted(record.effectMunicipalities),
    targetGroups: sorted([...groups.keys()]).flatMap((id) => groups.get(id) ?? []),
    levels: sorted(record.levels),
    themes: sorted(record.themes),
    policyGoals: sorted(record.policyGoals),
  })
}

function withoutNul<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll('\u0000', '').toWellFormed() as T
  if (Array.isArray(value)) return value.map(withoutNul) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, withoutNul(inside)])) as T
}
