import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergedText, wordDiff } from '../../../platform/text/word-diff.ts'
import { emptyRecord, type ProjectRecord } from '../record.ts'
import { merge, settle } from './merge.ts'
import { differingUnits } from './units.ts'

const base: ProjectRecord = {
  ...emptyRecord('nb', 'NO'),
  name: 'Rot',
  municipalities: ['NO-1866', 'NO-1870'],
  texts: [{ key: 'goals', language: 'nb', heading: 'Mål', body: 'Ti familier flytter hit i år.' }],
}
const withBody = (body: string): ProjectRecord => ({
  ...base,
  texts: base.texts.map((text) => ({ ...text, body })),
})

const words = fc
  .array(fc.constantFrom('vi', 'bor', 'her', 'og', 'der', '\n', 'Åse'), { maxLength: 30 })
  .map((list) => list.join(' '))

test('the pieces of a comparison give back both texts', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const pieces = wordDiff(before, after)
      const side = (kind: string) =>
        pieces
          .filter((piece) => piece.kind === 'same' || piece.kind === kind)
          .map(({ text }) => text)
          .join('')
      expect(side('removed')).toBe(before)
      expect(side('added')).toBe(after)
    }),
  )
})

test('a comparison marks the words that changed and no others', () => {
  expect(wordDiff('Ti familier flytter hit.', 'Tolv familier flytter hit.')).toEqual([
    { kind: 'removed', text: 'Ti' },
    { kind: 'added', text: 'Tolv' },
    { kind: 'same', text: ' familier flytter hit.' },
  ])
})

test('words put in between do not mark their neighbours, and a rewritten sentence is one change', () => {
  expect(wordDiff('Slutt.', 'Slutt. Mer')).toEqual([
    { kind: 'same', text: 'Slutt.' },
    { kind: 'added', text: ' Mer' },
  ])
  expect(wordDiff('en to tre', 'fire fem seks')).toHaveLength(2)
})

test('very long texts that have nothing in common are one change, not a search without end', () => {
  const long = (word: string) => Array.from({ length: 15_000 }, (_, index) => `${word}${index}`).join(' ')
  expect(wordDiff(long('a'), long('b'))).toHaveLength(2)
})

test('with one side unchanged, the merged text is the other side; with both alike, that', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      expect(mergedText(before, after, before)).toBe(after)
      expect(mergedText(before, before, after)).toBe(after)
      expect(mergedText(before, after, after)).toBe(after)
    }),
  )
})

test('changes in different places of a text stand together', () => {
  expect(
    mergedText(
      'Ti familier flytter hit i år.',
      'Tolv familier flytter hit i år.',
      'Ti familier flytter hit neste år.',
    ),
  ).toBe('Tolv familier flytter hit neste år.')
})

test('what both wrote in the same place is kept from both', () => {
  const text = mergedText('Ti familier.', 'Tolv familier.', 'Elleve familier.')
  expect(text).toContain('Tolv')
  expect(text).toContain('Elleve')
})

test('what only one of two changed is merged, and what both changed is asked about', () => {
  const theirs = { ...withBody('Elleve familier flytter hit i år.'), website: 'https://example.org' }
  const yours = { ...withBody('Tolv familier flytter hit i år.'), name: 'Rotfeste' }
  const { record, conflicts, onlyTheirs, onlyYours } = merge(base, theirs, yours)
  expect({ conflicts, onlyTheirs, onlyYours }).toEqual({
    conflicts: ['text:goals:nb'],
    onlyTheirs: ['website'],
    onlyYours: ['name'],
  })
  expect(record).toEqual({ ...theirs, name: 'Rotfeste' })
  expect(settle(base, theirs, yours, new Map([['text:goals:nb', { take: 'yours' }]])).texts).toEqual(
    yours.texts,
  )
  expect(settle(base, theirs, yours, new Map()).texts).toEqual(theirs.texts)
})

test('two lists can stand together: both additions in, both removals out', () => {
  const theirs = { ...base, municipalities: ['NO-1866', 'NO-1868'] }
  const yours = { ...base, municipalities: ['NO-1870', 'NO-1871'] }
  expect(settle(base, theirs, yours, new Map([['municipalities', { take: 'both' }]])).municipalities).toEqual(
    ['NO-1868', 'NO-1871'],
  )
})

test('a text one person took out while another changed it is asked about', () => {
  const { conflicts } = merge(base, { ...base, texts: [] }, withBody('Nytt.'))
  expect(conflicts).toEqual(['text:goals:nb'])
})

test('no unit of a record is forgotten when records are compared', () => {
  const changed: ProjectRecord = {
    language: 'sv',
    country: 'SE',
    name: 'b',
    ownerId: crypto.randomUUID(),
    ownerAsWritten: 'b',
    programmeId: crypto.randomUUID(),
    programmeArea: 'b',
    phase: 'b',
    projectNumber: 'b',
    website: 'b',
    currency: 'EUR',
    budgetMin: 1,
    budgetMax: 2,
    startsOn: '2020-01-01',
    endsOn: '2021-01-01',
    periodAsWritten: 'b',
    geographicEffect: 'b',
    persons: [
      {
        role: 'contact-person',
        name: 'b',
        position: '',
        organisation: '',
        email: '',
        phone: '',
        consentOn: null,
      },
    ],
    funding: [{ funderId: null, funder: 'b', kind: 'grant', amount: 1, currency: 'EUR' }],
    partners: [{ name: 'b', organisationId: null }],
    municipalities: ['SE-2303'],
    effectMunicipalities: ['SE-2303'],
    targetGroups: [{ id: 'youth', role: 'direct' }],
    levels: ['individual'],
    themes: ['youth'],
    policyGoals: ['jobs'],
    texts: [{ key: 'b', language: 'sv', heading: 'b', body: 'b' }],
    links: [{ relation: 'related', relatedId: null, name: 'b' }],
  }
  for (const part of Object.keys(base) as (keyof ProjectRecord)[]) {
    expect(differingUnits(base, { ...base, [part]: changed[part] }), part).not.toEqual([])
  }
})
