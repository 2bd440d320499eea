import { readReferenceTable } from '../../../platform/reference-table.ts'
import { municipalityKey } from '../keys.ts'
import { allMunicipalities, type Municipality } from '../reference.ts'
import { kilometresBetween } from './kilometres.ts'

/** What two municipalities are compared by. Distances in km by straight line, shares of all people (0–1), change a year. */
export const figureNames = [
  'population',
  'under25',
  'from65',
  'to20000',
  'to50000',
  'reachable',
  'change',
] as const
export type FigureName = (typeof figureNames)[number]

/** The figures of one municipality; one that is not known is not there. */
export type Figures = Partial<Record<FigureName, number>>

export type ComparedMunicipality = { key: string; municipality: Municipality; figures: Figures }

/**
 * People this near count whole, people that far not at all, and evenly less in between (half at 60 km). A sharp border at 60 km
 * would let one kilometre decide between all and nothing where municipalities are large. By straight line between the points: a
 * stand-in for commuting, which nobody publishes alike for both countries.
 */
export const REACH_KM = { whole: 30, none: 90 } as const
const PLACE_SIZES = [20_000, 50_000] as const

const COLUMNS = [
  'country',
  'code',
  'population',
  'population_date',
  'age_total',
  'under_25',
  'from_65',
  'earlier_date',
  'earlier_population',
] as const

export type Counted = ComparedMunicipality & { people: number | null; latitude: number; longitude: number }

/** Every municipality of today that has a point, with the figures known of it, by key. Read once. */
export function comparedMunicipalities(): Map<string, ComparedMunicipality> {
  kept ??= withNeighbours(counted())
  return kept
}
let kept: Map<string, ComparedMunicipality> | undefined

function counted(): Counted[] {
  const rows = new Map(
    readReferenceTable('municipality-figures.csv', COLUMNS).map((row) => [`${row.country}-${row.code}`, row]),
  )
  return allMunicipalities().flatMap((municipality) => {
    const { latitude, longitude, validTo } = municipality
    if (validTo !== null || latitude === null || longitude === null) return []
    const key = municipalityKey(municipality.country, municipality.code)
    const row = rows.get(key)
    const people = municipality.population ?? (row?.population ? Number(row.population) : null)
    const countedOn = municipality.populationDate ?? row?.population_date ?? ''
    const ages = row?.age_total ? Number(row.age_total) : null
    const earlier = row?.earlier_population ? Number(row.earlier_population) : null
    return {
      key,
      municipality,
      people,
      latitude,
      longitude,
      figures: {
        ...(people === null ? {} : { population: people }),
        ...(ages === null
          ? {}
          : { under25: Number(row?.under_25) / ages, from65: Number(row?.from_65) / ages }),
        ...(people === null || earlier === null || row === undefined
          ? {}
          : { change: changeAYear(earlier, people, yearsBetween(row.earlier_date, countedOn)) }),
      },
    }
  })
}

/** The even yearly change (0.01 is one per cent up) that leads from one count to the other. */
const changeAYear = (from: number, to: number, years: number) => (to / from) ** (1 / years) - 1

const yearsBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / (365.25 * 86_400_000)

/**
 * The figures that take all places into account. What may be hidden by a place whose people are not counted is not known: a
 * distance when such a place lies nearer, the people around when such a place lies within reach.
 */
export function withNeighbours(all: Counted[]): Map<string, ComparedMunicipality> {
  return new Map(
    all.map((own) => {
      const others = all.map((other) => ({ people: other.people, km: kilometresBetween(own, other) }))
      const reached = others.filter(({ km }) => reach(km) > 0)
      const [to20000, to50000] = PLACE_SIZES.map((size) => nearestOf(others, size))
      const { key, municipality } = own
      const figures: Figures = {
        ...own.figures,
        ...(to20000 === undefined ? {} : { to20000 }),
        ...(to50000 === undefined ? {} : { to50000 }),
        ...(reached.some(({ people }) => people === null)
          ? {}
          : { reachable: reached.reduce((sum, { people, km }) => sum + (people ?? 0) * reach(km), 0) }),
      }
      return [key, { key, municipality, figures }]
    }),
  )
}

const reach = (km: number) =>
  Math.min(1, Math.max(0, (REACH_KM.none - km) / (REACH_KM.none - REACH_KM.whole)))

/** Km to the nearest place with so many people; 0 for a place that has them itself. */
function nearestOf(others: { people: number | null; km: number }[], size: number): number | undefined {
  const nearest = Math.min(
    ...others.filter(({ people }) => people !== null && people >= size).map(({ km }) => km),
  )
  const uncounted = Math.min(...others.filter(({ people }) => people === null).map(({ km }) => km))
  return Number.isFinite(nearest) && nearest <= uncounted ? nearest : undefined
}
