import { describe, expect, test } from 'vitest'
import { readAccounts } from './accounts.ts'
import { readRows } from './bolyst-layout.ts'

function read(...lines: string[]) {
  const text = [
    'Regnskap\tTallene er foreløpige.',
    ...lines,
    'Overføringsverdi\tAlt kan brukes av andre.',
    '',
  ].join('\n')
  const rows = readRows(text)
  const accounts = readAccounts(
    text,
    rows,
    rows.rows.find((row) => row.key === 'accounts'),
  )
  return { ...accounts, states: accounts.reading.lines.map((line) => `${line.label}: ${line.state}`) }
}
const header = '\tBudsjett\tForbruk\tRest'

describe('accounts', () => {
  test('lines and total that agree are read, and nothing spent is not zero', () => {
    const { reading, sumHolds } = read(
      header,
      'Kurs\t76 500\t\t76 500',
      '',
      '\tReiser\t12\u00a0000\t13 500\t-1 500',
      '\tSum kostnad\t88 500\t13 500\t75 000',
    )
    expect(sumHolds).toBe(true)
    expect(reading).toMatchObject({
      state: 'read',
      columns: ['Budsjett', 'Forbruk', 'Rest'],
      lines: [
        { label: 'Kurs', budget: 76500, spent: null, remaining: 76500, state: 'read' },
        { label: 'Reiser', budget: 12000, spent: 13500, remaining: -1500, state: 'read' },
      ],
      total: { label: 'Sum kostnad', budget: 88500, spent: 13500, remaining: 75000, state: 'read' },
    })
  })

  test('a broken digit group is never put right', () => {
    const { reading, states, sumHolds } = read(
      header,
      'Kurs\t7 500\t2 500\t5 000',
      'Reiser\t2 57 900\t900\t2 57 000',
      'Sum\t10 000\t3 400\t6 600',
    )
    expect(sumHolds).toBe(false)
    expect(states).toEqual(['Kurs: read', 'Reiser: uncertain'])
    expect(reading.lines[1]).toMatchObject({ budget: null, remaining: null })
    expect(reading.total?.state).toBe('uncertain')
  })

  test('when a line is missing the others stand by their own figures, the total does not', () => {
    const { reading, states } = read(header, 'Kurs\t7 500\t2 500\t5 000', 'Sum\t10 000\t3 400\t6 600')
    expect(states).toEqual(['Kurs: read'])
    expect(reading.total?.state).toBe('uncertain')
  })

  test('a line with a cell too few proves nothing', () => {
    expect(read(header, 'Kurs\t7 500\t7 500', 'Sum\t7 500\t\t7 500').states).toEqual(['Kurs: uncertain'])
  })

  test('a repeated line counts once, unless the total says twice', () => {
    const line = 'Kurs\t7 500\t2 500\t5 000'
    expect(read(header, line, line, 'Sum\t7 500\t2 500\t5 000').reading).toMatchObject({
      state: 'read',
      lines: [{ label: 'Kurs' }],
    })
    const twice = read(header, line, line, 'Sum\t15 000\t5 000\t10 000').reading
    expect(twice.state).toBe('read')
    expect(twice.lines).toHaveLength(2)
  })

  test('an HTML table in the cell is read, its title and the comment apart', () => {
    const cells = (values: string[], tag: string) =>
      `<tr>${values.map((value) => `<${tag}>${value}</${tag}>`).join(' ')}</tr>`
    const table = `<table>${cells(['', 'Budsjett', 'Forbruk', 'Rest'], 'th')}${cells(['Kurs', '7 500', '2 500', '5 000'], 'td')}${cells(['Sum kostnad', '7 500', '2 500', '5 000'], 'td')}</table>`
    const text = `Regnskap\t<p>Litt dyrere enn ventet.</p> <p>Regnskap «Hjem til havet»</p> ${table}\n`
    const rows = readRows(text)
    const { reading, comment } = readAccounts(text, rows, rows.rows[0])
    expect(comment?.text).toBe('Litt dyrere enn ventet.')
    expect(reading).toMatchObject({
      title: 'Hjem til havet',
      state: 'read',
      lines: [{ label: 'Kurs', spent: 2500 }],
    })
  })

  test.each([
    [
      'years and units beside the names',
      'Post\tBudsjett 2013\tRegnskap 2013 (kr)\tRest',
      'Kurs\t7 500\t2 500\t5 000',
    ],
    ['kr and a dash at the amounts', header, 'Kurs\tkr 7 500,-\t2 500 kr\t5 000,-'],
    ['amounts without groups', header, 'Kurs\t7500\t2500\t5000'],
  ])('%s make no difference', (_what, names, line) => {
    const { reading } = read(names, line, 'Sum kostnad\t7 500\t2 500\t5 000')
    expect(reading).toMatchObject({ state: 'read', lines: [{ budget: 7500, spent: 2500, remaining: 5000 }] })
  })

  test('a dash is nothing entered', () => {
    const { reading } = read(header, 'Kurs\t7 500\t-\t7 500', 'Sum kostnad\t7 500\t-\t7 500')
    expect(reading).toMatchObject({ state: 'read', lines: [{ spent: null }] })
  })

  test('columns in another order are read by their names', () => {
    const { reading } = read(
      '\tForbruk\tBudsjett\tRest',
      'Kurs\t2 500\t7 500\t5 000',
      'Sum\t2 500\t7 500\t5 000',
    )
    expect(reading.lines[0]).toMatchObject({ budget: 7500, spent: 2500, remaining: 5000, state: 'read' })
  })

  test('without a rest column only the total can prove the lines', () => {
    const names = '\tBudsjett\tForbruk'
    expect(read(names, 'Kurs\t7 500\t2 500', 'Leie\t500\t400', 'Sum\t8 000\t2 900').states).toEqual([
      'Kurs: read',
      'Leie: read',
    ])
    expect(read(names, 'Kurs\t7 500\t2 500', 'Leie\t500\t40', 'Sum\t8 000\t2 900').states).toEqual([
      'Kurs: uncertain',
      'Leie: uncertain',
    ])
    expect(read(names, 'Kurs\t7 500\t2 500').states).toEqual(['Kurs: uncertain'])
  })
})
