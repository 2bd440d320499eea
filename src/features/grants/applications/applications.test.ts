import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { languages } from '../../../platform/i18n/languages.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { person } from '../../projects/edit/testing.test-support.ts'
import { startAdoption } from '../../toolbox/index.ts'
import { publishedMeasure } from '../../toolbox/measures/measures.test-support.ts'
import { findCall } from '../calls/queries.ts'
import { saveCall } from '../calls/save-call.ts'
import { type GrantRegion, grantRegion, NOW, openCall, withForms } from '../decisions/grants.test-support.ts'
import { draft, sentApplication, wholeFacts } from './applications.test-support.ts'
import { findApplication } from './find-application.ts'
import { submitApplication } from './submit-application.ts'

let site: TestApp
let region: GrantRegion
let call: { id: string; slug: string }
let now = NOW
beforeAll(async () => {
  site = await testApp(withForms, { now: () => now })
  region = await set((tx) => grantRegion(tx))
  call = await set((tx) => openCall(tx, region, { pot: 1_000_000, ceiling: 150_000 }))
})
afterAll(() => site.close())

const db = () => site.database.memberDb
const set = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(db(), act)
const address = (id: string, rest = '') => `/nb/workspace/grants/applications/${id}${rest}`
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('an application', () => {
  test('is begun from the call, filled in and sent on the web, and gets a number and a receipt', async () => {
    const browser = await site.signedIn(region.coordinator.accountId)
    const page = await browser.page(`/nb/grants/${call.slug}`)
    expect(page.text).toContain(`/nb/workspace/grants/calls/${call.id}/apply`)
    const apply = `/nb/workspace/grants/calls/${call.id}/apply`
    const begun = await browser.submit(apply, { municipalityKey: 'NO-1866', language: 'nb' }, apply)
    const at = begun.headers.get('location') ?? ''
    expect(begun.status).toBe(303)

    const facts = {
      title: 'Mentorer i Hadsel',
      startsOn: '2027-01-15',
      endsOn: '2027-12-15',
      appliedAmount: '80 000',
      'cost-1-name': 'Lønn',
      'cost-1-amount': '90 000',
      'cost-2-name': 'Reiser',
      'cost-2-amount': '10 000',
      'own-money-1-name': 'Kommunen',
      'own-money-1-amount': '15 000',
      'other-money-1-name': 'Sparebanken',
      'other-money-1-amount': '5 000',
      'co-1': 'Øksnes kommune',
    }
    const saved = await browser.submit(`${at}/edit`, facts, `${at}/edit`)
    expect(saved.headers.get('location')).toBe(`${at}/edit?saved=1`)
    const id = at.split('/').at(-1) ?? ''
    expect(await findApplication(db(), region.coordinator, id)).toMatchObject({
      title: 'Mentorer i Hadsel',
      appliedAmount: 80_000,
      coApplicants: [{ name: 'Øksnes kommune', municipalityKey: 'NO-1868' }],
      state: 'draft',
      number: null,
    })

    const early = await browser.page(`${at}/submit`)
    expect(early.text).toContain('Dette må rettes før søknaden kan sendes')
    expect(early.text).toContain('Hva er behovet?')
    const answers = {
      'q.need': 'De kjenner ingen.',
      'q.targetGroup': 'Nye familier.',
      'q.aim': 'Noen å spørre.',
      'q.activities': 'Vi setter dem sammen.',
      'q.knowing': 'Vi spør.',
      'q.continuation': 'Sentralen.',
      'q.shares': 'yes',
    }
    const written = await browser.submit(`${at}/questions`, answers, `${at}/questions`)
    expect(written.status).toBe(303)
    const sent = await browser.submit(`${at}/submit`, {}, `${at}/submit`)
    expect(sent.headers.get('location')).toBe(`${at}?sent=1`)
    const done = await findApplication(db(), region.coordinator, id)
    expect(done?.number).toMatch(/^2026-\d{3}$/)
    expect((await browser.page(`${at}?sent=1`)).text).toContain(`har fått nummer ${done?.number}`)
    const mails = await db()
      .selectFrom('outbox_mail')
      .select(['subject', 'body', 'language'])
      .where('subject', 'like', `%${done?.number}%`)
      .orderBy('id')
      .limit(10)
      .execute()
    expect(mails).toHaveLength(1)
    expect(plain(mails[0]?.body ?? '')).toContain('Beløp: 80 000 NOK')
    expect((await browser.request(`${at}/edit`)).status).toBe(409)
  })

  test('begun from a measure in use carries the measure and the municipality along', async () => {
    const measure = await set((tx) =>
      publishedMeasure(tx, {
        partnershipId: region.partnershipId,
        writer: region.coordinator,
        reviewer: region.officer,
      }),
    )
    const started = await set((tx) =>
      startAdoption(
        tx,
        { viewer: region.coordinator },
        {
          measureId: measure.id,
          municipalityKey: 'NO-1866',
          state: 'planned',
          since: '2026-11-01',
          adaptation: '',
          language: 'nb',
        },
      ),
    )
    if (!started.ok) throw new Error(started.reason)
    const browser = await site.signedIn(region.coordinator.accountId)
    const page = await browser.page(`/nb/grants/${call.slug}?adoption=${started.id}`)
    const apply = `/nb/workspace/grants/calls/${call.id}/apply`
    expect(page.text).toContain(`${apply}?adoption=${started.id}`)
    expect((await browser.page(`/nb/workspace/grants/start?adoption=${started.id}`)).text).toContain(
      `${apply}?adoption=${started.id}`,
    )
    const begun = await browser.submit(`${apply}?adoption=${started.id}`, { language: 'nb' }, apply)
    const id = begun.headers.get('location')?.split('/').at(-1) ?? ''
    expect(await findApplication(db(), region.coordinator, id)).toMatchObject({
      measure: { id: measure.id },
      adoptionId: started.id,
      municipalityKey: 'NO-1866',
    })
    // Not for somebody else's: the adoption is not theirs to carry.
    const neighbour = await set((tx) => person(tx, 'coordinator', { municipalityKey: 'NO-1868' }))
    const other = await site.signedIn(neighbour.accountId)
    const key = /name="_key" value="([^"]+)"/.exec((await other.page(apply)).text)?.[1] ?? ''
    const taken = await other.post(apply, [
      ['_key', key],
      ['adoption', started.id],
      ['language', 'nb'],
    ])
    expect(taken.status).toBe(404)
  })

  test('says all that is wrong at once, with the figures, and is not sent', async () => {
    const id = await set((tx) =>
      draft(
        tx,
        region.coordinator,
        { callId: call.id },
        { title: '', appliedAmount: 160_000 },
        { need: 'x' },
      ),
    )
    const browser = await site.signedIn(region.coordinator.accountId)
    const key = /name="_key" value="([^"]+)"/.exec((await browser.page(address(id))).text)?.[1] ?? ''
    const answer = await browser.post(address(id, '/submit'), [['_key', key]])
    const text = plain(await answer.text())
    expect(answer.status).toBe(422)
    expect(text).toContain('Skriv en tittel på søknaden.')
    expect(text).toContain('beløpet er 10 000 NOK for høyt')
    expect(text).toContain('Finansieringen er 60 000 NOK for høy.')
    expect(text).toContain('Hva skal være annerledes etterpå?')
    expect((await findApplication(db(), region.coordinator, id))?.state).toBe('draft')
  })

  test('lists what is missing, each line leading to its field, and has no form to send it with until nothing is', async () => {
    const id = await set((tx) =>
      draft(
        tx,
        region.coordinator,
        { callId: call.id },
        { title: '', startsOn: null, appliedAmount: 160_000, budget: [] },
        { need: 'x' },
      ),
    )
    const browser = await site.signedIn(region.coordinator.accountId)
    for (const path of ['', '/submit']) {
      const { text } = await browser.page(address(id, path))
      const list = [...text.matchAll(/<ul class="missing-list">([\s\S]*?)<\/ul>/g)].map(
        ([, items = '']) => items,
      )
      const links = [...list.join('').matchAll(/href="([^"#]+)#([^"]+)"/g)]
      expect(links).toHaveLength(10)
      for (const [, page = '', field = ''] of links)
        expect((await browser.page(page.replaceAll('&amp;', '&'))).text).toContain(`id="${field}"`)
      expect(text).not.toContain(`action="${address(id, '/submit')}"`)
      expect(text).toContain(`class="ds-button" href="${address(id, '/edit')}"`)
    }
    const ready = await set((tx) => draft(tx, region.coordinator, { callId: call.id }))
    expect((await browser.page(address(ready))).text).toContain(
      `class="ds-button" href="${address(ready, '/submit')}"`,
    )
    expect((await browser.page(address(ready, '/submit'))).text).toContain(
      `action="${address(ready, '/submit')}"`,
    )
    const button = /formaction="[^"]+\/send"[^>]*>([^<]*)/
    const words = async (each: string) =>
      button.exec((await browser.page(address(each, '/questions'))).text)?.[1]
    expect([await words(id), await words(ready)]).toEqual(['Lagre og gå videre', 'Se over og send'])
  })

  test('of a call for certain measures is begun for one of them', async () => {
    const measure = await set((tx) =>
      publishedMeasure(tx, {
        partnershipId: region.partnershipId,
        writer: region.coordinator,
        reviewer: region.officer,
      }),
    )
    const certain = await set(async (tx) => {
      const made = await openCall(tx, region, { pot: 100, title: 'Bare ett tiltak' })
      const found = await findCall(tx, region.officer, made.id)
      if (found)
        await saveCall(
          tx,
          { viewer: region.officer },
          { id: made.id, baseVersion: found.version },
          { ...found, measureIds: [measure.id] },
        )
      return made
    })
    const apply = `/nb/workspace/grants/calls/${certain.id}/apply`
    const browser = await site.signedIn(region.coordinator.accountId)
    const without = await browser.submit(
      apply,
      { municipalityKey: 'NO-1866', measureId: '', language: 'nb' },
      apply,
    )
    expect([without.status, (await without.text()).includes('Velg et av tiltakene')]).toEqual([422, true])
    const chosen = await browser.submit(
      apply,
      { municipalityKey: 'NO-1866', measureId: measure.id, language: 'nb' },
      apply,
    )
    expect(chosen.status).toBe(303)
  })

  test('is in time until midnight of the last day, by the clock of the transaction, and not after', async () => {
    const late = new Date('2026-12-31T23:00:00Z')
    const id = await set((tx) => draft(tx, region.coordinator, { callId: call.id }))
    expect(await set((tx) => submitApplication(tx, { viewer: region.coordinator }, id, late))).toEqual({
      ok: false,
      reason: 'closed',
    })
    const before = new Date(late.getTime() - 1)
    expect(
      await set((tx) => submitApplication(tx, { viewer: region.coordinator }, id, before)),
    ).toMatchObject({
      ok: true,
    })
    // The page says so too, whatever it offered when it was opened.
    const other = await set((tx) => draft(tx, region.coordinator, { callId: call.id }))
    const browser = await site.signedIn(region.coordinator.accountId)
    const key =
      /name="_key" value="([^"]+)"/.exec((await browser.page(address(other, '/submit'))).text)?.[1] ?? ''
    now = late
    try {
      const answer = await browser.post(address(other, '/submit'), [['_key', key]])
      expect([answer.status, (await answer.text()).includes('Søknadsfristen er ute')]).toEqual([409, true])
    } finally {
      now = NOW
    }
  })

  test('sent at the same moment as others gets a number of its own, without a gap', async () => {
    const ids: string[] = []
    for (let count = 0; count < 6; count++)
      ids.push(await set((tx) => draft(tx, region.coordinator, { callId: call.id })))
    const sent = await Promise.all(
      ids.map((id) =>
        set((tx) =>
          submitApplication(tx, { viewer: region.coordinator }, id, new Date('2027-05-05T10:00:00Z')),
        ),
      ),
    )
    // The call has closed by then: none takes a number.
    expect(sent.every(({ ok }) => !ok)).toBe(true)
    const done = await Promise.all(
      ids.map((id) => set((tx) => submitApplication(tx, { viewer: region.coordinator }, id, NOW))),
    )
    const numbers = done.map((each) => (each.ok ? Number(each.number.slice(5)) : 0)).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 6 }, (_, index) => (numbers[0] ?? 0) + index))
  })

  test('sent twice at once is sent once', async () => {
    const id = await set((tx) => draft(tx, region.coordinator, { callId: call.id }))
    const done = await Promise.all(
      [1, 2, 3].map(() => set((tx) => submitApplication(tx, { viewer: region.coordinator }, id, NOW))),
    )
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
    expect(done.filter((each) => !each.ok && each.reason === 'notDraft')).toHaveLength(2)
  })

  test('of two who change it, the second sees what the first saved and loses nothing', async () => {
    const id = await set((tx) => draft(tx, region.coordinator, { callId: call.id }))
    const browser = await site.signedIn(region.coordinator.accountId)
    const version = String((await findApplication(db(), region.coordinator, id))?.version)
    const fields = { title: 'Den første', baseVersion: version, appliedAmount: '10' }
    await browser.submit(address(id, '/edit'), fields, address(id, '/edit'))
    const answer = await browser.submit(
      address(id, '/edit'),
      { ...fields, title: 'Den andre', 'co-1': 'Frivilligsentralen' },
      address(id, '/edit'),
    )
    const text = await answer.text()
    expect(answer.status).toBe(409)
    expect(text).toContain('Noen andre har endret søknaden')
    expect(text).toContain('Den første')
    expect(text).toContain('value="Den andre"')
    expect(text).toContain('value="Frivilligsentralen"')
  })

  test('is kept by the page itself while somebody writes, and nothing unreadable is saved over it', async () => {
    const id = await set((tx) => draft(tx, region.coordinator, { callId: call.id }))
    const browser = await site.signedIn(region.coordinator.accountId)
    const { text } = await browser.page(address(id, '/edit'))
    const key =
      /<form[^>]*keeps-itself[^>]*><input type="hidden" name="_key" value="([^"]+)"/.exec(text)?.[1] ?? ''
    const version = Number(/name="baseVersion" value="(\d+)"/.exec(text)?.[1])
    const keep = (fields: Record<string, string>) => {
      const body = new URLSearchParams({ _key: key, ...fields }).toString()
      return browser.request(address(id, '/edit'), {
        method: 'POST',
        body,
        headers: {
          'x-rotfeste-draft': '1',
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': String(body.length),
        },
      })
    }
    const first = await keep({ baseVersion: String(version), title: 'Halvferdig' })
    expect([first.status, await first.json()]).toEqual([200, { version: version + 1 }])
    const second = await keep({ baseVersion: String(version + 1), title: 'Halvferdig', appliedAmount: 'mye' })
    expect(second.status).toBe(422)
    expect((await keep({ baseVersion: String(version), title: 'For sent' })).status).toBe(409)
    expect(await findApplication(db(), region.coordinator, id)).toMatchObject({
      title: 'Halvferdig',
      version: version + 1,
    })
  })

  test.each<[what: string, field: Record<string, string>, said: string]>([
    ['an amount that cannot be read', { appliedAmount: 'mye' }, 'Skriv beløpet uten desimaler'],
    [
      'an amount with øre',
      { 'cost-1-name': 'Lønn', 'cost-1-amount': '10,50' },
      'Skriv beløpet uten desimaler',
    ],
    ['a line without a name', { 'cost-1-amount': '10' }, 'Skriv hva beløpet gjelder.'],
    ['a line without an amount', { 'own-money-2-name': 'Vi' }, 'Skriv beløpet, eller ta bort linjen.'],
    [
      'an end before its start',
      { startsOn: '2027-02-01', endsOn: '2027-01-01' },
      'Siste dag kan ikke være før første dag.',
    ],
    ['a co-applicant that may be two', { 'co-1': 'Bø kommune' }, 'flere kommuner heter det'],
  ])('with %s comes back as it was typed', async (_, field, said) => {
    const id = await set((tx) => draft(tx, region.coordinator, { callId: call.id }))
    const browser = await site.signedIn(region.coordinator.accountId)
    const answer = await browser.submit(
      address(id, '/edit'),
      { title: 'Mitt', ...field },
      address(id, '/edit'),
    )
    const text = await answer.text()
    expect(answer.status).toBe(422)
    expect(text).toContain(said)
    expect(text).toContain('value="Mitt"')
    for (const value of Object.values(field)) expect(text).toContain(`value="${value}"`)
  })

  test('is taken back by those who apply, until it is decided', async () => {
    const { id } = await set((tx) => sentApplication(tx, region.coordinator, { callId: call.id }, NOW))
    const browser = await site.signedIn(region.coordinator.accountId)
    const done = await browser.submit(address(id, '/withdraw'), {}, address(id, '/withdraw'))
    expect(done.status).toBe(303)
    expect((await findApplication(db(), region.coordinator, id))?.state).toBe('withdrawn')
    const again = await browser.submit(address(id, '/withdraw'), {}, address(id, '/withdraw'))
    expect(again.status).toBe(409)
  })
})

describe('who sees and writes an application', () => {
  test('a draft is the municipality’s; once sent, those who run the call see it and change nothing', async () => {
    const id = await set((tx) => draft(tx, region.coordinator, { callId: call.id }))
    const neighbour = await set((tx) => person(tx, 'coordinator', { municipalityKey: 'NO-1868' }))
    const colleague = await set((tx) => person(tx, 'coordinator', { municipalityKey: 'NO-1866' }))
    const seen = async (viewer: typeof neighbour) => (await findApplication(db(), viewer, id)) !== undefined
    for (const viewer of [neighbour, region.officer, region.administrator, region.reader])
      expect(await seen(viewer)).toBe(false)
    expect(await seen(colleague)).toBe(true)
    await set((tx) => submitApplication(tx, { viewer: colleague }, id, NOW))
    for (const viewer of [neighbour, region.officerElsewhere, region.reader])
      expect(await seen(viewer)).toBe(false)
    for (const viewer of [region.officer, region.administrator])
      expect(await findApplication(db(), viewer, id)).toMatchObject({
        mayRun: true,
        mayWrite: false,
        mayDecide: true,
      })
    const officer = await site.signedIn(region.officer.accountId)
    for (const path of ['/edit', '/submit', '/withdraw'])
      expect((await officer.request(address(id, path))).status).toBe(404)
    const other = await site.signedIn(neighbour.accountId)
    for (const path of [
      '',
      '/edit',
      '/questions',
      '/submit',
      '/withdraw',
      '/readers',
      '/assessment',
      '/interest',
    ])
      expect((await other.request(address(id, path))).status).toBe(404)
  })

  test('only coordinators of the partnership’s municipalities apply, on the days of the call, for their own', async () => {
    const apply = `/nb/workspace/grants/calls/${call.id}/apply`
    const outside = await site.signedIn(region.reader.accountId)
    const refused = await outside.page(apply)
    expect([refused.status, refused.text.includes('Bare koordinatorer')]).toEqual([409, true])
    const own = await site.signedIn(region.coordinator.accountId)
    const foreign = await own.submit(apply, { municipalityKey: 'NO-1868', language: 'nb' }, apply)
    expect(foreign.status).toBe(404)
    now = new Date('2027-01-01T10:00:00Z')
    try {
      const late = await own.page(apply)
      expect([late.status, late.text.includes('Søknadsfristen er ute')]).toEqual([409, true])
    } finally {
      now = NOW
    }
  })

  test('the call’s sums hold for those who have begun; its words and a later day may change', async () => {
    const found = await findCall(db(), region.officer, call.id)
    if (!found) throw new Error('no call')
    const at = { id: call.id, baseVersion: found.version }
    const less = await set((tx) => saveCall(tx, { viewer: region.officer }, at, { ...found, ceiling: 1 }))
    expect(less).toEqual({ ok: false, reason: 'relied', fields: ['ceiling'] })
    const words = await set((tx) =>
      saveCall(tx, { viewer: region.officer }, at, { ...found, purpose: 'Nytt.' }),
    )
    expect(words).toEqual({ ok: true })
    const stranger = await set((tx) =>
      saveCall(tx, { viewer: region.officerElsewhere }, { ...at, baseVersion: at.baseVersion + 1 }, found),
    )
    expect(stranger).toEqual({ ok: false, reason: 'notYours' })
  })

  test('its pages are there in four languages', async () => {
    const id = await set((tx) => draft(tx, region.coordinator, { callId: call.id }, wholeFacts))
    const browser = await site.signedIn(region.coordinator.accountId)
    for (const language of languages)
      for (const path of [
        '/grants',
        `/grants/${call.slug}`,
        '/workspace/grants',
        `/workspace/grants/calls/${call.id}/apply`,
        ...['', '/edit', '/edit?saved=1', '/questions', '/submit', '/withdraw'].map(
          (rest) => `/workspace/grants/applications/${id}${rest}`,
        ),
      ]) {
        const { status, text } = await browser.page(`/${language}${path}`)
        expect([path, status]).toEqual([path, 200])
        expect(text).not.toMatch(/undefined|\[object/)
      }
  })
})
