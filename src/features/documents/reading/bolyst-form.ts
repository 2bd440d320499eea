import type { Label } from './labels.ts'

/**
 * The BOLYST annual report as data: its rows in order, the ways their labels and options are printed in bokmål and
 * nynorsk, and its limits. Owner of the form: the Norwegian ministry for local government; version for the
 * reporting year 2013, due in April 2014.
 */
export const headKeys = ['deadline', 'sendTo', 'formTitle', 'recipient', 'sender', 'reportDate'] as const
export const fieldKeys = [
  'municipalities',
  'projectName',
  'projectLeader',
  'steeringGroupLeader',
  'countyContact',
] as const
export const choiceKeys = ['anchoring', 'progress', 'geographicEffect', 'policyGoals'] as const
export const textKeys = [
  'goalsAndProgress',
  'targetGroups',
  'activities',
  'method',
  'transferValue',
  'communication',
  'continuation',
] as const

export type ChoiceKey = (typeof choiceKeys)[number]
export type TextKey = (typeof textKeys)[number]
export type RowKey =
  | (typeof headKeys)[number]
  | (typeof fieldKeys)[number]
  | ChoiceKey
  | TextKey
  | 'effectHeading'
  | 'accounts'

/** The rows of the table in the order of the form, heads left out. */
export const rowOrder: RowKey[] = [
  'municipalities',
  'projectName',
  'projectLeader',
  'steeringGroupLeader',
  'countyContact',
  'anchoring',
  'goalsAndProgress',
  'targetGroups',
  'activities',
  'progress',
  'geographicEffect',
  'method',
  'transferValue',
  'communication',
  'accounts',
  'policyGoals',
  'continuation',
]

/** Unicode words an answer may have. */
export const wordLimits: Partial<Record<TextKey, number>> = { method: 250, continuation: 250 }

/** The last day for the report, used only to find municipalities where the document gives no date. */
export const formDueOn = '2014-04-24'

export const labels: Label<RowKey>[] = [
  { key: 'deadline', spellings: ['Frist', 'Rapporteringsfrist', 'Frist for rapportering'] },
  {
    key: 'sendTo',
    spellings: ['Sendes til', 'Blir sendt til', 'Blir send til', 'Skal sendast til', 'Sendast til'],
  },
  { key: 'recipient', spellings: ['Til'] },
  { key: 'sender', spellings: ['Fra'] },
  { key: 'reportDate', spellings: ['Dato'] },
  { key: 'municipalities', spellings: ['Kommune', 'Kommune(r)', 'Kommune/kommuner', 'Deltakende kommuner'] },
  { key: 'projectName', spellings: ['Prosjektnavn', 'Navn på prosjektet', 'Namn på prosjektet'] },
  { key: 'projectLeader', spellings: ['Prosjektleder'] },
  {
    key: 'steeringGroupLeader',
    spellings: ['Leder i styringsgruppen', 'Leder av styringsgruppen', 'Leder for styringsgruppen'],
  },
  { key: 'countyContact', spellings: ['Kontaktperson i fylkeskommunen'] },
  { key: 'anchoring', spellings: ['Forankring av prosjektet'] },
  {
    key: 'goalsAndProgress',
    spellings: [
      'Mål og eventuelle delmål med prosjektet',
      'Mål og eventuelle delmål med prosjektet. I hvilken grad har prosjektet nådd eller er prosjektet på vei til å nå sine mål?',
      'Mål og eventuelle delmål med prosjektet. I kva grad har prosjektet nådd eller er prosjektet på veg til å nå måla sine?',
    ],
  },
  {
    key: 'targetGroups',
    spellings: [
      'Målgrupper for prosjektet',
      'Målgrupper for prosjektet, når prosjektet frem til disse?',
      'Målgrupper for prosjektet. Når prosjektet fram til dei?',
    ],
  },
  {
    key: 'activities',
    spellings: [
      'Resultat som er oppnådd i form av aktiviteter eller tiltak',
      'Resultat som er oppnådd i form av aktiviteter',
    ],
  },
  {
    key: 'progress',
    spellings: ['Vurdering av framdrift i forhold til opprinnelig plan', 'Vurdering av framdrift'],
  },
  { key: 'effectHeading', spellings: ['Oppnådde resultater'] },
  {
    key: 'geographicEffect',
    spellings: [
      'Oppnådde resultater Hvor geografisk konsentrert har prosjektet hatt/vil ha effekt?',
      'Hvor geografisk konsentrert har prosjektet hatt/vil ha effekt?',
      'Hvor geografisk konsentrert',
    ],
  },
  {
    key: 'method',
    spellings: [
      'Kort beskrivelse av metodikk i prosjektet',
      'Kort omtale av metodikk i prosjektet',
      'Kort beskrivelse av metodikken i prosjektet',
      'Kort omtale av metodikken i prosjektet',
    ],
  },
  {
    key: 'transferValue',
    spellings: [
      'Overføringsverdi',
      'Overføringsverdi for eksempel til andre lokalsamfunn',
      'Overføringsverdi til dømes til andre lokalsamfunn',
    ],
  },
  {
    key: 'communication',
    spellings: [
      'Ekstern kommunikasjon og deltakelse på samlinger',
      'Ekstern kommunikasjon og deltakelse på samlinger med utgangspunkt i prosjektet',
    ],
  },
  {
    key: 'accounts',
    spellings: [
      'Regnskap',
      'Regnskap satt opp slik at det kan sammenlignes med budsjettpostene',
      'Rekneskap sett opp slik at det kan samanliknast med budsjettpostane',
    ],
  },
  {
    key: 'policyGoals',
    spellings: [
      'Hvilke målsettinger i distrikts- og regionalpolitikken hører prosjektet inn under',
      'Hvilke målsettinger i distrikts- og regionalpolitikken prosjektet hører inn under',
      'Målsettinger i distrikts- og regionalpolitikken',
    ],
  },
  {
    key: 'continuation',
    spellings: [
      'Gi en kort omtale av hvordan arbeidet er tenkt videreført',
      'Gi en kort omtale av hvordan arbeidet er tenkt videreført etter prosjektets slutt',
      'Gi ein kort omtale av korleis arbeidet er tenkt vidareført etter at prosjektet er slutt',
      'Hvordan arbeidet er tenkt videreført',
    ],
  },
]

/** The title that stands over the form. It is evidence, but never enough by itself. */
export const titleSpellings = ['Årlig rapport BOLYST', 'Årleg rapport BOLYST', 'Årsrapport BOLYST']

/** Short form of each label, as shown with the answer. */
export const headings: Record<
  TextKey | 'accountsComment' | 'progressDelayReason' | 'progressAdjustment',
  string
> = {
  goalsAndProgress: 'Mål og eventuelle delmål med prosjektet',
  targetGroups: 'Målgrupper for prosjektet',
  activities: 'Resultat som er oppnådd i form av aktiviteter eller tiltak',
  method: 'Kort beskrivelse av metodikk i prosjektet',
  transferValue: 'Overføringsverdi for eksempel til andre lokalsamfunn',
  communication: 'Ekstern kommunikasjon og deltakelse på samlinger',
  continuation: 'Gi en kort omtale av hvordan arbeidet er tenkt videreført',
  accountsComment: 'Regnskap',
  progressDelayReason: 'Forsinket pga.',
  progressAdjustment: 'Det er foretatt følgende justering',
}

/** Questions that the form prints at the start of an answer cell; they are not part of the answer. */
export const subQuestions: Partial<Record<TextKey, string[]>> = {
  communication: [
    'Hvilke samlinger har dere deltatt på i forbindelse med prosjektet?',
    'Kva samlingar har de delteke på i samband med prosjektet?',
    'Kva samlingar har de teke del i i samband med prosjektet?',
  ],
}

export type Option = { letter: string; id: string; spellings: string[] }

const progressOptions: Option[] = [
  { letter: 'a', id: 'on-plan', spellings: ['Følger opprinnelig plan', 'Følgjer opphavleg plan'] },
  {
    letter: 'b',
    id: 'delayed',
    spellings: ['Forsinket pga.', 'Forseinka pga.', 'Forsinket på grunn av', 'Forseinka på grunn av'],
  },
  {
    letter: 'c',
    id: 'adjusted',
    spellings: [
      'Det er foretatt følgende justering',
      'Det er gjort følgjande justering',
      'Det er føreteke følgjande justering',
    ],
  },
]

const anchoringOptions: Option[] = [
  { letter: 'a', id: 'steering-group', spellings: ['Styringsgruppe'] },
  { letter: 'b', id: 'population', spellings: ['Forankring i befolkningen', 'Forankring i befolkninga'] },
  {
    letter: 'c',
    id: 'cooperation',
    spellings: [
      'Samarbeid med andre aktører lokalt, regionalt eller nasjonalt',
      'Samarbeid med andre aktørar lokalt, regionalt eller nasjonalt',
    ],
  },
]

const effectOptions: Option[] = [
  { letter: 'a', id: 'local', spellings: ['Helt lokal effekt', 'Heilt lokal effekt'] },
  {
    letter: 'b',
    id: 'several-municipalities',
    spellings: [
      'Effekten kommer innen flere kommuner i regionen',
      'Effekten kjem innanfor fleire kommunar i regionen',
    ],
  },
  { letter: 'c', id: 'county', spellings: ['Effekten kommer i hele fylket', 'Effekten kjem i heile fylket'] },
  {
    letter: 'd',
    id: 'several-counties',
    spellings: ['Effekten kommer i eget og andre fylker', 'Effekten kjem i eige og andre fylke'],
  },
  {
    letter: 'e',
    id: 'beyond-country',
    spellings: [
      'Effekten kommer i eget fylke, samt andre fylker og/eller utenfor Norge',
      'Effekten kjem i eige fylke, og andre fylke og/eller utanfor Noreg',
    ],
  },
  { letter: 'f', id: 'unknown', spellings: ['Vet ikke/ikke relevant', 'Veit ikkje/ikkje relevant'] },
]

const policyOptions: Option[] = [
  {
    letter: 'a',
    id: 'population',
    spellings: ['Stabilisere eller øke befolkningen', 'Stabilisere eller auke befolkninga'],
  },
  {
    letter: 'b',
    id: 'jobs',
    spellings: [
      'Styrke, sikre eller etablere arbeidsplasser',
      'Styrkje, sikre eller etablere arbeidsplassar',
    ],
  },
  {
    letter: 'c',
    id: 'business',
    spellings: [
      'Opprettholde/videreutvikle eksisterende virksomhet eller bidra til nyetableringer',
      'Halde oppe/vidareutvikle eksisterande verksemd eller medverke til nyetableringar',
    ],
  },
  {
    letter: 'd',
    id: 'innovation',
    spellings: ['Økt innovasjon eller innovasjonsevne', 'Auka innovasjon eller innovasjonsevne'],
  },
  {
    letter: 'e',
    id: 'competence',
    spellings: [
      'Økt kompetanse (både realkompetanse og formalkompetanse) for målgruppen',
      'Auka kompetanse (både realkompetanse og formalkompetanse) for målgruppa',
    ],
  },
  {
    letter: 'f',
    id: 'transport-and-broadband',
    spellings: [
      'Økt tilgjengelighet (bedre veier, havner, andre transporttiltak og breibånd)',
      'Auka tilgjenge (betre vegar, hamner, andre transporttiltak og breiband)',
    ],
  },
  { letter: 'g', id: 'regional-centres', spellings: ['Styrke regionale sentra', 'Styrkje regionale sentra'] },
  {
    letter: 'h',
    id: 'attractive-home-or-location',
    spellings: [
      'Å gjøre stedet/kommunen/området mer attraktivt som bosted eller lokaliseringssted for bedrifter',
      'Å gjere staden/kommunen/området meir attraktiv som bustad eller lokaliseringsstad for bedrifter',
    ],
  },
  {
    letter: 'i',
    id: 'attractive-destination',
    spellings: [
      'Å gjøre stedet/kommunen/området mer attraktivt som reisemål',
      'Å gjere staden/kommunen/området meir attraktiv som reisemål',
    ],
  },
]

export type ChoiceQuestion = { key: ChoiceKey; oneAnswer: boolean; openTexts: boolean; options: Option[] }

export const choiceQuestions: ChoiceQuestion[] = [
  { key: 'anchoring', oneAnswer: false, openTexts: false, options: anchoringOptions },
  { key: 'progress', oneAnswer: false, openTexts: true, options: progressOptions },
  { key: 'geographicEffect', oneAnswer: true, openTexts: false, options: effectOptions },
  { key: 'policyGoals', oneAnswer: false, openTexts: false, options: policyOptions },
]
