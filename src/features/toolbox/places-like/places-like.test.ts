import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Member } from '../../../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { insertPartnership } from '../../organisations/index.ts'
import { municipalityLabel, similarPlaces } from '../../places/index.ts'
import { person, places } from '../../projects/edit/testing.test-support.ts'
import { moveAdoption } from '../adoption/move-adoption.ts'
import { startAdoption } from '../adoption/start-adoption.ts'
import { publishedMeasure } from '../measures/measures.test-support.ts'
import { findPlace } from './find-place.ts'
import { nearestPlaces } from './nearest.ts'

let world: TestApp
let coordinator: Member
let slug: string
const [nearest, other] = similarPlaces('NO-1866', 2).map(({ key }) => key) as [string, string]

beforeAll(async () => {
  world = await testApp(places)
  await act(async (tx) => {
    const partnershipId = await insertPartnership(tx, {
      name: 'Samarbeidet',
      country: 'NO',
      municipalities: [{ key: 'NO-1866' }, { key: nearest }, { key: other }],
    })
    coordinator = await person(tx, 'coordinator', { municipalityKey: 'NO-1866' })
    const officer = await person(tx, 'regional-officer', { partnershipId })
    const second = await person(tx, 'regional-officer', { partnershipId })
    const measure = await publishedMeasure(tx, { partnershipId, writer: officer, reviewer: second })
    slug = measure.slug
    const start = async (municipalityKey: string, state: 'interested' | 'planned') => {
      const started = await startAdoption(
        tx,
        { viewer: officer },
        {
          measureId: measure.id,
          municipalityKey,
          state,
          since: '2026-01-10',
          adaptation: '',
          language: 'nb',
        },
      )
      if (!started.ok) throw new Error(started.reason)
      return started.id
    }
    const used = await start(nearest, 'planned')
    await moveAdoption(tx, { viewer: officer }, used, { state: 'pilot', since: '2026-02-01' })
    await start(other, 'interested')
  })
})
afterAll(() => world.close())

const act = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(world.database.memberDb, work)

test('a visitor sees what the nearest places have used, each with why it is like the own', async () => {
  const { text, status } = await world.visitor().page('/nb/toolbox/places-like?municipality=NO-1866')
  expect(status).toBe(200)
  expect(text).toContain('Hvilke tiltak har kommuner som ligner på Hadsel, brukt?')
  expect(text).toContain(`/nb/toolbox/${slug}`)
  expect(text).toContain(`${municipalityLabel(nearest)} (pilot)`)
  expect(text).toContain('mot 8\u00a0374')
})

test('that somebody is thinking about a measure is not told, to officers neither', async () => {
  for (const browser of [world.visitor(), await world.signedIn(coordinator.accountId)]) {
    const { text } = await browser.page('/nb/toolbox/places-like?municipality=NO-1866')
    expect(text).not.toContain('interessert')
  }
})

test('a coordinator sees their own municipality without asking for it, a visitor is asked', async () => {
  const own = await (await world.signedIn(coordinator.accountId)).page('/nb/toolbox/places-like')
  expect(own.text).toContain('ligner på Hadsel')
  const { text } = await world.visitor().page('/nb/toolbox/places-like')
  expect(text).toContain('Hvilke tiltak har lignende kommuner brukt?')
})

test('a place is found by name, number and key; of namesakes one is asked which', async () => {
  for (const typed of ['Hadsel', 'hadsel', '1866', 'NO-1866', 'no 1866'])
    expect(findPlace(typed), typed).toMatchObject({ how: 'found', municipality: { code: '1866' } })
  expect(findPlace('Våler')).toMatchObject({ how: 'several' })
  expect(findPlace('Qqqqq')).toEqual({ how: 'unknown', query: 'Qqqqq' })
  expect(findPlace('NO-1850')).toMatchObject({ how: 'unknown' })
  const { text } = await world.visitor().page('/sv/toolbox/places-like?municipality=Qqqqq')
  expect(text).toContain('”Qqqqq”')
})

test.each(['nb', 'nn', 'sv', 'en'])(
  'a page about places alike tells method and figures in %s',
  async (language) => {
    const { text, status } = await world.visitor().page(`/${language}/municipalities/no-1866/similar`)
    expect(status).toBe(200)
    expect(text.match(/<tr\b/g)?.length).toBe(12)
    expect(text).toContain('CC BY 4.0')
    expect(text).toContain(municipalityLabel(nearest))
    const own = await world.visitor().page(`/${language}/municipalities/no-1866`)
    expect(own.text).toContain(`/${language}/municipalities/no-1866/similar`)
  },
)

test('a municipality that is no more has none like it, and other ways to write the address lead to the one', async () => {
  const visitor = world.visitor()
  expect((await visitor.page('/nb/municipalities/no-1850/similar')).status).toBe(404)
  expect((await visitor.page('/nb/municipalities/no-1850')).text).not.toContain('/similar')
  const elsewhere = await visitor.page('/nb/municipalities/NO-1866/similar')
  expect(elsewhere.status).toBe(301)
  expect(elsewhere.answer.headers.get('location')).toBe('/nb/municipalities/no-1866/similar')
})

test('which places are most like one is reckoned once: an address may ask for fifty of them in every count', () => {
  expect(nearestPlaces('NO-1865')).toEqual(similarPlaces('NO-1865', 10))
  expect(nearestPlaces('NO-1865')).toBe(nearestPlaces('NO-1865'))
  expect(nearestPlaces('NO-0000')).toEqual([])
})
