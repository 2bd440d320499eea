import { expect, test } from 'vitest'
import { MeasureRecord, type MeasureTexts } from '../record.ts'
import { measureText } from './find-measure.ts'
import { sampleMeasure } from './measures.test-support.ts'
import { measureSearchTexts, measureTerms } from './search-words.ts'
import { differingUnits, mergeMeasures, settleMeasures, splitSteps, withText } from './units.ts'

const base = sampleMeasure()
const changed = (field: 'aim' | 'steps' | 'title', typed: string, from = base): MeasureRecord =>
  withText(from, { language: 'nb', field }, typed)
const translated = (record: MeasureRecord, of: number): MeasureRecord => {
  const text = { ...(record.texts.nb as MeasureTexts), title: 'Fadder', of }
  return { ...record, texts: { ...record.texts, sv: text } }
}

test.each([
  ['En\n\nTo', ['En', 'To']],
  ['En\nmed mer\n \n\n\nTo\n', ['En\nmed mer', 'To']],
  [' \n\n', []],
])('the steps of %j are %j', (typed, steps) => expect(splitSteps(typed)).toEqual(steps))

test('what only one of two has changed stands', () => {
  const merged = mergeMeasures(base, changed('aim', 'Deres'), { ...base, themes: ['youth'] })
  expect(merged).toMatchObject({
    conflicts: [],
    onlyTheirs: ['text:nb:aim'],
    onlyYours: ['themes'],
    record: { themes: ['youth'], texts: { nb: { aim: 'Deres' } } },
  })
})

test('what both have changed is asked about, and stands as chosen', () => {
  const theirs = { ...changed('aim', 'Deres'), themes: ['youth'] }
  const yours = { ...changed('aim', 'Mitt'), themes: ['reputation'] }
  expect(mergeMeasures(base, theirs, yours).conflicts).toEqual(['text:nb:aim', 'themes'])
  const settled = settleMeasures(
    base,
    theirs,
    yours,
    new Map([
      ['text:nb:aim', { take: 'combined', text: 'Begges' }],
      ['themes', { take: 'both' }],
    ]),
  )
  expect(settled.texts.nb?.aim).toBe('Begges')
  expect(settled.themes).toEqual(['youth', 'reputation'])
  expect(differingUnits(settleMeasures(base, theirs, yours, new Map()), theirs)).toEqual([])
})

test('a translation brought up to date with an original that changed meanwhile is older than it', () => {
  const before = translated(
    { ...base, revision: 2, texts: { nb: { ...(base.texts.nb as MeasureTexts), of: 2 } } },
    1,
  )
  const original = changed('aim', 'Noe annet', before)
  const theirs = {
    ...original,
    revision: 3,
    texts: { ...original.texts, nb: { ...(original.texts.nb as MeasureTexts), of: 3 } },
  }
  const yours = translated(before, 2)
  const { record, conflicts } = mergeMeasures(before, theirs, yours)
  expect(conflicts).toEqual([])
  expect(record).toMatchObject({ revision: 3, texts: { nb: { of: 3 }, sv: { of: 2 } } })
  expect(measureText(record, 'sv').older).toBe(true)
})

test('two who each change what the original says make two revisions', () => {
  const grown = (record: MeasureRecord) => ({ ...record, revision: 2 })
  const { record } = mergeMeasures(base, grown(changed('aim', 'A')), grown(changed('title', 'B')))
  expect(record).toMatchObject({ revision: 3, texts: { nb: { of: 3, aim: 'A', title: 'B' } } })
})

test('a measure is found by what it is filed under in every language, each read by its own rules', () => {
  const texts = measureSearchTexts(translated(base, 1))
  const by = (configuration: string, weight: string) =>
    texts.flatMap((text) =>
      text.configuration === configuration && text.weight === weight ? [text.text] : [],
    )
  expect(by('swedish', 'A')).toEqual(['Fadder'])
  expect(by('swedish', 'C').join()).toContain('mentor och fadder')
  expect(by('english', 'C').join()).toContain('mentor and buddy')
  expect(measureTerms(translated(base, 1))).toEqual([
    'action:mentor-buddy',
    'language:nb',
    'language:sv',
    'theme:inclusion-integration',
  ])
})

test('a source leads to a web page or nowhere', () => {
  const source = (address: string) => ({ ...base, sources: [{ title: 'x', address, year: null }] })
  expect(MeasureRecord.safeParse(source('https://example.org/a')).success).toBe(true)
  expect(MeasureRecord.safeParse(source('')).success).toBe(true)
  expect(MeasureRecord.safeParse(source('javascript:alert(1)')).success).toBe(false)
})
