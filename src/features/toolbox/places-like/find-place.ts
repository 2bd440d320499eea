import {
  type Municipality,
  municipalityByCode,
  partsOfKey,
  searchMunicipalities,
} from '../../places/index.ts'

export type AskedPlace =
  | { how: 'none' }
  | { how: 'found'; municipality: Municipality }
  /** `alike`: they all bear the name that was typed. */
  | { how: 'several'; query: string; candidates: Municipality[]; alike: boolean }
  | { how: 'unknown'; query: string }

const MOST_CANDIDATES = 10
const MOST_LETTERS = 100

/** The municipality of today that somebody typed: a key ("NO-1866"), a code that is known, or a name; several where a name is not enough. */
export function findPlace(typed: string): AskedPlace {
  const query = typed.trim().slice(0, MOST_LETTERS)
  if (query === '') return { how: 'none' }
  const parts = partsOfKey(query.replace(/^(no|se)\s?(?=\d)/i, '$1-'))
  const { found, alike } = parts
    ? { found: [municipalityByCode(parts.country, parts.code)], alike: true }
    : /^\d{4}$/.test(query)
      ? { found: (['NO', 'SE'] as const).map((country) => municipalityByCode(country, query)), alike: true }
      : named(query)
  const today = found.filter((one) => one !== undefined && one.validTo === null) as Municipality[]
  const [only, other] = today
  if (only === undefined) return { how: 'unknown', query }
  return other === undefined
    ? { how: 'found', municipality: only }
    : { how: 'several', query, candidates: today, alike }
}

/** Those that bear the name; where none does, those whose name is like it. */
function named(query: string): { found: Municipality[]; alike: boolean } {
  const hits = searchMunicipalities(query, { limit: 50 }).filter(
    ({ municipality }) => municipality.validTo === null,
  )
  const exact = hits.filter(({ how }) => how === 'exact' || how === 'folded')
  const alike = exact.length > 0
  return {
    found: (alike ? exact : hits).slice(0, MOST_CANDIDATES).map(({ municipality }) => municipality),
    alike,
  }
}
