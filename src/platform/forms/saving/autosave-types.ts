import { joinTexts } from '../../text/three-way.ts'

/** What stands in the fields of one question, by the part of the name behind the question's own ('' for the plain value). */
export type FieldValues = Record<string, string[]>

/** An answer as the server had it: its version, and the mark of a drafted answer, which has no version of its own. */
export type Held = { version: number; hash: string; fields: FieldValues }

/** An answer as it is now: who wrote it and when (an instant as text), also in another tab, and whether it is what the records say. */
export type Now = Held & { linked: boolean; by: string; mine: boolean; at: string }

/** A text that could not be joined with somebody's at the same time, kept until a person has chosen. */
export type Aside = { id: string; fields: FieldValues; by: string; mine: boolean; at: string }

export type SaveRequest = {
  id: number
  question: string
  base: { version: number; hash: string }
  fields: FieldValues
  /** Asides that were chosen about with this text. */
  settles: string[]
}
export type PollRequest = { id: number; have: { question: string; version: number }[] }

/** Why nothing was saved, when the server did not save: `failed` leaves open whether it did. */
export type NotSaved =
  | { kind: 'failed' }
  | { kind: 'signed-out' }
  /** Somebody else is signed in, or the form is not of this browser. */
  | { kind: 'other-person' }
  | { kind: 'refused'; reason: string }

export type SaveReply =
  | NotSaved
  | {
      kind: 'saved'
      /** The text is kept beside the answer: it touched the same words as somebody else's. */
      aside: string | null
      /** The version that is exactly what was sent; null where it was joined with somebody's, or is aside. */
      ownVersion: number | null
      now: Now
    }
export type PollReply =
  | NotSaved
  | { kind: 'polled'; changed: (Now & { question: string })[]; asides: (Aside & { question: string })[] }

/** Text that is in this browser only, or was when it was put there. */
export type Stored = {
  question: string
  base: Held
  fields: FieldValues
  /** What was on its way when this was written: the server may have it. */
  sent: FieldValues | null
  at: number
}

/** The browser's storage of one person's unsaved text in one report; `earlier` are those of other tabs and of earlier visits. */
export type UnsavedStore = {
  put: (question: string, entry: Stored) => void
  remove: (question: string) => void
  earlier: () => { key: string; entry: Stored }[]
  removeEarlier: (key: string) => void
}

export const sameFields = (a: FieldValues, b: FieldValues) => canonical(a) === canonical(b)

function canonical(fields: FieldValues): string {
  const names = Object.keys(fields).filter((name) => fields[name]?.some((value) => value !== ''))
  return JSON.stringify(names.sort().map((name) => [name, fields[name]]))
}

/** The one text of a question that is one text; undefined where there is more to it. */
export function onlyText(fields: FieldValues): { name: string; text: string } | undefined {
  const entries = Object.entries(fields)
  const [[name, values] = ['', []]] = entries
  return entries.length <= 1 && values.length <= 1 ? { name, text: values[0] ?? '' } : undefined
}

/** Two sides' changes in one; undefined where both touched the same and somebody has to choose. */
export function joinFields(
  base: FieldValues,
  mine: FieldValues,
  theirs: FieldValues,
  isText: boolean,
): FieldValues | undefined {
  if (sameFields(mine, theirs) || sameFields(mine, base)) return theirs
  if (sameFields(theirs, base)) return mine
  const [was, own, other] = [onlyText(base), onlyText(mine), onlyText(theirs)]
  if (!isText || !was || !own || !other) return undefined
  const joined = joinTexts(was.text, own.text, other.text)
  return joined.joined ? { [own.name]: [joined.text] } : undefined
}

/** Both texts, one below the other (in a field of one line behind each other), for somebody to make one of. */
export function bothTexts(
  first: FieldValues,
  second: FieldValues,
  oneLine: boolean,
): FieldValues | undefined {
  const [a, b] = [onlyText(first), onlyText(second)]
  const texts = [a?.text, b?.text].filter((text) => text?.trim())
  return a && b ? { [a.name]: [texts.join(oneLine ? ' ' : '\n\n')] } : undefined
}
