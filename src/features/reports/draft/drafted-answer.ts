import type { Db } from '../../../platform/database/database.ts'
import type { DraftAnswer } from '../../../platform/forms/answer.ts'
import type { Question } from '../../../platform/forms/definition.ts'
import type { FoundReport } from '../find-report.ts'
import { loadFacts } from './facts.ts'
import { drafted } from './fitted.ts'

/** What the records say to one question now. */
export async function draftedAnswer(
  db: Db,
  report: FoundReport,
  question: Question,
): Promise<DraftAnswer | undefined> {
  if (question.fills === undefined) return undefined
  return drafted(question, await loadFacts(db, report))?.answer
}
