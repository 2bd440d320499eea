import { z } from 'zod'
import { proposalReasons } from '../import/propose-lines.ts'
import { Decision, Selection } from '../import/selection.ts'
import type { Survey } from '../import/survey-ledger.ts'
import { noteCodes } from '../reading/ledger-file.ts'
import { TableOptions } from '../reading/table/table-options.ts'

/** What a person has chosen for an upload so far. */
export const UploadOptions = z.strictObject({
  table: TableOptions.optional(),
  selection: Selection.optional(),
  /** Lines chosen by hand; they go before what is proposed. */
  decisions: z.array(Decision).default([]),
})
export type UploadOptions = z.infer<typeof UploadOptions>

const ore = z.int()
/** What an uploaded file holds and what taking it in would change: what the page shows, made when the file came or choices changed. */
export const Preview = z.strictObject({
  program: z.string(),
  company: z.string(),
  organisationNumber: z.string(),
  books: z.string(),
  period: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
  currency: z.enum(['NOK', 'SEK', 'EUR']),
  vouchers: z.int(),
  rows: z.int(),
  taken: z.int(),
  notes: z.array(
    z.strictObject({
      code: z.enum(noteCodes),
      line: z.int().optional(),
      detail: z.string().optional(),
      count: z.int(),
    }),
  ),
  differences: z.array(z.strictObject({ account: z.string(), statedOre: ore, countedOre: ore })),
  dimensions: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      objects: z.array(z.strictObject({ key: z.string(), name: z.string(), count: z.int(), sumOre: ore })),
    }),
  ),
  selection: Selection,
  reason: z.enum(['chosen', 'last-time', 'project-number', 'project-name', 'only-one', 'nothing']),
  groups: z.array(
    z.strictObject({
      account: z.string(),
      accountName: z.string(),
      objects: z.string(),
      objectName: z.string(),
      count: z.int(),
      sumOre: ore,
      line: Decision.shape.line,
      reason: z.enum([...proposalReasons, 'chosen']),
    }),
  ),
  /** The first rows of a table, as they stand. */
  head: z.array(z.strictObject({ line: z.int(), cells: z.array(z.string()) })).default([]),
  /** Only where something of the same books is held. */
  compared: z
    .strictObject({
      added: z.int(),
      takenBack: z.int(),
      moved: z.int(),
      unchanged: z.int(),
      addedOre: ore,
      takenBackOre: ore,
    })
    .nullable(),
  differing: z.array(
    z.strictObject({
      change: z.enum(['added', 'taken-back', 'moved']),
      row: z.int(),
      voucher: z.string(),
      postedOn: z.string(),
      account: z.string(),
      accountName: z.string(),
      description: z.string(),
      amountOre: ore,
    }),
  ),
  /** The newest import of the same books when this was made; null for none. */
  after: z.string().nullable(),
})
export type Preview = z.infer<typeof Preview>

/** More objects of a dimension, and more accounts, than a page shows. */
const MOST_OBJECTS = 300
const MOST_GROUPS = 1_500

/** A survey as it is kept, with what a person chose by hand in place of what is proposed. */
export function previewOf(
  survey: Survey,
  decisions: readonly Decision[],
): Omit<Preview, 'compared' | 'differing' | 'after' | 'head'> {
  const { facts, selection, reason, taken } = survey
  const chosen = new Set(selection.objects)
  const made = new Map(
    decisions.map((decision) => [`${decision.account}\u001f${decision.objects}`, decision.line]),
  )
  return {
    program: facts.program,
    company: facts.company,
    organisationNumber: facts.organisationNumber,
    books: facts.books,
    period: facts.period,
    currency: facts.currency,
    vouchers: facts.vouchers,
    rows: facts.rows,
    taken,
    notes: facts.notes,
    differences: facts.differences.slice(0, 200),
    dimensions: survey.dimensions.map(({ id, name, objects }) => ({
      id,
      name,
      objects: objects
        .toSorted((a, b) => Number(chosen.has(b.key)) - Number(chosen.has(a.key)) || (a.key < b.key ? -1 : 1))
        .slice(0, MOST_OBJECTS),
    })),
    selection,
    reason,
    groups: survey.groups.slice(0, MOST_GROUPS).map((group) => {
      const line = made.get(`${group.account}\u001f${group.objects}`)
      return line === undefined ? group : { ...group, line, reason: 'chosen' as const }
    }),
  }
}
