import { sql } from 'kysely'
import type { Db } from '../platform/database/database.ts'

/** The name by which a defect in the log is known as the one made here. */
export const NOTHING_KEPT = 'walk_keeps_nothing'

/**
 * From now on no POST of this database commits: at the very end, when everything it does is done, its key is refused. So the same
 * act can be tried by one person after the other on the same rows.
 */
export async function keepNothing(db: Db): Promise<void> {
  await sql`
    create function keep_nothing() returns trigger language plpgsql as $$
    begin
      raise exception 'tried only' using constraint = '${sql.raw(NOTHING_KEPT)}';
    end
    $$`.execute(db)
  await sql`
    create constraint trigger keep_nothing after insert on form_key deferrable initially deferred
    for each row execute function keep_nothing()`.execute(db)
}

/** Every table of the schema, and how many rows this connection sees of it. */
export async function rowsByTable(db: Db): Promise<Map<string, number>> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1 limit 500`.execute(db)
  const counts = new Map<string, number>()
  for (const { name } of tables) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)}`.execute(db)
    counts.set(name, rows[0]?.n ?? 0)
  }
  return counts
}

/** All that a connection sees of a table, as one text. */
export async function everythingIn(db: Db, table: string): Promise<string> {
  const { rows } = await sql<{ text: string | null }>`
    select string_agg(to_jsonb(one)::text, E'\n') as text from ${sql.table(table)} one`.execute(db)
  return rows[0]?.text ?? ''
}
