import { hasPersonNameShape, looksLikeOrganisation, runsTogether } from './name-shapes.ts'
import { foldSpaces, notReadable, type Parsed, parsedBefore, read, uncertain } from './parsed.ts'

export type Person = {
  role?: string
  name: string
  /** Printed before the name: "Strateg", "Dr." */
  title?: string
  /** Printed after the name: "daglig leder". */
  position?: string
  organisation?: string
  place?: string
}

const titleEnding =
  /(?:strateg|ledare|leder|leiar|chef|sjef|sekreterare|sekretær|utvecklare|utvikler|utviklar|konsulent|rådgiver|rådgivar|rådgivare|handläggare|koordinator|samordnare|samordnar|samordner|direktör|direktør|ingenjör|ingeniør|rådmann|råd|ordfører|ordførar|ordförande|professor|lektor|lærar|lærer|lärare|rektor|controller|manager|director|officer|leader|coordinator|adviser|advisor|mayor)$/u
const shortTitles = new Set([
  'dr',
  'dr.',
  'prof',
  'prof.',
  'fil.dr',
  'phd',
  'mr',
  'mr.',
  'mrs',
  'mrs.',
  'ms',
  'ms.',
  'docent',
])

function isTitle(word: string): boolean {
  const lower = word.toLowerCase()
  return shortTitles.has(lower) || titleEnding.test(lower)
}

/**
 * A person as printed: title before the name ("Strateg Sven Berg"), position with organisation ("for", "ved", "på",
 * "vid") or place ("i") after a comma ("Ove Lie, ordfører i Rissa"), or an organisation alone after the comma.
 * Two or more persons, a single word, lost spaces, or a body's name are `uncertain` with the value null; digits or
 * an address in the name are `not-readable`.
 */
export function parsePerson(printed: string, role?: string): Parsed<Person> {
  const before = parsedBefore<Person>(printed)
  if (before) return before
  const raw = foldSpaces(printed)
  if (/[@\d<>{}|]/.test(raw)) return notReadable(raw, 'wrong-kind')
  const text = raw.replace(/[.;]$/, (end, at: number) => (/\b\p{L}$/u.test(raw.slice(0, at)) ? end : ''))

  const bracket = /^([^()]+) \(([^()]+)\)$/.exec(text)
  const [head = '', ...after] = bracket ? [bracket[1] ?? '', bracket[2] ?? ''] : text.split(/, ?/)
  const words = head.trim().split(' ')
  let titleLength = 0
  while (titleLength < words.length - 1 && isTitle(words[titleLength] ?? '')) titleLength += 1
  const title = words.slice(0, titleLength).join(' ')
  const name = words.slice(titleLength).join(' ')

  if (/(?:^| )(?:og|och|and|&|samt)(?: |$)|\//.test(head) || after.some(hasPersonNameShape)) {
    if (/(?:^| )(?:og|och|and|&|samt)(?: |$)|\//.test(head) || after.every(hasPersonNameShape)) {
      if (!after.some((part) => isTitle(part.split(' ').at(-1) ?? '') || looksLikeOrganisation(part)))
        return uncertain<Person>(null, raw, 'more-than-one')
    }
  }
  if (looksLikeOrganisation(name)) return uncertain<Person>(null, raw, 'wrong-kind')
  if (runsTogether(text)) return uncertain<Person>(null, raw, 'run-together')
  if (!hasPersonNameShape(name) || after.length > 2 || after.some((part) => part.trim() === '')) {
    return uncertain<Person>(null, raw, 'shape')
  }
  const value: Person = {
    ...(role ? { role } : {}),
    name,
    ...(title ? { title } : {}),
    ...parseAfterName(after),
  }
  return read(value, raw)
}

function parseAfterName(after: string[]): Pick<Person, 'position' | 'organisation' | 'place'> {
  const [first, second] = after.map((part) => part.trim())
  if (!first) return {}
  const inPlace = /^(.+?) i (\p{Lu}.*)$/u.exec(first)
  const inBody = /^(.+?) (?:for|ved|på|vid|hos|at|of|av) (.+)$/u.exec(first)
  const joined = inPlace ?? inBody
  if (joined) {
    const [, position = '', where = ''] = joined
    const place = inPlace && !looksLikeOrganisation(where)
    return {
      position,
      ...(place ? { place: where } : { organisation: where }),
      ...(second && place ? { organisation: second } : {}),
    }
  }
  const firstIsBody = looksLikeOrganisation(first) || hasCapitalOnly(first)
  if (second) return { position: first, organisation: second }
  return firstIsBody && !isTitle(first.split(' ').at(-1) ?? '')
    ? { organisation: first }
    : { position: first }
}

function hasCapitalOnly(text: string): boolean {
  return /^\p{Lu}/u.test(text)
}
