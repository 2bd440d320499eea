import type { Db } from '../platform/database/database.ts'

/** Accounts with their roles, by e-mail address; at most 10 000. For the person at the command line, who has the database. */
export async function listAccounts(db: Db) {
  return db
    .selectFrom('account')
    .leftJoin('role_assignment', 'role_assignment.account_id', 'account.id')
    .leftJoin('organisation', 'organisation.id', 'role_assignment.organisation_id')
    .leftJoin('partnership', 'partnership.id', 'role_assignment.partnership_id')
    .leftJoin('programme', 'programme.id', 'role_assignment.programme_id')
    .leftJoin('project', 'project.id', 'role_assignment.project_id')
    .select([
      'account.id',
      'account.email',
      'account.name',
      'account.language',
      'account.disabled_at',
      'role_assignment.role',
      'role_assignment.municipality_key',
      'role_assignment.organisation_id',
      'role_assignment.partnership_id',
      'role_assignment.programme_id',
      'role_assignment.project_id',
      'organisation.slug as organisation',
      'partnership.slug as partnership',
      'programme.slug as programme',
      'project.slug as project',
    ])
    .orderBy('account.email')
    .orderBy('role_assignment.role')
    .limit(10_000)
    .execute()
}

const tables = ['organisation', 'partnership', 'programme', 'project'] as const
export type NamedTable = (typeof tables)[number]

/** The id behind a slug. */
export async function findIdBySlug(db: Db, table: NamedTable, slug: string): Promise<string | undefined> {
  const row = await db.selectFrom(table).select('id').where('slug', '=', slug).executeTakeFirst()
  return row?.id
}

/** Slugs of published projects after the given one, in their order; a page of at most `limit`. */
export async function listPublishedSlugs(db: Db, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('project')
    .select('slug')
    .where('state', '=', 'published')
    .where('slug', '>', after)
    .orderBy('slug')
    .limit(limit)
    .execute()
  return rows.map(({ slug }) => slug)
}
