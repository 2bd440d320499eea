import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Member, Viewer } from '../../../platform/access/viewer.ts'
import { inTransaction } from '../../../platform/database/database.ts'
import { type TestDatabase, testDatabase } from '../../../platform/testing/database.ts'
import { findOrCreateOrganisation, insertPartnership } from '../../organisations/index.ts'
import { person, places } from '../../projects/edit/testing.test-support.ts'
import { findMeasure, measureText } from './find-measure.ts'
import { addMaterial } from './materials/add-material.ts'
import { publishedMeasure, sampleMeasure } from './measures.test-support.ts'
import { dropMeasureVersion, reviewMeasure, sendMeasureForReview, withdrawMeasure } from './review-measure.ts'
import { createMeasure, saveMeasureVersion } from './save-measure.ts'

let database: TestDatabase
let partnershipId: string
let elsewhereId: string
let writer: Member
let officer: Member
let officerElsewhere: Member
let leader: Member

beforeAll(async () => {
  database = await testDatabase(places)
  await inTransaction(database.memberDb, async (tx) => {
    const region = (name: string, key: string) =>
      insertPartnership(tx, { name, country: 'NO', municipalities: [{ key }] })
    partnershipId = await insertPartnership(tx, {
      name: 'Vesterålen',
      country: 'NO',
      municipalities: [{ key: 'NO-1866' }, { key: 'NO-1870', joinedOn: '2010-01-01', leftOn: '2020-01-01' }],
    })
    elsewhereId = await region('Lofoten', 'NO-1865')
    writer = await person(tx, 'coordinator', { municipalityKey: 'NO-1866' })
    officer = await person(tx, 'regional-officer', { partnershipId })
    officerElsewhere = await person(tx, 'regional-officer', { partnershipId: elsewhereId })
    const { id: organisationId } = await findOrCreateOrganisation(tx, {
      name: 'Laget',
      country: 'NO',
      kind: 'association',
    })
    leader = await person(tx, 'project-leader', { organisationId })
  })
})
afterAll(() => database.drop())

const act = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(database.memberDb, work)
const begin = (record = sampleMeasure()) =>
  act((tx) => createMeasure(tx, { viewer: writer }, { partnershipId, record }))

test('a measure goes from a draft by review to everybody, and is found by its words', async () => {
  const { id, slug } = await begin()
  expect(await findMeasure(database.publicDb, { kind: 'public' }, slug)).toBeUndefined()
  expect(await findMeasure(database.memberDb, officerElsewhere, slug)).toBeUndefined()
  expect(await findMeasure(database.memberDb, officer, slug)).toMatchObject({
    state: 'draft',
    mayReview: true,
  })
  expect(await act((tx) => sendMeasureForReview(tx, { viewer: writer }, id))).toEqual({ ok: true, number: 1 })
  expect(
    await act((tx) => reviewMeasure(tx, { viewer: officer }, id, { decision: 'publish', note: '' })),
  ).toEqual({ ok: true, number: 1 })
  const found = await findMeasure(database.publicDb, { kind: 'public' }, slug)
  expect(found).toMatchObject({
    id,
    state: 'published',
    publishedNumber: 1,
    mayEdit: false,
    mayReview: false,
  })
  const row = await database.memberDb
    .selectFrom('measure')
    .select(['terms', 'search'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(row.terms).toEqual(['action:mentor-buddy', 'language:nb', 'theme:inclusion-integration'])
  expect(row.search).toContain("'fritid':")
})

test('whoever sent a version does not publish it, neither by the act nor past it', async () => {
  const { id } = await begin()
  await act((tx) => sendMeasureForReview(tx, { viewer: officer }, id))
  const review = { decision: 'publish' as const, note: '' }
  expect(await act((tx) => reviewMeasure(tx, { viewer: officer }, id, review))).toEqual({
    ok: false,
    reason: 'own-version',
  })
  await expect(
    database.memberDb
      .updateTable('measure_version')
      .set({ state: 'published', reviewed_by: officer.accountId })
      .where('measure_id', '=', id)
      .execute(),
  ).rejects.toThrow('somebody who has not written it')
})

/** Saves the measure again with a text in a language, as somebody. */
async function writes(viewer: Member, id: string, language: 'nb' | 'sv', title: string) {
  const open = await database.memberDb
    .selectFrom('measure_version')
    .select(['number', 'edit', 'state'])
    .where('measure_id', '=', id)
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow()
  const sample = sampleMeasure()
  const text = { ...sample.texts.nb, title } as NonNullable<typeof sample.texts.nb>
  const saved = await act((tx) =>
    saveMeasureVersion(tx, { viewer }, id, {
      record: { ...sample, texts: { ...sample.texts, [language]: text } },
      edit: open.state === 'draft' ? open.edit : 0,
      note: '',
    }),
  )
  expect(saved).toMatchObject({ ok: true })
}

const sends = (viewer: Member, id: string) => act((tx) => sendMeasureForReview(tx, { viewer }, id))
const publishes = (viewer: Member, id: string) =>
  act((tx) => reviewMeasure(tx, { viewer }, id, { decision: 'publish', note: '' }))
/** Publishes past the act, as somebody with the database in hand. */
const publishesByHand = (viewer: Member | null, id: string) =>
  database.memberDb
    .updateTable('measure_version')
    .set({ state: 'published', reviewed_by: viewer?.accountId ?? null })
    .where('measure_id', '=', id)
    .where('state', '=', 'in-review')
    .execute()

test.each(['nb', 'sv'] as const)(
  'whoever wrote a measure (%s) does not publish it, though another sent it; a second officer does',
  async (language) => {
    const second = await act((tx) => person(tx, 'regional-officer', { partnershipId }))
    const { id } = await begin()
    await writes(officer, id, language, 'Skrevet av den som vil publisere')
    // A later saving by somebody else does not wash the first one away.
    await writes(writer, id, 'nb', 'Skrevet av koordinatoren')
    await sends(writer, id)
    expect(await publishes(officer, id)).toEqual({ ok: false, reason: 'own-version' })
    await expect(publishesByHand(officer, id)).rejects.toThrow('somebody who has not written it')
    await expect(publishesByHand(null, id)).rejects.toThrow('somebody who has not written it')
    expect(await publishes(second, id)).toEqual({ ok: true, number: 1 })
  },
)

test('a file put to a measure, and a version that was given up, count as written until it is published again', async () => {
  const second = await act((tx) => person(tx, 'regional-officer', { partnershipId }))
  const { id } = await act((tx) => publishedMeasure(tx, { partnershipId, writer, reviewer: officer }))
  const file = { title: 'Brev', language: 'nb' as const, fileName: 'brev.txt', bytes: Buffer.from('Hei') }
  expect(await act((tx) => addMaterial(tx, { viewer: officer }, id, file))).toMatchObject({ ok: true })
  expect(await act((tx) => dropMeasureVersion(tx, { viewer: officer }, id))).toEqual({ ok: true })
  await writes(writer, id, 'nb', 'Neste versjon')
  await sends(writer, id)
  expect(await publishes(officer, id)).toEqual({ ok: false, reason: 'own-version' })
  expect(await publishes(second, id)).toEqual({ ok: true, number: 3 })
  // What was written before the last publishing binds nobody: the first writer is free to read the next one.
  await writes(second, id, 'sv', 'Översatt')
  await sends(second, id)
  expect(await publishes(second, id)).toEqual({ ok: false, reason: 'own-version' })
  expect(await publishes(officer, id)).toEqual({ ok: true, number: 4 })
})

test('a coordinator, an officer of another region and a project leader do not review', async () => {
  const { id } = await begin()
  await act((tx) => sendMeasureForReview(tx, { viewer: officer }, id))
  for (const viewer of [writer, officerElsewhere, leader])
    expect(await act((tx) => reviewMeasure(tx, { viewer }, id, { decision: 'publish', note: '' }))).toEqual({
      ok: false,
      reason: 'not-found',
    })
})

test('of two savings from the same text exactly one wins', async () => {
  const { id } = await begin()
  const save = (title: string) => {
    const record = sampleMeasure()
    const text = record.texts.nb
    if (!text) throw new Error('no text')
    return act((tx) =>
      saveMeasureVersion(tx, { viewer: writer }, id, {
        record: { ...record, texts: { nb: { ...text, title } } },
        edit: 1,
        number: 1,
        note: '',
      }),
    )
  }
  // The first has saved and not finished when the others come: they wait, and then see what it did.
  const others: ReturnType<typeof save>[] = []
  const first = await act(async (tx) => {
    const saved = await saveMeasureVersion(tx, { viewer: officer }, id, {
      record: sampleMeasure(),
      edit: 1,
      note: '',
    })
    others.push(...['To', 'Tre', 'Fire'].map(save))
    await new Promise((done) => setTimeout(done, 100))
    return saved
  })
  expect(first).toMatchObject({ ok: true, edit: 2 })
  for (const saved of await Promise.all(others))
    expect(saved).toEqual({ ok: false, reason: 'conflict', number: 1, edit: 2 })
})

test('while it is read nobody changes it; returned with a note it is open again', async () => {
  const { id } = await begin()
  const save = { record: sampleMeasure(), edit: 1, note: '' }
  await act((tx) => sendMeasureForReview(tx, { viewer: writer }, id))
  expect(await act((tx) => saveMeasureVersion(tx, { viewer: writer }, id, save))).toEqual({
    ok: false,
    reason: 'in-review',
  })
  const give = (note: string) =>
    act((tx) => reviewMeasure(tx, { viewer: officer }, id, { decision: 'return', note }))
  expect(await give(' ')).toEqual({ ok: false, reason: 'note-missing' })
  expect(await give('Skriv hva det koster.')).toEqual({ ok: true, number: 1 })
  expect(await act((tx) => saveMeasureVersion(tx, { viewer: writer }, id, save))).toMatchObject({ ok: true })
})

test('a published version does not change; the next one begins from it', async () => {
  const { id, slug } = await act((tx) => publishedMeasure(tx, { partnershipId, writer, reviewer: officer }))
  await expect(
    database.memberDb
      .updateTable('measure_version')
      .set({ record: JSON.stringify({}) })
      .where('measure_id', '=', id)
      .execute(),
  ).rejects.toThrow('a published version of a measure does not change')
  const stale = { record: sampleMeasure(), edit: 0, number: 9, note: '' }
  expect(await act((tx) => saveMeasureVersion(tx, { viewer: writer }, id, stale))).toMatchObject({
    ok: false,
    reason: 'conflict',
  })
  expect(await act((tx) => saveMeasureVersion(tx, { viewer: writer }, id, { ...stale, number: 1 }))).toEqual({
    ok: true,
    number: 2,
    edit: 1,
  })
  expect((await findMeasure(database.publicDb, { kind: 'public' }, slug))?.publishedNumber).toBe(1)
})

test('a version without a summary, steps or a kind is not sent', async () => {
  const record = sampleMeasure({
    mainAction: null,
    texts: { nb: { ...sampleMeasure().texts.nb, summary: '', steps: [] } as never },
  })
  const { id } = await begin(record)
  expect(await act((tx) => sendMeasureForReview(tx, { viewer: writer }, id))).toEqual({
    ok: false,
    reason: 'incomplete',
    missing: ['summary', 'steps', 'mainAction'],
  })
})

test('a withdrawn measure is gone for everybody but those who work with it, and may come back', async () => {
  const { id, slug } = await act((tx) => publishedMeasure(tx, { partnershipId, writer, reviewer: officer }))
  expect(await act((tx) => withdrawMeasure(tx, { viewer: writer }, id, 'x'))).toMatchObject({ ok: false })
  expect(await act((tx) => withdrawMeasure(tx, { viewer: officer }, id, 'Loven er endret.'))).toEqual({
    ok: true,
  })
  expect(await findMeasure(database.publicDb, { kind: 'public' }, slug)).toBeUndefined()
  expect(await findMeasure(database.memberDb, writer, slug)).toMatchObject({
    state: 'withdrawn',
    withdrawn: { reason: 'Loven er endret.' },
  })
  const save = { record: sampleMeasure(), edit: 0, number: 1, note: '' }
  expect(await act((tx) => saveMeasureVersion(tx, { viewer: writer }, id, save))).toMatchObject({ ok: true })
  await act((tx) => sendMeasureForReview(tx, { viewer: writer }, id))
  await act((tx) => reviewMeasure(tx, { viewer: officer }, id, { decision: 'publish', note: '' }))
  expect(await findMeasure(database.publicDb, { kind: 'public' }, slug)).toMatchObject({ withdrawn: null })
})

test('a translation is older once the original has changed in what it says', () => {
  const text = { ...sampleMeasure().texts.nb, title: 'Fadder på fritiden' }
  const record = sampleMeasure({
    revision: 2,
    texts: { nb: { ...text, of: 2 } as never, sv: { ...text, of: 1 } as never },
  })
  expect(measureText(record, 'sv')).toMatchObject({ language: 'sv', older: true })
  expect(measureText(record, 'en')).toMatchObject({ language: 'nb', older: false })
})

test('who sees and who changes a draft and a published measure, and who reviews it', async () => {
  const draft = await act((tx) =>
    createMeasure(tx, { viewer: leader }, { partnershipId, record: sampleMeasure() }),
  )
  const open = await act((tx) => publishedMeasure(tx, { partnershipId, writer: leader, reviewer: officer }))
  const people: [string, Viewer, string, string][] = await act(async (tx) => [
    ['a visitor', { kind: 'public' }, '-', 's'],
    ['a coordinator of the partnership', writer, 'se', 'se'],
    ['its officer', officer, 'ser', 'ser'],
    ['an officer elsewhere', officerElsewhere, '-', 's'],
    ['the project leader who began it', leader, 'se', 'se'],
    ['another project leader', { ...leader, accountId: crypto.randomUUID() }, '-', 's'],
    ['a coordinator elsewhere', await person(tx, 'coordinator', { municipalityKey: 'NO-1865' }), '-', 's'],
    [
      'a coordinator that has left',
      await person(tx, 'coordinator', { municipalityKey: 'NO-1870' }),
      '-',
      's',
    ],
    ['an administrator', await person(tx, 'administrator'), 'ser', 'ser'],
  ])
  for (const [who, viewer, ofDraft, ofOpen] of people) {
    const db = viewer.kind === 'public' ? database.publicDb : database.memberDb
    const seen = async (slug: string) => {
      const found = await findMeasure(db, viewer, slug)
      return found ? `s${found.mayEdit ? 'e' : ''}${found.mayReview ? 'r' : ''}` : '-'
    }
    expect([await seen(draft.slug), await seen(open.slug)], who).toEqual([ofDraft, ofOpen])
  }
})
