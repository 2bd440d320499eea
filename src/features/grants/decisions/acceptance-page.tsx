import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatDay, formatMoney } from '../../../platform/i18n/format.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import { Button, Choices, ErrorSummary, type FieldErrors, Form } from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { addressOf, crumbsTo } from '../applications/application-page.tsx'
import { offerTexts } from './offers/texts.ts'
import type { Decision, DecisionCase } from './queries.ts'
import { texts } from './texts.ts'

/** The offer, and the applicant's yes or no. */
export function acceptancePage(
  c: Ctx,
  found: DecisionCase,
  decision: Decision,
  shown: { errors?: FieldErrors; refused?: string; status?: 200 | 409 | 422 } = {},
) {
  const { language } = c.var
  const t = texts[language]
  const here = addressOf(c, found)
  const { errors = {}, refused, status = 200 } = shown
  return html(
    c,
    <Page
      c={c}
      title={`${t.answerTitle} ${found.title}`}
      breadcrumbs={[...crumbsTo(c, found), { href: `${here}/decision`, text: t.title }]}
    >
      <ErrorSummary c={c} errors={errors} />
      <Heading>{t.answerTitle}</Heading>
      {refused ? (
        <>
          <Alert color="danger">
            <p>{refused}</p>
          </Alert>
          <p>
            <a href={`${here}/decision`}>{t.title}</a>
          </p>
        </>
      ) : (
        <>
          <p class="lead">{t.answerLead(formatMoney(decision.amount, found.call.currency, language))}</p>
          {decision.answerBy ? (
            <p>{offerTexts[language].answerBefore(formatDay(decision.answerBy, language))}</p>
          ) : null}
          <p>
            <a href={`${here}/letter.pdf`}>{t.letter}</a>
          </p>
          <Form c={c} action={`${here}/acceptance`} class="stack">
            <Choices
              c={c}
              name="answer"
              type="radio"
              label={t.choose}
              errors={errors}
              options={[
                { value: 'accept', text: t.accept },
                { value: 'decline', text: t.decline },
              ]}
            />
            <div class="actions">
              <Button>{t.sendAnswer}</Button>
              <a href={`${here}/decision`}>{t.cancel}</a>
            </div>
          </Form>
        </>
      )}
    </Page>,
    status,
  )
}
