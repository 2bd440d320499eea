import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { questionsOf } from '../../../platform/forms/definition.ts'
import { dropAnswer, selectHeldAnswer } from '../../../platform/forms/saving/queries.ts'
import {
  type AnswerChange,
  isWritten,
  type Locked,
  type SavedAnswer,
  saveHeldAnswer,
} from '../../../platform/forms/saving/save-answer.ts'
import type { FoundReport } from '../find-report.ts'
import { lockReport } from '../queries.ts'
import { draftedAnswer } from './drafted-answer.ts'
import { keptOf } from './kept.ts'
import { isReturned } from './queries.ts'

export type Act = { viewer: Viewer; requestId?: string }

export type Refusal = 'closed' | 'not-returned' | 'unknown-question'

export type Saved = ({ ok: true } & SavedAnswer) | { ok: false; reason: Refusal }

/**
 * Saves an answer to one question as its next version, as `saveHeldAnswer` does. Refused are reports that were sent (`closed`),
 * questions the funder has not asked for again (`not-returned`), and questions that nobody writes (`unknown-question`: not in the form,
 * computed, or files).
 */
export async function saveAnswer(
  tx: Tx,
  act: Act,
  report: FoundReport,
  change: AnswerChange,
): Promise<Saved> {
  const locked = await lockAnswer(tx, report, change.question)
  if (!locked.ok) return locked
  return { ok: true, ...(await saveHeldAnswer(tx, locked, change, accountOf(act))) }
}

/** Gives up the own answer, which stays as history: what the records say stands again. The same refusals as `saveAnswer`. */
export async function backToRecords(
  tx: Tx,
  report: FoundReport,
  question: string,
): Promise<{ ok: true; dropped: boolean } | { ok: false; reason: Refusal }> {
  const locked = await lockAnswer(tx, report, question)
  if (!locked.ok) return locked
  return { ok: true, dropped: await dropAnswer(tx, locked.kept, question) }
}

const accountOf = ({ viewer }: Act) => (viewer.kind === 'member' ? viewer.accountId : null)

/** Locks the report, so that of two saves, or a save and a sending, the second sees what the first did. */
async function lockAnswer(
  tx: Tx,
  report: FoundReport,
  key: string,
): Promise<({ ok: true } & Locked) | { ok: false; reason: Refusal }> {
  const question = questionsOf(report.form.definition).find((each) => each.key === key)
  if (!question || !isWritten(question)) return { ok: false, reason: 'unknown-question' }
  const locked = await lockReport(tx, report.id)
  if (locked?.state !== 'draft' && locked?.state !== 'returned') return { ok: false, reason: 'closed' }
  if (locked.state === 'returned' && !(await isReturned(tx, report.id, locked.sent_version, key)))
    return { ok: false, reason: 'not-returned' }
  const kept = keptOf(report.id)
  const held = await selectHeldAnswer(tx, kept, key)
  return { ok: true, kept, question, held, unwritten: () => draftedAnswer(tx, report, question) }
}
