import { type Language, languageNames, languages } from '../../../platform/i18n/languages.ts'
import type { FieldErrors } from '../../../platform/ui/forms.tsx'
import { problemTexts } from './problem-texts.ts'
import { questionTexts } from './question-texts.ts'
import { editTexts } from './texts.ts'
import type { FieldProblem } from './typed-question.ts'

/** Messages for the fields of a question or a section: which field, in which language, and what is wrong with it. */
export function fieldErrors(problems: Record<string, FieldProblem>, language: Language): FieldErrors {
  const { problem: words } = problemTexts[language]
  return Object.fromEntries(
    Object.entries(problems).map(([name, problem]) => [
      name,
      `${fieldLabel(name, language)} ${words[problem]}`,
    ]),
  )
}

function fieldLabel(name: string, language: Language): string {
  const q = questionTexts[language]
  const t = editTexts[language]
  const labels: Record<string, string> = {
    key: t.key,
    kind: t.kindOf,
    label: t.label,
    title: t.sectionTitle,
    help: t.help,
    intro: t.intro,
    source: t.source,
    when: t.when,
    unit: q.unit,
    low: q.low,
    high: q.high,
    reason: q.reasonLabel,
    id: q.optionId,
    letter: q.letter,
    of: q.of,
    options: q.options,
    columns: q.columns,
    excludes: q.excludes,
    wordLimit: q.wordLimit,
    maxCharacters: q.maxCharacters,
    min: q.min,
    max: q.max,
    decimals: q.decimals,
    most: q.most,
    mostRows: q.mostRows,
  }
  const [list, row, ...rest] = name.split('.')
  const inRow = (list === 'options' || list === 'columns') && row !== undefined
  const parts = inRow ? rest : name.split('.')
  const last = parts.at(-1)
  const tongue = languages.find((each) => each === last)
  const named = parts.find((part) => part in labels) ?? parts[0] ?? name
  const label =
    inRow && named === 'label' ? (list === 'options' ? q.optionLabel : q.columnLabel) : labels[named]
  return [
    ...(inRow ? [`${q.numbered(list === 'options' ? q.option : q.column, Number(row) + 1)},`] : []),
    label ?? named,
    ...(tongue ? [`(${languageNames[tongue]})`] : []),
  ].join(' ')
}
