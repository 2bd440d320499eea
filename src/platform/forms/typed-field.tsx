import { TextArea, TextField } from '../ui/forms.tsx'
import type { Question } from './definition.ts'
import { fieldTexts } from './field-texts.ts'
import { fieldName } from './fields.ts'
import { Group, labelled } from './group.tsx'
import { issueTexts } from './issue-texts.ts'
import type { FieldParts } from './question-field.tsx'
import { decimalMark } from './typed-figure.ts'
import { WordCounter } from './word-counter.tsx'

type Of<K extends Question['kind']> = FieldParts<Extract<Question, { kind: K }>>

export function ShortTextField(parts: Of<'text'>) {
  const { maxCharacters } = parts.question
  return (
    <TextField
      {...labelled(parts, fieldTexts[parts.language].characterLimit(maxCharacters))}
      lang={parts.lang}
    />
  )
}

export function LongTextField(parts: Of<'long-text'>) {
  const { wordLimit } = parts.question
  return (
    <TextWithLimit
      {...labelled(parts, limitHelp(parts, wordLimit))}
      parts={parts}
      limit={wordLimit}
      rows={wordLimit ? 8 : 6}
    />
  )
}

export const limitHelp = ({ language }: Pick<FieldParts, 'language'>, limit: number | undefined) =>
  limit === undefined ? '' : fieldTexts[language].wordLimit(limit)

/** A text field with the count of its words where there is a limit. */
export function TextWithLimit({
  parts,
  limit,
  rows,
  ...field
}: ReturnType<typeof labelled> & { parts: FieldParts; limit: number | undefined; rows: number }) {
  const text = parts.values[field.name]
  return (
    <>
      <TextArea {...field} rows={rows} lang={parts.lang} />
      {limit === undefined ? null : (
        <WordCounter
          name={field.name}
          text={(Array.isArray(text) ? text[0] : text) ?? ''}
          limit={limit}
          language={parts.language}
          lang={parts.lang}
        />
      )}
    </>
  )
}

export function DateField(parts: FieldParts) {
  return <TextField {...labelled(parts, fieldTexts[parts.language].dayFormat)} size={16} />
}

export function PeriodField(parts: FieldParts) {
  const t = fieldTexts[parts.language]
  const half = (part: 'from' | 'to') => ({
    c: parts.c,
    name: fieldName(parts.question, part),
    label: t[part],
    values: parts.values,
    errors: parts.errors,
  })
  return (
    <Group parts={parts} help={t.dayFormat}>
      <div class="period-fields">
        <TextField {...half('from')} size={16} />
        <TextField {...half('to')} size={16} />
      </div>
    </Group>
  )
}

export function FigureField(parts: Of<'money' | 'number'>) {
  const { question, language, outside } = parts
  const t = fieldTexts[language]
  if (question.kind === 'money')
    return <TextField {...labelled(parts, t.moneyHelp(outside.currency, decimalMark(language)))} size={20} />
  const unit = question.unit ? t.unit(question.unit[language]) : ''
  return <TextField {...labelled(parts, [unit, rangeHelp(parts)].filter(Boolean).join(' '))} size={16} />
}

function rangeHelp({ question, language }: Of<'money' | 'number'>): string {
  if (question.kind === 'money') return ''
  const t = issueTexts[language]
  const { min, max } = question
  const facts = { min: String(min ?? ''), max: String(max ?? '') }
  if (min !== undefined && max !== undefined) return t.between(facts)
  if (max !== undefined) return t.atMost(facts)
  // That a count is not below nothing needs no words.
  return min === undefined || min === 0 ? '' : t.atLeast(facts)
}

export function MunicipalitiesField(parts: FieldParts) {
  return <TextArea {...labelled(parts, fieldTexts[parts.language].places)} rows={2} />
}
