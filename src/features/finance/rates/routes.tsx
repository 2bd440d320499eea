import { Hono } from 'hono'
import { decimalText } from '../../../platform/forms/decimal.ts'
import { parseFigure } from '../../../platform/forms/typed-figure.ts'
import { allow, workspaceRoles } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, postedForm, transaction } from '../../../platform/http/environment.ts'
import { one, sentValues } from '../../../platform/ui/form-values.ts'
import type { FieldErrors, FormValues } from '../../../platform/ui/forms.tsx'
import { parseDay } from '../../projects/index.ts'
import { type FinanceProject, financeAddress, financeProject } from '../finance-project.ts'
import { currencyOfProject } from '../load-money-table.ts'
import type { Currency } from '../table/build-money-table.ts'
import { otherCurrencies, rateField, ratesPage } from './rates-page.tsx'
import { ratesSeen, type StatedRate, saveRates, statedRates } from './save-rates.ts'
import { ratesTexts } from './texts.ts'

export const ratesRoutes = new Hono<Env>()

const LONGEST_SOURCE = 300
const DECIMALS = 8

ratesRoutes.get('/projects/:slug/finance/rates', allow(...workspaceRoles), async (c) => {
  const { project, currency } = await ratesOf(c)
  const rates = await statedRates(c.var.db, project.id, currency)
  return ratesPage(c, { project, currency, values: startingValues(c, rates), errors: {} }, 200)
})

ratesRoutes.post('/projects/:slug/finance/rates', allow(...workspaceRoles), async (c) => {
  const { project, currency } = await ratesOf(c)
  const values = sentValues(postedForm(c))
  const { rates, errors } = parseRates(c, values, currency)
  if (Object.keys(errors).length > 0) return ratesPage(c, { project, currency, values, errors }, 422)
  const seen = one(values, 'seen').replaceAll('\r\n', '\n')
  const saved = await saveRates(
    transaction(c),
    { viewer: c.var.viewer, requestId: c.var.requestId },
    { projectId: project.id, toCurrency: currency, seen },
    rates,
  )
  if (saved.ok) return c.redirect(financeAddress(c, project), 303)
  const again = { ...values, seen: ratesSeen(saved.current) }
  return ratesPage(c, { project, currency, values: again, errors: {}, current: saved.current }, 409)
})

async function ratesOf(c: Ctx): Promise<{ project: FinanceProject; currency: Currency }> {
  const project = await financeProject(c)
  return { project, currency: await currencyOfProject(c.var.db, project.id) }
}

function startingValues(c: Ctx, rates: StatedRate[]): FormValues {
  const values: FormValues = { seen: ratesSeen(rates) }
  for (const { currency, rate, rateOn, source } of rates) {
    values[rateField(currency, 'rate')] = c.var.language === 'en' ? rate : rate.replace('.', ',')
    values[rateField(currency, 'rateOn')] = rateOn
    values[rateField(currency, 'source')] = source
  }
  return values
}

/** The rates that were written; a currency with nothing in its fields has none. */
function parseRates(c: Ctx, values: FormValues, to: Currency) {
  const t = ratesTexts[c.var.language]
  const errors: FieldErrors = {}
  const rates: StatedRate[] = []
  for (const currency of otherCurrencies(to)) {
    const fields = ['rate', 'rateOn', 'source'] as const
    const [typedRate = '', typedDay = '', source = ''] = fields.map((field) =>
      one(values, rateField(currency, field)),
    )
    if (typedRate === '' && typedDay === '' && source === '') continue
    const read = parseFigure(typedRate, DECIMALS, c.var.language)
    const rateOn = parseDay(typedDay)
    if (!read.ok || read.figure.units <= 0n) errors[rateField(currency, 'rate')] = t.rateInvalid
    if (!rateOn) errors[rateField(currency, 'rateOn')] = t.dayInvalid
    if (source === '' || source.length > LONGEST_SOURCE)
      errors[rateField(currency, 'source')] = t.sourceMissing
    if (read.ok && rateOn) rates.push({ currency, rate: decimalText(read.figure), rateOn, source })
  }
  return { rates, errors }
}
