import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../database/database.ts'
import type { Language } from './languages.ts'

const collations: Record<Language, string> = {
  nb: 'nb-x-icu',
  nn: 'nn-x-icu',
  sv: 'sv-x-icu',
  en: 'en-x-icu',
}
let knownCollations: Promise<Set<string>> | undefined

/** The collations the server was built with; the same for as long as the program runs. */
async function availableCollations(db: Db): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`
    select collname as name from pg_collation where collname = any (${Object.values(collations)}::text[]) order by 1 limit 10`.execute(
    db,
  )
  return new Set(rows.map(({ name }) => name))
}

/** For `order by`: names as readers of the language expect them; by their small letters where the server does not know how. */
export async function inNameOrder(
  db: Db,
  name: RawBuilder<unknown>,
  language: Language,
): Promise<RawBuilder<unknown>> {
  knownCollations ??= availableCollations(db).catch((error: unknown) => {
    knownCollations = undefined
    throw error
  })
  return (await knownCollations).has(collations[language])
    ? sql`(${name}) collate ${sql.id(collations[language])}`
    : sql`lower(${name})`
}
