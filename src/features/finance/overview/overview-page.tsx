import type { Ctx } from '../../../platform/http/environment.ts'
import { formatHundredths, formatOre, formatShare } from '../../../platform/i18n/format.ts'
import { Alert, EmptyState, Heading } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import type { MoneyTable } from '../money-table.ts'
import { MoneyChartsView } from '../table/money-charts-view.tsx'
import { MoneyTableView } from '../table/money-table-view.tsx'
import { tableTexts } from '../table/texts.ts'
import type { DividedBudget } from './divide-budget.ts'
import type { ReadPeriod, Times } from './period.ts'
import { PeriodChooser } from './period-chooser.tsx'
import { overviewTexts } from './texts.ts'

export type Overview = {
  project: { slug: string; name: string }
  table: MoneyTable | null
  limit: { percent: number; ore: number }
  asked: ReadPeriod
  times: Times
  perYear: DividedBudget | undefined
  perFunder: DividedBudget | undefined
}

export function OverviewPage({ c, of }: { c: Ctx; of: Overview }) {
  const t = overviewTexts[c.var.language]
  const project = `/${c.var.language}/projects/${of.project.slug}`
  return (
    <Page
      c={c}
      title={`${t.title}: ${of.project.name}`}
      breadcrumbs={[{ href: project, text: of.project.name }]}
      wide
    >
      <Heading>{t.title}</Heading>
      {of.table ? (
        <Figures c={c} of={of} table={of.table} address={`${project}/finance`} />
      ) : (
        <EmptyState title={t.emptyTitle}>
          <p>{t.emptyText}</p>
          <p class="actions">
            <a class="ds-button" data-variant="primary" href={`${project}/finance/budget`}>
              {t.enterBudget}
            </a>
            <a href={`${project}/finance/accounts`}>{t.bringAccounts}</a>
          </p>
        </EmptyState>
      )}
    </Page>
  )
}

function Figures({ c, of, table, address }: { c: Ctx; of: Overview; table: MoneyTable; address: string }) {
  const t = overviewTexts[c.var.language]
  const reasonsMissing = table.lines.filter((line) => line.reasonNeeded && line.deviationReason === '').length
  const query = `?from=${table.period.from}&to=${table.period.to}`
  const nothingPosted = table.lines.every(({ posted }) => !posted) && table.differences.length === 0
  return (
    <>
      <p class="lead">{summary(table, c)}</p>
      {table.budgetVersion === null ? (
        <Alert color="info">
          <p>
            {t.noBudgetYet} <a href={`${address}/budget`}>{t.enterBudget}</a>
          </p>
        </Alert>
      ) : null}
      {nothingPosted ? (
        <Alert color="info">
          <p>
            {t.noAccountsYet} <a href={`${address}/accounts`}>{t.bringAccounts}</a>
          </p>
        </Alert>
      ) : null}
      {reasonsMissing > 0 ? (
        <Alert color="warning">
          <p>
            {t.reasonsMissing(reasonsMissing)} <a href={`${address}/outlook${query}`}>{t.giveReasons}</a>
          </p>
        </Alert>
      ) : null}
      <PeriodChooser c={c} address={address} asked={of.asked} times={of.times} />
      <MoneyTableView c={c} table={table} />
      <p class="money-take no-print">
        {t.take}: <a href={`${address}.xlsx${query}`}>XLSX</a> <a href={`${address}.csv${query}`}>CSV</a>
      </p>
      <section>
        <Heading level={2}>{t.pictures}</Heading>
        <MoneyChartsView c={c} table={table} />
      </section>
      <Divided
        c={c}
        title={t.perYear}
        budget={of.perYear}
        nameOf={(part) => (part === '0' ? t.wholeProject : part)}
      />
      <Divided c={c} title={t.perFunder} budget={of.perFunder} nameOf={(part) => part || t.noFunder} />
      <CoFinancing c={c} table={table} />
      <nav class="no-print" aria-labelledby="money-work">
        <Heading level={2} id="money-work">
          {t.work}
        </Heading>
        <p class="quiet">
          {t.limit(
            of.limit.percent,
            of.limit.ore > 0 ? formatOre(of.limit.ore, table.currency, c.var.language) : '',
          )}
        </p>
        <ul>
          {(
            [
              ['budget', t.changeBudget],
              ['budget/versions', t.versions],
              [`outlook${query}`, t.outlook],
              ['accounts', t.accounts],
              ['rates', t.rates],
            ] as const
          ).map(([path, words]) => (
            <li>
              <a href={`${address}/${path}`}>{words}</a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}

function summary(table: MoneyTable, c: Ctx): string {
  const { language } = c.var
  const t = overviewTexts[language]
  const money = (ore: number) => formatOre(ore, table.currency, language)
  const { budgetOre, usedInAllOre, remainingOre, share } = table.total
  if (table.budgetVersion === null || share === null) return t.usedOnly(money(usedInAllOre))
  if (remainingOre < 0) return t.overspent(money(usedInAllOre), money(budgetOre), money(-remainingOre))
  return t.summary(money(usedInAllOre), money(budgetOre), formatShare(share, language), money(remainingOre))
}

function Divided({
  c,
  title,
  budget,
  nameOf,
}: {
  c: Ctx
  title: string
  budget: DividedBudget | undefined
  nameOf: (part: string) => string
}) {
  if (!budget) return null
  const t = overviewTexts[c.var.language]
  const nothing = tableTexts[c.var.language].nothing
  const decimals = budget.rows.some(({ amounts }) => amounts.some((ore) => (ore ?? 0) % 100 !== 0))
  const amount = (ore: number | null) =>
    ore === null ? nothing : formatHundredths(ore, c.var.language, decimals)
  return (
    <section class="money-divided">
      <Heading level={2}>{title}</Heading>
      <section class="table-scroll" aria-label={title} tabindex={0}>
        <table class="ds-table" data-size="sm">
          <caption class="ds-sr-only">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.lineName}</th>
              {[...budget.parts.map(nameOf), t.sum].map((name) => (
                <th scope="col" class="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {budget.rows.map((row) => (
              <tr>
                <th scope="row">{row.name}</th>
                {[...row.amounts, row.sumOre].map((ore) => (
                  <td class="number">{amount(ore)}</td>
                ))}
              </tr>
            ))}
            <tr class="money-total">
              <th scope="row">{t.sum}</th>
              {[...budget.sums, budget.sumOre].map((ore) => (
                <td class="number">{amount(ore)}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </section>
    </section>
  )
}

function CoFinancing({ c, table }: { c: Ctx; table: MoneyTable }) {
  const t = tableTexts[c.var.language]
  if (table.coFinancing.length === 0) return null
  return (
    <section>
      <Heading level={2}>{t.coFinancing}</Heading>
      <dl class="facts">
        {table.coFinancing.map(({ funder, amountOre, currency }) => (
          <div>
            <dt>{funder}</dt>
            <dd>{amountOre === null ? t.notStated : formatOre(amountOre, currency, c.var.language)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
