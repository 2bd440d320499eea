import { rowName } from '../../../../platform/ui/form-values.ts'
import type { FormValues } from '../../../../platform/ui/forms.tsx'
import { typedAmount } from '../../../projects/index.ts'
import type { MeasureRecord, MeasureTexts } from '../../record.ts'
import { textFields, textValue } from '../units.ts'

/** The texts in one language as the form has them. */
export const textValues = (text: MeasureTexts | undefined): FormValues =>
  Object.fromEntries(textFields.map((field) => [field, textValue(text, field)]))

/** The form of a measure filled in: the texts of its original, and what goes for every language. */
export function measureValues(record: MeasureRecord, currency: string): FormValues {
  const values: FormValues = {
    ...textValues(record.texts[record.language]),
    language: record.language,
    themes: record.themes,
    goals: record.goals,
    direct: record.targets.filter(({ role }) => role === 'direct').map(({ id }) => id),
    intermediary: record.targets.filter(({ role }) => role === 'intermediary').map(({ id }) => id),
    mainAction: record.mainAction ?? '',
    actions: record.actions,
    ...rangeValues('cost', record.cost),
    currency: record.cost?.currency ?? currency,
    ...rangeValues('hours', record.hours),
    ...rangeValues('months', record.months),
  }
  record.sources.forEach(({ title, address, year }, index) => {
    values[rowName('sources', index, 'title')] = title
    values[rowName('sources', index, 'address')] = address
    values[rowName('sources', index, 'year')] = year === null ? '' : String(year)
  })
  return values
}

const rangeValues = (name: string, range: { min: number; max: number } | null): FormValues => ({
  [`${name}Min`]: typedAmount(range?.min ?? null),
  [`${name}Max`]: range && range.max !== range.min ? typedAmount(range.max) : '',
})
