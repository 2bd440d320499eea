import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { accounts } from './features/accounts/index.ts'
import { activities } from './features/activities/index.ts'
import { demo } from './features/demo/index.ts'
import { documents } from './features/documents/index.ts'
import { finance } from './features/finance/index.ts'
import { forms } from './features/forms/index.ts'
import { front } from './features/front/index.ts'
import { grants, openData } from './features/grants/index.ts'
import { knowledge } from './features/knowledge/index.ts'
import { places } from './features/places/index.ts'
import { projects } from './features/projects/index.ts'
import { reports } from './features/reports/index.ts'
import { toolbox } from './features/toolbox/index.ts'
import { workspace } from './features/workspace/index.ts'
import { publicViewer } from './platform/access/viewer.ts'
import { serveAssets } from './platform/http/assets.ts'
import { compress } from './platform/http/compress.ts'
import type { Env, Middleware, Outside } from './platform/http/environment.ts'
import { answerError, refusalPage } from './platform/http/errors.tsx'
import { health } from './platform/http/health.ts'
import { keptForms } from './platform/http/kept-forms.tsx'
import { pageCache } from './platform/http/page-cache.ts'
import { postOnce } from './platform/http/post-once.ts'
import { securityHeaders } from './platform/http/security.ts'
import { isLanguage, preferredLanguage } from './platform/i18n/languages.ts'
import { readSession } from './platform/sessions/session.ts'

/** Puts the features together. Everything from outside comes as an argument. */
export function createApp(outside: Outside): Hono<Env> {
  const app = new Hono<Env>()
  app.use(begin(outside))
  app.use(securityHeaders())
  app.use(serveAssets())
  app.route('/', health)
  app.use(compress())
  app.use(pageCache())
  app.use(readSession())
  app.use(postOnce())
  app.use(denyByDefault())
  app.route('/', front)
  app.route('/', openData)
  for (const feature of [
    projects,
    finance,
    activities,
    reports,
    toolbox,
    grants,
    knowledge,
    forms,
    places,
    documents,
    accounts,
    workspace,
    demo,
    keptForms,
  ]) {
    app.route('/:language{(?:nb|nn|sv|en)}', feature)
  }
  app.onError((error, c) => answerError(error, c))
  app.notFound((c) => refusalPage(c, 404, 'noRoute'))
  return app
}

function begin(outside: Outside): Middleware {
  return async (c, next) => {
    const started = performance.now()
    const first = c.req.path.split('/')[1]
    c.set('outside', outside)
    c.set('requestId', randomUUID().slice(0, 13))
    c.set('language', isLanguage(first) ? first : preferredLanguage(c.req.header('accept-language')))
    c.set('viewer', publicViewer)
    c.set('db', outside.publicDb)
    await next()
    outside.log.info('request', {
      request: c.var.requestId,
      method: c.req.method,
      // The pattern, not the address: an address may hold what somebody searched for.
      route: c.req.routePath,
      status: c.res.status,
      ms: Math.round((performance.now() - started) * 10) / 10,
    })
  }
}

/** A route that forgot its `allow` says nothing. */
function denyByDefault(): Middleware {
  return async (c, next) => {
    await next()
    if (!c.var.allowed && c.res.status < 300) {
      c.var.outside.log.error('route-without-allow', { route: c.req.routePath })
      c.res = await refusalPage(c, 404, 'routeWithoutAllow')
    }
  }
}
