import { describe, expect, test } from 'vitest'
import type { ExtractedText } from '../extracted-text.ts'
import { keyOfLabel } from './field-labels.ts'
import { readLabelledText, recogniseLabelledText } from './labelled-text.ts'

const of = (text: string): ExtractedText => ({ kind: 'txt', text, pageStarts: [] })
const fieldsOf = (text: string) => readLabelledText(of(text), 'text.txt').fields

describe('a text of labels and values', () => {
  test.each([
    ['Prosjekteigar: Demodal kommune\n', 'projectOwner', 'Demodal kommune'],
    ['Eier\tDemodal kommune\n', 'projectOwner', 'Demodal kommune'],
    ['Projektägare\n\nDemodals kommun\n', 'projectOwner', 'Demodals kommun'],
    ['**Owner:** Demo Valley Council\n', 'projectOwner', 'Demo Valley Council'],
    [
      'Projektledare: Lisa Provperson\n',
      'projectLeader',
      { role: 'project-leader', name: 'Lisa Provperson' },
    ],
    ['Tilskudd: 250 000 NOK\n', 'grant', { amount: 250000, currency: 'NOK' }],
    ['E-mail: a@demo.example\n', 'email', 'a@demo.example'],
    ['Oppstart: 1. mars 2020\n', 'startDate', '2020-03-01'],
    ['Kommuner:\n- Hadsel\n- Øksnes\n', 'municipalities', ['Hadsel', 'Øksnes']],
    ['Nettside: www.demo.example\n', 'website', 'www.demo.example'],
    ['Antall deltakere: 1 240\n', 'participants', 1240],
  ])('%j', (text, key, value) => {
    expect(fieldsOf(text)[key]).toMatchObject({ value, state: 'read' })
  })

  test.each([
    ['Eier: Kari Demoperson\n', 'projectOwner', 'uncertain'],
    ['Eier: Nordlys\n', 'projectOwner', 'uncertain'],
    ['Eier: Demodal kommune', 'projectOwner', 'uncertain'],
    ['Eier: Demodal kommune\nog Demofjord\n', 'projectOwner', 'uncertain'],
    ['Eier: Demodal kommune\nEier: Demofjord kommune\n', 'projectOwner', 'uncertain'],
    ['Tilskudd: 250 00 NOK\n', 'grant', 'not-readable'],
    ['Tilskudd: 4\n', 'grant', 'uncertain'],
    ['Kommuner: Hadsel, Demodal\n', 'municipalities', 'uncertain'],
    ['Kommuner: Hadsel, Øksnes', 'municipalities', 'uncertain'],
    ['E-post: [email protected]\n', 'email', 'not-readable'],
    ['Møteplasser: 6\n', 'moteplasser', 'uncertain'],
    ['Prosjekteir: Demodal kommune\n', 'projectOwner', 'uncertain'],
  ])('%j is not certain', (text, key, state) => {
    expect(fieldsOf(text)[key]?.state).toBe(state)
  })

  test('a grant above the budget and an end before the start are not certain', () => {
    const fields = fieldsOf(
      'Budsjett: 100 000 NOK\nTilskudd: 200 000 NOK\nStart: 01.02.2020\nSlutt: 01.02.2019\n',
    )
    expect(['totalBudget', 'grant', 'startDate', 'endDate'].map((key) => fields[key]?.state)).toEqual(
      Array(4).fill('uncertain'),
    )
  })

  test('a place name that two municipalities bear is told apart and not chosen', () => {
    const { resolved, findings } = readLabelledText(
      of(
        'Kommuner: Bø, Hadsel\nOppstart: 01.03.2014\nEier: Demodal kommune\nBakgrunn\nDette er ei prøve for å sjå at det går bra og ikkje anna enn det.\n',
      ),
      'x',
    )
    expect(resolved).toEqual({ municipalityCodes: { Hadsel: '1866' }, ambiguous: ['Bø'] })
    expect(findings.map(({ code }) => code)).toContain('place-name-ambiguous')
  })

  test('needs four labels, two of them with short values', () => {
    expect(recogniseLabelledText(of('Eier: A\nE-post: b\nMål\n\nx\n\nTiltak\n\ny\n'))).toBeGreaterThanOrEqual(
      0.5,
    )
    expect(recogniseLabelledText(of('Mål\n\nx\n\nTiltak\n\ny\n\nBakgrunn\n\nz\n'))).toBe(0)
  })

  test('labels outside the vocabulary get a key of their own words', () => {
    expect(keyOfLabel('Tal på møte/år')).toBe('talPaMoteAr')
    expect(keyOfLabel('Åtgärder & mål')).toBe('atgarderMal')
    expect(keyOfLabel('—')).toBeUndefined()
  })
})
