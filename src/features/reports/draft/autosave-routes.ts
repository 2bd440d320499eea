import { Hono } from 'hono'
import type { Db } from '../../../platform/database/database.ts'
import { questionsOf } from '../../../platform/forms/definition.ts'
import { fieldsFromForm, parseAnswer } from '../../../platform/forms/index.ts'
import { allow, workspaceRoles } from '../../../platform/http/allow.ts'
import { draftSaved, isDraftSave } from '../../../platform/http/draft-save.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../../platform/http/environment.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { type FoundReport, findReport } from '../find-report.ts'
import { pollReply, saveReply } from './answer-state.ts'
import { loadDraft } from './load-draft.ts'
import { outsideOf } from './outside.ts'
import { saveAnswer } from './save-answer.ts'
import { readBase } from './save-section.ts'
import { askedNow } from './section-state.ts'

/** For the page that saves by itself while somebody writes, and for what others write meanwhile. */
export const autosaveRoutes = new Hono<Env>()

/** `?have=method.3,goals.0`: the versions the page holds; answered with what is newer, and what waits for somebody to choose. */
autosaveRoutes.get('/workspace/reports/:id/answers', allow(...workspaceRoles), async (c) => {
  const report = await writable(c)
  const have = (c.req.query('have') ?? '').split(',').flatMap((part) => {
    const [, question, version] = /^([a-z][A-Za-z0-9]{0,59})\.(\d{1,9})$/.exec(part) ?? []
    return question && version ? [{ question, version: Number(version) }] : []
  })
  const outside = outsideOf(report, c.var.language)
  c.header('cache-control', 'private, no-store')
  const reply = await pollReply(c.var.db, { report, viewer: c.var.viewer, outside }, have.slice(0, 200))
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
  const form = postedForm(c)
  const outside = outsideOf(report, c.var.language)
  const base = readBase(form.get('base'))
  const change = {
    question: key,
    answer: parseAnswer(question, fieldsFromForm(question, form) ?? {}, outside),
    baseVersion: base.version,
    baseMark: base.mark,
    settles: form.getAll('settles').flatMap((id) => (isId(id) ? [id] : [])),
  }
  const saved = await saveAnswer(tx, { viewer: member(c), requestId: c.var.requestId }, report, change)
  if (!saved.ok) return c.json({ kind: 'refused', reason: saved.reason }, 409)
  const reply = await saveReply(
    tx,
    { report, viewer: c.var.viewer, outside },
    change,
    saved,
    c.var.outside.now(),
  )
  return draftSaved(c, { ...reply, asked: await askedOf(tx, report) })
})

const isId = (value: FormDataEntryValue): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)

/** The questions that are asked now; null in a form where no answer makes a difference. */
async function askedOf(db: Db, report: FoundReport): Promise<string[] | null> {
  const depends = questionsOf(report.form.definition).some(({ when }) => when !== undefined)
  return depends ? [...askedNow(report, await loadDraft(db, report))] : null
}

async function writable(c: Ctx): Promise<FoundReport> {
  const report = await findReport(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  return report?.mayWrite ? report : notFound()
}
