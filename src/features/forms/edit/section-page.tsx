import type { Child } from 'hono/jsx'
import type { Question } from '../../../platform/forms/definition.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { Heading } from '../../../platform/ui/components.tsx'
import { Button, ErrorSummary, type FieldErrors, Form, TextField } from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import type { FormVersion } from '../queries.ts'
import { ConditionField } from './condition-field.tsx'
import { editCrumbs } from './crumbs.ts'
import { editTexts } from './texts.ts'
import { fieldValues, type Typed } from './typed-question.ts'
import { WordsField } from './words-field.tsx'

/** The words of a section and when it is asked. */
export function SectionPage({
  c,
  version,
  action,
  sectionKey,
  typed,
  before,
  was,
  errors = {},
  notice,
}: {
  c: Ctx
  version: FormVersion
  action: string
  /** Undefined for a new one. */
  sectionKey: string | undefined
  typed: Typed
  before: Question[]
  was: string
  errors?: FieldErrors
  notice?: Child
}) {
  const t = editTexts[c.var.language]
  const values = fieldValues(typed)
  const title = sectionKey === undefined ? t.newSection : t.editSectionTitle
  return (
    <Page c={c} title={title} breadcrumbs={editCrumbs(c, version)}>
      <Heading>{title}</Heading>
      <ErrorSummary c={c} errors={errors} />
      {notice}
      {sectionKey === undefined ? <p>{t.firstQuestion}</p> : null}
      <Form c={c} action={action} class="stack">
        <input type="hidden" name="was" value={was} />
        <WordsField c={c} name="title" label={t.sectionTitle} values={values} errors={errors} />
        <WordsField c={c} name="help" label={t.help} values={values} errors={errors} rows={2} optional />
        <ConditionField c={c} before={before} current={typed.when} errors={errors} />
        <TextField c={c} name="key" label={t.key} values={values} errors={errors} />
        <p class="actions">
          <Button>{t.save}</Button>
        </p>
      </Form>
      {sectionKey === undefined ? null : (
        <details class="form-act">
          <summary>{t.removeSection}</summary>
          <Form c={c} action={`${action}/remove`}>
            <p>{t.removeSectionText}</p>
            <Button variant="secondary" color="danger">
              {t.removeSection}
            </Button>
          </Form>
        </details>
      )}
    </Page>
  )
}
