import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database/database.ts'
import { separateJoinedWords } from './joined-words.ts'
import type { TextQuery } from './text-query.ts'

/**
 * The plan as PostgreSQL's tsquery, in its text form. Every phrase is read with the Norwegian, Swedish, English and
 * plain rules and may be met by any of them. Words without weight in one of the languages ("og", "i", "the") are left
 * out, unless there is nothing else. Null when there is no word to look for.
 */
export async function compileTextQuery(db: Db, { parts }: TextQuery): Promise<string | null> {
  const phrases = parts.flatMap(({ phrases, prefix }, part) => [
    ...phrases.map((phrase) => ({ part, phrase: separateJoinedWords(phrase), prefix: false })),
    ...(prefix === null ? [] : [{ part, phrase: `'${prefix}':*`, prefix: true }]),
  ])
  if (phrases.length === 0) return null
  const { rows } = await sql<{ query: string; stop: boolean }>`
    with phrase as (
      select * from unnest(
        ${phrases.map(({ part }) => part)}::int[],
        ${phrases.map(({ phrase }) => phrase)}::text[],
        ${phrases.map(({ prefix }) => prefix)}::boolean[]
      ) as phrase (part, phrase, prefix)
    ), reading as (
      select part, phrase, prefix,
        case when prefix then to_tsquery('simple', phrase) else phraseto_tsquery(configuration::regconfig, phrase) end as query
      from phrase
      join unnest(array['norwegian', 'swedish', 'english', 'simple']) configuration on not prefix or configuration = 'simple'
    )
    select
      string_agg(distinct '(' || query::text || ')', ' | ') filter (where numnode(query) > 0) as query,
      count(distinct phrase) filter (where not prefix) = 1 and bool_or(numnode(query) = 0) as stop
    from reading group by part having bool_or(numnode(query) > 0)
    order by part limit 100`.execute(db)
  const weighty = rows.filter(({ stop }) => !stop)
  const kept = weighty.length > 0 ? weighty : rows
  return kept.length === 0 ? null : kept.map(({ query }) => `(${query})`).join(' & ')
}

/** A text that something is found by, read by the rules of its language; `A` weighs most. */
export type SearchText = {
  configuration: 'norwegian' | 'swedish' | 'english' | 'simple'
  weight: 'A' | 'B' | 'C' | 'D'
  text: string
}

/** Texts as one tsvector, written so that `compileTextQuery` finds their joined words. */
export function searchVector(texts: SearchText[]): RawBuilder<string> {
  const vectors = texts.map(
    ({ configuration, weight, text }) =>
      sql`setweight(to_tsvector(${configuration}::regconfig, ${separateJoinedWords(text)}), ${weight}::"char")`,
  )
  return sql<string>`${vectors.length > 0 ? sql.join(vectors, sql` || `) : sql`''::tsvector`}`
}
