import { isDeepStrictEqual } from 'node:util'
import type { Viewer } from '../../../platform/access/viewer.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { CallOwner, CallText, FoundCall } from './call.ts'
import { findCall, holdCall, insertCallRow, updateCallRow, updateCallState } from './queries.ts'

/** Who does it, and in which request. */
export type Act = { viewer: Viewer; requestId?: string }

/** Stores a call as a draft. Who may make one for the partnership is the caller's to know. */
export async function insertCall(
  tx: Tx,
  act: Act,
  call: CallText & CallOwner,
): Promise<{ id: string; slug: string }> {
  const made = await insertCallRow(tx, call, act.viewer.kind === 'member' ? act.viewer.accountId : null)
  await audit(tx, act, 'grant-call-made', subject(made.id), { partnership: call.partnershipId })
  return made
}

/** What applicants have relied on: changed in a published call only as long as nobody has begun to apply. */
const relied = [
  'language',
  'applicants',
  'currency',
  'pot',
  'ceiling',
  'coFinancingPercent',
  'twoPersonLimit',
  'opensOn',
  'formVersionId',
  'reportFormVersionId',
  'reportDays',
  'answerDays',
  'criteria',
  'measureIds',
] as const satisfies readonly (keyof CallText)[]
export type Relied = (typeof relied)[number] | 'closesOn'

/** What a change would take from those who have begun to apply: anything but words, and a day to apply before the one set. */
export function breaksTrust(before: CallText, after: CallText): Relied[] {
  const changed: Relied[] = relied.filter((name) =>
    name === 'criteria'
      ? !isDeepStrictEqual(criteriaOf(before), criteriaOf(after))
      : !isDeepStrictEqual(before[name], after[name]),
  )
  return after.closesOn < before.closesOn ? [...changed, 'closesOn'] : changed
}

/** What applicants are measured by: in the call's own words, whatever languages it is given in besides. */
const criteriaOf = ({ criteria, language }: CallText) =>
  criteria.map(({ id, label, weight }) => ({ id, label: label[language], weight }))

export type CallSaved =
  | { ok: true }
  | { ok: false; reason: 'notYours' | 'changed' | 'withdrawn' }
  | { ok: false; reason: 'relied'; fields: Relied[] }

/** Saves a call over the version that was seen. A published one with applications changes in words and gives more time only. */
export async function saveCall(
  tx: Tx,
  act: Act,
  at: { id: string; baseVersion: number },
  call: CallText,
): Promise<CallSaved> {
  await holdCall(tx, at.id, 'changing')
  const current = await findCall(tx, act.viewer, at.id)
  if (!current?.mayRun) return { ok: false, reason: 'notYours' }
  if (current.state === 'withdrawn') return { ok: false, reason: 'withdrawn' }
  if (current.version !== at.baseVersion) return { ok: false, reason: 'changed' }
  const sorted = { ...call, measureIds: [...call.measureIds].sort() }
  if (current.state === 'published' && current.applications > 0) {
    const fields = breaksTrust(current, sorted)
    if (fields.length > 0) return { ok: false, reason: 'relied', fields }
  }
  await updateCallRow(tx, at, sorted)
  await audit(tx, act, 'grant-call-saved', subject(at.id), { version: at.baseVersion + 1 })
  return { ok: true }
}

/** What a call lacks before everybody may see it. */
export type CallLack = 'purpose' | 'eligibility' | 'criteria'
export const lacksOf = (call: FoundCall): CallLack[] => [
  ...(call.purpose === '' ? (['purpose'] as const) : []),
  ...(call.eligibility === '' ? (['eligibility'] as const) : []),
  ...(call.criteria.length === 0 ? (['criteria'] as const) : []),
]

export type CallPublished =
  | { ok: true }
  | { ok: false; reason: 'notYours' | 'notDraft' }
  | { ok: false; reason: 'lacks'; lacks: CallLack[] }

/** Opens a draft to everybody. From its first day municipalities may apply. */
export async function publishCall(tx: Tx, act: Act, id: string): Promise<CallPublished> {
  await holdCall(tx, id, 'changing')
  const call = await findCall(tx, act.viewer, id)
  if (!call?.mayRun) return { ok: false, reason: 'notYours' }
  const lacks = lacksOf(call)
  if (lacks.length > 0) return { ok: false, reason: 'lacks', lacks }
  if (!(await updateCallState(tx, id, 'draft', 'published'))) return { ok: false, reason: 'notDraft' }
  await audit(tx, act, 'grant-call-published', subject(id))
  return { ok: true }
}

/** Takes back a call; refused once somebody has begun to apply. */
export async function withdrawCall(
  tx: Tx,
  act: Act,
  id: string,
): Promise<{ ok: true } | { ok: false; reason: 'notYours' | 'hasApplications' }> {
  await holdCall(tx, id, 'changing')
  const call = await findCall(tx, act.viewer, id)
  if (!call?.mayRun || call.state === 'withdrawn') return { ok: false, reason: 'notYours' }
  if (call.applications > 0) return { ok: false, reason: 'hasApplications' }
  await updateCallState(tx, id, call.state, 'withdrawn')
  await audit(tx, act, 'grant-call-withdrawn', subject(id))
  return { ok: true }
}

const subject = (id: string) => ({ kind: 'grant-call', id })
