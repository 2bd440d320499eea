import type { FormValues } from '../../platform/ui/forms.tsx'

/** The one value of a field, without space around it; '' where the form has none. */
export const one = (values: FormValues, name: string): string => {
  const value = values[name]
  return ((Array.isArray(value) ? value[0] : value) ?? '').trim()
}

/** What was sent, but for files. */
export function sentValues(form: FormData): FormValues {
  return Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')) as FormValues
}
