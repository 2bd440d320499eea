import type { Child } from 'hono/jsx'
import { hasRole, type Member } from '../../platform/access/viewer.ts'
import { workspaceRoles } from '../../platform/http/allow.ts'
import type { Ctx } from '../../platform/http/environment.ts'
import { formatInstant } from '../../platform/i18n/format.ts'
import { Heading } from '../../platform/ui/components.tsx'
import { Page } from '../../platform/ui/page.tsx'
import { type ListedReport, reportAddress, reportName, stateOf } from '../reports/index.ts'
import { Elsewhere } from './elsewhere.tsx'
import type { Listed, WaitingWork } from './queries.ts'
import { Rooms } from './rooms.tsx'
import { texts } from './texts.ts'
import type { readWaitingInFeatures } from './waiting-in-features.ts'

/** What waits for the person signed in, and what to do first where nothing does. */
export function WorkspacePage({
  c,
  viewer,
  work,
  elsewhere,
}: {
  c: Ctx
  viewer: Member
  work: WaitingWork
  elsewhere: Awaited<ReturnType<typeof readWaitingInFeatures>>
}) {
  const { language } = c.var
  const t = texts[language]
  const works = workspaceRoles.some((role) => hasRole(viewer, role))
  const officer = hasRole(viewer, 'case-officer')
  const administers = hasRole(viewer, 'administrator')
  const funds = administers || officer
  const follows = hasRole(viewer, 'case-officer') || hasRole(viewer, 'evaluator')
  const when = (instant: Date) => formatInstant(instant, language)
  const waiting =
    work.toReview.count +
    work.reports.count +
    work.drafts.count +
    work.documents.count +
    work.corrections.count +
    elsewhere.reduce((sum, { count }) => sum + count, 0)
  return (
    <Page c={c} title={t.title}>
      <Heading>{t.title}</Heading>
      {works || follows ? <p class="lead">{t.waiting(waiting)}</p> : null}
      {works ? (
        <p class="actions">
          <a class="ds-button" data-variant="primary" href={`/${language}/projects/new`}>
            {t.newProject}
          </a>
          <a class="ds-button" data-variant="secondary" href={`/${language}/workspace/documents`}>
            {t.readDocument}
          </a>
        </p>
      ) : null}
      {funds ? (
        <p class="actions">
          <a href={`/${language}/workspace/programmes`}>{t.programmes}</a>
          {administers ? <a href={`/${language}/workspace/forms`}>{t.forms}</a> : null}
        </p>
      ) : null}
      {works || follows ? <Rooms c={c} works={works} /> : null}
      <Elsewhere language={language} waiting={elsewhere} />
      {officer ? (
        <Waiting
          id="to-review"
          title={t.toReview}
          work={work.toReview}
          count={t.toReviewCount}
          empty={[t.noToReview, t.noToReviewText]}
          more={t.more}
          row={(report) => <ReportRow c={c} report={report} which="toReview" />}
        />
      ) : null}
      {works ? (
        <Waiting
          id="reports"
          title={t.reports}
          work={work.reports}
          count={t.reportCount}
          empty={[t.noReports, t.noReportsText]}
          more={t.more}
          row={(report) => <ReportRow c={c} report={report} which="open" />}
        />
      ) : null}
      {officer || works || follows ? (
        <p>
          <a href={`/${language}/workspace/reports`}>{t.allReports}</a>
        </p>
      ) : null}
      {works ? (
        <>
          <Waiting
            id="drafts"
            title={t.drafts}
            work={work.drafts}
            count={t.draftCount}
            empty={[t.noDrafts, t.noDraftsText]}
            more={t.more}
            row={({ slug, name, language: written, changedAt }) => (
              <>
                <a href={`/${language}/projects/${slug}/edit`} lang={written}>
                  {name}
                </a>
                <span class="quiet">{t.changed(when(changedAt))}</span>
              </>
            )}
          />
          <Waiting
            id="documents"
            title={t.documents}
            work={work.documents}
            count={t.documentCount}
            empty={[t.noDocuments, t.noDocumentsText]}
            more={t.more}
            row={({ id, fileName, readAt }) => (
              <>
                <a href={`/${language}/workspace/documents/${id}`}>{fileName}</a>
                <span class="quiet">{t.read(when(readAt))}</span>
              </>
            )}
          />
          <Waiting
            id="corrections"
            title={t.corrections}
            work={work.corrections}
            count={t.correctionCount}
            empty={[t.noCorrections, t.noCorrectionsText]}
            more={t.more}
            row={({ slug, project, subject, sentAt }) => (
              <>
                <a href={`/${language}/projects/${slug}/corrections`}>{subject}</a>
                <span class="quiet">{t.sent(when(sentAt), project)}</span>
              </>
            )}
          />
        </>
      ) : null}
      {follows ? (
        <Waiting
          id="followed"
          title={t.followed}
          work={work.followed}
          count={t.followedCount}
          empty={[t.noFollowed, t.noFollowedText]}
          more={t.more}
          row={({ slug, name, language: written, state, changedAt }) => (
            <>
              <a href={`/${language}/projects/${slug}`} lang={written}>
                {name}
              </a>
              <span class="quiet">
                {[state === 'archived' ? t.archived : '', t.changed(when(changedAt))]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </>
          )}
        />
      ) : null}
    </Page>
  )
}

function ReportRow({ c, report, which }: { c: Ctx; report: ListedReport; which: 'open' | 'toReview' }) {
  const { language } = c.var
  return (
    <>
      <a href={reportAddress(c, report, which)}>
        {reportName(report.formTitle, report, language)},{' '}
        <span lang={report.projectLanguage === language ? undefined : report.projectLanguage}>
          {report.project}
        </span>
      </a>
      <span class="report-line">{stateOf(c, report)}</span>
    </>
  )
}

function Waiting<Row>({
  id,
  title,
  work,
  count,
  empty,
  more,
  row,
}: {
  id: string
  title: string
  work: Listed<Row>
  count: (count: number) => string
  empty: [title: string, text: string]
  more: (count: number) => string
  row: (row: Row) => Child
}) {
  const unlisted = work.count - work.rows.length
  return (
    <section aria-labelledby={id} class="waiting">
      <Heading level={2} size="sm" id={id}>
        {title}
      </Heading>
      {work.count === 0 ? (
        <p class="quiet">
          <strong>{empty[0]}.</strong> {empty[1]}
        </p>
      ) : (
        <>
          <p>{count(work.count)}</p>
          <ul>
            {work.rows.map((each) => (
              <li>{row(each)}</li>
            ))}
          </ul>
          {unlisted > 0 ? <p class="quiet">{more(unlisted)}</p> : null}
        </>
      )}
    </section>
  )
}
