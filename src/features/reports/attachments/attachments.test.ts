import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { MOST_FILE_BYTES, sniffFile } from '../../../platform/files/sniff-file.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { places } from '../../projects/edit/testing.test-support.ts'
import { actOf, giveBack, type ReportWorld, reportFor, send, worldIn } from '../reports.test-support.ts'
import { attachmentsOf, type FoundVersion, findVersion } from '../send/find-version.ts'
import { addAttachment, removeAttachment } from './add-attachment.ts'
import { listDraftAttachments } from './queries.ts'

const text = (words: string) => new TextEncoder().encode(words)
const zip = (inside: string) => Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from(inside)])
const compound = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
  Buffer.from('EncryptedPackage', 'utf16le'),
])

describe('a file is known by its content', () => {
  test.each<[string, Uint8Array, string]>([
    ['a.pdf', text('%PDF-1.7\n'), 'application/pdf'],
    ['a.PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'image/png'],
    ['a.jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    [
      'Årsmelding 2013.docx',
      zip('word/document.xml'),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['a.xlsx', zip('xl/workbook.xml'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['a.txt', text('Møte\r\n\tæøå'), 'text/plain'],
  ])('%s is taken', (name, bytes, mediaType) => {
    expect(sniffFile(bytes, name)).toEqual({ ok: true, mediaType })
  })

  test.each<[string, Uint8Array, string]>([
    ['a.pdf', new Uint8Array(), 'empty'],
    ['a.pdf', Buffer.concat([text('%PDF-'), Buffer.alloc(MOST_FILE_BYTES)]), 'too-large'],
    ['a.exe', Buffer.from([0x4d, 0x5a, 0, 1]), 'unknown-kind'],
    ['a.pdf', text('<html><script>'), 'unknown-kind'],
    ['a.txt', text('\ufeff<!doctype html>'), 'unknown-kind'],
    ['a.txt', text(' <svg onload="x">'), 'unknown-kind'],
    ['a.svg', text('ren tekst'), 'wrong-ending'],
    ['a.png', text('%PDF-1.7'), 'wrong-ending'],
    ['a', text('%PDF-1.7'), 'wrong-ending'],
    ['a.pdf.exe', text('%PDF-1.7'), 'wrong-ending'],
    ['a.docx', zip('word/document.xml word/vbaProject.bin'), 'macros'],
    ['a.zip', zip('annet.txt'), 'unknown-kind'],
    ['a.docx', compound, 'encrypted'],
  ])('%s (%#) is refused: %s', (name, bytes, reason) => {
    expect(sniffFile(bytes, name)).toEqual({ ok: false, reason })
  })
})

let app: TestApp
beforeAll(async () => {
  app = await testApp(places)
})
afterAll(() => app.close())

const inTx = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(app.database.memberDb, act)
const base = (world: ReportWorld) => `/nb/workspace/reports/${world.reportId}/attachments`
const file = (name: string, words: string) => new File([words], name)
const draftFiles = async (world: ReportWorld) =>
  (await listDraftAttachments(app.database.memberDb, world.reportId)).map(({ fileName }) => fileName)

const attachmentNames = (version: FoundVersion | undefined) =>
  version?.content && attachmentsOf(version.content).map(({ fileName }) => fileName)

const attach = (tx: Tx, world: ReportWorld, fileName: string) =>
  reportFor(tx, world.leader, world.reportId).then((report) =>
    addAttachment(tx, actOf(world.leader), report, { question: 'files', fileName, bytes: text(fileName) }),
  )

test('a file is attached at its question, listed, downloaded as it is, and taken out again', async () => {
  const world = await worldIn(app, 'draft')
  const browser = await app.signedIn(world.leader.accountId)
  const sent = await browser.submit(base(world), { file: file('Møte «1».txt', 'Vi møttes.') }, base(world))
  expect(sent.status).toBe(303)
  const { text: page } = await browser.page(base(world))
  expect(page).toContain('Møte «1».txt')
  const path = /href="([^"]*\/attachments\/[0-9a-f-]{36})"/.exec(page)?.[1] ?? ''
  const download = await browser.request(path)
  expect(await download.text()).toBe('Vi møttes.')
  expect(download.headers.get('content-disposition')).toMatch(
    /^attachment; filename="[\w.-]+"; filename\*=UTF-8''M%C3%B8te/,
  )
  expect(download.headers.get('content-type')).toBe('application/octet-stream')
  expect(download.headers.get('x-content-type-options')).toBe('nosniff')
  expect((await browser.submit(base(world), {}, `${path}/remove`)).status).toBe(303)
  expect(await draftFiles(world)).toEqual([])
  expect((await browser.request(path)).status).toBe(404)
})

test('a refused file is told of at its question, and nothing is kept', async () => {
  const world = await worldIn(app, 'draft')
  const browser = await app.signedIn(world.leader.accountId)
  const refused = await browser.submit(base(world), { file: file('a.pdf', '<html>') }, base(world))
  expect(refused.status).toBe(422)
  const page = await refused.text()
  expect(page).toContain('href="#field-file-files"')
  expect(page).toContain('Vi tar ikke imot denne typen fil')
  const none = await browser.submit(base(world), { file: new File([], '') }, base(world))
  expect(await none.text()).toContain('Velg en fil først')
  expect(await draftFiles(world)).toEqual([])
})

test('the same file again adds nothing, and more than the form asks for are refused', async () => {
  const world = await worldIn(app, 'draft')
  const results = [
    await inTx((tx) => attach(tx, world, 'a.txt')),
    await inTx((tx) => attach(tx, world, 'a.txt')),
    await inTx((tx) => attach(tx, world, 'b.txt')),
    await inTx((tx) => attach(tx, world, 'c.txt')),
  ]
  expect(results.map(({ ok }) => ok)).toEqual([true, true, true, false])
  expect(await draftFiles(world)).toEqual(['a.txt', 'b.txt'])
})

test('a version keeps its files when they are taken out of the draft that follows it', async () => {
  const world = await worldIn(app, 'draft')
  await inTx((tx) => attach(tx, world, 'a.txt'))
  await inTx((tx) => send(tx, world))
  const [one] = await listDraftAttachments(app.database.memberDb, world.reportId)
  const remove = () =>
    inTx(async (tx) =>
      removeAttachment(
        tx,
        actOf(world.leader),
        await reportFor(tx, world.leader, world.reportId),
        one?.id ?? '',
      ),
    )
  expect(await remove()).toBe(false)
  expect(await inTx((tx) => attach(tx, world, 'sent.txt'))).toEqual({ ok: false, reason: 'closed' })
  await inTx((tx) => giveBack(tx, world, ['files']))
  expect(await remove()).toBe(true)
  expect(await draftFiles(world)).toEqual([])
  expect(await inTx((tx) => attach(tx, world, 'b.txt'))).toMatchObject({ ok: true })
  await inTx((tx) => send(tx, world, { on: '2014-05-09' }))
  const names = await Promise.all(
    [1, 2].map(async (number) => {
      const version = await findVersion(app.database.memberDb, world.officer, world.reportId, number)
      return [version?.intact, attachmentNames(version)]
    }),
  )
  expect(names).toEqual([
    [true, ['a.txt']],
    [true, ['b.txt']],
  ])
  const officer = await app.signedIn(world.officer.accountId)
  expect((await officer.request(`${base(world)}/${one?.id}`)).status).toBe(200)
})

test('files of questions that were not returned are closed', async () => {
  const world = await worldIn(app, 'returned')
  expect(await inTx((tx) => attach(tx, world, 'a.txt'))).toEqual({ ok: false, reason: 'closed' })
})
