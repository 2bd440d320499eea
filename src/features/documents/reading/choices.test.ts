import { describe, expect, test } from 'vitest'
import { type ChoiceKey, choiceQuestions } from './bolyst-form.ts'
import { readChoice } from './choices.ts'
import { clean } from './clean-text.ts'

function readAnswer(key: ChoiceKey, answer: string) {
  const question = choiceQuestions.find((one) => one.key === key)
  if (question === undefined) throw new Error(`no question ${key}`)
  const choice = readChoice(question, clean(answer), answer)
  return { choice, letters: choice.reading.letters.join(''), state: choice.reading.state }
}

const a = 'Styringsgruppe'
const b = 'Forankring i befolkningen'
const c = 'Samarbeid med andre aktører lokalt, regionalt eller nasjonalt'
const effects = [
  'Helt lokal effekt',
  'Effekten kommer innen flere kommuner i regionen',
  'Effekten kommer i hele fylket',
  'Effekten kommer i eget og andre fylker',
  'Effekten kommer i eget fylke, samt andre fylker og/eller utenfor Norge',
  'Vet ikke/ikke relevant',
]

describe('marks at the options', () => {
  test.each([
    ['boxes behind the letter', `a) ☒ ${a} b) ☐ ${b} c) ☑ ${c}`, 'ac', 'read'],
    ['boxes before the letter', `☒ a) ${a} ☐ b) ${b} ☒ c) ${c}`, 'ac', 'read'],
    ['boxes behind the text', `a) ${a} ☐ b) ${b} ☒ c) ${c} ☐`, 'b', 'read'],
    ['printed brackets', `a) [x] ${a}\nb) [ ] ${b}\nc) [X] ${c}`, 'ac', 'read'],
    ['check marks, one a line', `✓ ${a}\n☐ ${b}\n✓ ${c}`, 'ac', 'read'],
    ['an X behind the letter', `a) X ${a} b) ${b} c) X ${c}`, 'ac', 'read'],
    ['a bold X', `a) <b>X</b> ${a} b) ${b} c) ${c}`, 'a', 'read'],
    ['a lone x behind the option, one a line', `${a} x\n${b}\n${c} x`, 'ac', 'read'],
    ['a lone x on the line below', `a) ${a}\nx\nb) ${b}\nc) ${c}`, 'a', 'read'],
    ['an x before the option, one a line', `x ${a}\n${b}\nx ${c}`, 'ac', 'read'],
    ['only the chosen ones printed', `a) ${a} c) ${c}`, 'ac', 'read'],
    ['only the chosen ones printed, no letters', `${a}\n${c}`, 'ac', 'read'],
    [
      'nynorsk options',
      `a) X Styringsgruppe b) Forankring i befolkninga c) Samarbeid med andre aktørar lokalt, regionalt eller nasjonalt`,
      'a',
      'read',
    ],
    [
      'a wrapped option',
      `a) X ${a}\nb) ${b}\nc) X Samarbeid med andre aktører lokalt,\nregionalt eller nasjonalt`,
      'ac',
      'read',
    ],
    ['all printed, none marked', `a) ${a} b) ${b} c) ${c}`, '', 'uncertain'],
    ['no box ticked', `☐ ${a}\n☐ ${b}\n☐ ${c}`, '', 'uncertain'],
    ['one box lost', `a) ☒ ${a} b) ${b} c) ☐ ${c}`, 'a', 'uncertain'],
    ['both boxes at one option', `a) ☒ ☐ ${a} b) ☐ ${b} c) ☐ ${c}`, 'a', 'uncertain'],
    ['an option lost from a marked list', `a) ☒ ${a} c) ☐ ${c}`, 'a', 'uncertain'],
    ['an x between two options on one line', `a) ${a} x b) ${b} c) ${c}`, undefined, 'uncertain'],
    ['an X grown together with its option', `a) X${a} b) ${b} c) X ${c}`, undefined, 'uncertain'],
    ['an x grown together behind its option', `${a}x\n${b}\n${c} x`, undefined, 'uncertain'],
    ['letters only', 'a, c', 'ac', 'uncertain'],
    ['other words', 'Prosjektet er godt forankret hos alle.', '', 'not-readable'],
    ['nothing', '', '', 'missing'],
  ])('%s', (_what, answer, letters, state) => {
    const found = readAnswer('anchoring', answer)
    expect(found.state).toBe(state)
    if (letters !== undefined) expect(found.letters).toBe(letters)
  })
})

describe('a question with one answer', () => {
  const printed = (marks: string[]) =>
    effects.map((text, i) => `${'abcdef'[i]}) ${marks[i] ?? ''} ${text}`).join('\n')

  test('one mark is the answer', () => {
    expect(readAnswer('geographicEffect', printed(['', '', 'X']))).toMatchObject({
      letters: 'c',
      state: 'read',
    })
  })

  test('two marks are a conflict, and neither is chosen', () => {
    const { choice, letters, state } = readAnswer('geographicEffect', printed(['X', '', 'X']))
    expect({ letters, state, contradictory: choice.contradictory }).toEqual({
      letters: '',
      state: 'uncertain',
      contradictory: true,
    })
    expect(choice.reading.candidates).toEqual(['a', 'c'])
  })

  test('words written behind the option are kept and make it uncertain', () => {
    const { choice, state } = readAnswer('geographicEffect', 'Effekten kommer i hele fylket (nesten)')
    expect(state).toBe('uncertain')
    expect(choice.freeText.map(({ text }) => text)).toEqual(['(nesten)'])
  })

  test('a letter with the words of another option is not believed', () => {
    expect(readAnswer('geographicEffect', 'a) Effekten kommer i hele fylket').state).toBe('uncertain')
  })

  test('a beginning that many options share says nothing', () => {
    expect(readAnswer('geographicEffect', 'Effekten kommer i').state).toBe('not-readable')
  })
})

describe('progress with open texts', () => {
  const plan = 'Følger opprinnelig plan'
  const late = 'Forsinket pga.'
  const changed = 'Det er foretatt følgende justering'

  test('texts belong to their option', () => {
    const { choice, letters, state } = readAnswer(
      'progress',
      `a) ☐ ${plan} b) ☒ ${late} Isen lå lenge. c) ☒ ${changed} Kurset er i mai.`,
    )
    expect({ letters, state }).toEqual({ letters: 'bc', state: 'read' })
    expect([...choice.openTexts].map(([letter, piece]) => [letter, piece.text])).toEqual([
      ['b', 'Isen lå lenge.'],
      ['c', 'Kurset er i mai.'],
    ])
  })

  test('on plan and delayed at once is a conflict', () => {
    const { choice } = readAnswer('progress', `a) X ${plan} b) X ${late} Isen lå lenge. c) ${changed}`)
    expect(choice.contradictory).toBe(true)
  })

  test('a text at an option without a mark makes the marks uncertain', () => {
    expect(readAnswer('progress', `a) X ${plan} b) ${late} Isen lå lenge. c) ${changed}`).state).toBe(
      'uncertain',
    )
  })

  test('without marks the texts only point to the answer', () => {
    expect(readAnswer('progress', `a) ${plan} b) ${late} Isen lå lenge. c) ${changed}`)).toMatchObject({
      letters: 'b',
      state: 'uncertain',
    })
  })

  test('letters inside a text are no options', () => {
    const { choice } = readAnswer('progress', `b) ${late} Vi ventet på a) vedtak og c) penger.`)
    expect(choice.reading.printedOptions).toEqual(['b'])
    expect(choice.openTexts.get('b')?.text).toBe('Vi ventet på a) vedtak og c) penger.')
  })
})

test('options that the writer changed are told', () => {
  const { choice, letters } = readAnswer(
    'policyGoals',
    'a) Stabilisere eller øke befolkningen e) Økt kompetanse for målgruppen',
  )
  expect(letters).toBe('ae')
  expect(choice.reading.changedOptions).toEqual([{ letter: 'e', printed: 'Økt kompetanse for målgruppen' }])
})
