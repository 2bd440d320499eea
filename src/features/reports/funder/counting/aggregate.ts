import type { Db } from '../../../../platform/database/database.ts'
import { type FormDefinition, type Question, questionsOf } from '../../../../platform/forms/definition.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { municipalityLabel } from '../../../places/index.ts'
import { aggregateTexts } from '../aggregate-texts.ts'
import type { Selection } from '../selection.ts'
import { countAnswered, countApproved, countOptions, sumFigures, sumLines, sumMoney } from './queries.ts'

export type OptionCount = { option: string; letter: string; label: string; reports: number }
export type Tick = { question: string; label: string; answered: number; options: OptionCount[] }
export type Figure = {
  question: string
  label: string
  /** A table's column or an amount's currency; '' otherwise. */
  part: string
  partLabel: string
  /** Hundredths, a share (1 = all), or a plain number. */
  unit: 'ore' | 'share' | 'number'
  reports: number
  sum: number
  /** Null in the view for everybody: of three reports, sum, least and most would tell each. */
  least: number | null
  most: number | null
}
export type MoneySum = { currency: string; reports: number; budgetOre: number; usedOre: number }
export type LineSum = MoneySum & { name: string }

/** What a programme's approved reports of a year say together. */
export type Aggregate = {
  approved: number
  ticks: Tick[]
  figures: Figure[]
  money: MoneySum[]
  lines: LineSum[]
  /** Questions answered in words, with how many reports answered. */
  texts: { question: string; label: string; answered: number; whole: boolean }[]
}

/** Sums over fewer reports than this, or of less than `fewestCounted`, are not told to everybody: they may be about few persons. */
const fewestReports = 3
const fewestCounted = 5

const inWords = new Set<Question['kind']>(['text', 'long-text', 'accounts'])

/**
 * Counts the selection. `open` is the view for everybody: published projects only, of them only what the form opens, and no figure
 * that could be about few persons. Options nobody chose are there with 0, so that a reader sees what was not answered.
 */
export async function aggregate(
  db: Db,
  selection: Selection,
  definition: FormDefinition,
  options: { open: boolean; language: Language },
): Promise<Aggregate> {
  const { open, language } = options
  const approved = await countApproved(db, selection, open)
  const optionRows = await countOptions(db, selection, open)
  const answered = new Map(
    (await countAnswered(db, selection, open)).map((row) => [row.question, row.reports]),
  )
  const figureRows = await sumFigures(db, selection, open)
  const money = await sumMoney(db, selection, open)
  const lines = await sumLines(db, selection, open)
  const questions = questionsOf(definition).filter(({ publish }) => !open || publish !== 'no')

  // A programme of few projects, and lines with names of their own: without these two rules somebody's wages would be public.
  const tellsAccounts = !open || questions.some(({ kind }) => kind === 'accounts')
  const told = <Sum extends { reports: number }>(sums: Sum[]) =>
    sums.filter(({ reports }) => tellsAccounts && (!open || reports >= fewestReports))

  const ticks = questions.flatMap((question): Tick[] => {
    const rows = optionRows.filter((row) => row.question === question.key)
    const options = optionsOf(question, rows, language)
    return options
      ? [
          {
            question: question.key,
            label: question.label[language],
            answered: answered.get(question.key) ?? 0,
            options,
          },
        ]
      : []
  })
  const figures = questions.flatMap((question) =>
    figureRows
      .filter((row) => row.question === question.key)
      .filter((row) => !open || (row.reports >= fewestReports && Math.abs(row.sum) >= fewestCounted))
      .map((row): Figure => {
        const column =
          question.kind === 'table' ? question.columns.find(({ id }) => id === row.part) : undefined
        return {
          question: question.key,
          label: question.label[language],
          part: row.part,
          partLabel: column ? column.label[language] : row.part,
          unit: row.amount
            ? 'ore'
            : question.kind === 'computed' && question.shownAs === 'share'
              ? 'share'
              : 'number',
          reports: row.reports,
          sum: row.sum,
          least: open ? null : row.least,
          most: open ? null : row.most,
        }
      }),
  )
  return {
    approved,
    ticks,
    figures,
    money: told(money).map((row) => ({ ...amounts(row), currency: row.currency })),
    lines: told(lines).map((row) => ({ ...amounts(row), currency: row.currency, name: row.name })),
    texts: questions
      .filter(({ kind, publish }) => inWords.has(kind) && (!open || publish === 'whole'))
      .map((question) => ({
        question: question.key,
        label: question.label[language],
        answered: answered.get(question.key) ?? 0,
        whole: question.publish === 'whole',
      })),
  }
}

const amounts = (row: { reports: number; budget_ore: number; used_ore: number }) => ({
  reports: row.reports,
  budgetOre: row.budget_ore,
  usedOre: row.used_ore,
})

function optionsOf(
  question: Question,
  rows: { option: string; reports: number }[],
  language: Language,
): OptionCount[] | undefined {
  const reports = (option: string) => rows.find((row) => row.option === option)?.reports ?? 0
  if (question.kind === 'choice' || question.kind === 'choices')
    return question.options.map(({ id, letter, label }) => ({
      option: id,
      letter: letter ?? '',
      label: label[language],
      reports: reports(id),
    }))
  if (question.kind === 'yes-no')
    return (['yes', 'no'] as const).map((option) => ({
      option,
      letter: '',
      label: aggregateTexts[language].yesNo[option],
      reports: reports(option),
    }))
  if (question.kind === 'municipalities')
    return rows.map(({ option, reports: count }) => ({
      option,
      letter: '',
      label: municipalityLabel(option),
      reports: count,
    }))
  return undefined
}
