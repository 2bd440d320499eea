import { Hono } from 'hono'
import { hasRole } from '../../../../platform/access/viewer.ts'
import { allow, workspaceRoles, workspaceVisitors } from '../../../../platform/http/allow.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { notFound } from '../../../../platform/http/refusals.ts'
import { EmptyState, Heading, Pagination } from '../../../../platform/ui/components.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { currentFormVersion } from '../../../forms/index.ts'
import { type FoundProject, findProject } from '../../../projects/index.ts'
import { createReport } from '../create-report.ts'
import { listReportForms } from '../programme/queries.ts'
import { sentFields } from '../sent-fields.ts'
import { MakeForm, type MakeProblem } from './make-form.ts'
import { projectReportsPage } from './project-reports-page.tsx'
import { listReports, PAGE_SIZE } from './queries.ts'
import { ReportSection } from './report-list.tsx'
import { listTexts } from './texts.ts'

export const listRoutes = new Hono<Env>()

listRoutes.get('/workspace/reports', allow(...workspaceVisitors), async (c) => {
  const { language } = c.var
  const t = listTexts[language]
  const viewer = member(c)
  const asked = Number(c.req.query('page') ?? '1')
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1
  const of = (which: Parameters<typeof listReports>[2], more = {}) =>
    listReports(c.var.db, viewer, which, more)
  const open = await of('open', { limit: 300 })
  const toReview = await of('toReview')
  const awaited = await of('awaited', { limit: 300 })
  const done = await of('done', { page })
  const decided = await of('decided')
  const writes = workspaceRoles.some((role) => hasRole(viewer, role))
  const nothing = [open, toReview, awaited, done, decided].every(({ count }) => count === 0) && page === 1
  const part = { c, withProject: true }
  return html(
    c,
    <Page c={c} title={t.title} breadcrumbs={[{ href: `/${language}/workspace`, text: t.workspace }]}>
      <Heading>{t.title}</Heading>
      {nothing ? (
        <EmptyState title={t.none}>
          <p>{writes ? t.noneText : t.noneForReaders}</p>
        </EmptyState>
      ) : (
        <>
          <ReportSection
            {...part}
            id="to-review"
            title={t.toReview}
            count={t.toReviewCount}
            listed={toReview}
            which="toReview"
            empty={hasRole(viewer, 'case-officer') ? t.noneToReview : undefined}
          />
          <ReportSection
            {...part}
            id="open"
            title={t.open}
            count={t.openCount}
            listed={open}
            which="open"
            empty={writes ? t.noneOpen : undefined}
          />
          <ReportSection
            {...part}
            id="awaited"
            title={t.awaited}
            count={t.awaitedCount}
            listed={awaited}
            which="awaited"
          />
          <ReportSection {...part} id="done" title={t.done} count={t.doneCount} listed={done} which="done">
            <Pagination
              c={c}
              page={page}
              pages={Math.ceil(done.count / PAGE_SIZE)}
              href={(to) => `/${language}/workspace/reports?page=${to}#done`}
            />
          </ReportSection>
          <ReportSection
            {...part}
            id="decided"
            title={t.followed}
            count={t.followedCount}
            listed={decided}
            which="decided"
          />
        </>
      )}
    </Page>,
  )
})

listRoutes.get('/projects/:slug/reports', allow(...workspaceVisitors), async (c) =>
  projectReportsPage(c, await projectOf(c), { making: c.req.query('make') === '1' }),
)

listRoutes.post('/projects/:slug/reports', allow(...workspaceRoles), async (c) => {
  const t = listTexts[c.var.language]
  const project = await projectOf(c)
  const { programmeId } = project.record
  if (!project.mayEdit || !programmeId) notFound()
  const values = sentFields(postedForm(c))
  const form = MakeForm.safeParse(values)
  const chosen = (await listReportForms(c.var.db, programmeId)).find(({ key }) => key === values.formKey)
  if (!form.success || !chosen) {
    const errors: Record<string, string> = chosen ? {} : { formKey: t.formMissing }
    // A field is told its first problem: one that is empty is not also in the wrong year.
    for (const { path, message } of form.error?.issues ?? [])
      errors[String(path[0])] ??= t[message as MakeProblem]
    return projectReportsPage(c, project, { making: true, values, errors, status: 422 })
  }
  const { periodFrom, periodTo, dueOn, language } = form.data
  const year = Number(periodTo.slice(0, 4))
  const version = await currentFormVersion(c.var.db, chosen.key, { programmeId, year })
  if (!version)
    return projectReportsPage(c, project, {
      making: true,
      values,
      errors: { formKey: t.formNotForYear(year) },
      status: 422,
    })
  const made = await createReport(
    transaction(c),
    { viewer: member(c), requestId: c.var.requestId },
    {
      projectId: project.id,
      programmeId,
      formVersionId: version.id,
      kind: chosen.kind,
      year,
      periodFrom,
      periodTo,
      dueOn,
      language,
    },
  )
  return made.created
    ? c.redirect(`/${c.var.language}/workspace/reports/${made.id}`, 303)
    : projectReportsPage(c, project, { making: true, values, same: made.id, status: 409 })
})

const projectOf = async (c: Ctx): Promise<FoundProject> =>
  (await findProject(c.var.db, c.var.viewer, c.req.param('slug') ?? '')) ?? notFound()
