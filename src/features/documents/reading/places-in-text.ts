import { type Country, countiesOn, type Municipality, municipalitiesOn } from '../../places/register.ts'
import { countingWords, numberWord } from './number-words.ts'
import type { CountReading } from './reading.ts'

/** A place named in running text; `start` and `end` are offsets into the document. */
export type NamedPlace = { name: string; code: string; countyCode: string; start: number; end: number }
type Stretch = { start: number; end: number }

const nameWord = /\p{Lu}[\p{L}-]+/gu

/**
 * Municipalities named in running text. Many are common words or family names too, so a name counts only in a
 * paragraph that speaks of municipalities and names three of them or more.
 */
export function municipalitiesInText(
  text: string,
  paragraphs: Stretch[],
  options: { country: Country; day: string },
): NamedPlace[] {
  const byName = new Map<string, Municipality[]>()
  for (const one of municipalitiesOn(options.day, options.country)) {
    byName.set(one.name, [...(byName.get(one.name) ?? []), one])
  }
  return paragraphs.flatMap((paragraph) => {
    const printed = text.slice(paragraph.start, paragraph.end).replaceAll('\u00a0', ' ')
    if (!/kommun|municipal/i.test(printed)) return []
    const places = [...printed.matchAll(nameWord)].flatMap((m) => {
      const after = printed.slice(m.index + m[0].length, m.index + m[0].length + 12)
      const found =
        oneOf(byName.get(m[0])) ??
        (/^ kommun/.test(after) && m[0].endsWith('s') ? oneOf(byName.get(m[0].slice(0, -1))) : undefined)
      if (!found || /^ (?:län|fylke)/.test(after)) return []
      const start = paragraph.start + m.index
      return [
        {
          name: found.name,
          code: found.code,
          countyCode: found.countyCode,
          start,
          end: start + found.name.length,
        },
      ]
    })
    return new Set(places.map((place) => place.code)).size >= 3 ? places : []
  })
}

function oneOf(found: Municipality[] | undefined): Municipality | undefined {
  return found?.length === 1 ? found[0] : undefined
}

/** Counties named by their full name ("Västerbottens län") in running text. */
export function countiesInText(
  text: string,
  paragraphs: Stretch[],
  options: { country: Country; day: string },
): NamedPlace[] {
  const counties = countiesOn(options.day, options.country)
  return paragraphs.flatMap((paragraph) => {
    const printed = text.slice(paragraph.start, paragraph.end).replaceAll('\u00a0', ' ')
    return counties.flatMap(({ name, code }) => {
      const at = printed.indexOf(name)
      if (at < 0) return []
      return [
        {
          name,
          code,
          countyCode: code,
          start: paragraph.start + at,
          end: paragraph.start + at + name.length,
        },
      ]
    })
  })
}

const figure = `\\d{1,3}|${countingWords.join('|')}`
const municipalityWord = 'kommuner|kommunar|kommunene|kommunane|kommunerna|municipalities'
const countOf = new RegExp(
  `(?<![\\p{L}\\d])(${figure})\\s(?:\\p{L}{3,20}\\s)?(?:${municipalityWord})(?!\\p{L})`,
  'giu',
)
const totalBefore =
  /(?:består av|omfattar|omfatter|ägs av|eies av|våra|våre|länets|regionens|samtliga|alla|alle|de|dei|our|all|the|comprises|consists of)\s(?:\p{L}+s\s)?$/iu

/** "13 kommuner", "tretton kommuner": what is said; `total` where the words around say that it is all of them. */
export function municipalityCounts(
  text: string,
  paragraphs: Stretch[],
): (CountReading & { total: boolean })[] {
  return paragraphs.flatMap(({ start, end }) => {
    const printed = text.slice(start, end)
    if (!/kommun|municipal/i.test(printed)) return []
    return [...printed.matchAll(countOf)].flatMap((m) => {
      const said = m[1] ?? ''
      const value = /^\d+$/.test(said) ? Number(said) : numberWord(said)
      if (value === undefined || value < 2) return []
      const total = totalBefore.test(printed.slice(Math.max(0, m.index - 60), m.index))
      const from = start + m.index
      return [{ what: 'municipalities', value, raw: m[0], start: from, end: from + m[0].length, total }]
    })
  })
}
