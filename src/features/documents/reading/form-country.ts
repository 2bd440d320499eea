import type { Country } from '../../places/register.ts'
import type { Reading } from './reading.ts'

const evidence: [Country, RegExp][] = [
  [
    'NO',
    /\bNOK\b|\+47\b|\bkommune\b|\bfylke(?:skommune)?\b|@[\w.-]{1,80}\.no\b|www\.[\w.-]{1,80}\.no\b|\bNorway\b/gi,
  ],
  ['SE', /\bSEK\b|\+46\b|\bkommun\b|\blän\b|@[\w.-]{1,80}\.se\b|www\.[\w.-]{1,80}\.se\b|\bSweden\b/gi],
]

/** The country of a document in no known form: by its language, else by currencies, addresses and words; null when even. */
export function countryOf(text: string, language: Reading['language']): Country | null {
  if (language === 'sv') return 'SE'
  if (language === 'nb' || language === 'nn') return 'NO'
  const [norway = 0, sweden = 0] = evidence.map(([, pattern]) => [...text.matchAll(pattern)].length)
  return norway === sweden ? null : norway > sweden ? 'NO' : 'SE'
}
