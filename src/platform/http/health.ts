import { Hono } from 'hono'
import { allow } from './allow.ts'
import type { Env } from './environment.ts'
import { isReady } from './readiness.ts'

export const health = new Hono<Env>()

/** The process answers. */
health.get('/health/live', allow('public'), (c) =>
  c.json({ status: 'live' }, 200, { 'cache-control': 'no-store' }),
)

/** The database answers too, and the app is not on its way down. */
health.get('/health/ready', allow('public'), async (c) => {
  const headers = { 'cache-control': 'no-store' }
  if (!isReady()) return c.json({ status: 'stopping' }, 503, headers)
  const answered = await c.var.outside.dataVersion.current().then(
    () => true,
    () => false,
  )
  return answered
    ? c.json({ status: 'ready' }, 200, headers)
    : c.json({ status: 'database-away' }, 503, headers)
})
