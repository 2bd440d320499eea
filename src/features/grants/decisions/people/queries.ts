import { sql } from 'kysely'
import type { Db } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'

type ApplicantPerson = { accountId: string; name: string; email: string; language: Language }

/**
 * Who hears about an application for the applicant: who wrote and sent it, and the coordinators of its municipality, each once. Closed
 * accounts are left out.
 */
export async function listApplicantPeople(db: Db, applicationId: string): Promise<ApplicantPerson[]> {
  return db
    .selectFrom('account')
    .select(['account.id as accountId', 'account.name', 'account.email', 'account.language'])
    .where('account.disabled_at', 'is', null)
    .where(
      sql<boolean>`exists (
        select from grant_application application
        where application.id = ${applicationId}::uuid and (
          account.id in (application.created_by, application.submitted_by)
          or exists (
            select from role_assignment role
            join municipality_today own on own.municipality_key = role.municipality_key
            join municipality_today place on place.today_key = own.today_key
            where role.account_id = account.id and role.role = 'coordinator'
              and place.municipality_key = application.municipality_key
          )
        )
      )`,
    )
    .orderBy('account.email')
    .limit(200)
    .execute()
}
