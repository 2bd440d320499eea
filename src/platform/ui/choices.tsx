import { type FieldProps, fieldId, type Option } from './fields.tsx'
import { uiTexts } from './texts.ts'

const all = (value: string | string[] | undefined) => (Array.isArray(value) ? value : value ? [value] : [])

/** Several of a list, or one with `type="radio"`. */
export function Choices({
  options,
  type = 'checkbox',
  columns = false,
  labelLang,
  ...field
}: FieldProps & {
  options: Option[]
  type?: 'checkbox' | 'radio'
  columns?: boolean
  /** Where the label is in another language than the page. */
  labelLang?: string | undefined
}) {
  const chosen = all(field.values?.[field.name])
  const id = fieldId(field.name)
  const error = field.errors?.[field.name]
  const described =
    [field.help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
  const t = uiTexts[field.c.var.language]
  return (
    <fieldset class="ds-fieldset" id={id} tabindex={-1} aria-describedby={described}>
      <legend class="ds-label">
        {labelLang ? <span lang={labelLang}>{field.label}</span> : field.label}
        {field.optional ? <span class="optional"> ({t.optional})</span> : null}
      </legend>
      {field.help ? (
        <p id={`${id}-help`} class="help">
          {field.help}
        </p>
      ) : null}
      <div class={columns ? 'choice-columns' : 'choices'}>
        <ChoiceInputs name={field.name} type={type} options={options} chosen={chosen} error={error} />
      </div>
      <ChoiceError name={field.name} error={error} />
    </fieldset>
  )
}

/** The boxes or buttons of a set of choices; the set's own frame and legend are the page's. */
export function ChoiceInputs({
  name,
  type,
  options,
  chosen,
  error,
}: {
  name: string
  type: 'checkbox' | 'radio'
  options: Option[]
  chosen: string[]
  error: string | undefined
}) {
  const id = fieldId(name)
  return (
    <>
      {options.map(({ value, text }) => (
        <div class="ds-field">
          <input
            class="ds-input"
            type={type}
            name={name}
            value={value}
            checked={chosen.includes(value)}
            id={`${id}-${value}`}
            aria-invalid={error ? 'true' : undefined}
          />
          <label class="ds-label" data-weight="regular" for={`${id}-${value}`}>
            {text}
          </label>
        </div>
      ))}
    </>
  )
}

/** What is wrong with a set of choices, tied to it by its id. */
export function ChoiceError({ name, error }: { name: string; error: string | undefined }) {
  return error ? (
    <p class="ds-validation-message" id={`${fieldId(name)}-error`}>
      {error}
    </p>
  ) : null
}
