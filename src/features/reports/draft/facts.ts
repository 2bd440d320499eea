import type { Member } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import { type Activity, listActivities } from '../../activities/index.ts'
import { type MoneyTable, moneyTable } from '../../finance/index.ts'
import { listGrantsOfProject, type ProjectGrant } from '../../grants/index.ts'
import { findProject, type ProjectRecord } from '../../projects/index.ts'
import { listProjectWork, type ProjectWork } from '../../toolbox/index.ts'
import type { FoundReport } from '../find-report.ts'

/**
 * What Rotfeste knows when a report is drafted: the project's record, what it did in the period, measures it used with what they came
 * to, small grants it got, its money.
 */
export type Facts = {
  report: FoundReport
  record: ProjectRecord
  activities: Activity[]
  work: ProjectWork
  grants: ProjectGrant[]
  money: MoneyTable | null
}

/**
 * A draft is the same for all who write it, whatever of the record each may see elsewhere. Who may read the draft is decided before, by
 * `findReport`.
 */
const reader: Member = {
  kind: 'member',
  accountId: '00000000-0000-0000-0000-000000000000',
  name: '',
  assignments: [
    {
      role: 'administrator',
      municipalityKey: null,
      organisationId: null,
      partnershipId: null,
      programmeId: null,
      projectId: null,
    },
  ],
}

export async function loadFacts(db: Db, report: FoundReport): Promise<Facts> {
  const project = await findProject(db, reader, report.project.id)
  if (!project) throw new Error('a report of a project that is not there')
  const period = { from: report.periodFrom, to: report.periodTo }
  return {
    report,
    record: project.record,
    activities: await listActivities(db, report.project.id, period.from, period.to),
    work: await listProjectWork(db, reader, report.project.id, period),
    grants: await listGrantsOfProject(db, report.project.id, period),
    money: await loadMoney(db, report),
  }
}

/** Budget against accounts for the report's period, as the records have it now. */
export const loadMoney = (db: Db, report: FoundReport) =>
  moneyTable(db, {
    projectId: report.project.id,
    from: report.periodFrom,
    to: report.periodTo,
    limit: report.deviationLimit,
  })
