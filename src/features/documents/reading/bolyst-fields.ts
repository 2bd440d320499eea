import { type Municipality, municipalitiesNamed } from '../../places/register.ts'
import { choiceQuestions, formDueOn } from './bolyst-form.ts'
import { answerOf, type Row } from './bolyst-rows.ts'
import { optionLike } from './choice-options.ts'
import { type Clean, clean, type Span, sliceClean, spanOf } from './clean-text.ts'
import { fold, foldLabel } from './labels.ts'
import { runsTogether } from './name-shapes.ts'
import type { FieldReading, Quote, Reading } from './reading.ts'
import { type Parsed, parseDate, parseList, parsePerson } from './values.ts'

export const missingField = (): FieldReading => ({ value: null, state: 'missing' })

/** A field with its quote. Anything doubtful about the row makes `read` into `uncertain`. */
function fieldOf(
  source: string,
  answer: Clean,
  row: Row | undefined,
  parsed: Omit<Parsed<unknown>, 'closed' | 'raw'> & { raw?: unknown },
): FieldReading {
  const span = spanOf(answer)
  if (row?.lost) return { value: null, state: 'not-readable' }
  if (span === undefined) return missingField()
  const doubted = (row?.doubts.size ?? 0) > 0 && parsed.state === 'read'
  const differs = parsed.raw !== undefined && parsed.raw !== parsed.value
  return {
    value: parsed.value,
    state: doubted ? 'uncertain' : parsed.state,
    ...(differs ? { raw: parsed.raw } : {}),
    quote: source.slice(span.start, span.end),
    ...span,
    ...(parsed.candidates === undefined || parsed.candidates.length === 0
      ? {}
      : { candidates: parsed.candidates }),
  }
}

export function quoteOf(source: string, piece: Clean | Span | undefined): Quote[] {
  const span = piece === undefined ? undefined : 'starts' in piece ? spanOf(piece) : piece
  return span === undefined
    ? []
    : [{ text: source.slice(span.start, span.end), start: span.start, end: span.end }]
}

const longestName = 250

/** One line of plain text: a name of a project or a body. */
export function readName(source: string, row: Row | undefined): FieldReading {
  if (row === undefined) return missingField()
  const answer = answerOf(source, row)
  const several = answer.text.includes('\n') || answer.text.length > longestName
  const words = answer.text.split(' ')
  const sentence =
    (/\p{Ll}{2}\.$/u.test(answer.text) && words.length > 3) ||
    /\p{Ll}{2}\. \p{Lu}/u.test(answer.text) ||
    words.length > 10
  const odd =
    sentence ||
    /^[a-iA-I]\)|[\t|☒☐@<>]/.test(answer.text) ||
    choiceQuestions.some((question) => optionLike(question, answer.text)) ||
    !/\p{L}{2}/u.test(answer.text) ||
    parseDate(answer.text).state === 'read'
  return fieldOf(source, answer, row, { value: answer.text, state: several || odd ? 'uncertain' : 'read' })
}

export function readDay(source: string, row: Row | undefined): FieldReading {
  if (row === undefined) return missingField()
  const answer = answerOf(source, row)
  const parsed = parseDate(answer.text)
  // One part padded with a zero and another of one digit: a digit may have been lost.
  const uneven = /^\d\.0\d\.\d{4}$|^0\d\.\d\.\d{4}$/.test(answer.text)
  return fieldOf(
    source,
    answer,
    row,
    uneven && parsed.state === 'read' ? { ...parsed, state: 'uncertain' } : parsed,
  )
}

const address = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/u

/** The e-mail address in the answer; a Markdown link counts as the address it shows. */
export function readAddress(source: string, row: Row | undefined): FieldReading {
  if (row === undefined) return missingField()
  const answer = answerOf(source, row)
  const found = address.exec(answer.text.slice(0, 500))
  if (found === null)
    return fieldOf(source, answer, row, { value: null, state: 'not-readable', raw: answer.text })
  const shown = /^\[([^\]]{3,200})\]\(mailto:([^)]{3,200})\)$/.exec(answer.text)
  const differs = shown !== null && shown[1] !== shown[2]
  const piece = sliceClean(answer, found.index, found.index + found[0].length)
  const ending = found[0].slice(found[0].lastIndexOf('.') + 1)
  return fieldOf(source, piece, row, {
    value: found[0],
    state: differs || ending.length < 2 ? 'uncertain' : 'read',
  })
}

export function readPerson(source: string, row: Row | undefined, role: string): FieldReading {
  if (row === undefined) return missingField()
  const answer = answerOf(source, row)
  const parsed = parsePerson(answer.text, role)
  // A small letter right before a capital inside a word: a space is lost between two words.
  const joined = /\p{Ll}\p{Lu}/u.test(answer.text) && !/(?<!\p{L})(?:Mc|Mac)\p{Lu}/u.test(answer.text)
  const state = joined && parsed.state === 'read' ? 'uncertain' : parsed.state
  return fieldOf(source, answer, row, { ...parsed, state })
}

/** An answer that says that nobody holds the role. */
export const noneAppointed =
  /(?<!\p{L})(?:ikke|ikkje|ingen)(?!\p{L})[^.]{0,80}(?:oppnevn|oppnemn|utpek|valgt|vald|leder|leiar)/iu
const madeOf =
  /(?:består av|består av representant\p{L}*|representant\p{L}*) (?:representant\p{L}* )?(?:fra|frå) ?:? ?/iu

/** The leader of the steering group, and the bodies it is made of where the answer says that nobody leads it. */
export function readSteeringGroup(source: string, row: Row | undefined) {
  if (row === undefined) return { leader: missingField(), organisations: undefined, notFilled: false }
  const answer = answerOf(source, row)
  if (!noneAppointed.test(answer.text))
    return {
      leader: readPerson(source, row, 'steering-group-leader'),
      organisations: undefined,
      notFilled: false,
    }
  const leader: FieldReading = {
    ...fieldOf(source, answer, row, { value: null, state: 'missing' }),
    value: null,
    state: 'missing',
  }
  const named = madeOf.exec(answer.text)
  if (named === null) return { leader, organisations: undefined, notFilled: true }
  const from = named.index + named[0].length
  const listed = sliceClean(answer, from, answer.text.replace(/[.\s]+$/, '').length)
  const list = parseList(listed.text, { conjunction: true })
  const joined = list.state === 'read' && runsTogether(listed.text)
  return {
    leader,
    organisations: fieldOf(source, listed, row, joined ? { ...list, state: 'uncertain' } : list),
    notFilled: true,
  }
}

const projectLeaderWord = /^(?:prosjektleder|prosjektleiar|prosjektkoordinator)(?!\p{L}) ?/iu

/**
 * Who sends the report: an organisation as printed, or a person with role, project and organisation in one line. Where the
 * project stops and the name begins is known only when the project's name is printed in its own field too.
 */
export function readSender(source: string, row: Row | undefined, projectName: unknown): FieldReading {
  if (row === undefined) return missingField()
  const answer = answerOf(source, row)
  const role = projectLeaderWord.exec(answer.text)
  if (role === null) {
    const field = readName(source, row)
    const person = /,/.test(answer.text) ? parsePerson(answer.text, 'project-leader') : undefined
    const leads = /^prosjekt(?:leder|leiar|koordinator)/i.test(person?.value?.position ?? '')
    if (person?.state === 'read' && leads) return fieldOf(source, answer, row, person)
    const glued = /^prosjekt(?:leder|leiar|koordinator)/i.test(answer.text)
    return glued && field.state === 'read' ? { ...field, state: 'uncertain' } : field
  }
  const rest = answer.text.slice(role[0].length)
  const inProject = /^(?:i|for|av) /i.exec(rest)
  const project = typeof projectName === 'string' ? projectName : undefined
  const afterProject = inProject === null ? rest : rest.slice(inProject[0].length)
  if (inProject !== null && (project === undefined || !afterProject.startsWith(`${project} `))) {
    return fieldOf(source, answer, row, { value: answer.text, state: 'uncertain' })
  }
  const named = inProject === null ? rest : afterProject.slice((project ?? '').length).trim()
  const person = parsePerson(named.replace(/^[,:] */, ''), 'project-leader')
  if (person.value === null) return fieldOf(source, answer, row, { value: answer.text, state: 'uncertain' })
  const value = inProject === null ? person.value : { ...person.value, project }
  return fieldOf(source, answer, row, { value, state: person.state, raw: answer.text })
}

type MunicipalitiesAnswer = {
  field: FieldReading
  countyCouncil: FieldReading | undefined
  resolved: Reading['resolved']
  answer: Clean
  endsWithSeparator: boolean
  unknown: Quote[]
}

/** The municipalities of the report, found in the register at the day of the report, or of the form where that is unknown. */
export function readMunicipalities(
  source: string,
  row: Row | undefined,
  day: string | undefined,
): MunicipalitiesAnswer {
  const none = {
    countyCouncil: undefined,
    resolved: { municipalityCodes: {}, ambiguous: [] },
    endsWithSeparator: false,
    unknown: [],
  }
  const answer = row === undefined ? clean('') : answerOf(source, row)
  if (row === undefined || row.lost || answer.text === '') {
    return {
      ...none,
      field:
        row === undefined ? missingField() : fieldOf(source, answer, row, { value: null, state: 'missing' }),
      answer,
    }
  }
  const on = day ?? formDueOn
  const find = (name: string) => municipalitiesNamed(withoutKind(name), { country: 'NO', day: on })
  const list = parseList(answer.text, { conjunction: true, isWhole: (item) => find(item).length > 0 })
  const names = list.items.map((item) => withoutKind(item.text))
  const found = new Map(names.map((name) => [name, find(name)]))
  const raw = answer.text
  if (
    /^[\p{L} -]{2,60} fylkes(?:kommune|ting)$/iu.test(raw) &&
    [...found.values()].every((hits) => hits.length === 0)
  ) {
    const field = fieldOf(source, answer, row, { value: [], state: 'uncertain', raw })
    return {
      ...none,
      field,
      countyCouncil: fieldOf(source, answer, row, { value: raw, state: 'read' }),
      answer,
    }
  }
  const resolved = codesOf(found)
  const unknown = list.items
    .filter((item) => find(item.text).length === 0)
    .flatMap((item) => quoteOf(source, sliceClean(answer, item.start, item.end)))
  const twice = new Set(names.map(fold)).size < names.length
  const sure = list.state === 'read' && unknown.length === 0 && !twice
  const value = names.join(', ') === raw ? raw.split(', ') : names
  const field = fieldOf(source, answer, row, { value, state: sure ? 'read' : 'uncertain', raw })
  return {
    field,
    countyCouncil: undefined,
    resolved,
    answer,
    endsWithSeparator: list.endsWithSeparator,
    unknown,
  }
}

const withoutKind = (name: string) =>
  name
    .trim()
    .replace(/\.$/, '')
    .replace(/ (?:kommune|herad)$/i, '')
    .replace(/^(?:kommunene|kommunane) /i, '')

/** A name with one bearer gives its code; one with several is settled only by the county that all the others share. */
function codesOf(found: Map<string, Municipality[]>): Reading['resolved'] {
  const municipalityCodes: Record<string, string> = {}
  const ambiguous: string[] = []
  const counties = new Set(
    [...found.values()].filter((hits) => hits.length === 1).map(([only]) => only?.countyCode),
  )
  for (const [name, hits] of found) {
    if (hits.length > 1) ambiguous.push(name)
    const fitting =
      hits.length === 1 ? hits : counties.size === 1 ? hits.filter((hit) => counties.has(hit.countyCode)) : []
    const [only] = fitting
    if (fitting.length === 1 && only !== undefined) municipalityCodes[name] = only.code
  }
  return { municipalityCodes, ambiguous }
}

/** The first web address in the texts; `uncertain` at the end of a text of which the end is in doubt. */
export function readWebsite(
  source: string,
  texts: { piece: Clean; doubtful: boolean }[],
): FieldReading | undefined {
  for (const { piece: text, doubtful } of texts) {
    const found = /(?:https?:\/\/)?www\.[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63}){1,4}/u.exec(text.text)
    if (found === null) continue
    const end = found.index + found[0].length
    const cut = doubtful && end >= text.text.length - 1
    const piece = sliceClean(text, found.index, end)
    return fieldOf(source, piece, undefined, { value: found[0], state: cut ? 'uncertain' : 'read' })
  }
  return undefined
}

/** First and last name alike, and the rest not: most likely one person in two spellings. */
export function samePersonOtherwise(one: string, other: string): boolean {
  const [a, b] = [one.split(' '), other.split(' ')]
  return (
    fold(one) !== fold(other) &&
    foldLabel(a[0] ?? '') === foldLabel(b[0] ?? '') &&
    foldLabel(a.at(-1) ?? '') === foldLabel(b.at(-1) ?? '')
  )
}
