import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { getCookie } from 'hono/cookie'
import { dayOf } from '../i18n/days.ts'
import { SESSION_COOKIE } from '../sessions/cookies.ts'
import type { Ctx, Middleware } from './environment.ts'
import { type Bytes, readShort } from './long-answer.ts'
import { securityHeadersOf } from './security.ts'

type Kept = {
  version: string
  body: Bytes
  /** Compressed when first asked for. */
  br?: Bytes
  gzip?: Bytes
  squeezable: boolean
  headers: Record<string, string>
}

const MOST_BYTES = 48 * 1024 * 1024

/**
 * Public pages for people who are not signed in are answered from memory until public data changes, or the day does: in UTC or in
 * Norway and Sweden, since a page may go by either (what is shown until a day ends with the day where it is shown).
 * What is kept is only a copy: another instance makes its own, and each asks the data's version at every request.
 */
export function pageCache(): Middleware {
  const pages = new Map<string, Kept>()
  let bytes = 0

  const drop = (key: string, page: Kept) => {
    pages.delete(key)
    bytes -= sizeOf(key, page)
  }
  const keep = (key: string, page: Kept) => {
    const old = pages.get(key)
    if (old) drop(key, old)
    pages.set(key, page)
    bytes += sizeOf(key, page)
    for (const [oldest, oldPage] of pages) {
      if (bytes <= MOST_BYTES) break
      drop(oldest, oldPage)
    }
  }

  return async (c, next) => {
    if ((c.req.method !== 'GET' && c.req.method !== 'HEAD') || getCookie(c, SESSION_COOKIE)) return next()
    const { dataVersion, now } = c.var.outside
    const at = now()
    const version = `${await dataVersion.current()}-${at.toISOString().slice(0, 10)}-${dayOf(at)}`
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
    if (!c.res.body) return
    const read = await readShort(c.res.body, MOST_BYTES / 12)
    if ('long' in read) {
      c.res = new Response(read.long, c.res)
      return
    }
    const kept = [...c.res.headers].filter(([name]) => name === 'content-disposition' || name === 'link')
    const page = pageOf(version, type, read.whole, Object.fromEntries(kept))
    keep(key, page)
    c.res = answer(c, page)
  }
}

/** Both compressed forms are counted as a third of the page, made or not; an address may be longer than its page. */
const sizeOf = (key: string, { body, squeezable }: Kept) =>
  Math.ceil(body.length * (squeezable ? 1.4 : 1)) + key.length + 500

function pageOf(version: string, type: string, body: Bytes, kept: Record<string, string>): Kept {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return {
    version,
    body,
    squeezable: /^(text\/|application\/(json|atom\+xml|javascript))|svg/.test(type),
    headers: {
      ...kept,
      etag,
      'content-type': type,
      'cache-control': 'public, no-cache',
      vary: 'Cookie, Accept-Encoding',
    },
  }
}

/** The page in the form that the browser takes, with all headers already on it: nothing touches it on the way out. */
function answer(c: Ctx, page: Kept): Response {
  const headers = { ...page.headers, ...securityHeadersOf(c) }
  c.set('finished', true)
  const known = c.req.header('if-none-match')
  if (known?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === headers.etag)) {
    const { 'content-type': _type, ...rest } = headers
    return new Response(null, { status: 304, headers: rest })
  }
  const { body, encoding } = encoded(page, c.req.header('accept-encoding') ?? '')
  return new Response(c.req.method === 'HEAD' ? null : body, {
    status: 200,
    headers: {
      ...headers,
      'content-length': String(body.length),
      ...(encoding ? { 'content-encoding': encoding } : {}),
    },
  })
}

function encoded(page: Kept, accepted: string): { body: Bytes; encoding?: 'br' | 'gzip' } {
  if (page.squeezable && /\bbr\b/.test(accepted)) {
    page.br ??= new Uint8Array(brotliCompressSync(page.body, brotliOptions(page.body.length)))
    return { body: page.br, encoding: 'br' }
  }
  if (page.squeezable && /\bgzip\b/.test(accepted)) {
    page.gzip ??= new Uint8Array(gzipSync(page.body, { level: 5 }))
    return { body: page.gzip, encoding: 'gzip' }
  }
  return { body: page.body }
}

const brotliOptions = (length: number) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: length },
})
