import { describe, expect, test } from 'vitest'
import type { ExtractedText } from '../extracted-text.ts'
import { readEsfPlusPage, recogniseEsfPlusPage } from './esf-plus-page.ts'
import { ownSamples } from './samples-for-tests.test-support.ts'

const page = ownSamples.find(({ name }) => name === 'esf-plus-fjallsteg.txt')?.extracted.text ?? ''
const of = (text: string): ExtractedText => ({ kind: 'txt', text, pageStarts: [] })
const readText = (text: string) => readEsfPlusPage(of(text), 'page.txt')

describe('an ESF+ project page', () => {
  test.each([
    [':\n', ': '],
    [':\n', '\t'],
    [':\n', '\n'],
    [':\n', ':\n\n'],
  ])('reads the same with %j printed as %j', (from, to) => {
    const { fields } = readText(page.replaceAll(from, to))
    const whole = readText(page).fields
    for (const key of [
      'projectOwner',
      'projectName',
      'startDate',
      'endDate',
      'region',
      'participants',
      'projectNumber',
    ]) {
      expect([key, fields[key]?.value, fields[key]?.state]).toEqual([key, whole[key]?.value, 'read'])
    }
  })

  test.each([
    [
      'a number that differs in one place',
      'Diarienummer:\n2022/00417',
      'Diarienummer:\n2022/00471',
      'caseNumber',
      'uncertain',
      'number-conflict',
    ],
    [
      'a name that differs from the title',
      'Namn:\nFjällsteg till arbete',
      'Namn:\nFjällsteg till studier',
      'projectName',
      'uncertain',
      'project-name-conflict',
    ],
    [
      'a value line that is missing',
      'Fjällprovs kommun\n',
      '',
      'projectOwner',
      'missing',
      'label-without-value',
    ],
    [
      'both answers printed',
      'betydelse:\nNej',
      'betydelse:\nJa Nej',
      'strategicImportance',
      'uncertain',
      'choice-unmarked',
    ],
    [
      'an organisation number with a wrong digit',
      '5599999991',
      '5599999981',
      'ownerOrganisationNumber',
      'not-readable',
      'number-check-failed',
    ],
    [
      'an organisation number that is too short',
      '5599999991',
      '559999991',
      'ownerOrganisationNumber',
      'not-readable',
      'number-length',
    ],
    ['an end before the start', '2025-06-30', '2022-06-30', 'endDate', 'uncertain', 'period-reversed'],
    ['a code of another region', 'SE32', 'SE33', 'region', 'uncertain', 'region-conflict'],
    [
      'a postal code that is too short',
      '831 99',
      '831 9',
      'beneficiaryPostalCode',
      'not-readable',
      'number-length',
    ],
    [
      'an owner cut off',
      'Fjällprovs kommun\n',
      'Fjällprovs kommun och -\n',
      'projectOwner',
      'uncertain',
      'value-not-understood',
    ],
  ])('says of %s what it is', (_, from, to, key, state, code) => {
    const { fields, findings } = readText(page.replace(from, to))
    expect(fields[key]?.state).toBe(state)
    expect(findings.map((finding) => finding.code)).toContain(code)
  })

  test('takes a ticked answer, and no label for a value', () => {
    const { fields } = readText(
      page.replace('betydelse:\nNej', 'betydelse:\n☒ Ja ☐ Nej').replace('Provbyn\n', ''),
    )
    expect(fields.strategicImportance).toMatchObject({ value: true, state: 'read' })
    expect(fields.beneficiaryPlace).toMatchObject({ value: null, state: 'missing' })
  })

  test('says when the number stands in the title only', () => {
    const { findings } = readText(page.replace(/(Diarienummer|Projektnummer):\n.*\n/g, ''))
    expect(findings.map(({ code }) => code)).toContain('value-in-title-only')
  })

  test('is told from other pages by labels of its own', () => {
    expect(recogniseEsfPlusPage(of(page))).toBe(1)
    expect(recogniseEsfPlusPage(of('Projektägare:\nX\nNamn:\nY\nRegion:\nZ\n'))).toBe(0)
  })
})
