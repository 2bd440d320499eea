import type { Tx } from '../../../platform/database/database.ts'
import type { DraftAnswer } from '../../../platform/forms/answer.ts'
import { type Question, questionsOf, type Section } from '../../../platform/forms/definition.ts'
import type { FormOutside } from '../../../platform/forms/index.ts'
import { listAsides } from '../../../platform/forms/saving/asides/queries.ts'
import {
  type Choice,
  changesIn,
  chosenAnswer,
  moreRows,
} from '../../../platform/forms/saving/posted-answers.ts'
import type { FoundReport } from '../find-report.ts'
import { keptOf } from './kept.ts'
import type { Draft } from './load-draft.ts'
import { type Act, backToRecords, type Refusal, saveAnswer } from './save-answer.ts'

export type SavedSection =
  | { ok: true; together: boolean; rows: { question: string; rows: number } | null }
  | { ok: false; refused: { question: Question; reason: Refusal; answer: DraftAnswer }[] }

/**
 * Saves what a posted form holds of a section: every question whose fields say something else than the page showed. `together`: somebody
 * wrote over the same words at the same time, and the text is kept aside. Refused as a whole when one is refused.
 */
export async function saveSection(
  tx: Tx,
  act: Act,
  report: FoundReport,
  section: Section,
  form: FormData,
  outside: FormOutside,
): Promise<SavedSection> {
  const refused: Extract<SavedSection, { ok: false }>['refused'] = []
  let together = false
  for (const change of changesIn(section.questions, form, outside)) {
    const question = section.questions.find(({ key }) => key === change.question)
    const saved = await saveAnswer(tx, act, report, change)
    if (!saved.ok && question) refused.push({ question, reason: saved.reason, answer: change.answer })
    else if (saved.ok && saved.outcome === 'aside') together = true
  }
  if (refused.length > 0) return { ok: false, refused }
  return { ok: true, together, rows: moreRows(section.questions, form) }
}

/** What is done besides saving, by a button of a question. */
export type QuestionAct =
  | { kind: 'link' }
  /** Begins with what was written for the last report. */
  | { kind: 'earlier' }
  | { kind: 'settle'; aside: string; how: Choice }

export async function actOnQuestion(
  tx: Tx,
  act: Act,
  report: FoundReport,
  key: string,
  draft: Draft,
  what: QuestionAct,
): Promise<{ ok: true } | { ok: false; reason: Refusal | 'gone' }> {
  if (what.kind === 'link') return backToRecords(tx, report, key)
  const question = questionsOf(report.form.definition).find((each) => each.key === key)
  if (!question) return { ok: false, reason: 'unknown-question' }
  const stands = draft.answers[key] ?? { state: 'empty' as const }
  const change = { question: key, baseVersion: draft.versions[key] ?? 0, baseMark: draft.marks[key] ?? '' }
  if (what.kind === 'earlier') {
    const value = draft.previous?.answers[key]
    if (!draft.previous || typeof value !== 'string') return { ok: false, reason: 'gone' }
    return saveAnswer(tx, act, report, {
      ...change,
      answer: { state: 'read', value },
      origin: { from: 'earlier', what: String(draft.previous.year) },
    })
  }
  const aside = (await listAsides(tx, keptOf(report.id))).find(
    ({ id, question: of }) => id === what.aside && of === key,
  )
  if (!aside) return { ok: false, reason: 'gone' }
  const answer = chosenAnswer(question, what.how, stands, aside.answer)
  return saveAnswer(tx, act, report, { ...change, answer, settles: [aside.id] })
}
