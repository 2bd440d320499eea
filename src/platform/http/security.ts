import type { Ctx, Middleware } from './environment.ts'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

const always = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}
const overHttps = { ...always, 'strict-transport-security': 'max-age=31536000; includeSubDomains' }

/** What every answer carries. `data:` images are the design system's own icons inside its style sheet. */
export function securityHeadersOf(c: Ctx): Record<string, string> {
  const fixed = c.var.outside.config.baseUrl.startsWith('https:') ? overHttps : always
  return { ...fixed, 'x-request-id': c.var.requestId }
}

export function securityHeaders(): Middleware {
  return async (c, next) => {
    await next()
    if (c.var.finished) return
    const { headers } = c.res
    for (const [name, value] of Object.entries(securityHeadersOf(c))) {
      // A route that is stricter by itself, such as a download, stays so.
      if (!headers.has(name)) headers.set(name, value)
    }
  }
}
