import type { Child } from 'hono/jsx'
import { ChoiceError, fieldId } from '../ui/forms.tsx'
import { uiTexts } from '../ui/texts.ts'
import { fieldName } from './fields.ts'
import type { FieldParts } from './question-field.tsx'

/** The question's own help and what the kind of question adds, in one text. */
const helpOf = (
  { question, language }: Pick<FieldParts, 'question' | 'language'>,
  added = '',
): string | undefined => [question.help?.[language], added].filter(Boolean).join(' ') || undefined

/** What every single field of a question says of it. */
export const labelled = (parts: FieldParts, added = '') => ({
  c: parts.c,
  name: fieldName(parts.question),
  label: parts.question.label[parts.language],
  help: helpOf(parts, added),
  values: parts.values,
  errors: parts.errors,
  optional: !parts.question.required,
})

/**
 * Several fields under one question: its label is the legend, and what is wrong with the whole stands last. `part` names the group where
 * one of its fields bears the question's own name.
 */
export function Group({
  parts,
  help,
  part = '',
  children,
}: {
  parts: FieldParts
  help?: string
  part?: string
  children: Child
}) {
  const { c, question, language, errors } = parts
  const name = fieldName(question, part)
  const id = fieldId(name)
  const error = errors[name]
  const text = helpOf(parts, help)
  const described =
    [text ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
  return (
    <fieldset class="ds-fieldset" id={id} tabindex={-1} aria-describedby={described}>
      <legend class="ds-label">
        {question.label[language]}
        {question.required || part !== '' || question.kind === 'computed' ? null : (
          <span class="optional"> ({uiTexts[c.var.language].optional})</span>
        )}
      </legend>
      {text ? (
        <p id={`${id}-help`} class="help">
          {text}
        </p>
      ) : null}
      {children}
      <ChoiceError name={name} error={error} />
    </fieldset>
  )
}
