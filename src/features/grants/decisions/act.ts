import { boundTo, hasRole, type Member } from '../../../platform/access/viewer.ts'

/** Who does it, in which request, and what links in mails begin with (`https://rotfeste.example`). */
export type GrantAct = { viewer: Member; requestId?: string; baseUrl: string }

/** Officers of a call's partnership and administrators decide, pay, approve reports and ask money back, where they have no interest. */
export function isOfficerOf(viewer: Member, partnershipId: string): boolean {
  return (
    hasRole(viewer, 'administrator') ||
    boundTo(viewer, 'regional-officer', 'partnershipId').includes(partnershipId)
  )
}
