import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../../platform/i18n/languages.ts'
import { deleteOldNotes } from '../inventory/notes/write-note.ts'
import {
  done,
  findingText,
  makeFinding,
  makeKnowledgeWorld,
  makeNote,
  ownExperience,
  plain,
} from '../knowledge.test-support.ts'
import type { SourceGiven } from './finding.ts'
import { selectFinding } from './queries.ts'
import { listSources } from './sources/queries.ts'
import { strengthOf } from './strength.ts'
import { addFindingSource, insertFinding, moveFinding, saveFinding, seenMark } from './write-finding.ts'

let world: Awaited<ReturnType<typeof makeKnowledgeWorld>>
beforeAll(async () => {
  world = await makeKnowledgeWorld()
})
afterAll(() => world.app.close())

const visitor = () => world.app.visitor()
const words = async (path: string) => plain((await visitor().page(path)).text)

describe('strength', () => {
  const said = (voice: string, place: string | null = null, kind: SourceGiven['kind'] = 'report') => ({
    kind,
    independence: voice,
    municipalityKey: place,
  })
  test.each([
    ['no source', [], 0],
    ['one source', [said('a')], 1],
    ['the same voice three times', [said('a'), said('A '), said(' a')], 1],
    ['two voices', [said('a'), said('b')], 2],
    [
      'three voices of one place and one kind of source',
      [said('a', 'SE-2421'), said('b', 'SE-2421'), said('c')],
      2,
    ],
    ['three voices of two places', [said('a', 'SE-2421'), said('b', 'SE-2418'), said('c')], 3],
    ['three voices in two kinds of source', [said('a'), said('b'), said('c', null, 'interview')], 3],
  ])('%s', (_, sources, level) => {
    expect(strengthOf(sources).level).toBe(level)
  })

  test('is the same as the database counts it, whatever the sources', async () => {
    const source = fc.record({
      independence: fc.constantFrom('Storuman', 'STORUMAN', ' Malå ', 'Sorsele', 'Åsele', 'åsele'),
      municipalityKey: fc.constantFrom(null, 'SE-2421', 'SE-2418'),
      kind: fc.constantFrom('own-experience' as const, 'statistics' as const),
    })
    const act = { viewer: world.storuman }
    await fc.assert(
      fc.asyncProperty(fc.array(source, { maxLength: 6 }), async (sources) => {
        const { id } = await makeFinding(world, { sources: [], state: 'draft' })
        await world.set(async (tx) => {
          for (const one of sources) done(await addFindingSource(tx, act, id, ownExperience(one)))
        })
        const found = await selectFinding(world.app.database.memberDb, world.storuman, id)
        const strength = strengthOf(sources)
        expect([found?.sourceCount, found?.voiceCount, found?.strength]).toEqual([
          strength.sources,
          strength.voices,
          strength.level,
        ])
      }),
      { numRuns: 15 },
    )
  })
})

describe('a draft', () => {
  test('is there for those who write for the region, and nowhere for anybody else', async () => {
    const { id, slug } = await makeFinding(world, { text: { title: 'Hemligt utkast' }, state: 'draft' })
    for (const path of [`/nb/knowledge/findings/${slug}`, `/nb/knowledge/findings/${id}`])
      expect((await visitor().page(path)).status).toBe(404)
    for (const path of ['', '.csv', '.json'])
      expect(await words(`/nb/knowledge/findings${path}?q=hemligt`)).not.toContain('Hemligt utkast')
    expect(await words('/nb/knowledge')).not.toContain('Hemligt')
    const elsewhere = await world.app.signedIn(world.elsewhere.accountId)
    const own = await world.app.signedIn(world.storuman.accountId)
    for (const asker of [elsewhere, own])
      for (const path of ['/findings', '/findings.csv', '/findings.json', ''])
        expect((await asker.page(`/nb/knowledge${path}`)).text).not.toContain('Hemligt utkast')
    for (const end of ['', '/edit', '/sources/new']) {
      const path = `/nb/workspace/knowledge/findings/${id}${end}`
      expect((await elsewhere.page(path)).status).toBe(404)
      expect((await own.page(path)).status).toBe(200)
    }
  })

  test('is not checked by somebody who read it before it was changed', async () => {
    const { id } = await makeFinding(world, { sources: [], state: 'draft' })
    const add = (independence: string) =>
      world.set(async (tx) =>
        done(await addFindingSource(tx, { viewer: world.storuman }, id, ownExperience({ independence }))),
      )
    const markNow = () =>
      world.set(async (tx) => seenMark({ version: 1 }, await listSources(tx, id, { quotableOnly: false })))
    const check = (seen: string) =>
      world.set((tx) => moveFinding(tx, { viewer: world.second }, id, 'checked-by-region', { seen }))
    await add('Storuman')
    const seen = await markNow()
    await add('Malå')
    expect(await check(seen)).toEqual({ ok: false, reason: 'changed' })
    expect(await check(await markNow())).toEqual({ ok: true })
  })

  test('is not checked by an officer who brought a quote for it', async () => {
    const { id } = await makeFinding(world, { sources: [], state: 'draft' })
    const added = await world.set((tx) => addFindingSource(tx, { viewer: world.second }, id, ownExperience()))
    expect(added.ok).toBe(true)
    const moved = await world.set((tx) => moveFinding(tx, { viewer: world.second }, id, 'checked-by-region'))
    expect(moved).toEqual({ ok: false, reason: 'own-finding' })
  })

  test('is not checked without a source, nor published by whoever wrote in it', async () => {
    const { id } = await makeFinding(world, { sources: [], state: 'draft' })
    const move = (viewer: typeof world.officer, state: 'checked-by-region' | 'published') =>
      world.set((tx) => moveFinding(tx, { viewer }, id, state))
    expect(await move(world.officer, 'checked-by-region')).toEqual({ ok: false, reason: 'no-source' })
    await world.set((tx) => addFindingSource(tx, { viewer: world.storuman }, id, ownExperience()))
    expect(await move(world.storuman, 'checked-by-region')).toEqual({ ok: false, reason: 'not-the-region' })
    await world.set(async (tx) =>
      done(await saveFinding(tx, { viewer: world.officer }, id, { ...findingText(), baseVersion: 1 })),
    )
    expect(await move(world.officer, 'checked-by-region')).toEqual({ ok: false, reason: 'own-finding' })
    expect(await move(world.second, 'checked-by-region')).toEqual({ ok: true })
    await expect(
      world.set((tx) =>
        tx
          .updateTable('finding')
          .set({ state: 'published', published_by: world.officer.accountId })
          .where('id', '=', id)
          .execute(),
      ),
    ).rejects.toThrow(/finding_not_by_writers/)
    expect(await move(world.second, 'published')).toEqual({ ok: true })
  })

  test('is written on the web, and somebody else’s change is never overwritten', async () => {
    const own = await world.app.signedIn(world.storuman.accountId)
    const fields = {
      kind: 'need',
      language: 'sv',
      title: 'Bostäder saknas',
      body: 'Överallt.',
      themes: 'housing',
    }
    const wrong = await own.submit('/sv/workspace/knowledge/findings/new', { ...fields, title: '' })
    expect(wrong.status).toBe(422)
    const made = await own.submit('/sv/workspace/knowledge/findings/new', fields)
    expect(made.status).toBe(303)
    const here = made.headers.get('location') ?? ''
    const id = here.split('/').at(-1) ?? ''
    await world.set(async (tx) =>
      done(
        await saveFinding(tx, { viewer: world.mala }, id, {
          ...findingText({ body: 'Malå säger något annat.' }),
          baseVersion: 1,
        }),
      ),
    )
    const late = await own.submit(`${here}/edit`, { ...fields, body: 'Min nya text.', baseVersion: '1' })
    const text = await late.text()
    expect(late.status).toBe(409)
    expect(text).toContain('Min nya text.')
    expect(plain(text)).toContain('Malå säger något annat')
  })
})

describe('a quote', () => {
  test('must stand in its source word for word, white space aside', async () => {
    const note = await makeNote(world, 'quotable', 'Vi ringde alla som\n  flyttade hit. Det gjorde skillnad.')
    const { id } = await makeFinding(world, { sources: [], state: 'draft' })
    const own = await world.app.signedIn(world.officer.accountId)
    const page = `/sv/workspace/knowledge/findings/${id}/sources/new?kind=interview&from=${note.id}`
    const quoted = { independence: 'Storuman', quotable: 'yes', municipalityKey: 'SE-2421' }
    const wrong = await own.submit(page, { ...quoted, quote: 'Vi ringde nästan alla' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('”Vi ringde nästan alla”')
    const right = await own.submit(page, { ...quoted, quote: 'ringde alla som flyttade   hit.' })
    expect(right.status).toBe(303)
  })

  test('has its day from the browser’s own field or as people type it, and shows it as the page’s language writes it', async () => {
    const { id } = await makeFinding(world, { sources: [], state: 'draft' })
    const own = await world.app.signedIn(world.storuman.accountId)
    const here = `/nb/workspace/knowledge/findings/${id}`
    const page = `${here}/sources/new?kind=outside`
    const said = {
      kind: 'statistics',
      label: 'SCB',
      language: 'sv',
      quote: 'Fler flyttade in.',
      independence: 'SCB',
    }
    const add = (saidOn: string) => own.submit(page, { ...said, saidOn })
    expect((await own.page(page)).text).toMatch(/<input[^>]*type="date"[^>]*name="saidOn"/)
    for (const [typed, why] of [
      ['i fjor', 'Skriv en dato, for eksempel 31.01.2026'],
      ['2026-11-23', 'Datoen kan ikke være fram i tid.'],
    ] as const) {
      const refused = await add(typed)
      expect([refused.status, (await refused.text()).includes(why)]).toEqual([422, true])
    }
    for (const typed of ['2026-01-31', '01.02.2026']) expect((await add(typed)).status).toBe(303)
    expect(plain((await own.page(here)).text)).toMatch(/31\. januar 2026.*1\. februar 2026/)
    expect(plain((await own.page(here.replace('/nb', '/sv'))).text)).toMatch(
      /31 januari 2026.*1 februari 2026/,
    )
  })

  test('is open only where the person agreed, also for a request made by hand', async () => {
    const note = await makeNote(world, 'inside', 'Detta säger jag bara till er.')
    const { id, slug } = await makeFinding(world, { sources: [], state: 'draft' })
    const source = ownExperience({
      kind: 'interview',
      interviewNoteId: note.id,
      quote: 'Detta säger jag bara till er.',
      independence: 'Storuman',
    })
    const act = { viewer: world.storuman, now: world.clock.now }
    const add = (given: SourceGiven) => world.set((tx) => addFindingSource(tx, act, id, given))
    expect(await add(source)).toEqual({ ok: false, reason: 'not-quotable' })
    expect(await add({ ...source, interviewNoteId: null })).toEqual({ ok: false, reason: 'not-quotable' })
    expect(await add({ ...source, kind: 'report' })).toEqual({ ok: false, reason: 'no-such-source' })
    expect(await world.set((tx) => addFindingSource(tx, { ...act, viewer: world.mala }, id, source))).toEqual(
      {
        ok: false,
        reason: 'no-such-source',
      },
    )
    expect((await add({ ...source, quotable: false })).ok).toBe(true)
    await world.set(async (tx) => {
      for (const state of ['checked-by-region', 'published'] as const)
        done(await moveFinding(tx, { viewer: world.officer }, id, state))
    })
    const text = await words(`/nb/knowledge/findings/${slug}`)
    expect(text).not.toContain('bara till er')
    expect(text).toContain('Ingen av kildene kan siteres åpent')
    expect(text).toContain('Én kilde, én stemme')
  })

  test('goes with its note when the time it may be kept is over, also from pages that were kept', async () => {
    const note = await makeNote(world, 'quotable', 'Den som ringer gör skillnad.')
    const { slug } = await makeFinding(world, {
      sources: [
        ownExperience(),
        ownExperience({
          kind: 'interview',
          interviewNoteId: note.id,
          quote: 'Den som ringer gör skillnad.',
          independence: 'Sorsele',
        }),
      ],
    })
    const page = `/nb/knowledge/findings/${slug}`
    expect(await words(page)).toContain('Den som ringer gör skillnad.')
    expect(await words(page)).toContain('To kilder, to stemmer')
    await deleteOldNotes(world.app.database.memberDb, new Date('2035-01-01T00:00:00Z'))
    expect(await words(page)).not.toContain('Den som ringer')
    expect(await words(page)).toContain('Én kilde, én stemme')
  })
})

describe('the list', () => {
  test('finds by words of the glossary in another language, narrows by every facet, and its twins agree', async () => {
    await makeFinding(world, {
      text: { title: 'Mentorer behöver tid på jobbet', kind: 'barrier', themes: ['labour-supply'] },
      sources: [
        ownExperience({ independence: 'a', municipalityKey: 'SE-2418' }),
        ownExperience({ independence: 'b', municipalityKey: 'SE-2421' }),
        ownExperience({ independence: 'c', municipalityKey: 'SE-2425', quotable: false }),
      ],
    })
    const chosen = 'kind=barrier&theme=labour-supply&strength=3&municipality=SE-2418&language=sv'
    const { text } = await visitor().page(`/nb/knowledge/findings.json?${chosen}`)
    const json = JSON.parse(text) as {
      total: number
      items: { title: string; municipalities: { id: string }[] }[]
    }
    expect(json.items.map(({ title }) => title)).toEqual(['Mentorer behöver tid på jobbet'])
    expect(json.items[0]?.municipalities.map(({ id }) => id)).toEqual(['SE-2418', 'SE-2421'])
    const csv = await visitor().request(`/nb/knowledge/findings.csv?${chosen}`)
    expect(parse(Buffer.from(await csv.arrayBuffer()), { bom: true })).toHaveLength(2)
    expect((await visitor().page(`/sv/knowledge/findings?municipality=SE-2425`)).text).not.toContain(
      'Mentorer',
    )
    expect(await words('/nb/knowledge/findings?q=mentor')).toContain('Mentorer behöver tid')
  })

  test.each(languages)('and the front page are whole in %s', async (language) => {
    for (const path of ['', '/findings', '/findings?q=finnesikke']) {
      const { status, text } = await visitor().page(`/${language}/knowledge${path}`)
      expect(status).toBe(200)
      expect(text).not.toMatch(/undefined|\[object|NaN| style=/)
    }
  })
})

test('nobody writes for a region that is not theirs', async () => {
  const act = { viewer: world.elsewhere }
  expect(
    await world.set((tx) => insertFinding(tx, act, { ...findingText(), partnershipId: world.partnershipId })),
  ).toEqual({ ok: false, reason: 'not-yours' })
})
