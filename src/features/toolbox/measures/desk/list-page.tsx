import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { formatInstant } from '../../../../platform/i18n/format.ts'
import { EmptyState, Heading, Table } from '../../../../platform/ui/components.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { mineAddress, workAddress } from '../address.ts'
import { measureTexts } from '../texts.ts'
import { listReturned, listToReview, listWorkedMeasures, type WorkedMeasure } from './queries.ts'
import { workTexts } from './texts.ts'

/** One's own part of the toolbox: what waits, and what one may write. */
export async function listPage(c: Ctx) {
  const { db, viewer, language } = c.var
  const t = workTexts[language]
  const toReview = await listToReview(db, viewer, language, 100)
  const returned = await listReturned(db, viewer, language, 100)
  const measures = await listWorkedMeasures(db, viewer, language)
  const link = (row: WorkedMeasure, under = '') => (
    <a href={`${workAddress(c, row.id)}${under}`}>{row.title}</a>
  )
  const at = (instant: Date | null) =>
    instant ? <time datetime={instant.toISOString()}>{formatInstant(instant, language)}</time> : ''
  return html(
    c,
    <Page c={c} title={t.title} wide>
      <Heading>{t.title}</Heading>
      <p class="lead">{t.lead}</p>
      <p>
        <a class="ds-button" href={`${mineAddress(c)}/measures/new`}>
          {t.newMeasure}
        </a>
      </p>
      {toReview.length > 0 ? (
        <section>
          <Heading level={2} size="sm">
            {t.toReview}
          </Heading>
          <Table
            caption={t.toReviewCaption(toReview.length)}
            rows={toReview}
            columns={[
              { name: t.measure, value: (row) => link(row, '/review') },
              { name: t.region, value: ({ partnership }) => partnership },
              { name: t.sent, value: ({ sentAt }) => at(sentAt) },
              { name: t.by, value: ({ sentBy }) => sentBy ?? '' },
            ]}
          />
        </section>
      ) : null}
      {returned.length > 0 ? (
        <section>
          <Heading level={2} size="sm">
            {t.returned}
          </Heading>
          <Table
            caption={t.returnedCaption(returned.length)}
            rows={returned}
            columns={[
              { name: t.measure, value: (row) => link(row) },
              { name: t.region, value: ({ partnership }) => partnership },
              { name: t.changed, value: ({ changedAt }) => at(changedAt) },
            ]}
          />
        </section>
      ) : null}
      {measures.length === 0 ? (
        <EmptyState title={t.emptyTitle}>
          <p>{t.emptyText}</p>
        </EmptyState>
      ) : (
        <section>
          <Heading level={2} size="sm">
            {t.measures}
          </Heading>
          <Table
            caption={t.measuresCaption(measures.length)}
            rows={measures}
            columns={[
              { name: t.measure, value: (row) => link(row) },
              { name: t.state, value: (row) => stateInWords(c, row) },
              { name: t.region, value: ({ partnership }) => partnership },
              { name: t.changed, value: ({ changedAt }) => at(changedAt) },
            ]}
          />
        </section>
      )}
    </Page>,
  )
}

function stateInWords(c: Ctx, { state, openState }: WorkedMeasure): string {
  const t = measureTexts[c.var.language]
  if (!openState) return t.states[state]
  if (state === 'draft') return t.versionStates[openState]
  return `${t.states[state]}, ${workTexts[c.var.language].open(t.versionStates[openState])}`
}
