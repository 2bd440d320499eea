import { formatNumber } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { Heading, Table } from '../../../platform/ui/components.tsx'
import type { Sums } from './counting/queries.ts'
import { texts } from './texts.ts'

/** What the projects of a selection cost and were given: a row for each currency. */
export function Money({ sums, language }: { sums: Sums; language: Language }) {
  const t = texts[language]
  const number = (value: number) => formatNumber(value, language)
  return (
    <section class="money">
      <Heading level={2} size="xs">
        {t.money}
      </Heading>
      {sums.currencies.length > 0 ? (
        <Table
          caption={t.moneyNote}
          rows={sums.currencies}
          columns={[
            { name: t.currency, value: ({ currency }) => currency },
            {
              name: t.budgets,
              number: true,
              value: (row) =>
                row.budgetProjects === 0 ? '–' : rangeOf(row.budgetMin, row.budgetMax, language),
            },
            { name: t.projectCount, number: true, value: ({ budgetProjects }) => number(budgetProjects) },
            {
              name: t.grants,
              number: true,
              value: (row) => (row.grantProjects === 0 ? '–' : number(row.grants)),
            },
            { name: t.projectCount, number: true, value: ({ grantProjects }) => number(grantProjects) },
          ]}
        />
      ) : null}
      <p class="quiet">
        {[
          sums.withoutBudget > 0 ? t.noBudget(number(sums.withoutBudget), sums.withoutBudget) : '',
          sums.withoutGrant > 0 ? t.noGrant(number(sums.withoutGrant), sums.withoutGrant) : '',
        ]
          .filter(Boolean)
          .map((text) => `${text}.`)
          .join(' ')}
      </p>
    </section>
  )
}

const rangeOf = (min: number, max: number, language: Language) =>
  min === max ? formatNumber(min, language) : `${formatNumber(min, language)}–${formatNumber(max, language)}`
