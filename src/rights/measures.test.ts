import { expect, test } from 'vitest'
import { measureRoutes } from './measure-routes.test-support.ts'
import { makeMeasuresWorld } from './measures-world.test-support.ts'
import { everythingIn, rowsByTable } from './queries.ts'
import { walk } from './walk.test-support.ts'

const { walked, unread } = walk(measureRoutes, makeMeasuresWorld)

test('every word that is hidden from some is read by somebody', () => {
  expect([...unread]).toEqual([])
})

test('behind the wall no table holds a word of a measure that is not published, nor its files', async () => {
  const { site, hiddenFrom } = walked()
  const { publicDb } = site.database
  const leaks: string[] = []
  const rows = await rowsByTable(publicDb)
  for (const [name, count] of rows) {
    const text = count > 0 ? await everythingIn(publicDb, name) : ''
    for (const word of hiddenFrom('public')) if (text.includes(word)) leaks.push(`${word} in ${name}`)
  }
  expect(leaks).toEqual([])
  expect(
    ['measure', 'measure_material', 'measure_release', 'measure_version'].map((name) => rows.get(name)),
  ).toEqual([1, 1, 1, 0])
})
