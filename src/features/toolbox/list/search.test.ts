import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hostileQueries } from '../../../platform/ui/list/hostile-queries.test-support.ts'
import type { MeasureRecord } from '../record.ts'
import { emptyToolbox, type Toolbox } from './toolbox.test-support.ts'

let toolbox: Toolbox

const written = (language: 'nb' | 'nn' | 'sv' | 'en', title: string, summary: string) => ({
  language,
  texts: {
    [language]: { title, summary, steps: ['Første steg.'], of: 1 },
  } as unknown as MeasureRecord['texts'],
  themes: [],
  mainAction: 'organising-cooperation',
})

beforeAll(async () => {
  toolbox = await emptyToolbox()
  for (const changes of [
    written('nb', 'Velkomstverten', 'Målet er økt tilflytting til øyene.'),
    written('nn', 'Heim att', 'Kommunen vil ha meir innflytting frå byane.'),
    written('sv', 'Flytta hit', 'Mer inflyttning till fjällbygden.'),
    written('en', 'Northern homes', 'We want more in-migration to small places.'),
    written('nb', 'Ut i arbeid', 'Tiltak mot ungdomsledighet i tre bygder.'),
    written('sv', 'Unga på väg', 'Ungdomsarbetslösheten ska minska.'),
    { ...written('nb', 'Lærebåten', 'Lærlinger prøver yrker om bord.'), mainAction: 'apprentice-trainee' },
    written('nb', 'Sjøbrisen', 'Helt annet.'),
    written('nb', 'Noe annet', 'Her nevnes sjøbrisen.'),
  ])
    await toolbox.add(changes)
})
afterAll(() => toolbox.close())

const found = (q: string, more = '') => toolbox.titles(`${new URLSearchParams({ q })}${more}`)

describe('words that mean the same', () => {
  test.each([
    ['tilflytting', 'inflyttning', 'in-migration', 'innflytting', 'Inflyttningen'],
    ['ungdomsarbetslöshet', 'ungdomsledighet', 'youth unemployment', 'ungdomsledigheten'],
  ])('find the same measures, in whatever language they are asked for: %s, %s, %s', async (...queries) => {
    const answers = await Promise.all(queries.map((query) => found(query)))
    expect(answers[0]?.length).toBeGreaterThan(1)
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  test('a Swedish word finds a Norwegian measure, and a Norwegian word a Swedish one', async () => {
    expect(await found('ungdomsarbetslöshet')).toContain('Ut i arbeid')
    expect(await found('ungdomsledighet')).toContain('Unga på väg')
    expect(await found('inflyttning')).toContain('Velkomstverten')
  })

  test('a measure is found by what it is filed under, in each language', async () => {
    for (const word of ['lärling', 'lærling', 'apprentice']) expect(await found(word)).toContain('Lærebåten')
  })

  test('are told above the list, and each concept can be switched off and on again', async () => {
    const { expansion } = await toolbox.getJson('q=tilflytting')
    const concept = expansion[0]
    expect(concept).toMatchObject({ typed: 'tilflytting', active: true })
    const page = await toolbox.visitor().page('/nb/toolbox?q=tilflytting')
    expect(page.text).toContain('Vi søkte også etter:')
    expect(page.text).toContain(`href="/nb/toolbox?q=tilflytting&amp;without=${concept?.id}"`)
    expect(await found('tilflytting', `&without=${concept?.id}`)).toEqual(['Velkomstverten'])
    const off = await toolbox.visitor().page(`/nb/toolbox?q=tilflytting&without=${concept?.id}`)
    expect(off.text).toContain('Ta med ord som betyr det samme')
    expect(off.text).toContain('href="/nb/toolbox?q=tilflytting"')
  })
})

test('a measure with the word in its title comes before one that mentions it', async () => {
  const { items } = await toolbox.getJson('q=sjøbrisen')
  expect(items.map(({ texts }) => texts[0]?.title)).toEqual(['Sjøbrisen', 'Noe annet'])
})

describe('the query', () => {
  test.each(hostileQueries.map((query) => [query.slice(0, 30), query]))(
    'is only words, whatever it holds: %j',
    async (_, query) => {
      for (const [name, type] of [
        ['toolbox', 'text/html'],
        ['toolbox.json', 'application/json'],
        ['toolbox.csv', 'text/csv'],
        ['toolbox.atom', 'application/atom+xml'],
      ]) {
        const { status, answer, text } = await toolbox
          .visitor()
          .page(`/nb/${name}?q=${encodeURIComponent(query.toWellFormed())}`)
        expect(status).toBe(200)
        expect(answer.headers.get('content-type')).toContain(type)
        if (type === 'text/html') expect(text).not.toContain('<script>alert')
      }
    },
  )

  test('bytes that are no text are taken for other letters, in every part of the address', async () => {
    const { status } = await toolbox
      .visitor()
      .page('/nb/toolbox?q=%ff%fe&theme=%00&municipality=%c3&evidence=%27&without=%27')
    expect(status).toBe(200)
    expect((await toolbox.getJson()).total).toBe(9)
  })

  test('with nothing but signs narrows nothing, and says so', async () => {
    const { text } = await toolbox.visitor().page('/sv/toolbox?q=%26%7C%21')
    expect(text).toContain('Vi hittade inga ord i sökningen')
  })
})
