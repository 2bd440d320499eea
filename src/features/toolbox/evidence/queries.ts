import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/database.ts'
import { dayOfInstant } from '../../../platform/database/day.ts'
import type { Memory } from '../evaluation/release.ts'
import type { EvaluationFacts, Evidence } from './rule.ts'

export async function readRuleSetting(db: Db): Promise<unknown> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', 'evidence-rule')
    .executeTakeFirst()
  return row?.value
}

/**
 * Published measures, locked in one order: whoever puts something on record first works the level out first, and the next
 * sees it. Not the stronger lock: those who point to a measure at the same time (a new adoption) must not wait for each other.
 */
export async function lockPublishedMeasures(tx: Tx, measureIds: string[] | 'all') {
  return tx
    .selectFrom('measure')
    .where('state', '=', 'published')
    .$if(measureIds !== 'all', (query) => query.where('id', '=', sql<string>`any(${measureIds}::uuid[])`))
    .select(['id', 'partnership_id as partnershipId', 'record', 'evidence'])
    .orderBy('id')
    .limit(10_000)
    .forNoKeyUpdate()
    .execute()
}

/**
 * Measures for which somebody can be asked today: a regional officer of the partnership that looks after it, whoever wrote it first, or
 * somebody with experience who agreed.
 */
export async function listMeasuresWithContact(
  db: Db,
  measureIds: string[],
  today: string,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('measure')
    .where('measure.id', 'in', measureIds)
    .where(
      sql<boolean>`(
        exists (
          select from role_assignment join account on account.id = role_assignment.account_id
          where role_assignment.role = 'regional-officer' and role_assignment.partnership_id = measure.partnership_id
            and account.disabled_at is null)
        or exists (select from account where account.id = measure.created_by and account.disabled_at is null)
        or exists (
          select from adoption_contact join adoption on adoption.id = adoption_contact.adoption_id
          where adoption.measure_id = measure.id and adoption_contact.consented_at is not null
            and adoption_contact.withdrawn_at is null and adoption_contact.shown_until >= ${today}::date))`,
    )
    .select('measure.id')
    .orderBy('measure.id')
    .limit(measureIds.length)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Adoptions that got as far as being tried. */
export async function listTriedAdoptions(db: Db, measureIds: string[]) {
  return db
    .selectFrom('adoption')
    .where('measure_id', 'in', measureIds)
    .where('state', 'in', ['pilot', 'running', 'paused', 'embedded', 'stopped'])
    .select(['measure_id as measureId', 'municipality_key as municipalityKey', 'state'])
    .orderBy('id')
    .limit(100_000)
    .execute()
}

/** Checked evaluations of adoptions, oldest first; `answers` names the evaluation and which of its answers were sent. */
export async function listCheckedEvaluations(
  db: Db,
  measureIds: string[],
): Promise<(Omit<EvaluationFacts, 'told'> & { measureId: string; answers: string })[]> {
  const rows = await db
    .selectFrom('evaluation')
    .innerJoin('adoption', 'adoption.id', 'evaluation.adoption_id')
    .innerJoin('filled_form', 'filled_form.id', 'evaluation.filled_form_id')
    .innerJoin('form_version', 'form_version.id', 'filled_form.form_version_id')
    .where('adoption.measure_id', 'in', measureIds)
    .where('evaluation.checked_at', 'is not', null)
    .where('evaluation.aims', 'is not', null)
    .select([
      'adoption.measure_id as measureId',
      sql<string>`evaluation.id || '.' || filled_form.sent_number`.as('answers'),
      'adoption.id as adoptionId',
      // By today's code, so that a municipality that changed its number is one place.
      sql<string>`coalesce((select min(now.today_key) from municipality_today now
        where now.municipality_key = adoption.municipality_key), adoption.municipality_key)`.as(
        'municipalityKey',
      ),
      dayOfInstant(sql.ref('evaluation.checked_at')).as('checkedOn'),
      sql<string>`coalesce(evaluation.evaluated_on, ${dayOfInstant(sql.ref('evaluation.checked_at'))})`.as(
        'evaluatedOn',
      ),
      'evaluation.aims',
      'evaluation.again',
      sql<boolean>`coalesce(evaluation.before_after, false)`.as('beforeAfter'),
      sql<boolean>`coalesce(evaluation.comparison, false)`.as('comparison'),
      'form_version.form_key as formKey',
    ])
    .orderBy('evaluatedOn')
    .orderBy('evaluation.id')
    .limit(100_000)
    .execute()
  return rows.map(({ aims, ...row }) => ({ ...row, aims: aims! }))
}

/** Which answers some release of each measure tells of, named as above. */
export async function listToldAnswers(db: Db, measureIds: string[]): Promise<Map<string, Set<string>>> {
  const rows = await db
    .selectFrom('evaluation_memory')
    .where('measure_id', 'in', measureIds)
    .select(['measure_id as measureId', 'memory'])
    .orderBy('measure_id')
    .limit(measureIds.length)
    .execute()
  return new Map(
    rows.map(({ measureId, memory }) => {
      const atoms = ((memory as Memory).n ?? []).flat()
      return [measureId, new Set(atoms.flatMap((atom) => (atom.split(' ')[2] ?? '').split('+')))]
    }),
  )
}

/** Keeps the levels that changed in anything; measures whose evidence stayed the same are not written. */
export async function saveEvidence(tx: Tx, measureId: string, evidence: Evidence): Promise<boolean> {
  const json = JSON.stringify(evidence)
  const { numUpdatedRows } = await tx
    .updateTable('measure')
    .set({ evidence_level: evidence.level, evidence: json })
    .where('id', '=', measureId)
    .where(sql<boolean>`evidence is distinct from ${json}::jsonb`)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
