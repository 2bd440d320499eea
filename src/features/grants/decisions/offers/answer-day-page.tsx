import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { formatDay, formatMoney } from '../../../../platform/i18n/format.ts'
import { Alert, Heading } from '../../../../platform/ui/components.tsx'
import {
  Button,
  DayField,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  TextArea,
} from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { addressOf, crumbsTo } from '../../applications/application-page.tsx'
import { type Decision, type DecisionCase, potOf } from '../queries.ts'
import { texts } from '../texts.ts'
import { offerTexts } from './texts.ts'

/** The form that gives an applicant until another day to answer. */
export async function answerDayPage(
  c: Ctx,
  found: DecisionCase,
  decision: Decision,
  shown: { values?: FormValues; errors?: FieldErrors; refused?: string; status?: 200 | 409 | 422 } = {},
) {
  const { language, db } = c.var
  const t = offerTexts[language]
  const { values = {}, errors = {}, refused, status = 200 } = shown
  const here = addressOf(c, found)
  const money = (amount: number) => formatMoney(amount, found.call.currency, language)
  const field = { c, values, errors }
  const day = decision.answerBy ? formatDay(decision.answerBy, language) : ''
  const left = decision.lapsedAt ? money((await potOf(db, found.call.id)).left) : undefined
  return html(
    c,
    <Page
      c={c}
      title={`${t.moveTitle}: ${found.title}`}
      breadcrumbs={[...crumbsTo(c, found), { href: `${here}/decision`, text: texts[language].title }]}
    >
      <ErrorSummary c={c} errors={errors} />
      <Heading>{t.moveTitle}</Heading>
      {refused ? (
        <Alert color="danger">
          <p>{refused}</p>
        </Alert>
      ) : null}
      <p class="lead">{t.moveLead(day)}</p>
      {left ? <p>{t.moveLapsed(money(decision.amount), left)}</p> : null}
      <Form c={c} action={`${here}/answer-day`} class="stack">
        <DayField {...field} name="answerBy" label={t.newDay} help={t.newDayHelp} />
        <TextArea
          {...field}
          name="reason"
          label={t.reason}
          help={t.reasonHelp}
          lang={found.language}
          rows={4}
        />
        <div class="actions">
          <Button>{t.move}</Button>
          <a href={`${here}/decision`}>{t.cancel}</a>
        </div>
      </Form>
    </Page>,
    status,
  )
}
