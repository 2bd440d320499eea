import { Hono } from 'hono'
import type { Env } from '../../platform/http/environment.ts'
import { applicationRoutes } from './applications/routes.tsx'
import { assessmentRoutes } from './assessment/routes.tsx'
import { callRoutes } from './calls/routes.tsx'
import { decisionRoutes } from './decisions/routes.tsx'
import { awardRoutes } from './open-data/routes.tsx'
import { paymentRoutes } from './payments/routes.tsx'

export type { ApplicationState, FoundApplication } from './applications/application.ts'
export { findApplication } from './applications/find-application.ts'
export { saveApplication } from './applications/save-application.ts'
export { startApplication } from './applications/start-application.ts'
export { submitApplication } from './applications/submit-application.ts'
export { assignReader, declareInterest, sendAssessment } from './assessment/assess.ts'
export type { Interest } from './assessment/interest/interest.ts'

export type { Criterion, FoundCall } from './calls/call.ts'
export { standardCriteria } from './calls/criteria.ts'

export { insertCall, publishCall } from './calls/save-call.ts'
export { acceptGrant } from './decisions/answer.ts'
export { confirmDecision, type Proposal, proposeDecision } from './decisions/decide.ts'
export { lapseOffer, lapseOffers } from './decisions/offers/lapse.ts'
export { remindOffers } from './decisions/offers/remind.ts'

export { openData } from './open-data/routes.tsx'
export { giveUpRest } from './payments/give-up.ts'
export { recordPayment } from './payments/pay.ts'
export { remindGrantReports } from './payments/reminders/remind.ts'

export { listGrantsOfProject, type ProjectGrant } from './project-grants/queries.ts'
export { listWaitingGrants } from './waiting/waiting.ts'
export { listWaitingApplications } from './waiting/waiting-applications.ts'

/** All pages of grants, for visitors and in the workspace. */
export const grants = new Hono<Env>()
// The page of a call takes any last word of an address: it comes after those that have their own.
const parts = [awardRoutes, applicationRoutes, assessmentRoutes, decisionRoutes, paymentRoutes, callRoutes]
for (const part of parts) grants.route('/', part)
