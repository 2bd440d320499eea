import type { Child } from 'hono/jsx'
import type { Ctx } from '../http/environment.ts'
import { KEY_FIELD, newFormKey } from '../http/form-key.ts'
import { uiTexts } from './texts.ts'

export type FieldErrors = Record<string, string>
export type FormValues = Record<string, string | string[] | undefined>

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

export const fieldId = (name: string) => `field-${name.replace(/[^A-Za-z0-9]+/g, '-')}`

type FieldProps = {
  c: Ctx
  name: string
  label: string
  help?: string
  values?: FormValues
  errors?: FieldErrors
  optional?: boolean
}

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? ''
const all = (value: string | string[] | undefined) => (Array.isArray(value) ? value : value ? [value] : [])

export function TextField({
  type = 'text',
  autocomplete,
  inputmode,
  size,
  lang,
  list,
  ...field
}: FieldProps & {
  type?: 'text' | 'email' | 'url' | 'search' | 'tel'
  autocomplete?: string
  inputmode?: 'numeric' | 'text'
  size?: number
  lang?: string
  /** What only somebody who hears the label needs: which of several lines it is. */
  labelMore?: string
  /** The id of a list of words that the browser offers while typing. */
  list?: string
}) {
  return (
    <FieldFrame {...field}>
      {(tied) => (
        <input
          class="ds-input"
          type={type}
          name={field.name}
          value={first(field.values?.[field.name])}
          autocomplete={autocomplete ?? 'off'}
          inputmode={inputmode}
          size={size}
          lang={lang}
          list={list}
          {...tied}
        />
      )}
    </FieldFrame>
  )
}

/** A day, typed as the language writes it or as YYYY-MM-DD; the browser's own picker where there is one. */
export function DayField(field: FieldProps) {
  return (
    <FieldFrame {...field}>
      {(tied) => (
        <input
          class="ds-input"
          type="date"
          name={field.name}
          value={first(field.values?.[field.name])}
          {...tied}
        />
      )}
    </FieldFrame>
  )
}

export function TextArea({ rows = 6, lang, ...field }: FieldProps & { rows?: number; lang?: string }) {
  return (
    <FieldFrame {...field}>
      {(tied) => (
        <textarea
          class="ds-input"
          name={field.name}
          rows={rows}
          lang={lang}
          {...tied}
        >{`\n${first(field.values?.[field.name])}`}</textarea>
      )}
    </FieldFrame>
  )
}

/** A file to choose; `id` where a page has several of one name, `labelMore` for what only a reader needs to hear. */
export function FileField({
  accept,
  multiple = false,
  ...field
}: FieldProps & { accept: string; multiple?: boolean; id?: string; labelMore?: string }) {
  return (
    <FieldFrame {...field}>
      {(tied) => (
        <input
          class="ds-input"
          type="file"
          name={field.name}
          accept={accept}
          multiple={multiple || undefined}
          {...tied}
        />
      )}
    </FieldFrame>
  )
}

export type Option = { value: string; text: string }

export function Select({ options, empty, ...field }: FieldProps & { options: Option[]; empty?: string }) {
  const chosen = first(field.values?.[field.name])
  return (
    <FieldFrame {...field}>
      {(tied) => (
        <select class="ds-input" name={field.name} {...tied}>
          {empty === undefined ? null : <option value="">{empty}</option>}
          {options.map(({ value, text }) => (
            <option value={value} selected={value === chosen}>
              {text}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}

/** Several of a list, or one with `type="radio"`. */
export function Choices({
  options,
  type = 'checkbox',
  columns = false,
  ...field
}: FieldProps & { options: Option[]; type?: 'checkbox' | 'radio'; columns?: boolean }) {
  const chosen = all(field.values?.[field.name])
  const id = fieldId(field.name)
  const error = field.errors?.[field.name]
  const described =
    [field.help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
  const t = uiTexts[field.c.var.language]
  return (
    <fieldset class="ds-fieldset" id={id} tabindex={-1} aria-describedby={described}>
      <legend class="ds-label">
        {field.label}
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

type Tied = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': 'true' | undefined }

function FieldFrame({
  c,
  name,
  label,
  help,
  errors,
  optional = false,
  id: ownId,
  labelMore,
  children,
}: FieldProps & { id?: string; labelMore?: string; children: (tied: Tied) => Child }) {
  const t = uiTexts[c.var.language]
  const id = ownId ?? fieldId(name)
  const error = errors?.[name]
  const described =
    [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>
        {label}
        {labelMore ? <span class="ds-sr-only">: {labelMore}</span> : null}
        {optional ? <span class="optional"> ({t.optional})</span> : null}
      </label>
      {help ? (
        <p id={`${id}-help`} class="help" data-field="description">
          {help}
        </p>
      ) : null}
      {children({ id, 'aria-describedby': described, 'aria-invalid': error ? 'true' : undefined })}
      {error ? (
        <p class="ds-validation-message" id={`${id}-error`}>
          <span class="ds-sr-only">{t.errorPrefix}</span>
          {error}
        </p>
      ) : null}
    </div>
  )
}
