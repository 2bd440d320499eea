import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertBudgetVersion } from '../budget/insert-budget-version.ts'
import { type FinanceBank, financeBank, post } from '../finance.test-support.ts'
import { listOutlook } from '../queries.ts'
import { saveOutlooks } from './save-outlook.ts'

let bank: FinanceBank
beforeAll(async () => {
  bank = await financeBank({ now: () => new Date('2013-11-22T12:00:00Z') })
})
afterAll(() => bank.close())

async function projectWith(used: number) {
  const project = await bank.project()
  const ids = await bank.act(async (tx) => {
    const saved = await insertBudgetVersion(
      tx,
      { viewer: bank.administrator },
      {
        projectId: project.id,
        kind: 'original',
        reason: '',
        decidedOn: '2013-01-01',
        currency: 'NOK',
        lines: ['Reise', 'Kurs'].map((name) => ({
          name,
          kind: 'cost',
          amounts: [{ year: 0, funder: '', amountOre: 100_000 }],
        })),
      },
    )
    if (!saved.ok) throw new Error(saved.reason)
    await post(tx, project.id, [
      { lineId: saved.lineIds.Reise ?? null, postedOn: '2013-05-01', amountOre: used * 100 },
    ])
    return saved.lineIds
  })
  return {
    ...project,
    travel: ids.Reise ?? '',
    course: ids.Kurs ?? '',
    address: `/nb/projects/${project.slug}/finance/outlook`,
    held: async () => {
      const rows = await listOutlook(bank.app.database.memberDb, project.id)
      return rows.map(({ forecastOre, reason }) => [forecastOre, reason]).toSorted()
    },
  }
}
const signedIn = () => bank.app.signedIn(bank.administrator.accountId)

test('a forecast and its reason are saved and stand in the table', async () => {
  const project = await projectWith(200)
  const browser = await signedIn()
  const fields = {
    [`forecast.${project.travel}`]: '1 300,50',
    [`reason.${project.travel}`]: 'Lengre veier',
    [`forecast.${project.course}`]: '',
  }
  const answer = await browser.submit(project.address, fields, project.address)
  expect(answer.status).toBe(303)
  expect(await project.held()).toEqual([[130_050, 'Lengre veier']])
  const { text } = await browser.page(answer.headers.get('location') ?? '')
  expect(text).toContain('Lengre veier')
  expect(text.replaceAll('\u00a0', ' ')).toContain('>1 300,50</td>')
})

test('beyond the limit of the programme a reason is required, also where more is used than was forecast', async () => {
  const project = await projectWith(1_200)
  const browser = await signedIn()
  const forecast = { [`forecast.${project.travel}`]: '1000', [`forecast.${project.course}`]: '850' }
  const answer = await browser.submit(project.address, forecast, project.address)
  expect(answer.status).toBe(422)
  const text = await answer.text()
  expect(text).toContain('Skriv hvorfor «Reise» avviker fra budsjettet.')
  expect(text).toContain('Skriv hvorfor «Kurs» avviker fra budsjettet.')
  expect(text).toContain('value="850"')
  expect(await project.held()).toEqual([])
  const reasons = {
    [`reason.${project.travel}`]: 'Lengre veier',
    [`reason.${project.course}`]: 'Færre deltakere',
  }
  expect((await browser.submit(project.address, { ...forecast, ...reasons }, project.address)).status).toBe(
    303,
  )
  expect(await project.held()).toEqual([
    [100_000, 'Lengre veier'],
    [85_000, 'Færre deltakere'],
  ])
})

test('a forecast that is no amount is said at its field, and kept as it was written', async () => {
  const project = await projectWith(0)
  const answer = await (await signedIn()).submit(
    project.address,
    { [`forecast.${project.travel}`]: 'mye' },
    project.address,
  )
  expect(answer.status).toBe(422)
  const text = await answer.text()
  expect(text).toContain('Skriv prognosen for «Reise» med tall')
  expect(text).toContain('value="mye"')
})

test('two who write at once: other lines are both kept, the same line is shown before it is overwritten', async () => {
  const project = await projectWith(0)
  const [one, two] = [await signedIn(), await signedIn()]
  const unseen = { [`seenForecast.${project.travel}`]: '', [`seenForecast.${project.course}`]: '' }
  const first = { [`forecast.${project.travel}`]: '1 010', [`forecast.${project.course}`]: '' }
  expect((await one.submit(project.address, first, project.address)).status).toBe(303)
  const otherLine = { ...unseen, [`forecast.${project.travel}`]: '', [`forecast.${project.course}`]: '1 020' }
  expect((await two.submit(project.address, otherLine, project.address)).status).toBe(303)
  expect(await project.held()).toEqual([
    [101_000, ''],
    [102_000, ''],
  ])
  const sameLine = { ...unseen, [`forecast.${project.travel}`]: '990', [`forecast.${project.course}`]: '' }
  const clash = await two.submit(project.address, sameLine, project.address)
  expect(clash.status).toBe(409)
  const text = (await clash.text()).replaceAll('\u00a0', ' ')
  expect(text).toContain('Reise: prognose 1 010 NOK')
  expect(text).toContain('value="990"')
  expect(text).toContain(`name="seenForecast.${project.travel}" value="1 010"`)
  expect(await project.held()).toEqual([
    [101_000, ''],
    [102_000, ''],
  ])
})

test('of two who save the same line at the same moment one is told of the other', async () => {
  const project = await projectWith(0)
  const outlook = (forecastOre: number | null) => ({ lineId: project.travel, forecastOre, reason: '' })
  const options = {
    projectId: project.id,
    from: '2013-01-01',
    to: '2013-12-31',
    limit: { percent: 10, ore: 0 },
  }
  let waiting = 2
  let start = () => {}
  const both = new Promise<void>((resolve) => {
    start = resolve
  })
  const saved = await Promise.all(
    [101_000, 102_000].map((forecastOre) =>
      bank.act(async (tx) => {
        await listOutlook(tx, project.id)
        waiting -= 1
        if (waiting === 0) start()
        await both
        const written = [{ seen: outlook(null), now: outlook(forecastOre) }]
        return saveOutlooks(tx, { viewer: bank.administrator }, options, written)
      }),
    ),
  )
  expect(saved.filter(({ ok }) => ok)).toHaveLength(1)
  expect(saved.find(({ ok }) => !ok)).toMatchObject({ reason: 'conflict' })
})

test('a line of another project is passed over', async () => {
  const [own, other] = [await projectWith(0), await projectWith(0)]
  const browser = await signedIn()
  await browser.submit(
    own.address,
    { [`forecast.${other.travel}`]: '1 010', [`forecast.${own.travel}`]: '' },
    own.address,
  )
  expect(await other.held()).toEqual([])
  expect(await own.held()).toEqual([])
})
