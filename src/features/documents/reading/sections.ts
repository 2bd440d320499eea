import { countWords } from '../../../platform/text/words.ts'
import { brokenFigures } from './broken-figures.ts'
import type { Line } from './lines.ts'
import type { Mark } from './marks.ts'
import { isEmptyMark } from './parsed.ts'
import type { FindingReading, Reading, TextReading } from './reading.ts'
import { finding, quoteOf } from './settle.ts'

/** A heading with the lines under it; `complete` when another heading of the form follows. */
export type Section<Key extends string> = {
  key: Key
  heading: string
  headingSpan: { start: number; end: number }
  exact: boolean
  lines: Line[]
  complete: boolean
  /** An empty heading stands right before, or a line in it or right behind it stands twice in the document. */
  doubtful: boolean
}

/** The sections of a document; text on a label's own line (label, colon, text) is the section's first line. */
export function sectionsOf<Key extends string>(
  lines: Line[],
  marks: Mark<Key>[],
  repeated: ReadonlySet<number>,
): Section<Key>[] {
  const sections: Section<Key>[] = []
  let afterEmpty = false
  for (const [i, mark] of marks.entries()) {
    const next = marks[i + 1]
    if (mark.kind !== 'section') continue
    const range = lines.slice(mark.line + 1, next?.line ?? lines.length)
    const under = range.filter((line) => !line.blank)
    const emptyBullet = range.some((line) => line.blank && line.bullet)
    // A heading that the form does not know ends the section; whether it is one of the form's, damaged, is open.
    const otherHeading = under.findIndex((line) => line.heading > 0)
    const body = otherHeading < 0 ? under : under.slice(0, otherHeading)
    const own = lines[mark.line]
    if (mark.rest && own) {
      const skipped = mark.rest.start - own.start
      body.unshift({ ...own, text: own.text.slice(skipped), start: mark.rest.start })
    }
    const { key, label: heading, exact } = mark
    sections.push({
      key,
      heading,
      headingSpan: { start: mark.labelStart, end: mark.labelEnd },
      exact,
      lines: body,
      complete: next !== undefined,
      doubtful:
        afterEmpty ||
        otherHeading >= 0 ||
        emptyBullet ||
        [...body.map((line) => line.index), next?.line ?? -1].some((index) => repeated.has(index)),
    })
    afterEmpty = body.length === 0
  }
  return onePerHeading(sections)
}

/** A heading that stands twice: the one with text counts; two texts are joined, and the whole is doubtful. */
function onePerHeading<Key extends string>(sections: Section<Key>[]): Section<Key>[] {
  const groups = Map.groupBy(sections, (section) => section.key)
  return [...groups.values()].flatMap((same) => {
    const withText = same.filter((section) => section.lines.length > 0)
    const first = withText[0] ?? same[0]
    if (!first) return []
    const doubtful = same.slice(0, same.indexOf(first) + 1).some((section) => section.doubtful)
    if (withText.length < 2) return [{ ...first, doubtful }]
    return [{ ...first, lines: withText.flatMap((section) => section.lines), exact: false, doubtful }]
  })
}

const instruction =
  /^(?:[([].{0,300}[)\]]|(?:max|maks|högst|inntil|opptil|minst|up to)\.? ?\d+ (?:ord|tecken|tegn|teikn|words|characters)\.?|(?:beskriv|redogör|skriv|gjør rede|gjer greie|gi en|gje ei|fyll i|fyll inn|describe|explain|give a)\b.{0,200}[.:?])$/i

/** The plain text of a section with its counts; instruction text of the form is cut away and reported. */
export function textOf(
  text: string,
  section: Section<string>,
  language: Reading['language'],
  trusted: boolean,
): { reading: TextReading | undefined; findings: FindingReading[] } {
  const path = `texts.${section.key}`
  const findings: FindingReading[] = []
  const instructions = section.lines.filter(
    (line) => !line.bullet && line.text.length <= 320 && instruction.test(line.text),
  )
  const answer = section.lines.filter((line) => !instructions.includes(line))
  for (const line of instructions) {
    findings.push(
      finding(
        'instruction-in-answer',
        'warning',
        [path],
        'Instruction text of the form stands in the answer.',
        [quoteOf(text, line)],
      ),
    )
  }
  if (!section.exact) {
    findings.push(
      finding('label-misspelt', 'info', [path], 'The heading stands twice or is spelt in an unknown way.', [
        quoteOf(text, section.headingSpan),
      ]),
    )
  }
  const first = answer[0]
  const last = answer.at(-1)
  if (!first || !last || answer.every((line) => isEmptyMark(line.text)))
    return { reading: undefined, findings }
  const broken = answer.flatMap((line) => brokenFigures(text, line))
  if (broken.length > 0) {
    const message = 'Digits seem to be lost in a figure or a date.'
    findings.push(
      finding(
        'digits-lost',
        'warning',
        [path],
        message,
        broken.map((span) => quoteOf(text, span)),
      ),
    )
  }
  const ends = section.complete || endsWithSentence(last.text)
  if (!ends && !/\d ?(?:kr|mkr|tkr|nok|sek)$/i.test(last.text) && !last.bullet) {
    findings.push(
      finding('text-cut-off', 'warning', [path], 'The text seems to break off.', [quoteOf(text, last)]),
    )
  }
  const plain = answer.map((line) => line.text.replaceAll('**', '').replaceAll('\u00a0', ' ')).join('\n\n')
  const certain =
    trusted && section.exact && ends && !section.doubtful && instructions.length === 0 && broken.length === 0
  const reading: TextReading = {
    key: section.key,
    heading: section.heading,
    text: plain,
    ...countWords(plain, language),
    state: certain ? 'read' : 'uncertain',
    start: first.start,
    end: last.end,
  }
  return { reading, findings }
}

function endsWithSentence(line: string): boolean {
  return /[.!?)"”»]$/.test(line)
}
