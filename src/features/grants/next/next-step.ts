import type { ApplicationState } from '../applications/application.ts'
import type { CallPhase } from '../calls/call.ts'

/** What the next step of an application rests on. Amounts are whole units of the call's currency, days YYYY-MM-DD in its zone. */
export type NextFacts = {
  state: ApplicationState
  phase: CallPhase
  opensOn: string
  closesOn: string
  /** Of the region that runs the call. */
  region: string
  currency: string
  /** A decision that stands; null before it does. */
  decision: {
    amount: number
    /** The last day to say yes or no. */
    answerBy: string | null
    accepted: boolean
    declined: boolean
    reportDueOn: string | null
    reportApproved: boolean
    /** The report was given back to be put right. */
    reportReturned: boolean
  } | null
  /** Of what is granted: what may be paid today, and all that is not paid. */
  payable: number
  unpaid: number
  /** What was asked back and has not come. */
  owed: { amount: number; dueOn: string } | null
}

/** Where an application stands, as a person would say it: one sentence each. */
export const nextNames = [
  'draft',
  'draftWhole',
  'draftComing',
  'draftClosed',
  'submitted',
  'inReview',
  'offered',
  'lapsed',
  'declined',
  'withdrawn',
  'rejected',
  'accepted',
  'acceptedToPay',
  'reportReturned',
  'reportLate',
  'reported',
  'approvedUnpaid',
  'approved',
  'repay',
  'closed',
  'repaid',
] as const
export type NextName = (typeof nextNames)[number]

export type Turn = 'applicant' | 'region' | 'readers' | 'nobody'

/** Whose turn it is. While a grant runs the applicant reports; that the region pays meanwhile does not wait for them. */
const turns: Record<NextName, Turn> = {
  draft: 'applicant',
  draftWhole: 'applicant',
  draftComing: 'applicant',
  draftClosed: 'nobody',
  submitted: 'region',
  inReview: 'readers',
  offered: 'applicant',
  lapsed: 'region',
  declined: 'nobody',
  withdrawn: 'nobody',
  rejected: 'nobody',
  accepted: 'applicant',
  acceptedToPay: 'region',
  reportReturned: 'applicant',
  reportLate: 'applicant',
  reported: 'region',
  approvedUnpaid: 'region',
  approved: 'region',
  repay: 'applicant',
  closed: 'nobody',
  repaid: 'nobody',
}

export type NextStep = {
  name: NextName
  turn: Turn
  /** The amount and the day that the sentence names, where it names any. */
  amount: number | null
  day: string | null
}

/** A step with what its sentence names. */
export type Next = {
  step: NextStep
  region: string
  currency: string
  /** The grant was accepted: it has money and a report. */
  accepted: boolean
}

/** What happens next with an application, and whose turn it is. `today` is the day where the call is. */
export function nextStepOf(facts: NextFacts, today: string): NextStep {
  const { decision } = facts
  const step = (name: NextName, day: string | null = null, amount: number | null = null): NextStep => ({
    name,
    turn: turns[name],
    day,
    amount,
  })
  switch (facts.state) {
    case 'draft':
      if (facts.phase === 'open') return step('draft', facts.closesOn)
      return facts.phase === 'coming'
        ? step('draftComing', facts.opensOn)
        : step('draftClosed', facts.closesOn)
    case 'submitted':
      return step('submitted')
    case 'in-review':
      return step('inReview')
    case 'rejected':
      return step('rejected')
    case 'lapsed':
      return step('lapsed', decision?.answerBy ?? null)
    case 'withdrawn':
      return step(decision?.declined ? 'declined' : 'withdrawn')
    case 'closed':
      return facts.owed ? step('repay', facts.owed.dueOn, facts.owed.amount) : step('closed')
    case 'repaid':
      return step('repaid')
    default:
      return runningStep(facts, today, step)
  }
}

/** A draft that lacks nothing says so. Only whoever looks at the application itself counts what it lacks. */
export const withMissing = (next: Next, missing: number): Next =>
  next.step.name === 'draft' && missing === 0 ? { ...next, step: { ...next.step, name: 'draftWhole' } } : next

/** Of a grant that is offered, or runs. */
function runningStep(
  { state, decision, payable, unpaid, owed }: NextFacts,
  today: string,
  step: (name: NextName, day?: string | null, amount?: number | null) => NextStep,
): NextStep {
  if (!decision?.accepted) {
    const last = decision?.answerBy ?? null
    // Whoever has not answered in time cannot any more, also before the clerk's clock has noticed.
    return last !== null && last < today ? step('lapsed', last) : step('offered', last, decision?.amount ?? 0)
  }
  if (owed) return step('repay', owed.dueOn, owed.amount)
  if (state === 'reported') {
    if (!decision.reportApproved) return step('reported')
    return unpaid > 0 ? step('approvedUnpaid', null, unpaid) : step('approved')
  }
  const due = decision.reportDueOn
  if (decision.reportReturned) return step('reportReturned', due)
  if (due !== null && due < today) return step('reportLate', due)
  return payable > 0 ? step('acceptedToPay', due, payable) : step('accepted', due)
}
