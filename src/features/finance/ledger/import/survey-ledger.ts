import type { Db } from '../../../../platform/database/database.ts'
import { addOre, type LedgerFacts, limits, RefusedLedger } from '../reading/ledger-file.ts'
import { type LedgerFile, openLedger } from './open-ledger.ts'
import { type Group, type Proposal, proposeLine } from './propose-lines.ts'
import { proposeObjects } from './propose-objects.ts'
import { findLastImport, findProjectNames, listOpenLines, listRules } from './queries.ts'
import { Selection, selector } from './selection.ts'

/** More objects of one dimension than a person can choose among; suppliers and invoices are dimensions too. */
const MOST_OBJECTS = 2_000

export type SurveyObject = { key: string; name: string; count: number; sumOre: number }
export type SurveyDimension = { id: string; name: string; objects: SurveyObject[] }
export type SelectionReason =
  | 'chosen'
  | 'last-time'
  | 'project-number'
  | 'project-name'
  | 'only-one'
  | 'nothing'

export type Survey = {
  facts: LedgerFacts
  sha256: string
  byteCount: number
  dimensions: SurveyDimension[]
  selection: Selection
  reason: SelectionReason
  /** Accounts (by chosen object where there are several) of what is taken, each with the line proposed for it. */
  groups: Proposal[]
  taken: number
}

/**
 * Reads a file without keeping anything and says what a person has to decide: which objects are the project's, and where each
 * account goes, with a proposal and its reason for both.
 */
export async function surveyLedger(
  db: Db,
  projectId: string,
  file: LedgerFile,
  chosen?: Selection,
): Promise<Survey> {
  const first = await countObjects(file)
  const project = await findProjectNames(db, projectId)
  if (!project) throw new Error('the project was there a moment ago')
  const last = await findLastImport(db, projectId, first.facts.books)
  const proposed = chosen
    ? { selection: chosen, reason: 'chosen' as const }
    : proposeSelection(first, {
        name: project.name,
        number: project.project_number ?? '',
        startsOn: project.starts_on,
        endsOn: project.ends_on,
        last: selectionOf(last?.facts),
      })
  const groups = await countGroups(file, first.facts, proposed.selection)
  const lines = await listOpenLines(db, projectId)
  const rules = await listRules(db, projectId)
  return {
    ...first,
    ...proposed,
    groups: groups.map((group) => proposeLine(group, { lines, rules, types: first.facts.accountTypes })),
    taken: groups.reduce((sum, { count }) => sum + count, 0),
  }
}

async function countObjects(file: LedgerFile) {
  const opened = openLedger(file)
  const counted = new Map<string, Map<string, { count: number; sumOre: number }> | null>()
  for (;;) {
    const { value, done } = await opened.reader.next()
    if (done) {
      const dimensions = [...counted].flatMap(([id, objects]): SurveyDimension[] =>
        objects === null
          ? []
          : [
              {
                id,
                name: value.dimensionNames.get(id) ?? '',
                objects: [...objects].map(([key, sums]) => ({
                  key,
                  name: value.objectNames.get(key) ?? '',
                  ...sums,
                })),
              },
            ],
      )
      return { facts: value, sha256: opened.sha256(), byteCount: opened.byteCount(), dimensions }
    }
    for (const row of value.rows) {
      if (row.objects === '') continue
      for (const key of row.objects.split(' ')) {
        const dimension = key.slice(0, key.indexOf(':'))
        let objects = counted.get(dimension)
        if (objects === null) continue
        if (objects === undefined) {
          if (counted.size >= 100) continue
          objects = new Map()
          counted.set(dimension, objects)
        }
        const sums = objects.get(key)
        // Both sides of a voucher may carry the object: what moves is what tells objects apart.
        if (sums) {
          sums.count += 1
          sums.sumOre = addOre(sums.sumOre, Math.max(row.amountOre, 0), row.row)
        } else if (objects.size >= MOST_OBJECTS) counted.set(dimension, null)
        else objects.set(key, { count: 1, sumOre: Math.max(row.amountOre, 0) })
      }
    }
  }
}

async function countGroups(file: LedgerFile, facts: LedgerFacts, selection: Selection): Promise<Group[]> {
  const { reader } = openLedger(file)
  const chosen = selector(selection)
  const groups = new Map<string, Group>()
  for (;;) {
    const { value, done } = await reader.next()
    if (done) break
    for (const row of value.rows) {
      const objects = chosen(row)
      if (objects === undefined) continue
      const key = `${row.account}\u001f${objects}`
      const group = groups.get(key)
      if (group) {
        group.count += 1
        group.sumOre = addOre(group.sumOre, row.amountOre, row.row)
      } else if (groups.size >= limits.accounts) throw new RefusedLedger('too-many-rows', row.row)
      else
        groups.set(key, {
          account: row.account,
          accountName: row.accountName,
          objects,
          objectName: facts.objectNames.get(objects) ?? '',
          count: 1,
          sumOre: row.amountOre,
        })
    }
  }
  return [...groups.values()].sort((a, b) => compare(a.account, b.account) || compare(a.objects, b.objects))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

type Known = {
  name: string
  number: string
  startsOn: string | null
  endsOn: string | null
  last: Selection | undefined
}

/** The choice of last time; else objects that carry the project's number or name; else everything. Days: those of the project. */
function proposeSelection(
  { facts, dimensions }: { facts: LedgerFacts; dimensions: SurveyDimension[] },
  known: Known,
): { selection: Selection; reason: SelectionReason } {
  const there = new Set(dimensions.flatMap(({ objects }) => objects.map(({ key }) => key)))
  if (known.last?.objects.every((key) => there.has(key)))
    return { selection: known.last, reason: 'last-time' }
  const found = proposeObjects(dimensions, known)
  const outside = (day: string | null) =>
    day !== null && (facts.period === null || (day > facts.period.from && day < facts.period.to)) ? day : null
  return {
    selection: { objects: found.objects, from: outside(known.startsOn), to: outside(known.endsOn) },
    reason: found.reason,
  }
}

function selectionOf(facts: unknown): Selection | undefined {
  if (typeof facts !== 'object' || facts === null || !('selection' in facts)) return undefined
  const parsed = Selection.safeParse(facts.selection)
  return parsed.success ? parsed.data : undefined
}
