import type { ApplicationState } from './applications/application.ts'

/**
 * Which state of an application may follow which; the database holds the same list (migration 0071). An applicant who declines a grant
 * withdraws. `paid`: money has gone out, all of it or a first part. `reported`: the report is sent; returned, the application goes back
 * to where it was. Parts that wait for the report are paid while it is `reported`.
 */
export const applicationMoves = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['in-review', 'withdrawn'],
  'in-review': ['granted', 'partly-granted', 'rejected', 'withdrawn'],
  granted: ['paid', 'reported', 'withdrawn'],
  'partly-granted': ['paid', 'reported', 'withdrawn'],
  rejected: [],
  withdrawn: [],
  paid: ['reported', 'repaid'],
  reported: ['granted', 'partly-granted', 'paid', 'closed', 'repaid'],
  closed: ['repaid'],
  repaid: [],
} as const satisfies Record<ApplicationState, readonly ApplicationState[]>

/** Whether an application may go from one state to another. */
export const mayMove = (from: ApplicationState, to: ApplicationState): boolean =>
  (applicationMoves[from] as readonly ApplicationState[]).includes(to)
