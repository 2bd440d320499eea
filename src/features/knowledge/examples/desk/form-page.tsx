import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { dayOf } from '../../../../platform/i18n/days.ts'
import { one } from '../../../../platform/ui/form-values.ts'
import {
  type FieldErrors,
  type FormValues,
  Select,
  TextArea,
  TextField,
} from '../../../../platform/ui/forms.tsx'
import { listMunicipalitiesOf } from '../../../organisations/index.ts'
import { municipalityLabel } from '../../../places/index.ts'
import { languageOptions } from '../../choosing.ts'
import {
  PartnershipChoice,
  SaveOrCancel,
  SeenVersion,
  ThemeChoices,
  TitledChoice,
  writtenIn,
} from '../../desk/fields.tsx'
import { WritingPage } from '../../desk/writing-page.tsx'
import { listOwnFindings } from '../../findings/desk/queries.ts'
import { listMeasureOptions } from '../../queries.ts'
import { words } from '../../words.ts'
import type { ExampleAtWork } from '../queries.ts'
import { texts } from '../texts.ts'

const longTexts = ['summary', 'body', 'transfers', 'doesNotTransfer'] as const

/** A good example being written; `theirs`: what somebody else saved meanwhile. */
export async function exampleFormPage(
  c: Ctx,
  form: {
    action: string
    cancel: string
    partnerships: { id: string; name: string }[]
    isNew: boolean
    values: FormValues
    errors?: FieldErrors
    theirs?: ExampleAtWork
  },
  status: 200 | 409 | 422 = 200,
) {
  const { language, db, viewer, outside } = c.var
  const t = texts[language]
  const w = words[language]
  const { values, errors = {}, theirs } = form
  const field = { c, values, errors }
  const written = writtenIn(values, language)
  const measures = await listMeasureOptions(db, language)
  const findings = await listOwnFindings(db, viewer)
  const today = dayOf(outside.now())
  const places = new Set<string>()
  for (const { id } of form.partnerships)
    for (const key of await listMunicipalitiesOf(db, id, today)) places.add(key)
  const title = form.isNew ? t.newTitle : t.editTitle
  const newer = theirs && {
    language: theirs.language,
    title: theirs.title,
    texts: longTexts
      .map((name) => ({ label: t[name], typed: one(values, name), saved: theirs[name] }))
      .filter(({ typed, saved }) => saved.trim() !== typed),
  }
  return html(
    c,
    <WritingPage c={c} title={title} action={form.action} errors={errors} newer={newer}>
      {form.isNew ? (
        <PartnershipChoice {...field} partnerships={form.partnerships} />
      ) : (
        <SeenVersion {...field} name="baseVersion" newer={theirs?.version} />
      )}
      <TextField {...field} name="title" label={w.title} {...written} />
      <Select {...field} name="language" label={w.language} options={languageOptions} />
      <Select
        {...field}
        name="municipalityKey"
        label={t.where}
        options={[...places].map((key) => ({ value: key, text: municipalityLabel(key) }))}
        empty={w.none}
        optional
      />
      {longTexts.map((name) => (
        <TextArea
          {...field}
          name={name}
          label={t[name]}
          rows={name === 'summary' ? 3 : 7}
          {...written}
          {...(name === 'doesNotTransfer' ? { help: t.doesNotTransferHelp } : {})}
        />
      ))}
      <ThemeChoices {...field} />
      <TitledChoice {...field} name="measureId" label={w.measure} from={measures} />
      <TitledChoice {...field} name="findingId" label={t.finding} from={findings} />
      <SaveOrCancel c={c} cancel={form.cancel} />
    </WritingPage>,
    status,
  )
}
