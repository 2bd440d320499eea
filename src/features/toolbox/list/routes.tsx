import { Hono } from 'hono'
import type { Env } from '../../../platform/http/environment.ts'

export const toolboxList = new Hono<Env>()
