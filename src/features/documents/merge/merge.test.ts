import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '../../../platform/database/database.ts'
import type { TestApp } from '../../../platform/testing/app.ts'
import {
  createProject,
  emptyRecord,
  findProject,
  type ProjectRecord,
  publishProject,
  saveProject,
} from '../../projects/index.ts'
import {
  type Browser,
  documentsApp,
  leaveOutTheRest,
  projectPage,
  signedInAs,
  upload,
} from '../documents.test-support.ts'
import { findValueSources } from '../sources/queries.ts'
import { findSimilarProjects, likeness } from './similar-projects.ts'

let app: TestApp
beforeAll(async () => {
  app = await documentsApp()
})
afterAll(() => app.close())

async function inBank(person: Browser, changes: Partial<ProjectRecord>) {
  return inTransaction(app.database.memberDb, async (tx) => {
    const act = { viewer: person.viewer }
    const record: ProjectRecord = {
      ...emptyRecord('sv', 'SE'),
      ownerAsWritten: 'Ragunda kommun',
      municipalities: ['SE-2303', 'SE-2305'],
      website: 'https://bank.example',
      texts: [{ key: 'method', language: 'sv', heading: 'Metod', body: 'Vi möts.' }],
      name: 'Namn',
      ...changes,
    }
    const project = await createProject(tx, act, record)
    await publishProject(tx, act, project.id, project.version)
    return project
  })
}

const coordinator = () => signedInAs(app, 'coordinator', { municipalityKey: 'SE-2303' })

test('a document about a project of the bank proposes it, and tells what differs with both values', async () => {
  const person = await coordinator()
  const project = await inBank(person, { name: 'Byar som växer', budgetMin: 900_000, budgetMax: 900_000 })
  const path = await upload(person, projectPage({ name: 'Byar som växer' }))
  const { text } = await person.page(path)
  expect(text).toContain(`${path}/merge/${project.slug}`)
  expect(text).toContain('Dokumentet säger något annat än projektbanken.')
  expect(text.replace(/\u00a0/g, ' ')).toContain('900 000 SEK')
})

test('a merge takes what was chosen, keeps what the document does not mention, and tells the source', async () => {
  const person = await coordinator()
  const project = await inBank(person, {
    name: 'Grannar i norr',
    budgetMin: 900_000,
    budgetMax: 900_000,
    partners: [{ name: 'Byalaget', organisationId: null }],
  })
  const path = await upload(
    person,
    projectPage({ name: 'Grannar i norr', municipalities: ['Ragunda', 'Östersund'] }),
  )
  await leaveOutTheRest(person, path)
  const address = `${path}/merge/${project.slug}`
  const { text } = await person.page(address)
  expect(text).toMatch(/name="budget" value="document" checked/)
  const answer = await person.submit(
    address,
    { ...chosen(text), budget: 'bank', municipalities: 'both' },
    address,
  )
  expect(answer.headers.get('location')).toBe(`/sv/projects/${project.slug}`)
  const held = await findProject(app.database.memberDb, person.viewer, project.slug)
  expect(held?.version).toBe(2)
  expect(held?.record).toMatchObject({
    budgetMin: 900_000,
    website: 'https://bank.example',
    partners: [{ name: 'Byalaget' }],
    startsOn: '2011-01-01',
  })
  expect(held?.record.municipalities).toEqual(['SE-2303', 'SE-2305', 'SE-2380'])
  expect(held?.record.texts.map(({ key }) => key)).toEqual(expect.arrayContaining(['method', 'summary']))
  const sources = await findValueSources(app.database.memberDb, person.viewer, project.id)
  const fields = sources.filter(({ version }) => version === 2).map(({ field }) => field)
  expect(fields).toEqual(expect.arrayContaining(['startsOn', 'municipalities', 'name']))
  expect(fields).not.toContain('budget')
})

test('where the document was not certain, the bank’s value is chosen beforehand', async () => {
  const person = await coordinator()
  const project = await inBank(person, { name: 'Dagar i fjället', endsOn: '2013-06-30' })
  const path = await upload(person, projectPage({ name: 'Dagar i fjället', end: '2012-02-31' }))
  await leaveOutTheRest(person, path, { 'd:fields.endDate': 'own', 'v:fields.endDate': '2012-02-28' })
  const { text } = await person.page(`${path}/merge/${project.slug}`)
  expect(text).toMatch(/name="period" value="bank" checked/)
})

test('a project saved by somebody else meanwhile answers 409 and shows what counts now', async () => {
  const person = await coordinator()
  const project = await inBank(person, { name: 'Kurs i kvarnen', budgetMin: 1, budgetMax: 1 })
  const path = await upload(person, projectPage({ name: 'Kurs i kvarnen' }))
  await leaveOutTheRest(person, path)
  const address = `${path}/merge/${project.slug}`
  const { text } = await person.page(address)
  const held = await findProject(app.database.memberDb, person.viewer, project.slug)
  await inTransaction(app.database.memberDb, (tx) =>
    saveProject(
      tx,
      { viewer: person.viewer },
      {
        projectId: project.id,
        baseVersion: 1,
        record: { ...held!.record, budgetMin: 777_000, budgetMax: 777_000 },
        note: '',
      },
    ),
  )
  const answer = await person.submit(address, { ...chosen(text), projectVersion: '1' }, address)
  const page = (await answer.text()).replace(/\u00a0/g, ' ')
  expect(answer.status).toBe(409)
  expect(page).toContain('777 000 SEK')
  expect((await person.submit(address, chosen(text), address)).status).toBe(303)
})

test('a part without a choice is asked for', async () => {
  const person = await coordinator()
  const project = await inBank(person, { name: 'Valet fattas', budgetMin: 5, budgetMax: 5 })
  const path = await upload(person, projectPage({ name: 'Valet fattas' }))
  await leaveOutTheRest(person, path)
  const address = `${path}/merge/${project.slug}`
  const answer = await person.submit(address, {}, address)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('href="#field-budget"')
})

test('a project that one may see and not change cannot be merged into', async () => {
  const administrator = await signedInAs(app, 'administrator')
  const project = await inBank(administrator, { name: 'Annans projekt', municipalities: ['SE-2380'] })
  const person = await signedInAs(app, 'coordinator', { municipalityKey: 'SE-2305' })
  const path = await upload(person, projectPage({ name: 'Annans projekt', municipalities: ['Östersund'] }))
  const { text } = await person.page(path)
  expect(text).toContain(`/sv/projects/${project.slug}`)
  expect(text).not.toContain(`/merge/${project.slug}`)
  expect((await person.request(`${path}/merge/${project.slug}`)).status).toBe(404)
})

test('likeness forgives letters and order, and tells other projects apart', () => {
  expect(likeness('Nya socialfonden i Jämtlands län', 'Nya Socialfonden i Jämtlands lan')).toBeGreaterThan(
    0.85,
  )
  expect(likeness('Bolyst i Vesterålen', 'i Vesterålen: Bolyst')).toBe(1)
  expect(likeness('Förstudie Integration Norrland', 'Byar som växer')).toBeLessThan(0.3)
})

test('the same project number is enough, whatever the name', async () => {
  const person = await coordinator()
  const project = await inBank(person, {
    name: 'Helt annat namn',
    projectNumber: '2011-3080042',
    municipalities: ['SE-2380'],
  })
  const found = await findSimilarProjects(app.database.memberDb, person.viewer, {
    name: 'Okänt',
    owner: undefined,
    projectNumber: '2011-3080042',
    municipalities: [],
  })
  expect(found.map(({ slug }) => slug)).toContain(project.slug)
})

/** The choices made beforehand on a merge page. */
function chosen(text: string): Record<string, string> {
  const radios = [
    ...text.matchAll(/<input class="ds-input" type="radio" name="([^"]+)" value="([^"]+)" checked/g),
  ]
  return Object.fromEntries(radios.map(([, name = '', value = '']) => [name, value]))
}
