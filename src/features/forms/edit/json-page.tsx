import type { Child } from 'hono/jsx'
import type { Problem } from '../../../platform/forms/index.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { Heading } from '../../../platform/ui/components.tsx'
import { Button, ErrorSummary, type FieldErrors, Form, TextArea } from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { ProblemList } from '../admin/import-page.tsx'
import type { FormVersion } from '../queries.ts'
import { editCrumbs } from './crumbs.ts'
import { editTexts } from './texts.ts'

/** The whole definition as text. What was typed stays, whatever is wrong with it. */
export function JsonPage({
  c,
  version,
  json,
  errors = {},
  problems = [],
  notice,
}: {
  c: Ctx
  version: FormVersion
  json: string
  errors?: FieldErrors
  problems?: Problem[]
  notice?: Child
}) {
  const { language } = c.var
  const t = editTexts[language]
  return (
    <Page c={c} title={t.jsonTitle} breadcrumbs={editCrumbs(c, version)}>
      <Heading>{t.jsonTitle}</Heading>
      <p class="lead">{t.jsonLead}</p>
      <ErrorSummary c={c} errors={errors} />
      <ProblemList c={c} problems={problems} />
      {notice}
      <p>
        <a href={`/${language}/forms/definition.schema.json`}>{t.schemaLink}</a>
      </p>
      <Form c={c} action={`/${language}/workspace/forms/${version.id}/edit/json`} class="stack form-json">
        <input type="hidden" name="edit" value={String(version.edit)} />
        <TextArea
          c={c}
          name="json"
          label={t.jsonLabel}
          rows={30}
          values={{ json }}
          errors={errors}
          lang="en"
        />
        <p class="actions">
          <Button>{t.save}</Button>
        </p>
      </Form>
    </Page>
  )
}
