import { describe, expect, test } from 'vitest'
import type { ExtractedText } from '../extracted-text.ts'
import { readEsfPage, recogniseEsfPage } from './esf-page.ts'
import { ownSamples } from './samples-for-tests.test-support.ts'

const page = ownSamples.find(({ name }) => name === 'esf-page-vaxla.txt')?.extracted.text ?? ''
const other = ownSamples.find(({ name }) => name === 'esf-page-sprakbro.txt')?.extracted.text ?? ''
const of = (text: string): ExtractedText => ({ kind: 'txt', text, pageStarts: [] })
const readText = (text: string) => readEsfPage(of(text), 'page.txt')
const labels = [
  'Programområde',
  'Projektfas',
  'Projektägare',
  'Kontaktperson',
  'E-post',
  'Telefonnummer',
  'Beviljat ESF-stöd',
  'Total projektbudget',
  'Projektperiod',
]

/** The same page with another sign between label and value. */
function apart(text: string, sign: string): string {
  const split = labels.reduce(
    (whole, label) => whole.replace(new RegExp(`^${label}(?=\\S)`, 'm'), label + sign),
    text,
  )
  return split.replace(/^Region(?=\p{Lu})/mu, `Region${sign}`)
}

describe('a project page of the ESF project bank', () => {
  test.each(['\t', ': ', ' ', '\n', '\n\n', ':\n'])(
    'reads the same with %j between label and value',
    (sign) => {
      const { fields } = readText(apart(page, sign))
      const states = Object.fromEntries(
        Object.entries(fields).map(([key, field]) => [key, [field.value, field.state]]),
      )
      const whole = Object.fromEntries(
        Object.entries(readText(page).fields).map(([key, field]) => [key, [field.value, field.state]]),
      )
      expect(states).toEqual(whole)
    },
  )

  test.each([
    [
      'headings and bullets of a converted file',
      (text: string) => text.replace(/^ *• */gm, '• ').replace(/^(Bakgrund|Kommun)$/gm, '## $1'),
    ],
    ['dashes for bullets', (text: string) => text.replace(/^ *• */gm, '- ')],
    ['no empty lines', (text: string) => text.replace(/\n\n+/g, '\n')],
    ['other line ends', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('reads the same with %s', (_, change) => {
    const { fields, texts } = readText(change(page))
    expect(fields.partners).toMatchObject({ value: readText(page).fields.partners?.value, state: 'read' })
    expect(fields.municipalities).toMatchObject({
      value: ['Hedemora', 'Ludvika', 'Smedjebacken'],
      state: 'read',
    })
    expect(texts.map(({ key, unicodeWords }) => [key, unicodeWords])).toEqual(
      readText(page).texts.map(({ key, unicodeWords }) => [key, unicodeWords]),
    )
  })

  test.each([
    ['a lost digit in an amount', '3 410 000 kr', '3 41 000 kr', 'grant', 'not-readable', 'digits-lost'],
    ['a phone that is too short', '023-77 00 20', '023-77 00 2', 'phone', 'not-readable', 'digits-lost'],
    ['an impossible end', '2012-06-30', '2012-06-31', 'endDate', 'not-readable', 'date-invalid'],
    [
      'a period that ends before it starts',
      '2010-08-16',
      '2013-08-16',
      'startDate',
      'uncertain',
      'period-reversed',
    ],
    [
      'a hidden address',
      'oskar.exempelsson@bergslagsprov.example',
      '[email protected]',
      'email',
      'not-readable',
      'address-hidden',
    ],
    [
      'an end left open in the template',
      '2012-06-30',
      'Ange slutdatum',
      'endDate',
      'missing',
      'placeholder-left',
    ],
    [
      'a person as owner',
      'Regionförbundet Bergslagsprov',
      'Oskar Exempelsson',
      'projectOwner',
      'uncertain',
      'wrong-kind-of-value',
    ],
    [
      'a number that does not go with its programme area',
      'Programområde 1',
      'Programområde 2',
      'programmeArea',
      'uncertain',
      'value-not-understood',
    ],
    [
      'a label that has lost a letter',
      'ProjektägareReg',
      'ProjektägreReg',
      'projectOwner',
      'uncertain',
      'label-misspelt',
    ],
    [
      'a place of no such name',
      ' • Hedemoras',
      ' • Hedemorra',
      'municipalities',
      'uncertain',
      'wrong-kind-of-value',
    ],
    ['a place missing in the list', ' • Ludvika\n', '', 'municipalities', 'uncertain', 'count-conflict'],
  ])('says of %s what it is', (_, from, to, key, state, code) => {
    const { fields, findings } = readText(page.replace(from, to))
    expect(fields[key]?.state).toBe(state)
    expect(findings.map((finding) => finding.code)).toContain(code)
  })

  test('never calls a grant that is larger than the budget certain', () => {
    const { fields, findings } = readText(other.replace('1 204 900 kr', '204 900 kr'))
    expect([fields.grant?.state, fields.totalBudget?.state]).toEqual(['uncertain', 'uncertain'])
    expect(findings.map(({ code }) => code)).toContain('grant-exceeds-budget')
  })

  test('joins labels and values by order only where there are as many, and then as uncertain', () => {
    const block = page.slice(page.indexOf('Programområde'), page.indexOf('In English'))
    const lines = block
      .trim()
      .split('\n')
      .map(
        (line) =>
          [...labels, 'Region']
            .map((label) => [label, line.slice(label.length)])
            .find(([label]) => line.startsWith(label ?? '')) ?? [],
      )
    const ordered = [...lines.map(([label]) => label), ...lines.map(([, value]) => value)]
    const whole = readText(page.replace(block, `${ordered.join('\n')}\n`))
    expect(whole.fields.projectOwner).toMatchObject({
      value: 'Regionförbundet Bergslagsprov',
      state: 'uncertain',
    })
    expect(whole.findings.map(({ code }) => code)).toContain('labels-before-values')
    const short = readText(page.replace(block, `${ordered.slice(0, -1).join('\n')}\n`))
    expect(short.fields.projectOwner).toMatchObject({ value: null, state: 'not-readable' })
  })

  test('names the printed phase against a title that says another', () => {
    const { findings } = readText(page.replace('Växla upp', 'Förstudie Växla upp'))
    expect(findings.find(({ code }) => code === 'phase-conflict')?.quotes.map(({ text }) => text)).toEqual([
      'Genomförande',
      'Förstudie',
    ])
  })

  test('names a region that does not hold the counties of the text', () => {
    const { findings } = readText(other.replace('Mellersta Norrland', 'Övre Norrland'))
    expect(findings.map(({ code }) => code)).toContain('region-narrower-than-text')
  })

  test('is not found in a letter', () => {
    expect(recogniseEsfPage(of('Hej!\n\nVi ses på tisdag.\n'))).toBe(0)
    expect(recogniseEsfPage(of(page))).toBe(1)
  })
})
