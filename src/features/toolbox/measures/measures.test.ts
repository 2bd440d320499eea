import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { inTransaction } from '../../../platform/database/database.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { formsOf } from '../../../platform/testing/browser.ts'
import { insertPartnership } from '../../organisations/index.ts'
import { fieldsIn, fieldsOn } from '../../projects/edit/form-fields.test-support.ts'
import { person, places } from '../../projects/edit/testing.test-support.ts'

let site: TestApp
let partnershipId: string
type Browser = Awaited<ReturnType<TestApp['signedIn']>>
let writer: Browser
let colleague: Browser
let officer: Browser
let second: Browser
let elsewhere: Browser

beforeAll(async () => {
  site = await testApp(places)
  const ids = await inTransaction(site.database.memberDb, async (tx) => {
    partnershipId = await insertPartnership(tx, {
      name: 'Vesterålen',
      country: 'NO',
      municipalities: [{ key: 'NO-1866' }, { key: 'NO-1870' }],
    })
    await insertPartnership(tx, {
      name: 'Lofoten',
      country: 'NO',
      municipalities: [{ key: 'NO-1865' }],
    })
    return [
      await person(tx, 'coordinator', { municipalityKey: 'NO-1866' }, 'Kari Koordinator'),
      await person(tx, 'coordinator', { municipalityKey: 'NO-1870' }, 'Nina Nabo'),
      await person(tx, 'regional-officer', { partnershipId }, 'Rolf Region'),
      await person(tx, 'regional-officer', { partnershipId }, 'Randi Region'),
      await person(tx, 'coordinator', { municipalityKey: 'NO-1865' }, 'Vidar Vågan'),
    ].map(({ accountId }) => accountId)
  })
  ;[writer, colleague, officer, second, elsewhere] = (await Promise.all(
    ids.map((id) => site.signedIn(id)),
  )) as [Browser, Browser, Browser, Browser, Browser]
})
afterAll(() => site.close())
beforeEach(() => inTransaction(site.database.memberDb, (tx) => tx.deleteFrom('outbox_mail').execute()))

const filled = {
  title: 'Fadder på fritida',
  summary: 'En familie som bor her, viser en ny familie rundt.',
  aim: 'Nye familier blir kjent.',
  steps: 'Finn faddere.\n\nMøt familien den første uka.',
  mainAction: 'mentor-buddy',
  themes: ['inclusion-integration'],
  costMin: '10 000',
  costMax: '40 000',
  hoursMin: '40',
  'sources.0.title': 'En rapport',
  'sources.0.year': '2014',
}

async function makeDraft(changes: Record<string, string | string[]> = {}): Promise<string> {
  const fields = { ...(await fieldsOn(writer, '/nb/workspace/toolbox/measures/new')), ...filled, ...changes }
  const answer = await writer.submit('/nb/workspace/toolbox/measures/new', { ...fields, partnershipId })
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}

const send = (address: string) => writer.submit(address, {}, `${address}/send`)
const answer = (reviewer: Browser, address: string, fields: Record<string, string>) =>
  reviewer.submit(`${address}/review`, fields, `${address}/review`)

async function makePublished(changes: Record<string, string | string[]> = {}) {
  const address = await makeDraft(changes)
  await send(address)
  expect((await answer(officer, address, { decision: 'publish', note: '' })).status).toBe(303)
  const { text } = await writer.page(address)
  return { address, page: /href="(\/nb\/toolbox\/[a-z0-9-]+)"/.exec(text)?.[1] ?? '' }
}

const mails = () =>
  site.database.memberDb.selectFrom('outbox_mail').select(['subject', 'body']).orderBy('id').execute()

test('a measure is written, read by the region and then by everybody', async () => {
  const address = await makeDraft()
  expect((await writer.page(address)).text).toContain('Send til gjennomlesing')
  expect((await elsewhere.page(address)).status).toBe(404)
  expect((await site.visitor().page(address)).status).toBe(303)
  expect((await send(address)).status).toBe(303)
  expect((await mails()).map(({ subject }) => subject)).toEqual([
    'Venter på gjennomlesing: Fadder på fritida',
    'Venter på gjennomlesing: Fadder på fritida',
  ])
  const list = await officer.page('/nb/workspace/toolbox')
  expect(list.text).toContain('Ett tiltak venter på at du leser det')
  expect((await writer.page(`${address}/review`)).status).toBe(404)
  expect((await answer(officer, address, { decision: 'return', note: '' })).status).toBe(422)
  expect((await answer(officer, address, { decision: 'publish', note: 'Fint.' })).status).toBe(303)
  expect((await mails()).at(-1)).toMatchObject({ subject: 'Publisert: Fadder på fritida' })
  const { text } = await writer.page(address)
  const href = /href="(\/nb\/toolbox\/[a-z0-9-]+)"/.exec(text)?.[1] ?? ''
  const page = await site.visitor().page(href)
  expect(page.status).toBe(200)
  for (const words of [
    'Fadder på fritida',
    'Møt familien den første uka.',
    '10\u00a0000–40\u00a0000',
    '40 timer',
  ])
    expect(page.text).toContain(words)
  expect(page.text).toContain('En rapport')
})

test('whoever sent a version is refused when they publish it, and reads why', async () => {
  const address = await makeDraft()
  expect((await officer.submit(address, {}, `${address}/send`)).status).toBe(303)
  expect((await officer.page(`${address}/review`)).text).toContain(
    'Du har skrevet på tiltaket siden det sist ble publisert, eller sendt det selv',
  )
  const review = { decision: 'publish', note: '', number: '1' }
  const own = await postFrom(officer, address, `${address}/review`, review)
  expect(own.status).toBe(409)
  expect(await own.text()).toContain(
    'Du har skrevet på tiltaket siden det sist ble publisert, eller sendt det selv',
  )
  expect((await postFrom(writer, address, `${address}/review`, review)).status).toBe(404)
  expect((await answer(second, address, review)).status).toBe(303)
})

test('whoever translated a measure is neither asked to review it nor able to; the other officer is', async () => {
  const address = await makeDraft({ title: 'Fadder i to språk' })
  const translate = `${address}/translate/sv`
  const fields = { ...(await fieldsOn(officer, translate)), title: 'Fadder på två språk' }
  expect((await officer.submit(translate, fields, translate)).status).toBe(303)
  await send(address)
  expect(await mails()).toHaveLength(1)
  expect((await mails())[0]?.body).toContain('Hei, Randi Region!')
  const asked = async (who: Browser) => (await who.page('/nb/workspace/toolbox')).text
  expect(await asked(second)).toContain(`${address}/review`)
  expect(await asked(officer)).not.toContain(`${address}/review`)
  const own = await officer.page(address)
  expect(own.text).not.toContain(`href="${address}/review"`)
  expect(own.text).toContain('Derfor må en annen rådgiver eller en administrator lese det')
  const review = { decision: 'publish', note: '', number: '1' }
  expect((await postFrom(officer, address, `${address}/review`, review)).status).toBe(409)
  expect((await answer(second, address, review)).status).toBe(303)
})

test('a version sent back with a note is open again, and its writer is told', async () => {
  const address = await makeDraft()
  await send(address)
  expect((await writer.page(`${address}/edit`)).text).toContain('Tiltaket er til gjennomlesing')
  await answer(officer, address, { decision: 'return', note: 'Skriv hva det koster.' })
  expect((await mails()).at(-1)?.body).toContain('Skriv hva det koster.')
  const { text } = await writer.page(address)
  expect(text).toContain('Rolf Region har lest versjonen og sendt den tilbake')
  expect((await writer.page('/nb/workspace/toolbox')).text).toContain('Sendt tilbake til deg')
})

test('two who change different parts both keep theirs', async () => {
  const address = await makeDraft()
  const base = await fieldsOn(writer, `${address}/edit`)
  const mine = { ...base, pitfalls: 'For få faddere.' }
  const theirs = { ...base, needs: 'En som holder i det.' }
  expect((await colleague.submit(`${address}/edit`, theirs, `${address}/edit`)).status).toBe(303)
  expect((await writer.submit(`${address}/edit`, mine, `${address}/edit`)).status).toBe(303)
  const both = await fieldsOn(writer, `${address}/edit`)
  expect(both).toMatchObject({ pitfalls: 'For få faddere.', needs: 'En som holder i det.' })
})

test('two who change the same see both texts, and choose', async () => {
  const address = await makeDraft()
  const base = await fieldsOn(writer, `${address}/edit`)
  await colleague.submit(`${address}/edit`, { ...base, aim: 'Barna får venner.' }, `${address}/edit`)
  const refused = await writer.submit(
    `${address}/edit`,
    { ...base, aim: 'Foreldrene får venner.' },
    `${address}/edit`,
  )
  expect(refused.status).toBe(409)
  const page = await refused.text()
  for (const words of ['Nina Nabo', 'Barna', 'Foreldrene', 'Nye familier blir kjent.'])
    expect(page).toContain(words)
  const fields = fieldsIn(page)
  const again = await resolve(address, fields, {})
  expect(again.status).toBe(422)
  const done = await resolve(address, fields, {
    'choice.text:nb:aim': 'combined',
    'combined.text:nb:aim': 'Barna og foreldrene får venner.',
  })
  expect(done.status).toBe(303)
  expect(await fieldsOn(writer, `${address}/edit`)).toMatchObject({ aim: 'Barna og foreldrene får venner.' })
})

const resolve = (
  address: string,
  fields: Record<string, string | string[]>,
  changes: Record<string, string>,
) => postFrom(writer, `${address}/edit`, `${address}/resolve`, { ...fields, ...changes })

/** Posts fields that no form of the page has, with the key of one it has. */
async function postFrom(
  browser: Browser,
  page: string,
  to: string,
  fields: Record<string, string | string[]>,
) {
  const { text } = await browser.page(page)
  const [, name = '', value = ''] = /name="(_[a-z]+)" value="([^"]*)"/.exec(text) ?? []
  return browser.post(
    to,
    Object.entries({ ...fields, [name]: value }).flatMap(([field, given]): [string, string][] =>
      Array.isArray(given) ? given.map((each) => [field, each]) : [[field, given]],
    ),
  )
}

test('what is typed comes back with what is wrong, first on the page', async () => {
  const address = '/nb/workspace/toolbox/measures/new'
  const wrong = await writer.submit(address, {
    ...filled,
    title: '',
    hoursMin: 'mange',
    costMax: '5',
    'sources.0.address': 'ikke en adresse',
    partnershipId,
  })
  expect(wrong.status).toBe(422)
  const text = await wrong.text()
  for (const words of [
    '4 ting må rettes',
    'Skriv en tittel.',
    'Skriv et helt tall',
    'Det høyeste tallet skal stå sist.',
  ])
    expect(text).toContain(words)
  expect(text).toContain('value="mange"')
  const elsewhereToo = await elsewhere.submit(address, { ...filled, partnershipId })
  expect(elsewhereToo.status).toBe(422)
})

test('a translation is marked older when the original has changed in what it says, and only then', async () => {
  const { address, page } = await makePublished()
  const translate = `${address}/translate/sv`
  const fields = {
    ...(await fieldsOn(writer, translate)),
    title: 'Fadder på fritiden',
    summary: 'En familj visar.',
  }
  expect((await writer.page(translate)).text).toContain('Finn faddere.')
  expect((await writer.submit(translate, fields, translate)).status).toBe(303)
  const publish = async () => {
    await send(address)
    await answer(officer, address, { decision: 'publish', note: '' })
  }
  await publish()
  const swedish = page.replace('/nb/', '/sv/')
  expect((await site.visitor().page(swedish)).text).not.toContain('äldre än originalet')
  expect((await site.visitor().page(page.replace('/nb/', '/en/'))).text).toContain('has not been translated')

  const edit = async (changes: Record<string, string>) =>
    writer.submit(
      `${address}/edit`,
      { ...(await fieldsOn(writer, `${address}/edit`)), ...changes },
      `${address}/edit`,
    )
  expect((await edit({ aim: 'Familien blir kjent.' })).status).toBe(422)
  expect((await edit({ aim: 'Familien blir kjent.', meaning: 'same' })).status).toBe(303)
  await publish()
  expect((await site.visitor().page(swedish)).text).not.toContain('äldre än originalet')

  expect((await edit({ aim: 'Familien blir boende.', meaning: 'changed' })).status).toBe(303)
  await publish()
  expect((await site.visitor().page(swedish)).text).toContain('Översättningen är äldre än originalet')
  const form = await writer.page(translate)
  expect(form.text).toContain('Slik er originalen endret siden denne oversettelsen')
  expect(form.text).toContain('kjent')
  const gone = { ...(await fieldsOn(writer, translate)), aim: 'Familjen bor kvar.', fresh: 'yes' }
  expect((await writer.submit(translate, gone, translate)).status).toBe(303)
  await publish()
  expect((await site.visitor().page(swedish)).text).not.toContain('äldre än originalet')
})

test('what was taken back, changed and sent again is not published by an answer to what was read before', async () => {
  const address = await makeDraft()
  await send(address)
  const { text } = await officer.page(`${address}/review`)
  const form = formsOf(text).find(({ action }) => action === `${address}/review`)
  expect((await writer.submit(address, {}, `${address}/take-back`)).status).toBe(303)
  const fields = { ...(await fieldsOn(writer, `${address}/edit`)), aim: 'Noe ganske annet.' }
  expect((await writer.submit(`${address}/edit`, fields)).status).toBe(303)
  await send(address)
  const late = await officer.post(`${address}/review`, [
    ...(form?.hidden ?? []),
    ['decision', 'publish'],
    ['note', ''],
  ])
  expect([late.status, (await late.text()).includes('sendt på nytt etter at du åpnet den')]).toEqual([
    409,
    true,
  ])
  expect((await answer(officer, address, { decision: 'publish', note: '' })).status).toBe(303)
})

test('the reviewer sees what has changed since what is published', async () => {
  const { address } = await makePublished()
  const fields = {
    ...(await fieldsOn(writer, `${address}/edit`)),
    pitfalls: 'For få faddere.',
    note: 'Fallgruver.',
  }
  await writer.submit(`${address}/edit`, fields, `${address}/edit`)
  await send(address)
  const { text } = await officer.page(`${address}/review`)
  expect(text).toContain('Endret siden det som er publisert')
  expect(text.replace(/<[^>]+>/g, ' ')).toMatch(/lagt til\]\s+For få faddere/)
  await answer(second, address, { decision: 'publish', note: '' })
  expect((await writer.page(`${address}/versions/2`)).text).toContain('For få faddere.')
})

const pdf = (name: string) => new File([Buffer.from('%PDF-1.7\nhello')], name, { type: 'application/pdf' })

test('a file is everybody’s when its version is published, and is only ever downloaded', async () => {
  const { address, page } = await makePublished()
  const upload = (file: File) =>
    writer.submit(`${address}/materials`, { file, title: 'Brev', language: 'nb' }, `${address}/materials`)
  expect((await upload(new File(['<!doctype html><p>x'], 'x.html'))).status).toBe(422)
  expect((await upload(new File([Buffer.alloc(10 * 1024 * 1024 + 1, 65)], 'x.txt'))).status).toBe(422)
  expect((await upload(pdf('brev.pdf'))).status).toBe(303)
  const { text } = await writer.page(`${address}/materials`)
  const href = /href="(\/nb\/toolbox\/[a-z0-9-]+\/materials\/[0-9a-f-]+)"/.exec(text)?.[1] ?? ''
  expect((await site.visitor().page(href)).status).toBe(404)
  expect((await elsewhere.page(href)).status).toBe(404)
  expect((await officer.page(href)).status).toBe(200)
  await send(address)
  await answer(officer, address, { decision: 'publish', note: '' })
  const file = await site.visitor().page(href)
  expect(file.status).toBe(200)
  expect(file.answer.headers.get('content-disposition')).toContain('attachment; filename="brev.pdf"')
  expect(file.answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect((await site.visitor().page(page)).text).toContain('Brev')
  const id = href.split('/').at(-1) ?? ''
  await writer.submit(`${address}/materials`, {}, `${address}/materials/${id}/remove`)
  expect((await site.visitor().page(href)).status).toBe(200)
  await send(address)
  await answer(officer, address, { decision: 'publish', note: '' })
  expect((await site.visitor().page(href)).status).toBe(404)
})

test('a withdrawn measure is gone at once, also from where it was kept', async () => {
  const { address, page } = await makePublished()
  const visitor = site.visitor()
  expect((await visitor.page(page)).status).toBe(200)
  expect((await writer.page(`${address}/withdraw`)).status).toBe(404)
  expect((await officer.submit(`${address}/withdraw`, { reason: '' }, `${address}/withdraw`)).status).toBe(
    422,
  )
  expect(
    (await officer.submit(`${address}/withdraw`, { reason: 'Utdatert.' }, `${address}/withdraw`)).status,
  ).toBe(303)
  expect((await visitor.page(page)).status).toBe(404)
  expect((await visitor.page(`${page}.json`)).status).toBe(404)
  expect((await writer.page(page)).text).toContain('Tiltaket er trukket tilbake')
})

test('the data of a measure are what its page shows', async () => {
  const { page } = await makePublished()
  const answer = await site.visitor().request(`${page}.json`)
  const data = (await answer.json()) as Record<string, unknown>
  expect(data).toMatchObject({
    version: 1,
    language: 'nb',
    partnership: 'Vesterålen',
    mainAction: { id: 'mentor-buddy', name: 'mentor og fadder' },
    cost: { currency: 'NOK', min: 10_000, max: 40_000 },
    texts: [
      { language: 'nb', olderThanOriginal: false, steps: ['Finn faddere.', 'Møt familien den første uka.'] },
    ],
  })
  expect(JSON.stringify(data)).not.toContain('Kari')
})

test('a good example of a measure stands on its page as soon as it is published', async () => {
  const { page } = await makePublished()
  const visitor = site.visitor()
  expect((await visitor.page(page)).text).not.toContain('Gode eksempler')
  await inTransaction(site.database.memberDb, async (tx) => {
    const three = ['En', 'To', 'Tre'].map((name) => person(tx, 'mentor', {}, name))
    const [created_by = '', region_by = '', reader_by = ''] = (await Promise.all(three)).map(
      ({ accountId }) => accountId,
    )
    const { id: measure_id } = await tx
      .selectFrom('measure')
      .select('id')
      .where('slug', '=', page.split('/').at(-1) ?? '')
      .executeTakeFirstOrThrow()
    const example = { slug: 'faddere-i-sortland', title: 'Faddere i Sortland', municipality_key: 'NO-1870' }
    const { id: example_id } = await tx
      .insertInto('good_example')
      .values({
        ...example,
        measure_id,
        partnership_id: partnershipId,
        language: 'nb',
        state: 'published',
        published_at: new Date(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('good_example_work')
      .values({ example_id, state: 'published', created_by, region_by, reader_by })
      .execute()
  })
  const { text } = await visitor.page(page)
  expect(text).toContain('href="/nb/knowledge/examples/faddere-i-sortland"')
  expect(text).toContain('Sortland')
})
