import type { Choice } from './choices.ts'

/** The lists of the Norwegian report form of the BOLYST programme; letters are those printed on it. */
type LetteredChoice = Choice & { letter: string }

/** Progress as reported to the funder; several. `explain` names the text that must go with it. */
export const progressStatuses = [
  {
    id: 'on-plan',
    letter: 'a',
    explain: null,
    nb: 'følger opprinnelig plan',
    nn: 'følgjer opphavleg plan',
    sv: 'följer ursprunglig plan',
    en: 'follows the original plan',
  },
  {
    id: 'delayed',
    letter: 'b',
    explain: 'reason',
    nb: 'forsinket',
    nn: 'forseinka',
    sv: 'försenat',
    en: 'delayed',
  },
  {
    id: 'adjusted',
    letter: 'c',
    explain: 'change',
    nb: 'justert',
    nn: 'justert',
    sv: 'justerat',
    en: 'adjusted',
  },
] as const satisfies readonly (LetteredChoice & { explain: string | null })[]

/** Where a project has support; several. */
export const anchorings = [
  {
    id: 'steering-group',
    letter: 'a',
    nb: 'styringsgruppe',
    nn: 'styringsgruppe',
    sv: 'styrgrupp',
    en: 'steering group',
  },
  {
    id: 'population',
    letter: 'b',
    nb: 'forankring i befolkningen',
    nn: 'forankring i befolkninga',
    sv: 'förankring hos befolkningen',
    en: 'support in the population',
  },
  {
    id: 'cooperation',
    letter: 'c',
    nb: 'samarbeid med andre aktører',
    nn: 'samarbeid med andre aktørar',
    sv: 'samverkan med andra aktörer',
    en: 'cooperation with others',
  },
] as const satisfies readonly LetteredChoice[]

/** How far the cooperation with others reaches; several, asked when `cooperation` is chosen. */
export const cooperationReaches = [
  { id: 'local', nb: 'lokalt', nn: 'lokalt', sv: 'lokalt', en: 'locally' },
  { id: 'regional', nb: 'regionalt', nn: 'regionalt', sv: 'regionalt', en: 'regionally' },
  { id: 'national', nb: 'nasjonalt', nn: 'nasjonalt', sv: 'nationellt', en: 'nationally' },
] as const satisfies readonly Choice[]

/** How far the effect is felt; one. `locationScope` is the code used when grants are published in the 360Giving format. */
export const geographicEffects = [
  {
    id: 'local',
    letter: 'a',
    locationScope: 'GLS060',
    nb: 'helt lokal',
    nn: 'heilt lokal',
    sv: 'helt lokal',
    en: 'one local place only',
  },
  {
    id: 'several-municipalities',
    letter: 'b',
    locationScope: 'GLS050',
    nb: 'flere kommuner i regionen',
    nn: 'fleire kommunar i regionen',
    sv: 'flera kommuner i regionen',
    en: 'several municipalities in the region',
  },
  {
    id: 'county',
    letter: 'c',
    locationScope: 'GLS040',
    nb: 'hele fylket',
    nn: 'heile fylket',
    sv: 'hela länet',
    en: 'the whole county',
  },
  {
    id: 'several-counties',
    letter: 'd',
    locationScope: 'GLS040',
    nb: 'eget og andre fylker',
    nn: 'eige og andre fylke',
    sv: 'eget och andra län',
    en: 'own and other counties',
  },
  {
    id: 'beyond-country',
    letter: 'e',
    locationScope: 'GLS020',
    nb: 'andre fylker og utenfor landet',
    nn: 'andre fylke og utanfor landet',
    sv: 'andra län och utanför landet',
    en: 'other counties and abroad',
  },
  {
    id: 'unknown',
    letter: 'f',
    locationScope: 'GLS099',
    nb: 'vet ikke eller ikke relevant',
    nn: 'veit ikkje eller ikkje relevant',
    sv: 'vet inte eller inte relevant',
    en: 'unknown or not relevant',
  },
] as const satisfies readonly (LetteredChoice & { locationScope: string })[]

/** Goals of district and regional policy; several. */
export const policyGoals = [
  {
    id: 'population',
    letter: 'a',
    nb: 'stabilisere eller øke befolkningen',
    nn: 'stabilisere eller auke befolkninga',
    sv: 'stabilisera eller öka befolkningen',
    en: 'keep or increase the population',
  },
  {
    id: 'jobs',
    letter: 'b',
    nb: 'styrke, sikre eller skape arbeidsplasser',
    nn: 'styrkje, sikre eller skape arbeidsplassar',
    sv: 'stärka, säkra eller skapa arbetstillfällen',
    en: 'strengthen, secure or create jobs',
  },
  {
    id: 'business',
    letter: 'c',
    nb: 'opprettholde virksomheter og etablere nye',
    nn: 'halde oppe verksemder og etablere nye',
    sv: 'behålla verksamheter och starta nya',
    en: 'keep businesses and start new ones',
  },
  {
    id: 'innovation',
    letter: 'd',
    nb: 'innovasjon og evne til innovasjon',
    nn: 'innovasjon og evne til innovasjon',
    sv: 'innovation och innovationsförmåga',
    en: 'innovation and the ability to innovate',
  },
  {
    id: 'competence',
    letter: 'e',
    nb: 'real- og formalkompetanse',
    nn: 'real- og formalkompetanse',
    sv: 'reell och formell kompetens',
    en: 'competence, formal and practical',
  },
  {
    id: 'transport-and-broadband',
    letter: 'f',
    nb: 'tilgjengelighet med vei, havn og bredbånd',
    nn: 'tilgjengelegheit med veg, hamn og breiband',
    sv: 'tillgänglighet med väg, hamn och bredband',
    en: 'access by road, harbour and broadband',
  },
  {
    id: 'regional-centres',
    letter: 'g',
    nb: 'styrke regionale sentra',
    nn: 'styrkje regionale sentra',
    sv: 'stärka regionala centrum',
    en: 'strengthen regional centres',
  },
  {
    id: 'attractive-home-or-location',
    letter: 'h',
    nb: 'attraktivt sted å bo eller drive virksomhet',
    nn: 'attraktiv stad å bu eller drive verksemd',
    sv: 'attraktiv plats att bo eller driva verksamhet på',
    en: 'attractive place to live or run a business',
  },
  {
    id: 'attractive-destination',
    letter: 'i',
    nb: 'attraktivt reisemål',
    nn: 'attraktivt reisemål',
    sv: 'attraktivt resmål',
    en: 'attractive destination',
  },
] as const satisfies readonly LetteredChoice[]

export type ProgressStatus = (typeof progressStatuses)[number]['id']
export type Anchoring = (typeof anchorings)[number]['id']
export type CooperationReach = (typeof cooperationReaches)[number]['id']
export type GeographicEffect = (typeof geographicEffects)[number]['id']
export type PolicyGoal = (typeof policyGoals)[number]['id']

export type ProgressRefusal = 'nothingChosen' | 'onPlanAndDelayed'

/** On plan together with delayed contradicts itself; every other combination may stand. Null when nothing is wrong. */
export function refuseProgress(chosen: readonly ProgressStatus[]): ProgressRefusal | null {
  if (chosen.length === 0) return 'nothingChosen'
  return chosen.includes('on-plan') && chosen.includes('delayed') ? 'onPlanAndDelayed' : null
}
