import type { Currency } from '../../../platform/forms/answer.ts'

/** What may have helped or hindered; the same list for both, each with its own words in the form. */
export const factors = [
  'leaders',
  'one-in-charge',
  'volunteers',
  'employers',
  'money',
  'time',
  'language',
  'housing',
  'transport',
  'cooperation',
  'newcomers',
  'other',
  'nothing',
] as const
export const aims = ['fully', 'partly', 'not', 'too-early'] as const
export const again = ['yes', 'with-changes', 'no'] as const
const yesNo = ['yes', 'no'] as const

/** What is counted, with its answers in the order of the form: good and bad news stand where the form has them. */
export const countedQuestions = {
  aims,
  helped: factors,
  hindered: factors,
  again,
  running12: yesNo,
  running24: yesNo,
  beforeAfter: yesNo,
  comparison: yesNo,
} as const satisfies Record<string, readonly string[]>
export type CountedQuestion = keyof typeof countedQuestions

/** Amounts of two currencies are two questions: nothing is put together across them. */
const figureQuestions = ['reached', 'cost-NOK', 'cost-SEK', 'cost-EUR', 'hours'] as const
export type FigureQuestion = (typeof figureQuestions)[number]

export type Question = CountedQuestion | FigureQuestion

export const questions = [
  'aims',
  'reached',
  'cost-NOK',
  'cost-SEK',
  'cost-EUR',
  'hours',
  'helped',
  'hindered',
  'again',
  'running12',
  'running24',
  'beforeAfter',
  'comparison',
] as const satisfies readonly Question[]

export const isCounted = (question: Question): question is CountedQuestion =>
  Object.hasOwn(countedQuestions, question)

/** What is on record of one adoption: of its latest checked evaluation, and of those after 12 and 24 months. */
export type Evaluated = {
  aims: (typeof aims)[number]
  again: (typeof again)[number] | null
  helped: string[]
  hindered: string[]
  beforeAfter: boolean | null
  comparison: boolean | null
  running12: boolean | null
  running24: boolean | null
  /** Whole units of the currency. */
  cost: number | null
  currency: Currency
  hours: number | null
  reached: number | null
}

/** What was chosen; null where the question was not answered. */
export function chosenIn(evaluated: Evaluated, question: CountedQuestion): string[] | null {
  switch (question) {
    case 'aims':
      return [evaluated.aims]
    case 'again':
      return evaluated.again === null ? null : [evaluated.again]
    case 'helped':
    case 'hindered':
      return evaluated[question].length > 0 ? evaluated[question] : null
    default: {
      const answer = evaluated[question]
      return answer === null ? null : [answer ? 'yes' : 'no']
    }
  }
}

export function figureIn(evaluated: Evaluated, question: FigureQuestion): number | null {
  if (question === 'hours' || question === 'reached') return evaluated[question]
  return question === `cost-${evaluated.currency}` ? evaluated.cost : null
}
