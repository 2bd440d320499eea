import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Assignment, Member, Viewer } from '../../platform/access/viewer.ts'
import { inTransaction } from '../../platform/database/database.ts'
import { type TestDatabase, testDatabase } from '../../platform/testing/database.ts'
import { findOrCreateOrganisation, insertPartnership, insertProgramme } from '../organisations/index.ts'
import { createProject } from './edit/save-project.ts'
import { person, places, sampleRecord } from './edit/testing.test-support.ts'
import { editableBy, visibleTo } from './queries.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase(places)
})
afterAll(() => database.drop())

const act = <T>(run: Parameters<typeof inTransaction<T>>[1]) => inTransaction(database.memberDb, run)

/** One project in each state, owned by Hadsel's office, with Hadsel and the former Trondheim code as participants. */
async function region() {
  return act(async (tx) => {
    const owner = await findOrCreateOrganisation(tx, {
      country: 'NO',
      name: 'Hadsel kommune',
      kind: 'municipality',
      municipalityKey: 'NO-1866',
    })
    const elsewhere = await findOrCreateOrganisation(tx, {
      country: 'SE',
      name: 'Åre kommun',
      kind: 'municipality',
      municipalityKey: 'SE-2321',
    })
    const programmeId = await insertProgramme(tx, {
      name: 'Bolyst',
      country: 'NO',
      funderId: owner.id,
      currency: 'NOK',
    })
    const otherProgrammeId = await insertProgramme(tx, {
      name: 'Annet',
      country: 'NO',
      funderId: owner.id,
      currency: 'NOK',
    })
    const partnership = (name: string, key: string, leftOn: string | null = null) =>
      insertPartnership(tx, {
        name,
        country: 'NO',
        municipalities: [{ key, joinedOn: '2000-01-01', leftOn }],
      })
    const creator = await person(tx, 'coordinator', { municipalityKey: 'NO-0301' })
    const record = sampleRecord({ ownerId: owner.id, programmeId, municipalities: ['NO-1866', 'NO-1601'] })
    const ids: string[] = []
    for (const state of ['draft', 'published', 'archived'] as const) {
      const { id } = await createProject(tx, { viewer: creator }, record)
      await tx
        .updateTable('project')
        .set({ state, ...(state === 'published' ? { published_at: sql<Date>`now()` } : {}) })
        .where('id', '=', id)
        .execute()
      ids.push(id)
    }
    return {
      ids,
      creator,
      owner,
      elsewhere,
      programmeId,
      otherProgrammeId,
      inside: await partnership('Vesterålen', 'NO-1866'),
      merged: await partnership('Trondheimsregionen', 'NO-5001'),
      left: await partnership('Uttrådt', 'NO-1866', '2020-01-01'),
      outside: await partnership('Sunnmøre', 'NO-1508'),
    }
  })
}

test('who sees and who changes a draft, a published and an archived project', async () => {
  const r = await region()
  const [draft = '', , archived = ''] = r.ids
  const as = (role: Assignment['role'], to: Partial<Assignment> = {}): Member => ({
    kind: 'member',
    accountId: crypto.randomUUID(),
    name: role,
    assignments: [
      {
        role,
        municipalityKey: null,
        organisationId: null,
        partnershipId: null,
        programmeId: null,
        projectId: null,
        ...to,
      },
    ],
  })
  // Each letter is a project: d(raft), p(ublished), a(rchived).
  const expected: [string, Viewer, string, string][] = [
    ['a visitor', { kind: 'public' }, 'p', ''],
    ['a newcomer', as('newcomer'), 'p', ''],
    ['a mentor', as('mentor', { municipalityKey: 'NO-1866' }), 'p', ''],
    ['an administrator', as('administrator'), 'dpa', 'dpa'],
    [
      'an officer of a region that takes part',
      as('regional-officer', { partnershipId: r.inside }),
      'dpa',
      'dpa',
    ],
    [
      'an officer of a region whose code today takes part',
      as('regional-officer', { partnershipId: r.merged }),
      'dpa',
      'dpa',
    ],
    [
      'an officer of a region its municipality has left',
      as('regional-officer', { partnershipId: r.left }),
      'p',
      '',
    ],
    ['an officer of another region', as('regional-officer', { partnershipId: r.outside }), 'p', ''],
    [
      'a coordinator of the owner’s municipality',
      as('coordinator', { municipalityKey: 'NO-1866' }),
      'dpa',
      'dpa',
    ],
    [
      'a coordinator of another that takes part',
      as('coordinator', { municipalityKey: 'NO-5001' }),
      'dpa',
      '',
    ],
    ['a coordinator from elsewhere', as('coordinator', { municipalityKey: 'NO-1508' }), 'p', ''],
    ['the owner’s project leader', as('project-leader', { organisationId: r.owner.id }), 'dpa', 'dpa'],
    ['the draft’s project leader', as('project-leader', { projectId: draft }), 'dp', 'd'],
    [
      'another organisation’s project leader',
      as('project-leader', { organisationId: r.elsewhere.id }),
      'p',
      '',
    ],
    ['the account that made it', r.creator, 'dpa', 'dpa'],
    [
      'the account that made it, now a mentor',
      { ...r.creator, assignments: as('mentor').assignments },
      'dpa',
      '',
    ],
    ['the evaluator of the draft', as('evaluator', { projectId: draft }), 'p', ''],
    ['the evaluator of the archived one', as('evaluator', { projectId: archived }), 'pa', ''],
    ['the programme’s case officer', as('case-officer', { programmeId: r.programmeId }), 'pa', ''],
    ['another programme’s case officer', as('case-officer', { programmeId: r.otherProgrammeId }), 'p', ''],
  ]
  const letters = async (condition: ReturnType<typeof visibleTo>) => {
    const rows = await database.memberDb
      .selectFrom('project')
      .select('id')
      .where('id', 'in', r.ids)
      .where(condition)
      .execute()
    return ['d', 'p', 'a'].filter((_, index) => rows.some(({ id }) => id === r.ids[index])).join('')
  }
  const found = await Promise.all(
    expected.map(async ([who, viewer]) => [
      who,
      await letters(visibleTo(viewer)),
      await letters(editableBy(viewer)),
    ]),
  )
  expect(found).toEqual(expected.map(([who, , sees, changes]) => [who, sees, changes]))
})

test('the visitors’ connection shows published projects only, whatever a query asks', async () => {
  const { ids } = await region()
  const rows = await database.publicDb.selectFrom('project').select('id').where('id', 'in', ids).execute()
  expect(rows.map(({ id }) => id)).toEqual([ids[1]])
})
