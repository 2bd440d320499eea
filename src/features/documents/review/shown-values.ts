import { formatDay, formatMoneyRange, formatNumber } from '../../../platform/i18n/format.ts'
import { type Language, languageNames } from '../../../platform/i18n/languages.ts'
import { distinguish, municipalityByCode, partsOfKey } from '../../places/index.ts'
import type { ItemType } from './item-catalogue.ts'
import { reviewTexts } from './texts.ts'
import { asForm, optionsOf, type Typed } from './typed-values.ts'

/** A value in the words of the page's language; entries of lists apart. */
export function shownValue(type: ItemType, value: Typed, language: Language): string[] {
  const options = optionsOf(type)
  if (Array.isArray(value)) {
    return value.map(
      (one) =>
        options?.find(({ id }) => id === one)?.[language] ??
        (type === 'municipalities' ? municipalityName(one) : one),
    )
  }
  if (typeof value === 'object') {
    return ['min' in value ? formatMoneyRange(value.min, value.max, value.currency, language) : asForm(value)]
  }
  if (type === 'day') return [formatDay(value, language)]
  if (type === 'language') return [languageNames[value as Language] ?? value]
  if (type === 'country')
    return [value === 'NO' ? reviewTexts[language].norway : reviewTexts[language].sweden]
  return [options?.find(({ id }) => id === value)?.[language] ?? value]
}

/** A key as the municipality's name, told apart from its namesakes; anything else as it is. */
export function municipalityName(key: string): string {
  const parts = partsOfKey(key)
  const found = parts && municipalityByCode(parts.country, parts.code)
  return found ? distinguish(found) : key
}

/** Any value that a finding carries as a candidate, in one line. */
export function plainCandidate(value: unknown, language: Language): string {
  if (typeof value === 'string')
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${formatDay(value, language)} (${value})` : value
  if (typeof value === 'number') return formatNumber(value, language)
  if (Array.isArray(value)) return value.map((one) => plainCandidate(one, language)).join(', ')
  if (value === null || typeof value !== 'object') return ''
  return Object.values(value)
    .map((one) => plainCandidate(one, language))
    .filter(Boolean)
    .join(', ')
}
