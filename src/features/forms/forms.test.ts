import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../../platform/database/database.ts'
import { FormDefinition } from '../../platform/forms/definition.ts'
import { type TestApp, testApp } from '../../platform/testing/app.ts'
import { formsOf, unescapeHtml } from '../../platform/testing/browser.ts'
import { person, places } from '../projects/edit/testing.test-support.ts'
import { builtInForms } from './built-in/index.ts'
import { ensureBuiltInForms } from './ensure-built-in-forms.ts'
import { currentFormVersion, findFormVersion, listFormVersions } from './queries.ts'

let site: TestApp
let admin: Awaited<ReturnType<TestApp['signedIn']>>
beforeAll(async () => {
  site = await testApp(places)
  const accountId = await inTransaction(site.database.memberDb, async (tx) => {
    await ensureBuiltInForms(tx)
    return (await person(tx, 'administrator')).accountId
  })
  admin = await site.signedIn(accountId)
})
afterAll(() => site.close())

const words = (text: string) => unescapeHtml(text.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ')
const list = '/nb/workspace/forms'
const definitionOf = async (id: string) => (await findFormVersion(site.database.memberDb, id))?.definition
const question = async (id: string, key: string) =>
  (await definitionOf(id))?.sections.flatMap(({ questions }) => questions).find((one) => one.key === key)

const brought = async (formKey: string) =>
  (await listFormVersions(site.database.memberDb)).find(
    (version) => version.formKey === formKey && version.builtIn,
  )

/** A draft made on the web from a form that Rotfeste brings; the address of its page. */
async function copied(formKey = 'regional-status-report', fields: Record<string, string> = {}) {
  const { id } = (await brought(formKey)) ?? { id: '' }
  const answer = await admin.submit(
    `${list}/${id}/copy`,
    { year: '', programme: '', key: formKey, ...fields },
    `${list}/${id}/copy`,
  )
  expect(answer.status).toBe(303)
  const at = (answer.headers.get('location') ?? '').replace(/\/edit$/, '')
  return { at, id: at.split('/').at(-1) ?? '' }
}

/** The values of a page's form, as a browser would send them. */
function filled(text: string, action: string): Record<string, string | string[]> {
  const form = [...text.matchAll(/<form\b[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)].find(
    ([, to]) => unescapeHtml(to ?? '') === action,
  )
  const inside = form?.[2] ?? ''
  const fields: Record<string, string | string[]> = {}
  for (const [, attributes = ''] of inside.matchAll(/<input\b([^>]*)>/g)) {
    const of = (name: string) => unescapeHtml(new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '')
    const box = /type="(checkbox|radio)"/.test(attributes)
    if (of('name') && (!box || /\bchecked/.test(attributes))) fields[of('name')] = of('value')
  }
  for (const [, attributes = '', value = ''] of inside.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g))
    fields[/name="([^"]*)"/.exec(attributes)?.[1] ?? ''] = unescapeHtml(value.replace(/^\n/, ''))
  for (const [, attributes = '', options = ''] of inside.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen =
      /<option value="([^"]*)"[^>]*selected/.exec(options) ?? /<option value="([^"]*)"/.exec(options)
    fields[/name="([^"]*)"/.exec(attributes)?.[1] ?? ''] = unescapeHtml(chosen?.[1] ?? '')
  }
  return fields
}

async function change(page: string, fields: Record<string, string>, who = admin) {
  const { text } = await who.page(page)
  return who.submit(page, { ...filled(text, page), ...fields }, page)
}

test('only an administrator has these pages; others see that there is nothing', async () => {
  const accountId = await inTransaction(
    site.database.memberDb,
    async (tx) => (await person(tx, 'coordinator', { municipalityKey: 'NO-1866' })).accountId,
  )
  const coordinator = await site.signedIn(accountId)
  const { at } = await copied()
  for (const path of [list, `${list}/import`, at, `${at}/edit`, `${at}/edit/json`, `${at}/definition.json`])
    expect((await coordinator.page(path)).status).toBe(404)
  expect((await site.visitor().request(list)).status).toBe(303)
})

test('the list shows every form with its versions, in four languages', async () => {
  for (const [language, title] of [
    ['nb', 'Årlig rapport BOLYST'],
    ['nn', 'Årleg rapport BOLYST'],
    ['sv', 'Årsrapport BOLYST'],
    ['en', 'BOLYST annual report'],
  ]) {
    const { text, status } = await admin.page(`/${language}/workspace/forms`)
    expect(status).toBe(200)
    expect(words(text)).toContain(title)
  }
})

describe('trying a form', () => {
  test.each(builtInForms.map(({ key }) => [key]))(
    '%s is rendered whole in all four languages',
    async (key) => {
      const { id } = (await brought(key)) ?? { id: '' }
      const definition = await definitionOf(id)
      for (const language of ['nb', 'nn', 'sv', 'en'] as const) {
        const { text, status } = await admin.page(`${list}/${id}?in=${language}`)
        expect(status).toBe(200)
        for (const section of definition?.sections ?? [])
          for (const { label, key: name } of section.questions) {
            expect(unescapeHtml(text)).toContain(label[language])
            expect(text).toContain(`data-question="${name}"`)
          }
      }
    },
  )

  test('checks the answers like a report, says which questions are not asked, and keeps nothing', async () => {
    const { id } = (await brought('regional-status-report')) ?? { id: '' }
    const at = `${list}/${id}`
    const tried = (fields: Record<string, string>) => admin.submit(at, fields, `${at}/try?in=nb`)
    const many = Array.from({ length: 151 }, () => 'ord').join(' ')
    const text = words(await (await tried({ 'q.summary': many, 'q.needsHelp': 'no' })).text())
    expect(text).toContain('ting må rettes')
    expect(text).toContain('Stilles ikke med disse svarene')
    expect(text).toContain(many.slice(0, 200))
    const good = await tried({
      'q.period.from': '2026-01-01',
      'q.period.to': '2026-06-30',
      'q.status': '5',
      'q.summary': 'Det går fint.',
      'q.needsHelp': 'no',
      'q.nextSteps': 'Vi fortsetter.',
      'q.peopleReached': '30',
      'q.peoplePlanned': '120',
    })
    const page = words(await good.text())
    expect(page).toContain('Alt er som det skal.')
    expect(page).toContain('25')
  })
})

test('a form is copied for a year, changed, tried and published; the version before stays as it was', async () => {
  const before = await brought('regional-status-report')
  const { at, id } = await copied('regional-status-report', { year: '2027' })
  expect((await findFormVersion(site.database.memberDb, id))?.year).toBe(2027)

  const page = `${at}/edit/questions/summary`
  const saved = await change(page, {
    'label.nb': 'Hva har skjedd?',
    wordLimit: '40',
    when: JSON.stringify({ question: 'status', answered: true }),
    press: 'save',
  })
  expect(saved.status).toBe(303)
  expect(await question(id, 'summary')).toMatchObject({
    label: { nb: 'Hva har skjedd?', en: 'The main points since last time' },
    wordLimit: 40,
    fills: 'activities.list',
    when: { question: 'status', answered: true },
  })

  const tried = await admin.submit(
    at,
    { 'q.status': '3', 'q.summary': Array.from({ length: 41 }, () => 'ord').join(' ') },
    `${at}/try?in=nb`,
  )
  expect(words(await tried.text())).toContain('Hva har skjedd?:')

  const published = await admin.submit(at, {}, `${at}/publish`)
  expect(published.status).toBe(303)
  const now = await currentFormVersion(site.database.publicDb, 'regional-status-report', {
    programmeId: null,
    year: 2027,
  })
  expect(now?.id).toBe(id)
  expect(await question(before?.id ?? '', 'summary')).toMatchObject({ wordLimit: 150 })
  const late = await admin.post(page, [
    ...(formsOf((await admin.page(at)).text)[0]?.hidden ?? []),
    ['label.nb', 'For sent ute'],
    ['press', 'save'],
  ])
  expect(late.status).toBe(409)
  expect(words(await late.text())).toContain('For sent ute')
  const compared = words((await admin.page(`${at}/compare`)).text)
  expect(compared).toContain('Hva har skjedd?')
  expect(compared).toContain('Høyeste antall ord')
})

describe('a question', () => {
  test('is added with options and a reason, moved, and removed', async () => {
    const { at, id } = await copied()
    const page = `${at}/edit/sections/status/questions/new`
    const inAll = (name: string, text: string) =>
      Object.fromEntries(['nb', 'nn', 'sv', 'en'].map((language) => [`${name}.${language}`, text]))
    const answer = await change(page, {
      ...inAll('label', 'Hvem hjalp dere?'),
      key: 'helpers',
      kind: 'choices',
      'options.0.id': 'county',
      ...inAll('options.0.label', 'Fylket'),
      'options.1.id': 'others',
      'options.1.opens': 'yes',
      ...inAll('options.1.label', 'Andre'),
      ...inAll('options.1.reason.label', 'Hvem?'),
      'options.2.id': '',
      publish: 'counts',
      press: 'save',
    })
    expect(answer.status).toBe(303)
    expect(await question(id, 'helpers')).toMatchObject({
      kind: 'choices',
      options: [{ id: 'county' }, { id: 'others', reason: { required: false } }],
    })
    const order = async () => (await definitionOf(id))?.sections.map((s) => s.questions.map(({ key }) => key))
    const first = await order()
    const move = (to: string) => admin.submit(`${at}/edit`, { move: to }, `${at}/edit/move`)
    await move('up.question.helpers')
    await move('down.question.helpers')
    expect(await order()).toEqual(first)
    await move('down.question.helpers')
    expect((await order())?.[1]?.[0]).toBe('helpers')
    await move('up.section.risks')
    expect((await order())?.[0]?.[0]).toBe('helpers')
    const removed = await admin.submit(
      `${at}/edit/questions/helpers`,
      {},
      `${at}/edit/questions/helpers/remove`,
    )
    expect(removed.status).toBe(303)
    expect(await question(id, 'helpers')).toBeUndefined()
  })

  test('with something wrong comes back as typed, with each field named', async () => {
    const { at, id } = await copied()
    const page = `${at}/edit/questions/peopleReached`
    const answer = await change(page, {
      'label.nn': '',
      max: 'mange',
      key: 'Ikke en nøkkel',
      'help.nb': 'Bare på ett språk',
      press: 'save',
    })
    expect(answer.status).toBe(422)
    const text = await answer.text()
    expect(words(text)).toContain('Spørsmålet (Nynorsk) mangler')
    expect(words(text)).toContain('Høyst må være et tall')
    expect(words(text)).toContain('Nøkkel må begynne med en liten bokstav')
    for (const typed of ['mange', 'Ikke en nøkkel', 'Bare på ett språk']) expect(text).toContain(typed)
    expect(await question(id, 'peopleReached')).toMatchObject({ max: 1_000_000 })
  })

  test('is shown while it is written, and nothing is kept', async () => {
    const { at, id } = await copied()
    const page = `${at}/edit/questions/summary`
    const { text } = await admin.page(page)
    const fields = new URLSearchParams()
    for (const [name, value] of Object.entries({
      ...filled(text, page),
      'label.sv': 'Vad är nytt?',
      in: 'sv',
    }))
      fields.append(name, String(value))
    const [form] = formsOf(text).filter(({ action }) => action === page)
    fields.set('_key', form?.hidden.find(([name]) => name === '_key')?.[1] ?? '')
    const body = fields.toString()
    const answer = await admin.request(page, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(Buffer.byteLength(body)),
        'x-rotfeste-draft': '1',
        'sec-fetch-site': 'same-origin',
      },
    })
    expect(answer.status).toBe(200)
    expect(((await answer.json()) as { html: string }).html).toContain('Vad är nytt?')
    expect(await question(id, 'summary')).toMatchObject({ label: { sv: 'Det viktigaste sedan sist' } })
    const without = await change(page, { 'label.nb': 'Uten skript', press: 'preview' })
    expect(without.status).toBe(200)
    expect(await without.text()).toContain('Uten skript')
    expect(await question(id, 'summary')).toMatchObject({ label: { nb: 'Det viktigste siden sist' } })
  })

  test('changed by two at once: the second sees the first’s words and loses none of theirs', async () => {
    const { at, id } = await copied()
    const page = `${at}/edit/questions/summary`
    const { text } = await admin.page(page)
    const opened = filled(text, page)
    expect((await change(page, { 'label.nb': 'Den første', press: 'save' })).status).toBe(303)
    const late = await admin.submit(page, { ...opened, 'label.nb': 'Den andre', press: 'save' }, page)
    expect(late.status).toBe(409)
    const shown = await late.text()
    expect(words(shown)).toContain('En annen har lagret i mellomtiden')
    expect(words(shown)).toContain('Den første')
    expect(shown).toContain('value="Den andre"')
    expect((await question(id, 'summary'))?.label.nb).toBe('Den første')
    const again = await admin.post(page, [
      ...(formsOf(shown).find(({ action }) => action === page)?.hidden ?? []),
      ...Object.entries(filled(shown, page)).flatMap(([name, value]): [string, string][] =>
        name === '_key' || name === 'was' || name === 'section' ? [] : [[name, String(value)]],
      ),
      ['press', 'save'],
    ])
    expect(again.status).toBe(303)
    expect((await question(id, 'summary'))?.label.nb).toBe('Den andre')
  })

  test('changed while another question is changed: both stand', async () => {
    const { at, id } = await copied()
    const page = `${at}/edit/questions/summary`
    const opened = filled((await admin.page(page)).text, page)
    await change(`${at}/edit/questions/nextSteps`, { 'label.nb': 'Hva nå?', press: 'save' })
    const answer = await admin.submit(page, { ...opened, 'label.nb': 'Nytt?', press: 'save' }, page)
    expect(answer.status).toBe(303)
    expect([(await question(id, 'summary'))?.label.nb, (await question(id, 'nextSteps'))?.label.nb]).toEqual([
      'Nytt?',
      'Hva nå?',
    ])
  })

  test('renamed takes with it what looks at it', async () => {
    const { at, id } = await copied()
    await change(`${at}/edit/questions/needsHelp`, { key: 'asksForHelp', press: 'save' })
    await change(`${at}/edit/questions/peoplePlanned`, { key: 'planned', press: 'save' })
    expect(await question(id, 'help')).toMatchObject({ when: { question: 'asksForHelp', is: 'yes' } })
    expect(await question(id, 'reachedShare')).toMatchObject({
      compute: { of: ['peopleReached', 'planned'] },
    })
  })
})

test('a draft with a problem says where, and is not published', async () => {
  const { at } = await copied()
  await admin.submit(`${at}/edit/questions/needsHelp`, {}, `${at}/edit/questions/needsHelp/remove`)
  const { text } = await admin.page(at)
  expect(words(text)).toContain('Dette må rettes før versjonen kan publiseres')
  expect(words(text)).toContain('«help»')
  expect(text).not.toContain(`action="${at}/publish"`)
})

describe('a form as JSON', () => {
  test('goes out and comes in again the same, for everybody to read once it is published', async () => {
    const { id, formKey, version } = (await brought('esf-final-report')) ?? {
      id: '',
      formKey: '',
      version: 0,
    }
    const out = await (await admin.request(`${list}/${id}/definition.json`)).text()
    const imported = await admin.submit(`${list}/import`, { json: out, year: '2025', programme: '' })
    expect(imported.status).toBe(303)
    const at = (imported.headers.get('location') ?? '').split('?')[0] ?? ''
    expect(await definitionOf(at.split('/').at(-1) ?? '')).toEqual(await definitionOf(id))
    const visitor = site.visitor()
    const read = await visitor.request(`/sv/forms/${formKey}/${version}.json`)
    expect(read.headers.get('content-type')).toContain('application/json')
    expect(FormDefinition.parse(await read.json())).toEqual(await definitionOf(id))
    expect((await visitor.request(`/sv/forms/${formKey}/${version + 1}.json`)).status).toBe(404)
  })

  test('from a file is refused with the place, and what was given stands in the field', async () => {
    const broken = structuredClone(builtInForms[0]) as unknown as {
      sections: { questions: { label: Record<string, string> }[] }[]
    }
    delete broken.sections[1]?.questions[0]?.label.nn
    const file = new File([JSON.stringify(broken)], 'form.json', { type: 'application/json' })
    const refused = await admin.submit(`${list}/import`, { file, json: '', year: '', programme: '' })
    expect(refused.status).toBe(422)
    const text = await refused.text()
    expect(words(text)).toContain('Avsnitt 2, spørsmål «goalsAndProgress»')
    expect(unescapeHtml(text)).toContain('"key":"bolyst-annual-report"')
    const noJson = await admin.submit(`${list}/import`, { json: '{\n  "a": }', year: '', programme: '' })
    expect(noJson.status).toBe(422)
    expect(words(await noJson.text())).toContain('linje 2, tegn 8')
  })

  test('is edited whole; a conflict tells what saving again would change, and loses nothing', async () => {
    const { at, id } = await copied()
    const page = `${at}/edit/json`
    const { text } = await admin.page(page)
    const opened = filled(text, page)
    const changed = String(opened.json).replace('Det viktigste siden sist', 'Nytt siden sist')
    await change(`${at}/edit/questions/nextSteps`, { 'label.nb': 'Hva nå?', press: 'save' })
    const late = await admin.submit(page, { ...opened, json: changed }, page)
    expect(late.status).toBe(409)
    const shown = await late.text()
    expect(unescapeHtml(shown)).toContain('Nytt siden sist')
    expect(words(shown)).toContain('Hva nå?')
    const bad = await change(page, { json: '{"format": 1}' })
    expect(bad.status).toBe(422)
    expect(unescapeHtml(await bad.text())).toContain('{"format": 1}')
    expect((await change(page, { json: changed })).status).toBe(303)
    expect((await question(id, 'summary'))?.label.nb).toBe('Nytt siden sist')
  })

  test('has a published schema that knows the built-in forms’ parts', async () => {
    const answer = await site.visitor().request('/nb/forms/definition.schema.json')
    expect(answer.status).toBe(200)
    const schema = (await answer.json()) as { $schema: string; properties: Record<string, unknown> }
    expect(schema.$schema).toContain('2020-12')
    for (const form of builtInForms)
      for (const name of Object.keys(form)) expect(Object.keys(schema.properties)).toContain(name)
  })
})

test('a published version is withdrawn, a draft is thrown away, and neither comes back by a second press', async () => {
  const { at, id } = await copied('bolyst-final-report')
  expect((await admin.submit(at, {}, `${at}/discard`)).status).toBe(303)
  expect(await findFormVersion(site.database.memberDb, id)).toBeUndefined()
  const second = await copied('bolyst-final-report')
  await admin.submit(second.at, {}, `${second.at}/publish`)
  expect((await admin.submit(second.at, {}, `${second.at}/withdraw`)).status).toBe(303)
  expect((await findFormVersion(site.database.memberDb, second.id))?.state).toBe('withdrawn')
  const now = await currentFormVersion(site.database.memberDb, 'bolyst-final-report', {
    programmeId: null,
    year: 2026,
  })
  expect(now?.version).toBe(1)
})
