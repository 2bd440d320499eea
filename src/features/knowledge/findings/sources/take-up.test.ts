import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../../../../platform/project-root.ts'
import { readDocumentFile, readDocumentToQuote, storeDocument } from '../../../documents/index.ts'
import { makeKnowledgeWorld, plain } from '../../knowledge.test-support.ts'

let world: Awaited<ReturnType<typeof makeKnowledgeWorld>>
beforeAll(async () => {
  world = await makeKnowledgeWorld()
})
afterAll(() => world.app.close())

/** Stores a document as the officer's, and what the reader noticed in it. */
async function noticedIn(bytes: Uint8Array, fileName: string) {
  const read = await readDocumentFile(bytes, fileName)
  if (!read.ok) throw new Error(read.reason)
  const { extracted, reading } = read
  const { readingId } = await world.set((tx) =>
    storeDocument(tx, { viewer: world.officer }, { bytes, fileName, extracted, reading }),
  )
  const { memberDb } = world.app.database
  const document = await readDocumentToQuote(memberDb, world.officer, readingId, 'sv')
  return { readingId, noticed: document?.noticed ?? [] }
}

/** Takes up what was noticed with this code, on the web; gives the page of the finding. */
async function takeUp(readingId: string, index: number) {
  const officer = await world.app.signedIn(world.officer.accountId)
  const here = `/sv/workspace/knowledge/from-documents/${readingId}`
  expect((await officer.page(here)).status).toBe(200)
  const taken = await officer.submit(here, {
    index: String(index),
    kind: 'lesson-from-failure',
    partnershipId: world.partnershipId,
  })
  expect(taken.status).toBe(303)
  const work = (taken.headers.get('location') ?? '').replace(/\/edit$/, '')
  return { text: plain((await officer.page(work)).text), list: (await officer.page(here)).text }
}

test('a contradiction in a document becomes a finding with its quotes in one act, of one voice', async () => {
  const sample = readFileSync(
    join(projectRoot(), 'src/features/documents/samples/esf-page-sprakbro.txt'),
    'utf8',
  )
  const bytes = new TextEncoder().encode(sample.replace('Våra 4 kommuner', 'Våra 7 kommuner'))
  const { readingId, noticed } = await noticedIn(bytes, 'forstudie.txt')
  const index = noticed.findIndex(({ code }) => code === 'count-conflict')
  expect(index).toBeGreaterThanOrEqual(0)
  const quotes = noticed[index]?.quotes ?? []
  expect(quotes.length).toBeGreaterThan(1)
  const { text, list } = await takeUp(readingId, index)
  for (const quote of quotes) expect(text).toContain(quote)
  expect(text).toContain('en röst')
  expect(plain(list)).toContain('Har tagits upp')
  const elsewhere = await world.app.signedIn(world.mala.accountId)
  expect((await elsewhere.page(`/sv/workspace/knowledge/from-documents/${readingId}`)).status).toBe(404)
})

const shared = join(projectRoot(), '..', 'shared', 'sources')
const file = existsSync(shared) ? readdirSync(shared).find((name) => name.startsWith('003')) : undefined

test.runIf(file)(
  'in the pre-study, 13 municipalities named and 10 listed (only where ../shared is)',
  async () => {
    const bytes = readFileSync(join(shared, file ?? ''))
    const { readingId, noticed } = await noticedIn(bytes, file ?? '')
    const index = noticed.findIndex(({ quotes }) => quotes.some((quote) => /13/.test(quote)))
    expect(index, JSON.stringify(noticed.map(({ code, quotes }) => [code, quotes]))).toBeGreaterThanOrEqual(0)
    const { text } = await takeUp(readingId, index)
    for (const quote of noticed[index]?.quotes ?? []) expect(text).toContain(quote)
  },
)
