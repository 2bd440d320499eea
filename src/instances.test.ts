import { afterAll, beforeAll, expect, test } from 'vitest'
import { archiveProject, publishProject } from './features/projects/edit/change-state.ts'
import { createProject, saveProject } from './features/projects/edit/save-project.ts'
import { person, places, sampleRecord } from './features/projects/edit/testing.test-support.ts'
import type { Member } from './platform/access/viewer.ts'
import { inTransaction } from './platform/database/database.ts'
import { type TestApp, testApp } from './platform/testing/app.ts'

let site: TestApp
let administrator: Member
beforeAll(async () => {
  site = await testApp(places)
  administrator = await inTransaction(site.database.memberDb, (tx) => person(tx, 'administrator'))
})
afterAll(() => site.close())

const pages = (slug: string) => [
  '/nb',
  '/sv/projects',
  '/nb/projects.json',
  '/en/projects.atom',
  `/nn/projects/${slug}`,
  '/nb/municipalities/no-1866',
]

test('a change is seen on the very next request, at every instance, on every page that had been kept', async () => {
  const act = { viewer: administrator }
  const { id, slug, version } = await inTransaction(site.database.memberDb, async (tx) => {
    const made = await createProject(tx, act, sampleRecord({ name: 'Første navn' }))
    await publishProject(tx, act, made.id, made.version)
    return made
  })
  const browsers = [site.visitor(), site.visitorOfAnotherInstance(), site.visitorOfAnotherInstance()]
  const seen = async (path: string, name: string) =>
    Promise.all(browsers.map(async (browser) => (await browser.page(path)).text.includes(name)))
  for (const path of pages(slug))
    expect([path, ...(await seen(path, 'Første navn'))]).toEqual([path, true, true, true])

  let base = version
  for (let n = 1; n <= 10; n += 1) {
    const name = `Navn nummer ${n}.`
    await inTransaction(site.database.memberDb, (tx) =>
      saveProject(tx, act, { projectId: id, baseVersion: base, record: sampleRecord({ name }), note: '' }),
    )
    base += 1
    for (const path of pages(slug))
      expect([path, ...(await seen(path, name))]).toEqual([path, true, true, true])
  }

  await inTransaction(site.database.memberDb, (tx) => archiveProject(tx, act, id, base))
  for (const path of pages(slug))
    expect([path, ...(await seen(path, 'Navn nummer 10.'))]).toEqual([path, false, false, false])
})

test('while nothing changes, a kept page is the same to the byte, and a browser that has it gets 304', async () => {
  const visitor = site.visitor()
  const first = await visitor.request('/nb/projects')
  const again = await visitor.request('/nb/projects')
  expect(again.headers.get('etag')).toBe(first.headers.get('etag'))
  expect(await again.text()).toBe(await first.text())
  const unchanged = await visitor.request('/nb/projects', {
    headers: { 'if-none-match': first.headers.get('etag') ?? '' },
  })
  expect([unchanged.status, await unchanged.text()]).toEqual([304, ''])
  const other = await site
    .visitorOfAnotherInstance()
    .request('/nb/projects', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
  expect(other.status).toBe(304)
})

test('a change that was rolled back leaves kept pages as they are', async () => {
  const visitor = site.visitor()
  const before = (await visitor.request('/nb/projects')).headers.get('etag')
  await inTransaction(site.database.memberDb, async (tx) => {
    await createProject(tx, { viewer: administrator }, sampleRecord({ name: 'Ble ikke noe av' }))
    throw new Error('rolled back')
  }).catch(() => undefined)
  expect((await visitor.request('/nb/projects')).headers.get('etag')).toBe(before)
})
