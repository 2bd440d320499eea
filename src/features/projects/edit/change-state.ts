import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { ProjectRecord } from '../record.ts'
import type { Act, Saved } from './act.ts'
import { findProject } from './find-project.ts'
import { lockProject, refreshListing, type State, updateState } from './queries.ts'

export type MissingForPublishing = 'name' | 'owner' | 'place' | 'text'

export type StateChanged =
  | Saved
  | { ok: false; reason: 'wrongState'; state: State }
  | { ok: false; reason: 'incomplete'; missing: MissingForPublishing[] }

/** Effects that reach beyond single municipalities stand in for a list of them. */
const countryWide = ['county', 'several-counties', 'beyond-country']

/** What a record lacks to be published: a name, an owner (known or as written), a place, and at least one text. */
export function missingForPublishing(record: ProjectRecord): MissingForPublishing[] {
  const has: [MissingForPublishing, boolean][] = [
    ['name', record.name.trim() !== ''],
    ['owner', record.ownerId !== null || record.ownerAsWritten !== ''],
    ['place', record.municipalities.length > 0 || countryWide.includes(record.geographicEffect ?? '')],
    ['text', record.texts.length > 0],
  ]
  return has.flatMap(([part, there]) => (there ? [] : [part]))
}

/**
 * Makes a draft public. Refused when the version seen (`baseVersion`) is no longer the newest, when it is not a draft, and
 * with reasons when it lacks what the public needs. The version number stays: the state is no part of the record.
 */
export async function publishProject(
  tx: Tx,
  act: Act,
  projectId: string,
  baseVersion: number,
): Promise<StateChanged> {
  return changeState(tx, act, projectId, baseVersion, {
    from: ['draft'],
    to: 'published',
    named: 'project-published',
  })
}

/** Takes a published project out of the public bank. Those with rights still see it. */
export async function archiveProject(
  tx: Tx,
  act: Act,
  projectId: string,
  baseVersion: number,
): Promise<StateChanged> {
  return changeState(tx, act, projectId, baseVersion, {
    from: ['published'],
    to: 'archived',
    named: 'project-archived',
  })
}

/** Makes an archived project a draft again, for repair. */
export async function restoreDraft(
  tx: Tx,
  act: Act,
  projectId: string,
  baseVersion: number,
): Promise<StateChanged> {
  return changeState(tx, act, projectId, baseVersion, {
    from: ['archived'],
    to: 'draft',
    named: 'project-reopened',
  })
}

async function changeState(
  tx: Tx,
  act: Act,
  projectId: string,
  baseVersion: number,
  change: { from: State[]; to: State; named: string },
): Promise<StateChanged> {
  const current = await lockProject(tx, act.viewer, projectId)
  if (!current) return { ok: false, reason: 'notFound' }
  if (!change.from.includes(current.state)) return { ok: false, reason: 'wrongState', state: current.state }
  if (current.version !== baseVersion)
    return { ok: false, reason: 'conflict', currentVersion: current.version }
  if (change.to === 'published') {
    const project = await findProject(tx, act.viewer, projectId)
    const missing = project ? missingForPublishing(project.record) : []
    if (missing.length > 0) return { ok: false, reason: 'incomplete', missing }
  }
  await updateState(tx, projectId, change.to)
  await refreshListing(tx, projectId)
  await audit(tx, act, change.named, { kind: 'project', id: projectId }, { version: baseVersion })
  return { ok: true, version: baseVersion }
}
