import type { ExportColumn } from '../../../../platform/files/list-files.ts'
import { formatDay, formatNumber } from '../../../../platform/i18n/format.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { municipalityLabel } from '../../../places/index.ts'
import { capital, stateName } from '../../adoption/describe.ts'
import { resultTexts } from '../results/texts.ts'
import { optionName } from '../words.ts'
import { type Compared, noteKeys } from './compare.ts'
import { workTexts } from './texts.ts'

type ComparedColumn = ExportColumn<Compared> & { number?: boolean }

const yesNo = (value: boolean | null, language: Language) =>
  value === null ? '' : value ? resultTexts[language].yes : resultTexts[language].no

/** What stands beside each other, on the page and in its files; amounts and counts are numbers in the files. */
export function comparedColumns(language: Language): ComparedColumn[] {
  const t = workTexts[language]
  const option = (question: 'aims' | 'again', of: Compared) => {
    const chosen = of.latest?.[question]
    return chosen ? optionName(question, chosen, language) : ''
  }
  const several = (question: 'helped' | 'hindered', of: Compared) =>
    (of.latest?.[question] ?? []).map((each) => optionName(question, each, language)).join('; ')
  return [
    { name: t.place, value: ({ municipalityKey }) => municipalityLabel(municipalityKey) },
    { name: t.adoptionState, value: ({ state }) => capital(stateName(state, language)) },
    { name: t.since, value: ({ startsOn }) => startsOn },
    {
      name: t.evaluatedOn,
      value: ({ latest, mayRead }) => latest?.evaluatedOn ?? (mayRead ? t.none : t.notYours),
    },
    { name: t.columns.aims, value: (of) => option('aims', of) },
    { name: t.columns.reached, value: ({ latest }) => latest?.reached ?? null, number: true },
    {
      name: t.columns.cost,
      value: ({ latest }) => latest?.cost ?? null,
      number: true,
    },
    {
      name: t.currency,
      value: ({ latest }) => (latest?.cost === null || latest === null ? '' : latest.currency),
    },
    { name: t.columns.hours, value: ({ latest }) => latest?.hours ?? null, number: true },
    { name: t.columns.helped, value: (of) => several('helped', of) },
    { name: t.columns.hindered, value: (of) => several('hindered', of) },
    { name: t.columns.again, value: (of) => option('again', of) },
    {
      name: t.columns.stillRunning,
      value: ({ all }) =>
        all
          .filter(({ stillRunning }) => stillRunning !== null)
          .map(({ occasion, stillRunning }) => `${t.occasions[occasion]}: ${yesNo(stillRunning, language)}`)
          .join('; '),
    },
    {
      name: t.columns.beforeAfter,
      value: ({ latest }) => yesNo(latest?.beforeAfter ?? null, language),
    },
    {
      name: t.columns.comparison,
      value: ({ latest }) => yesNo(latest?.comparison ?? null, language),
    },
  ]
}

/** The files also have what was written. */
export const noteColumns = (language: Language): ComparedColumn[] =>
  noteKeys.map((key) => ({
    name: workTexts[language].noteOf[key],
    value: ({ notes }) => notes.find((note) => note.key === key)?.text ?? '',
  }))

/** A value of a column as a page shows it. */
export function shownValue(column: ComparedColumn, of: Compared, language: Language): string {
  const value = column.value(of)
  if (typeof value === 'number') return formatNumber(value, language)
  return value !== null && /^\d{4}-\d\d-\d\d$/.test(value) ? formatDay(value, language) : (value ?? '')
}
