import { createHash } from 'node:crypto'
import { canonicalJson } from '../../text/canonical-json.ts'
import type { DraftAnswer } from '../answer.ts'

/** The mark of an answer: two answers that say the same have the same. */
export const answerMark = (answer: DraftAnswer | undefined) =>
  createHash('sha256')
    .update(canonicalJson(answer ?? { state: 'empty' }))
    .digest('base64url')
    .slice(0, 12)

export const sameAnswer = (a: DraftAnswer | undefined, b: DraftAnswer | undefined) =>
  canonicalJson(a ?? { state: 'empty' }) === canonicalJson(b ?? { state: 'empty' })
