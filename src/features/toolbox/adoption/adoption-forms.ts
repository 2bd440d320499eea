import { z } from 'zod'
import { languages } from '../../../platform/i18n/languages.ts'
import { isUuid } from '../../../platform/text/uuid.ts'
import { isChoice, parseAmount, parseDay } from '../../projects/index.ts'
import { type AdoptionState, adoptionStates, stopReasons } from '../taxonomies.ts'
import type { changeTexts } from './change-texts.ts'
import { type FirstState, firstStates } from './start-adoption.ts'

export type AdoptionProblem = keyof (typeof changeTexts)['nb']['problems']
const message = (problem: AdoptionProblem) => problem

const typed = z.string().trim().default('')
const day = typed.transform((text) => parseDay(text) ?? text).pipe(z.iso.date(message('dayInvalid')))
const dayOrNone = typed
  .transform((text) => (text === '' ? null : (parseDay(text) ?? text)))
  .pipe(z.iso.date(message('dayInvalid')).nullable())
const adaptation = typed.pipe(z.string().max(4000, message('adaptationTooLong')))
const project = typed.transform((id) => (isUuid(id) ? id : null))

/** A whole number as people type it, up to `most`; null where nothing is typed. */
const whole = (problem: AdoptionProblem, most: number) =>
  typed
    .transform((text) => (text === '' ? null : parseAmount(text)))
    .refine((number) => number !== undefined && (number ?? 0) <= most, message(problem))
    .transform((number) => number ?? null)

export const StartForm = z.object({
  measure: typed.pipe(z.string().min(1, message('measureMissing'))),
  municipality: typed.pipe(z.string().min(1, message('municipalityMissing'))),
  state: z.enum(firstStates, message('stateMissing')) satisfies z.ZodType<FirstState>,
  since: day,
  adaptation,
  project,
})

export const MoveForm = z.object({
  state: typed.pipe(
    z.custom<AdoptionState>((id) => isChoice(adoptionStates, String(id)), message('stateMissing')),
  ),
  since: day,
  reason: typed.transform((id) => (isChoice(stopReasons, id) ? id : null)),
  note: typed.pipe(z.string().max(2000, message('noteTooLong'))),
})

export const FiguresForm = z.object({
  cost: whole('costInvalid', 1_000_000_000_000),
  currency: z.enum(['NOK', 'SEK', 'EUR'], message('currencyMissing')),
  hours: whole('hoursInvalid', 9_999_999),
  reached: whole('reachedInvalid', 9_999_999),
})

export const EditForm = z
  .object({ adaptation, language: z.enum(languages), startsOn: dayOrNone, endsOn: dayOrNone, project })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
    message: message('periodTurned'),
    path: ['endsOn'],
  })

/** What is wrong, in the reader's words, by the name of the field. */
export const problemsOf = (
  { issues }: z.ZodError,
  words: Record<AdoptionProblem, string>,
): Record<string, string> =>
  Object.fromEntries(
    issues.map(({ path, message }) => [String(path[0]), words[message as AdoptionProblem] ?? message]),
  )
