import type { Viewer } from '../../platform/access/viewer.ts'
import type { Db } from '../../platform/database/database.ts'
import { FormDefinition } from '../../platform/forms/definition.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { isUuid } from '../../platform/text/uuid.ts'
import { selectReport } from './queries.ts'

export type ReportState = 'draft' | 'sent' | 'returned' | 'approved' | 'rejected'

export type FoundReport = {
  id: string
  kind: 'annual-report' | 'final-report' | 'status-report'
  year: number
  periodFrom: string
  periodTo: string
  /** The day as decided; the day it counts as is worked out by `effectiveDueDay`. */
  dueOn: string
  timeZone: 'Europe/Oslo' | 'Europe/Stockholm'
  language: Language
  state: ReportState
  /** Of the version sent last, 0 before the first. */
  sentVersion: number
  readingId: string | null
  scheduleId: string | null
  changedAt: Date
  project: {
    id: string
    slug: string
    name: string
    number: string
    owner: string
    country: 'NO' | 'SE'
  }
  programme: { id: string; slug: string; name: string; currency: 'NOK' | 'SEK' | 'EUR'; funder: string }
  form: { id: string; version: number; definition: FormDefinition }
  /** A deviation of a budget line beyond this needs a reason. */
  deviationLimit: { percent: number; ore: number }
  /** May write drafts, send and answer. Whoever may not sees only what was sent, or only what was approved. */
  mayWrite: boolean
  /** May comment and decide: the case officers of the programme. */
  mayReview: boolean
}

/** A report by its id; undefined when there is none or the viewer may see nothing of it. */
export async function findReport(db: Db, viewer: Viewer, id: string): Promise<FoundReport | undefined> {
  if (!isUuid(id)) return undefined
  const row = await selectReport(db, viewer, id)
  if (!row) return undefined
  return {
    id: row.id,
    kind: row.kind as FoundReport['kind'],
    year: row.year,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    dueOn: row.due_on,
    timeZone: row.time_zone as FoundReport['timeZone'],
    language: row.language,
    state: row.state as ReportState,
    sentVersion: row.sent_version,
    readingId: row.reading_id,
    scheduleId: row.schedule_id,
    changedAt: row.changed_at,
    project: {
      id: row.project_id,
      slug: row.project_slug,
      name: row.project_name,
      number: row.project_number ?? '',
      owner: row.owner_name ?? row.owner_as_written ?? '',
      country: row.country,
    },
    programme: {
      id: row.programme_id,
      slug: row.programme_slug,
      name: row.programme_name,
      currency: row.programme_currency,
      funder: row.funder_name,
    },
    form: {
      id: row.form_version_id,
      version: row.form_version,
      definition: FormDefinition.parse(row.definition),
    },
    deviationLimit: { percent: row.deviation_percent, ore: row.deviation_ore },
    mayWrite: Boolean(row.may_write),
    mayReview: Boolean(row.may_review),
  }
}
