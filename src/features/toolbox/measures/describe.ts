import { formatMoneyRange, formatNumber } from '../../../platform/i18n/format.ts'
import { type Language, languageNames } from '../../../platform/i18n/languages.ts'
import { choiceLabel, policyGoals, targetGroups, themes } from '../../projects/index.ts'
import type { MeasureRecord } from '../record.ts'
import { actionTypes } from '../taxonomies.ts'
import { measureFieldTexts } from './field-texts.ts'
import { measureTexts } from './texts.ts'
import { type FactUnit, type MeasureUnit, textUnit, textValue } from './units.ts'

type Range = { min: number; max: number }

/** "40–80" or "40". */
const rangeInWords = ({ min, max }: Range, language: Language): string =>
  min === max ? formatNumber(min, language) : `${formatNumber(min, language)}–${formatNumber(max, language)}`

export const hoursInWords = (range: Range, language: Language): string =>
  measureTexts[language].hours(rangeInWords(range, language), range.max)

export const monthsInWords = (range: Range, language: Language): string =>
  measureTexts[language].months(rangeInWords(range, language), range.max)

export const costInWords = (cost: NonNullable<MeasureRecord['cost']>, language: Language): string =>
  formatMoneyRange(cost.min, cost.max, cost.currency, language)

/** What a part is called; a text with its language where the measure has several. */
export function unitLabel(unit: MeasureUnit, language: Language, several: boolean): string {
  const t = measureFieldTexts[language]
  const text = textUnit(unit)
  if (!text) return t[unit as FactUnit]
  return several ? `${t[text.field]} (${languageNames[text.language]})` : t[text.field]
}

/** A part in words: one line for a value, a line for each entry of a list; empty when there is none. */
export function describeUnit(
  unit: MeasureUnit,
  record: MeasureRecord,
  by: { language: Language; materials: Map<string, string> },
): string {
  const text = textUnit(unit)
  if (text) return textValue(record.texts[text.language], text.field)
  const { language } = by
  const t = measureFieldTexts[language]
  const lines = (): string[] => {
    switch (unit as FactUnit) {
      case 'themes':
        return record.themes.map((id) => choiceLabel(themes, id, language))
      case 'goals':
        return record.goals.map((id) => choiceLabel(policyGoals, id, language))
      case 'targets':
        return record.targets.map(
          ({ id, role }) => `${choiceLabel(targetGroups, id, language)} (${t[role].toLowerCase()})`,
        )
      case 'mainAction':
        return record.mainAction ? [choiceLabel(actionTypes, record.mainAction, language)] : []
      case 'actions':
        return record.actions.map((id) => choiceLabel(actionTypes, id, language))
      case 'cost':
        return record.cost ? [costInWords(record.cost, language)] : []
      case 'hours':
        return record.hours ? [hoursInWords(record.hours, language)] : []
      case 'months':
        return record.months ? [monthsInWords(record.months, language)] : []
      case 'sources':
        return record.sources.map(({ title, address, year }) =>
          [title, year === null ? '' : String(year), address].filter(Boolean).join(', '),
        )
      case 'materials':
        return record.materials.map((id) => by.materials.get(id) ?? id)
    }
  }
  return lines().join('\n')
}
