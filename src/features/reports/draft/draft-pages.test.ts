import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { listAsides } from '../../../platform/forms/saving/asides/queries.ts'
import { listAnswers } from '../../../platform/forms/saving/queries.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { unescapeHtml } from '../../../platform/testing/browser.ts'
import { canonicalJson, sha256 } from '../../../platform/text/canonical-json.ts'
import { places } from '../../projects/edit/testing.test-support.ts'
import { findProject, saveProject } from '../../projects/index.ts'
import { makeWorld, reportOf, said, type World } from './draft.test-support.ts'
import { keptOf } from './kept.ts'
import { draftContent, loadDraft } from './load-draft.ts'
import { saveAnswer } from './save-answer.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp(places)
})
afterAll(() => app.close())

const inTx = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(app.database.memberDb, act)
const newWorld = () => inTx((tx) => makeWorld(tx))
const address = (world: World, rest = '') => `/nb/workspace/reports/${world.reportId}${rest}`
const as = (who: World['ida']) => app.signedIn(who.accountId)

/** The fields of the section's form as the page shows them. */
async function formOf(browser: Awaited<ReturnType<typeof as>>, path: string) {
  const { text } = await browser.page(path)
  const form = /<form[^>]*class="draft-form"[\s\S]*?<\/form>/.exec(text)?.[0] ?? ''
  const fields: [string, string][] = []
  for (const [, attributes = ''] of form.matchAll(/<input([^>]*)>/g)) {
    const name = unescapeHtml(/name="([^"]*)"/.exec(attributes)?.[1] ?? '')
    const type = /type="([^"]*)"/.exec(attributes)?.[1]
    if (name && (type !== 'checkbox' || / checked/.test(attributes)))
      fields.push([name, unescapeHtml(/value="([^"]*)"/.exec(attributes)?.[1] ?? '')])
  }
  for (const [, attributes = '', body = ''] of form.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g))
    fields.push([
      unescapeHtml(/name="([^"]*)"/.exec(attributes)?.[1] ?? ''),
      unescapeHtml(body.replace(/^\n/, '')),
    ])
  return { text, fields }
}

const filled = (fields: [string, string][], changes: Record<string, string>) => [
  ...fields.filter(([name]) => !(name in changes)),
  ...Object.entries(changes),
]

async function stands(world: World) {
  const rows = await listAnswers(app.database.memberDb, keptOf(world.reportId))
  return Object.fromEntries(
    rows.map(({ question, answer }) => [question, answer.state === 'read' ? answer.value : answer.state]),
  )
}

test('the overview tells how far each part is, and leads to it', async () => {
  const world = await newWorld()
  const ida = await as(world.ida)
  const { text, status } = await ida.page(address(world))
  expect(status).toBe(200)
  expect(text).toContain('2 av 7 spørsmål har svar. Alle er hentet fra opplysningene i Rotfeste.')
  expect(text).toContain(`href="${address(world, '/sections/project')}"`)
  expect(text).toContain('Distriktsetaten')
})

test('a section shows where each answer comes from, with a link', async () => {
  const world = await newWorld()
  const { text } = await (await as(world.ida)).page(address(world, '/sections/project'))
  expect(text).toContain('Hentet fra kommunene som deltar.')
  expect(text).toContain(`href="/nb/projects/${world.slug}"`)
  expect(text).toContain('value="Fjord og fremtid"')
})

test('without scripts a whole section is saved, only what was changed, and the next follows', async () => {
  const world = await newWorld()
  const ida = await as(world.ida)
  const { fields } = await formOf(ida, address(world, '/sections/project'))
  const answer = await ida.post(address(world, '/sections/project'), [
    ...filled(fields, { 'q.method': 'Vi besøkte alle.\r\nSå ringte vi.' }),
    ['next', 'go-on'],
  ])
  expect([answer.status, answer.headers.get('location')]).toEqual([303, address(world, '/sections/work')])
  expect(await stands(world)).toEqual({ method: 'Vi besøkte alle.\nSå ringte vi.' })
})

test('the last section leads on to the check', async () => {
  const world = await newWorld()
  const ida = await as(world.ida)
  const { fields } = await formOf(ida, address(world, '/sections/work'))
  const answer = await ida.post(address(world, '/sections/work'), [...fields, ['next', 'go-on']])
  expect(answer.headers.get('location')).toBe(address(world, '/check'))
})

test('what cannot be read is kept as it was typed, and said so at the field', async () => {
  const world = await newWorld()
  const ida = await as(world.ida)
  const { fields } = await formOf(ida, address(world, '/sections/work'))
  await ida.post(address(world, '/sections/work'), filled(fields, { 'q.meetings': 'ganske mange' }))
  expect(await stands(world)).toEqual({ meetings: 'unread' })
  const { text } = await ida.page(address(world, '/sections/work'))
  expect(text).toContain('value="ganske mange"')
  expect(text).toMatch(/aria-invalid="true"/)
})

test('whoever goes on from an answer that cannot stand is told once, and goes on with the next press', async () => {
  const world = await newWorld()
  const ida = await as(world.ida)
  const section = address(world, '/sections/work')
  const goOn = async (page: string, changes: Record<string, string>) => {
    const { fields, text } = await formOf(ida, page)
    const answer = await ida.post(section, [...filled(fields, changes), ['next', 'go-on']])
    return { to: answer.headers.get('location') ?? '', text }
  }
  const told = await goOn(section, { 'q.meetings': 'tjue' })
  expect(told.to).toBe(`${section}?saved=1`)
  const again = await goOn(told.to, {})
  expect(again.text).toContain('Ett svar må rettes før du kan sende:')
  expect(again.text).toContain('href="#q-meetings"')
  expect(again.to).not.toContain('/sections/work')
})

test('two who send the same section at once both keep their text, and choose', async () => {
  const world = await newWorld()
  const [ida, kari] = [await as(world.ida), await as(world.kari)]
  const path = address(world, '/sections/work')
  const [idas, karis] = [await formOf(ida, path), await formOf(kari, path)]
  await ida.post(path, filled(idas.fields, { 'q.story': 'Ida skrev dette.', 'q.meetings': '4' }))
  const answer = await kari.post(
    path,
    filled(karis.fields, { 'q.story': 'Kari skrev noe annet.', 'q.lesson': 'Vi lærte.' }),
  )
  expect(answer.headers.get('location')).toBe(`${path}?together=1`)
  expect(await stands(world)).toEqual({ story: 'Ida skrev dette.', lesson: 'Vi lærte.', meetings: 4 })
  for (const browser of [ida, kari]) {
    const { text } = await browser.page(path)
    expect(text).toContain('Kari skrev noe annet.')
    expect(text).toContain('Ida skrev dette.')
  }
  const [aside] = await listAsides(app.database.memberDb, keptOf(world.reportId))
  const { fields } = await formOf(ida, path)
  const chosen = await ida.post(address(world, `/asides/${aside?.id}`), [
    ...filled(fields, { 'q.lesson': 'Vi lærte mye.' }),
    ['how', 'both'],
  ])
  expect(chosen.status).toBe(303)
  expect(await stands(world)).toEqual({
    story: 'Ida skrev dette.\n\nKari skrev noe annet.',
    lesson: 'Vi lærte mye.',
    meetings: 4,
  })
  expect(await listAsides(app.database.memberDb, keptOf(world.reportId))).toEqual([])
})

test('going back to the records saves what else was typed', async () => {
  const world = await newWorld()
  const ida = await as(world.ida)
  const path = address(world, '/sections/project')
  await ida.post(path, filled((await formOf(ida, path)).fields, { 'q.name': 'Vårt navn' }))
  expect(await stands(world)).toEqual({ name: 'Vårt navn' })
  const { fields, text } = await formOf(ida, path)
  expect(text).toContain(`formaction="${address(world, '/answers/name/link')}"`)
  await ida.post(address(world, '/answers/name/link'), filled(fields, { 'q.method': 'Ny metode' }))
  expect(await stands(world)).toEqual({ method: 'Ny metode' })
  expect((await ida.page(path)).text).toContain('value="Fjord og fremtid"')
  const history = await ida.page(address(world, '/history?question=name'))
  expect(history.text).toContain('Vårt navn')
})

test('changing the record changes the draft until somebody writes', async () => {
  const world = await newWorld()
  const db = app.database.memberDb
  const rename = (name: string) =>
    inTx(async (tx) => {
      const admin = { ...world.ida }
      const project = await findProject(tx, admin, world.projectId)
      if (!project) throw new Error('no project')
      const saved = await saveProject(
        tx,
        { viewer: admin },
        {
          projectId: project.id,
          baseVersion: project.version,
          record: { ...project.record, name, municipalities: ['NO-1870'] },
          note: '',
        },
      )
      expect(saved.ok).toBe(true)
    })
  await rename('Nytt navn')
  const draft = await loadDraft(db, await reportOf(db, world))
  expect(draft.answers.name).toEqual(said('Nytt navn'))
  expect(draft.answers.places).toEqual({ state: 'read', value: ['NO-1870'] })
  expect(draft.sources.name).toEqual([
    { from: 'record', what: 'project.name', path: `/projects/${world.slug}` },
  ])
  await inTx(async (tx) =>
    saveAnswer(tx, { viewer: world.ida }, await reportOf(tx, world), {
      question: 'name',
      answer: said('Vårt eget navn'),
      baseVersion: 0,
    }),
  )
  await rename('Enda et navn')
  expect((await loadDraft(db, await reportOf(db, world))).answers.name).toEqual(said('Vårt eget navn'))
})

test('a conditional question is asked when its condition holds', async () => {
  const world = await newWorld()
  const ida = await as(world.ida)
  const path = address(world, '/sections/work')
  const { fields, text } = await formOf(ida, path)
  expect(text).toMatch(/id="q-why" hidden/)
  await ida.post(path, [...fields, ['q.progress', 'delayed']])
  expect((await ida.page(path)).text).not.toMatch(/id="q-why" hidden/)
})

test('last year’s text is offered, taken over with a press, and its changes are marked', async () => {
  const world = await newWorld()
  const db = app.database.memberDb
  const report = await reportOf(db, world)
  const earlier = await inTx(async (tx) => {
    const { id } = await tx
      .insertInto('report')
      .values({
        project_id: world.projectId,
        programme_id: report.programme.id,
        form_version_id: report.form.id,
        kind: 'annual-report',
        year: 2025,
        period_from: '2025-01-01',
        period_to: '2025-12-31',
        due_on: '2026-04-15',
        language: 'nb',
        state: 'approved',
        sent_version: 1,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const drafted = await draftContent(tx, report, await loadDraft(tx, report))
    const content = canonicalJson({
      ...drafted,
      report: { ...drafted.report, id, number: 1, year: 2025 },
      answers: { ...drafted.answers, lesson: 'Vi lærte å spørre først.' },
    })
    const hash = sha256(content)
    await tx
      .insertInto('report_version')
      .values({
        report_id: id,
        number: 1,
        content,
        content_sha256: hash,
        archive_pdf: Buffer.from('%PDF'),
        archive_sha256: hash,
        sent_by: world.ida.accountId,
      })
      .execute()
    return id
  })
  expect(earlier).not.toBe(world.reportId)
  const ida = await as(world.ida)
  const path = address(world, '/sections/work')
  const { fields, text } = await formOf(ida, path)
  expect(text).toContain('Det dere skrev for 2025')
  await ida.post(address(world, '/answers/lesson/earlier'), filled(fields, { 'q.story': 'Nytt i år.' }))
  expect(await stands(world)).toEqual({ story: 'Nytt i år.', lesson: 'Vi lærte å spørre først.' })
  const taken = await formOf(ida, path)
  expect(taken.text).toContain('Tatt fra rapporten for 2025.')
  await ida.post(path, filled(taken.fields, { 'q.lesson': 'Vi lærte å lytte først.' }))
  const marked = (await ida.page(path)).text
  expect(marked).toMatch(/<del>[\s\S]*?spørre<\/del>\s*<ins>[\s\S]*?lytte<\/ins>/)
})

test('a report that was sent meanwhile refuses with the text shown', async () => {
  const world = await newWorld()
  const ida = await as(world.ida)
  const path = address(world, '/sections/work')
  const { fields } = await formOf(ida, path)
  await app.database.memberDb
    .updateTable('report')
    .set({ state: 'approved' })
    .where('id', '=', world.reportId)
    .execute()
  const answer = await ida.post(path, filled(fields, { 'q.story': 'Kom for sent.' }))
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('Kom for sent.')
})

test('a page saves by itself many times under one key, and is told what others wrote', async () => {
  const world = await newWorld()
  const [ida, kari] = [await as(world.ida), await as(world.kari)]
  const { fields } = await formOf(ida, address(world, '/sections/work'))
  const key = fields.find(([name]) => name === '_key')?.[1] ?? ''
  const save = async (browser: typeof ida, text: string, base: string, draftKey = key) => {
    const body = new URLSearchParams([
      ['_key', draftKey],
      ['base', base],
      ['q.story', text],
    ]).toString()
    const answer = await browser.request(address(world, '/answers/story'), {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(Buffer.byteLength(body)),
        'sec-fetch-site': 'same-origin',
        'x-rotfeste-draft': '1',
      },
    })
    return { status: answer.status, body: (await answer.json()) as Record<string, never> }
  }
  expect(await save(ida, 'Vi', '0:')).toMatchObject({
    status: 200,
    body: { kind: 'saved', ownVersion: 1, aside: null },
  })
  expect(await save(ida, 'Vi begynte', '1:')).toMatchObject({ body: { ownVersion: 2, now: { version: 2 } } })
  const karis = await kari.request(address(world, '/answers?have=story.1,lesson.0'))
  expect(await karis.json()).toMatchObject({
    kind: 'polled',
    changed: [{ question: 'story', version: 2, fields: { '': ['Vi begynte'] }, by: 'Ida Solvang' }],
    asides: [],
  })
  // Somebody else's key, and nobody signed in.
  expect(await save(kari, 'Kari', '2:')).toMatchObject({ status: 403 })
  ida.cookies.delete('__Host-session')
  expect(await save(ida, 'Vi begynte i mai', '2:')).toMatchObject({
    status: 401,
    body: { reason: 'signed-out' },
  })
  expect(await stands(world)).toEqual({ story: 'Vi begynte' })
})

test('nobody but those who write sees a draft', async () => {
  const world = await newWorld()
  const stranger = await inTx((tx) => makeWorld(tx))
  for (const who of [world.officer, stranger.ida, stranger.officer]) {
    const browser = await as(who)
    for (const rest of ['', '/sections/work', '/answers?have=story.0', '/history'])
      expect((await browser.page(address(world, rest))).status).toBe(404)
  }
})

test('the case officer is led to what was sent', async () => {
  const world = await newWorld()
  await app.database.memberDb
    .updateTable('report')
    .set({ state: 'sent', sent_version: 2 })
    .where('id', '=', world.reportId)
    .execute()
  const answer = await (await as(world.officer)).request(address(world))
  expect([answer.status, answer.headers.get('location')]).toEqual([302, address(world, '/versions/2')])
})
