import form from '../../forms/built-in/bolyst-annual-report.json' with { type: 'json' }
import type { Label } from './labels.ts'

/**
 * The BOLYST annual report as a reader of documents needs it. Rows, order, printed labels, options and limits come from
 * the form's own definition; here stand the head of the paper, which no question asks for, and which reader reads which row.
 * Owner of the form: the Norwegian ministry for local government; version for the reporting year 2013, due in April 2014.
 */
export const headKeys = ['deadline', 'sendTo', 'formTitle', 'recipient', 'sender', 'reportDate'] as const
export const fieldKeys = [
  'municipalities',
  'projectName',
  'projectLeader',
  'steeringGroupLeader',
  'countyContact',
] as const
export const choiceKeys = ['anchoring', 'progress', 'geographicEffect', 'policyGoals'] as const
export const textKeys = [
  'goalsAndProgress',
  'targetGroups',
  'activities',
  'method',
  'transferValue',
  'communication',
  'continuation',
] as const

export type ChoiceKey = (typeof choiceKeys)[number]
export type TextKey = (typeof textKeys)[number]
export type RowKey =
  | (typeof headKeys)[number]
  | (typeof fieldKeys)[number]
  | ChoiceKey
  | TextKey
  | 'effectHeading'
  | 'accounts'

type Words = { nb: string }
/** As the definition's file has it; what a document needs of it. */
type FormOption = {
  id: string
  letter?: string
  label: Words
  reason?: { label: Words }
  spellings?: string[]
}
type FormQuestion = {
  key: string
  kind: string
  label: Words
  wordLimit?: number
  options?: FormOption[]
  document?: { reading?: string; labels?: string[]; subQuestions?: string[] }
}

const known = new Set<string>([...fieldKeys, ...choiceKeys, ...textKeys, 'accounts'])
const isRow = (key: string): key is RowKey => known.has(key)

/** The questions that are printed on the form, in its order. */
const printed = form.sections
  .flatMap((section): FormQuestion[] => section.questions)
  .filter((question) => (question.document?.labels ?? []).length > 0)
  .map((question) => {
    if (!isRow(question.key)) throw new Error(`no reader for the printed row ${question.key}`)
    return { ...question, key: question.key }
  })

function row(key: RowKey) {
  const found = printed.find((question) => question.key === key)
  if (!found) throw new Error(`the definition has no printed row ${key}`)
  return found
}

/** The rows of the table in the order of the form, heads left out. */
export const rowOrder: RowKey[] = printed.map(({ key }) => key)

/** Unicode words an answer may have. */
export const wordLimits: Partial<Record<TextKey, number>> = Object.fromEntries(
  textKeys.flatMap((key) => {
    const { wordLimit } = row(key)
    return wordLimit === undefined ? [] : [[key, wordLimit]]
  }),
)

/** The last day for the report, used only to find municipalities where the document gives no date. */
export const formDueOn = '2014-04-24'

const headLabels: Label<RowKey>[] = [
  { key: 'deadline', spellings: ['Frist', 'Rapporteringsfrist', 'Frist for rapportering'] },
  {
    key: 'sendTo',
    spellings: ['Sendes til', 'Blir sendt til', 'Blir send til', 'Skal sendast til', 'Sendast til'],
  },
  { key: 'recipient', spellings: ['Til'] },
  { key: 'sender', spellings: ['Fra'] },
  { key: 'reportDate', spellings: ['Dato'] },
]

/** Stands over the row of the effect as if it were a row of its own. */
const effectHeading: Label<RowKey> = { key: 'effectHeading', spellings: ['Oppnådde resultater'] }

export const labels: Label<RowKey>[] = [
  ...headLabels,
  ...printed.flatMap(({ key, document }): Label<RowKey>[] => [
    ...(key === 'geographicEffect' ? [effectHeading] : []),
    { key, spellings: document?.labels ?? [] },
  ]),
]

/** The title that stands over the form. It is evidence, but never enough by itself. */
export const titleSpellings = ['Årlig rapport BOLYST', 'Årleg rapport BOLYST', 'Årsrapport BOLYST']

type HeadingKey = TextKey | 'accountsComment' | 'progressDelayReason' | 'progressAdjustment'

const reasonOf = (option: string) =>
  row('progress').options?.find(({ id }) => id === option)?.reason?.label.nb ?? ''

/** Short form of each label, as shown with the answer. */
export const headings = {
  ...Object.fromEntries(textKeys.map((key) => [key, row(key).label.nb])),
  accountsComment: row('accounts').label.nb,
  progressDelayReason: reasonOf('delayed'),
  progressAdjustment: reasonOf('adjusted'),
} as Record<HeadingKey, string>

/** Questions that the form prints at the start of an answer cell; they are not part of the answer. */
export const subQuestions: Partial<Record<TextKey, string[]>> = Object.fromEntries(
  textKeys.flatMap((key) => {
    const asked = row(key).document?.subQuestions
    return asked === undefined ? [] : [[key, asked]]
  }),
)

export type Option = { letter: string; id: string; spellings: string[] }
export type ChoiceQuestion = { key: ChoiceKey; oneAnswer: boolean; openTexts: boolean; options: Option[] }

export const choiceQuestions: ChoiceQuestion[] = choiceKeys.map((key) => {
  const { kind, options = [] } = row(key)
  return {
    key,
    oneAnswer: kind === 'choice',
    openTexts: options.some(({ reason }) => reason !== undefined),
    options: options.map(({ letter = '', id, spellings = [] }) => ({ letter, id, spellings })),
  }
})
