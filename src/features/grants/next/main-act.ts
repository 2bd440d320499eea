import type { NextStep } from './next-step.ts'

/** What a person may be led to on the pages of an application. */
export type MainAct =
  | 'write'
  | 'send'
  | 'answer'
  | 'report'
  | 'declare'
  | 'assess'
  | 'readers'
  | 'decide'
  | 'confirm'
  | 'newDay'
  | 'pay'
  | 'readReport'
  | 'close'
  | 'receive'

/** Who looks at an application. */
export type Looking = {
  accountId: string
  /** Stands on the side of those who apply. */
  applies: boolean
  /** Handles it for the region, and nothing ties them to it. */
  handles: boolean
  /** Their row as a reader, while they are one. */
  reader: { conflict: boolean | null; sentAt: Date | null } | undefined
  /** They wrote in the report: somebody else reads it. */
  ownReport: boolean
}

/** How far the reading has come; known to those who handle it. */
export type Review = {
  /** Who may read it: not tied, or have not said yet. */
  readers: number
  /** Assessments that count. */
  sent: number
  /** So many are needed. */
  least: number
  /** Who wrote a proposal that waits for a second person. */
  proposedBy: string | null
}

/**
 * The one thing a person is led to: what is theirs to do now, and null where it is somebody else's turn. Whoever may do more finds it as a
 * link. Reading what one was asked to read comes before handling it.
 */
export function mainActOf(
  { name }: NextStep,
  { accountId, applies, handles, reader, ownReport }: Looking,
  more: { missing: number; review: Review | undefined },
): MainAct | null {
  const waits = name === 'submitted' || name === 'inReview'
  if (waits && reader && reader.conflict !== true && reader.sentAt === null)
    return reader.conflict === null ? 'declare' : 'assess'
  if (applies)
    switch (name) {
      case 'draft':
        return 'write'
      case 'draftWhole':
        return 'send'
      case 'draftComing':
        return more.missing > 0 ? 'write' : null
      case 'offered':
        return 'answer'
      case 'accepted':
      case 'acceptedToPay':
      case 'reportReturned':
      case 'reportLate':
        return 'report'
      default:
        return null
    }
  if (!handles) return null
  if (waits) return reviewAct(more.review, accountId)
  switch (name) {
    case 'lapsed':
      return 'newDay'
    case 'acceptedToPay':
    case 'approvedUnpaid':
      return 'pay'
    case 'reported':
      return ownReport ? null : 'readReport'
    case 'approved':
      return 'close'
    case 'repay':
      return 'receive'
    default:
      return null
  }
}

function reviewAct(review: Review | undefined, accountId: string): MainAct | null {
  if (!review) return null
  if (review.proposedBy !== null) return review.proposedBy === accountId ? null : 'confirm'
  if (review.sent >= review.least) return 'decide'
  return review.readers < review.least ? 'readers' : null
}

/** Where each is done, below the application's address; what is written next is the application's to know. */
export const actPaths: Record<Exclude<MainAct, 'write'>, string> = {
  send: '/submit',
  answer: '/acceptance',
  report: '/report',
  declare: '/interest',
  assess: '/assessment',
  readers: '/readers',
  decide: '/decision',
  confirm: '/decision',
  newDay: '/answer-day',
  pay: '/payments',
  readReport: '/payments',
  close: '/payments',
  receive: '/payments',
}
