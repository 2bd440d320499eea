import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { texts } from './texts.ts'

type Words = (typeof texts)['nb']
export type Done = keyof Words['done']
export type Refusal = keyof Words['refused']

/** What has just been done, as the address of the page tells it. */
export function Said({ c, done }: { c: Ctx; done: string | undefined }) {
  const words: Record<string, string> = texts[c.var.language].done
  const said = done !== undefined && Object.hasOwn(words, done) ? words[done] : undefined
  return said ? (
    <Alert color="success">
      <p>{said}</p>
    </Alert>
  ) : null
}

/** An act that a rule forbids to somebody who may see the page: why, and the way back. */
export function refusedPage(c: Ctx, reason: Refusal, back: { href: string; text: string }) {
  const t = texts[c.var.language]
  return html(
    c,
    <Page c={c} title={t.refusedTitle} breadcrumbs={[back]}>
      <Heading>{t.refusedTitle}</Heading>
      <p class="lead">{t.refused[reason]}</p>
      <p>
        <a href={back.href}>{back.text}</a>
      </p>
    </Page>,
    409,
  )
}
