import { Hono } from 'hono'
import { downloadAnswer } from '../../../platform/files/download.ts'
import { allow, workspaceVisitors } from '../../../platform/http/allow.ts'
import { draftSaved, isDraftSave } from '../../../platform/http/draft-save.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../../platform/http/environment.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import type { FieldErrors } from '../../../platform/ui/forms.tsx'
import type { FoundApplication } from '../applications/application.ts'
import { addressOf, nameOf } from '../applications/application-page.tsx'
import { refusedPage } from '../applications/apply-page.tsx'
import { findApplication } from '../applications/find-application.ts'
import { findCall } from '../calls/queries.ts'
import { type AssessRefusal, assignReader, declareInterest, removeReader, sendAssessment } from './assess.ts'
import { assessmentPage, assessmentValues } from './assessment-page.tsx'
import { boardOf } from './board.ts'
import { boardCsv, boardXlsx } from './board-files.ts'
import { boardPage } from './board-page.tsx'
import type { Interest } from './interest/queries.ts'
import { interestPage } from './interest-page.tsx'
import { type Assessment, findAssessment, findHead, type Head } from './queries.ts'
import { readersPage } from './readers-page.tsx'
import { texts } from './texts.ts'

/** Reading and assessing applications, and the board of a call. */
export const assessmentRoutes = new Hono<Env>()

const runners = ['regional-officer', 'administrator'] as const
const call = '/workspace/grants/calls/:id{[0-9a-fA-F-]{36}}'
const application = '/workspace/grants/applications/:id'

assessmentRoutes.get(call, allow(...runners), async (c) => boardPage(c, await ownCall(c)))

assessmentRoutes.get(`${call}/applications.csv`, allow(...runners), async (c) => {
  const own = await ownCall(c)
  const rows = await boardOf(c.var.db, c.var.viewer, own)
  const bytes = Buffer.from(boardCsv(own, rows, c.var.language))
  return downloadAnswer(c, { bytes, fileName: `${own.slug}.csv` })
})

assessmentRoutes.get(`${call}/applications.xlsx`, allow(...runners), async (c) => {
  const own = await ownCall(c)
  const rows = await boardOf(c.var.db, c.var.viewer, own)
  const bytes = await boardXlsx(own, rows, c.var.language)
  return downloadAnswer(c, { bytes, fileName: `${own.slug}.xlsx` })
})

assessmentRoutes.get(`${application}/readers`, allow(...runners), async (c) =>
  readersPage(c, await handled(c)),
)

assessmentRoutes.post(`${application}/readers`, allow(...runners), async (c) => {
  const own = await handled(c)
  const accountId = String(postedForm(c).get('accountId') ?? '')
  const { baseUrl } = c.var.outside.config
  const done = await assignReader(transaction(c), actOf(c), own.id, accountId, { baseUrl })
  if (done.ok) return c.redirect(`${addressOf(c, own)}/readers`, 303)
  return readersPage(c, own, { accountId: wordsOf(c, done) })
})

assessmentRoutes.post(`${application}/readers/:account/remove`, allow(...runners), async (c) => {
  const own = await handled(c)
  const done = await removeReader(transaction(c), actOf(c), own.id, c.req.param('account'))
  if (done.ok) return c.redirect(`${addressOf(c, own)}/readers`, 303)
  return readersPage(c, own, { accountId: wordsOf(c, done) })
})

assessmentRoutes.get(`${application}/interest`, allow(...workspaceVisitors), async (c) => {
  const { head, reader } = await asked(c)
  return interestPage(c, head, reader, { values: {} })
})

assessmentRoutes.post(`${application}/interest`, allow(...workspaceVisitors), async (c) => {
  const t = texts[c.var.language]
  const { head, reader } = await asked(c)
  const form = postedForm(c)
  const conflict = String(form.get('conflict') ?? '')
  const note = String(form.get('note') ?? '').trim()
  const errors: FieldErrors = {
    ...(conflict === 'yes' || conflict === 'no' ? {} : { conflict: t.problems.choose }),
    ...([...note].length > 1000 ? { note: t.problems.tooLong } : {}),
  }
  if (Object.keys(errors).length > 0)
    return interestPage(c, head, reader, { values: { conflict, note }, errors })
  const done = await declareInterest(transaction(c), actOf(c), head.id, {
    conflict: conflict === 'yes',
    note,
  })
  if (!done.ok) return refused(c, head, done)
  return c.redirect(`${addressOf(c, head)}/${conflict === 'yes' ? 'interest' : 'assessment'}`, 303)
})

assessmentRoutes.get(`${application}/assessment`, allow(...workspaceVisitors), async (c) => {
  const { head, reader } = await asked(c)
  if (reader?.conflict !== false) return c.redirect(`${addressOf(c, head)}/interest`, 302)
  const found = (await findApplication(c.var.db, c.var.viewer, head.id)) ?? notFound()
  if (!found.mayAssess && !reader.sentAt)
    return refused(
      c,
      head,
      found.interest ? { reason: 'interest', interest: found.interest } : { reason: 'notWaiting' },
    )
  return assessmentPage(c, found, reader, {
    values: assessmentValues(reader),
    kept: c.req.query('kept') !== undefined,
  })
})

assessmentRoutes.post(`${application}/assessment`, allow(...workspaceVisitors), async (c) => {
  const t = texts[c.var.language]
  const { head, reader } = await asked(c)
  const form = postedForm(c)
  const byItself = isDraftSave(c)
  const keep = byItself || form.get('keep') !== null
  const scores: Record<string, number> = {}
  for (const [name, value] of form)
    if (name.startsWith('score-') && /^[1-6]$/.test(String(value))) scores[name.slice(6)] = Number(value)
  const comment = String(form.get('comment') ?? '')
    .replaceAll('\r\n', '\n')
    .trim()
    .slice(0, 20_000)
  const done = await sendAssessment(transaction(c), actOf(c), head.id, { scores, comment, keep })
  if (byItself) return done.ok ? draftSaved(c, {}) : c.json({ ok: false, reason: done.reason }, 409)
  if (done.ok) return c.redirect(`${addressOf(c, head)}/assessment${keep ? '?kept=1' : ''}`, 303)
  if (done.reason !== 'incomplete') return refused(c, head, done)
  const found = (await findApplication(c.var.db, c.var.viewer, head.id)) ?? notFound()
  const values = {
    comment,
    ...Object.fromEntries(Object.entries(scores).map(([id, score]) => [`score-${id}`, String(score)])),
  }
  const errors = Object.fromEntries(
    done.missing.map((id) => {
      const criterion = found.call.criteria.find((each) => each.id === id)
      return criterion
        ? [`score-${id}`, t.missing(criterion.label[c.var.language])]
        : ['comment', t.missingComment]
    }),
  )
  return assessmentPage(c, found, reader ?? notFound(), { values, errors })
})

async function ownCall(c: Ctx) {
  const found = await findCall(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  return found?.mayRun ? found : notFound()
}

/** An application of a call that the viewer runs, tied to it or not. */
async function handled(c: Ctx): Promise<FoundApplication> {
  const found = await findApplication(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  return found?.mayRun ? found : notFound()
}

/** What somebody may know who is asked to read it, or who runs the call; without `reader` they were not asked. */
async function asked(c: Ctx): Promise<{ head: Head; reader: Assessment | undefined }> {
  const id = c.req.param('id') ?? ''
  const { accountId } = member(c)
  const head = await findHead(c.var.db, accountId, id)
  if (head) return { head, reader: await findAssessment(c.var.db, id, accountId) }
  const found = await findApplication(c.var.db, c.var.viewer, id)
  // Whoever applies sees it too: what they may not do here the rule tells them, no page invites them to.
  if (!found || (!found.mayRun && c.req.method === 'GET')) notFound()
  return {
    head: {
      ...found,
      coApplicants: found.coApplicants.map(({ name }) => name),
      currency: found.call.currency,
    },
    reader: undefined,
  }
}

const actOf = (c: Ctx) => ({ viewer: member(c), requestId: c.var.requestId })

type Refusal = { reason: AssessRefusal; interest?: Interest }

/** Why an act is refused; of an interest, which one it is. */
function wordsOf(c: Ctx, { reason, interest }: Refusal): string {
  const t = texts[c.var.language]
  return interest ? `${t.refused.interest} (${t.interests[interest]})` : t.refused[reason]
}

function refused(c: Ctx, head: Head, { reason, interest }: Refusal) {
  const t = texts[c.var.language]
  if (reason === 'notYours') notFound()
  const said = reason === 'interest' && interest ? t.yourInterest[interest] : t.refused[reason]
  return refusedPage(c, said, {
    href: `/${c.var.language}/workspace/grants`,
    text: nameOf(c, head),
  })
}
