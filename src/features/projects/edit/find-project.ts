import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { ProjectRecord } from '../record.ts'
import { canonical } from './canonical.ts'
import { type State, selectProject } from './queries.ts'

export type FoundProject = {
  id: string
  slug: string
  state: State
  version: number
  record: ProjectRecord
  publishedAt: Date | null
  updatedAt: Date
  mayEdit: boolean
}

/**
 * A project by its slug or id, put together from its tables; undefined when there is none or the viewer may not see it.
 * Persons who have not agreed to be shown are in the record only for viewers who may edit the project.
 */
export async function findProject(
  db: Db,
  viewer: Viewer,
  slugOrId: string,
): Promise<FoundProject | undefined> {
  const row = await selectProject(db, viewer, slugOrId)
  if (!row) return undefined
  const places = (relation: string) =>
    row.municipalities.filter((place) => place.relation === relation).map((place) => place.municipality_key)
  const terms = (list: string) => row.terms.filter((term) => term.list === list).map(({ term }) => term)
  const record: ProjectRecord = {
    language: row.language,
    country: row.country,
    name: row.name,
    ownerId: row.owner_id,
    ownerAsWritten: row.owner_as_written ?? '',
    programmeId: row.programme_id,
    programmeArea: row.programme_area ?? '',
    phase: row.phase,
    projectNumber: row.project_number ?? '',
    website: row.website ?? '',
    currency: row.currency,
    budgetMin: row.budget_min,
    budgetMax: row.budget_max,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    periodAsWritten: row.period_as_written ?? '',
    geographicEffect: row.geographic_effect,
    persons: row.persons
      .filter((person) => row.may_edit || person.consent_on !== null)
      .map((person) => ({
        role: person.role,
        name: person.name,
        position: person.position ?? '',
        organisation: person.organisation ?? '',
        email: person.email ?? '',
        phone: person.phone ?? '',
        consentOn: person.consent_on,
      })),
    funding: row.funding.map((part) => ({
      funderId: part.funder_id,
      funder: part.funder,
      kind: part.kind,
      amount: part.amount,
      currency: part.currency,
    })),
    partners: row.partners.map((partner) => ({
      name: partner.name,
      organisationId: partner.organisation_id,
    })),
    municipalities: places('participant'),
    effectMunicipalities: places('effect'),
    targetGroups: row.target_groups.map((group) => ({ id: group.target_group, role: group.role })),
    levels: terms('level'),
    themes: terms('theme'),
    policyGoals: terms('policy-goal'),
    texts: row.texts,
    links: row.links.map((link) => ({
      relation: link.relation,
      relatedId: link.related_id,
      name: link.name,
    })),
  }
  return {
    id: row.id,
    slug: row.slug,
    state: row.state,
    version: row.version,
    record: canonical(record),
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
    mayEdit: Boolean(row.may_edit),
  }
}
