import { followForward, municipalityByCode, partsOfKey } from '../../places/index.ts'
import { type SearchText, searchConfigurations } from '../../search/index.ts'
import type { ProjectRecord } from '../record.ts'

/** Texts that say what the project is about. */
const mainTexts = new Set(['summary', 'goals', 'goalsAndProgress', 'purpose'])

/** A tsvector holds at most 1 MB; far more words than a project has fit in this many characters. */
const MOST_CHARACTERS = 300_000

/**
 * What a project is found by: its name (A), summary and goals (B), headings, the rest of its texts (D), all in the
 * configuration of their language; its owner, partners, funders and municipalities by name, unstemmed (C).
 */
export function searchTexts(
  record: ProjectRecord,
  names: { organisations: string[]; programme: string },
): SearchText[] {
  let left = MOST_CHARACTERS
  const cut = (text: string) => {
    const part = text.slice(0, left)
    left -= part.length
    return part
  }
  const partners = record.partners.map(({ name }) => name)
  const funders = record.funding.map(({ funder }) => funder)
  const places = [...record.municipalities, ...record.effectMunicipalities].flatMap(placeNames)
  const named = [
    record.ownerAsWritten,
    names.programme,
    record.programmeArea,
    record.projectNumber,
    ...names.organisations,
    ...partners,
    ...funders,
    ...new Set(places),
  ]
  return [
    { configuration: searchConfigurations[record.language], weight: 'A', text: cut(record.name) },
    { configuration: 'simple', weight: 'A', text: cut(record.name) },
    { configuration: 'simple', weight: 'C', text: cut(named.filter(Boolean).join('\n')) },
    ...record.texts.map(
      ({ key, language, heading, body }): SearchText => ({
        configuration: searchConfigurations[language],
        weight: mainTexts.has(key) ? 'B' : 'D',
        text: cut(`${heading}\n${body}`),
      }),
    ),
  ]
}

/** What a project is filed under, as search finds it: its target groups and themes. */
export const filedUnder = ({ targetGroups, themes }: ProjectRecord): string[] => [
  ...new Set([...targetGroups.map(({ id }) => `target:${id}`), ...themes.map((id) => `theme:${id}`)]),
]

/** Every name a municipality is known by, its name today where it has become part of another, and their counties. */
function placeNames(key: string): string[] {
  const parts = partsOfKey(key)
  if (!parts) return []
  const { country, code } = parts
  const codes = [code, ...followForward(country, code).ends.map((end) => end.code)]
  return codes.flatMap((each) => {
    const municipality = municipalityByCode(country, each)
    return municipality
      ? [
          municipality.name,
          municipality.fullName,
          municipality.countyName,
          ...municipality.otherNames.map(({ name }) => name),
        ]
      : []
  })
}

const LONGEST_SPAN = 50

/** The calendar years the project ran, ends included; from the period as written when there are no days. */
export function projectYears({ startsOn, endsOn, periodAsWritten }: ProjectRecord): number[] {
  const days = [startsOn, endsOn].flatMap((day) => (day ? [Number(day.slice(0, 4))] : []))
  const written = [...periodAsWritten.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year))
  const known = days.length > 0 ? days : written
  if (known.length === 0) return []
  const first = Math.min(...known)
  const last = Math.min(Math.max(...known), first + LONGEST_SPAN)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
