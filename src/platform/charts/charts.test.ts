import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { barChart } from './bar-chart.ts'
import { lineChart } from './line-chart.ts'
import { escapeXml, fitted } from './svg.ts'

/** Element names with their attributes; throws where the text is no XML. */
function elementsOf(svg: string) {
  const found: { name: string; attributes: Record<string, string> }[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) =>
    found.push({ name, attributes: attributes as Record<string, string> }),
  )
  parser.write(svg).close()
  return found
}

const bars = (names: [string, number, number][]) =>
  barChart({
    id: 'a<b',
    title: 'Brukt & budsjett',
    description: 'Hva som er "brukt" <nå>',
    names: { used: 'Brukt', budget: 'Budsjett', over: 'Over' },
    bars: names.map(([name, used, budget]) => ({ name, used, budget, words: `${used} av ${budget}` })),
  })
const lines = (used: (number | null)[], plan: (number | null)[]) =>
  lineChart({
    id: 'time',
    title: 'Over tid',
    description: 'Brukt og plan',
    stepNames: used.map((_, step) => (step === 0 ? '2013' : '')),
    series: [
      { name: 'Brukt', look: 'used', values: used },
      { name: 'Plan', look: 'plan', values: plan },
    ],
    format: String,
    unit: 'NOK',
  })

describe.each([
  [
    'bars',
    bars([
      ['Reise & "kurs" <b>', 120, 100],
      ['\u0001\ud800Møter', 0, 50],
      ['Negativ', -5, 10],
      ['Uten', 3, 0],
    ]),
  ],
  ['no bars', bars([])],
  ['lines', lines([0, 10, null], [5, 10, 15])],
  ['lines with a negative value', lines([-3, 4], [1, 2])],
  ['one step', lines([0], [null])],
])('%s', (_, svg) => {
  test('are well-formed, with a title and a description that name the picture', () => {
    const [root, title, description] = elementsOf(svg)
    expect([title?.name, description?.name]).toEqual(['title', 'desc'])
    expect(root?.attributes).toMatchObject({
      role: 'img',
      'aria-labelledby': `${title?.attributes.id} ${description?.attributes.id}`,
      xmlns: 'http://www.w3.org/2000/svg',
    })
    expect(title?.attributes.id).toMatch(/^[A-Za-z0-9-]+$/)
  })

  test('stand by themselves: colours as attributes, the font by name, no style, and no number that is none', () => {
    const drawn = elementsOf(svg)
    expect(svg).not.toMatch(/style=|<script|NaN|Infinity|undefined/)
    for (const { name, attributes } of drawn) {
      if (name === 'text') expect(attributes).toMatchObject({ 'font-family': 'Source Sans 3', fill: /^#/ })
      if (name === 'rect' || name === 'path') expect(attributes.fill ?? attributes.stroke).toBeDefined()
    }
  })
})

test('the parts of a bar are as long as their amounts, and what is over the budget has its own pattern', () => {
  const svg = bars([
    ['Reise', 150, 100],
    ['Kurs', 50, 100],
  ])
  const rects = elementsOf(svg).filter(
    ({ name, attributes }) => name === 'rect' && attributes.height === '16',
  )
  const [, , , used, over, budget, half] = rects
  expect(Number(budget?.attributes.width)).toBeCloseTo((638 * 100) / 150, 1)
  expect(Number(used?.attributes.width)).toBeCloseTo((638 * 100) / 150, 1)
  expect(Number(over?.attributes.width)).toBeCloseTo((638 * 50) / 150, 1)
  expect(over?.attributes.fill).toBe('url(#a-b-over)')
  expect(elementsOf(svg).find(({ name }) => name === 'pattern')?.attributes.id).toBe('a-b-over')
  expect(Number(half?.attributes.width)).toBeCloseTo((638 * 50) / 150, 1)
})

test('lines are told apart without colour, and one that ends is not drawn on', () => {
  const paths = elementsOf(lines([0, 10, null], [0, 10, 20])).filter(({ name }) => name === 'path')
  const [, , used, plan] = paths
  expect(used?.attributes['stroke-dasharray']).toBeUndefined()
  expect(plan?.attributes['stroke-dasharray']).toBe('7 5')
  expect(used?.attributes.d?.match(/L/g)).toHaveLength(1)
  expect(plan?.attributes.d?.match(/L/g)).toHaveLength(2)
})

test('signs of the markup and such as XML cannot hold do no harm', () => {
  expect(escapeXml(`<a href="x">'&'\u0000\u0008\ufffe\ud800</a>`)).toBe(
    '&#60;a href=&#34;x&#34;&#62;&#39;&#38;&#39;\ufffd&#60;/a&#62;',
  )
})

test('a name too long for its room is cut with an ellipsis, never inside a letter', () => {
  expect(fitted('Kort', 100)).toBe('Kort')
  expect(fitted('👩‍🌾👩‍🌾👩‍🌾👩‍🌾👩‍🌾', 30)).toBe('👩‍🌾👩‍🌾👩‍🌾…')
  expect(fitted('Rekruttering mentorer og mentorpartnere', 100)).toBe('Rekruttering…')
})
