import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MeasureRecord } from '../../record.ts'
import { emptyToolbox, type Toolbox } from '../toolbox.test-support.ts'
import { listMeasuresLike, reasons } from './measures-like.tsx'

let toolbox: Toolbox
const ids: Record<string, string> = {}

const measure = (title: string, summary: string, more: Partial<MeasureRecord>): Partial<MeasureRecord> => ({
  texts: { nb: { title, summary, steps: ['Begynn.'], of: 1 } } as unknown as MeasureRecord['texts'],
  themes: [],
  goals: [],
  targets: [],
  mainAction: 'competence',
  ...more,
})
const newcomers = [{ id: 'newcomer', role: 'direct' as const }]

beforeAll(async () => {
  toolbox = await emptyToolbox()
  const add = async (name: string, changes: Partial<MeasureRecord>, state?: 'draft' | 'withdrawn') => {
    ids[name] = await toolbox.add(changes, state ? { state } : {})
  }
  const mentor = { targets: newcomers, mainAction: 'mentor-buddy', themes: ['inclusion-integration'] }
  await add('network', measure('Mentornettverk', 'Nye innbyggere får en mentor i arbeidslivet.', mentor))
  await add('buddy', measure('Fadderfamilier', 'Nye familier får en fadder i nabolaget.', mentor))
  await add(
    'cafe',
    measure('Språkkafé', 'Nye innbyggere og fastboende snakker sammen.', {
      targets: newcomers,
      mainAction: 'meeting-place',
    }),
  )
  await add(
    'fair',
    measure('Yrkesmesse', 'Bedrifter viser seg fram for elever.', {
      targets: [{ id: 'pupil', role: 'direct' }],
      mainAction: 'fair-event',
      themes: ['skills-supply'],
    }),
  )
  await add('words', measure('Båtskole for elever', 'Elever lærer å føre båt.', { mainAction: 'competence' }))
  await add(
    'sameWords',
    measure('Båtskole for voksne', 'Voksne lærer å føre båt.', { mainAction: 'culture-leisure' }),
  )
  await add('draft', measure('Fadderutkast', 'En fadder.', mentor), 'draft')
  await add('withdrawn', measure('Fadder som var', 'En fadder.', mentor), 'withdrawn')
})
afterAll(() => toolbox.close())

const like = (name: string) => listMeasuresLike(toolbox.database.memberDb, ids[name] ?? '')

test('the measure that shares most comes first; one that shares nothing is not there', async () => {
  const found = await like('network')
  expect(found.map(({ id }) => id)).toEqual([ids.buddy, ids.cafe])
  expect((await like('fair')).map(({ id }) => id)).not.toContain(ids.network)
})

test('each says why, most telling first, in the reader’s language', async () => {
  const [buddy, cafe] = await like('network')
  expect(reasons(buddy!, 'en')).toEqual([
    'also mentor and buddy',
    'also about inclusion and integration',
    'also for newcomers',
  ])
  expect(reasons(cafe!, 'nb')).toContain('også for tilflyttere')
  expect(reasons({ shared: ['goal:jobs', 'target:newcomer'], alikeInWords: true }, 'sv')).toEqual([
    expect.stringMatching(/^samma mål: /),
    'också för inflyttare',
    'beskrivningarna liknar varandra',
  ])
})

test('words alone are reason enough when they are many', async () => {
  const [first] = await like('words')
  expect(first).toMatchObject({ id: ids.sameWords, shared: [], alikeInWords: true })
})

test('drafts and withdrawn measures are like nothing, and nothing is like them, whoever asks', async () => {
  for (const db of [toolbox.database.memberDb, toolbox.database.publicDb]) {
    for (const name of ['network', 'buddy', 'cafe']) {
      const found = await listMeasuresLike(db, ids[name] ?? '')
      expect(found.map(({ id }) => id)).not.toContain(ids.draft)
      expect(found.map(({ id }) => id)).not.toContain(ids.withdrawn)
    }
    expect(await listMeasuresLike(db, ids.draft ?? '')).toEqual([])
    expect(await listMeasuresLike(db, ids.withdrawn ?? '')).toEqual([])
  }
})
