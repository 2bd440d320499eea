// Whoever types a value of their own means it: the button beside the field follows.
const form = document.querySelector<HTMLFormElement>('.review-form')

form?.addEventListener('input', (event) => {
  const field = event.target
  if (!(field instanceof HTMLElement) || !field.closest('.own')) return
  const own = field.closest('fieldset')?.querySelector<HTMLInputElement>('input[type="radio"][value="own"]')
  if (own) own.checked = true
})
