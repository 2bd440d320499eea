import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatInstant } from '../../../platform/i18n/format.ts'
import { Alert, EmptyState, Heading, Table } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import type { FoundReport } from '../find-report.ts'
import { reportOfProject } from '../report-name.ts'
import type { VersionFacts } from '../send/find-version.ts'
import { reviewTexts } from './texts.ts'
import { versionState } from './version-parts.tsx'

/** All versions that the viewer may read, with what was decided and the checksums that prove them; it says when one is gone. */
export function versionsPage(c: Ctx, report: FoundReport, versions: VersionFacts[]) {
  const { language } = c.var
  const t = reviewTexts[language]
  const base = `/${language}/workspace/reports/${report.id}`
  const name = reportOfProject(report, language)
  const there = new Set(versions.map(({ number }) => number))
  // Followers see the approved versions only; for them nothing is missing.
  const missing =
    report.mayWrite || report.mayReview
      ? Array.from({ length: report.sentVersion }, (_, index) => index + 1).filter((one) => !there.has(one))
      : []
  return html(
    c,
    <Page
      c={c}
      title={`${t.versionsTitle}: ${name}`}
      breadcrumbs={report.mayWrite ? [{ href: base, text: name }] : []}
      wide
    >
      <Heading>{t.versionsTitle}</Heading>
      <p class="lead">{name}</p>
      {missing.length > 0 ? (
        <Alert color="danger" title={t.missingTitle}>
          <p>{t.missingVersions(missing.join(', '))}</p>
        </Alert>
      ) : null}
      {versions.length === 0 && missing.length === 0 ? (
        <EmptyState title={t.noVersions}>
          <p>{t.noVersionsText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t.versionsCaption(versions.length)}
          rows={versions}
          columns={[
            {
              name: t.versionColumn,
              value: ({ number }) => <a href={`${base}/versions/${number}`}>{t.version(number)}</a>,
            },
            {
              name: t.sentColumn,
              value: ({ sentAt, sentBy }) => `${formatInstant(sentAt, language)}, ${sentBy.name}`,
            },
            {
              name: t.decisionColumn,
              value: (version) => (
                <>
                  {t.states[versionState(version, report.sentVersion)]}
                  {version.decidedAt && version.decidedBy ? (
                    <span class="quiet">
                      <br />
                      {t.decisionBy(version.decidedBy, formatInstant(version.decidedAt, language))}
                    </span>
                  ) : null}
                </>
              ),
            },
            {
              name: t.hashColumn,
              value: ({ contentSha256, broken }) => (
                <>
                  <code class="hash">{contentSha256}</code>
                  <br />
                  {broken.length === 0 ? (
                    <span class="quiet">{t.holds}</span>
                  ) : (
                    <strong class="does-not-hold">{t.doesNotHold}</strong>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
    </Page>,
  )
}
