import { Hono } from 'hono'
import type { Env } from '../../platform/http/environment.ts'
import { projectEditing } from './edit/routes.tsx'
import { projectHandover } from './handover/routes.tsx'
import { projectList } from './list/routes.tsx'
import { projectView } from './view/routes.tsx'

/** Fixed addresses first: `/projects/new` is no project's slug. */
export const projects = new Hono<Env>()
projects.route('/', projectList)
projects.route('/', projectEditing)
projects.route('/', projectHandover)
projects.route('/', projectView)
