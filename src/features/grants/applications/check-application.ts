import type { FoundCall } from '../calls/call.ts'
import type { ApplicationFacts, BudgetKind, BudgetLine } from './application.ts'

/** What keeps an application from being sent, beside its answers, with the figures that say why; whole units of the currency. */
export type FactProblem =
  | { code: 'titleMissing' | 'amountMissing' | 'periodMissing' | 'costsMissing' | 'measureMissing' }
  | { code: 'aboveCeiling'; applied: number; ceiling: number; over: number }
  /** Costs and their financing differ. `gap` is positive when money is missing, negative when there is too much. */
  | { code: 'unbalanced'; costs: number; financing: number; gap: number }
  /** The applicant and others carry `carried`; the call asks for at least `needed`, `percent` of the costs. */
  | { code: 'coFinancing'; carried: number; needed: number; missing: number; percent: number }

export type BudgetSums = {
  costs: number
  ownMoney: number
  otherMoney: number
  applied: number
  /** Own and other money. */
  carried: number
  /** Carried and applied for. */
  financing: number
}

/** Exact sums: a line is a whole number of at most 10¹² and there are at most 120 of them, far below 2⁵³. */
export function budgetSums(budget: BudgetLine[], appliedAmount: number | null): BudgetSums {
  const sum = (wanted: BudgetKind) =>
    budget.reduce((total, { kind, amount }) => (kind === wanted ? total + amount : total), 0)
  const ownMoney = sum('own-money')
  const otherMoney = sum('other-money')
  const applied = appliedAmount ?? 0
  const carried = ownMoney + otherMoney
  return { costs: sum('cost'), ownMoney, otherMoney, applied, carried, financing: carried + applied }
}

/**
 * The least that applicant and others carry: the share of the costs, rounded up to the next whole unit, so that the share is reached
 * and never nearly reached.
 */
export const neededShare = (costs: number, percent: number): number =>
  Number((BigInt(costs) * BigInt(percent) + 99n) / 100n)

/** All that is wrong with the facts of an application, in the order of its pages. */
export function factProblems(
  application: ApplicationFacts & { measure: { id: string } | null },
  call: Pick<FoundCall, 'ceiling' | 'coFinancingPercent' | 'measureIds'>,
): FactProblem[] {
  const problems: FactProblem[] = []
  if (application.title === '') problems.push({ code: 'titleMissing' })
  if (application.startsOn === null || application.endsOn === null) problems.push({ code: 'periodMissing' })
  if (call.measureIds.length > 0 && !call.measureIds.includes(application.measure?.id ?? ''))
    problems.push({ code: 'measureMissing' })
  return [...problems, ...moneyProblems(application, call)]
}

/** What is wrong with the sums, as far as anything is typed; nothing is said of what is not begun. */
export function moneyProblems(
  { appliedAmount, budget }: Pick<ApplicationFacts, 'appliedAmount' | 'budget'>,
  call: Pick<FoundCall, 'ceiling' | 'coFinancingPercent'>,
): FactProblem[] {
  const problems: FactProblem[] = []
  const { costs, carried, financing } = budgetSums(budget, appliedAmount)
  if (appliedAmount === null) problems.push({ code: 'amountMissing' })
  if (appliedAmount !== null && appliedAmount > call.ceiling)
    problems.push({
      code: 'aboveCeiling',
      applied: appliedAmount,
      ceiling: call.ceiling,
      over: appliedAmount - call.ceiling,
    })
  if (costs === 0) problems.push({ code: 'costsMissing' })
  else if (appliedAmount !== null && costs !== financing)
    problems.push({ code: 'unbalanced', costs, financing, gap: costs - financing })
  const needed = neededShare(costs, call.coFinancingPercent)
  if (carried < needed)
    problems.push({
      code: 'coFinancing',
      carried,
      needed,
      missing: needed - carried,
      percent: call.coFinancingPercent,
    })
  return problems
}
