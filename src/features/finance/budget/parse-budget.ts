import { parseFigure, parseMoney } from '../../../platform/forms/typed-figure.ts'
import { formatOre } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { isUuid } from '../../../platform/text/uuid.ts'
import { one } from '../../../platform/ui/form-values.ts'
import type { FieldErrors, FormValues } from '../../../platform/ui/forms.tsx'
import { parseDay } from '../../projects/index.ts'
import type { Currency } from '../table/build-money-table.ts'
import {
  type Group,
  groups,
  type LineField,
  lineField,
  minutesOf,
  partCount,
  partField,
  rowCount,
  worth,
} from './budget-form.ts'
import type { BudgetInput, BudgetLineInput } from './insert-budget-version.ts'
import { mistakeTexts } from './mistake-texts.ts'

const LONGEST_NAME = 200
const LONGEST_REASON = 2000
const MOST_HOURS = 100_000
/** As for every amount that is typed: ten thousand million. */
const MOST_ORE = 1_000_000_000_000

export type ParsedBudget =
  | { ok: true; budget: Omit<BudgetInput, 'projectId'> & { baseVersion: number } }
  | { ok: false; errors: FieldErrors }

type Part = { year: number; funder: string }
type Reading = {
  values: FormValues
  language: Language
  currency: Currency
  parts: Part[]
  errors: FieldErrors
}

/** The budget that was written in the form, or what is wrong with it, by field. Rows with nothing in them are no lines. */
export function parseBudget(values: FormValues, language: Language): ParsedBudget {
  const t = mistakeTexts[language]
  const errors: FieldErrors = {}
  const baseVersion = Number(/^\d{1,9}$/.exec(one(values, 'base'))?.[0] ?? 0)
  const kind = baseVersion === 0 || one(values, 'kind') === 'original' ? 'original' : 'revised'
  const reason = one(values, 'reason')
  if (baseVersion > 0 && reason === '') errors.reason = t.reasonMissing
  if (reason.length > LONGEST_REASON) errors.reason = t.tooLong(LONGEST_REASON)
  const decidedOn = parseDay(one(values, 'decidedOn'))
  if (!decidedOn) errors.decidedOn = t.dayInvalid
  const currency = currencyOf(one(values, 'currency'))
  const parts = parseParts(values, language, errors)
  const reading: Reading = { values, language, currency, parts, errors }
  const lines = groups.flatMap((group) =>
    Array.from({ length: rowCount(values, group) }, (_, row) => parseLine(reading, group, row)),
  )
  nameOnce(reading)
  const written = lines.filter((line) => line !== undefined)
  if (written.length === 0 && Object.keys(errors).length === 0)
    errors[lineField('cost', 0, 'name')] = t.noLines
  if (Object.keys(errors).length > 0 || !decidedOn) return { ok: false, errors }
  return { ok: true, budget: { kind, reason, decidedOn, currency, lines: written, baseVersion } }
}

const currencyOf = (typed: string): Currency => (typed === 'SEK' || typed === 'EUR' ? typed : 'NOK')

function parseParts(values: FormValues, language: Language, errors: FieldErrors): Part[] {
  const t = mistakeTexts[language]
  const parts = Array.from({ length: partCount(values) }, (_, part) => {
    const typed = one(values, partField(part, 'year'))
    const funder = one(values, partField(part, 'funder'))
    const year = typed === '' ? 0 : Number(typed)
    if (typed !== '' && !(/^\d{4}$/.test(typed) && year >= 1990 && year <= 2100))
      errors[partField(part, 'year')] = t.yearInvalid
    if (funder.length > LONGEST_NAME) errors[partField(part, 'funder')] = t.tooLong(LONGEST_NAME)
    return { year, funder }
  })
  for (const [index, part] of parts.entries())
    if (parts.slice(0, index).some(({ year, funder }) => year === part.year && funder === part.funder))
      errors[partField(index, 'year')] = t.partTwice
  return parts
}

function parseLine(reading: Reading, group: Group, row: number): BudgetLineInput | undefined {
  const { values, language, errors } = reading
  const t = mistakeTexts[language]
  const field = (name: LineField) => lineField(group, row, name)
  const name = one(values, field('name'))
  const amounts = reading.parts.flatMap(
    (part, index) =>
      (group === 'hours' ? parseWork(reading, row, index, part) : parseCost(reading, row, index, part)) ?? [],
  )
  const typed = reading.parts.some(
    (_, index) => one(values, field(`amount.${index}`)) || one(values, field(`hours.${index}`)),
  )
  if (name === '' && !typed) return undefined
  if (name === '') errors[field('name')] = t.nameMissing
  if (name.length > LONGEST_NAME) errors[field('name')] = t.tooLong(LONGEST_NAME)
  const id = one(values, field('id'))
  return {
    ...(isUuid(id) ? { id } : {}),
    name,
    kind: group === 'hours' ? 'own-hours' : one(values, field('kind')) === 'own-share' ? 'own-share' : 'cost',
    amounts,
  }
}

type Amount = BudgetLineInput['amounts'][number]

function parseCost(reading: Reading, row: number, index: number, part: Part): Amount | undefined {
  const amountOre = parseOre(reading, lineField('cost', row, `amount.${index}`))
  return amountOre === undefined ? undefined : { ...part, amountOre }
}

/** Hours at the line's rate, or an amount of its own; where all three are there they must agree. */
function parseWork(reading: Reading, row: number, index: number, part: Part): Amount | undefined {
  const { values, language, currency, errors } = reading
  const t = mistakeTexts[language]
  const names = {
    hours: lineField('hours', row, `hours.${index}`),
    amount: lineField('hours', row, `amount.${index}`),
    rate: lineField('hours', row, 'rate'),
  }
  const amountOre = parseOre(reading, names.amount)
  const rateOre = parseOre(reading, names.rate)
  if (rateOre !== undefined && rateOre < 0) errors[names.rate] = t.amounts.unreadable
  const minutes = parseHours(reading, names.hours)
  if (minutes === undefined)
    return amountOre === undefined ? undefined : { ...part, amountOre, minutes: null }
  if (rateOre !== undefined && rateOre >= 0) {
    const worthOre = worth(minutes, rateOre)
    if (amountOre !== undefined && amountOre !== worthOre)
      errors[names.amount] = t.notTheWorth(formatOre(worthOre, currency, language))
    if (worthOre > MOST_ORE) errors[names.rate] = t.amounts.large
    return { ...part, amountOre: worthOre, minutes }
  }
  if (amountOre !== undefined) return { ...part, amountOre, minutes }
  if (!errors[names.rate] && !errors[names.amount] && one(values, names.rate) === '')
    errors[names.rate] = t.rateMissing
  return undefined
}

function parseOre({ values, language, currency, errors }: Reading, name: string): number | undefined {
  const typed = one(values, name)
  if (typed === '') return undefined
  const read = parseMoney(typed, currency, language)
  if (read.ok) return read.amountOre
  errors[name] = mistakeTexts[language].amounts[read.refusal]
  return undefined
}

function parseHours({ values, language, errors }: Reading, name: string): number | undefined {
  const typed = one(values, name)
  if (typed === '') return undefined
  const read = parseFigure(typed, 2, language)
  const hundredths = read.ok ? Number(read.figure.units) : -1
  if (hundredths >= 0 && hundredths <= MOST_HOURS * 100) return minutesOf(hundredths)
  errors[name] = mistakeTexts[language].hoursInvalid
  return undefined
}

function nameOnce({ values, language, errors }: Reading) {
  const seen = new Set<string>()
  for (const group of groups)
    for (let row = 0; row < rowCount(values, group); row += 1) {
      const field = lineField(group, row, 'name')
      const name = one(values, field).toLowerCase()
      if (name !== '' && seen.has(name)) errors[field] = mistakeTexts[language].nameTwice
      seen.add(name)
    }
}
