import { insertRoleAssignment } from '../features/accounts/index.ts'
import { insertPartnership } from '../features/organisations/index.ts'
import { createProject } from '../features/projects/edit/save-project.ts'
import { sampleRecord } from '../features/projects/edit/testing.test-support.ts'
import { publishedMeasure, sampleMeasure } from '../features/toolbox/measures/measures.test-support.ts'
import type { Member } from '../platform/access/viewer.ts'
import type { Tx } from '../platform/database/database.ts'
import type { PlacePerson } from './people.test-support.ts'
import {
  makeAccounts,
  makeRegion,
  otherMunicipalities,
  ownMunicipalities,
  type Region,
} from './region.test-support.ts'

/** The people of `placePeople` with what they are bound to. */
export type PlaceRegion = Region & {
  elsewhereId: string
  /** Of the own organisation; `project-leader` leads it. */
  projectId: string
  accounts: Map<PlacePerson, string>
  who: (person: PlacePerson) => Member
  /** A published measure, written by the coordinator. The evaluator is named for it unless told otherwise. */
  measure: (title: string, options?: { evaluated?: boolean }) => Promise<{ id: string; slug: string }>
}

/** `outsider` and `region-elsewhere` are of the second partnership, of one municipality. */
export const OWN_PLACE = 'NO-1866'
export const OTHER_PLACE = 'NO-1865'

export async function makePlaceRegion(tx: Tx): Promise<PlaceRegion> {
  const region = await makeRegion(tx)
  const { own, other, partnershipId, administrator } = region
  const elsewhereId = await insertPartnership(tx, {
    name: 'Eit anna samarbeid',
    country: 'NO',
    municipalities: [{ key: OTHER_PLACE }],
  })
  const project = async (of: typeof own, municipalities: string[], country: 'NO' | 'SE') =>
    (
      await createProject(
        tx,
        { viewer: administrator },
        sampleRecord({
          name: `Prosjekt i ${country}`,
          ownerId: of.organisationId,
          ownerAsWritten: '',
          programmeId: of.programmeId,
          municipalities,
          country,
        }),
      )
    ).id
  const projectId = await project(own, ownMunicipalities, 'NO')
  const otherProjectId = await project(other, otherMunicipalities, 'SE')
  const ofSweden = { municipalityKey: otherMunicipalities[0] ?? '' }
  const { accounts, members } = await makeAccounts<PlacePerson>(tx, [
    ['newcomer', [['newcomer', {}]]],
    ['mentor', [['mentor', {}]]],
    ['coordinator', [['coordinator', { municipalityKey: OWN_PLACE }]]],
    ['project-leader', [['project-leader', { projectId }]]],
    ['regional-officer', [['regional-officer', { partnershipId }]]],
    ['case-officer', [['case-officer', { programmeId: own.programmeId }]]],
    ['evaluator', []],
    ['administrator', [['administrator', {}]]],
    ['signed-in', []],
    ['neighbour', [['coordinator', { municipalityKey: 'NO-1870' }]]],
    ['outsider', [['coordinator', { municipalityKey: OTHER_PLACE }]]],
    ['leader-elsewhere', [['project-leader', { projectId: otherProjectId }]]],
    ['second-officer', [['regional-officer', { partnershipId }]]],
    ['region-elsewhere', [['regional-officer', { partnershipId: elsewhereId }]]],
    ['evaluator-elsewhere', []],
    ['reader', [['coordinator', ofSweden]]],
    ['tied-reader', [['coordinator', ofSweden]]],
    ['contact', []],
  ])
  const who = (person: PlacePerson): Member => {
    const member = members.get(person)
    if (!member) throw new Error(`${person} has no account`)
    return member
  }
  const evaluates = (person: PlacePerson, measureId: string) =>
    insertRoleAssignment(tx, who(person).accountId, { role: 'evaluator', measureId })
  const measure: PlaceRegion['measure'] = async (title, { evaluated = true } = {}) => {
    const text = sampleMeasure().texts.nb
    if (!text) throw new Error('the sample is in bokmål')
    const made = await publishedMeasure(
      tx,
      { partnershipId, writer: who('coordinator'), reviewer: who('regional-officer') },
      { texts: { nb: { ...text, title } } },
    )
    if (evaluated) await evaluates('evaluator', made.id)
    return made
  }
  await measure('Noko å evaluere')
  const unrelated = await measure('Noko heilt anna', { evaluated: false })
  await evaluates('evaluator-elsewhere', unrelated.id)
  return { ...region, elsewhereId, projectId, accounts, who, measure }
}

/** What an act has made, or what refused it. */
export function done<T extends { ok: boolean }>(made: T, what: string): Extract<T, { ok: true }> {
  if (!made.ok) throw new Error(`${what} was refused: ${JSON.stringify(made).slice(0, 600)}`)
  return made as Extract<T, { ok: true }>
}
