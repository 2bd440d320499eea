import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Member } from '../../../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { languages } from '../../../platform/i18n/languages.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { person } from '../../projects/edit/testing.test-support.ts'
import { sentApplication } from '../applications/applications.test-support.ts'
import { findApplication } from '../applications/find-application.ts'
import { type GrantRegion, grantRegion, NOW, openCall, withForms } from '../decisions/grants.test-support.ts'
import { listWaitingApplications } from '../waiting/waiting-applications.ts'
import { assignReader, declareInterest, sendAssessment } from './assess.ts'
import { assessmentsOf, listUnread } from './queries.ts'

let site: TestApp
let region: GrantRegion
let call: { id: string; slug: string }
beforeAll(async () => {
  site = await testApp(withForms, { now: () => NOW })
  region = await set((tx) => grantRegion(tx))
  call = await set((tx) => openCall(tx, region, { pot: 1_000_000 }))
})
afterAll(() => site.close())

const db = () => site.database.memberDb
const set = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(db(), act)
const address = (id: string, rest = '') => `/nb/workspace/grants/applications/${id}${rest}`
const sent = (title?: string) =>
  set((tx) => sentApplication(tx, region.coordinator, { callId: call.id }, NOW, title ? { title } : {}))
const by = (viewer: Member) => ({ viewer })

/** A post made by hand: with a key from a page of one's own, to an address that no page offers. */
async function byHand(viewer: Member, path: string, fields: Record<string, string>) {
  const browser = await site.signedIn(viewer.accountId)
  const key = /name="_key" value="([^"]+)"/.exec((await browser.page('/nb/workspace/grants')).text)?.[1] ?? ''
  return browser.post(path, [['_key', key], ...Object.entries(fields)])
}

async function assessed(id: string, reader: Member, need: number, comment = 'Godt begrunnet.') {
  await set((tx) => assignReader(tx, by(region.officer), id, reader.accountId))
  await set((tx) => declareInterest(tx, by(reader), id, { conflict: false, note: '' }))
  return set((tx) => sendAssessment(tx, by(reader), id, { scores: { need }, comment }))
}

describe('an application is read', () => {
  test('by somebody assigned who first says that nothing ties them to it, on the web', async () => {
    const { id, number } = await sent('Mentorer på kaia')
    const officer = await site.signedIn(region.officer.accountId)
    const done = await officer.submit(
      address(id, '/readers'),
      { accountId: region.reader.accountId },
      address(id, '/readers'),
    )
    expect(done.status).toBe(303)
    expect((await findApplication(db(), region.officer, id))?.state).toBe('in-review')
    const mail = await db()
      .selectFrom('outbox_mail')
      .select(['subject', 'body'])
      .where('subject', 'like', `%vurder søknad ${number}`)
      .executeTakeFirst()
    expect(mail?.body).toContain(address(id, '/interest'))

    // Before: the title, who applies and how much, and nothing else.
    const reader = await site.signedIn(region.reader.accountId)
    expect((await reader.request(address(id))).headers.get('location')).toBe(address(id, '/interest'))
    for (const path of ['/questions', '/edit', '/submit', '/readers'])
      expect((await reader.request(address(id, path))).status).toBe(404)
    expect((await reader.request(address(id, '/assessment'))).headers.get('location')).toBe(
      address(id, '/interest'),
    )
    const before = await reader.page(address(id, '/interest'))
    expect(before.text).toContain('Mentorer på kaia')
    expect(before.text).toContain('Hadsel')
    expect(before.text).not.toContain('Nye familier kjenner ingen')
    const unsaid = await reader.submit(address(id, '/interest'), { note: '' }, address(id, '/interest'))
    expect(unsaid.status).toBe(422)
    const declared = await reader.submit(
      address(id, '/interest'),
      { conflict: 'no', note: '' },
      address(id, '/interest'),
    )
    expect(declared.headers.get('location')).toBe(address(id, '/assessment'))

    // After: all of it; not who else reads it.
    expect((await reader.page(address(id))).text).toContain('Nye familier kjenner ingen')
    expect((await reader.request(address(id, '/readers'))).status).toBe(404)
    const kept = await reader.submit(
      address(id, '/assessment'),
      { 'score-need': '4', comment: '', keep: '1' },
      address(id, '/assessment'),
    )
    expect(kept.headers.get('location')).toBe(`${address(id, '/assessment')}?kept=1`)
    const short = await reader.submit(
      address(id, '/assessment'),
      { 'score-need': '4', comment: '' },
      address(id, '/assessment'),
    )
    expect([short.status, (await short.text()).includes('Skriv en begrunnelse.')]).toEqual([422, true])
    const given = await reader.submit(
      address(id, '/assessment'),
      { 'score-need': '5', comment: 'Klart behov.' },
      address(id, '/assessment'),
    )
    expect(given.status).toBe(303)
    expect(await assessmentsOf(db(), id)).toMatchObject([
      { name: 'Lise Leser', conflict: false, scores: { need: 5 }, comment: 'Klart behov.' },
    ])
    const again = await byHand(region.reader, address(id, '/assessment'), {
      'score-need': '1',
      comment: 'Nei.',
    })
    expect([again.status, (await again.text()).includes('kan ikke endres')]).toEqual([409, true])
  })

  test('not by somebody who says they have an interest: out, and on record', async () => {
    const { id } = await sent()
    await set((tx) => assignReader(tx, by(region.officer), id, region.reader.accountId))
    const reader = await site.signedIn(region.reader.accountId)
    const said = { conflict: 'yes', note: 'Søsteren min leder tiltaket.' }
    const done = await reader.submit(address(id, '/interest'), said, address(id, '/interest'))
    expect(done.status).toBe(303)
    expect((await reader.request(address(id))).headers.get('location')).toBe(address(id, '/interest'))
    const posted = await byHand(region.reader, address(id, '/assessment'), {
      'score-need': '6',
      comment: 'Ja!',
    })
    expect([posted.status, (await posted.text()).includes('Du har sagt deg inhabil')]).toEqual([409, true])
    const back = await byHand(region.reader, address(id, '/interest'), { conflict: 'no', note: '' })
    expect(back.status).toBe(409)
    const removed = await byHand(
      region.officer,
      address(id, `/readers/${region.reader.accountId}/remove`),
      {},
    )
    expect(removed.status).toBe(409)
    const officer = await site.signedIn(region.officer.accountId)
    expect((await officer.page(address(id, '/readers'))).text).toContain('inhabil')
    const audit = await db()
      .selectFrom('audit_entry')
      .select(['act', 'details'])
      .where('subject_id', '=', id)
      .where('act', '=', 'grant-interest-declared')
      .execute()
    expect(audit).toEqual([{ act: 'grant-interest-declared', details: { interest: true } }])
  })

  test('an interest found later takes back what was sent', async () => {
    const { id } = await sent()
    expect(await assessed(id, region.reader, 6)).toEqual({ ok: true })
    await set((tx) =>
      declareInterest(tx, by(region.reader), id, { conflict: true, note: 'Fikk vite det nå.' }),
    )
    expect(await assessmentsOf(db(), id)).toMatchObject([
      { conflict: true, sentAt: null, scores: { need: 6 } },
    ])
  })
})

describe('the rule refuses, also what no page offers', () => {
  test('readers that are tied to the applicant, who wrote it, and who have no role for it', async () => {
    const { id } = await sent()
    const mentor = await set((tx) => person(tx, 'mentor', { municipalityKey: 'NO-1804' }, 'Magne Mentor'))
    for (const [reader, said] of [
      [region.coordinator, 'hører til søkeren eller en medsøker'],
      [mentor, 'har ikke en rolle som kan lese'],
    ] as const) {
      const answer = await byHand(region.officer, address(id, '/readers'), { accountId: reader.accountId })
      expect(answer.status).toBe(409)
      expect(await answer.text()).toContain(said)
    }
    expect(await assessmentsOf(db(), id)).toEqual([])
    // And the page tells who cannot be chosen, and why.
    const page = await (await site.signedIn(region.officer.accountId)).page(address(id, '/readers'))
    expect(page.text).toContain('Kaia Kommunesen: hører til søkeren eller en medsøker')
    expect(page.text).not.toContain(`value="${region.coordinator.accountId}"`)
  })

  test('an officer of the applicant’s own assigns nobody; nobody else than the call’s officers does', async () => {
    const { id } = await sent()
    const bound = await set(async (tx) => {
      const both = await person(tx, 'regional-officer', { partnershipId: region.partnershipId }, 'Bo Begge')
      await tx
        .insertInto('role_assignment')
        .values({ account_id: both.accountId, role: 'coordinator', municipality_key: 'NO-1866' })
        .execute()
      return both
    })
    const fields = { accountId: region.reader.accountId }
    const own = await byHand(bound, address(id, '/readers'), fields)
    expect([own.status, (await own.text()).includes('hører til søkeren')]).toEqual([409, true])
    for (const stranger of [region.coordinator, region.officerElsewhere, region.reader])
      expect((await byHand(stranger, address(id, '/readers'), fields)).status).toBe(404)
    expect(await assessmentsOf(db(), id)).toEqual([])
  })

  test('an assessment by whoever applies, by somebody not assigned, and before declaring', async () => {
    const { id } = await sent()
    const fields = { 'score-need': '6', comment: 'Fint.' }
    const own = await byHand(region.coordinator, address(id, '/assessment'), fields)
    expect([own.status, (await own.text()).includes('Du hører til søkeren')]).toEqual([409, true])
    const officer = await byHand(region.officer, address(id, '/assessment'), fields)
    expect([officer.status, (await officer.text()).includes('ikke satt opp som leser')]).toEqual([409, true])
    expect((await byHand(region.otherReader, address(id, '/assessment'), fields)).status).toBe(404)
    await set((tx) => assignReader(tx, by(region.officer), id, region.otherReader.accountId))
    const early = await byHand(region.otherReader, address(id, '/assessment'), fields)
    expect([early.status, (await early.text()).includes('Svar først')]).toEqual([409, true])
  })

  test('a reader who has come to work for the applicant since', async () => {
    const { id } = await sent()
    const reader = await set((tx) => person(tx, 'coordinator', { municipalityKey: 'NO-1804' }, 'Eva Leser'))
    await set((tx) => assignReader(tx, by(region.officer), id, reader.accountId))
    await set((tx) => declareInterest(tx, by(reader), id, { conflict: false, note: '' }))
    await set((tx) =>
      tx
        .insertInto('role_assignment')
        .values({ account_id: reader.accountId, role: 'coordinator', municipality_key: 'NO-1866' })
        .execute(),
    )
    const answer = await byHand(reader, address(id, '/assessment'), { 'score-need': '6', comment: 'Ja.' })
    expect([answer.status, (await answer.text()).includes('Du hører til søkeren')]).toEqual([409, true])
  })

  test('scores outside 1 to 6', async () => {
    const { id } = await sent()
    await set((tx) => assignReader(tx, by(region.officer), id, region.reader.accountId))
    await set((tx) => declareInterest(tx, by(region.reader), id, { conflict: false, note: '' }))
    for (const need of [0, 7, 3.5]) {
      const done = await set((tx) =>
        sendAssessment(tx, by(region.reader), id, { scores: { need }, comment: 'x' }),
      )
      expect(done).toEqual({ ok: false, reason: 'incomplete', missing: ['need'] })
    }
  })
})

test('what waits is told to readers until they have sent, and to officers until two read', async () => {
  const { id } = await sent('Venter på noen')
  const own = async (viewer: Member) => {
    const { first, count } = await listWaitingApplications(db(), viewer, 'nb', NOW)
    expect(first.length).toBe(Math.min(count, 5))
    return first.filter(({ title }) => title.includes('Venter på noen')).map(({ title }) => title)
  }
  const fresh = await set((tx) => person(tx, 'coordinator', { municipalityKey: 'NO-1804' }, 'Ny Leser'))
  const reader = await set((tx) => person(tx, 'coordinator', { municipalityKey: 'NO-1804' }, 'Ny Leser to'))
  expect(await own(fresh)).toEqual([])
  await set((tx) => assignReader(tx, by(region.officer), id, fresh.accountId))
  expect(await own(fresh)).toEqual(['Si om du er inhabil: Venter på noen'])
  await set((tx) => declareInterest(tx, by(fresh), id, { conflict: false, note: '' }))
  expect(await own(fresh)).toEqual(['Vurder søknaden: Venter på noen'])
  await set((tx) => sendAssessment(tx, by(fresh), id, { scores: { need: 4 }, comment: 'Ok.' }))
  expect(await own(fresh)).toEqual([])
  const unread = async () => (await listUnread(db(), region.officer)).some((each) => each.id === id)
  expect(await unread()).toBe(true)
  await set((tx) => assignReader(tx, by(region.officer), id, reader.accountId))
  expect(await unread()).toBe(false)
})

describe('the board of a call', () => {
  test('ranks by the readers’ scores, marks where they differ, and is there as CSV and XLSX', async () => {
    const own = await set((tx) => openCall(tx, region, { pot: 500_000, title: 'Tavle' }))
    const make = (title: string) =>
      set((tx) => sentApplication(tx, region.coordinator, { callId: own.id }, NOW, { title }))
    const [weak, strong, unread] = [await make('=SVAK()'), await make('Sterk'), await make('Ulest')]
    await assessed(weak.id, region.reader, 2)
    await assessed(weak.id, region.otherReader, 5)
    await assessed(strong.id, region.reader, 5)
    await assessed(strong.id, region.otherReader, 6)
    const board = `/nb/workspace/grants/calls/${own.id}`
    const officer = await site.signedIn(region.officer.accountId)
    const { text } = await officer.page(board)
    const at = (words: string) => text.indexOf(words)
    expect(at('Sterk')).toBeLessThan(at('=SVAK()'))
    expect(at('=SVAK()')).toBeLessThan(at('Ulest'))
    expect(text).toContain('5,50')
    expect(text).toContain('2,00–5,00')
    expect(text).toContain('Mer enn 2 poeng fra hverandre: Behov')
    expect(text).toContain('krever to vurderinger')

    const csv = await (await officer.request(`${board}/applications.csv`)).text()
    const lines = csv.trim().split('\r\n')
    expect(lines).toHaveLength(4)
    expect(lines[1]).toMatch(new RegExp(`^1,${strong.number},Sterk,Hadsel,100000,`))
    expect(lines[2]).toContain(",'=SVAK(),")
    expect(lines[3]).toContain(`,${unread.number},Ulest,`)
    const xlsx = await officer.request(`${board}/applications.xlsx`)
    const sheets = await readXlsxFile(Buffer.from(await xlsx.arrayBuffer()))
    expect(JSON.stringify(sheets)).toContain("'=SVAK()")
    for (const viewer of [region.coordinator, region.officerElsewhere, region.reader])
      for (const path of ['', '/applications.csv', '/applications.xlsx', '/edit'])
        expect((await (await site.signedIn(viewer.accountId)).request(board + path)).status).toBe(404)
  })

  test('hides from a reader among the officers what others gave, until they have sent their own', async () => {
    const { id, number } = await sent('Skjult for én')
    await assessed(id, region.reader, 6, 'Lises begrunnelse.')
    await set((tx) => assignReader(tx, by(region.officer), id, region.second.accountId))
    await set((tx) => declareInterest(tx, by(region.second), id, { conflict: false, note: '' }))
    const second = await site.signedIn(region.second.accountId)
    expect((await second.page(address(id, '/readers'))).text).not.toContain('Lises begrunnelse.')
    const csv = async () =>
      (await second.request(`/nb/workspace/grants/calls/${call.id}/applications.csv`)).text()
    const line = (text: string) => text.split('\r\n').find((each) => each.includes(number))
    expect(line(await csv())).not.toContain(',6,')
    await set((tx) => sendAssessment(tx, by(region.second), id, { scores: { need: 4 }, comment: 'Ok.' }))
    expect((await second.page(address(id, '/readers'))).text).toContain('Lises begrunnelse.')
    expect(line(await csv())).toContain(',5,4,6,')
  })

  test('and the reader’s pages are there in four languages', async () => {
    const { id } = await sent()
    await assessed(id, region.reader, 5)
    const officer = await site.signedIn(region.officer.accountId)
    const reader = await site.signedIn(region.reader.accountId)
    for (const language of languages) {
      const root = `/${language}/workspace/grants`
      for (const [browser, path] of [
        [officer, ''],
        [officer, `/calls/${call.id}`],
        [officer, `/applications/${id}`],
        [officer, `/applications/${id}/readers`],
        [officer, `/applications/${id}/interest`],
        [reader, ''],
        [reader, `/applications/${id}`],
        [reader, `/applications/${id}/interest`],
        [reader, `/applications/${id}/assessment`],
      ] as const) {
        const { status, text } = await browser.page(root + path)
        expect([path, status]).toEqual([path, 200])
        expect(text).not.toMatch(/undefined|\[object/)
      }
    }
  })
})
