import { raw } from 'hono/html'
import type { Ctx } from '../../../platform/http/environment.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { MoneyTable } from '../money-table.ts'
import { type MoneyChart, moneyCharts } from './money-charts.ts'
import { tableTexts } from './texts.ts'

/** The pictures of a table, each with its figures as a table folded below. */
export function MoneyChartsView({
  c,
  table,
  lang,
  id,
}: {
  c: Ctx
  table: MoneyTable
  lang?: Language
  /** Tells pictures apart where several tables stand on one page. */
  id?: string
}) {
  const language = lang ?? c.var.language
  const elsewhere = language === c.var.language ? undefined : language
  return moneyCharts(table, language, id).map((chart) => (
    <figure class="chart-figure" lang={elsewhere}>
      <figcaption>{chart.title}</figcaption>
      <p class="quiet">{chart.description}</p>
      <section class="chart-scroll" aria-label={chart.title} tabindex={0}>
        {raw(chart.svg)}
      </section>
      <details>
        <summary>{tableTexts[language].asTable}</summary>
        <Twin chart={chart} name={tableTexts[language].figures(chart.title)} />
      </details>
    </figure>
  ))
}

function Twin({ chart, name }: { chart: MoneyChart; name: string }) {
  const { head, rows } = chart.table
  return (
    <section class="table-scroll" aria-label={name} tabindex={0}>
      <table class="ds-table" data-size="sm">
        <caption class="ds-sr-only">{name}</caption>
        <thead>
          <tr>
            {head.map(({ text, numeric }) => (
              <th scope="col" class={numeric ? 'number' : undefined}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...figures]) => (
            <tr>
              <th scope="row">{name?.text}</th>
              {figures.map(({ text }) => (
                <td class="number">{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
