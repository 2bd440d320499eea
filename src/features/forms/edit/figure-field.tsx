import type { Ctx } from '../../../platform/http/environment.ts'
import { type FieldErrors, type FormValues, TextField } from '../../../platform/ui/forms.tsx'

/** What the fields of one kind of question are given. `extraRows`: empty rows to show at the end of a list. */
export type KindParts = { c: Ctx; values: FormValues; errors: FieldErrors; extraRows: number }

/** A limit or another number that may be left out. */
export function Figure({
  c,
  name,
  label,
  values,
  errors,
}: Omit<KindParts, 'extraRows'> & { name: string; label: string }) {
  return (
    <TextField
      c={c}
      name={name}
      label={label}
      values={values}
      errors={errors}
      inputmode="numeric"
      size={8}
      optional
    />
  )
}
