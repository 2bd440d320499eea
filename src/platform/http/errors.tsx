import { errorFields } from '../log.ts'
import { Page } from '../ui/page.tsx'
import { uiTexts } from '../ui/texts.ts'
import type { Ctx } from './environment.ts'
import { html } from './html.ts'
import { HttpRefusal } from './refusals.ts'

/** One handler for all that was not answered: refusals become pages, defects are logged and admitted. */
export async function answerError(error: unknown, c: Ctx): Promise<Response> {
  if (error instanceof HttpRefusal) return refusalPage(c, error.status, error.reason)
  c.var.outside.log.error('defect', {
    request: c.var.requestId,
    method: c.req.method,
    route: c.req.routePath,
    ...errorFields(error),
  })
  c.set('personal', true)
  return refusalPage(c, 500, 'defect')
}

export function refusalPage(
  c: Ctx,
  status: 403 | 404 | 405 | 413 | 422 | 500,
  reason: string,
): Promise<Response> {
  const t = uiTexts[c.var.language]
  const [title, text] = {
    403: [t.forbiddenTitle, t.forbiddenText],
    404: [t.notFoundTitle, t.notFoundText],
    405: [t.notFoundTitle, t.notFoundText],
    413: [t.tooLargeTitle, t.tooLargeText],
    422: [t.unprocessableTitle, t.unprocessableText],
    500: [t.defectTitle, t.defectText],
  }[status] as [string, string]
  c.var.outside.log.debug('refused', { request: c.var.requestId, status, reason })
  return html(
    c,
    <Page c={c} title={title}>
      <h1 class="ds-heading" data-size="lg">
        {title}
      </h1>
      <p>{text}</p>
      <p class="quiet">{t.requestNumber(c.var.requestId)}</p>
      <p>
        <a href={`/${c.var.language}`}>{t.toFrontPage}</a>
      </p>
    </Page>,
    status,
  )
}
