import type { Db } from '../../../platform/database/database.ts'
import type { Answers, DraftAnswer } from '../../../platform/forms/answer.ts'
import { type Question, questionsOf } from '../../../platform/forms/definition.ts'
import { answerMark } from '../../../platform/forms/saving/answer-mark.ts'
import { type AsideRow, listAsides } from '../../../platform/forms/saving/asides/queries.ts'
import type { Origin } from '../../../platform/forms/saving/origin.ts'
import { type AnswerRow, lastVersions, listAnswers } from '../../../platform/forms/saving/queries.ts'
import type { MoneyTable } from '../../finance/index.ts'
import { ReportContent, type Source } from '../content.ts'
import type { FoundReport } from '../find-report.ts'
import { type Facts, loadFacts, loadMoney } from './facts.ts'
import { drafted } from './fitted.ts'
import { keptOf } from './kept.ts'
import { listDraftFiles } from './queries.ts'
import { listReturnedQuestions, selectEarlierContent, selectSentContent } from './sent/queries.ts'

export type Writer = { accountId: string | null; name: string; at: Date }

/** A report as it is being written. */
export type Draft = {
  /** Own answers, and for questions without one what the records say; by the question's key. */
  answers: Record<string, DraftAnswer>
  /** Of every question of the form: 0 where nobody has written yet. */
  versions: Record<string, number>
  /** `answerMark` of every answer. */
  marks: Record<string, string>
  sources: Record<string, Source[]>
  /** Answered from records, nothing typed. */
  linked: string[]
  /** The questions that may be written in now. */
  open: Set<string>
  writers: Record<string, Writer>
  /** Where own answers were taken from, also when somebody has written in them since. */
  origins: Record<string, Origin>
  asides: AsideRow[]
  money: MoneyTable | null
  /** The last report that was sent: its texts are offered as a start. */
  previous?: { year: number; answers: Answers }
}

/**
 * A report's draft: what was typed, and what the records say where nothing was. Questions that are not open (all of a report that was
 * sent, those a funder has not returned) stand as they were sent, whatever the records say now. Who may read a draft is decided before.
 */
export async function loadDraft(db: Db, report: FoundReport): Promise<Draft> {
  const questions = questionsOf(report.form.definition)
  const open = await openOnes(db, report, questions)
  const sent = open.size < questions.length ? await sentContent(db, report) : undefined
  const own = new Map((await listAnswers(db, keptOf(report.id))).map((row) => [row.question, row]))
  const last = await lastVersions(db, keptOf(report.id))
  const files = await draftFiles(db, report.id)
  const facts = open.size > 0 || !sent ? await loadFacts(db, report) : undefined
  const previous = open.size > 0 ? await previousReport(db, report) : undefined
  const draft: Draft = {
    answers: {},
    versions: {},
    marks: {},
    sources: {},
    linked: [],
    open,
    writers: {},
    origins: {},
    asides: open.size > 0 ? await listAsides(db, keptOf(report.id)) : [],
    money: await moneyOf(db, report, questions, open, sent, facts),
    ...(previous ? { previous } : {}),
  }
  for (const question of questions) {
    const { key } = question
    const row = own.get(key)
    const past = last.get(key)
    draft.versions[key] = row?.version ?? (past === undefined ? 0 : past + 1)
    if (sent && !open.has(key)) takeSent(draft, key, sent)
    else if (question.kind === 'attachment') takeFiles(draft, key, files.get(key) ?? [])
    else if (row) takeOwn(draft, row)
    else if (facts) takeDrafted(draft, question, facts)
    draft.marks[key] = answerMark(draft.answers[key])
  }
  return draft
}

async function openOnes(db: Db, report: FoundReport, questions: Question[]): Promise<Set<string>> {
  if (report.state === 'draft') return new Set(questions.map(({ key }) => key))
  if (report.state !== 'returned') return new Set()
  return new Set(await listReturnedQuestions(db, report.id, report.sentVersion))
}

async function sentContent(db: Db, report: FoundReport): Promise<ReportContent | undefined> {
  const text = await selectSentContent(db, report.id, report.sentVersion)
  return text === undefined ? undefined : ReportContent.parse(JSON.parse(text))
}

async function previousReport(db: Db, report: FoundReport): Promise<Draft['previous']> {
  const text = await selectEarlierContent(db, {
    id: report.id,
    projectId: report.project.id,
    periodTo: report.periodTo,
  })
  if (text === undefined) return undefined
  const content = ReportContent.parse(JSON.parse(text))
  return { year: content.report.year, answers: content.answers }
}

/** The figures stand as they were sent unless the question about them is open. */
async function moneyOf(
  db: Db,
  report: FoundReport,
  questions: Question[],
  open: Set<string>,
  sent: ReportContent | undefined,
  facts: Facts | undefined,
): Promise<MoneyTable | null> {
  const accountsOpen = questions.some(({ key, kind }) => kind === 'accounts' && open.has(key))
  if (sent && !accountsOpen) return sent.money
  return facts ? facts.money : loadMoney(db, report)
}

async function draftFiles(db: Db, reportId: string) {
  const rows = await listDraftFiles(db, reportId)
  return Map.groupBy(
    rows.map((row) => ({
      question: row.question,
      file: {
        id: row.id,
        fileName: row.file_name,
        mediaType: row.media_type,
        byteCount: row.byte_count,
        sha256: row.sha256,
      },
    })),
    ({ question }) => question,
  )
}

function takeSent(draft: Draft, key: string, sent: ReportContent) {
  const value = sent.answers[key]
  if (value !== undefined) draft.answers[key] = { state: 'read', value }
  draft.sources[key] = sent.sources[key] ?? []
}

type Files = Awaited<ReturnType<typeof draftFiles>> extends Map<string, infer Rows> ? Rows : never

function takeFiles(draft: Draft, key: string, files: Files) {
  if (files.length === 0) return
  draft.answers[key] = { state: 'read', value: files.map(({ file }) => file) }
  draft.sources[key] = [{ from: 'typed', what: '' }]
}

function takeOwn(draft: Draft, row: AnswerRow) {
  draft.answers[row.question] = row.answer
  draft.sources[row.question] = row.answer.state === 'empty' ? [] : [sourceOf(row.origin)]
  draft.writers[row.question] = { accountId: row.savedBy, name: row.savedByName ?? '', at: row.savedAt }
  draft.origins[row.question] = row.origin
}

/** Where an own answer comes from: what somebody has written in since is theirs, whatever it began as. */
function sourceOf(origin: Origin): Source {
  if (origin.from === 'typed' || origin.changed) return { from: 'typed', what: '' }
  const { from, what, path, quote } = origin
  return { from, what, ...(path ? { path } : {}), ...(quote ? { quote } : {}) }
}

function takeDrafted(draft: Draft, question: Question, facts: Facts) {
  const found = drafted(question, facts)
  if (!found) return
  draft.answers[question.key] = found.answer
  draft.sources[question.key] = found.sources
  draft.linked.push(question.key)
}

export { draftContent } from './draft-content.ts'
