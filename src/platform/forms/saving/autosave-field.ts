import type { Aside, FieldValues, Held, Now, SaveRequest } from './autosave-types.ts'
import { bothTexts, sameFields } from './autosave-types.ts'

/** A question on the page. `text`: one text, whose changes can be joined word by word; `oneLine`: one without line breaks. */
export type Asked = { question: string; text: boolean; oneLine?: boolean; held: Held; asides: Aside[] }

export type Trouble = 'none' | 'no-connection' | 'signed-out' | 'other-person' | 'refused'

export type Field = {
  asked: Asked
  /** What the server had when the field last agreed with it: what is sent is a change of this. */
  base: Held
  fields: FieldValues
  typedAt: number
  unsavedSince: number | null
  left: boolean
  /** What is on its way, or was when the connection broke: repeated unchanged until the server has said what became of it. */
  sending: SaveRequest | null
  retryAt: number | null
  /** Somebody's change of the same words. */
  conflict: Now | null
  /** What the server keeps aside of this field. */
  kept: { id: string; fields: FieldValues } | null
  asides: Aside[]
  settles: string[]
  refused: string | null
  savedAt: number | null
  note: { by: string; mine: boolean; linked: boolean; at: string; joined: boolean } | null
  /** The step at which a save of it was last sent or answered: what was asked for before that is stale. */
  step: number
}

export type View = {
  fields: FieldValues
  state: 'clean' | 'waiting' | 'saving' | 'saved' | 'unsaved' | 'conflict' | 'refused'
  savedAt: number | null
  conflict: Now | null
  /** Of others, or from before this page was opened. */
  asides: Aside[]
  /** Somebody else's change that has just come. */
  note: Field['note']
}

/** Something stands in the field that is neither what the server has nor kept aside there. */
export const dirty = (field: Field) =>
  !sameFields(field.fields, field.base.fields) &&
  !(field.kept && field.conflict && sameFields(field.fields, field.kept.fields))

export const unsaved = (field: Field) => field.sending !== null || dirty(field) || field.settles.length > 0

export const isNewer = (field: Field, theirs: Held) => theirs.version > (field.conflict ?? field.base).version

export function viewOf(field: Field, trouble: Trouble): View {
  const { fields, savedAt, refused, conflict, asides, note } = field
  const state = (): View['state'] => {
    if (refused !== null) return 'refused'
    if (conflict) return 'conflict'
    if (trouble !== 'none' && unsaved(field)) return 'unsaved'
    if (field.sending) return 'saving'
    if (dirty(field)) return 'waiting'
    return savedAt === null ? 'clean' : 'saved'
  }
  return { fields, state: state(), savedAt, conflict, asides, note }
}

/** Both texts of a field, in the way its kind of field can hold them. */
export const bothFields = ({ asked }: Field, first: FieldValues, second: FieldValues) =>
  bothTexts(first, second, asked.oneLine ?? false)

export const noteOf = ({ by, mine, linked, at }: Now, joined: boolean) => ({ by, mine, linked, at, joined })

export const held = ({ version, hash, fields }: Held): Held => ({ version, hash, fields })

export const fieldOf = (asked: Asked): Field => ({
  asked,
  base: asked.held,
  fields: asked.held.fields,
  typedAt: 0,
  unsavedSince: null,
  left: false,
  sending: null,
  retryAt: null,
  conflict: null,
  kept: null,
  asides: asked.asides,
  settles: [],
  refused: null,
  savedAt: null,
  note: null,
  step: 0,
})
