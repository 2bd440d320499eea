import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adoptionRoutes } from './adoption-routes.test-support.ts'
import { type AdoptionsWorld, makeAdoptionsWorld } from './adoptions-world.test-support.ts'
import { evaluationRoutes } from './evaluation-routes.test-support.ts'
import { callRoutes } from './grant-routes.test-support.ts'
import { type GrantsWorld, makeGrantsWorld } from './grants-world.test-support.ts'
import { type InventoriesWorld, makeInventoriesWorld } from './inventories-world.test-support.ts'
import { findingRoutes, synthesisRoutes } from './knowledge-routes.test-support.ts'
import { type KnowledgeWorld, makeKnowledgeWorld } from './knowledge-world.test-support.ts'
import { type PlacePerson, placePeople } from './people.test-support.ts'
import { readableText } from './readable-text.test-support.ts'
import { addressesOf, type Lines, type Walked } from './walk.test-support.ts'

type World = AdoptionsWorld | GrantsWorld | InventoriesWorld | KnowledgeWorld

/** The pages, files and feeds that a table has for visitors, as addresses in bokmål. */
const openTo =
  <Region>(lines: Lines<Region, PlacePerson>) =>
  (region: Region) =>
    Object.entries(lines)
      .filter(([pattern, { row }]) => pattern.startsWith('GET') && row.public.includes('o'))
      .flatMap(([pattern, line]) => addressesOf(pattern, line, region).map((at) => at + (line.query ?? '')))

/** What shows something of everything: the front page, places, the toolbox and the lists of the bank. */
const everywhere = [
  '/nb',
  '/nb/municipalities/no-1866',
  '/nb/municipalities/no-1866.json',
  '/nb/municipalities/no-1865',
  '/nb/municipalities/no-1866/similar',
  '/nb/toolbox',
  '/nb/toolbox/map',
  '/nb/toolbox.json',
  '/nb/toolbox.csv',
  '/nb/toolbox.atom',
  '/nb/toolbox/places-like?municipality=NO-1866',
  '/nb/toolbox.json?like=NO-1866',
  '/nb/toolbox.csv?like=NO-1865&like=NO-1870',
  '/nb/knowledge',
  '/nb/knowledge/findings.json',
  '/nb/grants',
  '/nb/grants/awards.json',
  '/nb/projects.json',
  '/nb/projects.atom',
  '/open-data/grants.json',
]
const searches = [
  '/nb/toolbox.json',
  '/nb/knowledge/findings.json',
  '/nb/grants/awards.json',
  '/nb/projects.json',
]

type Place = [string, () => Promise<Walked<World, PlacePerson>>, (region: never) => string[]]
const worlds: Place[] = [
  [
    'measures in use',
    makeAdoptionsWorld,
    (region: AdoptionsWorld) => [
      ...openTo(adoptionRoutes)(region),
      ...openTo(evaluationRoutes)(region),
      ...region.measures.flatMap(({ slug }) => [
        `/nb/toolbox/${slug}`,
        `/nb/toolbox/${slug}.json`,
        ...['NO-1866', 'NO-1865', 'NO-1824'].map((key) => `/nb/toolbox/${slug}?municipality=${key}`),
      ]),
    ],
  ],
  ['grants', makeGrantsWorld, openTo(callRoutes)],
  ['inventories', makeInventoriesWorld, () => []],
  [
    'what was learnt',
    makeKnowledgeWorld,
    (region: KnowledgeWorld) => [
      ...openTo(findingRoutes)(region),
      ...openTo(synthesisRoutes)(region),
      ...region.examples.map(({ slug }) => `/nb/knowledge/examples/${slug}`),
    ],
  ],
]

/** In every language that it has; a file reads much the same in each, and one of each kind is slow. */
const inAllLanguages = (address: string) =>
  /\.(?:pdf|docx|xlsx)$/.test(address) || !address.startsWith('/nb')
    ? [address]
    : ['nb', 'nn', 'sv', 'en'].map((language) => address.replace(/^\/nb/, `/${language}`))

describe.each(worlds)('%s', (_, make, addresses) => {
  let walked: Walked<World, PlacePerson>
  beforeAll(async () => {
    walked = await make()
  })
  afterAll(() => walked?.site.close())
  const leaksIn = (text: string, person: PlacePerson, where: string) =>
    walked
      .hiddenFrom(person)
      .filter((word) => text.includes(word))
      .map((word) => `${person} reads "${word}" ${where}`)

  test('no page, file or feed for everybody holds a private word, in four languages', {
    timeout: 120_000,
  }, async () => {
    const visitor = walked.site.visitor()
    const all = new Set([...everywhere, ...addresses(walked.region as never)].flatMap(inAllLanguages))
    const leaks: string[] = []
    let read = 0
    for (const address of all) {
      const answer = await visitor.request(address)
      if (answer.status === 200) read += 1
      leaks.push(...leaksIn(await readableText(answer), 'public', `at ${address}`))
    }
    expect(leaks).toEqual([])
    expect(read).toBeGreaterThan(60)
  })

  test('no search finds anything by a private word', async () => {
    const visitor = walked.site.visitor()
    const found: string[] = []
    for (const word of walked.hiddenFrom('public'))
      for (const search of searches) {
        const answer = await visitor.request(`${search}?q=${encodeURIComponent(word)}`)
        const { items } = (await answer.json()) as { items: unknown[] }
        if (items.length > 0) found.push(`${items.length} by "${word}" at ${search}`)
      }
    expect(found).toEqual([])
  })

  test('no mail tells anybody what is not theirs', async () => {
    const mails = await walked.site.database.memberDb.selectFrom('outbox_mail').selectAll().execute()
    const leaks = mails.flatMap(({ to_address: to, subject, body }) => {
      const person = placePeople.find((each) => to === `${each}@example.org`)
      // Whoever is asked to be a contact, and is asked something, reads that in their mail.
      if (person === 'contact' || to.startsWith('zqpost')) return []
      if (!person) return leaksIn(`${subject}\n${body}`, 'reader', `in a mail to ${to}`)
      return leaksIn(`${subject}\n${body}`, person, 'in a mail')
    })
    expect(leaks).toEqual([])
  })
})

describe('how many were reached, under five', () => {
  let walked: Walked<AdoptionsWorld, PlacePerson>
  beforeAll(async () => {
    walked = await makeAdoptionsWorld()
  })
  afterAll(() => walked?.site.close())

  test('nothing that everybody reads is otherwise with 2 than with 3; with 7 it is', {
    timeout: 120_000,
  }, async () => {
    const { memberDb } = walked.site.database
    const addresses = [
      ...openTo(adoptionRoutes)(walked.region),
      ...openTo(evaluationRoutes)(walked.region),
    ].filter((address) => !address.endsWith('.xlsx'))
    /** All but the instants at which it was made. */
    const read = async () => {
      const visitor = walked.site.visitor()
      const texts: [string, string][] = []
      for (const address of addresses) {
        const answer = await visitor.request(address)
        const text = await readableText(answer)
        // What is not there tells the number of the request.
        if (answer.status === 200) texts.push([address, text.replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'then')])
      }
      return texts
    }
    const reach = (reached: number) => memberDb.updateTable('adoption_reach').set({ reached }).execute()
    await reach(2)
    const two = await read()
    await reach(3)
    const three = await read()
    expect(three).toEqual(two)
    await reach(7)
    expect(await read()).not.toEqual(three)
  })
})
