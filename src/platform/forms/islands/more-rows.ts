// Adds a row without a round trip; without scripts the same button asks the server for more.
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button[name="more"]') : null
  const rows = button?.closest('.question')?.querySelector<HTMLElement>('[data-rows]')
  const last = rows?.querySelector('.row:last-of-type')
  if (!button || !rows || !last) return
  event.preventDefault()
  const number = rows.querySelectorAll('.row').length
  const added = emptied(last.cloneNode(true) as Element, number)
  rows.append(added)
  added.querySelector('input')?.focus()
  if (number + 1 >= Number(rows.dataset.most)) button.closest('.more-rows')?.remove()
})

/** A copy of the row before, without its answers and complaints, with the number `number` (from 0) in its names. */
function emptied(row: Element, number: number): Element {
  for (const message of row.querySelectorAll('.ds-validation-message')) message.remove()
  const legend = row.querySelector('legend')
  if (legend) legend.textContent = (legend.textContent ?? '').replace(/\d+/, String(number + 1))
  for (const field of row.querySelectorAll('input')) {
    // The attribute, too: a copy of the page must not bring the answer back.
    field.removeAttribute('value')
    field.value = ''
    field.removeAttribute('aria-invalid')
    field.removeAttribute('aria-describedby')
    field.name = field.name.replace(/\.\d+\./, `.${number}.`)
    const id = field.id.replace(/-\d+-/, `-${number}-`)
    row.querySelector(`label[for="${CSS.escape(field.id)}"]`)?.setAttribute('for', id)
    field.id = id
  }
  return row
}
