import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { inspectPdf, textOfPdf, toolIsHere } from '../../../platform/pdf/pdf-tools.test-support.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { person, places } from '../../projects/edit/testing.test-support.ts'
import { ReportContent } from '../content.ts'
import { makeWorld, reportOf, said, type World } from '../draft/draft.test-support.ts'
import { saveAnswer } from '../draft/save-answer.ts'
import { sendReport } from '../send/send-report.ts'

let site: TestApp
let world: World
beforeAll(async () => {
  site = await testApp(places)
  world = await inTx((tx) => makeWorld(tx))
})
afterAll(() => site.close())

const inTx = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(site.database.memberDb, act)
const now = new Date('2027-03-01T09:00:00Z')

async function write(of: World, text: string, baseVersion = 0) {
  const report = await reportOf(site.database.memberDb, of)
  await inTx((tx) =>
    saveAnswer(tx, { viewer: of.ida }, report, { question: 'story', answer: said(text), baseVersion }),
  )
}

async function send(of: World) {
  const report = await reportOf(site.database.memberDb, of)
  const sent = await inTx((tx) =>
    sendReport(tx, { viewer: of.ida, baseUrl: 'http://localhost' }, report, now),
  )
  if (!sent.ok) throw new Error(`not sent: ${sent.reason}`)
}

async function sentWorld(text: string): Promise<World> {
  const of = await inTx((tx) => makeWorld(tx))
  await write(of, text)
  await send(of)
  return of
}

const draftPath = (of: World, file: string) => `/nb/workspace/reports/${of.reportId}/draft/${file}`
const versionPath = (of: World, file: string, number = 1) =>
  `/nb/workspace/reports/${of.reportId}/versions/${number}/${file}`
const draftFiles = ['report.pdf', 'report.docx', 'report.json', 'print']
const versionFiles = [...draftFiles, 'archive.pdf']

test('those who write take the draft as PDF, DOCX, data and page, each marked as a draft', async () => {
  await write(world, 'Vi begynte i mai.')
  const ida = await site.signedIn(world.ida.accountId)
  const pdf = await ida.request(draftPath(world, 'report.pdf'))
  expect(pdf.status).toBe(200)
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  expect(pdf.headers.get('cache-control')).toBe('private, no-store')
  expect(pdf.headers.get('content-disposition')).toMatch(
    /^attachment; filename="[\w.-]+\.pdf"; filename\*=UTF-8''Liten%20rapport%202026%20[\w-]+%20utkast\.pdf$/,
  )
  const bytes = new Uint8Array(await pdf.arrayBuffer())
  if (toolIsHere('pdftotext')) {
    const text = await textOfPdf(bytes)
    expect(text).toContain('Vi begynte i mai.')
    expect(text).toContain('Utkast – ikke sendt')
  }
  const docx = await ida.request(draftPath(world, 'report.docx'))
  expect(docx.headers.get('content-type')).toContain('wordprocessingml')
  expect((await docx.arrayBuffer()).byteLength).toBeGreaterThan(5000)
  const json = ReportContent.parse(await (await ida.request(draftPath(world, 'report.json'))).json())
  expect(json.answers.story).toBe('Vi begynte i mai.')
  expect(json.sent).toBeNull()
  const page = await ida.page(draftPath(world, 'print'))
  expect(page.status).toBe(200)
  expect(page.text).toContain('Vi begynte i mai.')
  expect(page.text).toContain('Utkast – ikke sendt')
  expect(page.text).not.toContain('archive.pdf')
})

test('nobody else sees a draft in any form, and it is gone while the report is with the funder', async () => {
  const strangers = await inTx(async (tx) => ({
    otherOfficer: await person(tx, 'case-officer', { programmeId: await makeWorldProgramme(tx) }),
    coordinator: await person(tx, 'coordinator', { municipalityKey: 'NO-1866' }),
  }))
  for (const who of [world.officer, strangers.otherOfficer, strangers.coordinator]) {
    const browser = await site.signedIn(who.accountId)
    for (const file of draftFiles) expect((await browser.request(draftPath(world, file))).status).toBe(404)
    for (const file of versionFiles)
      expect((await browser.request(versionPath(world, file))).status).toBe(404)
  }
  const visitor = await site.visitor().request(draftPath(world, 'report.pdf'))
  expect([303, 401]).toContain(visitor.status)
  const sent = await sentWorld('Sendt.')
  const ida = await site.signedIn(sent.ida.accountId)
  for (const file of draftFiles) expect((await ida.request(draftPath(sent, file))).status).toBe(404)
})

async function makeWorldProgramme(tx: Tx) {
  const other = await makeWorld(tx)
  return other.officer.assignments[0]?.programmeId ?? ''
}

test('the officer reads what was sent in every form; the archive is the stored bytes; another officer finds nothing', async () => {
  const sent = await sentWorld('Vi har holdt 24 møter.')
  const officer = await site.signedIn(sent.officer.accountId)
  const archive = await officer.request(versionPath(sent, 'archive.pdf'))
  expect(archive.headers.get('content-disposition')).toContain('v1%20arkiv.pdf')
  const { archive_pdf, content } = await site.database.memberDb
    .selectFrom('report_version')
    .select(['archive_pdf', 'content'])
    .where('report_id', '=', sent.reportId)
    .executeTakeFirstOrThrow()
  expect(Buffer.compare(Buffer.from(await archive.arrayBuffer()), archive_pdf)).toBe(0)
  expect(await (await officer.request(versionPath(sent, 'report.json'))).text()).toBe(content)
  const swedish = await officer.request(versionPath(sent, 'report.pdf').replace('/nb/', '/sv/'))
  expect(swedish.headers.get('content-disposition')).toContain('v1.pdf')
  const bytes = new Uint8Array(await swedish.arrayBuffer())
  if (toolIsHere('pdftotext')) {
    const text = await textOfPdf(bytes)
    for (const words of ['Vi har holdt 24 møter.', 'Skickad', 'Ida Solvang']) expect(text).toContain(words)
    expect(text).not.toContain('Utkast')
  }
  if (toolIsHere('qpdf')) {
    expect((await inspectPdf(archive_pdf)).xmp).toContain('<pdfaid:part>2</pdfaid:part>')
    expect((await inspectPdf(bytes)).xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
  }
  expect((await officer.page(versionPath(sent, 'print'))).text).toContain('Vi har holdt 24 møter.')
  for (const number of [0, 2, 999])
    expect((await officer.request(versionPath(sent, 'report.pdf', number))).status).toBe(404)

  const other = await inTx(async (tx) =>
    person(tx, 'case-officer', { programmeId: await makeWorldProgramme(tx) }),
  )
  const stranger = await site.signedIn(other.accountId)
  for (const file of versionFiles) expect((await stranger.request(versionPath(sent, file))).status).toBe(404)
})

test('a version that is no longer what was sent gives no file: its page tells', async () => {
  const sent = await sentWorld('Dette ble sendt.')
  const owner = new pg.Client(site.database.connection as pg.ClientConfig)
  await owner.connect()
  await owner.query('alter table report_version disable trigger keep_sent_report')
  await owner.query("select set_config('rotfeste.wall', 'member', false)")
  await owner.query(
    "update report_version set content = replace(content, 'ble sendt', 'ble endret') where report_id = $1",
    [sent.reportId],
  )
  await owner.query('alter table report_version enable trigger keep_sent_report')
  await owner.end()
  const ida = await site.signedIn(sent.ida.accountId)
  for (const file of versionFiles) {
    const answer = await ida.request(versionPath(sent, file))
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(versionPath(sent, '').slice(0, -1))
  }
})
