import { z } from 'zod'
import type { LedgerRow } from '../reading/ledger-file.ts'

/**
 * What of a file belongs to the project. `objects` are dimension and object ("6:P101"); with none of them everything in the file is
 * taken. Days are YYYY-MM-DD, both included; null is no limit.
 */
export const Selection = z.strictObject({
  objects: z.array(z.string().min(1).max(600)).max(500),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
})
export type Selection = z.infer<typeof Selection>

/** Everything there is in the file. */
export const everything: Selection = { objects: [], from: null, to: null }

/**
 * Where an account (with the chosen object, or '' where none is chosen) goes: a budget line, no line yet (null), or outside the project,
 * which is not kept at all.
 */
export const Decision = z.strictObject({
  account: z.string().min(1).max(500),
  objects: z.string().max(600),
  line: z.union([z.uuid(), z.literal('outside')]).nullable(),
})
export type Decision = z.infer<typeof Decision>

/** Says of each posting whether it is taken and by which chosen object. */
export function selector(selection: Selection): (row: LedgerRow) => string | undefined {
  const wanted = new Set(selection.objects)
  const from = selection.from ?? ''
  const to = selection.to ?? '9999-12-31'
  const known = new Map<string, string | undefined>()
  const chosen = (objects: string): string | undefined => {
    if (wanted.size === 0) return ''
    if (wanted.has(objects)) return objects
    if (!objects.includes(' ')) return undefined
    if (!known.has(objects)) {
      if (known.size > 50_000) known.clear()
      known.set(
        objects,
        objects.split(' ').find((object) => wanted.has(object)),
      )
    }
    return known.get(objects)
  }
  return (row) => (row.postedOn < from || row.postedOn > to ? undefined : chosen(row.objects))
}

/** The decision for an account and object: that of the object before that of the account alone. Undefined: none was made. */
export function decider(
  decisions: readonly Decision[],
): (account: string, objects: string) => Decision['line'] | undefined {
  const made = new Map(decisions.map(({ account, objects, line }) => [`${account}\u001f${objects}`, line]))
  return (account, objects) => {
    const own = made.get(`${account}\u001f${objects}`)
    return own === undefined ? made.get(`${account}\u001f`) : own
  }
}
