import { expect, test } from 'vitest'
import { reportRoutes } from './report-routes.test-support.ts'
import { makeReportsWorld } from './reports-world.test-support.ts'
import { walk } from './walk.test-support.ts'

const { unread, walked } = walk(reportRoutes, makeReportsWorld)

test('every secret word was there to be read, by somebody it is for', () => {
  expect(walked().words.length).toBeGreaterThan(70)
  expect([...unread]).toEqual([])
})
