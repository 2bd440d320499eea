import type { Ctx } from '../../../platform/http/environment.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import {
  Button,
  DayField,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  Select,
  TextField,
} from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import type { ConfirmedReading } from '../../documents/index.ts'
import type { Made } from './make-report.ts'
import { texts } from './texts.ts'

export type FromDocumentView = {
  document: ConfirmedReading
  project: { slug: string; name: string; language: string }
  programmes: { id: string; name: string; funder: string }[]
  forms: { key: string; title: Record<Language, string> }[]
  values: FormValues
  errors: FieldErrors
  refusal: Exclude<Made, { ok: true }> | undefined
}

/** Which programme and year a read document is a report for. */
export function FromDocumentPage({ c, view }: { c: Ctx; view: FromDocumentView }) {
  const { language } = c.var
  const t = texts[language]
  const { document, project, values, errors, refusal } = view
  const tied = { c, values, errors }
  return (
    <Page
      c={c}
      title={t.title}
      breadcrumbs={[{ text: project.name, href: `/${language}/projects/${project.slug}` }]}
    >
      <ErrorSummary c={c} errors={errors} />
      <Heading>{t.title}</Heading>
      <p class="lead">{t.lead(document.fileName, project.name)}</p>
      <p>{t.keeps}</p>
      {refusal ? (
        <Alert color="warning">
          <p>{t[refusal.reason]}</p>
          {refusal.reason === 'sent' ? (
            <p>
              <a href={`/${language}/workspace/reports/${refusal.id}`}>{t.openSent}</a>
            </p>
          ) : null}
        </Alert>
      ) : null}
      <Form c={c} action={`/${language}/workspace/reports/from-document/${document.id}`} class="stack">
        <Select
          {...tied}
          name="programme"
          label={t.programme}
          empty={t.chooseProgramme}
          options={view.programmes.map(({ id, name, funder }) => ({
            value: id,
            text: `${name} (${funder})`,
          }))}
        />
        <Select
          {...tied}
          name="form"
          label={t.form}
          help={t.formHelp}
          empty={t.chooseForm}
          options={view.forms.map(({ key, title }) => ({ value: key, text: title[language] }))}
        />
        <TextField {...tied} name="year" label={t.year} help={t.yearHelp} inputmode="numeric" size={4} />
        <DayField {...tied} name="dueOn" label={t.dueOn} />
        <div class="actions">
          <Button>{t.make}</Button>
        </div>
      </Form>
    </Page>
  )
}
