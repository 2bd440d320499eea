import type { ExtractedText } from '../extracted-text.ts'
import { missingField } from './bolyst-fields.ts'
import { rowOrder, titleSpellings } from './bolyst-form.ts'
import { linesOf, matchLabel } from './bolyst-rows.ts'
import { clean, sliceClean, spanOf } from './clean-text.ts'
import { distance, fold } from './labels.ts'
import type { FieldReading } from './reading.ts'

/**
 * How surely a text is a BOLYST annual report, 0 to 1: the share of the form's 17 rows whose labels stand in it, the title
 * counting as three rows. Half of the rows are enough for certainty.
 */
export function recogniseBolyst(extracted: ExtractedText): number {
  const found = new Set<string>()
  let title = 0
  for (const line of linesOf(extracted.text.slice(0, 400_000))) {
    const first = line.cells[0]?.text ?? ''
    const key = first.length <= 300 ? matchLabel(first)?.key : undefined
    const before =
      key ??
      (first.includes(':') && first.indexOf(':') < 60
        ? matchLabel(first.slice(0, first.indexOf(':')))?.key
        : undefined)
    if (before !== undefined && rowOrder.includes(before)) found.add(before)
    if (first.length < 80 && titleSpellings.some((spelling) => fold(first).includes(fold(spelling))))
      title = 3
  }
  // "Kommune" and "Prosjektnavn" stand on many forms; the long questions only on this one.
  const own = [...found].filter(
    (key) => key.length > 0 && !['municipalities', 'projectName', 'projectLeader', 'accounts'].includes(key),
  )
  return own.length < 2 ? 0 : Math.min(1, (found.size + title) / 9)
}

/** The title over the form, with one or two letters lost at most. */
export function readTitle(source: string): FieldReading {
  for (const line of linesOf(source.slice(0, 20_000))) {
    const first = line.cells[0]
    if (first === undefined || line.cells.length > 1 || first.text.length > 60) continue
    const cleaned = clean(source, first.start, first.end)
    const title = sliceClean(cleaned, /^#{1,6} /.exec(cleaned.text)?.[0].length ?? 0, cleaned.text.length)
    const span = spanOf(title)
    const spelling = titleSpellings.find((one) => distance(fold(title.text), fold(one), 2) <= 2)
    if (spelling === undefined || span === undefined) continue
    const exact = titleSpellings.some((one) => one.toLowerCase() === title.text.toLowerCase())
    return {
      value: title.text,
      state: exact ? 'read' : 'uncertain',
      quote: source.slice(span.start, span.end),
      ...span,
    }
  }
  return missingField()
}
