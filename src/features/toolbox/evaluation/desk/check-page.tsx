import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { dayOf } from '../../../../platform/i18n/days.ts'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { Alert, Facts, Heading } from '../../../../platform/ui/components.tsx'
import { Button, ErrorSummary, Form, type FormValues, TextArea } from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { FilledFormView, type SentContent } from '../../../forms/index.ts'
import { municipalityLabel } from '../../../places/index.ts'
import { formAddress, titleOf } from '../mail.ts'
import type { EvaluationRow } from '../queries.ts'
import { workTexts } from './texts.ts'

export type Shown = {
  values?: FormValues
  errors?: Record<string, string>
  refusal?: string
  status?: 200 | 409 | 422
}

/** An evaluation as it was sent, with what the viewer may do about it. */
export function checkPage(
  c: Ctx,
  evaluation: EvaluationRow,
  content: SentContent | undefined,
  shown: Shown = {},
) {
  const { language } = c.var
  const t = workTexts[language]
  const { values = {}, errors = {}, refusal, status = 200 } = shown
  const title = t.title(titleOf(evaluation.measure, language), municipalityLabel(evaluation.municipalityKey))
  const { state, mayWrite, isChecker } = evaluation
  return html(
    c,
    <Page
      c={c}
      title={title}
      breadcrumbs={[{ href: `/${language}/workspace/evaluations`, text: t.evaluations }]}
    >
      <ErrorSummary c={c} errors={errors} />
      <Heading>{title}</Heading>
      {refusal ? (
        <Alert color="danger">
          <p>{refusal}</p>
        </Alert>
      ) : null}
      <Facts
        facts={[
          { name: t.occasion, value: t.occasions[evaluation.occasion] },
          { name: t.state, value: t.states[state] },
          { name: t.sentOn, value: evaluation.sentAt ? formatDay(dayOf(evaluation.sentAt), language) : '' },
          { name: t.sentBy, value: evaluation.sentByName },
        ]}
      />
      {state === 'checked' && evaluation.checkedAt ? (
        <p>{t.checkedBy(evaluation.checkedByName ?? '', formatDay(dayOf(evaluation.checkedAt), language))}</p>
      ) : null}
      {content && !content.intact ? (
        <Alert color="danger">
          <p>{t.tampered}</p>
        </Alert>
      ) : content ? (
        <FilledFormView
          c={c}
          definition={content.definition}
          answers={content.answers}
          lang={content.language}
          currency={content.currency}
          municipalityNames={content.municipalityNames}
        />
      ) : null}
      {isChecker && state === 'sent' ? (
        <CheckForm c={c} evaluation={evaluation} values={values} errors={errors} />
      ) : null}
      {(mayWrite || isChecker) && (state === 'sent' || state === 'checked') ? (
        <details class="not-printed" open={errors.reopen !== undefined}>
          <summary>{t.reopenTitle}</summary>
          <Form c={c} action={`/${language}/workspace/evaluations/${evaluation.id}/reopen`} class="stack">
            <p>{t.reopenHelp}</p>
            <TextArea c={c} name="reopen" label={t.reopenNote} rows={3} values={values} errors={errors} />
            <Button variant="secondary">{t.reopen}</Button>
          </Form>
        </details>
      ) : null}
      <p class="not-printed">
        {mayWrite && (state === 'written' || state === 'returned') ? (
          <a href={formAddress(evaluation, language)}>{t.start}</a>
        ) : (
          <a href={`/${language}/workspace/adoptions/${evaluation.adoptionId}`}>{t.toAdoption}</a>
        )}
      </p>
    </Page>,
    status,
  )
}

function CheckForm({
  c,
  evaluation,
  values,
  errors,
}: {
  c: Ctx
  evaluation: EvaluationRow
  values: FormValues
  errors: Record<string, string>
}) {
  const { language } = c.var
  const t = workTexts[language]
  return (
    <section class="not-printed">
      <Heading level={2} size="sm">
        {t.checkTitle}
      </Heading>
      {evaluation.mayCheck ? (
        <Form c={c} action={`/${language}/workspace/evaluations/${evaluation.id}`} class="stack">
          <input type="hidden" name="seen" value={evaluation.sentAt?.toISOString() ?? ''} />
          <p>{t.checkHelp}</p>
          <TextArea
            c={c}
            name="note"
            label={t.note}
            help={t.noteHelp}
            rows={3}
            values={values}
            errors={errors}
            optional
          />
          <p class="actions">
            <Button name="decision" value="accept">
              {t.accept}
            </Button>
            <Button name="decision" value="return" variant="secondary">
              {t.giveBack}
            </Button>
          </p>
        </Form>
      ) : (
        <p>{t.own}</p>
      )}
    </section>
  )
}
