import type { Child } from 'hono/jsx'
import { localeOf } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'

/** A sentence of `texts.ts` with its {places} filled by what is given, so that names in it can be links. */
export function Sentence({ template, parts }: { template: string; parts: Record<string, Child> }) {
  return <>{template.split(/\{(\w+)\}/).map((piece, index) => (index % 2 === 0 ? piece : parts[piece]))}</>
}

/** "a, b and c", as the language joins them. */
export function Listed({ language, items }: { language: Language; items: Child[] }) {
  const numbers = items.map((_, index) => String(index))
  const parts = new Intl.ListFormat(localeOf(language)).formatToParts(numbers)
  return <>{parts.map(({ type, value }) => (type === 'element' ? items[Number(value)] : value))}</>
}
