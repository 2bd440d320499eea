import type { Db } from '../../../platform/database/database.ts'
import { questionsOf } from '../../../platform/forms/definition.ts'
import { listReturnedQuestions } from '../draft/sent/queries.ts'
import type { FoundReport } from '../find-report.ts'

/**
 * The questions that may be written in now: all of them in a draft, those named when it was returned or reopened, none while it is with
 * the funder or decided. What was computed from the open ones follows them.
 */
export async function openQuestions(
  db: Db,
  report: Pick<FoundReport, 'id' | 'state' | 'sentVersion' | 'form'>,
): Promise<Set<string>> {
  if (report.state === 'draft')
    return new Set(questionsOf(report.form.definition).map((question) => question.key))
  if (report.state !== 'returned') return new Set()
  return new Set(await listReturnedQuestions(db, report.id, report.sentVersion))
}
