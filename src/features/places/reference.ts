import { dayOf } from '../../platform/i18n/days.ts'
import { readReferenceTable } from '../../platform/reference-table.ts'

export type Country = 'NO' | 'SE'

/** A name in another language than the municipality's Norwegian or Swedish one; language as ISO 639 (se, sma, fkv …). */
export type OtherName = { name: string; language: string }

/** One version of a municipality: what it was called and where it belonged from `validFrom` to before `validTo`. */
export type Municipality = {
  country: Country
  code: string
  name: string
  otherNames: OtherName[]
  countyCode: string
  countyName: string
  /** First day (YYYY-MM-DD); null when before 2006-01-01 and not verified. */
  validFrom: string | null
  /** First day it no longer holds; null while it still does. */
  validTo: string | null
  /** Middle of the land area in WGS 84; it may lie outside an island municipality. Only on versions valid now. */
  latitude: number | null
  longitude: number | null
  population: number | null
  populationDate: string | null
  /** The official name with its parallel names in the official order. */
  fullName: string
}

export type County = {
  country: Country
  code: string
  name: string
  shortName: string
  /** The letter of a Swedish län (Z, AC …). */
  letter: string | null
  otherNames: OtherName[]
  validFrom: string | null
  validTo: string | null
}

/** One dated change from a code to a code, as published. */
export type Change = {
  country: Country
  from: string
  to: string
  date: string
  kind: string
  weight: number | null
  fromName: string
  toName: string
}

export type RegionalName = { country: Country; name: string; codes: string[] }

function once<Value>(read: () => Value): () => Value {
  let kept: Value | undefined
  return () => {
    kept ??= read()
    return kept
  }
}

function country(text: string): Country {
  if (text === 'NO' || text === 'SE') return text
  throw new Error(`unknown country in the reference tables: ${text}`)
}

const numberOrNull = (text: string) => (text === '' ? null : Number(text))
const list = (text: string) => text.split(';').filter((part) => part !== '')

function pairedNames(names: string, languages: string): OtherName[] {
  const codes = list(languages)
  return list(names).map((name, position) => ({ name, language: codes[position] ?? 'und' }))
}

const addedNames = once(() => {
  const byCode = new Map<string, OtherName[]>()
  for (const row of readReferenceTable('other-names.csv', ['country', 'code', 'name', 'language'])) {
    const key = `${row.country} ${row.code}`
    byCode.set(key, [...(byCode.get(key) ?? []), { name: row.name, language: row.language }])
  }
  return byCode
})

/** Every version of every municipality since 2006-01-01, by country, code and first day. */
export const allMunicipalities = once((): Municipality[] =>
  readReferenceTable('municipalities.csv', [
    'country',
    'code',
    'name',
    'name_other',
    'name_other_lang',
    'name_full',
    'county_code',
    'county_name',
    'valid_from',
    'valid_to',
    'lat',
    'lon',
    'population',
    'population_date',
  ])
    .map((row) => ({
      country: country(row.country),
      code: row.code,
      name: row.name,
      otherNames: [
        ...pairedNames(row.name_other, row.name_other_lang),
        ...(addedNames().get(`${row.country} ${row.code}`) ?? []),
      ],
      countyCode: row.county_code,
      countyName: row.county_name,
      validFrom: row.valid_from || null,
      validTo: row.valid_to || null,
      latitude: numberOrNull(row.lat),
      longitude: numberOrNull(row.lon),
      population: numberOrNull(row.population),
      populationDate: row.population_date || null,
      fullName: row.name_full || row.name,
    }))
    .sort(byCountryCodeAndDay),
)

const versionsByCode = once(() =>
  Map.groupBy(allMunicipalities(), ({ country, code }) => `${country} ${code}`),
)

/** The versions of a code, oldest first; none for an unknown code. */
export function versionsOf(country: Country, code: string): Municipality[] {
  return versionsByCode().get(`${country} ${code}`) ?? []
}

/** Every version of every county since 2006-01-01, by country, code and first day. */
export const allCounties = once((): County[] =>
  readReferenceTable('counties.csv', [
    'country',
    'code',
    'name',
    'name_short',
    'name_other',
    'name_other_lang',
    'letter',
    'valid_from',
    'valid_to',
  ])
    .map((row) => ({
      country: country(row.country),
      code: row.code,
      name: row.name,
      shortName: row.name_short,
      letter: row.letter || null,
      otherNames: pairedNames(row.name_other, row.name_other_lang),
      validFrom: row.valid_from || null,
      validTo: row.valid_to || null,
    }))
    .sort(byCountryCodeAndDay),
)

/** Every dated change since 2006-01-01, oldest first. */
export const allChanges = once((): Change[] =>
  readReferenceTable('municipality-changes.csv', [
    'country',
    'from_code',
    'to_code',
    'date',
    'kind',
    'from_name',
    'to_name',
    'weight',
  ])
    .map((row) => ({
      country: country(row.country),
      from: row.from_code,
      to: row.to_code,
      date: row.date,
      kind: row.kind,
      weight: numberOrNull(row.weight),
      fromName: row.from_name,
      toName: row.to_name,
    }))
    .sort((a, b) => a.date.localeCompare(b.date)),
)

/** Names people use for a group of municipalities, such as Vesterålen; codes are those valid now. */
export const regionalNames = once((): RegionalName[] =>
  readReferenceTable('regional-names.csv', ['country', 'name', 'codes']).map((row) => ({
    country: country(row.country),
    name: row.name,
    codes: list(row.codes),
  })),
)

type Dated = { country: Country; code: string; validFrom: string | null; validTo: string | null }

function byCountryCodeAndDay(a: Dated, b: Dated): number {
  const left = `${a.country}${a.code}${a.validFrom ?? ''}`
  const right = `${b.country}${b.code}${b.validFrom ?? ''}`
  return left < right ? -1 : left > right ? 1 : 0
}

/** Whether a dated thing holds on a day (YYYY-MM-DD); the last day is exclusive. */
export function holdsOn(thing: { validFrom: string | null; validTo: string | null }, day: string): boolean {
  return (
    (thing.validFrom === null || thing.validFrom <= day) && (thing.validTo === null || day < thing.validTo)
  )
}

/** Today's date in Norway and Sweden, as YYYY-MM-DD. */
export function today(): string {
  return dayOf(new Date())
}
