import { Hono } from 'hono'
import { allow } from '../../platform/http/allow.ts'
import type { Env } from '../../platform/http/environment.ts'
import { html } from '../../platform/http/html.ts'
import { notFound } from '../../platform/http/refusals.ts'
import { FrontPage } from './front-page.tsx'
import { countBank, countByMunicipality, listNewestProjects } from './queries.ts'

/** The front page. */
export const front = new Hono<Env>()

const MOST_NEWEST = 6

front.get('/', allow('public'), (c) => {
  c.header('vary', 'Accept-Language')
  c.header('cache-control', 'no-store')
  return c.redirect(`/${c.var.language}`, 302)
})

// Addresses printed in the terminal and on every page of the demo.
for (const path of ['/demo', '/demo/outbox']) {
  front.get(path, allow('public'), (c) => {
    if (!c.var.outside.config.demo) notFound()
    c.header('cache-control', 'no-store')
    return c.redirect(`/${c.var.language}${path}`, 302)
  })
}

front.get('/:language{(?:nb|nn|sv|en)}', allow('public'), async (c) => {
  const newest = await listNewestProjects(c.var.db, MOST_NEWEST)
  const counts = await countBank(c.var.db)
  const dots = await countByMunicipality(c.var.db)
  return html(c, <FrontPage c={c} newest={newest} counts={counts} dots={dots} />)
})
