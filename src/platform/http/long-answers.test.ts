import { brotliDecompressSync } from 'node:zlib'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { compress } from './compress.ts'
import type { Env, Outside } from './environment.ts'
import { pageCache } from './page-cache.ts'

const PARTS = 200
const part = new TextEncoder().encode('navn,beløp\r\n'.repeat(10_000))

/** An app that answers with a file far too long to keep, and counts how much of it has been asked for. */
function withLongFile() {
  let made = 0
  const app = new Hono<Env>()
  const outside: Pick<Outside, 'dataVersion' | 'now'> & { config: { baseUrl: string } } = {
    dataVersion: { current: async () => '1' },
    config: { baseUrl: 'http://localhost' },
    now: () => new Date('2026-01-01T00:00:00Z'),
  }
  app.use(async (c, next) => {
    c.set('outside', { ...outside } as Outside)
    await next()
  })
  app.use(compress())
  app.use(pageCache())
  app.get('/long.csv', (c) => {
    let left = PARTS
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        made += 1
        left -= 1
        controller.enqueue(part)
        if (left === 0) controller.close()
      },
    })
    return c.body(body, 200, { 'content-type': 'text/csv; charset=utf-8' })
  })
  return { app, made: () => made }
}

test.each(['', 'br'])(
  'a file too long to keep is sent on while it is made (accepting "%s")',
  async (encoding) => {
    const { app, made } = withLongFile()
    const answer = await app.request('/long.csv', { headers: { 'accept-encoding': encoding } })
    const reader = answer.body!.getReader()
    const first = await reader.read()
    expect(first.value?.length).toBeGreaterThan(0)
    expect(made()).toBeLessThan(PARTS)
    await reader.cancel()
  },
)

test.each(['', 'br'])('nothing of it is lost or changed (accepting "%s")', async (encoding) => {
  const { app } = withLongFile()
  const answer = await app.request('/long.csv', { headers: { 'accept-encoding': encoding } })
  expect(answer.headers.get('content-encoding')).toBe(encoding || null)
  const bytes = Buffer.from(await answer.arrayBuffer())
  const whole = encoding ? brotliDecompressSync(bytes) : bytes
  expect(whole.equals(Buffer.concat(Array.from({ length: PARTS }, () => part)))).toBe(true)
})

test('a file that says how long it is says nothing of the kind once it is compressed', async () => {
  const { app } = withLongFile()
  const text = JSON.stringify({ rows: Array.from({ length: 500 }, () => 'navn og beløp') })
  app.get('/short.json', (c) => {
    const bytes = new TextEncoder().encode(text)
    return c.body(bytes, 200, {
      'content-type': 'application/json',
      'content-length': String(bytes.length),
      'cache-control': 'private, no-store',
      vary: 'Cookie',
    })
  })
  const answer = await app.request('/short.json', { headers: { 'accept-encoding': 'br' } })
  expect(answer.headers.get('content-encoding')).toBe('br')
  expect(answer.headers.get('content-length')).toBeNull()
  expect(answer.headers.get('vary')).toBe('Cookie, Accept-Encoding')
  expect(brotliDecompressSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe(text)
})
