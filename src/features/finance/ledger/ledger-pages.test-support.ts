import { afterAll, beforeAll, expect } from 'vitest'
import type { Member } from '../../../platform/access/viewer.ts'
import { inTransaction } from '../../../platform/database/database.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { person, places } from '../../projects/edit/testing.test-support.ts'
import { projectWithLines } from './import/import.test-support.ts'
import { type MadeUpLedger, sieFile, sieLines, smallLedger } from './ledger.test-support.ts'

export const sie = (changes: Partial<MadeUpLedger> = {}) => sieFile(sieLines(smallLedger(changes)))
export const file = (bytes: Uint8Array, name = 'bok.se') => new File([new Uint8Array(bytes)], name)

type Browser = Awaited<ReturnType<TestApp['signedIn']>>

/** The values a form would send as it stands: chosen options, checked boxes, texts. */
export function standing(text: string, action: string): Record<string, string | string[]> {
  const inside =
    [...text.matchAll(/<form\b[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)].find(
      ([, to]) => to === action,
    )?.[2] ?? ''
  const values: Record<string, string | string[]> = {}
  for (const [, name = '', options = ''] of inside.matchAll(
    /<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g,
  ))
    values[name] =
      /<option value="([^"]*)" selected/.exec(options)?.[1] ??
      /<option value="([^"]*)"/.exec(options)?.[1] ??
      ''
  for (const [input] of inside.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1]
    const value = /value="([^"]*)"/.exec(input)?.[1] ?? ''
    if (!name || name === '_key' || /type="(?:hidden|file)"/.test(input)) continue
    if (!/type="checkbox"/.test(input)) values[name] = value
    else if (/\schecked/.test(input))
      values[name] = [...((values[name] as string[] | undefined) ?? []), value]
  }
  return values
}

export async function upload(browser: Browser, slug: string, bytes: Uint8Array, name?: string) {
  const answer = await browser.submit(`/nb/projects/${slug}/finance/accounts`, { file: file(bytes, name) })
  return { answer, at: answer.headers.get('location') ?? '' }
}

export async function confirm(browser: Browser, at: string, changes: Record<string, string | string[]> = {}) {
  const page = await browser.page(at)
  expect(page.status).toBe(200)
  const action = at.replace(/\?.*$/, '')
  const answer = await browser.submit(
    at,
    { ...standing(page.text, action), step: 'import', ...changes },
    action,
  )
  return { page, answer, at: answer.headers.get('location') ?? '' }
}

/** A site with a leader of projects and somebody else, made before a file's tests. */
export function ledgerWorld() {
  const made: { site?: TestApp; leader?: Member; stranger?: Member } = {}
  beforeAll(async () => {
    made.site = await testApp(places)
    const { memberDb } = made.site.database
    made.leader = await inTransaction(memberDb, (tx) =>
      person(tx, 'coordinator', { municipalityKey: 'NO-1866' }),
    )
    made.stranger = await inTransaction(memberDb, (tx) =>
      person(tx, 'coordinator', { municipalityKey: 'NO-1870' }),
    )
  })
  afterAll(() => made.site?.close())
  const there = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('the site is made before the first test')
    return thing
  }
  const world = {
    get site() {
      return there(made.site)
    },
    get leader() {
      return there(made.leader)
    },
    get stranger() {
      return there(made.stranger)
    },
    /** A project of the leader's with budget lines of these names. */
    project: (names = ['Lokalhyra', 'Annonser', 'Lønn']) =>
      inTransaction(world.site.database.memberDb, (tx) => projectWithLines(tx, names, world.leader)),
  }
  return world
}
