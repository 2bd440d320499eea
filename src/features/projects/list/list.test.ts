import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../../../platform/database/database.ts'
import { archiveProject, findProject, saveProject } from '../edit/save-project.ts'
import type { ProjectRecord } from '../record.ts'
import { type FacetName, facetNames } from './filters.ts'
import { type Bank, emptyBank, facetValues, variedRecords } from './list.test-support.ts'

let bank: Bank
let records: Partial<ProjectRecord>[]

beforeAll(async () => {
  bank = await emptyBank()
  records = variedRecords(60, bank.programmes)
  for (const record of records) await bank.add(record)
  await bank.add({ name: 'Hemmelig utkast', themes: ['youth'], municipalities: ['NO-1866'] }, { draft: true })
})
afterAll(() => bank.close())

const valuesOf = (record: Partial<ProjectRecord>) => facetValues(record, bank.programmes)
const passes = (record: Partial<ProjectRecord>, chosen: URLSearchParams, except?: FacetName) => {
  const values = valuesOf(record)
  return facetNames.every((name) => {
    const wanted = chosen.getAll(name)
    return name === except || wanted.length === 0 || wanted.some((value) => values[name].includes(value))
  })
}

describe('counts', () => {
  const questions = [
    '',
    'theme=youth',
    'theme=youth&theme=moving-in',
    'phase=pilot',
    'country=SE',
    'country=NO&country=SE',
    'county=NO-18',
    'municipality=NO-1866',
    'municipality=NO-1508',
    'level=individual&target=youth',
    'year=2014',
    'programme=blilyst',
    'programme=blilyst&programme=komhit&year=2013&country=NO',
    'theme=youth&level=individual&county=NO-18',
    'phase=idea&theme=housing&target=student&level=structural&year=2009',
  ]
  test.each(questions)(
    'of every facet ignore its own choice and apply all others: "%s"',
    async (question) => {
      const chosen = new URLSearchParams(question)
      const answer = await bank.getJson(question)
      const matching = records.filter((record) => passes(record, chosen))
      expect(answer.total).toBe(matching.length)
      expect(answer.items.map(({ name }) => name).sort()).toEqual(matching.map(({ name }) => name).sort())
      for (const name of facetNames) {
        const counts: Record<string, number> = Object.fromEntries(
          chosen.getAll(name).map((value) => [value, 0]),
        )
        for (const record of records.filter((each) => passes(each, chosen, name))) {
          for (const value of valuesOf(record)[name]) counts[value] = (counts[value] ?? 0) + 1
        }
        expect(
          Object.fromEntries(answer.facets[name].map(({ value, count }) => [value, count])),
          name,
        ).toEqual(counts)
      }
    },
  )

  test('money is summed per currency, ranges with both ends, and projects without an amount are counted', async () => {
    for (const question of ['', 'country=SE', 'theme=youth&year=2014']) {
      const chosen = new URLSearchParams(question)
      const matching = records.filter((record) => passes(record, chosen))
      const { sums } = await bank.getJson(question)
      const grantsOf = (record: Partial<ProjectRecord>, currency?: string) =>
        (record.funding ?? []).filter(
          (row) => row.kind === 'grant' && row.amount !== null && (!currency || row.currency === currency),
        )
      const expected = ['NOK', 'SEK', 'EUR'].map((currency) => {
        const budgets = matching.filter((record) => record.currency === currency && record.budgetMin !== null)
        const granted = matching.filter((record) => grantsOf(record, currency).length > 0)
        const sum = (numbers: (number | null | undefined)[]) =>
          numbers.reduce<number>((total, number) => total + (number ?? 0), 0)
        return {
          currency,
          budgetMin: sum(budgets.map(({ budgetMin }) => budgetMin)),
          budgetMax: sum(budgets.map(({ budgetMax }) => budgetMax)),
          budgetProjects: budgets.length,
          grants: sum(granted.flatMap((record) => grantsOf(record, currency).map(({ amount }) => amount))),
          grantProjects: granted.length,
        }
      })
      expect(sums.currencies).toEqual(
        expected.filter((row) => row.budgetProjects > 0 || row.grantProjects > 0),
      )
      expect(sums.withoutBudget).toBe(matching.filter(({ budgetMin }) => budgetMin === null).length)
      expect(sums.withoutGrant).toBe(matching.filter((record) => grantsOf(record).length === 0).length)
    }
  })
})

describe('the page', () => {
  test('has 25 projects, leads on, and every project stands on exactly one page', async () => {
    const seen: string[] = []
    for (const page of [1, 2, 3]) {
      const { text } = await bank.visitor().page(`/nb/projects?page=${page}`)
      seen.push(
        ...[...text.matchAll(/<h3[^>]*><a href="[^"]*">(Prosjekt \d+)</g)].map(([, name]) => name ?? ''),
      )
      expect(text.includes('rel="next"')).toBe(page < 3)
    }
    expect(seen).toHaveLength(60)
    expect(new Set(seen).size).toBe(60)
    const beyond = await bank.visitor().page('/nb/projects?page=99')
    expect(beyond.text).toContain('Side 3 av 3')
  })

  test('shows chosen filters as tags that lead to the list without them', async () => {
    const { text } = await bank.visitor().page('/nb/projects?theme=youth&country=NO')
    expect(text).toContain('Fjern Tema: Ungdom')
    expect(text).toContain('href="/nb/projects?country=NO"')
    expect(text).toMatch(/<input[^>]*name="theme" value="youth" checked/)
  })

  test('says which values it does not know, and narrows by none of them', async () => {
    const answer = await bank.getJson(
      'theme=nothing&programme=nothing&county=NO-99&municipality=NO-9999&year=20141&country=DK&page=x',
    )
    expect(answer.total).toBe(60)
    expect(answer.ignored.sort()).toEqual(['20141', 'DK', 'NO-99', 'NO-9999', 'nothing', 'nothing'])
    const { text } = await bank.visitor().page('/sv/projects?theme=nothing')
    expect(text).toContain('nothing')
  })

  test('a municipality that is no more stands for what it became', async () => {
    const [old, now] = [
      await bank.getJson('municipality=NO-1849'),
      await bank.getJson('municipality=NO-1875'),
    ]
    expect(old.total).toBe(now.total)
    expect(old.total).toBeGreaterThan(0)
  })

  test('sorts by name as the language does, by budget within each currency, by start', async () => {
    const names = (await bank.getJson('sort=name')).items.map(({ name }) => name)
    expect(names).toEqual(names.toSorted())
    const { items } = await bank.getJson('sort=budget&country=NO')
    const amounts = items.map(({ name }) => records.find((record) => record.name === name))
    const ofNok = amounts
      .filter((record) => record?.currency === 'NOK' && record.budgetMax !== null)
      .map((record) => record?.budgetMax ?? 0)
    expect(amounts.slice(0, ofNok.length).every((record) => record?.currency === 'NOK')).toBe(true)
    expect(ofNok).toEqual(ofNok.toSorted((a, b) => b - a))
    const starts = (await bank.getJson('sort=start')).items.map(
      ({ name }) => records.find((record) => record.name === name)?.startsOn ?? '',
    )
    expect(starts).toEqual(starts.toSorted().reverse())
  })

  test.each(['nb', 'nn', 'sv', 'en'])(
    'is whole in %s, also with nothing found, and on the map',
    async (language) => {
      for (const path of [
        'projects',
        'projects?q=finnesikkeher',
        'projects/map',
        'projects/map?q=finnesikkeher',
      ]) {
        const { status, text } = await bank.visitor().page(`/${language}/${path}`)
        expect(status).toBe(200)
        expect(text).not.toMatch(/undefined|\[object|NaN| style=|onclick/)
        expect(text.includes('class="empty-state"')).toBe(path.includes('finnes'))
      }
    },
  )

  test('the map has a dot for each municipality, leading to its list, and a table with the same numbers', async () => {
    const { facets } = await bank.getJson('theme=youth')
    const { text } = await bank.visitor().page('/nb/projects/map?theme=youth')
    const outline = /<path class="land" d="([^"]+)"/.exec(text)?.[1] ?? ''
    expect(outline.length).toBeGreaterThan(2_000)
    expect(outline.length).toBeLessThan(12_000)
    for (const { value, label, count } of facets.municipality) {
      expect(text).toContain(`href="/nb/projects?theme=youth&amp;municipality=${value}"`)
      expect(text).toContain(`<title>${label}: ${count}</title>`)
    }
    expect([...text.matchAll(/<circle /g)]).toHaveLength(facets.municipality.length)
  })
})

describe('drafts', () => {
  test('stand nowhere: not in the list, counts, search, map or any file, for visitors and administrators', async () => {
    const administrator = await bank.signedIn(bank.administrator.accountId)
    for (const visitor of [bank.visitor(), administrator]) {
      for (const path of ['projects', 'projects.csv', 'projects.json', 'projects.atom', 'projects/map']) {
        const { status, text } = await visitor.page(`/nb/${path}?q=hemmelig`)
        expect(status).toBe(200)
        expect(text).not.toContain('Hemmelig utkast')
      }
    }
    expect((await bank.getJson('q=hemmelig')).total).toBe(0)
  })
})

describe('a change', () => {
  test('is on the next page somebody asks for: publishing, saving, archiving', async () => {
    const visitor = bank.visitor()
    const total = async () =>
      ((await (await visitor.request('/nb/projects.json?q=kveldsvinden')).json()) as { total: number }).total
    const { viewer, db } = { viewer: bank.administrator, db: bank.database.memberDb }
    expect(await total()).toBe(0)
    const id = await bank.add({ name: 'Kveldsvinden', themes: ['youth'] })
    expect(await total()).toBe(1)
    const found = (await findProject(db, viewer, id))!
    const saved = await inTransaction(db, (tx) =>
      saveProject(
        tx,
        { viewer },
        {
          projectId: id,
          baseVersion: found.version,
          record: { ...found.record, name: 'Morgenvinden' },
          note: '',
        },
      ),
    )
    expect(saved.ok).toBe(true)
    expect(await total()).toBe(0)
    const youth = (await bank.getJson('theme=youth')).total
    await inTransaction(db, (tx) => archiveProject(tx, { viewer }, id, found.version + 1))
    expect((await bank.getJson('theme=youth')).total).toBe(youth - 1)
  })

  test('of state takes a project off the list even where nobody asked for the list to be renewed', async () => {
    const id = await bank.add({ name: 'Nattvinden' })
    expect((await bank.getJson('q=nattvinden')).total).toBe(1)
    await bank.database.memberDb
      .updateTable('project')
      .set({ state: 'archived' })
      .where('id', '=', id)
      .execute()
    expect((await bank.getJson('q=nattvinden')).total).toBe(0)
  })

  test('of the register of municipalities moves projects to where their municipality is today', async () => {
    await bank.add({ name: 'Morgendisen', municipalities: ['NO-1103'] })
    const found = async (key: string) => (await bank.getJson(`q=morgendisen&municipality=${key}`)).total
    expect([await found('NO-1103'), await found('SE-2326')]).toEqual([1, 0])
    await bank.database.memberDb
      .updateTable('municipality_today')
      .set({ today_key: 'SE-2326' })
      .where('municipality_key', '=', 'NO-1103')
      .execute()
    expect([await found('NO-1103'), await found('SE-2326')]).toEqual([0, 1])
    expect((await bank.getJson('q=morgendisen')).facets.county.map(({ value }) => value)).toEqual(['SE-23'])
  })
})
