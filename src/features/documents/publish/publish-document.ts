import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { findOrCreateOrganisation, isOrganisationKind } from '../../organisations/index.ts'
import { createProject, missingForPublishing, ProjectRecord, publishProject } from '../../projects/index.ts'
import type { LoadedReading } from '../load-reading.ts'
import { updateReadingState } from '../queries.ts'
import { openItems, settleReview } from '../review/decisions.ts'
import { type DocumentAct, holdReading, type ReviewSaved } from '../review/save-review.ts'
import { insertSources, type SourceRow } from '../sources/queries.ts'
import { applyDocument, type Part, recordOfDocument } from './apply-document.ts'
import { findNames, type ProgrammeOption } from './known-names.ts'

export type Published =
  | { ok: true; slug: string }
  | Exclude<ReviewSaved, { ok: true }>
  | { ok: false; reason: 'open' }
  | { ok: false; reason: 'incomplete'; missing: string[] }
  | { ok: false; reason: 'invalid'; issues: string[] }

/**
 * Makes a project of a reviewed document and publishes it, in one transaction with the source of every value. Refused while
 * a value is still open, when the record breaks a rule of the bank (an end before its start), when it lacks what the
 * public needs, and when somebody has saved or decided meanwhile.
 */
export async function publishDocument(
  tx: Tx,
  act: DocumentAct,
  publish: {
    loaded: LoadedReading
    baseVersion: number
    programme: ProgrammeOption | undefined
    ownerKind: string
  },
): Promise<Published> {
  const { loaded, programme } = publish
  const held = await holdReading(tx, act, { readingId: loaded.id, baseVersion: publish.baseVersion })
  if (!held.ok) return held
  const settled = settleReview(loaded.items, loaded.review, loaded.reading)
  const base = recordOfDocument(settled)
  if (!base || openItems(settled).length > 0) return { ok: false, reason: 'open' }

  const names = await findNames(tx, settled, loaded.reading, base.country, programme)
  const said = applyDocument({ ...base, programmeId: programme?.id ?? null }, settled, names)
  const checked = ProjectRecord.safeParse(said.record)
  if (!checked.success)
    return { ok: false, reason: 'invalid', issues: checked.error.issues.map(({ message }) => message) }
  const missing = missingForPublishing(checked.data)
  if (missing.length > 0) return { ok: false, reason: 'incomplete', missing }

  const record = await withOwner(tx, checked.data, publish.ownerKind)
  const project = await createProject(tx, act, record)
  const published = await publishProject(tx, act, project.id, project.version)
  if (!published.ok) throw new Error(`a checked project was not published: ${published.reason}`)
  await insertSources(
    tx,
    sourceRows(said.parts, loaded, {
      projectId: project.id,
      version: project.version,
      confirmedBy: act.viewer.accountId,
    }),
  )
  await updateReadingState(tx, loaded.id, {
    state: 'published',
    projectId: project.id,
    accountId: act.viewer.accountId,
  })
  await audit(
    tx,
    act,
    'document-published',
    { kind: 'document-reading', id: loaded.id },
    { project: project.id },
  )
  return { ok: true, slug: project.slug }
}

/** An owner the bank does not have becomes an organisation when the reviewer says what it is; else it stands as written. */
async function withOwner(tx: Tx, record: ProjectRecord, kind: string): Promise<ProjectRecord> {
  if (record.ownerId !== null || record.ownerAsWritten === '' || !isOrganisationKind(kind)) return record
  const owner = await findOrCreateOrganisation(tx, {
    country: record.country,
    name: record.ownerAsWritten,
    kind,
  })
  return {
    ...record,
    ownerId: owner.id,
    ownerAsWritten: owner.name === record.ownerAsWritten ? '' : record.ownerAsWritten,
  }
}

/** Each value with the words of the document it came from; one that a person added has none. */
export function sourceRows(
  parts: Part[],
  loaded: LoadedReading,
  to: { projectId: string; version: number; confirmedBy: string },
): SourceRow[] {
  return parts.map(({ field, value, how, item }) => ({
    ...to,
    field,
    readingId: loaded.id,
    value,
    how,
    quote: item.place ? loaded.extracted.text.slice(item.place.start, item.place.end) : '',
    start: item.place?.start ?? 0,
    end: item.place?.end ?? 0,
  }))
}
