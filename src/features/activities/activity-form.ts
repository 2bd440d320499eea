import { z } from 'zod'
import { isChoice, parseDay, targetGroups } from '../projects/index.ts'

export const activityKinds = [
  'measure',
  'meeting',
  'event',
  'course',
  'presentation',
  'media',
  'other',
] as const
export type ActivityKind = (typeof activityKinds)[number]

const typed = z.string().trim().default('')
const day = typed.transform((text) => parseDay(text) ?? text).pipe(z.iso.date('dayInvalid'))

/** An activity as it is typed. `places` are the municipalities it may be said to have been in. */
export const activityForm = (places: string[]) =>
  z
    .object({
      title: typed.pipe(z.string().min(1, 'titleMissing').max(300, 'titleTooLong')),
      kind: z.enum(activityKinds, 'kindMissing'),
      happenedOn: day,
      endedOn: typed
        .transform((text) => (text === '' ? null : (parseDay(text) ?? text)))
        .pipe(z.iso.date('dayInvalid').nullable()),
      description: typed.pipe(z.string().max(5000, 'descriptionTooLong')),
      municipalityKey: typed
        .transform((key) => key || null)
        .refine((key) => key === null || places.includes(key), 'placeUnknown'),
      reached: typed
        .transform((text) => text.replace(/[\s.]/gu, ''))
        .pipe(z.string().regex(/^\d{0,6}$/, 'reachedInvalid'))
        .transform((text) => (text === '' ? null : Number(text))),
      targetGroup: typed
        .transform((id) => id || null)
        .refine((id) => id === null || isChoice(targetGroups, id), 'groupUnknown'),
    })
    .refine(({ happenedOn, endedOn }) => endedOn === null || endedOn >= happenedOn, {
      path: ['endedOn'],
      message: 'endBeforeStart',
    })

export type ActivityProblem =
  | 'titleMissing'
  | 'titleTooLong'
  | 'kindMissing'
  | 'dayInvalid'
  | 'descriptionTooLong'
  | 'placeUnknown'
  | 'reachedInvalid'
  | 'groupUnknown'
  | 'endBeforeStart'
