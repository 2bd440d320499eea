import { sql } from 'kysely'
import type { Db } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'

/**
 * Those who may be asked to read an example from outside, with open accounts: evaluators, regional officers and coordinators with no
 * tie to the partnership that the accounts' assignments show; by name, at most 20. Whoever comes is held against `exampleReadBy`.
 */
export async function listOutsideReaders(db: Db, exampleId: string) {
  const { rows } = await sql<{ accountId: string; name: string; email: string; language: Language }>`
    select account.id as "accountId", account.name, account.email, account.language
    from account join good_example on good_example.id = ${exampleId}::uuid
    join good_example_work work on work.example_id = good_example.id
    where account.disabled_at is null and account.id <> all(work.writers)
      and account.id is distinct from work.region_by
      and exists (select from role_assignment given where given.account_id = account.id
        and given.role in ('evaluator', 'regional-officer', 'coordinator'))
      and not exists (select from role_assignment given where given.account_id = account.id and (
        given.partnership_id = good_example.partnership_id
        or given.role in ('administrator', 'project-leader')
        or exists (select from measure where measure.id = given.measure_id and measure.partnership_id = good_example.partnership_id)
        or exists (select from partnership_municipality region
          join municipality_today there on there.municipality_key = region.municipality_key
          join municipality_today own on own.today_key = there.today_key
          where region.partnership_id = good_example.partnership_id and (own.municipality_key = given.municipality_key
            or exists (select from project_municipality part where part.project_id = given.project_id
              and part.municipality_key = own.municipality_key and part.relation = 'participant')))))
    order by account.name, account.id limit 20`.execute(db)
  return rows
}

/** What a mail about an example tells and to whom. */
export async function selectForMail(db: Db, id: string) {
  return db
    .selectFrom('good_example')
    .innerJoin('good_example_work as work', 'work.example_id', 'good_example.id')
    .select(['title', 'slug', 'partnership_id as partnershipId', 'work.writers'])
    .where('good_example.id', '=', id)
    .executeTakeFirstOrThrow()
}
