import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Member } from '../../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../../platform/database/database.ts'
import { languages } from '../../platform/i18n/languages.ts'
import { type TestApp, testApp } from '../../platform/testing/app.ts'
import { person, places, sampleRecord } from '../projects/edit/testing.test-support.ts'
import { createProject } from '../projects/index.ts'
import { addActivity, listActivities } from './index.ts'
import type { ActivityText } from './queries.ts'

let site: TestApp
beforeAll(async () => {
  site = await testApp(places)
})
afterAll(() => site.close())

const db = () => site.database.memberDb
const set = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(db(), act)
let number = 0

async function ownProject() {
  number += 1
  return set(async (tx) => {
    const creator = await person(tx, 'administrator')
    const made = await createProject(tx, { viewer: creator }, sampleRecord({ name: `Aktiv ${number}` }))
    const leader = await person(tx, 'project-leader', { projectId: made.id })
    return { ...made, leader, address: `/nb/projects/${made.slug}/activities` }
  })
}

const course: ActivityText = {
  happenedOn: '2013-05-06',
  endedOn: null,
  kind: 'course',
  title: 'Norskkurs på kaia',
  description: '',
  municipalityKey: 'NO-1866',
  reached: 12,
  targetGroup: null,
}
const add = (made: { id: string; leader: Member }, changes: Partial<ActivityText> = {}) =>
  set((tx) => addActivity(tx, { viewer: made.leader }, made.id, { ...course, ...changes }))

const typed = {
  title: 'Åpen kveld for nye familier',
  kind: 'event',
  happenedOn: '2014-03-12',
  endedOn: '',
  description: 'Fem lag presenterte seg.\r\nMange kom.',
  reached: '1 200',
  targetGroup: '',
  municipalityKey: 'NO-1870',
}

describe('activities', () => {
  test('are added, listed by year, changed and removed on the web', async () => {
    const made = await ownProject()
    const browser = await site.signedIn(made.leader.accountId)
    expect((await browser.page(made.address)).text).toContain('Ingen aktiviteter ennå')
    const added = await browser.submit(`${made.address}/new`, typed, `${made.address}/new`)
    expect([added.status, added.headers.get('location')]).toEqual([303, `${made.address}?year=2014`])
    await add(made)

    const { text } = await browser.page(made.address)
    expect(text).toContain('Åpen kveld for nye familier')
    expect(text).not.toContain('Norskkurs på kaia')
    expect(text.replaceAll('\u00a0', ' ')).toContain('Én aktivitet, 1 200 deltakere i alt')
    expect((await browser.page(`${made.address}?year=2013`)).text).toContain('Norskkurs på kaia')

    const [activity] = await listActivities(db(), made.id, '2014-01-01', '2014-12-31')
    expect(activity).toMatchObject({
      happenedOn: '2014-03-12',
      endedOn: null,
      kind: 'event',
      description: 'Fem lag presenterte seg.\nMange kom.',
      municipalityKey: 'NO-1870',
      reached: 1200,
      targetGroup: null,
      version: 1,
    })
    const address = `${made.address}/${activity?.id}`
    await browser.submit(address, { ...typed, reached: '48', endedOn: '2014-03-13' }, address)
    expect(
      (await listActivities(db(), made.id, '2014-03-13', '2014-03-13')).map(({ reached, version }) => [
        reached,
        version,
      ]),
    ).toEqual([[48, 2]])
    const gone = await browser.submit(`${address}/remove`, {})
    expect(gone.status).toBe(303)
    expect(await listActivities(db(), made.id, '2014-01-01', '2014-12-31')).toEqual([])
    const acts = await db()
      .selectFrom('audit_entry')
      .select('act')
      .where('account_id', '=', made.leader.accountId)
      .orderBy('id')
      .execute()
    expect(acts.map(({ act }) => act)).toEqual([
      'activity-added',
      'activity-added',
      'activity-saved',
      'activity-removed',
    ])
  })

  test.each<[what: string, changes: Partial<Record<keyof typeof typed, string>>, said: string]>([
    ['without a title', { title: ' ' }, 'Skriv hva det var.'],
    ['without a kind', { kind: '' }, 'Velg en type.'],
    ['of a kind there is not', { kind: 'party' }, 'Velg en type.'],
    ['on a day there is not', { happenedOn: '2014-02-29' }, 'Skriv en dato'],
    ['that ends before it begins', { endedOn: '2014-03-11' }, 'Siste dag er før den første.'],
    ['with names instead of a count', { reached: 'Kari og Ola' }, 'Skriv antallet som et helt tall'],
    ['with fewer people than none', { reached: '-3' }, 'Skriv antallet som et helt tall'],
    ['in a municipality outside the project', { municipalityKey: 'NO-0301' }, 'Velg en av kommunene'],
    ['for a group there is not', { targetGroup: 'martians' }, 'Velg en målgruppe'],
  ])('%s come back with what was typed', async (_, changes, said) => {
    const made = await ownProject()
    const browser = await site.signedIn(made.leader.accountId)
    const answer = await browser.submit(
      `${made.address}/new`,
      { ...typed, ...changes },
      `${made.address}/new`,
    )
    const text = await answer.text()
    expect(answer.status).toBe(422)
    expect(text).toContain(said)
    expect(text).toContain('Fem lag presenterte seg.')
    expect(await listActivities(db(), made.id, '1990-01-01', '2100-01-01')).toEqual([])
  })

  test('of two who change one, the second sees what the first saved, loses nothing and may choose', async () => {
    const made = await ownProject()
    const id = await add(made)
    const address = `${made.address}/${id}`
    const browser = await site.signedIn(made.leader.accountId)
    const fields = { ...typed, kind: 'course', baseVersion: '1' }
    await browser.submit(address, { ...fields, title: 'Den første' }, address)
    const answer = await browser.submit(address, { ...fields, title: 'Den andre' }, address)
    const text = await answer.text()
    expect(answer.status).toBe(409)
    expect(text).toContain('Noen andre har endret aktiviteten')
    expect(text).toContain('Den første')
    expect(text).toContain('value="Den andre"')
    expect(text).toContain('name="baseVersion" value="2"')
    await browser.submit(address, { ...fields, title: 'Den andre', baseVersion: '2' }, address)
    expect(
      (await listActivities(db(), made.id, '2014-01-01', '2014-12-31')).map(({ title }) => title),
    ).toEqual(['Den andre'])
  })

  test('removed while somebody wrote may be added again; changed meanwhile is not removed unseen', async () => {
    const made = await ownProject()
    const id = await add(made)
    const address = `${made.address}/${id}`
    const browser = await site.signedIn(made.leader.accountId)
    await browser.submit(address, { ...typed, baseVersion: '1' }, address)
    const old = await browser.submit(`${address}/remove`, { baseVersion: '1' })
    expect([old.status, (await old.text()).includes('siden du åpnet siden')]).toEqual([409, true])

    const hidden = /name="_key" value="([^"]+)"/.exec((await browser.page(address)).text)?.[1] ?? ''
    await browser.submit(`${address}/remove`, {})
    const late = await browser.post(address, [
      ['_key', hidden],
      ...Object.entries({ ...typed, baseVersion: '2' }),
    ])
    const text = await late.text()
    expect(late.status).toBe(409)
    expect(text).toContain('Noen andre har fjernet aktiviteten')
    expect(text).toContain(typed.title)
    expect(text).toContain(`action="${made.address}/new"`)
  })

  test('of a period are those of which a part falls in it, first and last day included', async () => {
    const made = await ownProject()
    for (const [title, happenedOn, endedOn] of [
      ['before', '2012-12-31', null],
      ['first', '2013-01-01', null],
      ['last', '2013-12-31', null],
      ['after', '2014-01-01', null],
      ['into', '2012-12-20', '2013-01-01'],
      ['through', '2012-01-01', '2014-12-31'],
      ['until before', '2012-12-20', '2012-12-31'],
    ] as const)
      await add(made, { title, happenedOn, endedOn })
    const found = await listActivities(db(), made.id, '2013-01-01', '2013-12-31')
    expect(found.map(({ title }) => title)).toEqual(['through', 'into', 'first', 'last'])
  })

  test('are for those who may edit the project', async () => {
    const made = await ownProject()
    const other = await ownProject()
    const id = await add(made)
    const evaluator = await set((tx) => person(tx, 'evaluator', { projectId: made.id }))
    const stranger = await site.signedIn(other.leader.accountId)
    for (const browser of [stranger, await site.signedIn(evaluator.accountId)])
      for (const path of ['', '/new', `/${id}`, `/${id}/remove`])
        expect((await browser.request(made.address + path)).status).toBe(404)
    // Nor by the address of one's own project.
    expect((await stranger.request(`${other.address}/${id}`)).status).toBe(404)
    const posted = await stranger.submit(`${other.address}/new`, typed, `${other.address}/new`)
    expect(posted.status).toBe(303)
    const foreign = await stranger.submit(`${other.address}/new`, {}, `${other.address}/new`)
    expect(foreign.status).toBe(422)
    expect((await site.visitor().request(made.address)).headers.get('location')).toContain('/nb/sign-in')
  })

  test('in four languages', async () => {
    const made = await ownProject()
    const id = await add(made)
    const browser = await site.signedIn(made.leader.accountId)
    for (const language of languages)
      for (const path of ['', '/new', `/${id}`, `/${id}/remove`]) {
        const { status, text } = await browser.page(`/${language}/projects/${made.slug}/activities${path}`)
        expect(status).toBe(200)
        expect(text).not.toMatch(/undefined|\[object/)
      }
  })
})
