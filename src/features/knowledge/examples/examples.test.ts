import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Assignment, Member } from '../../../platform/access/viewer.ts'
import { findOrCreateOrganisation } from '../../organisations/index.ts'
import { done, exampleText, makeKnowledgeWorld, plain } from '../knowledge.test-support.ts'
import { createExample, saveExample, sendExample, validateExample } from './write-example.ts'

let world: Awaited<ReturnType<typeof makeKnowledgeWorld>>
beforeAll(async () => {
  world = await makeKnowledgeWorld()
})
afterAll(() => world.app.close())

const baseUrl = 'http://localhost'

/** An example that Storuman wrote, sent to the region. */
async function sent() {
  return world.set(async (tx) => {
    const act = { viewer: world.storuman, baseUrl }
    const made = done(await createExample(tx, act, { partnershipId: world.partnershipId, ...exampleText() }))
    done(await sendExample(tx, act, made.id))
    return made
  })
}
const read = (
  viewer: Member,
  id: string,
  step: 'region' | 'reader',
  decision: 'approve' | 'return' = 'approve',
  note = '',
) => world.set((tx) => validateExample(tx, { viewer, baseUrl }, id, { step, decision, note }))

const mailsAbout = async (words: string) =>
  (
    await world.app.database.memberDb
      .selectFrom('outbox_mail')
      .select('body')
      .where('body', 'like', `%${words}%`)
      .execute()
  ).length

describe('a good example', () => {
  test('is not sent before its limits are written', async () => {
    const act = { viewer: world.storuman }
    const { id } = await world.set(async (tx) =>
      done(
        await createExample(tx, act, {
          partnershipId: world.partnershipId,
          ...exampleText({ doesNotTransfer: ' ' }),
        }),
      ),
    )
    expect(await world.set((tx) => sendExample(tx, act, id))).toEqual({
      ok: false,
      reason: 'incomplete',
      missing: ['doesNotTransfer'],
    })
  })

  test('is read by three different people on its way, each told when it is their turn', async () => {
    const { id, slug } = await sent()
    const page = `/nb/knowledge/examples/${slug}`
    expect(await mailsAbout(`workspace/knowledge/examples/${id}`)).toBe(2)
    expect((await world.app.visitor().page(page)).status).toBe(404)
    expect(await read(world.mala, id, 'region')).toEqual({ ok: false, reason: 'not-the-region' })
    expect(await read(world.outside, id, 'reader')).toEqual({ ok: false, reason: 'not-found' })
    expect(await read(world.officer, id, 'region')).toEqual({ ok: true })
    for (const near of [world.officer, world.second, world.mala])
      expect(await read(near, id, 'reader')).toEqual({ ok: false, reason: 'not-independent' })
    expect(await read(world.storuman, id, 'reader')).toEqual({ ok: false, reason: 'own-example' })
    expect((await world.app.visitor().page(page)).status).toBe(404)
    const reader = await world.app.signedIn(world.outside.accountId)
    expect(plain((await reader.page('/nb/workspace/knowledge')).text)).toContain(
      'Les som uavhengig leser: Kafékvällen',
    )
    const answer = await reader.submit(
      `/nb/workspace/knowledge/examples/${id}`,
      { decision: 'approve', note: 'Stemmer.' },
      `/nb/workspace/knowledge/examples/${id}/read`,
    )
    expect([answer.status, answer.headers.get('location')]).toEqual([303, page])
    const published = plain((await world.app.visitor().page(page)).text)
    for (const words of ['Den fasta kvällen', 'Alla bor nära', 'uavhengig leser', 'Storuman'])
      expect(published).toContain(words)
  })

  test('is not read from outside by somebody who stands for one of its municipalities in another role', async () => {
    const { id } = await sent()
    expect(await read(world.officer, id, 'region')).toEqual({ ok: true })
    const { id: organisationId } = await world.set((tx) =>
      findOrCreateOrganisation(tx, {
        country: 'SE',
        name: 'Storumans kommun',
        kind: 'municipality',
        municipalityKey: 'SE-2421',
      }),
    )
    const none = {
      municipalityKey: null,
      organisationId: null,
      partnershipId: null,
      programmeId: null,
      projectId: null,
    }
    const also = (role: 'project-leader' | 'mentor', of: Partial<Assignment>): Member => ({
      ...world.outside,
      assignments: [...world.outside.assignments, { role, ...none, ...of }],
    })
    for (const tied of [
      also('project-leader', { organisationId }),
      also('mentor', { municipalityKey: 'SE-2421' }),
    ])
      expect(await read(tied, id, 'reader')).toEqual({ ok: false, reason: 'not-found' })
    expect(await read(world.outside, id, 'reader')).toEqual({ ok: true })
  })

  test('is refused to the same person twice also by the database', async () => {
    const { id } = await sent()
    const set = (region: Member, reader: Member) =>
      world.set(async (tx) => {
        await tx
          .updateTable('good_example_work')
          .set({ region_by: region.accountId, reader_by: reader.accountId })
          .where('example_id', '=', id)
          .execute()
        await tx.updateTable('good_example').set({ state: 'published' }).where('id', '=', id).execute()
      })
    await expect(set(world.officer, world.officer)).rejects.toThrow(/good_example_three_people/)
    await expect(set(world.officer, world.storuman)).rejects.toThrow(/good_example_/)
    const { version } = await world.app.database.memberDb
      .selectFrom('good_example_work')
      .select('version')
      .where('example_id', '=', id)
      .executeTakeFirstOrThrow()
    await read(world.second, id, 'region', 'return', 'Mer om kostnaden.')
    await world.set(async (tx) =>
      done(await saveExample(tx, { viewer: world.officer }, id, { ...exampleText(), baseVersion: version })),
    )
    await expect(set(world.officer, world.outside)).rejects.toThrow(/good_example_not_by_writers/)
  })

  test('is refused in a request made by hand: a step that is not one’s own, a return without a reason', async () => {
    const { id } = await sent()
    const here = `/nb/workspace/knowledge/examples/${id}`
    const second = await world.app.signedIn(world.second.accountId)
    const noReason = await second.submit(here, { decision: 'return', note: ' ' }, `${here}/read`)
    expect(noReason.status).toBe(422)
    const wrongStep = await second.submit(here, { decision: 'approve', step: 'reader' }, `${here}/read`)
    expect(wrongStep.status).toBe(409)
    expect((await second.submit(here, { decision: 'approve' }, `${here}/read`)).status).toBe(303)
    const own = await world.app.signedIn(world.storuman.accountId)
    const key = (await own.page('/nb/workspace/knowledge/examples/new')).text
    expect(key).toContain('<form')
    const byHand = await own.submit(
      '/nb/workspace/knowledge/examples/new',
      { decision: 'approve', step: 'reader' },
      '/nb/workspace/knowledge/examples/new',
    )
    expect(byHand.status).toBe(422)
    const elsewhere = await world.app.signedIn(world.elsewhere.accountId)
    expect((await elsewhere.page(`${here}/edit`)).status).toBe(404)
  })

  test('comes back with what is to be changed, and is read anew by both', async () => {
    const { id } = await sent()
    await read(world.officer, id, 'region')
    expect(await read(world.outside, id, 'reader', 'return')).toEqual({ ok: false, reason: 'note-missing' })
    expect(await read(world.outside, id, 'reader', 'return', 'Hva kostet det?')).toEqual({ ok: true })
    const own = await world.app.signedIn(world.storuman.accountId)
    expect(plain((await own.page(`/nb/workspace/knowledge/examples/${id}`)).text)).toContain(
      'Hva kostet det?',
    )
    await world.set((tx) => sendExample(tx, { viewer: world.storuman }, id))
    expect(await read(world.outside, id, 'reader')).toEqual({ ok: false, reason: 'not-found' })
  })
})
