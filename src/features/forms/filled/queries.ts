import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Currency } from '../../../platform/forms/answer.ts'
import { FormDefinition } from '../../../platform/forms/definition.ts'
import type { KeptAnswers } from '../../../platform/forms/saving/queries.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { isUuid } from '../../../platform/text/uuid.ts'

/** What a form is filled in for: the feature it belongs to has a row that points to it. */
export type Bearer = 'grant-application' | 'grant-report' | 'evaluation' | 'inventory-answer'

/** Where the answers of a filled form are kept. */
export const keptOf = (filledFormId: string): KeptAnswers => ({
  id: filledFormId,
  tables: {
    bearer: 'filled_form',
    key: 'filled_form_id',
    answer: 'filled_answer',
    history: 'filled_answer_history',
    aside: 'filled_answer_aside',
  },
})

export async function insertFilledForm(
  tx: Tx,
  row: {
    formVersionId: string
    bearer: Bearer
    language: Language
    currency: Currency
    createdBy: string | null
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('filled_form')
    .values({
      form_version_id: row.formVersionId,
      bearer: row.bearer,
      language: row.language,
      currency: row.currency,
      created_by: row.createdBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type FilledFormRow = {
  id: string
  definition: FormDefinition
  formVersionId: string
  formVersion: number
  bearer: Bearer
  language: Language
  currency: Currency
  state: 'draft' | 'sent'
  sentNumber: number
  changedAt: Date
}

/** A filled form without its answers. */
export async function selectFilledForm(db: Db, id: string): Promise<FilledFormRow | undefined> {
  if (!isUuid(id)) return undefined
  const row = await db
    .selectFrom('filled_form')
    .innerJoin('form_version', 'form_version.id', 'filled_form.form_version_id')
    .select([
      'filled_form.id',
      'form_version.definition',
      'form_version.version as formVersion',
      'filled_form.form_version_id as formVersionId',
      'filled_form.bearer',
      'filled_form.language',
      'filled_form.currency',
      'filled_form.state',
      'filled_form.sent_number as sentNumber',
      'filled_form.changed_at as changedAt',
    ])
    .where('filled_form.id', '=', id)
    .executeTakeFirst()
  return row && ({ ...row, definition: FormDefinition.parse(row.definition) } as FilledFormRow)
}

/** Holds a filled form to the end of the transaction: of two saves, or a save and a sending, the second sees what the first did. */
export async function lockFilledForm(tx: Tx, id: string) {
  return tx
    .selectFrom('filled_form')
    .select(['state', 'sent_number as sentNumber'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function updateFilledState(tx: Tx, id: string, state: 'draft' | 'sent', sentNumber?: number) {
  await tx
    .updateTable('filled_form')
    .set({
      state,
      changed_at: sql<Date>`now()`,
      ...(sentNumber === undefined ? {} : { sent_number: sentNumber }),
    })
    .where('id', '=', id)
    .execute()
}

export async function insertSent(
  tx: Tx,
  row: { id: string; number: number; content: string; sha256: string; sentBy: string | null; at: Date },
) {
  await tx
    .insertInto('filled_form_sent')
    .values({
      filled_form_id: row.id,
      number: row.number,
      content: row.content,
      content_sha256: row.sha256,
      sent_by: row.sentBy,
      sent_at: row.at,
    })
    .execute()
}

/** What was sent under a number, or last. */
export async function selectSent(db: Db, id: string, number?: number) {
  return db
    .selectFrom('filled_form_sent')
    .leftJoin('account', 'account.id', 'filled_form_sent.sent_by')
    .select([
      'filled_form_sent.number',
      'filled_form_sent.content',
      'filled_form_sent.content_sha256 as sha256',
      'filled_form_sent.sent_at as sentAt',
      'account.name as sentByName',
    ])
    .where('filled_form_id', '=', id)
    .$if(number !== undefined, (query) => query.where('number', '=', number ?? 0))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}
