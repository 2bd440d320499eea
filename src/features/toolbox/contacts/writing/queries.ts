import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'

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
