import type { Child } from 'hono/jsx'
import type { Ctx } from '../../../platform/http/environment.ts'
import { formatNumber, formatOre, formatShare } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { EmptyState, Heading, Table } from '../../../platform/ui/components.tsx'
import { aggregateTexts } from './aggregate-texts.ts'
import type { Aggregate, Figure, Tick } from './counting/aggregate.ts'

/**
 * What approved reports say together, as tables with how many reports stand behind each figure. `behind` gives the address of
 * those reports, for viewers who may open them.
 */
export function AggregateView({
  c,
  aggregate,
  basis,
  behind,
}: {
  c: Ctx
  aggregate: Aggregate
  basis: string
  behind?: (question: string, option: string) => string
}) {
  const { language } = c.var
  const t = aggregateTexts[language]
  if (aggregate.approved === 0)
    return (
      <EmptyState title={t.nothingYet}>
        <p>{t.nothingYetText}</p>
      </EmptyState>
    )
  return (
    <>
      <p class="quiet">{basis}</p>
      <div class="answer-columns">
        {aggregate.ticks
          .filter(({ answered }) => answered > 0)
          .map((tick) => (
            <TickTable c={c} tick={tick} behind={behind} />
          ))}
      </div>
      <FigureTable c={c} figures={aggregate.figures} behind={behind} />
      <MoneyTables c={c} aggregate={aggregate} />
    </>
  )
}

const LONG_LIST = 12

function TickTable({
  c,
  tick,
  behind,
}: {
  c: Ctx
  tick: Tick
  behind: ((question: string, option: string) => string) | undefined
}) {
  const t = aggregateTexts[c.var.language]
  const chosen = tick.options.filter(({ reports }) => reports > 0)
  // Of a long list only what somebody chose is worth the reader's time; how many are left out is said.
  const shown = tick.options.length > LONG_LIST ? chosen : tick.options
  return (
    <section>
      <Heading level={3} size="2xs">
        {tick.label}
      </Heading>
      <Table
        caption={t.ofAnswered(tick.answered)}
        label={`${tick.label}: ${t.ofAnswered(tick.answered)}`}
        columns={[
          {
            name: t.option,
            value: ({ letter, label }) => (letter ? `${letter}) ${label}` : label),
          },
          {
            name: t.count,
            number: true,
            value: ({ option, reports, label }) => linked(reports, label, behind?.(tick.question, option)),
          },
        ]}
        rows={shown}
      />
      {shown.length < tick.options.length ? (
        <p class="quiet">{t.notChosen(tick.options.length - shown.length)}</p>
      ) : null}
    </section>
  )
}

const linked = (count: number, label: string, href: string | undefined): Child =>
  href && count > 0 ? (
    <a href={href}>
      {count}
      <span class="ds-sr-only"> {label}</span>
    </a>
  ) : (
    count
  )

function figureText(figure: Figure, value: number, language: Language): string {
  if (figure.unit === 'ore') return formatOre(value, figure.part, language)
  if (figure.unit === 'share') return formatShare(value, language)
  return formatNumber(value, language)
}

function FigureTable({
  c,
  figures,
  behind,
}: {
  c: Ctx
  figures: Figure[]
  behind: ((question: string, option: string) => string) | undefined
}) {
  const { language } = c.var
  const t = aggregateTexts[language]
  if (figures.length === 0) return null
  const bound = (figure: Figure, value: number | null) =>
    value === null ? '' : figureText(figure, value, language)
  return (
    <section>
      <Heading level={3} size="2xs">
        {t.figures}
      </Heading>
      <Table
        caption={t.figures}
        captionHidden
        columns={[
          {
            name: t.figure,
            value: ({ label, partLabel, unit }) =>
              partLabel && unit !== 'ore' ? `${label}: ${partLabel}` : label,
          },
          {
            name: t.count,
            number: true,
            value: ({ question, label, reports }) => linked(reports, label, behind?.(question, '')),
          },
          {
            name: t.sum,
            number: true,
            // A sum of shares says nothing.
            value: (figure) => (figure.unit === 'share' ? '–' : figureText(figure, figure.sum, language)),
          },
          ...(figures.some(({ least }) => least !== null)
            ? [
                { name: t.least, number: true, value: (figure: Figure) => bound(figure, figure.least) },
                { name: t.most, number: true, value: (figure: Figure) => bound(figure, figure.most) },
              ]
            : []),
        ]}
        rows={figures}
      />
    </section>
  )
}

function MoneyTables({ c, aggregate }: { c: Ctx; aggregate: Aggregate }) {
  const { language } = c.var
  const t = aggregateTexts[language]
  if (aggregate.money.length === 0) return null
  const columns = [
    {
      name: t.count,
      number: true,
      value: ({ reports }: { reports: number }) => reports,
    },
    {
      name: t.budget,
      number: true,
      value: (row: { budgetOre: number; currency: string }) =>
        formatOre(row.budgetOre, row.currency, language),
    },
    {
      name: t.used,
      number: true,
      value: (row: { usedOre: number; currency: string }) => formatOre(row.usedOre, row.currency, language),
    },
    {
      name: t.left,
      number: true,
      value: (row: { budgetOre: number; usedOre: number; currency: string }) =>
        formatOre(row.budgetOre - row.usedOre, row.currency, language),
    },
    {
      name: t.share,
      number: true,
      value: (row: { budgetOre: number; usedOre: number }) =>
        row.budgetOre === 0 ? '–' : formatShare(row.usedOre / row.budgetOre, language),
    },
  ]
  return (
    <section>
      <Heading level={3} size="2xs">
        {t.money}
      </Heading>
      <Table
        caption={t.money}
        captionHidden
        columns={[{ name: t.currency, value: ({ currency }) => currency }, ...columns]}
        rows={aggregate.money}
      />
      {aggregate.lines.length > 0 ? (
        <>
          <Heading level={3} size="2xs">
            {t.perLine}
          </Heading>
          <Table
            caption={t.perLine}
            captionHidden
            columns={[{ name: t.line, value: ({ name }) => name }, ...columns]}
            rows={aggregate.lines}
          />
        </>
      ) : null}
    </section>
  )
}
