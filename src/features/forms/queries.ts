import { type ExpressionBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Tables } from '../../platform/database/generated.ts'
import { FormDefinition } from '../../platform/forms/definition.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { isUuid } from '../../platform/text/uuid.ts'

export type FormState = 'draft' | 'published' | 'withdrawn'

/** A stored version of a form. */
export type FormVersion = {
  id: string
  formKey: string
  version: number
  year: number | null
  programmeId: string | null
  programme: string | null
  state: FormState
  /** Goes up with every saving of a draft. */
  edit: number
  builtIn: boolean
  definition: FormDefinition
  createdAt: Date
  publishedAt: Date | null
}

const columns = [
  'form_version.id',
  'form_version.form_key as formKey',
  'form_version.version',
  'form_version.year',
  'form_version.programme_id as programmeId',
  'programme.name as programme',
  'form_version.state',
  'form_version.edit',
  'form_version.built_in as builtIn',
  'form_version.definition',
  'form_version.created_at as createdAt',
  'form_version.published_at as publishedAt',
] as const

const versions = (db: Db) =>
  db.selectFrom('form_version').leftJoin('programme', 'programme.id', 'form_version.programme_id')

type Row = Omit<FormVersion, 'state' | 'definition'> & { state: string; definition: unknown }
const parsed = ({ state, definition, ...row }: Row): FormVersion => ({
  ...row,
  state: state as FormState,
  definition: FormDefinition.parse(definition),
})

/** Any version, drafts too, by its id. Who may see a draft is for the caller to decide. */
export async function findFormVersion(db: Db, id: string): Promise<FormVersion | undefined> {
  if (!isUuid(id)) return undefined
  const row = await versions(db).select(columns).where('form_version.id', '=', id).executeTakeFirst()
  return row && parsed(row)
}

/** A version by the form's key and its number; `publishedOnly` for everybody's eyes. Withdrawn versions were published once. */
export async function findNumberedVersion(
  db: Db,
  formKey: string,
  version: number,
  options: { publishedOnly: boolean },
): Promise<FormVersion | undefined> {
  const row = await versions(db)
    .select(columns)
    .where('form_key', '=', formKey)
    .where('version', '=', version)
    .$if(options.publishedOnly, (query) => query.where('form_version.state', '=', 'published'))
    .executeTakeFirst()
  return row && parsed(row)
}

/**
 * The published version that a report of the programme and year is written in: the programme's own before one that any may use;
 * then one made for the very year, one without a year, the latest of an earlier year; of several the newest.
 */
export async function currentFormVersion(
  db: Db,
  formKey: string,
  { programmeId, year }: { programmeId: string | null; year: number },
): Promise<{ id: string; version: number; definition: FormDefinition } | undefined> {
  const row = await db
    .selectFrom('form_version')
    .select(['id', 'version', 'definition'])
    .where('form_key', '=', formKey)
    .where('state', '=', 'published')
    .where((eb) =>
      eb.or([eb('programme_id', 'is', null), ...(programmeId ? [eb('programme_id', '=', programmeId)] : [])]),
    )
    .where((eb) => eb.or([eb('year', 'is', null), eb('year', '<=', year)]))
    .orderBy(sql`programme_id is null`)
    .orderBy(sql`year is not distinct from ${year} desc`)
    .orderBy(sql`year is null desc`)
    .orderBy('year', 'desc')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, definition: FormDefinition.parse(row.definition) }
}

export type ListedVersion = Omit<FormVersion, 'definition' | 'edit'> & { title: Record<string, string> }

/** All versions by key, newest first; at most 1000. */
export async function listFormVersions(db: Db): Promise<ListedVersion[]> {
  const rows = await versions(db)
    .select([...columns.filter((column) => !/definition|edit/.test(column)), titleOf])
    .orderBy('form_key')
    .orderBy('version', 'desc')
    .limit(1000)
    .execute()
  return rows as ListedVersion[]
}

const titleOf = (eb: ExpressionBuilder<Tables, 'form_version'>) =>
  eb.cast<Record<string, string>>(sql`form_version.definition -> 'title'`, 'jsonb').as('title')

/** The published versions of a kind of form that may be begun anew, by key, the newest first; at most 200. */
export async function listPublishedForms(
  db: Db,
  kind: FormDefinition['kind'],
): Promise<{ id: string; formKey: string; version: number; title: Record<Language, string> }[]> {
  return db
    .selectFrom('form_version')
    .select((eb) => [
      'id',
      'form_key as formKey',
      'version',
      eb.cast<Record<Language, string>>(sql`definition -> 'title'`, 'jsonb').as('title'),
    ])
    .where('state', '=', 'published')
    .where(sql`definition ->> 'kind'`, '=', kind)
    .orderBy('form_key')
    .orderBy('version', 'desc')
    .limit(200)
    .execute()
}

/** The version before this one of the same form that was published; drafts beside it are passed over. */
export async function findVersionBefore(db: Db, of: { formKey: string; version: number }) {
  const row = await versions(db)
    .select(columns)
    .where('form_key', '=', of.formKey)
    .where('version', '<', of.version)
    .where('form_version.state', '<>', 'draft')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && parsed(row)
}

/** One at a time makes versions of a form: two copies made at once get two numbers. Held to the end of the transaction. */
export async function lockForm(tx: Tx, formKey: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`form ${formKey}`}, 0))`.execute(tx)
}

export async function insertVersionRow(
  tx: Tx,
  row: {
    formKey: string
    definition: FormDefinition
    year: number | null
    programmeId: string | null
    builtIn: boolean
    createdBy: string | null
  },
): Promise<{ id: string; version: number }> {
  return tx
    .insertInto('form_version')
    .values((eb) => ({
      form_key: row.formKey,
      version: eb
        .selectFrom('form_version')
        .where('form_key', '=', row.formKey)
        .select((inside) =>
          inside(inside.fn.coalesce(inside.fn.max('version'), sql.lit(0)), '+', 1).as('next'),
        ),
      year: row.year,
      programme_id: row.programmeId,
      built_in: row.builtIn,
      created_by: row.createdBy,
      definition: JSON.stringify(row.definition),
    }))
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

/** Saves a draft that is still as `edit` says. False: somebody else has saved, or it is no draft any more. */
export async function updateDraft(
  tx: Tx,
  id: string,
  edit: number,
  change: { definition: FormDefinition; year: number | null; programmeId: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('form_version')
    .set((eb) => ({
      definition: JSON.stringify(change.definition),
      year: change.year,
      programme_id: change.programmeId,
      edit: eb('edit', '+', 1),
    }))
    .where('id', '=', id)
    .where('edit', '=', edit)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Moves a version from one state to another; false when it is not in the first. */
export async function updateState(
  tx: Tx,
  id: string,
  from: FormState,
  to: 'published' | 'withdrawn',
  edit?: number,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('form_version')
    .set(to === 'published' ? { state: to, published_at: sql<Date>`now()` } : { state: to })
    .where('id', '=', id)
    .where('state', '=', from)
    .$if(edit !== undefined, (query) => query.where('edit', '=', edit ?? 0))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** A draft that nothing was written in. */
export async function deleteDraft(tx: Tx, id: string, edit: number): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('form_version')
    .where('id', '=', id)
    .where('edit', '=', edit)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Whether the newest version that Rotfeste brought of the form says the same as `definition`. */
export async function isNewestBuiltIn(tx: Tx, definition: FormDefinition): Promise<boolean> {
  const row = await tx
    .selectFrom('form_version')
    .select(sql<boolean>`definition = ${JSON.stringify(definition)}::jsonb`.as('same'))
    .where('form_key', '=', definition.key)
    .where('built_in', '=', true)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.same ?? false
}
