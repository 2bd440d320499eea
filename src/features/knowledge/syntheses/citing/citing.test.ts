import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOfPdf, toolIsHere } from '../../../../platform/pdf/pdf-tools.test-support.ts'
import { readZip } from '../../../reports/out/read-zip.test-support.ts'
import { moveFinding, saveFinding } from '../../findings/write-finding.ts'
import {
  done,
  findingText,
  makeFinding,
  makeKnowledgeWorld,
  ownExperience,
  plain,
} from '../../knowledge.test-support.ts'
import { writingIn } from '../syntheses.test-support.ts'
import { listGone } from './queries.ts'

let world: Awaited<ReturnType<typeof makeKnowledgeWorld>>
let pen: ReturnType<typeof writingIn>
beforeAll(async () => {
  world = await makeKnowledgeWorld()
  pen = writingIn(world)
})
afterAll(() => world.app.close())

type Made = { id: string; slug: string }
const move = (finding: Made, ...states: ('withdrawn' | 'draft' | 'checked-by-region' | 'published')[]) =>
  world.set(async (tx) => {
    for (const state of states) done(await moveFinding(tx, { viewer: world.officer }, finding.id, state))
  })
/** Withdraws a finding, gives it other words, and publishes it again. */
async function changeTo(finding: Made, text: { title?: string; body?: string }) {
  await move(finding, 'withdrawn', 'draft')
  await world.set(async (tx) => {
    const { version: baseVersion } = await tx
      .selectFrom('finding')
      .select('version')
      .where('id', '=', finding.id)
      .executeTakeFirstOrThrow()
    done(await saveFinding(tx, { viewer: world.storuman }, finding.id, { ...findingText(text), baseVersion }))
  })
  await move(finding, 'checked-by-region', 'published')
}

/** A published synthesis of five findings, to each of which something happens afterwards but to the last. */
async function changedSince() {
  const titles = ['Ring alla', 'Annonser hjälper', 'Skjuts hjälper', 'Kaffe hjälper', 'Tid hjälper']
  const made: Made[] = []
  for (const title of titles)
    made.push(
      await makeFinding(world, { text: { title }, sources: [ownExperience({ quote: `Om ${title}.` })] }),
    )
  const [renamed, withdrawn, inWork, rewritten, same] = made as [Made, Made, Made, Made, Made]
  const { id, slug } = await pen.written(made.map((each) => `Se [[${each.slug}]].`).join('\n\n'))
  await pen.publishNow(id)
  await changeTo(renamed, { title: 'Ring alla två gånger' })
  await move(withdrawn, 'withdrawn')
  await move(inWork, 'withdrawn', 'draft')
  await changeTo(rewritten, { title: 'Kaffe hjälper', body: 'Men bara med bulle.' })
  return { id, slug, renamed, withdrawn, inWork, rewritten, same }
}

/** What is said of each reference, in the order of the text. */
const saidOf = (page: string) =>
  [...page.matchAll(/<li id="reference-\d"[^>]*>([\s\S]*?)<\/li>/g)].map(([, said = '']) => ({
    words: plain(said).replaceAll(/\s+/g, ' ').trim(),
    links: [...said.matchAll(/href="([^"]+)"/g)].map(([, href]) => href),
  }))

describe('what a published synthesis cites', () => {
  test('is shown as it was cited, with what became of it: page, PDF and DOCX say the same and lead nowhere dead', async () => {
    const { slug, renamed, rewritten, same } = await changedSince()
    const visitor = world.app.visitor()
    const page = await visitor.page(`/nb/knowledge/syntheses/${slug}`)
    const said = saidOf(page.text)
    const at = (each: Made) => [`/nb/knowledge/findings/${each.slug}`]
    expect(said.map(({ links }) => links)).toEqual([at(renamed), [], [], at(rewritten), at(same)])
    for (const href of said.flatMap(({ links }) => links))
      expect((await visitor.page(href ?? '')).status).toBe(200)
    const expected = [
      ['Ring alla', 'heter nå', 'Ring alla två gånger'],
      ['Annonser hjälper', 'trukket tilbake etter at dette ble skrevet'],
      ['Skjuts hjälper', 'trukket tilbake etter at dette ble skrevet, og det arbeides med det på nytt'],
      ['Kaffe hjälper', 'endret etter at dette ble skrevet'],
      ['Tid hjälper', 'én stemme'],
    ]
    for (const [index, words] of expected.entries())
      for (const each of words) expect(said[index]?.words).toContain(each)
    expect(said[1]?.words).not.toContain('på nytt')
    expect(said[4]?.words).not.toMatch(/endret|trukket|heter nå/)
    // Quotes of what is no longer published are gone, those of the others stand.
    expect(page.text).not.toContain('Om Annonser hjälper.')
    expect(page.text).toContain('Om Tid hjälper.')

    const docx = await readZip(
      Buffer.from(await (await visitor.request(`/nb/knowledge/syntheses/${slug}.docx`)).arrayBuffer()),
    )
    const paper = [plain(docx.get('word/document.xml') ?? '')]
    const links = docx.get('word/_rels/document.xml.rels') ?? ''
    expect([...links.matchAll(/Target="(http[^"]+)"/g)].map(([, target]) => target)).toEqual(
      [renamed, rewritten, same].map((each) => `http://localhost/nb/knowledge/findings/${each.slug}`),
    )
    const pdf = await (await visitor.request(`/nb/knowledge/syntheses/${slug}.pdf`)).arrayBuffer()
    if (toolIsHere('pdftotext')) paper.push(await textOfPdf(new Uint8Array(pdf), 'body'))
    for (const text of paper)
      for (const words of expected.flat())
        expect(text.replaceAll(/\s+/g, '')).toContain(words.replaceAll(/\s+/g, ''))
  })

  test('is told to those who write: what has changed since, on every page of the desk; a new edition settles it', async () => {
    const { id, renamed, withdrawn, inWork, rewritten, same } = await changedSince()
    const person = await world.app.signedIn(world.storuman.accountId)
    const here = `/nb/workspace/knowledge/syntheses/${id}`
    const four = '4 av funnene og eksemplene som teksten bygger på, er endret siden den ble publisert'
    for (const path of [here, `${here}/edit`, '/nb/workspace/knowledge'])
      expect(plain((await person.page(path)).text)).toContain(four)
    const told = plain((await person.page(here)).text).replaceAll(/\s+/g, ' ')
    expect(told).toContain('Ring alla : heter nå «Ring alla två gånger»')
    expect(told).toContain('Kaffe hjälper : teksten er skrevet om')
    expect(told).not.toContain('Tid hjälper :')

    // What is not published cannot be cited anew.
    const edit = (await pen.text(id)).edit
    expect(await pen.publish(id, edit)).toEqual({
      ok: false,
      reason: 'not-citable',
      slugs: [withdrawn.slug, inWork.slug],
    })
    const rest = [renamed, rewritten, same].map((each) => `[[${each.slug}]]`).join(' ')
    await pen.write(id, world.storuman, rest)
    await pen.publishNow(id)
    expect((await person.page(here)).text).not.toContain('er endret siden den ble publisert')
  })

  test('comes back as it was when it is published again', async () => {
    const finding = await makeFinding(world, { text: { title: 'Fram och tillbaka' } })
    const { id, slug } = await pen.written(`Se [[${finding.slug}]].`)
    await pen.publishNow(id)
    const seen = async () => (await world.app.visitor().page(`/sv/knowledge/syntheses/${slug}`)).text
    await move(finding, 'withdrawn')
    expect(await seen()).toContain('drogs tillbaka efter att det här skrevs')
    await move(finding, 'draft', 'checked-by-region', 'published')
    expect(await seen()).not.toContain('drogs tillbaka')
    expect(await seen()).toContain(`/sv/knowledge/findings/${finding.slug}`)
  })
})

test('a visitor’s connection knows what became of what a published synthesis cites, and of nothing else', async () => {
  const cited = await makeFinding(world, { text: { title: 'Citerad' } })
  const other = await makeFinding(world, { text: { title: 'Aldrig citerad' } })
  const { id } = await pen.written(`Se [[${cited.slug}]].`)
  await pen.publishNow(id)
  await move(cited, 'withdrawn')
  await move(other, 'withdrawn')
  const slugs = [cited.slug, other.slug]
  const { publicDb, memberDb } = world.app.database
  expect((await listGone(memberDb, slugs)).map(({ slug }) => slug).sort()).toEqual([...slugs].sort())
  expect(await listGone(publicDb, slugs)).toEqual([
    { kind: 'finding', slug: cited.slug, became: 'withdrawn' },
  ])
})
