// Small comforts; every page works without them.
import '../../features/documents/islands/choose-what-is-typed.ts'
import '../../features/forms/islands/question-preview.ts'
import '../../features/grants/islands/keep-form.ts'
import '../../features/knowledge/syntheses/islands/cite.ts'
import '../forms/saving/islands/autosave.ts'
import '../forms/islands/more-rows.ts'
import '../forms/islands/word-counter.ts'

// Whoever has written in a form and is about to leave it is asked first, in the browser's own words.
let typed = false
document.addEventListener('input', (event) => {
  const field = event.target
  typed ||= field instanceof Element && field.closest('form[data-once]:has(textarea)') !== null
})
window.addEventListener('beforeunload', (event) => {
  if (typed) event.preventDefault()
})

// A form that is being sent is not sent again by an impatient press.
document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || !form.matches('[data-once]')) return
  if (form.dataset.sent) {
    event.preventDefault()
    return
  }
  form.dataset.sent = 'yes'
  typed = false
})
// Coming back with the browser's own button, the form may be sent again.
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-once]')) delete form.dataset.sent
})
