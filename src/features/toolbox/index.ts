import { Hono } from 'hono'
import type { Env } from '../../platform/http/environment.ts'
import { adoptionRoutes } from './adoption/routes.tsx'
import { contactRoutes } from './contacts/routes.tsx'
import { evaluationRoutes } from './evaluation/routes.tsx'
import { evidenceRoutes } from './evidence/routes.tsx'
import { toolboxList } from './list/routes.tsx'
import { measureRoutes } from './measures/routes.tsx'
import { placesLikeRoutes } from './places-like/routes.tsx'

/** All pages of the toolbox, for visitors and in the workspace. */
export const toolbox = new Hono<Env>()
// The page of a measure takes any last word of an address: it comes after those that have their own.
const parts = [
  toolboxList,
  evidenceRoutes,
  placesLikeRoutes,
  contactRoutes,
  adoptionRoutes,
  evaluationRoutes,
  measureRoutes,
]
for (const part of parts) toolbox.route('/', part)

export {
  type FoundAdoption,
  findAdoption,
  type ListedAdoption,
  measureTitle,
} from './adoption/find-adoption.ts'
export { type Moved, moveAdoption } from './adoption/move-adoption.ts'

export { type AdoptionSaved, saveAdoptionFigures } from './adoption/save-adoption.ts'
export { type Started, startAdoption } from './adoption/start-adoption.ts'
export type { WhereUsed as UsedWhere } from './adoption/used/load-where-used.ts'

export { type Consented, consentToContact, withdrawContact } from './contacts/consent.ts'
export { type MailAct, type Proposed, proposeContact } from './contacts/propose-contact.ts'
export type { Answered } from './contacts/questions/answer-question.ts'
export type { Asked } from './contacts/questions/ask-contact.ts'
export { remindContacts } from './contacts/remind-contacts.ts'
export {
  listWaitingContacts,
  listWaitingOwnQuestions,
  listWaitingQuestions,
} from './contacts/waiting.ts'
export { askForEvaluations } from './evaluation/asking/ask-for-evaluations.ts'
export { listWaitingEvaluations } from './evaluation/desk/list-page.tsx'
export {
  type Checked,
  checkEvaluation,
  type EvaluationAct,
  type SentEvaluation,
  sendEvaluation,
  startEvaluation,
} from './evaluation/evaluate.ts'
export {
  listEvaluationsToQuote,
  readEvaluationToQuote,
} from './evaluation/quoting/read-evaluation-to-quote.ts'
export { refreshEvidence } from './evidence/refresh-evidence.ts'
export { listWaitingMeasures } from './measures/desk/waiting.ts'
export type { FoundMeasure } from './measures/find-measure.ts'
export { reviewMeasure, sendMeasureForReview } from './measures/review-measure.ts'
export { createMeasure } from './measures/save-measure.ts'
export {
  type AdoptionInPeriod,
  listProjectWork,
  type ProjectWork,
  type ResultInPeriod,
} from './project-work/project-work.ts'
export { MeasureRecord, type MeasureTexts } from './record.ts'
export {
  type AdoptionState,
  adoptionStates,
  type StopReason,
  stopReasons,
} from './taxonomies.ts'
