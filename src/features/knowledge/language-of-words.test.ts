import { afterAll, beforeAll, expect, test } from 'vitest'
import { createExample, sendExample, validateExample } from './examples/write-example.ts'
import { addFindingSource } from './findings/write-finding.ts'
import { answered, asked, cellOf, interviewed } from './inventory/inventory.test-support.ts'
import {
  done,
  exampleText,
  makeFinding,
  makeKnowledgeWorld,
  ownExperience,
} from './knowledge.test-support.ts'

let world: Awaited<ReturnType<typeof makeKnowledgeWorld>>
beforeAll(async () => {
  world = await makeKnowledgeWorld()
})
afterAll(() => world.app.close())

const empty = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'path', 'circle', 'wbr'])

/** The words of a page, each with the language that its markup says they are in. The title of the window has only one. */
function wordsByLanguage(html: string): { lang: string; words: string }[] {
  const open: { name: string; lang: string }[] = []
  const found: { lang: string; words: string }[] = []
  for (const [, tag, words] of html.matchAll(/(<[^>]*>)|([^<]+)/g)) {
    const lang = open.at(-1)?.lang ?? ''
    if (words !== undefined) {
      if (words.trim() !== '' && open.at(-1)?.name !== 'title') found.push({ lang, words: words.trim() })
      continue
    }
    const name = /^<\/?([a-z0-9]+)/i.exec(tag ?? '')?.[1]?.toLowerCase()
    if (!name || empty.has(name) || tag?.endsWith('/>')) continue
    if (tag?.startsWith('</')) open.splice(open.findLastIndex((each) => each.name === name))
    else open.push({ name, lang: /\slang="([^"]*)"/.exec(tag ?? '')?.[1] ?? lang })
  }
  return found
}

/** What is said in Swedish in what is made here. */
const swedish =
  /Enkät om unga|Intervju om unga|Unga och integration|Vad fungerar, och|Kafékvällen|En kväll i veckan|Biblioteket öppnade|Den fasta kvällen|Alla bor nära|Vi ringde alla|Det lossnade|skolchef i kommunen|Skolan ringer först|Det stämmer inte/

test('a page tells that its words are', () => {
  const html = '<html lang="nb"><p>Ja <br> <b lang="sv">Nej</b> da</p></html>'
  expect(wordsByLanguage(html)).toEqual([
    { lang: 'nb', words: 'Ja' },
    { lang: 'sv', words: 'Nej' },
    { lang: 'nb', words: 'da' },
  ])
})

test('whatever is said in Swedish is marked as Swedish on every page in another language', async () => {
  const made = await asked(world)
  const { officer, address } = made
  const cell = (key: string) => cellOf(made, made.questionnaire?.id, key)
  const talk = cellOf(made, made.interview?.id, 'SE-2421')
  const mala = await world.app.signedIn(world.mala.accountId)
  const storuman = await world.app.signedIn(world.storuman.accountId)
  await answered(mala, cell('SE-2418'))
  await officer.submit(cell('SE-2418'), {}, `${cell('SE-2418')}/check`)
  const swedishPage = cell('SE-2418').replace('/nb/', '/sv/')
  await officer.submit(swedishPage, { reason: 'Det stämmer inte.' }, `${swedishPage}/set-aside`)
  await officer.submit(
    talk,
    {
      respondent: 'skolchef i kommunen',
      heldOn: '2026-11-20',
      consent: 'quotable',
      consentedOn: '2026-11-20',
      language: 'sv',
      body: 'Vi ringde alla som flyttade hit.',
    },
    `${talk}/notes`,
  )
  await interviewed(officer, talk)
  const finding = await makeFinding(world, {
    text: { title: 'Skolan ringer först', body: 'Det lossnade.' },
    state: 'draft',
  })
  const published = await makeFinding(world, {
    text: { title: 'Skolan ringer först', body: 'Det lossnade.' },
  })
  const example = await world.set(async (tx) => {
    const act = { viewer: world.storuman }
    const draft = { partnershipId: world.partnershipId, ...exampleText({ findingId: published.id }) }
    const it = done(await createExample(tx, act, draft))
    done(await sendExample(tx, act, it.id))
    return it
  })
  await world.set(async (tx) =>
    done(
      await addFindingSource(
        tx,
        { viewer: world.storuman },
        finding.id,
        ownExperience({ label: 'Enkät om unga', quote: 'Det lossnade när skolan ringde.' }),
      ),
    ),
  )
  const work = '/nb/workspace/knowledge'
  const readers = { officer, mala, storuman, visitor: world.app.visitor() }
  const pages: [keyof typeof readers, string][] = [
    ['officer', '/nb/workspace'],
    ['mala', '/nb/workspace'],
    ['officer', '/nb/workspace/inventories'],
    ['officer', address],
    ['mala', address],
    ['officer', `${address}/edit`],
    ['officer', cell('SE-2418')],
    ['mala', cell('SE-2418')],
    ['mala', `${cell('SE-2418')}/answer`],
    ['mala', `${cell('SE-2418')}/answer/history?question=works`],
    ['officer', `${cell('SE-2418')}/answer`],
    ['officer', `${cell('SE-2418')}/sent/1`],
    ['officer', talk],
    ['storuman', `${talk}/answer`],
    ['officer', work],
    ['storuman', `${work}/findings/${finding.id}`],
    ['storuman', `${work}/findings/${finding.id}/edit`],
    ['storuman', `${work}/findings/${finding.id}/sources/new`],
    ['officer', `${work}/findings/${finding.id}/sources/new?kind=questionnaire`],
    ['officer', `${work}/findings/${finding.id}/sources/new?kind=interview`],
    ['storuman', `${work}/examples/new`],
    ['storuman', `${work}/examples/${example.id}`],
    ['storuman', `${work}/examples/${example.id}/edit`],
    ['visitor', '/nb/knowledge'],
    ['visitor', '/nb/knowledge/findings'],
    ['visitor', `/nb/knowledge/findings/${published.slug}`],
    ['officer', `${work}/findings/${published.id}`],
  ]
  const unmarked: string[] = []
  let marked = 0
  for (const [who, path] of pages) {
    const { status, text } = await readers[who].page(path)
    expect([path, status]).toEqual([path, 200])
    for (const { lang, words } of wordsByLanguage(text)) {
      if (!swedish.test(words)) continue
      if (lang === 'sv') marked += 1
      else unmarked.push(`${who} ${path}: ${words.slice(0, 80)}`)
    }
  }
  expect(unmarked).toEqual([])
  expect(marked).toBeGreaterThan(60)
  await world.set((tx) =>
    validateExample(tx, { viewer: world.officer }, example.id, {
      step: 'region',
      decision: 'approve',
      note: '',
    }),
  )
  await world.set((tx) =>
    validateExample(tx, { viewer: world.outside }, example.id, {
      step: 'reader',
      decision: 'approve',
      note: '',
    }),
  )
  for (const path of ['/nb/knowledge', `/nb/knowledge/examples/${example.slug}`]) {
    const { text } = await world.app.visitor().page(path)
    expect(wordsByLanguage(text).filter(({ lang, words }) => lang !== 'sv' && swedish.test(words))).toEqual(
      [],
    )
  }
})
