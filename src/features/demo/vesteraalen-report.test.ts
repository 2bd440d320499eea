import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction, type Tx } from '../../platform/database/database.ts'
import { questionsOf } from '../../platform/forms/definition.ts'
import { type TestApp, testApp } from '../../platform/testing/app.ts'
import { addActivity } from '../activities/index.ts'
import { insertTypedPostings } from '../finance/index.ts'
import { loadReferenceData } from '../places/index.ts'
import { findProject, type ProjectRecord, saveProject } from '../projects/index.ts'
import { ReportContent } from '../reports/content.ts'
import { findReport, saveAnswer, saveExplanations, sendReport } from '../reports/index.ts'
import { prepareReport, warningsOf } from '../reports/send/prepare-report.ts'
import { loadDemoRegion } from './index.ts'
import { demoEmail } from './region/people.ts'
import { vesteraalenLeader, vesteraalenProject } from './region/vesteraalen-year.ts'

const reference = {
  name: 'reference',
  fill: async (db: Parameters<typeof loadReferenceData>[0]) => void (await loadReferenceData(db)),
}

let site: TestApp
beforeAll(async () => {
  site = await testApp(reference, { demo: true })
  await loadDemoRegion(site.database.memberDb, { foreign: false })
})
afterAll(() => site.close())

const inTx = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(site.database.memberDb, act)

/** The leader of the project, their browser, and the draft that the demo brings. */
async function vesteraalen() {
  const db = site.database.memberDb
  const account = await db
    .selectFrom('account')
    .select(['id', 'name'])
    .where('email', '=', demoEmail(vesteraalenLeader))
    .executeTakeFirstOrThrow()
  const { id: projectId, slug } = await db
    .selectFrom('project')
    .select(['id', 'slug'])
    .where('name', '=', vesteraalenProject)
    .executeTakeFirstOrThrow()
  const report = await db
    .selectFrom('report')
    .select('id')
    .where('project_id', '=', projectId)
    .where('state', '=', 'draft')
    .executeTakeFirstOrThrow()
  const none = { municipalityKey: null, organisationId: null, partnershipId: null, programmeId: null }
  const viewer = {
    kind: 'member' as const,
    accountId: account.id,
    name: account.name,
    assignments: [{ role: 'project-leader' as const, ...none, projectId }],
  }
  const person = await site.signedIn(account.id)
  const written = async (rest = 'draft') => {
    const { status, text } = await person.page(`/nb/workspace/reports/${report.id}/${rest}/report.json`)
    expect(status).toBe(200)
    return { text, content: ReportContent.parse(JSON.parse(text)) }
  }
  return {
    act: { viewer, baseUrl: 'http://localhost' },
    projectId,
    slug,
    reportId: report.id,
    person,
    written,
  }
}

type World = Awaited<ReturnType<typeof vesteraalen>>

function change(world: World, how: (record: ProjectRecord) => Partial<ProjectRecord>) {
  return inTx(async (tx) => {
    const project = await findProject(tx, world.act.viewer, world.projectId)
    if (!project) throw new Error('no project')
    const saved = await saveProject(tx, world.act, {
      projectId: project.id,
      baseVersion: project.version,
      record: { ...project.record, ...how(project.record) },
      note: '',
    })
    expect(saved.ok).toBe(true)
  })
}

const method = (body: string) => (record: ProjectRecord) => ({
  texts: [
    ...record.texts.filter(({ key }) => key !== 'method'),
    { key: 'method', language: 'nb' as const, heading: 'Metode', body },
  ],
})

const gather = (world: World, title: string) =>
  inTx((tx) =>
    addActivity(tx, world.act, world.projectId, {
      happenedOn: '2013-12-20',
      endedOn: null,
      kind: 'event',
      title,
      description: '',
      municipalityKey: 'NO-1870',
      reached: 31,
      targetGroup: null,
    }),
  )

async function spend(world: World, amountOre: number) {
  const line = await site.database.memberDb
    .selectFrom('budget_line')
    .select('id')
    .where('project_id', '=', world.projectId)
    .where('name', '=', 'Evaluering')
    .executeTakeFirstOrThrow()
  await inTx((tx) =>
    insertTypedPostings(tx, world.act, {
      projectId: world.projectId,
      kind: 'typed',
      fileName: `Bilag ${amountOre}`,
      lines: [
        {
          postedOn: '2013-12-21',
          description: 'Evaluering',
          amountOre,
          currency: 'NOK',
          budgetLineId: line.id,
        },
      ],
    }),
  )
}

/** Answers what is missing, explains what is warned of, and sends. */
function send(world: World) {
  return inTx(async (tx) => {
    const reportOf = async () =>
      (await findReport(tx, world.act.viewer, world.reportId)) ?? expect.fail('no such report')
    const report = await reportOf()
    const { issues } = await prepareReport(tx, report)
    for (const { question: key } of issues.filter(({ code }) => code === 'missing')) {
      const question = questionsOf(report.form.definition).find((each) => each.key === key)
      const [option] = question && 'options' in question ? question.options : []
      const saved = await saveAnswer(tx, world.act, report, {
        question: key,
        answer: {
          state: 'read',
          value: option ? { chosen: [{ id: option.id }] } : 'Kommunene fortsetter på egen hånd.',
        },
        baseVersion: 0,
      })
      expect(saved.ok, key).toBe(true)
    }
    const { issues: left } = await prepareReport(tx, report)
    const sentences = warningsOf(left).map(({ question, code }) => ({
      question,
      code,
      sentence: 'Det stemmer slik det står.',
    }))
    await saveExplanations(tx, world.act, report, sentences)
    const sent = await sendReport(tx, world.act, await reportOf(), new Date())
    expect(sent).toMatchObject({ ok: true, number: 1 })
  })
}

test('the report in Vesterålen is drafted from the records for two thirds and more, each answer with its source on the page', async () => {
  const world = await vesteraalen()
  const { content } = await world.written()
  const questions = questionsOf(content.form.definition)
  const fromRecords = questions.filter(({ key }) =>
    (content.sources[key] ?? []).some(({ from }) => from === 'record'),
  )
  expect(fromRecords.length / questions.length).toBeGreaterThanOrEqual(2 / 3)
  for (const { key } of fromRecords) {
    const [source] = content.sources[key] ?? []
    expect(source?.path, key).toMatch(new RegExp(`^/projects/${world.slug}(/activities|/finance)?$`))
    const section = content.form.definition.sections.find(({ questions: of }) =>
      of.some((question) => question.key === key),
    )
    const page = await world.person.page(`/nb/workspace/reports/${world.reportId}/sections/${section?.key}`)
    const [, after = ''] = page.text.split(`data-block="${key}"`)
    expect(after.split('data-block="')[0], key).toContain(`href="/nb${source?.path}"`)
    // The source is there to be opened.
    expect((await world.person.page(`/nb${source?.path}`)).status, key).toBe(200)
  }
  expect(content.money?.total).toMatchObject({
    budgetOre: 2_577_900_00,
    usedInAllOre: 731_969_00,
    remainingOre: 1_845_931_00,
  })
})

test('the draft follows the project’s text, its activities and its accounts until it is sent, and never after', async () => {
  const world = await vesteraalen()
  const before = (await world.written()).content

  await change(world, method('Vi begynner hos dem som har bodd her ett år.'))
  await gather(world, 'Julekveld på biblioteket')
  await spend(world, 12_345_67)
  const after = (await world.written()).content
  expect(after.answers.method).toBe('Vi begynner hos dem som har bodd her ett år.')
  expect(before.answers.method).not.toBe(after.answers.method)
  expect(before.answers.activities).not.toContain('Julekveld på biblioteket')
  expect(after.answers.activities).toContain('Julekveld på biblioteket. (Sortland, 31 deltok)')
  expect(after.money?.total.usedInAllOre).toBe((before.money?.total.usedInAllOre ?? 0) + 12_345_67)

  await send(world)
  const sent = await world.written('versions/1')
  expect(sent.content.answers.method).toBe('Vi begynner hos dem som har bodd her ett år.')
  await change(world, method('Noe helt annet.'))
  await change(world, () => ({ municipalities: ['NO-1870'] }))
  await gather(world, 'Etter at rapporten var sendt')
  await spend(world, 1_00)
  expect((await world.written('versions/1')).text).toBe(sent.text)
  const page = (await world.person.page(`/nb/workspace/reports/${world.reportId}/versions/1`)).text
  expect(page).toContain('Vi begynner hos dem som har bodd her ett år.')
  expect(page).not.toContain('Noe helt annet.')
  expect(page).not.toContain('Etter at rapporten var sendt')
  // There is no draft that could have changed.
  expect((await world.person.page(`/nb/workspace/reports/${world.reportId}/draft/report.json`)).status).toBe(
    404,
  )
})
