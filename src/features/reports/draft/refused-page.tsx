import { typedText } from '../../../platform/forms/saving/posted-answers.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { Heading } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import type { FoundReport } from '../find-report.ts'
import { reportName, reportOfProject } from '../report-name.ts'
import { addressesOf } from './address.ts'
import type { SavedSection } from './save-section.ts'
import { draftTexts } from './texts.ts'

/** What was typed in a report that takes no more, to be read and copied. */
export function refusedPage(
  c: Ctx,
  report: FoundReport,
  form: FormData,
  saved: Extract<SavedSection, { ok: false }>,
) {
  const { language } = c.var
  const t = draftTexts[language]
  const to = addressesOf(c, report.id)
  const closed = saved.refused.some(({ reason }) => reason === 'closed')
  return html(
    c,
    <Page
      c={c}
      title={t.closedTitle}
      breadcrumbs={[{ href: to.report, text: reportOfProject(report, language) }]}
    >
      <Heading>{t.closedTitle}</Heading>
      <p class="lead">{closed ? t.closedText : t.notReturnedText}</p>
      <dl class="facts">
        {saved.refused.map(({ question }) => (
          <div>
            <dt>{question.label[language]}</dt>
            <dd class="kept-text">{typedText(form, question.key)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={to.report}>{reportName(report.form.definition.title, report, language)}</a>
      </p>
    </Page>,
    409,
  )
}
