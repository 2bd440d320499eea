import { publicViewer } from '../../../platform/access/viewer.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { Answers, Chosen, DraftAnswer, Money } from '../../../platform/forms/answer.ts'
import { dayOf } from '../../../platform/i18n/days.ts'
import {
  createFilledForm,
  currentFormVersion,
  reopenFilledForm,
  type SentFilled,
  saveFilledAnswers,
  sendFilledForm,
  sentContent,
} from '../../forms/index.ts'
import type { Act } from '../../projects/index.ts'
import { refreshEvidence } from '../evidence/refresh-evidence.ts'
import { mailCheckers, mailWriters } from './mail.ts'
import { type EvaluationRow, lockEvaluation, type Occasion } from './queries.ts'
import { again, aims, factors } from './questions.ts'
import { releaseEvaluations } from './release-evaluations.ts'
import {
  type CheckedColumns,
  insertEvaluation,
  lockAdoptionToEvaluate,
  markAsked,
  markChecked,
  markReturned,
  selectEvaluationOf,
  selectReach,
} from './writing/queries.ts'

const evaluationForm = 'measure-evaluation'

/** An act that may send mails; without a base address for their links none are sent. */
export type EvaluationAct = Act & { baseUrl?: string }

const accountOf = ({ viewer }: Act) => (viewer.kind === 'member' ? viewer.accountId : null)

/**
 * Begins the evaluation of an adoption, or gives the one that was begun. What the adoption has cost so far, its hours and how many
 * it reached stand in it already. Undefined where the viewer does not write the adoption, or there is nothing to evaluate yet.
 */
export async function startEvaluation(
  tx: Tx,
  act: Act,
  adoptionId: string,
  occasion: Occasion,
  now: Date = new Date(),
): Promise<{ id: string; filledFormId: string } | undefined> {
  const adoption = await lockAdoptionToEvaluate(tx, act.viewer, adoptionId)
  return adoption && begin(tx, act, adoption, occasion, now)
}

/**
 * Begins the evaluation of an adoption because time has come, or notes that one begun before is now asked for. Undefined where it was
 * asked for already: of two who ask at once one does.
 */
export async function askForEvaluation(
  tx: Tx,
  adoptionId: string,
  occasion: Occasion,
  days: { now: Date; dueOn: string },
): Promise<string | undefined> {
  const adoption = await lockAdoptionToEvaluate(tx, 'timer', adoptionId)
  if (!adoption) return undefined
  const begun = await selectEvaluationOf(tx, adoptionId, occasion)
  if (begun?.askedOn) return undefined
  const { id } = await begin(tx, { viewer: publicViewer }, adoption, occasion, days.now)
  await markAsked(tx, id, dayOf(days.now), days.dueOn)
  await audit(tx, { viewer: publicViewer }, 'evaluation-asked-for', { kind: 'evaluation', id }, { occasion })
  return id
}

type Adoption = NonNullable<Awaited<ReturnType<typeof lockAdoptionToEvaluate>>>

async function begin(tx: Tx, act: Act, adoption: Adoption, occasion: Occasion, now: Date) {
  const begun = await selectEvaluationOf(tx, adoption.id, occasion)
  if (begun) return { id: begun.id, filledFormId: begun.filledFormId }
  const version = await currentFormVersion(tx, evaluationForm, {
    programmeId: null,
    year: Number(dayOf(now).slice(0, 4)),
  })
  if (!version) throw new Error(`the form ${evaluationForm} is not there`)
  const { id: filledFormId } = await createFilledForm(tx, act, {
    formVersionId: version.id,
    bearer: 'evaluation',
    language: adoption.language,
    currency: adoption.currency,
  })
  const known: [string, DraftAnswer | null][] = [
    ['reached', read(await selectReach(tx, adoption.id))],
    [
      'cost',
      adoption.cost === null
        ? null
        : { state: 'read', value: { amountOre: adoption.cost * 100, currency: adoption.currency } },
    ],
    ['hours', read(adoption.hours)],
  ]
  await saveFilledAnswers(
    tx,
    { viewer: publicViewer },
    filledFormId,
    known.flatMap(([question, answer]) => (answer ? [{ question, answer, baseVersion: 0 }] : [])),
  )
  const id = await insertEvaluation(tx, {
    adoptionId: adoption.id,
    occasion,
    filledFormId,
    askedOn: null,
    dueOn: null,
  })
  await audit(tx, act, 'evaluation-started', { kind: 'evaluation', id }, { occasion })
  return { id, filledFormId }
}

const read = (value: number | null): DraftAnswer | null => (value === null ? null : { state: 'read', value })

export type SentEvaluation = SentFilled | { ok: false; reason: 'not-found' }

/** Sends an evaluation to be checked. The page does it through the form's own routes; both end in `noteSent`. */
export async function sendEvaluation(
  tx: Tx,
  act: EvaluationAct,
  id: string,
  now: Date,
): Promise<SentEvaluation> {
  const evaluation = await lockEvaluation(tx, act.viewer, id)
  if (!evaluation?.mayWrite) return { ok: false, reason: 'not-found' }
  const sent = await sendFilledForm(tx, act, evaluation.filledFormId, now)
  if (sent.ok) await noteSent(tx, act, evaluation)
  return sent
}

/** What follows from the sending of an evaluation: those who may check it are told. */
export async function noteSent(tx: Tx, act: EvaluationAct, evaluation: EvaluationRow) {
  await audit(tx, act, 'evaluation-sent', { kind: 'evaluation', id: evaluation.id })
  await mailCheckers(tx, act, evaluation)
}

export type Checked =
  | { ok: true }
  | { ok: false; reason: 'not-found' | 'not-sent' | 'own-evaluation' | 'note-missing' | 'not-intact' }

/**
 * A second person of the region accepts an evaluation, or gives it back with what is to be changed. Accepted, its answers are taken
 * apart, the public results are made anew and the evidence of the measure is worked out, all in one. Refused: whoever sent it or
 * wrote in it (`own-evaluation`), what is not sent or is checked already, giving back without a word, a text that is not the one
 * that was sent.
 *
 * @param check.seen when the answers that were read had been sent (ISO 8601): opened, changed and sent again since, they are others
 * (`not-sent`). Left out, whatever waits is decided on.
 */
export async function checkEvaluation(
  tx: Tx,
  act: EvaluationAct,
  id: string,
  check: { decision: 'accept' | 'return'; note: string; seen?: string },
  now: Date = new Date(),
): Promise<Checked> {
  const evaluation = await lockEvaluation(tx, act.viewer, id)
  if (!evaluation?.isChecker) return { ok: false, reason: 'not-found' }
  if (!evaluation.mayCheck) return { ok: false, reason: 'own-evaluation' }
  if (evaluation.state !== 'sent') return { ok: false, reason: 'not-sent' }
  if (check.seen !== undefined && check.seen !== evaluation.sentAt?.toISOString())
    return { ok: false, reason: 'not-sent' }
  const note = check.note.trim()
  if (check.decision === 'return') {
    if (note === '') return { ok: false, reason: 'note-missing' }
    await giveBack(tx, act, evaluation, note, now)
    return { ok: true }
  }
  const sent = await sentContent(tx, evaluation.filledFormId)
  if (!sent?.intact) return { ok: false, reason: 'not-intact' }
  const columns = columnsOf(sent.answers, dayOf(sent.sentAt))
  await markChecked(tx, id, { by: accountOf(act), at: now, note, columns })
  await audit(tx, act, 'evaluation-checked', { kind: 'evaluation', id }, { sha256: sent.sha256 })
  await mailWriters(tx, act, evaluation, 'accepted', note)
  await countAnew(tx, evaluation.measureId, now)
  return { ok: true }
}

export type Reopened = { ok: true } | { ok: false; reason: 'not-found' | 'not-sent' | 'note-missing' }

/**
 * Opens an evaluation that was sent or accepted, to correct it: those who write it do, and those who check. It counts no longer
 * until it is sent and checked again.
 */
export async function reopenEvaluation(
  tx: Tx,
  act: EvaluationAct,
  id: string,
  note: string,
  now: Date = new Date(),
): Promise<Reopened> {
  const evaluation = await lockEvaluation(tx, act.viewer, id)
  if (!evaluation || !(evaluation.mayWrite || evaluation.isChecker)) return { ok: false, reason: 'not-found' }
  if (evaluation.state !== 'sent' && evaluation.state !== 'checked') return { ok: false, reason: 'not-sent' }
  if (note.trim() === '') return { ok: false, reason: 'note-missing' }
  await giveBack(tx, act, evaluation, note.trim(), now)
  if (evaluation.state === 'checked') await countAnew(tx, evaluation.measureId, now)
  return { ok: true }
}

async function giveBack(tx: Tx, act: EvaluationAct, evaluation: EvaluationRow, note: string, now: Date) {
  await reopenFilledForm(tx, act, evaluation.filledFormId)
  await markReturned(tx, evaluation.id, now, note)
  await audit(tx, act, 'evaluation-returned', { kind: 'evaluation', id: evaluation.id })
  await mailWriters(tx, act, evaluation, 'returned', note)
}

async function countAnew(tx: Tx, measureId: string, now: Date) {
  await releaseEvaluations(tx, measureId, now)
  await refreshEvidence(tx, [measureId], now)
}

/** The answers as columns. A question that was not asked, or has no answer, is null; an option that no list knows is left out. */
function columnsOf(answers: Answers, evaluatedOn: string): CheckedColumns {
  const chosen = (key: string) => (answers[key] as Chosen | undefined)?.chosen.map(({ id }) => id) ?? []
  const among = <T extends string>(list: readonly T[], key: string) =>
    list.filter((each) => chosen(key).includes(each))
  const number = (key: string) => (typeof answers[key] === 'number' ? (answers[key] as number) : null)
  const yesNo = (key: string) => (answers[key] === undefined ? null : answers[key] === 'yes')
  const cost = answers.cost as Money | undefined
  const [reachedAims] = among(aims, 'aims')
  if (!reachedAims) throw new Error('an evaluation says whether the aims were reached')
  return {
    evaluatedOn,
    aims: reachedAims,
    again: among(again, 'again')[0] ?? null,
    helped: among(factors, 'helped'),
    hindered: among(factors, 'hindered'),
    cost: cost ? Math.round(cost.amountOre / 100) : null,
    hours: number('hours'),
    reached: number('reached'),
    stillRunning: yesNo('stillRunning'),
    beforeAfter: yesNo('beforeAfter'),
    comparison: yesNo('comparison'),
  }
}
