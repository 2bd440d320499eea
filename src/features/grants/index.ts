import { Hono } from 'hono'
import type { Env } from '../../platform/http/environment.ts'
import { applicationRoutes } from './applications/routes.tsx'
import { assessmentRoutes } from './assessment/routes.tsx'
import { callRoutes } from './calls/routes.tsx'
import { decisionRoutes } from './decisions/routes.tsx'
import { awardRoutes } from './open-data/routes.tsx'
import { paymentRoutes } from './payments/routes.tsx'

export { openData } from './open-data/routes.tsx'

export const grants = new Hono<Env>()
// The page of a call takes any last word of an address: it comes after those that have their own.
const parts = [awardRoutes, applicationRoutes, assessmentRoutes, decisionRoutes, paymentRoutes, callRoutes]
for (const part of parts) grants.route('/', part)
