import type { Ctx } from '../../../platform/http/environment.ts'
import { type FieldErrors, type FormValues, Select, TextField } from '../../../platform/ui/forms.tsx'
import { editTexts } from '../edit/texts.ts'
import type { MadeFor } from '../form-version.ts'

export type ProgrammeOption = { id: string; name: string; funder: string }

/** Year and programme of a version. */
export function MadeForFields({
  c,
  values,
  errors,
  programmes,
}: {
  c: Ctx
  values: FormValues
  errors: FieldErrors
  programmes: ProgrammeOption[]
}) {
  const t = editTexts[c.var.language]
  return (
    <div class="stack">
      <TextField
        c={c}
        name="year"
        label={t.year}
        help={t.yearHelp}
        values={values}
        errors={errors}
        inputmode="numeric"
        size={6}
        optional
      />
      <Select
        c={c}
        name="programme"
        label={t.programme}
        values={values}
        errors={errors}
        empty={t.anyProgramme}
        options={programmes.map(({ id, name, funder }) => ({ value: id, text: `${name} (${funder})` }))}
      />
    </div>
  )
}

export const madeForValues = ({ year, programmeId }: MadeFor): FormValues => ({
  year: year === null ? '' : String(year),
  programme: programmeId ?? '',
})

/** Year and programme as posted; `year` is a code of what is wrong. A programme that is not in the list counts as none. */
export function madeForFrom(
  form: FormData,
  programmes: ProgrammeOption[],
): { madeFor: MadeFor; values: FormValues; yearInvalid: boolean } {
  const typedYear = String(form.get('year') ?? '').trim()
  const programme = String(form.get('programme') ?? '')
  const year = /^\d{4}$/.test(typedYear) ? Number(typedYear) : null
  return {
    madeFor: { year, programmeId: programmes.some(({ id }) => id === programme) ? programme : null },
    values: { year: typedYear, programme },
    yearInvalid: typedYear !== '' && (year === null || year < 1990 || year > 2100),
  }
}
