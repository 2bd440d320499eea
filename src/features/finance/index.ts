import { Hono } from 'hono'
import type { Env } from '../../platform/http/environment.ts'
import { budgetRoutes } from './budget/routes.tsx'
import { ledger } from './ledger/index.ts'
import { outlookRoutes } from './outlook/routes.tsx'
import { overviewRoutes } from './overview/routes.tsx'
import { ratesRoutes } from './rates/routes.tsx'

export {
  type BudgetInput,
  type BudgetInserted,
  type BudgetLineInput,
  insertBudgetVersion,
} from './budget/insert-budget-version.ts'
export {
  type Imported,
  type ImportOptions,
  importLedger,
  insertTypedPostings,
  type LedgerFile,
  type LedgerKind,
  type LedgerRefusal,
  RefusedLedger,
  recogniseLedger,
  refusalMessage as ledgerRefusalMessage,
  type TypedPosting,
  type TypedPostings,
} from './ledger/index.ts'
export { type MoneyOptions, moneyTable } from './load-money-table.ts'
export { type MoneyFigures, type MoneyLine, MoneyTable } from './money-table.ts'
export { type ChartTable, type MoneyChart, moneyCharts } from './table/money-charts.ts'
export {
  type MoneyCell,
  type MoneyColumn,
  type MoneyRow,
  type MoneyRows,
  moneyRows,
} from './table/money-rows.ts'
export { MoneyTableView } from './table/money-table-view.tsx'

/** All pages of a project’s money: overview, budget, accounts. */
export const finance = new Hono<Env>()
finance.route('/', overviewRoutes)
finance.route('/', budgetRoutes)
finance.route('/', outlookRoutes)
finance.route('/', ratesRoutes)
finance.route('/', ledger)
