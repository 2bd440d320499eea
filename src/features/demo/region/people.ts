import type { MemberRole } from '../../../platform/access/viewer.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { DemoOrganisation, DemoPartnership, DemoProgramme } from './organisations.ts'

export type DemoPersonKey = MemberRole

type DemoPerson = {
  name: string
  language: Language
  municipalityKey?: string
  organisation?: DemoOrganisation
  partnership?: DemoPartnership
  programme?: DemoProgramme
  /** The name of a project of the region. */
  project?: string
}

/** One invented person for each role. The names are plays on the roles, and the mail domain can never exist (RFC 2606). */
export const demoPeople: Record<DemoPersonKey, DemoPerson> = {
  administrator: { name: 'Demo: Ada Adminsen', language: 'nb' },
  'regional-officer': { name: 'Demo: Rune Regionsen', language: 'nb', partnership: 'vesteraalen' },
  coordinator: { name: 'Demo: Kaia Kommunesen', language: 'nb', municipalityKey: 'NO-1866' },
  'project-leader': { name: 'Demo: Petra Projektsson', language: 'sv', organisation: 'akademiNorr' },
  'case-officer': { name: 'Demo: Hugo Handläggarsson', language: 'sv', programme: 'esf2007' },
  evaluator: { name: 'Demo: Ulla Utvärdersson', language: 'sv', project: 'Nya socialfonden i Jämtlands län' },
  mentor: { name: 'Demo: Magne Mentorsen', language: 'nn', municipalityKey: 'NO-1870' },
  newcomer: { name: 'Demo: Nora Newcomer', language: 'en', municipalityKey: 'SE-2380' },
}

export const demoEmail = (role: DemoPersonKey) => `${role}@demo.rotfeste.invalid`
