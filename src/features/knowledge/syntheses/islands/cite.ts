// Puts the mark of a finding or example where the cursor was in the text, and searches for more without leaving it.

const citable = document.querySelector<HTMLElement>('[data-citable]')
const writing = citable?.closest('form')
const text = writing?.querySelector<HTMLTextAreaElement>('textarea[name="q.body"]')
if (citable && writing && text) start(citable, writing, text)

function start(place: HTMLElement, form: HTMLFormElement, body: HTMLTextAreaElement) {
  const said = place.querySelector<HTMLElement>('[data-search-said]')
  // Before anybody has been in the text its cursor says nothing: the mark goes to the end.
  let wasThere = document.activeElement === body
  body.addEventListener('focus', () => {
    wasThere = true
  })

  function atCursor() {
    for (const words of place.querySelectorAll<HTMLElement>('[data-at-end]')) words.hidden = true
    for (const words of place.querySelectorAll<HTMLElement>('[data-at-cursor]')) words.hidden = false
  }

  function insert(mark: string) {
    const at = wasThere ? body.selectionEnd : body.value.length
    const before = body.value.slice(0, at)
    const after = body.value.slice(at)
    const put = `${/\S$/.test(before) ? ' ' : ''}${mark}${/^[\p{L}\p{N}[]/u.test(after) ? ' ' : ''}`
    body.focus()
    body.setSelectionRange(at, at)
    // As if it were typed: the browser can undo it, and tells of it as of any other letter.
    if (document.execCommand('insertText', false, put)) return
    body.setRangeText(put, at, at, 'end')
    body.dispatchEvent(new Event('input', { bubbles: true }))
  }

  async function search() {
    const words = form.querySelector<HTMLInputElement>('input[name="q"]')?.value ?? ''
    const address = `${location.pathname}?${new URLSearchParams({ q: words })}`
    const answer = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(20_000) }).catch(
      () => undefined,
    )
    const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined
    const found = page?.querySelector('[data-citable-list]')
    if (found) place.querySelector('[data-citable-list]')?.replaceWith(document.adoptNode(found))
    const told = page?.querySelector<HTMLElement>('[data-search-said]')?.dataset.found
    if (said) said.textContent = found ? (told ?? '') : (said.dataset.failed ?? '')
    atCursor()
  }

  form.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (button?.name !== 'cite' && button?.value !== 'search') return
    event.preventDefault()
    if (button.name === 'cite') insert(`[[${button.value}]]`)
    else void search()
  })
  atCursor()
}
