import type { Child } from 'hono/jsx'
import { Select, TextArea, TextField } from '../../../platform/ui/forms.tsx'
import { Figure, type KindParts } from './figure-field.tsx'
import { ColumnRows, OptionRows } from './list-rows.tsx'
import { questionTexts } from './question-texts.ts'
import { WordsField } from './words-field.tsx'

/** The fields that only one kind of question has. */
export function KindFields({ kind, ...parts }: KindParts & { kind: string }): Child {
  const t = questionTexts[parts.c.var.language]
  switch (kind) {
    case 'text':
      return <Figure {...parts} name="maxCharacters" label={t.maxCharacters} />
    case 'long-text':
    case 'accounts':
      return <Figure {...parts} name="wordLimit" label={t.wordLimit} />
    case 'choice':
      return <OptionRows {...parts} />
    case 'choices':
      return (
        <>
          <OptionRows {...parts} />
          <TextArea
            c={parts.c}
            name="excludes"
            label={t.excludes}
            help={t.excludesHelp}
            rows={3}
            values={parts.values}
            errors={parts.errors}
            optional
          />
        </>
      )
    case 'number':
      return (
        <>
          <div class="side-by-side">
            <Figure {...parts} name="min" label={t.min} />
            <Figure {...parts} name="max" label={t.max} />
            <Figure {...parts} name="decimals" label={t.decimals} />
          </div>
          <WordsField {...parts} name="unit" label={t.unit} optional />
        </>
      )
    case 'people':
    case 'attachment':
      return <Figure {...parts} name="most" label={t.most} />
    case 'table':
      return (
        <>
          <ColumnRows {...parts} />
          <Figure {...parts} name="mostRows" label={t.mostRows} />
        </>
      )
    case 'scale':
      return (
        <>
          <WordsField {...parts} name="low" label={t.low} />
          <WordsField {...parts} name="high" label={t.high} />
        </>
      )
    case 'computed':
      return <ComputedFields {...parts} />
    default:
      return null
  }
}

function ComputedFields({ c, values, errors }: KindParts) {
  const t = questionTexts[c.var.language]
  const choices = (words: Record<string, string>) =>
    Object.entries(words).map(([value, text]) => ({ value, text }))
  return (
    <>
      <Select c={c} name="how" label={t.howLabel} values={values} errors={errors} options={choices(t.how)} />
      <TextField c={c} name="of" label={t.of} help={t.ofHelp} values={values} errors={errors} />
      <Select
        c={c}
        name="shownAs"
        label={t.shownAsLabel}
        values={values}
        errors={errors}
        options={choices(t.shownAs)}
      />
    </>
  )
}
