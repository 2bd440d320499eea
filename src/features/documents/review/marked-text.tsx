import type { Child } from 'hono/jsx'
import { fieldId } from '../../../platform/ui/forms.tsx'
import { CELL_BREAK } from '../extracted-text.ts'
import type { FindingReading } from '../reading/reading.ts'
import type { Place, ReviewItem } from './items.ts'

/** The longest document text shown whole, in UTF-16 units; the rest is in the file itself. */
export const mostShownText = 300_000

/** The anchor of a stretch of the document. */
export const placeId = ({ start, end }: Place) => `place-${start}-${end}`
/** The anchor of a value in the form. */
export const itemId = fieldId

type Mark = Place & { id: string; item?: ReviewItem }

/** Every stretch that something on the page points to, once each. */
function marksOf(items: ReviewItem[], findings: FindingReading[], length: number): Mark[] {
  const marks = new Map<string, Mark>()
  const add = (place: Place, item?: ReviewItem) => {
    if (place.end > length || place.end <= place.start || place.start < 0) return
    const id = placeId(place)
    const known = marks.get(id)
    if (!known) marks.set(id, { start: place.start, end: place.end, id, item })
    else known.item ??= item
  }
  for (const item of items) if (item.place) add(item.place, item)
  for (const { quotes } of findings) for (const quote of quotes) add(quote)
  return [...marks.values()].sort((a, b) => a.start - b.start || b.end - a.end)
}

/**
 * The document as text, with a mark at every place a value or a finding points to. What stands in the document is never
 * anything but text. A click on a value's place leads to the value in the form.
 */
export function MarkedText({
  text,
  items,
  findings,
  backLabel,
}: {
  text: string
  items: ReviewItem[]
  findings: FindingReading[]
  backLabel: (item: ReviewItem) => Child
}) {
  const shown = text.slice(0, mostShownText)
  const marks = marksOf(items, findings, shown.length)
  const cuts = [...new Set([0, shown.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  const opened = new Set<string>()
  const pieces: Child[] = []
  let open: Mark[] = []
  let next = 0
  for (const [index, from] of cuts.entries()) {
    const to = cuts[index + 1]
    if (to === undefined) break
    open = open.filter((mark) => mark.end > from)
    for (let mark = marks[next]; mark && mark.start === from; mark = marks[next]) {
      open.push(mark)
      next += 1
    }
    pieces.push(piece(printable(shown.slice(from, to)), open, opened, backLabel))
  }
  return <div class="document-text">{pieces}</div>
}

function piece(
  content: string,
  open: Mark[],
  opened: Set<string>,
  backLabel: (item: ReviewItem) => Child,
): Child {
  // The innermost stretch speaks for the piece; a whole section is only a frame around it.
  const inner = open.toSorted((a, b) => b.start - a.start || a.end - b.end)
  const [first] = inner
  if (!first) return content
  const begins = open.filter((mark) => !opened.has(mark.id))
  for (const mark of begins) opened.add(mark.id)
  const own = begins.includes(first) ? first.id : undefined
  const anchors = begins
    .filter((mark) => mark.id !== own)
    .map((mark) => <SectionStart mark={mark} backLabel={backLabel} />)
  if (isSection(first)) {
    return (
      <>
        {anchors}
        {own ? <SectionStart mark={first} backLabel={backLabel} /> : null}
        {content}
      </>
    )
  }
  const target = inner.find((mark) => mark.item && !isSection(mark))?.item
  return (
    <>
      {anchors}
      <mark id={own}>{target ? <a href={`#${itemId(target.path)}`}>{content}</a> : content}</mark>
    </>
  )
}

/** A text, or what was read out of a whole text, is no value in a line: it gets a link at its start. */
const isSection = ({ item }: Mark) => item?.type === 'text' || item?.type === 'targetGroups'

function SectionStart({ mark, backLabel }: { mark: Mark; backLabel: (item: ReviewItem) => Child }) {
  if (!mark.item || !isSection(mark)) return <span id={mark.id} />
  return (
    <a class="to-value" id={mark.id} href={`#${itemId(mark.item.path)}`}>
      {backLabel(mark.item)}
    </a>
  )
}

const printable = (text: string) => text.replaceAll(CELL_BREAK, '\n')
