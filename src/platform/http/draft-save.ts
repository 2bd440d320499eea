import type { Ctx } from './environment.ts'

/** The header by which a page says that it saves a draft by itself, while somebody writes. */
export const DRAFT_HEADER = 'x-rotfeste-draft'

export const isDraftSave = (c: Ctx) => c.req.method === 'POST' && c.req.header(DRAFT_HEADER) !== undefined

/** Answers a page's own saving with `body` and keeps what the route has written; without it nothing is kept. */
export function draftSaved(c: Ctx, body: Record<string, unknown>): Response {
  c.set('draftSaved', true)
  return c.json(body)
}
