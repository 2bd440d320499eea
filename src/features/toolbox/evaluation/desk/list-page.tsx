import type { Member } from '../../../../platform/access/viewer.ts'
import { hasRole } from '../../../../platform/access/viewer.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { workspaceRoles } from '../../../../platform/http/allow.ts'
import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { dayOf } from '../../../../platform/i18n/days.ts'
import { collator, formatDay } from '../../../../platform/i18n/format.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { type Column, Heading, Table } from '../../../../platform/ui/components.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import type { Waiting as Waits } from '../../../../platform/ui/waiting.ts'
import { municipalityLabel } from '../../../places/index.ts'
import { formAddress, titleOf } from '../mail.ts'
import { type EvaluationRow, listWaiting } from '../queries.ts'
import { listComparableMeasures } from './queries.ts'
import { workTexts } from './texts.ts'

/** What waits to be written and to be checked, and the measures whose answers can be put side by side. */
export async function evaluationsPage(c: Ctx, viewer: Member) {
  const { language, db } = c.var
  const t = workTexts[language]
  const works = workspaceRoles.some((role) => hasRole(viewer, role))
  const [toWrite, toCheck, comparable] = [
    await listWaiting(db, viewer, 'to-write'),
    await listWaiting(db, viewer, 'to-check'),
    await listComparableMeasures(db, viewer),
  ]
  const { compare } = collator(language)
  const byTitle = comparable.toSorted((a, b) => compare(titleOf(a, language), titleOf(b, language)))
  const about: Column<EvaluationRow>[] = [
    { name: t.place, value: ({ municipalityKey }) => municipalityLabel(municipalityKey) },
    { name: t.occasion, value: ({ occasion }) => t.occasions[occasion] },
  ]
  return html(
    c,
    <Page c={c} title={t.evaluations}>
      <Heading>{t.evaluations}</Heading>
      {works ? (
        <>
          <Waiting
            title={t.toCheck}
            nothing={t.nothingToCheck}
            rows={toCheck}
            columns={[
              {
                name: t.measure,
                value: (row) => (
                  <a href={`/${language}/workspace/evaluations/${row.id}`}>
                    {titleOf(row.measure, language)}
                  </a>
                ),
              },
              ...about,
              {
                name: t.sentOn,
                value: ({ sentAt }) => (sentAt ? formatDay(dayOf(sentAt), language) : ''),
              },
              { name: t.sentBy, value: ({ sentByName }) => sentByName ?? '' },
            ]}
          />
          <Waiting
            title={t.toWrite}
            nothing={t.nothingToWrite}
            rows={toWrite}
            columns={[
              {
                name: t.measure,
                value: (row) => <a href={formAddress(row, language)}>{titleOf(row.measure, language)}</a>,
              },
              ...about,
              { name: t.due, value: ({ dueOn }) => (dueOn ? formatDay(dueOn, language) : '') },
              { name: t.state, value: ({ state }) => t.states[state] },
            ]}
          />
        </>
      ) : null}
      <section aria-labelledby="compare">
        <Heading level={2} size="sm" id="compare">
          {t.compare}
        </Heading>
        {comparable.length === 0 ? (
          <p>{t.nothingToCompare}</p>
        ) : (
          <>
            <p>{t.compareLead}</p>
            <ul>
              {byTitle.map((measure) => (
                <li>
                  <a href={`/${language}/workspace/toolbox/evaluations/${measure.slug}`}>
                    {titleOf(measure, language)}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </Page>,
  )
}

function Waiting({
  title,
  nothing,
  rows,
  columns,
}: {
  title: string
  nothing: string
  rows: EvaluationRow[]
  columns: Column<EvaluationRow>[]
}) {
  return (
    <section>
      <Heading level={2} size="sm">
        {title}
      </Heading>
      {rows.length === 0 ? (
        <p>{nothing}</p>
      ) : (
        <Table caption={title} captionHidden rows={rows} columns={columns} />
      )}
    </section>
  )
}

/** Evaluations that wait for a viewer: to be written by them, and to be checked by them; the first five of each. */
export async function listWaitingEvaluations(
  db: Db,
  viewer: Member,
  language: Language,
): Promise<{ toWrite: Waits; toCheck: Waits }> {
  const waits = (rows: EvaluationRow[], href: (row: EvaluationRow) => string): Waits => ({
    count: rows.length,
    first: rows.slice(0, 5).map((row) => ({
      title: `${titleOf(row.measure, language)}, ${municipalityLabel(row.municipalityKey)}`,
      href: href(row),
    })),
  })
  const toCheck = (await listWaiting(db, viewer, 'to-check')).filter(({ mayCheck }) => mayCheck)
  return {
    toWrite: waits(await listWaiting(db, viewer, 'to-write'), (row) => formAddress(row, language)),
    toCheck: waits(toCheck, ({ id }) => `/${language}/workspace/evaluations/${id}`),
  }
}
