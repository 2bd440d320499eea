import { type Country, type Municipality, municipalitiesNamed } from '../../places/register.ts'
import { foldSpaces } from './parsed.ts'
import type { Reading } from './reading.ts'
import type { ListItem } from './values.ts'

/** An item of a municipality list with what the register says of it. */
export type ListedPlace = {
  item: ListItem
  /** The name without "kommun(e)" and, where only that is known, without the genitive s. */
  name: string
  inflected: boolean
  found: Municipality[]
}

/**
 * Looks up a municipality as documents print it: with "kommun" or "kommune" after it or not, in the genitive or
 * not, at a day (YYYY-MM-DD) or at any time. Empty `found`: no such name.
 */
export function lookUpPlace(item: ListItem, options: { country?: Country; day?: string }): ListedPlace {
  const printed = foldSpaces(item.text).replace(/\.$/, '')
  const bare = printed.replace(/ (?:kommun|kommune|municipality)$/i, '')
  const whole = municipalitiesNamed(bare, options)
  if (whole.length > 0) return { item, name: bare, inflected: false, found: whole }
  if (/[^s]s$/i.test(bare)) {
    const base = bare.slice(0, -1)
    const found = municipalitiesNamed(base, options)
    if (found.length > 0) return { item, name: base, inflected: true, found }
  }
  return { item, name: bare, inflected: false, found: [] }
}

/** Codes for the names that mean one municipality; names that several bear are told apart, not chosen. */
export function resolvePlaces(places: ListedPlace[]): Reading['resolved'] {
  const municipalityCodes: Record<string, string> = {}
  const ambiguous: string[] = []
  for (const { name, found } of places) {
    const [only, other] = found
    if (only && !other) municipalityCodes[name] = only.code
    else if (other && !ambiguous.includes(name)) ambiguous.push(name)
  }
  return { municipalityCodes, ambiguous }
}
