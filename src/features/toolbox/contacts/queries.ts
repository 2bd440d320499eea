import { type SqlBool, sql } from 'kysely'
import type { Condition } from '../../../platform/access/queries.ts'
import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { isUuid } from '../../../platform/text/uuid.ts'
import { adoptionVisibleTo, adoptionWritableBy, measureTitles } from '../adoption/queries.ts'

/**
 * Rows of `adoption_contact` that may be shown on a day: the person has said yes, has not taken it back, and the day they chose is not
 * over. Row-level security says the same to visitors, by the database's own clock.
 */
export const contactShownOn = (today: string): Condition => sql<SqlBool>`(
  adoption_contact.consented_at is not null and adoption_contact.withdrawn_at is null
  and adoption_contact.shown_until >= ${today}::date)`

export type ShownContact = {
  id: string
  adoptionId: string
  name: string
  position: string
  languages: Language[]
}

const shownColumns = [
  'adoption_contact.id',
  'adoption_contact.adoption_id as adoptionId',
  'adoption_contact.name',
  'adoption_contact.position',
  sql<Language[]>`adoption_contact.languages`.as('languages'),
] as const

/** What a contact is asked about. */
const aboutColumns = [
  'adoption.municipality_key as municipalityKey',
  'measure.id as measureId',
  'measure.slug',
  'measure.language as measureLanguage',
  measureTitles,
] as const
export type About = {
  municipalityKey: string
  measureId: string
  slug: string
  measureLanguage: Language
  titles: Partial<Record<Language, string>>
}

/** Contacts of adoptions as they are shown on a day, by name; at most 1000. */
export async function listShownContacts(
  db: Db,
  viewer: Viewer,
  adoptionIds: string[],
  today: string,
): Promise<ShownContact[]> {
  if (adoptionIds.length === 0) return []
  return db
    .selectFrom('adoption_contact')
    .innerJoin('adoption', 'adoption.id', 'adoption_contact.adoption_id')
    .select(shownColumns)
    .where('adoption_contact.adoption_id', 'in', adoptionIds)
    .where(contactShownOn(today))
    .where(adoptionVisibleTo(viewer))
    .orderBy('adoption_contact.name')
    .orderBy('adoption_contact.id')
    .limit(1000)
    .execute()
}

export async function findShownContact(
  db: Db,
  viewer: Viewer,
  id: string,
  today: string,
): Promise<(ShownContact & About) | undefined> {
  if (!isUuid(id)) return undefined
  return db
    .selectFrom('adoption_contact')
    .innerJoin('adoption', 'adoption.id', 'adoption_contact.adoption_id')
    .innerJoin('measure', 'measure.id', 'adoption.measure_id')
    .select(shownColumns)
    .select(aboutColumns)
    .where('adoption_contact.id', '=', id)
    .where(contactShownOn(today))
    .where(adoptionVisibleTo(viewer))
    .executeTakeFirst()
}

export type ContactState = {
  id: string
  name: string
  position: string
  languages: Language[]
  proposedAt: Date
  consentedAt: Date | null
  shownUntil: string | null
  withdrawnAt: Date | null
}

/** Everybody who was proposed for an adoption, for those who may change it: newest first. No address. */
export async function listProposed(db: Db, viewer: Viewer, adoptionId: string): Promise<ContactState[]> {
  return db
    .selectFrom('adoption_contact')
    .innerJoin('adoption', 'adoption.id', 'adoption_contact.adoption_id')
    .select([
      'adoption_contact.id',
      'adoption_contact.name',
      'adoption_contact.position',
      sql<Language[]>`adoption_contact.languages`.as('languages'),
      'adoption_contact.proposed_at as proposedAt',
      'adoption_contact.consented_at as consentedAt',
      'adoption_contact.shown_until as shownUntil',
      'adoption_contact.withdrawn_at as withdrawnAt',
    ])
    .where('adoption_contact.adoption_id', '=', adoptionId)
    .where(adoptionWritableBy(viewer))
    .orderBy('adoption_contact.proposed_at', 'desc')
    .orderBy('adoption_contact.id')
    .limit(100)
    .execute()
}

/** Whether an address is a contact of the adoption already, or has been asked and has not answered. */
export async function isKnownContact(tx: Tx, adoptionId: string, email: string, today: string) {
  const row = await tx
    .selectFrom('adoption_contact')
    .innerJoin('adoption_contact_address as address', 'address.contact_id', 'adoption_contact.id')
    .select('adoption_contact.id')
    .where('adoption_contact.adoption_id', '=', adoptionId)
    .where('address.email', '=', email)
    .where('adoption_contact.withdrawn_at', 'is', null)
    .where((eb) => eb.or([eb('consented_at', 'is', null), eb('shown_until', '>=', today)]))
    .executeTakeFirst()
  return row !== undefined
}

/** Contacts that are shown or asked, and whoever was asked since an instant, also when they have said no. */
export async function countContacts(tx: Tx, adoptionId: string, since: Date): Promise<number> {
  const { count } = await tx
    .selectFrom('adoption_contact')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('adoption_id', '=', adoptionId)
    .where((eb) => eb.or([eb('withdrawn_at', 'is', null), eb('proposed_at', '>', since)]))
    .executeTakeFirstOrThrow()
  return count
}

export async function insertContact(
  tx: Tx,
  contact: {
    adoptionId: string
    name: string
    position: string
    languages: Language[]
    proposedBy: string
    email: string
    language: Language
    accountId: string | null
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('adoption_contact')
    .values({
      adoption_id: contact.adoptionId,
      name: contact.name,
      position: contact.position,
      languages: contact.languages,
      proposed_by: contact.proposedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('adoption_contact_address')
    .values({
      contact_id: id,
      email: contact.email,
      language: contact.language,
      account_id: contact.accountId,
    })
    .execute()
  return id
}

export async function insertLink(tx: Tx, tokenHash: Buffer, contactId: string, questionId: string | null) {
  await tx
    .insertInto('contact_link')
    .values({ token_hash: tokenHash, contact_id: contactId, question_id: questionId })
    .execute()
}

export type OwnContact = About & {
  id: string
  adoptionId: string
  name: string
  position: string
  languages: Language[]
  /** Where mail goes, and in which language. */
  email: string
  language: Language
  proposer: string | null
  proposedAt: Date
  consentedAt: Date | null
  shownUntil: string | null
}

/** Those that have not said no and are not forgotten: whoever did has no address and no link here any more. */
const own = (db: Db) =>
  db
    .selectFrom('adoption_contact')
    .innerJoin('adoption_contact_address as address', 'address.contact_id', 'adoption_contact.id')
    .innerJoin('adoption', 'adoption.id', 'adoption_contact.adoption_id')
    .innerJoin('measure', 'measure.id', 'adoption.measure_id')
    .leftJoin('account as proposer', 'proposer.id', 'adoption_contact.proposed_by')
    .select(shownColumns)
    .select(aboutColumns)
    .select([
      'address.email',
      'address.language',
      'proposer.name as proposer',
      'adoption_contact.proposed_at as proposedAt',
      'adoption_contact.consented_at as consentedAt',
      'adoption_contact.shown_until as shownUntil',
    ])
    .where('adoption_contact.withdrawn_at', 'is', null)

export async function findByLink(
  db: Db,
  tokenHash: Buffer,
): Promise<(OwnContact & { questionId: string | null }) | undefined> {
  return own(db)
    .innerJoin('contact_link as link', 'link.contact_id', 'adoption_contact.id')
    .select('link.question_id as questionId')
    .where('link.token_hash', '=', tokenHash)
    .executeTakeFirst()
}

export async function findContact(db: Db, id: string): Promise<OwnContact | undefined> {
  return own(db).where('adoption_contact.id', '=', id).executeTakeFirst()
}

/** Where a person who is signed in is proposed or shown themselves; newest first, at most 100. */
export async function listOwnContacts(db: Db, accountId: string): Promise<OwnContact[]> {
  return own(db)
    .where(belongsTo(accountId))
    .orderBy('adoption_contact.proposed_at', 'desc')
    .orderBy('adoption_contact.id')
    .limit(100)
    .execute()
}

export async function findOwnContact(db: Db, accountId: string, id: string): Promise<OwnContact | undefined> {
  if (!isUuid(id)) return undefined
  return own(db).where('adoption_contact.id', '=', id).where(belongsTo(accountId)).executeTakeFirst()
}

/** Who signs in by mail to an address is the person of that address. */
export const belongsTo = (accountId: string) => sql<SqlBool>`(address.account_id = ${accountId}::uuid
  or address.email = (select me.email from account me where me.id = ${accountId}::uuid))`

/** The person's own yes; false when they have taken it back meanwhile. */
export async function updateConsent(
  tx: Tx,
  id: string,
  consent: { until: string; name: string; position: string; languages: Language[]; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('adoption_contact')
    .set({
      consented_at: consent.at,
      shown_until: consent.until,
      name: consent.name,
      position: consent.position,
      languages: consent.languages,
    })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** What is left of a person who no longer wants to be a contact: that there was one. */
const FORGOTTEN = '–'

/** Takes a contact away for good: no name, no address, no link is kept. False when that has happened before. */
export async function forgetContact(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('adoption_contact')
    .set({ withdrawn_at: at, name: FORGOTTEN, position: '', languages: [] })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  await tx.deleteFrom('contact_link').where('contact_id', '=', id).execute()
  await tx.deleteFrom('adoption_contact_address').where('contact_id', '=', id).execute()
  return numUpdatedRows === 1n
}

/** Contacts who have not answered since `askedBefore`, or whose last day was before `endedBefore`; at most 200. */
export async function listToForget(db: Db, askedBefore: Date, endedBefore: string): Promise<string[]> {
  const rows = await db
    .selectFrom('adoption_contact')
    .select('id')
    .where('withdrawn_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('consented_at', 'is', null), eb('proposed_at', '<', askedBefore)]),
        eb('shown_until', '<', endedBefore),
      ]),
    )
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map(({ id }) => id)
}

/** Contacts whose last day is at most `by` and who have not been asked whether to go on after it; at most 200. */
export async function listToAskToGoOn(db: Db, today: string, by: string): Promise<OwnContact[]> {
  return (
    own(db)
      .where(contactShownOn(today))
      .where('adoption_contact.shown_until', '<=', by)
      .where(sql<SqlBool>`address.asked_to_go_on_after is distinct from adoption_contact.shown_until`)
      // Who chose a day that near knows about it.
      .where(
        sql<SqlBool>`(adoption_contact.consented_at at time zone 'Europe/Oslo')::date < adoption_contact.shown_until - 30`,
      )
      .orderBy('adoption_contact.id')
      .limit(200)
      .execute()
  )
}

/** Notes that the person is asked, and says whether they are to be: false where another instance did it at this moment. */
export async function noteAskedToGoOn(tx: Tx, contactId: string, after: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('adoption_contact_address')
    .set({ asked_to_go_on_after: after })
    .where('contact_id', '=', contactId)
    .where(sql<SqlBool>`asked_to_go_on_after is distinct from ${after}::date`)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
