import type { Tx } from '../../../platform/database/database.ts'
import { questionsOf } from '../../../platform/forms/definition.ts'
import type { FoundReport } from '../find-report.ts'
import { lockReport } from '../queries.ts'
import type { ReportAct } from './act.ts'
import type { Explanation } from './prepare-report.ts'
import { deleteExplanation, upsertExplanation } from './queries.ts'

/** The longest sentence about a warning, in characters. */
const MOST_SENTENCE = 2000

/** The name of the field for the sentence about a warning. */
export const explanationName = (one: { question: string; code: string }) => `e.${one.question}.${one.code}`

/** The sentences in a posted form; those that are empty are taken back. A sentence beyond 2000 characters is cut. */
export function explanationsFrom(form: FormData): Explanation[] {
  return [...form].flatMap(([name, value]) => {
    const [, question, code] = /^e\.([a-z][A-Za-z0-9]{0,59})\.([a-z0-9-]{1,80})$/.exec(name) ?? []
    if (!question || !code || typeof value !== 'string') return []
    return [{ question, code, sentence: value.replace(/\s+/gu, ' ').trim().slice(0, MOST_SENTENCE) }]
  })
}

/** Keeps sentences about warnings with the report, as long as it is being written. `report` is one the viewer writes. */
export async function saveExplanations(
  tx: Tx,
  act: ReportAct,
  report: FoundReport,
  sentences: Explanation[],
): Promise<boolean> {
  const locked = await lockReport(tx, report.id)
  if (locked?.state !== 'draft' && locked?.state !== 'returned') return false
  const known = new Set(questionsOf(report.form.definition).map(({ key }) => key))
  for (const { question, code, sentence } of sentences.filter((one) => known.has(one.question))) {
    const row = { reportId: report.id, question, code }
    if (sentence === '') await deleteExplanation(tx, row)
    else await upsertExplanation(tx, { ...row, sentence, accountId: act.viewer.accountId })
  }
  return true
}
