export { MoneyTable } from './money-table.ts'
