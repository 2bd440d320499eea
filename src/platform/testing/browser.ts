import type { Hono } from 'hono'
import type { Env } from '../http/environment.ts'

/**
 * Sends requests to the app as a browser would: keeps cookies, follows no redirect, fills in a form's hidden fields.
 */
export function browser(app: Hono<Env>, headers: Record<string, string> = {}) {
  const cookies = new Map<string, string>()

  async function request(path: string, init: RequestInit = {}): Promise<Response> {
    const all = new Headers({
      host: 'localhost',
      ...headers,
      ...(init.headers as Record<string, string> | undefined),
    })
    if (cookies.size > 0)
      all.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await app.request(`http://localhost${path}`, { ...init, headers: all })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';')
      const at = pair.indexOf('=')
      const name = pair.slice(0, at)
      const gone = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute))
      if (gone) cookies.delete(name)
      else cookies.set(name, pair.slice(at + 1))
    }
    return answer
  }

  async function page(path: string): Promise<{ status: number; text: string; answer: Response }> {
    const answer = await request(path)
    return { status: answer.status, text: await answer.text(), answer }
  }

  /** Posts fields with a length, as browsers do. */
  async function post(path: string, fields: [string, string | File][]): Promise<Response> {
    const hasFile = fields.some(([, value]) => typeof value !== 'string')
    const form = hasFile ? new FormData() : new URLSearchParams()
    for (const [name, value] of fields) (form as FormData).append(name, value as string)
    const encoded = new Request('http://localhost/', { method: 'POST', body: form })
    const body = Buffer.from(await encoded.arrayBuffer())
    return request(path, {
      method: 'POST',
      body,
      headers: {
        'content-type': encoded.headers.get('content-type') ?? '',
        'content-length': String(body.length),
        'sec-fetch-site': 'same-origin',
      },
    })
  }

  /** Opens the page, takes the key of its form with this action (or the last form), and posts the fields there. */
  async function submit(
    pagePath: string,
    fields: Record<string, string | string[] | File>,
    action?: string,
  ): Promise<Response> {
    const { text } = await page(pagePath)
    const form = formsOf(text)
      .filter((found) => action === undefined || found.action === action)
      .at(-1)
    if (!form) throw new Error(`${pagePath} has no form${action ? ` to ${action}` : ''}`)
    const given = Object.entries(fields).flatMap(([name, value]): [string, string | File][] =>
      Array.isArray(value) ? value.map((one) => [name, one]) : [[name, value]],
    )
    const hidden = form.hidden.filter(([name]) => !(name in fields))
    return post(form.action, [...hidden, ...given])
  }

  return { request, page, post, submit, cookies }
}

export type FormOnPage = { action: string; hidden: [string, string][] }

/** The forms of a page with their hidden fields. */
export function formsOf(text: string): FormOnPage[] {
  return [...text.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, attributes = '', inside = '']) => ({
    action: unescapeHtml(/action="([^"]*)"/.exec(attributes)?.[1] ?? ''),
    hidden: [...inside.matchAll(/<input type="hidden"([^>]*)>/g)].map(([, input = '']): [string, string] => [
      unescapeHtml(/name="([^"]*)"/.exec(input)?.[1] ?? ''),
      unescapeHtml(/value="([^"]*)"/.exec(input)?.[1] ?? ''),
    ]),
  }))
}

export function unescapeHtml(text: string): string {
  return text.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '',
  )
}
