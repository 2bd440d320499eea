import type { Cell } from '../../../platform/files/spreadsheet.ts'
import { formatInstant } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { aggregateTexts } from './aggregate-texts.ts'
import type { Aggregate } from './counting/aggregate.ts'
import type { ProgrammeReport } from './programme-reports.ts'
import { texts } from './texts.ts'

/** Kroner or euro of hundredths, exact: a spreadsheet shows it with two decimals. */
const whole = (ore: number) => ore / 100

/** One row for each report; amounts in whole units of the currency with decimals, days YYYY-MM-DD. */
export function reportRows(reports: ProgrammeReport[], language: Language): Cell[][] {
  const t = texts[language]
  const w = aggregateTexts[language]
  return [
    [t.project, t.owner, t.due, t.state, t.sentAt, w.currency, w.budget, w.used],
    ...reports.map((report): Cell[] => [
      report.project,
      report.owner,
      report.dueOn,
      report.daysLate > 0
        ? `${t.states[report.state]}, ${t.daysLate(report.daysLate)}`
        : t.states[report.state],
      report.sentAt ? formatInstant(report.sentAt, language) : null,
      report.currency,
      report.budgetOre === null ? null : whole(report.budgetOre),
      report.usedOre === null ? null : whole(report.usedOre),
    ]),
  ]
}

/** Everything counted, one row for each figure: the question, the part it is about, what it is, the figure, the reports behind it. */
export function aggregateRows(aggregate: Aggregate, language: Language): Cell[][] {
  const t = texts[language]
  const w = aggregateTexts[language]
  return [
    [w.figure, t.part, w.currency, w.sum, w.count],
    ...aggregate.ticks.flatMap((tick) =>
      tick.options.map((option): Cell[] => [
        tick.label,
        option.letter ? `${option.letter}) ${option.label}` : option.label,
        null,
        option.reports,
        tick.answered,
      ]),
    ),
    ...aggregate.figures
      .filter(({ unit }) => unit !== 'share')
      .map((figure): Cell[] => [
        figure.label,
        figure.unit === 'ore' ? null : figure.partLabel,
        figure.unit === 'ore' ? figure.part : null,
        figure.unit === 'ore' ? whole(figure.sum) : figure.sum,
        figure.reports,
      ]),
    ...aggregate.money.flatMap((sum): Cell[][] => [
      [w.budget, null, sum.currency, whole(sum.budgetOre), sum.reports],
      [w.used, null, sum.currency, whole(sum.usedOre), sum.reports],
    ]),
    ...aggregate.lines.flatMap((line): Cell[][] => [
      [w.budget, line.name, line.currency, whole(line.budgetOre), line.reports],
      [w.used, line.name, line.currency, whole(line.usedOre), line.reports],
    ]),
  ]
}

/** What goes with every file: licence, source, when it was made. */
export function aboutRows(language: Language, of: { source: string; now: Date }): Cell[][] {
  const t = texts[language]
  return [
    [t.source, of.source],
    [t.licence, t.licenceText],
    [t.generated, of.now.toISOString()],
  ]
}
