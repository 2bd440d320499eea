import type { Ctx } from '../../../platform/http/environment.ts'
import { formatDay, formatInstant, formatOre } from '../../../platform/i18n/format.ts'
import { EmptyState, Heading, Table, Tag } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { aggregateTexts } from './aggregate-texts.ts'
import { AggregateView } from './aggregate-view.tsx'
import { ChooseSelection } from './choose-selection.tsx'
import type { Aggregate } from './counting/aggregate.ts'
import type { listCandidates, listDeviations } from './counting/queries.ts'
import type { ProgrammeReport } from './programme-reports.ts'
import type { Chosen } from './selection.ts'
import { texts } from './texts.ts'

export type ProgrammeView = {
  programme: { slug: string; name: string; funder: string }
  chosen: Chosen | undefined
  reports: ProgrammeReport[]
  /** The figure the reports are behind, when only those are shown. */
  behind: string | undefined
  aggregate: Aggregate | undefined
  deviations: Awaited<ReturnType<typeof listDeviations>>
  candidates: Awaited<ReturnType<typeof listCandidates>>
}

/** The funder's view: who has reported, who is late, and what the approved reports show together. */
export function ProgrammePage({ c, view }: { c: Ctx; view: ProgrammeView }) {
  const { language } = c.var
  const t = texts[language]
  const { programme, chosen } = view
  const path = `/${language}/workspace/programmes/${programme.slug}`
  const query = chosen
    ? `year=${chosen.selection.year}&form=${encodeURIComponent(chosen.selection.formKey)}`
    : ''
  return (
    <Page
      c={c}
      wide
      title={programme.name}
      breadcrumbs={[{ text: t.yourProgrammes, href: `/${language}/workspace/programmes` }]}
    >
      <Heading>{programme.name}</Heading>
      <p class="lead">{t.funder(programme.funder)}</p>
      <p class="actions no-print">
        <a href={`${path}/schedule`}>{t.schedule}</a>
      </p>
      {chosen ? <ChooseSelection c={c} action={path} chosen={chosen} /> : null}
      <section aria-labelledby="reports">
        <Heading level={2} size="sm" id="reports">
          {t.reports}
        </Heading>
        <Reports c={c} view={view} all={`${path}?${query}`} />
      </section>
      {chosen && view.aggregate ? (
        <section aria-labelledby="together">
          <Heading level={2} size="sm" id="together">
            {t.together}
          </Heading>
          <AggregateView
            c={c}
            aggregate={view.aggregate}
            basis={t.basis(view.aggregate.approved)}
            behind={(question, option) =>
              `${path}?${query}&question=${encodeURIComponent(question)}&option=${encodeURIComponent(option)}#reports`
            }
          />
          <Deviations c={c} view={view} />
          <InWords c={c} aggregate={view.aggregate} path={path} query={query} />
          <Candidates c={c} view={view} />
        </section>
      ) : null}
      {chosen ? (
        <p class="downloads no-print">
          {t.download}: <a href={`${path}/reports.csv?${query}`}>CSV</a>{' '}
          <a href={`${path}/reports.xlsx?${query}`}>XLSX</a> <a href={`${path}/reports.pdf?${query}`}>PDF</a>
        </p>
      ) : null}
    </Page>
  )
}

function Reports({ c, view, all }: { c: Ctx; view: ProgrammeView; all: string }) {
  const { language } = c.var
  const t = texts[language]
  const w = aggregateTexts[language]
  const { reports, behind } = view
  if (reports.length === 0 && behind === undefined)
    return (
      <EmptyState title={t.noReports}>
        <p>{t.noReportsText}</p>
      </EmptyState>
    )
  const count = (...states: string[]) => reports.filter(({ state }) => states.includes(state)).length
  return (
    <>
      {behind === undefined ? (
        <p>
          {t.summary(
            count('approved'),
            count('sent'),
            count('draft', 'returned'),
            reports.filter(({ daysLate }) => daysLate > 0).length,
          )}
        </p>
      ) : (
        <p>
          <strong>{t.behind(behind)}</strong> <a href={all}>{t.all}</a>
        </p>
      )}
      <Table
        caption={t.reportsCaption(reports.length)}
        columns={[
          {
            name: t.project,
            value: (report) =>
              report.sentVersion > 0 ? (
                <a
                  href={`/${language}/workspace/reports/${report.id}/versions/${report.sentVersion}`}
                  lang={report.language}
                >
                  {report.project}
                </a>
              ) : (
                <span lang={report.language}>{report.project}</span>
              ),
          },
          { name: t.owner, value: ({ owner }) => owner },
          { name: t.due, value: ({ dueOn }) => formatDay(dueOn, language) },
          {
            name: t.state,
            value: ({ state, daysLate }) => (
              <>
                <Tag color={state === 'approved' ? 'accent' : 'neutral'}>{t.states[state]}</Tag>
                {daysLate > 0 ? <Tag color="care">{t.daysLate(daysLate)}</Tag> : null}
              </>
            ),
          },
          { name: t.sentAt, value: ({ sentAt }) => (sentAt ? formatInstant(sentAt, language) : '') },
          {
            name: w.used,
            number: true,
            value: ({ usedOre, currency }) =>
              usedOre === null || currency === null ? '' : formatOre(usedOre, currency, language),
          },
        ]}
        rows={reports}
      />
    </>
  )
}

function Deviations({ c, view }: { c: Ctx; view: ProgrammeView }) {
  const { language } = c.var
  const t = texts[language]
  const w = aggregateTexts[language]
  if (view.deviations.length === 0) return null
  return (
    <section>
      <Heading level={3} size="2xs">
        {t.deviations}
      </Heading>
      <Table
        caption={t.deviations}
        captionHidden
        columns={[
          {
            name: t.project,
            value: (row) => (
              <a href={`/${language}/workspace/reports/${row.report_id}/versions/${row.version}`}>
                {row.project}
              </a>
            ),
          },
          { name: w.line, value: ({ name }) => name },
          {
            name: t.deviation,
            number: true,
            value: (row) => formatOre(row.deviation_ore, row.currency, language),
          },
          { name: t.reason, value: (row) => row.deviation_reason },
        ]}
        rows={view.deviations}
      />
    </section>
  )
}

function InWords({
  c,
  aggregate,
  path,
  query,
}: {
  c: Ctx
  aggregate: Aggregate
  path: string
  query: string
}) {
  const t = texts[c.var.language]
  const answered = aggregate.texts.filter((text) => text.answered > 0)
  if (answered.length === 0) return null
  return (
    <section>
      <Heading level={3} size="2xs">
        {t.inWords}
      </Heading>
      <p>{t.inWordsText}</p>
      <ul>
        {answered.map(({ question, label, answered: count }) => (
          <li>
            <a href={`${path}/questions/${question}?${query}`}>{label}</a>{' '}
            <span class="quiet">{t.answers(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Candidates({ c, view }: { c: Ctx; view: ProgrammeView }) {
  const { language } = c.var
  const t = texts[language]
  if (view.candidates.length === 0) return null
  const kinds: Record<string, string> = t.teaches
  return (
    <section>
      <Heading level={3} size="2xs">
        {t.candidates}
      </Heading>
      <ul class="candidates">
        {view.candidates.map((candidate) => (
          <li>
            <p>
              <Tag>{kinds[candidate.teaches] ?? candidate.teaches}</Tag>{' '}
              <a href={`/${language}/workspace/reports/${candidate.report_id}/versions/${candidate.version}`}>
                {candidate.project}
              </a>
            </p>
            <blockquote lang={candidate.language}>{candidate.quote}</blockquote>
          </li>
        ))}
      </ul>
    </section>
  )
}
