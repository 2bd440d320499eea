import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Member } from '../../../platform/access/viewer.ts'
import { inTransaction } from '../../../platform/database/database.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { findOrCreateOrganisation } from '../../organisations/index.ts'
import { fieldsOn } from './form-fields.test-support.ts'
import { createProject, findProject, publishProject, saveProject } from './save-project.ts'
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
test('a whole record goes through the form unchanged', async () => {
  const owner = await act((tx) =>
    findOrCreateOrganisation(tx, { country: 'NO', name: 'Hadsel kommune', kind: 'municipality' }),
  )
  const { slug, id } = await create({
    ownerId: owner.id,
    ownerAsWritten: 'Hadsel k.',
    phase: 'pilot',
    website: 'https://example.org/æ',
    currency: 'NOK',
    budgetMin: 1_568_180,
    budgetMax: 2_000_000,
    startsOn: '2013-08-01',
    endsOn: '2016-07-31',
    periodAsWritten: 'tre år',
    geographicEffect: 'county',
    municipalities: ['NO-1866', 'NO-1867', 'NO-1601'],
    effectMunicipalities: ['SE-2303'],
    persons: [
      {
        role: 'contact-person',
        name: 'Ola "Ø" <Ås>',
        position: 'leder',
        organisation: '',
        email: 'ola@example.org',
        phone: '12',
        consentOn: '2020-02-29',
      },
    ],
    funding: [{ funderId: null, funder: 'Nordland', kind: 'co-financing', amount: 50_000, currency: 'NOK' }],
    partners: [
      { name: 'Hadsel kommune', organisationId: owner.id },
      { name: 'Ukjent & Co', organisationId: null },
    ],
    targetGroups: [
      { id: 'youth', role: 'intermediary' },
      { id: 'newcomer', role: 'direct' },
    ],
    levels: ['structural'],
    themes: ['housing'],
    policyGoals: ['jobs'],
    texts: [
      {
        key: 'summary',
        language: 'nb',
        heading: 'Kort',
        body: 'Linje én\nLinje to\n\nNytt avsnitt & <b>tekst</b>',
      },
      { key: 'ownKey', language: 'sv', heading: 'Eget', body: 'Text' },
    ],
    links: [{ relation: 'predecessor', relatedId: null, name: 'Før' }],
  })
  const before = (await found(slug)).record
  const browser = await app.signedIn(viewer.accountId)
  const path = `/nb/projects/${slug}/edit`
  const answer = await browser.submit(path, await fieldsOn(browser, path), path)
  expect(answer.status, await answer.text()).toBe(303)
  const after = await found(id)
  expect(after.version).toBe(2)
  expect(after.record).toEqual(before)
})

test('a new project is made from what people type', async () => {
  const coordinator = await act((tx) => person(tx, 'coordinator', { municipalityKey: 'NO-1866' }))
  const browser = await app.signedIn(coordinator.accountId)
  const fields = await fieldsOn(browser, '/nn/projects/new')
  expect(fields.municipalities).toBe('Hadsel')
  const typed = {
    ...fields,
    name: 'Nye naboar i 李 og Čáhppi',
    owner: 'Ny forening',
    ownerCreate: 'yes',
    municipalities: 'Hadsel, Sortland\nBø (Nordland)',
    budgetMin: '1 568 180',
    startsOn: '2. januar 2014',
    endsOn: '31.12.2014',
    'texts.0.body': 'Vi helsar.',
    'texts.0.key': 'summary',
    'texts.0.language': 'nn',
  }
  const answer = await browser.submit('/nn/projects/new', typed, '/nn/projects/new')
  expect(answer.status, await answer.clone().text()).toBe(303)
  const project = await found(answer.headers.get('location')!.split('/').at(-1)!)
  expect(project).toMatchObject({ state: 'draft', version: 1, slug: 'nye-naboar-i-og-cahppi' })
  expect(project.record).toMatchObject({
    name: 'Nye naboar i 李 og Čáhppi',
    budgetMin: 1568180,
    budgetMax: 1568180,
    startsOn: '2014-01-02',
    endsOn: '2014-12-31',
    municipalities: ['NO-1866', 'NO-1867', 'NO-1870'],
    texts: [{ key: 'summary', language: 'nn', heading: 'Samandrag', body: 'Vi helsar.' }],
  })
  expect(project.record.ownerId).not.toBeNull()
})

test('mistakes come back with everything typed, and unclear places with those they could be', async () => {
  const browser = await app.signedIn(viewer.accountId)
  const fields = await fieldsOn(browser, '/nb/projects/new')
  const answer = await browser.submit(
    '/nb/projects/new',
    {
      ...fields,
      name: '',
      municipalities: 'Bø, Hadsle, Ingensteds',
      budgetMin: '1 56 180',
      startsOn: '30.2.2014',
      'texts.0.body': 'Bevart tekst',
    },
    '/nb/projects/new',
  )
  const text = await answer.text()
  expect(answer.status).toBe(422)
  for (const part of [
    'Bevart tekst',
    '1 56 180',
    '30.2.2014',
    'Bø (Nordland)',
    'Hadsel',
    'Vi finner ingen kommune som heter Ingensteds',
    'href="#field-name"',
  ])
    expect(text).toContain(part)
})

test('a press on "add" keeps everything and shows one more row', async () => {
  const browser = await app.signedIn(viewer.accountId)
  const fields = await fieldsOn(browser, '/en/projects/new')
  const answer = await browser.submit(
    '/en/projects/new',
    { ...fields, name: 'Half done', 'partners.0.name': 'First', 'partners.1.name': '', add: 'partners' },
    '/en/projects/new',
  )
  const text = await answer.text()
  expect(answer.status).toBe(200)
  expect(text).toContain('value="Half done"')
  expect(text).toContain('name="partners.2.name"')
})

test('versions are listed and compared word by word, and an older one can be brought back', async () => {
  const { slug, id } = await create()
  await act((tx) =>
    saveProject(
      tx,
      { viewer: other },
      {
        projectId: id,
        baseVersion: 1,
        record: sampleRecord({ name: 'Fjord og fortid', municipalities: ['NO-1866'] }),
        note: 'Rettet navnet',
      },
    ),
  )
  const browser = await app.signedIn(viewer.accountId)
  const list = await browser.page(`/nb/projects/${slug}/history`)
  for (const part of ['2 lagrede versjoner', 'Márjá Sámi', 'Rettet navnet']) expect(list.text).toContain(part)
  const path = `/nb/projects/${slug}/history/compare?from=1&to=2`
  const compared = await browser.page(path)
  for (const part of ['</span>fremtid</del>', '</span>fortid</ins>', 'Sortland</del>'])
    expect(compared.text).toContain(part)
  expect((await browser.submit(path, {}, `/nb/projects/${slug}/restore`)).status).toBe(303)
  expect(await found(id)).toMatchObject({ version: 3, record: sampleRecord() })
  expect((await browser.page(`/nb/projects/${slug}/history/compare?from=1&to=3`)).text).toContain(
    'De to versjonene er like.',
  )
})

test('a project is published when it has what it needs, and taken out again', async () => {
  const { slug, id } = await create({ municipalities: [], texts: [] })
  const browser = await app.signedIn(viewer.accountId)
  const visitor = app.visitor()
  expect((await browser.page(`/nb/projects/${slug}/publish`)).text).toContain('minst én kommune')
  await act((tx) =>
    saveProject(tx, { viewer }, { projectId: id, baseVersion: 1, record: sampleRecord(), note: '' }),
  )
  const newcomer = await app.signedIn((await act((tx) => person(tx, 'newcomer'))).accountId)
  for (const reader of [visitor, newcomer])
    expect((await reader.page(`/nb/projects/${slug}`)).status).toBe(404)
  expect(
    (await browser.submit(`/nb/projects/${slug}/publish`, {}, `/nb/projects/${slug}/publish`)).status,
  ).toBe(303)
  expect((await visitor.page(`/nb/projects/${slug}`)).status).toBe(200)
  expect(
    (await browser.submit(`/nb/projects/${slug}/archive`, {}, `/nb/projects/${slug}/archive`)).status,
  ).toBe(303)
  for (const path of [`/nb/projects/${slug}`, `/nb/projects/${slug}.json`, `/nb/projects/${slug}/propose`])
    for (const reader of [visitor, newcomer]) expect((await reader.page(path)).status, path).toBe(404)
  expect((await browser.page(`/nb/projects/${slug}`)).text).toContain('arkivert')
})

test('who may not edit a project is told there is no such page', async () => {
  const { slug, id } = await create()
  await act((tx) => publishProject(tx, { viewer }, id, 1))
  const stranger = await act((tx) => person(tx, 'coordinator', { municipalityKey: 'NO-5001' }))
  const browser = await app.signedIn(stranger.accountId)
  expect((await browser.page(`/nb/projects/${slug}`)).status).toBe(200)
  for (const path of [
    'edit',
    'history',
    'history/compare?from=1&to=1',
    'publish',
    'archive',
    'reopen',
    'corrections',
  ]) {
    expect((await browser.page(`/nb/projects/${slug}/${path}`)).status, path).toBe(404)
  }
  const evaluator = await app.signedIn(
    (await act((tx) => person(tx, 'evaluator', { projectId: id }))).accountId,
  )
  expect((await evaluator.page(`/nb/projects/${slug}/edit`)).status).toBe(404)
})
