import type { Member } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { FoundApplication } from '../applications/application.ts'
import { assessmentsOf, findAssessment } from '../assessment/queries.ts'
import { countingAssessments, LEAST_ASSESSMENTS } from '../decisions/decide.ts'
import { findDecision } from '../decisions/queries.ts'
import { wroteIn } from '../payments/queries.ts'
import { type MainAct, mainActOf, type Review } from './main-act.ts'
import type { NextStep } from './next-step.ts'

/** What a person is led to on the page of an application they see whole. `missing`: so many things keep a draft from being sent. */
export async function findMainAct(
  db: Db,
  viewer: Member,
  application: FoundApplication,
  step: NextStep,
  missing: number,
): Promise<MainAct | null> {
  const { accountId } = viewer
  const { id, applies, mayDecide: handles, reportFilledFormId: report } = application
  const review = handles && !applies ? await findReview(db, application) : undefined
  const reader = await findAssessment(db, id, accountId)
  const ownReport = report !== null && step.name === 'reported' && (await wroteIn(db, report, accountId))
  // Who has come to be tied to what they were asked to read does not read it.
  const reads = application.interest === null ? reader : undefined
  return mainActOf(step, { accountId, applies, handles, reader: reads, ownReport }, { missing, review })
}

async function findReview(
  db: Db,
  { id, state }: Pick<FoundApplication, 'id' | 'state'>,
): Promise<Review | undefined> {
  if (state !== 'submitted' && state !== 'in-review') return undefined
  const readers = (await assessmentsOf(db, id)).filter(({ conflict }) => conflict !== true)
  const decision = await findDecision(db, id)
  return {
    readers: readers.length,
    sent: (await countingAssessments(db, id)).length,
    least: LEAST_ASSESSMENTS,
    proposedBy: decision && !decision.decidedAt ? decision.proposedBy : null,
  }
}
