import type { Tx } from '../../../../platform/database/database.ts'
import type { Chosen } from '../../../../platform/forms/answer.ts'
import { type Question, questionsOf } from '../../../../platform/forms/definition.ts'
import type { Act } from '../../../projects/index.ts'
import { takeOverAnswers } from '../../../projects/index.ts'
import { ReportContent } from '../../content.ts'
import { reportName } from '../../report-name.ts'
import { texts } from '../texts.ts'
import {
  deleteApproved,
  insertApproved,
  insertCandidates,
  selectVersionContent,
  withdrawCandidates,
} from './queries.ts'
import { takeApart } from './take-apart.ts'

/**
 * What follows from an approval, from the frozen content alone: the answers are taken apart for counting, the project's page gets the
 * texts that the form says it updates, and answers that may teach others become candidates for the knowledge base.
 */
export async function recordApproval(
  tx: Tx,
  act: Act,
  reportId: string,
  number: number,
  approvedAt: Date,
): Promise<void> {
  const row = await selectVersionContent(tx, reportId, number)
  const content = ReportContent.parse(JSON.parse(row.content))
  await withdrawApproval(tx, reportId)
  await insertApproved(tx, { content, programmeId: row.programme_id, pieces: takeApart(content), approvedAt })
  const texts = textAnswers(content)
  await takeOverAnswers(tx, act, {
    projectId: content.project.id,
    language: content.report.language,
    texts: texts.flatMap(({ question, text }) =>
      question.updates ? [{ key: question.updates, body: text }] : [],
    ),
    geographicEffect: effectOf(content),
    note: noteOf(content),
  })
  await insertCandidates(
    tx,
    texts.flatMap(({ question, text }) =>
      question.teaches
        ? [
            {
              reportId,
              version: number,
              projectId: content.project.id,
              question: question.key,
              teaches: question.teaches,
              quote: text,
              language: content.report.language,
            },
          ]
        : [],
    ),
  )
}

/** A report that was opened again counts nowhere until it is approved anew. The project's page keeps what it has. */
export async function withdrawApproval(tx: Tx, reportId: string): Promise<void> {
  await deleteApproved(tx, reportId)
  await withdrawCandidates(tx, reportId)
}

function textAnswers(content: ReportContent): { question: Question; text: string }[] {
  return questionsOf(content.form.definition).flatMap((question) => {
    const value = content.answers[question.key]
    return (question.kind === 'text' || question.kind === 'long-text') &&
      typeof value === 'string' &&
      value.trim() !== ''
      ? [{ question, text: value.trim() }]
      : []
  })
}

/** The option of the question that says where the effect is felt. */
function effectOf(content: ReportContent): string | undefined {
  const question = questionsOf(content.form.definition).find(
    ({ kind, updates }) => kind === 'choice' && updates === 'effect',
  )
  return question && (content.answers[question.key] as Chosen | undefined)?.chosen[0]?.id
}

const noteOf = ({ form, report }: ReportContent) =>
  texts[report.language].fromApproved(reportName(form.definition.title, report, report.language))
