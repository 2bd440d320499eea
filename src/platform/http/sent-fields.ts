import type { FormValues } from '../ui/forms.tsx'
import { type Ctx, postedForm } from './environment.ts'

/** The words a form was sent with, by name, line breaks as one sign; a field that came several times is a list. No files, no key. */
export function sentFields(c: Ctx): FormValues {
  const fields: FormValues = {}
  for (const [name, value] of postedForm(c)) {
    if (typeof value !== 'string' || name.startsWith('_')) continue
    const text = value.replaceAll('\r\n', '\n')
    const before = fields[name]
    fields[name] = before === undefined ? text : [...(Array.isArray(before) ? before : [before]), text]
  }
  return fields
}

/** The version of a row that a form was opened on; 0, which no row has, for anything else. */
export function sentVersion(values: FormValues): number {
  const version = String(values.baseVersion ?? '')
  return /^\d{1,9}$/.test(version) ? Number(version) : 0
}
