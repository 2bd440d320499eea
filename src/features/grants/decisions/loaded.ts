import type { FoundApplication } from '../applications/application.ts'
import type { Assessment } from '../assessment/queries.ts'
import type { AnswerMove } from './offers/queries.ts'
import type { Decision, DecisionCase, Payment, Pot } from './queries.ts'

/** All that the page of a decision shows. Only officers get the assessments, the pot and what does not stand yet. */
export type Loaded = {
  application: FoundApplication
  found: DecisionCase
  decision: Decision | undefined
  payments: Payment[]
  /** How the last day to answer was moved. */
  moves: AnswerMove[]
  officers: { assessments: Assessment[]; pot: Pot } | undefined
}
