import { Duplex } from 'node:stream'
import { brotliCompressSync, constants, createBrotliCompress } from 'node:zlib'
import type { Middleware } from './environment.ts'
import { type Bytes, readShort } from './long-answer.ts'

const WORTH_IT = 1_000
/** Bytes of an answer that is compressed in one piece; a longer one is compressed while it is sent. */
const MOST_AT_ONCE = 2 * 1024 * 1024

/** For answers that are not kept: quick compression, worth it on slow lines. */
export function compress(): Middleware {
  return async (c, next) => {
    await next()
    if (c.var.finished) return
    const type = c.res.headers.get('content-type') ?? ''
    if (
      c.res.headers.has('content-encoding') ||
      !/^(text\/html|text\/csv|application\/(json|atom))/.test(type)
    )
      return
    if (c.req.method === 'HEAD' || !c.res.body || !/\bbr\b/.test(c.req.header('accept-encoding') ?? ''))
      return
    const read = await readShort(c.res.body, MOST_AT_ONCE)
    const headers = new Headers(c.res.headers)
    headers.append('vary', 'Accept-Encoding')
    const { status } = c.res
    if ('whole' in read && read.whole.length < WORTH_IT) {
      c.res = new Response(read.whole, { status, headers })
      return
    }
    headers.set('content-encoding', 'br')
    headers.delete('content-length')
    const body =
      'whole' in read
        ? new Uint8Array(brotliCompressSync(read.whole, options(read.whole.length)))
        : read.long.pipeThrough(squeezing())
    // Hono sets the headers of the answer that is replaced once more, also the length we took away.
    c.res = undefined
    c.res = new Response(body, { status, headers })
  }
}

/** Node's own types of web streams and those of the web differ in name only. */
const squeezing = () =>
  Duplex.toWeb(createBrotliCompress(options(0))) as unknown as ReadableWritablePair<Bytes, Bytes>

/** A length of 0 means that it is not known. */
const options = (length: number) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: 3, [constants.BROTLI_PARAM_SIZE_HINT]: length },
})
