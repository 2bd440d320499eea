import type { Ctx } from '../../../platform/http/environment.ts'
import { EmptyState, Heading } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import type { listFundedProgrammes, listReportedProgrammes } from './queries.ts'
import { texts } from './texts.ts'

/** The programmes of a case officer, with what waits in each. */
export function FundedProgrammesPage({
  c,
  programmes,
}: {
  c: Ctx
  programmes: Awaited<ReturnType<typeof listFundedProgrammes>>
}) {
  const { language } = c.var
  const t = texts[language]
  return (
    <Page c={c} title={t.yourProgrammes} breadcrumbs={[]}>
      <Heading>{t.yourProgrammes}</Heading>
      {programmes.length === 0 ? (
        <EmptyState title={t.noProgrammes}>
          <p>{t.noProgrammesText}</p>
        </EmptyState>
      ) : (
        <>
          <p>{t.programmeCount(programmes.length)}</p>
          <ul class="programmes">
            {programmes.map(({ slug, name, funder, waiting, approved }) => (
              <li>
                <a href={`/${language}/workspace/programmes/${slug}`}>{name}</a>
                <span class="quiet">
                  {funder}. {t.waiting(waiting ?? 0)}. {t.approvedCount(approved ?? 0)}.
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}

/** Programmes of which everybody may see what approved reports show together. */
export function ReportedProgrammesPage({
  c,
  programmes,
}: {
  c: Ctx
  programmes: Awaited<ReturnType<typeof listReportedProgrammes>>
}) {
  const { language } = c.var
  const t = texts[language]
  return (
    <Page c={c} title={t.programmes}>
      <Heading>{t.programmes}</Heading>
      {programmes.length === 0 ? (
        <EmptyState title={t.noPublic}>
          <p>{t.noPublicText}</p>
        </EmptyState>
      ) : (
        <>
          <p>{t.programmeCount(programmes.length)}</p>
          <ul class="programmes">
            {programmes.map(({ slug, name, funder, reports, first_year, last_year }) => (
              <li>
                <a href={`/${language}/programmes/${slug}`}>{name}</a>
                <span class="quiet">
                  {funder}. {t.approvedCount(reports)}, {t.years(String(first_year), String(last_year))}.
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}
