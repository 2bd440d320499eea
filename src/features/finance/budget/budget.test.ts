import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Language, languages } from '../../../platform/i18n/languages.ts'
import { person } from '../../projects/edit/testing.test-support.ts'
import { type FinanceBank, financeBank } from '../finance.test-support.ts'
import { findCurrentBudget, listBudgetAmounts, listBudgetLines } from '../queries.ts'
import type { LineKind } from '../table/build-money-table.ts'
import { budgetValues, worth } from './budget-form.ts'
import { differingLines } from './conflict-notice.tsx'
import { insertBudgetVersion } from './insert-budget-version.ts'
import { parseBudget } from './parse-budget.ts'

let bank: FinanceBank
beforeAll(async () => {
  bank = await financeBank({ now: () => new Date('2013-11-22T12:00:00Z') })
})
afterAll(() => bank.close())

const db = () => bank.app.database.memberDb
const budgetOf = async (projectId: string) => {
  const version = await findCurrentBudget(db(), projectId)
  const lines = await listBudgetLines(db(), projectId)
  const amounts = version ? await listBudgetAmounts(db(), version.id) : []
  return {
    version,
    lines: lines.map(({ name, kind, retired }) => ({ name, kind, retired })),
    amounts: amounts.map(({ lineId, ...amount }) => ({
      line: lines.find(({ id }) => id === lineId)?.name,
      ...amount,
    })),
  }
}
const address = (slug: string) => `/nb/projects/${slug}/finance/budget`

describe('the form', () => {
  test('saves lines, hours at a rate, and a budget divided by year and funder, as the first version', async () => {
    const project = await bank.project()
    const browser = await bank.app.signedIn(bank.administrator.accountId)
    const answer = await browser.submit(
      address(project.slug),
      {
        'part.0.year': '2013',
        'part.1.year': '2014',
        'part.1.funder': 'Bø kommune',
        'cost.0.name': 'Reise',
        'cost.0.amount.0': '76 500',
        'cost.0.amount.1': '1.234,50',
        'cost.2.name': 'Lokaler',
        'cost.2.kind': 'own-share',
        'cost.2.amount.1': 'kr 500,-',
        'hours.0.name': 'Eget arbeid',
        'hours.0.rate': '450',
        'hours.0.hours.0': '7,5',
        decidedOn: '2013-01-31',
        currency: 'NOK',
      },
      address(project.slug),
    )
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`/nb/projects/${project.slug}/finance`)
    const budget = await budgetOf(project.id)
    expect(budget.version).toMatchObject({
      number: 1,
      kind: 'original',
      decided_on: '2013-01-31',
      currency: 'NOK',
    })
    expect(budget.lines).toEqual([
      { name: 'Reise', kind: 'cost', retired: false },
      { name: 'Lokaler', kind: 'own-share', retired: false },
      { name: 'Eget arbeid', kind: 'own-hours', retired: false },
    ])
    expect(budget.amounts).toHaveLength(4)
    expect(budget.amounts).toEqual(
      expect.arrayContaining([
        { line: 'Reise', year: 2013, funder: '', amountOre: 7_650_000, minutes: null },
        { line: 'Reise', year: 2014, funder: 'Bø kommune', amountOre: 123_450, minutes: null },
        { line: 'Lokaler', year: 2014, funder: 'Bø kommune', amountOre: 50_000, minutes: null },
        { line: 'Eget arbeid', year: 2013, funder: '', amountOre: 337_500, minutes: 450 },
      ]),
    )
    const { text } = await browser.page(`/nb/projects/${project.slug}/finance`)
    expect(text).toContain('Budsjettet per år')
    expect(text).toContain('Budsjettet per finansiør')
  })

  test('says at each field what is wrong, and keeps what was written', async () => {
    const project = await bank.project()
    const browser = await bank.app.signedIn(bank.administrator.accountId)
    const answer = await browser.submit(
      address(project.slug),
      {
        'part.0.year': '13',
        'cost.0.name': 'Reise',
        'cost.0.amount.0': '12,345',
        'cost.1.name': 'REISE',
        'cost.2.amount.0': '100',
        'hours.0.name': 'Eget arbeid',
        'hours.0.hours.0': '10',
        'hours.0.amount.0': '4000',
        'hours.0.rate': '450',
        decidedOn: '31. februar',
        currency: 'NOK',
      },
      address(project.slug),
    )
    expect(answer.status).toBe(422)
    const text = (await answer.text()).replaceAll('\u00a0', ' ')
    for (const said of [
      'Skriv året med fire siffer',
      'Beløpet kan leses på to måter',
      'En annen post har samme navn',
      'Posten har et beløp, men ikke noe navn',
      'Timene ganger timesatsen blir 4 500 NOK',
      'Skriv datoen som dag, måned og år',
    ])
      expect(text).toContain(said)
    expect(text).toContain('value="12,345"')
    expect(text).toContain('href="#field-cost-0-amount-0"')
    expect((await budgetOf(project.id)).version).toBeUndefined()
  })

  test('shows more rows without losing what was written, and saves nothing by it', async () => {
    const project = await bank.project()
    const browser = await bank.app.signedIn(bank.administrator.accountId)
    const answer = await browser.submit(
      address(project.slug),
      { 'cost.2.name': 'Reise', 'part.0.year': '2013', 'part.1.year': '2014', more: 'cost', currency: 'NOK' },
      address(project.slug),
    )
    expect(answer.status).toBe(200)
    const text = await answer.text()
    expect(text).toContain('value="Reise"')
    expect(text).toContain('name="cost.7.amount.1"')
    expect(text).not.toContain('name="cost.8.')
    expect((await budgetOf(project.id)).version).toBeUndefined()
  })

  test('a change is a new version with its reason; lines keep their names and ids, and all versions stand side by side', async () => {
    const project = await bank.project()
    const browser = await bank.app.signedIn(bank.administrator.accountId)
    const about = { decidedOn: '2013-01-31', currency: 'NOK' }
    const first = {
      'cost.0.name': 'Reise',
      'cost.0.amount.0': '100',
      'cost.1.name': 'Kurs',
      'cost.1.amount.0': '50',
    }
    await browser.submit(address(project.slug), { ...first, ...about }, address(project.slug))
    const [travel] = await listBudgetLines(db(), project.id)
    const change = {
      'cost.0.name': 'Reiser og opphold',
      'cost.0.amount.0': '150',
      'cost.1.name': '',
      'cost.1.amount.0': '',
    }
    const withoutReason = await browser.submit(
      address(project.slug),
      { ...change, ...about },
      address(project.slug),
    )
    expect(withoutReason.status).toBe(422)
    const saved = await browser.submit(
      address(project.slug),
      { ...change, ...about, kind: 'revised', reason: 'Lengre veier' },
      address(project.slug),
    )
    expect(saved.status).toBe(303)
    const lines = await listBudgetLines(db(), project.id)
    expect(lines.map(({ name, retired }) => [name, retired])).toEqual([
      ['Reiser og opphold', false],
      ['Kurs', true],
    ])
    expect(lines[0]?.id).toBe(travel?.id)
    const { text } = await browser.page(`${address(project.slug)}/versions`)
    expect(text).toContain('Versjon 2, revidert')
    expect(text).toContain('Lengre veier')
    expect(text).toMatch(/Reiser og opphold<\/th><td class="number">150<\/td><td class="number">100<\/td>/)
    expect(text).toMatch(/Kurs<\/th><td class="number">–<\/td><td class="number">50<\/td>/)
    expect(text).toMatch(/Sum<\/th><td class="number">150<\/td><td class="number">150<\/td>/)
  })
})

describe('two who change the budget at once', () => {
  test('the second is shown what the first saved, loses nothing, and saves on top of it when that is wanted', async () => {
    const project = await bank.project()
    const colleague = await bank.act((tx) =>
      person(tx, 'project-leader', { projectId: project.id }, 'Demo: Per Første'),
    )
    const [one, two] = [
      await bank.app.signedIn(colleague.accountId),
      await bank.app.signedIn(bank.administrator.accountId),
    ]
    const about = { decidedOn: '2013-01-31', currency: 'NOK', reason: 'Nye priser' }
    const write = (name: string, amount: string, base: string) => ({
      'cost.0.id': '',
      'cost.0.name': name,
      'cost.0.amount.0': amount,
      base,
      ...about,
    })
    expect(
      (await one.submit(address(project.slug), write('Reise', '100', '0'), address(project.slug))).status,
    ).toBe(303)
    const late = await two.submit(address(project.slug), write('Kurs', '200', '0'), address(project.slug))
    expect(late.status).toBe(409)
    const text = (await late.text()).replaceAll('\u00a0', ' ')
    expect(text).toContain('versjon 1 er lagret')
    expect(text).toContain('Lagret av Demo: Per Første')
    expect(text).toMatch(/Reise<\/th><td class="number">100<\/td><td class="number">ikke med<\/td>/)
    expect(text).toContain('value="Kurs"')
    expect(text).toContain('name="base" value="1"')
    expect((await budgetOf(project.id)).version?.number).toBe(1)
    expect(
      (await two.submit(address(project.slug), write('Kurs', '200', '1'), address(project.slug))).status,
    ).toBe(303)
    expect((await budgetOf(project.id)).version?.number).toBe(2)
  })

  test('of many at the same moment one version is made', async () => {
    const project = await bank.project()
    const input = {
      projectId: project.id,
      kind: 'original' as const,
      reason: '',
      decidedOn: '2013-01-01',
      currency: 'NOK' as const,
      lines: [],
      baseVersion: 0,
    }
    let waiting = 6
    let start = () => {}
    const all = new Promise<void>((resolve) => {
      start = resolve
    })
    const saved = await Promise.all(
      Array.from({ length: waiting }, () =>
        bank.act(async (tx) => {
          await findCurrentBudget(tx, project.id)
          waiting -= 1
          if (waiting === 0) start()
          await all
          return insertBudgetVersion(tx, { viewer: bank.administrator }, input)
        }),
      ),
    )
    expect(saved.filter(({ ok }) => ok)).toHaveLength(1)
    expect(saved.filter((each) => !each.ok && each.reason === 'conflict')).toHaveLength(5)
  })

  test('lines are told apart by what they are, not by their place', () => {
    const line = (id: string | undefined, name: string, amountOre: number) => ({ id, name, amountOre })
    expect(
      differingLines({
        theirs: [line('1', 'Reise', 100), line('2', 'Kurs', 50), line('3', 'Møter', 5)],
        yours: [
          line('2', 'Kurs', 50),
          line('1', 'Reiser', 100),
          line(undefined, 'møter', 6),
          line(undefined, 'Ny', 1),
        ],
      }).map(({ name }) => name),
    ).toEqual(['Reiser', 'møter', 'Ny'])
  })
})

test('a line that was taken out comes back as itself, and a new line does not take over one that changed its name', async () => {
  const project = await bank.project()
  const save = (lines: { id?: string; name: string }[]) =>
    bank.act(async (tx) => {
      const saved = await insertBudgetVersion(
        tx,
        { viewer: bank.administrator },
        {
          projectId: project.id,
          kind: 'revised',
          reason: 'Prøve',
          decidedOn: '2013-01-01',
          currency: 'NOK',
          lines: lines.map((line) => ({ ...line, kind: 'cost', amounts: [] })),
        },
      )
      if (!saved.ok) throw new Error(saved.reason)
      return saved.lineIds
    })
  const first = await save([{ name: 'Reise' }, { name: 'Kurs' }])
  await save([{ name: 'Kurs' }])
  expect((await save([{ name: 'REISE' }, { name: 'Kurs' }])).REISE).toBe(first.Reise)
  const turned = await save([
    { name: 'Reise' },
    { id: first.Reise, name: 'Kurs' },
    { id: first.Kurs, name: 'Opphold' },
  ])
  expect(turned).toMatchObject({ Kurs: first.Reise, Opphold: first.Kurs })
  expect(turned.Reise).not.toBe(first.Reise)
})

test('own work is worth its minutes at the rate, rounded to a whole hundredth', () => {
  expect([
    worth(450, 45_000),
    worth(1, 100),
    worth(1, 90),
    worth(20, 10_001),
    worth(6_000_000, 999_999_999),
  ]).toEqual([337_500, 2, 2, 3_334, 99_999_999_900_000])
})

test('a budget shown in the form and saved unchanged is the same budget, in every language', () => {
  const amount = fc.record({
    year: fc.constantFrom(0, 2013, 2014),
    funder: fc.constantFrom('', 'Bø kommune'),
    amountOre: fc.oneof(
      fc.nat({ max: 10_000_000_000 }),
      fc.nat({ max: 90_000 }).map((kroner) => kroner * 100),
    ),
    minutes: fc.option(fc.nat({ max: 100_000 }), { nil: null }),
  })
  const budgets = fc.array(
    fc.record({
      kind: fc.constantFrom<LineKind>('cost', 'own-hours', 'own-share'),
      amounts: fc.uniqueArray(amount, { maxLength: 4, selector: ({ year, funder }) => `${year} ${funder}` }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  fc.assert(
    fc.property(budgets, fc.constantFrom<Language>(...languages), (budget, language) => {
      const lines = budget.map(({ kind }, index) => ({
        id: `00000000-0000-4000-8000-00000000000${index}`,
        name: `Post ${index}`,
        kind,
      }))
      const amounts = budget.flatMap(({ kind, amounts }, index) =>
        amounts.map((each) => ({
          ...each,
          minutes: kind === 'own-hours' ? each.minutes : null,
          lineId: lines[index]?.id ?? '',
        })),
      )
      const about = { base: '1', kind: 'revised', reason: 'Prøve', decidedOn: '2013-01-01', currency: 'NOK' }
      const parsed = parseBudget({ ...about, ...budgetValues(lines, amounts, language) }, language)
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
      const again = parsed.budget.lines.flatMap((line) =>
        line.amounts.map((each) => ({ minutes: null, ...each, lineId: line.id ?? '' })),
      )
      const inOrder = (rows: typeof again) =>
        rows
          .map((row) => JSON.stringify([row.lineId, row.year, row.funder, row.amountOre, row.minutes]))
          .toSorted()
      expect(inOrder(again)).toEqual(inOrder(amounts))
      expect(parsed.budget.lines.map(({ id, kind }) => `${id} ${kind}`).toSorted()).toEqual(
        lines.map(({ id, kind }) => `${id} ${kind}`).toSorted(),
      )
    }),
    { numRuns: 300 },
  )
})
