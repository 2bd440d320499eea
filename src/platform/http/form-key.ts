import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { getCookie, setCookie } from 'hono/cookie'
import { VISITOR_COOKIE } from '../sessions/cookies.ts'
import type { Ctx } from './environment.ts'

export const KEY_FIELD = '_key'

/**
 * The hidden value of a form: a fresh key, so that a second press is harmless, signed for this browser, so that no
 * other site can make it. The page that shows it is not kept for others.
 */
export function newFormKey(c: Ctx): string {
  c.set('personal', true)
  const key = randomUUID()
  return `${key}.${sign(c, key, visitorId(c))}`
}

/** The key of a posted value, when it was made for this browser. */
export function readFormKey(c: Ctx, value: unknown): string | undefined {
  const visitor = getCookie(c, VISITOR_COOKIE)
  if (typeof value !== 'string' || !visitor) return undefined
  const [key = '', signature = ''] = value.split('.')
  if (!/^[0-9a-f-]{36}$/.test(key)) return undefined
  const expected = Buffer.from(sign(c, key, visitor))
  const given = Buffer.from(signature)
  return expected.length === given.length && timingSafeEqual(expected, given) ? key : undefined
}

function sign(c: Ctx, key: string, visitor: string): string {
  return createHmac('sha256', c.var.outside.config.secret)
    .update(`form\n${key}\n${visitor}`)
    .digest('base64url')
}

function visitorId(c: Ctx): string {
  const known = c.var.visitorId ?? getCookie(c, VISITOR_COOKIE)
  if (known && /^[0-9a-f-]{36}$/.test(known)) return known
  const visitor = randomUUID()
  c.set('visitorId', visitor)
  setCookie(c, VISITOR_COOKIE, visitor, {
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: 60 * 60 * 24 * 180,
  })
  return visitor
}
