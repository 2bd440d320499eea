import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../../../platform/database/database.ts'
import { type TestDatabase, testDatabase } from '../../../platform/testing/database.ts'
import { loadDemoRegion } from '../../demo/index.ts'
import { demoFindings } from '../../demo/knowledge/demo-findings.ts'
import { demoMeasures } from '../../demo/toolbox/demo-measures.ts'
import { parseFilters as findingFilters } from '../../knowledge/findings/list/filters.ts'
import { selectedIds as findingIds } from '../../knowledge/findings/list/find-findings.ts'
import { loadReferenceData } from '../../places/index.ts'
import { parseFilters as projectFilters } from '../../projects/list/filters.ts'
import { listIds as projectIds } from '../../projects/list/find-projects.ts'
import { parseFilters as measureFilters } from '../../toolbox/list/filters.ts'
import { listIds as measureIds } from '../../toolbox/list/find-measures.ts'
import { readQuery } from '../index.ts'
import {
  emptyQueries,
  type JudgedQuery,
  judgedQueries,
  laterQueries,
  type Wanted,
} from './judged-queries.test-support.ts'

/** Hits a reader looks at. */
const LOOKED_AT = 10

type Figures = { recall: number; reciprocal: number }

/**
 * What search found before it knew everyday words, compounds, narrower concepts and misspelt words (commit 5f698fa), and the least it is to
 * find now: recall among the first ten, and the mean of one divided by the place of the first wanted hit.
 */
const figures: Record<JudgedQuery['kind'] | 'all' | 'later', { before: Figures; floor: Figures }> = {
  everyday: { before: { recall: 0.234, reciprocal: 0.26 }, floor: { recall: 0.97, reciprocal: 0.9 } },
  field: { before: { recall: 0.805, reciprocal: 0.776 }, floor: { recall: 0.94, reciprocal: 0.84 } },
  narrower: { before: { recall: 0.58, reciprocal: 0.426 }, floor: { recall: 0.93, reciprocal: 0.87 } },
  compound: { before: { recall: 0.338, reciprocal: 0.333 }, floor: { recall: 0.74, reciprocal: 0.68 } },
  misspelt: { before: { recall: 0, reciprocal: 0 }, floor: { recall: 0.88, reciprocal: 0.74 } },
  'cross-language': {
    before: { recall: 0.893, reciprocal: 0.83 },
    floor: { recall: 0.98, reciprocal: 0.91 },
  },
  all: { before: { recall: 0.422, reciprocal: 0.406 }, floor: { recall: 0.92, reciprocal: 0.85 } },
  later: { before: { recall: 0.344, reciprocal: 0.385 }, floor: { recall: 0.88, reciprocal: 0.83 } },
}

type List = keyof Wanted
const lists: List[] = ['measures', 'projects', 'findings']

let database: TestDatabase
/** What the judgements call each thing, by its id. */
let keys: Map<string, string>
beforeAll(async () => {
  database = await testDatabase({
    name: 'reference',
    fill: async (db) => void (await loadReferenceData(db)),
  })
  await loadDemoRegion(database.memberDb, { foreign: false })
  keys = await keysById(database.publicDb)
})
afterAll(() => database?.drop())

async function keysById(db: Db): Promise<Map<string, string>> {
  const byTitle = new Map([
    ...demoMeasures.map(({ key, language, texts }) => [texts[language]?.title ?? '', key] as const),
    ...demoFindings.map(({ key, title }) => [title, key] as const),
  ])
  const { rows } = await sql<{ id: string; title: string }>`
    select id::text, record #>> array['texts', language, 'title'] as title from measure
    union all select id::text, title from finding
    union all select id::text, name from project`.execute(db)
  return new Map(rows.map(({ id, title }) => [id, byTitle.get(title) ?? title]))
}

/** The three lists in the order of the pages. */
async function ask({ q, language }: Pick<JudgedQuery, 'q' | 'language'>): Promise<Record<List, string[]>> {
  const typed = new URLSearchParams({ q })
  const db = database.publicDb
  const [measures, projects, findings] = await Promise.all([
    measureIds(db, measureFilters(typed), language, LOOKED_AT),
    projectIds(db, projectFilters(typed), language, LOOKED_AT),
    findingIds(db, findingFilters(typed), language, LOOKED_AT),
  ])
  const named = (ids: string[]) => ids.map((id) => keys.get(id) ?? id)
  return { measures: named(measures), projects: named(projects), findings: named(findings) }
}

function judge({ wanted }: JudgedQuery, answer: Record<List, string[]>): Figures {
  const asked = lists.filter((list) => (wanted[list] ?? []).length > 0)
  const found = asked.flatMap((list) => (wanted[list] ?? []).map((key) => answer[list].includes(key)))
  const places = asked.map((list) => answer[list].findIndex((key) => wanted[list]?.includes(key)))
  return {
    recall: mean(found.map(Number)),
    reciprocal: mean(places.map((place) => (place < 0 ? 0 : 1 / (place + 1)))),
  }
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('search in the demo region', () => {
  test('is judged by queries that name what is there', () => {
    const named = new Set(keys.values())
    for (const { q, wanted } of [...judgedQueries, ...laterQueries])
      for (const key of lists.flatMap((list) => wanted[list] ?? []))
        expect(named.has(key), `${q}: ${key}`).toBe(true)
    expect(judgedQueries.length).toBeGreaterThanOrEqual(80)
    expect(new Set(judgedQueries.map(({ language }) => language)).size).toBe(4)
  })

  test('finds what people look for', async () => {
    const seen = new Map<string, Figures[]>()
    for (const query of [...judgedQueries, ...laterQueries]) {
      const judged = judge(query, await ask(query))
      for (const kind of laterQueries.includes(query) ? ['later'] : [query.kind, 'all'])
        seen.set(kind, [...(seen.get(kind) ?? []), judged])
    }
    const lines = Object.entries(figures).map(([kind, { before, floor }]) => {
      const judged = seen.get(kind) ?? []
      const now = {
        recall: mean(judged.map(({ recall }) => recall)),
        reciprocal: mean(judged.map((each) => each.reciprocal)),
      }
      return { kind, queries: judged.length, before, now, floor }
    })
    process.stdout.write(
      lines
        .map(
          ({ kind, queries, before, now }) =>
            `search, ${kind} (${queries} queries): recall@10 ${before.recall.toFixed(3)} -> ${now.recall.toFixed(3)}, MRR ${before.reciprocal.toFixed(3)} -> ${now.reciprocal.toFixed(3)}\n`,
        )
        .join(''),
    )
    const below = lines.filter(
      ({ now, floor }) => now.recall < floor.recall || now.reciprocal < floor.reciprocal,
    )
    expect(below).toEqual([])
  })

  test('finds nothing where there is nothing', async () => {
    const found: string[] = []
    for (const query of emptyQueries) {
      const answer = await ask(query)
      for (const list of lists)
        if (answer[list].length > 0) found.push(`${query.q}: ${answer[list].join(', ')}`)
    }
    expect(found).toEqual([])
  })

  test('puts what has a word itself before what answers it in another way', async () => {
    const db = database.publicDb
    let widened = 0
    for (const { q, language } of judgedQueries) {
      const { query } = await readQuery(db, q, language, [])
      if (query === null || query.close === null) continue
      const { rows } = await sql<{ id: string }>`
        select id from measure where state = 'published' and search @@ ${query.close}::tsquery`.execute(db)
      const close = new Set(rows.map(({ id }) => id))
      const ids = await measureIds(db, measureFilters(new URLSearchParams({ q })), language, 100)
      const order = ids.map((id) => close.has(id))
      expect([q, order.lastIndexOf(true) + 1]).toEqual([q, close.size])
      if (order.includes(true) && order.includes(false)) widened++
    }
    expect(widened).toBeGreaterThan(20)
  })

  test.each([
    ['mentor', 'mentornettverk', 'a word finds compounds that begin with it'],
    ['nettverk', 'mentornettverk', 'a word finds compounds that end with it'],
    ['kafe', 'språkkafé', 'a word is found in compounds of the other spelling'],
  ])('%s is looked for as %s: %s', async (typed, indexed) => {
    const { query } = await readQuery(database.publicDb, typed, 'nb', [])
    expect(query?.match).toContain(`'${indexed}'`)
  })

  test('what was found besides can be taken away, one by one', async () => {
    const db = database.publicDb
    const ids = async (without: string[]) => {
      const typed = new URLSearchParams({ q: 'ungdomsprosjekt' })
      for (const id of without) typed.append('without', id)
      return projectIds(db, projectFilters(typed), 'nb', LOOKED_AT)
    }
    const { concepts } = await readQuery(db, 'ungdomsprosjekt', 'nb', [])
    expect(concepts.map(({ id }) => id)).toEqual(['compound-1'])
    expect((await ids([])).length).toBeGreaterThan(0)
    expect(await ids(['compound-1'])).toEqual([])
    const misspelt = await readQuery(db, 'rekrutering', 'nb', [])
    expect(misspelt.concepts).toMatchObject([{ id: 'spelling-1', words: ['rekruttering'], active: true }])
    expect((await readQuery(db, 'rekrutering', 'nb', ['spelling-1'])).concepts).toMatchObject([
      { active: false },
    ])
  })

  test('knows the words of what everybody may read, and of nothing else', async () => {
    const { rows } = await sql<{ word: string }>`select word from search_word order by word`.execute(
      database.publicDb,
    )
    const words = new Set(rows.map(({ word }) => word))
    expect(words.has('mentornettverk')).toBe(true)
    for (const draft of ['velkomstvert', 'påhitt']) expect([draft, words.has(draft)]).toEqual([draft, false])
    expect([...words].filter((word) => !/^\p{L}{4,}$/u.test(word))).toEqual([])
  })
})
