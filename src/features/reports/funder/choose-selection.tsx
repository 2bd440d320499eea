import type { Ctx } from '../../../platform/http/environment.ts'
import { Select } from '../../../platform/ui/forms.tsx'
import type { Chosen } from './selection.ts'
import { texts } from './texts.ts'

/** Year and form of the reports shown; a plain form that works by address. */
export function ChooseSelection({ c, action, chosen }: { c: Ctx; action: string; chosen: Chosen }) {
  const { language } = c.var
  const t = texts[language]
  const years = [...new Set(chosen.kinds.map(({ year }) => String(year)))]
  const forms = new Map(chosen.kinds.map(({ formKey, definition }) => [formKey, definition.title[language]]))
  const values = { year: String(chosen.selection.year), form: chosen.selection.formKey }
  if (chosen.kinds.length < 2)
    return (
      <p>
        {forms.get(values.form)} {values.year}
      </p>
    )
  return (
    <form method="get" action={action} class="choose-reports no-print" aria-label={t.choose}>
      <Select
        c={c}
        name="year"
        label={t.year}
        values={values}
        options={years.map((year) => ({ value: year, text: year }))}
      />
      <Select
        c={c}
        name="form"
        label={t.form}
        values={values}
        options={[...forms].map(([value, text]) => ({ value, text }))}
      />
      <button class="ds-button" data-variant="secondary" type="submit">
        {t.show}
      </button>
    </form>
  )
}
