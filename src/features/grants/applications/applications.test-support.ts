import type { Member } from '../../../platform/access/viewer.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { AnswerValue, DraftAnswer } from '../../../platform/forms/answer.ts'
import { saveFilledAnswers } from '../../forms/index.ts'
import type { ApplicationFacts } from './application.ts'
import { findApplication } from './find-application.ts'
import { saveApplication } from './save-application.ts'
import { startApplication } from './start-application.ts'
import { submitApplication } from './submit-application.ts'

/** Answers that lack nothing. */
export const wholeAnswers: Record<string, AnswerValue> = {
  need: 'Nye familier kjenner ingen.',
  targetGroup: 'Familier som har flyttet hit det siste året.',
  aim: 'Hver familie har noen å spørre.',
  activities: 'Vi finner mentorer og setter dem sammen med familier.',
  knowing: 'Vi spør før og etter.',
  continuation: 'Frivilligsentralen tar det videre.',
  shares: 'yes',
}

/** Facts that lack nothing where nobody asks for a share of one's own. */
export const wholeFacts: ApplicationFacts = {
  title: 'Mentorer for nye familier',
  appliedAmount: 100_000,
  startsOn: '2027-01-01',
  endsOn: '2027-12-31',
  coApplicants: [],
  budget: [
    { name: 'Lønn', kind: 'cost', amount: 120_000 },
    { name: 'Kommunen', kind: 'own-money', amount: 20_000 },
  ],
}

/** A draft of a municipality, as complete as `facts` and `answers` make it. */
export async function draft(
  tx: Tx,
  viewer: Member,
  from: { callId: string; municipalityKey?: string; projectId?: string },
  facts: Partial<ApplicationFacts> = {},
  answers: Record<string, AnswerValue> = wholeAnswers,
): Promise<string> {
  const { id } = await startApplication(
    tx,
    { viewer },
    { municipalityKey: 'NO-1866', language: 'nb', ...from },
  )
  const application = await findApplication(tx, viewer, id)
  if (!application) throw new Error('nobody sees their own draft')
  await saveApplication(tx, { viewer }, { id, baseVersion: application.version }, { ...wholeFacts, ...facts })
  await saveFilledAnswers(
    tx,
    { viewer },
    application.filledFormId,
    Object.entries(answers).map(([question, value]) => ({
      question,
      answer: { state: 'read', value } satisfies DraftAnswer,
      baseVersion: 0,
    })),
  )
  return id
}

/** A sent application. */
export async function sentApplication(
  tx: Tx,
  viewer: Member,
  from: Parameters<typeof draft>[2],
  now: Date,
  facts: Partial<ApplicationFacts> = {},
): Promise<{ id: string; number: string }> {
  const id = await draft(tx, viewer, from, facts)
  const sent = await submitApplication(tx, { viewer }, id, now)
  if (!sent.ok) throw new Error(JSON.stringify(sent))
  return { id, number: sent.number }
}
