import type { Db } from '../../../platform/database/database.ts'
import type { Question, Section } from '../../../platform/forms/definition.ts'
import { answersOf, askedQuestions, type Issue } from '../../../platform/forms/index.ts'
import type { FoundReport } from '../find-report.ts'
import { checkReport } from '../send/check-report.ts'
import { recordsOtherwise } from '../send/records-otherwise.ts'
import type { Draft } from './load-draft.ts'

export type SectionState = {
  section: Section
  /** Questions that are asked and somebody can answer. */
  all: number
  answered: number
  /** Of the answered, those from records alone. */
  linked: number
  /** Questions with something wrong or to explain; that nothing stands there yet is not counted. */
  toLookAt: number
  /** Of the questions that may be written in. */
  open: number
  /** Who wrote last, and when. */
  last: { name: string; at: Date } | undefined
}

/** What the check says about a draft while it is being written: that something is missing yet is no news to whoever writes. */
export async function issuesWhileWriting(db: Db, report: FoundReport, draft: Draft): Promise<Issue[]> {
  const records = await recordsOtherwise(db, report, draft)
  const issues = await checkReport(db, report, { ...draft, records })
  return issues.filter(({ code }) => code !== 'missing')
}

/** Questions of a section whose answer cannot stand as it is: it cannot be read, or contradicts itself. */
export const wronglyAnswered = (section: Section, issues: Issue[]): Question[] =>
  section.questions.filter(({ key }) =>
    issues.some(
      ({ question, severity, code }) => question === key && severity === 'error' && unfit.has(code),
    ),
  )
const unfit = new Set(['unread', 'contradiction', 'out-of-range', 'end-before-start', 'reason-missing'])

export const askedNow = (report: FoundReport, draft: Draft) =>
  askedQuestions(report.form.definition, answersOf(report.form.definition, draft.answers))

/** How far each section is, for the sections that have anything to answer. */
export function sectionStates(report: FoundReport, draft: Draft, issues: Issue[]): SectionState[] {
  const asked = askedNow(report, draft)
  const troubled = new Set(issues.map(({ question }) => question))
  return report.form.definition.sections.flatMap((section) => {
    const questions = section.questions.filter(({ key, kind }) => asked.has(key) && kind !== 'computed')
    if (questions.length === 0) return []
    const answered = questions.filter(({ key, kind }) => isAnswered(draft, key, kind))
    const writers = questions.flatMap(({ key }) => draft.writers[key] ?? [])
    const last = writers.sort((a, b) => b.at.getTime() - a.at.getTime())[0]
    return [
      {
        section,
        all: questions.length,
        answered: answered.length,
        linked: answered.filter(({ key }) => draft.linked.includes(key)).length,
        toLookAt: questions.filter(({ key }) => troubled.has(key)).length,
        open: questions.filter(({ key }) => draft.open.has(key)).length,
        last: last && { name: last.name, at: last.at },
      },
    ]
  })
}

/** The accounts are answered by their figures, also without a comment. */
function isAnswered(draft: Draft, key: string, kind: string): boolean {
  const answer = draft.answers[key]
  if (kind === 'accounts' && draft.money) return true
  return answer?.state === 'read'
}
