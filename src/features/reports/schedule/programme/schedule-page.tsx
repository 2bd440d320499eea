import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { Alert, EmptyState, Heading } from '../../../../platform/ui/components.tsx'
import {
  Button,
  DayField,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  Select,
  TextField,
} from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { listExtensions } from '../extension/queries.ts'
import { listSchedules, type Schedule } from '../queries.ts'
import { type FoundProgramme, listReportForms, listUndatedProjects, type ReportForm } from './queries.ts'
import { ExtendForm, ScheduleCard } from './schedule-card.tsx'
import { programmeTexts } from './texts.ts'

/** Which kind of schedule is being added: one that comes back, or that of the report a project ends with. */
export type Adding = 'regular' | 'final'

type Sent = {
  adding?: Adding
  /** The schedule of which a due day is being moved for all. */
  extending?: string
  values?: FormValues
  errors?: FieldErrors
  refusal?: string
  status?: 200 | 409 | 422
}

/** What a programme asks its projects for, and when. */
export async function schedulePage(c: Ctx, programme: FoundProgramme, sent: Sent = {}) {
  const { language } = c.var
  const t = programmeTexts[language]
  const { adding, extending, errors = {}, refusal, status = 200 } = sent
  const schedules = await listSchedules(c.var.db, programme.id)
  const forms = await listReportForms(c.var.db, programme.id)
  const extensions = await listExtensions(
    c.var.db,
    schedules.map(({ id }) => id),
  )
  const extended = schedules.find(({ id, firstDueOn }) => id === extending && firstDueOn !== null)
  const undated = await listUndatedProjects(c.var.db, c.var.viewer, programme.id)
  const here = `/${language}/workspace/programmes/${programme.slug}/schedule`
  return html(
    c,
    <Page
      c={c}
      title={`${t.title}: ${programme.name}`}
      breadcrumbs={[{ href: `/${language}/workspace/programmes/${programme.slug}`, text: programme.name }]}
    >
      <ErrorSummary c={c} errors={errors} />
      <Heading>{t.title}</Heading>
      <p class="lead">{t.lead(programme.name)}</p>
      {refusal ? (
        <Alert color="warning">
          <p>{refusal}</p>
        </Alert>
      ) : null}
      {schedules.length === 0 ? (
        <EmptyState title={t.none}>
          <p>{t.noneText}</p>
        </EmptyState>
      ) : (
        <ul class="schedules">
          {schedules.map((schedule) => (
            <li>
              <ScheduleCard
                c={c}
                programme={programme}
                schedule={schedule}
                extensions={extensions.filter(({ scheduleId }) => scheduleId === schedule.id)}
                title={titleOf(c, schedule, forms)}
                here={here}
              />
            </li>
          ))}
        </ul>
      )}
      {extended ? (
        <ExtendForm
          c={c}
          schedule={extended}
          extensions={extensions.filter(({ scheduleId }) => scheduleId === extended.id)}
          title={titleOf(c, extended, forms) ?? extended.formKey}
          here={here}
          sent={sent}
        />
      ) : adding ? (
        <AddForm c={c} programme={programme} forms={forms} here={here} sent={{ ...sent, adding }} />
      ) : (
        <p class="actions">
          <a class="ds-button" data-variant="primary" href={`${here}?add=regular#add`}>
            {t.addRegular}
          </a>
          <a class="ds-button" data-variant="secondary" href={`${here}?add=final#add`}>
            {t.addFinal}
          </a>
        </p>
      )}
      {undated.length > 0 ? (
        <section aria-labelledby="undated">
          <Heading level={2} size="sm" id="undated">
            {t.undated}
          </Heading>
          <p>{t.undatedText(undated.length)}</p>
          <ul>
            {undated.map((project) => (
              <li>
                <a href={`/${language}/projects/${project.slug}`} lang={project.language}>
                  {project.name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Page>,
    status,
  )
}

const titleOf = (c: Ctx, schedule: Schedule, forms: ReportForm[]) =>
  forms.find(({ key }) => key === schedule.formKey)?.title[c.var.language]

function AddForm({
  c,
  programme,
  forms,
  here,
  sent,
}: {
  c: Ctx
  programme: FoundProgramme
  forms: ReportForm[]
  here: string
  sent: Sent & { adding: Adding }
}) {
  const t = programmeTexts[c.var.language]
  const {
    adding,
    errors = {},
    values = { deviationPercent: '10', intervalMonths: '12', daysAfterEnd: '60' },
  } = sent
  const field = { c, values, errors }
  const options = forms
    .filter(({ kind }) => (kind === 'final-report') === (adding === 'final'))
    .map(({ key, title }) => ({ value: key, text: title[c.var.language] }))
  return (
    <section aria-labelledby="add">
      <Heading level={2} size="sm" id="add">
        {adding === 'regular' ? t.addRegular : t.addFinal}
      </Heading>
      <Form c={c} action={here} class="stack">
        <input type="hidden" name="add" value={adding} />
        <Select
          {...field}
          name="formKey"
          label={t.form}
          help={t.formHelp}
          options={options}
          empty={t.choose}
        />
        {adding === 'regular' ? (
          <>
            <DayField {...field} name="firstDueOn" label={t.firstDue} help={t.firstDueHelp} />
            <TextField
              {...field}
              name="intervalMonths"
              label={t.interval}
              help={t.intervalHelp}
              inputmode="numeric"
              size={4}
            />
            <DayField
              {...field}
              name="firstPeriodTo"
              label={t.firstPeriod}
              help={t.firstPeriodHelp}
              optional
            />
          </>
        ) : (
          <TextField
            {...field}
            name="daysAfterEnd"
            label={t.daysAfterEnd}
            help={t.daysAfterEndHelp}
            inputmode="numeric"
            size={4}
          />
        )}
        <TextField
          {...field}
          name="deviationPercent"
          label={t.percent}
          help={t.percentHelp}
          inputmode="numeric"
          size={4}
        />
        <TextField
          {...field}
          name="deviationAmount"
          label={t.amount(programme.currency)}
          help={t.amountHelp}
          inputmode="numeric"
          size={12}
          optional
        />
        <div class="actions">
          <Button>{t.save}</Button>
          <a href={here}>{t.cancel}</a>
        </div>
      </Form>
    </section>
  )
}
