import assert from 'node:assert/strict'
import { test } from 'vitest'
import { readReferenceTable } from './reference-table.ts'

test('a reference table keeps leading zeros and quoted commas', () => {
  const changes = readReferenceTable('municipality-changes.csv', ['from_code', 'date', 'note'])
  assert.ok(changes.some(({ from_code }) => from_code === '0720'))
  assert.ok(changes.some(({ note }) => note === 'one farm, Haugland'))
})

test('a missing column or file is refused by name', () => {
  assert.throws(() => readReferenceTable('counties.csv', ['flag']), /counties\.csv lacks flag/)
  assert.throws(() => readReferenceTable('no-such-table.csv', []), /ENOENT/)
})
