import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Member } from '../../../../../platform/access/viewer.ts'
import type { SourceGiven } from '../../../findings/finding.ts'
import { listSources } from '../../../findings/sources/queries.ts'
import { addFindingSource, insertFinding, moveFinding } from '../../../findings/write-finding.ts'
import { done, findingText, ownExperience } from '../../../knowledge.test-support.ts'
import {
  answered,
  asked,
  byHand,
  cellOf,
  interviewed,
  mailsOf,
  makeWorld,
  plain,
  rowOf,
  type World,
} from '../../inventory.test-support.ts'
import { deleteOldNotes } from '../../notes/write-note.ts'
import { listWaitingInventories } from '../../waiting.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.app.close())

const db = () => world.app.database.memberDb

/** Malå has answered, and the officer has checked. */
async function checked() {
  const made = await asked(world, ['questionnaire'])
  const here = cellOf(made, made.questionnaire?.id, 'SE-2418')
  const mala = await world.app.signedIn(world.mala.accountId)
  expect((await answered(mala, here)).status).toBe(303)
  expect((await made.officer.submit(here, {}, `${here}/check`)).status).toBe(303)
  return { ...made, here, mala }
}

/** A published finding that quotes what Malå has sent. */
async function quoting(itemId: string | undefined, quote: string) {
  return world.set(async (tx) => {
    const { id: filledFormId } = await tx
      .selectFrom('inventory_answer')
      .select('filled_form_id as id')
      .where('item_id', '=', itemId ?? '')
      .where('municipality_key', '=', 'SE-2418')
      .$narrowType<{ id: string }>()
      .executeTakeFirstOrThrow()
    const act = { viewer: world.mala, now: world.clock.now }
    const made = done(await insertFinding(tx, act, { ...findingText(), partnershipId: world.partnershipId }))
    done(
      await addFindingSource(tx, act, made.id, {
        kind: 'questionnaire',
        filledFormId,
        place: '',
        quote,
        language: 'sv',
        municipalityKey: 'SE-2418',
        independence: 'Malå',
        saidOn: null,
        label: 'Enkät om unga',
        labelLanguage: 'sv',
        quotable: false,
      }),
    )
    for (const state of ['checked-by-region', 'published'] as const)
      done(await moveFinding(tx, { viewer: world.second }, made.id, state))
    return made
  })
}

/** Takes a quote under a new finding, and does something in the second between looking it up and writing it down. */
async function whileQuoted(viewer: Member, source: SourceGiven | undefined, act: () => Promise<Response>) {
  if (!source) throw new Error('nothing to quote')
  const by = { viewer, now: world.clock.now }
  const { id } = await world.set(async (tx) =>
    done(await insertFinding(tx, by, { ...findingText(), partnershipId: world.partnershipId })),
  )
  await sql`create function wait_a_second() returns trigger language plpgsql as
    $$ begin perform pg_sleep(1); return new; end $$`.execute(db())
  await sql`create trigger wait_a_second before insert on finding_source
    for each row execute function wait_a_second()`.execute(db())
  const quoted = world.set((tx) => addFindingSource(tx, by, id, source))
  await new Promise((resolve) => setTimeout(resolve, 300))
  const answer = await act()
  await sql`drop function wait_a_second() cascade`.execute(db())
  done(await quoted)
  return { id, answer }
}

const QUOTE = 'En väg in för unga, med en person som följer hela vägen.'

describe('an answer that was checked', () => {
  test('is set aside with a reason that the municipality is told, changed, sent anew and checked anew; both stay', async () => {
    const { here, officer, mala, address } = await checked()
    expect(rowOf((await officer.page(address)).text, 'SE-2418')[0]).toContain('Kontrollert')
    const without = await officer.submit(here, { reason: ' ' }, `${here}/set-aside`)
    expect(without.status).toBe(422)
    const before = (await mailsOf(world)).length
    const aside = await officer.submit(
      here,
      { reason: 'Enligt Malå stämmer inte antalet.' },
      `${here}/set-aside`,
    )
    expect(aside.headers.get('location')).toBe(`${here}?done=setAside`)
    const [mail, ...more] = (await mailsOf(world)).slice(before)
    expect(more).toEqual([])
    expect(mail?.subject).toMatch(/satt til side|åt sidan/)
    for (const words of [
      'Enligt Malå stämmer inte antalet.',
      'Max Malå',
      'Rut Region',
      here.replace('/nb', ''),
    ])
      expect(mail?.body).toContain(words)
    const row = rowOf((await officer.page(address)).text, 'SE-2418')
    expect(row[0]).toMatch(/^Spurt \(på nytt\)/)
    expect(row.at(-1)).toBe('0 av 1')
    const waiting = await listWaitingInventories(db(), world.mala, 'nb')
    expect(waiting.toAnswer.first.map(({ href }) => href)).toContain(here)

    expect((await answered(mala, here, { 'q.works': 'En väg in, men bara för några.' })).status).toBe(303)
    expect((await officer.submit(here, {}, `${here}/check`)).status).toBe(303)
    const { text } = await officer.page(here)
    for (const words of ['men bara för några', 'Satt til side', 'Enligt Malå stämmer inte antalet.'])
      expect(plain(text)).toContain(words)
    expect(text).not.toContain(QUOTE)
    const first = plain((await mala.page(`${here}/sent/1`)).text)
    expect(first).toContain(QUOTE)
    expect(first).toContain('svar nummer 1, sendt av Max Malå 22. november 2026')
    expect((await mala.page(`${here}/sent/3`)).status).toBe(404)
    const storuman = await world.app.signedIn(world.storuman.accountId)
    expect((await storuman.page(`${here}/sent/1`)).status).toBe(404)
    expect(rowOf((await officer.page(address)).text, 'SE-2418')[0]).toContain('Kontrollert')
    const entries = await db()
      .selectFrom('audit_entry')
      .select('act')
      .where('act', 'in', ['inventory-checked', 'inventory-set-aside', 'inventory-answered'])
      .where('subject_id', 'like', '%/SE-2418')
      .orderBy('id', 'desc')
      .limit(5)
      .execute()
    expect(entries.map(({ act }) => act).reverse()).toEqual([
      'inventory-answered',
      'inventory-checked',
      'inventory-set-aside',
      'inventory-answered',
      'inventory-checked',
    ])
  })

  test('keeps its quotes under findings, which say that it was set aside, and from which day it is changed', async () => {
    const { here, officer, mala, questionnaire } = await checked()
    const finding = await quoting(questionnaire?.id, QUOTE)
    const kept = await quoting(questionnaire?.id, 'Gemensam kompetens över kommungränserna.')
    const work = async ({ id }: { id: string }) =>
      plain((await mala.page(`/nb/workspace/knowledge/findings/${id}`)).text)
    const open = async ({ slug }: { slug: string }) =>
      plain((await world.app.visitor().page(`/nb/knowledge/findings/${slug}`)).text)
    expect(await work(finding)).not.toContain('Svaret')
    await officer.submit(here, { reason: 'Läs igen.' }, `${here}/set-aside`)
    expect(await work(finding)).toContain('Svaret ble satt til side 22. november 2026')
    expect(await open(finding)).not.toContain('endret siden')

    world.clock.now = new Date('2026-11-24T09:00:00Z')
    try {
      await answered(mala, here, { 'q.works': 'Något helt annat.' })
      for (const [one, stands] of [
        [finding, 'Sitatet står ikke i det nye svaret.'],
        [kept, 'Sitatet står også i det nye svaret.'],
      ] as const) {
        const words = await work(one)
        expect(words).toContain(`endret siden det ble sitert, sist 24. november 2026. ${stands}`)
        expect(words).not.toContain('satt til side')
        expect(await open(one)).toContain('er endret siden det ble sitert, sist 24. november 2026.')
      }
      const [source] = await listSources(db(), finding.id, { quotableOnly: false })
      expect(source?.quote).toBe(QUOTE)

      // What comes back as it was quoted has not changed.
      await officer.submit(here, { reason: 'Och en gång till.' }, `${here}/return`)
      await answered(mala, here)
      for (const one of [finding, kept]) {
        expect(await work(one)).not.toContain('Svaret')
        expect(await open(one)).not.toContain('endret siden')
      }
    } finally {
      world.clock.now = new Date('2026-11-22T09:00:00Z')
    }
  })

  test('is told of also under a quote that is taken while it is set aside', async () => {
    const { here, officer, questionnaire } = await checked()
    const finding = await quoting(questionnaire?.id, QUOTE)
    const [first] = await listSources(db(), finding.id, { quotableOnly: false })
    const { id, answer } = await whileQuoted(world.mala, first, () =>
      officer.submit(here, { reason: 'Läs igen.' }, `${here}/set-aside`),
    )
    expect(answer.status).toBe(303)
    const [source] = await listSources(db(), id, { quotableOnly: false })
    expect(source?.answerSetAsideOn).toBe('2026-11-22')
  })

  test('of an interview takes the quote along that is taken while consent is withdrawn', async () => {
    const { interview, officer, ...made } = await asked(world, ['interview'])
    const here = cellOf(made, interview?.id, 'SE-2282')
    await interviewed(officer, here)
    const { filledFormId } = await db()
      .selectFrom('inventory_answer')
      .select('filled_form_id as filledFormId')
      .where('item_id', '=', interview?.id ?? '')
      .where('municipality_key', '=', 'SE-2282')
      .executeTakeFirstOrThrow()
    const source: SourceGiven = {
      ...ownExperience({ independence: 'rektor' }),
      kind: 'questionnaire',
      filledFormId,
      quote: 'Lärlingsplatser.',
      quotable: false,
    }
    const { id, answer } = await whileQuoted(world.officer, source, () =>
      officer.submit(here, {}, `${here}/withdraw`),
    )
    expect(answer.status).toBe(303)
    expect(await listSources(db(), id, { quotableOnly: false })).toEqual([])
  })

  test('is decided on by whoever has read it: a page from before it was sent anew decides nothing', async () => {
    const { here, officer, mala, questionnaire } = await checked()
    const stateOf = async () => {
      const [row] = await db()
        .selectFrom('inventory_answer')
        .select('state')
        .where('item_id', '=', questionnaire?.id ?? '')
        .where('municipality_key', '=', 'SE-2418')
        .execute()
      return row?.state
    }
    await officer.submit(here, { reason: 'Läs igen.' }, `${here}/set-aside`)
    await answered(mala, here, { 'q.works': 'Något helt annat.' })
    const old = { sending: '1', reason: 'Läs igen.' }
    for (const act of ['check', 'return'])
      expect((await byHand(officer, `${here}/${act}`, old)).status).toBe(409)
    expect(await stateOf()).toBe('answered')
    expect((await officer.submit(here, {}, `${here}/check`)).status).toBe(303)
    expect((await byHand(officer, `${here}/set-aside`, old)).status).toBe(409)
    expect(await stateOf()).toBe('checked')
  })

  test('is not set aside by the municipality, by whoever sent it, unchecked, or in a closed inventory', async () => {
    const { here, officer, mala, address } = await checked()
    const reason = { reason: 'Nej.' }
    expect((await byHand(mala, `${here}/set-aside`, reason)).status).toBe(404)
    expect((await byHand(officer, `${here}/return`, reason)).status).toBe(409)
    await officer.submit(here, reason, `${here}/set-aside`)
    const again = await byHand(officer, `${here}/set-aside`, reason)
    expect(again.status).toBe(409)
    expect(plain(await again.text())).toContain('Noen andre har gjort noe med dette svaret')

    const talk = await asked(world, ['interview'])
    const there = cellOf(talk, talk.interview?.id, 'SE-2282')
    await interviewed(talk.officer, there)
    const second = await world.app.signedIn(world.second.accountId)
    expect((await second.submit(there, {}, `${there}/check`)).status).toBe(303)
    expect((await talk.officer.page(there)).text).not.toContain('/set-aside')
    const own = await byHand(talk.officer, `${there}/set-aside`, reason)
    expect(own.status).toBe(409)
    expect(plain(await own.text())).toContain('Du sendte svaret selv')
    await second.submit(`${talk.address}/edit`, {}, `${talk.address}/close`)
    const closed = await byHand(second, `${there}/set-aside`, reason)
    expect(closed.status).toBe(409)
    expect(plain(await closed.text())).toContain('Kartleggingen er ikke åpen')
    expect(address).not.toBe(talk.address)
  })

  test('of an interview goes in time also when it was opened again, with the reason', async () => {
    const { interview, officer, ...made } = await asked(world, ['interview'])
    const here = cellOf(made, interview?.id, 'SE-2282')
    await interviewed(officer, here)
    const second = await world.app.signedIn(world.second.accountId)
    await second.submit(here, {}, `${here}/check`)
    await second.submit(here, { reason: 'Hon sa inte så om bussarna.' }, `${here}/set-aside`)
    expect((await officer.page(here)).text).toContain('bussarna')
    await deleteOldNotes(db(), new Date('2028-01-15T22:00:00Z'))
    expect((await officer.page(here)).text).toContain('Lärlingsplatser')
    await deleteOldNotes(db(), new Date('2028-01-16T12:00:00Z'))
    const { text } = await officer.page(here)
    for (const gone of ['Lärlingsplatser', 'bussarna']) expect(text).not.toContain(gone)
  })
})
