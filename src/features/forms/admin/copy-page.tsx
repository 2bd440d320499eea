import type { Ctx } from '../../../platform/http/environment.ts'
import { Heading } from '../../../platform/ui/components.tsx'
import {
  Button,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  TextField,
} from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import type { FormVersion } from '../queries.ts'
import { workspaceCrumbs } from './list-page.tsx'
import { MadeForFields, type ProgrammeOption } from './made-for-fields.tsx'
import { adminTexts } from './texts.ts'

/** What a new version is for, before it is made as a copy. */
export function CopyPage({
  c,
  version,
  programmes,
  values,
  errors = {},
}: {
  c: Ctx
  version: FormVersion
  programmes: ProgrammeOption[]
  values: FormValues
  errors?: FieldErrors
}) {
  const { language } = c.var
  const t = adminTexts[language]
  const here = `/${language}/workspace/forms/${version.id}`
  return (
    <Page
      c={c}
      title={t.copyTitle}
      breadcrumbs={[...workspaceCrumbs(c), { href: here, text: version.definition.title[language] }]}
    >
      <Heading>{t.copyTitle}</Heading>
      <p class="lead">{t.copyLead}</p>
      <ErrorSummary c={c} errors={errors} />
      <Form c={c} action={`${here}/copy`} class="stack">
        <MadeForFields c={c} values={values} errors={errors} programmes={programmes} />
        <TextField c={c} name="key" label={t.copyKey} help={t.copyKeyHelp} values={values} errors={errors} />
        <p class="actions">
          <Button>{t.copyButton}</Button>
        </p>
      </Form>
    </Page>
  )
}
