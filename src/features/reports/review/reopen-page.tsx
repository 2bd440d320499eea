import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatDay } from '../../../platform/i18n/format.ts'
import { Heading } from '../../../platform/ui/components.tsx'
import {
  Button,
  Choices,
  DayField,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  TextArea,
} from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { reportOfProject } from '../report-name.ts'
import { effectiveDueDay } from '../schedule/index.ts'
import { questionOptions } from './decision-form.tsx'
import { decisionTexts } from './decision-texts.ts'
import { effectTexts } from './effect-texts.ts'
import { EffectView } from './effect-view.tsx'
import type { EffectOnLater } from './later-reports.ts'
import type { LoadedVersion } from './load-version.ts'
import { reviewTexts } from './texts.ts'

export type ReopenValues = FormValues & { which: string; questions: string[]; reason: string; dueOn: string }

/** Before an approved report is opened again: what that means for later ones, why, and what can be changed. */
export function reopenPage(
  c: Ctx,
  {
    loaded,
    effects,
    values = { which: 'all', questions: [], reason: '', dueOn: '' },
    errors = {},
    status = 200,
  }: {
    loaded: LoadedVersion
    effects: EffectOnLater[]
    values?: ReopenValues
    errors?: FieldErrors
    status?: 200 | 409 | 422
  },
) {
  const { language } = c.var
  const t = decisionTexts[language]
  const { report, version } = loaded
  const here = `/${language}/workspace/reports/${report.id}/versions/${version.number}`
  const name = reportOfProject(report, language)
  return html(
    c,
    <Page
      c={c}
      title={`${t.reopenTitle}: ${name}`}
      breadcrumbs={[{ href: here, text: `${name}, ${reviewTexts[language].version(version.number)}` }]}
    >
      <ErrorSummary c={c} errors={errors} />
      <Heading>{t.reopenTitle}</Heading>
      <p class="lead">{name}</p>
      <p>{t.reopenLead}</p>
      <EffectView c={c} effects={effects} note={effectTexts[language].effectNow} />
      <Form c={c} action={`${here}/reopen`} class="decision-form">
        <TextArea c={c} name="reason" label={t.reopenReason} rows={4} values={values} errors={errors} />
        {version.content ? (
          <>
            <Choices
              c={c}
              name="which"
              type="radio"
              label={t.reopenWhich}
              values={values}
              errors={errors}
              options={[
                { value: 'all', text: t.reopenAll },
                { value: 'named', text: t.reopenNamed },
              ]}
            />
            <Choices
              c={c}
              name="questions"
              columns
              label={t.reopenNamed}
              values={values}
              errors={errors}
              options={questionOptions(loaded, language)}
              optional
            />
          </>
        ) : null}
        <DayField
          c={c}
          name="dueOn"
          label={t.newDeadline}
          help={t.newDeadlineHelp(formatDay(effectiveDueDay(report.dueOn, report.timeZone), language))}
          values={values}
          errors={errors}
          optional
        />
        <Button>{t.reopenConfirm}</Button>
      </Form>
    </Page>,
    status,
  )
}
