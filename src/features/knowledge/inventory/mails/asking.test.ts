import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  asked,
  cellOf,
  filledIn,
  mailsOf,
  makeInventory,
  makeWorld,
  plain,
  sendAnswer,
  type World,
} from '../inventory.test-support.ts'
import { listWaitingInventories } from '../waiting.ts'
import { remindInventories } from './remind.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.app.close())

const db = () => world.app.database.memberDb

describe('asking and reminding', () => {
  test('asks each municipality once, in one mail in the coordinator’s language, and names those without anybody', async () => {
    const before = (await mailsOf(world)).length
    const made = await asked(world)
    const fresh = (await mailsOf(world)).slice(before)
    expect(fresh).toHaveLength(2)
    const mail = fresh.find(({ body }) => body.includes('Stina Storuman'))
    expect(mail?.body).toContain('Enkät om unga')
    expect(mail?.body).toContain('Intervju om unga')
    expect(mail?.body).toContain('Rut Region')
    expect(mail?.body).toContain(`/workspace/inventories/${made.inventory.id}/cells/`)
    const told = await made.officer.page(made.location)
    expect(plain(told.text)).toContain('26 spørsmål er sendt')
    expect(plain(told.text)).toContain('ingen koordinator i Rotfeste')
    expect((await made.officer.page(made.address)).text).not.toContain(`${made.address}/ask`)
  })

  test('reminds of what is due, once however often it runs, also at the same moment, and not of what is answered', async () => {
    const made = await makeInventory(world, { kinds: ['questionnaire'], dueOn: '2026-12-20' })
    const officer = await world.app.signedIn(world.officer.accountId)
    await officer.submit(made.address, { item: '', municipality: '' }, `${made.address}/ask`)
    const here = cellOf(made, made.questionnaire?.id, 'SE-2418')
    const storuman = await world.app.signedIn(world.storuman.accountId)
    const own = cellOf(made, made.questionnaire?.id, 'SE-2421')
    await storuman.submit(own, { reason: 'Nei' }, `${own}/decline`)
    const reminders = async () =>
      (await mailsOf(world)).filter(
        ({ body, subject }) => /minn|Reminder/.test(subject) && body.includes(made.inventory.id),
      )
    const remind = (day: string) =>
      remindInventories(db(), new Date(`${day}T08:00:00Z`), { baseUrl: 'http://localhost' })
    await remind('2026-12-10')
    expect(await reminders()).toEqual([])
    await Promise.all([remind('2026-12-14'), remind('2026-12-14'), remind('2026-12-14')])
    await remind('2026-12-15')
    expect((await reminders()).map(({ body }) => body.includes('Max Malå'))).toEqual([true])
    expect((await reminders())[0]?.body).toContain(here.replace('/nb', ''))
    await remind('2026-12-28')
    expect(await reminders()).toHaveLength(2)
    await officer.submit(`${made.address}/edit`, {}, `${made.address}/close`)
    await remind('2027-02-01')
    expect(await reminders()).toHaveLength(2)
  })

  test('what waits for a person is told', async () => {
    const made = await asked(world, ['questionnaire'])
    const here = cellOf(made, made.questionnaire?.id, 'SE-2418')
    const mine = await listWaitingInventories(db(), world.mala, 'nb')
    expect(mine.toAnswer.count).toBeGreaterThan(0)
    expect(mine.toCheck.count).toBe(0)
    const mala = await world.app.signedIn(world.mala.accountId)
    await mala.submit(`${here}/answer`, filledIn, `${here}/answer`)
    await sendAnswer(mala, here)
    const hers = await listWaitingInventories(db(), world.second, 'nb')
    expect(hers.toCheck.first.map(({ href }) => href)).toContain(here)
    expect((await listWaitingInventories(db(), world.elsewhere, 'nb')).toCheck.count).toBe(0)
  })

  test('an answer that comes back is opened with a note, and stays as it was sent beside', async () => {
    const made = await asked(world, ['questionnaire'])
    const here = cellOf(made, made.questionnaire?.id, 'SE-2418')
    const mala = await world.app.signedIn(world.mala.accountId)
    await mala.submit(`${here}/answer`, filledIn, `${here}/answer`)
    await sendAnswer(mala, here)
    expect((await made.officer.submit(here, { reason: '' }, `${here}/return`)).status).toBe(422)
    await made.officer.submit(here, { reason: 'Vilka arbetsgivare?' }, `${here}/return`)
    expect((await mailsOf(world)).at(-1)?.body).toContain('Vilka arbetsgivare?')
    expect((await mala.page(`${here}/answer`)).text).toContain('En väg in för unga')
    await mala.submit(
      `${here}/answer`,
      { ...filledIn, 'q.needed': 'Fler arbetsgivare som Skogsbolaget.' },
      `${here}/answer`,
    )
    await sendAnswer(mala, here)
    const { count } = await db()
      .selectFrom('filled_form_sent')
      .innerJoin('inventory_answer', 'inventory_answer.filled_form_id', 'filled_form_sent.filled_form_id')
      .select(sql<number>`count(*)::int`.as('count'))
      .where('inventory_answer.item_id', '=', made.questionnaire?.id ?? '')
      .executeTakeFirstOrThrow()
    expect(count).toBe(2)
  })
})
