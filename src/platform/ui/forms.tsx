import type { Child } from 'hono/jsx'
import type { Ctx } from '../http/environment.ts'
import { KEY_FIELD, newFormKey } from '../http/form-key.ts'
import { type FieldErrors, fieldId } from './fields.tsx'
import { uiTexts } from './texts.ts'

// All that a form is written with comes from here.
export { ChoiceError, ChoiceInputs, Choices } from './choices.tsx'
export {
  DayField,
  type FieldErrors,
  FileField,
  type FormValues,
  fieldId,
  type Option,
  Select,
  TextArea,
  TextField,
} from './fields.tsx'

/** A POST form with its key. `upload` for a form with a file. */
export function Form({
  c,
  action,
  upload = false,
  class: className,
  id,
  children,
}: {
  c: Ctx
  action: string
  upload?: boolean
  class?: string
  id?: string
  children: Child
}) {
  return (
    <form
      method="post"
      action={action}
      enctype={upload ? 'multipart/form-data' : undefined}
      class={className}
      id={id}
      novalidate
      data-once=""
    >
      <input type="hidden" name={KEY_FIELD} value={newFormKey(c)} />
      {children}
    </form>
  )
}

export function Button({
  children,
  variant = 'primary',
  name,
  value,
  formaction,
  formnovalidate,
  color,
}: {
  children: Child
  variant?: 'primary' | 'secondary' | 'tertiary'
  name?: string
  value?: string
  formaction?: string
  formnovalidate?: boolean
  color?: 'danger'
}) {
  return (
    <button
      class="ds-button"
      data-variant={variant}
      data-color={color}
      type="submit"
      name={name}
      value={value}
      formaction={formaction}
      formnovalidate={formnovalidate}
    >
      {children}
    </button>
  )
}

/** What is wrong, first on the page and where the focus begins, each line leading to its field. */
export function ErrorSummary({ c, errors }: { c: Ctx; errors: FieldErrors }) {
  const entries = Object.entries(errors)
  if (entries.length === 0) return null
  const t = uiTexts[c.var.language]
  return (
    <div class="ds-error-summary" role="alert" tabindex={-1} aria-labelledby="error-summary" autofocus>
      <h2 id="error-summary" class="ds-heading" data-size="xs">
        {t.errorSummary(entries.length)}
      </h2>
      <ul>
        {entries.map(([name, message]) => (
          <li>
            <a href={`#${fieldId(name)}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/**
 * First in a form that has other buttons before the one that saves: Enter in a field presses a form's first button, and that is
 * this one, which nobody sees or meets with the keyboard.
 */
export const EnterSaves = ({ label, name, value }: { label: string; name?: string; value?: string }) => (
  <button class="ds-sr-only" type="submit" name={name} value={value} tabindex={-1}>
    {label}
  </button>
)
