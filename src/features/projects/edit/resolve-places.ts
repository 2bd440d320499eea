import {
  type Country,
  distinguish,
  type Municipality,
  municipalitiesNamed,
  municipalityByCode,
  municipalityKey,
  partsOfKey,
  searchMunicipalities,
} from '../../places/index.ts'

/** A name the register does not lead to one municipality; `candidates` are labels that it would. */
export type PlaceProblem = { name: string; candidates: string[] }

/** What a municipality is called in forms: its name, with the county where namesakes need telling apart. */
export function placeLabel(key: string): string {
  const parts = partsOfKey(key)
  const municipality = parts && municipalityByCode(parts.country, parts.code)
  return municipality ? distinguish(municipality) : key
}

/** More than Norway and Sweden have municipalities; what is written beyond that is not looked up. */
const MOST_NAMES = 1_000
const LONGEST_NAME = 100

const keyOf = ({ country, code }: Municipality) => municipalityKey(country, code)

/**
 * Municipalities from a list somebody typed, divided by commas, semicolons or lines: names ("Hadsel"), names with
 * county or district ("Bø i Vesterålen", "Bø (Telemark)"), or keys ("NO-1866"). `day` chooses the version valid in the
 * project's time; `known` are keys the project has already, which keep their code under the same label. Names beyond
 * the thousandth, and names of more than 100 letters, are problems without candidates.
 */
export function resolvePlaces(
  typed: string,
  options: { country: Country; day: string | null; known: string[] },
): { keys: string[]; problems: PlaceProblem[] } {
  const keys: string[] = []
  const problems: PlaceProblem[] = []
  for (const [index, name] of namesIn(typed).entries()) {
    const readable = index < MOST_NAMES && name.length <= LONGEST_NAME
    const found = readable ? resolvePlace(name, options) : []
    if (typeof found === 'string') keys.push(found)
    else problems.push({ name, candidates: found })
  }
  return { keys: [...new Set(keys)], problems }
}

/** Divided at commas outside brackets: "Bø (Telemark, –2020)" is one name. */
function namesIn(typed: string): string[] {
  const names = (typed.match(/(?:\([^();\n]*\)|[^,;\n])+/gu) ?? []).map((name) =>
    name.trim().split(/\s+/u).join(' '),
  )
  return [...new Set(names)].filter((name) => name !== '')
}

function resolvePlace(
  name: string,
  { country, day, known }: { country: Country; day: string | null; known: string[] },
): string | string[] {
  const same = known.find((key) => fold(placeLabel(key)) === fold(name))
  if (same) return same
  const parts = partsOfKey(name)
  if (parts) {
    const municipality = municipalityByCode(parts.country, parts.code)
    return municipality ? keyOf(municipality) : []
  }
  const at = day ?? undefined
  const tries = [
    ...(at ? [municipalitiesNamed(name, { country, day: at })] : []),
    municipalitiesNamed(name, { country }),
    municipalitiesNamed(name),
  ]
  const named = tries.find((found) => found.length > 0) ?? []
  const [only] = named
  if (only && named.length === 1) return keyOf(only)
  if (named.length > 1) return named.map(distinguish)
  const bearers = municipalitiesNamed(name.replace(/\s*\([^()]*\)$/u, '')).filter(
    (one) => fold(distinguish(one)) === fold(name),
  )
  const [bearer] = bearers
  if (bearer && bearers.length === 1) return keyOf(atDay(bearer, at))
  const hits = searchMunicipalities(name, { limit: 6 }).map(({ municipality, how }) => ({
    municipality,
    how,
    label: distinguish(municipality),
  }))
  const labelled = hits.filter(({ label }) => fold(label) === fold(name))
  const sure = labelled.length > 0 ? labelled : hits.filter(({ how }) => how === 'exact' || how === 'folded')
  const [one] = sure
  if (one && sure.length === 1) return keyOf(atDay(one.municipality, at))
  return (sure.length > 0 ? sure : hits).map(({ label }) => label)
}

/** The version of the same name that was valid on the day, where there is one. */
function atDay(municipality: Municipality, day: string | undefined): Municipality {
  if (!day) return municipality
  const then = municipalitiesNamed(municipality.name, { country: municipality.country, day })
  return (
    then.find((one) => one.code === municipality.code) ??
    (then.length === 1 && then[0] ? then[0] : municipality)
  )
}

const fold = (text: string) => text.normalize('NFC').toLowerCase().replace(/[–—]/gu, '-')
