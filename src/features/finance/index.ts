import { Hono } from 'hono'
import type { Env } from '../../platform/http/environment.ts'

export { MoneyTable } from './money-table.ts'

export const finance = new Hono<Env>()
