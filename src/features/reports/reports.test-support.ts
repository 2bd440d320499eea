import { randomUUID } from 'node:crypto'
import type { Member } from '../../platform/access/viewer.ts'
import { type Db, inTransaction, type Tx } from '../../platform/database/database.ts'
import type { AnswerValue } from '../../platform/forms/answer.ts'
import { FormDefinition } from '../../platform/forms/definition.ts'
import type { TestApp } from '../../platform/testing/app.ts'
import { insertBudgetVersion, insertTypedPostings } from '../finance/index.ts'
import { insertFormVersion, publishFormVersion } from '../forms/index.ts'
import { findOrCreateOrganisation, insertProgramme } from '../organisations/index.ts'
import { person, sampleRecord } from '../projects/edit/testing.test-support.ts'
import { createProject, type ProjectRecord } from '../projects/index.ts'
import { saveAnswer } from './draft/save-answer.ts'
import { type FoundReport, findReport } from './find-report.ts'
import { writeComment } from './review/comments.ts'
import { approveReport, returnReport } from './review/decide.ts'
import { createReport } from './schedule/index.ts'
import { sendReport } from './send/send-report.ts'

const words = (text: string) => ({ nb: text, nn: `${text} (nn)`, sv: `${text} (sv)`, en: `${text} (en)` })

/** A form with what a check, a sending and a review treat in ways of their own. */
const reviewedForm = FormDefinition.parse({
  format: 'rotfeste-form-1',
  key: 'reviewed-form',
  title: words('Rapport til prøving'),
  kind: 'annual-report',
  officialLanguage: 'nb',
  sections: [
    {
      key: 'project',
      title: words('Prosjektet'),
      questions: [
        { key: 'name', kind: 'text', label: words('Prosjektnavn'), fills: 'project.name', required: true },
        { key: 'places', kind: 'municipalities', label: words('Kommuner'), fills: 'project.municipalities' },
      ],
    },
    {
      key: 'work',
      title: words('Arbeidet'),
      questions: [
        { key: 'story', kind: 'long-text', label: words('Hva skjedde'), wordLimit: 250, required: true },
        { key: 'lesson', kind: 'long-text', label: words('Lærdom') },
        {
          key: 'progress',
          kind: 'choice',
          label: words('Framdrift'),
          options: [
            { id: 'on-plan', letter: 'a', label: words('Som planlagt') },
            { id: 'delayed', letter: 'b', label: words('Forsinket') },
          ],
        },
        {
          key: 'why',
          kind: 'long-text',
          label: words('Hvorfor forsinket'),
          required: true,
          when: { question: 'progress', includes: 'delayed' },
        },
        { key: 'files', kind: 'attachment', label: words('Vedlegg til rapporten'), most: 2 },
      ],
    },
    {
      key: 'money',
      title: words('Økonomi'),
      questions: [{ key: 'accounts', kind: 'accounts', label: words('Regnskap'), fills: 'finance.accounts' }],
    },
  ],
})

export type ReportWorld = {
  leader: Member
  colleague: Member
  officer: Member
  /** Another case officer of the same programme. */
  secondOfficer: Member
  /** A case officer of another programme. */
  stranger: Member
  evaluator: Member
  administrator: Member
  programmeId: string
  formVersionId: string
  projectId: string
  slug: string
  reportId: string
  /** The ids of the budget's lines by their names. */
  lines: Record<string, string>
}

const baseUrl = 'http://localhost'
export const actOf = (viewer: Member) => ({ viewer, baseUrl })

/** A programme with two case officers, a project with two leaders, a budget unless `budget` is false, and the report of 2013: a draft without own answers. */
export async function makeReportWorld(
  tx: Tx,
  options: {
    record?: Partial<ProjectRecord>
    definition?: FormDefinition
    dueOn?: string
    budget?: false
  } = {},
): Promise<ReportWorld> {
  const funder = await findOrCreateOrganisation(tx, { country: 'NO', name: 'Distriktsetaten', kind: 'other' })
  const programme = { country: 'NO', funderId: funder.id, currency: 'NOK' } as const
  const unique = randomUUID().slice(0, 8)
  const programmeId = await insertProgramme(tx, { ...programme, name: `Program ${unique}` })
  const otherProgramme = await insertProgramme(tx, { ...programme, name: `Annet program ${unique}` })
  const administrator = await person(tx, 'administrator')
  const act = { viewer: administrator }
  const project = await createProject(
    tx,
    act,
    sampleRecord({ programmeId, name: `Fjord og fremtid ${unique}`, ...options.record }),
  )
  const form = await insertFormVersion(tx, act, options.definition ?? reviewedForm)
  const published = await publishFormVersion(tx, act, form.id)
  if (!published.ok) throw new Error(`the form was not published: ${JSON.stringify(published)}`)
  const lines = options.budget === false ? {} : await insertBudget(tx, act, project.id)
  const world: Omit<ReportWorld, 'reportId'> = {
    leader: await person(tx, 'project-leader', { projectId: project.id }, 'Ida Solvang'),
    colleague: await person(tx, 'project-leader', { projectId: project.id }, 'Kari Nes'),
    officer: await person(tx, 'case-officer', { programmeId }, 'Nils Ås'),
    secondOfficer: await person(tx, 'case-officer', { programmeId }, 'Berit Lie'),
    stranger: await person(tx, 'case-officer', { programmeId: otherProgramme }, 'Ola Fremmed'),
    evaluator: await person(tx, 'evaluator', { projectId: project.id }, 'Eva Vurdal'),
    administrator,
    programmeId,
    formVersionId: form.id,
    projectId: project.id,
    slug: project.slug,
    lines,
  }
  const reportId = await makeReportOf(tx, world, 2013, options.dueOn)
  return { ...world, reportId }
}

async function insertBudget(tx: Tx, act: { viewer: Member }, projectId: string) {
  const budget = await insertBudgetVersion(tx, act, {
    projectId,
    kind: 'original',
    reason: '',
    decidedOn: '2013-01-01',
    currency: 'NOK',
    lines: [
      { name: 'Lønn', kind: 'cost', amounts: [{ year: 0, funder: '', amountOre: 600_000_00 }] },
      { name: 'Reiser', kind: 'cost', amounts: [{ year: 0, funder: '', amountOre: 400_000_00 }] },
    ],
  })
  if (!budget.ok) throw new Error('the budget was refused')
  return budget.lineIds
}

/** The report of a year of the world's project, as a draft. */
export async function makeReportOf(
  tx: Tx,
  world: Omit<ReportWorld, 'reportId'>,
  year: number,
  dueOn = '2030-04-24',
): Promise<string> {
  const { id } = await createReport(tx, actOf(world.administrator), {
    projectId: world.projectId,
    programmeId: world.programmeId,
    formVersionId: world.formVersionId,
    kind: 'annual-report',
    year,
    periodFrom: `${year}-01-01`,
    periodTo: `${year}-12-31`,
    dueOn,
    language: 'nb',
  })
  return id
}

/** The report as somebody sees it. */
export async function reportFor(db: Db, viewer: Member, id: string): Promise<FoundReport> {
  const report = await findReport(db, viewer, id)
  if (!report) throw new Error(`${viewer.name} does not see the report`)
  return report
}

/** Writes answers in a draft over whatever stands there. */
export async function answer(
  tx: Tx,
  world: ReportWorld,
  answers: Record<string, AnswerValue>,
  reportId = world.reportId,
) {
  const report = await reportFor(tx, world.leader, reportId)
  for (const [question, value] of Object.entries(answers)) {
    const row = await tx
      .selectFrom('report_answer')
      .select('version')
      .where('report_id', '=', reportId)
      .where('question', '=', question)
      .executeTakeFirst()
    const saved = await saveAnswer(tx, actOf(world.leader), report, {
      question,
      answer: { state: 'read', value },
      baseVersion: row?.version ?? 0,
    })
    if (!saved.ok) throw new Error(`${question} was refused: ${saved.reason}`)
  }
}

/** What a complete report needs besides what the records say. */
export const completeAnswers: Record<string, AnswerValue> = {
  story: 'Vi møtte familiene på kaia.',
  progress: { chosen: [{ id: 'on-plan' }] },
}

const at = (day: string) => new Date(`${day}T10:00:00Z`)

/** Sends the draft, with its required answers if nobody has written them. @returns the version's number. */
export async function send(
  tx: Tx,
  world: ReportWorld,
  options: { reportId?: string; by?: Member; on?: string; answers?: Record<string, AnswerValue> } = {},
): Promise<number> {
  const { reportId = world.reportId, by = world.leader } = options
  const report = await reportFor(tx, by, reportId)
  if (report.state === 'draft') await answer(tx, world, options.answers ?? completeAnswers, reportId)
  const sent = await sendReport(tx, actOf(by), report, at(options.on ?? '2014-04-20'))
  if (!sent.ok)
    throw new Error(
      `not sent: ${sent.reason} ${'prepared' in sent ? JSON.stringify(sent.prepared.issues) : ''}`,
    )
  return sent.number
}

/** Approves the version that waits. */
export async function approve(tx: Tx, world: ReportWorld, reportId = world.reportId, on = '2014-05-02') {
  const report = await reportFor(tx, world.officer, reportId)
  const about = { number: report.sentVersion, reason: '' }
  const decided = await approveReport(tx, actOf(world.officer), report, about, at(on))
  if (!decided.ok) throw new Error(`not approved: ${decided.reason}`)
}

/** Returns the version that waits on the questions, each with a comment. */
export async function giveBack(tx: Tx, world: ReportWorld, questions: string[], reportId = world.reportId) {
  const report = await reportFor(tx, world.officer, reportId)
  const now = at('2014-05-01')
  const number = report.sentVersion
  for (const question of questions) {
    const comment = { version: number, question, body: `Hva mener dere med ${question}?` }
    const said = await writeComment(tx, actOf(world.officer), report, comment, now)
    if (!said.ok) throw new Error(`not commented: ${said.reason}`)
  }
  const on = { number, reason: 'Se kommentarene.', questions }
  const decided = await returnReport(tx, actOf(world.officer), report, on, now)
  if (!decided.ok) throw new Error(`not returned: ${decided.reason}`)
}

/** A new world with its report taken to a state by the acts that lead there. */
export function worldIn(
  app: Pick<TestApp, 'database'>,
  state: 'draft' | 'sent' | 'returned' | 'approved',
  options: Parameters<typeof makeReportWorld>[1] = {},
): Promise<ReportWorld> {
  return inTransaction(app.database.memberDb, async (tx) => {
    const world = await makeReportWorld(tx, options)
    if (state === 'draft') return world
    await send(tx, world)
    if (state === 'returned') await giveBack(tx, world, ['story', 'lesson'])
    if (state === 'approved') await approve(tx, world)
    return world
  })
}

/** Posts an amount on a line of the budget, as of a day. Hundredths. */
export async function post(
  tx: Tx,
  world: Pick<ReportWorld, 'projectId' | 'administrator' | 'lines'>,
  posting: { line: string; amountOre: number; on: string },
) {
  await insertTypedPostings(tx, actOf(world.administrator), {
    projectId: world.projectId,
    kind: 'typed',
    fileName: 'Ført for hånd',
    lines: [
      {
        postedOn: posting.on,
        description: posting.line,
        amountOre: posting.amountOre,
        currency: 'NOK',
        budgetLineId: world.lines[posting.line] ?? null,
      },
    ],
  })
}
