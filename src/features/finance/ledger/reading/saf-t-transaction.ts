import { isDay } from './days.ts'
import { objectKey, plainText, RefusedLedger } from './ledger-file.ts'

export type Analysis = { type: string; id: string; ore: number | undefined }
export type Line = {
  at: number
  account: string
  description: string
  ore: number | undefined
  analyses: Analysis[]
}
export type Transaction = {
  name: string
  line: number
  journal: string
  date: string
  postingDate: string
  period: string
  year: string
  description: string
  sumOre: number
  lines: Line[]
}

type Period = { from: string; to: string } | null

/**
 * The voucher's own day where it lies in the period of the file; else the day it was posted, else the first of its accounting period
 * (`isOther`). Refuses `date-unreadable`, and `date-outside-year` where none of them lies in the period.
 */
export function dayOf(transaction: Transaction, period: Period): { day: string; isOther: boolean } {
  const { date, postingDate, line, name } = transaction
  if (!isDay(date))
    throw new RefusedLedger('date-unreadable', line, { text: plainText(date).slice(0, 40), voucher: name })
  if (!period || (date >= period.from && date <= period.to)) return { day: date, isOther: false }
  const month = `${transaction.year}-${transaction.period.padStart(2, '0')}-01`
  const other = [postingDate, month].find((day) => isDay(day) && day >= period.from && day <= period.to)
  if (!other) throw new RefusedLedger('date-outside-year', line, { day: date, voucher: name, ...period })
  return { day: other, isOther: true }
}

/** A line as one posting, or as several where its analyses share its amount out. */
export function partsOf(posting: Line): { ore: number; objects: string }[] {
  const { analyses } = posting
  const whole = posting.ore ?? 0
  const shared = analyses.find(({ ore }) => ore !== undefined && ore !== Math.abs(whole))?.type
  const named = (list: Analysis[]) => list.map(({ type, id }) => objectKey(type, id)).join(' ')
  if (shared === undefined) return [{ ore: whole, objects: named(analyses) }]
  const sign = whole < 0 ? -1 : 1
  const others = analyses.filter(({ type }) => type !== shared)
  const shares = analyses
    .filter(({ type }) => type === shared)
    .map((share) => ({ ore: sign * (share.ore ?? 0), objects: named([share, ...others]) }))
  const rest = shares.reduce((left, { ore }) => left - ore, whole)
  return rest === 0 ? shares : [...shares, { ore: rest, objects: named(others) }]
}
