import type pg from 'pg'
import { municipalityKey } from '../src/features/places/keys.ts'
import { municipalitiesOn } from '../src/features/places/register.ts'
import { levels, projectPhases, targetGroups, themes } from '../src/features/projects/taxonomies.ts'
import { languages } from '../src/platform/i18n/languages.ts'
import { readReferenceTable } from '../src/platform/reference-table.ts'

type Language = (typeof languages)[number]
type Random = () => number
type Place = { key: string; country: string; name: string }

const BATCH = 5_000
const configurations = { nb: 'norwegian', nn: 'norwegian', sv: 'swedish', en: 'english' } as const

/**
 * Fills an empty, migrated database with made-up projects: the same ones for the same number. Few municipalities and subjects
 * have many projects and many have few; texts mix words of the glossary with some thousand others, as often as in a
 * language (Zipf).
 */
export async function fillWithProjects(client: pg.Client, count: number) {
  const random = seeded(20_140_102)
  const places = placesByCounty()
  const words = vocabulary(random)
  const programmes = await insertProgrammes(client)
  for (let start = 0; start < count; start += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - start) }, (_, index) =>
      madeUp(start + index, random, places, words, programmes),
    )
    await insertBatch(client, rows)
  }
  await client.query('analyze')
  await client.query('select refresh_project_listings(null)')
  await client.query('vacuum analyze')
}

function placesByCounty(): Place[][] {
  const today = municipalitiesOn(new Date().toISOString().slice(0, 10))
  const counties = Map.groupBy(today, ({ country, countyCode }) => `${country}-${countyCode}`)
  return [...counties.values()].map((county) =>
    county.map(({ country, code, name }) => ({ key: municipalityKey(country, code), country, name })),
  )
}

async function insertProgrammes(
  client: pg.Client,
): Promise<{ id: string; country: string; currency: string }[]> {
  const { rows } = await client.query(
    `with funder as (
       insert into organisation (slug, country, name, kind)
       select 'funder-' || country || '-' || n, upper(country), 'Funder ' || n, 'state-agency'
       from unnest(array['no', 'se']) country, generate_series(1, 3) n returning id, country
     )
     insert into programme (slug, name, country, funder_id, currency)
     select 'programme-' || row_number() over (), 'Programme ' || row_number() over (), country, id,
       case country when 'NO' then 'NOK' when 'SE' then 'SEK' end
     from funder, generate_series(1, 3) returning id, country, currency`,
  )
  return rows
}

type MadeUp = ReturnType<typeof madeUp>

function madeUp(
  number: number,
  random: Random,
  places: Place[][],
  words: Record<Language, string[][]>,
  programmes: { id: string; country: string; currency: string }[],
) {
  const county = places[skewed(random, places.length)]!
  const first = skewed(random, county.length)
  const taking = random() < 0.7 ? 1 : 2 + Math.floor(random() * 5)
  const municipalities = county.slice(first, first + taking)
  const country = municipalities[0]!.country
  const language: Language = random() < 0.04 ? 'en' : country === 'SE' ? 'sv' : random() < 0.25 ? 'nn' : 'nb'
  const own = programmes.filter((programme) => programme.country === country)
  const programme = random() < 0.85 ? own[skewed(random, own.length)]! : undefined
  const startYear = 2008 + Math.floor(random() * 17)
  const endYear = startYear + skewed(random, 4)
  const budget = random() < 0.9 ? 50_000 * (1 + skewed(random, 300)) : null
  const text = (length: number) =>
    Array.from({ length }, () => {
      const [terms, others] = words[language] as [string[], string[]]
      return random() < 0.12 ? terms[skewed(random, terms.length)]! : others[skewed(random, others.length)]!
    }).join(' ')
  return {
    number,
    language,
    country,
    name: `${text(4)} ${number}`,
    summary: text(30),
    body: text(90),
    programme: programme?.id ?? null,
    currency: budget === null ? null : country === 'NO' ? 'NOK' : random() < 0.1 ? 'EUR' : 'SEK',
    phase: random() < 0.9 ? projectPhases[skewed(random, projectPhases.length)]!.id : null,
    budgetMin: budget,
    budgetMax: budget === null ? null : random() < 0.1 ? budget * 2 : budget,
    grant: random() < 0.8 ? 10_000 * (1 + skewed(random, 200)) : null,
    startsOn: `${startYear}-01-01`,
    endsOn: `${endYear}-12-31`,
    publishedAt: new Date(Date.UTC(2015, 0, 1) + number * 3_600_000 + Math.floor(random() * 3_000_000)),
    municipalities: municipalities.map(({ key }) => key),
    placeNames: municipalities.map(({ name }) => name).join(' '),
    targetGroups: some(random, targetGroups, 4),
    levels: some(random, levels, 2),
    themes: some(random, themes, 3),
  }
}

const some = (random: Random, list: readonly { id: string }[], most: number) => [
  ...new Set(Array.from({ length: 1 + skewed(random, most) }, () => list[skewed(random, list.length)]!.id)),
]

/** Small numbers far more often than great ones. */
const skewed = (random: Random, length: number) => Math.min(length - 1, Math.floor(length * random() ** 2.2))

function vocabulary(random: Random): Record<Language, string[][]> {
  const glossary = readReferenceTable('glossary.csv', [...languages])
  const beginnings = [
    'be',
    'sam',
    'for',
    'ut',
    'opp',
    'inn',
    'mål',
    'skog',
    'fjell',
    'kyst',
    'by',
    'gård',
    'vei',
    'tid',
    'land',
  ]
  const middles = [
    'arbe',
    'vikl',
    'set',
    'stad',
    'kraf',
    'lær',
    'drif',
    'tjen',
    'bygd',
    'hand',
    'kul',
    'mat',
    'reis',
    'led',
    'tru',
    'dag',
  ]
  const ends = [
    'ing',
    'else',
    'het',
    'skap',
    'dom',
    'sam',
    'bar',
    'lig',
    'ende',
    'nad',
    'tur',
    'um',
    'ert',
    'an',
    'isk',
    'or',
  ]
  const made = beginnings.flatMap((a) => middles.flatMap((b) => ends.map((c) => a + b + c)))
  const shuffled = made
    .map((word) => ({ word, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word)
  return Object.fromEntries(
    languages.map((language) => [language, [glossary.map((row) => row[language]).filter(Boolean), shuffled]]),
  ) as Record<Language, string[][]>
}

/** Mulberry32: small, and the same on every machine. */
function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

async function insertBatch(client: pg.Client, rows: MadeUp[]) {
  await client.query(
    `with given as (select * from jsonb_to_recordset($1::jsonb) as given (
       number int, language text, config text, country text, name text, summary text, body text, programme uuid,
       currency text, phase text, "budgetMin" bigint, "budgetMax" bigint, "grant" bigint, "startsOn" date, "endsOn" date,
       "publishedAt" timestamptz, municipalities text[], "placeNames" text, "targetGroups" text[], levels text[], themes text[])
     ), made as (
       insert into project (slug, state, language, country, name, programme_id, phase, currency, budget_min, budget_max,
         starts_on, ends_on, published_at, years, search)
       select 'p-' || number, 'published', language, country, name, programme, phase, currency, "budgetMin", "budgetMax",
         "startsOn", "endsOn", "publishedAt",
         array(select generate_series(extract(year from "startsOn")::int, extract(year from "endsOn")::int)),
         setweight(to_tsvector(config::regconfig, name), 'A') || setweight(to_tsvector('simple', name), 'A')
           || setweight(to_tsvector('simple', "placeNames"), 'C') || setweight(to_tsvector(config::regconfig, summary), 'B')
           || setweight(to_tsvector(config::regconfig, body), 'D')
       from given returning id, slug
     ), known as (select made.id, given.* from made join given on made.slug = 'p-' || given.number
     ), text_rows as (
       insert into project_text (project_id, key, language, position, heading, body)
       select id, 'summary', language, 0, 'Summary', summary from known
     ), places as (
       insert into project_municipality select id, unnest(municipalities), 'participant' from known
     ), groups as (
       insert into project_target_group select id, unnest("targetGroups"), 'direct' from known
     ), level_rows as (
       insert into project_term select id, 'level', unnest(levels) from known
     ), theme_rows as (
       insert into project_term select id, 'theme', unnest(themes) from known
     )
     insert into project_funding (project_id, position, funder, kind, amount, currency)
     select id, 0, 'Funder', 'grant', "grant", coalesce(currency, case country when 'NO' then 'NOK' else 'SEK' end)
     from known where "grant" is not null`,
    [JSON.stringify(rows.map((row) => ({ ...row, config: configurations[row.language] })))],
  )
}
