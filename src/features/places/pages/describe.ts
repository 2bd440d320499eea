import type { Db } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { listPartnershipsOf } from '../../organisations/index.ts'
import { distinguish, identityOf } from '../identities.ts'
import { municipalityKey } from '../keys.ts'
import type { Country } from '../reference.ts'
import { type Municipality, municipalityByCode } from '../register.ts'
import { type History, historyOf } from './history.ts'
import { listPublishedProjectsIn, type ProjectInMunicipality } from './queries.ts'
import type { Found } from './search.ts'

/** The most projects listed on a municipality's page; the project bank lists the rest. */
const MOST_PROJECTS = 50

export type Described = {
  municipality: Municipality
  label: string
  /** It holds on the day asked for. */
  valid: boolean
  /** The code has ended, and the municipality goes on under another. */
  recoded: boolean
  history: History
  partnerships: { name: string; municipalities: number }[]
  projects: { count: number; listed: ProjectInMunicipality[] }
}

/** Everything a municipality's page and its JSON twin tell, on a day (YYYY-MM-DD). Nothing for an unknown code. */
export async function describeMunicipality(
  db: Db,
  country: Country,
  code: string,
  day: string,
): Promise<Described | undefined> {
  const municipality = municipalityByCode(country, code)
  if (municipality === undefined) return undefined
  const history = historyOf(country, code, day)
  const keyOf = (each: string) => municipalityKey(country, each)
  const valid = municipality.validTo === null || municipality.validTo > day
  const { versions } = identityOf(municipality)
  const last = versions.at(-1)!
  const own = new Set([...history.codes, ...versions.map((version) => version.code)].map(keyOf))
  const reaching = await listPartnershipsOf(
    db,
    history.today.map((end) => keyOf(end.code)),
  )
  // What became of it may have joined others since: an ended municipality has only the partnerships it was in itself.
  const partnerships = reaching.filter(
    ({ municipalities }) => valid || municipalities.some(({ key }) => own.has(key)),
  )
  const projects = await listPublishedProjectsIn(db, history.codes.map(keyOf), MOST_PROJECTS)
  return {
    municipality,
    label: distinguish(municipality),
    valid,
    recoded: !valid && (last.validTo === null || last.validTo > day),
    history,
    partnerships: partnerships.map(({ name, municipalities }) => ({
      name,
      municipalities: municipalities.filter(({ leftOn }) => leftOn === null || leftOn > day).length,
    })),
    projects: { count: projects.count, listed: projects.projects },
  }
}

/** The address of a municipality's page. */
export function municipalityPath(language: Language, country: Country, code: string): string {
  return `/${language}/municipalities/${municipalityKey(country, code).toLowerCase()}`
}

const nameFacts = (municipality: Municipality) => ({
  name: municipality.name,
  names: municipality.otherNames,
  fullName: municipality.fullName,
  label: distinguish(municipality),
})

const placeFacts = (municipality: Municipality, language: Language) => ({
  key: municipalityKey(municipality.country, municipality.code),
  country: municipality.country,
  code: municipality.code,
  ...nameFacts(municipality),
  county: { code: municipality.countyCode, name: municipality.countyName },
  validFrom: municipality.validFrom,
  validTo: municipality.validTo,
  population: municipality.population,
  populationDate: municipality.populationDate,
  url: municipalityPath(language, municipality.country, municipality.code),
})

/** One hit of a search, or one row of the whole list (`met` null), as JSON. */
export function foundAsJson(found: Omit<Found, 'met' | 'matchedName'> & Partial<Found>, language: Language) {
  return {
    ...placeFacts(found.municipality, language),
    met: found.met ?? null,
    matchedName: found.matchedName ?? null,
  }
}

/** A municipality's page as JSON. Weights are shares of people (0–1); null where none is verified. */
export function describedAsJson(described: Described, language: Language) {
  const { municipality, history } = described
  const { country } = municipality
  return {
    ...placeFacts(municipality, language),
    latitude: municipality.latitude,
    longitude: municipality.longitude,
    valid: described.valid,
    today: history.today.map((end) => ({ key: municipalityKey(country, end.code), ...end })),
    formerly: history.formerly.map((start) => ({ key: municipalityKey(country, start.code), ...start })),
    changes: history.events,
    related: history.related.map((each) => municipalityKey(country, each.code)),
    partnerships: described.partnerships,
    projects: {
      count: described.projects.count,
      listed: described.projects.listed.map((project) => ({
        ...project,
        url: `/${language}/projects/${project.slug}`,
      })),
    },
  }
}
