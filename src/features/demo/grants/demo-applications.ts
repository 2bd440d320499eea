import type { DemoPersonKey } from '../region/people.ts'

export type DemoApplication = {
  by: DemoPersonKey
  measure: string
  title: string
  amount: number
  budget: { name: string; kind: 'cost' | 'own-money' | 'other-money'; amount: number }[]
  answers: Record<'need' | 'targetGroup' | 'aim' | 'activities' | 'knowing' | 'continuation', string>
  /** How far it has come. */
  until: 'draft' | 'submitted' | 'in-review' | 'lapsed' | 'paid' | 'given-up' | 'rejected'
  /** So many days ago it was sent and decided; today where nothing is said. */
  daysAgo?: number
  /** Why what is left of it is given up. */
  givenUp?: string
  /** What each reader thought: marks in the order of the standard criteria, and a word. */
  scores: Partial<Record<DemoPersonKey, { marks: number[]; comment: string }>>
  decision?: { outcome: 'granted' | 'partly-granted' | 'rejected'; amount: number; reason: string }
}

/** What the call says; amounts in whole kroner. */
export const startGrants = {
  title: 'Oppstartstilskudd til tiltak for tilflytting og inkludering',
  purpose:
    'Tilskuddet skal gjøre det lettere å komme i gang med et tiltak fra verktøykassa: det første året, i liten skala, med lokal forankring.\n\nVi gir gjerne penger til noe som er prøvd et annet sted, og som dere vil prøve hos dere.',
  eligibility:
    'Kommunene i Vesterålen kan søke, gjerne sammen med lag, foreninger eller bedrifter. Kommunen står som søker og har ansvaret for regnskapet.',
  applicants: ['municipality'],
  currency: 'NOK' as const,
  pot: 400_000,
  ceiling: 80_000,
  coFinancingPercent: 20,
  twoPersonLimit: 50_000,
  reportDays: 60,
  answerDays: 30,
}

/** Invented, as everything of the call. */
export const demoApplications: DemoApplication[] = [
  {
    by: 'coordinator-sortland',
    measure: 'workplace-language',
    title: 'Norsk på verftet',
    amount: 72_000,
    budget: [
      { name: 'Lærertimer', kind: 'cost', amount: 70_000 },
      { name: 'Læremidler', kind: 'cost', amount: 12_000 },
      { name: 'Lokaler og kaffe', kind: 'cost', amount: 8_000 },
      { name: 'Egenandel fra kommunen', kind: 'own-money', amount: 10_000 },
      { name: 'Bidrag fra bedriften', kind: 'other-money', amount: 8_000 },
    ],
    answers: {
      need: 'Tjue ansatte på verftet forstår ikke sikkerhetsbeskjeder godt nok, og ingen av dem har rett til gratis norskopplæring.',
      targetGroup: 'Arbeidsinnvandrere på to arbeidsplasser ved havna.',
      aim: 'Alle skal forstå sikkerhetskortet og kunne føre en enkel samtale med laget sitt etter et halvt år.',
      activities: 'To timer i uka i to grupper, med lærer på stedet og en språkvenn i hvert lag.',
      knowing: 'Den samme korte samtalen føres med hver deltaker ved start og slutt.',
      continuation: 'Bedriften tar over lønna til læreren om flere enn halvparten fullfører.',
    },
    until: 'paid',
    scores: {
      'regional-officer': {
        marks: [5, 5, 4, 4, 5],
        comment: 'Et konkret behov, og bedriften betaler sin del.',
      },
      'regional-officer-grants': {
        marks: [5, 4, 5, 4, 4],
        comment: 'God plan for å måle. Kunne sagt mer om hva som skjer med nye ansatte underveis.',
      },
    },
    decision: {
      outcome: 'granted',
      amount: 72_000,
      reason: 'Tydelig behov, og bedriften er med fra første dag.',
    },
  },
  {
    by: 'coordinator',
    measure: 'reference-group',
    title: 'Referansegruppe av innflyttere i Hadsel',
    amount: 28_000,
    budget: [
      { name: 'Møtegodtgjøring', kind: 'cost', amount: 24_000 },
      { name: 'Reise og barnepass', kind: 'cost', amount: 16_000 },
      { name: 'Egenandel fra kommunen', kind: 'own-money', amount: 12_000 },
    ],
    answers: {
      need: 'Kommunen lager velkomsttilbud uten å spørre dem det gjelder.',
      targetGroup: 'Innflyttere med ulik bakgrunn i hele kommunen.',
      aim: 'Minst ti råd i året, alle med svar innen en måned.',
      activities: 'Fire møter i året, på skift i Stokmarknes og Melbu.',
      knowing: 'Vi teller råd og svar, og spør gruppen om den ville sagt ja igjen.',
      continuation: 'Møtene legges inn i budsjettet fra neste år om gruppen blir stående.',
    },
    until: 'in-review',
    scores: {
      'regional-officer': {
        marks: [4, 4, 4, 5, 5],
        comment: 'Enkelt og billig, og erfaringene fra Sortland er gode.',
      },
      'regional-officer-grants': {
        marks: [2, 3, 4, 4, 4],
        comment: 'Behovet er lite begrunnet. Hvem har sagt at velkomsten ikke virker?',
      },
    },
  },
  {
    by: 'coordinator-sortland',
    measure: 'career-fair',
    title: 'Egen stand på messe i Oslo',
    amount: 60_000,
    budget: [
      { name: 'Standleie', kind: 'cost', amount: 48_000 },
      { name: 'Reise', kind: 'cost', amount: 32_000 },
      { name: 'Egenandel fra kommunen', kind: 'own-money', amount: 20_000 },
    ],
    answers: {
      need: 'Vi trenger flere søkere til ledige stillinger.',
      targetGroup: 'Studenter fra Nord-Norge.',
      aim: 'Femti navn.',
      activities: 'Stand i to dager.',
      knowing: 'Vi teller besøkende.',
      continuation: 'Ikke avklart.',
    },
    until: 'rejected',
    scores: {
      'regional-officer': { marks: [3, 2, 1, 2, 2], comment: 'Ingen har ansvar for å ringe etterpå.' },
      'regional-officer-grants': {
        marks: [2, 2, 2, 1, 2],
        comment: 'Samme tiltak er prøvd to steder uten at noen vet om det virket.',
      },
    },
    decision: {
      outcome: 'rejected',
      amount: 0,
      reason:
        'To kommuner har evaluert tiltaket og ville ikke gjort det igjen, fordi ingen hadde tid til å ringe etterpå. Søknaden sier ikke hvem som skal følge opp.',
    },
  },
  {
    by: 'coordinator',
    measure: 'reference-group',
    title: 'Velkomstkvelder i bygdene',
    amount: 32_000,
    budget: [
      { name: 'Mat og lokaler', kind: 'cost', amount: 30_000 },
      { name: 'Skyss', kind: 'cost', amount: 12_000 },
      { name: 'Egenandel fra kommunen', kind: 'own-money', amount: 10_000 },
    ],
    answers: {
      need: 'Nye i bygdene kjenner få, og tilbudene er samlet i Stokmarknes.',
      targetGroup: 'Innflyttere og naboene deres i fire bygder.',
      aim: 'Fire kvelder med minst tjue til stede, halvparten av dem nye.',
      activities: 'En kveld i hver bygd, med lokallaget som vert.',
      knowing: 'Vi teller frammøtte og ringer ti av dem etter en måned.',
      continuation: 'Lokallagene tar over om de vil.',
    },
    until: 'given-up',
    scores: {
      'regional-officer': { marks: [4, 4, 4, 4, 3], comment: 'Enkelt og nært.' },
      'regional-officer-grants': { marks: [4, 3, 4, 5, 3], comment: 'Godt forankret i lokallagene.' },
    },
    decision: {
      outcome: 'granted',
      amount: 32_000,
      reason: 'Lokallagene er med, og det koster lite å prøve.',
    },
    givenUp: 'Kommunen holder tre kvelder, ikke fire, og trenger ikke resten.',
  },
  {
    by: 'coordinator',
    measure: 'career-fair',
    title: 'Flyttedag med arbeidsgiverne',
    amount: 45_000,
    budget: [
      { name: 'Buss og mat', kind: 'cost', amount: 40_000 },
      { name: 'Annonser', kind: 'cost', amount: 20_000 },
      { name: 'Bidrag fra bedriftene', kind: 'other-money', amount: 15_000 },
    ],
    answers: {
      need: 'De som vurderer å flytte hit, får sjelden møtt arbeidsgiverne.',
      targetGroup: 'Par der den ene har fått tilbud om jobb.',
      aim: 'Ti par på besøk, og tre som flytter.',
      activities: 'En lørdag med omvisning på fire arbeidsplasser.',
      knowing: 'Vi spør parene før de reiser hjem og etter tre måneder.',
      continuation: 'Bedriftene deler på kostnaden neste år.',
    },
    until: 'lapsed',
    daysAgo: 40,
    scores: {
      'regional-officer': { marks: [4, 4, 3, 4, 4], comment: 'Bedriftene er med.' },
      'regional-officer-grants': { marks: [3, 4, 3, 3, 4], comment: 'Verdt å prøve i liten skala.' },
    },
    decision: {
      outcome: 'granted',
      amount: 45_000,
      reason: 'Tiltaket er nytt her, og bedriftene betaler sin del.',
    },
  },
]
