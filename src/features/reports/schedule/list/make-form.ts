import { z } from 'zod'
import { languages } from '../../../../platform/i18n/languages.ts'
import { parseDay } from '../../../projects/index.ts'

const day = z
  .string()
  .trim()
  .default('')
  .transform((text) => parseDay(text) ?? text)
  .pipe(z.iso.date('dayInvalid'))

/** A report that no schedule makes. */
export const MakeForm = z
  .object({ periodFrom: day, periodTo: day, dueOn: day, language: z.enum(languages, 'languageMissing') })
  .refine(({ periodFrom, periodTo }) => periodFrom <= periodTo, {
    path: ['periodTo'],
    message: 'endBeforeStart',
  })
  .refine(({ periodTo }) => periodTo >= '1990-01-01' && periodTo <= '2100-12-31', {
    path: ['periodTo'],
    message: 'yearInvalid',
  })

export type MakeProblem = 'dayInvalid' | 'languageMissing' | 'endBeforeStart' | 'yearInvalid'
