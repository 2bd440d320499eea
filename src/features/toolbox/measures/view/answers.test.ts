import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensureBuiltInForms } from '../../../forms/index.ts'
import { findOrCreateOrganisation } from '../../../organisations/index.ts'
import { municipalityLabel, similarPlaces } from '../../../places/index.ts'
import { adopted, baseUrl, makeRegion, type Region } from '../../adoption/adoption.test-support.ts'
import { moveAdoption } from '../../adoption/move-adoption.ts'
import { saveAdoptionFigures } from '../../adoption/save-adoption.ts'
import { consentToContact, withdrawContact } from '../../contacts/consent.ts'
import { makeContactLink } from '../../contacts/link.ts'
import { proposeContact } from '../../contacts/propose-contact.ts'
import type { EvaluationRelease, Group, Result } from '../../evaluation/release.ts'
import { saveRelease } from '../../evaluation/results/queries.ts'

const HADSEL = 'NO-1866'
const [first, second] = similarPlaces(HADSEL, 2).map(({ key }) => key) as [string, string]
const far = similarPlaces(HADSEL, 200).at(-1)?.key ?? ''
const NOW = new Date('2026-11-22T10:00:00Z')

let region: Region
let slug: string
let measureId: string
beforeAll(async () => {
  region = await makeRegion({ now: () => NOW })
})
afterAll(() => region?.site.close())
beforeEach(async () => {
  ;({ id: measureId, slug } = await region.measure())
})

/** What a page says, without its tags; numbers stand together by a space that does not break. */
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')
    .replaceAll(' ,', ',')
const read = async (path: string, who = region.site.visitor()) => {
  const { text, status } = await who.page(path)
  expect(status, path).toBe(200)
  const section = /<section aria-labelledby="answers".*?<p class="measure-start/s.exec(text)?.[0] ?? ''
  return { text, answers: words(section), near: /<ol class="used-near">.*?<\/ol>/s.exec(text)?.[0] ?? '' }
}
const page = (query = '', language = 'nb') => `/${language}/toolbox/${slug}${query}`

const use = async (
  municipalityKey: string,
  figures: { cost?: number; hours?: number; reached?: number } = {},
  state: 'interested' | 'planned' | 'pilot' | 'running' = 'running',
) => {
  const by = region.administrator
  const id = await adopted(region, measureId, { municipalityKey, state, since: '2026-02-01', by })
  const { cost = null, hours = null, reached = null } = figures
  await region.act((tx) =>
    saveAdoptionFigures(tx, { viewer: by }, id, {
      cost,
      currency: 'NOK',
      hours,
      reached,
    }),
  )
  return id
}

const contact = async (adoptionId: string, name: string) => {
  const proposed = await region.act((tx) =>
    proposeContact(tx, { viewer: region.administrator, baseUrl }, adoptionId, {
      name,
      position: 'koordinator',
      languages: ['nb'],
      email: `${crypto.randomUUID()}@example.org`,
      language: 'nb',
    }),
  )
  if (!proposed.ok) throw new Error(proposed.reason)
  return region.act(async (tx) => {
    const token = await makeContactLink(tx, proposed.id)
    const consented = await consentToContact(tx, token, { until: '2027-06-01' }, { now: NOW })
    expect(consented).toMatchObject({ ok: true })
    return token
  })
}

describe('a measure in places like one', () => {
  test('shows a visitor which uses are in places like theirs, in that order, why, how it went, and whom to ask', async () => {
    const nearer = await use(first, { cost: 40_000, hours: 100, reached: 3 })
    await contact(nearer, 'Nina Nær')
    await use(second, { reached: 12 })
    await use(far)
    const { near, text, answers } = await read(page(`?municipality=${HADSEL}`))
    expect(near.indexOf(first.toLowerCase())).toBeGreaterThan(0)
    expect(near.indexOf(second.toLowerCase())).toBeGreaterThan(near.indexOf(first.toLowerCase()))
    expect(near).not.toContain(far.toLowerCase())
    const said = words(near)
    // Fewer than five are not told, though somebody knows how many.
    expect(said).toMatch(/i drift siden 1\. februar 2026, færre enn 5 personer nådd, 40 000 NOK, 100 timer/)
    expect(said).toContain('12 personer nådd')
    expect(said).toMatch(/(Omtrent likt|Forskjellig): .+ \(.+ mot .+\)/)
    expect(said).toContain('Kan spørres: Nina Nær')
    expect(answers).toContain('2 av de 10 kommunene som ligner mest på Hadsel, har prøvd tiltaket.')
    expect(text).toContain(`href="/nb/municipalities/${HADSEL.toLowerCase()}/similar#method"`)
    // Nobody is named twice, and no place told of twice: the table has the others.
    expect(text.match(/Nina Nær/g)).toHaveLength(1)
    expect(answers).toContain(`Navn står ved stedene som ligner: ${municipalityLabel(first)}`)
    const table = /<table.*?<\/table>/s.exec(text.slice(text.indexOf('id="where-used"')))?.[0] ?? ''
    expect(words(table)).toContain('1 annen kommune')
    expect(table).toContain(municipalityLabel(far))
    expect(table).not.toContain(municipalityLabel(first))
  })

  test('where none is among the ten, tells so, and which comes nearest and how far that is', async () => {
    await use(far)
    const { answers } = await read(page(`?municipality=${HADSEL}`))
    expect(answers).toContain('Ingen av de 10 kommunene som ligner mest på Hadsel, har prøvd tiltaket.')
    expect(answers).toContain('(nummer 200 i likhet)')
  })

  test('knows nothing that the public table of uses does not have: no interest, no plan, no count under five', async () => {
    await use(first, {}, 'interested')
    await use(second, {}, 'planned')
    await use(far, { reached: 4 })
    for (const who of [region.site.visitor(), await region.site.signedIn(region.administrator.accountId)]) {
      const { near, text } = await read(page(`?municipality=${HADSEL}`), who)
      expect(near).not.toContain(first.toLowerCase())
      expect(near).not.toContain(second.toLowerCase())
      expect(words(near)).not.toMatch(/\b4 personer/)
      if (who !== undefined) expect(words(text)).toContain('planlagt (1)')
    }
    expect((await read(page())).text).not.toContain(municipalityLabel(first))
  })

  test('a contact is gone from the place, from the page kept for it and from the answer, as soon as they say no', async () => {
    const token = await contact(await use(first), 'Tove Trekker')
    const address = page(`?municipality=${HADSEL}`)
    for (let time = 0; time < 2; time += 1) expect((await read(address)).text).toContain('Tove Trekker')
    expect((await read(page())).answers).toContain('Tove Trekker, koordinator')
    await region.act((tx) => withdrawContact(tx, token, { now: NOW }))
    for (const each of [address, page()]) expect((await read(each)).text).not.toContain('Tove Trekker')
  })

  test('is kept by its address: one place is never answered with another, and a visitor is given no cookie', async () => {
    await use(first)
    const answers = async (query: string) => (await read(page(query))).answers
    for (let time = 0; time < 2; time += 1) {
      expect(await answers('')).toContain('Velg kommunen din')
      expect(await answers(`?municipality=${HADSEL}`)).toContain('Steder som ligner på Hadsel')
      expect(await answers('?municipality=NO-1870')).toContain('Steder som ligner på Sortland')
    }
    const { headers } = await region.site.visitor().request(page(`?municipality=${HADSEL}`))
    expect(headers.get('cache-control')).toBe('public, no-cache')
    expect(headers.has('set-cookie')).toBe(false)
  })

  test('a name leads to the one address of its place; namesakes are asked about, and what is unknown is told', async () => {
    await use(first)
    for (const typed of ['Hadsel', '1866', 'no-1866']) {
      const answer = await region.site.visitor().request(page(`?municipality=${typed}`))
      expect(answer.status).toBe(302)
      expect(answer.headers.get('location')).toBe(page(`?municipality=${HADSEL}#places-like`))
    }
    expect((await read(page('?municipality=Våler'))).text).toContain('?municipality=NO-3419#places-like')
    expect((await read(page('?municipality=Qqqqq'))).answers).toContain('Vi finner ingen kommune')
    expect((await read(page('?municipality='))).answers).toContain('Velg kommunen din')
  })

  test('a coordinator sees the own municipality at once, an officer those of the region to choose from', async () => {
    await use(first)
    const own = await read(page(), await region.site.signedIn(region.neighbour.accountId))
    expect(own.answers).toContain('Steder som ligner på Hadsel')
    const officer = await read(page(), await region.site.signedIn(region.officer.accountId))
    expect(officer.answers).toContain('Steder som ligner på Hadsel')
    expect(officer.text).toContain(`href="${page('?municipality=NO-1870#places-like')}"`)
    const other = await read(
      page('?municipality=NO-1870'),
      await region.site.signedIn(region.neighbour.accountId),
    )
    expect(other.answers).toContain('Steder som ligner på Sortland')
    const administrator = await read(page(), await region.site.signedIn(region.administrator.accountId))
    expect(administrator.answers).toContain('Velg kommunen din')
  })
})

describe('the five answers', () => {
  test('stand in the order they are asked, before all else, with one main button, in four languages', async () => {
    await use(first, { cost: 10_000 })
    const questions = {
      nb: [
        'Hvor har det virket?',
        'Hva krever det?',
        'Hvem kan vi spørre?',
        'Kan vi få tilskudd?',
        'Ville de gjort',
      ],
      nn: [
        'Kvar har det verka?',
        'Kva krev det?',
        'Kven kan vi spørje?',
        'Kan vi få tilskot?',
        'Ville dei gjort',
      ],
      sv: ['Var har det fungerat?', 'Vad krävs?', 'Vem kan vi fråga?', 'Kan vi få bidrag?', 'Skulle de göra'],
      en: [
        'Where has it worked?',
        'What does it take?',
        'Who can we ask?',
        'Can we get a grant?',
        'Would they do',
      ],
    }
    for (const [language, asked] of Object.entries(questions)) {
      const { text } = await read(page(`?municipality=${HADSEL}`, language))
      const places = [...asked, 'class="measure-start', 'id="evidence"', 'id="where-used"'].map((each) =>
        text.indexOf(each),
      )
      expect(places, language).toEqual(places.toSorted((a, b) => a - b))
      expect(places[0], language).toBeGreaterThan(0)
      expect(text.match(/class="ds-button"(?! data-variant="(secondary|tertiary)")/g), language).toHaveLength(
        1,
      )
      expect(text, language).not.toMatch(/undefined|\[object|NaN| style=/)
    }
  })

  test('tell what it took over three municipalities and more, and not of two', async () => {
    const sum = (text: string) => /Penger (.*?) Tid/.exec(text)?.[1]
    await use(first, { cost: 30_000, hours: 40 })
    await use(second, { cost: 90_000, hours: 60 })
    expect(sum((await read(page())).answers)).toBe(
      '10 000–40 000 NOK det første året. Timer 40–80 timer det første året.',
    )
    await use(far, { cost: 50_000, hours: 50 })
    expect(sum((await read(page())).answers)).toBe(
      '10 000–40 000 NOK det første året. 3 kommuner har oppgitt 30 000–90 000 NOK til nå, med 50 000 NOK i midten. Timer 40–80 timer det første året. 3 kommuner har oppgitt 40–60 timer til nå, med 50 timer i midten.',
    )
  })

  test('follow a stop as plainly as a success, and say when nobody used it, agreed to be asked or answered', async () => {
    const none = await read(page())
    expect(none.answers).toContain('Ingen kommuner har tatt i bruk tiltaket ennå.')
    expect(none.answers).toContain(
      'Ingen har sagt ja til å bli spurt ennå. Vesterålen har ansvar for tiltaket.',
    )
    expect(none.answers).toContain('Ingen utlysning gir penger til dette tiltaket nå.')
    expect(none.answers).toContain('Ingen har evaluert tiltaket ennå.')
    expect(none.answers).not.toContain('Velg kommunen din')
    const stopped = await use(first)
    await region.act((tx) =>
      moveAdoption(tx, { viewer: region.administrator }, stopped, {
        state: 'stopped',
        since: '2026-05-01',
        reason: 'did-not-work',
      }),
    )
    const { near, answers } = await read(page(`?municipality=${HADSEL}`))
    expect(words(near)).toContain('stanset siden 1. mai 2026, det virket ikke')
    expect(answers).toContain('Brukt eller planlagt i én kommune: stanset (1).')
  })

  test('name open calls and those to come, with days left, whose they are, and whether the place may apply', async () => {
    const { first: own, elsewhere } = await calls()
    const visitor = await read(page())
    expect(visitor.answers).toContain(
      `${own} Frist 6. januar 2027: 45 dager igjen. Inntil 80 000 NOK. For kommuner i Vesterålen.`,
    )
    expect(visitor.answers).not.toContain('kan søke')
    expect(visitor.answers).not.toMatch(/Stengt|Utkast/)
    expect(visitor.answers.indexOf(elsewhere)).toBeLessThan(visitor.answers.indexOf(own))
    await use(first)
    const { answers } = await read(page(`?municipality=${HADSEL}`))
    expect(answers).toContain('For kommuner i Vesterålen. Hadsel kan søke.')
    expect(answers).toMatch(
      /siste dag i dag\. Inntil 80 000 NOK\. For kommuner i .+\. Hadsel er ikke med der\./,
    )
    // What one may apply for comes first, though the other closes sooner.
    expect(answers.indexOf(own)).toBeLessThan(answers.indexOf(elsewhere))
  })

  test('whether they would do it again is told only as released, and for municipalities of the size only where that is', async () => {
    await use(first)
    await release({ ...nothingReleased, n: 0, waiting: 2, whole: null })
    expect((await read(page())).answers).toContain('Tall vises når minst tre kommuner har svart')
    const again = (yes: number, no: number): Result => ({
      question: 'again',
      answered: yes + no,
      counts: [
        { option: 'yes', count: yes },
        { option: 'with-changes', count: 0 },
        { option: 'no', count: no },
      ],
    })
    const whole: Group = { n: 6, results: [again(4, 2)] }
    await release({ ...nothingReleased, n: 6, whole })
    const told = 'Ja: 4 av 6. Ja, men på en annen måte: 0 av 6. Nei: 2 av 6.'
    expect((await read(page(`?municipality=${HADSEL}`))).answers).toContain(told)
    const groups = [
      { classes: ['0', '2500'], n: 3, results: [again(1, 2)] },
      { classes: ['5000'], n: 3, results: [again(3, 0)] },
    ]
    await release({ ...nothingReleased, n: 6, whole, by: [{ dimension: 'size', groups }] })
    const alike = 'I kommuner med 5 000 til under 10 000 innbyggere: Ja: 3 av 3.'
    expect((await read(page(`?municipality=${HADSEL}`))).answers).toContain(alike)
    expect((await read(page())).answers).not.toContain('innbyggere: Ja')
    await release({
      ...nothingReleased,
      n: 6,
      whole: { n: 6, results: [{ ...again(4, 2), counts: null } as Result] },
    })
    expect((await read(page())).answers).toContain('For få svar til å vise tall.')
  })
})

const nothingReleased = {
  format: 'evaluation-release-1',
  madeOn: '2026-11-01',
  n: 0,
  waiting: 0,
  whole: null,
  by: [],
  leftOut: [],
} satisfies EvaluationRelease

const release = (made: EvaluationRelease) => region.act((tx) => saveRelease(tx, measureId, made, NOW))

/** Calls that give money to the measure: of the own region, of another that closes today, one that is closed and a draft. */
const calls = () =>
  region.act(async (tx) => {
    await ensureBuiltInForms(tx)
    const { id: formVersionId } = await tx.selectFrom('form_version').select('id').executeTakeFirstOrThrow()
    const elsewhere = await tx
      .selectFrom('partnership')
      .select('id')
      .where('name', '=', 'Lofoten')
      .executeTakeFirstOrThrow()
    const { id: organisation } = await findOrCreateOrganisation(tx, {
      name: 'Fylket',
      country: 'NO',
      kind: 'association',
    })
    const call = async (
      title: string,
      partnershipId: string,
      closesOn: string,
      state: 'published' | 'draft',
    ) => {
      const { id } = await tx
        .insertInto('grant_call')
        .values({
          slug: `kall-${crypto.randomUUID()}`,
          partnership_id: partnershipId,
          organisation_id: organisation,
          state,
          language: 'nb',
          title,
          currency: 'NOK',
          pot: 500_000,
          ceiling: 80_000,
          two_person_limit: 50_000,
          opens_on: '2026-10-01',
          closes_on: closesOn,
          form_version_id: formVersionId,
          report_form_version_id: formVersionId,
          criteria: '[]',
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await tx.insertInto('grant_call_measure').values({ call_id: id, measure_id: measureId }).execute()
      return title
    }
    await call('Stengt i går', region.partnershipId, '2026-11-21', 'published')
    await call('Utkast til neste', region.partnershipId, '2027-02-01', 'draft')
    return {
      first: await call('Oppstart i Vesterålen', region.partnershipId, '2027-01-06', 'published'),
      elsewhere: await call('Oppstart i Lofoten', elsewhere.id, '2026-11-22', 'published'),
    }
  })
