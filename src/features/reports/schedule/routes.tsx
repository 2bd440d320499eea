import { Hono } from 'hono'
import type { Env } from '../../../platform/http/environment.ts'
import { deadlineRoutes } from './deadline/routes.tsx'
import { listRoutes } from './list/routes.tsx'
import { programmeRoutes } from './programme/routes.tsx'

/** When reports are due: schedules of programmes, deadlines, and the lists of what is due. */
export const schedule = new Hono<Env>()
for (const routes of [listRoutes, deadlineRoutes, programmeRoutes]) schedule.route('/', routes)
