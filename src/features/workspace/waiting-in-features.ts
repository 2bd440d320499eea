import type { Member } from '../../platform/access/viewer.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import type { Waiting } from '../../platform/ui/waiting.ts'
import { listWaitingApplications, listWaitingGrants } from '../grants/index.ts'
import { listWaitingInventories, listWaitingKnowledge } from '../knowledge/index.ts'
import {
  listWaitingContacts,
  listWaitingEvaluations,
  listWaitingMeasures,
  listWaitingOwnQuestions,
  listWaitingQuestions,
} from '../toolbox/index.ts'

const waitingKinds = [
  'measuresToReview',
  'measuresReturned',
  'contactsToAnswer',
  'questionsToAnswer',
  'questionsPassedOn',
  'applications',
  'grantDecisions',
  'grantConfirmations',
  'grantAnswers',
  'grantReports',
  'grantReadings',
  'evaluationsToWrite',
  'evaluationsToCheck',
  'inventoryToAnswer',
  'inventoryToCheck',
  'findingsToCheck',
  'examplesToRead',
  'examplesToReadFromOutside',
] as const
export type WaitingKind = (typeof waitingKinds)[number]

/** What waits for a member in the toolbox, grants and inventories; kinds of which nothing waits are left out. */
export async function readWaitingInFeatures(
  db: Db,
  viewer: Member,
  language: Language,
  now: Date,
): Promise<(Waiting & { kind: WaitingKind })[]> {
  const measures = await listWaitingMeasures(db, viewer, language)
  const grants = await listWaitingGrants(db, viewer, language)
  const evaluations = await listWaitingEvaluations(db, viewer, language)
  const knowledge = await listWaitingKnowledge(db, viewer, language)
  const inventories = await listWaitingInventories(db, viewer, language)
  const waiting: Record<WaitingKind, Waiting> = {
    measuresToReview: measures.toReview,
    measuresReturned: measures.returned,
    contactsToAnswer: await listWaitingContacts(db, viewer, language),
    questionsToAnswer: await listWaitingOwnQuestions(db, viewer, language),
    questionsPassedOn: await listWaitingQuestions(db, viewer, language),
    applications: await listWaitingApplications(db, viewer, language, now),
    grantDecisions: grants.decision,
    grantConfirmations: grants.confirmation,
    grantAnswers: grants.answer,
    grantReports: grants.report,
    grantReadings: grants.reading,
    evaluationsToWrite: evaluations.toWrite,
    evaluationsToCheck: evaluations.toCheck,
    inventoryToAnswer: inventories.toAnswer,
    inventoryToCheck: inventories.toCheck,
    findingsToCheck: knowledge.findings,
    examplesToRead: knowledge.examples,
    examplesToReadFromOutside: knowledge.readings,
  }
  return waitingKinds.flatMap((kind) => (waiting[kind].count > 0 ? [{ kind, ...waiting[kind] }] : []))
}
