import type { Db } from '../../../platform/database/database.ts'
import type { AnswerValue } from '../../../platform/forms/answer.ts'
import { type Question, questionsOf } from '../../../platform/forms/definition.ts'
import { answerText } from '../../../platform/forms/index.ts'
import { municipalityLabel } from '../../places/index.ts'
import { loadFacts } from '../draft/facts.ts'
import { drafted } from '../draft/fitted.ts'
import type { Draft } from '../draft/load-draft.ts'
import type { FoundReport } from '../find-report.ts'

/** Kinds of which one of two different answers is most likely wrong; a longer text may well say it in other words. */
const compared = new Set<Question['kind']>(['text', 'municipalities', 'period', 'date', 'number'])

/**
 * What the records say, in the report's language, to questions that somebody has answered otherwise: by the question's key. Questions
 * that are not open are left out: nobody can change them now, and they were looked at when they were sent.
 */
export async function recordsOtherwise(
  db: Db,
  report: FoundReport,
  draft: Pick<Draft, 'answers' | 'open' | 'linked'>,
): Promise<Record<string, string>> {
  const facts = await loadFacts(db, report)
  const otherwise: Record<string, string> = {}
  for (const question of questionsOf(report.form.definition)) {
    const answer = draft.answers[question.key]
    if (!draft.open.has(question.key) || draft.linked.includes(question.key)) continue
    if (!compared.has(question.kind) || answer?.state !== 'read') continue
    const record = drafted(question, facts)?.answer
    if (record?.state !== 'read' || alike(record.value, answer.value)) continue
    const municipalityNames = Object.fromEntries(
      facts.record.municipalities.map((key) => [key, municipalityLabel(key)]),
    )
    otherwise[question.key] = answerText(question, record.value, {
      language: report.language,
      municipalityNames,
    })
  }
  return otherwise
}

/** Whether two answers say the same: spelling of capitals and spaces and the order of a list do not matter. */
function alike(a: AnswerValue, b: AnswerValue): boolean {
  return plain(a) === plain(b)
}

function plain(value: AnswerValue): string {
  if (typeof value === 'string') return value.replace(/\s+/gu, ' ').trim().toLowerCase()
  if (Array.isArray(value)) return JSON.stringify([...value].sort())
  return JSON.stringify(value)
}
