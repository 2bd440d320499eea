import type { Kysely } from 'kysely'
import { publicViewer } from '../../../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import type { Tables } from '../../../platform/database/generated.ts'
import { addDays, addMonths } from '../../../platform/i18n/days.ts'
import { currentFormVersion } from '../../forms/index.ts'
import { createReport } from './create-report.ts'
import { localDay } from './deadlines.ts'
import { listExtensions } from './extension/queries.ts'
import { occurrencesBetween, READY_DAYS, readyOn } from './occurrences.ts'
import {
  listEndedProjects,
  listRunningProjects,
  listSchedules,
  type Schedule,
  takeScheduleLock,
} from './queries.ts'

/** What was due longer ago is made by hand where somebody wants it: a new schedule does not fill years that are gone. */
const LOOK_BACK_DAYS = 365

/**
 * Makes the reports that the programmes' schedules ask for by now, and gives how many it made. May be run at any time and as often as
 * wanted: what is there is left, and of several instances one works while the others leave it.
 *
 * A report is made when its period has ended, and at the latest 60 days before it is due, for each project of the programme that ran in
 * the period, with or without a leader of its own (the duty is the owner's; see `responsiblePeople` for who is told). An
 * archived project, and one without a first and a last day, gets none. It is written in the form version that holds for the year
 * of the period's last day, in the project's language. A schedule whose form has no published version waits for one.
 */
export function runSchedules(db: Kysely<Tables>, now: Date): Promise<number> {
  return inTransaction(db, async (tx) => {
    if (!(await takeScheduleLock(tx))) return 0
    let made = 0
    for (const schedule of await listSchedules(tx))
      made +=
        schedule.kind === 'final-report'
          ? await makeFinal(tx, schedule, now)
          : await makeDue(tx, schedule, now)
    return made
  })
}

async function makeDue(tx: Tx, schedule: Schedule, now: Date): Promise<number> {
  const { firstDueOn, intervalMonths, firstPeriodTo } = schedule
  if (firstDueOn === null || intervalMonths === null) return 0
  const today = localDay(now, schedule.timeZone)
  const rhythm = { firstDueOn, intervalMonths, firstPeriodTo }
  const extensions = await listExtensions(tx, [schedule.id])
  let made = 0
  for (const one of occurrencesBetween(rhythm, addDays(today, -LOOK_BACK_DAYS), addMonths(today, 36))) {
    if (readyOn(one) > today) continue
    const projects = await listRunningProjects(tx, schedule, one)
    made += await make(
      tx,
      schedule,
      projects.map((project) => ({
        ...project,
        ...one,
        scheduledOn: one.dueOn,
        dueOn: extensions.find(({ scheduledOn }) => scheduledOn === one.dueOn)?.dueOn ?? one.dueOn,
      })),
    )
  }
  return made
}

async function makeFinal(tx: Tx, schedule: Schedule, now: Date): Promise<number> {
  const days = schedule.daysAfterEnd ?? 0
  const today = localDay(now, schedule.timeZone)
  // Ready when the project has ended, or 60 days before it is due, whichever comes first.
  const lastEnd = addDays(today, Math.max(-1, READY_DAYS - days))
  const projects = await listEndedProjects(tx, schedule, addDays(today, -LOOK_BACK_DAYS - days), lastEnd)
  const wanted = projects.flatMap(({ id, language, endsOn, startsOn }) => {
    if (endsOn === null) return []
    const dueOn = addDays(endsOn, days)
    return [{ id, language, periodFrom: startsOn ?? endsOn, periodTo: endsOn, scheduledOn: dueOn, dueOn }]
  })
  return make(tx, schedule, wanted)
}

type Wanted = Awaited<ReturnType<typeof listRunningProjects>>[number] & {
  periodFrom: string
  periodTo: string
  scheduledOn: string
  dueOn: string
}

async function make(tx: Tx, schedule: Schedule, wanted: Wanted[]): Promise<number> {
  const forms = new Map<number, string | undefined>()
  const formOf = async (year: number) => {
    if (!forms.has(year))
      forms.set(
        year,
        (await currentFormVersion(tx, schedule.formKey, { programmeId: schedule.programmeId, year }))?.id,
      )
    return forms.get(year)
  }
  let made = 0
  for (const { id: projectId, ...of } of wanted) {
    const year = Number(of.periodTo.slice(0, 4))
    const formVersionId = await formOf(year)
    if (!formVersionId) continue
    const { created } = await createReport(
      tx,
      { viewer: publicViewer },
      { ...of, scheduleId: schedule.id, formVersionId, projectId, year },
    )
    if (created) made += 1
  }
  return made
}
