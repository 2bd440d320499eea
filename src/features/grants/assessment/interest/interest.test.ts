import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Assignment, Member, MemberRole } from '../../../../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../../../../platform/database/database.ts'
import { type TestDatabase, testDatabase } from '../../../../platform/testing/database.ts'
import { saveFilledAnswers } from '../../../forms/index.ts'
import { findOrCreateOrganisation, insertPartnership } from '../../../organisations/index.ts'
import { person, sampleRecord } from '../../../projects/edit/testing.test-support.ts'
import { createProject } from '../../../projects/index.ts'
import { draft, sentApplication } from '../../applications/applications.test-support.ts'
import { findApplication } from '../../applications/find-application.ts'
import { startApplication } from '../../applications/start-application.ts'
import {
  type GrantRegion,
  grantRegion,
  NOW,
  openCall,
  withForms,
} from '../../decisions/grants.test-support.ts'
import { declareInterest } from '../assess.ts'
import { interestOf } from './interest.ts'
import { listBoardInterests } from './queries.ts'

let database: TestDatabase
let region: GrantRegion
let application: { id: string }
let own: Record<'municipality' | 'school' | 'office' | 'company', string>
let projects: Record<'linked' | 'owned' | 'other', string>
let callId: string

beforeAll(async () => {
  database = await testDatabase(withForms)
  region = await set((tx) => grantRegion(tx))
  callId = (await set((tx) => openCall(tx, region, { pot: 1_000_000 }))).id
  await set(async (tx) => {
    const organisation = async (
      name: string,
      kind: 'municipality' | 'school' | 'partnership-office' | 'company',
      key?: string,
    ) =>
      (
        await findOrCreateOrganisation(tx, {
          country: 'NO',
          name,
          kind,
          ...(key ? { municipalityKey: key } : {}),
        })
      ).id
    own = {
      municipality: await organisation('Hadsel kommune', 'municipality', 'NO-1866'),
      school: await organisation('Melbu skole', 'school', 'NO-1866'),
      office: await organisation('Vesterålen regionråd', 'partnership-office'),
      company: await organisation('Havbruk Nord AS', 'company', 'NO-1868'),
    }
    const project = async (name: string, ownerId: string | null, ownerAsWritten: string) =>
      (
        await createProject(
          tx,
          { viewer: region.administrator },
          sampleRecord({ name, ownerId, ownerAsWritten }),
        )
      ).id
    projects = {
      linked: await project('Det lenkede', null, 'Noen andre'),
      owned: await project('Det kommunen eier', own.municipality, ''),
      other: await project('Et annet', null, 'Noen helt andre'),
    }
    application = await sentApplication(tx, region.coordinator, { callId, projectId: projects.linked }, NOW, {
      coApplicants: [
        { name: 'Øksnes kommune', municipalityKey: 'NO-1868', organisationId: null },
        { name: 'Vesterålen regionråd', municipalityKey: null, organisationId: null },
        { name: 'Havbruk Nord AS', municipalityKey: null, organisationId: own.company },
      ],
    })
  })
})
afterAll(() => database.drop())

const set = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(database.memberDb, act)
const interest = (viewer: Member) => interestOf(database.memberDb, viewer, application.id)

describe('a person is tied to an application', () => {
  test.each<
    [why: string, role: MemberRole, to: () => Partial<Assignment>, expected: 'own-organisation' | null]
  >([
    [
      'who coordinates the municipality',
      'coordinator',
      () => ({ municipalityKey: 'NO-1866' }),
      'own-organisation',
    ],
    [
      'who coordinates a municipality that applies with it',
      'coordinator',
      () => ({ municipalityKey: 'NO-1868' }),
      'own-organisation',
    ],
    [
      'who coordinates another of the partnership',
      'coordinator',
      () => ({ municipalityKey: 'NO-1867' }),
      null,
    ],
    [
      'who is a mentor in the municipality',
      'mentor',
      () => ({ municipalityKey: 'NO-1866' }),
      'own-organisation',
    ],
    [
      'who leads projects for the municipality',
      'project-leader',
      () => ({ organisationId: own.municipality }),
      'own-organisation',
    ],
    [
      'who leads a project that the municipality owns',
      'project-leader',
      () => ({ projectId: projects.owned }),
      'own-organisation',
    ],
    [
      'who leads the linked project',
      'project-leader',
      () => ({ projectId: projects.linked }),
      'own-organisation',
    ],
    ['who leads another project', 'project-leader', () => ({ projectId: projects.other }), null],
    ['who evaluates the linked project', 'evaluator', () => ({ projectId: projects.linked }), null],
    [
      'who leads projects for a company that applies with it',
      'project-leader',
      () => ({ organisationId: own.company }),
      'own-organisation',
    ],
    [
      'who leads projects for one that was only named',
      'project-leader',
      () => ({ organisationId: own.office }),
      'own-organisation',
    ],
    [
      'who leads projects for a school that lies there',
      'project-leader',
      () => ({ organisationId: own.school }),
      null,
    ],
    ['who runs the call', 'regional-officer', () => ({ partnershipId: region.partnershipId }), null],
    ['who administers', 'administrator', () => ({}), null],
    ['who handles cases of the programme', 'case-officer', () => ({ programmeId: region.programmeId }), null],
  ])('%s', async (_, role, to, expected) => {
    expect(await interest(await set((tx) => person(tx, role, to())))).toBe(expected)
  })

  test('who works for a partnership that applies with it', async () => {
    const viewer = await set(async (tx) => {
      const partnershipId = await insertPartnership(tx, {
        name: 'Vesterålen',
        country: 'NO',
        organisationId: own.office,
        municipalities: [],
      })
      return person(tx, 'regional-officer', { partnershipId })
    })
    expect(await interest(viewer)).toBe('own-organisation')
  })

  test('by today’s codes: a coordinator of what the municipality was merged from is of the municipality', async () => {
    const [former, current] = await formerCode()
    const viewer = await set((tx) => person(tx, 'coordinator', { municipalityKey: former }))
    const other = await set((tx) =>
      startApplication(
        tx,
        { viewer: region.coordinator },
        { callId, municipalityKey: current, language: 'nb' },
      ),
    )
    expect(await interestOf(database.memberDb, viewer, other.id)).toBe('own-organisation')
    expect(await interest(viewer)).toBeNull()
  })

  test('who wrote in it, though they have no role there', async () => {
    const helper = await set((tx) => person(tx, 'project-leader', { projectId: projects.other }))
    const found = await findApplication(database.memberDb, region.coordinator, application.id)
    expect(await interest(helper)).toBeNull()
    const other = await set((tx) => draft(tx, region.coordinator, { callId }))
    const otherForm = await findApplication(database.memberDb, region.coordinator, other)
    await set((tx) =>
      saveFilledAnswers(tx, { viewer: helper }, otherForm?.filledFormId ?? '', [
        { question: 'cooperation', answer: { state: 'read', value: 'Frivilligsentralen' }, baseVersion: 0 },
      ]),
    )
    expect(await interestOf(database.memberDb, helper, other)).toBe('wrote-it')
    expect(found?.interest).toBe('own-organisation')
  })

  test('who sent it, when their role is gone', async () => {
    const sender = await set((tx) => person(tx, 'coordinator', { municipalityKey: 'NO-1866' }))
    const { id } = await set((tx) => sentApplication(tx, sender, { callId }, NOW))
    await set((tx) => tx.deleteFrom('role_assignment').where('account_id', '=', sender.accountId).execute())
    expect(await interestOf(database.memberDb, sender, id)).toBe('wrote-it')
  })

  test('who said so', async () => {
    const officer = await set((tx) => person(tx, 'regional-officer', { partnershipId: region.partnershipId }))
    const act = { viewer: officer }
    const done = await set((tx) =>
      declareInterest(tx, act, application.id, { conflict: true, note: 'Svoger.' }),
    )
    expect(done).toEqual({ ok: true })
    expect(await interest(officer)).toBe('declared')
    expect(await listBoardInterests(database.memberDb, callId, officer.accountId)).toEqual(
      new Set([application.id]),
    )
    const back = await set((tx) => declareInterest(tx, act, application.id, { conflict: false, note: '' }))
    expect(back).toEqual({ ok: false, reason: 'declared' })
  })
})

/** A code of Nordland that leads to another one today: [then, now]. */
async function formerCode(): Promise<[string, string]> {
  const { then, now } = await database.memberDb
    .selectFrom('municipality_today')
    .select(['municipality_key as then', 'today_key as now'])
    .whereRef('municipality_key', '<>', 'today_key')
    .where('municipality_key', 'like', 'NO-18%')
    .orderBy('municipality_key')
    .limit(1)
    .executeTakeFirstOrThrow()
  return [then, now]
}
