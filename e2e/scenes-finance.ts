import type { Page } from 'playwright-core'
import type { makeFinance } from './made-finance.ts'
import { people } from './made-reports.ts'
import { press, type Scene, send } from './pages.test-support.ts'

type World = { base: string; made: Awaited<ReturnType<typeof makeFinance>> }

/** Budget, accounts, files, activities and handover, empty and full. */
export function financeScenes(world: () => World): Scene[] {
  const { leader, administrator } = people
  const to =
    (path: (made: World['made']) => string, then?: (page: Page) => Promise<unknown>): Scene['go'] =>
    async (page, language) => {
      const { base, made } = world()
      await page.goto(`${base}/${language}${path(made)}`)
      await then?.(page)
    }
  const own = (path: string) => (made: World['made']) => `${made.project}${path}`
  const none = (path: string) => (made: World['made']) => `${made.empty}${path}`
  /** Somebody else saves the same form while it is open here. */
  const meanwhile =
    (save: (page: Page) => Promise<unknown>) =>
    async (page: Page): Promise<unknown> => {
      const other = await page.context().newPage()
      await other.goto(page.url())
      await save(other)
      await other.close()
      return save(page)
    }

  return [
    { name: 'finance with differences and over-use', as: leader, go: to(own('/finance')) },
    {
      name: 'finance of another period',
      as: leader,
      go: to(own('/finance?from=2025-01-01&to=2025-12-31')),
    },
    { name: 'finance of nothing', as: administrator, go: to(none('/finance')) },
    { name: 'budget', as: leader, go: to(own('/finance/budget')) },
    { name: 'first budget', as: administrator, go: to(none('/finance/budget')) },
    {
      name: 'budget with mistakes',
      as: leader,
      go: to(own('/finance/budget'), async (page) => {
        await page.locator('[name="cost.0.amount.0"]').fill('mye')
        await page.locator('[name="cost.1.name"]').fill('')
        await press(page, '.budget-form > .actions button')
      }),
    },
    {
      name: 'budget with more rows',
      as: leader,
      go: to(own('/finance/budget'), (page) => press(page, 'button[name=more][value=hours]')),
    },
    {
      name: 'budget divided by year',
      as: leader,
      go: to(own('/finance/budget'), async (page) => {
        await page.locator('#division > summary').click()
        await page.locator('[name="part.0.year"]').fill('2013')
        await page.locator('[name="part.1.year"]').fill('2014')
        await page.locator('[name="part.1.funder"]').fill('Departementet')
        await press(page, 'button[name=more][value=part]')
      }),
    },
    {
      name: 'budget that somebody else changed',
      as: leader,
      go: to(
        own('/finance/budget'),
        meanwhile(async (page) => {
          await page.locator('[name="cost.0.amount.0"]').fill('77 000')
          await page.locator('[name=reason]').fill('Større lokale.')
          await press(page, '.budget-form > .actions button')
        }),
      ),
    },
    { name: 'versions of the budget', as: leader, go: to(own('/finance/budget/versions')) },
    { name: 'outlook', as: leader, go: to(own('/finance/outlook')) },
    {
      name: 'outlook with a mistake',
      as: leader,
      go: to(own('/finance/outlook'), async (page) => {
        await page.locator('[name^="forecast."]').first().fill('mye')
        await send(page)
      }),
    },
    { name: 'rates', as: leader, go: to(own('/finance/rates')) },
    {
      name: 'rates with a mistake',
      as: leader,
      go: to(own('/finance/rates'), async (page) => {
        await page.locator('[name="rate.SEK"]').fill('høy')
        await send(page)
      }),
    },
    { name: 'accounts', as: leader, go: to(own('/finance/accounts')) },
    { name: 'accounts of nothing', as: administrator, go: to(none('/finance/accounts')) },
    {
      name: 'accounts, file forgotten',
      as: leader,
      go: to(own('/finance/accounts'), (page) => press(page, 'form[enctype] button[type=submit]')),
    },
    {
      name: 'accounts, file refused',
      as: leader,
      go: to(own('/finance/accounts'), async (page) => {
        const bytes = Buffer.from(
          '#FLAGGA 0\r\n#SIETYP 4\r\n#VER A 1 20250101 "x"\r\n{\r\n#TRANS 5010 {} 100.00\r\n}\r\n',
        )
        await page
          .locator('input[type=file]')
          .setInputFiles({ name: 'ubalanse.se', mimeType: 'text/plain', buffer: bytes })
        await press(page, 'form[enctype] button[type=submit]')
      }),
    },
    { name: 'file with columns to choose', as: leader, go: to(({ columns }) => columns) },
    {
      name: 'file with columns that do not say enough',
      as: leader,
      go: to(
        ({ columns }) => columns,
        async (page) => {
          for (const column of await page.locator('select[name^="column."]').all())
            await column.selectOption('')
          await press(page, 'button[name=step][value=preview]')
        },
      ),
    },
    { name: 'file with lines to choose', as: leader, go: to(({ other }) => other) },
    {
      name: 'file with a day that is none',
      as: leader,
      go: to(
        ({ other }) => other,
        async (page) => {
          await page.locator('[name=from]').evaluate((field) => field.setAttribute('type', 'text'))
          await page.locator('[name=from]').fill('i fjor')
          await press(page, 'button[name=step][value=preview]')
        },
      ),
    },
    { name: 'amended file with its difference', as: leader, go: to(({ amended }) => amended) },
    { name: 'postings', as: leader, go: to(own('/finance/accounts/postings')) },
    { name: 'postings of a month', as: leader, go: to(own('/finance/accounts/postings?month=2025-01')) },
    { name: 'no postings', as: administrator, go: to(none('/finance/accounts/postings')) },
    { name: 'posting of a file', as: leader, go: to(({ posting }) => posting) },
    { name: 'posting that was typed', as: leader, go: to(({ typed }) => typed) },
    { name: 'accounts on lines', as: leader, go: to(own('/finance/accounts/lines')) },
    { name: 'posting to type', as: leader, go: to(own('/finance/accounts/typed')) },
    { name: 'posting typed with mistakes', as: leader, go: to(own('/finance/accounts/typed'), send) },
    { name: 'activities', as: leader, go: to(own('/activities')) },
    { name: 'no activities', as: administrator, go: to(none('/activities')) },
    { name: 'new activity', as: leader, go: to(own('/activities/new')) },
    { name: 'new activity with mistakes', as: leader, go: to(own('/activities/new'), send) },
    { name: 'activity', as: leader, go: to(({ activity }) => activity) },
    {
      name: 'activity that somebody else changed',
      as: leader,
      go: to(
        ({ activity }) => activity,
        meanwhile(async (page) => {
          await page.locator('[name=title]').fill(`Kafé ${Math.random()}`)
          await press(page, 'main form.stack .ds-button[data-variant=primary]')
        }),
      ),
    },
    { name: 'activity to remove', as: leader, go: to(({ activity }) => `${activity}/remove`) },
    { name: 'handover', as: leader, go: to(own('/handover')) },
    { name: 'handover with mistakes', as: leader, go: to(own('/handover'), send) },
  ]
}
