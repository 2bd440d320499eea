import { Hono } from 'hono'
import { definitionJsonSchema } from '../../platform/forms/index.ts'
import { allow } from '../../platform/http/allow.ts'
import type { Env } from '../../platform/http/environment.ts'
import { notFound } from '../../platform/http/refusals.ts'
import { findNumberedVersion } from './queries.ts'

/** Definitions for everybody: a published form, and what a form may look like. */
export const publicRoutes = new Hono<Env>()

publicRoutes.get('/forms/definition.schema.json', allow('public'), (c) =>
  c.body(`${JSON.stringify(definitionJsonSchema(), null, 2)}\n`, 200, {
    'content-type': 'application/schema+json',
  }),
)

publicRoutes.get('/forms/:key/:file{[1-9][0-9]{0,8}\\.json}', allow('public'), async (c) => {
  const version = Number.parseInt(c.req.param('file'), 10)
  const found = await findNumberedVersion(c.var.db, c.req.param('key'), version, { publishedOnly: true })
  if (!found) notFound()
  return c.body(`${JSON.stringify(found.definition, null, 2)}\n`, 200, { 'content-type': 'application/json' })
})
