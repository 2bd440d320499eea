import { wordDiff } from '../../../text/word-diff.ts'
import type { Autosave, View } from '../autosave.ts'
import { type Aside, type FieldValues, onlyText } from '../autosave-types.ts'
import type { autosaveTexts } from '../island-texts.ts'

export type Words = (typeof autosaveTexts)['nb']

/** What the page says about one question, and its buttons. */
export type Shown = {
  block: Element
  question: string
  text: boolean
  words: Words
  time: (at: string | number) => string
  machine: Autosave
  /** Shows the question anew. */
  again: () => void
}

/** What was last drawn: drawn again only when it changed, so that nobody loses a button from under their hand. */
const drawn = new WeakMap<Element, string>()

function draw(place: Element | null, key: string, parts: () => Node[]) {
  if (!place || drawn.get(place) === key) return
  drawn.set(place, key)
  place.replaceChildren(...parts())
}

export function showNotices(shown: Shown, view: View) {
  const place = shown.block.querySelector('[data-save-notices]')
  const offers = shown.machine.offers().filter(({ entry }) => entry.question === shown.question)
  const key = JSON.stringify([
    view.note,
    view.conflict?.version,
    view.conflict?.by,
    offers.map((offer) => offer.key),
  ])
  draw(place, key, () => [
    ...(view.note ? [noteOf(shown, view.note)] : []),
    ...(view.conflict ? [conflictOf(shown, view, view.conflict)] : []),
    ...offers.map(({ key: name, entry }) =>
      boxed(
        shown.words.offer(shown.time(entry.at)),
        [told(entry.fields)],
        [
          button(shown.words.offerTake, () => {
            shown.machine.accept(name)
            shown.again()
          }),
          button(shown.words.offerDrop, () => {
            shown.machine.discard(name)
            shown.again()
          }),
        ],
      ),
    ),
  ])
}

function noteOf({ words, time }: Shown, note: NonNullable<View['note']>): Node {
  return element('p', 'save-notice', noteText(words, note, time(note.at)), 'status')
}

function noteText(words: Words, note: NonNullable<View['note']>, at: string): string {
  if (note.linked) return words.linkedAgain
  if (note.mine) return words.changedElsewhere(at)
  const by = note.by || words.somebody
  return note.joined ? words.joinedBy(by, at) : words.changedBy(by, at)
}

function conflictOf(shown: Shown, view: View, conflict: NonNullable<View['conflict']>): Node {
  const { words, machine, question, time } = shown
  const by = conflict.by || words.somebody
  const choose = (how: 'mine' | 'theirs' | 'both') => () => {
    machine.choose(question, how)
    shown.again()
  }
  return boxed(
    words.conflict(by, time(conflict.at)),
    [element('p', 'quiet', words.theirs(by)), difference(view.fields, conflict.fields)],
    [
      button(words.keepMine, choose('mine')),
      button(words.takeTheirs(by), choose('theirs')),
      ...(shown.text ? [button(words.editBoth, choose('both'))] : []),
    ],
  )
}

/** Those that came with the page stay as they are; their buttons work without the server as well. */
export function showAsides(shown: Shown, asides: Aside[]) {
  const { words, machine, question, time } = shown
  const place = shown.block.querySelector('[data-asides]')
  if (!place) return
  for (const there of place.querySelectorAll('[data-aside]'))
    if (!asides.some(({ id }) => id === there.getAttribute('data-aside'))) there.remove()
  for (const { id, fields, by, mine, at } of asides) {
    if (place.querySelector(`[data-aside="${id}"]`)) continue
    const settle = (how: 'take' | 'leave' | 'both') => () => {
      machine.settle(question, id, how)
      shown.again()
    }
    const box = boxed(
      mine ? words.asideOwn(time(at)) : words.asideOf(by || words.somebody, time(at)),
      [told(fields)],
      [
        button(words.asideTake, settle('take')),
        button(words.asideLeave, settle('leave')),
        ...(shown.text ? [button(words.editBoth, settle('both'))] : []),
      ],
    )
    box.dataset.aside = id
    place.append(box)
  }
}

function element(tag: string, name: string, text = '', role = ''): HTMLElement {
  const made = document.createElement(tag)
  made.className = name
  made.textContent = text
  if (role) made.setAttribute('role', role)
  return made
}

function boxed(title: string, inside: Node[], buttons: Node[]): HTMLElement {
  const box = element('div', 'ds-alert aside', '', 'status')
  box.dataset.color = 'warning'
  const actions = element('div', 'actions')
  actions.append(...buttons)
  box.append(element('p', 'alert-title', title), ...inside, actions)
  return box
}

function button(text: string, act: () => void): HTMLElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'ds-button'
  made.dataset.variant = 'secondary'
  made.dataset.size = 'sm'
  made.textContent = text
  made.addEventListener('click', act)
  return made
}

const wordsOf = (fields: FieldValues) =>
  onlyText(fields)?.text ?? Object.values(fields).flat().filter(Boolean).join(', ')

const told = (fields: FieldValues): Node => element('p', 'kept-text', wordsOf(fields))

/** Theirs with what is otherwise than in mine marked. */
function difference(mine: FieldValues, theirs: FieldValues): Node {
  const whole = element('div', 'difference kept-text')
  for (const { kind, text } of wordDiff(wordsOf(mine), wordsOf(theirs)))
    whole.append(kind === 'same' ? text : element(kind === 'added' ? 'ins' : 'del', '', text))
  return whole
}
