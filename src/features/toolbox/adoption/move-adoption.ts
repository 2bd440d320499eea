import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { dayOf } from '../../../platform/i18n/days.ts'
import type { Act } from '../../projects/index.ts'
import { releaseEvaluations } from '../evaluation/release-evaluations.ts'
import { refreshEvidence } from '../evidence/refresh-evidence.ts'
import { type AdoptionState, adoptionStates, type StopReason } from '../taxonomies.ts'
import { isInUse } from './start-adoption.ts'
import {
  insertState,
  isUnderWay,
  lockAdoption,
  lockMeasureAdoptions,
  updateState,
} from './writing/queries.ts'

export type Moved =
  | { ok: true }
  | {
      ok: false
      reason:
        | 'not-found'
        | 'conflict'
        | 'not-next'
        | 'reason-missing'
        | 'since-too-early'
        | 'since-in-future'
        | 'already-running'
    }

/** What may come after a state. */
export const nextStates = (state: AdoptionState): readonly AdoptionState[] =>
  adoptionStates.find(({ id }) => id === state)?.next ?? []

const ended: readonly AdoptionState[] = ['stopped', 'dropped']
export const isEnded = (state: AdoptionState) => ended.includes(state)

/**
 * Brings an adoption into one of the states that may come next. Stopping and dropping need a reason. The day is today at the latest
 * and not before the day of the state it was in. What was stopped begins again only where the measure is not under way in another
 * adoption of the same place.
 *
 * @param to.baseVersion the version that was seen; left out, the state it is in decides.
 */
export async function moveAdoption(
  tx: Tx,
  act: Act,
  adoptionId: string,
  to: {
    state: AdoptionState
    since: string
    reason?: StopReason | null
    note?: string
    baseVersion?: number
  },
  now: Date = new Date(),
): Promise<Moved> {
  const current = await lockAdoption(tx, act.viewer, adoptionId)
  if (!current) return { ok: false, reason: 'not-found' }
  if (to.baseVersion !== undefined && to.baseVersion !== current.version)
    return { ok: false, reason: 'conflict' }
  if (!nextStates(current.state).includes(to.state)) return { ok: false, reason: 'not-next' }
  const reason = isEnded(to.state) ? (to.reason ?? null) : null
  if (isEnded(to.state) && !reason) return { ok: false, reason: 'reason-missing' }
  if (to.since > dayOf(now)) return { ok: false, reason: 'since-in-future' }
  if (to.since < current.lastSince) return { ok: false, reason: 'since-too-early' }
  if (isEnded(current.state)) {
    await lockMeasureAdoptions(tx, current.measureId)
    if (await isUnderWay(tx, current.measureId, current.municipalityKey, current.id))
      return { ok: false, reason: 'already-running' }
  }
  const note = to.note ?? ''
  const begun = isInUse(to.state) && current.startsOn === null ? to.since : current.startsOn
  // A beginning that was only planned for later gives way to the day it came to an end.
  const startsOn = to.state === 'stopped' && begun !== null && begun > to.since ? to.since : begun
  await updateState(tx, current.id, {
    state: to.state,
    quiet: to.state === 'dropped' && current.state === 'interested',
    reason,
    note,
    startsOn,
    endsOn: to.state === 'stopped' ? to.since : isEnded(current.state) ? null : current.endsOn,
  })
  const setBy = act.viewer.kind === 'member' ? act.viewer.accountId : null
  await insertState(tx, current.id, { state: to.state, since: to.since, reason, note, setBy })
  await audit(
    tx,
    act,
    'adoption-moved',
    { kind: 'adoption', id: current.id },
    { from: current.state, to: to.state },
  )
  await releaseEvaluations(tx, current.measureId, now)
  await refreshEvidence(tx, [current.measureId], now)
  return { ok: true }
}
