import type { AdoptionState, StopReason } from '../../toolbox/index.ts'
import type { DemoPersonKey } from '../region/people.ts'

/** What a municipality made of a measure; amounts in whole units of its country's currency. */
export type DemoAdoption = {
  measure: string
  municipality: string
  /** In order; the first is where it began. */
  states: { state: AdoptionState; since: string; reason?: StopReason; note?: string }[]
  adaptation?: string
  cost?: number
  hours?: number
  reached?: number
  /** The name of the project it belongs to. */
  project?: string
  contact?: {
    person: DemoPersonKey
    position: string
    /** Months from today that the person is shown; "withdrawn": said yes and then no. */
    shown: number | 'withdrawn' | 'not-answered'
  }
  evaluation?: DemoEvaluation
}

export type DemoEvaluation = {
  on: string
  aims: 'fully' | 'partly' | 'not' | 'too-early'
  aimsWhy: string
  again: 'yes' | 'with-changes' | 'no'
  helped: string[]
  hindered: string[]
  beforeAfter: boolean
  comparison?: boolean
  lesson: string
}
