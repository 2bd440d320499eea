import type { Ctx } from '../../../platform/http/environment.ts'
import { languageNames, languages } from '../../../platform/i18n/languages.ts'
import {
  type FieldErrors,
  type FormValues,
  fieldId,
  TextArea,
  TextField,
} from '../../../platform/ui/forms.tsx'

/** The same words in four languages. `rows` makes them long texts. */
export function WordsField({
  c,
  name,
  label,
  help,
  values,
  errors,
  rows,
  optional = false,
}: {
  c: Ctx
  name: string
  label: string
  help?: string
  values: FormValues
  errors: FieldErrors
  rows?: number
  optional?: boolean
}) {
  const id = fieldId(name)
  return (
    <fieldset class="ds-fieldset form-words" id={id} aria-describedby={help ? `${id}-help` : undefined}>
      <legend class="ds-label">{label}</legend>
      {help ? (
        <p id={`${id}-help`} class="help">
          {help}
        </p>
      ) : null}
      {languages.map((language) => {
        const field = {
          c,
          name: `${name}.${language}`,
          label: languageNames[language],
          lang: language,
          values,
          errors,
          optional,
        }
        return rows ? <TextArea {...field} rows={rows} /> : <TextField {...field} />
      })}
    </fieldset>
  )
}

/** One box of its own; `name` is posted only when it is ticked. */
export function Tick({ name, label, values }: { name: string; label: string; values: FormValues }) {
  const id = fieldId(name)
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        type="checkbox"
        name={name}
        value="yes"
        id={id}
        checked={values[name] !== undefined && values[name] !== ''}
      />
      <label class="ds-label" data-weight="regular" for={id}>
        {label}
      </label>
    </div>
  )
}
