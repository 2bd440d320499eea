import { Hono } from 'hono'
import type { Db } from '../../../platform/database/database.ts'
import { questionsOf } from '../../../platform/forms/definition.ts'
import { pollReply, type Reading, saveReply } from '../../../platform/forms/saving/answer-state.ts'
import { changeOf, versionsHeld } from '../../../platform/forms/saving/posted-answers.ts'
import { allow, workspaceRoles } from '../../../platform/http/allow.ts'
import { draftSaved, isDraftSave } from '../../../platform/http/draft-save.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../../platform/http/environment.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { type FoundReport, findReport } from '../find-report.ts'
import { draftedAnswer } from './drafted-answer.ts'
import { keptOf } from './kept.ts'
import { loadDraft } from './load-draft.ts'
import { outsideOf } from './outside.ts'
import { saveAnswer } from './save-answer.ts'
import { askedNow } from './section-state.ts'

/** For the page that saves by itself while somebody writes, and for what others write meanwhile. */
export const autosaveRoutes = new Hono<Env>()

/** The versions the page holds come in `have`; answered with what is newer, and what waits for somebody to choose. */
autosaveRoutes.get('/workspace/reports/:id/answers', allow(...workspaceRoles), async (c) => {
  const report = await writable(c)
  c.header('cache-control', 'private, no-store')
  const reply = await pollReply(c.var.db, readingOf(c, report), versionsHeld(c.req.query('have')))
  const changed = reply.kind === 'polled' && reply.changed.length > 0
  return c.json({ ...reply, asked: changed ? await askedOf(c.var.db, report) : null })
})

autosaveRoutes.post('/workspace/reports/:id/answers/:question', allow(...workspaceRoles), async (c) => {
  const report = await writable(c)
  const key = c.req.param('question')
  const question = questionsOf(report.form.definition).find((each) => each.key === key)
  // Without the header of a page's own saving there is nothing to come back to.
  if (!question || !isDraftSave(c)) notFound()
  const tx = transaction(c)
  const reading = readingOf(c, report)
  const change = changeOf(question, postedForm(c), reading.outside)
  const saved = await saveAnswer(tx, { viewer: member(c), requestId: c.var.requestId }, report, change)
  if (!saved.ok) return c.json({ kind: 'refused', reason: saved.reason }, 409)
  const reply = await saveReply(tx, reading, change, saved, c.var.outside.now())
  return draftSaved(c, { ...reply, asked: await askedOf(tx, report) })
})

/** A report's draft as somebody reads it who writes in it. */
const readingOf = (c: Ctx, report: FoundReport): Reading => ({
  kept: keptOf(report.id),
  definition: report.form.definition,
  viewer: c.var.viewer,
  outside: outsideOf(report, c.var.language),
  changedAt: report.changedAt,
  unwritten: (db, question) => draftedAnswer(db, report, question),
})

/** The questions that are asked now; null in a form where no answer makes a difference. */
async function askedOf(db: Db, report: FoundReport): Promise<string[] | null> {
  const depends = questionsOf(report.form.definition).some(({ when }) => when !== undefined)
  return depends ? [...askedNow(report, await loadDraft(db, report))] : null
}

async function writable(c: Ctx): Promise<FoundReport> {
  const report = await findReport(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  return report?.mayWrite ? report : notFound()
}
