import { z } from 'zod'
import type { Db } from '../../platform/database/database.ts'
import type { MoneyTable } from './money-table.ts'
import {
  describePostings,
  findCurrentBudget,
  findProjectMoney,
  listBudgetAmounts,
  listBudgetLines,
  listCoFinancing,
  listImportFacts,
  listOutlook,
  listRates,
  sumPostings,
} from './queries.ts'
import { buildMoneyTable, type Currency, type MoneyFacts } from './table/build-money-table.ts'

export type MoneyOptions = {
  projectId: string
  /** Days (YYYY-MM-DD), both included. */
  from: string
  to: string
  /** A deviation of a line beyond this needs a reason. */
  limit: { percent: number; ore: number }
}

/**
 * A project's budget against its accounts in a period, in the currency of the budget (before there is one, of the project's record or
 * of most that is posted). Amounts in other currencies are in the sums only where a rate is stated; those posted on no line are in none.
 * Null when nothing is budgeted and nothing posted. Whether the reader may see it is the caller's to decide.
 */
export async function moneyTable(db: Db, options: MoneyOptions): Promise<MoneyTable | null> {
  const facts = await moneyFacts(db, options)
  return facts ? buildMoneyTable(facts) : null
}

/** What the table is made from, summed by the database; undefined where there is no such project. */
export async function moneyFacts(db: Db, options: MoneyOptions): Promise<MoneyFacts | undefined> {
  const { projectId, from, to, limit } = options
  const project = await findProjectMoney(db, projectId)
  if (!project) return undefined
  const budget = await findCurrentBudget(db, projectId)
  const currency = await currencyOfProject(db, projectId)
  const period = { from, to }
  const rates = await listRates(db, projectId, currency)
  return {
    period,
    limit,
    project: { startsOn: project.starts_on, endsOn: project.ends_on },
    currency,
    budgetVersion: budget?.number ?? null,
    lines: await listBudgetLines(db, projectId),
    amounts: budget ? await listBudgetAmounts(db, budget.id) : [],
    posted: await sumPostings(db, projectId, currency, period, rates),
    outlook: await listOutlook(db, projectId),
    rates,
    coFinancing: await listCoFinancing(db, projectId),
    statedBudget: statedBudget(project, currency),
    fileDifferences: fileDifferences(await listImportFacts(db, projectId), currency),
  }
}

type ProjectMoney = NonNullable<Awaited<ReturnType<typeof findProjectMoney>>>

/** The currency a project's money is counted in: of the budget, before there is one of its record, else of most that is posted. */
export async function currencyOfProject(db: Db, projectId: string): Promise<Currency> {
  const budget = await findCurrentBudget(db, projectId)
  if (budget) return budget.currency
  const project = await findProjectMoney(db, projectId)
  if (project?.currency) return project.currency as Currency
  const { currencies } = await describePostings(db, projectId)
  return currencies[0] ?? (project?.country === 'SE' ? 'SEK' : 'NOK')
}

function statedBudget({ currency, budget_min, budget_max }: ProjectMoney, of: Currency) {
  return currency === of && budget_min !== null && budget_max !== null
    ? { minOre: budget_min * 100, maxOre: budget_max * 100 }
    : null
}

/** Balances that a file states and its own postings do not add up to. */
const FileFacts = z.object({
  differences: z
    .array(z.object({ account: z.string(), statedOre: z.int(), countedOre: z.int() }))
    .default([]),
})

function fileDifferences(imports: Awaited<ReturnType<typeof listImportFacts>>, currency: Currency) {
  return imports.flatMap(({ file_name, facts, currency: ofFile }) => {
    const stated = FileFacts.parse(facts)
    return stated.differences.map(({ account, statedOre, countedOre }) => ({
      about: `${file_name}, ${account}`,
      statedOre,
      countedOre,
      currency: ofFile ?? currency,
    }))
  })
}
