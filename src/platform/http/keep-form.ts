import { createHash } from 'node:crypto'
import { getCookie } from 'hono/cookie'
import { VISITOR_COOKIE } from '../sessions/cookies.ts'
import { type Ctx, postedForm, transaction } from './environment.ts'
import { KEY_FIELD } from './form-key.ts'
import { insertKeptForm } from './queries.ts'

export const visitorHash = (c: Ctx) =>
  createHash('sha256')
    .update(getCookie(c, VISITOR_COOKIE) ?? '')
    .digest()

/** Keeps what a POST sent (words, not files) for a day and for this browser. @returns the id to find it by. */
export async function keepForm(c: Ctx): Promise<string> {
  const sent = new URL(c.req.url)
  return insertKeptForm(transaction(c), visitorHash(c), sent.pathname + sent.search, wordsOf(postedForm(c)))
}

/** The words of a form, without its key and without files. */
export function wordsOf(form: FormData): [string, string][] {
  return [...form].flatMap(([name, value]) =>
    name === KEY_FIELD || typeof value !== 'string' ? [] : [[name, value] satisfies [string, string]],
  )
}
