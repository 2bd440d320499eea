import type { AnswerValue, Row } from './answer.ts'
import type { Known } from './conditions.ts'
import { type Decimal, decimalOf, negative, numberOf, sumOf } from './decimal.ts'
import type { Question } from './definition.ts'

type Computed = Extract<Question, { kind: 'computed' }>

/**
 * Works out a computed question from answers that stand before it; undefined where there is nothing to work with, where amounts are in
 * different currencies, or where the figure is beyond what a number keeps exactly. Sums and differences are exact.
 */
export function computeValue(question: Computed, known: Known): number | undefined {
  const { compute } = question
  if (compute.how === 'count') return countOf(known.get(compute.of[0])?.value)
  if (mixesCurrencies(compute.of, known)) return undefined
  const sources = compute.of.map((name) => figuresOf(name, known))
  if (compute.how === 'sum') {
    const figures = sources.flat()
    return figures.length === 0 ? undefined : exact(sumOf(figures))
  }
  const [first, second] = sources
  if (!first?.length || !second?.length) return undefined
  const [a, b] = [sumOf(first), sumOf(second)]
  if (compute.how === 'difference') return exact(sumOf([a, negative(b)]))
  if (b.units === 0n) return undefined
  const share = numberOf(a) / numberOf(b)
  return Number.isFinite(share) ? share : undefined
}

function exact(figure: Decimal): number | undefined {
  const number = numberOf(figure)
  return Number.isFinite(number) && Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : undefined
}

function countOf(value: AnswerValue | undefined): number | undefined {
  if (Array.isArray(value)) return value.length
  return typeof value === 'object' && 'chosen' in value ? value.chosen.length : undefined
}

/** The figures behind a name: one of a question, or those of a column (`table.column`). */
function figuresOf(name: string, known: Known): Decimal[] {
  const [key = '', column] = name.split('.')
  const value = known.get(key)?.value
  if (column !== undefined) {
    const rows = Array.isArray(value) ? (value as Row[]) : []
    return rows.flatMap((row) => decimals(Object.hasOwn(row, column) ? row[column] : null))
  }
  if (typeof value === 'object' && 'amountOre' in value) return decimals(value.amountOre)
  return decimals(value)
}

function decimals(value: unknown): Decimal[] {
  const figure = typeof value === 'number' ? decimalOf(value) : undefined
  return figure ? [figure] : []
}

function mixesCurrencies(names: string[], known: Known): boolean {
  const currencies = new Set<string>()
  for (const name of names) {
    const value = known.get(name)?.value
    if (typeof value === 'object' && 'amountOre' in value) currencies.add(value.currency)
  }
  return currencies.size > 1
}
