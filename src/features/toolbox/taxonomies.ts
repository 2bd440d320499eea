import type { Choice } from '../projects/index.ts'

/** What kind of thing a measure does: one main type, and others it touches. */
export const actionTypes = [
  { id: 'housing', nb: 'bolig', nn: 'bustad', sv: 'bostad', en: 'housing' },
  { id: 'competence', nb: 'kompetanse', nn: 'kompetanse', sv: 'kompetens', en: 'competence' },
  {
    id: 'information-guidance',
    nb: 'informasjon og veiledning',
    nn: 'informasjon og rettleiing',
    sv: 'information och vägledning',
    en: 'information and guidance',
  },
  {
    id: 'host-reception',
    nb: 'vertskap og mottak',
    nn: 'vertskap og mottak',
    sv: 'värdskap och mottagande',
    en: 'hosting and reception',
  },
  {
    id: 'mentor-buddy',
    nb: 'mentor og fadder',
    nn: 'mentor og fadder',
    sv: 'mentor och fadder',
    en: 'mentor and buddy',
  },
  { id: 'meeting-place', nb: 'møteplass', nn: 'møteplass', sv: 'mötesplats', en: 'meeting place' },
  {
    id: 'recruitment',
    nb: 'rekruttering og jobbmatching',
    nn: 'rekruttering og jobbmatching',
    sv: 'rekrytering och jobbmatchning',
    en: 'recruitment and job matching',
  },
  { id: 'language', nb: 'språk', nn: 'språk', sv: 'språk', en: 'language' },
  {
    id: 'culture-leisure',
    nb: 'kultur og fritid',
    nn: 'kultur og fritid',
    sv: 'kultur och fritid',
    en: 'culture and leisure',
  },
  {
    id: 'reputation-marketing',
    nb: 'omdømme og markedsføring',
    nn: 'omdømme og marknadsføring',
    sv: 'anseende och marknadsföring',
    en: 'reputation and marketing',
  },
  {
    id: 'fair-event',
    nb: 'messe og arrangement',
    nn: 'messe og arrangement',
    sv: 'mässa och evenemang',
    en: 'fair and event',
  },
  {
    id: 'apprentice-trainee',
    nb: 'lærling, trainee, studiested',
    nn: 'lærling, trainee, studiestad',
    sv: 'lärling, trainee, studieort',
    en: 'apprentice, trainee, study place',
  },
  {
    id: 'partner-family',
    nb: 'partner og familie',
    nn: 'partnar og familie',
    sv: 'partner och familj',
    en: 'partner and family',
  },
  {
    id: 'organising-cooperation',
    nb: 'organisering og samarbeid',
    nn: 'organisering og samarbeid',
    sv: 'organisering och samverkan',
    en: 'organising and cooperation',
  },
  {
    id: 'analysis-mapping',
    nb: 'analyse og kartlegging',
    nn: 'analyse og kartlegging',
    sv: 'analys och kartläggning',
    en: 'analysis and mapping',
  },
] as const satisfies readonly Choice[]

/** Where a municipality stands with a measure; one at a time, and what may come next. */
export const adoptionStates = [
  {
    id: 'interested',
    nb: 'interessert',
    nn: 'interessert',
    sv: 'intresserad',
    en: 'interested',
    next: ['planned', 'dropped'],
  },
  {
    id: 'planned',
    nb: 'planlagt',
    nn: 'planlagt',
    sv: 'planerad',
    en: 'planned',
    next: ['pilot', 'running', 'dropped'],
  },
  { id: 'pilot', nb: 'pilot', nn: 'pilot', sv: 'pilot', en: 'pilot', next: ['running', 'stopped'] },
  {
    id: 'running',
    nb: 'i drift',
    nn: 'i drift',
    sv: 'i drift',
    en: 'running',
    next: ['paused', 'embedded', 'stopped'],
  },
  {
    id: 'paused',
    nb: 'satt på vent',
    nn: 'sett på vent',
    sv: 'pausad',
    en: 'paused',
    next: ['running', 'stopped'],
  },
  {
    id: 'embedded',
    nb: 'del av ordinær drift',
    nn: 'del av ordinær drift',
    sv: 'del av ordinarie verksamhet',
    en: 'part of ordinary work',
    next: ['stopped'],
  },
  { id: 'stopped', nb: 'stanset', nn: 'stansa', sv: 'avslutad', en: 'stopped', next: ['planned'] },
  {
    id: 'dropped',
    nb: 'ikke gjennomført',
    nn: 'ikkje gjennomført',
    sv: 'ej genomförd',
    en: 'not carried out',
    next: ['planned'],
  },
] as const satisfies readonly (Choice & { next: readonly string[] })[]
export type AdoptionState = (typeof adoptionStates)[number]['id']

/** In these a measure has been in the world, and not only in a plan. */
export const carriedOut = [
  'pilot',
  'running',
  'paused',
  'embedded',
  'stopped',
] as const satisfies readonly AdoptionState[]

export const isCarriedOut = (state: AdoptionState): boolean => carriedOut.some((each) => each === state)

/** Why a measure was stopped or never carried out. */
export const stopReasons = [
  {
    id: 'funding-ended',
    nb: 'pengene tok slutt',
    nn: 'pengane tok slutt',
    sv: 'pengarna tog slut',
    en: 'the money ran out',
  },
  {
    id: 'person-left',
    nb: 'den som drev det, sluttet',
    nn: 'den som dreiv det, slutta',
    sv: 'den som drev det slutade',
    en: 'the person who ran it left',
  },
  {
    id: 'no-demand',
    nb: 'for få trengte det',
    nn: 'for få trong det',
    sv: 'för få behövde det',
    en: 'too few needed it',
  },
  {
    id: 'did-not-work',
    nb: 'det virket ikke',
    nn: 'det verka ikkje',
    sv: 'det fungerade inte',
    en: 'it did not work',
  },
  {
    id: 'replaced',
    nb: 'erstattet av noe annet',
    nn: 'erstatta av noko anna',
    sv: 'ersattes av något annat',
    en: 'replaced by something else',
  },
  { id: 'other', nb: 'annet', nn: 'anna', sv: 'annat', en: 'other' },
] as const satisfies readonly Choice[]
export type StopReason = (typeof stopReasons)[number]['id']

/** How well it is known that a measure works; given by rule, never by vote. The place in the list is the level. */
export const evidenceLevels = [
  { id: '0', nb: 'virker ikke', nn: 'verkar ikkje', sv: 'fungerar inte', en: 'shown not to work' },
  { id: '1', nb: 'godt beskrevet', nn: 'godt skildra', sv: 'väl beskriven', en: 'well described' },
  { id: '2', nb: 'faglig begrunnet', nn: 'fagleg grunngjeven', sv: 'teoretiskt grundad', en: 'reasoned' },
  {
    id: '3',
    nb: 'noe dokumentasjon',
    nn: 'noko dokumentasjon',
    sv: 'viss dokumentation',
    en: 'some evidence',
  },
  { id: '4', nb: 'god dokumentasjon', nn: 'god dokumentasjon', sv: 'god dokumentation', en: 'good evidence' },
  {
    id: '5',
    nb: 'sterk dokumentasjon',
    nn: 'sterk dokumentasjon',
    sv: 'mycket god dokumentation',
    en: 'strong evidence',
  },
] as const satisfies readonly Choice[]
