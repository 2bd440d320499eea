import type { Language } from '../../../platform/i18n/languages.ts'
import type { FoundCall } from '../calls/call.ts'

const applicationStates = [
  'draft',
  'submitted',
  'in-review',
  'granted',
  'partly-granted',
  'lapsed',
  'rejected',
  'withdrawn',
  'partly-paid',
  'paid',
  'reported',
  'closed',
  'repaid',
] as const
export type ApplicationState = (typeof applicationStates)[number]

export type CoApplicant = { name: string; municipalityKey: string | null; organisationId: string | null }

export const budgetKinds = ['cost', 'own-money', 'other-money'] as const
export type BudgetKind = (typeof budgetKinds)[number]
/** Whole units of the call's currency. */
export type BudgetLine = { name: string; kind: BudgetKind; amount: number }

/** What stands in an application beside its answers. */
export type ApplicationFacts = {
  title: string
  /** What is applied for, whole units of the call's currency. */
  appliedAmount: number | null
  startsOn: string | null
  endsOn: string | null
  coApplicants: CoApplicant[]
  budget: BudgetLine[]
}

/** The measure that the money is to start; `title` in its own language. */
export type AppliedMeasure = {
  id: string
  slug: string
  language: Language
  title: string
  titles: Partial<Record<Language, string>>
}

export type FoundApplication = ApplicationFacts & {
  id: string
  /** '2026-014'; from the moment it is sent. */
  number: string | null
  state: ApplicationState
  version: number
  language: Language
  municipalityKey: string
  organisation: { id: string; name: string }
  measure: AppliedMeasure | null
  adoptionId: string | null
  project: { id: string; slug: string; name: string } | null
  filledFormId: string
  reportFilledFormId: string | null
  createdBy: string | null
  submittedBy: string | null
  submittedAt: Date | null
  call: FoundCall
  /** The viewer applies: coordinator of the municipality, or edits the linked project. A draft is changed by these only. */
  mayWrite: boolean
  /**
   * The viewer stands on the side of those who apply: writes it, and does not only because they run its call. An officer who edits the
   * linked project may write; what waits for the applicant does not wait for them.
   */
  applies: boolean
  /** The viewer runs the call, tied to the application or not. */
  mayRun: boolean
  /** What ties the viewer to it; null: nothing. */
  interest: 'own-organisation' | 'wrote-it' | 'declared' | null
  /** Assigned as a reader, has said that nothing ties them to it, and nothing does; it waits for its decision. */
  mayAssess: boolean
  /** Runs the call and nothing ties them to it. Whether the application is at that point is the decision's to know. */
  mayDecide: boolean
}
