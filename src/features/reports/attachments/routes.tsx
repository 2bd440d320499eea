import { Hono } from 'hono'
import { downloadAnswer } from '../../../platform/files/download.ts'
import { fileTexts } from '../../../platform/files/texts.ts'
import { questionsOf } from '../../../platform/forms/definition.ts'
import { allow, workspaceRoles, workspaceVisitors } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { Heading } from '../../../platform/ui/components.tsx'
import { ErrorSummary } from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { type FoundReport, findReport } from '../find-report.ts'
import { reportName, reportOfProject } from '../report-name.ts'
import { openQuestions } from '../send/open-questions.ts'
import { addAttachment, removeAttachment } from './add-attachment.ts'
import { AttachmentPanel } from './attachment-list.tsx'
import { listDraftAttachments, selectAttachment } from './queries.ts'
import { attachmentTexts } from './texts.ts'

export const attachmentRoutes = new Hono<Env>()

attachmentRoutes.get('/workspace/reports/:id/attachments', allow(...workspaceRoles), async (c) =>
  attachmentsPage(c, await writable(c)),
)

attachmentRoutes.post('/workspace/reports/:id/attachments', allow(...workspaceRoles), async (c) => {
  const report = await writable(c)
  const form = postedForm(c)
  const question = String(form.get('question') ?? '')
  const file = form.get('file')
  if (!(file instanceof File) || file.name === '')
    return attachmentsPage(c, report, { question, reason: 'no-file' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const added = await addAttachment(transaction(c), actOf(c), report, {
    question,
    fileName: file.name,
    bytes,
  })
  if (!added.ok) return attachmentsPage(c, report, { question, reason: added.reason })
  return c.redirect(backTo(c, report, question), 303)
})

attachmentRoutes.post(
  '/workspace/reports/:id/attachments/:attachment/remove',
  allow(...workspaceRoles),
  async (c) => {
    const report = await writable(c)
    const id = c.req.param('attachment')
    const file = (await listDraftAttachments(c.var.db, report.id)).find((one) => one.id === id)
    if (!file) notFound()
    const removed = await removeAttachment(transaction(c), actOf(c), report, id)
    if (!removed) return attachmentsPage(c, report, { question: file.question, reason: 'closed' }, 409)
    return c.redirect(backTo(c, report, file.question), 303)
  },
)

attachmentRoutes.get(
  '/workspace/reports/:id/attachments/:attachment',
  allow(...workspaceVisitors),
  async (c) => {
    const { id, attachment } = c.req.param()
    const file = await selectAttachment(c.var.db, c.var.viewer, id, attachment)
    if (!file) notFound()
    return downloadAnswer(c, { bytes: file.bytes, fileName: file.file_name })
  },
)

const actOf = (c: Ctx) => ({
  viewer: member(c),
  requestId: c.var.requestId,
  baseUrl: c.var.outside.config.baseUrl,
})

async function writable(c: Ctx): Promise<FoundReport> {
  const report = await findReport(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  return report?.mayWrite ? report : notFound()
}

function backTo(c: Ctx, report: FoundReport, question: string): string {
  const base = `/${c.var.language}/workspace/reports/${report.id}`
  const section = report.form.definition.sections.find((one) =>
    one.questions.some(({ key }) => key === question),
  )
  return postedForm(c).get('back') === 'section' && section
    ? `${base}/sections/${section.key}#q-${question}`
    : `${base}/attachments`
}

type Refused = { question: string; reason: Parameters<typeof messageOf>[1] }

type FileReason = keyof (typeof fileTexts)['en']

const messageOf = (c: Ctx, reason: FileReason | 'too-many' | 'closed') =>
  reason === 'too-many' || reason === 'closed'
    ? attachmentTexts[c.var.language][reason]
    : fileTexts[c.var.language][reason]

async function attachmentsPage(c: Ctx, report: FoundReport, refused?: Refused, status: 422 | 409 = 422) {
  const { language } = c.var
  const t = attachmentTexts[language]
  const files = await listDraftAttachments(c.var.db, report.id)
  const open = await openQuestions(c.var.db, report)
  const asked = questionsOf(report.form.definition).flatMap((question) =>
    question.kind === 'attachment' ? [question] : [],
  )
  const error = refused ? messageOf(c, refused.reason) : undefined
  const base = `/${language}/workspace/reports/${report.id}`
  const name = reportName(report.form.definition.title, report, language)
  return html(
    c,
    <Page
      c={c}
      title={`${t.title}, ${reportOfProject(report, language)}`}
      breadcrumbs={[{ href: base, text: reportOfProject(report, language) }]}
    >
      {refused && error ? <ErrorSummary c={c} errors={{ [`file.${refused.question}`]: error }} /> : null}
      <Heading>{t.title}</Heading>
      <p class="lead">{asked.length === 0 ? t.noQuestions : t.lead(name)}</p>
      {asked.map((question) => (
        <section aria-labelledby={`q-${question.key}`}>
          <Heading level={2} size="sm" id={`q-${question.key}`}>
            {question.label[language]}
          </Heading>
          {question.help ? <p class="help">{question.help[language]}</p> : null}
          <AttachmentPanel
            c={c}
            reportId={report.id}
            question={question}
            attachments={files.filter((file) => file.question === question.key)}
            open={open.has(question.key)}
            back="attachments"
            {...(refused?.question === question.key && error ? { error } : {})}
          />
        </section>
      ))}
      <p>
        <a href={base}>{t.back}</a>
      </p>
    </Page>,
    refused ? status : 200,
  )
}
