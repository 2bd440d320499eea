import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOfPdf, toolIsHere } from '../../../platform/pdf/pdf-tools.test-support.ts'
import { readZip } from '../../reports/out/read-zip.test-support.ts'
import { moveFinding } from '../findings/write-finding.ts'
import { deleteOldNotes } from '../inventory/notes/write-note.ts'
import {
  done,
  makeFinding,
  makeKnowledgeWorld,
  makeNote,
  ownExperience,
  plain,
} from '../knowledge.test-support.ts'
import { setSynthesisDocx } from './out/set-synthesis-docx.ts'
import { synthesisPdf } from './out/synthesis-pdf.ts'
import { SynthesisView } from './page/synthesis-view.tsx'
import { selectSynthesis } from './queries.ts'
import { draftSynthesis } from './read-synthesis.ts'
import { writingIn } from './syntheses.test-support.ts'

let world: Awaited<ReturnType<typeof makeKnowledgeWorld>>
let pen: ReturnType<typeof writingIn>
beforeAll(async () => {
  world = await makeKnowledgeWorld()
  pen = writingIn(world)
})
afterAll(() => world.app.close())

const seen = async (slug: string) => world.app.visitor().page(`/nb/knowledge/syntheses/${slug}`)

describe('a synthesis', () => {
  test('is a draft for those who write, and nothing for others: page, PDF, DOCX, front page', async () => {
    const { id, slug } = await pen.written('Hemlig text.')
    for (const end of ['', '.pdf', '.docx']) expect((await seen(`${slug}${end}`)).status).toBe(404)
    expect((await world.app.visitor().page('/nb/knowledge')).text).not.toContain(slug)
    const elsewhere = await world.app.signedIn(world.elsewhere.accountId)
    expect((await elsewhere.page(`/nb/workspace/knowledge/syntheses/${id}`)).status).toBe(404)
  })

  test('is published by an officer who wrote nothing of it, as it was seen, citing only what is published', async () => {
    const draft = await makeFinding(world, { text: { title: 'Bara ett utkast' }, state: 'draft' })
    const { id } = await pen.written(`Text [[${draft.slug}]] och [[finns-inte]].`)
    expect(await pen.publish(id, 2, world.storuman)).toEqual({ ok: false, reason: 'not-the-region' })
    expect(await pen.publish(id, 7)).toEqual({ ok: false, reason: 'conflict' })
    expect(await pen.publish(id, 2)).toEqual({
      ok: false,
      reason: 'not-citable',
      slugs: [draft.slug, 'finns-inte'],
    })
    await pen.write(id, world.officer, 'Ny.')
    expect(await pen.publish(id, 3)).toEqual({ ok: false, reason: 'own-text' })
    expect(await pen.publish(id, 3, world.second)).toEqual({ ok: true, number: 1 })
    const { version } = await world.set(async (tx) => ({
      version: await tx
        .selectFrom('synthesis_version')
        .select('writers')
        .where('synthesis_id', '=', id)
        .executeTakeFirstOrThrow(),
    }))
    expect(version.writers).toContain(world.officer.accountId)
  })

  test('is frozen: later writing is not seen, what it cites stays linked, a withdrawn finding says so, a quote goes with its note', async () => {
    const note = await makeNote(world, 'quotable', 'Någon måste ringa.')
    const kept = await makeFinding(world, {
      text: { title: 'Ring alla' },
      sources: [
        ownExperience(),
        ownExperience({
          kind: 'interview',
          interviewNoteId: note.id,
          quote: 'Någon måste ringa.',
          independence: 'b',
        }),
      ],
    })
    const gone = await makeFinding(world, { text: { title: 'Annonser hjälper' } })
    const { id, slug } = await pen.written(
      `## Kontakt\n\nRing [[${kept.slug}]].\n\n- annonsera [[${gone.slug}]]\n- ring igen [[${kept.slug}]]`,
    )
    done(await pen.publish(id, 2))
    await pen.write(id, world.mala, 'Allt är nytt.')
    const before = await seen(slug)
    expect(plain(before.text)).toContain('Någon måste ringa.')
    expect(before.text).not.toContain('Allt är nytt')
    expect([...before.text.matchAll(/href="#reference-(\d)"/g)].map(([, number]) => number)).toEqual([
      '1',
      '2',
      '1',
    ])
    await world.set(async (tx) =>
      done(await moveFinding(tx, { viewer: world.officer }, gone.id, 'withdrawn')),
    )
    await deleteOldNotes(world.app.database.memberDb, new Date('2035-01-01T00:00:00Z'))
    const after = await seen(slug)
    expect(plain(after.text)).toContain('Annonser hjälper')
    expect(after.text).toContain('trukket tilbake etter at dette ble skrevet')
    expect(after.text).not.toContain(`findings/${gone.slug}`)
    expect(after.text).toContain(`findings/${kept.slug}`)
    expect(after.text).not.toContain('Någon måste ringa')
    await world.set((tx) =>
      tx
        .updateTable('synthesis_version')
        .set({ body: 'Något annat.' })
        .where('synthesis_id', '=', id)
        .execute(),
    )
    // What visitors are shown is kept until something public changes.
    await makeFinding(world, { text: { title: 'Något annat' } })
    expect((await seen(slug)).text).toContain('ikke lenger slik den ble publisert')
    expect((await seen(`${slug}.pdf`)).status).toBe(404)
  })
})

test('page, PDF and DOCX have the same numbers for the same things, whatever is written', async () => {
  const findings = [
    await makeFinding(world, { text: { title: 'Fynd alfa' } }),
    await makeFinding(world, { text: { title: 'Fynd beta' } }),
  ]
  const slugs = [...findings.map(({ slug }) => slug), 'finns-inte']
  const piece = fc.oneof(
    fc.constantFrom('ord', 'Ål & «öl» <b>', '#let x', '*', '\\', '$', '[', '@a'),
    fc.constantFrom(...slugs).map((slug) => `[[${slug}]]`),
  )
  const line = fc.array(piece, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
  const block = fc.oneof(
    line,
    line.map((text) => `## ${text}`),
    fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((items) => items.map((item) => `- ${item}`).join('\n')),
    fc
      .array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 })
      .map((rows) => rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')),
  )
  const { id } = await pen.written('x')
  const { memberDb } = world.app.database
  const found = await selectSynthesis(memberDb, world.storuman, id)
  if (!found) throw new Error('no synthesis')
  const numbers = (text: string) => [...text.matchAll(/\[(\d)\]/g)].map(([, number]) => number)
  const hasTools = toolIsHere('pdftotext')
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 5 }), async (blocks) => {
      const shown = await draftSynthesis(memberDb, found, { title: 'Vad vi vet', body: blocks.join('\n\n') })
      const page = plain(String(SynthesisView({ shown, language: 'nb' })))
      const docx =
        (await readZip(await setSynthesisDocx(shown, 'nb', 'https://rotfeste.example'))).get(
          'word/document.xml',
        ) ?? ''
      const inText = numbers(page)
      const listed = shown.references.map(({ number }) => String(number))
      expect(new Set(inText)).toEqual(new Set(listed))
      expect(numbers(plain(docx))).toEqual([...inText, ...listed])
      expect(page).not.toContain('finns-inte')
      const pdf = synthesisPdf(shown, 'nb', 'https://rotfeste.example')
      if (hasTools) expect(numbers(await textOfPdf(pdf, 'body'))).toEqual([...inText, ...listed])
    }),
    { numRuns: 15 },
  )
}, 60_000)
