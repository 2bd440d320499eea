import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Member } from '../../../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import type { DraftAnswer } from '../../../platform/forms/answer.ts'
import { FormDefinition } from '../../../platform/forms/definition.ts'
import { listAsides } from '../../../platform/forms/saving/asides/queries.ts'
import { listChanges, ONE_SITTING } from '../../../platform/forms/saving/queries.ts'
import { type TestDatabase, testDatabase } from '../../../platform/testing/database.ts'
import { sha256 } from '../../../platform/text/canonical-json.ts'
import { person, places } from '../../projects/edit/testing.test-support.ts'
import { insertFormVersion, publishFormVersion } from '../form-version.ts'
import {
  createFilledForm,
  findFilledForm,
  reopenFilledForm,
  saveFilledAnswers,
  sendFilledForm,
  sentContent,
} from './filled-form.ts'
import { keptOf } from './queries.ts'

const words = (text: string) => ({ nb: text, nn: text, sv: text, en: text })
const definition = (kind: string, more: unknown[] = []) =>
  FormDefinition.parse({
    format: 'rotfeste-form-1',
    key: `filled-${kind}`,
    title: words('Skjema'),
    kind,
    officialLanguage: 'nb',
    sections: [
      {
        key: 'all',
        title: words('Alt'),
        questions: [
          { key: 'story', kind: 'long-text', label: words('Hva skjedde'), required: true },
          { key: 'stopped', kind: 'yes-no', label: words('Sluttet dere') },
          {
            key: 'why',
            kind: 'long-text',
            label: words('Hvorfor'),
            required: true,
            when: { question: 'stopped', is: 'yes' },
          },
          { key: 'places', kind: 'municipalities', label: words('Kommuner') },
          { key: 'families', kind: 'number', label: words('Familier') },
          {
            key: 'sum',
            kind: 'computed',
            label: words('Kommuner i alt'),
            compute: { how: 'count', of: ['places'] },
            shownAs: 'number',
          },
          ...more,
        ],
      },
    ],
  })

let database: TestDatabase
let ida: Member
let kari: Member
let formVersionId: string
const set = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(database.memberDb, act)
const now = new Date('2026-11-22T10:00:00Z')

beforeAll(async () => {
  database = await testDatabase(places)
  await set(async (tx) => {
    ida = await person(tx, 'coordinator', { municipalityKey: 'NO-1866' }, 'Ida Solvang')
    kari = await person(tx, 'coordinator', { municipalityKey: 'NO-1870' }, 'Kari Nes')
    const form = await insertFormVersion(tx, { viewer: ida }, definition('evaluation'))
    await publishFormVersion(tx, { viewer: ida }, form.id)
    formVersionId = form.id
  })
})
afterAll(() => database.drop())

const said = (value: string | number | string[]): DraftAnswer => ({ state: 'read', value })
const begin = async () =>
  (
    await set((tx) =>
      createFilledForm(
        tx,
        { viewer: ida },
        { formVersionId, bearer: 'evaluation', language: 'nb', currency: 'NOK' },
      ),
    )
  ).id
const save = (id: string, who: Member, question: string, answer: DraftAnswer, baseVersion: number) =>
  set((tx) => saveFilledAnswers(tx, { viewer: who }, id, [{ question, answer, baseVersion }]))
const send = (id: string) => set((tx) => sendFilledForm(tx, { viewer: ida }, id, now))

describe('writing', () => {
  test('every change is a version, and the one before stays as history', async () => {
    const id = await begin()
    await save(id, ida, 'story', said('Vi begynte.'), 0)
    await save(id, ida, 'story', said('Vi begynte i mai.'), 1)
    const form = await findFilledForm(database.memberDb, id)
    expect(form?.answers.story).toEqual(said('Vi begynte i mai.'))
    expect([form?.versions.story, form?.versions.why]).toEqual([2, 0])
    const past = await listChanges(database.memberDb, keptOf(id), 'story')
    expect(past.map(({ version, savedByName }) => [version, savedByName])).toEqual([
      [2, 'Ida Solvang'],
      [1, 'Ida Solvang'],
    ])
  })

  test('the history is told by sittings: of saves that one person made in a row the last, however many there are', async () => {
    const id = await begin()
    for (let version = 0; version < 5; version += 1)
      await save(id, ida, 'story', said(`Ida ${version + 1}`), version)
    await save(id, kari, 'story', said('Kari'), 5)
    await save(id, ida, 'story', said('Ida igjen'), 6)
    await set((tx) =>
      sql`update filled_answer_history set saved_at = saved_at - interval '11 minutes' where version <= 2`.execute(
        tx,
      ),
    )
    const told = await listChanges(database.memberDb, keptOf(id), 'story', ONE_SITTING)
    expect(told.map(({ version }) => version)).toEqual([7, 6, 5, 2])
  })

  test('two people’s changes of different words become one text; of the same words both are kept', async () => {
    const id = await begin()
    await save(id, ida, 'story', said('en to tre fire fem seks'), 0)
    await save(id, ida, 'story', said('EN to tre fire fem seks'), 1)
    const joined = await save(id, kari, 'story', said('en to tre fire fem SEKS'), 1)
    expect(joined).toMatchObject({ ok: true, together: false, saved: [{ outcome: 'joined' }] })
    expect((await findFilledForm(database.memberDb, id))?.answers.story).toEqual(
      said('EN to tre fire fem SEKS'),
    )
    const apart = await save(id, kari, 'story', said('ingen to tre fire fem seks'), 1)
    expect(apart).toMatchObject({ ok: true, together: true, saved: [{ outcome: 'aside' }] })
    const [aside] = await listAsides(database.memberDb, keptOf(id))
    expect([aside?.savedByName, aside?.answer]).toEqual(['Kari Nes', said('ingen to tre fire fem seks')])
    const sent = await send(id)
    expect(sent).toMatchObject({
      ok: false,
      closed: false,
      issues: [{ question: 'story', code: 'aside-open' }],
    })
  })

  test('a question that is no longer asked keeps what was written, and is not sent', async () => {
    const id = await begin()
    await save(id, ida, 'story', said('Det gikk.'), 0)
    await save(id, ida, 'stopped', said('yes'), 0)
    expect(await send(id)).toMatchObject({ ok: false, issues: [{ question: 'why', code: 'missing' }] })
    await save(id, ida, 'why', said('Pengene tok slutt.'), 0)
    await save(id, ida, 'stopped', said('no'), 1)
    const sent = await send(id)
    if (!sent.ok) throw new Error('not sent')
    expect(Object.keys(sent.content.answers).sort()).toEqual(['stopped', 'story'])
    expect((await findFilledForm(database.memberDb, id))?.answers.why).toEqual(said('Pengene tok slutt.'))
  })

  test('unknown and computed questions are refused, and nothing of the save is kept', async () => {
    const id = await begin()
    for (const question of ['nothing', 'sum'])
      expect(
        await set((tx) =>
          saveFilledAnswers(tx, { viewer: ida }, id, [{ question, answer: said(3), baseVersion: 0 }]),
        ),
      ).toEqual({ ok: false, reason: 'unknown-question' })
  })

  test('only a published form is filled in', async () => {
    const draft = await set((tx) => insertFormVersion(tx, { viewer: ida }, definition('questionnaire')))
    await expect(
      set((tx) =>
        createFilledForm(
          tx,
          { viewer: ida },
          { formVersionId: draft.id, bearer: 'inventory-answer', language: 'nb', currency: 'NOK' },
        ),
      ),
    ).rejects.toThrow(/published/)
  })
})

describe('sending', () => {
  const full = async () => {
    const id = await begin()
    await save(id, ida, 'story', said('Det gikk.'), 0)
    await save(id, ida, 'places', said(['NO-1866', 'NO-1870']), 0)
    return id
  }

  test('freezes the answers with what is computed and a hash over the text', async () => {
    const id = await full()
    const sent = await send(id)
    if (!sent.ok) throw new Error('not sent')
    const content = await sentContent(database.memberDb, id)
    expect(content).toMatchObject({
      number: 1,
      intact: true,
      answers: { story: 'Det gikk.', places: ['NO-1866', 'NO-1870'], sum: 2 },
      municipalityNames: { 'NO-1866': 'Hadsel', 'NO-1870': 'Sortland' },
      sentByName: 'Ida Solvang',
    })
    expect(content?.sha256).toBe(sent.sha256)
    expect(await save(id, ida, 'story', said('Etterpå'), 1)).toEqual({ ok: false, reason: 'closed' })
  })

  test('of two who send at once one does, and the other is told that it is closed', async () => {
    const id = await full()
    const both = await Promise.all([send(id), send(id)])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(both.find(({ ok }) => !ok)).toMatchObject({ closed: true, issues: [] })
  })

  test('a save and a sending at once: what is saved afterwards is refused, never lost silently', async () => {
    const id = await full()
    const [saved, sent] = await Promise.all([save(id, kari, 'story', said('Det gikk godt.'), 1), send(id)])
    expect(sent.ok).toBe(true)
    const content = await sentContent(database.memberDb, id)
    expect(content?.answers.story).toBe(saved.ok ? 'Det gikk godt.' : 'Det gikk.')
  })

  test('what was sent cannot be changed, and a change behind the database’s back is seen', async () => {
    const id = await full()
    await send(id)
    const forge = sql`update filled_form_sent set content = replace(content, 'Det gikk.', 'Det gikk ikke.') where filled_form_id = ${id}`
    await expect(set((tx) => forge.execute(tx))).rejects.toThrow(/does not change/)
    await set(async (tx) => {
      await sql`alter table filled_form_sent disable trigger keep_sent_form`.execute(tx)
      await forge.execute(tx)
      await sql`alter table filled_form_sent enable trigger keep_sent_form`.execute(tx)
    })
    expect(await sentContent(database.memberDb, id)).toMatchObject({ intact: false })
  })

  test('opened again it is a draft with its answers, and is sent as the next number', async () => {
    const id = await full()
    await send(id)
    expect(await set((tx) => reopenFilledForm(tx, { viewer: ida }, id))).toBe(true)
    expect(await set((tx) => reopenFilledForm(tx, { viewer: ida }, id))).toBe(false)
    await save(id, ida, 'story', said('Det gikk bra.'), 1)
    expect(await send(id)).toMatchObject({ ok: true, number: 2 })
    const first = await sentContent(database.memberDb, id, 1)
    expect([first?.answers.story, first?.intact]).toEqual(['Det gikk.', true])
    expect((await sentContent(database.memberDb, id))?.answers.story).toBe('Det gikk bra.')
  })

  test('an issue of the feature keeps it from being sent; a warning does not', async () => {
    const id = await full()
    const more = (severity: 'error' | 'warning') => () => [
      { question: 'families', severity, code: 'too-few-families', facts: {} },
    ]
    const sendWith = (severity: 'error' | 'warning') =>
      set((tx) => sendFilledForm(tx, { viewer: ida }, id, now, more(severity)))
    expect(await sendWith('error')).toMatchObject({ ok: false, issues: [{ code: 'too-few-families' }] })
    expect(await sendWith('warning')).toMatchObject({ ok: true })
  })

  test('the hash is over the text as it is kept', async () => {
    const id = await full()
    await send(id)
    const row = await database.memberDb
      .selectFrom('filled_form_sent')
      .select(['content', 'content_sha256'])
      .where('filled_form_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(sha256(row.content)).toBe(row.content_sha256)
  })
})

test('files and accounts are refused when a form of these kinds is published', async () => {
  for (const kind of ['evaluation', 'grant-application', 'questionnaire', 'interview', 'grant-report']) {
    const published = await set(async (tx) => {
      const form = await insertFormVersion(
        tx,
        { viewer: ida },
        definition(kind, [{ key: 'files', kind: 'attachment', label: words('Filer') }]),
      )
      return publishFormVersion(tx, { viewer: ida }, form.id)
    })
    expect(published).toMatchObject({ ok: false, problems: [{ code: 'reports-only' }] })
  }
})
