import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adopted, makeRegion, type Region } from './adoption.test-support.ts'
import { moveAdoption } from './move-adoption.ts'
import { saveAdoption, saveAdoptionFigures } from './save-adoption.ts'

let region: Region
beforeAll(async () => {
  region = await makeRegion()
})
afterAll(() => region?.site.close())

const signedIn = (person = region.coordinator) => region.site.signedIn(person.accountId)
/** Numbers and currencies stand together by a space that does not break. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const idIn = (location: string | null) => /adoptions\/([0-9a-f-]{36})$/.exec(location ?? '')?.[1] ?? ''
const start = { state: 'planned', since: '2026-03-01', adaptation: 'Bare på vinteren.' }

describe('the pages of an adoption', () => {
  test('a coordinator takes a measure into use from its page, in the own municipality without choosing it', async () => {
    const { slug } = await region.measure()
    const browser = await signedIn()
    const form = `/nb/workspace/adoptions/new?measure=${slug}`
    const { text } = await browser.page(form)
    expect(text).toContain('<input type="hidden" name="municipality" value="NO-1870"/>')
    expect(text).not.toContain('name="municipality" id=')
    const action = '/nb/workspace/adoptions/new'
    const faulty = await browser.submit(form, { since: 'i går', adaptation: 'Bare på vinteren.' }, action)
    expect(faulty.status).toBe(422)
    const again = await faulty.text()
    expect(again).toContain('Velg hvor dere står')
    expect(again).toContain('Skriv en dato')
    expect(again).toContain('Bare på vinteren.')
    const answer = await browser.submit(form, start, action)
    expect(answer.status).toBe(303)
    const own = await browser.page(answer.headers.get('location') ?? '')
    expect(own.text).toContain('Fadder på fritida i Sortland')
    expect(own.text).toContain('Planlagt')
    expect(own.text).toContain('1. mars 2026')
    const twice = await browser.submit(form, start, action)
    expect(twice.status).toBe(409)
    expect(await twice.text()).toContain('allerede i gang i kommunen')
    expect((await browser.page('/nb/workspace/adoptions')).text).toContain('Fadder på fritida')
  })

  test('leads the municipality on to the next state; an officer of the region finds it as a link', async () => {
    const { id: measureId } = await region.measure()
    const page = `/nb/workspace/adoptions/${await adopted(region, measureId)}`
    const link = (text: string) => new RegExp(`<a([^>]*)href="${page}/state"`).exec(text)?.[1]
    expect(link((await (await signedIn()).page(page)).text)).toContain('class="ds-button"')
    const officers = link((await (await signedIn(region.officer)).page(page)).text)
    expect(officers).toBeDefined()
    expect(officers).not.toContain('ds-button')
  })

  test('an officer chooses among the municipalities of the region, and cannot send another', async () => {
    const { slug } = await region.measure()
    const browser = await signedIn(region.officer)
    const form = `/sv/workspace/adoptions/new?measure=${slug}`
    const { text } = await browser.page(form)
    expect([...text.matchAll(/<option value="(NO-\d+)"/g)].map(([, key]) => key)).toEqual([
      'NO-1866',
      'NO-1870',
    ])
    const sent = await browser.submit(
      form,
      { ...start, municipality: 'NO-1865' },
      '/sv/workspace/adoptions/new',
    )
    expect(sent.status).toBe(409)
    expect(await sent.text()).toContain('Du kan inte ta insatser i bruk för den här kommunen')
  })

  test('what another saved meanwhile is shown above what was typed, and the next press saves', async () => {
    const { id: measureId } = await region.measure()
    const id = await adopted(region, measureId)
    const page = `/nb/workspace/adoptions/${id}/figures`
    const [one, two] = [await signedIn(), await signedIn(region.officer)]
    const mine = { cost: '45 000', currency: 'NOK', hours: '120', reached: '14' }
    // Both open the form; the officer saves first.
    const version = /name="baseVersion" value="(\d+)"/.exec((await one.page(page)).text)?.[1] ?? ''
    expect((await two.submit(page, { ...mine, cost: '50 000' }, page)).status).toBe(303)
    const conflict = await one.submit(page, { ...mine, baseVersion: version }, page)
    expect(conflict.status).toBe(409)
    const text = plain(await conflict.text())
    expect(text).toContain('Noen andre har lagret i mellomtiden')
    expect(text).toContain('50 000 NOK')
    expect(text).toContain('value="45 000"')
    const next = /name="baseVersion" value="(\d+)"/.exec(text)?.[1] ?? ''
    expect((await one.submit(page, { ...mine, baseVersion: next }, page)).status).toBe(303)
    expect(plain((await one.page(`/nb/workspace/adoptions/${id}`)).text)).toContain('45 000 NOK')
  })

  test('a stop without a reason comes back with what was written; with one it is shown to all', async () => {
    const { id: measureId, slug } = await region.measure()
    const id = await adopted(region, measureId)
    const browser = await signedIn()
    const page = `/nb/workspace/adoptions/${id}/state`
    const stop = { state: 'stopped', since: '2026-05-01', reason: '', note: 'Bare to familier kom.' }
    const without = await browser.submit(page, stop, page)
    expect(without.status).toBe(422)
    const text = await without.text()
    expect(text).toContain('Velg hvorfor')
    expect(text).toContain('Bare to familier kom.')
    expect((await browser.submit(page, { ...stop, reason: 'no-demand' }, page)).status).toBe(303)
    const used = await region.site.visitor().page(`/nb/toolbox/${slug}/used`)
    expect(used.text).toContain('For få trengte det')
    expect(used.text).toContain('Bare to familier kom.')
    // Somebody else's press on a form of before.
    const late = await browser.submit(page, { state: 'running', since: '2026-05-02' }, page)
    expect(late.status).toBe(409)
  })

  test('are somebody else’s 404, also for a POST', async () => {
    const { id: measureId, slug } = await region.measure()
    const id = await adopted(region, measureId, { state: 'interested' })
    const here = `/nb/workspace/adoptions/${id}`
    for (const person of [region.outsider, region.neighbour, region.officerElsewhere]) {
      const browser = await signedIn(person)
      for (const path of ['', '/state', '/figures', '/edit', '/contacts'])
        expect([path, (await browser.page(here + path)).status]).toEqual([path, 404])
      const key = /name="_key" value="([^"]+)"/.exec(
        (await browser.page(`/nb/workspace/adoptions/new?measure=${slug}`)).text,
      )?.[1]
      const posted = await browser.post(`${here}/state`, [
        ['_key', key ?? ''],
        ['state', 'planned'],
        ['since', '2026-03-01'],
      ])
      expect(posted.status).toBe(404)
    }
    // What everybody may know is read by others, without a way to change it.
    await region.act((tx) =>
      moveAdoption(tx, { viewer: region.coordinator }, id, { state: 'planned', since: '2026-03-01' }),
    )
    const reader = await signedIn(region.outsider)
    const read = await reader.page(here)
    expect(read.status).toBe(200)
    expect(read.text).not.toContain('/state"')
    expect(read.text).not.toContain('Interessert')
    for (const path of ['/state', '/figures', '/edit', '/contacts'])
      expect([path, (await reader.page(here + path)).status]).toEqual([path, 404])
  })

  test('a form lets nothing through that is no number, no list, no day', async () => {
    const { id: measureId } = await region.measure()
    const id = await adopted(region, measureId)
    const browser = await signedIn()
    const figures = `/nb/workspace/adoptions/${id}/figures`
    for (const [cost, hours, reached] of [
      ['-1', '', ''],
      ['12,5', '', ''],
      ['', 'mange', ''],
      ['', '', '1e9'],
      ['', '', '99999999999'],
    ] as const)
      expect((await browser.submit(figures, { cost, hours, reached, currency: 'NOK' }, figures)).status).toBe(
        422,
      )
    expect((await browser.submit(figures, { cost: '1', currency: 'XXX' }, figures)).status).toBe(422)
    const edit = `/nb/workspace/adoptions/${id}/edit`
    const turned = await browser.submit(
      edit,
      { adaptation: '', language: 'nb', startsOn: '2026-05-01', endsOn: '2026-04-01' },
      edit,
    )
    expect(turned.status).toBe(422)
    expect(await turned.text()).toContain('Siste dag kan ikke være før første dag')
    const kept = { adaptation: 'x', language: 'sv', startsOn: '01.04.2026', endsOn: '' }
    expect((await browser.submit(edit, kept, edit)).status).toBe(303)
  })
})

describe('where it is used', () => {
  async function used() {
    const { id: measureId, slug } = await region.measure()
    const few = await adopted(region, measureId, { state: 'running' })
    const many = await adopted(region, measureId, {
      municipalityKey: 'NO-1866',
      by: region.neighbour,
      state: 'embedded',
    })
    const quiet = await adopted(region, measureId, {
      municipalityKey: 'NO-1865',
      by: region.outsider,
      state: 'interested',
    })
    const merged = await adopted(region, measureId, {
      municipalityKey: 'NO-1915',
      by: region.administrator,
    })
    const figures = (by: Region['coordinator'], id: string, reached: number | null) =>
      region.act((tx) =>
        saveAdoptionFigures(tx, { viewer: by }, id, { cost: 31_313, currency: 'NOK', hours: 77, reached }),
      )
    await figures(region.coordinator, few, 3)
    await figures(region.neighbour, many, 61)
    await figures(region.administrator, merged, 8)
    await region.act((tx) =>
      saveAdoption(tx, { viewer: region.coordinator }, few, {
        adaptation: '=1+2;"x"\n@SUM(A1)',
        language: 'nb',
        startsOn: '2026-02-01',
        endsOn: null,
        projectId: null,
      }),
    )
    return { slug, few, many, quiet, merged }
  }

  test('everybody sees the same: places, states, costs, and of people no count under five', async () => {
    const { slug } = await used()
    const readers = [
      region.site.visitor(),
      await signedIn(region.outsider),
      await signedIn(region.coordinator),
      await signedIn(region.administrator),
    ]
    for (const browser of readers) {
      const { text } = await browser.page(`/nb/toolbox/${slug}/used`)
      const rows = [...text.matchAll(/<th scope="row"[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
        plain(row.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|')),
      )
      expect(rows).toHaveLength(3)
      expect(rows[0]).toMatch(/^Hadsel\|del av ordinær drift\|.*\|31 313 NOK\|77\|61\|/)
      expect(rows[1]).toMatch(/^Sortland\|i drift\|.*\|31 313 NOK\|77\|færre enn 5\|/)
      expect(rows[2]).toMatch(/^Bjarkøy \(i dag Harstad\)\|pilot\|.*\|8\|/)
      // 61 and 8; with the hidden 3 it would be 72.
      expect(text).toContain('Til sammen 69 personer i 2 kommuner')
      expect(text).toContain('3 kommuner har tatt tiltaket i bruk')
    }
    expect((await readers[0]?.page(`/sv/toolbox/${slug}/used`))?.text).toContain('färre än 5')
  })

  test('files tell the same and are safe to open', async () => {
    const { slug, few, quiet } = await used()
    const visitor = region.site.visitor()
    const csv = await (await visitor.request(`/nb/toolbox/${slug}/used.csv`)).text()
    expect(csv).toContain(few)
    expect(csv).not.toContain(quiet)
    expect(csv).toContain(`"'=1+2;""x""`)
    expect(csv).toContain("\n'@SUM(A1)")
    const json = (await (await visitor.request(`/en/toolbox/${slug}/used.json`)).json()) as {
      items: { id: string; reached: number | null; reachedFewerThanFive: boolean }[]
      reached: object
    }
    expect(json.items.find(({ id }) => id === few)).toMatchObject({
      reached: null,
      reachedFewerThanFive: true,
    })
    expect(json.reached).toEqual({ people: 69, places: 2 })
    expect(JSON.stringify(json)).not.toContain(quiet)
    const xlsx = await visitor.request(`/nb/toolbox/${slug}/used.xlsx`)
    expect(xlsx.status).toBe(200)
    expect(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  test('a change is seen at the next request', async () => {
    const { slug, many } = await used()
    const visitor = region.site.visitor()
    expect((await visitor.page(`/nb/toolbox/${slug}`)).text).toContain('del av ordinær drift')
    const browser = await signedIn(region.neighbour)
    const page = `/nb/workspace/adoptions/${many}/state`
    const moved = await browser.submit(
      page,
      { state: 'stopped', since: '2026-05-01', reason: 'replaced' },
      page,
    )
    expect(moved.status).toBe(303)
    expect(idIn(moved.headers.get('location'))).toBe(many)
    expect((await visitor.page(`/nb/toolbox/${slug}`)).text).not.toContain('del av ordinær drift')
  })

  test('there is no page for what is not published', async () => {
    expect((await region.site.visitor().page('/nb/toolbox/finnes-ikke/used')).status).toBe(404)
  })
})
