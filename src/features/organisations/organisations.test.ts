import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../../platform/database/database.ts'
import { type TestDatabase, testDatabase } from '../../platform/testing/database.ts'
import { loadReferenceData } from '../places/index.ts'
import {
  findOrCreateOrganisation,
  findOrganisation,
  findOrganisationNamed,
  insertPartnership,
  insertProgramme,
  listOrganisationOptions,
  listPartnerships,
  listPartnershipsOf,
  listProgrammeOptions,
  type OrganisationGiven,
} from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase({ name: 'reference', fill: async (db) => void (await loadReferenceData(db)) })
})
afterAll(() => database.drop())

const create = (given: Partial<OrganisationGiven> & { name: string }) =>
  inTransaction(database.memberDb, (tx) =>
    findOrCreateOrganisation(tx, { country: 'NO', kind: 'other', ...given }),
  )

describe('an organisation', () => {
  test('is one, however its name is spaced, cased or dashed', async () => {
    const first = await create({ name: 'Vesterålen regionråd', otherNames: ['Regionrådet for Vesterålen'] })
    expect(await create({ name: '  VESTERÅLEN   REGIONRÅD ' })).toEqual(first)
    expect(await create({ name: 'regionrådet for vesterålen' })).toEqual(first)
    expect((await create({ name: 'Vesteralen regionråd' })).id).not.toBe(first.id)
    expect((await create({ name: 'Vesterålen regionråd', country: 'SE' })).id).not.toBe(first.id)
  })

  test('is found by its number before its name', async () => {
    const first = await create({ name: 'Brønnøysundregistrene', number: '974 760 673' })
    expect(await create({ name: 'The register centre', number: '974760673' })).toEqual(first)
  })

  test('found by its name is given the number it lacked, and keeps one it had', async () => {
    const first = await create({ name: 'Fylkeshuset' })
    expect(await create({ name: 'Fylkeshuset', number: '923609016' })).toEqual(first)
    expect((await findOrganisation(database.publicDb, first.id))?.number).toBe('923609016')
    const namesake = await create({ name: 'Fylkeshuset', number: '971032081' })
    expect(namesake.id).not.toBe(first.id)
  })

  test('with a number that may be a person’s keeps no number', async () => {
    const { id } = await create({ name: 'Enskild firma', country: 'SE', number: '811218-9876' })
    expect((await findOrganisation(database.publicDb, id))?.number).toBeNull()
  })

  test('with a wrong number is refused', async () => {
    await expect(create({ name: 'Feil', number: '974760674' })).rejects.toThrow(RangeError)
    expect(await findOrganisationNamed(database.publicDb, 'Feil', 'NO')).toBeUndefined()
  })

  test('asked for twenty times at once is made once', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, () => create({ name: 'Åfjord frivilligsentral' })),
    )
    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
  })

  test('whose name gives the same address as another’s gets an address of its own', async () => {
    const [a, b] = [await create({ name: 'Bø kultur' }), await create({ name: 'Bo kultur' })]
    const slugs = await Promise.all(
      [a, b].map(async ({ id }) => (await findOrganisation(database.publicDb, id))?.slug),
    )
    expect(slugs).toEqual(['bo-kultur', 'bo-kultur-2'])
  })

  test('stands among the options with its country and kind', async () => {
    const { id } = await create({ name: 'Opsjon', kind: 'association' })
    expect(await listOrganisationOptions(database.publicDb)).toContainEqual({
      id,
      name: 'Opsjon',
      country: 'NO',
      kind: 'association',
    })
  })
})

test('a programme is listed with its funder and its days', async () => {
  const { id: funderId } = await create({ name: 'Et departement', kind: 'ministry' })
  const id = await inTransaction(database.memberDb, (tx) =>
    insertProgramme(tx, {
      name: 'Bolyst',
      country: 'NO',
      funderId,
      startsOn: '2010-01-01',
      endsOn: '2016-12-31',
      currency: 'NOK',
    }),
  )
  expect(await listProgrammeOptions(database.publicDb)).toContainEqual({
    id,
    slug: 'bolyst',
    name: 'Bolyst',
    country: 'NO',
    currency: 'NOK',
    startsOn: '2010-01-01',
    endsOn: '2016-12-31',
    funder: 'Et departement',
  })
})

test('a partnership is found by today’s municipality, also when it joined under an old code', async () => {
  const id = await inTransaction(database.memberDb, (tx) =>
    insertPartnership(tx, {
      name: 'Fosen',
      country: 'NO',
      municipalities: [{ key: 'NO-1624' }, { key: 'NO-1718', joinedOn: '2010-01-01' }],
    }),
  )
  expect(await listPartnershipsOf(database.publicDb, ['NO-5054'])).toEqual([
    {
      id,
      slug: 'fosen',
      name: 'Fosen',
      country: 'NO',
      municipalities: [
        { key: 'NO-1624', joinedOn: null, leftOn: null },
        { key: 'NO-1718', joinedOn: '2010-01-01', leftOn: null },
      ],
    },
  ])
  expect(await listPartnershipsOf(database.publicDb, ['NO-1866'])).toEqual([])
  expect((await listPartnerships(database.publicDb)).map(({ name }) => name)).toContain('Fosen')
})
