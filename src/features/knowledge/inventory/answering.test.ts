import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SESSION_COOKIE } from '../../../platform/sessions/cookies.ts'
import { formsOf } from '../../../platform/testing/browser.ts'
import { sentContent } from '../../forms/index.ts'
import { askCells } from './cells/move-cell.ts'
import { findAnswer } from './cells/queries.ts'
import { filledIn, makeInventory, makeWorld, plain, type World } from './inventory.test-support.ts'

let world: World
let here: string
let itemId: string
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.app.close())

/** A questionnaire that Malå is asked to answer. */
beforeEach(async () => {
  const { inventory, items, questionnaire, address } = await makeInventory(world, {
    kinds: ['questionnaire'],
  })
  await world.set((tx) =>
    askCells(
      tx,
      { viewer: world.officer },
      inventory,
      items.map((item) => ({ item, municipalityKey: 'SE-2418' })),
      { now: world.clock.now, baseUrl: '' },
    ),
  )
  itemId = questionnaire?.id ?? ''
  here = `${address}/cells/${itemId}/SE-2418/answer`
})

const coordinator = () => world.app.signedIn(world.mala.accountId)
type Browser = Awaited<ReturnType<typeof coordinator>>

/** The form as the page has it, with its fields filled in over what stands there. */
async function opened(browser: Browser) {
  const { text } = await browser.page(here)
  const [form] = formsOf(text).filter(({ action }) => action === here)
  const fields = (typed: Record<string, string | string[]>): [string, string][] => [
    ...(form?.hidden ?? []),
    ...Object.entries(typed).flatMap(([name, value]): [string, string][] =>
      Array.isArray(value) ? value.map((one) => [name, one]) : [[name, value]],
    ),
  ]
  return { text, fields }
}
const formId = async () =>
  (await findAnswer(world.app.database.memberDb, itemId, 'SE-2418'))?.filledFormId ?? ''

describe('a form on the web', () => {
  test('is saved whole, shown again, sent and then read, with a page to print', async () => {
    const browser = await coordinator()
    const { fields } = await opened(browser)
    const saved = await browser.post(here, fields(filledIn))
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${here}?saved=1`])
    const again = await opened(browser)
    expect(again.text).toContain('En väg in för unga')
    const sent = await browser.post(`${here}/send`, again.fields(filledIn))
    expect(sent.headers.get('location')).toBe(here.replace('/answer', '?done=answered'))
    const read = await browser.page(here)
    expect(read.text).not.toContain('<textarea')
    expect(plain(read.text)).toContain('Sendt inn av Max Malå')
    expect(read.text).toContain('class="filled-answer"')
  })

  test('that is not complete is saved and tells everything that is missing, leading to each field', async () => {
    const browser = await coordinator()
    const { fields } = await opened(browser)
    const answer = await browser.post(`${here}/send`, fields({ 'q.role': 'rektor' }))
    expect(answer.headers.get('location')).toBe(`${here}?check=1`)
    const { text } = await browser.page(`${here}?check=1`)
    expect(plain(text)).toContain('Skjemaet er lagret, men ikke sendt. 4 ting')
    expect(text).toContain('href="#field-q-works"')
    expect(text).toContain('value="rektor"')
    expect(await sentContent(world.app.database.memberDb, await formId())).toBeUndefined()
  })

  test('asks on where a condition holds, and keeps what is no longer asked', async () => {
    const browser = await coordinator()
    const why = /id="q-stoppedWhat"[^>]*/
    const first = await opened(browser)
    expect(why.exec(first.text)?.[0]).toContain('hidden')
    await browser.post(here, first.fields({ ...filledIn, 'q.stopped': 'yes' }))
    const second = await opened(browser)
    expect(why.exec(second.text)?.[0]).not.toContain('hidden')
    await browser.post(here, second.fields({ ...filledIn, 'q.stopped': 'yes', 'q.stoppedWhat': 'Mässan.' }))
    const third = await opened(browser)
    await browser.post(here, third.fields({ ...filledIn, 'q.stopped': 'no', 'q.stoppedWhat': 'Mässan.' }))
    const fourth = await opened(browser)
    expect(why.exec(fourth.text)?.[0]).toContain('hidden')
    expect(fourth.text).toContain('Mässan.')
  })

  test('sent twice by a double press is sent once', async () => {
    const browser = await coordinator()
    const { fields } = await opened(browser)
    const body = fields(filledIn)
    const both = await Promise.all([browser.post(`${here}/send`, body), browser.post(`${here}/send`, body)])
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    expect(new Set(both.map(({ headers }) => headers.get('location'))).size).toBe(1)
    expect((await sentContent(world.app.database.memberDb, await formId()))?.number).toBe(1)
  })

  test('open in two windows loses neither’s words; a third that comes after sending keeps them on its page', async () => {
    const [mine, theirs] = [await coordinator(), await coordinator()]
    const begun = await opened(mine)
    await mine.post(here, begun.fields({ ...filledIn, 'q.works': 'en to tre fire fem seks' }))
    const [first, second] = [await opened(mine), await opened(theirs)]
    await mine.post(here, first.fields({ ...filledIn, 'q.works': 'EN to tre fire fem seks' }))
    await theirs.post(here, second.fields({ ...filledIn, 'q.works': 'en to tre fire fem SEKS' }))
    expect((await opened(mine)).text).toContain('EN to tre fire fem SEKS')
    const together = await theirs.post(
      here,
      second.fields({ ...filledIn, 'q.works': 'ingen to tre fire fem seks' }),
    )
    // The key of a form counts once: what is sent again under it is the same press.
    expect(together.status).toBe(303)

    const third = await opened(theirs)
    const fourth = await opened(mine)
    await mine.post(here, fourth.fields({ ...filledIn, 'q.works': 'ET TO tre fire fem SEKS' }))
    const apart = await theirs.post(
      here,
      third.fields({ ...filledIn, 'q.works': 'intet to tre fire fem SEKS' }),
    )
    expect(apart.headers.get('location')).toBe(`${here}?together=1`)
    const shown = await opened(theirs)
    expect(shown.text).toContain('intet to tre fire fem SEKS')
    expect(shown.text).toContain('ET TO tre fire fem SEKS')
    const aside = /formaction="([^"]*\/asides\/[^"]*)"/.exec(shown.text)?.[1] ?? ''
    const chosen = await theirs.post(aside, [
      ...shown.fields({ ...filledIn, 'q.works': 'ET TO tre fire fem SEKS' }),
      ['how', 'take'],
    ])
    expect(chosen.headers.get('location')).toBe(`${here}#q-works`)
    const late = await opened(mine)
    const last = await opened(theirs)
    expect(last.text).toContain('intet to tre fire fem SEKS')
    const settled = { ...filledIn, 'q.works': 'intet to tre fire fem SEKS' }
    expect((await theirs.post(`${here}/send`, last.fields(settled))).headers.get('location')).toContain(
      'done=answered',
    )
    const refused = await mine.post(
      here,
      late.fields({ ...settled, 'q.needed': 'For seint, men ikke borte.' }),
    )
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('For seint, men ikke borte.')
  })

  test('sent after the session ended is kept, and sent again once signed in', async () => {
    const browser = await coordinator()
    const { fields } = await opened(browser)
    const token = browser.cookies.get(SESSION_COOKIE) ?? ''
    browser.cookies.delete(SESSION_COOKIE)
    const asked = await browser.post(here, fields(filledIn))
    expect(asked.status).toBe(303)
    browser.cookies.set(SESSION_COOKIE, token)
    const kept =
      new URL(asked.headers.get('location') ?? '', 'http://localhost').searchParams.get('next') ?? ''
    const page = await browser.page(kept)
    expect(page.text).toContain('En väg in för unga')
    const [form] = formsOf(page.text).filter(({ action }) => action === here)
    expect((await browser.post(here, form?.hidden ?? [])).headers.get('location')).toBe(`${here}?saved=1`)
    expect((await opened(browser)).text).toContain('En väg in för unga')
  })

  test('saves single answers by itself, and tells other windows of them', async () => {
    const browser = await coordinator()
    const { text } = await opened(browser)
    const key = /name="_key" value="([^"]*)"/.exec(text)?.[1] ?? ''
    const base = /name="base\.works" value="([^"]*)"/.exec(text)?.[1] ?? ''
    const body = new URLSearchParams([
      ['_key', key],
      ['base', base],
      ['q.works.present', '1'],
      ['q.works', 'Skrevet av seg selv.'],
    ]).toString()
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(body.length),
      'x-rotfeste-draft': '1',
    }
    const answer = await browser.request(`${here}/answers/works`, { method: 'POST', body, headers })
    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      { kind: 'saved', ownVersion: 1, asked: expect.arrayContaining(['works']) },
    ])
    const other = await world.app.signedIn(world.mala.accountId)
    const polled = await other.request(`${here}/answers?have=works.0,needed.0`)
    expect(await polled.json()).toMatchObject({
      kind: 'polled',
      changed: [{ question: 'works', fields: { '': ['Skrevet av seg selv.'] }, by: 'Max Malå' }],
    })
    const bare = await browser.request(`${here}/answers/works`, {
      method: 'POST',
      body,
      headers: { ...headers, 'x-rotfeste-draft': '' },
    })
    expect(bare.status).not.toBe(500)
  })

  test('shows what has stood at a question', async () => {
    const browser = await coordinator()
    const first = await opened(browser)
    await browser.post(here, first.fields({ ...filledIn, 'q.needed': 'Tid.' }))
    const second = await opened(browser)
    await browser.post(here, second.fields({ ...filledIn, 'q.needed': 'Tid och pengar.' }))
    const history = await browser.page(`${here}/history?question=needed`)
    expect(plain(history.text)).toContain('Max Malå')
    expect((await browser.page(`${here}/history?question=unknown`)).status).toBe(404)
  })

  test('is read, not written, by those who lead the inventory', async () => {
    const officer = await world.app.signedIn(world.officer.accountId)
    const { text } = await officer.page(here)
    expect(text).toContain('Dette er ikke sendt inn ennå')
    expect(text).not.toContain('<textarea')
    const mine = await opened(await coordinator())
    const own = await officer.page(here.replace(/\/cells.*/, '/edit'))
    const key = /name="_key" value="([^"]*)"/.exec(own.text)?.[1] ?? ''
    const refused = await officer.post(here, [
      ...mine.fields(filledIn).filter(([name]) => name !== '_key'),
      ['_key', key],
    ])
    expect(refused.status).toBe(409)
    expect((await opened(await coordinator())).text).not.toContain('En väg in för unga')
    expect((await officer.page(`${here}/answers?have=works.0`)).status).toBe(404)
  })
})
