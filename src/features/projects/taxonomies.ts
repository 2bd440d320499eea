import type { Choice } from './choices.ts'

export * from './choices.ts'
export * from './report-form-lists.ts'
export * from './target-groups.ts'

/** The phase a project is in; one at a time. A pre-study comes before a pre-project. */
export const projectPhases = [
  { id: 'idea', nb: 'idé', nn: 'idé', sv: 'idé', en: 'idea' },
  { id: 'pre-study', nb: 'forstudie', nn: 'forstudie', sv: 'förstudie', en: 'pre-study' },
  { id: 'pre-project', nb: 'forprosjekt', nn: 'forprosjekt', sv: 'förprojekt', en: 'pre-project' },
  { id: 'pilot', nb: 'pilot', nn: 'pilot', sv: 'pilot', en: 'pilot' },
  {
    id: 'implementation',
    nb: 'gjennomføring',
    nn: 'gjennomføring',
    sv: 'genomförande',
    en: 'implementation',
  },
  { id: 'continuation', nb: 'videreføring', nn: 'vidareføring', sv: 'fortsättning', en: 'continuation' },
] as const satisfies readonly Choice[]

/** Where a project stands between application and closure; one at a time. */
export const projectStates = [
  { id: 'draft', nb: 'utkast', nn: 'utkast', sv: 'utkast', en: 'draft' },
  { id: 'applied', nb: 'søkt', nn: 'søkt', sv: 'sökt', en: 'applied for' },
  { id: 'granted', nb: 'innvilget', nn: 'innvilga', sv: 'beviljat', en: 'granted' },
  { id: 'running', nb: 'pågår', nn: 'pågår', sv: 'pågår', en: 'running' },
  { id: 'paused', nb: 'satt på vent', nn: 'sett på vent', sv: 'pausat', en: 'paused' },
  { id: 'ended', nb: 'avsluttet', nn: 'avslutta', sv: 'avslutat', en: 'ended' },
  { id: 'withdrawn', nb: 'trukket', nn: 'trekt', sv: 'återtaget', en: 'withdrawn' },
  { id: 'rejected', nb: 'avslått', nn: 'avslått', sv: 'avslaget', en: 'rejected' },
] as const satisfies readonly Choice[]

/** What a project is about; several. */
export const themes = [
  { id: 'moving-in', nb: 'tilflytting', nn: 'tilflytting', sv: 'inflyttning', en: 'moving in' },
  {
    id: 'inclusion-integration',
    nb: 'inkludering og integrering',
    nn: 'inkludering og integrering',
    sv: 'inkludering och integration',
    en: 'inclusion and integration',
  },
  { id: 'youth', nb: 'ungdom', nn: 'ungdom', sv: 'unga', en: 'youth' },
  {
    id: 'culture-based-development',
    nb: 'kulturbasert utvikling',
    nn: 'kulturbasert utvikling',
    sv: 'kulturbaserad utveckling',
    en: 'culture-based development',
  },
  { id: 'reputation', nb: 'omdømme', nn: 'omdømme', sv: 'anseende', en: 'reputation' },
  {
    id: 'new-services-and-jobs',
    nb: 'nye tjenester og arbeidsplasser',
    nn: 'nye tenester og arbeidsplassar',
    sv: 'nya tjänster och arbeten',
    en: 'new services and jobs',
  },
  { id: 'housing', nb: 'bolig', nn: 'bustad', sv: 'bostad', en: 'housing' },
  { id: 'participation', nb: 'medvirkning', nn: 'medverknad', sv: 'delaktighet', en: 'participation' },
  {
    id: 'labour-supply',
    nb: 'tilgang på arbeidskraft',
    nn: 'tilgang på arbeidskraft',
    sv: 'arbetskraftsutbud',
    en: 'labour supply',
  },
  {
    id: 'skills-supply',
    nb: 'kompetansetilgang',
    nn: 'kompetansetilgang',
    sv: 'kompetensförsörjning',
    en: 'skills supply',
  },
  {
    id: 'school-completion',
    nb: 'gjennomføring i skolen',
    nn: 'gjennomføring i skulen',
    sv: 'fullföljda studier',
    en: 'completing school',
  },
  {
    id: 'health-and-work',
    nb: 'helse og arbeid',
    nn: 'helse og arbeid',
    sv: 'hälsa och arbete',
    en: 'health and work',
  },
] as const satisfies readonly Choice[]

/** Where results show: in lives, in how an organisation works, in agreements and rules between organisations; several. */
export const levels = [
  { id: 'individual', nb: 'individ', nn: 'individ', sv: 'individ', en: 'individual' },
  { id: 'organisation', nb: 'organisasjon', nn: 'organisasjon', sv: 'organisation', en: 'organisation' },
  { id: 'structural', nb: 'struktur', nn: 'struktur', sv: 'struktur', en: 'structure' },
] as const satisfies readonly Choice[]

export type ProjectPhase = (typeof projectPhases)[number]['id']
export type ProjectState = (typeof projectStates)[number]['id']
export type Theme = (typeof themes)[number]['id']
export type Level = (typeof levels)[number]['id']
