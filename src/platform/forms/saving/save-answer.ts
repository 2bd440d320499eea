import type { Tx } from '../../database/database.ts'
import type { DraftAnswer } from '../answer.ts'
import type { Question } from '../definition.ts'
import { answerMark, sameAnswer } from './answer-mark.ts'
import { insertJoinedAside, insertOpenAside, listSentAside, settleAsides } from './asides/queries.ts'
import { joinAnswers } from './join-answers.ts'
import { afterTyping, type Origin } from './origin.ts'
import { type HeldAnswer, type KeptAnswers, listPast, writeAnswer } from './queries.ts'

export type AnswerChange = {
  question: string
  answer: DraftAnswer
  /** The version that was on the page when writing began. */
  baseVersion: number
  /** The mark (`answerMark`) of what the page showed, for questions that nobody had written an answer to. */
  baseMark?: string
  /** Texts kept aside that were chosen about with this answer. */
  settles?: string[]
  /** Where it was taken from; left out for what somebody wrote. */
  origin?: Origin
}

/**
 * `saved`: the answer stands as it was sent, `version` is its own. `same`: it stood there already. `superseded`: it was saved before
 * as `ownVersion` (the same save came twice) and somebody has written on since. `joined`: both people's changes stand. `aside`: both
 * changed the same words; what stands is the other's, and this text is kept under `aside` until a person has chosen.
 */
export type SavedAnswer = {
  outcome: 'saved' | 'same' | 'superseded' | 'joined' | 'aside'
  version: number
  /** The version that is exactly what was sent, where there is one. */
  ownVersion: number | null
  aside: string | null
}

/** A question whose bearer is locked, with its answer as it stands. */
export type Locked = {
  kept: KeptAnswers
  question: Question
  held: HeldAnswer
  /** What stands where nobody has written: an answer drafted from records. */
  unwritten?: () => Promise<DraftAnswer | undefined>
}

/** Whether a person writes the answer; files and what is computed nobody does. */
export const isWritten = ({ kind }: Question) => kind !== 'computed' && kind !== 'attachment'

/**
 * Saves an answer to one question as its next version and keeps the one before as history. Never overwrites what the writer has not
 * seen. Whether the question may be written in is decided before, under the same lock as `held` was read.
 */
export async function saveHeldAnswer(
  tx: Tx,
  locked: Locked,
  change: AnswerChange,
  savedBy: string | null,
): Promise<SavedAnswer> {
  const saved = await decide(tx, locked, change, savedBy)
  if (saved.outcome !== 'aside' && change.settles?.length)
    await settleAsides(tx, locked.kept, {
      question: change.question,
      ids: change.settles,
      settledBy: savedBy,
    })
  return saved
}

async function decide(
  tx: Tx,
  { kept, question, held, unwritten }: Locked,
  change: AnswerChange,
  savedBy: string | null,
): Promise<SavedAnswer> {
  const { answer, baseVersion } = change
  const row = { question: question.key, savedBy }
  const origin = change.origin ?? afterTyping(held.origin)
  const write = async (text: DraftAnswer, outcome: 'saved' | 'joined'): Promise<SavedAnswer> => {
    const version = held.version + 1
    await writeAnswer(tx, kept, { ...row, answer: text, version, origin })
    return { outcome, version, ownVersion: outcome === 'saved' ? version : null, aside: null }
  }
  const stands = (outcome: 'same' | 'superseded', ownVersion: number | null): SavedAnswer => ({
    outcome,
    version: held.version,
    ownVersion,
    aside: null,
  })

  if (held.answer && sameAnswer(held.answer, answer)) return stands('same', held.version)
  const drafted = held.answer ? undefined : await unwritten?.()
  if (baseVersion === held.version) {
    // What the records say was shown, and nobody wrote anything else.
    const untouched = !held.answer && change.origin === undefined && sameAnswer(drafted, answer)
    return untouched ? stands('same', held.version) : write(answer, 'saved')
  }

  const past = await listPast(tx, kept, { ...row, version: Math.min(baseVersion, held.version), answer })
  const before = past.find(
    (each) => each.version > baseVersion && each.savedBy === savedBy && sameAnswer(each.answer, answer),
  )
  if (before) return stands('superseded', before.version)
  const sent = await listSentAside(tx, kept, { ...row, baseVersion })
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
    const aside = await insertOpenAside(tx, kept, { ...row, answer, baseVersion })
    return { outcome: 'aside', version: held.version, ownVersion: null, aside }
  }
  // As it was typed; a text that its writer changed nothing of is history already.
  if (!sameAnswer(answer, base)) await insertJoinedAside(tx, kept, { ...row, answer, baseVersion })
  if (sameAnswer(joined, held.answer ?? drafted)) return { ...stands('same', null), outcome: 'joined' }
  return write(joined, 'joined')
}

/** What the page showed where nobody had written: nothing, or what the records said if they say so still. */
function baseOf(change: AnswerChange, drafted: DraftAnswer | undefined): DraftAnswer | undefined {
  if (change.baseMark === answerMark(undefined)) return { state: 'empty' }
  return drafted && change.baseMark === answerMark(drafted) ? drafted : undefined
}
