import type { Member } from '../../platform/access/viewer.ts'
import type { Tx } from '../../platform/database/database.ts'
import { addDays, dayOf } from '../../platform/i18n/days.ts'
import { addActivity } from '../activities/index.ts'
import { insertBudgetVersion, insertTypedPostings } from '../finance/index.ts'
import { currentFormVersion, ensureBuiltInForms } from '../forms/index.ts'
import {
  addSchedule,
  approveReport,
  createReport,
  findReport,
  saveAnswer,
  saveExplanations,
  sendReport,
} from '../reports/index.ts'
import type { DemoIds } from './region/demo-project.ts'
import type { DemoPersonKey } from './region/people.ts'
import { type DemoReport, demoReports } from './region/reports.ts'
import {
  vesteraalenActivities,
  vesteraalenLeader,
  vesteraalenLines,
  vesteraalenProject,
} from './region/vesteraalen-year.ts'

type Made = {
  ids: DemoIds
  /** By the project's name. */
  projects: Map<string, string>
  /** A demo person with what their role is bound to. */
  person: (key: DemoPersonKey) => Member
  now: Date
  baseUrl: string
}

/** Budgets, accounts, activities and reports of the demo region, made by the acts that people use. */
export async function loadReporting(tx: Tx, made: Made): Promise<void> {
  await ensureBuiltInForms(tx)
  const administrator = { viewer: made.person('administrator') }
  await addSchedule(tx, administrator, {
    programmeId: made.ids.programmes.bolyst,
    formKey: 'bolyst-annual-report',
    kind: 'annual-report',
    firstDueOn: '2014-04-24',
    intervalMonths: 12,
    firstPeriodTo: '2013-12-31',
    daysAfterEnd: null,
    timeZone: 'Europe/Oslo',
    deviationPercent: 10,
    deviationOre: 10_000_00,
  })
  await fillVesteraalen(tx, made)
  for (const report of demoReports) await writeReport(tx, made, report)
}

async function fillVesteraalen(tx: Tx, made: Made) {
  const projectId = projectOf(made, vesteraalenProject)
  const act = { viewer: made.person(vesteraalenLeader) }
  const budget = await insertBudgetVersion(tx, act, {
    projectId,
    kind: 'original',
    reason: '',
    decidedOn: '2013-06-01',
    currency: 'NOK',
    lines: vesteraalenLines.map(({ name, budget: kroner }) => ({
      name,
      kind: 'cost',
      amounts: [{ year: 0, funder: '', amountOre: kroner * 100 }],
    })),
  })
  if (!budget.ok) throw new Error(`the demo budget was refused: ${budget.reason}`)
  await insertTypedPostings(tx, act, {
    projectId,
    kind: 'typed',
    fileName: 'Regnskap 2013',
    lines: vesteraalenLines.flatMap((line) =>
      line.used.map(({ day, amount, text }) => ({
        postedOn: day,
        description: text,
        amountOre: amount * 100,
        currency: 'NOK',
        budgetLineId: budget.lineIds[line.name] ?? null,
      })),
    ),
  })
  for (const activity of vesteraalenActivities)
    await addActivity(tx, act, projectId, {
      happenedOn: activity.day,
      endedOn: null,
      kind: activity.kind,
      title: activity.title,
      description: '',
      municipalityKey: activity.municipality ?? null,
      reached: activity.reached ?? null,
      targetGroup: activity.targetGroup ?? null,
    })
}

async function writeReport(tx: Tx, made: Made, given: DemoReport) {
  const programmeId = made.ids.programmes[given.programme]
  const form = await currentFormVersion(tx, given.form, { programmeId, year: given.year })
  if (!form) throw new Error(`the demo report has no form ${given.form}`)
  const act = { viewer: made.person(given.writer), baseUrl: made.baseUrl }
  const dueOn = addDays(dayOf(made.now), given.due)
  const { id } = await createReport(tx, act, {
    projectId: projectOf(made, given.project),
    programmeId,
    formVersionId: form.id,
    kind: given.kind,
    year: given.year,
    periodFrom: given.period.from,
    periodTo: given.period.to,
    dueOn,
    language: given.language,
  })
  const report = await findReport(tx, act.viewer, id)
  if (!report) throw new Error('the demo report is not there')
  for (const [question, value] of Object.entries(given.answers)) {
    const saved = await saveAnswer(tx, act, report, {
      question,
      answer: { state: 'read', value },
      baseVersion: 0,
    })
    if (!saved.ok) throw new Error(`the demo answer to ${question} was refused: ${saved.reason}`)
  }
  await saveExplanations(tx, act, report, given.explanations ?? [])
  if (!given.sent) return
  const sent = await sendReport(tx, act, report, made.now)
  if (!sent.ok)
    throw new Error(
      `the demo report of ${given.project} was not sent: ${sent.reason}${sent.reason === 'closed' ? '' : ` ${JSON.stringify(sent.prepared.issues)}`}`,
    )
  if (!given.approvedBy) return
  const officer = { viewer: made.person(given.approvedBy), baseUrl: made.baseUrl }
  const waiting = await findReport(tx, officer.viewer, id)
  const decided =
    waiting && (await approveReport(tx, officer, waiting, { number: sent.number, reason: '' }, made.now))
  if (!decided?.ok) throw new Error(`the demo report of ${given.project} was not approved`)
}

function projectOf(made: Made, name: string): string {
  const id = made.projects.get(name)
  if (!id) throw new Error(`the demo has no project ${name}`)
  return id
}
