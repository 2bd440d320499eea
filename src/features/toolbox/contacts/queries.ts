import { type SqlBool, sql } from 'kysely'
import type { Condition } from '../../../platform/access/queries.ts'
import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import { dayOfInstant } from '../../../platform/database/day.ts'
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
        sql<SqlBool>`${dayOfInstant(sql.ref('adoption_contact.consented_at'))} < adoption_contact.shown_until - 30`,
      )
      .orderBy('adoption_contact.id')
      .limit(200)
      .execute()
  )
}
