import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { projectRoot } from '../../../platform/project-root.ts'
import { type TestDatabase, testDatabase } from '../../../platform/testing/database.ts'
import { findConfirmedReading, storeDocument } from '../../documents/index.ts'
import { updateReadingState } from '../../documents/queries.ts'
import { readDocument } from '../../documents/reading/index.ts'
import { ensureBuiltInForms } from '../../forms/index.ts'
import { places } from '../../projects/edit/testing.test-support.ts'
import { makeReport } from '../from-document/make-report.ts'
import { actOf, answer, makeReportWorld, type ReportWorld, reportFor } from '../reports.test-support.ts'
import { prepareReport } from './prepare-report.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase(places)
})
afterAll(() => database.drop())

const inTx = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(database.memberDb, act)

/** A draft report made of a document that was gone through. */
function reportOf(text: string): Promise<ReportWorld> {
  return inTx(async (tx) => {
    await ensureBuiltInForms(tx)
    const world = await makeReportWorld(tx, { budget: false })
    const act = actOf(world.leader)
    const extracted = { kind: 'txt' as const, text, pageStarts: [] }
    const reading = readDocument(extracted, 'rapport.txt')
    const bytes = new TextEncoder().encode(text)
    const { readingId } = await storeDocument(tx, act, { bytes, fileName: 'rapport.txt', extracted, reading })
    await updateReadingState(tx, readingId, {
      state: 'published',
      projectId: world.projectId,
      accountId: world.leader.accountId,
    })
    const document = await findConfirmedReading(tx, world.leader, readingId)
    if (!document) throw new Error('the document is not confirmed')
    const project = { id: world.projectId, language: 'nb' } as const
    const made = await makeReport(tx, act, {
      document,
      project,
      programmeId: world.programmeId,
      formKey: reading.kind,
      currency: 'NOK',
      year: 2013,
      dueOn: '2030-04-24',
    })
    if (!made.ok) throw new Error(`no report: ${made.reason}`)
    return { ...world, reportId: made.id }
  })
}

async function issuesOf(world: ReportWorld) {
  const report = await reportFor(database.memberDb, world.leader, world.reportId)
  return (await prepareReport(database.memberDb, report)).issues
}
const codes = async (world: ReportWorld) =>
  (await issuesOf(world)).map(({ question, code }) => `${question} ${code}`)

test('a text that points to a file which the document does not hold is warned of', async () => {
  const sample = join(projectRoot(), 'src/features/documents/samples/bolyst-pruned.txt')
  expect(await codes(await reportOf(readFileSync(sample, 'utf8')))).toContain('accounts attachment-missing')
})

// The real report lies beside the checkout; where it does not, there is nothing to read.
const source = join(projectRoot(), '../shared/sources/000_6025a43e4942e5df.txt')
test.runIf(existsSync(source))(
  'the report of Sør-Trøndelag is warned of 17 and 18 municipalities, and of changed options until they are answered anew',
  async () => {
    const world = await reportOf(readFileSync(source, 'utf8'))
    const conflict = (await issuesOf(world)).find(({ code }) => code === 'count-conflict')
    expect(conflict?.facts.figures).toContain('17, 18')
    expect(conflict?.facts.keys).toContain('transferValue communication')
    expect(await codes(world)).toContain('anchoring document-option-text-changed')
    const report = await reportFor(database.memberDb, world.leader, world.reportId)
    const question = report.form.definition.sections
      .flatMap(({ questions }) => questions)
      .find(({ key }) => key === 'anchoring')
    const [first] = question && 'options' in question ? question.options : []
    await inTx((tx) => answer(tx, world, { anchoring: { chosen: [{ id: first?.id ?? '' }] } }))
    expect(await codes(world)).not.toContain('anchoring document-option-text-changed')
  },
)

const other = join(projectRoot(), '../shared/sources/001_5cc069efe023c434.txt')
test.runIf(existsSync(other))(
  'the report of Vesterålen has 16 budget lines with the totals of its table, and is warned of nothing about their sums',
  async () => {
    const world = await reportOf(readFileSync(other, 'utf8'))
    const report = await reportFor(database.memberDb, world.leader, world.reportId)
    const { content, issues } = await prepareReport(database.memberDb, report)
    expect(content.money?.lines).toHaveLength(16)
    expect(content.money?.total).toMatchObject({
      budgetOre: 2_577_900_00,
      usedInAllOre: 731_969_00,
      remainingOre: 1_845_931_00,
    })
    const found = issues.map(({ code, question }) => `${question} ${code}`)
    expect(found).toContain('projectName document-project-name-conflict')
    expect(found.filter((each) => each.startsWith('accounts'))).toEqual([])
  },
)
