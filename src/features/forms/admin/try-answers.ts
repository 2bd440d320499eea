import type { DraftAnswer } from '../../../platform/forms/answer.ts'
import { type FormDefinition, questionsOf } from '../../../platform/forms/definition.ts'
import {
  answersOf,
  askedQuestions,
  askedRows,
  checkAnswers,
  type FormOutside,
  fieldsFromForm,
  type Issue,
  MORE_ROWS,
  parseAnswer,
} from '../../../platform/forms/index.ts'

/** Answers tried out in a form, kept nowhere. */
export type Tried = {
  drafts: Record<string, DraftAnswer>
  /** Keys of the questions that are asked with these answers. */
  asked: Set<string>
  issues: Issue[]
  rows: Record<string, number>
  /** False on the empty form, and after a press of "more rows". */
  checked: boolean
}

/** The form before anything is answered. */
export function untried(definition: FormDefinition): Tried {
  return { drafts: {}, asked: askedQuestions(definition, {}), issues: [], rows: {}, checked: false }
}

/** Reads and checks what was filled in, as sending a report would. */
export function tryAnswers(definition: FormDefinition, form: FormData, outside: FormOutside): Tried {
  const drafts: Record<string, DraftAnswer> = {}
  const rows: Record<string, number> = {}
  for (const question of questionsOf(definition)) {
    const fields = fieldsFromForm(question, form)
    if (fields) drafts[question.key] = parseAnswer(question, fields, outside)
    rows[question.key] = askedRows(question, form)
  }
  const answers = answersOf(definition, drafts)
  for (const { key, kind } of questionsOf(definition)) {
    const value = answers[key]
    if (kind === 'computed' && value !== undefined) drafts[key] = { state: 'read', value }
  }
  const checked = form.get(MORE_ROWS) === null
  const issues = checked ? checkAnswers(definition, drafts, { language: outside.language }) : []
  return { drafts, asked: askedQuestions(definition, answers), issues, rows, checked }
}
