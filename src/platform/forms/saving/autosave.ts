import { earlierTexts } from './autosave-earlier.ts'
import {
  type Asked,
  bothFields,
  dirty,
  type Field,
  fieldOf,
  held,
  isNewer,
  type Trouble,
  unsaved,
  type View,
  viewOf,
} from './autosave-field.ts'
import { meetings } from './autosave-meet.ts'
import {
  type FieldValues,
  type PollReply,
  type PollRequest,
  type SaveReply,
  type SaveRequest,
  sameFields,
  type UnsavedStore,
} from './autosave-types.ts'

/** Saved so long after the last key was pressed, in milliseconds. */
const PAUSE = 2500
/** While typing goes on, saved at least this often: with the way to the server under five seconds. */
const MOST_UNSAVED = 4000
const POLL_EVERY = 4000
const LONGEST_WAIT = 30_000

export type { Asked, View } from './autosave-field.ts'

export type AutosaveOptions = {
  questions: Asked[]
  store: UnsavedStore
  now: () => number
  save: (request: SaveRequest) => void
  poll: (request: PollRequest) => void
  /** Called when the machine itself changed what stands in a question's fields. */
  put: (question: string, fields: FieldValues) => void
  /** Called when something about a question (or, with null, the connection) is to be shown anew. */
  show: (question: string | null) => void
}

export type Autosave = ReturnType<typeof createAutosave>

/**
 * Saves what is being written, joins it with what others write, and loses nothing: a state machine without a page, a clock or a
 * network of its own. Whoever runs it calls `tick` a few times a second and hands in every answer of the server.
 */
export function createAutosave({ questions, store, now, save, poll, put, show }: AutosaveOptions) {
  const all = new Map<string, Field>(questions.map((asked) => [asked.question, fieldOf(asked)]))
  const { meet, saved, settledElsewhere, replace } = meetings({ now, put })
  const { offers, accept } = earlierTexts({ store, now, find, replace, remember, show })
  let requests = 0
  let step = 0
  let trouble: Trouble = 'none'
  let failures = 0
  let polling: { id: number; step: number } | null = null
  let pollAt = now() + POLL_EVERY

  function find(question: string) {
    return all.get(question)
  }
  function say(to: Trouble) {
    if (trouble === to) return
    trouble = to
    show(null)
  }

  function remember(field: Field) {
    const { question } = field.asked
    if (field.sending === null && !dirty(field)) store.remove(question)
    else {
      const sent = field.sending?.fields ?? null
      store.put(question, { question, base: field.base, fields: field.fields, sent, at: now() })
    }
  }

  function send(field: Field) {
    step += 1
    requests += 1
    field.step = step
    field.retryAt = null
    if (field.sending) field.sending = { ...field.sending, id: requests }
    else {
      const { asked, base, fields, settles } = field
      const { version, hash } = base
      field.sending = { id: requests, question: asked.question, base: { version, hash }, fields, settles }
      field.unsavedSince = null
      field.left = false
      field.settles = []
    }
    remember(field)
    save(field.sending)
    show(field.asked.question)
  }

  function mayNotSend(field: Field) {
    return field.refused !== null || trouble === 'other-person' || trouble === 'signed-out'
  }

  function sendIfDue(field: Field, at: number) {
    if (mayNotSend(field)) return
    if (field.sending) {
      if (field.retryAt !== null && at >= field.retryAt) send(field)
      return
    }
    if (!unsaved(field)) return
    const waited = at - field.typedAt >= PAUSE || at - (field.unsavedSince ?? at) >= MOST_UNSAVED
    if (field.settles.length > 0 || field.left || waited) send(field)
  }

  function answered(id: number, reply: SaveReply) {
    const field = [...all.values()].find(({ sending }) => sending?.id === id)
    if (!field?.sending) return
    step += 1
    field.step = step
    if (reply.kind === 'saved') {
      const sent = field.sending
      field.sending = null
      failures = 0
      say('none')
      saved(field, sent, reply)
      if (dirty(field)) field.unsavedSince ??= now()
    } else if (reply.kind === 'refused') {
      field.refused = reply.reason
      say('refused')
    } else {
      notSaved(reply.kind)
      field.retryAt = now() + waitAfterFailure()
    }
    remember(field)
    show(field.asked.question)
  }

  const waitAfterFailure = () => Math.min(LONGEST_WAIT, 1000 * 2 ** Math.min(failures, 5))

  function notSaved(kind: 'failed' | 'signed-out' | 'other-person') {
    failures += 1
    say(kind === 'failed' ? 'no-connection' : kind)
  }

  function polled(id: number, reply: PollReply) {
    if (polling?.id !== id) return
    const asked = polling.step
    polling = null
    pollAt = now() + POLL_EVERY
    if (reply.kind !== 'polled') {
      if (reply.kind === 'refused') return
      notSaved(reply.kind)
      pollAt = now() + (reply.kind === 'failed' ? waitAfterFailure() : POLL_EVERY)
      return
    }
    if (trouble !== 'other-person') say('none')
    failures = 0
    for (const field of all.values()) {
      if (field.sending?.id && field.retryAt !== null) field.retryAt = now()
      if (field.step > asked || field.sending) continue
      const { question } = field.asked
      const open = reply.asides.filter((each) => each.question === question)
      const changed = reply.changed.find((each) => each.question === question)
      if (changed && isNewer(field, changed)) meet(field, changed, field.base.fields, field.base)
      settledElsewhere(field, open)
      field.asides = open.filter((each) => each.id !== field.kept?.id)
      remember(field)
      show(question)
    }
  }

  return {
    /** What the person has in the fields of a question now. */
    typed(question: string, fields: FieldValues) {
      const field = find(question)
      if (!field || sameFields(field.fields, fields)) return
      field.fields = fields
      field.typedAt = now()
      field.note = null
      if (dirty(field)) field.unsavedSince ??= now()
      else field.unsavedSince = null
      // Back to what it was: somebody else's change has nothing in its way.
      if (field.conflict && !field.sending && sameFields(fields, field.base.fields))
        meet(field, field.conflict, field.base.fields, field.base)
      remember(field)
      show(question)
    },
    /** The person has left the fields of a question. */
    left(question: string) {
      const field = find(question)
      if (!field || !dirty(field)) return
      field.left = true
      sendIfDue(field, now())
    },
    /** The page is being left or hidden: everything is sent at once. */
    flush() {
      for (const field of all.values()) {
        field.left = dirty(field)
        if (field.sending && field.retryAt !== null) field.retryAt = now()
        sendIfDue(field, now())
      }
    },
    tick() {
      const at = now()
      for (const field of all.values()) sendIfDue(field, at)
      if (polling || at < pollAt) return
      requests += 1
      polling = { id: requests, step }
      const have = [...all.values()].map(({ asked: { question }, base, conflict }) => {
        return { question, version: (conflict ?? base).version }
      })
      poll({ id: requests, have })
    },
    /** The connection is back, or the page is looked at again: nothing waits any longer. */
    wake() {
      pollAt = now()
      for (const field of all.values()) if (field.retryAt !== null) field.retryAt = now()
    },
    answered,
    polled,
    /** About two texts that were written at the same time: `theirs` is what stands on the server. */
    choose(question: string, how: 'mine' | 'theirs' | 'both') {
      const field = find(question)
      if (!field?.conflict || field.sending) return
      const theirs = field.conflict
      if (field.kept) field.settles.push(field.kept.id)
      field.conflict = null
      field.kept = null
      field.base = held(theirs)
      if (how === 'theirs') replace(field, theirs.fields)
      else if (how === 'both') replace(field, bothFields(field, theirs.fields, field.fields) ?? field.fields)
      remember(field)
      show(question)
      sendIfDue(field, now())
    },
    /** About a text that is kept aside: take it in, put it below what stands, or let what stands stand. */
    settle(question: string, aside: string, how: 'take' | 'both' | 'leave') {
      const field = find(question)
      const chosen = field?.asides.find(({ id }) => id === aside)
      if (!field || !chosen || field.sending || field.conflict) return
      field.asides = field.asides.filter(({ id }) => id !== aside)
      field.settles.push(aside)
      if (how === 'take') replace(field, chosen.fields)
      else if (how === 'both') replace(field, bothFields(field, field.fields, chosen.fields) ?? chosen.fields)
      remember(field)
      show(question)
      sendIfDue(field, now())
    },
    offers,
    accept,
    discard: (key: string) => store.removeEarlier(key),
    view(question: string): View | undefined {
      const field = find(question)
      if (!field) return undefined
      return viewOf(field, trouble)
    },
    trouble: () => trouble,
    /** Whether everything typed here is on the server. */
    quiet: () => [...all.values()].every((field) => !unsaved(field)),
    /** The base of each question, for a form that is sent as a whole. */
    bases: () =>
      [...all.values()].map(({ asked: { question }, base }) => ({
        question,
        version: base.version,
        hash: base.hash,
      })),
  }
}
