import { Hono } from 'hono'
import { downloadAnswer } from '../../../platform/files/download.ts'
import { allow, workspaceVisitors } from '../../../platform/http/allow.ts'
import type { Ctx, Env } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { canonicalJson } from '../../../platform/text/canonical-json.ts'
import type { ReportContent } from '../content.ts'
import { draftContent } from '../draft/draft-content.ts'
import { loadDraft } from '../draft/load-draft.ts'
import { findReport } from '../find-report.ts'
import { reportName } from '../report-name.ts'
import { effectiveDueDay } from '../schedule/index.ts'
import { findArchive, findVersion } from '../send/find-version.ts'
import { PrintPage } from './print-page.tsx'
import { reportDocx } from './report-docx.ts'
import { reportPdf } from './report-pdf.ts'
import { outTexts } from './texts.ts'

/** Reports as files and for printing. Who may see a version or a draft is decided where it is found. */
export const reportFiles = new Hono<Env>()

const kinds = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json; charset=utf-8',
} as const

const version = '/workspace/reports/:id/versions/:number'
const draft = '/workspace/reports/:id/draft'

for (const [base, contentFor] of [
  [version, versionContent],
  [draft, writtenContent],
] as const) {
  reportFiles.get(`${base}/report.pdf`, allow(...workspaceVisitors), async (c) => {
    const content = await contentFor(c)
    return content instanceof Response
      ? content
      : file(c, content, 'pdf', reportPdf(content, c.var.language, 'ua-1'))
  })
  reportFiles.get(`${base}/report.docx`, allow(...workspaceVisitors), async (c) => {
    const content = await contentFor(c)
    return content instanceof Response
      ? content
      : file(c, content, 'docx', await reportDocx(content, c.var.language))
  })
  reportFiles.get(`${base}/report.json`, allow(...workspaceVisitors), async (c) => {
    const content = await contentFor(c)
    return content instanceof Response
      ? content
      : file(c, content, 'json', new TextEncoder().encode(canonicalJson(content)))
  })
  reportFiles.get(`${base}/print`, allow(...workspaceVisitors), async (c) => {
    const content = await contentFor(c)
    return content instanceof Response ? content : html(c, <PrintPage c={c} content={content} />)
  })
}

/** The bytes that were stored when the version was sent. */
reportFiles.get(`${version}/archive.pdf`, allow(...workspaceVisitors), async (c) => {
  const content = await versionContent(c)
  if (content instanceof Response) return content
  const { id = '' } = c.req.param()
  const archive = await findArchive(c.var.db, c.var.viewer, id, content.report.number)
  if (!archive) notFound()
  return archive.holds ? file(c, content, 'pdf', archive.pdf, 'a') : toVersion(c)
})

/** What was sent. Where it is no longer what was sent, the version's own page says so. */
async function versionContent(c: Ctx): Promise<ReportContent | Response> {
  const { id = '', number = '' } = c.req.param()
  if (!/^[1-9]\d{0,5}$/.test(number) || !(await findReport(c.var.db, c.var.viewer, id))) notFound()
  const found = await findVersion(c.var.db, c.var.viewer, id, Number(number))
  if (!found) notFound()
  return found.intact ? found.content : toVersion(c)
}

/** What is being written, for those who write; there is none while a report is with the funder or decided. */
async function writtenContent(c: Ctx): Promise<ReportContent> {
  const report = await findReport(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  if (!report?.mayWrite || (report.state !== 'draft' && report.state !== 'returned')) notFound()
  const content = await draftContent(c.var.db, report, await loadDraft(c.var.db, report))
  const dueOn = effectiveDueDay(report.dueOn, report.timeZone)
  return { ...content, report: { ...content.report, dueOn } }
}

const toVersion = (c: Ctx) => c.redirect(c.req.path.replace(/\/[^/]+$/, ''), 303)

function file(
  c: Ctx,
  content: ReportContent,
  kind: keyof typeof kinds,
  bytes: Uint8Array,
  mark = '',
): Response {
  const answer = downloadAnswer(c, {
    bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    fileName: fileName(content, c, kind, mark),
  })
  answer.headers.set('content-type', kinds[kind])
  return answer
}

/** "Årlig rapport BOLYST 2013 mentornettverk-i-vesteralen v2.pdf"; the archive's ends in "arkiv". */
function fileName(
  { form, report, project, sent }: ReportContent,
  c: Ctx,
  kind: string,
  mark: string,
): string {
  const t = outTexts[c.var.language]
  const state = sent ? `v${report.number}` : t.draftFile
  const name = reportName(form.definition.title, report, c.var.language)
  return `${[name, project.slug, state, ...(mark ? [t.archiveFile] : [])].join(' ')}.${kind}`
}
