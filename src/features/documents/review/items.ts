import type { Reading, ValueState } from '../reading/reading.ts'
import {
  choiceItems,
  fieldTypes,
  groupOf,
  type ItemGroup,
  type ItemType,
  itemGroups,
  reportTexts,
} from './item-catalogue.ts'
import { type Typed, toTyped } from './typed-values.ts'

export type Place = { start: number; end: number }

/** One value of a document that can become a part of a project, as a reviewer meets it. */
export type ReviewItem = {
  /** `fields.projectName`, `choices.policyGoals`, `texts.background`, `targetGroups`, `accounts.total`, `language`. */
  path: string
  key: string
  group: ItemGroup
  type: ItemType
  state: ValueState
  /** True where a finding says that this value and another cannot both be right: it is confirmed on purpose or not at all. */
  disputed: boolean
  /** What was read; undefined where there is nothing to confirm. */
  value: Typed | undefined
  /** The printed form, where it differs from the value. */
  raw: string | undefined
  candidates: Typed[]
  quote: string | undefined
  place: Place | undefined
  /** For a text: its own heading in the document. */
  heading?: string
}

/** A value that has no place in a project record: shown as it was read, and kept with the document. */
export type AlsoRead = { path: string; key: string; printed: string; place: Place | undefined }

/** Everything a reviewer decides on, in the order of the page. Deterministic: the same reading gives the same items. */
export function reviewItems(reading: Reading, documentText: string): ReviewItem[] {
  const items = [
    ...documentItems(reading),
    ...fieldItems(reading),
    ...choiceReadingItems(reading),
    ...targetGroupItems(reading),
    ...accountsItems(reading, documentText),
    ...textItems(reading, documentText),
  ]
  const all = items.map((item): ReviewItem => {
    const own = reading.findings.filter(({ fields }) => fields.includes(item.path))
    const disputed = own.some(({ severity }) => severity === 'error')
    return { ...item, disputed, candidates: candidatesOf(item, own) }
  })
  return itemGroups.flatMap((group) => all.filter((item) => item.group === group))
}

type Found = Omit<ReviewItem, 'disputed'>

/** What the reader suggests for a value, with the field or with a finding about it; each once, and not the value itself. */
function candidatesOf(item: Found, findings: Reading['findings']): Typed[] {
  const suggested = findings
    .flatMap(({ candidates }) => candidates ?? [])
    .flatMap((candidate) => toTyped(item.type, candidate) ?? [])
  const others = new Map(
    [...item.candidates, ...suggested].map((candidate) => [JSON.stringify(candidate), candidate]),
  )
  others.delete(JSON.stringify(item.value))
  return [...others.values()]
}

function documentItems(reading: Reading): Found[] {
  return (['language', 'country'] as const).map((key) => ({
    path: key,
    key,
    group: 'project',
    type: key,
    state: reading[key] === null ? 'not-readable' : 'read',
    value: reading[key] ?? undefined,
    raw: undefined,
    candidates: [],
    quote: undefined,
    place: undefined,
  }))
}

function fieldItems(reading: Reading): Found[] {
  const owner = 'sender' in reading.fields ? 'sender' : 'projectOwner'
  const always = ['projectName', owner, 'municipalities', 'startDate', 'endDate']
  if (!('projectBudget' in reading.fields) && !reading.accounts?.total) always.push('totalBudget')
  const keys = [...new Set([...always, ...Object.keys(reading.fields)])].filter((key) =>
    Object.hasOwn(fieldTypes, key),
  )
  return keys.map((key) => {
    const field = reading.fields[key] ?? { value: null, state: 'missing' as const }
    const type = fieldTypes[key] ?? 'line'
    const value = field.value === null ? undefined : toTyped(type, field.value)
    const candidates = (field.candidates ?? []).flatMap((candidate) => toTyped(type, candidate) ?? [])
    // A value of a shape we do not know is nothing to confirm: a person reads the quote.
    const state =
      value === undefined &&
      (field.state === 'read' || field.state === 'uncertain') &&
      candidates.length === 0
        ? 'not-readable'
        : field.state
    return {
      path: `fields.${key}`,
      key,
      group: groupOf(key),
      type,
      state,
      value,
      raw: printedForm(field.raw),
      candidates,
      quote: field.quote,
      place: placeOf(field),
    }
  })
}

function choiceReadingItems(reading: Reading): Found[] {
  return Object.entries(reading.choices).flatMap(([key, choice]) => {
    const type = choiceItems[key]
    if (!type) return []
    const several = type === 'policyGoals'
    const value =
      choice.selected.length === 0
        ? undefined
        : several
          ? choice.selected
          : choice.selected.length === 1
            ? choice.selected[0]
            : undefined
    const candidates = [
      ...new Set([...(choice.candidates ?? []), ...(value === undefined ? choice.selected : [])]),
    ]
    return [
      {
        path: `choices.${key}`,
        key,
        group: 'about' as const,
        type,
        state: value === undefined && choice.state === 'read' ? ('uncertain' as const) : choice.state,
        value,
        raw: undefined,
        candidates: candidates.flatMap((id) => toTyped(type, several ? [id] : id) ?? []),
        quote: choice.quote,
        place: placeOf(choice),
      },
    ]
  })
}

function targetGroupItems(reading: Reading): Found[] {
  const groups = reading.targetGroups
  if (!groups) return []
  const text = reading.texts.find(({ key }) => key === 'targetGroups')
  return [
    {
      path: 'targetGroups',
      key: 'targetGroupIds',
      group: 'about',
      type: 'targetGroups',
      state: groups.state === 'read' && groups.ids.length === 0 ? 'uncertain' : groups.state,
      value: groups.ids.length > 0 ? groups.ids : undefined,
      raw: groups.items.join(', ') || undefined,
      candidates: [],
      quote: undefined,
      place: text && { start: text.start, end: text.end },
    },
  ]
}

function accountsItems(reading: Reading, documentText: string): Found[] {
  const accounts = reading.accounts
  const total = accounts?.total
  if (!accounts || !total) return []
  const currency = accounts.currency ?? (reading.country === 'SE' ? 'SEK' : 'NOK')
  const known = total.budget !== null
  return [
    {
      path: 'accounts.total',
      key: 'accountsTotal',
      group: 'money',
      type: 'money',
      state: known ? (accounts.state === 'read' ? total.state : 'uncertain') : 'not-readable',
      value: total.budget === null ? undefined : { min: total.budget, max: total.budget, currency },
      raw: undefined,
      candidates: [],
      quote: documentText.slice(total.start, total.end),
      place: { start: total.start, end: total.end },
    },
  ]
}

function textItems(reading: Reading, documentText: string): Found[] {
  const texts = reading.texts.filter(({ key }) => !reportTexts.includes(key))
  const items = texts.map(
    (text): Found => ({
      path: `texts.${text.key}`,
      key: text.key,
      group: 'texts',
      type: 'text',
      state: text.state,
      value: text.text || undefined,
      raw: undefined,
      candidates: [],
      quote: documentText.slice(text.start, text.end),
      place: { start: text.start, end: text.end },
      heading: text.heading,
    }),
  )
  if (items.length > 0) return items
  // A project without a word about it says nothing to a reader.
  return [
    {
      path: 'texts.summary',
      key: 'summary',
      group: 'texts',
      type: 'text',
      state: 'missing',
      value: undefined,
      raw: undefined,
      candidates: [],
      quote: undefined,
      place: undefined,
    },
  ]
}

/** What stands in the document and has no place in a project record. */
export function alsoRead(reading: Reading): AlsoRead[] {
  const fields = Object.entries(reading.fields)
    .filter(([key, field]) => !Object.hasOwn(fieldTypes, key) && field.state !== 'missing')
    .map(([key, field]) => ({
      path: `fields.${key}`,
      key,
      printed: printedForm(field.raw ?? field.value) ?? field.quote ?? '',
      place: placeOf(field),
    }))
  const choices = Object.entries(reading.choices)
    .filter(([key, choice]) => !choiceItems[key] && choice.selected.length > 0)
    .map(([key, choice]) => ({
      path: `choices.${key}`,
      key,
      printed: choice.selected.join(', '),
      place: placeOf(choice),
    }))
  return [...fields, ...choices].filter(({ printed }) => printed !== '')
}

function placeOf({ start, end }: { start?: number; end?: number }): Place | undefined {
  return start !== undefined && end !== undefined && end >= start ? { start, end } : undefined
}

function printedForm(raw: unknown): string | undefined {
  if (typeof raw === 'string') return raw === '' ? undefined : raw
  if (typeof raw === 'number' || typeof raw === 'boolean') return String(raw)
  if (Array.isArray(raw)) return raw.flatMap((one) => printedForm(one) ?? []).join(', ') || undefined
  if (raw === null || typeof raw !== 'object') return undefined
  return (
    Object.values(raw)
      .flatMap((one) => printedForm(one) ?? [])
      .join(', ') || undefined
  )
}
