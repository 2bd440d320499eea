import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AdoptionsWorld, makeAdoptionsWorld } from './adoptions-world.test-support.ts'
import { type GrantsWorld, makeGrantsWorld } from './grants-world.test-support.ts'
import { type InventoriesWorld, makeInventoriesWorld } from './inventories-world.test-support.ts'
import { type KnowledgeWorld, makeKnowledgeWorld } from './knowledge-world.test-support.ts'
import type { PlacePerson } from './people.test-support.ts'
import { everythingIn, rowsByTable } from './queries.ts'
import type { Walked } from './walk.test-support.ts'

const migrations = new URL('../../db/migrations/', import.meta.url)

/** Every table that came with measures, grants and what was learnt. */
const tables = readdirSync(migrations)
  .filter((name) => name >= '0060' && name.endsWith('.sql'))
  .flatMap((name) => [
    ...readFileSync(new URL(name, migrations), 'utf8').matchAll(/^create table (?:if not exists )?(\w+)/gm),
  ])
  .map(([, name = '']) => name)

/** What a connection for visitors may see something of; every other table is empty for it, whatever stands there. */
const open = [
  'adoption',
  'adoption_contact',
  'adoption_state',
  'evaluation_release',
  'finding',
  'finding_source',
  'good_example',
  'grant_award',
  'grant_call',
  'grant_call_measure',
  'measure',
  'measure_material',
  'measure_release',
  'no_longer_published',
  // Single words of public texts, with no trace of where they stand.
  'search_word',
  'synthesis',
  'synthesis_version',
]

type World = AdoptionsWorld | GrantsWorld | InventoriesWorld | KnowledgeWorld
type Seen = Record<string, [shown: number, all: number]>

/** Rows that a visitor's connection sees of those there are, where a state decides. */
const worlds: [string, () => Promise<Walked<World, PlacePerson>>, Seen][] = [
  [
    'measures in use',
    makeAdoptionsWorld,
    {
      // Not the withdrawn one and not the draft.
      measure: [13, 15],
      // A thought, one given up while it was one, and one of a withdrawn measure.
      adoption: [10, 13],
      // Of five who were proposed, the one who said yes and whose day is to come.
      adoption_contact: [1, 5],
      adoption_contact_address: [0, 4],
      contact_question: [0, 5],
      adoption_reach: [0, 6],
      evaluation: [0, 6],
    },
  ],
  [
    'grants',
    makeGrantsWorld,
    {
      grant_call: [1, 3],
      grant_application: [0, 9],
      grant_decision: [0, 5],
      grant_payment: [0, 4],
      grant_award: [2, 2],
    },
  ],
  [
    'inventories',
    makeInventoriesWorld,
    { inventory: [0, 4], inventory_answer: [0, 7], inventory_set_aside: [0, 0], interview_note: [0, 1] },
  ],
  [
    'what was learnt',
    makeKnowledgeWorld,
    {
      finding: [1, 6],
      finding_source: [0, 6],
      good_example: [1, 7],
      good_example_work: [0, 7],
      synthesis: [1, 5],
      synthesis_version: [1, 2],
      synthesis_draft: [0, 5],
      synthesis_draft_answer: [0, 10],
      synthesis_draft_answer_history: [0, 2],
      // One finding was withdrawn, and no published synthesis cites it.
      no_longer_published: [0, 1],
    },
  ],
]

test('every table of these has its line', () => {
  expect(tables.length).toBeGreaterThan(40)
  expect(open.filter((name) => !tables.includes(name))).toEqual([])
})

describe.each(worlds)('behind the wall: %s', (_, make, seen) => {
  let walked: Walked<World, PlacePerson>
  beforeAll(async () => {
    walked = await make()
  })
  afterAll(() => walked?.site.close())

  test('a table shows nothing but what is open', async () => {
    const { publicDb, memberDb } = walked.site.database
    const all = await rowsByTable(memberDb)
    const shown = await rowsByTable(publicDb)
    expect(tables.filter((name) => !all.has(name))).toEqual([])
    expect(tables.filter((name) => (shown.get(name) ?? 0) > 0 && !open.includes(name))).toEqual([])
    const counted = Object.keys(seen).map((name) => [name, [shown.get(name), all.get(name)]])
    expect(Object.fromEntries(counted)).toEqual(seen)
  })

  test('no table holds a word that is not for everybody', async () => {
    const { publicDb } = walked.site.database
    const leaks: string[] = []
    for (const [name, rows] of await rowsByTable(publicDb)) {
      const text = rows > 0 ? await everythingIn(publicDb, name) : ''
      for (const word of walked.hiddenFrom('public'))
        if (text.includes(word)) leaks.push(`${word} in ${name}`)
    }
    expect(leaks).toEqual([])
  })
})
