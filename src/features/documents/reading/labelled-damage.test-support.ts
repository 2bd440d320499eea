import { type Damage, type Damaged, pick, type Random, replaced } from './damage.test-support.ts'
import type { FieldReading, Reading } from './reading.ts'

/** Damage to forms where a label stands before its value on the same line or on the line above. */
type Place = { key: string; start: number; end: number; lineStart: number; label: string; ownLine: boolean }

function placesOf(text: string, before: Reading): Place[] {
  const seen = new Set<number>()
  return Object.entries(before.fields).flatMap(([key, field]: [string, FieldReading]) => {
    const { start, end } = field
    // A figure taken out of a text has no label of its own.
    const inText = before.texts.some((one) => one.start <= (start ?? -1) && (end ?? 0) <= one.end)
    if (start === undefined || end === undefined || field.state === 'missing' || inText) return []
    const lineStart = text.lastIndexOf('\n', start - 1) + 1
    if (seen.has(lineStart) || text.slice(start, end).includes('\n')) return []
    seen.add(lineStart)
    const beside = text.slice(lineStart, start)
    const ownLine = beside.trim() === ''
    const above =
      text
        .slice(0, Math.max(0, lineStart - 1))
        .trimEnd()
        .split('\n')
        .at(-1) ?? ''
    const label = ownLine ? above : beside
    return /\p{L}{2}/u.test(label) ? [{ key, start, end, lineStart, label, ownLine }] : []
  })
}

const onPlace = (
  name: string,
  change: (text: string, place: Place, random: Random) => Damaged | undefined,
): Damage => ({
  name,
  apply(text, before, random) {
    const place = pick(placesOf(text, before), random)
    return place && change(text, place, random)
  },
})

const labelStart = (text: string, place: Place) =>
  place.ownLine ? text.lastIndexOf(place.label, place.lineStart) : place.lineStart

const loseLabel = onPlace('a label is lost', (text, place) => {
  const from = labelStart(text, place)
  const to = place.ownLine ? from + place.label.length + 1 : place.start
  return { text: replaced(text, from, to, ''), trace: true, what: `label of ${place.key}` }
})

const loseValue = onPlace('a value is lost', (text, place, random) => {
  const [start, end] =
    place.ownLine && random(2) === 0 ? [place.lineStart, place.end + 1] : [place.start, place.end]
  return { text: replaced(text, start, end, ''), trace: true, what: `value of ${place.key}` }
})

const blurLabel = onPlace('a letter of a label is lost', (text, place, random) => {
  const at = labelStart(text, place) + random(place.label.length)
  if (!/\p{L}/u.test(text[at] ?? '')) return undefined
  return { text: replaced(text, at, at + 1, ''), trace: true, what: `label of ${place.key}: ${place.label}` }
})

const loseLabelSpace = onPlace('a space of a label is lost', (text, place) => {
  const space = place.label.trim().indexOf(' ')
  if (space < 0) return undefined
  const at = text.indexOf(
    ' ',
    labelStart(text, place) + (place.label.length - place.label.trimStart().length),
  )
  return { text: replaced(text, at, at + 1, ''), trace: true, what: `label of ${place.key}` }
})

const breakValue: Damage = onPlace('the text ends inside a value', (text, place, random) => {
  const at = place.start + 1 + random(Math.max(1, place.end - place.start - 1))
  return at >= place.end
    ? undefined
    : { text: text.slice(0, at), trace: true, what: `${place.key}: ${text.slice(place.start, at)}` }
})

export const labelledDamages: Damage[] = [loseLabel, loseValue, blurLabel, loseLabelSpace, breakValue]
