import { Hono } from 'hono'
import type { Env } from '../../../platform/http/environment.ts'
import { conflictRoutes } from './conflict-routes.tsx'
import { correctionRoutes } from './corrections/routes.tsx'
import { formRoutes } from './form-routes.tsx'
import { historyRoutes } from './history-routes.tsx'
import { stateRoutes } from './state-routes.tsx'

/** Making, changing, publishing and correcting projects: for those who work with them. */
export const projectEditing = new Hono<Env>()
for (const routes of [formRoutes, conflictRoutes, historyRoutes, stateRoutes, correctionRoutes])
  projectEditing.route('/', routes)
