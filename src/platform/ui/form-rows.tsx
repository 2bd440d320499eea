import type { Child } from 'hono/jsx'
import type { Ctx } from '../http/environment.ts'
import { Heading } from './components.tsx'
import { one, rowCount, rowName } from './form-values.ts'
import { Button, type FieldErrors, type FormValues, fieldId } from './forms.tsx'
import { uiTexts } from './texts.ts'

export type FieldContext = { c: Ctx; values: FormValues; errors: FieldErrors }

/** A part of a long form. */
export function Section({ title, help, children }: { title: string; help?: string; children: Child }) {
  return (
    <section class="form-section">
      <Heading level={2} size="sm">
        {title}
      </Heading>
      {help ? <p class="help">{help}</p> : null}
      <div class="stack">{children}</div>
    </section>
  )
}

/** The rows there are, and one empty row to write in. The button `add` keeps everything typed and shows one more. */
export function Rows({
  part,
  add,
  field,
  children,
}: {
  part: string
  add: string
  field: FieldContext
  children: (name: (field: string) => string) => Child
}) {
  const t = uiTexts[field.c.var.language]
  const indexes = Array.from({ length: rowCount(field.values, part) + 1 }, (_, index) => index)
  return (
    <div class="form-rows" id={`rows-${part}`}>
      {indexes.map((index) => (
        <fieldset class="ds-fieldset form-row" aria-label={t.number(index + 1)}>
          {children((name) => rowName(part, index, name))}
        </fieldset>
      ))}
      <div>
        <Button variant="secondary" name="add" value={part} formaction={`?add=${part}#rows-${part}`}>
          {add}
        </Button>
      </div>
    </div>
  )
}

/** One box to tick; a single one needs no legend. */
export function Tick({ values, name, label }: FieldContext & { name: string; label: string }) {
  const id = fieldId(name)
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        type="checkbox"
        name={name}
        value="yes"
        id={id}
        checked={one(values, name) === 'yes'}
      />
      <label class="ds-label" data-weight="regular" for={id}>
        {label}
      </label>
    </div>
  )
}
