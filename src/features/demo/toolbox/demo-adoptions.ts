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

const resource = 'Innvandre en ressurs i Nordland'
const labour = 'Arbeidskraftmobiliseringsprosjektet'

/** Invented, but for which measures and municipalities the five projects name. */
export const demoAdoptions: DemoAdoption[] = [
  {
    measure: 'mentor-network',
    municipality: 'NO-1866',
    states: [
      { state: 'planned', since: '2021-11-01' },
      { state: 'pilot', since: '2022-02-01' },
      { state: 'running', since: '2022-09-01' },
      { state: 'embedded', since: '2024-01-01' },
    ],
    adaptation:
      'Parene settes sammen på tvers av Hadseløya og fastlandet, så de første møtene legges til ferga.',
    cost: 128_000,
    hours: 410,
    reached: 34,
    project: resource,
    contact: { person: 'coordinator', position: 'koordinator', shown: 12 },
    evaluation: {
      on: '2024-02-10',
      aims: 'partly',
      aimsWhy: 'Tolv av sytten par fullførte. De som sluttet, sluttet før tredje møte.',
      again: 'yes',
      helped: ['one-person', 'volunteers'],
      hindered: ['time'],
      beforeAfter: true,
      lesson: 'Ring begge etter den første måneden.',
    },
  },
  {
    measure: 'mentor-network',
    municipality: 'NO-1870',
    states: [
      { state: 'pilot', since: '2022-03-01' },
      { state: 'running', since: '2022-10-01' },
      { state: 'embedded', since: '2024-06-01' },
    ],
    adaptation: 'Mentorene hentes fra to store arbeidsplasser som gir dem fri til å møtes.',
    cost: 156_000,
    hours: 520,
    reached: 46,
    project: resource,
    contact: { person: 'coordinator-sortland', position: 'integreringskoordinator', shown: 10 },
    evaluation: {
      on: '2024-07-01',
      aims: 'fully',
      aimsWhy: 'Elleve av tjue mentorpartnere kom i arbeid, og alle kjente noen å ringe til.',
      again: 'yes',
      helped: ['employer', 'leader-backing'],
      hindered: ['housing'],
      beforeAfter: true,
      lesson: 'Arbeidsgiveren må være med fra første dag.',
    },
  },
  {
    measure: 'mentor-network',
    municipality: 'NO-1868',
    states: [
      { state: 'planned', since: '2022-08-15' },
      { state: 'running', since: '2023-02-01' },
    ],
    adaptation: 'Felles oppstart med fiskeindustrien i Myre, på polsk og litauisk.',
    cost: 74_000,
    hours: 230,
    reached: 18,
    project: resource,
    evaluation: {
      on: '2024-09-15',
      aims: 'partly',
      aimsWhy: 'Parene trivdes, men sesongen gjorde det vanskelig å møtes.',
      again: 'with-changes',
      helped: ['employer', 'language'],
      hindered: ['time', 'one-person'],
      beforeAfter: false,
      lesson: 'Legg møtene utenom sesongen.',
    },
  },
  {
    measure: 'mentor-network',
    municipality: 'NO-1867',
    states: [
      { state: 'pilot', since: '2022-04-01' },
      {
        state: 'stopped',
        since: '2023-01-31',
        reason: 'person-left',
        note: 'Koordinatoren fikk ny jobb, og stillingen sto tom i åtte måneder.',
      },
    ],
    cost: 31_000,
    hours: 120,
    reached: 4,
    project: resource,
    evaluation: {
      on: '2023-03-01',
      aims: 'not',
      aimsWhy: 'To av fire par kom i gang. Ingen fulgte dem opp.',
      again: 'with-changes',
      helped: ['volunteers'],
      hindered: ['one-person', 'leader-backing'],
      beforeAfter: false,
      lesson: 'Ha en vara fra starten.',
    },
  },
  {
    measure: 'mentor-network',
    municipality: 'NO-1871',
    states: [
      { state: 'planned', since: '2023-01-10' },
      { state: 'running', since: '2023-09-01' },
    ],
    cost: 58_000,
    hours: 190,
    reached: 12,
    project: resource,
  },
  {
    measure: 'mentor-network',
    municipality: 'SE-2313',
    states: [{ state: 'running', since: '2024-01-15' }],
    adaptation: 'Kopplat till vuxenutbildningen: mentorerna är lärare som gått i pension.',
    cost: 96_000,
    hours: 300,
    reached: 22,
    contact: { person: 'project-leader', position: 'projektledare', shown: 6 },
  },
  {
    measure: 'new-in-norway',
    municipality: 'NO-1866',
    states: [
      { state: 'planned', since: '2022-10-01' },
      { state: 'running', since: '2023-01-15' },
    ],
    cost: 52_000,
    hours: 140,
    reached: 61,
    project: resource,
  },
  {
    measure: 'new-in-norway',
    municipality: 'NO-1870',
    states: [{ state: 'running', since: '2023-02-01' }],
    cost: 61_000,
    hours: 150,
    reached: 83,
    project: resource,
    evaluation: {
      on: '2024-03-20',
      aims: 'fully',
      aimsWhy: 'De fleste kveldene var like mange fastboende som nye.',
      again: 'yes',
      helped: ['volunteers', 'language'],
      hindered: ['transport'],
      beforeAfter: false,
      lesson: 'Mat laget på tur av foreningene gjorde at folk ble.',
    },
  },
  {
    measure: 'new-in-norway',
    municipality: 'NO-1851',
    states: [
      { state: 'planned', since: '2023-03-01' },
      {
        state: 'dropped',
        since: '2023-08-15',
        reason: 'no-demand',
        note: 'Bare to meldte seg; de ble invitert til nabokommunen.',
      },
    ],
  },
  {
    measure: 'leader-seminars',
    municipality: 'NO-1870',
    states: [
      { state: 'pilot', since: '2022-05-01' },
      {
        state: 'stopped',
        since: '2022-12-01',
        reason: 'no-demand',
        note: 'For få påmeldte. Innledningene ble flyttet til næringsforeningens egne møter.',
      },
    ],
    cost: 88_000,
    hours: 96,
    reached: 23,
    project: resource,
    evaluation: {
      on: '2023-01-15',
      aims: 'not',
      aimsWhy: 'Ledere kom ikke til egne seminarer på dagtid.',
      again: 'no',
      helped: ['cooperation'],
      hindered: ['time', 'leader-backing'],
      beforeAfter: false,
      lesson: 'Bruk møter som finnes fra før.',
    },
  },
  {
    measure: 'leader-seminars',
    municipality: 'NO-1866',
    states: [
      { state: 'planned', since: '2022-05-01' },
      {
        state: 'dropped',
        since: '2022-11-20',
        reason: 'replaced',
        note: 'Byttet med innledninger i næringsforeningen.',
      },
    ],
    project: resource,
  },
  {
    measure: 'reference-group',
    municipality: 'NO-1870',
    states: [
      { state: 'running', since: '2021-09-01' },
      { state: 'embedded', since: '2023-09-01' },
    ],
    cost: 18_000,
    hours: 60,
    reached: 8,
    contact: { person: 'coordinator-sortland', position: 'integreringskoordinator', shown: 'withdrawn' },
  },
  {
    measure: 'reference-group',
    municipality: 'NO-1866',
    states: [{ state: 'planned', since: '2026-09-01' }],
  },
  {
    measure: 'recruitment-abroad',
    municipality: 'NO-5056',
    states: [
      { state: 'pilot', since: '2021-03-01' },
      { state: 'running', since: '2021-11-01' },
    ],
    adaptation: 'Fire oppdrettsbedrifter deler mottakskoordinator.',
    cost: 310_000,
    hours: 560,
    reached: 41,
    project: labour,
    evaluation: {
      on: '2023-05-01',
      aims: 'fully',
      aimsWhy: 'Fjorten familier kom, tolv bor her fortsatt.',
      again: 'yes',
      helped: ['employer', 'money', 'cooperation'],
      hindered: ['housing'],
      beforeAfter: true,
      lesson: 'Bolig først, så annonse.',
    },
  },
  {
    measure: 'recruitment-abroad',
    municipality: 'NO-5014',
    states: [{ state: 'running', since: '2022-01-15' }],
    cost: 264_000,
    hours: 480,
    reached: 36,
    project: labour,
    evaluation: {
      on: '2023-09-01',
      aims: 'partly',
      aimsWhy: 'Nok folk, men halvparten flyttet videre etter første kontrakt.',
      again: 'with-changes',
      helped: ['employer'],
      hindered: ['housing', 'language'],
      beforeAfter: true,
      lesson: 'Familien må ha noe å gå til.',
    },
  },
  {
    measure: 'recruitment-abroad',
    municipality: 'NO-5057',
    states: [{ state: 'pilot', since: '2024-08-01' }],
    cost: 90_000,
    hours: 140,
    reached: 9,
    project: labour,
  },
  {
    measure: 'apprentice-scheme',
    municipality: 'NO-5054',
    states: [
      { state: 'pilot', since: '2022-08-15' },
      { state: 'running', since: '2023-08-15' },
    ],
    cost: 84_000,
    hours: 210,
    reached: 9,
    project: labour,
  },
  {
    measure: 'apprentice-scheme',
    municipality: 'NO-5058',
    states: [{ state: 'running', since: '2023-08-15' }],
    cost: 71_000,
    hours: 180,
    reached: 6,
  },
  {
    measure: 'career-fair',
    municipality: 'NO-5057',
    states: [
      { state: 'running', since: '2021-10-01' },
      {
        state: 'stopped',
        since: '2023-03-01',
        reason: 'did-not-work',
        note: 'Hundre navn, men ingen hadde tid til å ringe dem.',
      },
    ],
    cost: 112_000,
    hours: 150,
    reached: 104,
    project: labour,
    evaluation: {
      on: '2023-03-20',
      aims: 'not',
      aimsWhy: 'Ingen vet om noen flyttet. Navnene ble ikke fulgt opp.',
      again: 'no',
      helped: ['cooperation'],
      hindered: ['time', 'one-person'],
      beforeAfter: false,
      lesson: 'Sett av uka etterpå før dere bestiller plass.',
    },
  },
  {
    measure: 'career-fair',
    municipality: 'NO-5058',
    states: [
      { state: 'running', since: '2022-02-01' },
      { state: 'stopped', since: '2023-06-01', reason: 'did-not-work' },
    ],
    cost: 64_000,
    hours: 90,
    reached: 58,
    evaluation: {
      on: '2023-07-01',
      aims: 'not',
      aimsWhy: 'Hyggelig, men ingen søkte.',
      again: 'no',
      helped: ['volunteers'],
      hindered: ['time', 'money'],
      beforeAfter: false,
      lesson: 'Velg messe etter hvem dere mangler.',
    },
  },
  {
    measure: 'summer-jobs-home',
    municipality: 'NO-5020',
    states: [{ state: 'running', since: '2024-01-10' }],
    cost: 38_000,
    hours: 80,
    reached: 11,
  },
  {
    measure: 'empty-houses',
    municipality: 'NO-5058',
    states: [{ state: 'running', since: '2023-04-01' }],
    cost: 92_000,
    hours: 310,
    reached: 16,
  },
  {
    measure: 'association-open-door',
    municipality: 'NO-5054',
    states: [{ state: 'running', since: '2022-08-20' }],
    cost: 27_000,
    hours: 90,
    reached: 140,
  },
  {
    measure: 'place-story',
    municipality: 'NO-5014',
    states: [
      { state: 'running', since: '2023-05-01' },
      { state: 'paused', since: '2024-05-01' },
    ],
    cost: 120_000,
    hours: 160,
  },
  {
    measure: 'coordinator-each',
    municipality: 'NO-1866',
    states: [{ state: 'embedded', since: '2022-01-01' }],
    cost: 90_000,
    hours: 380,
    project: resource,
  },
  {
    measure: 'coordinator-each',
    municipality: 'NO-1870',
    states: [{ state: 'embedded', since: '2022-01-01' }],
    cost: 110_000,
    hours: 400,
    project: resource,
  },
  {
    measure: 'coordinator-each',
    municipality: 'NO-1868',
    states: [{ state: 'running', since: '2022-03-01' }],
    cost: 60_000,
    hours: 240,
    project: resource,
  },
  {
    measure: 'workplace-language',
    municipality: 'NO-1868',
    states: [{ state: 'running', since: '2023-10-01' }],
    cost: 64_000,
    hours: 110,
    reached: 19,
  },
  {
    measure: 'welcome-evening',
    municipality: 'NO-1871',
    states: [{ state: 'embedded', since: '2021-10-01' }],
    cost: 16_000,
    hours: 40,
    reached: 75,
  },
  {
    measure: 'everyday-buddy',
    municipality: 'NO-1851',
    states: [{ state: 'pilot', since: '2025-02-01' }],
    cost: 12_000,
    hours: 50,
    reached: 3,
  },
  {
    measure: 'newcomer-database',
    municipality: 'SE-2361',
    states: [
      { state: 'planned', since: '2022-01-15' },
      { state: 'running', since: '2022-10-01' },
    ],
    cost: 180_000,
    hours: 420,
    reached: 260,
  },
  {
    measure: 'newcomer-database',
    municipality: 'SE-2326',
    states: [{ state: 'running', since: '2022-10-01' }],
    cost: 140_000,
    hours: 330,
    reached: 190,
  },
  {
    measure: 'moving-pilot',
    municipality: 'SE-2321',
    states: [{ state: 'embedded', since: '2022-05-01' }],
    cost: 420_000,
    hours: 1_500,
    reached: 96,
  },
  {
    measure: 'partner-service',
    municipality: 'SE-2309',
    states: [{ state: 'pilot', since: '2024-02-01' }],
    cost: 82_000,
    hours: 260,
    reached: 14,
  },
  {
    measure: 'one-way-in',
    municipality: 'SE-2380',
    states: [
      { state: 'running', since: '2021-02-01' },
      { state: 'embedded', since: '2023-06-01' },
    ],
    cost: 560_000,
    hours: 1_600,
    reached: 132,
  },
  {
    measure: 'one-way-in',
    municipality: 'SE-2303',
    states: [
      { state: 'pilot', since: '2022-09-01' },
      {
        state: 'stopped',
        since: '2023-12-31',
        reason: 'funding-ended',
        note: 'Projektet tog slut innan kommunen hade hunnit besluta om egen budget.',
      },
    ],
    cost: 210_000,
    hours: 640,
    reached: 27,
  },
  {
    measure: 'language-cafe',
    municipality: 'SE-2425',
    states: [
      { state: 'pilot', since: '2023-09-01' },
      { state: 'running', since: '2024-01-15' },
    ],
    adaptation: 'Vandringar i stället för café under sommaren.',
    cost: 14_000,
    hours: 90,
    reached: 26,
    contact: { person: 'coordinator-dorotea', position: 'integrationssamordnare', shown: 18 },
    evaluation: {
      on: '2025-01-20',
      aims: 'fully',
      aimsWhy: 'Tjugo kvällar, i snitt elva deltagare, lika många nya som bofasta.',
      again: 'yes',
      helped: ['volunteers', 'one-person'],
      hindered: ['transport'],
      beforeAfter: true,
      lesson: 'Håll kvällen varje vecka, också när få kommer.',
    },
  },
  {
    measure: 'language-cafe',
    municipality: 'SE-2463',
    states: [{ state: 'running', since: '2023-10-01' }],
    cost: 11_000,
    hours: 70,
    reached: 17,
    evaluation: {
      on: '2024-11-10',
      aims: 'partly',
      aimsWhy: 'Trogna deltagare, men få bofasta.',
      again: 'yes',
      helped: ['volunteers'],
      hindered: ['time', 'volunteers'],
      beforeAfter: true,
      lesson: 'Bjud in en förening i taget.',
    },
  },
  {
    measure: 'language-cafe',
    municipality: 'SE-2462',
    states: [{ state: 'running', since: '2023-03-01' }],
    cost: 22_000,
    hours: 110,
    reached: 31,
    evaluation: {
      on: '2024-06-05',
      aims: 'partly',
      aimsWhy: 'Många kom på hösten, nästan inga på våren.',
      again: 'with-changes',
      helped: ['one-person', 'cooperation'],
      hindered: ['transport'],
      beforeAfter: false,
      lesson: 'Ordna skjuts från byarna.',
    },
  },
  {
    measure: 'trainee-inland',
    municipality: 'SE-2481',
    states: [{ state: 'running', since: '2023-09-01' }],
    cost: 150_000,
    hours: 320,
    reached: 8,
  },
  {
    measure: 'learning-centre',
    municipality: 'SE-2421',
    states: [{ state: 'embedded', since: '2021-01-01' }],
    cost: 380_000,
    hours: 1_000,
    reached: 88,
  },
  {
    measure: 'learning-centre',
    municipality: 'SE-2462',
    states: [{ state: 'embedded', since: '2021-01-01' }],
    cost: 410_000,
    hours: 1_100,
    reached: 104,
  },
  {
    measure: 'trial-living',
    municipality: 'SE-2506',
    states: [{ state: 'pilot', since: '2024-10-01' }],
    cost: 70_000,
    hours: 120,
    reached: 6,
  },
  {
    measure: 'inventory-neighbours',
    municipality: 'SE-2418',
    states: [{ state: 'running', since: '2025-09-01' }],
    cost: 60_000,
    hours: 210,
  },
]
