import { describe, expect, test } from 'vitest'
import { languages } from '../../../platform/i18n/languages.ts'
import { foldSpace, inspectPdf, textOfPdf, toolIsHere } from '../../../platform/pdf/pdf-tools.test-support.ts'
import { NOW } from './grants.test-support.ts'
import { letterPdf } from './letter.ts'
import type { Decision, DecisionCase, PlannedPayment } from './queries.ts'

const found: DecisionCase = {
  id: '4a1f5e0e-6d0c-4f5b-9e63-0d3c0f4f6a11',
  number: '2026-014',
  state: 'in-review',
  title: 'Mentorer for nye familier',
  language: 'nb',
  appliedAmount: 60_000,
  startsOn: '2026-12-01',
  endsOn: '2027-06-30',
  municipalityKey: 'NO-1866',
  municipality: 'Hadsel',
  organisation: 'Hadsel kommune',
  filledFormId: '',
  reportFilledFormId: null,
  submittedBy: null,
  submittedAt: NOW,
  call: {
    id: '',
    title: 'Tilskudd til tiltak som har virket andre steder',
    slug: 'tilskudd',
    partnershipId: '',
    partnership: 'Vesterålen regionråd',
    organisation: 'Vesterålen regionråd',
    currency: 'NOK',
    twoPersonLimit: 80_000,
    reportFormVersionId: '',
    reportDays: 60,
    answerDays: 30,
    timeZone: 'Europe/Oslo',
  },
}
const decision: Decision = {
  outcome: 'partly-granted',
  amount: 50_000,
  reason: 'Tiltaket er godt begrunnet.\n\nPotten er liten.',
  conditions: '#set page(fill: red)\nBruk lokale mentorer.',
  proposedBy: '',
  proposedByName: 'Rune Regionsen',
  proposedByEmail: 'rune@example.org',
  proposedAt: NOW,
  needsSecond: true,
  confirmedBy: '',
  confirmedByName: 'Randi Regionsen',
  decidedAt: NOW,
  letterSha256: null,
  answerBy: '2026-12-22',
  acceptedAt: null,
  declinedAt: null,
  lapsedAt: null,
  reportDueOn: null,
  reportApprovedAt: null,
  reportNote: '',
}
const payments: PlannedPayment[] = [
  { amount: 30_000, waitsFor: 'acceptance', dueOn: null },
  { amount: 20_000, waitsFor: 'report', dueOn: '2027-07-01' },
]
const base = 'https://rotfeste.example'
const letter = (changes: Partial<Decision> = {}, of: Partial<DecisionCase> = {}, parts = payments) =>
  letterPdf({ ...found, ...of }, { ...decision, ...changes }, parts, NOW, base)

describe.runIf(toolIsHere('pdftotext'))('the letter', () => {
  test('says what was granted and why, on which conditions, how it is paid, how to complain and whom to ask', async () => {
    const text = await textOfPdf(letter())
    for (const words of [
      'Vesterålen regionråd',
      'Hadsel kommune',
      '22. november 2026',
      'Dere får en del av tilskuddet dere søkte om',
      '50 000 NOK',
      '60 000 NOK',
      'Potten er liten.',
      '#set page(fill: red)',
      '30 000 NOK',
      'når rapporten er godkjent',
      '1. juli 2027',
      `logg inn på ${base}`,
      'frist 60 dager etter',
      'Svar senest 22. desember 2026.',
      'innen tre uker',
      'rune@example.org',
      'Rune Regionsen og Randi Regionsen',
    ])
      expect(foldSpace(text)).toContain(words)
  })

  test('of a refusal has no conditions, no parts and nothing to answer, but how to complain', async () => {
    const refusal = { outcome: 'rejected', amount: 0, conditions: '', confirmedByName: null } as const
    const text = await textOfPdf(letter(refusal, {}, []))
    expect(text).toContain('Dere får ikke tilskudd')
    expect(text).toContain('innen tre uker')
    for (const words of ['Vilkår', 'Slik blir pengene', 'Takk ja']) expect(text).not.toContain(words)
  })

  test.each([
    ['nb', 'Begrunnelse'],
    ['nn', 'Grunngjeving'],
    ['sv', 'Skäl för beslutet'],
    ['en', 'Reasons'],
  ] as const)('is in the language of the application: %s', async (language, heading) => {
    const text = await textOfPdf(letter({ outcome: 'granted' }, { language }))
    expect(text).toContain(heading)
  })
})

describe.runIf(toolIsHere('qpdf'))('the file', () => {
  test('is PDF/A-2a, tagged, titled, in its language', async () => {
    for (const language of languages) {
      const pdf = await inspectPdf(letter({}, { language }))
      expect(pdf.xmp).toMatch(/pdfaid:part[^0-9]*2/)
      expect(pdf.xmp).toMatch(/pdfaid:conformance[^A-Z]*A/)
      expect(pdf.marked).toBe(true)
      expect(pdf.language).toBe(language)
      expect(pdf.title).toContain('2026-014')
    }
  })
})

test('the same decision gives the same bytes', () => {
  expect(Buffer.from(letter()).equals(Buffer.from(letter()))).toBe(true)
})
