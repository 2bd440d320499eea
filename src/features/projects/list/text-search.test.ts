import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hostileQueries } from '../../../platform/ui/list/hostile-queries.test-support.ts'
import type { ProjectRecord } from '../record.ts'
import { type Bank, emptyBank } from './list.test-support.ts'

let bank: Bank

const withText = (
  name: string,
  language: 'nb' | 'nn' | 'sv' | 'en',
  body: string,
): Partial<ProjectRecord> => ({
  name,
  language,
  country: language === 'sv' ? 'SE' : 'NO',
  municipalities: [language === 'sv' ? 'SE-2303' : 'NO-1866'],
  texts: [{ key: 'summary', language, heading: 'Om', body }],
})

beforeAll(async () => {
  bank = await emptyBank()
  for (const record of [
    withText('Velkomstverten', 'nb', 'Målet er økt tilflytting til øyene.'),
    withText('Heim att', 'nn', 'Kommunen vil ha meir innflytting frå byane.'),
    withText('Flytta hit', 'sv', 'Mer inflyttning till fjällbygden.'),
    withText('Northern homes', 'en', 'We want more in-migration to small places.'),
    withText('Ut i arbeid', 'nb', 'Tiltak mot ungdomsledighet i tre bygder.'),
    withText('Unga på väg', 'sv', 'Ungdomsarbetslösheten ska minska.'),
    withText('Fiskeplassen', 'nb', 'Fiske, båt og barn i Hadsel. Barn og båt.'),
    withText('ESF-verk.kveld', 'nb', 'Kultur/idrett og e-post i Sør-Trøndelag.'),
    withText('Ting & tang', 'nb', 'En sti 100% ferdig, under_streket \\ bakover.'),
  ]) {
    await bank.add(record)
  }
})
afterAll(() => bank.close())

const names = async (q: string, more = '') =>
  (await bank.getJson(`${new URLSearchParams({ q })}${more}`)).items.map(({ name }) => name).sort()

describe('words that mean the same', () => {
  test.each([
    ['tilflytting', 'inflyttning', 'in-migration', 'innflytting', 'Inflyttningen', 'in migration'],
    ['ungdomsarbetslöshet', 'ungdomsledighet', 'youth unemployment', 'ungdomsledigheten'],
  ])('find the same projects: %s, %s, %s, %s', async (...queries) => {
    const answers = await Promise.all(queries.map((query) => names(query)))
    expect(answers[0]?.length).toBeGreaterThan(1)
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  test('also together with other words: each must be there in some form', async () => {
    expect(await names('tilflytting øyene')).toEqual(['Velkomstverten'])
    expect(await names('tilflytting fjällbygden')).toEqual(['Flytta hit'])
  })

  test('are told above the list, and each concept can be switched off and on again', async () => {
    const found = await bank.getJson('q=tilflytting')
    const [concept] = found.expansion
    expect(concept).toMatchObject({ typed: 'tilflytting', active: true })
    expect(concept?.words).toContain('inflyttning')
    const page = await bank.visitor().page('/nb/projects?q=tilflytting')
    expect(page.text).toContain('Vi søkte også etter:')
    expect(page.text).toContain(`href="/nb/projects?q=tilflytting&amp;without=${concept?.id}"`)

    expect(await names('tilflytting', `&without=${concept?.id}`)).toEqual(['Velkomstverten'])
    const off = await bank.visitor().page(`/nb/projects?q=tilflytting&without=${concept?.id}`)
    expect(off.text).toContain('Ta med ord som betyr det samme')
    expect(off.text).toContain('href="/nb/projects?q=tilflytting"')
  })
})

describe('the query', () => {
  test.each([
    'ESF-verk.kveld',
    'esf verk kveld',
    'kveld',
    'idrett',
    'kultur',
    'kultur/idrett',
    'e-post',
    'sør-trøndelag',
  ])('finds words that are joined by a sign, each for itself: %s', async (query) => {
    expect(await names(query)).toEqual(['ESF-verk.kveld'])
  })

  test('finds inflected words in each language, the beginning of the last word, and names of places', async () => {
    expect(await names('tiltakene')).toEqual(['Ut i arbeid'])
    expect(await names('fiskeplass')).toEqual(['Fiskeplassen'])
    expect(await names('velkomstv')).toEqual(['Velkomstverten'])
    expect((await names('Hadsel')).length).toBe(7)
  })

  test('in quotation marks finds the words in that order only', async () => {
    expect(await names('"båt og barn"')).toEqual(['Fiskeplassen'])
    expect(await names('"barn og bygder"')).toEqual([])
    expect(await names('"tilflytting"')).toEqual(['Velkomstverten'])
  })

  test('leaves out words without weight', async () => {
    expect(await names('barn og båt i the')).toEqual(['Fiskeplassen'])
  })

  test('ranks a project with the word in its name before one that mentions it', async () => {
    await bank.add(withText('Sjøbrisen', 'nb', 'Helt annet.'))
    await bank.add(withText('Noe annet', 'nb', 'Her nevnes sjøbrisen.'))
    const { items } = await bank.getJson('q=sjøbrisen')
    expect(items.map(({ name }) => name)).toEqual(['Sjøbrisen', 'Noe annet'])
  })

  test('a misspelt municipality is offered put right', async () => {
    const { text } = await bank.visitor().page('/nb/projects?q=Hadzel')
    expect(text).toContain('Mente du')
    expect(text).toContain('href="/nb/projects?q=Hadsel"')
  })

  test.each(hostileQueries.map((query) => [query.slice(0, 30), query]))(
    'is only words, whatever it holds: %j',
    async (_, query) => {
      for (const [name, type] of [
        ['projects', 'text/html'],
        ['projects.json', 'application/json'],
        ['projects.csv', 'text/csv'],
        ['projects.atom', 'application/atom+xml'],
      ]) {
        const { status, answer, text } = await bank
          .visitor()
          .page(`/nb/${name}?q=${encodeURIComponent(query.toWellFormed())}`)
        expect(status).toBe(200)
        expect(answer.headers.get('content-type')).toContain(type)
        if (type === 'text/html') expect(text).not.toContain('<script>alert')
      }
      expect((await bank.getJson()).total).toBeGreaterThan(7)
    },
  )

  test('with nothing but signs narrows nothing, and says so; too long, it is cut, and says so', async () => {
    const signs = await bank.visitor().page('/nb/projects?q=%26%7C%21')
    expect(signs.text).toContain('Vi fant ingen ord i søket')
    const long = await bank.visitor().page(`/nb/projects?q=${'tilflytting+'.repeat(800)}`)
    expect(long.text).toContain('Søket var svært langt')
    expect(long.text.length).toBeLessThan(200_000)
  })

  test('bytes that are no text are taken for other letters', async () => {
    const { status } = await bank.visitor().page('/nb/projects?q=%ff%fe&theme=%00&year=%c3')
    expect(status).toBe(200)
  })
})
