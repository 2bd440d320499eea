import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatMoney } from '../../../platform/i18n/format.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import {
  Button,
  DayField,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  TextArea,
  TextField,
} from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { addressOf, crumbsTo } from '../applications/application-page.tsx'
import { type Grant, moneyOf } from './hold-grant.ts'
import { texts } from './texts.ts'

/** The form that asks money back. */
export function demandPage(
  c: Ctx,
  grant: Grant,
  shown: { values?: FormValues; errors?: FieldErrors; refused?: string; status?: 200 | 409 | 422 } = {},
) {
  const { language } = c.var
  const t = texts[language]
  const { found } = grant
  const { values = {}, errors = {}, refused, status = 200 } = shown
  const here = addressOf(c, found)
  const { paid, demanded } = moneyOf(grant)
  const field = { c, values, errors }
  return html(
    c,
    <Page
      c={c}
      title={`${t.demand}: ${found.title}`}
      breadcrumbs={[...crumbsTo(c, found), { href: `${here}/payments`, text: t.title }]}
    >
      <ErrorSummary c={c} errors={errors} />
      <Heading>{t.demand}</Heading>
      {refused ? (
        <Alert color="danger">
          <p>{refused}</p>
        </Alert>
      ) : null}
      {paid > demanded ? (
        <>
          <p class="lead">{t.demandLead(formatMoney(paid - demanded, found.call.currency, language))}</p>
          <Form c={c} action={`${here}/repayments`} class="stack">
            <TextField {...field} name="amount" label={t.amount} inputmode="numeric" size={14} />
            <TextArea
              {...field}
              name="reason"
              label={t.reason}
              help={t.demandReasonHelp}
              lang={found.language}
            />
            <DayField {...field} name="dueOn" label={t.dueBack} />
            <div class="actions">
              <Button>{t.send}</Button>
              <a href={`${here}/payments`}>{t.cancel}</a>
            </div>
          </Form>
        </>
      ) : (
        <p>{t.demandNone}</p>
      )}
    </Page>,
    status,
  )
}
