import { z } from 'zod'

/**
 * A form as data. One definition drives the web form, checking, saving, import, API, print, PDF and DOCX, and the comparison of
 * answers across reports; nothing about a single form is written in code. The JSON Schema of this file is published, so that a
 * form can be made elsewhere and imported.
 */

/** Words in all four languages. */
export const Words = z.strictObject({
  nb: z.string().trim().min(1).max(2000),
  nn: z.string().trim().min(1).max(2000),
  sv: z.string().trim().min(1).max(2000),
  en: z.string().trim().min(1).max(2000),
})
export type Words = z.infer<typeof Words>

/** Names of questions, sections and columns, but none that every JavaScript object has: `{}['constructor']` is not nothing. */
const key = z
  .string()
  .regex(
    /^(?!(?:constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[a-z][A-Za-z0-9]{0,59}$/,
  )
const optionId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)

/** When a question (or section) is asked. It may look only at questions that stand before it. */
export type Condition =
  | { question: string; answered: boolean }
  | { question: string; includes: string }
  | { question: string; is: 'yes' | 'no' }
  | { question: string; atLeast: number }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ question: key, answered: z.boolean() }),
    z.strictObject({ question: key, includes: optionId }),
    z.strictObject({ question: key, is: z.enum(['yes', 'no']) }),
    z.strictObject({ question: key, atLeast: z.number() }),
    z.strictObject({ all: z.array(Condition).min(1).max(10) }),
    z.strictObject({ any: z.array(Condition).min(1).max(10) }),
    z.strictObject({ not: Condition }),
  ]),
)

/** How a question is found in a document that somebody filled in elsewhere. */
const InDocument = z.strictObject({
  /** Where a reader that knows the form puts the answer: `fields.projectName`, `texts.method`, `choices.progress`, `accounts`. */
  reading: z.string().max(80).optional(),
  /** The ways the label is printed. */
  labels: z.array(z.string().trim().min(1).max(400)).max(20).default([]),
  /** Questions the form prints at the start of the answer; they are not part of it. */
  subQuestions: z.array(z.string().trim().min(1).max(400)).max(10).default([]),
})

const Reason = z.strictObject({
  label: Words,
  required: z.boolean().default(true),
  wordLimit: z.int().min(1).max(5000).optional(),
  /** Where a reader of documents puts the reason: `texts.progressDelayReason`. */
  reading: z.string().max(80).optional(),
})

export const Option = z.strictObject({
  id: optionId,
  /** As printed before the option: "a". */
  letter: z.string().max(3).optional(),
  label: Words,
  /** An option that opens a text of its own. */
  reason: Reason.optional(),
  /** Other ways the option is printed in documents. */
  spellings: z.array(z.string().trim().min(1).max(400)).max(20).default([]),
})
export type Option = z.infer<typeof Option>

const common = {
  key,
  label: Words,
  help: Words.optional(),
  required: z.boolean().default(false),
  when: Condition.optional(),
  /** The record it is drafted from: one of the names the report feature knows, such as `project.municipalities`. */
  fills: z.string().max(80).optional(),
  /** The text of the project that an approved answer becomes: `results`, `method`, `transferValue`, … */
  updates: z.string().max(60).optional(),
  /** An approved answer is offered to the knowledge base as a finding of this kind. */
  teaches: z.enum(['success-factor', 'need', 'barrier', 'good-example', 'lesson']).optional(),
  /**
   * What everybody may see of approved answers: nothing, counts and sums over reports, or the answer itself. Answers about persons
   * are never shown whatever stands here.
   */
  publish: z.enum(['no', 'counts', 'whole']).default('no'),
  document: InDocument.optional(),
}

const column = z.strictObject({
  id: key,
  label: Words,
  kind: z.enum(['text', 'number', 'money', 'date']),
  required: z.boolean().default(false),
  /** The sum of the column stands in the last row. */
  sum: z.boolean().default(false),
})

export const Question = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('text'),
    maxCharacters: z.int().min(1).max(2000).default(300),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('long-text'),
    wordLimit: z.int().min(1).max(20_000).optional(),
  }),
  /** One of a list. */
  z.strictObject({ ...common, kind: z.literal('choice'), options: z.array(Option).min(2).max(60) }),
  /** Several of a list; `excludes` names pairs that contradict each other. */
  z.strictObject({
    ...common,
    kind: z.literal('choices'),
    options: z.array(Option).min(2).max(60),
    excludes: z
      .array(z.tuple([optionId, optionId]))
      .max(30)
      .default([]),
  }),
  z.strictObject({ ...common, kind: z.literal('yes-no') }),
  z.strictObject({ ...common, kind: z.literal('date') }),
  z.strictObject({ ...common, kind: z.literal('period') }),
  /** An amount in the currency of the form's bearer (a project), exact to a hundredth. */
  z.strictObject({ ...common, kind: z.literal('money') }),
  z.strictObject({
    ...common,
    kind: z.literal('number'),
    min: z.number().optional(),
    max: z.number().optional(),
    decimals: z.int().min(0).max(4).default(0),
    unit: Words.optional(),
  }),
  z.strictObject({ ...common, kind: z.literal('municipalities') }),
  z.strictObject({ ...common, kind: z.literal('people'), most: z.int().min(1).max(50).default(10) }),
  z.strictObject({
    ...common,
    kind: z.literal('table'),
    columns: z.array(column).min(1).max(12),
    mostRows: z.int().min(1).max(200).default(40),
  }),
  z.strictObject({ ...common, kind: z.literal('attachment'), most: z.int().min(1).max(20).default(5) }),
  /** 1 to 6. */
  z.strictObject({ ...common, kind: z.literal('scale'), low: Words, high: Words }),
  /** The budget against the accounts, out of the finance records, with a comment. */
  z.strictObject({ ...common, kind: z.literal('accounts'), wordLimit: z.int().min(1).max(5000).optional() }),
  /** Worked out from other answers; never typed. `of` names questions, or a column of a table as `table.column`. */
  z.strictObject({
    ...common,
    kind: z.literal('computed'),
    compute: z.discriminatedUnion('how', [
      z.strictObject({ how: z.literal('sum'), of: z.array(z.string()).min(1).max(40) }),
      z.strictObject({ how: z.literal('difference'), of: z.tuple([z.string(), z.string()]) }),
      /** The first as a share of the second, 0 to 1. */
      z.strictObject({ how: z.literal('share'), of: z.tuple([z.string(), z.string()]) }),
      /** How many entries a list, table or set of choices has. */
      z.strictObject({ how: z.literal('count'), of: z.tuple([z.string()]) }),
    ]),
    shownAs: z.enum(['number', 'money', 'share']),
  }),
])
export type Question = z.infer<typeof Question>
export type QuestionKind = Question['kind']

export const Section = z.strictObject({
  key,
  title: Words,
  help: Words.optional(),
  when: Condition.optional(),
  questions: z.array(Question).min(1).max(80),
})
export type Section = z.infer<typeof Section>

/** Forms by which a project reports to its funder; `other` may be used so too. */
export const reportKinds = ['annual-report', 'final-report', 'status-report'] as const
/** What a form is for. */
const formKinds = [
  ...reportKinds,
  'grant-application',
  'grant-report',
  'evaluation',
  'questionnaire',
  'interview',
  'other',
] as const

export const FormDefinition = z.strictObject({
  format: z.literal('rotfeste-form-1'),
  /** Names the form across its versions: `bolyst-annual-report`. */
  key: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80),
  title: Words,
  /** What the form is, whom it is for and how long it takes. */
  intro: Words.optional(),
  /** Who owns the form, and where it is taken from. */
  source: z.string().max(500).default(''),
  kind: z.enum(formKinds),
  /** The language of the official form, in which its labels are printed on paper whatever the answers' language. */
  officialLanguage: z.enum(['nb', 'nn', 'sv', 'en']),
  sections: z.array(Section).min(1).max(30),
})
export type FormDefinition = z.infer<typeof FormDefinition>

/** All questions in the order of the form. */
export const questionsOf = (definition: FormDefinition): Question[] =>
  definition.sections.flatMap((section) => section.questions)
