import type { Child } from 'hono/jsx'
import type { Ctx } from '../http/environment.ts'
import { uiTexts } from './texts.ts'

export type FieldErrors = Record<string, string>
export type FormValues = Record<string, string | string[] | undefined>

export const fieldId = (name: string) => `field-${name.replace(/[^A-Za-z0-9]+/g, '-')}`

export type FieldProps = {
  c: Ctx
  name: string
  label: string
  help?: string
  values?: FormValues
  errors?: FieldErrors
  optional?: boolean
}

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? ''

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

/** `lang` where the words are in another language than the page. */
export type Option = { value: string; text: string; lang?: string | undefined }

export function Select({ options, empty, ...field }: FieldProps & { options: Option[]; empty?: string }) {
  const chosen = first(field.values?.[field.name])
  return (
    <FieldFrame {...field}>
      {(tied) => (
        <select class="ds-input" name={field.name} {...tied}>
          {empty === undefined ? null : <option value="">{empty}</option>}
          {options.map(({ value, text, lang }) => (
            <option value={value} selected={value === chosen} lang={lang}>
              {text}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
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
