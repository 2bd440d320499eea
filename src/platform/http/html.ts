import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Ctx } from './environment.ts'

/** A whole page. What a signed-in person sees is never stored by a browser or a proxy. */
export async function html(
  c: Ctx,
  page: Child | Promise<Child>,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const text = `<!doctype html>${String(await page)}`
  if (c.var.viewer.kind === 'member' || c.var.personal || status !== 200)
    c.header('cache-control', 'private, no-store')
  return c.html(text, status)
}
