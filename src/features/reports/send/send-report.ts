import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { canonicalJson, sha256 } from '../../../platform/text/canonical-json.ts'
import { ReportContent } from '../content.ts'
import type { FoundReport } from '../find-report.ts'
import { reportPdf } from '../out/report-pdf.ts'
import { lockReport } from '../queries.ts'
import { sendWaitingAnswers } from '../review/queries.ts'
import type { ReportAct } from './act.ts'
import { mailReceipts } from './mail-receipts.ts'
import { type Prepared, prepareReport, unexplained } from './prepare-report.ts'
import { insertVersion } from './queries.ts'

export type Sent =
  | { ok: true; number: number; contentSha256: string; archiveSha256: string }
  /** It is with the funder or decided: somebody has sent it already. */
  | { ok: false; reason: 'closed' }
  /** Errors, or warnings without a sentence. */
  | { ok: false; reason: 'issues'; prepared: Prepared }
  /** It is no longer what the sender checked (`checked` is the mark of that). */
  | { ok: false; reason: 'changed'; prepared: Prepared }

/**
 * Sends a draft as its next version: content and archive PDF are frozen with their hashes, the receipts and the message to the case
 * officers go in the outbox, all in this transaction. `report` is one the viewer writes. Of two who send at once the second is refused;
 * what was changed since the sender checked it is checked again, and refused when it is not what was looked at.
 */
export async function sendReport(
  tx: Tx,
  act: ReportAct,
  report: FoundReport,
  now: Date,
  options: { checked?: string } = {},
): Promise<Sent> {
  // The lock makes a second sending wait for the first, and holds off everybody who writes in the draft.
  const locked = await lockReport(tx, report.id)
  if (locked?.state !== 'draft' && locked?.state !== 'returned') return { ok: false, reason: 'closed' }
  const current: FoundReport = { ...report, state: locked.state, sentVersion: locked.sent_version }
  const prepared = await prepareReport(tx, current)
  if (prepared.issues.some(({ severity }) => severity === 'error') || unexplained(prepared).length > 0)
    return { ok: false, reason: 'issues', prepared }
  if (options.checked !== undefined && options.checked !== prepared.mark)
    return { ok: false, reason: 'changed', prepared }

  const number = locked.sent_version + 1
  const content = ReportContent.parse({
    ...prepared.content,
    report: { ...prepared.content.report, number },
    sent: { by: act.viewer.name, at: now.toISOString() },
  })
  const text = canonicalJson(content)
  const archivePdf = reportPdf(content, report.language, 'a-2a')
  const hashes = { contentSha256: sha256(text), archiveSha256: sha256(archivePdf) }
  await insertVersion(tx, {
    reportId: report.id,
    number,
    content: text,
    archivePdf,
    ...hashes,
    accountId: act.viewer.accountId,
    at: now,
  })
  await sendWaitingAnswers(tx, report.id, now)
  await audit(
    tx,
    act,
    'report-sent',
    { kind: 'report', id: report.id },
    {
      version: number,
      content: hashes.contentSha256,
      archive: hashes.archiveSha256,
      at: now.toISOString(),
    },
  )
  await mailReceipts(tx, act, report, { number, now, ...hashes })
  return { ok: true, number, ...hashes }
}
