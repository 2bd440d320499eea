import { type AmountInText, amountsInText, expectedFigures } from './figures-in-text.ts'
import type { FieldReading, TextReading } from './reading.ts'

/** The figures that the last two sections may hold; gives the funding's only amount back. */
export function readFigures(
  text: string,
  texts: TextReading[],
  fields: Record<string, FieldReading>,
): AmountInText | undefined {
  const result = texts.find((one) => one.key === 'expectedResult')
  const figures = result ? expectedFigures(text, result) : []
  const [figure] = figures
  if (figure) {
    const { value, raw, start, end } = figure
    const sure = figures.length === 1 && value.decided && value.min === value.max && result?.state === 'read'
    const several = figures.length > 1 ? { candidates: figures.map((one) => one.value) } : {}
    fields.expectedResult = {
      value: figures.length > 1 ? null : value,
      state: sure ? 'read' : 'uncertain',
      raw,
      ...several,
      quote: text.slice(start, end),
      start,
      end,
    }
  }
  const money = texts.find((one) => one.key === 'funding')
  const amounts = money ? amountsInText(text, money, 'SE') : []
  const [amount] = amounts
  if (!money || !amount) return undefined
  const alone = amounts.length === 1
  const whole = alone && amount.start === money.start && amount.end === money.end
  const { value, raw, start, end } = amount
  fields.funding = {
    value: alone ? { ...value, sources: [] } : null,
    state: whole && 'amount' in value ? 'read' : 'uncertain',
    raw,
    ...(alone ? {} : { candidates: amounts.map((one) => one.value) }),
    quote: text.slice(start, end),
    start,
    end,
  }
  return alone ? amount : undefined
}
