import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatShare } from '../../../platform/i18n/format.ts'
import { Alert, Facts, Heading } from '../../../platform/ui/components.tsx'
import {
  Button,
  Choices,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  TextArea,
} from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import type { FoundApplication } from '../applications/application.ts'
import { addressOf, crumbsTo } from '../applications/application-page.tsx'
import { KeepStatus } from '../applications/facts-page.tsx'
import type { FoundCall } from '../calls/call.ts'
import { CriterionWords } from '../calls/call-page.tsx'
import { criterionWords } from '../calls/translations/call-words.ts'
import type { Assessment } from './queries.ts'
import { texts } from './texts.ts'

type Shown = { values: FormValues; errors?: FieldErrors; kept?: boolean }

/** A reader's own assessment: being written, or as it was sent. */
export function assessmentPage(c: Ctx, application: FoundApplication, own: Assessment, shown: Shown) {
  const { language } = c.var
  const t = texts[language]
  const { values, errors = {}, kept = false } = shown
  const address = addressOf(c, application)
  const weights = application.call.criteria.reduce((sum, { weight }) => sum + weight, 0)
  const field = { c, values, errors }
  return html(
    c,
    <Page c={c} title={`${t.assessTitle}: ${application.title}`} breadcrumbs={crumbsTo(c, application)}>
      <ErrorSummary c={c} errors={errors} />
      <Heading>{t.assessTitle}</Heading>
      <p>
        <a href={address}>{t.readFirst}</a>
      </p>
      {kept ? (
        <Alert color="success">
          <p>{t.kept}</p>
        </Alert>
      ) : null}
      {own.sentAt ? (
        <Sent c={c} call={application.call} own={own} />
      ) : (
        <Form c={c} action={`${address}/assessment`} class="stack keeps-itself assessment-form">
          {application.call.criteria.map((criterion) => (
            <Choices
              {...field}
              name={`score-${criterion.id}`}
              type="radio"
              label={criterion.label[language]}
              labelLang={criterionWords(criterion, application.call, language).lang}
              help={`${t.weightOf(formatShare(criterion.weight / weights, language))} ${t.scoreHelp}`}
              options={['1', '2', '3', '4', '5', '6'].map((score) => ({ value: score, text: score }))}
            />
          ))}
          <TextArea {...field} name="comment" label={t.comment} help={t.commentHelp} rows={6} />
          <div class="actions">
            <Button>{t.send}</Button>
            <Button variant="secondary" name="keep" value="1">
              {t.keep}
            </Button>
            <a href={`${address}/interest`}>{t.interestLater}</a>
          </div>
          <KeepStatus c={c} />
        </Form>
      )}
    </Page>,
    Object.keys(errors).length > 0 ? 422 : 200,
  )
}

function Sent({ c, call, own }: { c: Ctx; call: FoundCall; own: Assessment }) {
  const t = texts[c.var.language]
  return (
    <>
      <Alert color="success" title={t.sentTitle}>
        <p>{t.sentText}</p>
      </Alert>
      <Scores c={c} call={call} own={own} />
    </>
  )
}

/** Scores by criterion, and the reason. */
export function Scores({ c, call, own }: { c: Ctx; call: FoundCall; own: Assessment }) {
  return (
    <>
      <Facts
        facts={call.criteria.map((criterion) => ({
          name: <CriterionWords c={c} call={call} criterion={criterion} />,
          value: own.scores[criterion.id] ?? '',
        }))}
      />
      <p class="kept-text">{own.comment}</p>
    </>
  )
}

export const assessmentValues = (own: Assessment): FormValues => ({
  comment: own.comment,
  ...Object.fromEntries(Object.entries(own.scores).map(([id, score]) => [`score-${id}`, String(score)])),
})
