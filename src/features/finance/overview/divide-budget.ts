import type { LineKind } from '../table/build-money-table.ts'

type Amount = { lineId: string; year: number; funder: string; amountOre: number }

export type DividedBudget = {
  /** Years ('2013'; '0' for the whole time) or funders ('' for none named), in their order. */
  parts: string[]
  rows: { name: string; amounts: (number | null)[]; sumOre: number }[]
  sums: number[]
  sumOre: number
}

/** The budget by year or by funder; undefined where it is not divided so. */
export function divideBudget(
  lines: { id: string; name: string; kind: LineKind }[],
  amounts: Amount[],
  by: 'year' | 'funder',
): DividedBudget | undefined {
  const partOf = (amount: Amount) => String(amount[by])
  const parts = [...new Set(amounts.map(partOf))].toSorted()
  const undivided = by === 'year' ? '0' : ''
  if (parts.length === 0 || (parts.length === 1 && parts[0] === undivided)) return undefined
  const rows = lines
    .map((line) => ({ line, own: amounts.filter(({ lineId }) => lineId === line.id) }))
    .filter(({ own }) => own.length > 0)
    .map(({ line, own }) => ({
      name: line.name,
      amounts: parts.map((part) => {
        const inPart = own.filter((amount) => partOf(amount) === part)
        return inPart.length > 0 ? sumOf(inPart) : null
      }),
      sumOre: sumOf(own),
    }))
  return {
    parts,
    rows,
    sums: parts.map((part) => sumOf(amounts.filter((amount) => partOf(amount) === part))),
    sumOre: sumOf(amounts),
  }
}

const sumOf = (amounts: Amount[]) => amounts.reduce((sum, { amountOre }) => sum + amountOre, 0)
