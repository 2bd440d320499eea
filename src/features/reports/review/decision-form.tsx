import { questionsOf } from '../../../platform/forms/definition.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { formatDay } from '../../../platform/i18n/format.ts'
import { Heading } from '../../../platform/ui/components.tsx'
import {
  Button,
  Choices,
  DayField,
  type FieldErrors,
  Form,
  type FormValues,
  TextArea,
} from '../../../platform/ui/forms.tsx'
import { effectiveDueDay } from '../schedule/index.ts'
import { decisionTexts } from './decision-texts.ts'
import type { LoadedVersion } from './load-version.ts'
import { answerable } from './returnable.ts'

export type DecisionValues = FormValues & {
  decision: string
  questions: string[]
  reason: string
  dueOn: string
}

/** Approve, return on named questions, or reject; with a message and, for a return, another deadline. */
export function DecisionForm({
  c,
  loaded,
  values,
  errors = {},
}: {
  c: Ctx
  loaded: LoadedVersion
  values?: DecisionValues
  errors?: FieldErrors
}) {
  const { language } = c.var
  const t = decisionTexts[language]
  const { report, version } = loaded
  const commented = loaded.comments
    .filter((comment) => comment.version === version.number && comment.question !== '')
    .map(({ question }) => question)
  const shown: DecisionValues = values ?? { decision: '', questions: commented, reason: '', dueOn: '' }
  return (
    <section aria-labelledby="decide" class="decide">
      <Heading level={2} size="md" id="decide">
        {t.decide}
      </Heading>
      <p>{t.decideLead}</p>
      <Form
        c={c}
        action={`/${language}/workspace/reports/${report.id}/versions/${version.number}/decision`}
        class="decision-form"
      >
        <Choices
          c={c}
          name="decision"
          type="radio"
          label={t.decision}
          values={shown}
          errors={errors}
          options={[
            ...(version.intact ? [{ value: 'approved', text: `${t.approve}. ${t.approveText}` }] : []),
            ...(version.content ? [{ value: 'returned', text: `${t.return}. ${t.returnText}` }] : []),
            { value: 'rejected', text: `${t.reject}. ${t.rejectText}` },
          ]}
        />
        {version.content ? (
          <>
            <Choices
              c={c}
              name="questions"
              columns
              label={t.whichQuestions}
              values={shown}
              errors={errors}
              options={questionOptions(loaded, language)}
            />
            <DayField
              c={c}
              name="dueOn"
              label={t.newDeadline}
              help={t.newDeadlineHelp(formatDay(effectiveDueDay(report.dueOn, report.timeZone), language))}
              values={shown}
              errors={errors}
              optional
            />
          </>
        ) : null}
        <TextArea
          c={c}
          name="reason"
          label={t.reason}
          help={t.reasonHelp}
          rows={4}
          values={shown}
          errors={errors}
        />
        <Button>{t.confirm}</Button>
      </Form>
    </section>
  )
}

/** The questions of the version that can be written in again. */
export function questionOptions({ version: { content } }: LoadedVersion, language: Ctx['var']['language']) {
  if (!content) return []
  const asked = answerable(content)
  return questionsOf(content.form.definition)
    .filter(({ key }) => asked.has(key))
    .map(({ key, label }) => ({ value: key, text: label[language] }))
}
