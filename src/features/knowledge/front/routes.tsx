import { Hono } from 'hono'
import { allow, workspaceVisitors } from '../../../platform/http/allow.ts'
import type { Env } from '../../../platform/http/environment.ts'
import { frontPage } from './front-page.tsx'
import { workPage } from './work-page.tsx'

export const frontRoutes = new Hono<Env>()

frontRoutes.get('/knowledge', allow('public'), frontPage)
frontRoutes.get('/workspace/knowledge', allow(...workspaceVisitors), workPage)
