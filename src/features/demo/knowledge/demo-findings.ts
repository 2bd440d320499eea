import type { DemoPartnership } from '../region/organisations.ts'
import type { DemoPersonKey } from '../region/people.ts'

/** A quote, and where it stands: an evaluation or an answer (by the names the other files give them), or the interview note. */
export type DemoSource = {
  from: { evaluation: string } | { questionnaire: string } | { interview: true }
  quote: string
  language: 'nb' | 'sv'
  municipality: string
  label: string
}

export type DemoFinding = {
  key: string
  partnership: DemoPartnership
  author: DemoPersonKey
  region: DemoPersonKey
  kind: 'success-factor' | 'need' | 'barrier' | 'good-example' | 'lesson-from-failure'
  language: 'nb' | 'sv'
  title: string
  body: string
  themes: string[]
  measure?: string
  sources: DemoSource[]
}

const ofMentors = (municipality: string, quote: string, label: string): DemoSource => ({
  from: { evaluation: `mentor-network ${municipality}` },
  quote,
  language: 'nb',
  municipality,
  label,
})

/** What was learnt in the demo region; invented, as the evaluations and answers it rests on. */
export const demoFindings: DemoFinding[] = [
  {
    key: 'one-who-calls',
    partnership: 'vesteraalen',
    author: 'project-leader-vesteraalen',
    region: 'regional-officer',
    kind: 'success-factor',
    language: 'nb',
    title: 'Det som holder et mentornettverk i live, er én person som ringer',
    body: 'Der noen ringte begge i paret etter den første måneden, fullførte de fleste. Der ingen gjorde det, stoppet parene før de kom i gang.',
    themes: ['inclusion-integration', 'participation'],
    measure: 'mentor-network',
    sources: [
      ofMentors('NO-1866', 'Ring begge etter den første måneden.', 'Evaluering, Hadsel'),
      ofMentors('NO-1867', 'To av fire par kom i gang. Ingen fulgte dem opp.', 'Evaluering, Bø'),
      ofMentors(
        'NO-1868',
        'Parene trivdes, men sesongen gjorde det vanskelig å møtes.',
        'Evaluering, Øksnes',
      ),
    ],
  },
  {
    key: 'employer-first-day',
    partnership: 'vesteraalen',
    author: 'project-leader-vesteraalen',
    region: 'regional-officer',
    kind: 'success-factor',
    language: 'nb',
    title: 'Arbeidsgiveren må være med fra første dag',
    body: 'Mentornettverk gir arbeid når arbeidsplassen selv er med og gir folk fri til å møtes.',
    themes: ['labour-supply', 'inclusion-integration'],
    measure: 'mentor-network',
    sources: [ofMentors('NO-1870', 'Arbeidsgiveren må være med fra første dag.', 'Evaluering, Sortland')],
  },
  {
    key: 'housing-first',
    partnership: 'coast',
    author: 'project-leader-coast',
    region: 'administrator',
    kind: 'barrier',
    language: 'nb',
    title: 'Uten bolig hjelper det ikke med jobb',
    body: 'Rekruttering fra utlandet ga folk nok, men de som ikke fikk bolig og noe for familien, flyttet videre.',
    themes: ['housing', 'labour-supply'],
    measure: 'recruitment-abroad',
    sources: [
      {
        from: { evaluation: 'recruitment-abroad NO-5056' },
        quote: 'Bolig først, så annonse.',
        language: 'nb',
        municipality: 'NO-5056',
        label: 'Evaluering, Hitra',
      },
      {
        from: { evaluation: 'recruitment-abroad NO-5014' },
        quote: 'Nok folk, men halvparten flyttet videre etter første kontrakt.',
        language: 'nb',
        municipality: 'NO-5014',
        label: 'Evaluering, Frøya',
      },
    ],
  },
  {
    key: 'fair-without-calls',
    partnership: 'coast',
    author: 'project-leader-coast',
    region: 'administrator',
    kind: 'lesson-from-failure',
    language: 'nb',
    title: 'En messe uten oppringing etterpå flytter ingen',
    body: 'To kommuner sto på messe og fikk mange navn. Ingen hadde satt av tid til å ringe dem, og ingen vet om noen flyttet.',
    themes: ['reputation', 'moving-in'],
    measure: 'career-fair',
    sources: [
      {
        from: { evaluation: 'career-fair NO-5057' },
        quote: 'Navnene ble ikke fulgt opp.',
        language: 'nb',
        municipality: 'NO-5057',
        label: 'Evaluering, Ørland',
      },
      {
        from: { evaluation: 'career-fair NO-5058' },
        quote: 'Hyggelig, men ingen søkte.',
        language: 'nb',
        municipality: 'NO-5058',
        label: 'Evaluering, Åfjord',
      },
    ],
  },
  {
    key: 'same-person',
    partnership: 'akademiNorr',
    author: 'coordinator-dorotea',
    region: 'regional-officer-akademi-norr',
    kind: 'success-factor',
    language: 'sv',
    title: 'Samma person hela vägen',
    body: 'Den som är ny eller ung kommer när en och samma person hör av sig. Brev och nya ansikten gör att de uteblir.',
    themes: ['youth', 'inclusion-integration'],
    sources: [
      {
        from: { interview: true },
        quote: 'Det som gör skillnad är att en och samma person ringer upp.',
        language: 'sv',
        municipality: 'SE-2425',
        label: 'Intervju, Dorotea',
      },
      {
        from: { questionnaire: 'SE-2425' },
        quote: 'En person som följer hela vägen, från första mötet till första jobbet.',
        language: 'sv',
        municipality: 'SE-2425',
        label: 'Enkät, Dorotea',
      },
    ],
  },
  {
    key: 'somebody-to-ask',
    partnership: 'akademiNorr',
    author: 'coordinator-dorotea',
    region: 'regional-officer-akademi-norr',
    kind: 'need',
    language: 'sv',
    title: 'Små kommuner behöver någon att fråga första gången',
    body: 'Det som är vardag i en större kommun händer en gång vart tredje år i en liten. Då behövs en kollega att ringa, inte en handbok.',
    themes: ['participation', 'new-services-and-jobs'],
    sources: [
      {
        from: { questionnaire: 'SE-2425' },
        quote: 'Någon att fråga i en större kommun när vi stöter på något för första gången.',
        language: 'sv',
        municipality: 'SE-2425',
        label: 'Enkät, Dorotea',
      },
    ],
  },
]
