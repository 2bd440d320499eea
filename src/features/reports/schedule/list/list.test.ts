import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Member } from '../../../../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../../../../platform/database/database.ts'
import { languages } from '../../../../platform/i18n/languages.ts'
import { type TestApp, testApp } from '../../../../platform/testing/app.ts'
import {
  type Made,
  scene as makeScene,
  person,
  places,
  programme,
  project,
} from '../schedule.test-support.ts'

let site: TestApp
beforeAll(async () => {
  site = await testApp(places, { now: () => new Date('2014-03-20T08:00:00Z') })
})
afterAll(() => site.close())

const db = () => site.database.memberDb
const set = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(db(), act)
const open = (member: Member) => site.signedIn(member.accountId)
const words = (text: string) => text.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0]+/g, ' ')
const scene = () => set(makeScene)

describe('my reports', () => {
  test('are those the viewer writes, with days left and where they stand', async () => {
    const { own, ids, other } = await scene()
    const { status, text } = await (await open(own.leader)).page('/nb/workspace/reports')
    expect(status).toBe(200)
    const shown = words(text)
    for (const part of [
      '3 rapporter, den med nærmeste frist først',
      '2 dager over fristen Frist 18. mars 2014',
      'Frist i morgen Frist 21. mars 2014',
      'Sendt tilbake',
      'Sendt 3. mars 2014',
      'Godkjent 10. mars 2014',
    ])
      expect(shown).toContain(part)
    expect(text).toContain(`/nb/workspace/reports/${ids.late.id}"`)
    expect(text).not.toContain(ids.others.id)
    expect(shown).not.toContain(other.name)
  })

  test('of a case officer are those that were sent, and of the others their deadlines only', async () => {
    const { of, own, ids } = await scene()
    const { text } = await (await open(of.officer)).page('/sv/workspace/reports')
    expect(text).toContain(`/sv/workspace/reports/${ids.sent.id}/versions/1"`)
    for (const id of [ids.late.id, ids.soon.id, ids.returned.id, ids.others.id]) {
      expect(text).toContain(`/sv/workspace/reports/${id}/deadline"`)
      expect(text).not.toContain(`/sv/workspace/reports/${id}"`)
    }
    expect(words(text)).toContain('En rapport har skickats till dig')
    const stranger = (await set((tx) => programme(tx))).officer
    const theirs = await (await open(stranger)).page('/sv/workspace/reports')
    expect(theirs.status).toBe(200)
    for (const { id } of Object.values(ids)) expect(theirs.text).not.toContain(id)
    expect(theirs.text).not.toContain(own.name)
  })

  test('of an evaluator are those that were approved', async () => {
    const { own, ids } = await scene()
    const evaluator = await set((tx) => person(tx, 'evaluator', { projectId: own.id }))
    const { text } = await (await open(evaluator)).page('/en/workspace/reports')
    expect(text).toContain(`/en/workspace/reports/${ids.approved.id}"`)
    for (const { id } of [ids.late, ids.sent, ids.returned, ids.others]) expect(text).not.toContain(id)
  })

  test('wait on the workspace page', async () => {
    const { of, own } = await scene()
    const leader = words((await (await open(own.leader)).page('/nb/workspace')).text)
    expect(leader).toContain('3 rapporter skal sendes')
    expect(leader).toContain('3 ting venter på deg.')
    const officer = words((await (await open(of.officer)).page('/nb/workspace')).text)
    expect(officer).toContain('Én ting venter på deg.')
    expect(officer).toContain('Én rapport venter på deg')
  })

  test('say what to do first where there are none, in every language', async () => {
    const { leader } = await set(async (tx) => project(tx, (await programme(tx)).id))
    const texts = await Promise.all(
      languages.map(
        async (language) => (await (await open(leader!)).page(`/${language}/workspace/reports`)).text,
      ),
    )
    expect(
      texts.map((text) =>
        /Ingen rapporter ennå|Ingen rapportar enno|Inga rapporter än|No reports yet/.test(text),
      ),
    ).toEqual([true, true, true, true])
  })
})

describe('the reports of a project', () => {
  const fields = (of: Made) => ({
    formKey: of.annual,
    periodFrom: '2013-03-01',
    periodTo: '2013-12-31',
    dueOn: '2014-06-02',
    language: 'nn',
  })

  test('are all there for its leader, who makes one by hand, once', async () => {
    const { of, own } = await scene()
    const browser = await open(own.leader)
    const address = `/nb/projects/${own.slug}/reports`
    const { text } = await browser.page(address)
    expect(words(text)).toContain(`Ansvarlig for rapportene nå: ${own.leader.name}.`)
    const made = await browser.submit(`${address}?make=1`, fields(of), address)
    expect(made.status).toBe(303)
    const id = made.headers.get('location')?.split('/').at(-1) ?? ''
    const row = await db().selectFrom('report').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      project_id: own.id,
      schedule_id: null,
      kind: 'annual-report',
      year: 2013,
      language: 'nn',
      created_by: own.leader.accountId,
    })
    const again = await browser.submit(`${address}?make=1`, fields(of), address)
    const said = await again.text()
    expect([again.status, said.includes(`/nb/workspace/reports/${id}"`)]).toEqual([409, true])
  })

  test.each<[what: string, changes: Record<string, string>, said: string]>([
    ['without a form', { formKey: '' }, 'Velg et skjema.'],
    ['with a form of another programme', { formKey: 'elsewhere' }, 'Velg et skjema.'],
    [
      'for a period that ends before it begins',
      { periodTo: '2013-02-28' },
      'Perioden slutter før den begynner.',
    ],
    ['due on a day there is not', { dueOn: '2014-02-30' }, 'Skriv en dato'],
    ['for a year far away', { periodTo: '2200-01-01' }, 'Perioden må slutte mellom'],
  ])('are not made %s', async (_, changes, said) => {
    const { of, own } = await scene()
    const address = `/nb/projects/${own.slug}/reports`
    const answer = await (await open(own.leader)).submit(
      `${address}?make=1`,
      { ...fields(of), ...changes },
      address,
    )
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(said)
  })

  test('are those that were sent for the officer, those approved for an evaluator, and nothing for others', async () => {
    const { of, own, other, ids } = await scene()
    const evaluator = await set((tx) => person(tx, 'evaluator', { projectId: own.id }))
    const stranger = (await set((tx) => programme(tx))).officer
    const page = async (viewer: Member) => (await open(viewer)).page(`/nb/projects/${own.slug}/reports`)
    const officer = await page(of.officer)
    expect(officer.text).toContain(ids.sent.id)
    for (const { id } of [ids.late, ids.soon, ids.returned]) expect(officer.text).not.toContain(id)
    expect(officer.text).not.toContain('Ansvarlig')
    const evaluated = await page(evaluator)
    expect(evaluated.text).toContain(ids.approved.id)
    for (const { id } of [ids.late, ids.sent, ids.returned]) expect(evaluated.text).not.toContain(id)
    expect((await page(stranger)).status).toBe(404)
    // A leader of another project sees a published project, and none of its reports.
    expect((await page(other.leader)).status).toBe(404)
    expect((await site.visitor().request(`/nb/projects/${own.slug}/reports`)).status).toBe(303)
  })

  test('without a programme lead to choosing one', async () => {
    const own = await set(async (tx) => project(tx, (await programme(tx)).id, { programmeId: null }))
    const { text } = await (await open(own.leader!)).page(`/nb/projects/${own.slug}/reports`)
    expect(words(text)).toContain('Velg først hvilket program prosjektet hører til.')
    expect(text).toContain(`/nb/projects/${own.slug}/edit"`)
  })
})

test('every page of deadlines is there in four languages, with nothing unsaid', async () => {
  const { of, own, ids } = await scene()
  const officer = await open(of.officer)
  const leader = await open(own.leader)
  for (const language of languages) {
    for (const [browser, path] of [
      [officer, `/workspace/programmes/${of.slug}/schedule?add=regular`],
      [officer, `/workspace/programmes/${of.slug}/schedule?add=final`],
      [officer, `/workspace/reports/${ids.late.id}/deadline`],
      [leader, '/workspace/reports'],
      [leader, `/projects/${own.slug}/reports?make=1`],
    ] as const) {
      const { status, text } = await browser.page(`/${language}${path}`)
      expect([path, status]).toEqual([path, 200])
      expect(text).not.toMatch(/undefined|\[object|NaN/)
    }
  }
})
