import { type Country, countiesOn } from '../../places/register.ts'
import type { ListedPlace } from './place-lists.ts'
import {
  countiesInText,
  municipalitiesInText,
  municipalityCounts,
  type NamedPlace,
} from './places-in-text.ts'
import { countiesOfRegion } from './programme-regions.ts'
import type { CountReading, FindingReading, Quote } from './reading.ts'
import { finding, quoteOf } from './settle.ts'

type Stretch = { start: number; end: number }
type PlacesReport = {
  findings: FindingReading[]
  counts: CountReading[]
  named: NamedPlace[]
  /** False where list, text and figures disagree and the programme region does not explain it. */
  listHolds: boolean
}

/** What the list itself shows: inflected names, names of two places, names that nobody bears, repeats. */
export function listFindings(
  text: string,
  path: string,
  places: ListedPlace[],
  offset: number,
): FindingReading[] {
  const at = (place: ListedPlace): Quote =>
    quoteOf(text, { start: offset + place.item.start, end: offset + place.item.end })
  const found: FindingReading[] = []
  const say = (some: ListedPlace[], code: string, severity: 'info' | 'warning', message: string) => {
    if (some.length > 0) found.push(finding(code, severity, [path], message, some.map(at)))
  }
  say(
    places.filter((place) => place.inflected),
    'place-name-inflected',
    'info',
    'A place is named in the genitive.',
  )
  say(
    places.filter((place) => place.found.length > 1),
    'place-name-ambiguous',
    'info',
    'Two places bear this name.',
  )
  say(
    places.filter((place) => place.found.length === 0),
    'wrong-kind-of-value',
    'warning',
    'No municipality bears this name at that time.',
  )
  return found
}

/**
 * Holds a list of municipalities against the places and figures in the running text.
 * @param region The printed programme region, if any.
 */
export function comparePlaces(
  text: string,
  input: {
    places: ListedPlace[]
    listSpan: Stretch | undefined
    paragraphs: Stretch[]
    region: { name: string; span: Stretch } | undefined
    country: Country
    day: string
  },
): PlacesReport {
  const { places, paragraphs, country, day } = input
  const findings: FindingReading[] = []
  const named = municipalitiesInText(text, paragraphs, { country, day })
  const counts = municipalityCounts(text, paragraphs)
  const said = counts.filter((count) => count.total)
  const listed = new Set(
    places.flatMap((place) => (place.found.length === 1 ? place.found.map((one) => one.code) : [])),
  )
  const inText = new Map(named.map((place) => [place.code, place]))
  const list = input.listSpan && quoteOf(text, input.listSpan)

  const onlyListed = places.filter((place) => place.found[0] && !inText.has(place.found[0].code))
  const onlyNamed = [...inText.values()].filter((place) => !listed.has(place.code))
  if (list && inText.size > 0) {
    if (onlyListed.length > 0) {
      const quotes = onlyListed.map((place) =>
        quoteOf(text, { start: list.start + place.item.start, end: list.start + place.item.end }),
      )
      findings.push(
        finding(
          'list-not-in-text',
          'warning',
          ['fields.municipalities'],
          'Listed, but not named in the text.',
          quotes,
        ),
      )
    }
    if (onlyNamed.length > 0) {
      const quotes = onlyNamed.map((place) => quoteOf(text, place))
      findings.push(
        finding(
          'text-not-in-list',
          'warning',
          ['fields.municipalities'],
          'Named in the text, but not listed.',
          quotes,
        ),
      )
    }
  }
  const outside = regionFinding(text, input, named)
  if (outside) findings.push(outside)

  const figures = new Set(said.map((count) => count.value))
  const saidQuotes = said.map((count) => quoteOf(text, count))
  const agree =
    figures.size === 1 &&
    (places.length === 0 || figures.has(places.length)) &&
    (inText.size === 0 || figures.has(inText.size))
  if (said.length > 0 && agree && places.length > 0) {
    findings.push(
      finding(
        'count-verified',
        'ok',
        ['fields.municipalities'],
        'The figure in the text and the list agree.',
        saidQuotes,
      ),
    )
  } else if (said.length > 0 && !agree) {
    const candidates = [
      ...figures,
      ...(inText.size > 0 ? [inText.size] : []),
      ...(places.length > 0 ? [places.length] : []),
    ]
    findings.push(
      finding(
        'count-conflict',
        'error',
        ['texts', 'fields.municipalities'],
        'The figures said, named and listed do not agree.',
        [...saidQuotes, ...(list ? [list] : [])],
        candidates,
      ),
    )
  }
  const counties = countiesOfRegion(input.region?.name ?? '')
  const explained =
    onlyNamed.every((place) => counties && !counties.includes(place.countyCode)) &&
    [...figures].every((figure) => figure === new Set([...listed, ...inText.keys()]).size)
  const listHolds =
    (said.length === 0 || agree || explained) && (inText.size === 0 || onlyNamed.length === 0 || explained)
  return { findings, counts: counts.map(({ total: _, ...count }) => count), named, listHolds }
}

function regionFinding(
  text: string,
  input: {
    paragraphs: Stretch[]
    region: { name: string; span: Stretch } | undefined
    country: Country
    day: string
  },
  named: NamedPlace[],
): FindingReading | undefined {
  const counties = countiesOfRegion(input.region?.name ?? '')
  if (!input.region || !counties) return undefined
  const mentioned = countiesInText(text, input.paragraphs, input)
  const places = mentioned.length > 0 ? mentioned : named
  const beyond = [...new Map(places.map((place) => [place.countyCode, place])).values()].filter(
    (place) => !counties.includes(place.countyCode),
  )
  if (beyond.length === 0) return undefined
  const names = countiesOn(input.day, input.country).filter((county) =>
    beyond.some((place) => place.countyCode === county.code),
  )
  return finding(
    'region-narrower-than-text',
    'info',
    ['fields.region'],
    'The printed region does not hold all places the text names.',
    [quoteOf(text, input.region.span), ...beyond.map((place) => quoteOf(text, place))],
    names.map((county) => county.name),
  )
}
