import { z } from 'zod'
import {
  distinguish,
  type Municipality,
  municipalitiesNamed,
  municipalityByCode,
  municipalityKey,
  partsOfKey,
} from '../../places/index.ts'
import {
  type Choice,
  geographicEffects,
  isChoice,
  parseDay,
  policyGoals,
  projectPhases,
  targetGroups,
} from '../../projects/index.ts'
import type { ItemType } from './item-catalogue.ts'

export type Money = { min: number; max: number; currency: 'NOK' | 'SEK' | 'EUR' }
export type Person = { name: string; position: string; organisation: string }
/** A value with a known shape: a line, a day or an id; lines, keys or ids; an amount; a person. */
export type Typed = string | string[] | Money | Person

const currency = z.enum(['NOK', 'SEK', 'EUR'])
const ReadMoney = z.union([
  z.object({ min: z.number(), max: z.number(), currency }),
  z
    .object({ amount: z.number(), currency })
    .transform(({ amount, currency }) => ({ min: amount, max: amount, currency })),
])
const ReadPerson = z.object({
  name: z.string().min(1),
  title: z.string().optional(),
  position: z.string().optional(),
  organisation: z.string().optional(),
  place: z.string().optional(),
})
const NumberedName = z.object({ number: z.union([z.number(), z.string()]), name: z.string() })
const NamedBody = z.object({ organisation: z.string().optional(), name: z.string().optional() })

/** The choices of a list type; undefined for types that are typed freely. */
export function optionsOf(type: ItemType): readonly Choice[] | undefined {
  if (type === 'phase') return projectPhases
  if (type === 'geographicEffect') return geographicEffects
  if (type === 'policyGoals') return policyGoals
  if (type === 'targetGroups') return targetGroups
  return undefined
}

export const takesSeveral = (type: ItemType) => type === 'policyGoals' || type === 'targetGroups'

/** A value as the reading has it, in the shape of its type; undefined when it has another shape. */
export function toTyped(type: ItemType, value: unknown): Typed | undefined {
  switch (type) {
    case 'money': {
      const money = ReadMoney.safeParse(value)
      return money.success &&
        money.data.min <= money.data.max &&
        Number.isSafeInteger(money.data.max) &&
        money.data.min >= 0
        ? money.data
        : undefined
    }
    case 'person':
      return typeof value === 'string' ? person(value) : personFrom(value)
    case 'organisation': {
      const body = NamedBody.safeParse(value)
      return text(value) ?? (body.success ? text(body.data.organisation ?? body.data.name) : undefined)
    }
    case 'policyGoals':
      return strings(value)?.map((one) => answerOf(policyGoals, one))
    case 'geographicEffect': {
      const one = text(value)
      return one && answerOf(geographicEffects, one)
    }
    case 'lines':
    case 'municipalities':
    case 'targetGroups':
      return strings(value)
    case 'day':
      return typeof value === 'string' && isDay(value) ? value : undefined
    case 'line': {
      const numbered = NumberedName.safeParse(value)
      return numbered.success ? `${numbered.data.number} ${numbered.data.name}` : text(value)
    }
    default:
      return text(value)
  }
}

/** An answer of the report form, which the reader may suggest by the letter printed beside it. */
const answerOf = (options: readonly { id: string; letter: string }[], given: string): string =>
  options.find(({ letter }) => letter === given)?.id ?? given

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function strings(value: unknown): string[] | undefined {
  const lines = z.array(z.string()).safeParse(value)
  return lines.success && lines.data.length > 0 ? lines.data : undefined
}

function personFrom(value: unknown): Person | undefined {
  const read = ReadPerson.safeParse(value)
  if (!read.success) return undefined
  const { name, title, position, organisation, place } = read.data
  return { name, position: position ?? title ?? '', organisation: organisation ?? place ?? '' }
}

function person(line: string): Person | undefined {
  const [name = '', position = '', ...organisation] = line.split(',').map((part) => part.trim())
  return name === '' ? undefined : { name, position, organisation: organisation.join(', ') }
}

const isDay = (line: string) => z.iso.date().safeParse(line).success

/** The value as a person would type it; several entries one on a line. */
export function asForm(value: Typed): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.join('\n')
  if ('name' in value) return [value.name, value.position, value.organisation].filter(Boolean).join(', ')
  return value.min === value.max ? String(value.min) : `${value.min}–${value.max}`
}

const mistakes = [
  'valueMissing',
  'dateInvalid',
  'amountInvalid',
  'personInvalid',
  'notInList',
  'tooLong',
  'nothingDecided',
  'bothGiven',
  'municipalityUnknown',
  'municipalityAmbiguous',
] as const
export type Mistake = { key: (typeof mistakes)[number]; detail?: string }
export type Checked = { ok: true; value: Typed } | { ok: false; mistake: Mistake }

/** What places are read by: names settled in the reading, the country, and the day whose names count. */
export type PlaceContext = {
  codes: Record<string, string>
  country: 'NO' | 'SE' | undefined
  day: string | undefined
}

const LONGEST_LINE = 500
const LONGEST_TEXT = 100_000

/** Checks what a person typed or chose (`entries`: one for a field, several for a list of choices) and gives it its shape. */
export function fromForm(type: ItemType, entries: string[], places: PlaceContext): Checked {
  const typed = entries.map((entry) => entry.replaceAll('\r\n', '\n').trim()).filter((entry) => entry !== '')
  const [first] = typed
  if (first === undefined) return refuse('valueMissing')
  if (
    first.length >
    (type === 'text' || type === 'lines' || type === 'municipalities' ? LONGEST_TEXT : LONGEST_LINE)
  )
    return refuse('tooLong')
  const options = optionsOf(type)
  if (options) {
    if (!typed.every((id) => isChoice(options, id))) return refuse('notInList')
    return { ok: true, value: takesSeveral(type) ? [...new Set(typed)] : first }
  }
  if (type === 'language')
    return ['nb', 'nn', 'sv', 'en'].includes(first) ? { ok: true, value: first } : refuse('notInList')
  if (type === 'country')
    return ['NO', 'SE'].includes(first) ? { ok: true, value: first } : refuse('notInList')
  if (type === 'day') {
    const day = parseDay(first)
    return day ? { ok: true, value: day } : refuse('dateInvalid')
  }
  if (type === 'money') return moneyFrom(first, places.country)
  if (type === 'person') {
    const one = person(first)
    return one && Object.values(one).every((part) => part.length <= 200)
      ? { ok: true, value: one }
      : refuse('personInvalid')
  }
  if (type === 'lines' || type === 'municipalities') {
    // Names of municipalities hold no comma, and the project's form has commas between them.
    const lines = first
      .split(type === 'lines' ? '\n' : /[\n,;]/)
      .map((line) => line.trim())
      .filter(Boolean)
    if (lines.some((line) => line.length > 300) || lines.length > 500) return refuse('tooLong')
    return type === 'lines' ? { ok: true, value: lines } : municipalityKeys(lines, places)
  }
  return { ok: true, value: first }
}

/** "1 568 180", "3000000–6000000", "100 EUR": whole units; without a currency that of the country. */
function moneyFrom(line: string, country: 'NO' | 'SE' | undefined): Checked {
  const match = /^(\d[\d\s.]{0,20})(?:\s*[-–—]\s*(\d[\d\s.]{0,20}))?\s*(NOK|SEK|EUR|kr)?$/i.exec(line)
  if (!match) return refuse('amountInvalid')
  const whole = (digits: string) => {
    const compact = digits.trim()
    // Points only as thousands marks: "1.5" is no whole amount.
    return /^\d{1,3}([.\s]\d{3})*$|^\d+$/.test(compact) ? Number(compact.replace(/[.\s]/g, '')) : Number.NaN
  }
  const min = whole(match[1] ?? '')
  const max = match[2] === undefined ? min : whole(match[2])
  const written = match[3]?.toUpperCase()
  const currency =
    written === 'NOK' || written === 'SEK' || written === 'EUR' ? written : country === 'SE' ? 'SEK' : 'NOK'
  if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max) || min > max) return refuse('amountInvalid')
  return { ok: true, value: { min, max, currency } }
}

/** Keys valid at the document's day. A name with several bearers is never guessed: the reviewer writes the county too. */
function municipalityKeys(lines: string[], places: PlaceContext): Checked {
  const keys: string[] = []
  for (const line of lines) {
    const found = municipalitiesWritten(line, places)
    const [only] = found
    if (only === undefined) return refuse('municipalityUnknown', line)
    if (found.length > 1) return refuse('municipalityAmbiguous', found.map(distinguish).join('; '))
    keys.push(municipalityKey(only.country, only.code))
  }
  return { ok: true, value: [...new Set(keys)] }
}

function municipalitiesWritten(line: string, { codes, country, day }: PlaceContext): Municipality[] {
  const parts = partsOfKey(line)
  const code = Object.hasOwn(codes, line) ? codes[line] : undefined
  const given = parts ?? (code && country ? { country, code } : undefined)
  if (given) {
    const known =
      municipalityByCode(given.country, given.code, day) ?? municipalityByCode(given.country, given.code)
    if (known) return [known]
  }
  const name = line.replace(/\s+kommune?$/i, '').replace(/\s*\(.*\)$/, '')
  const bearers = municipalitiesNamed(name, { country, day })
  const all = bearers.length > 0 ? bearers : municipalitiesNamed(name, { country })
  const told = all.filter((one) => distinguish(one) === line)
  return told.length > 0 ? told : all
}

function refuse(key: Mistake['key'], detail?: string): Checked {
  return { ok: false, mistake: detail === undefined ? { key } : { key, detail } }
}
