import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '../../../platform/database/database.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { canonicalJson, sha256 } from '../../../platform/text/canonical-json.ts'
import { places } from '../../projects/edit/testing.test-support.ts'
import { addAttachment } from '../attachments/add-attachment.ts'
import { actOf, type ReportWorld, reportFor, send, worldIn } from '../reports.test-support.ts'
import { findArchive, findVersion } from './find-version.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp(places)
})
afterAll(() => app.close())

/** Changes rows as somebody could who holds the database itself: no trigger runs. */
async function behindTheTriggers(statement: string, values: unknown[]) {
  const client = new pg.Client({ ...app.database.connection, options: '-c rotfeste.wall=member' })
  await client.connect()
  try {
    await client.query('begin')
    for (const table of ['report_version', 'report_attachment'])
      await client.query(`alter table ${table} disable trigger user`)
    expect((await client.query(statement, values)).rowCount).toBe(1)
    for (const table of ['report_version', 'report_attachment'])
      await client.query(`alter table ${table} enable trigger user`)
    await client.query('commit')
  } finally {
    await client.end()
  }
}

const versionOf = (world: ReportWorld, number = 1) =>
  findVersion(app.database.memberDb, world.leader, world.reportId, number)

const storedText = async (world: ReportWorld) =>
  (
    await app.database.memberDb
      .selectFrom('report_version')
      .select('content')
      .where('report_id', '=', world.reportId)
      .executeTakeFirstOrThrow()
  ).content

const forged = (text: string) => text.replace('familiene', 'ingen')

test.each([
  ['content', 'content = $2', async (world: ReportWorld) => [forged(await storedText(world))], 'content'],
  ['content that is no JSON', 'content = $2', async () => ['{'], 'content'],
  ['content_sha256', 'content_sha256 = $2', async () => ['0'.repeat(64)], 'content'],
  [
    'content together with its hash',
    'content = $2, content_sha256 = $3',
    async (world: ReportWorld) => {
      const text = forged(await storedText(world))
      return [text, sha256(text)]
    },
    'content',
  ],
  ['archive_pdf', 'archive_pdf = $2', async () => [Buffer.from('%PDF-1.7 forged')], 'archive'],
  ['archive_sha256', 'archive_sha256 = $2', async () => ['0'.repeat(64)], 'archive'],
  [
    'the PDF together with its hash',
    'archive_pdf = $2, archive_sha256 = $3',
    async () => [Buffer.from('%PDF-1.7 forged'), sha256('%PDF-1.7 forged')],
    'archive',
  ],
  ['sent_by', 'sent_by = $2', async (world: ReportWorld) => [world.colleague.accountId], 'sender'],
  ['sent_at', 'sent_at = $2', async () => [new Date('2013-01-01T00:00:00Z')], 'sender'],
  ['number', 'number = $2', async () => [7], 'content'],
] as const)('a changed %s is found at the next opening', async (_, set, values, broken) => {
  const world = await worldIn(app, 'sent')
  expect(await versionOf(world)).toMatchObject({ intact: true, broken: [] })
  const given: unknown[] = await values(world)
  await behindTheTriggers(`update report_version set ${set} where report_id = $1`, [world.reportId, ...given])
  const number = set.startsWith('number') ? 7 : 1
  const version = await versionOf(world, number)
  expect(version?.intact).toBe(false)
  expect(version?.broken).toContain(broken)
  expect(version?.content === undefined).toBe(broken === 'content')
  const browser = await app.signedIn(world.officer.accountId)
  const { text, status } = await browser.page(`/nb/workspace/reports/${world.reportId}/versions/${number}`)
  expect(status).toBe(200)
  expect(text).toContain('Denne versjonen ble endret etter at den ble sendt')
  expect(text.includes('på kaia')).toBe(broken !== 'content')
  expect(text).not.toContain('value="approved"')
  const list = await browser.page(`/nb/workspace/reports/${world.reportId}/versions`)
  expect(list.text).toContain('Endret etter sending')
  const archive = await findArchive(app.database.memberDb, world.leader, world.reportId, number)
  expect(archive?.holds).toBe(broken !== 'archive' && number === 1)
})

test('a version that is moved to another report is not taken for it', async () => {
  const [one, other] = [await worldIn(app, 'sent'), await worldIn(app, 'draft')]
  await behindTheTriggers('update report_version set report_id = $2 where report_id = $1', [
    one.reportId,
    other.reportId,
  ])
  expect(await versionOf(other)).toMatchObject({ intact: false, content: undefined })
})

test('a version that is gone is missed in the list', async () => {
  const world = await worldIn(app, 'sent')
  await behindTheTriggers('delete from report_version where report_id = $1', [world.reportId])
  const browser = await app.signedIn(world.officer.accountId)
  const { text } = await browser.page(`/nb/workspace/reports/${world.reportId}/versions`)
  expect(text).toContain('En versjon mangler')
})

test.each([
  ['is changed', 'update report_attachment set bytes = $2 where report_id = $1', [Buffer.from('annet')]],
  ['is gone', 'delete from report_attachment where report_id = $1', []],
])('a sent file that %s is told of', async (_, statement, values) => {
  const world = await worldIn(app, 'draft')
  await inTransaction(app.database.memberDb, async (tx) => {
    const report = await reportFor(tx, world.leader, world.reportId)
    const file = { question: 'files', fileName: 'notat.txt', bytes: new TextEncoder().encode('Et notat') }
    expect(await addAttachment(tx, actOf(world.leader), report, file)).toMatchObject({ ok: true })
    await send(tx, world)
  })
  expect(await versionOf(world)).toMatchObject({ intact: true })
  await behindTheTriggers(statement, [world.reportId, ...values])
  const version = await versionOf(world)
  expect(version).toMatchObject({ intact: false, broken: [] })
  expect(version?.content).toBeDefined()
  expect(version?.brokenAttachments).toHaveLength(1)
})

test('with the triggers on, the database refuses to change or delete what was sent', async () => {
  const world = await worldIn(app, 'sent')
  const db = app.database.memberDb
  const update = db
    .updateTable('report_version')
    .set({ content: '{}' })
    .where('report_id', '=', world.reportId)
    .execute()
  await expect(update).rejects.toThrow('a report that was sent does not change')
  const remove = db.deleteFrom('report_version').where('report_id', '=', world.reportId).execute()
  await expect(remove).rejects.toThrow('a report that was sent stays')
})

test('the stored text is the canonical one, whatever order its parts came in', async () => {
  const world = await worldIn(app, 'sent')
  const text = await storedText(world)
  expect(canonicalJson(JSON.parse(text))).toBe(text)
  expect(canonicalJson({ b: 1, a: [{ d: 1, c: randomUUID().length }] })).toBe('{"a":[{"c":36,"d":1}],"b":1}')
})
