import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { Alert, Heading } from '../../../../platform/ui/components.tsx'
import { one } from '../../../../platform/ui/form-values.ts'
import {
  Button,
  Choices,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  Select,
  TextArea,
  TextField,
} from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { municipalityLabel } from '../../../places/index.ts'
import { Difference } from '../../../projects/index.ts'
import { languageOptions, themeOptions } from '../../choosing.ts'
import { listOwnFindings } from '../../findings/queries.ts'
import { listMeasureOptions, listMunicipalitiesOf } from '../../queries.ts'
import { words } from '../../words.ts'
import type { FoundExample } from '../queries.ts'
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
    theirs?: FoundExample
  },
  status: 200 | 409 | 422 = 200,
) {
  const { language, db, viewer } = c.var
  const t = texts[language]
  const w = words[language]
  const { values, errors = {}, theirs } = form
  const field = { c, values, errors }
  const measures = await listMeasureOptions(db, language)
  const findings = await listOwnFindings(db, viewer)
  const places = new Set<string>()
  for (const { id } of form.partnerships)
    for (const key of await listMunicipalitiesOf(db, id)) places.add(key)
  const title = form.isNew ? t.newTitle : t.editTitle
  return html(
    c,
    <Page c={c} title={title} breadcrumbs={[{ href: `/${language}/workspace/knowledge`, text: w.work }]}>
      <ErrorSummary c={c} errors={errors} />
      <Heading>{theirs ? w.conflictTitle : title}</Heading>
      {theirs ? (
        <Alert color="warning">
          <p>{w.conflictLead}</p>
          <p class="alert-title">{w.theirs}</p>
          <p lang={theirs.language}>{theirs.title}</p>
          {longTexts
            .filter((name) => theirs[name].trim() !== one(values, name))
            .map((name) => (
              <>
                <p class="alert-title">{t[name]}</p>
                <Difference c={c} before={one(values, name)} after={theirs[name]} lang={theirs.language} />
              </>
            ))}
        </Alert>
      ) : null}
      <Form c={c} action={form.action} class="stack">
        {form.isNew ? null : (
          <input
            type="hidden"
            name="baseVersion"
            value={String(theirs?.version ?? one(values, 'baseVersion'))}
          />
        )}
        {form.isNew && form.partnerships.length > 1 ? (
          <Select
            {...field}
            name="partnershipId"
            label={w.partnership}
            empty={w.choose}
            options={form.partnerships.map(({ id, name }) => ({ value: id, text: name }))}
          />
        ) : null}
        <TextField {...field} name="title" label={w.title} />
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
            {...(name === 'doesNotTransfer' ? { help: t.doesNotTransferHelp } : {})}
          />
        ))}
        <Choices
          {...field}
          name="themes"
          label={w.themes}
          options={themeOptions(language)}
          columns
          optional
        />
        <Select
          {...field}
          name="measureId"
          label={w.measure}
          options={measures.map(({ id, title: text }) => ({ value: id, text }))}
          empty={w.none}
          optional
        />
        <Select
          {...field}
          name="findingId"
          label={t.finding}
          options={findings.map(({ id, title: text }) => ({ value: id, text }))}
          empty={w.none}
          optional
        />
        <div class="actions">
          <Button>{w.save}</Button>
          <a href={form.cancel}>{w.cancel}</a>
        </div>
      </Form>
    </Page>,
    status,
  )
}
