import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { languages } from '../../../platform/i18n/languages.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { draft } from '../applications/applications.test-support.ts'
import { type GrantRegion, grantRegion, NOW, openCall, withForms } from '../decisions/grants.test-support.ts'
import { findCall } from './queries.ts'

let site: TestApp
let region: GrantRegion
beforeAll(async () => {
  site = await testApp(withForms, { now: () => NOW })
  region = await set((tx) => grantRegion(tx))
})
afterAll(() => site.close())

const db = () => site.database.memberDb
const set = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(db(), act)
const newCall = '/nb/workspace/grants/calls/new'

const typed = () => ({
  partnershipId: region.partnershipId,
  organisation: 'Regionrådet for tilskudd',
  programmeId: '',
  language: 'nb',
  title: 'Starttilskudd 2027',
  purpose: 'Å prøve et tiltak.',
  eligibility: 'Kommuner som vil prøve.',
  currency: 'NOK',
  pot: '500 000',
  ceiling: '100 000',
  coFinancingPercent: '25',
  twoPersonLimit: '75 000',
  opensOn: '2026-11-01',
  closesOn: '2026-12-13',
  formVersionId: region.formVersionId,
  reportFormVersionId: region.reportFormVersionId,
  reportDays: '60',
  answerDays: '30',
  'weight-need': '50',
  'weight-plan': '30',
  'weight-knowing': '',
  'weight-anchoring': '0',
  'weight-lasting': '',
  'own-1-label': 'Flere kommuner sammen',
  'own-1-weight': '20',
})

describe('a call', () => {
  test('is made, published and read by everybody, with what is left of the pot', async () => {
    const officer = await site.signedIn(region.officer.accountId)
    const made = await officer.submit(newCall, typed(), newCall)
    const board = made.headers.get('location') ?? ''
    expect(made.status).toBe(303)
    const id = board.split('/').at(-1) ?? ''
    const call = await findCall(db(), region.officer, id)
    expect(call).toMatchObject({
      slug: 'starttilskudd-2027',
      state: 'draft',
      organisation: 'Regionrådet for tilskudd',
      pot: 500_000,
      ceiling: 100_000,
      timeZone: 'Europe/Oslo',
      closesOn: '2026-12-13',
    })
    expect(call?.criteria.map(({ id: criterion, weight }) => [criterion, weight])).toEqual([
      ['need', 50],
      ['plan', 30],
      ['own-1', 20],
    ])
    const visitor = site.visitor()
    expect((await visitor.request('/nb/grants/starttilskudd-2027')).status).toBe(404)
    const published = await officer.submit(board, {}, `${board}/publish`)
    expect(published.status).toBe(303)
    const list = (await visitor.page('/nb/grants')).text.replaceAll('\u00a0', ' ')
    expect(list).toContain('Starttilskudd 2027')
    expect(list).toContain('inntil 100 000 NOK, 500 000 NOK igjen av 500 000 NOK')
    expect(list).toContain('Frist 13. desember 2026')
    const page = (await visitor.page('/nb/grants/starttilskudd-2027')).text.replaceAll('\u00a0', ' ')
    expect(page).toContain('minst 25 % av kostnadene')
    expect(page).toContain('Flere kommuner sammen')
    expect(page).toContain('Hva er behovet?')
    // Asked again, it says so.
    const key = /name="_key" value="([^"]+)"/.exec((await officer.page(board)).text)?.[1] ?? ''
    const again = await officer.post(`${board}/publish`, [['_key', key]])
    expect([again.status, (await again.text()).includes('lyst ut allerede')]).toEqual([409, true])
  })

  test('is read in the languages somebody has written it in, and else in its own, marked as such', async () => {
    const officer = await site.signedIn(region.officer.accountId)
    const fields = {
      ...typed(),
      title: 'Tilskudd på flere språk',
      'title-sv': 'Bidrag på flera språk',
      'purpose-sv': 'Att prova en insats.',
      'own-1-label-sv': 'Flera kommuner tillsammans',
      // In the call's own language there is one text only.
      'title-nb': 'Ikke denne',
    }
    const made = await officer.submit(newCall, fields, newCall)
    const board = made.headers.get('location') ?? ''
    const page = async (language: string) =>
      (await officer.page(`/${language}/grants/tilskudd-pa-flere-sprak`)).text
    const swedish = await page('sv')
    for (const words of ['Bidrag på flera språk', 'Att prova en insats.', 'Flera kommuner tillsammans']) {
      expect(swedish).toContain(words)
      expect(swedish).not.toContain(`lang="nb">${words}`)
    }
    expect(swedish).toContain('<p class="kept-text" lang="nb">Kommuner som vil prøve.</p>')
    const english = await page('en')
    expect(english).toContain('<span lang="nb">Tilskudd på flere språk</span>')
    expect(english).toContain('<span lang="nb">Flere kommuner sammen</span>')
    expect(english).toContain('<span>The need is well explained</span>')
    expect(await page('nb')).not.toContain('Ikke denne')

    // The form shows what was written, and takes it away again.
    const edit = `${board}/edit`
    expect((await officer.page(edit)).text).toContain('value="Flera kommuner tillsammans"')
    const id = board.split('/').at(-1) ?? ''
    const { 'title-sv': _title, 'own-1-label-sv': _label, ...less } = fields
    expect(
      (await officer.submit(edit, { ...less, baseVersion: '1', 'title-sv': '', 'own-1-label-sv': '' }, edit))
        .status,
    ).toBe(303)
    const after = await findCall(db(), region.officer, id)
    expect(after?.translations).toEqual({ sv: { purpose: 'Att prova en insats.' } })
    expect(after?.criteria.at(-1)).toMatchObject({ id: 'own-1', written: ['nb'] })
  })

  test('words in a further language come back with what is wrong with them', async () => {
    const officer = await site.signedIn(region.officer.accountId)
    const answer = await officer.submit(
      newCall,
      { ...typed(), 'title-sv': 'x'.repeat(201), 'own-2-label-en': 'Something new' },
      newCall,
    )
    const text = await answer.text()
    expect(answer.status).toBe(422)
    expect(text).toContain('href="#field-title-sv"')
    expect(text).toContain('href="#field-own-2-label"')
    // What is wrong is not folded away.
    expect(text).toMatch(/<details class="form-act" open=""><summary><span lang="sv">/)
    expect(text).toContain('value="Something new"')
  })

  test.each<[field: string, value: string, said: string]>([
    ['title', ' ', 'Skriv en tittel.'],
    ['pot', 'mye', 'Skriv beløpet uten desimaler'],
    ['pot', '0', 'Beløpet må være større enn null.'],
    ['answerDays', '6', 'Skriv et helt tall fra 7 til 365.'],
    ['answerDays', '366', 'Skriv et helt tall fra 7 til 365.'],
    ['ceiling', '600 000', 'Høyeste tilskudd kan ikke være større enn potten.'],
    ['coFinancingPercent', '96', 'Skriv et helt tall fra 0 til 95.'],
    ['closesOn', '2026-10-31', 'Siste dag kan ikke være før dagen utlysningen åpner.'],
    ['formVersionId', 'noe annet', 'Velg et skjema.'],
    ['measureIds', '0a0a0a0a-0000-4000-8000-000000000000', 'Velg tiltak fra listen.'],
    ['weight-need', '101', 'Skriv vekten som et helt tall fra 0 til 100.'],
    ['own-1-label', '', 'Skriv hva punktet er'],
    ['own-1-weight', '', 'Skriv hvor mye punktet teller'],
    ['organisation', '', 'Skriv hvem som gir pengene.'],
  ])('with %s %j comes back with what was typed', async (field, value, said) => {
    const officer = await site.signedIn(region.officer.accountId)
    const answer = await officer.submit(newCall, { ...typed(), [field]: value }, newCall)
    const text = await answer.text()
    expect(answer.status).toBe(422)
    expect(text).toContain(said)
    expect(text).toContain('Å prøve et tiltak.')
  })

  test('that lacks something is not published, whoever asks', async () => {
    const officer = await site.signedIn(region.officer.accountId)
    const made = await officer.submit(newCall, { ...typed(), purpose: '' }, newCall)
    const board = made.headers.get('location') ?? ''
    const { text } = await officer.page(board)
    expect(text).toContain('Skriv hva pengene er til.')
    const key = /name="_key" value="([^"]+)"/.exec(text)?.[1] ?? ''
    const forced = await officer.post(`${board}/publish`, [['_key', key]])
    expect([forced.status, (await forced.text()).includes('Dette mangler')]).toEqual([409, true])
  })

  test('of another partnership is not made, changed or seen before it is published', async () => {
    const stranger = await site.signedIn(region.officerElsewhere.accountId)
    const made = await stranger.submit(newCall, typed(), newCall)
    expect([made.status, (await made.text()).includes('Velg et regionsamarbeid.')]).toEqual([422, true])
    const { id } = await set((tx) => openCall(tx, region, { pot: 100 }))
    for (const path of ['', '/edit'])
      expect((await stranger.request(`/nb/workspace/grants/calls/${id}${path}`)).status).toBe(404)
    const coordinator = await site.signedIn(region.coordinator.accountId)
    expect((await coordinator.request(newCall)).status).toBe(404)
  })

  test('with applications changes in words and gives more time, nothing else', async () => {
    const { id } = await set((tx) => openCall(tx, region, { pot: 500_000, title: 'Med søknader' }))
    await set((tx) => draft(tx, region.coordinator, { callId: id }))
    const officer = await site.signedIn(region.officer.accountId)
    const edit = `/nb/workspace/grants/calls/${id}/edit`
    const { text } = await officer.page(edit)
    const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''
    const call = await findCall(db(), region.officer, id)
    const same = {
      ...typed(),
      title: 'Nye ord',
      purpose: 'Nye ord.',
      eligibility: call?.eligibility ?? '',
      pot: '500 000',
      ceiling: '500 000',
      coFinancingPercent: '0',
      twoPersonLimit: '500 000',
      opensOn: '2026-01-01',
      closesOn: '2027-01-31',
      baseVersion: value('baseVersion'),
    }
    const refused = await officer.submit(edit, same, edit)
    const said = await refused.text()
    expect([refused.status, said.includes('Vurdering')]).toEqual([409, true])
    expect(said).toContain('Nye ord.')
    const current = await findCall(db(), region.officer, id)
    expect(current).toMatchObject({ title: 'Med søknader', closesOn: '2026-12-31' })
  })

  test('of two who change it, the second sees what the first saved', async () => {
    const officer = await site.signedIn(region.officer.accountId)
    const made = await officer.submit(newCall, { ...typed(), title: 'To om én' }, newCall)
    const edit = `${made.headers.get('location')}/edit`
    const fields = { ...typed(), baseVersion: '1' }
    expect((await officer.submit(edit, { ...fields, title: 'Den første' }, edit)).status).toBe(303)
    const answer = await officer.submit(edit, { ...fields, title: 'Den andre' }, edit)
    const text = await answer.text()
    expect(answer.status).toBe(409)
    expect(text).toContain('Den første')
    expect(text).toContain('value="Den andre"')
    expect(text).toContain('name="baseVersion" value="2"')
  })

  test('its pages are there in four languages', async () => {
    const { id, slug } = await set((tx) => openCall(tx, region, { pot: 100, title: 'Fire språk' }))
    const officer = await site.signedIn(region.officer.accountId)
    for (const language of languages)
      for (const path of [
        '/grants',
        `/grants/${slug}`,
        '/workspace/grants/calls/new',
        `/workspace/grants/calls/${id}`,
        `/workspace/grants/calls/${id}/edit`,
      ]) {
        const { status, text } = await officer.page(`/${language}${path}`)
        expect([path, status]).toEqual([path, 200])
        expect(text).not.toMatch(/undefined|\[object/)
      }
  })
})
