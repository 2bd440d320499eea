import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Member } from '../../../../platform/access/viewer.ts'
import { formsOf, unescapeHtml } from '../../../../platform/testing/browser.ts'
import { done, makeFinding, makeKnowledgeWorld, plain } from '../../knowledge.test-support.ts'
import { writingIn } from '../syntheses.test-support.ts'
import { withdrawSynthesis } from '../write-synthesis.ts'

let world: Awaited<ReturnType<typeof makeKnowledgeWorld>>
let pen: ReturnType<typeof writingIn>
beforeAll(async () => {
  world = await makeKnowledgeWorld()
  pen = writingIn(world)
})
afterAll(() => world.app.close())

const base = '/nb/workspace/knowledge/syntheses'
const editOf = (id: string) => `${base}/${id}/edit`
const hiddenOf = (page: string, action: string) =>
  formsOf(page).find((form) => form.action === action)?.hidden ?? expect.fail(`no form to ${action}`)

/** The page on which somebody writes, opened and then sent as a browser without scripts does. */
async function opened(id: string, viewer: Member) {
  const person = await world.app.signedIn(viewer.accountId)
  const path = editOf(id)
  const { text } = await person.page(path)
  const hidden = hiddenOf(text, path)
  const shown = unescapeHtml(/<textarea[^>]*name="q.body"[^>]*>\n?([^<]*)</.exec(text)?.[1] ?? '')
  const title = unescapeHtml(/name="q.title"[^>]*value="([^"]*)"/.exec(text)?.[1] ?? '')
  const send = (body: string, more: Record<string, string> = {}, to = path) =>
    person.post(to, [
      ...hidden,
      ...Object.entries({ 'q.title': title, 'q.body': body, q: '', ...more }).map(
        ([name, value]): [string, string] => [name, value],
      ),
    ])
  return { person, shown, text, hidden, send }
}
const ledTo = (answer: Response) => [answer.status, answer.headers.get('location')]

describe('writing without scripts', () => {
  test('begins with a theme and a title, and goes on where the text is written', async () => {
    const person = await world.app.signedIn(world.storuman.accountId)
    const fields = { theme: 'culture-based-development', language: 'sv', title: 'Kultur' }
    const wrong = await person.submit(`${base}/new`, { ...fields, title: '' }, `${base}/new`)
    expect(wrong.status).toBe(422)
    const [status, edit] = ledTo(await person.submit(`${base}/new`, fields, `${base}/new`))
    expect([status, edit]).toEqual([303, expect.stringMatching(/\/edit$/)])
    expect((await person.page(String(edit))).text).toContain('value="Kultur"')
  })

  test('saving shows the text; a search and a mark save what was typed and come back to it', async () => {
    const finding = await makeFinding(world, { text: { title: 'Skoskav hindrar' } })
    const { id } = await pen.written('Början.')
    const page = await opened(id, world.storuman)
    expect(page.shown).toBe('Början.')
    expect(ledTo(await page.send('Början och mer.'))).toEqual([303, `${base}/${id}`])

    const searching = await opened(id, world.storuman)
    const [status, found] = ledTo(await searching.send('Allt är nytt.', { q: 'skoskav', do: 'search' }))
    expect([status, found]).toEqual([303, `${editOf(id)}?q=skoskav#citable`])
    const list = await searching.person.page(String(found))
    expect(list.text).toContain(`[[${finding.slug}]]`)
    expect(list.text).toContain('Allt är nytt.')

    const citing = await opened(id, world.storuman)
    await citing.send('Allt är nytt.', { cite: finding.slug })
    expect((await pen.text(id)).body).toBe(`Allt är nytt. [[${finding.slug}]]`)
    const other = await opened(id, world.storuman)
    await other.send('Kort.', { cite: 'inte ett märke]]' })
    expect((await pen.text(id)).body).toBe('Kort.')
  })

  test('a title that is missing is kept missing, said, and never published', async () => {
    const { id } = await pen.written('Text.')
    const page = await opened(id, world.storuman)
    const [, led] = ledTo(await page.send('Text.', { 'q.title': '' }))
    expect(led).toBe(`${editOf(id)}?check=1`)
    expect((await page.person.page(String(led))).text).toContain('Skriv en tittel.')
    expect(await pen.publish(id, (await pen.text(id)).edit)).toEqual({ ok: false, reason: 'no-title' })
    expect((await page.person.page('/nb/workspace/knowledge')).text).toContain('Uten tittel')
  })

  test('changes of different places by two people are joined; of the same words both are kept until one is chosen', async () => {
    const { id } = await pen.written('ett två tre fyra fem sex')
    const first = await opened(id, world.storuman)
    const second = await opened(id, world.mala)
    const third = await opened(id, world.mala)
    await first.send('ETT två tre fyra fem sex')
    expect(ledTo(await second.send('ett två tre fyra fem SEX'))).toEqual([303, `${base}/${id}`])
    expect((await pen.text(id)).body).toBe('ETT två tre fyra fem SEX')

    const [, together] = ledTo(await third.send('INGET två tre fyra fem sex'))
    expect(together).toBe(`${editOf(id)}?together=1`)
    const told = await third.person.page(String(together))
    expect(plain(told.text)).toContain('En annen skrev på samme sted mens du skrev.')
    expect(told.text).toContain('INGET två tre fyra fem sex')
    expect((await pen.text(id)).body).toBe('ETT två tre fyra fem SEX')
    expect(await pen.publish(id, (await pen.text(id)).edit)).toEqual({ ok: false, reason: 'aside-open' })

    const [aside] = (await pen.text(id)).asides
    const choosing = await opened(id, world.storuman)
    await choosing.send(choosing.shown, { how: 'both' }, `${editOf(id)}/asides/${aside?.id}`)
    const now = await pen.text(id)
    expect(now.body).toBe('ETT två tre fyra fem SEX\n\nINGET två tre fyra fem sex')
    expect(now.asides).toEqual([])
  })

  test('whoever wrote what was kept aside is a writer, too, and does not publish it', async () => {
    const { id } = await pen.written('ett två')
    await pen.write(id, world.storuman, 'ETT två')
    expect(await pen.write(id, world.officer, 'inget två', { from: 1 })).toMatchObject({ outcome: 'aside' })
    expect((await pen.text(id)).writers).toContain(world.officer.accountId)
  })

  test('a session that ends while somebody writes keeps the text, which is saved after signing in', async () => {
    const { id } = await pen.written('Början.')
    const page = await opened(id, world.storuman)
    await world.set((tx) => sql`delete from session`.execute(tx))
    const [status, signIn] = ledTo(await page.send('Skrivet om natten.'))
    expect([status, signIn]).toEqual([303, expect.stringContaining('/nb/sign-in?next=')])
    expect((await pen.text(id)).body).toBe('Början.')
    const kept = new URL(String(signIn), 'http://localhost').searchParams.get('next') ?? ''
    const again = await world.app.signedIn(world.storuman.accountId)
    for (const [name, value] of page.person.cookies)
      if (!again.cookies.has(name)) again.cookies.set(name, value)
    expect((await again.page(kept)).text).toContain('Skrivet om natten.')
    await again.submit(kept, {}, editOf(id))
    expect((await pen.text(id)).body).toBe('Skrivet om natten.')
  })

  test('what is typed in a synthesis that was withdrawn meanwhile is shown, to be kept', async () => {
    const { id } = await pen.written('Text.')
    await pen.publishNow(id)
    const page = await opened(id, world.storuman)
    await world.set(async (tx) => done(await withdrawSynthesis(tx, { viewer: world.officer }, id)))
    const answer = await page.send('Alldeles ny text.')
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Alldeles ny text.')
    expect((await pen.text(id)).body).toBe('Text.')
    expect(ledTo(await page.person.request(editOf(id)))).toEqual([302, `${base}/${id}`])
  })
})

describe('the page that saves itself', () => {
  const headers = { 'x-rotfeste-draft': '1', 'sec-fetch-site': 'same-origin' }
  /** Sends one field as the page does by itself. */
  async function saves(page: Awaited<ReturnType<typeof opened>>, id: string, body: string, version: string) {
    const key = page.hidden.find(([name]) => name === '_key')?.[1] ?? ''
    const fields = new URLSearchParams({
      _key: key,
      base: version,
      'q.body.present': '1',
      'q.body': body,
    }).toString()
    const answer = await page.person.request(`${editOf(id)}/answers/body`, {
      method: 'POST',
      body: fields,
      headers: {
        ...headers,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(Buffer.byteLength(fields)),
      },
    })
    return { status: answer.status, said: (await answer.json()) as Record<string, unknown> }
  }

  test('saves under the key of the page as often as it likes, and hears what others have written', async () => {
    const { id } = await pen.written('ett två tre')
    const page = await opened(id, world.storuman)
    expect(await saves(page, id, 'ett två tre fyra', '1:')).toMatchObject({
      status: 200,
      said: { kind: 'saved', ownVersion: 2, aside: null },
    })
    await pen.write(id, world.mala, 'ETT två tre fyra')
    expect(await saves(page, id, 'ett två tre fyra fem', '2:')).toMatchObject({
      said: {
        kind: 'saved',
        ownVersion: null,
        now: { version: 4, fields: { '': ['ETT två tre fyra fem'] } },
      },
    })
    await pen.write(id, world.mala, 'Något annat')
    const poll = await page.person.request(`${editOf(id)}/answers?have=body.4,title.1`)
    expect(await poll.json()).toMatchObject({
      kind: 'polled',
      changed: [{ question: 'body', version: 5, mine: false, fields: { '': ['Något annat'] } }],
    })
  })

  test('is told when the session is over or the synthesis withdrawn, and nothing is saved', async () => {
    const { id } = await pen.written('Text.')
    await pen.publishNow(id)
    const page = await opened(id, world.storuman)
    await world.set(async (tx) => done(await withdrawSynthesis(tx, { viewer: world.officer }, id)))
    expect(await saves(page, id, 'Ny.', '1:')).toMatchObject({ status: 409, said: { kind: 'refused' } })
    await world.set((tx) => sql`delete from session`.execute(tx))
    expect((await saves(page, id, 'Ny.', '1:')).status).toBe(401)
    expect((await pen.text(id)).body).toBe('Text.')
  })
})

test('visitors’ connections see nothing of a working text, also of a synthesis that is published', async () => {
  const { id } = await pen.written('Det som alla läser.')
  await pen.publishNow(id)
  await pen.write(id, world.mala, 'Hemligt nytt.')
  await pen.write(id, world.storuman, 'Hemligt annat.', { from: 1 })
  const { publicDb } = world.app.database
  for (const name of ['', '_answer', '_answer_history', '_answer_aside']) {
    const { rows } = await sql`select * from ${sql.table(`synthesis_draft${name}`)}`.execute(publicDb)
    expect(rows).toEqual([])
  }
  const { rows } = await sql`select * from synthesis where id = ${id}::uuid`.execute(publicDb)
  expect(JSON.stringify(rows)).not.toContain('Hemligt')
  expect(rows).toHaveLength(1)
})
