import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import {
  differingUnits,
  type FoundProject,
  ProjectRecord,
  saveProject,
  type Unit,
  withUnitFrom,
} from '../../projects/index.ts'
import type { LoadedReading } from '../load-reading.ts'
import { applyDocument, type Names, type Part } from '../publish/apply-document.ts'
import { sourceRows } from '../publish/publish-document.ts'
import { updateReadingState } from '../queries.ts'
import { openItems, type SettledItem, settleReview } from '../review/decisions.ts'
import { type DocumentAct, holdReading, type ReviewSaved } from '../review/save-review.ts'
import { insertSources } from '../sources/queries.ts'

export type MergeChoice = 'bank' | 'document' | 'both'
export type MergeRow = { unit: Unit; preset: MergeChoice; both: boolean; parts: Part[] }
export type MergeProposal = {
  bank: ProjectRecord
  document: ProjectRecord
  rows: MergeRow[]
  agreeing: Part[]
}

const lists: readonly Unit[] = ['partners', 'municipalities', 'targetGroups', 'policyGoals', 'funding']

/**
 * Where a document and a project of the bank differ, part by part. What the document does not say does not differ. The bank's
 * is chosen beforehand wherever the document's value was not read as certain.
 */
export function proposeMerge(bank: ProjectRecord, settled: SettledItem[], names: Names): MergeProposal {
  const { record, parts } = applyDocument(bank, settled, names)
  // The project's own language and country are not for a document to change.
  const document = { ...record, language: bank.language, country: bank.country }
  const differing = differingUnits(document, sortedLike(document, bank))
  const rows = differing.flatMap((unit): MergeRow[] => {
    const own = parts.filter((part) => part.unit === unit)
    if (own.length === 0) return []
    const certain = own.every(({ item, how }) => item.state === 'read' && !item.disputed && how === 'read')
    return [{ unit, preset: certain ? 'document' : 'bank', both: lists.includes(unit), parts: own }]
  })
  return { bank, document, rows, agreeing: parts.filter(({ unit }) => !differing.includes(unit)) }
}

/** The bank's record with its unordered lists in the document's order where both hold the same. */
function sortedLike(document: ProjectRecord, bank: ProjectRecord): ProjectRecord {
  const sameSet = (a: string[], b: string[]) => a.length === b.length && a.every((one) => b.includes(one))
  const groups = (record: ProjectRecord) => record.targetGroups.map(({ id }) => id)
  const roles = (record: ProjectRecord) =>
    new Map(record.persons.map((person) => [person.role, JSON.stringify(person)]))
  const samePersons =
    document.persons.length === bank.persons.length &&
    document.persons.every((person) => roles(bank).get(person.role) === JSON.stringify(person))
  return {
    ...bank,
    municipalities: sameSet(document.municipalities, bank.municipalities)
      ? document.municipalities
      : bank.municipalities,
    policyGoals: sameSet(document.policyGoals, bank.policyGoals) ? document.policyGoals : bank.policyGoals,
    targetGroups: sameSet(groups(document), groups(bank)) ? document.targetGroups : bank.targetGroups,
    persons: samePersons ? document.persons : bank.persons,
  }
}

/** The bank's record with what was chosen from the document. */
function mergedRecord(
  { bank, document, rows }: MergeProposal,
  choices: ReadonlyMap<Unit, MergeChoice>,
): ProjectRecord {
  let record = bank
  for (const { unit, both } of rows) {
    const choice = choices.get(unit)
    if (choice === 'document') record = withUnitFrom(record, unit, document)
    if (choice === 'both' && both) record = Object.assign({}, record, bothOf(bank, document, unit))
  }
  return record
}

function bothOf(bank: ProjectRecord, document: ProjectRecord, unit: Unit): Partial<ProjectRecord> {
  const union = <T>(a: T[], b: T[], key: (one: T) => string) => [
    ...a,
    ...b.filter((one) => !a.some((other) => key(other) === key(one))),
  ]
  switch (unit) {
    case 'partners':
      return { partners: union(bank.partners, document.partners, ({ name }) => name.toLowerCase()) }
    case 'municipalities':
      return { municipalities: [...new Set([...bank.municipalities, ...document.municipalities])] }
    case 'targetGroups':
      return { targetGroups: union(bank.targetGroups, document.targetGroups, ({ id }) => id) }
    case 'policyGoals':
      return { policyGoals: [...new Set([...bank.policyGoals, ...document.policyGoals])] }
    case 'funding':
      return {
        funding: union(
          bank.funding,
          document.funding,
          ({ funder, kind }) => `${kind} ${funder.toLowerCase()}`,
        ),
      }
    default:
      return {}
  }
}

export type Merged =
  | { ok: true; slug: string }
  | Exclude<ReviewSaved, { ok: true }>
  | { ok: false; reason: 'open' }
  | { ok: false; reason: 'undecided'; units: Unit[] }
  | { ok: false; reason: 'projectChanged' }
  | { ok: false; reason: 'invalid'; issues: string[] }

/**
 * Saves the project with what was chosen from the document, with the source of every value taken from it or confirmed by
 * it. Refused while a value is open or a part has no choice, when the project or the review was saved meanwhile, and
 * when the result breaks a rule of the bank.
 */
export async function mergeDocument(
  tx: Tx,
  act: DocumentAct,
  merge: {
    loaded: LoadedReading
    project: FoundProject
    names: Names
    reviewVersion: number
    projectVersion: number
    choices: ReadonlyMap<Unit, MergeChoice>
    note: string
  },
): Promise<Merged> {
  const { loaded, project, choices } = merge
  const held = await holdReading(tx, act, { readingId: loaded.id, baseVersion: merge.reviewVersion })
  if (!held.ok) return held
  const settled = settleReview(loaded.items, loaded.review, loaded.reading)
  if (openItems(settled).length > 0) return { ok: false, reason: 'open' }
  const proposal = proposeMerge(project.record, settled, merge.names)
  const undecided = proposal.rows.flatMap(({ unit }) => (choices.has(unit) ? [] : [unit]))
  if (merge.projectVersion !== project.version) return { ok: false, reason: 'projectChanged' }
  if (undecided.length > 0) return { ok: false, reason: 'undecided', units: undecided }
  const checked = ProjectRecord.safeParse(mergedRecord(proposal, choices))
  if (!checked.success)
    return { ok: false, reason: 'invalid', issues: checked.error.issues.map(({ message }) => message) }

  const saved = await saveProject(tx, act, {
    projectId: project.id,
    baseVersion: merge.projectVersion,
    record: checked.data,
    note: merge.note,
  })
  if (!saved.ok)
    return saved.reason === 'conflict'
      ? { ok: false, reason: 'projectChanged' }
      : { ok: false, reason: 'notFound' }
  const taken = proposal.rows.filter(({ unit }) => choices.get(unit) !== 'bank').flatMap(({ parts }) => parts)
  await insertSources(
    tx,
    sourceRows([...taken, ...proposal.agreeing], loaded, {
      projectId: project.id,
      version: saved.version,
      confirmedBy: act.viewer.accountId,
    }),
  )
  await updateReadingState(tx, loaded.id, {
    state: 'merged',
    projectId: project.id,
    accountId: act.viewer.accountId,
  })
  await audit(
    tx,
    act,
    'document-merged',
    { kind: 'document-reading', id: loaded.id },
    { project: project.id, version: saved.version },
  )
  return { ok: true, slug: project.slug }
}
