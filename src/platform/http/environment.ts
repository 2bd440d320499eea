import type { Context, MiddlewareHandler } from 'hono'
import type { Kysely } from 'kysely'
import type { Member, Viewer } from '../access/viewer.ts'
import type { Config } from '../config.ts'
import type { Db, Tx } from '../database/database.ts'
import type { Tables } from '../database/generated.ts'
import type { Language } from '../i18n/languages.ts'
import type { Log } from '../log.ts'
import type { Assets } from './assets.ts'
import type { DataVersion } from './data-version.ts'

/** All that the app is given from outside. */
export type Outside = {
  config: Config
  /** Behind the wall: published rows only. */
  publicDb: Kysely<Tables>
  memberDb: Kysely<Tables>
  now: () => Date
  log: Log
  assets: Assets
  dataVersion: DataVersion
}

export type Env = {
  Variables: {
    outside: Outside
    requestId: string
    language: Language
    viewer: Viewer
    /** For reading: the public connection for visitors, the member connection for people signed in, the transaction in a POST. */
    db: Db
    /** Set in a POST: everything it writes is one transaction with its form key. */
    tx?: Tx
    /** The parsed body of a POST. */
    form?: FormData
    visitorId?: string
    /** Set by `draftSaved`: what a page saved by itself is to be kept. */
    draftSaved?: boolean
    /** Set by `allow`: a route without it answers nothing. */
    allowed?: boolean
    /** Set while a page is rendered that must not be kept for others. */
    personal?: boolean
    /** Set when the answer has all its headers and its final form. */
    finished?: boolean
  }
}

export type Ctx = Context<Env>
export type Middleware = MiddlewareHandler<Env>

/** The person signed in; only behind an `allow` that names no `public`. */
export function member(c: Ctx): Member {
  const viewer = c.var.viewer
  if (viewer.kind === 'public') throw new Error('this route needs an allow() without public')
  return viewer
}

/** The transaction of a POST. */
export function transaction(c: Ctx): Tx {
  if (!c.var.tx) throw new Error('there is a transaction in a POST only')
  return c.var.tx
}

/** The parsed form of a POST. */
export function postedForm(c: Ctx): FormData {
  if (!c.var.form) throw new Error('there is a form in a POST only')
  return c.var.form
}
