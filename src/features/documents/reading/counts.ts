import type { CountReading } from './reading.ts'
import { countingWords, numberWord } from './values.ts'

/** A figure for a whole (`total`), for a part of it (`part`), or one that may be either (`open`). */
export type Count = CountReading & { sort: 'total' | 'part' | 'open' }

const number = `\\d{1,4}|${countingWords.filter((word) => word !== 'ti' && word !== 'ni').join('|')}|ti|ni`
const municipality = 'kommunene|kommunane|kommuner|kommunar|kommunerna'
const preposition = / (?:i|for|på|av|til|fra|frå|med|hos|og|eller|som|ved)(?: |$)/i
const scopeVerb =
  /(?:favner|femner|omfatter|omfattar|dekker|dekkjer|består av|gjelder|gjeld|i alle|alle|samtlige|alle de|alle dei)\s*$/i

/**
 * Figures for municipalities in running text, in digits or as Norwegian number words: "alle de seks kommunene",
 * "15 av de 18 kommunene". `offset` is where `text` begins in the document.
 */
export function municipalityCounts(text: string): Count[] {
  const counts: Count[] = []
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}.,])(?:(${number}) av (?:de |dei |dem |alle |alle de |alle dei )?)?(${number})((?: \\p{L}+){0,2}?) (${municipality})(?![\\p{L}])`,
    'giu',
  )
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const [raw = '', part, whole = '', between = '', noun = ''] = found
    const value = figureOf(whole)
    if (value === undefined || preposition.test(between)) continue
    const start = found.index
    const before = text.slice(Math.max(0, start - 40), start)
    const place = { what: 'municipalities', raw, start, end: start + raw.length }
    const partValue = part === undefined ? undefined : figureOf(part)
    if (partValue !== undefined) counts.push({ ...place, value: partValue, of: value, sort: 'part' })
    const definite = /(?:nene|nane|erna)$/i.test(noun)
    const allOfThem = /(?:alle|samtlige|hver av|kvar av|i alle)(?: de| dei| dem)?\s*$/i.test(before)
    const total = partValue !== undefined || scopeVerb.test(before) || (definite && allOfThem)
    counts.push({ ...place, value, sort: total ? 'total' : 'open' })
  }
  return counts
}

function figureOf(printed: string): number | undefined {
  return /^\d+$/.test(printed) ? Number(printed) : numberWord(printed)
}
