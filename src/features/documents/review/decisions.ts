import { z } from 'zod'
import type { Reading } from '../reading/reading.ts'
import type { ReviewItem } from './items.ts'
import {
  asForm,
  fromForm,
  type Mistake,
  type PlaceContext,
  type Typed,
  takesSeveral,
} from './typed-values.ts'

/**
 * What a reviewer says of one value: it is as it was read, it is one of the candidates, it is what they write themselves,
 * or it is left out. `own` keeps what stood in the field as it was typed, also when something else was chosen.
 */
const Decision = z.object({
  choice: z.string().regex(/^(read|own|none|candidate-\d{1,3})?$/),
  own: z.array(z.string().max(200_000)).max(500),
})
export type Decision = z.infer<typeof Decision>

/** A review as it is kept while it goes on, also with mistakes in it: decisions by the path of the value. */
export const Review = z.object({
  decisions: z.record(z.string(), Decision).default({}),
  discardReason: z.string().optional(),
})
export type Review = z.infer<typeof Review>

export type Settled =
  | { state: 'confirmed'; value: Typed; how: 'read' | 'corrected' }
  | { state: 'left-out' }
  | { state: 'open'; mistake: Mistake }

export type SettledItem = { item: ReviewItem; settled: Settled }

const CHOICE = 'd:'
const OWN = 'v:'
export const choiceName = (path: string) => `${CHOICE}${path}`
export const ownName = (path: string) => `${OWN}${path}`

/** What stands in the field for an own value before anybody has typed in it. */
export function prefilled(item: ReviewItem): string[] {
  if (takesSeveral(item.type)) return Array.isArray(item.value) ? item.value : []
  if (item.value === undefined || item.state === 'not-readable') return []
  return ['text', 'lines', 'municipalities'].includes(item.type) ? [asForm(item.value)] : []
}

/** Whether the value stands as it was read unless somebody says otherwise; all else is decided on purpose. */
const standsAsRead = (item: ReviewItem) => item.state === 'read' && !item.disputed && item.value !== undefined

/** A project has a language and a country; everything else may be left out. */
export const mayBeLeftOut = (item: ReviewItem) => item.type !== 'language' && item.type !== 'country'

/** What is chosen before anybody has decided: a value that was read, or nothing where the document has nothing. */
export function presetChoice(item: ReviewItem): string {
  if (standsAsRead(item)) return 'read'
  return item.state === 'missing' && !item.disputed ? 'none' : ''
}

/** The decisions as posted. Fields that belong to no value of this document are not looked at. */
export function decisionsFrom(form: FormData, items: ReviewItem[]): Review['decisions'] {
  return Object.fromEntries(
    items.map((item) => {
      const choice = form.get(choiceName(item.path))
      const own = form
        .getAll(ownName(item.path))
        .flatMap((entry) =>
          typeof entry === 'string' ? [entry.replaceAll('\r\n', '\n').slice(0, 200_000)] : [],
        )
      const known = typeof choice === 'string' && Decision.shape.choice.safeParse(choice).success
      return [item.path, { choice: known ? choice : '', own: own.slice(0, 500) }]
    }),
  )
}

export function decisionOn(item: ReviewItem, review: Review): Decision {
  return review.decisions[item.path] ?? { choice: presetChoice(item), own: prefilled(item) }
}

/** All values of a document with what the reviewer has said of them so far. */
export function settleReview(items: ReviewItem[], review: Review, reading: Reading): SettledItem[] {
  const places = placeContext(items, review, reading)
  return items.map((item) => ({ item, settled: settle(item, decisionOn(item, review), places) }))
}

/**
 * Municipalities bear the names of the document's own time: the confirmed date of the report or document, else the
 * project's start.
 */
function placeContext(items: ReviewItem[], review: Review, reading: Reading): PlaceContext {
  const none: PlaceContext = { codes: {}, country: undefined, day: undefined }
  const confirmed = (path: string) => {
    const item = items.find((one) => one.path === path)
    const settled = item && settle(item, decisionOn(item, review), none)
    return settled?.state === 'confirmed' && typeof settled.value === 'string' ? settled.value : undefined
  }
  const country = confirmed('country')
  const day = ['fields.reportDate', 'fields.documentDate', 'fields.startDate']
    .map(confirmed)
    .find((one) => one !== undefined)
  return {
    codes: reading.resolved.municipalityCodes,
    country: country === 'NO' || country === 'SE' ? country : undefined,
    day,
  }
}

function settle(item: ReviewItem, { choice, own }: Decision, places: PlaceContext): Settled {
  const touched = isTouched(item, own)
  // Somebody who types into an empty field means what they type, also without pressing the button beside it.
  const meant = touched && (choice === '' || (choice === 'none' && item.state === 'missing')) ? 'own' : choice
  if (touched && meant === 'read') return open('bothGiven')
  if (meant === 'none') return mayBeLeftOut(item) ? { state: 'left-out' } : open('nothingDecided')
  if (meant === 'own') {
    const checked = fromForm(item.type, own, places)
    return checked.ok
      ? {
          state: 'confirmed',
          value: checked.value,
          how: sameAsRead(item, checked.value, places) ? 'read' : 'corrected',
        }
      : { state: 'open', mistake: checked.mistake }
  }
  if (meant === 'read' && item.value !== undefined) return asRead(item, item.value, 'read', places)
  const candidate = /^candidate-(\d+)$/.exec(meant)
  const chosen = candidate ? item.candidates[Number(candidate[1])] : undefined
  // A candidate is a reader's suggestion that a person has taken: the document does not say it.
  if (chosen !== undefined) return asRead(item, chosen, 'corrected', places)
  return open('nothingDecided')
}

function isTouched(item: ReviewItem, own: string[]): boolean {
  const typed = own.map((entry) => entry.trim()).filter(Boolean)
  const before = prefilled(item)
    .map((entry) => entry.trim())
    .filter(Boolean)
  if (takesSeveral(item.type)) return [...typed].sort().join() !== [...before].sort().join()
  return typed.join('\n') !== before.join('\n') && typed.length > 0
}

/** Lists of ids and places go through the same checks as what a person types. */
function asRead(item: ReviewItem, value: Typed, how: 'read' | 'corrected', places: PlaceContext): Settled {
  if (typeof value === 'object' && !Array.isArray(value)) return { state: 'confirmed', value, how }
  const entries = takesSeveral(item.type) && Array.isArray(value) ? value : [asForm(value)]
  const checked = fromForm(item.type, entries, places)
  return checked.ok
    ? { state: 'confirmed', value: checked.value, how }
    : { state: 'open', mistake: checked.mistake }
}

function sameAsRead(item: ReviewItem, value: Typed, places: PlaceContext): boolean {
  if (item.value === undefined) return false
  const read = asRead(item, item.value, 'read', places)
  return read.state === 'confirmed' && JSON.stringify(read.value) === JSON.stringify(value)
}

const open = (key: Mistake['key']): Settled => ({ state: 'open', mistake: { key } })

/** The values that still wait for a decision or hold a mistake. */
export function openItems(settled: SettledItem[]): { item: ReviewItem; mistake: Mistake }[] {
  return settled.flatMap(({ item, settled: one }) =>
    one.state === 'open' ? [{ item, mistake: one.mistake }] : [],
  )
}
