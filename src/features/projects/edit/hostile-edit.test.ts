import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Member } from '../../../platform/access/viewer.ts'
import { inTransaction } from '../../../platform/database/database.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { unescapeHtml } from '../../../platform/testing/browser.ts'
import type { ProjectRecord } from '../record.ts'
import { fieldsIn, fieldsOn } from './form-fields.test-support.ts'
import { createProject, findProject, publishProject, saveProject } from './save-project.ts'
import { person, places, sampleRecord } from './testing.test-support.ts'

let app: TestApp
let viewer: Member
beforeAll(async () => {
  app = await testApp(places)
  viewer = await act((tx) => person(tx, 'administrator'))
})
afterAll(() => app.close())

const act = <T>(run: Parameters<typeof inTransaction<T>>[1]) => inTransaction(app.database.memberDb, run)

/** The page that asks which of two changes to keep, with its fields, as the second person gets it. */
async function conflict() {
  const { slug, id } = await act((tx) => createProject(tx, { viewer }, sampleRecord()))
  const browser = await app.signedIn(viewer.accountId)
  const path = `/nb/projects/${slug}/edit`
  const fields = await fieldsOn(browser, path)
  await act((tx) =>
    saveProject(
      tx,
      { viewer },
      { projectId: id, baseVersion: 1, record: sampleRecord({ name: 'Deres' }), note: '' },
    ),
  )
  const page = await (await browser.submit(path, { ...fields, name: 'Mitt' }, path)).text()
  const key = unescapeHtml(/\/resolve"[\s\S]*?name="_key" value="([^"]*)"/.exec(page)?.[1] ?? '')
  const sent = { ...fieldsIn(page), _key: key, 'choice.name': 'yours' } as Record<string, string>
  const resolve = (changes: object) => {
    const yours = JSON.stringify({ ...(JSON.parse(sent.yours ?? '{}') as object), ...changes })
    return browser.post(`/nb/projects/${slug}/resolve`, Object.entries({ ...sent, yours }))
  }
  return { id, resolve }
}

test.each<[string, Partial<Record<keyof ProjectRecord, unknown>>]>([
  ['a phase', { phase: 'no-such-phase' }],
  ['a theme', { themes: ['<b>'] }],
  ['a target group', { targetGroups: [{ id: 'nobody', role: 'direct' }] }],
  ['a municipality', { municipalities: ['NO-9999'] }],
  ['an owner', { ownerId: '00000000-0000-4000-8000-000000000000' }],
])('a page that was altered on its way cannot put in %s that no list knows', async (_, changes) => {
  const { id, resolve } = await conflict()
  expect((await resolve(changes)).status).toBe(422)
  expect((await findProject(app.database.memberDb, viewer, id))?.record.name).toBe('Deres')
})

test('what somebody writes is text on every page that shows it, and no address runs code', async () => {
  const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>'&lt;`
  const { resolve, id } = await conflict()
  const saved = await resolve({
    name: `Mitt ${evil}`,
    website: 'javascript:alert(1)//https://x.example',
    ownerAsWritten: evil,
    programmeArea: evil,
    projectNumber: evil,
    periodAsWritten: evil,
    texts: [{ key: 'summary', language: 'nb', heading: evil, body: `${evil}\n\njavascript:alert(1)` }],
    partners: [{ name: evil, organisationId: null }],
    funding: [{ funderId: null, funder: evil, kind: 'grant', amount: 1, currency: 'NOK' }],
    links: [{ relation: 'related', relatedId: null, name: evil }],
    persons: [
      {
        role: 'project-leader',
        name: evil,
        position: evil,
        organisation: evil,
        email: 'javascript:alert(1)@x.example"onclick=alert(1)',
        phone: `${evil};ext=1`,
        consentOn: '2020-01-01',
      },
    ],
  })
  expect(saved.status).toBe(303)
  const { slug, version } = (await findProject(app.database.memberDb, viewer, id))!
  await act((tx) => publishProject(tx, { viewer }, id, version))
  const member = await app.signedIn(viewer.accountId)
  const own = `/nb/projects/${slug}`
  const pages: [ReturnType<TestApp['visitor']>, string][] = [
    ...['/nb', '/nb/projects', '/nb/projects/map', '/sv/projects?q=alert', own, `${own}/propose`].map(
      (path): [ReturnType<TestApp['visitor']>, string] => [app.visitor(), path],
    ),
    ...[
      own,
      `${own}/edit`,
      `${own}/history`,
      `${own}/history/compare?from=1&to=${version}`,
      `${own}/archive`,
    ].map((path): [ReturnType<TestApp['visitor']>, string] => [member, path]),
    [member, '/nb/workspace'],
    [member, `/nb/workspace/projects/${slug}/sources`],
  ]
  for (const [browser, path] of pages) {
    const { status, text } = await browser.page(path)
    expect([path, status]).toEqual([path, 200])
    expect(text, path).not.toMatch(
      /<script>|<img src=x|href="javascript:|\sonclick=alert|\sonerror=(?!alert\(1\)&gt;)/,
    )
  }
})

test('an address with signs that no project has is not there, and no defect', async () => {
  for (const slug of ['%00', 'a%00b', '..%2f..%2fsecret', 'x'.repeat(3000), '%27%3B--']) {
    const { status } = await app.visitor().page(`/nb/projects/${slug}`)
    expect([slug, status]).toEqual([slug, 404])
  }
})
