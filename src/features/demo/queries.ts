import { sql } from 'kysely'
import { type MemberRole, memberRoles } from '../../platform/access/viewer.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Language } from '../../platform/i18n/languages.ts'

const MARK = 'demo-region'
/** Any fixed number; instances that start together load once. */
const LOAD_LOCK = 727_305

export async function lockDemoRegion(tx: Tx) {
  await sql`select pg_advisory_xact_lock(${LOAD_LOCK})`.execute(tx)
}

export async function isDemoRegionLoaded(db: Db): Promise<boolean> {
  const row = await db.selectFrom('setting').select('name').where('name', '=', MARK).executeTakeFirst()
  return row !== undefined
}

export async function markDemoRegionLoaded(tx: Tx) {
  await tx
    .insertInto('setting')
    .values({ name: MARK, value: JSON.stringify(true) })
    .execute()
}

/** Whether there is anything at all that people have made, and anything that no demo person made. */
export async function readContent(db: Db): Promise<{ empty: boolean; othersToo: boolean }> {
  const row = await db
    .selectNoFrom((eb) => [
      eb
        .and([
          eb.not(eb.exists(eb.selectFrom('account').select('id'))),
          eb.not(eb.exists(eb.selectFrom('project').select('id'))),
        ])
        .as('empty'),
      eb
        .or([
          eb.exists(eb.selectFrom('account').select('id').where('demo', '=', false)),
          eb.exists(
            eb
              .selectFrom('project')
              .leftJoin('account', 'account.id', 'project.created_by')
              .select('project.id')
              .where((inner) =>
                inner.or([inner('account.id', 'is', null), inner('account.demo', '=', false)]),
              ),
          ),
        ])
        .as('othersToo'),
    ])
    .executeTakeFirstOrThrow()
  return { empty: Boolean(row.empty), othersToo: Boolean(row.othersToo) }
}

export type DemoAccount = {
  id: string
  name: string
  email: string
  language: Language
  role: MemberRole
  /** What the role is bound to, in words of the database: a municipality, an organisation … */
  boundTo: string | null
}

/** Demo people with their first role, those with the widest rights first; never anybody else. */
export async function listDemoAccounts(db: Db): Promise<DemoAccount[]> {
  const rows = await db
    .selectFrom('account')
    .innerJoin('role_assignment as given', 'given.account_id', 'account.id')
    .leftJoin('municipality', 'municipality.key', 'given.municipality_key')
    .leftJoin('organisation', 'organisation.id', 'given.organisation_id')
    .leftJoin('partnership', 'partnership.id', 'given.partnership_id')
    .leftJoin('programme', 'programme.id', 'given.programme_id')
    // Everybody reads this page: a project that is not published is not named on it.
    .leftJoin('project', (join) =>
      join.onRef('project.id', '=', 'given.project_id').on('project.state', '=', 'published'),
    )
    .where('account.demo', '=', true)
    .where('account.disabled_at', 'is', null)
    .select((eb) => [
      'account.id',
      'account.name',
      'account.email',
      'account.language',
      'given.role',
      eb.fn
        .coalesce(
          'municipality.name',
          'organisation.name',
          'partnership.name',
          'programme.name',
          'project.name',
        )
        .as('boundTo'),
    ])
    .distinctOn('account.id')
    .orderBy('account.id')
    // What they were first bound to before measures they also read.
    .orderBy('given.measure_id', (order) => order.desc().nullsFirst())
    .orderBy('given.id')
    .limit(100)
    .execute()
  const people = rows.map((row) => ({
    ...row,
    language: row.language as Language,
    role: row.role as MemberRole,
  }))
  return people.sort((a, b) => memberRoles.indexOf(b.role) - memberRoles.indexOf(a.role))
}
