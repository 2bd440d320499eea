import type { Tx } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { putInOutbox } from '../../../platform/mail/outbox.ts'
import type { FoundReport } from '../find-report.ts'
import { reportName } from '../report-name.ts'
import type { ReportAct } from '../send/act.ts'
import { projectSide } from '../send/mail-people.ts'
import { type About, mailTexts } from './mail-texts.ts'

/** The version, the officer's words, and the account that sent it. */
type Decided = { number: number; reason: string; sentBy: string }

/** Tells those who answer for the project, and whoever sent the version, what was decided; each in their language. */
export async function mailDecision(
  tx: Tx,
  act: ReportAct,
  report: FoundReport,
  on: Decided & { decision: 'approved' | 'returned' | 'rejected' },
) {
  await tell(tx, act, report, on, (about, language) => {
    const t = mailTexts[language]
    return on.decision === 'approved'
      ? { subject: t.approvedSubject(about), body: t.approvedBody(about) }
      : on.decision === 'returned'
        ? { subject: t.returnedSubject(about), body: t.returnedBody(about) }
        : { subject: t.rejectedSubject(about), body: t.rejectedBody(about) }
  })
}

/** The same for a report that was opened again. */
export async function mailReopened(tx: Tx, act: ReportAct, report: FoundReport, on: Decided) {
  await tell(tx, act, report, on, (about, language) => ({
    subject: mailTexts[language].reopenedSubject(about),
    body: mailTexts[language].reopenedBody(about),
  }))
}

async function tell(
  tx: Tx,
  act: ReportAct,
  report: FoundReport,
  on: Decided,
  words: (about: About, language: Language) => { subject: string; body: string },
) {
  for (const { name, email, language } of await projectSide(tx, report, on.sentBy)) {
    const about = {
      name,
      officer: act.viewer.name,
      report: reportName(report.form.definition.title, report, language),
      project: report.project.name,
      reason: on.reason.trim(),
      link: `${act.baseUrl}/${language}/workspace/reports/${report.id}/versions/${on.number}`,
    }
    await putInOutbox(tx, { to: email, language, ...words(about, language) })
  }
}
