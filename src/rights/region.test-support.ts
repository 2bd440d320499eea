import { insertAccount } from '../features/accounts/index.ts'
import { insertRoleAssignment } from '../features/accounts/queries.ts'
import {
  findOrCreateOrganisation,
  insertPartnership,
  insertProgramme,
} from '../features/organisations/index.ts'
import { person } from '../features/projects/edit/testing.test-support.ts'
import type { Assignment, Member, MemberRole } from '../platform/access/viewer.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Person } from './people.test-support.ts'

/** Two programmes of one funder, and two organisations that own projects: the people's own and another one. */
export type Region = {
  own: { organisationId: string; programmeId: string }
  other: { organisationId: string; programmeId: string }
  partnershipId: string
  administrator: Member
}

/** The own projects' municipalities: the first is their owner's, the second only takes part. */
export const ownMunicipalities = ['NO-1866', 'NO-1870']
export const otherMunicipalities = ['SE-2380']

export async function makeRegion(tx: Tx): Promise<Region> {
  const funder = await findOrCreateOrganisation(tx, {
    country: 'NO',
    name: 'Et departement',
    kind: 'ministry',
  })
  const organisation = async (country: 'NO' | 'SE', name: string, municipalityKey: string) =>
    (await findOrCreateOrganisation(tx, { country, name, kind: 'company', municipalityKey })).id
  const programme = (name: string) =>
    insertProgramme(tx, {
      country: 'NO',
      name,
      funderId: funder.id,
      startsOn: null,
      endsOn: null,
      currency: 'NOK',
    })
  return {
    own: {
      organisationId: await organisation('NO', 'Hadsel utvikling', 'NO-1866'),
      programmeId: await programme('Eige program'),
    },
    other: {
      organisationId: await organisation('SE', 'Annat bolag', 'SE-2380'),
      programmeId: await programme('Anna program'),
    },
    partnershipId: await insertPartnership(tx, {
      name: 'Eit samarbeid',
      country: 'NO',
      municipalities: ownMunicipalities.map((key) => ({ key })),
    }),
    administrator: await person(tx, 'administrator'),
  }
}

/** An account for everybody, bound to what is theirs; the evaluator and the leaders of others' projects to projects by name. */
export async function makePeople(
  tx: Tx,
  { own, other, partnershipId }: Region,
  projects: { evaluated: string[]; ledElsewhere: string[] },
): Promise<{ accounts: Map<Person, string>; members: Map<Person, Member> }> {
  const bound: [Person, [MemberRole, Partial<Assignment>][]][] = [
    ['coordinator', [['coordinator', { municipalityKey: 'NO-1866' }]]],
    ['project-leader', [['project-leader', { organisationId: own.organisationId }]]],
    ['regional-officer', [['regional-officer', { partnershipId }]]],
    ['case-officer', [['case-officer', { programmeId: own.programmeId }]]],
    ['evaluator', projects.evaluated.map((projectId) => ['evaluator', { projectId }])],
    ['administrator', [['administrator', {}]]],
    ['newcomer', [['newcomer', {}]]],
    ['mentor', [['mentor', {}]]],
    ['signed-in', []],
    ['officer-elsewhere', [['case-officer', { programmeId: other.programmeId }]]],
    ['leader-elsewhere', projects.ledElsewhere.map((projectId) => ['project-leader', { projectId }])],
    ['follower', [['coordinator', { municipalityKey: 'NO-1870' }]]],
    [
      'sender',
      [
        ['project-leader', { organisationId: own.organisationId }],
        ['case-officer', { programmeId: own.programmeId }],
      ],
    ],
  ]
  return makeAccounts(tx, bound)
}

/** An account for each name, with the roles beside it. */
export async function makeAccounts<Who extends string>(
  tx: Tx,
  bound: readonly [Who, [MemberRole, Partial<Assignment>][]][],
): Promise<{ accounts: Map<Who, string>; members: Map<Who, Member> }> {
  const accounts = new Map<Who, string>()
  const members = new Map<Who, Member>()
  for (const [name, assignments] of bound) {
    const accountId = await insertAccount(tx, {
      name: `Demo ${name}`,
      email: `${name}@example.org`,
      language: 'nb',
      demo: true,
    })
    accounts.set(name, accountId)
    for (const [role, to] of assignments) await insertRoleAssignment(tx, accountId, { role, ...to })
    members.set(name, {
      kind: 'member',
      accountId,
      name: `Demo ${name}`,
      assignments: assignments.map(([role, to]) => ({
        role,
        municipalityKey: null,
        organisationId: null,
        partnershipId: null,
        programmeId: null,
        projectId: null,
        ...to,
      })),
    })
  }
  return { accounts, members }
}
