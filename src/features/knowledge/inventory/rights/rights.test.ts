import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  asked,
  cellOf,
  interviewed,
  makeInventory,
  makeWorld,
  type World,
} from '../inventory.test-support.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.app.close())

describe('rights', () => {
  test('whoever works in the partnership sees the board; others, and visitors, do not', async () => {
    const made = await makeInventory(world)
    const status = async (who: { accountId: string }) =>
      (await (await world.app.signedIn(who.accountId)).page(made.address)).status
    expect(await status(world.officer)).toBe(200)
    expect(await status(world.storuman)).toBe(200)
    expect(await status(world.elsewhere)).toBe(404)
    expect((await world.app.visitor().page(made.address)).status).toBe(303)
  })

  test('a draft is for those who lead it', async () => {
    const made = await makeInventory(world, { draft: true })
    const storuman = await world.app.signedIn(world.storuman.accountId)
    expect((await storuman.page(made.address)).status).toBe(404)
    const second = await world.app.signedIn(world.second.accountId)
    expect((await second.page(made.address)).status).toBe(200)
  })

  test('a coordinator opens the own cell only, and leads nothing', async () => {
    const made = await asked(world)
    const own = cellOf(made, made.questionnaire?.id, 'SE-2421')
    const other = cellOf(made, made.questionnaire?.id, 'SE-2418')
    const storuman = await world.app.signedIn(world.storuman.accountId)
    expect((await storuman.page(own)).status).toBe(200)
    expect((await storuman.page(other)).status).toBe(404)
    expect((await storuman.page(`${other}/answer`)).status).toBe(404)
    expect((await storuman.page(`${made.address}/edit`)).status).toBe(404)
    const { text } = await storuman.page(`${own}/answer`)
    const key = /name="_key" value="([^"]*)"/.exec(text)?.[1] ?? ''
    for (const act of ['check', 'ask'])
      expect((await storuman.post(`${own}/${act}`, [['_key', key]])).status).toBe(404)
    expect((await storuman.post(`${made.address}/ask`, [['_key', key]])).status).toBe(404)
    expect(
      (
        await storuman.post(`${other}/answer`, [
          ['_key', key],
          ['q.role', 'x'],
        ])
      ).status,
    ).toBe(404)
  })

  test('an inventory is begun by regional officers in their partnership, and by nobody else', async () => {
    const fields = {
      where: world.partnershipId,
      title: 'Ny kartlegging',
      purpose: '',
      language: 'nb',
      dueOn: '',
      keepMonths: '24',
    }
    const second = await world.app.signedIn(world.second.accountId)
    const made = await second.submit('/nb/workspace/inventories/new', fields)
    expect(made.status).toBe(303)
    expect(made.headers.get('location')).toMatch(/\/edit\?done=saved$/)
    const storuman = await world.app.signedIn(world.storuman.accountId)
    expect((await storuman.page('/nb/workspace/inventories/new')).status).toBe(404)
    const other = await world.person('regional-officer', { partnershipId: await otherPartnership() })
    const refused = await (await world.app.signedIn(other.accountId)).submit(
      '/nb/workspace/inventories/new',
      fields,
    )
    expect(refused.status).toBe(422)
  })

  test('a project leader begins one for the own project where its municipalities are', async () => {
    const { createProject } = await import('../../../projects/index.ts')
    const { sampleRecord } = await import('../../../projects/edit/testing.test-support.ts')
    const admin = await world.person('administrator')
    const project = await world.set((tx) =>
      createProject(
        tx,
        { viewer: admin },
        sampleRecord({ name: 'Förstudie integration', country: 'SE', municipalities: ['SE-2418'] }),
      ),
    )
    const leader = await world.person('project-leader', { projectId: project.id })
    const browser = await world.app.signedIn(leader.accountId)
    const page = await browser.page('/nb/workspace/inventories/new')
    expect(page.text).toContain(`${world.partnershipId} ${project.id}`)
    const made = await browser.submit('/nb/workspace/inventories/new', {
      where: `${world.partnershipId} ${project.id}`,
      title: 'Förstudien',
      language: 'sv',
      keepMonths: '12',
    })
    expect(made.status).toBe(303)
    const address = (made.headers.get('location') ?? '').replace('/edit?done=saved', '')
    expect((await browser.page(address)).status).toBe(200)
    const storuman = await world.app.signedIn(world.storuman.accountId)
    expect((await storuman.page(address)).status).toBe(404)
  })

  test('nobody checks what they sent themselves, by whatever way', async () => {
    const made = await asked(world, ['interview'])
    const here = cellOf(made, made.interview?.id, 'SE-2282')
    expect((await interviewed(made.officer, here)).status).toBe(303)
    const { text } = await made.officer.page(here)
    expect(text).toContain('Du sendte svaret selv')
    expect(text).not.toContain(`${here}/check`)
    const key = /name="_key" value="([^"]*)"/.exec(text)?.[1] ?? ''
    const refused = await made.officer.post(`${here}/check`, [['_key', key]])
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('En annen må kontrollere')
    const second = await world.app.signedIn(world.second.accountId)
    expect((await second.submit(here, {}, `${here}/check`)).status).toBe(303)
  })
})

async function otherPartnership() {
  const { insertPartnership } = await import('../../../organisations/index.ts')
  return world.set((tx) =>
    insertPartnership(tx, { name: 'En annen region', country: 'NO', municipalities: [{ key: 'NO-1866' }] }),
  )
}
