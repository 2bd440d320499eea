import type { Child } from 'hono/jsx'
import { Button, TextField } from '../ui/forms.tsx'
import type { Question } from './definition.ts'
import { fieldTexts } from './field-texts.ts'
import { fieldName, MORE_ROWS, mostRows, rowNumbers } from './fields.ts'
import { Group } from './group.tsx'
import { personFields } from './parse-answer.ts'
import type { FieldParts } from './question-field.tsx'

const EMPTY_ROWS = 2

/** People, or the rows of a table: what is filled in, some empty rows, and a button for more. */
export function RowsField(
  parts: FieldParts<Extract<Question, { kind: 'people' | 'table' }>> & { rows: number },
) {
  const { question, language } = parts
  const t = fieldTexts[language]
  const most = mostRows(question)
  const filled = filledRows(parts)
  const count = Math.max(filled, Math.min(most, Math.max(parts.rows, filled + EMPTY_ROWS)))
  return (
    <Group parts={parts} help={t.mostRows(most)}>
      <div class="rows" data-rows={question.key} data-most={most}>
        {Array.from({ length: count }, (_, row) => (
          <fieldset class="row">
            <legend>{question.kind === 'people' ? t.personRow(row + 1) : t.row(row + 1)}</legend>
            <div class="row-cells">
              <Cells parts={parts} row={row} />
            </div>
          </fieldset>
        ))}
      </div>
      {count < most ? (
        <p class="more-rows">
          <Button variant="secondary" name={MORE_ROWS} value={question.key} formnovalidate>
            {t.moreRows}
            <span class="ds-sr-only">: {question.label[language]}</span>
          </Button>
        </p>
      ) : null}
    </Group>
  )
}

/** The number of the last row that holds something, from 1. */
function filledRows({ question, values }: FieldParts): number {
  const start = `${fieldName(question)}.`
  const parts = Object.keys(values).flatMap((name) =>
    name.startsWith(start) ? [name.slice(start.length)] : [],
  )
  return (rowNumbers(Object.fromEntries(parts.map((part) => [part, []]))).at(-1) ?? -1) + 1
}

function Cells({
  parts,
  row,
}: {
  parts: FieldParts<Extract<Question, { kind: 'people' | 'table' }>>
  row: number
}): Child {
  const { c, question, language, lang, values, errors } = parts
  const cell = (part: string, label: string) => ({
    c,
    name: fieldName(question, `${row}.${part}`),
    label,
    values,
    errors,
  })
  if (question.kind === 'people')
    return personFields.map((field) => (
      <div class="cell">
        <TextField
          {...cell(field, fieldTexts[language].person[field])}
          type={field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'text'}
        />
      </div>
    ))
  return question.columns.map(({ id, label, kind }) => (
    <div class={kind === 'text' ? 'cell wide' : 'cell'}>
      <TextField
        {...cell(id, kind === 'money' ? `${label[language]} (${parts.outside.currency})` : label[language])}
        lang={kind === 'text' ? lang : undefined}
      />
    </div>
  ))
}
