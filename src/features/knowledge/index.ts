import { Hono } from 'hono'
import type { Env } from '../../platform/http/environment.ts'
import { exampleRoutes } from './examples/routes.tsx'
import { findingRoutes } from './findings/routes.tsx'
import { inventoryRoutes } from './inventory/routes.tsx'
import { synthesisRoutes } from './syntheses/routes.tsx'

export const knowledge = new Hono<Env>()
for (const part of [inventoryRoutes, exampleRoutes, synthesisRoutes, findingRoutes])
  knowledge.route('/', part)
