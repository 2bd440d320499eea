import { bothFields, dirty, type Field } from './autosave-field.ts'
import { type FieldValues, joinFields, type Now, sameFields, type UnsavedStore } from './autosave-types.ts'

/** Unsaved texts of other tabs and earlier visits: which there are, and how one is taken back into its field. */
export function earlierTexts({
  store,
  now,
  find,
  replace,
  remember,
  show,
}: {
  store: UnsavedStore
  now: () => number
  find: (question: string) => Field | undefined
  replace: (field: Field, fields: FieldValues) => void
  remember: (field: Field) => void
  show: (question: string) => void
}) {
  /** Texts of this person that are in this browser and, as far as is known, nowhere else. */
  function offers() {
    return store.earlier().filter(({ key, entry }) => {
      const field = find(entry.question)
      if (!field) return false
      const known = [
        field.base.fields,
        ...field.asides.filter(({ mine }) => mine).map(({ fields }) => fields),
      ]
      if (!known.some((fields) => sameFields(fields, entry.fields))) return true
      store.removeEarlier(key)
      return false
    })
  }

  /** Puts such a text back into its field. @returns false while the field has unsaved text of its own that it would replace. */
  function accept(key: string): boolean {
    const entry = store.earlier().find((each) => each.key === key)?.entry
    const field = entry && find(entry.question)
    if (!entry || !field || field.sending || field.conflict) return false
    const server: Now = {
      ...field.base,
      linked: false,
      by: '',
      mine: false,
      at: new Date(now()).toISOString(),
    }
    if (dirty(field)) {
      const both = bothFields(field, field.fields, entry.fields)
      if (!both || !field.asked.text) return false
      replace(field, both)
    } else {
      const arrived = entry.sent !== null && sameFields(entry.sent, field.fields)
      const base = arrived ? field.base : entry.base
      const joined = joinFields(base.fields, entry.fields, field.fields, field.asked.text)
      if (base.version === field.base.version) replace(field, entry.fields)
      else if (joined) replace(field, joined)
      else {
        field.base = base
        field.conflict = server
        replace(field, entry.fields)
      }
    }
    field.unsavedSince ??= now()
    remember(field)
    store.removeEarlier(key)
    show(entry.question)
    return true
  }

  return { offers, accept }
}
