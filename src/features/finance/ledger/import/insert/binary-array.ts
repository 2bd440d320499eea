/** Identifiers of element types in PostgreSQL's catalogue, which never change. */
const types = { integer: 23, bigint: 20, date: 1082 } as const

/** Days from 1970, where JavaScript counts from, to 2000, where PostgreSQL counts days from. */
const DAYS_TO_2000 = 10_957
const MS_OF_DAY = 86_400_000

/**
 * An array of numbers as PostgreSQL reads it without parsing text: dimensions, "no nulls", element type, length, first index, then each
 * element with its length in bytes, all big-endian (array_recv in its source). Integers are of 32 bits; a bigint is a number that is
 * exact in JavaScript; a date is a number of days, see `dayNumber`. A parameter that is a Buffer is sent in this form by the driver.
 */
export function binaryArray<T>(
  type: keyof typeof types,
  items: readonly T[],
  value: (item: T) => number,
): Buffer {
  const isWide = type === 'bigint'
  const size = isWide ? 12 : 8
  const bytes = Buffer.allocUnsafe(20 + items.length * size)
  bytes.writeInt32BE(1, 0)
  bytes.writeInt32BE(0, 4)
  bytes.writeInt32BE(types[type], 8)
  bytes.writeInt32BE(items.length, 12)
  bytes.writeInt32BE(1, 16)
  let at = 20
  for (const item of items) {
    const number = value(item)
    bytes.writeInt32BE(size - 4, at)
    if (isWide) {
      const high = Math.floor(number / 0x1_0000_0000)
      bytes.writeInt32BE(high, at + 4)
      bytes.writeUInt32BE(number - high * 0x1_0000_0000, at + 8)
    } else bytes.writeInt32BE(number, at + 4)
    at += size
  }
  return bytes
}

const days = new Map<string, number>()

/** The number PostgreSQL has for a day (YYYY-MM-DD): days since 1 January 2000. */
export function dayNumber(day: string): number {
  const known = days.get(day)
  if (known !== undefined) return known
  const number = Date.parse(`${day}T00:00:00Z`) / MS_OF_DAY - DAYS_TO_2000
  // From 1990 to 2100 there are some forty thousand days; the files in use have some hundred.
  if (days.size < 50_000) days.set(day, number)
  return number
}
