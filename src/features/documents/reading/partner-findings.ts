import { countiesOn, municipalitiesOn } from '../../places/register.ts'
import type { FindingReading } from './reading.ts'
import { finding, quoteOf } from './settle.ts'
import type { ListItem } from './values.ts'

const genericBody = /^\p{Lu}[\p{Ll}-]*(?: (?:och|og) [\p{Ll}-]+| [\p{Ll}-]+)*$/u
const genericEnding =
  /(?:förvaltning(?:en)?|forvaltning(?:en|a)?|centrum|center|senter(?:et)?|gymnasium|gymnasi(?:e|u)?skola|gymnas|skola|skole|skule|bibliotek(?:et)?|enhet(?:en)?|kontor(?:et)?|styrelse[n]?|nämnd(?:en)?|tjänst(?:en)?|teneste|tjeneste|utbildning(?:en)?|opplæring|museum|förening(?:en)?|forening(?:a|en)?|idrettslag|frivilligsentral|vuxenutbildning|voksenopplæring|vaksenopplæring)$/u

/** Abbreviations of bodies that need no explanation in Norway and Sweden. */
const knownAbbreviations = new Set([
  'NAV',
  'KS',
  'LO',
  'NHO',
  'IMDI',
  'SKR',
  'SKL',
  'LRF',
  'TCO',
  'SCB',
  'SSB',
  'NTNU',
  'UDI',
  'EU',
  'ESF',
  'KMD',
  'KRD',
  'UIT',
  'SLU',
])

type Options = { country: 'NO' | 'SE'; day: string; offset: number; path: string; bulleted: boolean }

/** Findings on a list of partner organisations; offsets of items are shifted by `offset` into the document. */
export function partnerFindings(text: string, items: ListItem[], options: Options): FindingReading[] {
  const { path, offset } = options
  const found: FindingReading[] = []
  const say = (some: ListItem[], code: string, severity: 'info' | 'warning', message: string) => {
    if (some.length === 0) return
    const quotes = some.map((item) => quoteOf(text, { start: item.start + offset, end: item.end + offset }))
    found.push(
      finding(
        code,
        severity,
        [path],
        message,
        quotes,
        some.map((item) => item.text),
      ),
    )
  }
  const names = placeNames(options.country, options.day)
  say(
    items.filter((item) => isGeneric(item.text) && !namesPlace(item.text, names)),
    'organisation-without-place',
    'warning',
    'A body of this name exists in many places, and no place is named.',
  )
  say(
    items.filter((item) => isInCapitals(item.text)),
    'name-in-capitals',
    'info',
    'The name is printed in capitals.',
  )
  if (options.bulleted) {
    say(
      items.filter((item) => item.text.includes(',')),
      'comma-inside-item',
      'info',
      'The comma belongs to the item.',
    )
  }
  say(
    items.filter((item) => isUnknownAbbreviation(item.text, text)),
    'abbreviation-unresolved',
    'warning',
    'The abbreviation is not explained and no known body bears it.',
  )
  return found
}

function isGeneric(name: string): boolean {
  return genericBody.test(name) && genericEnding.test(name.toLowerCase())
}

function isInCapitals(name: string): boolean {
  const letters = name.replace(/\P{L}/gu, '')
  return letters.length >= 7 && letters === letters.toUpperCase()
}

function isUnknownAbbreviation(name: string, text: string): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(name) || knownAbbreviations.has(name)) return false
  return !text.includes(`(${name})`) && !text.includes(`${name} (`)
}

function placeNames(country: 'NO' | 'SE', day: string): Set<string> {
  const municipalities = municipalitiesOn(day, country).map((one) => one.name)
  const counties = countiesOn(day, country).map((one) => one.shortName)
  return new Set([...municipalities, ...counties].map((name) => name.toLowerCase()))
}

function namesPlace(name: string, places: Set<string>): boolean {
  return name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => places.has(word) || (word.endsWith('s') && places.has(word.slice(0, -1))))
}
