import type { Child } from 'hono/jsx'
import type { Ctx } from '../../../platform/http/environment.ts'
import { languageNames, languages } from '../../../platform/i18n/languages.ts'
import { Heading } from '../../../platform/ui/components.tsx'
import {
  Button,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  Select,
  TextField,
} from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { MadeForFields, type ProgrammeOption } from '../admin/made-for-fields.tsx'
import type { FormVersion } from '../queries.ts'
import { editCrumbs } from './crumbs.ts'
import { headTexts } from './head-texts.ts'
import { editTexts } from './texts.ts'
import { WordsField } from './words-field.tsx'

/** The words over the form, what kind of report it is, and for which year and programme. */
export function HeadPage({
  c,
  version,
  programmes,
  values,
  was,
  errors = {},
  notice,
}: {
  c: Ctx
  version: FormVersion
  programmes: ProgrammeOption[]
  values: FormValues
  was: string
  errors?: FieldErrors
  notice?: Child
}) {
  const { language } = c.var
  const t = editTexts[language]
  const h = headTexts[language]
  return (
    <Page c={c} title={h.headTitle} breadcrumbs={editCrumbs(c, version)}>
      <Heading>{h.headTitle}</Heading>
      <ErrorSummary c={c} errors={errors} />
      {notice}
      <Form c={c} action={`/${language}/workspace/forms/${version.id}/edit/head`} class="stack">
        <input type="hidden" name="was" value={was} />
        <WordsField c={c} name="title" label={h.formTitle} values={values} errors={errors} />
        <WordsField
          c={c}
          name="intro"
          label={t.intro}
          help={h.introHelp}
          values={values}
          errors={errors}
          rows={4}
          optional
        />
        <Select
          c={c}
          name="kind"
          label={h.formKindLabel}
          values={values}
          errors={errors}
          options={Object.entries(h.formKind).map(([value, text]) => ({ value, text }))}
        />
        <Select
          c={c}
          name="officialLanguage"
          label={t.officialLanguage}
          help={h.officialLanguageHelp}
          values={values}
          errors={errors}
          options={languages.map((value) => ({ value, text: languageNames[value] }))}
        />
        <TextField
          c={c}
          name="source"
          label={t.source}
          help={h.sourceHelp}
          values={values}
          errors={errors}
          lang="en"
          optional
        />
        <MadeForFields c={c} values={values} errors={errors} programmes={programmes} />
        <p class="actions">
          <Button>{t.save}</Button>
        </p>
      </Form>
    </Page>
  )
}
