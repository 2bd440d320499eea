import type { Tx } from '../../../platform/database/database.ts'
import type { DraftAnswer } from '../../../platform/forms/answer.ts'
import { type Question, questionsOf, type Section } from '../../../platform/forms/definition.ts'
import {
  askedRows,
  type FormOutside,
  fieldsFromForm,
  MORE_ROWS,
  parseAnswer,
} from '../../../platform/forms/index.ts'
import type { FoundReport } from '../find-report.ts'
import { listAsides } from './asides/queries.ts'
import { isText } from './join-answers.ts'
import type { Draft } from './load-draft.ts'
import { answerMark } from './origin.ts'
import { type Act, backToRecords, type Refusal, saveAnswer } from './save-answer.ts'

/** The version and mark of what the page showed, as the page sends them back: "3:Qk1…". */
export const baseName = (key: string) => `base.${key}`
export const baseText = (draft: Draft, key: string) => `${draft.versions[key] ?? 0}:${draft.marks[key] ?? ''}`

export function readBase(text: FormDataEntryValue | null): { version: number; mark: string } {
  const [, version = '0', mark = ''] = /^(\d{1,9}):([\w-]{0,20})$/.exec(String(text ?? '')) ?? []
  return { version: Number(version), mark }
}

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
  for (const question of section.questions) {
    const fields = fieldsFromForm(question, form)
    if (!fields) continue
    const base = readBase(form.get(baseName(question.key)))
    const answer = parseAnswer(question, fields, outside)
    if (answerMark(answer) === base.mark) continue
    const saved = await saveAnswer(tx, act, report, {
      question: question.key,
      answer,
      baseVersion: base.version,
      baseMark: base.mark,
    })
    if (!saved.ok) refused.push({ question, reason: saved.reason, answer })
    else if (saved.outcome === 'aside') together = true
  }
  if (refused.length > 0) return { ok: false, refused }
  const more = section.questions.find(({ key }) => key === form.get(MORE_ROWS))
  return { ok: true, together, rows: more ? { question: more.key, rows: askedRows(more, form) } : null }
}

/** What is done besides saving, by a button of a question. */
export type QuestionAct =
  | { kind: 'link' }
  /** Begins with what was written for the last report. */
  | { kind: 'earlier' }
  | { kind: 'settle'; aside: string; how: 'take' | 'leave' | 'both' }

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
  const aside = (await listAsides(tx, report.id)).find(
    ({ id, question: of }) => id === what.aside && of === key,
  )
  if (!aside) return { ok: false, reason: 'gone' }
  const answer =
    what.how === 'take'
      ? aside.answer
      : what.how === 'leave'
        ? stands
        : bothAnswers(question, stands, aside.answer)
  return saveAnswer(tx, act, report, { ...change, answer, settles: [aside.id] })
}

/** One text below the other; of anything but texts, the one kept aside. */
function bothAnswers(question: Question, stands: DraftAnswer, aside: DraftAnswer): DraftAnswer {
  const text = (answer: DraftAnswer) => {
    if (answer.state !== 'read') return ''
    const { value } = answer
    if (typeof value === 'string') return value
    return typeof value === 'object' && 'comment' in value ? value.comment : ''
  }
  if (!isText(question) || text(stands) === '' || text(aside) === '') return aside
  const joined = `${text(stands)}\n\n${text(aside)}`
  return { state: 'read', value: question.kind === 'accounts' ? { comment: joined } : joined }
}
