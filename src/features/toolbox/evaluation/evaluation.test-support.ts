import type { Member } from '../../../platform/access/viewer.ts'
import type { AnswerValue } from '../../../platform/forms/answer.ts'
import { ensureBuiltInForms, findFilledForm, saveFilledAnswers } from '../../forms/index.ts'
import { makeRegion, type Region } from '../adoption/adoption.test-support.ts'
import { checkEvaluation, sendEvaluation, startEvaluation } from './evaluate.ts'
import type { Occasion } from './queries.ts'

export const now = new Date('2026-11-22T10:00:00Z')

/** A region where measures can be evaluated. */
export async function makeEvaluatingRegion(
  options: { now?: () => Date } = { now: () => now },
): Promise<Region> {
  const region = await makeRegion(options)
  await region.act(ensureBuiltInForms)
  return region
}

const one = (...ids: string[]) => ({ chosen: ids.map((id) => ({ id })) })

/** What is to be answered, in short. */
export const sampleAnswers: Record<string, AnswerValue> = {
  aims: one('partly'),
  aimsWhy: 'Det tok lengre tid enn vi trodde.',
  helped: one('leaders', 'volunteers'),
  hindered: one('time'),
  again: one('with-changes'),
  stillRunning: 'yes',
  beforeAfter: 'no',
  comparison: 'no',
}

/** An evaluation filled in and sent, by the coordinator unless another is named. */
export async function sent(
  region: Region,
  adoptionId: string,
  how: { by?: Member; answers?: Record<string, AnswerValue>; occasion?: Occasion; at?: Date } = {},
): Promise<string> {
  const act = { viewer: how.by ?? region.coordinator }
  return region.act(async (tx) => {
    const started = await startEvaluation(tx, act, adoptionId, how.occasion ?? 'first', how.at ?? now)
    if (!started) throw new Error('not started')
    const versions = (await findFilledForm(tx, started.filledFormId))?.versions ?? {}
    const answers = Object.entries({ ...sampleAnswers, ...how.answers })
    await saveFilledAnswers(
      tx,
      act,
      started.filledFormId,
      answers.map(([question, value]) => ({
        question,
        answer: { state: 'read' as const, value },
        baseVersion: versions[question] ?? 0,
      })),
    )
    const done = await sendEvaluation(tx, act, started.id, how.at ?? now)
    if (!done.ok) throw new Error(JSON.stringify(done))
    return started.id
  })
}

/** The same, and accepted by somebody else. */
export async function checked(region: Region, adoptionId: string, how: Parameters<typeof sent>[2] = {}) {
  const id = await sent(region, adoptionId, how)
  const done = await region.act((tx) =>
    checkEvaluation(
      tx,
      { viewer: region.administrator },
      id,
      { decision: 'accept', note: '' },
      how.at ?? now,
    ),
  )
  if (!done.ok) throw new Error(done.reason)
  return id
}
