import type { MemberRole } from '../../../platform/access/viewer.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { DemoOrganisation, DemoPartnership, DemoProgramme } from './organisations.ts'

/** The role, or the role and what tells a second person of it apart. */
export type DemoPersonKey =
  | MemberRole
  | 'project-leader-vesteraalen'
  | 'project-leader-coast'
  | 'case-officer-bolyst'
  | 'coordinator-sortland'
  | 'coordinator-dorotea'
  | 'regional-officer-grants'
  | 'regional-officer-akademi-norr'

type DemoPerson = {
  role: MemberRole
  name: string
  language: Language
  municipalityKey?: string
  organisation?: DemoOrganisation
  partnership?: DemoPartnership
  programme?: DemoProgramme
  /** The name of a project of the region. */
  project?: string
}

/** An invented person for each role, and more where both countries or two pairs of eyes need them. The names are plays on the roles, and the mail domain can never exist (RFC 2606). */
export const demoPeople: Record<DemoPersonKey, DemoPerson> = {
  administrator: { role: 'administrator', name: 'Demo: Ada Adminsen', language: 'nb' },
  'regional-officer': {
    role: 'regional-officer',
    name: 'Demo: Rune Regionsen',
    language: 'nb',
    partnership: 'vesteraalen',
  },
  coordinator: {
    role: 'coordinator',
    name: 'Demo: Kaia Kommunesen',
    language: 'nb',
    municipalityKey: 'NO-1866',
  },
  'coordinator-sortland': {
    role: 'coordinator',
    name: 'Demo: Kjetil Kommunesen',
    language: 'nb',
    municipalityKey: 'NO-1870',
  },
  'coordinator-dorotea': {
    role: 'coordinator',
    name: 'Demo: Karin Kommunsson',
    language: 'sv',
    municipalityKey: 'SE-2425',
  },
  'regional-officer-grants': {
    role: 'regional-officer',
    name: 'Demo: Randi Regionsen',
    language: 'nb',
    partnership: 'vesteraalen',
  },
  'regional-officer-akademi-norr': {
    role: 'regional-officer',
    name: 'Demo: Rut Regionsson',
    language: 'sv',
    partnership: 'akademiNorr',
  },
  'project-leader': {
    role: 'project-leader',
    name: 'Demo: Petra Projektsson',
    language: 'sv',
    organisation: 'akademiNorr',
  },
  'case-officer': {
    role: 'case-officer',
    name: 'Demo: Hugo Handläggarsson',
    language: 'sv',
    programme: 'esf2007',
  },
  'project-leader-vesteraalen': {
    role: 'project-leader',
    name: 'Demo: Pål Prosjektsen',
    language: 'nb',
    project: 'Innvandre en ressurs i Nordland',
  },
  'project-leader-coast': {
    role: 'project-leader',
    name: 'Demo: Pernille Prosjektsen',
    language: 'nb',
    project: 'Arbeidskraftmobiliseringsprosjektet',
  },
  'case-officer-bolyst': {
    role: 'case-officer',
    name: 'Demo: Siri Saksbehandlersen',
    language: 'nb',
    programme: 'bolyst',
  },
  evaluator: {
    role: 'evaluator',
    name: 'Demo: Ulla Utvärdersson',
    language: 'sv',
    project: 'Nya socialfonden i Jämtlands län',
  },
  mentor: { role: 'mentor', name: 'Demo: Magne Mentorsen', language: 'nn', municipalityKey: 'NO-1870' },
  newcomer: { role: 'newcomer', name: 'Demo: Nora Newcomer', language: 'en', municipalityKey: 'SE-2380' },
}

export const demoEmail = (person: DemoPersonKey) => `${person}@demo.rotfeste.invalid`
