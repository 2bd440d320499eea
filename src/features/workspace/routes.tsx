import { Hono } from 'hono'
import { allow, workspaceVisitors } from '../../platform/http/allow.ts'
import { type Env, member } from '../../platform/http/environment.ts'
import { html } from '../../platform/http/html.ts'
import { readWaitingWork } from './queries.ts'
import { readWaitingInFeatures } from './waiting-in-features.ts'
import { WorkspacePage } from './workspace-page.tsx'

/** The first page of the workspace: what waits for whoever is signed in. */
export const workspace = new Hono<Env>()

workspace.get('/workspace', allow(...workspaceVisitors), async (c) => {
  const work = await readWaitingWork(c.var.db, member(c))
  const elsewhere = await readWaitingInFeatures(c.var.db, member(c), c.var.language, c.var.outside.now())
  return html(c, <WorkspacePage c={c} viewer={member(c)} work={work} elsewhere={elsewhere} />)
})
