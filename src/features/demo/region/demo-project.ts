import type { Language } from '../../../platform/i18n/languages.ts'
import { emptyRecord, type ProjectRecord, textKinds } from '../../projects/index.ts'
import { type DemoOrganisation, type DemoProgramme, demoOrganisations } from './organisations.ts'

/** Ids given when the region is loaded. */
export type DemoIds = {
  organisations: Record<DemoOrganisation, string>
  programmes: Record<DemoProgramme, string>
}

type TextKey = (typeof textKinds)[number]['id']

/** A project of the region. Organisations and programmes are named by the keys of `organisations.ts`. */
export type DemoProject = {
  country: 'NO' | 'SE'
  language: Language
  name: string
  owner: DemoOrganisation
  ownerAsWritten?: string
  programme?: DemoProgramme
  facts: Partial<ProjectRecord>
  funding?: { funder: DemoOrganisation; kind: 'grant' | 'co-financing'; amount: number | null }[]
  /** An organisation's key, or the name as the source writes it where it is not sure whom it means. */
  partners?: (DemoOrganisation | { name: string })[]
  texts: Partial<Record<TextKey, string>>
}

/** An invented person, who is shown to those who work with the project. */
export const demoPerson = (
  role: ProjectRecord['persons'][number]['role'],
  name: string,
): ProjectRecord['persons'][number] => ({
  role,
  name,
  position: '',
  organisation: '',
  email: '',
  phone: '',
  consentOn: null,
})

/** The project as the bank keeps it. */
export function recordOf(project: DemoProject, ids: DemoIds): ProjectRecord {
  const record = emptyRecord(project.language, project.country)
  const currency = project.country === 'NO' ? 'NOK' : 'SEK'
  return {
    ...record,
    ...project.facts,
    name: project.name,
    ownerId: ids.organisations[project.owner],
    ownerAsWritten: project.ownerAsWritten ?? '',
    programmeId: project.programme ? ids.programmes[project.programme] : null,
    funding: (project.funding ?? []).map(({ funder, kind, amount }) => ({
      funderId: ids.organisations[funder],
      funder: demoOrganisations[funder].name,
      kind,
      amount,
      currency,
    })),
    partners: (project.partners ?? []).map((partner) =>
      typeof partner === 'string'
        ? { name: demoOrganisations[partner].name, organisationId: ids.organisations[partner] }
        : { name: partner.name, organisationId: null },
    ),
    texts: textKinds.flatMap((kind) => {
      const body = project.texts[kind.id]
      return body ? [{ key: kind.id, language: project.language, heading: kind[project.language], body }] : []
    }),
  }
}
