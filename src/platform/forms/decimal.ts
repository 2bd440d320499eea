/** A decimal figure without any rounding: `units` parts of 10^-`scale`. */
export type Decimal = { units: bigint; scale: number }

/** The figure exactly as JavaScript prints it; undefined for what is not finite. */
export function decimalOf(value: number): Decimal | undefined {
  const found = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value))
  if (!found) return undefined
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = found
  const scale = fraction.length - Number(exponent)
  const units = BigInt(`${sign}${whole}${fraction}`)
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 }
}

const scaled = ({ units, scale }: Decimal, to: number) => units * 10n ** BigInt(to - scale)

export function sumOf(figures: Decimal[]): Decimal {
  const scale = figures.reduce((most, figure) => Math.max(most, figure.scale), 0)
  return { units: figures.reduce((sum, figure) => sum + scaled(figure, scale), 0n), scale }
}

export const negative = ({ units, scale }: Decimal): Decimal => ({ units: -units, scale })

/** "-1234.5", without trailing zeros beyond `least` decimals. */
export function decimalText({ units, scale }: Decimal, least = 0): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  let fraction = digits.slice(digits.length - scale)
  while (fraction.length > least && fraction.endsWith('0')) fraction = fraction.slice(0, -1)
  fraction = fraction.padEnd(least, '0')
  return `${units < 0n ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`
}

export const numberOf = (figure: Decimal): number => Number(decimalText(figure))

/** The digits after the mark that the figure needs. */
export const decimalsOf = (figure: Decimal): number => decimalText(figure).split('.')[1]?.length ?? 0
