import { Hono } from 'hono'
import { questionsOf, type Section } from '../../../platform/forms/definition.ts'
import { questionOfAside } from '../../../platform/forms/saving/asides/queries.ts'
import { readChoice, rowsFrom } from '../../../platform/forms/saving/posted-answers.ts'
import { listChanges, ONE_SITTING } from '../../../platform/forms/saving/queries.ts'
import { allow, workspaceRoles, workspaceVisitors } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../../platform/http/environment.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { answerHistoryPage } from '../../forms/index.ts'
import { type FoundReport, findReport } from '../find-report.ts'
import { reportName, reportOfProject } from '../report-name.ts'
import { addressesOf } from './address.ts'
import { autosaveRoutes } from './autosave-routes.ts'
import { keptOf } from './kept.ts'
import { type Draft, loadDraft } from './load-draft.ts'
import { outsideOf } from './outside.ts'
import { isWritable, overviewPage } from './overview-page.tsx'
import { refusedPage } from './refused-page.tsx'
import { actOnQuestion, type QuestionAct, saveSection } from './save-section.ts'
import { sectionPage } from './section-page.tsx'
import { issuesWhileWriting, sectionStates, wronglyAnswered } from './section-state.ts'
import { newestApproved } from './sent/queries.ts'
import { draftTexts } from './texts.ts'

export const draftRoutes = new Hono<Env>()
draftRoutes.route('/', autosaveRoutes)

draftRoutes.get('/workspace/reports/:id', allow(...workspaceVisitors), async (c) => {
  const report = await found(c)
  if (report.mayWrite) return overviewPage(c, report, await loadDraft(c.var.db, report))
  const number = report.mayReview ? report.sentVersion : await newestApproved(c.var.db, report.id)
  if (!number) notFound()
  return c.redirect(addressesOf(c, report.id).version(number), 302)
})

draftRoutes.get('/workspace/reports/:id/sections/:section', allow(...workspaceRoles), async (c) => {
  const report = await writable(c)
  const section = sectionOf(report, c.req.param('section'))
  if (!isWritable(report)) return c.redirect(addressesOf(c, report.id).report, 302)
  return sectionPage(c, report, section, await loadDraft(c.var.db, report), {
    saved: c.req.query('saved') !== undefined,
    together: c.req.query('together') !== undefined,
    rows: rowsFrom(c.req.query('rows')),
  })
})

draftRoutes.post('/workspace/reports/:id/sections/:section', allow(...workspaceRoles), async (c) => {
  const report = await writable(c)
  return saveAndGo(c, report, sectionOf(report, c.req.param('section')))
})

draftRoutes.post('/workspace/reports/:id/answers/:question/link', allow(...workspaceRoles), (c) =>
  onQuestion(c, c.req.param('question'), { kind: 'link' }),
)

draftRoutes.post('/workspace/reports/:id/answers/:question/earlier', allow(...workspaceRoles), (c) =>
  onQuestion(c, c.req.param('question'), { kind: 'earlier' }),
)

draftRoutes.post('/workspace/reports/:id/asides/:aside', allow(...workspaceRoles), async (c) => {
  const report = await writable(c)
  const id = c.req.param('aside')
  const question = await questionOfAside(c.var.db, keptOf(report.id), id)
  const how = readChoice(postedForm(c).get('how'))
  if (!question || !how) notFound()
  return onQuestion(c, question, { kind: 'settle', aside: id, how })
})

draftRoutes.get('/workspace/reports/:id/history', allow(...workspaceRoles), async (c) => {
  const report = await writable(c)
  const key = c.req.query('question')
  const question = questionsOf(report.form.definition).find((each) => each.key === key)
  if (key !== undefined && !question) notFound()
  const to = addressesOf(c, report.id)
  return answerHistoryPage(c, {
    title: reportName(report.form.definition.title, report, c.var.language),
    breadcrumbs: [
      { href: `/${c.var.language}/workspace/reports`, text: draftTexts[c.var.language].reports },
      { href: to.report, text: reportOfProject(report, c.var.language) },
    ],
    definition: report.form.definition,
    lang: report.language,
    rows: await listChanges(c.var.db, keptOf(report.id), question?.key, ONE_SITTING),
    question,
    href: to.history,
  })
})

async function found(c: Ctx): Promise<FoundReport> {
  return (await findReport(c.var.db, c.var.viewer, c.req.param('id') ?? '')) ?? notFound()
}

async function writable(c: Ctx): Promise<FoundReport> {
  const report = await found(c)
  return report.mayWrite ? report : notFound()
}

const sectionOf = (report: FoundReport, key: string): Section =>
  report.form.definition.sections.find((section) => section.key === key) ?? notFound()

/** A button of one question: what is typed in its whole section is saved first, so that nothing typed is lost by it. */
async function onQuestion(c: Ctx, key: string, what: QuestionAct) {
  const report = await writable(c)
  const section = report.form.definition.sections.find(({ questions }) =>
    questions.some((question) => question.key === key),
  )
  return section ? saveAndGo(c, report, section, { key, what }) : notFound()
}

async function saveAndGo(
  c: Ctx,
  report: FoundReport,
  section: Section,
  also?: { key: string; what: QuestionAct },
) {
  const tx = transaction(c)
  const form = postedForm(c)
  const act = { viewer: member(c), requestId: c.var.requestId }
  const saved = await saveSection(tx, act, report, section, form, outsideOf(report, c.var.language))
  if (!saved.ok) return refusedPage(c, report, form, saved)
  const to = addressesOf(c, report.id)
  const here = to.section(section.key)
  if (also) {
    // As it stands after the section was saved, which may have kept this question's text aside.
    const done = await actOnQuestion(tx, act, report, also.key, await loadDraft(tx, report), also.what)
    if (!done.ok && done.reason !== 'gone') return refusedPage(c, report, form, { ok: false, refused: [] })
    return c.redirect(`${here}${saved.together ? '?together=1' : ''}#q-${also.key}`, 303)
  }
  if (saved.together) return c.redirect(`${here}?together=1`, 303)
  if (saved.rows)
    return c.redirect(`${here}?rows=${saved.rows.question}:${saved.rows.rows}#q-${saved.rows.question}`, 303)
  if (form.get('next') !== 'go-on') return c.redirect(`${here}?saved=1`, 303)
  const draft = await loadDraft(tx, report)
  // Who goes on should know what cannot stand; the next section is one press further.
  const wrong = wronglyAnswered(section, await issuesWhileWriting(tx, report, draft))
  if (wrong.length > 0 && form.get('told') === null) return c.redirect(`${here}?saved=1`, 303)
  const next = sectionAfter(report, section, draft)
  return c.redirect(next ? to.section(next.key) : to.check, 303)
}

/** The next section that has anything to answer with the answers as they are now. */
function sectionAfter(report: FoundReport, section: Section, draft: Draft): Section | undefined {
  const { sections } = report.form.definition
  const after = new Set(sections.slice(sections.findIndex(({ key }) => key === section.key) + 1))
  return sectionStates(report, draft, []).find((state) => after.has(state.section) && state.open > 0)?.section
}
