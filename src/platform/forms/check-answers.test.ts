import { describe, expect, test } from 'vitest'
import { languages } from '../i18n/languages.ts'
import type { AnswerValue, DraftAnswer } from './answer.ts'
import { checkAnswers } from './check-answers.ts'
import { problemCodes } from './field-problem.ts'
import { issueField, issueMessage } from './issue-message.ts'
import { issueTexts } from './issue-texts.ts'
import { form, inAll, question } from './testing.test-support.ts'

const read = (value: AnswerValue): DraftAnswer => ({ state: 'read', value })
const words = (count: number) => Array.from({ length: count }, () => 'ord').join(' ')

function issues(json: Record<string, unknown>, draft?: DraftAnswer) {
  const whole = form([{ key: 'a', label: inAll('Question'), ...json }])
  return checkAnswers(whole, draft ? { a: draft } : {}, { language: 'nb' })
}
function messages(
  json: Record<string, unknown>,
  draft?: DraftAnswer,
  language: (typeof languages)[number] = 'nb',
) {
  return issues(json, draft).map((issue) => issueMessage(issue, question(json), language))
}

describe('the word limit', () => {
  const method = { kind: 'long-text', wordLimit: 250 }

  test('250 words are accepted', () => {
    expect(issues(method, read(words(250)))).toEqual([])
  })

  test('251 words are refused, and the message says how many to remove', () => {
    expect(issues(method, read(words(251)))).toEqual([
      {
        question: 'a',
        severity: 'error',
        code: 'over-limit',
        facts: { words: 251, limit: 250, over: 1, part: '' },
      },
    ])
    expect(languages.map((language) => messages(method, read(words(251)), language))).toEqual([
      ['251 ord, grensen er 250: ta bort 1 ord.'],
      ['251 ord, grensa er 250: ta bort 1 ord.'],
      ['251 ord, gränsen är 250: ta bort 1 ord.'],
      ['251 words, the limit is 250: remove 1 word.'],
    ])
    expect(messages(method, read(words(1500)))).toEqual([
      '1\u00a0500 ord, grensen er 250: ta bort 1\u00a0250 ord.',
    ])
  })

  test('it holds for reasons and for the comment on the accounts too', () => {
    const choices = {
      kind: 'choices',
      options: [
        { id: 'x', label: inAll('X'), reason: { label: inAll('Why'), wordLimit: 3 } },
        { id: 'y', label: inAll('Y') },
      ],
    }
    const [issue] = issues(choices, read({ chosen: [{ id: 'x', reason: words(4) }] }))
    expect(issue).toMatchObject({ code: 'over-limit', facts: { over: 1, part: 'reason.x' } })
    expect(issue && issueField(issue)).toBe('q.a.reason.x')
    expect(messages({ kind: 'accounts', wordLimit: 3 }, read({ comment: words(5) }))).toEqual([
      '5 ord, grensen er 3: ta bort 2 ord.',
    ])
  })
})

describe('what is missing', () => {
  test('a required question without an answer is an error, an optional one is not', () => {
    expect(messages({ kind: 'text', required: true })).toEqual(['Svar på spørsmålet.'])
    expect(messages({ kind: 'text', required: true }, { state: 'empty' })).toEqual(['Svar på spørsmålet.'])
    expect(messages({ kind: 'text', required: true }, read('  '))).toEqual(['Svar på spørsmålet.'])
    expect(messages({ kind: 'text' })).toEqual([])
  })

  test('nought and no are answers', () => {
    expect(messages({ kind: 'number', required: true }, read(0))).toEqual([])
    expect(messages({ kind: 'yes-no', required: true }, read('no'))).toEqual([])
  })

  test('what is not asked is not checked', () => {
    const whole = form([
      { key: 'open', kind: 'yes-no', label: inAll('Open') },
      {
        key: 'why',
        kind: 'long-text',
        required: true,
        wordLimit: 1,
        label: inAll('Why'),
        when: { question: 'open', is: 'no' },
      },
    ])
    const check = (open: 'yes' | 'no', why?: string) =>
      checkAnswers(whole, { open: read(open), ...(why ? { why: read(why) } : {}) }, { language: 'nb' }).map(
        ({ code }) => code,
      )
    expect(check('yes')).toEqual([])
    expect(check('yes', words(9))).toEqual([])
    expect(check('no')).toEqual(['missing'])
    expect(check('no', words(9))).toEqual(['over-limit'])
  })
})

describe('choices', () => {
  const progress = {
    kind: 'choices',
    options: [
      { id: 'planned', letter: 'a', label: inAll('As planned') },
      { id: 'delayed', letter: 'b', label: inAll('Delayed'), reason: { label: inAll('Why') } },
    ],
    excludes: [['planned', 'delayed']],
  }
  test('two that exclude each other, and a reason that is not there', () => {
    const draft = read({ chosen: [{ id: 'planned' }, { id: 'delayed' }] })
    expect(messages(progress, draft)).toEqual([
      '«a) As planned nb» og «b) Delayed nb» kan ikke gjelde samtidig. Fjern det ene krysset.',
      'Skriv en begrunnelse under «b) Delayed nb».',
    ])
    expect(messages(progress, draft, 'sv')[0]).toBe(
      '”a) As planned sv” och ”b) Delayed sv” kan inte gälla samtidigt. Ta bort den ena markeringen.',
    )
  })

  test('an option out of an older form is named', () => {
    expect(messages(progress, read({ chosen: [{ id: 'stopped' }] }))).toEqual([
      '«stopped» er ikke blant svarene i dette skjemaet. Velg et av dem som står her.',
    ])
  })
})

describe('figures', () => {
  test.each([
    [{ min: 1, max: 5 }, 6, 'Skriv et tall fra 1 til 5.'],
    [{ min: 1 }, 0, 'Skriv 1 eller et høyere tall.'],
    [{ max: 1500 }, 1501, 'Skriv 1\u00a0500 eller et lavere tall.'],
    [{ decimals: 1 }, 1.25, 'Skriv tallet med høyst én desimal.'],
  ])('%j with %d: %s', (bounds, figure, message) => {
    expect(messages({ kind: 'number', ...bounds }, read(figure))).toEqual([message])
  })

  test('a text beyond its characters is counted in whole characters', () => {
    expect(messages({ kind: 'text', maxCharacters: 3 }, read('🙂🙂🙂🙂'))).toEqual([
      '4 tegn, grensen er 3: ta bort 1 tegn.',
    ])
  })
})

test('an answer of another kind is an issue, not an accident', () => {
  expect(messages({ kind: 'money' }, read('5 kr'))).toEqual([
    'Svaret som ligger her, hører ikke til dette spørsmålet. Svar på nytt.',
  ])
})

test('every problem of a field has words in every language, and a code of others comes back as it is', () => {
  for (const language of languages)
    for (const code of problemCodes) expect(issueTexts[language]).toHaveProperty(code)
  const other = { question: 'a', severity: 'warning', code: 'money-differs', facts: {} } as const
  expect(issueMessage(other, question({ kind: 'text' }), 'nb')).toBe('money-differs')
})
