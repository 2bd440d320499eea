// While a question is written, it is shown beside as it will be asked.
const form = document.querySelector<HTMLFormElement>('.form-editor')
const shown = document.querySelector<HTMLElement>('[data-form-preview]')

if (form && shown) {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  const refresh = async () => {
    asked += 1
    const number = asked
    const words = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') words.append(name, value)
    const answer = await fetch(form.action, {
      method: 'POST',
      body: words,
      headers: { 'x-rotfeste-draft': '1', accept: 'application/json' },
    }).catch(() => undefined)
    // Without an answer the preview stays as it was; the button does the same.
    if (!answer?.ok || number !== asked) return
    const { html }: { html: string } = await answer.json()
    shown.innerHTML = html
  }
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(refresh, 400)
  })
}

export {}
