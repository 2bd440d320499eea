import type { Db } from '../../../platform/database/database.ts'
import { answersOf } from '../../../platform/forms/asked-questions.ts'
import { questionsOf } from '../../../platform/forms/definition.ts'
import { municipalityLabel } from '../../places/index.ts'
import type { ReportContent } from '../content.ts'
import type { FoundReport } from '../find-report.ts'
import type { Draft } from './load-draft.ts'
import { listExplanations } from './queries.ts'

/**
 * What the report would say if it were sent now: answers that could be read, of the questions that are asked, and what is computed from
 * them. Number 0, sent by nobody.
 */
export async function draftContent(db: Db, report: FoundReport, draft: Draft): Promise<ReportContent> {
  const { definition } = report.form
  const answers = answersOf(definition, draft.answers)
  const places = questionsOf(definition).flatMap(({ key, kind }) =>
    kind === 'municipalities' ? ((answers[key] as string[] | undefined) ?? []) : [],
  )
  const sources = Object.entries(draft.sources).filter(
    ([key, list]) => list.length > 0 && (Object.hasOwn(answers, key) || isAccounts(report, key)),
  )
  return {
    format: 'rotfeste-report-1',
    form: report.form,
    report: {
      id: report.id,
      number: 0,
      kind: report.kind,
      year: report.year,
      periodFrom: report.periodFrom,
      periodTo: report.periodTo,
      dueOn: report.dueOn,
      language: report.language,
    },
    project: {
      ...report.project,
      programme: report.programme.name,
      funder: report.programme.funder,
    },
    answers,
    sources: Object.fromEntries(sources),
    municipalityNames: Object.fromEntries([...new Set(places)].map((key) => [key, municipalityLabel(key)])),
    money: draft.money,
    explanations: await listExplanations(db, report.id),
    sent: null,
  }
}

/** The accounts are an answer also without a comment. */
const isAccounts = (report: FoundReport, key: string) =>
  questionsOf(report.form.definition).some((question) => question.key === key && question.kind === 'accounts')
