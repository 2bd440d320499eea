import type { ApplicationState } from './applications/application.ts'

/**
 * Which state of an application may follow which; the database holds the same list (migration 0080). An applicant who declines a grant
 * withdraws. `lapsed`: the offer was not answered in time; with a new day it is an offer again. `partly-paid`: some parts are paid,
 * `paid`: all are. `reported`: the report is sent; returned, the application goes back to where it was. Parts that wait for the report
 * are paid while it is `reported`. A grant that is given up before anything was paid is closed without a report.
 */
export const applicationMoves = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['in-review', 'withdrawn'],
  'in-review': ['granted', 'partly-granted', 'rejected', 'withdrawn'],
  granted: ['lapsed', 'partly-paid', 'paid', 'reported', 'closed', 'withdrawn'],
  'partly-granted': ['lapsed', 'partly-paid', 'paid', 'reported', 'closed', 'withdrawn'],
  lapsed: ['granted', 'partly-granted'],
  rejected: [],
  withdrawn: [],
  'partly-paid': ['paid', 'reported', 'repaid'],
  paid: ['reported', 'repaid'],
  reported: ['granted', 'partly-granted', 'partly-paid', 'paid', 'closed', 'repaid'],
  closed: ['repaid'],
  repaid: [],
} as const satisfies Record<ApplicationState, readonly ApplicationState[]>

/** Whether an application may go from one state to another. */
export const mayMove = (from: ApplicationState, to: ApplicationState): boolean =>
  (applicationMoves[from] as readonly ApplicationState[]).includes(to)
