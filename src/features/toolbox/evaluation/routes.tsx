import { Hono } from 'hono'
import type { Env } from '../../../platform/http/environment.ts'
import { evaluationWork } from './desk/routes.tsx'
import { resultRoutes } from './results/routes.tsx'

/** Evaluations of adoptions: written, checked, studied side by side; and what everybody may see of them. */
export const evaluationRoutes = new Hono<Env>()
for (const part of [evaluationWork, resultRoutes]) evaluationRoutes.route('/', part)
