import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../../platform/database/database.ts'
import { languages } from '../../platform/i18n/languages.ts'
import { type TestApp, testApp } from '../../platform/testing/app.ts'
import { insertAccount } from '../accounts/index.ts'
import { insertPartnership } from '../organisations/index.ts'
import { loadReferenceData } from './index.ts'

let site: TestApp
beforeAll(async () => {
  site = await testApp({ name: 'reference', fill: async (db) => void (await loadReferenceData(db)) })
})
afterAll(() => site.close())

const page = async (path: string) => (await site.visitor().page(path)).text
/** What a reader sees: no marks, spaces in one form. */
const words = async (path: string) =>
  (await page(path))
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,)])/g, '$1')
    .replace(/\( /g, '(')
const json = async (path: string) =>
  (await site.visitor().request(path)).json() as Promise<Record<string, never>>

type Row = { key: string; met: string; matchedName: string; label: string }
const search = async (query: string) =>
  (await json(`/nb/municipalities.json?q=${encodeURIComponent(query)}`)).municipalities as unknown as Row[]

describe('the search for a municipality', () => {
  test.each([
    ['Ostersund', 'SE-2380', 'folded'],
    ['östersund', 'SE-2380', 'exact'],
    ['Staare', 'SE-2380', 'exact'],
    ['Østersund', 'SE-2380', 'exact'],
    ['Östersnud', 'SE-2380', 'misspelling'],
    ['Östersu', 'SE-2380', 'prefix'],
    ['1866', 'NO-1866', 'code'],
    ['se-2380', 'SE-2380', 'code'],
    ['Bø i Vesterålen', 'NO-1867', 'exact'],
    ['Bø i Telemark', 'NO-0821', 'exact'],
  ])('finds %s as %s (%s)', async (query, key, met) => {
    const [first] = await search(query)
    expect(first).toMatchObject({ key, met })
  })

  test('tells the two called Bø apart', async () => {
    const labels = (await search('Bø'))
      .filter(({ label }) => label.startsWith('Bø ('))
      .map(({ label }) => label)
    expect(labels).toEqual(expect.arrayContaining(['Bø (Nordland)', 'Bø (Telemark, –2020)']))
  })

  test('says in each language how a hit was met', async () => {
    expect(await words('/nb/municipalities?q=Ostersund')).toContain('Navnet skrives Östersund')
    expect(await words('/nn/municipalities?q=Ostersund')).toContain('Namnet blir skrive Östersund')
    expect(await words('/sv/municipalities?q=Ostersund')).toContain('Namnet skrivs Östersund')
    expect(await words('/en/municipalities?q=Ostersund')).toContain('The name is written Östersund')
    expect(await words('/nb/municipalities?q=Rissa')).toContain('Rissa er blitt en del av kommunen')
  })

  test('answers as it was on the day asked for', async () => {
    expect(await words('/nb/municipalities?q=Rissa&day=2013-06-01')).toContain('slik det var 1. juni 2013')
    const then = (await json('/nb/municipalities.json?q=Rissa&day=01.06.2013'))
      .municipalities as unknown as Row[]
    expect(then.map(({ key }) => key)).toContain('NO-1624')
    const now = (await json('/nb/municipalities.json?q=1624&day=2019-01-01'))
      .municipalities as unknown as Row[]
    expect(now).toEqual([])
  })

  test.each(['2019-02-30', '31.12.1999', 'tomorrow'])(
    'keeps what was typed and refuses the day %s',
    async (day) => {
      const answer = await site.visitor().page(`/nb/municipalities?q=Rissa&day=${day}`)
      expect(answer.status).toBe(422)
      expect(answer.text).toContain('href="#field-day"')
      expect(answer.text).toContain('value="Rissa"')
      expect((await site.visitor().request(`/nb/municipalities.json?day=${day}`)).status).toBe(422)
    },
  )

  test('tells what to do when nothing is found', async () => {
    expect(await words('/sv/municipalities?q=Xyzzyq')).toMatch(
      /Ingen kommun passar på ”Xyzzyq”.*Kontrollera stavningen/,
    )
  })

  test('without a query shows the counties of both countries with their counts', async () => {
    const text = await words('/nb/municipalities')
    expect(text).toContain('15 fylker med 357 kommuner')
    expect(text).toContain('21 län med 290 kommuner')
    expect(text).toContain('Nordland 41 kommuner')
    expect(await words('/nb/municipalities?day=2014-04-23')).toContain('19 fylker med 428 kommuner')
    expect((await json('/nb/municipalities.json?day=2014-04-23')).count).toBe(428 + 290)
  })
})

describe('a municipality’s page', () => {
  test('gives its facts with date and source', async () => {
    const text = await words('/nb/municipalities/no-1866')
    expect(text).toContain('Hadsel')
    expect(text).toMatch(/8.374 \(1\. januar 2026, SSB\)/)
    expect(text).toContain('Kommune i Nordland')
  })

  test('gives its names in all its languages', async () => {
    const text = await words('/en/municipalities/no-1875')
    expect(text).toContain('Name in Lule Sami Hábmer')
    expect(text).toContain('Official name Hábmer - Hamarøy')
    expect(await page('/nb/municipalities/se-2380')).toContain('<span lang="sma">Staare</span>')
  })

  test.each([
    ['NO-1866', 'no-1866'],
    ['no1866', 'no-1866'],
    ['1866', 'no-1866'],
    ['Hadsel', 'no-1866'],
  ])('has one address: %s leads to %s', async (given, canonical) => {
    const answer = await site.visitor().request(`/nb/municipalities/${given}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([301, `/nb/municipalities/${canonical}`])
    const twin = await site.visitor().request(`/nb/municipalities/${given}.json`)
    expect([twin.status, twin.headers.get('location')]).toEqual([301, `/nb/municipalities/${canonical}.json`])
  })

  test.each(['no-9999', 'dk-0101', 'nowhere', 'no-18666'])('that is none is not found: %s', async (given) => {
    expect((await site.visitor().request(`/nb/municipalities/${given}`)).status).toBe(404)
    expect((await site.visitor().request(`/nb/municipalities/${given}.json`)).status).toBe(404)
  })

  test('of a merged municipality says so and leads on', async () => {
    for (const [old, name] of [
      ['no-1624', 'Rissa'],
      ['no-1718', 'Leksvik'],
    ]) {
      const text = await words(`/nb/municipalities/${old}`)
      expect(text).toContain('Kommunen finnes ikke lenger Området hører i dag til Indre Fosen (5054).')
      expect(text).toContain(
        '1. januar 2018 Rissa (1624) og Leksvik (1718) ble slått sammen til Indre Fosen (5054).',
      )
      expect(text).toContain('Gjaldt til og med 31. desember 2017')
      expect(text).toContain(name)
      expect(await page(`/nb/municipalities/${old}`)).toContain('href="/nb/municipalities/no-5054"')
    }
  })

  test('of today’s municipality tells what it was', async () => {
    const text = await words('/sv/municipalities/no-5054')
    expect(text).toContain('Den 1 januari 2006 var området Rissa (1624) och Leksvik (1718).')
    expect(text).toContain('En del av Verran (5039) flyttades till Indre Fosen (5054).')
  })

  test('of a divided municipality says that figures need a weight, and guesses none', async () => {
    const text = await words('/en/municipalities/no-1613')
    expect(text).toContain('The area now belongs to Heim (5055), Hitra (5056) and Orkland (5059).')
    expect(text).toContain('Snillfjord (1613) was given a new number and became Snillfjord (5012).')
    expect(text).toContain(
      'Snillfjord (5012) was divided between Heim (5055), Hitra (5056) and Orkland (5059).',
    )
    expect(text).toContain('no verified shares')
    const heim = await words('/en/municipalities/no-5055')
    expect(heim).toContain('a part of Snillfjord (5012)')
    const today = (await json('/en/municipalities/no-1613.json')).today as unknown as { weight: null }[]
    expect(today.map(({ weight }) => weight)).toEqual([null, null, null])
  })

  test('of a municipality that got another number says that of the number, not of the municipality', async () => {
    const text = await words('/nb/municipalities/no-1640')
    expect(text).toContain('Kommunenummeret 1640 er ikke lenger i bruk Området hører i dag til Røros (5025).')
    expect(text).not.toContain('finnes ikke lenger')
    expect(text).toContain('Fylket var før Sør-Trøndelag og er siden Trøndelag.')
  })

  test('does not claim the whole of what was divided, nor one county for all that were merged', async () => {
    expect(await words('/nb/municipalities/no-1875')).toContain(
      '1. januar 2006 hørte området til Hamarøy (1849) og Tysfjord (1850).',
    )
    expect(await words('/nb/municipalities/no-5055')).not.toContain('Møre og Romsdal og er siden')
  })

  test('of a divided municipality shows the shares where they are verified', async () => {
    expect(await words('/nb/municipalities/no-1507')).toMatch(
      /Ålesund \(1508\) 86,2 % og Haram \(1580\) 13,8 %/,
    )
  })

  test('names its partnerships, also when it joined under an old code', async () => {
    await inTransaction(site.database.memberDb, (tx) =>
      insertPartnership(tx, {
        name: 'Kystprøven',
        country: 'NO',
        municipalities: [{ key: 'NO-1624' }, { key: 'NO-1866' }],
      }),
    )
    expect(await words('/nb/municipalities/no-5054')).toContain('Kystprøven (2 kommuner)')
    expect(await words('/nb/municipalities/no-1624')).toContain('Kystprøven (2 kommuner)')
    expect(await words('/nb/municipalities/no-1718')).not.toContain('Kystprøven')
  })

  test('opens in all four languages for every kind of history', async () => {
    for (const language of languages) {
      for (const key of [
        'no-1866',
        'no-1613',
        'no-0720',
        'no-1507',
        'no-1736',
        'no-1567',
        'no-5025',
        'se-1917',
        'se-2380',
      ]) {
        const { status, text } = await site.visitor().page(`/${language}/municipalities/${key}`)
        expect([key, status]).toEqual([key, 200])
        expect(text).not.toMatch(/\{\w+\}|undefined|\[object/)
      }
    }
  })
})

describe('projects on a municipality’s page', () => {
  test('are the published ones, also those recorded under a former code', async () => {
    const insert = (slug: string, state: 'published' | 'draft', key: string) =>
      site.database.memberDb
        .with('made', (db) =>
          db
            .insertInto('project')
            .values({
              slug,
              state,
              language: 'nb',
              country: 'NO',
              name: `Prosjekt ${slug}`,
              starts_on: '2012-01-01',
              ends_on: '2014-12-31',
              published_at: state === 'published' ? new Date() : null,
            })
            .returning('id'),
        )
        .insertInto('project_municipality')
        .columns(['project_id', 'municipality_key', 'relation'])
        .expression((db) =>
          db
            .selectFrom('made')
            .select((eb) => ['id', eb.val(key).as('municipality_key'), eb.val('participant').as('relation')]),
        )
        .execute()
    await insert('a-published', 'published', 'NO-1718')
    await insert('a-draft', 'draft', 'NO-5054')
    const text = await words('/nb/municipalities/no-5054')
    expect(text).toContain('Ett publisert prosjekt.')
    expect(text).toContain('Prosjekt a-published 2012–2014, ført på Leksvik (1718)')
    expect(text).not.toContain('a-draft')
    expect(await words('/nb/municipalities/no-1718')).toContain('Prosjekt a-published')
    expect(await words('/nb/municipalities/no-1624')).toContain('Banken har ingen prosjekter herfra ennå.')
    const { projects } = await json('/nb/municipalities/no-5054.json')
    expect(projects).toMatchObject({
      count: 1,
      listed: [{ slug: 'a-published', keys: ['NO-1718'], url: '/nb/projects/a-published' }],
    })
  })

  test('are the published ones for people signed in too, who stand inside the second wall', async () => {
    const id = await inTransaction(site.database.memberDb, (tx) =>
      insertAccount(tx, { name: 'Magne', email: 'magne@kommune.example', language: 'nb', demo: false }),
    )
    const { text, status } = await (await site.signedIn(id)).page('/nb/municipalities/no-5054')
    expect(status).toBe(200)
    expect(text).toContain('a-published')
    expect(text).not.toContain('a-draft')
  })
})
