import type { Db } from '../../../platform/database/database.ts'
import { issueField } from '../../../platform/forms/index.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { fieldId } from '../../../platform/ui/forms.tsx'
import { findFilledForm } from '../../forms/index.ts'
import type { FoundApplication } from './application.ts'
import type { FactProblem } from './check-application.ts'
import { factProblemWords, fieldOf, issueWords } from './problem-words.ts'
import { problemsOf } from './submit-application.ts'

/** The parts of an application, in the order they are written. */
export const parts = ['facts', 'questions', 'budget'] as const
export type Part = (typeof parts)[number]

/** One thing that keeps an application from being sent, with the field it is about; `href` is below the application's address. */
export type Missing = { part: Part; href: string; text: string }

/** Where each part is written, below the application's address. */
export const partPaths: Record<Part, string> = {
  facts: '/edit',
  questions: '/questions',
  budget: '/edit#budget',
}

const budgetCodes: FactProblem['code'][] = [
  'amountMissing',
  'aboveCeiling',
  'costsMissing',
  'unbalanced',
  'coFinancing',
]

/** All that keeps an application from being sent, in the order of its parts. */
export async function findMissing(
  db: Db,
  application: FoundApplication,
  language: Language,
  found?: Awaited<ReturnType<typeof problemsOf>>,
): Promise<Missing[]> {
  const { problems, issues } = found ?? (await problemsOf(db, application))
  const filled = issues.length > 0 ? await findFilledForm(db, application.filledFormId) : undefined
  const facts = problems.map(
    (problem): Missing => ({
      part: budgetCodes.includes(problem.code) ? 'budget' : 'facts',
      href: `/edit#${fieldId(fieldOf(problem))}`,
      text: factProblemWords(problem, application.call.currency, language),
    }),
  )
  const questions = filled
    ? issues.map(
        (issue): Missing => ({
          part: 'questions',
          href: `/questions#${fieldId(issueField(issue))}`,
          text: issueWords(issue, filled.definition, language),
        }),
      )
    : []
  const all = [...facts, ...questions]
  return parts.flatMap((part) => all.filter((each) => each.part === part))
}

/** What is missing, each line leading to its field. */
export function MissingList({ address, missing }: { address: string; missing: Missing[] }) {
  return (
    <ul class="missing-list">
      {missing.map(({ href, text }) => (
        <li>
          <a href={`${address}${href}`}>{text}</a>
        </li>
      ))}
    </ul>
  )
}
