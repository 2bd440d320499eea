import { afterAll, beforeAll, expect, test } from 'vitest'
import { everythingIn, rowsByTable } from './queries.ts'
import { makeReportsWorld, type ReportsWorld } from './reports-world.test-support.ts'
import { hiddenFrom } from './secrets.test-support.ts'
import type { Walked } from './walk.test-support.ts'

let walked: Walked<ReportsWorld>
beforeAll(async () => {
  walked = await makeReportsWorld()
})
afterAll(() => walked?.site.close())

/** What a connection for visitors may see at all; every other table is empty for it. */
const openTables = ['approved_answer', 'approved_line', 'approved_report', 'form_version']

test('behind the wall a table of reports, money, activities or forms shows nothing but what is open', async () => {
  const { publicDb, memberDb } = walked.site.database
  const all = await rowsByTable(memberDb)
  const shown = await rowsByTable(publicDb)
  const about = [...all.keys()].filter((name) =>
    /^(report|approved|form_version|budget|ledger|posting|exchange_rate|project_activity|knowledge)/.test(
      name,
    ),
  )
  expect(about.length).toBeGreaterThan(25)
  expect(about.filter((name) => (shown.get(name) ?? 0) > 0)).toEqual(openTables)
  // Of two versions of a form that are no longer or not yet published, neither.
  expect(shown.get('form_version')).toBe(2)
  expect(shown.get('approved_report')).toBe(2)
  expect(all.get('approved_report')).toBe(3)
  const drafts = [
    'report',
    'report_answer',
    'report_version',
    'report_comment',
    'report_attachment',
    'budget_line',
  ]
  for (const name of drafts) expect([name, (all.get(name) ?? 0) > 0]).toEqual([name, true])
})

test('behind the wall no table holds a word that is not for everybody', async () => {
  const { publicDb } = walked.site.database
  const leaks: string[] = []
  for (const [name, rows] of await rowsByTable(publicDb)) {
    if (rows === 0) continue
    const text = await everythingIn(publicDb, name)
    for (const word of hiddenFrom('public')) if (text.includes(word)) leaks.push(`${word} in ${name}`)
  }
  expect(leaks).toEqual([])
})
