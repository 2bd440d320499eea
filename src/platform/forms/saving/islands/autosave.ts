// Saves a section of a report while it is being written, and shows what others write in it meanwhile.
import { isLanguage } from '../../../i18n/languages.ts'
import { type Asked, createAutosave, type View } from '../autosave.ts'
import { autosaveTexts } from '../island-texts.ts'
import { readFields, writeFields } from './field-dom.ts'
import { type Shown, showAsides, showNotices } from './notices.ts'
import { transportTo } from './transport.ts'
import { unsavedStore } from './unsaved-store.ts'

/** So often it is looked whether something is to be saved, in milliseconds. */
const TICK = 500
/** So long a press on a button waits for what is on its way. */
const PATIENCE = 6000

const form = document.querySelector<HTMLFormElement>('form[data-autosave]')
if (form) start(form)

function start(form: HTMLFormElement) {
  const { autosave = '', report = '', account = '' } = form.dataset
  const language = isLanguage(document.documentElement.lang) ? document.documentElement.lang : 'nb'
  const words = autosaveTexts[language]
  const clock = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Oslo',
  })
  const time = (at: string | number) => clock.format(new Date(at))
  const store = unsavedStore(account, report)
  const transport = transportTo(autosave, () =>
    [...form.querySelectorAll<HTMLInputElement>('input[name="_key"], input[data-sent-along]')].map(
      ({ name, value }) => [name, value],
    ),
  )
  const line = form.querySelector<HTMLElement>('[data-save-line]')

  const blocks = new Map<string, Element>()
  const questions: Asked[] = []
  for (const input of form.querySelectorAll<HTMLInputElement>('input[data-base]')) {
    const question = input.dataset.base ?? ''
    const block = input.closest('[data-editable]')
    if (!block) continue
    blocks.set(question, block)
    const [version = '0', hash = ''] = input.value.split(':')
    const held = { version: Number(version), hash, fields: readFields(block, question, true) }
    const oneLine = block.querySelector('textarea') === null
    questions.push({
      question,
      text: block.getAttribute('data-editable') === 'text',
      oneLine,
      held,
      asides: [],
    })
  }

  // What came with the page stands until the server has said what still waits.
  let asidesKnown = false
  const machine = createAutosave({
    questions,
    store,
    now: () => Date.now(),
    save: (request) =>
      void transport.save(request).then(({ reply, asked }) => {
        machine.answered(request.id, reply)
        if (asked) showAsked(asked)
      }),
    poll: (request) =>
      void Promise.all([transport.poll(request), store.look()]).then(([{ reply, asked }]) => {
        asidesKnown ||= reply.kind === 'polled'
        machine.polled(request.id, reply)
        if (asked) showAsked(asked)
      }),
    put: (question, fields) => {
      const block = blocks.get(question)
      if (block && !writeFields(block, question, fields)) say(block, words.reload)
    },
    show: (question) => (question === null ? showLine() : show(question)),
  })

  const shownOf = (question: string, block: Element): Shown => ({
    block,
    question,
    text: block.getAttribute('data-editable') === 'text',
    words,
    time,
    machine,
    again: () => show(question),
  })

  function show(question: string) {
    const block = blocks.get(question)
    const view = machine.view(question)
    if (!block || !view) return
    showNotices(shownOf(question, block), view)
    if (asidesKnown) showAsides(shownOf(question, block), view.asides)
    const state = block.querySelector<HTMLElement>('[data-save-state]')
    if (state) {
      state.textContent = stateWords(view)
      state.toggleAttribute('data-trouble', view.state === 'unsaved' || view.state === 'refused')
    }
    // What stands beside it was so when the page came.
    if (view.savedAt !== null)
      for (const past of block.parentElement?.querySelectorAll<HTMLElement>('[data-until-saved]') ?? [])
        past.hidden = true
    showLine()
  }

  function stateWords({ state, savedAt }: View): string {
    if (state === 'waiting') return words.waiting
    if (state === 'saving') return words.saving
    if (state === 'refused') return words.refused
    if (state === 'unsaved') return troubleWords()
    return state === 'saved' && savedAt !== null ? words.saved(time(savedAt)) : ''
  }

  function troubleWords(): string {
    const trouble = machine.trouble()
    if (trouble === 'none') return ''
    if (!store.works()) return words.notKept
    return words[trouble]
  }

  function showLine() {
    if (!line) return
    const trouble = machine.trouble()
    const last = Math.max(0, ...questions.map(({ question }) => machine.view(question)?.savedAt ?? 0))
    const text =
      trouble !== 'none'
        ? troubleWords()
        : last === 0
          ? words.starts
          : machine.quiet()
            ? words.allSaved(time(last))
            : ''
    // Said aloud when it changes, so it changes only when there is news.
    if (text !== '' && line.textContent !== text) line.textContent = text
    line.toggleAttribute('data-trouble', trouble !== 'none')
  }

  function say(block: Element, text: string) {
    const state = block.querySelector<HTMLElement>('[data-save-state]')
    if (state) state.textContent = text
  }

  /** Questions that other answers have made unnecessary are not shown, and come back when they are asked. */
  function showAsked(asked: string[]) {
    for (const block of document.querySelectorAll<HTMLElement>('[data-block]'))
      block.hidden = !asked.includes(block.dataset.block ?? '')
    for (const section of document.querySelectorAll<HTMLElement>('[data-section]'))
      section.hidden = section.querySelector('[data-block]:not([hidden])') === null
  }

  const questionAt = (target: EventTarget | null) =>
    target instanceof Element ? (target.closest<HTMLElement>('[data-question]')?.dataset.question ?? '') : ''

  function typedIn(question: string) {
    const block = blocks.get(question)
    if (block) machine.typed(question, readFields(block, question))
  }

  form.addEventListener('input', ({ target }) => typedIn(questionAt(target)))
  form.addEventListener('change', ({ target }) => {
    const question = questionAt(target)
    typedIn(question)
    // A tick is a whole answer.
    if (target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio'))
      machine.left(question)
  })
  form.addEventListener('focusout', ({ target, relatedTarget }) => {
    const question = questionAt(target)
    if (question && questionAt(relatedTarget) !== question) machine.left(question)
  })
  form.addEventListener('click', (event) => {
    const pressed = event.target instanceof Element ? event.target.closest('button[name="how"]') : null
    const aside = pressed?.closest<HTMLElement>('[data-aside]')?.dataset.aside
    const question = pressed?.closest<HTMLElement>('[data-block]')?.dataset.block ?? ''
    const how = pressed instanceof HTMLButtonElement ? pressed.value : ''
    if (!aside || (how !== 'take' && how !== 'leave' && how !== 'both')) return
    // Until it is known here the press goes to the server.
    if (!machine.view(question)?.asides.some(({ id }) => id === aside)) return
    event.preventDefault()
    machine.settle(question, aside, how)
    show(question)
  })

  const putBases = () => {
    for (const { question, version, hash } of machine.bases()) {
      const input = form.querySelector<HTMLInputElement>(`input[data-base="${question}"]`)
      if (input) input.value = `${version}:${hash}`
    }
  }
  let waited = false
  form.addEventListener('submit', (event) => {
    const button = event.submitter
    if (waited || machine.quiet()) return putBases()
    event.preventDefault()
    machine.flush()
    const began = Date.now()
    const wait = setInterval(() => {
      // With no connection the page stays, and what is on it.
      const givenUp = Date.now() - began > PATIENCE && machine.trouble() !== 'no-connection'
      if (!machine.quiet() && machine.trouble() !== 'signed-out' && !givenUp) {
        if (Date.now() - began > PATIENCE) clearInterval(wait)
        return
      }
      clearInterval(wait)
      waited = true
      form.requestSubmit(button)
      waited = false
    }, 100)
  })

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') machine.flush()
    else machine.wake()
  })
  window.addEventListener('pagehide', () => machine.flush())
  window.addEventListener('pageshow', () => machine.wake())
  window.addEventListener('online', () => machine.wake())

  // Some browsers put back what stood in the fields before the page was loaded again.
  for (const [question] of blocks) {
    typedIn(question)
    show(question)
  }
  void store.look().then(() => {
    for (const [question] of blocks) show(question)
  })
  machine.wake()
  setInterval(() => {
    if (document.visibilityState === 'visible' || !machine.quiet()) machine.tick()
  }, TICK)
}
