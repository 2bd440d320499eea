import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatDay } from '../../../platform/i18n/format.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import {
  Button,
  DayField,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  TextField,
} from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { overviewTexts } from '../overview/texts.ts'
import type { Currency } from '../table/build-money-table.ts'
import type { StatedRate } from './save-rates.ts'
import { ratesTexts } from './texts.ts'

export const rateField = (currency: Currency, field: 'rate' | 'rateOn' | 'source') => `${field}.${currency}`
export const otherCurrencies = (than: Currency): Currency[] =>
  (['NOK', 'SEK', 'EUR'] as const).filter((currency) => currency !== than)

export function ratesPage(
  c: Ctx,
  form: {
    project: { slug: string; name: string }
    currency: Currency
    values: FormValues
    errors: FieldErrors
    /** What somebody else saved meanwhile. */
    current?: StatedRate[]
  },
  status: 200 | 409 | 422,
) {
  const { language } = c.var
  const t = ratesTexts[language]
  const { project, currency: to, values, errors } = form
  const address = `/${language}/projects/${project.slug}`
  const field = { c, values, errors }
  return html(
    c,
    <Page
      c={c}
      title={`${t.title}: ${project.name}`}
      breadcrumbs={[
        { href: address, text: project.name },
        { href: `${address}/finance`, text: overviewTexts[language].title },
      ]}
    >
      <ErrorSummary c={c} errors={errors} />
      <Heading>{t.title}</Heading>
      {form.current ? <Saved c={c} to={to} rates={form.current} /> : null}
      <p class="lead">{t.intro(to)}</p>
      <Form c={c} action={`${address}/finance/rates`} class="stack">
        <input type="hidden" name="seen" value={String(values.seen ?? '')} />
        {otherCurrencies(to).map((currency) => (
          <fieldset class="ds-fieldset stack rate-currency">
            <legend class="ds-label">{t.rateTitle(currency, to)}</legend>
            <div class="side-by-side">
              <TextField
                {...field}
                name={rateField(currency, 'rate')}
                label={t.rate(currency, to)}
                help={t.rateHelp}
                size={14}
              />
              <DayField {...field} name={rateField(currency, 'rateOn')} label={t.rateOn} />
            </div>
            <TextField {...field} name={rateField(currency, 'source')} label={t.source} help={t.sourceHelp} />
          </fieldset>
        ))}
        <p class="quiet">{t.toRemove}</p>
        <div class="actions">
          <Button>{t.save}</Button>
          <a href={`${address}/finance`}>{t.cancel}</a>
        </div>
      </Form>
    </Page>,
    status,
  )
}

function Saved({ c, to, rates }: { c: Ctx; to: Currency; rates: StatedRate[] }) {
  const { language } = c.var
  const t = ratesTexts[language]
  return (
    <Alert color="warning">
      <p>{t.conflict}</p>
      <ul>
        {otherCurrencies(to).map((currency) => {
          const rate = rates.find((each) => each.currency === currency)
          return (
            <li>
              {t.rateTitle(currency, to)}:{' '}
              {rate ? t.saved(rate.rate, formatDay(rate.rateOn, language), rate.source) : t.noneSaved}
            </li>
          )
        })}
      </ul>
    </Alert>
  )
}
