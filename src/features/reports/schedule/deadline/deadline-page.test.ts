import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Member } from '../../../../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../../../../platform/database/database.ts'
import { type TestApp, testApp } from '../../../../platform/testing/app.ts'
import { scene as makeScene, person, places, programme, project, report } from '../schedule.test-support.ts'

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

describe('the page of a deadline', () => {
  test('moves it with a reason and shows the history, to officer and leader', async () => {
    const { of, own, ids } = await scene()
    const officer = await open(of.officer)
    const address = `/nb/workspace/reports/${ids.late.id}/deadline`
    const empty = await officer.submit(address, { dueOn: '', reason: ' ' }, address)
    const said = await empty.text()
    expect(empty.status).toBe(422)
    expect(said).toContain('Skriv den nye fristen som en dato')
    expect(said).toContain('Skriv hvorfor fristen flyttes.')
    const past = await officer.submit(address, { dueOn: '2014-03-19', reason: 'Regnskapet' }, address)
    expect([past.status, (await past.text()).includes('Dagen er passert.')]).toEqual([422, true])
    const moved = await officer.submit(
      address,
      { dueOn: '1.5.2014', reason: 'Regnskapet er forsinket' },
      address,
    )
    expect(moved.status).toBe(303)
    const leader = await (await open(own.leader)).page(address)
    expect(words(leader.text)).toContain('1. mai 2014 Regnes som 2. mai 2014')
    expect(words(leader.text)).toContain('Regnskapet er forsinket')
    expect(words(leader.text)).toContain('18. mars 2014')
    expect(leader.text).not.toContain('name="dueOn"')
    expect((await officer.page(address)).text).not.toContain(`/nb/workspace/reports/${ids.late.id}"`)
  })

  test('is a programme’s own, and a sent report’s stays', async () => {
    const { of, own, other, ids } = await scene()
    const stranger = (await set((tx) => programme(tx))).officer
    const evaluator = await set((tx) => person(tx, 'evaluator', { projectId: own.id }))
    const address = `/nb/workspace/reports/${ids.late.id}/deadline`
    for (const viewer of [stranger, evaluator, other.leader])
      expect((await (await open(viewer)).request(address)).status).toBe(404)
    const leader = await open(own.leader)
    const key = /name="_key" value="([^"]+)"/.exec((await leader.page('/nb/projects/new')).text)?.[1] ?? ''
    const posted = await leader.post(address, [
      ['_key', key],
      ['dueOn', '2014-06-02'],
      ['reason', 'x'],
    ])
    expect(posted.status).toBe(404)

    const sent = `/nb/workspace/reports/${ids.sent.id}/deadline`
    const officer = await open(of.officer)
    expect((await officer.page(sent)).text).not.toContain('name="dueOn"')
    const officerKey = /name="_key" value="([^"]+)"/.exec((await officer.page(address)).text)?.[1] ?? ''
    const refused = await officer.post(sent, [
      ['_key', officerKey],
      ['dueOn', '2014-06-02'],
      ['reason', 'x'],
    ])
    expect([refused.status, (await refused.text()).includes('Rapporten er sendt')]).toEqual([409, true])
  })

  test('of a project that is a draft is not known to the officer before something is sent', async () => {
    const { of, id } = await set(async (tx) => {
      const of = await programme(tx)
      const own = await project(tx, of.id, {}, { publish: false })
      return { of, id: (await report(tx, of, own, '2014-04-01')).id }
    })
    expect((await (await open(of.officer)).request(`/nb/workspace/reports/${id}/deadline`)).status).toBe(404)
    expect((await (await open(of.officer)).page('/nb/workspace/reports')).text).not.toContain(id)
  })
})
