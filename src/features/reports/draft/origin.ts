import { createHash } from 'node:crypto'
import type { DraftAnswer } from '../../../platform/forms/answer.ts'
import { canonicalJson, type Source } from '../content.ts'

/** Where an own answer came from, as kept beside it; `changed`: somebody has written in it since. */
export type Origin = { from: 'typed' } | (Source & { from: 'document' | 'earlier'; changed?: true })

export const typed: Origin = { from: 'typed' }

/** Where an answer comes from once somebody has written in it. */
export const afterTyping = (origin: Origin | null): Origin =>
  origin === null || origin.from === 'typed' ? typed : { ...origin, changed: true }

/** The mark of an answer: two answers that say the same have the same. */
export const answerMark = (answer: DraftAnswer | undefined) =>
  createHash('sha256')
    .update(canonicalJson(answer ?? { state: 'empty' }))
    .digest('base64url')
    .slice(0, 12)

export const sameAnswer = (a: DraftAnswer | undefined, b: DraftAnswer | undefined) =>
  canonicalJson(a ?? { state: 'empty' }) === canonicalJson(b ?? { state: 'empty' })
