import type { Kysely } from 'kysely'
import { inTransaction, type Tx } from '../../../../platform/database/database.ts'
import type { Tables } from '../../../../platform/database/generated.ts'
import { pagesOf } from '../../../../platform/jobs/pages.ts'
import { putInOutbox } from '../../../../platform/mail/outbox.ts'
import { type Responsible, responsibleFor } from '../../../projects/index.ts'
import { reportName } from '../../report-name.ts'
import { daysLeft, effectiveDueDay, localDay } from '../deadlines.ts'
import { listOpenReports, noteReminder, type Occasion, type OpenReport } from './queries.ts'
import { reminderTexts } from './texts.ts'

/** A report that is overdue is reminded of the day after and then every 14 days, six times in all; then the funder sees it as late. */
const AGAIN_DAYS = 14
const MOST_OVERDUE = 6

/**
 * Puts the reminders that are due by now in the outbox and gives how many it put there: when a schedule has made a report, 30, 7
 * and 1 days before it is due, the day after, and then every 14 days. They go to whoever answers for the project now, each in their own
 * language, once each however often this runs, in however many instances. A pass that comes late sends only what is still
 * true: one reminder, with the days that are left. A moved deadline is reminded of anew.
 *
 * A report that came back after its deadline had passed (returned or opened again) is not called overdue for it.
 *
 * @param options.baseUrl what the links begin with (`https://rotfeste.example`).
 */
export async function sendReminders(
  db: Kysely<Tables>,
  now: Date,
  options: { baseUrl: string },
): Promise<number> {
  let sent = 0
  for await (const reports of pagesOf((after) => listOpenReports(db, after)))
    sent += await inTransaction(db, (tx) => remindOf(tx, reports, now, options.baseUrl))
  return sent
}

async function remindOf(tx: Tx, reports: OpenReport[], now: Date, baseUrl: string): Promise<number> {
  const due = reports.flatMap((report) => {
    const occasion = occasionNow(report, now)
    return occasion ? [{ report, ...occasion }] : []
  })
  const people = await responsibleFor(tx, [...new Set(due.map(({ report }) => report.projectId))])
  let sent = 0
  for (const { report, occasion, nth, left } of due) {
    for (const person of people.get(report.projectId) ?? []) {
      const { id: reportId, dueOn } = report
      const { accountId } = person
      if (!(await noteReminder(tx, { reportId, dueOn, occasion, nth, accountId, at: now }))) continue
      await mail(tx, report, person, left, baseUrl)
      sent += 1
    }
  }
  return sent
}

/** Which reminder is the right one at this moment; undefined when none is. */
export function occasionNow(
  report: OpenReport,
  now: Date,
): { occasion: Occasion; nth: number; left: number } | undefined {
  const left = daysLeft(report.dueOn, report.timeZone, now)
  if (left < 0) {
    if (cameBackLate(report)) return undefined
    const nth = Math.min(MOST_OVERDUE - 1, Math.floor((-left - 1) / AGAIN_DAYS))
    return { occasion: 'overdue', nth, left }
  }
  if (left <= 1) return { occasion: '1-day', nth: 0, left }
  if (left <= 7) return { occasion: '7-days', nth: 0, left }
  if (left <= 30) return { occasion: '30-days', nth: 0, left }
  const isNew = report.scheduleId !== null && report.sentVersion === 0
  return isNew ? { occasion: 'created', nth: 0, left } : undefined
}

/** It was sent and came back on its last day or later: it is no longer late by a deadline that it had kept. */
export function cameBackLate(report: Pick<OpenReport, 'dueOn' | 'timeZone' | 'cameBackAt'>): boolean {
  return (
    report.cameBackAt !== null &&
    localDay(report.cameBackAt, report.timeZone) >= effectiveDueDay(report.dueOn, report.timeZone)
  )
}

async function mail(tx: Tx, report: OpenReport, person: Responsible, left: number, baseUrl: string) {
  const { language } = person
  const t = reminderTexts[language]
  const facts = {
    name: person.name,
    title: reportName(report.formTitle, report, language),
    project: report.project,
    dueDay: effectiveDueDay(report.dueOn, report.timeZone),
    left,
    link: `${baseUrl}/${language}/workspace/reports/${report.id}`,
    handover: `${baseUrl}/${language}/projects/${report.slug}/handover`,
  }
  await putInOutbox(tx, { to: person.email, language, subject: t.subject(facts), body: t.body(facts) })
}
