import type { Child } from 'hono/jsx'
import { Button, Select, TextField } from '../../../platform/ui/forms.tsx'
import { Figure, type KindParts } from './figure-field.tsx'
import { questionTexts } from './question-texts.ts'
import { Tick, WordsField } from './words-field.tsx'

/** The options of a choice, one below the other, with an empty one to fill in. */
export function OptionRows(parts: KindParts) {
  const { c, values, errors } = parts
  const t = questionTexts[c.var.language]
  return (
    <Rows {...parts} list="options" title={t.options} one={t.option}>
      {(name) => (
        <>
          <div class="side-by-side">
            <TextField c={c} name={`${name}.id`} label={t.optionId} values={values} errors={errors} />
            <TextField
              c={c}
              name={`${name}.letter`}
              label={t.letter}
              values={values}
              errors={errors}
              size={3}
              optional
            />
          </div>
          <WordsField c={c} name={`${name}.label`} label={t.optionLabel} values={values} errors={errors} />
          <Tick name={`${name}.opens`} label={t.opens} values={values} />
          <details open={Boolean(values[`${name}.opens`])}>
            <summary>{t.reasonLabel}</summary>
            <div class="stack">
              <WordsField
                c={c}
                name={`${name}.reason.label`}
                label={t.reasonLabel}
                values={values}
                errors={errors}
                optional
              />
              <Tick name={`${name}.reason.required`} label={t.reasonRequired} values={values} />
              <Figure
                c={c}
                name={`${name}.reason.wordLimit`}
                label={t.wordLimit}
                values={values}
                errors={errors}
              />
            </div>
          </details>
        </>
      )}
    </Rows>
  )
}

/** The columns of a table. */
export function ColumnRows(parts: KindParts) {
  const { c, values, errors } = parts
  const t = questionTexts[c.var.language]
  const kinds = (['text', 'number', 'money', 'date'] as const).map((kind) => ({
    value: kind,
    text: t.kind[kind],
  }))
  return (
    <Rows {...parts} list="columns" title={t.columns} one={t.column}>
      {(name) => (
        <>
          <div class="side-by-side">
            <TextField c={c} name={`${name}.id`} label={t.columnId} values={values} errors={errors} />
            <Select
              c={c}
              name={`${name}.kind`}
              label={t.columnKind}
              values={values}
              errors={errors}
              options={kinds}
            />
          </div>
          <WordsField c={c} name={`${name}.label`} label={t.columnLabel} values={values} errors={errors} />
          <Tick name={`${name}.required`} label={t.required} values={values} />
          <Tick name={`${name}.sum`} label={t.sum} values={values} />
        </>
      )}
    </Rows>
  )
}

function Rows({
  c,
  values,
  errors,
  extraRows,
  list,
  title,
  one,
  children,
}: KindParts & { list: string; title: string; one: string; children: (name: string) => Child }) {
  const t = questionTexts[c.var.language]
  const filled = rowCount(values, list)
  const rows = Array.from({ length: filled + Math.max(1, extraRows) }, (_, index) => index)
  const error = errors[list]
  return (
    <fieldset class="ds-fieldset form-list" id={`field-${list}`} tabindex={-1}>
      <legend class="ds-label">{title}</legend>
      <p class="help">{t.emptyRows}</p>
      {error ? <p class="ds-validation-message">{error}</p> : null}
      {rows.map((index) => (
        <fieldset class="ds-fieldset form-item">
          <legend class="ds-label">{t.numbered(one, index + 1)}</legend>
          <div class="stack">
            {children(`${list}.${index}`)}
            {index < filled ? (
              <p class="actions">
                {index > 0 ? <Move list={list} index={index} direction="up" label={t.up} /> : null}
                {index < filled - 1 ? (
                  <Move list={list} index={index} direction="down" label={t.down} />
                ) : null}
              </p>
            ) : null}
          </div>
        </fieldset>
      ))}
      <p class="actions">
        <Button variant="secondary" name="press" value={`more.${extraRows + 1}`}>
          {t.addRow}
        </Button>
      </p>
    </fieldset>
  )
}

function Move({
  list,
  index,
  direction,
  label,
}: {
  list: string
  index: number
  direction: 'up' | 'down'
  label: string
}) {
  return (
    <Button variant="tertiary" name="press" value={`${direction}.${list}.${index}`}>
      {label}
    </Button>
  )
}

/** Rows up to the last that has anything in it. */
function rowCount(values: Record<string, unknown>, list: string): number {
  const numbers = Object.keys(values).flatMap((name) => {
    const match = name.startsWith(`${list}.`) ? /^(\d+)\./.exec(name.slice(list.length + 1)) : null
    return match ? [Number(match[1]) + 1] : []
  })
  return Math.max(0, ...numbers)
}
