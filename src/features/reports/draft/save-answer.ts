import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { DraftAnswer } from '../../../platform/forms/answer.ts'
import { type Question, questionsOf } from '../../../platform/forms/definition.ts'
import type { FoundReport } from '../find-report.ts'
import { lockReport } from '../queries.ts'
import { insertJoinedAside, insertOpenAside, listSentAside, settleAsides } from './asides/queries.ts'
import { draftedAnswer } from './drafted-answer.ts'
import { joinAnswers } from './join-answers.ts'
import { afterTyping, answerMark, type Origin, sameAnswer } from './origin.ts'
import { dropAnswer, type HeldAnswer, listPast, selectHeldAnswer, writeAnswer } from './queries.ts'

export type Act = { viewer: Viewer; requestId?: string }

export type AnswerChange = {
  question: string
  answer: DraftAnswer
  /** The version that was on the page when writing began. */
  baseVersion: number
  /** The mark (`answerMark`) of what the page showed, for answers that were drafted from the records. */
  baseMark?: string
  /** Texts kept aside that were chosen about with this answer. */
  settles?: string[]
  /** Where it was taken from; left out for what somebody wrote. */
  origin?: Origin
}

export type Refusal = 'closed' | 'not-returned' | 'unknown-question'

/**
 * `saved`: the answer stands as it was sent, `version` is its own. `same`: it stood there already. `superseded`: it was saved before
 * as `ownVersion` (the same save came twice) and somebody has written on since. `joined`: both people's changes stand. `aside`: both
 * changed the same words; what stands is the other's, and this text is kept under `aside` until a person has chosen.
 */
export type Saved =
  | {
      ok: true
      outcome: 'saved' | 'same' | 'superseded' | 'joined' | 'aside'
      version: number
      /** The version that is exactly what was sent, where there is one. */
      ownVersion: number | null
      aside: string | null
    }
  | { ok: false; reason: Refusal }

/**
 * Saves an answer to one question as its next version and keeps the one before as history. Never overwrites what the writer has not
 * seen. Refused are reports that were sent (`closed`), questions the funder has not asked for again (`not-returned`), and questions
 * that nobody writes (`unknown-question`: not in the form, computed, or files).
 */
export async function saveAnswer(
  tx: Tx,
  act: Act,
  report: FoundReport,
  change: AnswerChange,
): Promise<Saved> {
  const held = await holdAnswer(tx, report, change.question)
  if (!held.ok) return held
  const saved = await decide(tx, report, held.question, held.answer, change, accountOf(act))
  if (saved.outcome !== 'aside' && change.settles?.length)
    await settleAsides(tx, {
      reportId: report.id,
      question: change.question,
      ids: change.settles,
      settledBy: accountOf(act),
    })
  return { ok: true, ...saved }
}

/** Gives up the own answer, which stays as history: what the records say stands again. The same refusals as `saveAnswer`. */
export async function backToRecords(
  tx: Tx,
  report: FoundReport,
  question: string,
): Promise<{ ok: true; dropped: boolean } | { ok: false; reason: Refusal }> {
  const held = await holdAnswer(tx, report, question)
  if (!held.ok) return held
  return { ok: true, dropped: await dropAnswer(tx, report.id, question) }
}

const accountOf = ({ viewer }: Act) => (viewer.kind === 'member' ? viewer.accountId : null)

/** Locks the report, so that of two saves, or a save and a sending, the second sees what the first did. */
async function holdAnswer(
  tx: Tx,
  report: FoundReport,
  key: string,
): Promise<{ ok: true; question: Question; answer: HeldAnswer } | { ok: false; reason: Refusal }> {
  const question = questionsOf(report.form.definition).find((each) => each.key === key)
  if (!question || question.kind === 'computed' || question.kind === 'attachment')
    return { ok: false, reason: 'unknown-question' }
  const locked = await lockReport(tx, report.id)
  if (locked?.state !== 'draft' && locked?.state !== 'returned') return { ok: false, reason: 'closed' }
  const answer = await selectHeldAnswer(tx, report.id, key, locked.sent_version)
  if (locked.state === 'returned' && !answer.returned) return { ok: false, reason: 'not-returned' }
  return { ok: true, question, answer }
}

type Decided = Omit<Extract<Saved, { ok: true }>, 'ok'>

async function decide(
  tx: Tx,
  report: FoundReport,
  question: Question,
  held: HeldAnswer,
  change: AnswerChange,
  savedBy: string | null,
): Promise<Decided> {
  const { answer, baseVersion } = change
  const row = { reportId: report.id, question: question.key, savedBy }
  const origin = change.origin ?? afterTyping(held.origin)
  const write = async (text: DraftAnswer, outcome: 'saved' | 'joined'): Promise<Decided> => {
    const version = held.version + 1
    await writeAnswer(tx, { ...row, answer: text, version, origin })
    return { outcome, version, ownVersion: outcome === 'saved' ? version : null, aside: null }
  }
  const stands = (outcome: 'same' | 'superseded', ownVersion: number | null): Decided => ({
    outcome,
    version: held.version,
    ownVersion,
    aside: null,
  })

  if (held.answer && sameAnswer(held.answer, answer)) return stands('same', held.version)
  const drafted = held.answer ? undefined : await draftedAnswer(tx, report, question)
  if (baseVersion === held.version) {
    // What the records say was shown, and nobody wrote anything else.
    const untouched = !held.answer && change.origin === undefined && sameAnswer(drafted, answer)
    return untouched ? stands('same', held.version) : write(answer, 'saved')
  }

  const past = await listPast(tx, { ...row, version: Math.min(baseVersion, held.version), answer })
  const before = past.find(
    (each) => each.version > baseVersion && each.savedBy === savedBy && sameAnswer(each.answer, answer),
  )
  if (before) return stands('superseded', before.version)
  const sent = await listSentAside(tx, { ...row, baseVersion })
  const again = sent.find((each) => sameAnswer(each.answer, answer))
  if (again)
    return {
      outcome: again.open ? 'aside' : 'superseded',
      version: held.version,
      ownVersion: null,
      aside: again.open ? again.id : null,
    }

  const base = past.find((each) => each.version === baseVersion)?.answer ?? baseOf(change, drafted)
  const joined = base && joinAnswers(question, base, answer, held.answer ?? drafted)
  if (!joined) {
    const aside = await insertOpenAside(tx, { ...row, answer, baseVersion })
    return { outcome: 'aside', version: held.version, ownVersion: null, aside }
  }
  // As it was typed; a text that its writer changed nothing of is history already.
  if (!sameAnswer(answer, base)) await insertJoinedAside(tx, { ...row, answer, baseVersion })
  if (sameAnswer(joined, held.answer ?? drafted)) return { ...stands('same', null), outcome: 'joined' }
  return write(joined, 'joined')
}

/** What the page showed where nobody had written: nothing, or what the records said if they say so still. */
function baseOf(change: AnswerChange, drafted: DraftAnswer | undefined): DraftAnswer | undefined {
  if (change.baseMark === answerMark(undefined)) return { state: 'empty' }
  return drafted && change.baseMark === answerMark(drafted) ? drafted : undefined
}
