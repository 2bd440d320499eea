import { z } from 'zod'
import { languages } from '../../../platform/i18n/languages.ts'
import { isUuid } from '../../../platform/text/uuid.ts'
import { parseDay, themes } from '../../projects/index.ts'
import { itemKinds } from './inventory.ts'
import type { texts } from './texts.ts'

export type InventoryProblem = keyof (typeof texts)['nb']['problems']
const message = (problem: InventoryProblem) => problem

const typed = z.string().trim().default('')
const dayOrNone = typed
  .transform((text) => (text === '' ? null : (parseDay(text) ?? text)))
  .pipe(z.iso.date(message('day')).nullable())
const day = typed
  .refine((text) => text !== '', message('dayMissing'))
  .transform((text) => parseDay(text) ?? text)
  .pipe(z.iso.date(message('day')))
/** A day that has been; `today` is the last it may be. */
const pastDay = (today: string) => day.refine((text) => text <= today, message('dayAhead'))
const theme = typed.transform((id) => (themes.some((each) => each.id === id) ? id : null))
const title = typed.pipe(z.string().min(1, message('title')).max(200, message('title')))

const head = {
  title,
  purpose: typed.pipe(z.string().max(4000, message('long'))),
  language: z.enum(languages),
  dueOn: dayOrNone,
  keepMonths: typed
    .transform(Number)
    .pipe(z.int(message('months')).min(1, message('months')).max(120, message('months'))),
}
export const HeadForm = z.object(head)
export const NewForm = z.object({
  ...head,
  /** A partnership, or a partnership and a project of it. */
  where: typed
    .transform((text) => text.split(' '))
    .refine((ids) => ids.length <= 2 && ids.every(isUuid), message('where'))
    .transform(([partnershipId = '', projectId = null]) => ({ partnershipId, projectId })),
})

export const ItemForm = z.object({
  /** The kind and the id of a form's version. */
  form: typed
    .transform((text) => text.split(' '))
    .refine(
      ([kind, id = '', ...more]) =>
        itemKinds.some((each) => each === kind) && isUuid(id) && more.length === 0,
      message('form'),
    )
    .transform(([kind, formVersionId = '']) => ({ kind: kind as (typeof itemKinds)[number], formVersionId })),
  title,
  theme,
  dueOn: dayOrNone,
})
export const ItemChangeForm = z.object({ title, theme, dueOn: dayOrNone })

export const NoteForm = (today: string) =>
  z.object({
    respondent: typed.pipe(z.string().min(1, message('respondent')).max(200, message('long'))),
    heldOn: pastDay(today),
    consent: z.enum(['inside', 'quotable'], message('consent')),
    consentedOn: pastDay(today),
    language: z.enum(languages),
    body: typed.pipe(z.string().min(1, message('body')).max(20_000, message('long'))),
  })
export const ReasonForm = (problem: 'reason' | 'note') =>
  z.object({
    reason: typed.pipe(z.string().min(1, message(problem)).max(2000, message('long'))),
  })

/** What is wrong, in the reader's words, by the name of the field. */
export const problemsOf = (
  { issues }: z.ZodError,
  words: Record<InventoryProblem, string>,
): Record<string, string> =>
  Object.fromEntries(
    issues.map(({ path, message: problem }) => [
      String(path[0]),
      words[problem as InventoryProblem] ?? problem,
    ]),
  )
