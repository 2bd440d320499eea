import { ChoiceInputs, fieldId, type Option as Shown } from '../ui/forms.tsx'
import { uiTexts } from '../ui/texts.ts'
import type { Option, Question } from './definition.ts'
import { fieldTexts } from './field-texts.ts'
import { fieldName } from './fields.ts'
import { Group } from './group.tsx'
import type { FieldParts } from './question-field.tsx'
import { limitHelp } from './typed-field.tsx'
import { WordCounter } from './word-counter.tsx'

type Of<K extends Question['kind']> = FieldParts<Extract<Question, { kind: K }>>

const textsOf = ({ values }: FieldParts, name: string): string[] => {
  const held = values[name]
  return Array.isArray(held) ? held : held ? [held] : []
}

/** Options that still stand under one another; more of them stand in columns where there is room. */
const MOST_IN_ONE_COLUMN = 12

/** One or several of a list; an option that opens a text has its field right under it. */
export function ChoiceField(parts: Of<'choice' | 'choices'>) {
  const { question, language } = parts
  const t = fieldTexts[language]
  const chosen = textsOf(parts, fieldName(question))
  const one = question.kind === 'choice'
  // Buttons of which one can be chosen cannot show two: the reader is told, and chooses.
  const several =
    one && chosen.length > 1
      ? t.bothChosen(chosen.map((id) => labelOf(question.options, id, language)).join('; '))
      : ''
  const shown = several ? [] : chosen
  const name = fieldName(question)
  const long = question.options.length > MOST_IN_ONE_COLUMN && question.options.every(({ reason }) => !reason)
  return (
    <Group parts={parts} help={one ? several : t.several}>
      <div class={long ? 'choice-columns' : 'choices'}>
        {question.options.map((option) => (
          <div class="option">
            <ChoiceInputs
              name={name}
              type={one ? 'radio' : 'checkbox'}
              options={[{ value: option.id, text: labelOf(question.options, option.id, language) }]}
              chosen={shown}
              error={parts.errors[name]}
            />
            {option.reason ? <ReasonField parts={parts} option={option} reason={option.reason} /> : null}
          </div>
        ))}
        {one && !question.required ? <NotAnswered parts={parts} none={chosen.length === 0} /> : null}
      </div>
    </Group>
  )
}

function labelOf(options: Option[], id: string, language: FieldParts['language']): string {
  const option = options.find((each) => each.id === id)
  if (!option) return id
  return option.letter ? `${option.letter}) ${option.label[language]}` : option.label[language]
}

/** Lets a choice that need not be made be taken back. */
function NotAnswered({ parts, none }: { parts: FieldParts; none: boolean }) {
  const id = `${fieldId(fieldName(parts.question))}-none`
  return (
    <div class="ds-field">
      <input class="ds-input" type="radio" name={fieldName(parts.question)} value="" id={id} checked={none} />
      <label class="ds-label" data-weight="regular" for={id}>
        {fieldTexts[parts.language].noAnswer}
      </label>
    </div>
  )
}

/** Hidden by the style sheet while its option is not ticked and nothing is written in it; the empty placeholder tells which. */
function ReasonField({
  parts,
  option,
  reason,
}: {
  parts: FieldParts
  option: Option
  reason: NonNullable<Option['reason']>
}) {
  const { question, language, lang } = parts
  const name = fieldName(question, `reason.${option.id}`)
  const id = fieldId(name)
  const error = parts.errors[name]
  const help = limitHelp(parts, reason.wordLimit)
  const text = textsOf(parts, name)[0] ?? ''
  const described =
    [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
  return (
    <div class="option-reason ds-field">
      <label class="ds-label" for={id}>
        {reason.label[language]}
        <span class="ds-sr-only"> ({labelOf([option], option.id, language)})</span>
        {reason.required ? null : <span class="optional"> ({uiTexts[parts.c.var.language].optional})</span>}
      </label>
      {help ? (
        <p id={`${id}-help`} class="help" data-field="description">
          {help}
        </p>
      ) : null}
      <textarea
        class="ds-input"
        name={name}
        rows={3}
        lang={lang}
        placeholder=" "
        id={id}
        aria-describedby={described}
        aria-invalid={error ? 'true' : undefined}
      >{`\n${text}`}</textarea>
      {reason.wordLimit === undefined ? null : (
        <WordCounter name={name} text={text} limit={reason.wordLimit} language={language} lang={lang} />
      )}
      {error ? (
        <p class="ds-validation-message" id={`${id}-error`}>
          <span class="ds-sr-only">{uiTexts[parts.c.var.language].errorPrefix}</span>
          {error}
        </p>
      ) : null}
    </div>
  )
}

function Buttons({
  parts,
  options,
  class: className,
}: {
  parts: FieldParts
  options: Shown[]
  class: string
}) {
  const name = fieldName(parts.question)
  const chosen = textsOf(parts, name)
  return (
    <div class={className}>
      <ChoiceInputs name={name} type="radio" options={options} chosen={chosen} error={parts.errors[name]} />
      {parts.question.required ? null : <NotAnswered parts={parts} none={chosen.length === 0} />}
    </div>
  )
}

export function YesNoField(parts: FieldParts) {
  const t = fieldTexts[parts.language]
  return (
    <Group parts={parts}>
      <Buttons
        parts={parts}
        class="choices"
        options={[
          { value: 'yes', text: t.yes },
          { value: 'no', text: t.no },
        ]}
      />
    </Group>
  )
}

/** 1 to 6 in a row, with what the ends mean. */
export function ScaleField(parts: Of<'scale'>) {
  const { low, high } = parts.question
  const { language } = parts
  return (
    <Group parts={parts} help={fieldTexts[language].scaleHelp(low[language], high[language])}>
      <Buttons
        parts={parts}
        class="choices scale"
        options={['1', '2', '3', '4', '5', '6'].map((value) => ({ value, text: value }))}
      />
    </Group>
  )
}
