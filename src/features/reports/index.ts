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

export { saveAnswer } from './draft/save-answer.ts'
export { findReport } from './find-report.ts'
export {
  type KnowledgeCandidate,
  listKnowledgeCandidates,
  listReportsToQuote,
  readReportToQuote,
} from './quoting/read-report-to-quote.ts'
export { reportName } from './report-name.ts'
export { approveReport } from './review/decide.ts'
export * from './schedule/index.ts'
export { saveExplanations } from './send/save-explanations.ts'
export { sendReport } from './send/send-report.ts'

/** All pages of reports: writing, sending, reviewing, schedules, and what a programme’s reports show together. */
export const reports = new Hono<Env>()
const parts = [
  reportFiles,
  draftRoutes,
  fromDocument,
  funder,
  schedule,
  sendRoutes,
  reviewRoutes,
  attachmentRoutes,
]
for (const part of parts) reports.route('/', part)
