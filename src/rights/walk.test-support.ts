import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DRAFT_HEADER } from '../platform/http/draft-save.ts'
import type { TestApp } from '../platform/testing/app.ts'
import { formsOf } from '../platform/testing/browser.ts'
import type { Person } from './people.test-support.ts'
import { keepNothing, NOTHING_KEPT } from './queries.ts'
import { readableText } from './readable-text.test-support.ts'

/** What stands in the address for its parameters, by their names; one for each column. */
export type Columns = readonly Record<string, string>[]

export type Line<Region, Who extends string = Person> = {
  row: Record<Who, string>
  /** Without it the address has no parameters, or any will do. */
  columns?: (region: Region) => Columns
  fields?: (region: Region, column: number) => Record<string, string>
  query?: string
  /** Posted as a page does that saves a draft by itself. */
  draftSave?: true
}
export type Lines<Region, Who extends string = Person> = Record<string, Line<Region, Who>>

export type Walked<Region, Who extends string = Person> = {
  site: TestApp
  region: Region
  /** Everybody but the visitor. */
  accounts: Map<Who, string>
  /** Words that must not stand in an answer to somebody. */
  hiddenFrom: (person: Who) => string[]
  /** All such words that were written, so that looking for them is known to find them. */
  words: string[]
}

type Asked = { letter: string; text: string }

/**
 * `o` answers (also with the form and its mistakes), `>` leads elsewhere or does what was asked, `x` says that it cannot be done now,
 * `-` is 404, `s` leads to the sign-in page.
 */
export function asking<Region, Who extends string>(
  walked: () => Walked<Region, Who>,
  { keeps = false }: { keeps?: boolean } = {},
) {
  const browsers = new Map<Who, Promise<ReturnType<TestApp['visitor']>>>()
  const keys = new Map<Who, Promise<string>>()
  const browserOf = (person: Who) => {
    const { site, accounts } = walked()
    const opened =
      browsers.get(person) ??
      (person === 'public' ? Promise.resolve(site.visitor()) : site.signedIn(accounts.get(person) ?? ''))
    browsers.set(person, opened)
    return opened
  }
  /** A visitor's key is used up, as is everybody's where what they send is kept; elsewhere the others' serves again. */
  const keyOf = async (person: Who): Promise<string> => {
    const fetched = async () => {
      const { text } = await (await browserOf(person)).page('/nb/sign-in')
      return (
        formsOf(text)
          .at(-1)
          ?.hidden.find(([name]) => name === '_key')?.[1] ?? ''
      )
    }
    if (keeps || person === 'public') return fetched()
    const known = keys.get(person) ?? fetched()
    keys.set(person, known)
    return known
  }
  return async (
    person: Who,
    method: string,
    address: string,
    fields: Record<string, string> = {},
    draftSave = false,
  ): Promise<Asked> => {
    const browser = await browserOf(person)
    if (method === 'GET') return asked(await browser.request(address), walked().site)
    const cookies = [...browser.cookies]
    const body = new URLSearchParams({ _key: await keyOf(person), ...fields }).toString()
    const answer = await browser.request(address, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(Buffer.byteLength(body)),
        'sec-fetch-site': 'same-origin',
        ...(draftSave ? { [DRAFT_HEADER]: '1' } : {}),
      },
    })
    // Whoever signed out was not signed out: nothing was kept.
    if (person !== 'public') for (const [name, value] of cookies) browser.cookies.set(name, value)
    return asked(answer, walked().site)
  }
}

async function asked(answer: Response, site: TestApp): Promise<Asked> {
  const { status } = answer
  const where = answer.headers.get('location') ?? ''
  const text = `${where}\n${await readableText(answer)}`
  if (status === 404) return { letter: '-', text }
  if (status === 401 || where.includes('/sign-in?')) return { letter: 's', text }
  if (status >= 300 && status < 400) return { letter: '>', text }
  if (status === 409) return { letter: 'x', text }
  if (status === 500 && site.logged.slice(-2).some((line) => line.includes(NOTHING_KEPT)))
    return { letter: '>', text }
  return { letter: status === 200 || status === 422 ? 'o' : `[${status}]`, text }
}

export function addressesOf<Region, Who extends string>(
  pattern: string,
  line: Line<Region, Who>,
  region: Region,
): string[] {
  const path = pattern.replace(/^\w+ /, '').replace('/:language', '/nb')
  const columns = line.columns?.(region) ?? [{}]
  return columns.map((values) =>
    path.replace(/:(\w+)(\{(?:[^{}]|\{[^{}]*\})*\})?/g, (_, name: string) => values[name] ?? anything(name)),
  )
}

const anything = (name: string) => (name === 'id' ? crypto.randomUUID() : 'unknown')

/**
 * Every line of a table, for everybody: who gets what, and that no answer holds a word that is not for whoever reads it. Visitors come
 * first, as what they send is kept. `unread` are the secret words that nobody has read so far.
 */
export function walk<Region, Who extends string>(
  lines: Lines<Region, Who>,
  make: () => Promise<Walked<Region, Who>>,
) {
  let walked: Walked<Region, Who>
  beforeAll(async () => {
    walked = await make()
    for (const word of walked.words) unread.add(word)
  })
  afterAll(() => walked?.site.close())
  const ask = asking(() => walked)
  const unread = new Set<string>()

  /** What differs from the line: other letters than it has, and words in an answer that are hidden from whoever asked. */
  async function differences(pattern: string, line: Line<Region, Who>, who: readonly Who[]) {
    const method = pattern.split(' ')[0] ?? 'GET'
    const addresses = addressesOf(pattern, line, walked.region)
    const found: string[] = []
    for (const person of who) {
      const hidden = walked.hiddenFrom(person)
      let letters = ''
      for (const [column, address] of addresses.entries()) {
        const fields = line.fields?.(walked.region, column) ?? {}
        const at = address + (line.query ?? '')
        const { letter, text } = await ask(person, method, at, fields, line.draftSave)
        letters += letter
        for (const word of unread) if (text.includes(word)) unread.delete(word)
        for (const word of hidden)
          if (text.includes(word)) found.push(`${person} reads "${word}" in column ${column}, at ${address}`)
      }
      const named = line.row[person].replaceAll(' ', '')
      const expected = named.length === 1 ? named.repeat(addresses.length) : named
      if (letters !== expected) found.push(`${person}: ${letters}, and the table says ${expected}`)
    }
    return found
  }

  describe('a visitor', () => {
    test.each(Object.entries(lines))('%s', async (pattern, line) => {
      expect(await differences(pattern, line, ['public' as Who])).toEqual([])
    })
  })

  describe('somebody who is signed in', () => {
    beforeAll(() => keepNothing(walked.site.database.memberDb))
    test.each(Object.entries(lines))('%s', async (pattern, line) => {
      expect(await differences(pattern, line, [...walked.accounts.keys()])).toEqual([])
    })
  })

  return { walked: () => walked, ask, unread }
}
