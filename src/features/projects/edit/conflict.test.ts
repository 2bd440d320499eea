import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Member } from '../../../platform/access/viewer.ts'
import { inTransaction } from '../../../platform/database/database.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { unescapeHtml } from '../../../platform/testing/browser.ts'
import { fieldsIn, fieldsOn } from './form-fields.test-support.ts'
import { createProject, findProject, saveProject } from './save-project.ts'
import { person, places, sampleRecord } from './testing.test-support.ts'

let app: TestApp
let viewer: Member
let other: Member
beforeAll(async () => {
  app = await testApp(places)
  viewer = await act((tx) => person(tx, 'administrator', {}, 'Siv Åsen'))
  other = await act((tx) => person(tx, 'administrator', {}, 'Márjá Sámi'))
})
afterAll(() => app.close())

const act = <T>(run: Parameters<typeof inTransaction<T>>[1]) => inTransaction(app.database.memberDb, run)
const create = (changes: Parameters<typeof sampleRecord>[0] = {}) =>
  act((tx) => createProject(tx, { viewer }, sampleRecord(changes)))
const found = async (slug: string) => (await findProject(app.database.memberDb, viewer, slug))!
test('two people edit one project: the second is shown both texts, chooses, and nothing is lost', async () => {
  const { slug, id } = await create({
    texts: [{ key: 'goals', language: 'nb', heading: 'Mål', body: 'Ti familier flytter hit i år.' }],
  })
  const path = `/nb/projects/${slug}/edit`
  const first = await app.signedIn(viewer.accountId)
  const second = await app.signedIn(other.accountId)
  const [hers, his] = [await fieldsOn(first, path), await fieldsOn(second, path)]
  expect(
    (
      await first.submit(
        path,
        { ...hers, website: 'https://a.example', 'texts.0.body': 'Tolv familier flytter hit i år.' },
        path,
      )
    ).status,
  ).toBe(303)
  const refused = await second.submit(
    path,
    { ...his, name: 'Nytt navn', 'texts.0.body': 'Ti familier flytter hit neste år.' },
    path,
  )
  const page = await refused.text()
  expect(refused.status).toBe(409)
  for (const part of [
    'Siv Åsen',
    'Nettsted',
    'Navn',
    '</span>Tolv',
    '</span>neste',
    'Tolv familier flytter hit neste år.',
  ])
    expect(page).toContain(part)

  const resolve = `/nb/projects/${slug}/resolve`
  const key = /action="[^"]*\/resolve"[\s\S]*?name="_key" value="([^"]*)"/.exec(page)![1]!
  const fields = { ...fieldsIn(page), _key: unescapeHtml(key) } as Record<string, string>
  const unchosen = await second.post(resolve, Object.entries(fields))
  expect(unchosen.status).toBe(422)
  const chosen = { ...fields, 'choice.text:goals:nb': 'combined' }
  expect((await second.post(resolve, Object.entries(chosen))).status).toBe(303)
  const after = await found(id)
  expect(after.version).toBe(3)
  expect(after.record).toMatchObject({ name: 'Nytt navn', website: 'https://a.example' })
  expect(after.record.texts[0]?.body).toBe('Tolv familier flytter hit neste år.')
})

test('a third save while the second chooses is met again, with what was chosen kept', async () => {
  const { slug, id } = await create()
  const path = `/nb/projects/${slug}/edit`
  const second = await app.signedIn(other.accountId)
  const his = await fieldsOn(second, path)
  const save = (baseVersion: number, name: string) =>
    act((tx) =>
      saveProject(tx, { viewer }, { projectId: id, baseVersion, record: sampleRecord({ name }), note: '' }),
    )
  await save(1, 'Første')
  const page = await (await second.submit(path, { ...his, name: 'Mitt' }, path)).text()
  await save(2, 'Andre')
  const key = unescapeHtml(/\/resolve"[\s\S]*?name="_key" value="([^"]*)"/.exec(page)![1]!)
  const again = await second.post(
    `/nb/projects/${slug}/resolve`,
    Object.entries({ ...fieldsIn(page), _key: key, 'choice.name': 'yours' }) as [string, string][],
  )
  const text = await again.text()
  expect(again.status).toBe(409)
  expect(text).toContain('Andre')
  expect(text).toContain('Mitt')
  expect((await found(id)).record.name).toBe('Andre')
})

test('saves sent at the same moment: one is saved, the others are shown both', async () => {
  const { slug, id } = await create()
  const path = `/sv/projects/${slug}/edit`
  const browsers = await Promise.all([viewer, other, viewer].map(({ accountId }) => app.signedIn(accountId)))
  const fields = await Promise.all(browsers.map((browser) => fieldsOn(browser, path)))
  const answers = await Promise.all(
    browsers.map((browser, index) => browser.submit(path, { ...fields[index], name: `Namn ${index}` }, path)),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409])
  expect((await found(id)).version).toBe(2)
})

test('pressed twice, it is saved once', async () => {
  const { slug, id } = await create()
  const path = `/nb/projects/${slug}/edit`
  const browser = await app.signedIn(viewer.accountId)
  const { text } = await browser.page(path)
  const key = unescapeHtml(
    new RegExp(`action="${path}"[\\s\\S]*?name="_key" value="([^"]*)"`).exec(text)![1]!,
  )
  const fields = Object.entries({ ...fieldsIn(text), name: 'Én gang', _key: key }).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as [string, string]),
  )
  const answers = await Promise.all([browser.post(path, fields), browser.post(path, fields)])
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect((await found(id)).version).toBe(2)
})

test('an expired session keeps the text, and it can be sent again', async () => {
  const { slug, id } = await create()
  const path = `/nb/projects/${slug}/edit`
  const browser = await app.signedIn(viewer.accountId)
  const { text } = await browser.page(path)
  const key = unescapeHtml(
    new RegExp(`action="${path}"[\\s\\S]*?name="_key" value="([^"]*)"`).exec(text)![1]!,
  )
  const fields = Object.entries({ ...fieldsIn(text), name: 'Skrevet lenge', _key: key }).flatMap(
    ([name, value]) => [value].flat().map((one) => [name, one] as [string, string]),
  )
  const session = [...browser.cookies].find(([name]) => name.includes('session'))!
  browser.cookies.delete(session[0])
  const sent = await browser.post(path, fields)
  expect(sent.status).toBe(303)
  const next = new URL(sent.headers.get('location')!, 'http://localhost').searchParams.get('next')!
  expect(next).toMatch(/^\/nb\/kept\//)
  browser.cookies.set(...(session as [string, string]))
  expect((await browser.page(next)).text).toContain('Skrevet lenge')
  expect((await browser.submit(next, {}, path)).status).toBe(303)
  expect((await found(id)).record.name).toBe('Skrevet lenge')
})
