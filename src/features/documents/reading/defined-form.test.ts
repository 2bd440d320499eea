import { describe, expect, test } from 'vitest'
import { type PrintedQuestion, readDefinedForm } from './defined-form.ts'

const questions: PrintedQuestion[] = [
  { key: 'name', labels: ['Tiltakets navn', 'Namn på tiltaket'], subQuestions: [] },
  { key: 'reached', labels: ['Antall deltakere'], subQuestions: [] },
  {
    key: 'learnt',
    labels: ['Hva har dere lært'],
    subQuestions: ['Skriv også det som ikke gikk.'],
  },
  {
    key: 'goals',
    labels: ['Mål for tiltaket'],
    subQuestions: [],
    choice: {
      oneAnswer: false,
      options: [
        { id: 'people', letter: 'a', spellings: ['Flere innbyggere'] },
        { id: 'jobs', letter: 'b', spellings: ['Flere arbeidsplasser'] },
        { id: 'skills', letter: 'c', spellings: ['Mer kompetanse'] },
      ],
    },
  },
]

const answers = (text: string) =>
  Object.fromEntries(readDefinedForm(text, questions).map((answer) => [answer.key, answer]))

describe('a form known only by its definition', () => {
  const layouts = {
    cells: [
      'Tiltakets navn\tSykkelkjøkken',
      'Antall deltakere\t24',
      'Hva har dere lært\tSkriv også det som ikke gikk. Begynn smått.',
      'Mål for tiltaket\ta) [ ] Flere innbyggere b) [x] Flere arbeidsplasser c) [x] Mer kompetanse',
    ],
    colons: [
      'Namn på tiltaket: Sykkelkjøkken',
      '',
      'Antall deltakere: 24',
      'Hva har dere lært: Begynn smått.',
      'Mål for tiltaket:',
      'a) ☐ Flere innbyggere',
      'b) ☒ Flere arbeidsplasser',
      'c) ☒ Mer kompetanse',
    ],
    headings: [
      '## Tiltakets navn',
      'Sykkelkjøkken',
      '## Antall deltakere',
      '24',
      '## Hva har dere lært',
      'Skriv også det som ikke gikk.',
      'Begynn smått.',
      '## Mål for tiltaket',
      'a) [ ] Flere innbyggere',
      'b) [x] Flere arbeidsplasser',
      'c) [x] Mer kompetanse',
    ],
  }
  test.each(Object.entries(layouts))('is read from %s', (_, lines) => {
    const read = answers(lines.join('\n'))
    expect(read.name?.text).toBe('Sykkelkjøkken')
    expect(read.reached?.text).toBe('24')
    expect(read.learnt?.text).toBe('Begynn smått.')
    expect(read.goals?.chosen?.map(({ id }) => id)).toEqual(['jobs', 'skills'])
  })

  test('keeps the place of each answer in the document', () => {
    const text = layouts.colons.join('\n')
    for (const { start, end, text: answer } of readDefinedForm(text, questions).slice(0, 3))
      expect(text.slice(start, end)).toBe(answer)
  })

  test('reads nothing where a label stands twice', () => {
    expect(answers('Antall deltakere: 24\nTiltakets navn: A\nAntall deltakere: 42').reached).toBeUndefined()
  })

  test('takes no sentence of an answer for a label', () => {
    const read = answers(
      'Tiltakets navn: Sykkelkjøkken\nAntall deltakere var høyt hele året, og mange kom igjen.',
    )
    expect(read.name?.text).toBe('Sykkelkjøkken\nAntall deltakere var høyt hele året, og mange kom igjen.')
    expect(read.reached).toBeUndefined()
  })

  test('leaves ticks open where none is marked', () => {
    const read = answers(
      'Mål for tiltaket: a) [ ] Flere innbyggere b) [ ] Flere arbeidsplasser c) [ ] Mer kompetanse',
    )
    expect(read.goals?.chosen).toBeUndefined()
  })

  test('an empty document and a form without labels give nothing', () => {
    expect(readDefinedForm('', questions)).toEqual([])
    expect(readDefinedForm('Tiltakets navn: A', [])).toEqual([])
  })
})
