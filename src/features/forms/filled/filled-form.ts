import { audit } from '../../../platform/audit/audit.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Answers, Currency, DraftAnswer } from '../../../platform/forms/answer.ts'
import { type FormDefinition, questionsOf } from '../../../platform/forms/definition.ts'
import { answersOf, askedQuestions, checkAnswers, type Issue } from '../../../platform/forms/index.ts'
import { answerMark } from '../../../platform/forms/saving/answer-mark.ts'
import { type AsideRow, listAsides } from '../../../platform/forms/saving/asides/queries.ts'
import {
  type AnswerRow,
  lastVersions,
  listAnswers,
  selectHeldAnswer,
} from '../../../platform/forms/saving/queries.ts'
import {
  type AnswerChange,
  isWritten,
  type SavedAnswer,
  saveHeldAnswer,
} from '../../../platform/forms/saving/save-answer.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { canonicalJson, sha256 } from '../../../platform/text/canonical-json.ts'
import type { Act } from '../../projects/index.ts'
import { findFormVersion } from '../queries.ts'
import { FilledContent, municipalityNamesIn } from './content.ts'
import {
  type Bearer,
  type FilledFormRow,
  insertFilledForm,
  insertSent,
  keptOf,
  lockFilledForm,
  selectFilledForm,
  selectSent,
  updateFilledState,
} from './queries.ts'

/** A form as it is being filled in, or was. Who may see it is for the feature to decide that points to it. */
export type FilledForm = FilledFormRow & {
  /** What was written; a question without an answer is absent. Questions no longer asked keep what was written. */
  answers: Record<string, DraftAnswer>
  /** Of every question of the form: 0 where nobody has written yet. */
  versions: Record<string, number>
}

const accountOf = ({ viewer }: Act) => (viewer.kind === 'member' ? viewer.accountId : null)

/** Begins a form. The version must be published; `language` is that of the answers, `currency` that of its amounts. */
export async function createFilledForm(
  tx: Tx,
  act: Act,
  form: { formVersionId: string; bearer: Bearer; language: Language; currency: Currency },
): Promise<{ id: string }> {
  const version = await findFormVersion(tx, form.formVersionId)
  if (version?.state !== 'published') throw new Error('only a published version of a form is filled in')
  if (questionsOf(version.definition).some(({ kind }) => kind === 'attachment' || kind === 'accounts'))
    throw new Error('files and accounts belong to reports: no other form asks for them')
  const id = await insertFilledForm(tx, { ...form, createdBy: accountOf(act) })
  await audit(tx, act, 'filled-form-made', { kind: 'filled-form', id }, { bearer: form.bearer })
  return { id }
}

/** A filled form with its answers as they stand. */
export async function findFilledForm(db: Db, id: string): Promise<FilledForm | undefined> {
  return (await loadFilledForm(db, id))?.filled
}

/** A filled form with all that its writer's page shows. */
export type FilledDraft = {
  filled: FilledForm
  /** `answerMark` of every answer. */
  marks: Record<string, string>
  writers: Record<string, AnswerRow>
  /** Texts that wait for somebody to choose. */
  asides: AsideRow[]
}

/**
 * A form being filled in, with what its pages need beside the answers; undefined for an unknown id. Who may see it is for the feature to
 * decide that points to it.
 */
export async function loadFilledForm(db: Db, id: string): Promise<FilledDraft | undefined> {
  const row = await selectFilledForm(db, id)
  if (!row) return undefined
  const kept = keptOf(id)
  const written = await listAnswers(db, kept)
  const last = await lastVersions(db, kept)
  const draft: FilledDraft = {
    filled: { ...row, answers: {}, versions: {} },
    marks: {},
    writers: Object.fromEntries(written.map((each) => [each.question, each])),
    asides: row.state === 'draft' ? await listAsides(db, kept) : [],
  }
  for (const { key } of questionsOf(row.definition)) {
    const own = draft.writers[key]
    const past = last.get(key)
    if (own) draft.filled.answers[key] = own.answer
    draft.filled.versions[key] = own?.version ?? (past === undefined ? 0 : past + 1)
    draft.marks[key] = answerMark(own?.answer)
  }
  return draft
}

export type SavedAnswers =
  | {
      ok: true
      saved: (SavedAnswer & { question: string })[] /** A text waits beside the answer. */
      together: boolean
    }
  /** `closed`: the form was sent. `unknown-question`: not in the form, or nobody writes it. Nothing is saved then. */
  | { ok: false; reason: 'closed' | 'unknown-question' }

/**
 * Saves answers, each as the next version of its question: somebody else's change that the writer has not seen is never overwritten,
 * two changes of a text become one where they touch different words, and where they do not the text is kept aside.
 */
export async function saveFilledAnswers(
  tx: Tx,
  act: Act,
  id: string,
  changes: AnswerChange[],
): Promise<SavedAnswers> {
  const row = await selectFilledForm(tx, id)
  const locked = await lockFilledForm(tx, id)
  if (!row || locked?.state !== 'draft') return { ok: false, reason: 'closed' }
  const questions = new Map(questionsOf(row.definition).map((question) => [question.key, question]))
  const saved: (SavedAnswer & { question: string })[] = []
  for (const change of changes) {
    const question = questions.get(change.question)
    if (!question || !isWritten(question)) return { ok: false, reason: 'unknown-question' }
    const kept = keptOf(id)
    const held = await selectHeldAnswer(tx, kept, change.question)
    saved.push({
      question: change.question,
      ...(await saveHeldAnswer(tx, { kept, question, held }, change, accountOf(act))),
    })
  }
  return { ok: true, saved, together: saved.some(({ outcome }) => outcome === 'aside') }
}

/** Something more that is wrong with a form, in the codes of its feature. */
export type MoreIssues = (answers: Answers, filled: FilledForm) => Issue[] | Promise<Issue[]>

/** What keeps a form from being sent, and what is only to be looked at (warnings), in the order of the form. */
export async function issuesOfFilled(
  { filled, asides }: Pick<FilledDraft, 'filled' | 'asides'>,
  more?: MoreIssues,
): Promise<Issue[]> {
  const { definition, answers, language } = filled
  const read = answersOf(definition, answers)
  const asked = askedQuestions(definition, read)
  const apart = [...new Set(asides.map(({ question }) => question))]
  const issues: Issue[] = [
    ...checkAnswers(definition, answers, { language }),
    ...apart.map((question): Issue => ({ question, severity: 'error', code: 'aside-open', facts: {} })),
    ...((await more?.(read, filled)) ?? []),
  ]
  const places = new Map(questionsOf(definition).map(({ key }, place) => [key, place]))
  return issues
    .filter(({ question }) => asked.has(question))
    .sort((a, b) => (places.get(a.question) ?? 0) - (places.get(b.question) ?? 0))
}

export type SentFilled =
  | { ok: true; content: FilledContent; sha256: string; number: number }
  /** `closed`: somebody has sent it already. */
  | { ok: false; closed: boolean; issues: Issue[] }

/** Sends a form: checked, frozen with a hash over its text. Of two who send at once the second is told that it is closed. */
export async function sendFilledForm(
  tx: Tx,
  act: Act,
  id: string,
  now: Date,
  more?: MoreIssues,
): Promise<SentFilled> {
  const locked = await lockFilledForm(tx, id)
  if (locked?.state !== 'draft') return { ok: false, closed: true, issues: [] }
  const draft = await loadFilledForm(tx, id)
  if (!draft) return { ok: false, closed: true, issues: [] }
  const issues = await issuesOfFilled(draft, more)
  if (issues.some(({ severity }) => severity === 'error')) return { ok: false, closed: false, issues }
  const { filled } = draft
  const number = locked.sentNumber + 1
  const answers = answersOf(filled.definition, filled.answers)
  const content = FilledContent.parse({
    format: 'rotfeste-filled-form-1',
    form: { id: filled.formVersionId, version: filled.formVersion, definition: filled.definition },
    bearer: filled.bearer,
    language: filled.language,
    currency: filled.currency,
    number,
    answers,
    municipalityNames: municipalityNamesIn(filled.definition, answers),
    sentAt: now.toISOString(),
  })
  const text = canonicalJson(content)
  const hash = sha256(text)
  await insertSent(tx, { id, number, content: text, sha256: hash, sentBy: accountOf(act), at: now })
  await updateFilledState(tx, id, 'sent', number)
  await audit(tx, act, 'filled-form-sent', { kind: 'filled-form', id }, { number, sha256: hash })
  return { ok: true, content, sha256: hash, number }
}

/** Opens a form that was sent, so that it is written in again; what was sent stays. False where it is open already. */
export async function reopenFilledForm(tx: Tx, act: Act, id: string): Promise<boolean> {
  const locked = await lockFilledForm(tx, id)
  if (locked?.state !== 'sent') return false
  await updateFilledState(tx, id, 'draft')
  await audit(tx, act, 'filled-form-reopened', { kind: 'filled-form', id }, { number: locked.sentNumber })
  return true
}

/** What was sent, held against its hash: as it was under a number, or last. */
export type SentContent = {
  number: number
  answers: Answers
  definition: FormDefinition
  language: Language
  currency: Currency
  municipalityNames: Record<string, string>
  sha256: string
  sentAt: Date
  /** Null where the account is gone. */
  sentByName: string | null
  /** False: the text is not the one that was sent. Nothing may be built on it. */
  intact: boolean
}

/**
 * What was sent last, or under a number; undefined where nothing was. The text is held against its hash: look at `intact` before
 * building on it.
 */
export async function sentContent(db: Db, id: string, number?: number): Promise<SentContent | undefined> {
  const row = await selectSent(db, id, number)
  if (!row) return undefined
  const content = FilledContent.parse(JSON.parse(row.content))
  return {
    number: row.number,
    answers: content.answers,
    definition: content.form.definition,
    language: content.language,
    currency: content.currency,
    municipalityNames: content.municipalityNames,
    sha256: row.sha256,
    sentAt: row.sentAt,
    sentByName: row.sentByName,
    intact: sha256(row.content) === row.sha256 && content.number === row.number,
  }
}
