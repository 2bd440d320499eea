import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { notFound } from '../../../../platform/http/refusals.ts'
import { languageNames, languages } from '../../../../platform/i18n/languages.ts'
import { Alert, EmptyState, Heading } from '../../../../platform/ui/components.tsx'
import {
  Button,
  DayField,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  Select,
} from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { type FoundProject, responsiblePeople } from '../../../projects/index.ts'
import { DocumentsOfProject, listReportDocuments } from '../../from-document/documents-of-project.tsx'
import { listReportForms } from '../programme/queries.ts'
import { listReports } from './queries.ts'
import { ReportSection } from './report-list.tsx'
import { listTexts } from './texts.ts'

type Sent = {
  making: boolean
  values?: FormValues
  errors?: FieldErrors
  /** The report that stood in the way. */
  same?: string
  status?: 200 | 409 | 422
}

/** The reports of one project: those who may edit it see all, others what was sent or approved, if anything was. */
export async function projectReportsPage(c: Ctx, project: FoundProject, sent: Sent) {
  const { language, db, viewer } = c.var
  const t = listTexts[language]
  const { errors = {}, same, status = 200 } = sent
  const of = { projectId: project.id, limit: 200 }
  const open = await listReports(db, viewer, 'open', of)
  const toReview = await listReports(db, viewer, 'toReview', of)
  const done = await listReports(db, viewer, 'done', of)
  const followed = await listReports(db, viewer, 'followed', of)
  const count = open.count + toReview.count + done.count + followed.count
  if (!project.mayEdit && count === 0) notFound()

  const documents = project.mayEdit ? await listReportDocuments(db, viewer, project.id) : []
  const people = project.mayEdit ? await responsiblePeople(db, project.id) : []
  const address = `/${language}/projects/${project.slug}`
  const elsewhere = project.record.language === language ? undefined : project.record.language
  const part = { c, withProject: false }
  return html(
    c,
    <Page
      c={c}
      title={`${t.title}: ${project.record.name}`}
      breadcrumbs={[{ href: address, text: project.record.name }]}
    >
      <ErrorSummary c={c} errors={errors} />
      <Heading>{t.title}</Heading>
      <p class="lead" lang={elsewhere}>
        {project.record.name}
      </p>
      {same ? (
        <Alert color="warning">
          <p>
            {t.alreadyThere} <a href={`/${language}/workspace/reports/${same}`}>{t.openIt}</a>
          </p>
        </Alert>
      ) : null}
      {count === 0 ? (
        <EmptyState title={t.noneOfProject}>
          <p>{project.record.programmeId ? t.noneOfProjectText : t.noProgramme}</p>
        </EmptyState>
      ) : null}
      <ReportSection
        {...part}
        id="to-review"
        title={t.toReview}
        count={t.toReviewCount}
        listed={toReview}
        which="toReview"
      />
      <ReportSection {...part} id="open" title={t.open} count={t.openCount} listed={open} which="open" />
      <ReportSection {...part} id="done" title={t.done} count={t.doneCount} listed={done} which="done" />
      <ReportSection
        {...part}
        id="followed"
        title={t.followed}
        count={t.followedCount}
        listed={followed}
        which="followed"
      />
      <DocumentsOfProject c={c} documents={documents} />
      {people.length > 0 ? (
        <p>
          {t.responsible(people.map(({ name }) => name).join(', '))}{' '}
          <a href={`${address}/handover`}>{t.handover}</a>
        </p>
      ) : null}
      {project.mayEdit ? await making(c, project, sent) : null}
    </Page>,
    status,
  )
}

async function making(c: Ctx, project: FoundProject, sent: Sent) {
  const { language } = c.var
  const t = listTexts[language]
  const { programmeId } = project.record
  const address = `/${language}/projects/${project.slug}`
  if (!programmeId)
    return (
      <p class="actions">
        <a class="ds-button" data-variant="primary" href={`${address}/edit`}>
          {t.chooseProgramme}
        </a>
      </p>
    )
  if (!sent.making)
    return (
      <p class="actions">
        <a class="ds-button" data-variant="secondary" href={`${address}/reports?make=1#make`}>
          {t.make}
        </a>
      </p>
    )
  const forms = await listReportForms(c.var.db, programmeId)
  const field = { c, values: sent.values ?? { language: project.record.language }, errors: sent.errors ?? {} }
  return (
    <section aria-labelledby="make">
      <Heading level={2} size="sm" id="make">
        {t.make}
      </Heading>
      <p>{t.makeText}</p>
      <Form c={c} action={`${address}/reports`} class="stack">
        <Select
          {...field}
          name="formKey"
          label={t.form}
          empty={t.choose}
          options={forms.map(({ key, title }) => ({ value: key, text: title[language] }))}
        />
        <div class="side-by-side">
          <DayField {...field} name="periodFrom" label={t.periodFrom} />
          <DayField {...field} name="periodTo" label={t.periodTo} />
        </div>
        <DayField {...field} name="dueOn" label={t.dueOn} />
        <Select
          {...field}
          name="language"
          label={t.writtenIn}
          options={languages.map((each) => ({ value: each, text: languageNames[each] }))}
        />
        <div class="actions">
          <Button>{t.makeIt}</Button>
          <a href={`${address}/reports`}>{t.cancel}</a>
        </div>
      </Form>
    </section>
  )
}
