import { type Problem, problemMessage } from '../../../platform/forms/index.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import {
  Button,
  ErrorSummary,
  type FieldErrors,
  FileField,
  Form,
  type FormValues,
  TextArea,
} from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { editTexts } from '../edit/texts.ts'
import { workspaceCrumbs } from './list-page.tsx'
import { MadeForFields, type ProgrammeOption } from './made-for-fields.tsx'
import { adminTexts } from './texts.ts'

/** A definition from a file or pasted; one that is refused stands in the field, with what is wrong and where. */
export function ImportPage({
  c,
  programmes,
  values = {},
  errors = {},
  problems = [],
}: {
  c: Ctx
  programmes: ProgrammeOption[]
  values?: FormValues
  errors?: FieldErrors
  problems?: Problem[]
}) {
  const { language } = c.var
  const t = adminTexts[language]
  return (
    <Page c={c} title={t.importTitle} breadcrumbs={workspaceCrumbs(c)}>
      <Heading>{t.importTitle}</Heading>
      <p class="lead">{t.importLead}</p>
      <ErrorSummary c={c} errors={errors} />
      <ProblemList c={c} problems={problems} />
      <Form c={c} action={`/${language}/workspace/forms/import`} upload class="stack">
        <FileField c={c} name="file" label={t.file} errors={errors} accept=".json,application/json" />
        <TextArea c={c} name="json" label={t.paste} rows={14} values={values} errors={errors} lang="en" />
        <p>
          <a href={`/${language}/forms/definition.schema.json`}>{editTexts[language].schemaLink}</a>
        </p>
        <MadeForFields c={c} values={values} errors={errors} programmes={programmes} />
        <p class="actions">
          <Button>{t.importButton}</Button>
        </p>
      </Form>
    </Page>
  )
}

/** What is wrong with a definition, each with its place. */
export function ProblemList({ c, problems }: { c: Ctx; problems: Problem[] }) {
  if (problems.length === 0) return null
  const { language } = c.var
  return (
    <Alert color="danger" title={adminTexts[language].refusedTitle}>
      <ul>
        {problems.map((problem) => (
          <li>{problemMessage(problem, language)}</li>
        ))}
      </ul>
    </Alert>
  )
}
