import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestApp } from '../../platform/testing/app.ts'
import {
  documentsApp,
  leaveOutTheRest,
  projectPage,
  review,
  signedInAs,
  textFile,
  upload,
} from './documents.test-support.ts'
import { findValueSources } from './sources/queries.ts'

let app: TestApp
beforeAll(async () => {
  app = await documentsApp()
})
afterAll(() => app.close())

const texts = (page: string) => page.replace(/<[^>]*>/g, '')

test('a visitor is asked to sign in, and a newcomer finds no documents', async () => {
  expect((await app.visitor().request('/nb/workspace/documents')).status).toBeGreaterThanOrEqual(300)
  const newcomer = await signedInAs(app, 'newcomer')
  expect((await newcomer.request('/nb/workspace/documents')).status).toBe(404)
})

test('an empty list says what to do first', async () => {
  const person = await signedInAs(app, 'administrator')
  const { text, status } = await person.page('/nb/workspace/documents')
  expect(status).toBe(200)
  expect(text).toContain('Ingen dokumenter ennå')
})

test('an uploaded document stands beside its values, each place marked and linked both ways', async () => {
  const person = await signedInAs(app, 'coordinator', { municipalityKey: 'SE-2303' })
  const path = await upload(person, projectPage({ name: 'Rötter i dalen' }))
  const { text, status } = await person.page(path)
  expect(status).toBe(200)
  const mark =
    /<mark id="(place-\d+-\d+)"><a href="#field-fields-projectOwner">Ragunda kommun<\/a><\/mark>/.exec(text)
  expect(mark).not.toBeNull()
  expect(text).toContain(`href="#${mark?.[1]}"`)
  expect(text).toContain('id="field-fields-projectOwner"')
})

test('the same file again adds nothing and says so', async () => {
  const person = await signedInAs(app, 'coordinator', { municipalityKey: 'SE-2303' })
  const page = projectPage({ name: 'Samma fil igen' })
  await upload(person, page)
  const again = await person.submit(
    '/sv/workspace/documents',
    { files: textFile(page) },
    '/sv/workspace/documents',
  )
  expect(again.headers.get('location')).toBe('/sv/workspace/documents?new=0&known=1')
  expect(texts((await person.page('/sv/workspace/documents')).text)).toContain('Ett dokument')
})

test('a refused file is told with its reason, and the others with their fate; nothing is stored', async () => {
  const person = await signedInAs(app, 'administrator')
  const before = await app.database.memberDb.selectFrom('document').select('id').execute()
  const { text } = await person.page('/nb/workspace/documents')
  const key =
    /name="_key" value="([^"]+)"[\s\S]*?type="file"/.exec(text.slice(text.lastIndexOf('<form')))?.[1] ?? ''
  const answer = await person.post('/nb/workspace/documents', [
    ['_key', key],
    ['files', textFile(projectPage({ name: 'Hel fil' }), 'hel.txt')],
    ['files', new File(['MZ\u0000\u0001'], 'prog.exe')],
  ])
  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(page).toContain('prog.exe: ')
  expect(page).toContain('hel.txt kan leses')
  expect(await app.database.memberDb.selectFrom('document').select('id').execute()).toHaveLength(
    before.length,
  )
})

test('a reading is seen by its uploader and administrators only; for others it is not there', async () => {
  const own = await signedInAs(app, 'coordinator', { municipalityKey: 'SE-2303' })
  const other = await signedInAs(app, 'coordinator', { municipalityKey: 'SE-2305' })
  const administrator = await signedInAs(app, 'administrator')
  const path = await upload(own, projectPage({ name: 'Bara vår' }))
  for (const rest of ['', '/publish', '/file']) {
    expect((await other.request(path + rest)).status).toBe(404)
    expect((await administrator.request(path + rest)).status).toBeLessThan(400)
  }
  expect((await other.page('/sv/workspace/documents')).text).not.toContain('Bara')
  expect((await own.request('/sv/workspace/documents/no-such-id')).status).toBe(404)
})

test('somebody else with the same file gets a reading of their own, over the same bytes', async () => {
  const page = projectPage({ name: 'Två fick samma' })
  const first = await signedInAs(app, 'coordinator', { municipalityKey: 'SE-2303' })
  const second = await signedInAs(app, 'coordinator', { municipalityKey: 'SE-2305' })
  const [one, other] = [await upload(first, page), await upload(second, page)]
  expect(one).not.toBe(other)
})

test('the original comes back byte for byte, as a file to save', async () => {
  const person = await signedInAs(app, 'coordinator', { municipalityKey: 'SE-2303' })
  const page = projectPage({ name: 'Hämtas tillbaka' })
  const path = await upload(person, page, 'blå "sida".txt')
  const answer = await person.request(`${path}/file`)
  expect(await answer.text()).toBe(page)
  expect(answer.headers.get('content-type')).toBe('application/octet-stream')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="bl_sida_.txt"|^attachment/,
  )
})

test('what stands in a document stays text on the page, however hostile or long', async () => {
  const person = await signedInAs(app, 'coordinator', { municipalityKey: 'SE-2303' })
  const hostile = `<script>alert(1)</script><img src=x onerror=alert(2)> ${'x'.repeat(50_000)}`
  const path = await upload(person, projectPage({ name: 'Ett "><b>namn</b>', summary: hostile }))
  const { text } = await person.page(path)
  expect(text).not.toContain('<script>alert')
  expect(text).not.toContain('<img src=x')
  expect(text).not.toContain('<b>namn</b>')
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
})

test('a value that is not readable has no choice made, and the project waits for it', async () => {
  const person = await signedInAs(app, 'coordinator', { municipalityKey: 'SE-2303' })
  const path = await upload(person, projectPage({ name: 'Fel datum', end: '2012-02-31' }))
  const { text } = await person.page(path)
  const field = /<fieldset[^>]*id="field-fields-endDate"[\s\S]*?<\/fieldset>/.exec(text)?.[0] ?? ''
  expect(field).not.toBe('')
  expect(field).not.toMatch(/type="radio"[^>]*\schecked/)
  const answer = await review(person, path, {}, 'publish')
  expect(answer.headers.get('location')).toBe(`${path}/publish`)
  const publish = await person.request(`${path}/publish`)
  expect(publish.headers.get('location')).toBe(`${path}?check=1`)
  expect((await person.page(`${path}?check=1`)).text).toContain('href="#field-fields-endDate"')
})

test('a draft keeps what was typed, mistakes included', async () => {
  const person = await signedInAs(app, 'coordinator', { municipalityKey: 'SE-2303' })
  const path = await upload(person, projectPage({ name: 'Utkast sparas' }))
  const saved = await review(person, path, {
    'd:fields.startDate': 'own',
    'v:fields.startDate': 'någon gång i våras',
  })
  expect(saved.headers.get('location')).toBe(`${path}?saved=1`)
  const { text } = await person.page(`${path}?check=1`)
  expect(text).toContain('value="någon gång i våras"')
  expect(text).toContain('Skriv datumet som år-månad-dag')
})

test('of two reviewers the second sees both and loses nothing', async () => {
  const own = await signedInAs(app, 'coordinator', { municipalityKey: 'SE-2303' })
  const administrator = await signedInAs(app, 'administrator')
  const path = await upload(own, projectPage({ name: 'Två granskar' }))
  const mine = { 'd:fields.projectName': 'own', 'v:fields.projectName': 'Namn från mig' }
  const theirs = { 'd:fields.projectName': 'own', 'v:fields.projectName': 'Namn från dem' }
  const opened = await own.page(path)
  expect((await review(administrator, path, theirs)).status).toBe(303)
  const { formOnPage } = await import('./documents.test-support.ts')
  const late = await own.submit(path, { ...formOnPage(opened.text), ...mine }, path)
  const page = await late.text()
  expect(late.status).toBe(409)
  expect(page).toContain('Namn från dem')
  expect(page).toContain('value="Namn från mig"')
  expect(texts((await own.page(path)).text)).not.toContain('Namn från mig')
})

test('a reviewed document becomes a published project whose every value leads back to its words', async () => {
  const person = await signedInAs(app, 'coordinator', { municipalityKey: 'SE-2303' })
  const source = projectPage({ name: 'Hemma i byn', grant: '1 850 000 kr' })
  const path = await upload(person, source)
  const answer = await leaveOutTheRest(person, path, {
    'd:fields.projectName': 'own',
    'v:fields.projectName': 'Hemma i byarna',
  })
  expect(answer.headers.get('location')).toBe(`${path}/publish`)
  const preview = await person.page(`${path}/publish`)
  expect(preview.status).toBe(200)
  expect(preview.text).toContain('Hemma i byarna')
  const published = await person.submit(`${path}/publish`, { ownerKind: 'municipality' }, `${path}/publish`)
  expect(published.status).toBe(303)
  expect(published.headers.get('location')).toBe('/sv/projects/hemma-i-byarna')

  const project = await app.database.memberDb
    .selectFrom('project')
    .selectAll()
    .where('slug', '=', 'hemma-i-byarna')
    .executeTakeFirstOrThrow()
  expect(project).toMatchObject({
    state: 'published',
    budget_min: 1_850_000,
    currency: 'SEK',
    starts_on: '2011-01-01',
    ends_on: '2012-12-31',
  })
  expect(project.owner_id).not.toBeNull()
  const sources = await findValueSources(app.database.memberDb, person.viewer, project.id)
  expect(sources.map(({ field }) => field)).toEqual(
    expect.arrayContaining([
      'name',
      'owner',
      'budget',
      'startsOn',
      'municipalities',
      'texts.summary',
      'persons.contact-person',
    ]),
  )
  for (const { quote, start, end } of sources) expect(source.slice(start, end)).toBe(quote)
  expect(sources.find(({ field }) => field === 'name')).toMatchObject({
    how: 'corrected',
    value: 'Hemma i byarna',
    quote: 'Hemma i byn',
  })
  expect(sources.find(({ field }) => field === 'owner')).toMatchObject({
    how: 'read',
    confirmedBy: person.viewer.name,
  })
})

test('publishing twice makes one project, and a decided document says what came of it', async () => {
  const person = await signedInAs(app, 'coordinator', { municipalityKey: 'SE-2303' })
  const path = await upload(person, projectPage({ name: 'En enda gång' }))
  await leaveOutTheRest(person, path)
  const { text } = await person.page(`${path}/publish`)
  const form = text.slice(text.indexOf(`action="${path}/publish"`))
  const fields: [string, string][] = [
    ...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g),
  ].map(([, name = '', value = '']) => [name, value])
  const answers = await Promise.all([
    person.post(`${path}/publish`, fields),
    person.post(`${path}/publish`, fields),
  ])
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  const projects = await app.database.memberDb
    .selectFrom('project')
    .select('id')
    .where('name', '=', 'En enda gång')
    .execute()
  expect(projects).toHaveLength(1)
  expect((await person.page(path)).text).toContain('/sv/projects/en-enda-gang')
  expect((await person.request(path, {})).status).toBe(200)
})

test('a document that lacks what the public needs is not published', async () => {
  const person = await signedInAs(app, 'coordinator', { municipalityKey: 'SE-2303' })
  const path = await upload(person, projectPage({ name: 'Utan plats' }))
  await leaveOutTheRest(person, path, { 'd:fields.municipalities': 'none', 'd:fields.projectOwner': 'none' })
  const { text } = await person.page(`${path}/publish`)
  expect(text).toContain('Det saknas en ägare.')
  const answer = await person.submit(`${path}/publish`, {}, `${path}/publish`)
  expect(answer.status).toBe(422)
  expect(
    await app.database.memberDb.selectFrom('project').select('id').where('name', '=', 'Utan plats').execute(),
  ).toHaveLength(0)
})

test('a document put aside keeps its reason and may be uploaded again', async () => {
  const person = await signedInAs(app, 'coordinator', { municipalityKey: 'SE-2303' })
  const page = projectPage({ name: 'Läggs bort' })
  const path = await upload(person, page)
  const empty = await person.submit(path, { reason: ' ' }, `${path}/discard`)
  expect(empty.status).toBe(422)
  const done = await person.submit(path, { reason: 'Fel dokument' }, `${path}/discard`)
  expect(done.status).toBe(303)
  expect((await person.page(path)).text).toContain('Fel dokument')
  expect(await upload(person, page)).not.toBe(path)
})

test('persons of a document stand neither on public pages nor in the log', async () => {
  const person = await signedInAs(app, 'coordinator', { municipalityKey: 'SE-2303' })
  const path = await upload(person, projectPage({ name: 'Utan personer' }))
  await leaveOutTheRest(person, path)
  await person.submit(`${path}/publish`, {}, `${path}/publish`)
  for (const address of ['/sv/projects/utan-personer', '/sv/projects', '/sv/projects/utan-personer.json']) {
    const { text } = await app.visitor().page(address)
    expect(text).not.toContain('Testsson')
    expect(text).not.toContain('0696')
  }
  expect(app.logged.join('')).not.toMatch(/Testsson|example\.org|sida\.txt/)
})

test('those who may change a project see where each value came from; others find no such page', async () => {
  const person = await signedInAs(app, 'coordinator', { municipalityKey: 'SE-2303' })
  const path = await upload(person, projectPage({ name: 'Med källor' }))
  await leaveOutTheRest(person, path)
  await person.submit(`${path}/publish`, {}, `${path}/publish`)
  const { text, status } = await person.page('/sv/workspace/projects/med-kallor/sources')
  expect(status).toBe(200)
  expect(text).toMatch(new RegExp(`<a href="${path}#place-\\d+-\\d+" lang="sv">Med källor</a>`))
  expect((await person.page(path)).text).toContain('Från dokument till projekt')
  const other = await signedInAs(app, 'coordinator', { municipalityKey: 'SE-2580' })
  expect((await other.request('/sv/workspace/projects/med-kallor/sources')).status).toBe(404)
  expect((await app.visitor().request('/sv/workspace/projects/med-kallor/sources')).status).not.toBe(200)
})

test('once published, those who may change the project see the document too', async () => {
  const person = await signedInAs(app, 'administrator')
  const path = await upload(
    person,
    projectPage({ name: 'Delas efteråt', owner: 'Krokoms kommun', municipalities: ['Krokom'] }),
  )
  const owner = await app.database.memberDb
    .insertInto('organisation')
    .values({
      slug: 'krokoms-kommun',
      country: 'SE',
      name: 'Krokoms kommun',
      kind: 'municipality',
      municipality_key: 'SE-2309',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const leader = await signedInAs(app, 'project-leader', { organisationId: owner.id })
  expect((await leader.request(path)).status).toBe(404)
  await leaveOutTheRest(person, path)
  expect((await person.submit(`${path}/publish`, {}, `${path}/publish`)).status).toBe(303)
  expect((await leader.request(path)).status).toBe(200)
  expect((await leader.request(`${path}/file`)).status).toBe(200)
})
