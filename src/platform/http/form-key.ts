import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { getCookie, setCookie } from 'hono/cookie'
import { VISITOR_COOKIE } from '../sessions/cookies.ts'
import { isUuid } from '../text/uuid.ts'
import type { Ctx } from './environment.ts'

export const KEY_FIELD = '_key'

/**
 * The hidden value of a form: a fresh key, so that a second press is harmless, signed for this browser, so that no
 * other site can make it, and for who was signed in, so that nobody sends it in another's name. The page that shows it
 * is not kept for others.
 */
export function newFormKey(c: Ctx): string {
  c.set('personal', true)
  const key = randomUUID()
  const person = personOf(c)
  return `${key}.${person}.${sign(c, key, person, visitorId(c))}`
}

/**
 * The key of a posted value, when it was made for this browser and nobody else has signed in here since. Somebody whose
 * session ran out in between still has their form.
 */
export function readFormKey(c: Ctx, value: unknown): string | undefined {
  const visitor = getCookie(c, VISITOR_COOKIE)
  if (typeof value !== 'string' || !visitor) return undefined
  const [key = '', person = '', signature = ''] = value.split('.')
  if (!isUuid(key)) return undefined
  if (c.var.viewer.kind === 'member' && person !== 'visitor' && person !== personOf(c)) return undefined
  const expected = Buffer.from(sign(c, key, person, visitor))
  const given = Buffer.from(signature)
  return expected.length === given.length && timingSafeEqual(expected, given) ? key : undefined
}

/** Tells accounts apart without telling which they are. */
function personOf(c: Ctx): string {
  const { viewer } = c.var
  if (viewer.kind === 'public') return 'visitor'
  return createHash('sha256').update(viewer.accountId).digest('base64url').slice(0, 12)
}

function sign(c: Ctx, key: string, person: string, visitor: string): string {
  return createHmac('sha256', c.var.outside.config.secret)
    .update(`form\n${key}\n${person}\n${visitor}`)
    .digest('base64url')
}

function visitorId(c: Ctx): string {
  const known = c.var.visitorId ?? getCookie(c, VISITOR_COOKIE)
  if (known && isUuid(known)) return known
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
