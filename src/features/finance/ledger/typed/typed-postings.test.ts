import { describe, expect, test } from 'vitest'
import { heldPostings } from '../import/import.test-support.ts'
import { ledgerWorld } from '../ledger-pages.test-support.ts'

const world = ledgerWorld()
const { project } = world

describe('typed postings', () => {
  test('an amount is entered, corrected and taken back, and its history stays', async () => {
    const { id, slug, lines } = await project()
    const browser = await world.site.signedIn(world.leader.accountId)
    const base = `/nb/projects/${slug}/finance/accounts`
    const given = {
      postedOn: '2025-03-01',
      amount: '1 234,5',
      currency: 'NOK',
      description: 'Blomster',
      line: lines.Annonser ?? '',
    }
    expect((await browser.submit(`${base}/typed`, given)).status).toBe(303)
    expect(await heldPostings(world.site.database.memberDb, id)).toEqual(['|2025-03-01|||Blomster|123450'])
    const list = await browser.page(`${base}/postings`)
    const href = /href="([^"]*\/postings\/\d+)"/.exec(list.text)?.[1] ?? ''
    const edited = await browser.submit(href, { ...given, amount: '1000' }, href)
    expect(edited.status).toBe(303)
    expect(await heldPostings(world.site.database.memberDb, id)).toEqual(['|2025-03-01|||Blomster|100000'])
    expect((await browser.page(href)).text).toContain('Trukket tilbake av')
    const now = edited.headers.get('location') ?? ''
    expect((await browser.submit(now, {}, `${now}/take-back`)).status).toBe(303)
    expect(await heldPostings(world.site.database.memberDb, id)).toEqual([])
    const all = await world.site.database.memberDb
      .selectFrom('posting')
      .select('id')
      .where('project_id', '=', id)
      .execute()
    expect(all).toHaveLength(2)
  })

  test('hours with the value of an hour are own work', async () => {
    const { id, slug, lines } = await project(['Egne timer'])
    await world.site.database.memberDb
      .updateTable('budget_line')
      .set({ kind: 'own-hours' })
      .where('project_id', '=', id)
      .execute()
    const browser = await world.site.signedIn(world.leader.accountId)
    const given = {
      postedOn: '2025-03-01',
      amount: '',
      hours: '7:20',
      rate: '650,55',
      currency: 'NOK',
      description: 'Møter',
      line: lines['Egne timer'] ?? '',
    }
    expect((await browser.submit(`/nb/projects/${slug}/finance/accounts/typed`, given)).status).toBe(303)
    const rows = await world.site.database.memberDb
      .selectFrom('posting')
      .select(['minutes', 'amount_ore', 'budget_line_id'])
      .where('project_id', '=', id)
      .execute()
    expect(rows).toEqual([{ minutes: 440, amount_ore: 477_070, budget_line_id: lines['Egne timer'] }])
  })

  test.each([
    [{ amount: '12,345' }, 'amount'],
    [{ amount: 'mye' }, 'amount'],
    [{ postedOn: '2025-02-30' }, 'postedOn'],
    [{ description: ' ' }, 'description'],
    [{ amount: '5', hours: '2', rate: '1' }, 'amount'],
    [{ amount: '', hours: 'to', rate: '1' }, 'hours'],
  ])('%j comes back filled in', async (wrong, field) => {
    const { id, slug } = await project()
    const browser = await world.site.signedIn(world.leader.accountId)
    const given = { postedOn: '2025-03-01', amount: '10', currency: 'NOK', description: 'Noe', ...wrong }
    const answer = await browser.submit(`/sv/projects/${slug}/finance/accounts/typed`, given)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(`href="#field-${field}"`)
    expect(await heldPostings(world.site.database.memberDb, id)).toEqual([])
  })
})
