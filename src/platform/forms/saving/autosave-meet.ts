import { type Field, held, noteOf } from './autosave-field.ts'
import {
  type Aside,
  type FieldValues,
  type Held,
  joinFields,
  type Now,
  type SaveReply,
  type SaveRequest,
  sameFields,
} from './autosave-types.ts'

/** What becomes of a field when the server, or somebody else through it, says something about its question. */
export function meetings({
  now,
  put,
}: {
  now: () => number
  put: (question: string, fields: FieldValues) => void
}) {
  /** Somebody else's state of a question, against what stands in the field. */
  function meet(field: Field, theirs: Now, base: FieldValues, sendFrom: Held) {
    const joined = joinFields(base, field.fields, theirs.fields, field.asked.text)
    if (!joined) {
      field.base = sendFrom
      field.conflict = theirs
      return
    }
    const untouched = sameFields(field.fields, base)
    field.base = held(theirs)
    field.conflict = null
    field.kept = null
    if (sameFields(joined, field.fields)) return
    field.fields = joined
    field.note = noteOf(theirs, !untouched)
    if (!untouched) field.unsavedSince ??= now()
    put(field.asked.question, joined)
  }

  function saved(field: Field, sent: SaveRequest, reply: Extract<SaveReply, { kind: 'saved' }>) {
    field.savedAt = now()
    if (reply.aside !== null) {
      field.kept = { id: reply.aside, fields: sent.fields }
      field.conflict = reply.now
      if (!sameFields(field.fields, sent.fields)) meet(field, reply.now, field.base.fields, field.base)
    } else if (reply.ownVersion === reply.now.version) {
      // Read by the server in its own way of writing: the field stays as it was typed.
      field.base = { version: reply.now.version, hash: reply.now.hash, fields: sent.fields }
      field.conflict = null
      field.kept = null
    } else {
      const own =
        reply.ownVersion === null
          ? field.base
          : { ...field.base, version: reply.ownVersion, fields: sent.fields }
      field.kept = null
      meet(field, reply.now, sent.fields, own)
    }
  }

  /** Somebody has chosen about what is kept aside of this field: where it says no more than that, what they chose stands. */
  function settledElsewhere(field: Field, open: Aside[]) {
    const { kept, conflict } = field
    if (!kept || open.some(({ id }) => id === kept.id)) return
    field.kept = null
    if (!conflict || !sameFields(field.fields, kept.fields)) return
    field.fields = conflict.fields
    field.base = held(conflict)
    field.conflict = null
    field.note = noteOf(conflict, false)
    put(field.asked.question, field.fields)
  }

  function replace(field: Field, fields: FieldValues) {
    field.fields = fields
    field.typedAt = now()
    put(field.asked.question, fields)
  }

  return { meet, saved, settledElsewhere, replace }
}
