import type { Db } from '../../../platform/database/database.ts'
import { addDays } from '../../../platform/i18n/days.ts'
import { sha256 } from '../../../platform/text/canonical-json.ts'
import type { MoneyFigures, MoneyTable } from '../../finance/index.ts'
import { ReportContent } from '../content.ts'
import type { FoundReport } from '../find-report.ts'
import { selectLaterContents } from './queries.ts'

/** A figure that a later report says about the time before it, and what it would be from this report. Hundredths, exact. */
export type EffectFigure = { saidOre: number; wouldBeOre: number; differenceOre: number }

export type EffectOnLater = {
  reportId: string
  formTitle: ReportContent['form']['definition']['title']
  periodFrom: string
  periodTo: string
  number: number
  currency: MoneyTable['currency']
  total: EffectFigure
  /** Lines on which the two disagree. */
  lines: (EffectFigure & { name: string })[]
}

/**
 * What a report's figures mean for the project's later reports to the same programme: used before, as each says it and as it would be if
 * this report's `money` stood. What a later report says stays as it was sent. Reports whose periods follow on each other are compared;
 * after a gap in time nothing can be said. Empty where there is nothing to compare.
 */
export async function effectOnLater(
  db: Db,
  report: Pick<FoundReport, 'id' | 'periodTo'>,
  money: MoneyTable | null,
): Promise<EffectOnLater[]> {
  if (!money) return []
  const effects: EffectOnLater[] = []
  let end = report.periodTo
  let total = money.total.usedInAllOre
  const lines = new Map(money.lines.map((line) => [line.lineId, line.usedInAllOre]))
  for (const row of await selectLaterContents(db, report.id)) {
    const later = sha256(row.content) === row.content_sha256 ? contentOf(row.content) : undefined
    if (!later?.money || later.money.currency !== money.currency) break
    if (later.report.periodFrom !== addDays(end, 1)) break
    effects.push({
      reportId: row.id,
      formTitle: later.form.definition.title,
      periodFrom: later.report.periodFrom,
      periodTo: later.report.periodTo,
      number: row.number,
      currency: money.currency,
      total: figure(later.money.total, total),
      lines: later.money.lines
        .map((line) => ({ name: line.name, ...figure(line, lines.get(line.lineId) ?? 0) }))
        .filter(({ differenceOre }) => differenceOre !== 0),
    })
    end = later.report.periodTo
    total += later.money.total.usedOre
    for (const line of later.money.lines) lines.set(line.lineId, (lines.get(line.lineId) ?? 0) + line.usedOre)
  }
  return effects
}

function contentOf(text: string): ReportContent | undefined {
  const parsed = ReportContent.safeParse(JSON.parse(text))
  return parsed.success ? parsed.data : undefined
}

const figure = (said: MoneyFigures, wouldBeOre: number): EffectFigure => ({
  saidOre: said.usedBeforeOre,
  wouldBeOre,
  differenceOre: wouldBeOre - said.usedBeforeOre,
})

/** Whether a later report says something else than it would from this one. */
export const differs = (effect: EffectOnLater) => effect.total.differenceOre !== 0 || effect.lines.length > 0
