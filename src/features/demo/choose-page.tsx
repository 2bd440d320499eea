import type { Ctx } from '../../platform/http/environment.ts'
import { EmptyState, Heading } from '../../platform/ui/components.tsx'
import { Form } from '../../platform/ui/forms.tsx'
import { Page } from '../../platform/ui/page.tsx'
import type { DemoAccount } from './queries.ts'
import { texts } from './texts.ts'

/** The demo people, each with a button to sign in; `next` is where they were on their way to. */
export function ChoosePage({ c, people, next }: { c: Ctx; people: DemoAccount[]; next: string }) {
  const t = texts[c.var.language]
  const { language } = c.var
  return (
    <Page c={c} title={t.title}>
      <Heading>{t.title}</Heading>
      <p class="lead">{t.lead}</p>
      {people.length === 0 ? (
        <EmptyState title={t.nobody}>
          <p>{t.nobodyText}</p>
        </EmptyState>
      ) : (
        <>
          <p class="quiet">{t.people(people.length)}</p>
          <ul class="demo-people">
            {people.map(({ id, name, role, boundTo }) => (
              <li>
                <div>
                  <strong>{name}</strong>
                  <span>{[t.roles[role], boundTo].filter(Boolean).join(', ')}</span>
                  <span class="quiet">{t.may[role]}</span>
                </div>
                <Form c={c} action={`/${language}/demo`}>
                  <input type="hidden" name="account" value={id} />
                  <input type="hidden" name="next" value={next} />
                  <button class="ds-button" data-variant="secondary" type="submit" aria-label={t.beAs(name)}>
                    {t.be}
                  </button>
                </Form>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={`/${language}/demo/outbox`}>{t.outbox}</a>
      </p>
    </Page>
  )
}
