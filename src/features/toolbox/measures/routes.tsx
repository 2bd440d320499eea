import { Hono } from 'hono'
import type { Env } from '../../../platform/http/environment.ts'
import { workRoutes } from './desk/routes.tsx'
import { conflictRoutes } from './edit/conflict-routes.tsx'
import { formRoutes } from './edit/form-routes.tsx'
import { translateRoutes } from './edit/translate-routes.tsx'
import { materialRoutes } from './materials/routes.tsx'
import { measureView } from './view/routes.tsx'

/** Measures: writing, review, materials, and each measure's own page. */
export const measureRoutes = new Hono<Env>()
for (const part of [formRoutes, conflictRoutes, translateRoutes, materialRoutes, workRoutes, measureView])
  measureRoutes.route('/', part)
