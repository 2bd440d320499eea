import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { workspaceVisitors } from '../../../platform/http/allow.ts'
import type { FoundApplication } from '../applications/application.ts'
import { findApplication } from '../applications/find-application.ts'
import { lockApplication } from '../applications/queries.ts'
import type { Act } from '../calls/save-call.ts'
import { type Interest, listInterests } from './interest/queries.ts'
import { mailReader } from './mail-reader.ts'
import {
  deleteReader,
  findAssessment,
  insertReader,
  listPossibleReaders,
  markInReview,
  updateAssessment,
  updateDeclaration,
} from './queries.ts'

/** What keeps an assessment from being done: the application is not there to be read, or one is not the person to do it. */
export type AssessRefusal =
  | 'notYours'
  | 'notWaiting'
  | 'interest'
  | 'notReader'
  | 'noRole'
  | 'alreadyReader'
  | 'notDeclared'
  | 'declared'
  | 'sent'

type Done = { ok: true } | { ok: false; reason: AssessRefusal; interest?: Interest }

const waits = ({ state }: FoundApplication) => state === 'submitted' || state === 'in-review'

/**
 * Gives an application to a reader and writes to them. By somebody who runs the call and is not tied to the application; the reader
 * has a role in the workspace or evaluates, and nothing ties them to it (see `listInterests`).
 */
export async function assignReader(
  tx: Tx,
  act: Act,
  applicationId: string,
  accountId: string,
  options: { baseUrl?: string } = {},
): Promise<Done> {
  const application = await handled(tx, act, applicationId)
  if (!application.ok) return application
  const person = (await listPossibleReaders(tx, workspaceVisitors)).find((one) => one.accountId === accountId)
  if (!person) return { ok: false, reason: 'noRole' }
  const interest = (await listInterests(tx, applicationId, [accountId])).get(accountId)
  if (interest) return { ok: false, reason: 'interest', interest }
  const by = act.viewer.kind === 'member' ? act.viewer.accountId : null
  if (!(await insertReader(tx, applicationId, accountId, by))) return { ok: false, reason: 'alreadyReader' }
  await markInReview(tx, applicationId)
  await mailReader(tx, application.found, person, options.baseUrl ?? '')
  await audit(tx, act, 'grant-reader-assigned', subject(applicationId), { reader: accountId })
  return { ok: true }
}

/** Takes an application from a reader who has not said anything yet. */
export async function removeReader(
  tx: Tx,
  act: Act,
  applicationId: string,
  accountId: string,
): Promise<Done> {
  const application = await handled(tx, act, applicationId)
  if (!application.ok) return application
  if (!(await deleteReader(tx, applicationId, accountId))) return { ok: false, reason: 'declared' }
  await audit(tx, act, 'grant-reader-removed', subject(applicationId), { reader: accountId })
  return { ok: true }
}

async function handled(
  tx: Tx,
  act: Act,
  applicationId: string,
): Promise<
  { ok: true; found: FoundApplication } | { ok: false; reason: AssessRefusal; interest?: Interest }
> {
  await lockApplication(tx, applicationId)
  const found = await findApplication(tx, act.viewer, applicationId)
  if (!found?.mayRun) return { ok: false, reason: 'notYours' }
  if (found.interest) return { ok: false, reason: 'interest', interest: found.interest }
  return waits(found) ? { ok: true, found } : { ok: false, reason: 'notWaiting' }
}

/**
 * Says whether something ties the viewer to an application. A reader says it before reading, and may find a tie later: then what they
 * had sent counts no more. Whoever runs the call may say yes unasked, and is out. A yes is never taken back.
 */
export async function declareInterest(
  tx: Tx,
  act: Act,
  applicationId: string,
  declared: { conflict: boolean; note: string },
): Promise<Done> {
  if (act.viewer.kind === 'public') return { ok: false, reason: 'notYours' }
  const { accountId } = act.viewer
  await lockApplication(tx, applicationId)
  const found = await findApplication(tx, act.viewer, applicationId)
  const reader = await findAssessment(tx, applicationId, accountId)
  if (!reader) {
    if (found && !found.mayRun) return { ok: false, reason: 'notReader' }
    if (!found) return { ok: false, reason: 'notYours' }
    if (!declared.conflict) return { ok: false, reason: 'notReader' }
    if (!waits(found)) return { ok: false, reason: 'notWaiting' }
    await insertReader(tx, applicationId, accountId, accountId)
  }
  if (reader?.conflict && !declared.conflict) return { ok: false, reason: 'declared' }
  // A tie that has come up since they were asked stands, whatever they say.
  const tie = (await listInterests(tx, applicationId, [accountId])).get(accountId)
  if (tie && !declared.conflict) return { ok: false, reason: 'interest', interest: tie }
  await updateDeclaration(tx, applicationId, accountId, declared)
  await audit(tx, act, 'grant-interest-declared', subject(applicationId), { interest: declared.conflict })
  return { ok: true }
}

/** `keep` keeps it for later; otherwise every criterion has a whole number from 1 to 6 and a word says why. */
export async function sendAssessment(
  tx: Tx,
  act: Act,
  applicationId: string,
  written: { scores: Record<string, number>; comment: string; keep?: boolean },
): Promise<Done | { ok: false; reason: 'incomplete'; missing: string[] }> {
  if (act.viewer.kind === 'public') return { ok: false, reason: 'notYours' }
  const { accountId } = act.viewer
  await lockApplication(tx, applicationId)
  const reader = await findAssessment(tx, applicationId, accountId)
  const found = await findApplication(tx, act.viewer, applicationId)
  if (!reader && !found) return { ok: false, reason: 'notYours' }
  const interest = (await listInterests(tx, applicationId, [accountId])).get(accountId)
  if (interest) return { ok: false, reason: 'interest', interest }
  if (!reader) return { ok: false, reason: 'notReader' }
  if (reader.conflict === null) return { ok: false, reason: 'notDeclared' }
  if (!found?.mayAssess) return { ok: false, reason: 'notWaiting' }
  if (reader.sentAt) return { ok: false, reason: 'sent' }
  const { criteria } = found.call
  const scores = Object.fromEntries(
    criteria.flatMap(({ id }) => (isScore(written.scores[id]) ? [[id, written.scores[id]]] : [])),
  )
  const missing = criteria.filter(({ id }) => scores[id] === undefined).map(({ id }) => id)
  if (!written.keep && missing.length > 0) return { ok: false, reason: 'incomplete', missing }
  if (!written.keep && written.comment === '')
    return { ok: false, reason: 'incomplete', missing: ['comment'] }
  await updateAssessment(tx, applicationId, accountId, {
    scores,
    comment: written.comment,
    sent: !written.keep,
  })
  await audit(
    tx,
    act,
    written.keep ? 'grant-assessment-kept' : 'grant-assessment-sent',
    subject(applicationId),
  )
  return { ok: true }
}

const isScore = (score: number | undefined): score is number =>
  score !== undefined && Number.isInteger(score) && score >= 1 && score <= 6

const subject = (id: string) => ({ kind: 'grant-application', id })
