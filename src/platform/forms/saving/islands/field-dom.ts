import type { FieldValues } from '../autosave-types.ts'

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isTick = (field: Input): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')

/** The fields of a question, with the part of their name behind the question's own. */
function fieldsIn(block: Element, question: string): [string, Input][] {
  const whole = `q.${question}`
  return [...block.querySelectorAll<Input>('input, textarea, select')].flatMap((field): [string, Input][] => {
    if (field.name === whole) return [['', field]]
    const part = field.name.startsWith(`${whole}.`) ? field.name.slice(whole.length + 1) : undefined
    return part === undefined || part === 'present' ? [] : [[part, field]]
  })
}

/** What stands in the fields of a question now, or stood there when the page came (`initial`). */
export function readFields(block: Element, question: string, initial = false): FieldValues {
  const values: FieldValues = {}
  for (const [part, field] of fieldsIn(block, question)) {
    if (isTick(field)) {
      if (!(initial ? field.defaultChecked : field.checked)) continue
      values[part] = [...(values[part] ?? []), field.value]
    } else {
      const text = initial && !(field instanceof HTMLSelectElement) ? field.defaultValue : field.value
      values[part] = [...(values[part] ?? []), text]
    }
  }
  return values
}

/** Puts values into the fields of a question. @returns whether there was a field for all of them. */
export function writeFields(block: Element, question: string, values: FieldValues): boolean {
  const fields = fieldsIn(block, question)
  for (const [part, field] of fields) {
    const wished = values[part] ?? []
    if (isTick(field)) field.checked = wished.includes(field.value)
    else if (field.value !== (wished[0] ?? '')) putText(field, wished[0] ?? '')
  }
  const known = new Set(fields.map(([part]) => part))
  return Object.entries(values).every(
    ([part, wished]) => known.has(part) || wished.every((text) => text === ''),
  )
}

/** Whoever is writing in the field goes on where they are: what changed before the cursor moves it along. */
function putText(field: Exclude<Input, never>, text: string) {
  if (field instanceof HTMLSelectElement || document.activeElement !== field) {
    field.value = text
  } else {
    const before = field.value
    const [start, end] = [field.selectionStart ?? before.length, field.selectionEnd ?? before.length]
    let same = 0
    while (same < before.length && same < text.length && before[same] === text[same]) same += 1
    let rest = 0
    const longest = Math.min(before.length, text.length) - same
    while (rest < longest && before[before.length - 1 - rest] === text[text.length - 1 - rest]) rest += 1
    const moved = (at: number) => (at <= same ? at : Math.max(same, at + text.length - before.length))
    field.value = text
    field.setSelectionRange(moved(start), moved(end))
  }
  // The count of words follows.
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
