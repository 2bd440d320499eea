import type { Member } from '../../../access/viewer.ts'
import type { Tx } from '../../../database/database.ts'
import { questionsOf } from '../../definition.ts'
import { parseAnswer } from '../../index.ts'
import type { FormOutside } from '../../outside.ts'
import { pollReply, type Reading, saveReply } from '../answer-state.ts'
import { type Asked, type Autosave, createAutosave } from '../autosave.ts'
import {
  type FieldValues,
  onlyText,
  type PollRequest,
  type SaveRequest,
  type Stored,
} from '../autosave-types.ts'
import type { AnswerChange, SavedAnswer } from '../save-answer.ts'
import { listEverythingKept } from './queries.ts'

/** What two people write in at once: the real tables and the real saving of a feature. */
export type Modelled = Pick<Reading, 'kept' | 'definition' | 'changedAt' | 'unwritten'> & {
  /** Questions whose answer is one text; the first is the one that most is written in. */
  questions: readonly [string, string]
  ida: Member
  kari: Member
  save: (
    tx: Tx,
    viewer: Member,
    change: AnswerChange,
  ) => Promise<({ ok: true } & SavedAnswer) | { ok: false; reason: string }>
}
export type Side = 'ida' | 'kari'
type Waiting = { request: SaveRequest | PollRequest; reply?: unknown }

const noPlaces: FormOutside = {
  places: { parse: () => ({ keys: [], problems: [] }), nameOf: (key) => key },
  currency: 'NOK',
  language: 'nb',
}

const wordsIn = (text: string) => text.split(/\s+/u).filter(Boolean)
const textOf = (fields: FieldValues | undefined) => (fields && onlyText(fields)?.text) ?? ''

/** The server of the model: the real saving on the real database, and a note of what it said. */
export class ModelServer {
  /** Every text that the server said it had kept. */
  readonly acknowledged: { question: string; text: string }[] = []
  /** What stands, as last seen: a word may only vanish from it when somebody who saw it took it out. */
  readonly current = new Map<string, string>()
  /** How often a text was kept aside. */
  aside = 0
  readonly tx: Tx
  readonly modelled: Modelled
  constructor(tx: Tx, modelled: Modelled) {
    this.tx = tx
    this.modelled = modelled
  }

  async handle(viewer: Member, request: SaveRequest | PollRequest, removed: Set<string>): Promise<unknown> {
    const reading: Reading = { ...this.modelled, viewer, outside: noPlaces }
    if ('have' in request) return pollReply(this.tx, reading, request.have)
    const question = questionsOf(reading.definition).find(({ key }) => key === request.question)
    if (!question) throw new Error('the model asks only for questions of the form')
    const change = {
      question: request.question,
      answer: parseAnswer(question, request.fields, noPlaces),
      baseVersion: request.base.version,
      baseMark: request.base.hash,
      settles: request.settles,
    }
    const saved = await this.modelled.save(this.tx, viewer, change)
    if (!saved.ok) throw new Error(`refused: ${saved.reason}`)
    this.acknowledged.push({ question: request.question, text: textOf(request.fields).trim() })
    if (saved.outcome === 'aside') this.aside += 1
    const reply = await saveReply(this.tx, reading, change, saved, new Date(0))
    if (reply.kind === 'saved') this.seen(request.question, textOf(reply.now.fields), removed)
    return reply
  }

  isOneLine(question: string): boolean {
    return questionsOf(this.modelled.definition).find(({ key }) => key === question)?.kind === 'text'
  }

  private seen(question: string, text: string, removed: Set<string>) {
    const before = this.current.get(question) ?? ''
    const now = new Set(wordsIn(text))
    const gone = wordsIn(before).filter((word) => !now.has(word) && !removed.has(word))
    if (gone.length > 0) throw new Error(`silently overwritten: ${gone.join(' ')} («${before}» → «${text}»)`)
    this.current.set(question, text)
  }

  /** Everything the database holds, by question. */
  async texts(): Promise<Map<string, Set<string>>> {
    const rows = await listEverythingKept(this.tx, this.modelled.kept)
    const texts = new Map<string, Set<string>>()
    for (const { question, answer } of rows)
      texts.set(
        question,
        (texts.get(question) ?? new Set()).add(String((answer as { value?: string }).value ?? '')),
      )
    return texts
  }
}

/** What a page shows when it is opened. */
export type PageState = {
  changed: (Asked['held'] & { question: string })[]
  asides: (Asked['asides'][number] & { question: string })[]
}

/** One writer's browser: its storage outlives the page. */
export class ModelBrowser {
  readonly stored = new Map<string, Stored>()
  readonly waiting: Waiting[] = []
  /** Words this person typed, with the question and the time. */
  readonly typed = new Map<string, { question: string; at: number }>()
  /** What the fields on the page show. */
  shown: Record<string, string> = {}
  page: Autosave | null = null
  signedIn = true
  online = true
  private tab = 0
  private count = 0
  readonly side: Side
  readonly viewer: Member
  readonly server: ModelServer
  readonly clock: { now: number }
  readonly removed: Set<string>
  constructor(side: Side, viewer: Member, server: ModelServer, clock: { now: number }, removed: Set<string>) {
    this.side = side
    this.viewer = viewer
    this.server = server
    this.clock = clock
    this.removed = removed
  }

  /** Opens the page; without a connection or signed out there is none. `state`: what the server would say, where it is known. */
  async open(state?: PageState): Promise<PageState | undefined> {
    this.waiting.length = 0
    this.page = null
    if (!this.online || !this.signedIn) return undefined
    const have = this.server.modelled.questions.map((question) => ({ question, version: -1 }))
    const came =
      state ?? ((await this.server.handle(this.viewer, { id: 0, have }, this.removed)) as PageState)
    this.show(structuredClone(came))
    return came
  }

  private show(state: PageState) {
    this.tab += 1
    const tab = `${this.tab}:`
    const questions = state.changed.map(
      ({ question, ...held }): Asked => ({
        question,
        text: true,
        oneLine: this.server.isOneLine(question),
        held,
        asides: state.asides.filter((aside) => aside.question === question),
      }),
    )
    this.shown = Object.fromEntries(questions.map(({ question, held }) => [question, textOf(held.fields)]))
    this.page = createAutosave({
      questions,
      now: () => this.clock.now,
      save: (request) => void this.waiting.push({ request }),
      poll: (request) => void this.waiting.push({ request }),
      put: (question, fields) => {
        this.shown[question] = textOf(fields)
      },
      show: () => undefined,
      store: {
        put: (question, entry) => void this.stored.set(tab + question, structuredClone(entry)),
        remove: (question) => void this.stored.delete(tab + question),
        earlier: () =>
          [...this.stored]
            .filter(([key]) => !key.startsWith(tab))
            .map(([key, entry]) => ({ key, entry: structuredClone(entry) })),
        removeEarlier: (key) => void this.stored.delete(key),
      },
    })
  }

  type(question: string, change: { how: 'append' | 'begin' | 'into' | 'replace' | 'delete'; at: number }) {
    if (!this.page) return
    const words = wordsIn(this.shown[question] ?? '')
    const at = words.length > 0 ? change.at % words.length : 0
    this.count += 1
    const word = `${this.side[0]}${this.count}`
    if (change.how === 'append') words.push(word)
    else if (change.how === 'begin') words.unshift(word)
    else if (change.how === 'into') words.splice(at, 0, word)
    else if (change.how === 'replace') for (const gone of words.splice(at, 1, word)) this.removed.add(gone)
    else for (const gone of words.splice(at, 1)) this.removed.add(gone)
    if (change.how !== 'delete') this.typed.set(word, { question, at: this.clock.now })
    this.shown[question] = words.join(' ')
    this.page.typed(question, { '': [this.shown[question]] })
  }

  /** Does what a person decides on knowingly: words that are gone afterwards were taken out. */
  decide(question: string, act: () => void, seen: string[]) {
    const before = [this.shown[question] ?? '', ...seen].flatMap(wordsIn)
    act()
    const after = new Set(wordsIn(this.shown[question] ?? ''))
    for (const word of before) if (!after.has(word)) this.removed.add(word)
  }

  choose(question: string, how: 'mine' | 'theirs' | 'both') {
    const conflict = this.page?.view(question)?.conflict
    if (!conflict) return
    // A choice is made only while nothing is on its way.
    if (this.waiting.some(({ request }) => 'question' in request && request.question === question)) return
    this.decide(question, () => this.page?.choose(question, how), [textOf(conflict.fields)])
  }

  settle(question: string, how: 'take' | 'both' | 'leave') {
    const view = this.page?.view(question)
    const [aside] = view?.asides ?? []
    if (!aside || view?.conflict) return
    if (this.waiting.some(({ request }) => 'question' in request && request.question === question)) return
    this.decide(question, () => this.page?.settle(question, aside.id, how), [])
  }

  acceptOffers() {
    for (const { key } of this.page?.offers() ?? []) this.page?.accept(key)
  }

  /** What becomes of a request: `served` reaches the server, and its answer is still on the way. */
  async deliver(index: number, how: 'whole' | 'lost-before' | 'lost-after' | 'served') {
    const waiting = this.waiting[index % Math.max(1, this.waiting.length)]
    if (!waiting) return
    const done = (reply: unknown) => {
      this.waiting.splice(this.waiting.indexOf(waiting), 1)
      const copy = structuredClone(reply) as never
      if ('have' in waiting.request) this.page?.polled(waiting.request.id, copy)
      else this.page?.answered(waiting.request.id, copy)
    }
    if (waiting.reply !== undefined) return done(how === 'lost-after' ? { kind: 'failed' } : waiting.reply)
    if (!this.online || how === 'lost-before') return done({ kind: 'failed' })
    const reply = this.signedIn
      ? await this.server.handle(this.viewer, waiting.request, this.removed)
      : { kind: 'signed-out' }
    if (how === 'served') waiting.reply = reply
    else done(how === 'lost-after' ? { kind: 'failed' } : reply)
  }

  /** Leaves the page: what is sent at the last moment may arrive, and nobody hears of it. */
  async leave(arrives: boolean) {
    this.page?.flush()
    for (const { request, reply } of this.waiting.splice(0))
      if (arrives && this.online && this.signedIn && reply === undefined)
        await this.server.handle(this.viewer, request, this.removed)
    this.page = null
  }

  /** Words of this person that are neither in the database nor in this browser. */
  lost(inDatabase: (question: string) => Set<string>): string[] {
    const kept = new Map<string, Set<string>>()
    for (const question of this.server.modelled.questions) {
      const words = [...inDatabase(question)].flatMap(wordsIn)
      for (const entry of this.stored.values())
        if (entry.question === question)
          words.push(...wordsIn(textOf(entry.fields)), ...wordsIn(textOf(entry.sent ?? undefined)))
      kept.set(question, new Set(words))
    }
    return [...this.typed].flatMap(([word, { question, at }]) =>
      this.removed.has(word) || this.clock.now - at < 5000 || kept.get(question)?.has(word) ? [] : [word],
    )
  }
}
