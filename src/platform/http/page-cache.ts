import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { getCookie } from 'hono/cookie'
import { SESSION_COOKIE } from '../sessions/cookies.ts'
import type { Ctx, Middleware } from './environment.ts'

type Kept = {
  version: string
  etag: string
  type: string
  body: Buffer
  br: Buffer
  gzip: Buffer
  extra: [string, string][]
  size: number
}

const MOST_BYTES = 48 * 1024 * 1024

/**
 * Public pages for people who are not signed in are answered from memory until public data changes, or the day does.
 * What is kept is only a copy: another instance makes its own, and each asks the data's version at every request.
 */
export function pageCache(): Middleware {
  const pages = new Map<string, Kept>()
  let bytes = 0

  const drop = (key: string, page: Kept) => {
    pages.delete(key)
    bytes -= page.size
  }
  const keep = (key: string, page: Kept) => {
    const old = pages.get(key)
    if (old) drop(key, old)
    pages.set(key, page)
    bytes += page.size
    for (const [oldest, oldPage] of pages) {
      if (bytes <= MOST_BYTES) break
      drop(oldest, oldPage)
    }
  }

  return async (c, next) => {
    if ((c.req.method !== 'GET' && c.req.method !== 'HEAD') || getCookie(c, SESSION_COOKIE)) return next()
    const { dataVersion, now } = c.var.outside
    const version = `${await dataVersion.current()}-${now().toISOString().slice(0, 10)}`
    const key = c.req.url
    const known = pages.get(key)
    if (known?.version === version) {
      // Put last in line: the oldest unused goes first.
      pages.delete(key)
      pages.set(key, known)
      return answer(c, known)
    }
    await next()
    if (c.res.status !== 200 || c.res.headers.has('set-cookie') || c.var.personal || c.req.method !== 'GET')
      return
    const type = c.res.headers.get('content-type') ?? ''
    if (c.res.headers.get('cache-control')?.includes('no-store')) return
    const body = Buffer.from(await c.res.arrayBuffer())
    const extra = [...c.res.headers].filter(([name]) => name === 'content-disposition' || name === 'link')
    const page = compressed(version, type, body, extra)
    if (page.size < MOST_BYTES / 8) keep(key, page)
    c.res = answer(c, page)
  }
}

function compressed(version: string, type: string, body: Buffer, extra: [string, string][]): Kept {
  const squeezable = /^(text\/|application\/(json|atom\+xml|javascript))|svg/.test(type)
  const br = squeezable
    ? brotliCompressSync(body, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
      })
    : body
  const gzip = squeezable ? gzipSync(body, { level: 6 }) : body
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return {
    version,
    etag,
    type,
    body,
    br,
    gzip,
    extra,
    size: body.length + (squeezable ? br.length + gzip.length : 0) + 500,
  }
}

function answer(c: Ctx, page: Kept): Response {
  const headers = new Headers(page.extra)
  headers.set('etag', page.etag)
  headers.set('cache-control', 'public, no-cache')
  headers.set('vary', 'Cookie, Accept-Encoding')
  if (
    c.req
      .header('if-none-match')
      ?.split(',')
      .some((tag) => tag.trim().replace(/^W\//, '') === page.etag)
  ) {
    return new Response(null, { status: 304, headers })
  }
  headers.set('content-type', page.type)
  const accepted = c.req.header('accept-encoding') ?? ''
  const [body, encoding] =
    page.br === page.body
      ? [page.body, undefined]
      : /\bbr\b/.test(accepted)
        ? [page.br, 'br']
        : /\bgzip\b/.test(accepted)
          ? [page.gzip, 'gzip']
          : [page.body, undefined]
  if (encoding) headers.set('content-encoding', encoding)
  headers.set('content-length', String(body.length))
  return new Response(c.req.method === 'HEAD' ? null : new Uint8Array(body), { status: 200, headers })
}
