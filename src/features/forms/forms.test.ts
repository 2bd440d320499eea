import { describe, expect, test } from 'vitest'
import { inTransaction } from '../../platform/database/database.ts'
import { FormDefinition } from '../../platform/forms/definition.ts'
import { formsOf, unescapeHtml } from '../../platform/testing/browser.ts'
import { person } from '../projects/edit/testing.test-support.ts'
import { builtInForms } from './built-in/index.ts'
import { filled, formsWorld, list, words } from './forms.test-support.ts'
import { currentFormVersion, findFormVersion } from './queries.ts'

const world = formsWorld()
const { definitionOf, question, brought, copied, change } = world

test('only an administrator has these pages; others see that there is nothing', async () => {
  const accountId = await inTransaction(
    world.site.database.memberDb,
    async (tx) => (await person(tx, 'coordinator', { municipalityKey: 'NO-1866' })).accountId,
  )
  const coordinator = await world.site.signedIn(accountId)
  const { at } = await copied()
  for (const path of [list, `${list}/import`, at, `${at}/edit`, `${at}/edit/json`, `${at}/definition.json`])
    expect((await coordinator.page(path)).status).toBe(404)
  expect((await world.site.visitor().request(list)).status).toBe(303)
})

test('the list shows every form with its versions, in four languages', async () => {
  for (const [language, title] of [
    ['nb', 'Årlig rapport BOLYST'],
    ['nn', 'Årleg rapport BOLYST'],
    ['sv', 'Årsrapport BOLYST'],
    ['en', 'BOLYST annual report'],
  ]) {
    const { text, status } = await world.admin.page(`/${language}/workspace/forms`)
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
        const { text, status } = await world.admin.page(`${list}/${id}?in=${language}`)
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
    const tried = (fields: Record<string, string>) => world.admin.submit(at, fields, `${at}/try?in=nb`)
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
  expect((await findFormVersion(world.site.database.memberDb, id))?.year).toBe(2027)

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

  const tried = await world.admin.submit(
    at,
    { 'q.status': '3', 'q.summary': Array.from({ length: 41 }, () => 'ord').join(' ') },
    `${at}/try?in=nb`,
  )
  expect(words(await tried.text())).toContain('Hva har skjedd?:')

  const published = await world.admin.submit(at, {}, `${at}/publish`)
  expect(published.status).toBe(303)
  const now = await currentFormVersion(world.site.database.publicDb, 'regional-status-report', {
    programmeId: null,
    year: 2027,
  })
  expect(now?.id).toBe(id)
  expect(await question(before?.id ?? '', 'summary')).toMatchObject({ wordLimit: 150 })
  const late = await world.admin.post(page, [
    ...(formsOf((await world.admin.page(at)).text)[0]?.hidden ?? []),
    ['label.nb', 'For sent ute'],
    ['press', 'save'],
  ])
  expect(late.status).toBe(409)
  expect(words(await late.text())).toContain('For sent ute')
  const compared = words((await world.admin.page(`${at}/compare`)).text)
  expect(compared).toContain('Hva har skjedd?')
  expect(compared).toContain('Høyeste antall ord')
})

describe('a form as JSON', () => {
  test('goes out and comes in again the same, for everybody to read once it is published', async () => {
    const { id, formKey, version } = (await brought('esf-final-report')) ?? {
      id: '',
      formKey: '',
      version: 0,
    }
    const out = await (await world.admin.request(`${list}/${id}/definition.json`)).text()
    const imported = await world.admin.submit(`${list}/import`, { json: out, year: '2025', programme: '' })
    expect(imported.status).toBe(303)
    const at = (imported.headers.get('location') ?? '').split('?')[0] ?? ''
    expect(await definitionOf(at.split('/').at(-1) ?? '')).toEqual(await definitionOf(id))
    const visitor = world.site.visitor()
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
    const refused = await world.admin.submit(`${list}/import`, { file, json: '', year: '', programme: '' })
    expect(refused.status).toBe(422)
    const text = await refused.text()
    expect(words(text)).toContain('Avsnitt 2, spørsmål «goalsAndProgress»')
    expect(unescapeHtml(text)).toContain('"key":"bolyst-annual-report"')
    const noJson = await world.admin.submit(`${list}/import`, {
      json: '{\n  "a": }',
      year: '',
      programme: '',
    })
    expect(noJson.status).toBe(422)
    expect(words(await noJson.text())).toContain('linje 2, tegn 8')
  })

  test('is edited whole; a conflict tells what saving again would change, and loses nothing', async () => {
    const { at, id } = await copied()
    const page = `${at}/edit/json`
    const { text } = await world.admin.page(page)
    const opened = filled(text, page)
    const changed = String(opened.json).replace('Det viktigste siden sist', 'Nytt siden sist')
    await change(`${at}/edit/questions/nextSteps`, { 'label.nb': 'Hva nå?', press: 'save' })
    const late = await world.admin.submit(page, { ...opened, json: changed }, page)
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
    const answer = await world.site.visitor().request('/nb/forms/definition.schema.json')
    expect(answer.status).toBe(200)
    const schema = (await answer.json()) as { $schema: string; properties: Record<string, unknown> }
    expect(schema.$schema).toContain('2020-12')
    for (const form of builtInForms)
      for (const name of Object.keys(form)) expect(Object.keys(schema.properties)).toContain(name)
  })
})

test('a published version is withdrawn, a draft is thrown away, and neither comes back by a second press', async () => {
  const { at, id } = await copied('bolyst-final-report')
  expect((await world.admin.submit(at, {}, `${at}/discard`)).status).toBe(303)
  expect(await findFormVersion(world.site.database.memberDb, id)).toBeUndefined()
  const second = await copied('bolyst-final-report')
  await world.admin.submit(second.at, {}, `${second.at}/publish`)
  expect((await world.admin.submit(second.at, {}, `${second.at}/withdraw`)).status).toBe(303)
  expect((await findFormVersion(world.site.database.memberDb, second.id))?.state).toBe('withdrawn')
  const now = await currentFormVersion(world.site.database.memberDb, 'bolyst-final-report', {
    programmeId: null,
    year: 2026,
  })
  expect(now?.version).toBe(1)
})
