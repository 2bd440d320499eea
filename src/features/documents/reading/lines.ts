/** One line of a document, its leading marks (white space, `#`, bullet, emphasis) and trailing white space off. */
export type Line = {
  index: number
  /** The text between `start` and `end`, as printed. */
  text: string
  start: number
  end: number
  blank: boolean
  bullet: boolean
  /** Number of `#` before the text; 0 where it is no heading. */
  heading: number
}

const leading = /^(?:[ \t\u00a0\r]*)(#{1,6}[ \t\u00a0]+)?([•·▪●◦‣][ \t\u00a0]*|[-–*][ \t\u00a0]+(?=\S))?/

/** The lines of a text, in order; a line inside a table cell (U+2028) is a line of its own. Linear in its length. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let at = 0
  for (const printed of text.split(/\n|\u2028/)) {
    const marks = leading.exec(printed)
    let from = marks ? marks[0].length : 0
    let to = printed.length
    while (to > from && /[\s*_]/.test(printed[to - 1] ?? '')) to -= 1
    while (from < to && /[*_\s]/.test(printed[from] ?? '')) from += 1
    lines.push({
      index: lines.length,
      text: printed.slice(from, to),
      start: at + from,
      end: at + to,
      blank: to === from,
      bullet: Boolean(marks?.[2]),
      heading: (marks?.[1] ?? '').trim().length,
    })
    at += printed.length + 1
  }
  return lines
}

/**
 * Lines that stand more than once in a document, by index. A line printed twice by mistake may have come anywhere, so
 * whatever holds one is not certain.
 */
export function repeatedLines(lines: Line[]): ReadonlySet<number> {
  const byText = Map.groupBy(
    lines.filter((line) => !line.blank),
    (line) => line.text,
  )
  return new Set(
    [...byText.values()].filter((same) => same.length > 1).flatMap((same) => same.map((line) => line.index)),
  )
}

/** True where the text breaks off at `end`: nothing but spaces follows, and no line break either. */
export function isCutAt(text: string, end: number): boolean {
  for (let i = end; i < text.length; i++) {
    if (!/[ \t\u00a0\r*_]/.test(text[i] ?? '')) return false
  }
  return true
}
