import { describe, expect, test } from 'vitest'
import type { ExtractedText } from '../extracted-text.ts'
import { readRegionalMemo, recogniseRegionalMemo } from './regional-memo.ts'
import { ownSamples } from './samples-for-tests.test-support.ts'

const memo = ownSamples.find(({ name }) => name === 'memo-aterflytt.md')?.extracted.text ?? ''
const of = (text: string): ExtractedText => ({ kind: 'txt', text, pageStarts: [] })
const readText = (text: string) => readRegionalMemo(of(text), 'memo.md')
const keys = [
  'documentDate',
  'projectName',
  'projectOwner',
  'projectLeader',
  'partners',
  'projectBudget',
  'startDate',
  'endDate',
]

describe('a regional project memo', () => {
  test.each([
    [/:\t/g, ': '],
    [/:\t/g, '\t'],
    [/:\t/g, ':\n'],
    [/:\t/g, '\n\n'],
    [/^#+ /gm, ''],
    [/^(Projekt\S*|Samarbetspartners):\t/gm, '**$1:** '],
    [/"/g, '”'],
  ])('reads the same with %s printed as %j', (from, to) => {
    const { fields } = readText(memo.replace(from, to))
    const whole = readText(memo).fields
    for (const key of keys)
      expect([key, fields[key]?.value, fields[key]?.state]).toEqual([key, whole[key]?.value, 'read'])
  })

  test.each([
    ['two amounts', '1 200 000 kr', '900 000 kr', 'projectBudget', 'uncertain', 'amount-conflict'],
    ['a range', '1,2 mkr', '1-2 mkr', 'projectBudget', 'uncertain', 'amount-is-range'],
    [
      'the text of the template',
      '2023-04-30',
      'Ange beräknat slutdatum',
      'endDate',
      'missing',
      'placeholder-left',
    ],
    [
      'a leader still to be found',
      'Var tredje månad',
      'En projektledare rekryteras. Var tredje månad',
      'projectLeader',
      'read',
      'role-conflict',
    ],
    [
      'a result not yet decided',
      'när projektet slutar.',
      'men det är inte beslutat än.',
      'expectedResult',
      'uncertain',
      'not-decided',
    ],
    ['a list that ends with a comma', ', KBX', ', KBX,', 'partners', 'uncertain', 'list-ends-with-separator'],
    [
      'a body as leader',
      'Samordnare Lisa Provperson',
      'Region Provjämt',
      'projectLeader',
      'uncertain',
      'wrong-kind-of-value',
    ],
    ['a day that does not exist', '2021-09-14', '2021-09-31', 'documentDate', 'not-readable', 'date-invalid'],
    [
      'a dash for an empty value',
      'Region Provjämt Utveckling',
      '-',
      'projectOwner',
      'missing',
      'abbreviation-unresolved',
    ],
  ])('says of %s what it is', (_, from, to, key, state, code) => {
    const { fields, findings } = readText(memo.replace(from, to))
    expect(fields[key]?.state).toBe(state)
    expect(findings.map((finding) => finding.code)).toContain(code)
  })

  test('explains an abbreviation that the text spells out', () => {
    const { findings } = readText(memo.replace('följer upp', '(Kvarnbackens byalag (KBX)) följer upp'))
    expect(findings.map(({ code }) => code)).not.toContain('abbreviation-unresolved')
  })

  test('takes the only date from the title, as uncertain', () => {
    const { fields, findings } = readText(
      memo.replace('2021-09-14\n', '').replace('PM Projekt:', 'PM 2021-09-14 Projekt:'),
    )
    expect(fields.documentDate).toMatchObject({ value: '2021-09-14', state: 'uncertain' })
    expect(findings.map(({ code }) => code)).toContain('value-in-title-only')
  })

  test('cuts away instruction text of the form and says so', () => {
    const { texts, findings } = readText(
      memo.replace('Fler ska flytta hem', '(Beskriv syftet med högst 200 ord)\nFler ska flytta hem'),
    )
    expect(texts.find(({ key }) => key === 'purpose')).toMatchObject({
      firstFiveWords: 'Fler ska flytta hem, och',
      state: 'uncertain',
    })
    expect(findings.map(({ code }) => code)).toContain('instruction-in-answer')
  })

  test('calls no text certain that breaks off, runs on into a lost heading, or holds a broken figure', () => {
    const state = (text: string, key: string) => readText(text).texts.find((one) => one.key === key)?.state
    expect(
      state(memo.slice(0, memo.indexOf(' hemmet') + 1 || memo.indexOf('bjuder')), 'activities'),
    ).not.toBe('read')
    expect(state(memo.replace('### Syfte och mål\n', ''), 'background')).toBe('uncertain')
    expect(state(memo.replace('Många som', 'År 2020 bodde 12 00 här. Många som'), 'background')).toBe(
      'uncertain',
    )
  })

  test('needs at least two of its own labels', () => {
    expect(recogniseRegionalMemo(of(memo))).toBe(1)
    expect(recogniseRegionalMemo(of('Bakgrund\n\nText.\n\nSyfte\n\nText.\n\nAktiviteter\n\nText.\n'))).toBe(0)
  })
})
