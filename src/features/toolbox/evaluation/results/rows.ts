import type { ExportColumn } from '../../../../platform/files/list-files.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import type { Dimension } from '../context.ts'
import type { Question } from '../questions.ts'
import type { EvaluationRelease, Group, Result } from '../release.ts'
import type { SpreadValue } from '../spread.ts'
import { classesName, optionName, questionName, valueName } from '../words.ts'
import { resultTexts } from './texts.ts'

/** One published figure. `value` is null where too few answered. */
export type ReleasedRow = {
  dimension: Dimension | null
  classes: string[]
  /** Adoptions in the group, and how many of them answered. */
  n: number
  question: Question
  answered: number
  /** An option, or what of the spread it is. */
  answer: string | SpreadPart | null
  value: SpreadValue | null
}

const spreadParts = ['least', 'lower', 'middle', 'upper', 'most'] as const
export type SpreadPart = (typeof spreadParts)[number]

/** The values of a spread, from the least to the most; the ends only where they are told. */
export function partsOf(
  result: Extract<Result, { spread: unknown }>,
): { part: SpreadPart; value: SpreadValue }[] {
  if (result.spread === null) return []
  const { ends, ...quarters } = result.spread
  const values = { ...quarters, ...ends }
  return spreadParts.flatMap((part) => {
    const value = (values as Partial<Record<SpreadPart, SpreadValue>>)[part]
    return value === undefined ? [] : [{ part, value }]
  })
}

/** All figures of a release, one a row, in the order of the form: what the files hold. */
export function rowsOf({ whole, by }: Pick<EvaluationRelease, 'whole' | 'by'>): ReleasedRow[] {
  const rows = (group: Group, dimension: Dimension | null, classes: string[]): ReleasedRow[] =>
    group.results.flatMap((result): ReleasedRow[] => {
      const { question, answered } = result
      const row = { dimension, classes, n: group.n, question, answered }
      const values: { answer: string; value: SpreadValue }[] =
        'counts' in result
          ? (result.counts ?? []).map(({ option, count }) => ({ answer: option, value: count }))
          : partsOf(result).map(({ part, value }) => ({ answer: part, value }))
      return values.length > 0
        ? values.map((each) => ({ ...row, ...each }))
        : [{ ...row, answer: null, value: null }]
    })
  return [
    ...(whole ? rows(whole, null, []) : []),
    ...by.flatMap(({ dimension, groups }) =>
      groups.flatMap((group) => rows(group, dimension, group.classes)),
    ),
  ]
}

/** Columns of the CSV and XLSX twins. Counts and amounts are numbers, people under five are "under 5". */
export function resultColumns(language: Language): ExportColumn<ReleasedRow>[] {
  const t = resultTexts[language]
  return [
    { name: t.dimension, value: ({ dimension }) => (dimension ? t.by[dimension] : t.whole) },
    {
      name: t.group,
      value: ({ dimension, classes }) => (dimension ? classesName(dimension, classes, language) : t.whole),
    },
    { name: t.places, value: ({ n }) => n },
    { name: t.question, value: ({ question }) => questionName(question, language) },
    { name: t.answered, value: ({ answered }) => answered },
    {
      name: t.answer,
      value: ({ question, answer }) => (answer ? answerName(question, answer, language) : t.tooFewShort),
    },
    { name: t.number, value: ({ value }) => (value === 'few' ? valueName(value, language) : value) },
  ]
}

export function answerName(question: Question, answer: string, language: Language): string {
  const part = spreadParts.find((each) => each === answer)
  return part ? resultTexts[language][part] : optionName(question, answer, language)
}
