import type { Ctx } from '../../../platform/http/environment.ts'
import { Page } from '../../../platform/ui/page.tsx'
import type { ReportContent } from '../content.ts'
import { reportName } from '../report-name.ts'
import { ReportDocument } from './report-document.tsx'
import { outTexts } from './texts.ts'

/** The report alone, for the browser's own printing; everything else on the page stays off the paper. */
export function PrintPage({ c, content }: { c: Ctx; content: ReportContent }) {
  const t = outTexts[c.var.language]
  const base = c.req.path.replace(/\/[^/]+$/, '')
  const overview = `/${c.var.language}/workspace/reports/${content.report.id}`
  const files = [
    { href: `${base}/report.pdf`, text: t.asPdf },
    ...(content.sent ? [{ href: `${base}/archive.pdf`, text: t.asArchive }] : []),
    { href: `${base}/report.docx`, text: t.asDocx },
    { href: `${base}/report.json`, text: t.asJson },
  ]
  return (
    <Page
      c={c}
      title={`${reportName(content.form.definition.title, content.report, c.var.language)}, ${content.project.name}`}
      breadcrumbs={[
        { href: content.sent ? `${overview}/versions/${content.report.number}` : overview, text: t.back },
      ]}
    >
      <aside class="no-print report-files" aria-label={t.files}>
        <p>{t.printHelp}</p>
        <ul>
          {files.map(({ href, text }) => (
            <li>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      </aside>
      <ReportDocument c={c} content={content} />
    </Page>
  )
}
