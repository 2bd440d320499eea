import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { ReportState } from '../find-report.ts'
import { daysLeft, effectiveDueDay } from '../schedule/deadlines.ts'
import { listProgrammeReports } from './queries.ts'
import type { Selection } from './selection.ts'

export type ProgrammeReport = {
  id: string
  project: string
  language: Language
  owner: string
  /** The day it counts as: weekends and holidays seen to. */
  dueOn: string
  state: ReportState
  /** Whole days since the last day that counted; 0 where it is sent or still in time. */
  daysLate: number
  sentVersion: number
  sentAt: Date | null
  currency: string | null
  budgetOre: number | null
  usedOre: number | null
}

/** The reports of a selection as the funder sees them: of one that was not sent, its deadline only. */
export async function programmeReports(
  db: Db,
  viewer: Viewer,
  selection: Selection,
  now: Date,
  behind?: { question: string; option: string },
): Promise<ProgrammeReport[]> {
  const rows = await listProgrammeReports(db, viewer, selection, behind)
  return rows.map((row) => {
    const zone =
      (row.time_zone ?? (row.country === 'SE' ? 'Europe/Stockholm' : 'Europe/Oslo')) === 'Europe/Stockholm'
        ? 'Europe/Stockholm'
        : 'Europe/Oslo'
    const open = row.state === 'draft' || row.state === 'returned'
    return {
      id: row.id,
      project: row.project,
      language: row.language as Language,
      owner: row.owner,
      dueOn: effectiveDueDay(row.due_on, zone),
      state: row.state as ReportState,
      daysLate: open ? Math.max(0, -daysLeft(row.due_on, zone, now)) : 0,
      sentVersion: row.sent_version,
      sentAt: row.sent_at,
      currency: row.currency,
      budgetOre: row.budget_ore,
      usedOre: row.used_ore,
    }
  })
}
