import type { Kysely } from 'kysely'
import { inTransaction, type Tx } from '../../../../platform/database/database.ts'
import type { Tables } from '../../../../platform/database/generated.ts'
import { daysBetween } from '../../../../platform/i18n/days.ts'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { localDay } from '../../../../platform/i18n/zones.ts'
import { pagesOf } from '../../../../platform/jobs/pages.ts'
import { putInOutbox } from '../../../../platform/mail/outbox.ts'
import { listApplicantPeople } from '../../decisions/people/queries.ts'
import { selectCase } from '../../decisions/queries.ts'
import { listOpenGrantReports, noteReminder, type Occasion, type OpenGrantReport } from './queries.ts'
import { texts } from './texts.ts'

const AGAIN_DAYS = 14
const MOST_OVERDUE = 6

/**
 * Puts the reminders of reports on grants that are due by now in the outbox, and gives how many: 30, 7 and 1 days before, the day after,
 * and then every 14 days, six in all. They go to everybody on the applicant's side in their own language, once each however often
 * and in however many instances this runs; a pass that comes late sends only what is still true.
 *
 * @param options.baseUrl what the links begin with (`https://rotfeste.example`).
 */
export async function remindGrantReports(
  db: Kysely<Tables>,
  now: Date,
  options: { baseUrl: string },
): Promise<number> {
  let sent = 0
  for await (const open of pagesOf((after) => listOpenGrantReports(db, after)))
    for (const report of open) {
      const due = occasionOn(daysBetween(localDay(now, report.timeZone), report.dueOn))
      if (due) sent += await inTransaction(db, (tx) => remindOf(tx, report, due, now, options.baseUrl))
    }
  return sent
}

type Due = { occasion: Occasion; nth: number; left: number }

/** Which reminder is the right one with so many days left (negative: passed); undefined when none is. */
function occasionOn(left: number): Due | undefined {
  if (left < 0) {
    const nth = Math.floor((-left - 1) / AGAIN_DAYS)
    return { occasion: 'overdue', nth: Math.min(MOST_OVERDUE - 1, nth), left }
  }
  const occasion = left <= 1 ? '1-day' : left <= 7 ? '7-days' : left <= 30 ? '30-days' : undefined
  return occasion && { occasion, nth: 0, left }
}

async function remindOf(
  tx: Tx,
  { id, dueOn }: OpenGrantReport,
  { occasion, nth, left }: Due,
  now: Date,
  baseUrl: string,
): Promise<number> {
  const found = await selectCase(tx, id)
  if (!found) return 0
  let sent = 0
  for (const { accountId, name, email, language } of await listApplicantPeople(tx, id)) {
    if (!(await noteReminder(tx, { applicationId: id, dueOn, occasion, nth, accountId, at: now }))) continue
    const about = {
      name,
      number: found.number,
      title: found.title,
      body: found.call.organisation,
      day: formatDay(dueOn, language),
      left,
      link: `${baseUrl}/${language}/workspace/grants/applications/${id}/report`,
    }
    const t = texts[language]
    await putInOutbox(tx, { to: email, language, subject: t.subject(about), body: t.body(about) })
    sent += 1
  }
  return sent
}
