// Small comforts; every page works without them.
import '../../features/documents/islands/choose-what-is-typed.ts'

// A form that is being sent is not sent again by an impatient press.
document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || !form.matches('[data-once]')) return
  if (form.dataset.sent) {
    event.preventDefault()
    return
  }
  form.dataset.sent = 'yes'
})
// Coming back with the browser's own button, the form may be sent again.
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-once]')) delete form.dataset.sent
})
