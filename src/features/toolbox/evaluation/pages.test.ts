import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Member } from '../../../platform/access/viewer.ts'
import { languages } from '../../../platform/i18n/languages.ts'
import { formsOf } from '../../../platform/testing/browser.ts'
import { person } from '../../projects/edit/testing.test-support.ts'
import { adopted, type Region } from '../adoption/adoption.test-support.ts'
import { reopenEvaluation, sendEvaluation } from './evaluate.ts'
import { checked, makeEvaluatingRegion, sent } from './evaluation.test-support.ts'
import { loadRelease } from './release-evaluations.ts'
import { rowsOf } from './results/rows.ts'

let region: Region
let evaluator: Member
let writer: Member
let measure: { id: string; slug: string }
let other: { id: string; slug: string }
let ownEvaluation: string

beforeAll(async () => {
  region = await makeEvaluatingRegion()
  measure = await region.measure()
  other = await region.measure()
  evaluator = await region.act((tx) => person(tx, 'evaluator', { measureId: measure.id }))
  writer = await region.act((tx) => person(tx, 'administrator'))
  for (const [place, key] of ['NO-1870', 'NO-1866', 'NO-1865', 'NO-1868', 'NO-1867'].entries()) {
    const adoption = await adopted(region, measure.id, { municipalityKey: key, by: region.administrator })
    ownEvaluation = await checked(region, adoption, {
      by: writer,
      answers: {
        reached: place + 1,
        hours: 10 * (place + 1),
        aims: { chosen: [{ id: place === 0 ? 'not' : 'fully' }] },
        lesson: `Lærdom ${key}`,
      },
    })
  }
})
afterAll(() => region.site.close())

const as = (who: Member | null) =>
  who ? region.site.signedIn(who.accountId) : Promise.resolve(region.site.visitor())

describe('the results page', () => {
  test('is for everybody, in four languages, and names no place and quotes nothing', async () => {
    const visitor = await as(null)
    for (const language of languages) {
      const page = await visitor.page(`/${language}/toolbox/${measure.slug}/results`)
      expect(page.status).toBe(200)
      for (const hidden of ['Sortland', 'Hadsel', 'Lærdom', 'NO-18']) expect(page.text).not.toContain(hidden)
    }
  })

  test('its files hold the figures of the release and nothing else, safe to open', async () => {
    const visitor = await as(null)
    const release = await loadRelease(region.site.database.publicDb, measure.id)
    if (!release) throw new Error('no release')
    const rows = rowsOf(release)
    const csv = (await visitor.page(`/nb/toolbox/${measure.slug}/results.csv`)).text
    const lines = csv.trim().split('\r\n')
    expect(lines).toHaveLength(rows.length + 1)
    const cells = lines
      .slice(1)
      .map((line) => line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.map((cell) => cell.replace(/,$/, '')))
    const figures = rows.map(({ n, answered, value }) =>
      [n, answered, value === 'few' ? 'under 5' : (value ?? '')].map(String),
    )
    expect(cells.map((row) => [row?.[2], row?.[4], row?.[6]])).toEqual(figures)
    for (const hidden of ['Sortland', 'Hadsel', 'Lærdom', 'NO-18']) expect(csv).not.toContain(hidden)
    const json = JSON.parse((await visitor.page(`/nb/toolbox/${measure.slug}/results.json`)).text)
    expect(json.results).toEqual(release)
    expect((await visitor.page(`/nb/toolbox/${measure.slug}/results.xlsx`)).status).toBe(200)
  })

  test('says so when there is nothing to tell yet', async () => {
    const visitor = await as(null)
    expect((await visitor.page(`/sv/toolbox/${other.slug}/results`)).text).toContain(
      'Ingen har utvärderat insatsen än.',
    )
    expect((await visitor.page('/nb/toolbox/finnes-ikke/results')).status).toBe(404)
  })
})

describe('answers side by side', () => {
  const address = (slug: string, ending = '') => `/nb/workspace/toolbox/evaluations/${slug}${ending}`
  test('are for those who read them, and nobody else', async () => {
    const statuses = async (who: Member, slug: string) => {
      const browser = await as(who)
      const all = []
      for (const ending of ['', '/adoptions.csv', '/adoptions.xlsx'])
        all.push((await browser.page(address(slug, ending))).status)
      return all
    }
    for (const who of [evaluator, region.officer, region.administrator])
      expect(await statuses(who, measure.slug)).toEqual([200, 200, 200])
    expect(await statuses(evaluator, other.slug)).toEqual([404, 404, 404])
    const stranger = await region.act((tx) => person(tx, 'coordinator', { municipalityKey: 'NO-1804' }))
    expect(await statuses(stranger, measure.slug)).toEqual([404, 404, 404])
  })

  test('show an evaluator all of the measure, and a coordinator only the own', async () => {
    const all = (await (await as(evaluator)).page(address(measure.slug))).text
    for (const key of ['NO-1870', 'NO-1866', 'NO-1865']) expect(all).toContain(`Lærdom ${key}`)
    const own = (await (await as(region.neighbour)).page(address(measure.slug))).text
    expect(own).toContain('Lærdom NO-1866')
    expect(own).not.toContain('Lærdom NO-1870')
    expect(own).toContain('bare for dem det gjelder')
    const file = (await (await as(region.neighbour)).page(address(measure.slug, '/adoptions.csv'))).text
    expect(file).not.toContain('Lærdom NO-1870')
  })
})

describe('writing and checking in the browser', () => {
  test('an evaluator reads and changes nothing', async () => {
    const browser = await as(evaluator)
    const page = await browser.page(`/nb/workspace/evaluations/${ownEvaluation}`)
    expect(page.status).toBe(200)
    expect(page.text).not.toContain('name="decision"')
    expect((await browser.page('/nb/workspace/evaluations')).text).toContain(measure.slug)
    const foreign = await checked(region, await adopted(region, other.id), { by: writer })
    expect((await browser.page(`/nb/workspace/evaluations/${foreign}`)).status).toBe(404)
  })

  test('goes from the start page to a sent form, by a second person to accepted', async () => {
    const { id } = await region.measure()
    const adoption = await adopted(region, id)
    const path = `/nb/workspace/adoptions/${adoption}/evaluations/first`
    const browser = await as(region.coordinator)
    const start = await browser.page(path)
    expect(start.text).toContain('Begynn på evalueringen')
    expect((await browser.submit(path, {}, `${path}/start`)).status).toBe(303)
    const form = await browser.page(path)
    expect(form.text).toContain('Nådde dere det dere ville?')
    expect((await (await as(region.neighbour)).page(path)).status).toBe(404)
    expect((await browser.page('/nb/workspace/evaluations')).text).toContain(`${adoption}/evaluations/first`)
  })

  test('does not accept answers that were opened, changed and sent again after they were read', async () => {
    const id = await sent(region, await adopted(region, (await region.measure()).id))
    const officer = await as(region.officer)
    const address = `/nb/workspace/evaluations/${id}`
    const read = formsOf((await officer.page(address)).text).find(({ action }) => action === address)
    const act = { viewer: region.coordinator }
    await region.act((tx) => reopenEvaluation(tx, act, id, 'Noe var feil.'))
    await region.act((tx) => sendEvaluation(tx, act, id, new Date()))
    const late = await officer.post(address, [...(read?.hidden ?? []), ['decision', 'accept'], ['note', '']])
    expect([late.status, (await late.text()).includes('er åpnet igjen')]).toEqual([409, true])
    expect((await officer.submit(address, { decision: 'accept', note: '' }, address)).status).toBe(303)
  })

  test('refuses one’s own with the reason, and a return without a word', async () => {
    const adoption = await adopted(region, (await region.measure()).id)
    const id = await sent(region, adoption)
    const officer = await as(region.officer)
    const address = `/nb/workspace/evaluations/${id}`
    expect((await officer.submit(address, { decision: 'return', note: '' }, address)).status).toBe(422)
    expect((await officer.submit(address, { decision: 'accept', note: '' }, address)).status).toBe(303)
    expect((await officer.page(address)).text).toContain('Godkjent av')
    const own = await sent(region, await adopted(region, (await region.measure()).id), { by: region.officer })
    const shownAt = `/nb/workspace/evaluations/${own}`
    const shown = await officer.page(shownAt)
    expect(shown.text).toContain('En annen må lese den')
    const key = formsOf(shown.text).find(({ action }) => action.startsWith(shownAt))?.hidden ?? []
    const refused = await officer.post(shownAt, [...key, ['decision', 'accept'], ['note', '']])
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('kan ikke godkjenne den selv')
  })
})
