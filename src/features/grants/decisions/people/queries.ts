import { sql } from 'kysely'
import type { Db } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'

type Told = { accountId: string; name: string; email: string; language: Language }

/**
 * Who hears about an application for the applicant: who wrote and sent it, and the coordinators of its municipality, each once. Closed
 * accounts are left out.
 */
export async function listApplicantPeople(db: Db, applicationId: string): Promise<Told[]> {
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

/**
 * Who hears about an application for those who give the money: the regional officers of the call's partnership and whoever decided, each
 * once. Whoever hears of it for the applicant is left out, and so are closed accounts.
 */
export async function listOfficers(db: Db, applicationId: string): Promise<Told[]> {
  const told = (await listApplicantPeople(db, applicationId)).map(({ accountId }) => accountId)
  return db
    .selectFrom('account')
    .select(['account.id as accountId', 'account.name', 'account.email', 'account.language'])
    .where('account.disabled_at', 'is', null)
    .where(
      sql<boolean>`exists (
        select from grant_application application
        join grant_call call on call.id = application.call_id
        join grant_decision decision on decision.application_id = application.id
        where application.id = ${applicationId}::uuid and (
          account.id in (decision.proposed_by, decision.confirmed_by)
          or exists (
            select from role_assignment role
            where role.account_id = account.id and role.role = 'regional-officer' and role.partnership_id = call.partnership_id
          )
        )
      )`,
    )
    .where(sql<boolean>`account.id <> all(${told}::uuid[])`)
    .orderBy('account.email')
    .limit(200)
    .execute()
}
