import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatOre } from '../../../platform/i18n/format.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import {
  Button,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  TextArea,
  TextField,
} from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import type { MoneyLine, MoneyTable } from '../money-table.ts'
import { overviewTexts } from '../overview/texts.ts'
import { formatPeriod } from '../table/money-rows.ts'
import type { LineOutlook } from './save-outlook.ts'
import { outlookTexts } from './texts.ts'

export const outlookField = (lineId: string, field: 'forecast' | 'reason' | 'seenForecast' | 'seenReason') =>
  `${field}.${lineId}`

export type OutlookForm = {
  project: { slug: string; name: string }
  table: MoneyTable | null
  limit: { percent: number; ore: number }
  period: { from: string; to: string }
  values: FormValues
  errors: FieldErrors
  /** What somebody else saved meanwhile. */
  clashes?: LineOutlook[]
}

export function outlookPage(c: Ctx, form: OutlookForm, status: 200 | 409 | 422) {
  const { language } = c.var
  const t = outlookTexts[language]
  const { project, table, period } = form
  const address = `/${language}/projects/${project.slug}`
  const back = `${address}/finance?from=${period.from}&to=${period.to}`
  return html(
    c,
    <Page
      c={c}
      title={`${t.title}: ${project.name}`}
      breadcrumbs={[
        { href: address, text: project.name },
        { href: back, text: overviewTexts[language].title },
      ]}
      wide
    >
      <ErrorSummary c={c} errors={form.errors} />
      <Heading>{t.title}</Heading>
      {table && table.lines.length > 0 ? (
        <>
          {form.clashes ? <Clashes c={c} table={table} clashes={form.clashes} /> : null}
          <p class="lead">{t.intro}</p>
          <p class="quiet">
            {t.limit(
              form.limit.percent,
              form.limit.ore > 0 ? formatOre(form.limit.ore, table.currency, language) : '',
            )}{' '}
            {t.period(formatPeriod(period, language))}
          </p>
          <Form c={c} action={`${address}/finance/outlook`} class="stack">
            <input type="hidden" name="from" value={period.from} />
            <input type="hidden" name="to" value={period.to} />
            {table.lines.map((line) => (
              <Line c={c} form={form} line={line} currency={table.currency} />
            ))}
            <div class="actions">
              <Button>{t.save}</Button>
              <a href={back}>{t.cancel}</a>
            </div>
          </Form>
        </>
      ) : (
        <p class="lead">
          {t.nothing} <a href={`${address}/finance/budget`}>{overviewTexts[language].enterBudget}</a>
        </p>
      )}
    </Page>,
    status,
  )
}

function Line({ c, form, line, currency }: { c: Ctx; form: OutlookForm; line: MoneyLine; currency: string }) {
  const t = outlookTexts[c.var.language]
  const { values, errors } = form
  const money = (ore: number) => formatOre(ore, currency, c.var.language)
  const hidden = ['seenForecast', 'seenReason'] as const
  return (
    <fieldset class="ds-fieldset outlook-line">
      <legend class="ds-label">{line.name}</legend>
      <p class="help">{t.used(money(line.usedInAllOre), money(line.budgetOre))}</p>
      {hidden.map((field) => (
        <input
          type="hidden"
          name={outlookField(line.lineId, field)}
          value={String(values[outlookField(line.lineId, field)] ?? '')}
        />
      ))}
      <div class="outlook-fields">
        <TextField
          c={c}
          name={outlookField(line.lineId, 'forecast')}
          label={t.forecast}
          values={values}
          errors={errors}
          size={14}
        />
        <TextArea
          c={c}
          name={outlookField(line.lineId, 'reason')}
          label={t.reason}
          values={values}
          errors={errors}
          rows={2}
        />
      </div>
    </fieldset>
  )
}

function Clashes({ c, table, clashes }: { c: Ctx; table: MoneyTable; clashes: LineOutlook[] }) {
  const t = outlookTexts[c.var.language]
  return (
    <Alert color="warning" title={t.conflictTitle}>
      <p>{t.conflictText}</p>
      <ul>
        {clashes.map(({ lineId, forecastOre, reason }) => (
          <li>
            {t.saved(
              table.lines.find((line) => line.lineId === lineId)?.name ?? '',
              forecastOre === null ? t.none : formatOre(forecastOre, table.currency, c.var.language),
              reason,
            )}
          </li>
        ))}
      </ul>
      <p>{t.saveOver}</p>
    </Alert>
  )
}
