import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../../../platform/testing/database.ts'
import { loadReferenceData } from '../../../../places/index.ts'
import { binaryArray, dayNumber } from './binary-array.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase({ name: 'places', fill: async (db) => void (await loadReferenceData(db)) })
})
afterAll(() => database.drop())

const itself = (number: number) => number

test('numbers come out of the database as they went in, to the largest that are exact', async () => {
  const integers = [0, 1, -1, 2_147_483_647, -2_147_483_648]
  const bigints = [
    0,
    1,
    -1,
    4_294_967_295,
    4_294_967_296,
    -4_294_967_296,
    -4_294_967_297,
    2 ** 53 - 1,
    -(2 ** 53) + 1,
  ]
  const { rows } = await sql<{ integers: number[]; bigints: string[] }>`
    select ${binaryArray('integer', integers, itself)}::integer[] as integers,
      ${binaryArray('bigint', bigints, itself)}::bigint[]::text[] as bigints`.execute(database.memberDb)
  expect(rows).toEqual([{ integers, bigints: bigints.map(String) }])
})

test('days come out as they went in, leap days and the limits of budgets among them', async () => {
  const days = [
    '1990-01-01',
    '1999-12-31',
    '2000-01-01',
    '2000-02-29',
    '2024-02-29',
    '2025-03-30',
    '2100-12-31',
  ]
  const { rows } = await sql<{ days: string[] }>`
    select ${binaryArray('date', days, dayNumber)}::date[]::text[] as days`.execute(database.memberDb)
  expect(rows).toEqual([{ days }])
})

test('no numbers are an empty array', async () => {
  const { rows } = await sql<{ count: number }>`
    select cardinality(${binaryArray('integer', [], itself)}::integer[]) as count`.execute(database.memberDb)
  expect(rows).toEqual([{ count: 0 }])
})
