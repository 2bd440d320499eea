import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { one } from '../../../../platform/ui/form-values.ts'
import {
  Choices,
  type FieldErrors,
  type FormValues,
  Select,
  TextArea,
  TextField,
} from '../../../../platform/ui/forms.tsx'
import { languageOptions, optionsOf } from '../../choosing.ts'
import {
  PartnershipChoice,
  SaveOrCancel,
  SeenVersion,
  ThemeChoices,
  TitledChoice,
  writtenIn,
} from '../../desk/fields.tsx'
import { WritingPage } from '../../desk/writing-page.tsx'
import { listMeasureOptions } from '../../queries.ts'
import { words } from '../../words.ts'
import { findingKinds } from '../finding.ts'
import type { FoundFinding } from '../queries.ts'
import { texts } from './texts.ts'

/** A finding being written. `theirs`: what somebody else saved meanwhile, beside what was typed. */
export async function findingFormPage(
  c: Ctx,
  form: {
    action: string
    cancel: string
    partnerships?: { id: string; name: string }[]
    values: FormValues
    errors?: FieldErrors
    theirs?: FoundFinding
  },
  status: 200 | 409 | 422 = 200,
) {
  const { language } = c.var
  const t = texts[language]
  const w = words[language]
  const { values, errors = {}, theirs } = form
  const field = { c, values, errors }
  const written = writtenIn(values, language)
  const measures = await listMeasureOptions(c.var.db, language)
  const newer = theirs && {
    language: theirs.language,
    title: theirs.title,
    texts: [{ typed: one(values, 'body'), saved: theirs.body }],
  }
  return html(
    c,
    <WritingPage
      c={c}
      title={form.partnerships ? t.newTitle : t.editTitle}
      action={form.action}
      errors={errors}
      newer={newer}
    >
      {form.partnerships ? (
        <PartnershipChoice {...field} partnerships={form.partnerships} />
      ) : (
        <SeenVersion {...field} name="baseVersion" newer={theirs?.version} />
      )}
      <Choices
        {...field}
        type="radio"
        name="kind"
        label={w.kind}
        options={optionsOf(findingKinds, language)}
      />
      <Select {...field} name="language" label={w.language} options={languageOptions} />
      <TextField {...field} name="title" label={w.title} help={t.titleHelp} {...written} />
      <TextArea {...field} name="body" label={t.body} help={t.bodyHelp} rows={8} {...written} optional />
      <ThemeChoices {...field} />
      <TitledChoice {...field} name="measureId" label={w.measure} help={t.measureHelp} from={measures} />
      <SaveOrCancel c={c} cancel={form.cancel} />
    </WritingPage>,
    status,
  )
}
