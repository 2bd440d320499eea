import type { Db } from '../../../../platform/database/database.ts'
import type { DraftAnswer } from '../../../../platform/forms/answer.ts'
import { checkAnswers, type Issue } from '../../../../platform/forms/index.ts'
import { answerMark } from '../../../../platform/forms/saving/answer-mark.ts'
import { type AsideRow, listAsides } from '../../../../platform/forms/saving/asides/queries.ts'
import { lastVersions, listAnswers } from '../../../../platform/forms/saving/queries.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { keptOf, selectDraft } from './queries.ts'
import { textForm, textQuestions } from './text-form.ts'

/** The text of a synthesis as it is being written. */
export type WorkingText = {
  /** '' where there is none yet. */
  title: string
  body: string
  /** How often anything of it was written: another number is another text. */
  edit: number
  writers: string[]
  changedAt: Date
  answers: Record<string, DraftAnswer>
  versions: Record<string, number>
  /** `answerMark` of every answer. */
  marks: Record<string, string>
  /** Texts that wait for somebody to choose. */
  asides: AsideRow[]
}

/** The working text, for those who write it; to visitors' connections it does not exist. */
export async function loadWorkingText(db: Db, synthesisId: string): Promise<WorkingText | undefined> {
  const draft = await selectDraft(db, synthesisId)
  if (!draft) return undefined
  const kept = keptOf(synthesisId)
  const rows = new Map((await listAnswers(db, kept)).map((row) => [row.question, row]))
  const last = await lastVersions(db, kept)
  const each = <Value>(of: (key: string) => Value) =>
    Object.fromEntries(textQuestions.map(({ key }) => [key, of(key)]))
  const answers = Object.fromEntries([...rows].map(([key, { answer }]) => [key, answer]))
  const versions = each((key) => rows.get(key)?.version ?? (last.has(key) ? (last.get(key) ?? 0) + 1 : 0))
  return {
    title: written(answers.title),
    body: written(answers.body),
    edit: Object.values(versions).reduce((sum, version) => sum + version, 0),
    writers: draft.writers,
    changedAt: draft.changedAt,
    answers,
    versions,
    marks: each((key) => answerMark(answers[key])),
    asides: await listAsides(db, kept),
  }
}

const written = (answer: DraftAnswer | undefined) =>
  answer?.state === 'read' && typeof answer.value === 'string' ? answer.value : ''

/** What keeps a working text from being published: nothing there, too long, two texts of which nobody has chosen one. */
export function issuesOfText({ answers, asides }: WorkingText, language: Language): Issue[] {
  const apart = [...new Set(asides.map(({ question }) => question))]
  return [
    ...checkAnswers(textForm, answers, { language }),
    ...apart.map((question): Issue => ({ question, severity: 'error', code: 'aside-open', facts: {} })),
  ]
}
