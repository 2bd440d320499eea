import type { Ctx } from '../../platform/http/environment.ts'
import { html } from '../../platform/http/html.ts'
import { Heading } from '../../platform/ui/components.tsx'
import { Page } from '../../platform/ui/page.tsx'
import { words } from './words.ts'

/** An act that a rule forbids to somebody who may see the page: why, and the way back. */
export function refusal(
  c: Ctx,
  why: string,
  back: { href: string; text: string; lang?: string | undefined },
) {
  const t = words[c.var.language]
  return html(
    c,
    <Page c={c} title={t.refusedTitle} breadcrumbs={[back]}>
      <Heading>{t.refusedTitle}</Heading>
      <p class="lead">{why}</p>
      <p>
        <a href={back.href}>{t.back}</a>
      </p>
    </Page>,
    409,
  )
}
