import { z } from 'zod'
import type { Answers, AnswerValue } from '../../../platform/forms/answer.ts'
import { FormDefinition, questionsOf } from '../../../platform/forms/definition.ts'
import { municipalityLabel } from '../../places/index.ts'

/** All that a filled form says, by itself: what is frozen when it is sent. The form's definition is in it whole. */
export const FilledContent = z.strictObject({
  format: z.literal('rotfeste-filled-form-1'),
  form: z.strictObject({ id: z.uuid(), version: z.int(), definition: FormDefinition }),
  bearer: z.string(),
  language: z.enum(['nb', 'nn', 'sv', 'en']),
  currency: z.enum(['NOK', 'SEK', 'EUR']),
  number: z.int().positive(),
  /** By the question's key; computed answers included, questions whose condition does not hold left out. */
  answers: z.record(
    z.string(),
    z.unknown().transform((value) => value as AnswerValue),
  ),
  /** Names of the municipalities in the answers, as they were then. */
  municipalityNames: z.record(z.string(), z.string()),
  sentAt: z.iso.datetime(),
})
export type FilledContent = z.infer<typeof FilledContent>

/** The names of the municipalities that answers name, as they are today. */
export function municipalityNamesIn(definition: FormDefinition, answers: Answers): Record<string, string> {
  const keys = questionsOf(definition).flatMap(({ key, kind }) =>
    kind === 'municipalities' ? ((answers[key] as string[] | undefined) ?? []) : [],
  )
  return Object.fromEntries([...new Set(keys)].map((key) => [key, municipalityLabel(key)]))
}
