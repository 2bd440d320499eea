import { type SqlBool, sql } from 'kysely'
import { anyOf, type Condition, whereBound } from '../../../../platform/access/queries.ts'
import { hasRole, type Viewer } from '../../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { isUuid } from '../../../../platform/text/uuid.ts'
import { inPartnership, worksIn } from '../../../organisations/index.ts'
import { measureTitles } from '../../adoption/queries.ts'
import { type About, belongsTo, contactShownOn } from '../queries.ts'

export type Question = About & {
  id: string
  contactId: string
  adoptionId: string
  contact: string
  askedBy: string
  asker: string
  askerEmail: string
  askerLanguage: Language
  question: string
  /** Of the question. */
  language: Language
  askedAt: Date
  answer: string
  answeredAt: Date | null
  byRegion: boolean
  passedOnAt: Date | null
}

const questions = (db: Db) =>
  db
    .selectFrom('contact_question')
    .innerJoin('adoption_contact', 'adoption_contact.id', 'contact_question.contact_id')
    .innerJoin('adoption', 'adoption.id', 'adoption_contact.adoption_id')
    .innerJoin('measure', 'measure.id', 'adoption.measure_id')
    .innerJoin('account as asker', 'asker.id', 'contact_question.asked_by')
    .select([
      'contact_question.id',
      'contact_question.contact_id as contactId',
      'adoption.id as adoptionId',
      'adoption_contact.name as contact',
      'contact_question.asked_by as askedBy',
      'asker.name as asker',
      'asker.email as askerEmail',
      'asker.language as askerLanguage',
      'contact_question.question',
      'contact_question.language',
      'contact_question.asked_at as askedAt',
      'contact_question.answer',
      'contact_question.answered_at as answeredAt',
      sql<boolean>`contact_question.answered_by_region is not null`.as('byRegion'),
      'contact_question.passed_on_at as passedOnAt',
      'adoption.municipality_key as municipalityKey',
      'measure.id as measureId',
      'measure.slug',
      'measure.language as measureLanguage',
      measureTitles,
    ])

export async function findQuestion(db: Db, id: string): Promise<Question | undefined> {
  return questions(db).where('contact_question.id', '=', id).executeTakeFirst()
}

/** What an account has asked, newest first; at most 200. The contact's name only as long as it is shown. */
export async function listAsked(
  db: Db,
  accountId: string,
  today: string,
): Promise<(Question & { isShown: boolean })[]> {
  return questions(db)
    .select(sql<boolean>`${contactShownOn(today)}`.as('isShown'))
    .where('contact_question.asked_by', '=', accountId)
    .orderBy('contact_question.asked_at', 'desc')
    .orderBy('contact_question.id')
    .limit(200)
    .execute()
}

/** Questions to the person who is signed in: until they have said no, as by the link in the mail. */
const askedOf = (db: Db, accountId: string) =>
  questions(db)
    .innerJoin('adoption_contact_address as address', 'address.contact_id', 'adoption_contact.id')
    .where('adoption_contact.withdrawn_at', 'is', null)
    .where(belongsTo(accountId))

/** Those that still wait for the person's own answer, longest waiting first; at most 200. */
export async function listAskedOf(db: Db, accountId: string): Promise<Question[]> {
  return askedOf(db, accountId)
    .where('contact_question.answered_at', 'is', null)
    .orderBy('contact_question.asked_at')
    .orderBy('contact_question.id')
    .limit(200)
    .execute()
}

export async function findAskedOf(db: Db, accountId: string, id: string): Promise<Question | undefined> {
  if (!isUuid(id)) return undefined
  return askedOf(db, accountId).where('contact_question.id', '=', id).executeTakeFirst()
}

/**
 * Questions that were passed on to the region and that the viewer may answer for it: officers of a region the municipality belongs
 * to or of the region that looks after the measure, and administrators. Nobody answers what they asked themselves.
 */
function answeredForRegionBy(viewer: Viewer): Condition {
  if (viewer.kind === 'public') return sql<SqlBool>`false`
  const officer = {
    ...viewer,
    assignments: viewer.assignments.filter(({ role }) => role === 'regional-officer'),
  }
  const region = hasRole(viewer, 'administrator')
    ? sql<SqlBool>`true`
    : anyOf([
        ...worksIn(officer, sql.ref('adoption.municipality_key')),
        ...whereBound(
          officer,
          'regional-officer',
          'partnershipId',
          (ids) => sql<SqlBool>`measure.partnership_id = any(${ids}::uuid[])`,
        ),
      ])
  return sql<SqlBool>`(contact_question.passed_on_at is not null
    and contact_question.asked_by <> ${viewer.accountId}::uuid and ${region})`
}

/** Those that still wait for the region, longest waiting first; at most 200. */
export async function listPassedOn(db: Db, viewer: Viewer): Promise<Question[]> {
  return questions(db)
    .where(answeredForRegionBy(viewer))
    .where('contact_question.answered_at', 'is', null)
    .orderBy('contact_question.asked_at')
    .orderBy('contact_question.id')
    .limit(200)
    .execute()
}

export async function findPassedOn(db: Db, viewer: Viewer, id: string): Promise<Question | undefined> {
  if (!isUuid(id)) return undefined
  return questions(db)
    .where('contact_question.id', '=', id)
    .where(answeredForRegionBy(viewer))
    .executeTakeFirst()
}

/** Holds the asker's and the contact's questions, so that of many asked at once none slips past the limits. */
export async function lockQuestions(tx: Tx, askedBy: string, contactId: string) {
  for (const whose of [`asked by ${askedBy}`, `asked of ${contactId}`])
    await sql`select pg_advisory_xact_lock(hashtextextended(${whose}, 0))`.execute(tx)
}

/** How many questions a person has that nobody has answered, and how many a contact got from anybody since an instant. */
export async function countQuestions(
  tx: Tx,
  askedBy: string,
  contactId: string,
  since: Date,
): Promise<{ open: number; lately: number }> {
  return tx
    .selectFrom('contact_question')
    .select([
      sql<number>`count(*) filter (where asked_by = ${askedBy}::uuid and answered_at is null)::int`.as(
        'open',
      ),
      sql<number>`count(*) filter (where contact_id = ${contactId}::uuid and asked_at > ${since})::int`.as(
        'lately',
      ),
    ])
    .where((eb) => eb.or([eb('asked_by', '=', askedBy), eb('contact_id', '=', contactId)]))
    .executeTakeFirstOrThrow()
}

export async function insertQuestion(
  tx: Tx,
  asked: { contactId: string; askedBy: string; question: string; language: Language; at: Date },
): Promise<string> {
  const { id } = await tx
    .insertInto('contact_question')
    .values({
      contact_id: asked.contactId,
      asked_by: asked.askedBy,
      question: asked.question,
      language: asked.language,
      asked_at: asked.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Writes the answer; false when there is one. Of two at once the first stays. */
export async function updateAnswer(
  tx: Tx,
  id: string,
  answer: { text: string; at: Date; byRegion: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('contact_question')
    .set({ answer: answer.text, answered_at: answer.at, answered_by_region: answer.byRegion })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Open questions asked before an instant that the contact has not been reminded of and that are still theirs; at most 200. */
export async function listToRemind(db: Db, askedBefore: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('contact_question')
    .select('id')
    .where('answered_at', 'is', null)
    .where('reminded_at', 'is', null)
    .where('passed_on_at', 'is', null)
    .where('asked_at', '<=', askedBefore)
    .orderBy('asked_at')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map(({ id }) => id)
}

/** Open questions asked before an instant, and those whose contact is no longer shown on a day; not passed on yet, at most 200. */
export async function listToPassOn(db: Db, askedBefore: Date, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom('contact_question')
    .innerJoin('adoption_contact', 'adoption_contact.id', 'contact_question.contact_id')
    .select('contact_question.id')
    .where('contact_question.answered_at', 'is', null)
    .where('contact_question.passed_on_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('contact_question.asked_at', '<=', askedBefore),
        eb('adoption_contact.withdrawn_at', 'is not', null),
        eb('adoption_contact.shown_until', '<', today),
      ]),
    )
    .orderBy('contact_question.asked_at')
    .orderBy('contact_question.id')
    .limit(200)
    .execute()
  return rows.map(({ id }) => id)
}

/** Notes that a question is reminded of or passed on; false where that was done, also by another instance at this moment. */
export async function noteStep(
  tx: Tx,
  id: string,
  step: 'reminded_at' | 'passed_on_at',
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('contact_question')
    .set({ [step]: at })
    .where('id', '=', id)
    .where(step, 'is', null)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/**
 * Who answers where the contact does not: officers of a region the municipality belongs to now; where it has none, of the region
 * that looks after the measure; else the administrators. Closed accounts do not. By name, at most 100.
 */
export async function listAnswerers(db: Db, adoptionId: string, notAccount: string) {
  const { rows } = await sql<{ accountId: string; name: string; email: string; language: Language }>`
    with asked as (select id, municipality_key, measure_id from adoption where id = ${adoptionId}::uuid),
    candidate as (
      select given.account_id, 1 as step
      from asked join role_assignment given on given.role = 'regional-officer'
        and ${inPartnership(sql.ref('asked.municipality_key'), sql.ref('given.partnership_id'))}
      union
      select given.account_id, 2
      from asked join measure on measure.id = asked.measure_id
      join role_assignment given on given.role = 'regional-officer' and given.partnership_id = measure.partnership_id
      union
      select given.account_id, 3 from role_assignment given where given.role = 'administrator'
    ),
    ranked as (
      select account.id, account.name, account.email, account.language, rank() over (order by candidate.step) as place
      from candidate join account on account.id = candidate.account_id
        and account.disabled_at is null and account.id <> ${notAccount}::uuid
    )
    select id as "accountId", name, email, language from ranked where place = 1 order by name, id limit 100`.execute(
    db,
  )
  return rows
}

/** Questions answered before an instant are not kept. Gives how many went. */
export async function deleteAnswered(tx: Tx, before: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('contact_question')
    .where('answered_at', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
