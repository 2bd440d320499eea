import { Hono } from 'hono'
import { allow } from '../../platform/http/allow.ts'
import type { Ctx, Env } from '../../platform/http/environment.ts'
import { html } from '../../platform/http/html.ts'
import { notFound } from '../../platform/http/refusals.ts'
import { dayOf } from '../../platform/i18n/days.ts'
import { municipalityKey, partsOfKey } from './keys.ts'
import { describedAsJson, describeMunicipality, foundAsJson, municipalityPath } from './pages/describe.ts'
import { MunicipalityListPage } from './pages/list-page.tsx'
import { MunicipalityPage } from './pages/municipality-page.tsx'
import { findMunicipalities, readDay } from './pages/search.ts'
import { type Country, municipalitiesNamed, municipalitiesOn, municipalityByCode } from './register.ts'
import { similarPlaces } from './similar/similar.ts'
import { SimilarPage } from './similar/similar-page.tsx'

/** Pages and JSON of municipalities. */
export const places = new Hono<Env>()

const MOST_LETTERS = 100
const MOST_SIMILAR = 10

function asked(c: Ctx) {
  const query = (c.req.query('q') ?? '').trim().slice(0, MOST_LETTERS)
  const typedDay = (c.req.query('day') ?? '').trim().slice(0, MOST_LETTERS)
  return { query, typedDay, day: readDay(typedDay) }
}

places.get('/municipalities', allow('public'), (c) => {
  const { query, typedDay, day } = asked(c)
  const found = query !== '' && day.ok ? findMunicipalities(query, day.day) : []
  const shownOn = (day.ok ? day.day : undefined) ?? dayOf(c.var.outside.now())
  return html(
    c,
    <MunicipalityListPage
      c={c}
      query={query}
      typedDay={typedDay}
      day={day}
      shownOn={shownOn}
      found={found}
    />,
    day.ok ? 200 : 422,
  )
})

places.get('/municipalities.json', allow('public'), (c) => {
  const { query, day } = asked(c)
  if (!day.ok) return c.json({ error: day.reason }, 422)
  const { language } = c.var
  const shownOn = day.day ?? dayOf(c.var.outside.now())
  const found =
    query === ''
      ? municipalitiesOn(shownOn).map((municipality) => ({ municipality }))
      : findMunicipalities(query, day.day)
  return c.json({
    query,
    day: day.day ?? null,
    count: found.length,
    municipalities: found.map((one) => foundAsJson(one, language)),
  })
})

places.get('/municipalities/:file{[^/]+\\.json}', allow('public'), async (c) => {
  const given = c.req.param('file').slice(0, -'.json'.length)
  const parts = wanted(given)
  if (!parts) notFound()
  if (!isCanonical(given, parts))
    return c.redirect(`${municipalityPath(c.var.language, parts.country, parts.code)}.json`, 301)
  const described = await describe(c, parts)
  return c.json(describedAsJson(described, c.var.language))
})

places.get('/municipalities/:key', allow('public'), async (c) => {
  const given = c.req.param('key')
  const parts = wanted(given)
  if (!parts) notFound()
  if (!isCanonical(given, parts))
    return c.redirect(municipalityPath(c.var.language, parts.country, parts.code), 301)
  return html(c, <MunicipalityPage c={c} described={await describe(c, parts)} />)
})

places.get('/municipalities/:key/similar', allow('public'), async (c) => {
  const given = c.req.param('key')
  const parts = wanted(given)
  if (!parts) notFound()
  const municipality = municipalityByCode(parts.country, parts.code)
  // What no longer exists has no figures of today.
  if (!municipality || municipality.validTo !== null) notFound()
  if (!isCanonical(given, parts))
    return c.redirect(`${municipalityPath(c.var.language, parts.country, parts.code)}/similar`, 301)
  const similar = similarPlaces(municipalityKey(parts.country, parts.code), MOST_SIMILAR)
  return html(c, <SimilarPage c={c} municipality={municipality} similar={similar} />)
})

type Parts = { country: Country; code: string }

async function describe(c: Ctx, { country, code }: Parts) {
  return (await describeMunicipality(c.var.db, country, code, dayOf(c.var.outside.now()))) ?? notFound()
}

const isCanonical = (given: string, { country, code }: Parts) =>
  given === municipalityKey(country, code).toLowerCase()

/** A key in any letters, a code that only one country has, or a name that only one municipality bears today. */
function wanted(given: string): Parts | undefined {
  const parts = partsOfKey(given.replace(/^(no|se)[\s_]?(?=\d)/i, '$1-'))
  if (parts) return municipalityByCode(parts.country, parts.code) && parts
  const candidates = /^\d{4}$/.test(given)
    ? (['NO', 'SE'] as const).flatMap((country) => municipalityByCode(country, given) ?? [])
    : municipalitiesNamed(given).filter(({ validTo }) => validTo === null)
  const [only, other] = candidates
  return only && !other ? { country: only.country, code: only.code } : undefined
}
