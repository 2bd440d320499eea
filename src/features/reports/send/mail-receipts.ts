import type { Tx } from '../../../platform/database/database.ts'
import { formatInstant } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { putInOutbox } from '../../../platform/mail/outbox.ts'
import type { FoundReport } from '../find-report.ts'
import { reportName } from '../report-name.ts'
import type { ReportAct } from './act.ts'
import { daysLate } from './days-late.ts'
import { projectSide } from './mail-people.ts'
import { selectCaseOfficers } from './queries.ts'
import { type Receipt, sendTexts } from './texts.ts'

/** The receipt to the sender and those responsible for the project, and word to the programme's case officers, each in their language. */
export async function mailReceipts(
  tx: Tx,
  act: ReportAct,
  report: FoundReport,
  version: { number: number; now: Date; contentSha256: string; archiveSha256: string },
) {
  const late = daysLate(report, version.now)
  const receiptFor = (name: string, language: Language): Receipt => ({
    name,
    sender: act.viewer.name,
    report: reportName(report.form.definition.title, report, language),
    project: report.project.name,
    funder: report.programme.funder,
    programme: report.programme.name,
    at: formatInstant(version.now, language),
    late: late > 0 ? sendTexts[language].daysLate(late) : '',
    number: version.number,
    contentHash: version.contentSha256,
    archiveHash: version.archiveSha256,
    link: `${act.baseUrl}/${language}/workspace/reports/${report.id}/versions/${version.number}`,
  })
  for (const { name, email, language } of await projectSide(tx, report, act.viewer.accountId)) {
    const t = sendTexts[language]
    const receipt = receiptFor(name, language)
    await putInOutbox(tx, {
      to: email,
      language,
      subject: t.receiptSubject(receipt),
      body: t.receiptBody(receipt),
    })
  }
  for (const { name, email, language } of await selectCaseOfficers(tx, report.programme.id)) {
    const t = sendTexts[language]
    const receipt = receiptFor(name, language)
    await putInOutbox(tx, {
      to: email,
      language,
      subject: t.officerSubject(receipt),
      body: t.officerBody(receipt),
    })
  }
}
