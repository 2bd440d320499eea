import type { Member } from '../../../platform/access/viewer.ts'

/** Who acts on a report, and the address that links in the mails about it begin with (`https://rotfeste.example`). */
export type ReportAct = { viewer: Member; requestId?: string; baseUrl: string }
