import { folded } from '../../import/words.ts'
import { dayOfWritten } from '../days.ts'
import { oreOfWritten } from '../exact-amount.ts'
import type { Currency } from '../ledger-file.ts'
import type { ColumnMeaning, TableOptions } from './table-options.ts'
import { type TableRow, textOf } from './table-rows.ts'

/** Headings of exports in bokmål, nynorsk, Swedish and English, small letters without marks; the first that fits counts. */
const headings: [ColumnMeaning, RegExp][] = [
  [
    'date',
    /^(?:dato|datum|date)$|(?:bilags|posterings|forings|bokforings|verifikations|ver|transaksjons|transaktions|regnskaps|posting|transaction|voucher) ?(?:dato|datum|date)$/,
  ],
  [
    'account-name',
    /^(?:konto|account) ?(?:navn|namn|tekst|text|benamning|beskrivelse|beskrivning|name|description)$|^benamning$|^artsnavn$/,
  ],
  [
    'voucher',
    /^(?:bilag|verifikat|verifikation|ver|voucher|journal|dokument|document|bilags|verifikations)(?: ?(?:nr|no|nummer|number|serie))?$/,
  ],
  ['account', /^(?:konto|account|art|arts)(?: ?(?:nr|no|nummer|number|kod|kode|code))?$/],
  [
    'object',
    /^(?:prosjekt|projekt|project|objekt|object|dim|dimensjon|dimension|ansvar|kostnadssted|kostnadsstad|kostnadsstalle|cost ?(?:centre|center))(?: ?(?:nr|no|nummer|number|kod|kode|code))?$/,
  ],
  ['debit', /^debe?t(?: ?(?:belop|belopp|amount))?$/],
  ['credit', /^[kc]redit(?: ?(?:belop|belopp|amount))?$/],
  [
    'amount',
    /^(?:belop|belopp|amount|netto|nettobelop|sum|summa|kr|kroner|kronor|belop i? ?(?:nok|sek|eur)|bokfort)$|^(?:belop|belopp|amount)\b/,
  ],
  [
    'text',
    /(?:tekst|text|beskrivelse|beskrivning|skildring|forklaring|description|kommentar|merknad|anmarkning|spesifikasjon)$/,
  ],
]

export type TableProposal = Pick<TableOptions, 'columns' | 'headingRow' | 'decimal' | 'costs' | 'currency'>

/** What columns mean, from the headings where there are any, otherwise from what stands in them. `head` is the table's first rows. */
export function proposeTable(head: readonly TableRow[], currency: Currency): TableProposal {
  const width = Math.max(0, ...head.map(({ cells }) => cells.length))
  const read = head.map((row) => ({ row, meanings: meaningsOf(row) }))
  const heading = read.find(({ meanings }) => meanings.filter(Boolean).length >= 2)
  const body = head.filter(({ line }) => line > (heading?.row.line ?? 0))
  const columns = heading ? heading.meanings : fromContent(body, width)
  return {
    columns: Array.from({ length: width }, (_, index) => columns[index] ?? null),
    headingRow: heading?.row.line ?? 0,
    decimal: decimalOf(body, columns),
    costs: costsOf(body, columns),
    currency,
  }
}

function meaningsOf({ cells }: TableRow): (ColumnMeaning | null)[] {
  const used = new Set<ColumnMeaning>()
  return cells.map((cell) => {
    const heading = folded(textOf(cell))
    const found = headings.find(([meaning, pattern]) => !used.has(meaning) && pattern.test(heading))?.[0]
    if (found) used.add(found)
    return found ?? null
  })
}

function fromContent(body: readonly TableRow[], width: number): (ColumnMeaning | null)[] {
  const most = (index: number, fits: (text: string) => boolean) => {
    const filled = body.map(({ cells }) => textOf(cells[index])).filter(Boolean)
    return filled.length > 0 && filled.filter(fits).length * 10 >= filled.length * 8
  }
  const used = new Set<ColumnMeaning>()
  const once = (meaning: ColumnMeaning) => {
    if (used.has(meaning)) return null
    used.add(meaning)
    return meaning
  }
  return Array.from({ length: width }, (_, index) => {
    if (most(index, (text) => dayOfWritten(text) !== undefined)) return once('date')
    if (most(index, (text) => /^\d{4,6}$/.test(text))) return once('account')
    if (most(index, (text) => oreOfWritten(text) !== undefined && /[.,]\d\d\b|-/.test(text)))
      return once('amount')
    if (most(index, (text) => /\p{L}{3}/u.test(text))) return once('text')
    if (most(index, (text) => oreOfWritten(text) !== undefined)) return once('amount')
    return null
  })
}

const amountCells = (body: readonly TableRow[], columns: readonly (ColumnMeaning | null)[]) =>
  body.flatMap(({ cells }) =>
    cells.filter((_, index) => ['amount', 'debit', 'credit'].includes(columns[index] ?? '')).map(textOf),
  )

function decimalOf(
  body: readonly TableRow[],
  columns: readonly (ColumnMeaning | null)[],
): TableOptions['decimal'] {
  const texts = amountCells(body, columns)
  const commas = texts.filter((text) => /,\d{1,2}\D*$/.test(text)).length
  const points = texts.filter((text) => /\.\d{1,2}\D*$/.test(text)).length
  if (commas > 0 && points === 0) return ','
  if (points > 0 && commas === 0) return '.'
  return 'either'
}

/** A project's accounts are mostly costs: where most amounts are negative, a cost is. */
function costsOf(
  body: readonly TableRow[],
  columns: readonly (ColumnMeaning | null)[],
): TableOptions['costs'] {
  if (!columns.includes('amount')) return 'positive'
  const amounts = amountCells(body, columns).map((text) => oreOfWritten(text) ?? 0)
  return amounts.filter((ore) => ore < 0).length > amounts.filter((ore) => ore > 0).length
    ? 'negative'
    : 'positive'
}
