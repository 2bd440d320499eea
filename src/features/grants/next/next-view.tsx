import type { Ctx } from '../../../platform/http/environment.ts'
import { Heading } from '../../../platform/ui/components.tsx'
import { actPaths, type MainAct } from './main-act.ts'
import { nextSaid } from './next-said.ts'
import type { Next } from './next-step.ts'
import { texts } from './texts.ts'

/** Where an application stands and who does what next; with the one thing that is the viewer's to do, if any. */
export function NextView({
  c,
  next,
  applies,
  address,
  act,
}: {
  c: Ctx
  next: Next
  applies: boolean
  /** Of the application. */
  address: string
  act: { href: string; text: string } | Exclude<MainAct, 'write'> | null
}) {
  const { language } = c.var
  const t = texts[language]
  const link = typeof act === 'string' ? { href: `${address}${actPaths[act]}`, text: t.acts[act] } : act
  return (
    <section class="next-step" aria-labelledby="next-step">
      <Heading level={2} size="xs" id="next-step">
        {t.title}
      </Heading>
      <p>{nextSaid(next, applies ? 'applicant' : 'others', language)}</p>
      {link ? (
        <p>
          <a class="ds-button" href={link.href}>
            {link.text}
          </a>
        </p>
      ) : null}
    </section>
  )
}
