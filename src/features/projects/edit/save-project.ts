import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { ProjectRecord } from '../record.ts'
import type { Act, Saved } from './act.ts'
import { canonical } from './canonical.ts'
import { organisationNames, programmeName } from './names/queries.ts'
import { lockProject, refreshListing } from './queries.ts'
import { filedUnder, projectYears, searchTexts } from './search-words.ts'
import { slugFrom } from './slug.ts'
import {
  insertProject,
  insertVersion,
  replaceChildren,
  updateProject,
  updateSearch,
} from './writing/queries.ts'

export type { Act, Saved } from './act.ts'
export { archiveProject, publishProject, restoreDraft } from './change-state.ts'
export { findProject } from './find-project.ts'

const MOST_SLUGS = 500

/**
 * Makes a draft of the record (already parsed by `ProjectRecord`) and its version 1. The slug is made from the name
 * unless one is given; a number is put behind it when it is taken. Who may create is the caller's to know.
 */
export async function createProject(
  tx: Tx,
  act: Act,
  record: ProjectRecord,
  options: { slug?: string; note?: string } = {},
): Promise<{ id: string; slug: string; version: number }> {
  const createdBy = act.viewer.kind === 'member' ? act.viewer.accountId : null
  const whole = canonical(record)
  const wished = options.slug ?? slugFrom(whole.name)
  for (let number = 1; number <= MOST_SLUGS; number += 1) {
    const created = await insertProject(tx, whole, number === 1 ? wished : `${wished}-${number}`, createdBy)
    if (!created) continue
    await writeUnder(tx, act, created.id, created.version, whole, options.note ?? '')
    await audit(tx, act, 'project-created', { kind: 'project', id: created.id })
    return created
  }
  throw new Error(`${MOST_SLUGS} projects have the same name`)
}

/**
 * Saves the record as the next version. Refused as `conflict` when somebody has saved since `baseVersion`, as `notFound` when
 * the viewer may not edit the project. Of saves at the same moment exactly one wins.
 */
export async function saveProject(
  tx: Tx,
  act: Act,
  save: { projectId: string; baseVersion: number; record: ProjectRecord; note: string },
): Promise<Saved> {
  const current = await lockProject(tx, act.viewer, save.projectId)
  if (!current) return { ok: false, reason: 'notFound' }
  if (current.version !== save.baseVersion)
    return { ok: false, reason: 'conflict', currentVersion: current.version }
  const version = current.version + 1
  const record = canonical(save.record)
  await updateProject(tx, current.id, version, record)
  await writeUnder(tx, act, current.id, version, record, save.note)
  await audit(tx, act, 'project-saved', { kind: 'project', id: current.id }, { version })
  return { ok: true, version }
}

/** All that goes with a project's row: its tables, its search words, and the version whole. */
async function writeUnder(
  tx: Tx,
  act: Act,
  projectId: string,
  version: number,
  record: ProjectRecord,
  note: string,
) {
  await replaceChildren(tx, projectId, record)
  await insertVersion(tx, {
    projectId,
    version,
    record,
    note,
    savedBy: act.viewer.kind === 'member' ? act.viewer.accountId : null,
  })
  const ids = [
    record.ownerId,
    ...record.partners.map((each) => each.organisationId),
    ...record.funding.map((each) => each.funderId),
  ]
  const organisations = await organisationNames(tx, [...new Set(ids.flatMap((id) => id ?? []))])
  const programme = (await programmeName(tx, record.programmeId)) ?? ''
  const texts = searchTexts(record, { organisations: [...organisations.values()].flat(), programme })
  await updateSearch(tx, projectId, { texts, filed: filedUnder(record), years: projectYears(record) })
  await refreshListing(tx, projectId)
}
