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
import { createSynthesis, publishSynthesis, saveSynthesis } from './write-synthesis.ts'

let world: Awaited<ReturnType<typeof makeKnowledgeWorld>>
beforeAll(async () => {
  world = await makeKnowledgeWorld()
})
afterAll(() => world.app.close())

const themes = ['youth', 'housing', 'moving-in', 'reputation', 'participation', 'labour-supply'] as const
let next = 0
/** A synthesis that Storuman writes, of a theme of its own. */
async function written(body: string) {
  const theme = themes[next++] ?? 'youth'
  return world.set(async (tx) =>
    done(
      await createSynthesis(
        tx,
        { viewer: world.storuman },
        {
          partnershipId: world.partnershipId,
          theme,
          language: 'sv',
          title: `Vad vi vet, del ${next}`,
          body,
        },
      ),
    ),
  )
}
const publish = (id: string, edit: number, viewer = world.officer) =>
  world.set((tx) => publishSynthesis(tx, { viewer }, id, { edit }))
const seen = async (slug: string) => world.app.visitor().page(`/nb/knowledge/syntheses/${slug}`)

describe('a synthesis', () => {
  test('is a draft for those who write, and nothing for others: page, PDF, DOCX, front page', async () => {
    const { id, slug } = await written('Hemlig text.')
    for (const end of ['', '.pdf', '.docx']) expect((await seen(`${slug}${end}`)).status).toBe(404)
    expect((await world.app.visitor().page('/nb/knowledge')).text).not.toContain(slug)
    const elsewhere = await world.app.signedIn(world.elsewhere.accountId)
    expect((await elsewhere.page(`/nb/workspace/knowledge/syntheses/${id}`)).status).toBe(404)
  })

  test('is published by an officer who wrote nothing of it, as it was seen, citing only what is published', async () => {
    const draft = await makeFinding(world, { text: { title: 'Bara ett utkast' }, state: 'draft' })
    const { id } = await written(`Text [[${draft.slug}]] och [[finns-inte]].`)
    expect(await publish(id, 1, world.storuman)).toEqual({ ok: false, reason: 'not-the-region' })
    expect(await publish(id, 7)).toEqual({ ok: false, reason: 'conflict' })
    expect(await publish(id, 1)).toEqual({
      ok: false,
      reason: 'not-citable',
      slugs: [draft.slug, 'finns-inte'],
    })
    await world.set(async (tx) =>
      done(await saveSynthesis(tx, { viewer: world.officer }, id, { edit: 1, title: 'Ny', body: 'Ny.' })),
    )
    expect(await publish(id, 2)).toEqual({ ok: false, reason: 'own-text' })
    expect(await publish(id, 2, world.second)).toEqual({ ok: true, number: 1 })
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
    const { id, slug } = await written(
      `## Kontakt\n\nRing [[${kept.slug}]].\n\n- annonsera [[${gone.slug}]]\n- ring igen [[${kept.slug}]]`,
    )
    done(await publish(id, 1))
    await world.set(async (tx) =>
      done(
        await saveSynthesis(tx, { viewer: world.mala }, id, {
          edit: 1,
          title: 'Annat',
          body: 'Allt är nytt.',
        }),
      ),
    )
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
    await world.set(async (tx) =>
      done(await saveSynthesis(tx, { viewer: world.mala }, id, { edit: 2, title: 'A', body: 'B' })),
    )
    expect((await seen(slug)).text).toContain('ikke lenger slik den ble publisert')
    expect((await seen(`${slug}.pdf`)).status).toBe(404)
  })

  test('keeps what was typed while one searches, puts in a mark without scripts, and shows both texts in a conflict', async () => {
    const finding = await makeFinding(world, { text: { title: 'Skoskav hindrar' } })
    const { id } = await written('Början.')
    const here = `/nb/workspace/knowledge/syntheses/${id}/edit`
    const own = await world.app.signedIn(world.storuman.accountId)
    const searched = await own.submit(here, { title: 'T', body: 'Inte sparat.', q: 'skoskav', do: 'search' })
    const text = await searched.text()
    expect(searched.status).toBe(200)
    expect(text).toContain('Inte sparat.')
    expect(text).toContain(`[[${finding.slug}]]`)
    const cited = await own.submit(here, { title: 'T', body: 'Inte sparat.', cite: finding.slug })
    expect(await cited.text()).toContain(`Inte sparat. [[${finding.slug}]]`)
    await world.set(async (tx) =>
      done(await saveSynthesis(tx, { viewer: world.mala }, id, { edit: 1, title: 'M', body: 'Malås text.' })),
    )
    const late = await own.submit(here, { title: 'T', body: 'Min text.', edit: '1' })
    const conflict = await late.text()
    expect(late.status).toBe(409)
    expect(conflict).toContain('Min text.')
    expect(plain(conflict)).toContain('Malås')
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
  )
  const { id } = await written('x')
  const { memberDb } = world.app.database
  const found = await selectSynthesis(memberDb, world.storuman, id)
  if (!found) throw new Error('no synthesis')
  const numbers = (text: string) => [...text.matchAll(/\[(\d)\]/g)].map(([, number]) => number)
  const hasTools = toolIsHere('pdftotext')
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 5 }), async (blocks) => {
      const shown = await draftSynthesis(memberDb, { ...found, body: blocks.join('\n\n') })
      const page = plain(String(SynthesisView({ shown, language: 'nb' })))
      const docx = (await readZip(await setSynthesisDocx(shown, 'nb'))).get('word/document.xml') ?? ''
      const inText = numbers(page)
      const listed = shown.references.map(({ number }) => String(number))
      expect(new Set(inText)).toEqual(new Set(listed))
      expect(numbers(plain(docx))).toEqual([...inText, ...listed])
      expect(page).not.toContain('finns-inte')
      const pdf = synthesisPdf(shown, 'nb')
      if (hasTools) expect(numbers(await textOfPdf(pdf, 'body'))).toEqual([...inText, ...listed])
    }),
    { numRuns: 15 },
  )
}, 60_000)
