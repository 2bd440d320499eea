import { Hono } from 'hono'
import { allow } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, postedForm } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { sentValues } from '../../../platform/ui/form-values.ts'
import { findProject } from '../edit/find-project.ts'
import { collect } from './collect.ts'
import { projectJson } from './project-json.ts'
import { ProjectPage } from './project-page.tsx'
import { propose, proposePage, sentPage } from './propose-page.tsx'

/** A project's own page, open to everybody once it is published. */
export const projectView = new Hono<Env>()

const visibleProject = async (c: Ctx, slug: string) =>
  (await findProject(c.var.db, c.var.viewer, slug)) ?? notFound()

projectView.get('/projects/:file{[a-z0-9-]+\\.json}', allow('public'), async (c) => {
  const project = await visibleProject(c, c.req.param('file').replace(/\.json$/, ''))
  if (c.var.viewer.kind === 'member') c.header('cache-control', 'private, no-store')
  return c.json(
    projectJson(await collect(c.var.db, c.var.viewer, project), c.var.language, c.var.outside.config.baseUrl),
  )
})

projectView.get('/projects/:slug', allow('public'), async (c) => {
  const project = await visibleProject(c, c.req.param('slug'))
  return html(c, <ProjectPage c={c} of={await collect(c.var.db, c.var.viewer, project)} />)
})

projectView.get('/projects/:slug/propose', allow('public'), async (c) =>
  proposePage(c, await visibleProject(c, c.req.param('slug')), {}, {}, 200),
)

projectView.post('/projects/:slug/propose', allow('public'), async (c) =>
  propose(c, await visibleProject(c, c.req.param('slug')), sentValues(postedForm(c))),
)

projectView.get('/projects/:slug/propose/sent', allow('public'), async (c) =>
  sentPage(c, await visibleProject(c, c.req.param('slug'))),
)
