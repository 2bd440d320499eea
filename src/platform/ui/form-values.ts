import type { FormValues } from './forms.tsx'

/** Rows beyond this are nobody's, but a program's. */
const MOST_ROWS = 300

/** What a form was sent with, by name; several values of one name as a list. Files and the form's own key are left out. */
export function sentValues(form: FormData): FormValues {
  const sent = new Map<string, string[]>()
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('_')) continue
    const clean = value.replaceAll('\r\n', '\n')
    const before = sent.get(name)
    if (before) before.push(clean)
    else sent.set(name, [clean])
  }
  return Object.fromEntries([...sent].map(([name, all]) => [name, all.length > 1 ? all : (all[0] ?? '')]))
}

/** The one value of a field, without space around it; '' where the form has none. */
export const one = (values: FormValues, name: string): string => {
  const value = values[name]
  return ((Array.isArray(value) ? value[0] : value) ?? '').trim()
}
export const many = (values: FormValues, name: string): string[] => {
  const value = values[name]
  return Array.isArray(value) ? value : value ? [value] : []
}

/** A whole number from 0 to 999,999,999 from a form or an address; 0 for anything else. */
export const wholeNumber = (value: unknown): number =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : 0

/** The name of a field in a part of a form that may have any number of rows. */
export const rowName = (part: string, index: number, field: string) => `${part}.${index}.${field}`

/** How many rows of a part the form has; at most 300. */
export function rowCount(values: FormValues, part: string): number {
  const pattern = new RegExp(`^${part}\\.(\\d{1,4})\\.`)
  const indexes = Object.keys(values).flatMap((name) => pattern.exec(name)?.[1] ?? [])
  return Math.min(
    MOST_ROWS,
    indexes.reduce((most, index) => Math.max(most, Number(index) + 1), 0),
  )
}
