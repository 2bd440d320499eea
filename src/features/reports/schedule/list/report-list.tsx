import type { Child } from 'hono/jsx'
import type { Ctx } from '../../../../platform/http/environment.ts'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { Heading, Tag } from '../../../../platform/ui/components.tsx'
import { reportName } from '../../report-name.ts'
import { daysLeft, effectiveDueDay, localDay } from '../deadlines.ts'
import { cameBackLate } from '../reminders/send-reminders.ts'
import type { Listed, ListedReport, Which } from './queries.ts'
import { listTexts } from './texts.ts'

/** Where a report leads from a list: who writes it to its overview, a case officer to what was sent, or to its deadline. */
export function reportAddress(c: Ctx, report: ListedReport, which: Which): string {
  const address = `/${c.var.language}/workspace/reports/${report.id}`
  if (which === 'awaited') return `${address}/deadline`
  return which === 'toReview' ? `${address}/versions/${report.sentVersion}` : address
}

/** A heading, how many there are, and the reports. Nothing where there are none and there are no words for that. */
export function ReportSection({
  c,
  id,
  title,
  count,
  listed,
  which,
  withProject,
  empty,
  children,
}: {
  c: Ctx
  id: string
  title: string
  count: (count: number) => string
  listed: Listed
  which: Which
  withProject: boolean
  empty?: string
  children?: Child
}) {
  if (listed.count === 0 && !empty) return null
  return (
    <section aria-labelledby={id} class="report-section">
      <Heading level={2} size="sm" id={id}>
        {title}
      </Heading>
      {listed.count === 0 ? <p class="quiet">{empty}</p> : <p class="quiet">{count(listed.count)}</p>}
      {listed.rows.length > 0 ? (
        <ul class="report-list">
          {listed.rows.map((report) => (
            <li>
              <div>
                <a href={reportAddress(c, report, which)}>
                  {reportName(report.formTitle, report, c.var.language)}
                </a>
                {withProject ? (
                  <span
                    class="quiet"
                    lang={report.projectLanguage === c.var.language ? undefined : report.projectLanguage}
                  >
                    {report.project}
                  </span>
                ) : null}
              </div>
              <div class="report-state">
                {(which === 'followed' || which === 'decided') &&
                report.state !== 'approved' &&
                report.state !== 'rejected'
                  ? null
                  : stateOf(c, report)}
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {children}
    </section>
  )
}

/** What a reader needs to know of where a report stands: days left, or what became of it. */
export function stateOf(c: Ctx, report: ListedReport): Child {
  const { language } = c.var
  const t = listTexts[language]
  const due = effectiveDueDay(report.dueOn, report.timeZone)
  const on = (instant: Date | null) =>
    instant ? formatDay(localDay(instant, report.timeZone), language) : ''
  if (report.state === 'sent') return <span class="quiet">{t.sentOn(on(report.sentAt))}</span>
  if (report.state === 'approved') return <span class="quiet">{t.approvedOn(on(report.cameBackAt))}</span>
  if (report.state === 'rejected') return <span class="quiet">{t.rejectedOn(on(report.cameBackAt))}</span>

  const left = daysLeft(report.dueOn, report.timeZone, c.var.outside.now())
  const returned = report.state === 'returned' ? <Tag color="sand">{t.returned}</Tag> : null
  if (left < 0 && cameBackLate(report))
    return returned ?? <span class="quiet">{t.reopenedOn(on(report.cameBackAt))}</span>
  return (
    <>
      {left < 0 ? <Tag color="care">{t.late(-left)}</Tag> : returned}
      {left >= 0 ? <strong>{t.left(left)}</strong> : null}
      <span class="quiet">{t.due(formatDay(due, language))}</span>
    </>
  )
}
