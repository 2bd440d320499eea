import { figureText, typedMoney } from '../../../platform/forms/typed-figure.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { one } from '../../../platform/ui/form-values.ts'
import type { FormValues } from '../../../platform/ui/forms.tsx'
import type { LineKind } from '../table/build-money-table.ts'

/**
 * The names of the form's fields. A part is a year, a funder, both or neither; every line has an amount for each part. Lines of own
 * work in hours stand apart, since they have hours and a rate as well.
 */
export const groups = ['cost', 'hours'] as const
export type Group = (typeof groups)[number]
export type LineField = 'id' | 'name' | 'kind' | 'rate' | `amount.${number}` | `hours.${number}`
export const lineField = (group: Group, row: number, field: LineField) => `${group}.${row}.${field}`
export const partField = (part: number, field: 'year' | 'funder') => `part.${part}.${field}`

const MOST_ROWS = 200
export const MOST_PARTS = 12
const SPARE_ROWS = { cost: 3, hours: 1 }
const MORE_ROWS = 5

/** Rows the form came with, filled or not. */
export function rowCount(values: FormValues, group: Group): number {
  const pattern = new RegExp(`^${group}\\.(\\d{1,3})\\.`)
  const rows = Object.keys(values).flatMap((name) => {
    const row = pattern.exec(name)?.[1]
    return row === undefined ? [] : [Number(row) + 1]
  })
  return Math.min(MOST_ROWS, Math.max(0, ...rows))
}

/** Rows to show: those there are, some to write in, and more where more were asked for. */
export function shownRows(values: FormValues, group: Group, more: string): number {
  const known = rowCount(values, group)
  if (more === group) return Math.min(MOST_ROWS, known + MORE_ROWS)
  const filled = Array.from({ length: known }, (_, row) => row).filter((row) =>
    Object.keys(values).some((name) => name.startsWith(`${group}.${row}.`) && isFilled(values, name)),
  )
  return Math.min(MOST_ROWS, Math.max(known, (filled.at(-1) ?? -1) + 1 + SPARE_ROWS[group]))
}

const isFilled = (values: FormValues, name: string) => !name.endsWith('.kind') && one(values, name) !== ''

/** Parts that amounts can be written for: up to the last that is named, at least one. */
export function partCount(values: FormValues): number {
  const parts = Array.from({ length: MOST_PARTS }, (_, part) => part)
  const named = parts.filter(
    (part) => one(values, partField(part, 'year')) || one(values, partField(part, 'funder')),
  )
  return Math.max(1, (named.at(-1) ?? 0) + 1)
}

type Amount = { lineId: string; year: number; funder: string; amountOre: number; minutes: number | null }

const keyOf = ({ year, funder }: { year: number; funder: string }) => `${year} ${funder}`

/** The form filled with the budget as it is. */
export function budgetValues(
  lines: { id: string; name: string; kind: LineKind }[],
  amounts: Amount[],
  language: Language,
): FormValues {
  const values: FormValues = {}
  // What is for the whole time and names no funder comes first: a part without a name is none where nothing follows it.
  const parts = [...new Map(amounts.map((part) => [keyOf(part), part])).values()].toSorted(
    (one, other) => one.year - other.year || (one.funder < other.funder ? -1 : 1),
  )
  const keys = parts.map(keyOf)
  for (const [index, part] of parts.entries()) {
    values[partField(index, 'year')] = part.year === 0 ? '' : String(part.year)
    values[partField(index, 'funder')] = part.funder
  }
  const rows = { cost: 0, hours: 0 }
  for (const line of lines) {
    const group: Group = line.kind === 'own-hours' ? 'hours' : 'cost'
    const row = rows[group]
    rows[group] += 1
    const own = amounts.filter(({ lineId }) => lineId === line.id)
    const rateOre = commonRate(own)
    values[lineField(group, row, 'id')] = line.id
    values[lineField(group, row, 'name')] = line.name
    if (group === 'cost') values[lineField(group, row, 'kind')] = line.kind
    else if (rateOre !== undefined) values[lineField(group, row, 'rate')] = typedMoney(rateOre, language)
    for (const amount of own) {
      const part = keys.indexOf(keyOf(amount))
      const byRate = rateOre !== undefined && amount.minutes !== null
      if (!byRate) values[lineField(group, row, `amount.${part}`)] = typedMoney(amount.amountOre, language)
      if (group === 'hours' && amount.minutes !== null)
        values[lineField(group, row, `hours.${part}`)] = typedHours(amount.minutes, language)
    }
  }
  return values
}

/**
 * What own work comes to: minutes at a rate in hundredths per hour, rounded to whole hundredths, half of one upwards. Neither is
 * negative.
 */
export const worth = (minutes: number, rateOre: number) =>
  Number((BigInt(minutes) * BigInt(rateOre) * 2n + 60n) / 120n)

/** The rate per hour that gives every amount of the line; undefined where there is none. */
function commonRate(amounts: Amount[]): number | undefined {
  const first = amounts.find(({ minutes }) => minutes !== null && minutes > 0)
  if (!first?.minutes || first.amountOre < 0) return undefined
  const rateOre = Math.round((first.amountOre * 60) / first.minutes)
  return amounts.every(({ minutes, amountOre }) => minutes === null || worth(minutes, rateOre) === amountOre)
    ? rateOre
    : undefined
}

/** Hours are written with two decimals and kept in whole minutes; both ways lead back to the same minutes. */
export const minutesOf = (hundredthsOfHours: number) => Math.round((hundredthsOfHours * 60) / 100)
const typedHours = (minutes: number, language: Language) =>
  figureText({ units: BigInt(Math.round((minutes * 100) / 60)), scale: 2 }, language)
