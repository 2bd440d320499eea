import type { Db } from '../../../platform/database/database.ts'
import type { Issue } from '../../../platform/forms/index.ts'
import { canonicalJson, sha256 } from '../../../platform/text/canonical-json.ts'
import type { ReportContent } from '../content.ts'
import { draftContent, loadDraft } from '../draft/load-draft.ts'
import type { FoundReport } from '../find-report.ts'
import { checkReport } from './check-report.ts'
import { recordsOtherwise } from './records-otherwise.ts'

export type Explanation = ReportContent['explanations'][number]

export type Prepared = {
  /** As it would be sent, with the sentences about what is warned of now. */
  content: ReportContent
  issues: Issue[]
  /** Tells two states of the draft apart; the sentences are not part of it. */
  mark: string
}

/** The draft as it would be sent now, and what is to be said of it. */
export async function prepareReport(db: Db, report: FoundReport): Promise<Prepared> {
  const draft = await loadDraft(db, report)
  const records = await recordsOtherwise(db, report, draft)
  const issues = await checkReport(db, report, { ...draft, records })
  const content = await draftContent(db, report, draft)
  const mark = sha256(canonicalJson({ ...content, explanations: [] }))
  return { content: { ...content, explanations: stillNeeded(content.explanations, issues) }, issues, mark }
}

const stillNeeded = (written: Explanation[], issues: Issue[]) =>
  written.filter((one) => warningsOf(issues).some((group) => sameWarning(group, one)))

const sameWarning = (a: { question: string; code: string }, b: { question: string; code: string }) =>
  a.question === b.question && a.code === b.code

/** Warnings as they are explained: those with the same question and code together, in the order they were found. */
export function warningsOf(issues: Issue[]): { question: string; code: string; issues: Issue[] }[] {
  const groups: { question: string; code: string; issues: Issue[] }[] = []
  for (const issue of issues.filter(({ severity }) => severity === 'warning')) {
    const group = groups.find((each) => sameWarning(each, issue))
    if (group) group.issues.push(issue)
    else groups.push({ question: issue.question, code: issue.code, issues: [issue] })
  }
  return groups
}

/** Warnings that nobody has written a sentence about. */
export const unexplained = ({ content, issues }: Pick<Prepared, 'content' | 'issues'>) =>
  warningsOf(issues).filter((group) => !content.explanations.some((one) => sameWarning(group, one)))
