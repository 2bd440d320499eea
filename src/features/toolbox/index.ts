import { Hono } from 'hono'
import type { Env } from '../../platform/http/environment.ts'
import { adoptionRoutes } from './adoption/routes.tsx'
import { contactRoutes } from './contacts/routes.tsx'
import { evaluationRoutes } from './evaluation/routes.tsx'
import { evidenceRoutes } from './evidence/routes.tsx'
import { toolboxList } from './list/routes.tsx'
import { measureRoutes } from './measures/routes.tsx'

export const toolbox = new Hono<Env>()
// The page of a measure takes any last word of an address: it comes after those that have their own.
const parts = [toolboxList, evidenceRoutes, contactRoutes, adoptionRoutes, evaluationRoutes, measureRoutes]
for (const part of parts) toolbox.route('/', part)
