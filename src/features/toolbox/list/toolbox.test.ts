import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../../platform/i18n/languages.ts'
import type { FacetName } from './filters.ts'
import {
  emptyToolbox,
  isListed,
  recountedFacets,
  type Toolbox,
  titled,
  type Varied,
  valuesCounted,
  variedMeasures,
} from './toolbox.test-support.ts'

let toolbox: Toolbox
let measures: Varied[]

beforeAll(async () => {
  toolbox = await emptyToolbox()
  measures = variedMeasures(45)
  for (const { changes, uses } of measures) await toolbox.add(changes, { uses })
  const hidden = { themes: ['youth'], mainAction: 'housing' }
  await toolbox.add({ ...titled('Hemmelig utkast'), ...hidden }, { state: 'draft' })
  await toolbox.add(
    { ...titled('Hemmelig trukket'), ...hidden },
    { state: 'withdrawn', uses: [{ municipality: 'NO-1804', state: 'running' }] },
  )
  await toolbox.add(
    { ...titled('Åpent tiltak', 'nb') },
    { uses: [{ municipality: 'NO-1833', state: 'interested' }] },
  )
  measures.push({ changes: { ...sampleOf(), ...titled('Åpent tiltak', 'nb') }, uses: [] })
})
afterAll(() => toolbox.close())

const sampleOf = () => ({ themes: ['inclusion-integration'], mainAction: 'mentor-buddy' })

describe('counts', () => {
  const questions = [
    '',
    'theme=youth',
    'theme=youth&theme=moving-in',
    'action=housing',
    'target=youth&goal=jobs',
    'language=sv',
    'language=sv&language=en&theme=housing',
    'country=SE',
    'county=NO-18',
    'municipality=NO-1866',
    'municipality=NO-1508',
    'state=running',
    'state=stopped&state=dropped',
    'municipality=NO-1866&state=running',
    'country=NO&state=pilot&theme=youth',
    'like=NO-1865',
    'like=NO-5501&like=SE-0980',
    'like=NO-1865&state=stopped&theme=youth',
    'like=NO-1865&municipality=NO-1870',
    'county=NO-18&state=embedded&state=running&action=mentor-buddy&language=nb',
  ]
  test.each(questions)(
    'of every facet ignore its own choice and apply all others, also that one place has all: "%s"',
    async (question) => {
      const chosen = new URLSearchParams(question)
      const answer = await toolbox.getJson(question)
      const listed = measures.filter((measure) => isListed(measure, chosen))
      expect(answer.total).toBe(listed.length)
      expect(answer.items).toHaveLength(listed.length)
      for (const name of recountedFacets) {
        const counts: Record<string, number> = Object.fromEntries(
          chosen.getAll(name).map((value) => [value, 0]),
        )
        for (const measure of measures)
          for (const value of valuesCounted(measure, chosen, name)) counts[value] = (counts[value] ?? 0) + 1
        expect(
          Object.fromEntries(answer.facets[name].map(({ value, count }) => [value, count])),
          name,
        ).toEqual(counts)
      }
    },
  )

  test('of evidence levels add up to the whole list, and a level narrows it to as many', async () => {
    const { total, facets } = await toolbox.getJson()
    expect(facets.evidence.reduce((sum, { count }) => sum + count, 0)).toBe(total)
    for (const { value, count } of facets.evidence)
      expect((await toolbox.getJson(`evidence=${value}`)).total).toBe(count)
  })
})

describe('the page', () => {
  test('has 25 measures, leads on, and every measure stands on exactly one page', async () => {
    const seen: string[] = []
    for (const page of [1, 2]) {
      const { text } = await toolbox.visitor().page(`/nb/toolbox?page=${page}`)
      seen.push(
        ...[...text.matchAll(/<a href="\/nb\/toolbox\/([a-z0-9-]+)">/g)].map(([, slug]) => slug ?? ''),
      )
      expect(text.includes('rel="next"')).toBe(page === 1)
    }
    const slugs = seen.filter((slug) => !['map', 'evidence', 'places-like'].includes(slug))
    expect(new Set(slugs).size).toBe(46)
    expect(slugs).toHaveLength(46)
  })

  test('shows chosen values as tags that lead to the list without them', async () => {
    const { text } = await toolbox.visitor().page('/nb/toolbox?theme=youth&country=NO')
    expect(text).toContain('Fjern Tema: Ungdom')
    expect(text).toContain('href="/nb/toolbox?country=NO"')
    expect(text).toMatch(/<input[^>]*name="theme" value="youth" checked/)
  })

  test('says which values it does not know, and narrows by none of them; nobody may ask who is interested', async () => {
    const answer = await toolbox.getJson(
      'theme=nothing&municipality=NO-9999&evidence=7&language=fi&state=interested&page=x&sort=cost',
    )
    expect(answer.total).toBe(46)
    expect(answer.ignored.sort()).toEqual(['7', 'NO-9999', 'fi', 'interested', 'nothing'])
  })

  test('sorts by name, by evidence and by how many municipalities have used it', async () => {
    const names = (await toolbox.getJson('sort=name')).items.map(({ texts }) => texts[0]?.title)
    expect(names).toEqual(names.toSorted((a, b) => (a ?? '').localeCompare(b ?? '', 'nb')))
    const used = (await toolbox.getJson('sort=used')).items.map(
      ({ usedIn }) =>
        new Set(
          usedIn
            .filter(({ state }) => !['planned', 'dropped'].includes(state))
            .map(({ municipality }) => municipality.id),
        ).size,
    )
    expect(used).toEqual(used.toSorted((a, b) => b - a))
    expect(used[0]).toBeGreaterThan(1)
  })

  test.each(languages)('is whole in %s, also with nothing found, and on the map', async (language) => {
    for (const path of ['toolbox', 'toolbox?q=finnesikkeher', 'toolbox/map', 'toolbox/map?q=finnesikkeher']) {
      const { status, text } = await toolbox.visitor().page(`/${language}/${path}`)
      expect(status).toBe(200)
      expect(text).not.toMatch(/undefined|\[object|NaN| style=|onclick/)
      expect(text.includes('class="empty-state"')).toBe(path.includes('finnes'))
    }
  })

  test('a title that is not in the language of the page is marked with its own', async () => {
    await toolbox.add(titled('Kvällsöppet på biblioteket', 'sv'))
    const { text } = await toolbox.visitor().page('/nb/toolbox?q=kvällsöppet')
    expect(text).toMatch(/<h3[^>]*lang="sv"[^>]*><a [^>]*>Kvällsöppet på biblioteket/)
    expect(text).toContain('Skrevet på svenska')
    measures.push({ changes: { ...sampleOf(), ...titled('', 'sv') }, uses: [] })
  })

  test('the map has a dot for each municipality, leading to its measures, and a table with the same numbers', async () => {
    const { facets } = await toolbox.getJson('theme=youth')
    const { text } = await toolbox.visitor().page('/nb/toolbox/map?theme=youth')
    for (const { value, label, count } of facets.municipality) {
      expect(text).toContain(`href="/nb/toolbox?theme=youth&amp;municipality=${value}"`)
      expect(text).toContain(`<title>${label}: ${count}</title>`)
    }
    expect([...text.matchAll(/<circle /g)]).toHaveLength(facets.municipality.length)
    expect(facets.municipality.length).toBeGreaterThan(2)
  })
})

describe('used in places like one', () => {
  test('a place is asked for by its name, its number or its key; of namesakes each is named, what is unknown is told', async () => {
    const { total } = await toolbox.getJson('like=NO-1865')
    expect(total).toBeGreaterThan(3)
    for (const typed of ['Vågan', 'vågan', '1865', 'NO-1865'])
      expect((await toolbox.getJson(`like=${encodeURIComponent(typed)}`)).total, typed).toBe(total)
    expect((await toolbox.getJson('like=Våler')).facets.like.map(({ label }) => label).sort()).toEqual([
      'Ligner på Våler (Innlandet)',
      'Ligner på Våler (Østfold)',
    ])
    expect(await toolbox.getJson('like=Qqqqq')).toMatchObject({ ignored: ['Qqqqq'], total: measures.length })
  })

  test('the page has a field for it, says which places are meant, and keeps the choice in every twin', async () => {
    const visitor = toolbox.visitor()
    expect((await visitor.page('/nb/toolbox')).text).toMatch(
      /<input[^>]*type="text" form="list-search" name="like"/,
    )
    const { text } = await visitor.page('/nb/toolbox?like=Vågan')
    expect(text).toContain('Fjern Brukt på lignende steder: Ligner på Vågan')
    expect(text).toContain('De 10 kommunene som ligner mest på Vågan, er')
    expect(text).toContain('href="/nb/municipalities/no-1865/similar#method"')
    for (const twin of ['.csv', '.xlsx', '.json', '.atom', '/map'])
      expect(text).toContain(`href="/nb/toolbox${twin}?like=NO-1865"`)
    const { total } = await toolbox.getJson('like=NO-1865')
    const feed = (await visitor.page('/nb/toolbox.atom?like=NO-1865')).text
    expect(feed.match(/<entry>/g)).toHaveLength(total)
    const csv = (await visitor.page('/nb/toolbox.csv?like=NO-1865')).text
    expect(csv.match(/\/nb\/toolbox\//g)).toHaveLength(total)
  })

  test('a coordinator is offered their own municipality with its count; nobody else sees theirs, nor does a file', async () => {
    const { total } = await toolbox.getJson('like=NO-1866')
    const coordinator = await toolbox.signedIn(toolbox.writer.accountId)
    const own = await coordinator.page('/nb/toolbox')
    expect(own.text).toMatch(
      new RegExp(
        `name="like" value="NO-1866" id="like-NO-1866"/>.*?Ligner på Hadsel <span class="count">${total}<`,
      ),
    )
    expect((await coordinator.page('/nb/toolbox/map')).text).toContain('id="like-NO-1866"')
    const data = JSON.parse((await coordinator.page('/nb/toolbox.json')).text)
    expect(data.facets.like).toEqual([])
    expect((await toolbox.visitor().page('/nb/toolbox')).text).not.toContain('NO-1866"/>Ligner')
    const administrator = await toolbox.signedIn(toolbox.administrator.accountId)
    expect((await administrator.page('/nb/toolbox')).text).not.toContain('id="like-')
  })
})

describe('what is not for everybody', () => {
  test('stands nowhere, whoever asks: no draft, nothing withdrawn, no interest', async () => {
    const administrator = await toolbox.signedIn(toolbox.administrator.accountId)
    const places: Record<string, FacetName> = { 'NO-1804': 'municipality', 'NO-1833': 'municipality' }
    for (const asker of [toolbox.visitor(), administrator]) {
      for (const path of ['toolbox', 'toolbox.csv', 'toolbox.json', 'toolbox.atom', 'toolbox/map']) {
        const { status, text } = await asker.page(`/nb/${path}?q=hemmelig`)
        expect(status).toBe(200)
        expect(text).not.toMatch(/Hemmelig utkast|Hemmelig trukket/)
        const whole = (await asker.page(`/nb/${path}`)).text
        expect(whole).not.toMatch(/Hemmelig|Bodø|Rana|NO-1804|NO-1833/)
      }
      const answer = JSON.parse((await asker.page('/nb/toolbox.json')).text) as Awaited<
        ReturnType<Toolbox['getJson']>
      >
      expect(answer.total).toBe(measures.length)
      for (const [place, facet] of Object.entries(places))
        expect(answer.facets[facet].map(({ value }) => value)).not.toContain(place)
      expect(answer.facets.state.map(({ value }) => value)).not.toContain('interested')
    }
  })
})
