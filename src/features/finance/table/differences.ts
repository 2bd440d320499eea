import { formatDay, formatHundredths, formatOre, localeOf } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { MoneyTable } from '../money-table.ts'
import { tableTexts } from './texts.ts'

type Difference = MoneyTable['differences'][number]

/** What does not add up, in a sentence with its amount. */
export function differenceText(difference: Difference, table: MoneyTable, language: Language): string {
  const t = tableTexts[language]
  const { code, about, statedOre, countedOre, currency } = difference
  const counted = formatOre(countedOre, currency, language)
  const stated = formatOre(statedOre ?? 0, currency, language)
  const apart = formatOre(Math.abs((statedOre ?? 0) - countedOre), currency, language)
  switch (code) {
    case 'unassigned':
      return countedOre === 0 ? t.unassignedZero : t.unassigned(counted)
    case 'currency-without-rate':
      return t.noRate(counted, table.currency)
    case 'stated-total':
      return about === ''
        ? t.statedTotal(stated, counted, apart)
        : t.fileBalance(about, stated, counted, apart)
    case 'file-balance':
      return t.fileBalance(about, stated, counted, apart)
    case 'after-period':
      return t.afterPeriod(counted)
  }
}

/** By which stated rate an amount in another currency is in the sums; nothing where it is in none, which is a difference. */
export function conversionText(
  converted: MoneyTable['converted'][number],
  table: MoneyTable,
  language: Language,
): string | undefined {
  if (converted.rate === null || converted.convertedOre === null || converted.rateOn === null)
    return undefined
  const rate = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 8 }).format(converted.rate)
  return tableTexts[language].converted(
    formatOre(converted.amountOre, converted.currency, language),
    formatOre(converted.convertedOre, table.currency, language),
    `1\u00a0${converted.currency} = ${rate}\u00a0${table.currency}`,
    formatDay(converted.rateOn, language),
    converted.source,
  )
}

/** Hours out of minutes: "7,5". */
export const formatHours = (minutes: number, language: Language) =>
  formatHundredths(Math.round((minutes * 100) / 60), language).replace(/([.,]\d)0$/, '$1')
