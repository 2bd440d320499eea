import type { Db, Tx } from '../../../platform/database/database.ts'
import { addMonths, dayOf } from '../../../platform/i18n/days.ts'
import { comparedMunicipalities } from '../../places/index.ts'
import { contextsOf } from './context.ts'
import { type EvaluatedAdoption, type EvaluationRelease, makeRelease } from './release.ts'
import {
  type CheckedRow,
  listChecked,
  lockMeasureForRelease,
  saveMemory,
  saveRelease,
  selectMemory,
  selectRelease,
} from './results/queries.ts'

/**
 * Makes the public results of a measure anew from its checked evaluations. Belongs to every act that changes what counts. Where new
 * ones would tell what one or two municipalities answered, the results stand as they are and only say that more are waiting.
 */
export async function releaseEvaluations(tx: Tx, measureId: string, now: Date = new Date()): Promise<void> {
  await lockMeasureForRelease(tx, measureId)
  const evaluated = evaluatedOf(await listChecked(tx, measureId))
  const memory = await selectMemory(tx, measureId)
  const standing = await selectRelease(tx, measureId)
  if (evaluated.length === 0 && !standing) return
  const made = makeRelease(evaluated, memory, dayOf(now))
  if (made !== 'waits') {
    await saveRelease(tx, measureId, made.release, now)
    await saveMemory(tx, measureId, made.memory)
    return
  }
  if (!standing) return
  const told = new Set(memory.n?.flat())
  const waiting = evaluated.filter(({ atom }) => !told.has(atom)).length
  await saveRelease(tx, measureId, { ...standing, waiting }, now)
}

/** What everybody may see of a measure's evaluations; undefined before the first was checked. */
export const loadRelease = (db: Db, measureId: string): Promise<EvaluationRelease | undefined> =>
  selectRelease(db, measureId)

/** An evaluation speaks for a time so many months after the first day when it was made at most so long before. */
const STANDS_FOR_MONTHS = 2

/**
 * One for each adoption: its latest evaluation speaks. Whether it still ran after 12 and 24 months is what was said then; what was
 * stopped before, or never got further than a pilot, did not: those who gave up count as much as those who went on. Rows of an
 * adoption come with the first occasion first.
 */
export function evaluatedOf(rows: CheckedRow[]): EvaluatedAdoption[] {
  const places = comparedMunicipalities()
  return [...Map.groupBy(rows, ({ adoptionId }) => adoptionId).values()].flatMap((own) => {
    const latest = own.at(-1)
    if (!latest) return []
    const running = (months: 12 | 24) => stillRunning(own, latest, months)
    const figures = places.get(latest.municipalityKey)?.figures
    return {
      atom: `${latest.municipalityKey} ${latest.adoptionId} ${answersOf(own, latest)}`,
      contexts: contextsOf({
        people: figures?.population,
        kilometres: figures?.to20000,
        country: latest.country,
        evaluatedOn: latest.evaluatedOn,
      }),
      aims: latest.aims,
      again: latest.again,
      helped: latest.helped,
      hindered: latest.hindered,
      beforeAfter: latest.beforeAfter,
      comparison: latest.comparison,
      running12: running(12),
      running24: running(24),
      cost: latest.cost,
      currency: latest.currency,
      hours: latest.hours,
      reached: latest.reached,
    }
  })
}

/** Names what is told of an adoption: its evaluations, each with the number under which it was sent, and the day it was stopped. */
const answersOf = (own: CheckedRow[], { stoppedOn }: CheckedRow) =>
  [...own.map(({ id, sentNumber }) => `${id}.${sentNumber}`), ...(stoppedOn ? [stoppedOn] : [])].join('+')

function stillRunning(
  own: CheckedRow[],
  { runningSince, stoppedOn }: CheckedRow,
  months: 12 | 24,
): boolean | null {
  const soonStopped = runningSince === null || (stoppedOn ?? '') <= addMonths(runningSince, months)
  if (stoppedOn !== null && soonStopped) return false
  if (runningSince === null) return null
  const from = addMonths(runningSince, months - STANDS_FOR_MONTHS)
  const until = addMonths(runningSince, months + 12 - STANDS_FOR_MONTHS)
  const then = own.find(
    ({ occasion, evaluatedOn }) =>
      occasion === `${months}-months` || (evaluatedOn >= from && evaluatedOn < until),
  )
  return then?.stillRunning ?? null
}
