import { z } from 'zod'
import { addMonths } from '../../../../platform/i18n/days.ts'
import { parseDay } from '../../../projects/index.ts'

const typed = z.string().trim().default('')
const day = typed.transform((text) => parseDay(text) ?? text).pipe(z.iso.date('dayInvalid'))
const optionalDay = typed
  .transform((text) => (text === '' ? null : (parseDay(text) ?? text)))
  .pipe(z.iso.date('dayInvalid').nullable())
const whole = (least: number, most: number, problem: string) =>
  typed.pipe(
    z
      .string()
      .regex(/^\d{1,9}$/, problem)
      .transform(Number)
      .pipe(z.int().min(least, problem).max(most, problem)),
  )

const common = {
  formKey: typed.pipe(z.string().min(1, 'formMissing')),
  deviationPercent: whole(0, 100, 'percentInvalid'),
  /** Whole kroner or euro. */
  deviationAmount: typed
    .transform((text) => (text === '' ? '0' : text.replace(/\s/gu, '')))
    .pipe(
      z
        .string()
        .regex(/^\d{1,9}$/, 'amountInvalid')
        .transform(Number),
    ),
}

/** Reports that come back: first due, and the months between two. */
export const RegularForm = z
  .object({
    ...common,
    firstDueOn: day,
    intervalMonths: whole(1, 36, 'intervalInvalid'),
    firstPeriodTo: optionalDay,
  })
  .refine(({ firstDueOn, firstPeriodTo }) => firstPeriodTo === null || firstPeriodTo < firstDueOn, {
    path: ['firstPeriodTo'],
    message: 'periodAfterDue',
  })
  .refine(
    ({ firstDueOn, firstPeriodTo }) => firstPeriodTo === null || firstPeriodTo > addMonths(firstDueOn, -36),
    {
      path: ['firstPeriodTo'],
      message: 'periodTooEarly',
    },
  )

/** The report a project ends with. */
export const FinalForm = z.object({ ...common, daysAfterEnd: whole(0, 730, 'daysInvalid') })

/** A due day of a schedule, moved for all its projects. */
export const ExtendForm = z.object({
  scheduledOn: typed.pipe(z.iso.date('occasionMissing')),
  dueOn: day,
  reason: typed.pipe(z.string().min(1, 'reasonMissing').max(2000, 'reasonTooLong')),
})

export type FormProblem =
  | 'occasionMissing'
  | 'reasonMissing'
  | 'reasonTooLong'
  | 'dayInvalid'
  | 'formMissing'
  | 'percentInvalid'
  | 'amountInvalid'
  | 'intervalInvalid'
  | 'periodAfterDue'
  | 'periodTooEarly'
  | 'daysInvalid'
