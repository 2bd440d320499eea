import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { dayOf } from '../../../platform/i18n/days.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { Act } from '../../projects/index.ts'
import { refreshEvidence } from '../evidence/refresh-evidence.ts'
import type { AdoptionState } from '../taxonomies.ts'
import { mayAdoptIn, mayLinkProject, selectOpenMeasure } from './queries.ts'
import {
  findCountry,
  insertAdoption,
  insertState,
  isUnderWay,
  lockMeasureAdoptions,
} from './writing/queries.ts'

/** Where a municipality may stand when it first says that it uses a measure. */
export const firstStates = [
  'interested',
  'planned',
  'pilot',
  'running',
  'embedded',
] as const satisfies readonly AdoptionState[]
export type FirstState = (typeof firstStates)[number]

/** From these on a measure is in use. */
const inUse: readonly AdoptionState[] = ['pilot', 'running', 'embedded']
export const isInUse = (state: AdoptionState) => inUse.includes(state)

export type Started =
  | { ok: true; id: string }
  | {
      ok: false
      reason:
        | 'already-running'
        | 'measure-not-open'
        | 'place-unknown'
        | 'not-yours'
        | 'project-not-yours'
        | 'since-in-future'
    }

/**
 * A municipality takes a published measure into use. Amounts are in its country's currency from the beginning. Refused: a second one
 * of the same measure in the same place (by today's codes) that is not stopped, a municipality or project that is not the viewer's
 * to write for, a day to come.
 *
 * @param start.since YYYY-MM-DD, the day it came into its state; today at the latest.
 */
export async function startAdoption(
  tx: Tx,
  act: Act,
  start: {
    measureId: string
    municipalityKey: string
    state: FirstState
    since: string
    adaptation: string
    language: Language
    projectId?: string | null
  },
  now: Date = new Date(),
): Promise<Started> {
  const projectId = start.projectId ?? null
  const country = await findCountry(tx, start.municipalityKey)
  if (!country) return { ok: false, reason: 'place-unknown' }
  if (projectId && !(await mayLinkProject(tx, act.viewer, projectId)))
    return { ok: false, reason: 'project-not-yours' }
  if (!(await mayAdoptIn(tx, act.viewer, start.municipalityKey, projectId)))
    return { ok: false, reason: 'not-yours' }
  if (start.since > dayOf(now)) return { ok: false, reason: 'since-in-future' }
  const measure = await selectOpenMeasure(tx, start.measureId)
  if (!measure) return { ok: false, reason: 'measure-not-open' }
  await lockMeasureAdoptions(tx, measure.id)
  if (await isUnderWay(tx, measure.id, start.municipalityKey, null))
    return { ok: false, reason: 'already-running' }
  const setBy = act.viewer.kind === 'member' ? act.viewer.accountId : null
  const id = await insertAdoption(tx, {
    measureId: measure.id,
    municipalityKey: start.municipalityKey,
    state: start.state,
    startsOn: isInUse(start.state) ? start.since : null,
    adaptation: start.adaptation,
    language: start.language,
    currency: country === 'SE' ? 'SEK' : 'NOK',
    projectId,
    createdBy: setBy,
  })
  if (!id) return { ok: false, reason: 'already-running' }
  await insertState(tx, id, { state: start.state, since: start.since, reason: null, note: '', setBy })
  await audit(tx, act, 'adoption-started', { kind: 'adoption', id }, { state: start.state })
  await refreshEvidence(tx, [measure.id], now)
  return { ok: true, id }
}
