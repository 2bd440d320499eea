import { expect, test } from 'vitest'
import { type Asked, createAutosave } from './autosave.ts'
import type { Now, PollRequest, SaveReply, SaveRequest, Stored } from './autosave-types.ts'

const fields = (text: string) => ({ '': [text] })

/** A machine on a page with one question, a clock that is moved by hand, and a server that answers when told. */
function page(
  options: { text?: string; oneLine?: boolean; kept?: Map<string, Stored>; keeps?: boolean } = {},
) {
  const clock = { now: 0 }
  const saves: SaveRequest[] = []
  const polls: PollRequest[] = []
  const kept = options.kept ?? new Map<string, Stored>()
  const shown: string[] = []
  const asked: Asked = {
    question: 'q',
    text: true,
    oneLine: options.oneLine ?? false,
    held: { version: 1, hash: 'h', fields: fields(options.text ?? 'en to tre') },
    asides: [],
  }
  const machine = createAutosave({
    questions: [asked],
    now: () => clock.now,
    save: (request) => void saves.push(request),
    poll: (request) => void polls.push(request),
    put: (_, values) => void shown.push(values['']?.[0] ?? ''),
    show: () => undefined,
    store: {
      put: (question, entry) => void (options.keeps === false || kept.set(`own.${question}`, entry)),
      remove: (question) => void kept.delete(`own.${question}`),
      earlier: () =>
        [...kept].filter(([key]) => !key.startsWith('own.')).map(([key, entry]) => ({ key, entry })),
      removeEarlier: (key) => void kept.delete(key),
    },
  })
  const pass = (ms: number) => {
    for (let passed = 0; passed < ms; passed += 250) {
      clock.now += 250
      machine.tick()
    }
  }
  const now = (version: number, text: string, by = 'Kari'): Now => ({
    version,
    hash: '',
    fields: fields(text),
    linked: false,
    by,
    mine: by !== 'Kari',
    at: '2026-11-01T12:00:00.000Z',
  })
  const saved = (version: number, text: string): SaveReply => ({
    kind: 'saved',
    aside: null,
    ownVersion: version,
    now: now(version, text, 'Ida'),
  })
  const type = (text: string) => machine.typed('q', fields(text))
  const last = () => saves.at(-1) ?? expect.fail('nothing was sent')
  return { machine, clock, saves, polls, kept, shown, pass, now, saved, type, last }
}

test('a pause in typing saves, once', () => {
  const { saves, pass, type } = page()
  type('en to tre fire')
  pass(2000)
  expect(saves).toEqual([])
  pass(750)
  expect(saves).toMatchObject([
    { question: 'q', base: { version: 1, hash: 'h' }, fields: fields('en to tre fire') },
  ])
  pass(10_000)
  expect(saves).toHaveLength(1)
})

test('leaving a field saves at once', () => {
  const { machine, saves, type } = page()
  machine.left('q')
  expect(saves).toEqual([])
  type('en to')
  machine.left('q')
  expect(saves).toHaveLength(1)
})

test('with a good connection no text is older than five seconds on its way, also where the browser keeps nothing', () => {
  const { machine, clock, saves, pass, type, saved } = page({ keeps: false })
  const typed: { at: number; text: string }[] = []
  let stored = 'en to tre'
  let answered = 0
  for (let stroke = 0; stroke < 200; stroke += 1) {
    const text = `en to tre ${'x'.repeat(stroke + 1)}`
    type(text)
    typed.push({ at: clock.now, text })
    pass(250)
    for (; answered < saves.length; answered += 1) {
      const request = saves[answered]
      if (!request) continue
      stored = request.fields['']?.[0] ?? ''
      machine.answered(request.id, saved(answered + 2, stored))
    }
    const old = typed.filter(({ at }) => clock.now - at >= 5000).at(-1)
    if (old) expect(stored.length).toBeGreaterThanOrEqual(old.text.length)
  }
  expect(saves.length).toBeLessThan(20)
})

test('a save whose answer was lost is repeated as it was before anything newer is sent', () => {
  const { machine, saves, pass, type, saved, last } = page()
  type('en to tre fire')
  machine.left('q')
  machine.answered(last().id, { kind: 'failed' })
  type('en to tre fire fem')
  expect(machine.trouble()).toBe('no-connection')
  pass(3000)
  expect(saves.map((each) => each.fields[''])).toEqual([['en to tre fire'], ['en to tre fire']])
  machine.answered(last().id, saved(2, 'en to tre fire'))
  pass(4250)
  expect(last()).toMatchObject({ base: { version: 2 }, fields: fields('en to tre fire fem') })
  expect(machine.trouble()).toBe('none')
})

test('signed out, nothing more is sent until somebody is signed in again, and then at once', () => {
  const { machine, polls, saves, pass, type, last } = page()
  type('en to tre fire')
  machine.left('q')
  machine.answered(last().id, { kind: 'signed-out' })
  pass(20_000)
  expect(saves).toHaveLength(1)
  machine.polled(polls.at(-1)?.id ?? 0, { kind: 'polled', changed: [], asides: [] })
  pass(500)
  expect(saves).toHaveLength(2)
})

test('somebody else’s change fills an untouched field, and joins what is being written', () => {
  const { machine, polls, shown, pass, type, now, last } = page({ text: 'en to tre fire fem' })
  const hear = (version: number, text: string) => {
    pass(4250)
    machine.polled(polls.at(-1)?.id ?? 0, {
      kind: 'polled',
      changed: [{ question: 'q', ...now(version, text) }],
      asides: [],
    })
  }
  hear(2, 'en to tre fire 5')
  expect(shown).toEqual(['en to tre fire 5'])
  expect(machine.view('q')?.note).toMatchObject({ by: 'Kari', joined: false })
  pass(3750)
  type('1 to tre fire 5')
  pass(250)
  machine.polled(polls.at(-1)?.id ?? 0, {
    kind: 'polled',
    changed: [{ question: 'q', ...now(3, 'en to 3 fire 5') }],
    asides: [],
  })
  expect(shown.at(-1)).toBe('1 to 3 fire 5')
  pass(4000)
  expect(last()).toMatchObject({ base: { version: 3 }, fields: fields('1 to 3 fire 5') })
})

test('two texts over the same words are shown, and each choice is sent with what it settles', () => {
  for (const [how, text] of [
    ['mine', 'en to meg'],
    ['theirs', 'en to deg'],
    ['both', 'en to deg\n\nen to meg'],
  ] as const) {
    const { machine, type, now, last } = page()
    type('en to meg')
    machine.left('q')
    machine.answered(last().id, { kind: 'saved', aside: 'a1', ownVersion: null, now: now(2, 'en to deg') })
    expect(machine.view('q')?.state).toBe('conflict')
    expect(machine.quiet()).toBe(true)
    machine.choose('q', how)
    expect(last()).toMatchObject({ base: { version: 2 }, fields: fields(text), settles: ['a1'] })
  }
})

test('both texts of a field of one line stand behind each other', () => {
  const { machine, type, now, last } = page({ oneLine: true })
  type('en to meg')
  machine.left('q')
  machine.answered(last().id, { kind: 'saved', aside: 'a1', ownVersion: null, now: now(2, 'en to deg') })
  machine.choose('q', 'both')
  expect(last().fields).toEqual(fields('en to deg en to meg'))
})

test('a poll that was asked for before a save tells nothing new about that question', () => {
  const { machine, polls, shown, pass, type, now, saved, last } = page()
  pass(4250)
  type('en to tre fire')
  machine.left('q')
  machine.answered(last().id, saved(3, 'en to tre fire'))
  machine.polled(polls.at(-1)?.id ?? 0, {
    kind: 'polled',
    changed: [{ question: 'q', ...now(2, 'noe annet') }],
    asides: [],
  })
  expect(shown).toEqual([])
  expect(machine.view('q')?.fields).toEqual(fields('en to tre fire'))
})

test('text of an earlier visit is offered, taken back and saved; what the server has is not offered', () => {
  const entry = (text: string): Stored => ({
    question: 'q',
    base: { version: 1, hash: 'h', fields: fields('en to tre') },
    fields: fields(text),
    sent: null,
    at: 0,
  })
  const kept = new Map([
    ['before.q', entry('en to tre fire')],
    ['long.q', entry('en to tre')],
  ])
  const { machine, saves, pass } = page({ kept })
  expect(machine.offers().map(({ key }) => key)).toEqual(['before.q'])
  expect(kept.has('long.q')).toBe(false)
  expect(machine.accept('before.q')).toBe(true)
  expect(kept.has('before.q')).toBe(false)
  pass(3000)
  expect(saves).toMatchObject([{ fields: fields('en to tre fire') }])
})

test('a refusal stops that question and keeps its text in the browser', () => {
  const { machine, kept, saves, pass, type, last } = page()
  type('en to tre fire')
  machine.left('q')
  machine.answered(last().id, { kind: 'refused', reason: 'closed' })
  pass(30_000)
  expect(saves).toHaveLength(1)
  expect(machine.view('q')?.state).toBe('refused')
  expect(kept.get('own.q')?.fields).toEqual(fields('en to tre fire'))
})
