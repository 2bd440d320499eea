import type { Viewer } from '../../../platform/access/viewer.ts'
import { boundTo } from '../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import {
  findOrCreateOrganisation,
  findOrganisation,
  findOrganisationNamed,
  listOrganisationOptions,
  listProgrammeOptions,
} from '../../organisations/index.ts'
import { municipalityByCode, partsOfKey } from '../../places/index.ts'
import { type Choice, isChoice } from '../choices.ts'
import { emptyRecord, type ProjectRecord } from '../record.ts'
import { geographicEffects, levels, policyGoals, projectPhases, targetGroups, themes } from '../taxonomies.ts'
import type { Names } from './form-values.ts'
import { allProjectsExist, findProjectNamed, organisationNames, projectNames } from './names/queries.ts'
import type { Lookup } from './parse-form.ts'

const idsOf = (records: ProjectRecord[]) =>
  records.flatMap((record) => [
    record.ownerId,
    ...record.partners.map((each) => each.organisationId),
    ...record.funding.map((each) => each.funderId),
  ])

/** The names of the organisations and of the visible projects that records point to. */
export async function namesFor(db: Db, viewer: Viewer, records: ProjectRecord[]): Promise<Names> {
  const organisations = await organisationNames(db, [...new Set(idsOf(records).flatMap((id) => id ?? []))])
  const linked = records.flatMap(({ links }) => links.flatMap(({ relatedId }) => relatedId ?? []))
  return {
    organisations: new Map([...organisations].map(([id, [name = '']]) => [id, name])),
    projects: await projectNames(db, viewer, [...new Set(linked)]),
  }
}

/** What the form can choose from. */
export async function formOptions(db: Db) {
  const [organisations, programmes] = await Promise.all([
    listOrganisationOptions(db),
    listProgrammeOptions(db),
  ])
  return { organisations, programmes }
}

/** Leads the names typed in a form to what they mean; `current` is the project as it stands. */
export async function formLookup(
  tx: Tx,
  viewer: Viewer,
  current: ProjectRecord,
  country: 'NO' | 'SE',
): Promise<Lookup> {
  const [names, programmes] = [await namesFor(tx, viewer, [current]), await listProgrammeOptions(tx)]
  const known = new Map([...names.organisations].map(([id, name]) => [name, id]))
  return {
    current,
    programmes,
    async organisation(name, create) {
      if (name === '') return null
      const same = known.get(name)
      if (same) return same
      const neighbour = country === 'NO' ? 'SE' : 'NO'
      const found =
        (await findOrganisationNamed(tx, name, country)) ?? (await findOrganisationNamed(tx, name, neighbour))
      if (found || !create || name.length > 300) return found?.id ?? null
      return (await findOrCreateOrganisation(tx, { country, name, kind: kindByName(name) })).id
    },
    project: (name) => findProjectNamed(tx, viewer, name),
  }
}

/** A municipality says so in its name; of others the form does not ask. */
const kindByName = (name: string) =>
  /\bkommune?$/iu.test(name) ? ('municipality' as const) : ('other' as const)

/** Where a new project starts: a coordinator's with their municipality, a project leader's with their organisation. */
export async function startingRecord(db: Db, viewer: Viewer, language: Language): Promise<ProjectRecord> {
  const municipalities = boundTo(viewer, 'coordinator', 'municipalityKey')
  const [organisationId] = boundTo(viewer, 'project-leader', 'organisationId')
  const owner = organisationId ? await findOrganisation(db, organisationId) : undefined
  const country =
    partsOfKey(municipalities[0] ?? '')?.country ?? owner?.country ?? (language === 'sv' ? 'SE' : 'NO')
  return {
    ...emptyRecord(language, country),
    municipalities: municipalities.slice(0, 1),
    ownerId: owner?.id ?? null,
    texts: [],
  }
}

/** Whether everything a record points to exists; a record that came back from a page may have been changed on its way. */
export async function pointsToKnown(tx: Tx, record: ProjectRecord): Promise<boolean> {
  const organisations = [...new Set(idsOf([record]).flatMap((id) => id ?? []))]
  const known = await organisationNames(tx, organisations)
  const programmes = await listProgrammeOptions(tx)
  const linked = record.links.flatMap(({ relatedId }) => relatedId ?? [])
  const keys = [...record.municipalities, ...record.effectMunicipalities].map(partsOfKey)
  return (
    organisations.every((id) => known.has(id)) &&
    (record.programmeId === null || programmes.some(({ id }) => id === record.programmeId)) &&
    (await allProjectsExist(tx, linked)) &&
    choicesOf(record).every(([list, id]) => isChoice(list, id)) &&
    keys.every((parts) => parts !== undefined && municipalityByCode(parts.country, parts.code) !== undefined)
  )
}

/** Every choice of a record with the controlled list it is from. */
function choicesOf(record: ProjectRecord): [readonly Choice[], string][] {
  const from = (list: readonly Choice[], ids: (string | null)[]) =>
    ids.flatMap((id): [readonly Choice[], string][] => (id === null ? [] : [[list, id]]))
  return [
    ...from(projectPhases, [record.phase]),
    ...from(geographicEffects, [record.geographicEffect]),
    ...from(levels, record.levels),
    ...from(themes, record.themes),
    ...from(policyGoals, record.policyGoals),
    ...from(
      targetGroups,
      record.targetGroups.map(({ id }) => id),
    ),
  ]
}
