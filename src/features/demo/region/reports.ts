import type { AnswerValue } from '../../../platform/forms/answer.ts'
import type { DemoProgramme } from './organisations.ts'
import type { DemoPersonKey } from './people.ts'

/** A report of the demo, and how far it has come. What is not answered here is drafted from the records. */
export type DemoReport = {
  project: string
  programme: DemoProgramme
  form: string
  kind: 'annual-report' | 'status-report'
  year: number
  period: { from: string; to: string }
  /** Days from the day the demo is loaded: the deadlines of 2014 are long past, and a demo is about now. */
  due: number
  language: 'nb' | 'sv'
  writer: DemoPersonKey
  answers: Record<string, AnswerValue>
  /** The sentences that warnings ask for before sending. */
  explanations?: { question: string; code: string; sentence: string }[]
  sent?: true
  approvedBy?: DemoPersonKey
}

const chosen = (...ids: string[]) => ({ chosen: ids.map((id) => ({ id })) })

export const demoReports: DemoReport[] = [
  {
    project: 'Arbeidskraftmobiliseringsprosjektet',
    programme: 'bolyst',
    form: 'bolyst-annual-report',
    kind: 'annual-report',
    year: 2013,
    period: { from: '2013-01-01', to: '2013-12-31' },
    due: 5,
    language: 'nb',
    writer: 'administrator',
    answers: {
      anchoring: chosen('steering-group', 'cooperation'),
      progress: chosen('on-plan'),
      geographicEffect: chosen('several-municipalities'),
      activities:
        'Verktøykassa ligger ute på nett. Flere kommuner har tatt tiltak i bruk, og de første pilotene er snart ferdige.',
      communication:
        'Prosjektet har vært på informasjonsmøter i kommunene og holdt en felles konferanse om tilflytting.',
    },
    explanations: [
      { question: 'accounts', code: 'money-none', sentence: 'Regnskapet er sendt departementet for seg.' },
    ],
    sent: true,
    approvedBy: 'case-officer-bolyst',
  },
  {
    project: 'Innvandre en ressurs i Nordland',
    programme: 'bolyst',
    form: 'bolyst-annual-report',
    kind: 'annual-report',
    year: 2013,
    period: { from: '2013-01-01', to: '2013-12-31' },
    due: 7,
    language: 'nb',
    writer: 'project-leader-vesteraalen',
    answers: {},
  },
  {
    project: 'Förstudie Integration Norrland',
    programme: 'esf2007',
    form: 'regional-status-report',
    kind: 'status-report',
    year: 2014,
    period: { from: '2014-01-02', to: '2014-06-30' },
    due: 14,
    language: 'sv',
    writer: 'project-leader',
    answers: {
      status: 5,
      summary:
        'Samtalen med kommunerna är i gång. Flera har redan skickat in exempel på vad som har fungerat för unga och för arbetslösa.',
      peopleReached: 46,
      peoplePlanned: 60,
      needsHelp: 'no',
      nextSteps:
        'Resten av kommunerna intervjuas under hösten. Därefter skrivs en modell för hur kommunerna kan lära av varandra.',
    },
    sent: true,
  },
]
