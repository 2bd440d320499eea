import type { Viewer } from '../../../platform/access/viewer.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { currentFormVersion } from '../../forms/index.ts'
import type { FoundReport } from '../find-report.ts'
import { findSameReport, findSchedule, insertReport } from './queries.ts'

/** Who does it, and in which request. A visitor: the schedule itself. */
export type Act = { viewer: Viewer; requestId?: string }

type Common = {
  projectId: string
  /** The year the report is told by: that of the period's last day. */
  year: number
  /** YYYY-MM-DD, both included. */
  periodFrom: string
  periodTo: string
  /** The day as it was set; weekends and holidays are seen to by `effectiveDueDay`. */
  dueOn: string
  /** The language the answers will be written in. */
  language: Language
  /** The document it is filled from. */
  readingId?: string | null
}
export type NewReport = Common &
  /** `scheduledOn`: the due day as the schedule reckons it, where the deadline was moved for all. */
  (
    | { scheduleId: string; formVersionId?: string; scheduledOn?: string }
    | { scheduleId?: undefined; programmeId: string; formVersionId: string; kind: FoundReport['kind'] }
  )

/**
 * Makes a report, empty. A project has one report of a form version and a period, and one of a schedule and a due day: where there is one
 * already, that is given back, `created` false. Who may make it is the caller's to know. A schedule that does not exist or whose
 * form has no published version is a mistake of the caller.
 */
export async function createReport(
  tx: Tx,
  act: Act,
  report: NewReport,
): Promise<{ id: string; created: boolean }> {
  const { formVersionId, ...from } = await sourceOf(tx, report)
  const row = {
    ...from,
    formVersionId,
    projectId: report.projectId,
    year: report.year,
    periodFrom: report.periodFrom,
    periodTo: report.periodTo,
    dueOn: report.dueOn,
    language: report.language,
    readingId: report.readingId ?? null,
    createdBy: act.viewer.kind === 'member' ? act.viewer.accountId : null,
  }
  const id = await insertReport(tx, row)
  if (!id) return { id: await findSameReport(tx, row), created: false }
  await audit(
    tx,
    act,
    'report-created',
    { kind: 'report', id },
    { project: report.projectId, year: report.year },
  )
  return { id, created: true }
}

async function sourceOf(tx: Tx, report: NewReport) {
  if (report.scheduleId === undefined)
    return {
      scheduleId: null,
      scheduledOn: null,
      programmeId: report.programmeId,
      formVersionId: report.formVersionId,
      kind: report.kind,
    }
  const schedule = await findSchedule(tx, report.scheduleId)
  if (!schedule) throw new Error('a report of a schedule that does not exist')
  const { programmeId, kind, formKey } = schedule
  const formVersionId =
    report.formVersionId ?? (await currentFormVersion(tx, formKey, { programmeId, year: report.year }))?.id
  if (!formVersionId) throw new Error(`the form ${formKey} has no published version`)
  return {
    scheduleId: report.scheduleId,
    scheduledOn: report.scheduledOn ?? report.dueOn,
    programmeId,
    formVersionId,
    kind,
  }
}
