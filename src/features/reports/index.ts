import { Hono } from 'hono'
import type { Env } from '../../platform/http/environment.ts'
import { attachmentRoutes } from './attachments/routes.tsx'
import { draftRoutes } from './draft/routes.tsx'
import { fromDocument } from './from-document/routes.tsx'
import { funder } from './funder/routes.tsx'
import { reportFiles } from './out/routes.tsx'
import { reviewRoutes } from './review/routes.tsx'
import { schedule } from './schedule/routes.tsx'
import { sendRoutes } from './send/routes.tsx'

export { type Draft, draftContent, loadDraft } from './draft/load-draft.ts'
export {
  type Act,
  type AnswerChange,
  backToRecords,
  type Saved,
  saveAnswer,
} from './draft/save-answer.ts'
export { type FoundReport, findReport } from './find-report.ts'
export { type Comment, commentsOf } from './review/comments.ts'
export { approveReport, rejectReport, returnReport } from './review/decide.ts'
export { reopenReport } from './review/reopen-report.ts'
export * from './schedule/index.ts'
export { checkReport } from './send/check-report.ts'
export { type FoundVersion, findVersion, listVersions, type VersionFacts } from './send/find-version.ts'
export { saveExplanations } from './send/save-explanations.ts'
export { sendReport } from './send/send-report.ts'

export const reports = new Hono<Env>()
reports.route('/', reportFiles)
reports.route('/', draftRoutes)
for (const part of [fromDocument, funder, schedule]) reports.route('/', part)
for (const part of [sendRoutes, reviewRoutes, attachmentRoutes]) reports.route('/', part)
