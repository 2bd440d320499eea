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
  type Option,
  Select,
  TextArea,
  TextField,
} from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { Difference } from '../../../projects/index.ts'
import { languageOptions, optionsOf, themeOptions } from '../../choosing.ts'
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
  const measures: Option[] = (await listMeasureOptions(c.var.db, language)).map(({ id, title }) => ({
    value: id,
    text: title,
  }))
  const title = form.partnerships ? t.newTitle : t.editTitle
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
          <Difference c={c} before={one(values, 'body')} after={theirs.body} lang={theirs.language} />
        </Alert>
      ) : null}
      <Form c={c} action={form.action} class="stack">
        {form.partnerships ? null : (
          <input
            type="hidden"
            name="baseVersion"
            value={String(theirs?.version ?? one(values, 'baseVersion'))}
          />
        )}
        {form.partnerships && form.partnerships.length > 1 ? (
          <Select
            {...field}
            name="partnershipId"
            label={w.partnership}
            empty={w.choose}
            options={form.partnerships.map(({ id, name }) => ({ value: id, text: name }))}
          />
        ) : null}
        <Choices
          {...field}
          type="radio"
          name="kind"
          label={w.kind}
          options={optionsOf(findingKinds, language)}
        />
        <Select {...field} name="language" label={w.language} options={languageOptions} />
        <TextField {...field} name="title" label={w.title} help={t.titleHelp} />
        <TextArea {...field} name="body" label={t.body} help={t.bodyHelp} rows={8} optional />
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
          help={t.measureHelp}
          options={measures}
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
