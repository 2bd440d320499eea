/** So long after the last touch, in milliseconds. */
const PAUSE = 2500
/** The server may have done it even when no answer came in so long. */
const LONGEST = 20_000

// A form that keeps itself as a whole while somebody writes: the same fields as its button sends, under the same key. What it is
// saved over moves along with each saving; said beside the button, and nothing that is typed is touched.
for (const form of document.querySelectorAll<HTMLFormElement>('form.keeps-itself')) keepItself(form)

function keepItself(form: HTMLFormElement) {
  const status = form.querySelector<HTMLElement>('.keeps-status')
  const version = form.querySelector<HTMLInputElement>('input[name=baseVersion]')
  let waiting: ReturnType<typeof setTimeout> | undefined
  let underWay: Promise<void> | undefined
  let changed = false

  const say = (words: string | undefined) => {
    if (status) status.textContent = words ?? ''
  }

  async function save() {
    changed = false
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
    const answer = await fetch(form.action, {
      method: 'POST',
      body,
      headers: { 'x-rotfeste-draft': '1' },
      redirect: 'manual',
      signal: AbortSignal.timeout(LONGEST),
    }).catch(() => undefined)
    if (answer?.status === 200) {
      const kept = (await answer.json().catch(() => undefined)) as { version?: number } | undefined
      if (version && kept?.version !== undefined) version.value = String(kept.version)
      say(status?.dataset.kept)
    } else if (answer?.status === 422) say(status?.dataset.unread)
    else if (answer?.status === 409) say(status?.dataset.conflict)
    else {
      say(status?.dataset.failed)
      changed = true
    }
  }

  function soon() {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      if (underWay) return soon()
      underWay = save().finally(() => {
        underWay = undefined
        if (changed) soon()
      })
    }, PAUSE)
  }

  form.addEventListener('input', () => {
    changed = true
    say('')
    soon()
  })
  // The button saves over what this page has saved itself: a saving under way is waited for.
  form.addEventListener('submit', (event) => {
    clearTimeout(waiting)
    if (!underWay) return
    event.preventDefault()
    event.stopPropagation()
    const by = event.submitter
    changed = false
    underWay.finally(() => form.requestSubmit(by))
  })
}
