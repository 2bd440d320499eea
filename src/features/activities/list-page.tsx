import type { Ctx } from '../../platform/http/environment.ts'
import { html } from '../../platform/http/html.ts'
import { formatNumber } from '../../platform/i18n/format.ts'
import { EmptyState, Heading } from '../../platform/ui/components.tsx'
import { Page } from '../../platform/ui/page.tsx'
import { type FoundProject, placeLabel } from '../projects/index.ts'
import { daysOf } from './activity-page.tsx'
import { listActivitiesOfYear, listYears } from './queries.ts'
import { texts } from './texts.ts'

/** A year of a project's activities: the one asked for, or the latest that has any. */
export async function activitiesPage(c: Ctx, project: FoundProject, asked: string | undefined) {
  const { language, db } = c.var
  const t = texts[language]
  const years = await listYears(db, project.id)
  const shown = years.find(({ year }) => String(year) === asked) ?? years[0]
  const rows = shown ? await listActivitiesOfYear(db, project.id, shown.year) : []
  const here = `/${language}/projects/${project.slug}/activities`
  const elsewhere = project.record.language === language ? undefined : project.record.language
  return html(
    c,
    <Page
      c={c}
      title={`${t.title}: ${project.record.name}`}
      breadcrumbs={[{ href: `/${language}/projects/${project.slug}`, text: project.record.name }]}
    >
      <Heading>{t.title}</Heading>
      <p class="lead">{t.lead}</p>
      <p class="actions">
        <a class="ds-button" data-variant="primary" href={`${here}/new`}>
          {t.add}
        </a>
      </p>
      {years.length > 1 ? (
        <nav aria-label={t.years} class="activity-years">
          <ul>
            {years.map(({ year, count }) => (
              <li>
                <a href={`${here}?year=${year}`} aria-current={year === shown?.year ? 'page' : undefined}>
                  {year} <span class="quiet">({count})</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {shown ? (
        <section aria-labelledby="year">
          <Heading level={2} size="sm" id="year">
            {shown.year}
          </Heading>
          <p class="quiet">{t.count(shown.count, formatNumber(shown.reached, language), shown.reached)}</p>
          <ul class="activity-list">
            {rows.map((activity) => (
              <li>
                <div>
                  <a href={`${here}/${activity.id}`} lang={elsewhere}>
                    {activity.title}
                  </a>
                  <span class="quiet">
                    {[
                      t.kinds[activity.kind],
                      activity.municipalityKey ? placeLabel(activity.municipalityKey) : '',
                      activity.reached === null
                        ? ''
                        : t.people(activity.reached, formatNumber(activity.reached, language)),
                    ]
                      .filter(Boolean)
                      .join(', ')}
                  </span>
                </div>
                <span class="activity-day">{daysOf(c, activity)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <EmptyState title={t.none}>
          <p>{t.noneText}</p>
        </EmptyState>
      )}
    </Page>,
  )
}
