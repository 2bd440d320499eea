import { describe, expect, test } from 'vitest'
import type { AnswerValue } from './answer.ts'
import { answerBlocks, answerText, type BlockContext } from './answer-blocks.ts'
import { questionsOf } from './definition.ts'
import { everyKind, form, inAll, question } from './testing.test-support.ts'

const context: BlockContext = {
  language: 'nb',
  municipalityNames: { 'NO-1866': 'Hadsel', 'NO-1867': 'Bø (Nordland)' },
}
const blocks = (
  json: Record<string, unknown>,
  value: AnswerValue | undefined,
  more: Partial<BlockContext> = {},
) => answerBlocks(question(json), value, { ...context, ...more })
const kind = (name: string) => ({ ...everyKind.find((each) => each.kind === name), key: 'a' })

test('an unanswered question says so, except the accounts, whose table stands beside', () => {
  expect(blocks({ kind: 'text' }, undefined)).toEqual([{ kind: 'empty', text: 'Ikke besvart' }])
  expect(blocks({ kind: 'text' }, undefined, { language: 'sv' })).toEqual([
    { kind: 'empty', text: 'Inte besvarad' },
  ])
  expect(blocks(kind('choices'), { chosen: [] })).toEqual([{ kind: 'empty', text: 'Ikke besvart' }])
  expect(blocks({ kind: 'accounts' }, undefined)).toEqual([])
})

test('a long text is paragraphs and lists, and loses no word', () => {
  expect(
    blocks({ kind: 'long-text' }, 'Vi gjorde:\n- én ting\n• to ting\n\nOg så\nvidere.\n- slutt'),
  ).toEqual([
    { kind: 'paragraph', text: 'Vi gjorde:' },
    { kind: 'list', items: ['én ting', 'to ting'] },
    { kind: 'paragraph', text: 'Og så' },
    { kind: 'paragraph', text: 'videre.' },
    { kind: 'list', items: ['slutt'] },
  ])
})

describe('ticks', () => {
  const value: AnswerValue = { chosen: [{ id: 'delayed', reason: 'Snø' }, { id: 'stopped' }] }

  test('the chosen ones with their reasons, and one that the form does not have by its id', () => {
    expect(blocks(kind('choices'), value)).toEqual([
      {
        kind: 'ticks',
        options: [
          { letter: 'b', label: 'Delayed nb', chosen: true, reason: 'Snø' },
          { letter: '', label: 'stopped', chosen: true },
        ],
      },
    ])
  })

  test('on paper every option stands with its mark, also when none is ticked', () => {
    expect(blocks(kind('choices'), { chosen: [{ id: 'planned' }] }, { printAllOptions: true })).toEqual([
      {
        kind: 'ticks',
        options: [
          { letter: 'a', label: 'As planned nb', chosen: true },
          { letter: 'b', label: 'Delayed nb', chosen: false },
          { letter: 'c', label: 'Adjusted nb', chosen: false },
        ],
      },
    ])
    expect(blocks(kind('choices'), undefined, { printAllOptions: true })[0]?.kind).toBe('ticks')
  })
})

test.each<[Record<string, unknown>, AnswerValue, string, string]>([
  [{ kind: 'yes-no' }, 'no', 'Nei', 'No'],
  [{ kind: 'date' }, '2014-01-02', '2. januar 2014', '2 January 2014'],
  [
    { kind: 'period' },
    { from: '2013-01-01', to: '2013-12-31' },
    '1. januar 2013 – 31. desember 2013',
    '1 January 2013 – 31 December 2013',
  ],
  [
    { kind: 'money' },
    { amountOre: 257_790_000, currency: 'NOK' },
    '2\u00a0577\u00a0900\u00a0NOK',
    '2,577,900\u00a0NOK',
  ],
  [
    { kind: 'money' },
    { amountOre: -123_450, currency: 'SEK' },
    '\u22121\u00a0234,50\u00a0SEK',
    '-1,234.50\u00a0SEK',
  ],
  [
    { kind: 'number', decimals: 1, unit: inAll('families') },
    1250.5,
    '1\u00a0250,5 families nb',
    '1,250.5 families en',
  ],
  [
    { kind: 'municipalities' },
    ['NO-1866', 'NO-1867', 'NO-9999'],
    'Hadsel, Bø (Nordland), NO-9999',
    'Hadsel, Bø (Nordland), NO-9999',
  ],
  [kind('scale'), 4, '4 av 6 (1: low nb, 6: high nb)', '4 of 6 (1: low en, 6: high en)'],
])('%j %j', (json, value, nb, en) => {
  expect(answerText(question(json), value, context)).toBe(nb)
  expect(answerText(question(json), value, { ...context, language: 'en' })).toBe(en)
})

test('people are a table of what is known about them', () => {
  const [block] = blocks({ kind: 'people' }, [
    { name: 'Åse Ø.', position: 'Leder', organisation: '', email: '', phone: '' },
    { name: 'Pål', position: '', organisation: '', email: 'p@eksempel.no', phone: '' },
  ])
  expect(block).toEqual({
    kind: 'table',
    head: [
      { text: 'Navn', numeric: false },
      { text: 'Stilling eller rolle', numeric: false },
      { text: 'E-post', numeric: false },
    ],
    rows: [
      ['Åse Ø.', 'Leder', ''],
      ['Pål', '', 'p@eksempel.no'],
    ],
    totalRow: false,
  })
})

test('a table has its exact sums in the last row', () => {
  const value = [
    { what: 'Reise', day: '2014-01-02', hours: 0.1, amount: 123_450 },
    { what: 'Mat', day: null, hours: 0.2, amount: 50 },
  ]
  expect(blocks(kind('table'), value, { currency: 'NOK' })).toEqual([
    {
      kind: 'table',
      head: [
        { text: 'What nb', numeric: false },
        { text: 'Day nb', numeric: false },
        { text: 'Hours nb', numeric: true },
        { text: 'Amount nb (NOK)', numeric: true },
      ],
      rows: [
        ['Reise', '2. januar 2014', '0,1', '1\u00a0234,50'],
        ['Mat', '', '0,2', '0,50'],
        ['Sum', '', '0,3', '1\u00a0235'],
      ],
      totalRow: true,
    },
  ])
  expect(
    answerText(question(kind('table')), value, context)
      .split('\n')
      .at(-1),
  ).toBe('Sum; ; 0,3; 1\u00a0235')
})

test('computed figures are shown as what they are', () => {
  const computed = (how: string, of: string[], shownAs: string, value: number) => {
    const [, last] = questionsOf(
      form([
        { key: 'b', kind: 'money', label: inAll('B') },
        { key: 'a', kind: 'computed', label: inAll('A'), compute: { how, of }, shownAs },
      ]),
    )
    return last && answerText(last, value, { ...context, currency: 'NOK' })
  }
  expect(computed('share', ['b', 'b'], 'share', 0.28395)).toBe('28,4\u00a0%')
  expect(computed('sum', ['b'], 'money', 123_450)).toBe('1\u00a0234,50\u00a0NOK')
})

test('attachments are named with their size', () => {
  const file = {
    id: 'x',
    fileName: 'Årsregnskap.pdf',
    mediaType: 'application/pdf',
    byteCount: 1_234_567,
    sha256: '',
  }
  expect(answerText(question({ kind: 'attachment' }), [file], context)).toBe(
    '- Årsregnskap.pdf (1,2\u00a0MB)',
  )
})
