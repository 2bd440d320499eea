import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database/database.ts'
import { separateJoinedWords } from './joined-words.ts'

export type Configuration = 'norwegian' | 'swedish' | 'english' | 'simple'

/** What is searched for, as PostgreSQL's tsqueries in their text form. */
export type TextSearch = {
  /** What finds. */
  match: string
  /** Where something was widened: all parts by what was typed or means the same. */
  close: string | null
  /** Of each part that was widened: what was typed or means the same. */
  near: string[]
}

/** A phrase as one configuration reads it; null when there is no word of weight in it. */
export type Reading = { phrase: string; configuration: Configuration; query: string | null }

/** Reads phrases: words in their order, each in any inflection. */
export async function readPhrases(
  db: Db,
  asked: { phrase: string; configuration: Configuration }[],
): Promise<Reading[]> {
  if (asked.length === 0) return []
  const { rows } = await sql<Reading>`
    select phrase, configuration, case when numnode(query) > 0 then query::text end as query
    from (
      select phrase, configuration, phraseto_tsquery(configuration::regconfig, separated) as query
      from unnest(
        ${asked.map(({ phrase }) => phrase)}::text[],
        ${asked.map(({ phrase }) => separateJoinedWords(phrase))}::text[],
        ${asked.map(({ configuration }) => configuration)}::text[]
      ) as asked (phrase, separated, configuration)
    ) reading
    order by phrase, configuration limit ${asked.length}`.execute(db)
  return rows
}

/** A word of the index that begins or ends as asked. */
export type IndexedCompound = { part: string; stem: string; end: 'first' | 'last'; word: string }

/** Of each word in each place, at most so many. */
const MOST_COMPOUNDS = 100

/** Words of public texts (stemmed) that begin with one of `firsts`, or end with one of `lasts` or its stem, and go on. */
export async function listIndexedCompounds(
  db: Db,
  { firsts, lasts }: { firsts: string[]; lasts: string[] },
): Promise<IndexedCompound[]> {
  if (firsts.length === 0 && lasts.length === 0) return []
  const { rows } = await sql<IndexedCompound>`
    select part, part as stem, 'first' as end, found.word
    from unnest(${firsts}::text[]) part
    cross join lateral (
      select word from search_word
      where word > part collate "C" and word < (part || chr(1114111)) collate "C" order by word limit ${MOST_COMPOUNDS}
    ) found
    union all
    select part, stem, 'last', found.word
    from unnest(${lasts}::text[]) part
    cross join lateral (
      select distinct unnest(array[part] || ts_lexize('norwegian_stem', part) || ts_lexize('swedish_stem', part)) as stem
    ) stemmed
    cross join lateral (
      select word from search_word
      where backwards > reverse(stem) collate "C" and backwards < (reverse(stem) || chr(1114111)) collate "C"
      order by backwards limit ${MOST_COMPOUNDS}
    ) found
    where length(stem) >= 3
    order by 1, 3, 4, 2 limit 4000`.execute(db)
  return rows
}

/** Those of the words (small letters) that stand in public texts, in any inflection; with `beginning`, also those that a word begins with. */
export async function listWordsInTexts(
  db: Db,
  words: string[],
  beginning: string | null,
): Promise<Set<string>> {
  if (words.length === 0) return new Set()
  const { rows } = await sql<{ word: string }>`
    select asked as word from unnest(${words}::text[]) asked
    where exists (
      select from search_word
      where word = any (array[asked] || ts_lexize('norwegian_stem', asked) || ts_lexize('swedish_stem', asked) || ts_lexize('english_stem', asked))
    ) or (asked = ${beginning} and exists (
      select from search_word where word > asked collate "C" and word < (asked || chr(1114111)) collate "C"
    ))
    order by 1 limit ${words.length}`.execute(db)
  return new Set(rows.map(({ word }) => word))
}

/**
 * How well a vector answers, for sorting: first by how many parts it has as typed or by words that mean the same, then by how
 * close they stand and how much they weigh there.
 */
export function relevance(
  vector: RawBuilder<unknown>,
  { match, close, near }: TextSearch,
): RawBuilder<number> {
  if (close === null) return sql`ts_rank_cd(${vector}, ${match}::tsquery)`
  const parts = near.map((part) => sql`(${vector} @@ ${part}::tsquery)::int`)
  // 32 brings a rank under one, so that no weight makes up for a part.
  return sql`(${sql.join(parts, sql` + `)} + 0.9 * ts_rank_cd(${vector}, ${close}::tsquery, 32) + 0.1 * ts_rank_cd(${vector}, ${match}::tsquery, 32))`
}

/** A text that something is found by, read by the rules of its language; `A` weighs most. */
export type SearchText = {
  configuration: Configuration
  weight: 'A' | 'B' | 'C' | 'D'
  text: string
}

/**
 * Texts as one tsvector, written so that a query finds their joined words. `filed` is what the thing is filed under ('theme:housing'),
 * which finds it and does not count for its rank.
 */
export function searchVector(texts: SearchText[], filed: readonly string[] = []): RawBuilder<string> {
  const vectors = [
    ...texts.map(
      ({ configuration, weight, text }) =>
        sql`setweight(to_tsvector(${configuration}::regconfig, ${separateJoinedWords(text)}), ${weight}::"char")`,
    ),
    ...(filed.length > 0 ? [sql`array_to_tsvector(${filed}::text[])`] : []),
  ]
  return sql<string>`${vectors.length > 0 ? sql.join(vectors, sql` || `) : sql`''::tsvector`}`
}
