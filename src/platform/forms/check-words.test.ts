import { expect, test } from 'vitest'
import { wordsTable } from '../text/words-table.test-support.ts'
import type { DraftAnswer } from './answer.ts'
import { checkAnswers } from './check-answers.ts'
import type { Fields } from './fields.ts'
import { parseAnswer } from './parse-answer.ts'
import { form, inAll, outside, question } from './testing.test-support.ts'

const other = { id: 'b', label: inAll('B') }
/** Every place of a form that has a limit, and how a text stands in its fields. */
const limited: [
  place: string,
  json: (wordLimit: number) => Record<string, unknown>,
  typed: (text: string) => Fields,
][] = [
  ['a text', (wordLimit) => ({ kind: 'long-text', wordLimit }), (text) => ({ '': [text] })],
  [
    'the reason of a choice',
    (wordLimit) => ({
      kind: 'choice',
      options: [
        { id: 'a', label: inAll('A'), reason: { label: inAll('Why'), wordLimit, required: false } },
        other,
      ],
    }),
    (text) => ({ '': ['a'], 'reason.a': [text] }),
  ],
  [
    'the comment on the accounts',
    (wordLimit) => ({ kind: 'accounts', wordLimit }),
    (text) => ({ '': [text] }),
  ],
]

/** What the check says of a text that a browser has sent: over the limit by how much, if it is. */
function over(json: Record<string, unknown>, fields: Fields) {
  const draft: DraftAnswer = parseAnswer(question(json), fields, outside())
  const issues = checkAnswers(
    form([{ key: 'a', label: inAll('Question'), ...json }]),
    { a: draft },
    { language: 'nb' },
  )
  return issues.map(({ code, facts }) => [code, facts.words, facts.over])
}

test.each(limited)('the check counts the words of %s as the table does', (_, json, typed) => {
  const asked = wordsTable.map(({ rule, text, words }) => {
    // Browsers send every line break as two characters.
    const fields = typed(text.replace(/\r\n?|\n/g, '\r\n'))
    const enough = over(json(Math.max(1, words)), fields)
    const oneTooMany = words > 1 ? over(json(words - 1), fields) : []
    return [rule, enough, oneTooMany]
  })
  expect(asked).toEqual(
    wordsTable.map(({ rule, words }) => [rule, [], words > 1 ? [['over-limit', words, 1]] : []]),
  )
})
