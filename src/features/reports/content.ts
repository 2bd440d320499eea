import { z } from 'zod'
import type { AnswerValue } from '../../platform/forms/answer.ts'
import { FormDefinition } from '../../platform/forms/definition.ts'
import { MoneyTable } from '../finance/index.ts'

/** Where an answer came from, as shown beside it. */
export const Source = z.strictObject({
  /** `record`: drafted from what Rotfeste knows. `document`: read in a document. `earlier`: taken over from an earlier report. `typed`: written here. */
  from: z.enum(['record', 'document', 'earlier', 'typed']),
  /** The record's field (`project.municipalities`), the document's name, or the earlier report's year. */
  what: z.string(),
  /** A path without the language, such as `/projects/mentor-network`, where there is a page for it. */
  path: z.string().optional(),
  /** What that page is about, in the report's language, where an answer is drawn from several pages of a kind. */
  name: z.string().optional(),
  quote: z.string().optional(),
})
export type Source = z.infer<typeof Source>

/**
 * All that a report says, by itself: what is frozen when it is sent, and from which every page, PDF, DOCX, export and count is made.
 * The form's definition is in it whole, so that an old report is always shown in its own form.
 */
export const ReportContent = z.strictObject({
  format: z.literal('rotfeste-report-1'),
  form: z.strictObject({ id: z.uuid(), version: z.int(), definition: FormDefinition }),
  report: z.strictObject({
    id: z.uuid(),
    /** The version this is, from 1; 0 in a draft. */
    number: z.int().nonnegative(),
    kind: z.enum(['annual-report', 'final-report', 'status-report']),
    year: z.int(),
    periodFrom: z.iso.date(),
    periodTo: z.iso.date(),
    dueOn: z.iso.date(),
    /** The language the answers are written in. */
    language: z.enum(['nb', 'nn', 'sv', 'en']),
  }),
  project: z.strictObject({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    number: z.string(),
    owner: z.string(),
    country: z.enum(['NO', 'SE']),
    programme: z.string(),
    funder: z.string(),
  }),
  /** By the question's key; computed answers included, questions whose condition does not hold left out. */
  answers: z.record(
    z.string(),
    z.unknown().transform((value) => value as AnswerValue),
  ),
  sources: z.record(z.string(), z.array(Source)),
  /** Names of the municipalities in the answers, as they were then. */
  municipalityNames: z.record(z.string(), z.string()),
  money: MoneyTable.nullable(),
  /** What was warned of before sending, and the project's sentence about it. */
  explanations: z.array(z.strictObject({ question: z.string(), code: z.string(), sentence: z.string() })),
  /** Null in a draft. */
  sent: z.strictObject({ by: z.string(), at: z.iso.datetime() }).nullable(),
})
export type ReportContent = z.infer<typeof ReportContent>
