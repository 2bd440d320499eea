import { Hono } from 'hono'
import type { Env } from '../../platform/http/environment.ts'
import { adminRoutes } from './admin/routes.tsx'
import { editRoutes } from './edit/routes.tsx'
import { publicRoutes } from './public-routes.ts'

/** Pages of forms: published definitions for everybody, making and changing them for administrators. */
export const forms = new Hono<Env>()
forms.route('/', publicRoutes)
forms.route('/', adminRoutes)
forms.route('/', editRoutes)
