import type { FormValues } from '../../../platform/ui/forms.tsx'

/** The words a form was sent with, by name. */
export function sentFields(form: FormData): Record<string, string> & FormValues {
  const fields: Record<string, string> = {}
  for (const [name, value] of form)
    if (typeof value === 'string' && !name.startsWith('_')) fields[name] = value.replaceAll('\r\n', '\n')
  return fields
}
