import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { Act } from '../calls/save-call.ts'
import type { ApplicationFacts } from './application.ts'
import { lockApplication, markWithdrawn, rememberWriter, selectApplication, updateFacts } from './queries.ts'

/** Saves the facts of a draft over the version that was seen; half-done sums are kept, they are checked when it is sent. */
export async function saveApplication(
  tx: Tx,
  act: Act,
  at: { id: string; baseVersion: number },
  facts: ApplicationFacts,
): Promise<{ ok: true } | { ok: false; reason: 'notYours' | 'notDraft' | 'changed' }> {
  await lockApplication(tx, at.id)
  const current = await selectApplication(tx, act.viewer, at.id)
  if (!current?.mayWrite || act.viewer.kind === 'public') return { ok: false, reason: 'notYours' }
  if (current.state !== 'draft') return { ok: false, reason: 'notDraft' }
  if (!(await updateFacts(tx, at, facts))) return { ok: false, reason: 'changed' }
  await rememberWriter(tx, at.id, act.viewer.accountId)
  await audit(tx, act, 'grant-application-saved', { kind: 'grant-application', id: at.id })
  return { ok: true }
}

/** Takes an application back, a draft or a sent one, as long as nothing is decided. It stays on record. */
export async function withdrawApplication(
  tx: Tx,
  act: Act,
  id: string,
): Promise<{ ok: true } | { ok: false; reason: 'notYours' | 'decided' }> {
  await lockApplication(tx, id)
  const current = await selectApplication(tx, act.viewer, id)
  if (!current?.mayWrite) return { ok: false, reason: 'notYours' }
  if (!(await markWithdrawn(tx, id))) return { ok: false, reason: 'decided' }
  await audit(tx, act, 'grant-application-withdrawn', { kind: 'grant-application', id })
  return { ok: true }
}
