import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FinanceBank, financeBank, post } from '../finance.test-support.ts'
import { listRates } from '../queries.ts'

let bank: FinanceBank
beforeAll(async () => {
  bank = await financeBank()
})
afterAll(() => bank.close())

const fields = (rate: string, source = 'Norges Bank', day = '2013-06-28') => ({
  'rate.EUR': rate,
  'rateOn.EUR': day,
  'source.EUR': source,
})
const open = async () => {
  const project = await bank.project({ currency: 'NOK' })
  const address = `/nb/projects/${project.slug}/finance/rates`
  const browser = await bank.app.signedIn(bank.administrator.accountId)
  return {
    ...project,
    browser,
    address,
    save: (sent: Record<string, string>) => browser.submit(address, sent, address),
    held: () => listRates(bank.app.database.memberDb, project.id, 'NOK'),
  }
}

test('a rate is kept exactly, with its day and source, and used in the sums', async () => {
  const project = await open()
  await bank.act((tx) =>
    post(tx, project.id, [{ lineId: null, postedOn: '2013-05-01', amountOre: 100_00, currency: 'EUR' }]),
  )
  expect((await project.save(fields('11,54251234'))).status).toBe(303)
  expect(await project.held()).toEqual([
    {
      currency: 'EUR',
      rate: 11.54251234,
      exactRate: '11.54251234',
      rateOn: '2013-06-28',
      source: 'Norges Bank',
    },
  ])
  const { text } = await project.browser.page(`/nb/projects/${project.slug}/finance`)
  expect(text.replaceAll('\u00a0', ' ')).toContain(
    '100 EUR er regnet om til 1 154,25 NOK. Kurs: 1 EUR = 11,54251234 NOK, 28. juni 2013 (Norges Bank).',
  )
  expect((await project.browser.page(project.address)).text).toContain('value="11,54251234"')
})

test('a rate needs a number above nothing, a day and a source', async () => {
  const project = await open()
  for (const rate of ['0', '-1', 'elleve', '1,123456789', '']) {
    const answer = await project.save(fields(rate))
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Skriv kursen som et tall over 0')
  }
  const answer = await project.save(fields('11,5', '', '31.2.2013'))
  const text = await answer.text()
  expect(text).toContain('Skriv hvor kursen er hentet fra')
  expect(text).toContain('Skriv datoen som dag')
  expect(await project.held()).toEqual([])
})

test('cleared fields take the rate away', async () => {
  const project = await open()
  await project.save(fields('11,5'))
  await project.save(fields('', '', ''))
  expect(await project.held()).toEqual([])
})

test('a rate that somebody else has changed meanwhile is not overwritten unseen', async () => {
  const project = await open()
  await project.save(fields('11,5'))
  const answer = await project.save({ ...fields('12'), seen: '' })
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('11.5, 28. juni 2013 (Norges Bank)')
  expect((await project.held())[0]?.exactRate).toBe('11.5')
})
