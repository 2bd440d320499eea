import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../../platform/project-root.ts'
import { applyDocument, recordOfDocument } from '../publish/apply-document.ts'
import { readDocument } from '../reading/index.ts'
import { parseStoredReading, storable } from '../stored-reading.ts'
import {
  type Decision,
  decisionsFrom,
  openItems,
  presetChoice,
  type Review,
  settleReview,
} from './decisions.ts'
import { findingWords, knownFindingCodes } from './finding-words.ts'
import { reviewItems } from './items.ts'
import { asForm, fromForm, type PlaceContext, toTyped } from './typed-values.ts'

const norway2014: PlaceContext = { codes: {}, country: 'NO', day: '2014-04-22' }
const empty: Review = { decisions: {} }
const names = { organisations: new Map(), funder: undefined }

test('an answer that is suggested by the letter printed beside it is shown and taken as the answer it stands for', () => {
  expect(toTyped('geographicEffect', 'b')).toBe('several-municipalities')
  expect(toTyped('policyGoals', ['a'])).toEqual(['population'])
  for (const id of ['several-municipalities', 'beyond-country'])
    expect(toTyped('geographicEffect', id)).toBe(id)
})

describe('what a person types', () => {
  test.each([
    ['1 568 180', { min: 1_568_180, max: 1_568_180, currency: 'NOK' }],
    ['1.568.180 SEK', { min: 1_568_180, max: 1_568_180, currency: 'SEK' }],
    ['3000000–6000000', { min: 3_000_000, max: 6_000_000, currency: 'NOK' }],
    ['500 eur', { min: 500, max: 500, currency: 'EUR' }],
  ])('as an amount: %s', (line, value) => {
    expect(fromForm('money', [line], norway2014)).toEqual({ ok: true, value })
  })

  test.each(['1,5', '1.5', '15 68 180', '6000000-3000000', 'mye', '-5', '99999999999999999999'])(
    'is no amount: %s',
    (line) => {
      expect(fromForm('money', [line], norway2014)).toMatchObject({
        ok: false,
        mistake: { key: 'amountInvalid' },
      })
    },
  )

  test('a day must exist', () => {
    expect(fromForm('day', ['2014-02-29'], norway2014)).toMatchObject({
      ok: false,
      mistake: { key: 'dateInvalid' },
    })
    for (const written of ['2012-02-29', '29.2.2012', '29. februar 2012'])
      expect(fromForm('day', [written], norway2014)).toEqual({ ok: true, value: '2012-02-29' })
  })

  test('a municipality is one that bore the name at the time; namesakes are told apart and never guessed', () => {
    expect(fromForm('municipalities', ['Hadsel\nRissa'], norway2014)).toEqual({
      ok: true,
      value: ['NO-1866', 'NO-1624'],
    })
    expect(fromForm('municipalities', ['Hadsel, Rissa'], norway2014)).toEqual(
      fromForm('municipalities', ['Hadsel\nRissa'], norway2014),
    )
    expect(fromForm('municipalities', ['Bø'], norway2014)).toMatchObject({
      ok: false,
      mistake: { key: 'municipalityAmbiguous' },
    })
    expect(fromForm('municipalities', ['Bø (Nordland)'], norway2014)).toEqual({
      ok: true,
      value: ['NO-1867'],
    })
    expect(fromForm('municipalities', ['Bø'], { ...norway2014, codes: { Bø: '1867' } })).toEqual({
      ok: true,
      value: ['NO-1867'],
    })
    expect(fromForm('municipalities', ['Ingenby'], norway2014)).toMatchObject({
      ok: false,
      mistake: { key: 'municipalityUnknown', detail: 'Ingenby' },
    })
  })

  test('names are any letters, and a list keeps a comma inside an item', () => {
    expect(fromForm('person', ['Ćiril Åsén-Ñu, strateg, Region X'], norway2014)).toEqual({
      ok: true,
      value: { name: 'Ćiril Åsén-Ñu', position: 'strateg', organisation: 'Region X' },
    })
    expect(fromForm('lines', ['Krokoms kommun, Kommunstyrelsen\r\nLärcentrum'], norway2014)).toEqual({
      ok: true,
      value: ['Krokoms kommun, Kommunstyrelsen', 'Lärcentrum'],
    })
  })

  test('an id must be in its list, also one that every object has', () => {
    expect(fromForm('phase', ['constructor'], norway2014)).toMatchObject({ ok: false })
    expect(fromForm('policyGoals', ['jobs', 'nothing'], norway2014)).toMatchObject({ ok: false })
  })

  test('what a form shows is read back as the same value', () => {
    const money = { min: 3_000_000, max: 6_000_000, currency: 'NOK' as const }
    expect(fromForm('money', [asForm(money)], norway2014)).toEqual({ ok: true, value: money })
  })
})

describe('decisions', () => {
  const text = 'Prosjektnavn: Hjem\nProsjekteier: Øy kommune\nStartdato: 31.02.2014\nBudsjett: 2–3 mill. kr\n'
  const reading = readDocument({ kind: 'txt', text, pageStarts: [] }, 'a.txt')
  const items = reviewItems(reading, text)

  test('only what was read without dispute is chosen beforehand; a suggestion never is', () => {
    for (const item of items) {
      const preset = presetChoice(item)
      if (item.state === 'uncertain' || item.state === 'not-readable' || item.disputed)
        expect(preset, item.path).toBe('')
      expect(preset).not.toMatch(/candidate|own/)
    }
  })

  test('somebody who writes a value and leaves the reading chosen is asked which one counts', () => {
    const read = items.find(({ path }) => path === 'fields.projectName')!
    const review: Review = { decisions: { [read.path]: { choice: 'read', own: ['Noe annet'] } } }
    const settled = settleReview([read], review, reading)
    expect(openItems(settled)[0]?.mistake.key).toBe('bothGiven')
  })

  test('somebody who types into a field the document leaves empty means what they type', () => {
    const missing = items.find(({ path }) => path === 'fields.municipalities')!
    const [settled] = settleReview(
      [missing],
      { decisions: { [missing.path]: { choice: 'none', own: ['NO-1866'] } } },
      reading,
    )
    expect(settled?.settled).toEqual({ state: 'confirmed', value: ['NO-1866'], how: 'corrected' })
  })

  test('a posted choice of another form is no choice', () => {
    const form = new FormData()
    form.set('d:fields.projectName', 'candidate-9999; drop')
    form.set('d:fields.unknown', 'read')
    const decisions = decisionsFrom(form, items)
    expect(decisions['fields.projectName']?.choice).toBe('')
    expect(decisions).not.toHaveProperty('fields.unknown')
  })

  test('language and country cannot be left out', () => {
    const language = items.find(({ path }) => path === 'language')!
    const settled = settleReview(
      [language],
      { decisions: { language: { choice: 'none', own: [] } } },
      reading,
    )
    expect(openItems(settled)).toHaveLength(1)
  })

  test('a document in no known form is filled in by hand', () => {
    const unknown = readDocument({ kind: 'txt', text: 'Hei.', pageStarts: [] }, 'b.txt')
    const own = (path: string, value: string) =>
      [path, { choice: 'own', own: [value] }] satisfies [string, Decision]
    const review: Review = {
      decisions: Object.fromEntries([
        own('language', 'nb'),
        own('country', 'NO'),
        own('fields.projectName', 'Hjem'),
        own('fields.projectOwner', 'Hadsel kommune'),
        own('fields.municipalities', 'Hadsel'),
        own('texts.summary', 'Kort sagt.'),
      ]),
    }
    const settled = settleReview(reviewItems(unknown, 'Hei.'), review, unknown)
    expect(openItems(settled)).toEqual([])
    const { record } = applyDocument(recordOfDocument(settled)!, settled, names)
    expect(record).toMatchObject({
      name: 'Hjem',
      ownerAsWritten: 'Hadsel kommune',
      municipalities: ['NO-1866'],
      texts: [{ key: 'summary', body: 'Kort sagt.' }],
    })
  })
})

test('a reading goes to the database and back unchanged; what it cannot hold keeps its place', () => {
  const text = 'Prosjektnavn: Hjem\u0000 til\ud800\nProsjekteier: Øy\nStartdato: 2014-01-01\n'
  const kept = storable(text)
  expect(kept).toHaveLength(text.length)
  expect(kept).not.toContain('\u0000')
  const reading = readDocument({ kind: 'txt', text: kept, pageStarts: [] }, 'a.txt')
  expect(parseStoredReading(JSON.parse(JSON.stringify(reading)))).toEqual(JSON.parse(JSON.stringify(reading)))
})

const sources = join(projectRoot(), '..', 'shared', 'sources')
describe.runIf(existsSync(sources))('the five source documents (only where ../shared is)', () => {
  const documents = (existsSync(sources) ? readdirSync(sources) : [])
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const text = readFileSync(join(sources, name), 'utf8')
      const reading = readDocument({ kind: 'txt', text, pageStarts: [] }, name)
      const items = reviewItems(reading, text)
      return { name: name.slice(0, 3), text, reading, items, settled: settleReview(items, empty, reading) }
    })

  test('every finding has words of its own in four languages', () => {
    for (const { reading } of documents) {
      for (const { code } of reading.findings) {
        expect(knownFindingCodes, code).toContain(code)
        expect(
          new Set((['nb', 'nn', 'sv', 'en'] as const).map((language) => findingWords(code, language))).size,
        ).toBeGreaterThan(1)
      }
    }
  })

  test('every code that forms.md names has words', () => {
    const forms = readFileSync(join(sources, '..', 'facts', 'forms.md'), 'utf8')
    const section = forms.slice(forms.indexOf('## 4.'), forms.indexOf('## 5.'))
    const rows = section.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| code'))
    const codes = rows
      .flatMap((line) => (line.split('|')[1] ?? '').split(/[,/]/))
      .map((code) => code.trim())
      .filter((code) => /^[a-z]+(-[a-z]+)+$/.test(code))
    expect(codes.length).toBeGreaterThan(50)
    expect(codes.filter((code) => !knownFindingCodes.includes(code))).toEqual([])
  })

  test('every confirmed value stands in the document where it is said to stand', () => {
    for (const { text, items } of documents) {
      for (const { place, quote } of items)
        if (place && quote !== undefined) expect(text.slice(place.start, place.end)).toBe(quote)
    }
  })

  test('only what is uncertain, not readable or disputed waits for a person', () => {
    const waiting = Object.fromEntries(
      documents.map(({ name, settled }) => [name, openItems(settled).map(({ item }) => item.path)]),
    )
    expect(waiting['001']).toEqual(expect.arrayContaining(['fields.reportDate', 'fields.projectName']))
    expect(waiting['002']).toEqual(expect.arrayContaining(['fields.projectBudget']))
    expect(waiting['000']).toEqual(
      expect.arrayContaining(['fields.municipalities', 'choices.geographicEffect']),
    )
    for (const { name, settled, items } of documents) {
      const doubtful = items.filter(
        (item) => item.disputed || item.state === 'uncertain' || item.state === 'not-readable',
      )
      expect(
        openItems(settled).map(({ item }) => item),
        name,
      ).toEqual(doubtful)
    }
  })

  test('values become the record of a project', () => {
    const record = (name: string) => {
      const { settled } = documents.find((one) => one.name === name)!
      return applyDocument(recordOfDocument(settled)!, settled, names).record
    }
    expect(record('004')).toMatchObject({
      language: 'sv',
      country: 'SE',
      name: 'Nya socialfonden i Jämtlands län',
      phase: 'implementation',
      budgetMin: 2_245_345,
      budgetMax: 2_245_345,
      currency: 'SEK',
      startsOn: '2014-01-02',
      endsOn: '2014-12-31',
      programmeArea: '2 Ökat arbetskraftsutbud',
      municipalities: expect.arrayContaining(['SE-2326', 'SE-2380']),
    })
    expect(record('004').municipalities).toHaveLength(8)
    expect(record('001')).toMatchObject({
      language: 'nb',
      country: 'NO',
      ownerAsWritten: 'KUN senter for kunnskap og likestilling',
      geographicEffect: expect.any(String),
      municipalities: ['NO-1866', 'NO-1870', 'NO-1867', 'NO-1851', 'NO-1871', 'NO-1868'],
      currency: 'NOK',
    })
    expect(record('001').policyGoals.length).toBeGreaterThan(0)
    expect(record('001').budgetMin).toBe(
      documents.find((one) => one.name === '001')!.reading.accounts?.total?.budget,
    )
    expect(record('002').startsOn).toBe('2019-03-30')
    expect(record('002').budgetMin).toBeNull()
  })
})
