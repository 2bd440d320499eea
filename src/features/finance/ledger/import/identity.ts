import type { LedgerRow } from '../reading/ledger-file.ts'

const BETWEEN = 0x1f

// What is being mixed; kept here and not in an object because some hundred thousand rows are.
let high = 0
let low = 0

function mix(text: string): void {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 2_654_435_761)
    low = Math.imul(low ^ unit, 1_597_334_677)
  }
}

function mixBetween(): void {
  high = Math.imul(high ^ BETWEEN, 2_654_435_761)
  low = Math.imul(low ^ BETWEEN, 1_597_334_677)
}

/**
 * A number of 53 bits for what a posting says: voucher, day, account, objects, amount and text, not where in the file it stands. Rows that
 * say the same have the same number; how many of them there are is counted when files are compared. Mixed as in cyrb53 (bryc,
 * public domain); with 400,000 postings the chance that any two differing ones share a number is about one in 100,000.
 */
export function identityOf(row: LedgerRow): number {
  high = 0xdeadbeef
  low = 0x41c6ce57
  mix(row.voucher)
  mixBetween()
  mix(row.postedOn)
  mixBetween()
  mix(row.account)
  mixBetween()
  mix(row.objects)
  mixBetween()
  mix(String(row.amountOre))
  mixBetween()
  mix(row.description)
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0)
}
