import type { Hono } from 'hono'
import type { Db, Tx } from '../../database/database.ts'
import type { AllowMiddleware } from '../../http/allow.ts'
import { draftSaved, isDraftSave } from '../../http/draft-save.ts'
import { type Ctx, type Env, postedForm, transaction } from '../../http/environment.ts'
import { notFound } from '../../http/refusals.ts'
import { questionsOf } from '../definition.ts'
import { pollReply, type Reading, saveReply } from './answer-state.ts'
import { changeOf, versionsHeld } from './posted-answers.ts'
import type { AnswerChange, SavedAnswer } from './save-answer.ts'

/** What somebody writes in, for a page of theirs that saves by itself. */
export type Writing = {
  reading: Reading
  /** Nothing is written in it any more. */
  closed?: boolean
  /** Saves one answer as its next version, as `saveHeldAnswer` does. */
  save: (
    tx: Tx,
    change: AnswerChange,
  ) => Promise<({ ok: true } & SavedAnswer) | { ok: false; reason: string }>
  /** The questions that are asked now; left out, or null, where no answer makes a difference. */
  asked?: (db: Db) => Promise<string[] | null>
}

/**
 * For a page that saves by itself while somebody writes (`AnswerForm`), and for what others write meanwhile: `path`/answers tells what
 * is newer than the versions in `have` and what waits for somebody to choose, `path`/answers/:question saves one answer. `find` decides
 * who writes: it answers "not found" for anybody else.
 */
export function autosaveRoutes(
  app: Hono<Env>,
  path: string,
  allowed: AllowMiddleware,
  find: (c: Ctx) => Promise<Writing>,
): void {
  app.get(`${path}/answers`, allowed, async (c) => {
    const { reading, closed, asked } = await find(c)
    if (closed) return c.json({ kind: 'refused', reason: 'closed' }, 409)
    c.header('cache-control', 'private, no-store')
    const reply = await pollReply(c.var.db, reading, versionsHeld(c.req.query('have')))
    const changed = reply.kind === 'polled' && reply.changed.length > 0
    return c.json({ ...reply, asked: (changed && (await asked?.(c.var.db))) || null })
  })

  app.post(`${path}/answers/:question`, allowed, async (c) => {
    const { reading, save, asked } = await find(c)
    const key = c.req.param('question')
    const question = questionsOf(reading.definition).find((each) => each.key === key)
    // Without the header of a page's own saving there is nothing to come back to.
    if (!question || !isDraftSave(c)) notFound()
    const tx = transaction(c)
    const change = changeOf(question, postedForm(c), reading.outside)
    const saved = await save(tx, change)
    if (!saved.ok) return c.json({ kind: 'refused', reason: saved.reason }, 409)
    const reply = await saveReply(tx, reading, change, saved, c.var.outside.now())
    return draftSaved(c, { ...reply, asked: (await asked?.(tx)) ?? null })
  })
}
