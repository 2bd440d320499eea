import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { Act } from '../../projects/index.ts'
import { type Currency, mayLinkProject } from './queries.ts'
import { lockAdoption, updateAdoption, updateFigures } from './writing/queries.ts'

export type AdoptionSaved =
  | { ok: true }
  | { ok: false; reason: 'not-found' | 'conflict' | 'project-not-yours' | 'period-turned' }

/**
 * Saves what an adoption has cost so far (whole units of the currency), hours of own staff and how many people it reached; null is
 * "not known". A count of one to four is shown to everybody else as "fewer than 5"; the database sees to that.
 *
 * @param figures.baseVersion the version that was seen; left out, whatever stands is written over.
 */
export async function saveAdoptionFigures(
  tx: Tx,
  act: Act,
  adoptionId: string,
  figures: {
    cost: number | null
    currency: Currency
    hours: number | null
    reached: number | null
    baseVersion?: number
  },
): Promise<AdoptionSaved> {
  const current = await lockAdoption(tx, act.viewer, adoptionId)
  if (!current) return { ok: false, reason: 'not-found' }
  if (figures.baseVersion !== undefined && figures.baseVersion !== current.version)
    return { ok: false, reason: 'conflict' }
  await updateFigures(tx, current.id, figures)
  await audit(tx, act, 'adoption-figures-saved', { kind: 'adoption', id: current.id })
  return { ok: true }
}

/** Saves local adaptation, period and linked project. A project is linked only by somebody who may edit it; one that is linked stays. */
export async function saveAdoption(
  tx: Tx,
  act: Act,
  adoptionId: string,
  to: {
    adaptation: string
    language: Language
    startsOn: string | null
    endsOn: string | null
    projectId: string | null
    baseVersion?: number
  },
): Promise<AdoptionSaved> {
  const current = await lockAdoption(tx, act.viewer, adoptionId)
  if (!current) return { ok: false, reason: 'not-found' }
  if (to.baseVersion !== undefined && to.baseVersion !== current.version)
    return { ok: false, reason: 'conflict' }
  if (to.startsOn && to.endsOn && to.endsOn < to.startsOn) return { ok: false, reason: 'period-turned' }
  if (
    to.projectId &&
    to.projectId !== current.projectId &&
    !(await mayLinkProject(tx, act.viewer, to.projectId))
  )
    return { ok: false, reason: 'project-not-yours' }
  await updateAdoption(tx, current.id, to)
  await audit(tx, act, 'adoption-saved', { kind: 'adoption', id: current.id })
  return { ok: true }
}
