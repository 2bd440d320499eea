import { createHash, createHmac } from 'node:crypto'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { publicViewer, type Viewer } from '../access/viewer.ts'
import type { Ctx, Middleware } from '../http/environment.ts'
import { transaction } from '../http/environment.ts'
import { KEY_FIELD, readFormKey } from '../http/form-key.ts'
import { SESSION_COOKIE } from './cookies.ts'
import { deleteSession, findSession, insertSession, touchSession } from './queries.ts'

/** Hours a session lives without use. */
const SESSION_HOURS = 12

export const hashToken = (token: string) => createHash('sha256').update(token).digest()

/**
 * The session a sign-in form starts. It follows from the form's key, which only this browser has, so that a second
 * press of the same form gets the same session.
 */
export function sessionTokenFor(secret: string, formKey: string): string {
  return createHmac('sha256', secret).update(`session\n${formKey}`).digest('base64url')
}

export function setSessionCookie(c: Ctx, token: string) {
  setCookie(c, SESSION_COOKIE, token, { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' })
}

/** Signs the account in, in the transaction of the POST. */
export async function startSession(c: Ctx, accountId: string) {
  const key = readFormKey(c, c.var.form?.get(KEY_FIELD))
  if (!key) throw new Error('a session starts from a form')
  const token = sessionTokenFor(c.var.outside.config.secret, key)
  await insertSession(transaction(c), hashToken(token), accountId, SESSION_HOURS)
  setSessionCookie(c, token)
}

export async function endSession(c: Ctx) {
  const token = getCookie(c, SESSION_COOKIE)
  if (token) await deleteSession(transaction(c), hashToken(token))
  deleteCookie(c, SESSION_COOKIE, { path: '/', secure: true })
}

/** Finds who asks, and gives them the database on their side of the wall. */
export function readSession(): Middleware {
  return async (c, next) => {
    const { viewer, touched } = await viewerOf(c)
    c.set('viewer', viewer)
    c.set('db', viewer.kind === 'member' ? c.var.outside.memberDb : c.var.outside.publicDb)
    if (touched) await touchSession(c.var.outside.memberDb, touched, SESSION_HOURS)
    return next()
  }
}

async function viewerOf(c: Ctx): Promise<{ viewer: Viewer; touched?: Buffer }> {
  const token = getCookie(c, SESSION_COOKIE)
  if (!token) return { viewer: publicViewer }
  const hash = hashToken(token)
  const found = await findSession(c.var.outside.memberDb, hash)
  if (!found) return { viewer: publicViewer }
  const idle = Date.now() - found.lastSeenAt.getTime()
  return { viewer: found.viewer, ...(idle > 5 * 60_000 ? { touched: hash } : {}) }
}
