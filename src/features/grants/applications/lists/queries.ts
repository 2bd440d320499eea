import { sql } from 'kysely'
import { boundTo, type Viewer } from '../../../../platform/access/viewer.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { editableBy } from '../../../projects/index.ts'
import type { ApplicationState } from '../application.ts'
import { applicationOwnBy } from '../queries.ts'

/** The municipality's own organisation, where it is on record: by today's codes, the one named first. */
export async function organisationOfMunicipality(db: Db, key: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('organisation')
    .innerJoin('municipality_today as its', 'its.municipality_key', 'organisation.municipality_key')
    .innerJoin('municipality_today as own', 'own.today_key', 'its.today_key')
    .select('organisation.id')
    .where('own.municipality_key', '=', key)
    .where('organisation.kind', '=', 'municipality')
    .orderBy(sql`organisation.municipality_key = ${key}`, 'desc')
    .orderBy('organisation.created_at')
    .orderBy('organisation.id')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** Those of the keys a viewer coordinates, by today's codes. */
export async function listCoordinated(db: Db, viewer: Viewer): Promise<string[]> {
  const own = boundTo(viewer, 'coordinator', 'municipalityKey')
  if (own.length === 0) return []
  const rows = await db
    .selectFrom('municipality_today')
    .select('today_key as key')
    .distinct()
    .where('municipality_key', 'in', own)
    .orderBy('key')
    .limit(200)
    .execute()
  return rows.map(({ key }) => key)
}

/** Whom the receipt goes to. */
export async function listReceivers(
  db: Db,
  accountIds: string[],
): Promise<{ email: string; language: Language }[]> {
  if (accountIds.length === 0) return []
  const rows = await db
    .selectFrom('account')
    .select(['email', 'language'])
    .where('id', 'in', accountIds)
    .where('disabled_at', 'is', null)
    .orderBy('id')
    .limit(20)
    .execute()
  return rows.map((row) => ({ email: row.email, language: row.language as Language }))
}

export type ListedApplication = {
  id: string
  number: string | null
  title: string
  language: Language
  state: ApplicationState
  municipalityKey: string
  appliedAmount: number | null
  currency: string
  call: string
  callLanguage: Language
  callId: string
  opensOn: string
  closesOn: string
  timeZone: 'Europe/Oslo' | 'Europe/Stockholm'
}

const listed = (db: Db) =>
  db
    .selectFrom('grant_application')
    .innerJoin('grant_call', 'grant_call.id', 'grant_application.call_id')
    .select([
      'grant_application.id',
      'grant_application.number',
      'grant_application.title',
      'grant_application.language',
      'grant_application.state',
      'grant_application.municipality_key as municipalityKey',
      'grant_application.applied_amount as appliedAmount',
      'grant_call.currency',
      'grant_call.title as call',
      'grant_call.language as callLanguage',
      'grant_call.id as callId',
      'grant_call.opens_on as opensOn',
      'grant_call.closes_on as closesOn',
      'grant_call.time_zone as timeZone',
    ])

/** What a viewer applies for: theirs to write, and not only because they run the call; changed last first, at most 200. */
export async function listOwnApplications(db: Db, viewer: Viewer): Promise<ListedApplication[]> {
  if (viewer.kind === 'public') return []
  return listed(db)
    .where(applicationOwnBy(viewer))
    .orderBy('grant_application.changed_at', 'desc')
    .orderBy('grant_application.id')
    .limit(200)
    .execute()
}

/** Sent applications of a call, by number; at most 1000. Who runs the call is the caller's to know. */
export async function listSentApplications(db: Db, callId: string): Promise<ListedApplication[]> {
  return listed(db)
    .where('grant_application.call_id', '=', callId)
    .where('grant_application.submitted_at', 'is not', null)
    .orderBy('grant_application.number')
    .limit(1000)
    .execute()
}

/** Projects that a viewer edits, for choosing in a form; by name, at most 200. */
export async function listEditableProjects(db: Db, viewer: Viewer): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('project')
    .select(['id', 'name'])
    .where(editableBy(viewer))
    .orderBy('name')
    .orderBy('id')
    .limit(200)
    .execute()
}
