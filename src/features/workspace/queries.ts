import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { boundTo, hasRole, type Member } from '../../platform/access/viewer.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Tables } from '../../platform/database/generated.ts'
import { editableBy, visibleTo } from '../projects/index.ts'
import { type ListedReport, listReports } from '../reports/index.ts'

const MOST_OF_EACH = 10

export type Listed<Row> = { count: number; rows: Row[] }

type WaitingProject = { slug: string; name: string; language: string; changedAt: Date }
type WaitingDocument = { id: string; fileName: string; readAt: Date }
type WaitingCorrection = {
  id: string
  slug: string
  project: string
  language: string
  subject: string
  sentAt: Date
}

export type WaitingWork = {
  /** Sent to the viewer as a case officer, the longest waiting first. */
  toReview: Listed<ListedReport>
  /** Being written, the nearest deadline first. */
  reports: Listed<ListedReport>
  /** Newest change first. */
  drafts: Listed<WaitingProject>
  documents: Listed<WaitingDocument>
  corrections: Listed<WaitingCorrection>
  /** The projects a case officer or an evaluator follows. */
  followed: Listed<WaitingProject & { state: string }>
}

/** What waits for a member: at most ten of each kind, and how many there are. */
export async function readWaitingWork(db: Db, viewer: Member): Promise<WaitingWork> {
  return {
    toReview: await listReports(db, viewer, 'toReview', { limit: MOST_OF_EACH }),
    reports: await listReports(db, viewer, 'open', { limit: MOST_OF_EACH }),
    drafts: listed(await draftsOf(db, viewer)),
    documents: listed(await documentsOf(db, viewer)),
    corrections: listed(await correctionsOf(db, viewer)),
    followed: listed(await followedBy(db, viewer)),
  }
}

const count = sql<number>`(count(*) over ())::int`.as('count')

function listed<Row extends { count: number }>(rows: Row[]): Listed<Omit<Row, 'count'>> {
  return { count: rows[0]?.count ?? 0, rows: rows.map(({ count: _, ...row }) => row) }
}

function draftsOf(db: Db, viewer: Member) {
  return db
    .selectFrom('project')
    .select(['slug', 'name', 'language', 'updated_at as changedAt', count])
    .where('state', '=', 'draft')
    .where(editableBy(viewer))
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(MOST_OF_EACH)
    .execute()
}

/** Readings that nobody has decided on: an administrator sees all, others those they sent in themselves. */
function documentsOf(db: Db, viewer: Member) {
  return db
    .selectFrom('document_reading as reading')
    .innerJoin('document', 'document.id', 'reading.document_id')
    .select(['reading.id', 'document.file_name as fileName', 'reading.read_at as readAt', count])
    .where('reading.state', '=', 'waiting')
    .$if(!hasRole(viewer, 'administrator'), (query) => query.where('reading.read_by', '=', viewer.accountId))
    .orderBy('reading.read_at')
    .orderBy('reading.id')
    .limit(MOST_OF_EACH)
    .execute()
}

function correctionsOf(db: Db, viewer: Member) {
  return db
    .selectFrom('correction')
    .innerJoin('project', 'project.id', 'correction.project_id')
    .select([
      'correction.id',
      'project.slug',
      'project.name as project',
      'project.language',
      'correction.subject',
      'correction.sent_at as sentAt',
      count,
    ])
    .where('correction.state', '=', 'waiting')
    .where(editableBy(viewer))
    .orderBy('correction.sent_at')
    .orderBy('correction.id')
    .limit(MOST_OF_EACH)
    .execute()
}

async function followedBy(db: Db, viewer: Member) {
  const programmes = boundTo(viewer, 'case-officer', 'programmeId')
  const projects = boundTo(viewer, 'evaluator', 'projectId')
  if (programmes.length + projects.length === 0) return []
  const followed = (eb: ExpressionBuilder<Tables, 'project'>) =>
    eb.or([
      eb('project.programme_id', '=', sql<string>`any(${programmes}::uuid[])`),
      eb('project.id', '=', sql<string>`any(${projects}::uuid[])`),
    ])
  return db
    .selectFrom('project')
    .select(['slug', 'name', 'language', 'state', 'updated_at as changedAt', count])
    .where(visibleTo(viewer))
    .where((eb) => followed(eb).$castTo<SqlBool>())
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(MOST_OF_EACH)
    .execute()
}
