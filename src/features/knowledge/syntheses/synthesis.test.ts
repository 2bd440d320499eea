import { expect, test } from 'vitest'
import { blocksOf, citedIn } from './synthesis.ts'

const text = (words: string) => [{ text: words }]

test.each([
  ['a heading and what follows', '## Om bolig\nTekst.', ['heading', 'paragraph']],
  ['a heading that is a mark alone is none', '## [[et-funn]]', ['paragraph']],
  ['a list right below its paragraph', 'Vi vet:\n- en\n- to', ['paragraph', 'list']],
  [
    'a table between paragraphs',
    'Vi vet:\n| A | B |\n| 1 | 2 |\nSlik er det.',
    ['paragraph', 'table', 'paragraph'],
  ],
  ['one line between bars is text', '| bare en linje |', ['paragraph']],
  ['lines of a paragraph are one', 'en\nto\r\n\r\ntre', ['paragraph', 'paragraph']],
])('%s', (_, written, kinds) => {
  expect(blocksOf(written).map(({ kind }) => kind)).toEqual(kinds)
})

test('a table has as many cells in every row, marks in them, bars that are written as such, and no row of dashes', () => {
  expect(blocksOf('| Sted | Funn |\n|---|:---:|\n| Bø | ring [[et-funn]] |\n| a \\| b |')).toEqual([
    {
      kind: 'table',
      head: [text('Sted'), text('Funn')],
      rows: [
        [text('Bø'), [{ text: 'ring ' }, { cites: 'et-funn' }]],
        [text('a | b'), []],
      ],
    },
  ])
})

test('what is cited is counted once, in the order of the text, and only where the mark is whole', () => {
  expect(citedIn('[[b]] og [[a]], [[b]], [[ikke slik]], [[heller-]], [c]')).toEqual(['b', 'a'])
})
