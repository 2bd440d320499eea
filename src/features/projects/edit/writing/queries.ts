import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/database.ts'
import { type SearchText, searchVector } from '../../../search/index.ts'
import type { ProjectRecord } from '../../record.ts'

const emptyAsNull = (text: string) => (text === '' ? null : text)

function projectColumns(record: ProjectRecord) {
  return {
    language: record.language,
    country: record.country,
    name: record.name,
    owner_id: record.ownerId,
    owner_as_written: emptyAsNull(record.ownerAsWritten),
    programme_id: record.programmeId,
    programme_area: emptyAsNull(record.programmeArea),
    phase: record.phase,
    project_number: emptyAsNull(record.projectNumber),
    website: emptyAsNull(record.website),
    currency: record.currency,
    budget_min: record.budgetMin,
    budget_max: record.budgetMax,
    starts_on: record.startsOn,
    ends_on: record.endsOn,
    period_as_written: emptyAsNull(record.periodAsWritten),
    geographic_effect: record.geographicEffect,
  }
}

/** @returns undefined when the slug is taken, also by a project being created at this moment. */
export async function insertProject(tx: Tx, record: ProjectRecord, slug: string, createdBy: string | null) {
  return tx
    .insertInto('project')
    .values({ ...projectColumns(record), slug, created_by: createdBy })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning(['id', 'slug', 'version'])
    .executeTakeFirst()
}

export async function updateProject(tx: Tx, projectId: string, version: number, record: ProjectRecord) {
  await tx
    .updateTable('project')
    .set({ ...projectColumns(record), version, updated_at: sql`now()` })
    .where('id', '=', projectId)
    .execute()
}

/** Writes every table under the project anew from the record. */
export async function replaceChildren(tx: Tx, projectId: string, record: ProjectRecord) {
  const project_id = projectId
  for (const table of [
    'project_person',
    'project_funding',
    'project_partner',
    'project_municipality',
    'project_target_group',
    'project_term',
    'project_text',
    'project_link',
  ] as const) {
    await tx.deleteFrom(table).where('project_id', '=', projectId).execute()
  }
  if (record.persons.length > 0) {
    await tx
      .insertInto('project_person')
      .values(
        record.persons.map((person, place) => ({
          project_id,
          place,
          role: person.role,
          name: person.name,
          position: emptyAsNull(person.position),
          organisation: emptyAsNull(person.organisation),
          email: emptyAsNull(person.email),
          phone: emptyAsNull(person.phone),
          consent_on: person.consentOn,
        })),
      )
      .execute()
  }
  if (record.funding.length > 0) {
    await tx
      .insertInto('project_funding')
      .values(
        record.funding.map((row, position) => ({
          project_id,
          position,
          funder_id: row.funderId,
          funder: row.funder,
          kind: row.kind,
          amount: row.amount,
          currency: row.currency,
        })),
      )
      .execute()
  }
  if (record.partners.length > 0) {
    await tx
      .insertInto('project_partner')
      .values(
        record.partners.map((row, position) => ({
          project_id,
          position,
          name: row.name,
          organisation_id: row.organisationId,
        })),
      )
      .execute()
  }
  const municipalities = [
    ...record.municipalities.map((municipality_key) => ({
      project_id,
      municipality_key,
      relation: 'participant' as const,
    })),
    ...record.effectMunicipalities.map((municipality_key) => ({
      project_id,
      municipality_key,
      relation: 'effect' as const,
    })),
  ]
  if (municipalities.length > 0) await tx.insertInto('project_municipality').values(municipalities).execute()
  if (record.targetGroups.length > 0) {
    await tx
      .insertInto('project_target_group')
      .values(record.targetGroups.map(({ id, role }) => ({ project_id, target_group: id, role })))
      .execute()
  }
  const terms = [
    ...record.levels.map((term) => ({ project_id, list: 'level' as const, term })),
    ...record.themes.map((term) => ({ project_id, list: 'theme' as const, term })),
    ...record.policyGoals.map((term) => ({ project_id, list: 'policy-goal' as const, term })),
  ]
  if (terms.length > 0) await tx.insertInto('project_term').values(terms).execute()
  if (record.texts.length > 0) {
    await tx
      .insertInto('project_text')
      .values(record.texts.map((text, position) => ({ project_id, position, ...text })))
      .execute()
  }
  if (record.links.length > 0) {
    await tx
      .insertInto('project_link')
      .values(
        record.links.map((link, position) => ({
          project_id,
          position,
          relation: link.relation,
          related_id: link.relatedId,
          name: link.name,
        })),
      )
      .execute()
  }
}

export async function insertVersion(
  tx: Tx,
  version: {
    projectId: string
    version: number
    record: ProjectRecord
    note: string
    savedBy: string | null
  },
) {
  await tx
    .insertInto('project_version')
    .values({
      project_id: version.projectId,
      version: version.version,
      record: JSON.stringify(version.record),
      note: version.note,
      saved_by: version.savedBy,
    })
    .execute()
}

/** Writes what the list searches and counts by: the weighted words, and the years the project ran. */
export async function updateSearch(
  tx: Tx,
  projectId: string,
  { texts, filed, years }: { texts: SearchText[]; filed: string[]; years: number[] },
) {
  await tx
    .updateTable('project')
    .set({ search: searchVector(texts, filed), years })
    .where('id', '=', projectId)
    .execute()
}
