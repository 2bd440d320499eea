import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Member } from '../../../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { person, places } from '../edit/testing.test-support.ts'
import { aPartnership, ownProject } from './handover.test-support.ts'
import { responsiblePeople } from './responsible.ts'

let site: TestApp
beforeAll(async () => {
  site = await testApp(places)
})
afterAll(() => site.close())

const db = () => site.database.memberDb
const set = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(db(), act)
describe('who answers for a project', () => {
  type Given = {
    leader?: 'open' | 'closed'
    ofOwner?: 'open' | 'closed'
    creator?: 'open' | 'closed' | 'without role'
    coordinator?: boolean
  }
  test.each<[what: string, given: Given, expected: string[]]>([
    [
      'its own leader before all others',
      { leader: 'open', ofOwner: 'open', creator: 'open', coordinator: true },
      ['leader'],
    ],
    [
      'the owner’s leaders where it has none',
      { ofOwner: 'open', creator: 'open', coordinator: true },
      ['ofOwner'],
    ],
    [
      'and where its leader’s account is closed',
      { leader: 'closed', ofOwner: 'open', creator: 'open' },
      ['ofOwner'],
    ],
    ['then who created it', { creator: 'open', coordinator: true }, ['creator']],
    ['not when they no longer work here', { creator: 'without role', coordinator: true }, ['coordinator']],
    [
      'nor when their account is closed',
      { creator: 'closed', ofOwner: 'closed', coordinator: true },
      ['coordinator'],
    ],
    ['then the coordinator of the owner’s municipality', { coordinator: true }, ['coordinator']],
    ['at last the administrators', {}, ['administrator']],
  ])('%s', async (_, given, expected) => {
    await db()
      .transaction()
      .execute(async (tx) => {
        // Nobody else answers for anything here.
        await tx.deleteFrom('role_assignment').execute()
        const made = await ownProject(tx)
        await tx.deleteFrom('role_assignment').execute()
        const people: Record<string, Member> = {
          administrator: await person(tx, 'administrator', {}, 'administrator'),
        }
        const close = (accountId: string) =>
          tx.updateTable('account').set({ disabled_at: new Date() }).where('id', '=', accountId).execute()
        const add = async (key: string, state: string | undefined, make: () => Promise<Member>) => {
          if (!state) return
          const who = await make()
          people[key] = who
          if (state === 'closed') await close(who.accountId)
        }
        await add('leader', given.leader, () =>
          person(tx, 'project-leader', { projectId: made.id }, 'leader'),
        )
        await add('ofOwner', given.ofOwner, () =>
          person(tx, 'project-leader', { organisationId: made.owner }, 'ofOwner'),
        )
        await add('coordinator', given.coordinator ? 'open' : undefined, () =>
          person(tx, 'coordinator', { municipalityKey: 'NO-1866' }, 'coordinator'),
        )
        await add('creator', given.creator, async () => {
          const who = await person(
            tx,
            'regional-officer',
            { partnershipId: await aPartnership(tx) },
            'creator',
          )
          if (given.creator === 'without role')
            await tx.deleteFrom('role_assignment').where('account_id', '=', who.accountId).execute()
          await tx
            .updateTable('project')
            .set({ created_by: who.accountId })
            .where('id', '=', made.id)
            .execute()
          return who
        })
        if (!given.creator)
          await tx.updateTable('project').set({ created_by: null }).where('id', '=', made.id).execute()
        const found = await responsiblePeople(tx, made.id)
        expect(found.map(({ name }) => name)).toEqual(expected)
        expect(found[0]?.accountId).toBe(people[expected[0] ?? '']?.accountId)
        throw new Rollback()
      })
      .catch((error: unknown) => {
        if (!(error instanceof Rollback)) throw error
      })
  })

  test('several leaders all answer for it, by name', async () => {
    const { id } = await set(async (tx) => {
      const made = await ownProject(tx)
      await person(tx, 'project-leader', { projectId: made.id }, 'Anne')
      return made
    })
    expect((await responsiblePeople(db(), id)).map(({ name }) => name.replace(/\d+/, ''))).toEqual([
      'Anne',
      'Leder ',
    ])
  })
})

class Rollback extends Error {}
