import { z } from 'zod'
import { languages } from '../../platform/i18n/languages.ts'
import { policyGoals, targetGroups, themes } from '../projects/index.ts'
import { actionTypes } from './taxonomies.ts'

const from = (list: readonly { id: string }[]) =>
  z.string().refine((id): boolean => list.some((each) => each.id === id), 'notInList')

const words = (most: number) => z.string().trim().max(most).default('')

/** What a measure says, in one language. Whole texts; paragraphs are parted by an empty line. */
export const MeasureTexts = z.strictObject({
  title: z.string().trim().min(1).max(200),
  /** In two or three sentences; shown in lists. */
  summary: words(800),
  /** What is to be different afterwards, and for whom. */
  aim: words(4000),
  /** In the order they are done. */
  steps: z.array(z.string().trim().min(1).max(2000)).max(30).default([]),
  /** Who does what: roles, not persons. */
  roles: words(4000),
  /** What must be in place before one begins. */
  needs: words(4000),
  pitfalls: words(4000),
  variants: words(4000),
  /** Why it should work. */
  rationale: words(4000),
  /** What the money and hours are spent on. */
  costNote: words(2000),
  /** The revision of the original that this text says the same as. */
  of: z.int().min(1),
})
export type MeasureTexts = z.infer<typeof MeasureTexts>

const range = z
  .strictObject({ min: z.int().min(0).max(1_000_000_000), max: z.int().min(0).max(1_000_000_000) })
  .refine(({ min, max }) => min <= max, 'rangeTurned')

/** A measure of the toolbox, whole. Saved as JSON with every version. */
export const MeasureRecord = z
  .strictObject({
    /** The language it was first written in; `texts` has it. */
    language: z.enum(languages),
    /** Grows by one when the original changes in what it says; translations of an earlier one are shown as older. */
    revision: z.int().min(1),
    texts: z.partialRecord(z.enum(languages), MeasureTexts),
    themes: z.array(from(themes)).max(20).default([]),
    goals: z.array(from(policyGoals)).max(20).default([]),
    targets: z
      .array(z.strictObject({ id: from(targetGroups), role: z.enum(['direct', 'intermediary']) }))
      .max(40)
      .default([]),
    mainAction: from(actionTypes).nullable(),
    actions: z.array(from(actionTypes)).max(14).default([]),
    /** For one municipality in the first year, whole units of the currency. */
    cost: z.strictObject({ currency: z.enum(['NOK', 'SEK', 'EUR']), ...range.shape }).nullable(),
    /** Of own staff in the first year. */
    hours: range.nullable(),
    /** From the decision until it runs. */
    months: range.nullable(),
    /** What the reason rests on: research, evaluations, reports. */
    sources: z
      .array(
        z.strictObject({
          title: z.string().trim().min(1).max(300),
          /** Of a web page, or empty: it becomes a link. */
          address: z
            .string()
            .trim()
            .max(500)
            .regex(/^(?:https?:\/\/\S+)?$/i, 'notAWebAddress')
            .default(''),
          year: z.int().min(1900).max(2100).nullable(),
        }),
      )
      .max(30)
      .default([]),
    /** Ids of files, in the order they are shown. */
    materials: z.array(z.uuid()).max(30).default([]),
  })
  .refine(({ language, texts }) => texts[language] !== undefined, 'originalMissing')
  .refine(({ cost }) => cost === null || cost.min <= cost.max, 'rangeTurned')
export type MeasureRecord = z.infer<typeof MeasureRecord>
