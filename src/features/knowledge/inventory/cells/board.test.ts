import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../../../platform/i18n/days.ts'
import { languages } from '../../../../platform/i18n/languages.ts'
import { municipalityLabel } from '../../../places/index.ts'
import {
  akademiNorr,
  asked,
  cellOf,
  filledIn,
  makeInventory,
  makeWorld,
  plain,
  rowOf,
  sendAnswer,
  type World,
} from '../inventory.test-support.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.app.close())

describe('the coverage board', () => {
  test('has every municipality of Akademi Norr, each with its state in words', async () => {
    const made = await makeInventory(world)
    const browser = await world.app.signedIn(world.mala.accountId)
    const { text } = await browser.page(made.address)
    expect(akademiNorr).toHaveLength(13)
    for (const key of akademiNorr)
      expect(rowOf(text, key).map((each) => each.replace(/ :.*/, ''))).toEqual([
        'Ikke spurt',
        'Ikke spurt',
        '0 av 2',
      ])
    expect(text).toContain('13 kommuner og 2')
    expect(text).toContain('26 svar mangler')
    expect(text).toContain('<th scope="row">')
  })

  test('shows states as recorded, counts rows and columns, and puts those with gaps first', async () => {
    const made = await asked(world)
    const answered = cellOf(made, made.questionnaire?.id, 'SE-2418')
    const mala = await world.app.signedIn(world.mala.accountId)
    expect((await mala.submit(`${answered}/answer`, filledIn, `${answered}/answer`)).status).toBe(303)
    expect((await mala.submit(`${answered}/answer`, filledIn, `${answered}/answer`)).status).toBe(303)
    const sent = await sendAnswer(mala, answered)
    expect(sent.headers.get('location')).toBe(`${answered}?done=answered`)
    const declined = cellOf(made, made.questionnaire?.id, 'SE-2421')
    const storuman = await world.app.signedIn(world.storuman.accountId)
    await storuman.submit(declined, { reason: 'Ingen tid i år' }, `${declined}/decline`)

    const { text } = await made.officer.page(made.address)
    expect(rowOf(text, 'SE-2418')).toEqual([
      'Besvart : Malå, Enkät om unga',
      'Spurt : Malå, Intervju om unga',
      '1 av 2',
    ])
    expect(rowOf(text, 'SE-2421')[0]).toContain('Takket nei')
    expect(rowOf(text, 'SE-2282')[0]).toContain('Spurt')
    const order = akademiNorr.map((key) => ({
      key,
      at: text.indexOf(`>${municipalityLabel(key)}<`),
    }))
    const last = order.sort((a, b) => a.at - b.at).slice(-2)
    expect(last.map(({ key }) => key).sort()).toEqual(['SE-2418', 'SE-2421'])
    expect(plain(text)).toContain('Besvart 1 av 13 0 av 13 1 av 26')
    expect(plain(text)).toContain('Mangler 11 13 24')
    expect(plain(text)).toContain('Takket nei 1 0 1')

    expect((await made.officer.submit(answered, {}, `${answered}/check`)).status).toBe(303)
    expect(rowOf((await made.officer.page(made.address)).text, 'SE-2418')[0]).toContain('Kontrollert')
  })

  test('marks a municipality that has left in the period, and forgets one that left before', async () => {
    const made = await makeInventory(world)
    await world.set((tx) =>
      sql`update partnership_municipality set left_on = ${addDays('2026-11-22', 30)} where partnership_id = ${world.partnershipId}
        and municipality_key = 'SE-2282'`.execute(tx),
    )
    await world.set((tx) =>
      sql`update partnership_municipality set left_on = '2020-01-01' where partnership_id = ${world.partnershipId}
        and municipality_key = 'SE-2283'`.execute(tx),
    )
    const before = world.clock.now
    world.clock.now = new Date('2026-12-30T09:00:00Z')
    try {
      const { text } = await (await world.app.signedIn(world.officer.accountId)).page(made.address)
      expect(plain(text)).toContain(`${municipalityLabel('SE-2282')} gikk ut 22. desember 2026`)
      expect(text).not.toContain(`>${municipalityLabel('SE-2283')}<`)
    } finally {
      world.clock.now = before
      await world.set((tx) =>
        sql`update partnership_municipality set left_on = null where partnership_id = ${world.partnershipId}`.execute(
          tx,
        ),
      )
    }
  })

  test('is the same as CSV and XLSX, safe to open', async () => {
    const made = await asked(world, ['questionnaire'])
    await world.set((tx) =>
      sql`update inventory_item set title = '=HYPERLINK("x")' where inventory_id = ${made.inventory.id}`.execute(
        tx,
      ),
    )
    const csv = await made.officer.page(`${made.address}/board.csv`)
    expect(csv.text.split('\r\n').filter(Boolean)).toHaveLength(14)
    expect(csv.text).toContain('SE-2418')
    expect(csv.text).toContain(`'=HYPERLINK`)
    const xlsx = await made.officer.request(`${made.address}/board.xlsx`)
    expect(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    expect(xlsx.headers.get('cache-control')).toBe('private, no-store')
  })

  test('stands in four languages', async () => {
    const made = await makeInventory(world)
    const browser = await world.app.signedIn(world.officer.accountId)
    const words = { nb: 'Ikke spurt', nn: 'Ikkje spurd', sv: 'Inte tillfrågad', en: 'Not asked' }
    for (const language of languages) {
      const { text } = await browser.page(made.address.replace('/nb/', `/${language}/`))
      expect(plain(text)).toContain(words[language])
    }
  })
})
