import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Member } from '../../../platform/access/viewer.ts'
import { inTransaction } from '../../../platform/database/database.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { createProject, publishProject, saveProject } from '../edit/save-project.ts'
import { person, places, sampleRecord } from '../edit/testing.test-support.ts'
import type { ProjectRecord } from '../record.ts'

let app: TestApp
let viewer: Member
beforeAll(async () => {
  app = await testApp(places)
  viewer = await act((tx) => person(tx, 'administrator', {}, 'Siv Åsen'))
})
afterAll(() => app.close())

const act = <T>(run: Parameters<typeof inTransaction<T>>[1]) => inTransaction(app.database.memberDb, run)
async function publish(changes: Partial<ProjectRecord> = {}) {
  return act(async (tx) => {
    const created = await createProject(tx, { viewer }, sampleRecord(changes))
    await publishProject(tx, { viewer }, created.id, 1)
    return created
  })
}

const contact = { position: '', organisation: '', email: '', phone: '' }
const twoPersons: ProjectRecord['persons'] = [
  {
    role: 'project-leader',
    name: 'Åsne Vist',
    ...contact,
    email: 'vist@example.org',
    consentOn: '2026-01-01',
  },
  {
    role: 'contact-person',
    name: 'Ikke Vist',
    ...contact,
    email: 'skjult@example.org',
    phone: '99 99',
    consentOn: null,
  },
]

test('everybody sees the facts of a published project in their language', async () => {
  const { slug } = await publish({
    language: 'sv',
    budgetMin: 1_000_000,
    budgetMax: 1_000_000,
    startsOn: '2014-01-02',
    themes: ['housing'],
    funding: [{ funderId: null, funder: 'Fylket', kind: 'grant', amount: 400_000, currency: 'NOK' }],
    targetGroups: [
      { id: 'youth', role: 'direct' },
      { id: 'employer', role: 'intermediary' },
    ],
    texts: [{ key: 'summary', language: 'sv', heading: 'Sammanfattning', body: 'Vi tar emot.' }],
  })
  const { status, text } = await app.visitor().page(`/nb/projects/${slug}`)
  expect(status).toBe(200)
  for (const part of [
    'Prosjektet er skrevet på svensk.',
    '<section lang="sv">',
    '1 000 000 NOK',
    '600 000 NOK',
    'regnet ut',
    '2. januar 2014',
    'bolig',
    'ungdom',
    'arbeidsgivere',
    'href="/nb/municipalities/NO-1866"',
    'Nordland',
    'Nabolaget SA',
    `href="/nb/projects/${slug}/propose"`,
  ])
    expect(text.replaceAll('\u00a0', ' '), part).toContain(part)
  expect(text).not.toContain('/edit"')
})

test('a person’s name and address are public by consent only: on the page, in JSON and for members without rights', async () => {
  const { slug } = await publish({ persons: twoPersons })
  const newcomer = await app.signedIn((await act((tx) => person(tx, 'newcomer'))).accountId)
  for (const browser of [app.visitor(), newcomer]) {
    for (const path of [`/nb/projects/${slug}`, `/nb/projects/${slug}.json`]) {
      const { text } = await browser.page(path)
      expect(text, path).toContain('Åsne Vist')
      for (const hidden of ['Ikke Vist', 'skjult@example.org', '99 99'])
        expect(text, path).not.toContain(hidden)
    }
  }
  const editor = await app.signedIn(viewer.accountId)
  const page = (await editor.page(`/nb/projects/${slug}`)).text
  for (const part of ['Ikke Vist', 'ikke offentlig']) expect(page).toContain(part)
  expect((await editor.page(`/nb/projects/${slug}.json`)).text).not.toContain('Ikke Vist')
})

test('what looks like code stays text', async () => {
  const code = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
  const { slug } = await publish({
    name: code,
    ownerAsWritten: code,
    website: 'javascript:alert(1)',
    periodAsWritten: code,
    partners: [{ name: code, organisationId: null }],
    texts: [{ key: 'summary', language: 'nb', heading: code, body: code }],
    persons: [{ role: 'contact-person', name: code, ...contact, email: code, consentOn: '2026-01-01' }],
  })
  const editor = await app.signedIn(viewer.accountId)
  for (const path of ['', '/propose', '/edit', '/history', '/publish', '/corrections']) {
    const { text } = await editor.page(`/nb/projects/${slug}${path}`)
    expect(text, path).not.toMatch(/<script>|<img|href="javascript/)
    expect(text, path).toContain('&lt;script&gt;')
  }
})

test('projects lead to what they build on and to what builds on them, as far as each is public', async () => {
  const first = await publish({ name: 'Forstudien' })
  const { slug } = await publish({
    name: 'Hovedprosjektet',
    links: [{ relation: 'predecessor', relatedId: first.id, name: 'gammelt navn' }],
  })
  await act((tx) =>
    createProject(
      tx,
      { viewer },
      sampleRecord({
        name: 'Hemmelig utkast',
        links: [{ relation: 'predecessor', relatedId: first.id, name: 'x' }],
      }),
    ),
  )
  expect((await app.visitor().page(`/nb/projects/${slug}`)).text).toContain(
    `<a href="/nb/projects/${first.slug}">Forstudien</a>`,
  )
  const old = (await app.visitor().page(`/nb/projects/${first.slug}`)).text
  expect(old).toContain('Videreført i')
  expect(old).toContain(`<a href="/nb/projects/${slug}">Hovedprosjektet</a>`)
  expect(old).not.toContain('Hemmelig')
})

test('the source of a value is told: to everybody the kind of document, to those who may edit its words', async () => {
  const { slug, id } = await publish({ persons: twoPersons })
  await act(async (tx) => {
    const { id: documentId } = await tx
      .insertInto('document')
      .values({
        sha256: 'a'.repeat(64),
        file_name: 'hemmelig-filnavn.docx',
        file_kind: 'docx',
        bytes: Buffer.from('x'),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const reading = JSON.stringify({
      kind: 'bolyst-annual-report',
      fields: { reportDate: { value: '2014-04-01' } },
    })
    const { id: readingId } = await tx
      .insertInto('document_reading')
      .values({ document_id: documentId, extracted: '{}', reading, state: 'published', project_id: id })
      .returning('id')
      .executeTakeFirstOrThrow()
    const source = {
      project_id: id,
      version: 1,
      reading_id: readingId,
      value: '"x"',
      how: 'read' as const,
      quote_start: 0,
      quote_end: 3,
    }
    await tx
      .insertInto('value_source')
      .values([
        { ...source, field: 'fields.municipalities', quote: 'Hadsel og Sortland' },
        { ...source, field: 'fields.projectLeader', quote: 'Ikke Vist' },
      ])
      .execute()
    await tx.updateTable('project').set({ updated_at: new Date() }).where('id', '=', id).execute()
  })
  const seen = (await app.visitor().page(`/nb/projects/${slug}`)).text
  expect(seen).toContain('årsrapport til Bolyst, 1. april 2014')
  expect(seen).toContain('class="source-mark"')
  for (const hidden of ['Hadsel og Sortland', 'hemmelig-filnavn', 'Ikke Vist'])
    expect(seen).not.toContain(hidden)
  const full = (await (await app.signedIn(viewer.accountId)).page(`/nb/projects/${slug}`)).text
  for (const part of ['Hadsel og Sortland', 'hemmelig-filnavn.docx', 'Ikke Vist', '/nb/workspace/documents/'])
    expect(full).toContain(part)
})

test('a saved change shows at once to visitors, also where the page was kept', async () => {
  const { slug, id } = await publish()
  const visitor = app.visitor()
  await visitor.page(`/nb/projects/${slug}`)
  await act((tx) =>
    saveProject(
      tx,
      { viewer },
      { projectId: id, baseVersion: 1, record: sampleRecord({ name: 'Nytt navn nå' }), note: '' },
    ),
  )
  expect((await visitor.page(`/nb/projects/${slug}`)).text).toContain('Nytt navn nå')
})

test('every page of a project is there in all four languages', async () => {
  const { slug } = await publish()
  const editor = await app.signedIn(viewer.accountId)
  for (const language of ['nb', 'nn', 'sv', 'en']) {
    for (const path of [
      '',
      '.json',
      '/propose',
      '/propose/sent',
      '/edit',
      '/history',
      '/archive',
      '/corrections',
    ]) {
      expect((await editor.page(`/${language}/projects/${slug}${path}`)).status, `${language}${path}`).toBe(
        200,
      )
    }
  }
})
