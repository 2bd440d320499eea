import { brotliCompressSync, constants } from 'node:zlib'
import type { Middleware } from './environment.ts'

/** For answers that are not kept: quick compression, worth it on slow lines. */
export function compress(): Middleware {
  return async (c, next) => {
    await next()
    const type = c.res.headers.get('content-type') ?? ''
    if (
      c.res.headers.has('content-encoding') ||
      !/^(text\/html|text\/csv|application\/(json|atom))/.test(type)
    )
      return
    if (c.req.method === 'HEAD' || !c.res.body || !/\bbr\b/.test(c.req.header('accept-encoding') ?? ''))
      return
    const body = Buffer.from(await c.res.arrayBuffer())
    const headers = new Headers(c.res.headers)
    headers.append('vary', 'Accept-Encoding')
    if (body.length < 1000) {
      c.res = new Response(new Uint8Array(body), { status: c.res.status, headers })
      return
    }
    headers.set('content-encoding', 'br')
    headers.delete('content-length')
    const squeezed = brotliCompressSync(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 3, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    })
    c.res = new Response(new Uint8Array(squeezed), { status: c.res.status, headers })
  }
}
