import type { Ctx } from '../../../platform/http/environment.ts'
import { formatMoney, formatNumber, formatShare } from '../../../platform/i18n/format.ts'
import { Table } from '../../../platform/ui/components.tsx'
import type { ApplicationFacts } from './application.ts'
import { budgetSums, neededShare } from './check-application.ts'
import { factsTexts } from './facts-texts.ts'
import { texts } from './texts.ts'

type Call = { currency: string; coFinancingPercent: number }

/** The lines of a budget with the sums they make, costs first. */
export function BudgetTable({
  c,
  application,
  call,
}: {
  c: Ctx
  application: Pick<ApplicationFacts, 'budget' | 'appliedAmount'>
  call: Call
}) {
  const { language } = c.var
  const t = factsTexts[language]
  const sums = budgetSums(application.budget, application.appliedAmount)
  const lines = (wanted: string) =>
    application.budget
      .filter(({ kind }) => kind === wanted)
      .map(({ name, amount }) => ({ name, amount, kind: wanted, sum: false }))
  const sum = (name: string, amount: number) => ({ name, amount, kind: '', sum: true })
  const rows = [
    ...lines('cost'),
    sum(t.sums.costs, sums.costs),
    ...lines('own-money'),
    ...lines('other-money'),
    { name: t.sums.applied, amount: sums.applied, kind: 'applied', sum: false },
    sum(t.sums.financing, sums.financing),
  ]
  return (
    <>
      <Table
        caption={texts[language].budget}
        captionHidden
        columns={[
          {
            name: t.sumColumn,
            value: (row) => (row.sum ? <strong>{row.name}</strong> : nameOf(t, row)),
          },
          {
            name: t.amountColumn(call.currency),
            value: (row) =>
              row.sum ? (
                <strong>{formatNumber(row.amount, language)}</strong>
              ) : (
                formatNumber(row.amount, language)
              ),
            number: true,
          },
        ]}
        rows={rows}
      />
      {call.coFinancingPercent > 0 && sums.costs > 0 ? (
        <p>
          {t.sums.share}:{' '}
          {t.shareText(
            formatShare(sums.carried / sums.costs, language, 1),
            `${formatShare(call.coFinancingPercent / 100, language)}, ${formatMoney(
              neededShare(sums.costs, call.coFinancingPercent),
              call.currency,
              language,
            )}`,
          )}
        </p>
      ) : null}
    </>
  )
}

function nameOf(t: (typeof factsTexts)['nb'], { name, kind }: { name: string; kind: string }): string {
  if (kind === 'own-money') return `${name} (${t.sums.own.toLowerCase()})`
  return kind === 'other-money' ? `${name} (${t.sums.other.toLowerCase()})` : name
}
