import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { type Sniffed, sniffFile, storedName } from '../../../platform/files/sniff-file.ts'
import { questionsOf } from '../../../platform/forms/definition.ts'
import { sha256 } from '../../../platform/text/canonical-json.ts'
import type { FoundReport } from '../find-report.ts'
import { lockReport } from '../queries.ts'
import type { ReportAct } from '../send/act.ts'
import { openQuestions } from '../send/open-questions.ts'
import { insertAttachment, listDraftAttachments, takeOutAttachment } from './queries.ts'

type FileRefusal = Extract<Sniffed, { ok: false }>['reason']
export type Attached = { ok: true; id: string } | { ok: false; reason: FileRefusal | 'closed' | 'too-many' }

/**
 * Keeps a file at a question of the draft. `report` is one the viewer writes. The same file at the same question again adds nothing.
 * Refused: kinds and sizes that `sniffFile` does not take, more files than the question asks for, a question that is not open.
 */
export async function addAttachment(
  tx: Tx,
  act: ReportAct,
  report: FoundReport,
  file: { question: string; fileName: string; bytes: Uint8Array },
): Promise<Attached> {
  const question = questionsOf(report.form.definition).find(({ key }) => key === file.question)
  if (question?.kind !== 'attachment' || !(await isOpen(tx, report, question.key)))
    return { ok: false, reason: 'closed' }
  const fileName = storedName(file.fileName)
  const sniffed = sniffFile(file.bytes, fileName)
  if (!sniffed.ok) return sniffed
  const hash = sha256(file.bytes)
  const there = (await listDraftAttachments(tx, report.id)).filter((one) => one.question === question.key)
  const same = there.find((one) => one.sha256 === hash && one.fileName === fileName)
  if (same) return { ok: true, id: same.id }
  if (there.length >= question.most) return { ok: false, reason: 'too-many' }
  const id = await insertAttachment(tx, {
    reportId: report.id,
    question: question.key,
    fileName,
    mediaType: sniffed.mediaType,
    sha256: hash,
    bytes: file.bytes,
    accountId: act.viewer.accountId,
  })
  const details = { question: question.key, attachment: id }
  await audit(tx, act, 'report-file-attached', { kind: 'report', id: report.id }, details)
  return { ok: true, id }
}

/** Takes a file out of the draft; versions that were sent with it keep it. False when there is nothing to take out here. */
export async function removeAttachment(tx: Tx, act: ReportAct, report: FoundReport, id: string) {
  const there = (await listDraftAttachments(tx, report.id)).find((one) => one.id === id)
  if (!there || !(await isOpen(tx, report, there.question))) return false
  await takeOutAttachment(tx, report.id, id)
  const details = { question: there.question, attachment: id }
  await audit(tx, act, 'report-file-removed', { kind: 'report', id: report.id }, details)
  return true
}

/** The report stays locked, so that a file is not added to a draft that somebody sends at the same moment. */
async function isOpen(tx: Tx, report: FoundReport, question: string): Promise<boolean> {
  const locked = await lockReport(tx, report.id)
  if (!locked) return false
  const now = { ...report, state: locked.state, sentVersion: locked.sent_version }
  return (await openQuestions(tx, now)).has(question)
}
