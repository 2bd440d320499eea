import { expect, test } from 'vitest'
import { FormDefinition } from '../../../platform/forms/definition.ts'
import { formOutside } from '../../forms/index.ts'
import { answersByLabels } from './answers-by-labels.ts'

const words = (nb: string, sv: string) => ({ nb, nn: nb, sv, en: `${nb} (en)` })

/** A form that no reader knows. */
const form = FormDefinition.parse({
  format: 'rotfeste-form-1',
  key: 'small-grant-report',
  title: words('Rapport om småtilskudd', 'Rapport om småbidrag'),
  kind: 'status-report',
  officialLanguage: 'nb',
  sections: [
    {
      key: 'all',
      title: words('Alt', 'Allt'),
      questions: [
        {
          key: 'where',
          kind: 'municipalities',
          label: words('Kommuner med i tiltaket', 'Deltagande kommuner'),
        },
        { key: 'leader', kind: 'people', label: words('Ansvarlig for tiltaket', 'Ansvarig för åtgärden') },
        { key: 'period', kind: 'period', label: words('Tidsrom for tiltaket', 'Åtgärdens period') },
        { key: 'spent', kind: 'money', label: words('Brukt beløp', 'Använt belopp') },
        { key: 'reached', kind: 'number', label: words('Antall som var med', 'Antal deltagare') },
        { key: 'again', kind: 'yes-no', label: words('Vil dere gjøre det igjen', 'Vill ni göra om det') },
        {
          key: 'helped',
          kind: 'choices',
          label: words('Hva hjalp', 'Vad hjälpte'),
          options: [
            { id: 'people', label: words('Ildsjeler', 'Eldsjälar') },
            {
              id: 'other',
              label: words('Noe annet', 'Något annat'),
              reason: { label: words('Hva', 'Vad') },
            },
          ],
        },
        { key: 'learnt', kind: 'long-text', label: words('Dette lærte vi', 'Det här lärde vi oss') },
      ],
    },
  ],
})

const read = (text: string) =>
  Object.fromEntries(
    answersByLabels(form, { text }, formOutside('nb', 'NOK')).map(({ question, answer, quote }) => [
      question,
      { ...answer, quote },
    ]),
  )

test('a document on a form made of data alone is read by the labels of the form, in any of its languages', () => {
  const norwegian = read(
    [
      'Rapport om småtilskudd',
      'Kommuner med i tiltaket: Hadsel, Sortland',
      'Ansvarlig for tiltaket: Demo Dagny, koordinator, Hadsel kommune',
      'Tidsrom for tiltaket: 1.3.2026 – 30.9.2026',
      'Brukt beløp: 12 500,50',
      'Antall som var med: 24',
      'Vil dere gjøre det igjen: Ja',
      'Hva hjalp:',
      '[x] Ildsjeler',
      '[ ] Noe annet',
      'Dette lærte vi:',
      'Begynn smått, og spør de unge først.',
    ].join('\n'),
  )
  expect(norwegian).toMatchObject({
    where: { state: 'read', value: ['NO-1866', 'NO-1870'], quote: 'Hadsel, Sortland' },
    leader: {
      value: [{ name: 'Demo Dagny', position: 'koordinator', organisation: 'Hadsel kommune' }],
    },
    period: { value: { from: '2026-03-01', to: '2026-09-30' } },
    spent: { value: { amountOre: 12_500_50, currency: 'NOK' } },
    reached: { value: 24 },
    again: { value: 'yes' },
    helped: { value: { chosen: [{ id: 'people' }] } },
    learnt: { value: 'Begynn smått, og spør de unge først.' },
  })
  const swedish = read(
    'Antal deltagare: 24\nVill ni göra om det: Nej\nDet här lärde vi oss: Börja i liten skala.',
  )
  expect(swedish).toMatchObject({
    reached: { value: 24 },
    again: { value: 'no' },
    learnt: { value: 'Börja i liten skala.' },
  })
})

test('what cannot be read is kept as it was written, and never guessed', () => {
  const { reached, spent, again } = read(
    'Antall som var med: nesten tjue\nBrukt beløp: 12.500\nVil dere gjøre det igjen: kanskje',
  )
  expect(reached).toMatchObject({ state: 'unread', typed: { '': ['nesten tjue'] } })
  expect(spent).toMatchObject({ state: 'unread', typed: { '': ['12.500'] } })
  expect(again).toBeUndefined()
})
