import type { Ctx } from '../../../platform/http/environment.ts'
import { EmptyState, Heading } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { aggregateTexts } from './aggregate-texts.ts'
import { AggregateView } from './aggregate-view.tsx'
import { ChooseSelection } from './choose-selection.tsx'
import type { Aggregate } from './counting/aggregate.ts'
import type { listOpenTexts } from './counting/queries.ts'
import type { Chosen } from './selection.ts'
import { texts } from './texts.ts'

export type PublicView = {
  programme: { slug: string; name: string; funder: string }
  chosen: Chosen | undefined
  aggregate: Aggregate | undefined
  openTexts: { label: string; answers: Awaited<ReturnType<typeof listOpenTexts>> }[]
}

/** What everybody may see of a programme: what approved reports of published projects show together. */
export function PublicProgrammePage({ c, view }: { c: Ctx; view: PublicView }) {
  const { language } = c.var
  const t = texts[language]
  const w = aggregateTexts[language]
  const { programme, chosen, aggregate } = view
  const path = `/${language}/programmes/${programme.slug}`
  return (
    <Page
      c={c}
      wide
      title={programme.name}
      breadcrumbs={[{ text: t.programmes, href: `/${language}/programmes` }]}
    >
      <Heading>{programme.name}</Heading>
      <p class="lead">{t.funder(programme.funder)}</p>
      {chosen && aggregate ? (
        <>
          <ChooseSelection c={c} action={path} chosen={chosen} />
          <section aria-labelledby="together">
            <Heading level={2} size="sm" id="together">
              {t.together}
            </Heading>
            <AggregateView c={c} aggregate={aggregate} basis={t.publicBasis(aggregate.approved)} />
            {view.openTexts.map(({ label, answers }) => (
              <section>
                <Heading level={3} size="2xs">
                  {label}
                </Heading>
                <div class="answer-columns">
                  {answers.map((answer) => (
                    <article>
                      <p>
                        <a href={`/${language}/projects/${answer.slug}`} lang={answer.language}>
                          {answer.project}
                        </a>
                      </p>
                      <blockquote lang={answer.language}>{answer.body}</blockquote>
                    </article>
                  ))}
                </div>
              </section>
            ))}
          </section>
          <p class="downloads no-print">
            {t.download}:{' '}
            {(['csv', 'xlsx', 'json'] as const).map((kind) => (
              <>
                <a
                  href={`${path}.${kind}?year=${chosen.selection.year}&form=${encodeURIComponent(chosen.selection.formKey)}`}
                >
                  {kind.toUpperCase()}
                </a>{' '}
              </>
            ))}
          </p>
        </>
      ) : (
        <EmptyState title={w.nothingYet}>
          <p>{w.nothingYetText}</p>
        </EmptyState>
      )}
    </Page>
  )
}
