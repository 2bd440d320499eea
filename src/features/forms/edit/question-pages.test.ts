import { describe, expect, test } from 'vitest'
import { formsOf } from '../../../platform/testing/browser.ts'
import { filled, formsWorld, words } from '../forms.test-support.ts'

const world = formsWorld()
const { definitionOf, question, copied, change } = world

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
    const move = (to: string) => world.admin.submit(`${at}/edit`, { move: to }, `${at}/edit/move`)
    await move('up.question.helpers')
    await move('down.question.helpers')
    expect(await order()).toEqual(first)
    await move('down.question.helpers')
    expect((await order())?.[1]?.[0]).toBe('helpers')
    await move('up.section.risks')
    expect((await order())?.[0]?.[0]).toBe('helpers')
    const removed = await world.admin.submit(
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
    const { text } = await world.admin.page(page)
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
    const answer = await world.admin.request(page, {
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
    const { text } = await world.admin.page(page)
    const opened = filled(text, page)
    expect((await change(page, { 'label.nb': 'Den første', press: 'save' })).status).toBe(303)
    const late = await world.admin.submit(page, { ...opened, 'label.nb': 'Den andre', press: 'save' }, page)
    expect(late.status).toBe(409)
    const shown = await late.text()
    expect(words(shown)).toContain('En annen har lagret i mellomtiden')
    expect(words(shown)).toContain('Den første')
    expect(shown).toContain('value="Den andre"')
    expect((await question(id, 'summary'))?.label.nb).toBe('Den første')
    const again = await world.admin.post(page, [
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
    const opened = filled((await world.admin.page(page)).text, page)
    await change(`${at}/edit/questions/nextSteps`, { 'label.nb': 'Hva nå?', press: 'save' })
    const answer = await world.admin.submit(page, { ...opened, 'label.nb': 'Nytt?', press: 'save' }, page)
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
  await world.admin.submit(`${at}/edit/questions/needsHelp`, {}, `${at}/edit/questions/needsHelp/remove`)
  const { text } = await world.admin.page(at)
  expect(words(text)).toContain('Dette må rettes før versjonen kan publiseres')
  expect(words(text)).toContain('«help»')
  expect(text).not.toContain(`action="${at}/publish"`)
})
