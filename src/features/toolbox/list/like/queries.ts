import { sql } from 'kysely'
import { publicViewer } from '../../../../platform/access/viewer.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { measureVisibleTo } from '../../measures/queries.ts'

const shownMeasure = measureVisibleTo(publicViewer)

/** What two measures have in common counts by its kind, and more the fewer others have it. */
const kindWeight = sql`case split_part(term, ':', 1) when 'action' then 1.2 when 'goal' then 0.6 else 1 end`
/** Beside what they are filed under, their titles and summaries count for half. */
const WORDS_COUNT = 0.5
/** Measures less alike than this in both are not called alike. */
const LEAST = { terms: 0.15, words: 0.2 }

/**
 * Published measures most like this one, the most alike first: by what they are filed under and by the words of their titles and
 * summaries (cosine of vectors in which what few measures have weighs most). `shared`: the terms both have, most telling
 * first.
 */
export async function selectMeasuresLike(db: Db, measureId: string, limit: number) {
  const { rows } = await sql<{ id: string; shared: string[]; words: number }>`
    with shown as materialized (
      select measure.id, measure.slug,
        array(select term from unnest(measure.terms) term where term not like 'language:%') as terms,
        tsvector_to_array(ts_filter(measure.search, '{a,b}')) as words
      from measure where ${shownMeasure}
    ),
    weighed as materialized (
      select shown.id, 'term' as kind, term as token, ${kindWeight} * ln(1 + total::float / count(*) over (partition by term)) as weight
      from shown cross join (select count(*) as total from shown) every cross join unnest(shown.terms) term
      union all
      select shown.id, 'word', word, ln(total::float / count(*) over (partition by word))
      from shown cross join (select count(*) as total from shown) every cross join unnest(shown.words) word
    ),
    length as materialized (
      select id, kind, sqrt(sum(weight * weight)) as length from weighed group by id, kind
    ),
    shared as (
      select other.id, other.kind, sum(other.weight * own.weight) as product,
        array_agg(other.token order by other.weight desc, other.token) as tokens
      from weighed own join weighed other on other.kind = own.kind and other.token = own.token and other.id <> own.id
      where own.id = ${measureId}::uuid
      group by other.id, other.kind
    ),
    alike as (
      select shared.id,
        coalesce(max(product / nullif(here.length * there.length, 0)) filter (where shared.kind = 'term'), 0) as terms,
        coalesce(max(product / nullif(here.length * there.length, 0)) filter (where shared.kind = 'word'), 0) as words,
        coalesce(max(shared.tokens) filter (where shared.kind = 'term'), '{}') as shared
      from shared
      join length there on there.id = shared.id and there.kind = shared.kind
      join length here on here.id = ${measureId}::uuid and here.kind = shared.kind
      group by shared.id
    )
    select alike.id, alike.shared, alike.words
    from alike join shown on shown.id = alike.id
    where alike.terms >= ${LEAST.terms} or alike.words >= ${LEAST.words}
    order by alike.terms + ${WORDS_COUNT} * alike.words desc, shown.slug limit ${limit}`.execute(db)
  return rows
}
