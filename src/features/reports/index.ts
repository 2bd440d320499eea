import { Hono } from 'hono'
import type { Env } from '../../platform/http/environment.ts'
import { funder } from './funder/routes.tsx'

export const reports = new Hono<Env>()
for (const part of [funder]) reports.route('/', part)
