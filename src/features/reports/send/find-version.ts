import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Attachment } from '../../../platform/forms/answer.ts'
import { questionsOf } from '../../../platform/forms/definition.ts'
import { sha256 } from '../../../platform/text/canonical-json.ts'
import { ReportContent } from '../content.ts'
import { selectArchive, selectAttachmentHashes, selectVersion, selectVersions } from './queries.ts'

/** What no longer agrees with what was noted when the version was sent. */
export type Broken = 'content' | 'archive' | 'sender'

/** A version that was sent, without its content. */
export type VersionFacts = {
  number: number
  contentSha256: string
  archiveSha256: string
  sentBy: { accountId: string; name: string }
  sentAt: Date
  decision: 'approved' | 'returned' | 'rejected' | null
  decisionReason: string
  decidedBy: string | null
  decidedAt: Date | null
  reopenedAt: Date | null
  reopenedBy: string | null
  reopenReason: string
  /** Empty as long as everything is as it was sent. */
  broken: Broken[]
}

/**
 * A version as it was sent. `intact` is checked at every opening: content, PDF, sender and time against their hashes, and those against
 * the audit. The content is there only when it can be vouched for; `brokenAttachments` holds the ids of attached files that are gone or
 * were changed.
 */
export type FoundVersion = VersionFacts & { brokenAttachments: string[] } & (
    | { intact: true; content: ReportContent }
    | { intact: false; content: ReportContent | undefined }
  )

type Row = NonNullable<Awaited<ReturnType<typeof selectVersions>>[number]>

function factsOf(row: Row): VersionFacts {
  const { witness } = row
  const broken: Broken[] = []
  if (row.content_now !== row.content_sha256 || witness?.content !== row.content_sha256)
    broken.push('content')
  if (row.archive_now !== row.archive_sha256 || witness?.archive !== row.archive_sha256)
    broken.push('archive')
  if (witness?.account !== row.sent_by || witness.at !== row.sent_at.toISOString()) broken.push('sender')
  return {
    number: row.number,
    contentSha256: row.content_sha256,
    archiveSha256: row.archive_sha256,
    sentBy: { accountId: row.sent_by, name: row.sender_name },
    sentAt: row.sent_at,
    decision: row.decision,
    decisionReason: row.decision_reason,
    decidedBy: row.decider_name,
    decidedAt: row.decided_at,
    reopenedAt: row.reopened_at,
    reopenedBy: row.opener_name,
    reopenReason: row.reopen_reason,
    broken,
  }
}

/** One version, held against its hashes; undefined when there is none or the viewer may not read it. */
export async function findVersion(
  db: Db,
  viewer: Viewer,
  reportId: string,
  number: number,
): Promise<FoundVersion | undefined> {
  if (!Number.isInteger(number) || number < 1 || number > 1_000_000) return undefined
  const row = await selectVersion(db, viewer, reportId, number)
  if (!row) return undefined
  const facts = factsOf(row)
  const content = facts.broken.includes('content') ? undefined : parsedContent(row.content)
  if (!content) return { ...facts, brokenAttachments: [], intact: false, content: undefined }
  const { broken } = facts
  const brokenAttachments = await attachmentsThatDoNotHold(db, reportId, content)
  if (broken.length > 0 || brokenAttachments.length > 0)
    return { ...facts, brokenAttachments, intact: false, content }
  return { ...facts, brokenAttachments, intact: true, content }
}

function parsedContent(text: string): ReportContent | undefined {
  const parsed = ReportContent.safeParse(JSON.parse(text))
  return parsed.success ? parsed.data : undefined
}

/** The files that a content names, at their questions. */
export function attachmentsOf(content: ReportContent): Attachment[] {
  return questionsOf(content.form.definition).flatMap((question) =>
    question.kind === 'attachment' ? ((content.answers[question.key] as Attachment[] | undefined) ?? []) : [],
  )
}

async function attachmentsThatDoNotHold(db: Db, reportId: string, content: ReportContent) {
  const named = attachmentsOf(content)
  if (named.length === 0) return []
  const stored = new Map((await selectAttachmentHashes(db, reportId)).map((row) => [row.id, row.sha256_now]))
  return named.filter(({ id, sha256 }) => stored.get(id) !== sha256).map(({ id }) => id)
}

/**
 * All versions of a report that the viewer may read, newest first. Whoever compares them with `sentVersion` of the report sees when
 * one is gone.
 */
export async function listVersions(db: Db, viewer: Viewer, reportId: string): Promise<VersionFacts[]> {
  return (await selectVersions(db, viewer, reportId)).map(factsOf)
}

/** The archive PDF (PDF/A-2a) as it was sent; `holds` says whether it still is what was sent. */
export async function findArchive(
  db: Db,
  viewer: Viewer,
  reportId: string,
  number: number,
): Promise<{ pdf: Uint8Array; sha256: string; holds: boolean } | undefined> {
  if (!Number.isInteger(number) || number < 1 || number > 1_000_000) return undefined
  const row = await selectArchive(db, viewer, reportId, number)
  if (!row) return undefined
  const holds = sha256(row.archive_pdf) === row.archive_sha256 && row.witness?.archive === row.archive_sha256
  return { pdf: new Uint8Array(row.archive_pdf), sha256: row.archive_sha256, holds }
}
