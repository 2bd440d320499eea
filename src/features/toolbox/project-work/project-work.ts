import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Answers } from '../../../platform/forms/answer.ts'
import { sentContent } from '../../forms/index.ts'
import { listAdoptions } from '../adoption/find-adoption.ts'
import type { AdoptedMeasure } from '../adoption/queries.ts'
import type { AdoptionState, StopReason } from '../taxonomies.ts'
import { listCheckedBetween, listStatesUntil } from './queries.ts'

/** What became of an adoption in a period. */
export type AdoptionInPeriod = {
  measure: AdoptedMeasure
  municipalityKey: string
  /** What was done differently here, in whatever language the municipality wrote. */
  adaptation: string
  /** The state it was in when the period began; null where it began later. */
  before: AdoptionState | null
  /** The states it came into in the period, with their days. */
  states: { state: AdoptionState; since: string; reason: StopReason | null }[]
}

/** A checked evaluation made in a period. */
export type ResultInPeriod = {
  measure: AdoptedMeasure
  municipalityKey: string
  evaluatedOn: string
  aims: 'fully' | 'partly' | 'not' | 'too-early'
  again: 'yes' | 'with-changes' | 'no' | null
  /** Null also for one to four: numbers of people that small stay where they were counted. */
  reached: number | null
  /** As written by those who evaluated, in their language; empty where they said nothing. */
  why: string
  measured: string
  lesson: string
}

export type ProjectWork = { adoptions: AdoptionInPeriod[]; results: ResultInPeriod[] }

/** What was given up before there was a plan was only a thought, and nobody else's business. */
const sincePlanned = <Entry extends { state: AdoptionState }>(entries: Entry[]): Entry[] => {
  const planned = entries.findIndex(({ state }) => state !== 'dropped')
  return planned < 0 ? [] : entries.slice(planned)
}

/** Neither going on nor about to. */
const over: readonly AdoptionState[] = ['stopped', 'dropped']

/**
 * What a project did with measures of the toolbox between two days (YYYY-MM-DD, both included): adoptions linked to it that were under
 * way then, each as it was in those days whatever it has become since, and the evaluations made then that were checked. What was
 * stopped before, planned later or evaluated outside is not there. As far as the viewer may see the adoptions.
 */
export async function listProjectWork(
  db: Db,
  viewer: Viewer,
  projectId: string,
  { from, to }: { from: string; to: string },
): Promise<ProjectWork> {
  const linked = await listAdoptions(db, viewer, { projectId })
  if (linked.length === 0) return { adoptions: [], results: [] }
  const ids = linked.map(({ id }) => id)
  const states = Map.groupBy(await listStatesUntil(db, ids, to), ({ adoptionId }) => adoptionId)
  const adoptions = linked.flatMap(({ id, measure, municipalityKey, adaptation }) => {
    const all = sincePlanned(states.get(id) ?? [])
    const before = all.findLast(({ since }) => since < from)?.state ?? null
    const inPeriod = all
      .filter(({ since }) => since >= from)
      .map(({ state, since, reason }) => ({ state, since, reason }))
    const wentOn = before !== null && !over.includes(before)
    return inPeriod.length > 0 || wentOn
      ? [{ measure, municipalityKey, adaptation, before: wentOn ? before : null, states: inPeriod }]
      : []
  })
  const byId = new Map(linked.map((adoption) => [adoption.id, adoption]))
  const results: ResultInPeriod[] = []
  for (const evaluation of await listCheckedBetween(db, ids, from, to)) {
    const adoption = byId.get(evaluation.adoptionId)
    if (!adoption) continue
    const sent = await sentContent(db, evaluation.filledFormId)
    const { evaluatedOn, aims, again, reached } = evaluation
    results.push({
      measure: adoption.measure,
      municipalityKey: adoption.municipalityKey,
      evaluatedOn,
      aims,
      again,
      reached: reached === null || (reached > 0 && reached < 5) ? null : reached,
      ...(sent?.intact ? wordsOf(sent.answers) : { why: '', measured: '', lesson: '' }),
    })
  }
  return { adoptions: adoptions.sort(byFirstDay), results }
}

const wordsOf = (answers: Answers) => ({
  why: textOf(answers.aimsWhy),
  measured: textOf(answers.beforeAfterNote),
  lesson: textOf(answers.lesson),
})

const textOf = (answer: unknown) => (typeof answer === 'string' ? answer.replace(/\s+/gu, ' ').trim() : '')

/** What went on when the period began, then by the day it began. */
function byFirstDay(a: AdoptionInPeriod, b: AdoptionInPeriod): number {
  const day = ({ before, states }: AdoptionInPeriod) => (before ? '' : (states[0]?.since ?? ''))
  return day(a).localeCompare(day(b)) || a.measure.slug.localeCompare(b.measure.slug)
}
