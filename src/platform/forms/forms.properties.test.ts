import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../i18n/languages.ts'
import type { DraftAnswer } from './answer.ts'
import { answerBlocks, answerText } from './answer-blocks.ts'
import { answersOf, askedQuestions, computeAnswers } from './asked-questions.ts'
import { checkAnswers } from './check-answers.ts'
import { numberOf } from './decimal.ts'
import { type Question, questionsOf } from './definition.ts'
import type { Fields } from './fields.ts'
import { fieldsOf } from './fields-of.ts'
import { issueMessage } from './issue-message.ts'
import { parseAnswer } from './parse-answer.ts'
import { everyKind, form, outside } from './testing.test-support.ts'

const whole = form(everyKind)
const questions = questionsOf(whole)
const language = fc.constantFrom(...languages)

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const ore = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })
const hundredths = fc
  .integer({ min: -999_999_999, max: 999_999_999 })
  .map((units) => numberOf({ units: BigInt(units), scale: 2 }))
/** Text as the engine keeps it. */
const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\p{Cc}\n]/gu, '').trim())
const text = fc.string({ unit: 'grapheme' }).map((typed) =>
  typed
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim(),
)
const some = <T>(each: fc.Arbitrary<T>) => fc.array(each, { minLength: 1, maxLength: 4 })

/** Answers of a kind as parsing makes them: what a draft, an import and the records hold. */
const kinds: Record<string, fc.Arbitrary<unknown>> = {
  text: line.filter((each) => each !== ''),
  'long-text': text.filter((each) => each !== ''),
  choice: fc.oneof(
    fc.constant({ chosen: [{ id: 'local' }] }),
    text.map((reason) => ({ chosen: [reason ? { id: 'other', reason } : { id: 'other' }] })),
  ),
  choices: fc
    .record({ planned: fc.boolean(), delayed: fc.option(text), adjusted: fc.option(text) })
    .map(({ planned, ...reasons }) => ({
      chosen: [
        ...(planned ? [{ id: 'planned' }] : []),
        ...Object.entries(reasons).flatMap(([id, reason]) =>
          reason === null ? [] : [reason ? { id, reason } : { id }],
        ),
      ],
    }))
    .filter(({ chosen }) => chosen.length > 0),
  'yes-no': fc.constantFrom('yes', 'no'),
  date: day,
  period: fc.record({ from: day, to: day }),
  money: fc.record({ amountOre: ore, currency: fc.constant('NOK') }),
  number: fc.integer({ min: -99_999, max: 99_999 }).map((tenths) => tenths / 10),
  scale: fc.integer({ min: 1, max: 6 }),
  municipalities: fc.subarray(['NO-1866', 'NO-1867', 'NO-3817', 'SE-2313'], { minLength: 1 }),
  people: some(
    fc.record({ name: line, position: line, organisation: line, email: line, phone: line }),
  ).filter((people) => people.every((person) => Object.values(person).some((each) => each !== ''))),
  table: some(
    fc.record({
      what: fc.option(line.filter((each) => each !== '')),
      day: fc.option(day),
      hours: fc.option(hundredths),
      amount: fc.option(ore),
    }),
  ).filter((rows) => rows.every((row) => Object.values(row).some((cell) => cell !== null))),
  attachment: some(
    fc.record({
      id: fc.uuid(),
      fileName: line.filter((each) => each !== ''),
      mediaType: fc.constantFrom('application/pdf', 'image/png'),
      byteCount: fc.nat(),
      sha256: fc.constant('0'.repeat(64)),
    }),
  ),
  accounts: text.filter((each) => each !== '').map((comment) => ({ comment })),
}
const typedKinds = questions.filter(({ kind }) => kind !== 'computed')
const partsOf = (question: Question): string[] =>
  question.kind === 'period'
    ? ['from', 'to']
    : question.kind === 'people'
      ? ['0.name', '0.email', '3.phone', '999.name']
      : question.kind === 'table'
        ? ['0.what', '0.day', '1.hours', '2.amount', '2.nowhere']
        : ['', 'reason.delayed', 'reason.other', 'present', 'constructor']

describe('an answer goes into fields and out again', () => {
  test.each(typedKinds.map((question): [string, Question] => [question.kind, question]))(
    '%s',
    (kind, question) => {
      const answers = kinds[kind]
      if (!answers) throw new Error(kind)
      fc.assert(
        fc.property(answers, language, (value, reader) => {
          const answer = { state: 'read', value } as DraftAnswer
          const fields = fieldsOf(question, answer, outside(reader))
          expect(parseAnswer(question, fields, outside(reader))).toEqual(answer)
        }),
        { numRuns: 200 },
      )
    },
  )

  test.each(typedKinds.map((question): [string, Question] => [question.kind, question]))(
    'whatever is typed for %s, showing it again and reading it again changes nothing',
    (_, question) => {
      const typed = fc.oneof(
        fc.string({ unit: 'binary' }),
        line,
        day,
        ore.map(String),
        fc.constantFrom('planned', 'local', 'Bø', '1.234', '1 234,5', '31.12.2014'),
      )
      const fields: fc.Arbitrary<Fields> = fc.dictionary(
        fc.constantFrom(...partsOf(question)),
        fc.array(typed, { maxLength: 3 }),
      )
      fc.assert(
        fc.property(fields, language, (given, reader) => {
          const once = parseAnswer(question, given, outside(reader))
          const again = parseAnswer(question, fieldsOf(question, once, outside(reader)), outside(reader))
          expect(again).toEqual(once)
          expect(JSON.stringify(once)).not.toMatch(/\\u0000/)
        }),
        { numRuns: 300 },
      )
    },
  )

  test('nothing that was typed is lost when it cannot be read', () => {
    const costs = questions.find(({ key }) => key === 'costs')
    if (!costs) throw new Error('no table')
    fc.assert(
      fc.property(
        line.filter((each) => each !== ''),
        fc.constantFrom('mye', '1.234', 'x'),
        (what, amount) => {
          const answer = parseAnswer(costs, { '0.what': [what], '0.amount': [amount] }, outside())
          expect(answer).toMatchObject({ state: 'unread', typed: { '0.what': [what], '0.amount': [amount] } })
        },
      ),
    )
  })
})

describe('nothing throws, whatever stands in the database', () => {
  const anything = fc.jsonValue({ maxDepth: 4 })
  const almost = fc.oneof(
    anything,
    fc.record({
      state: fc.constantFrom('read', 'unread', 'empty'),
      value: anything,
      typed: anything,
      problem: anything,
    }),
    fc.oneof(...Object.values(kinds)).map((value) => ({ state: 'read', value })),
  )
  const drafts = fc.dictionary(
    fc.constantFrom(...questions.map(({ key }) => key), '__proto__', 'constructor'),
    almost,
  )

  test('checks, conditions and computing take any JSON', () => {
    fc.assert(
      fc.property(drafts, language, (given, reader) => {
        const held = given as Record<string, DraftAnswer>
        for (const issue of checkAnswers(whole, held, { language: reader })) {
          const question = questions.find(({ key }) => key === issue.question)
          if (!question) throw new Error(issue.question)
          expect(issueMessage(issue, question, reader)).toMatch(/\.$/)
        }
        answersOf(whole, held)
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...questions.map(({ key }) => key)), anything), (answers) => {
        askedQuestions(whole, answers as never)
        computeAnswers(whole, answers as never)
      }),
      { numRuns: 500 },
    )
  })

  test('an answer for reading is made of any JSON', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...questions),
        fc.oneof(anything, ...Object.values(kinds)),
        fc.boolean(),
        language,
        (question, value, printAllOptions, reader) => {
          const context = { language: reader, municipalityNames: {}, printAllOptions }
          for (const block of answerBlocks(question, value as never, context))
            if (block.kind === 'table')
              for (const row of block.rows) expect(row).toHaveLength(block.head.length)
          answerText(question, value as never, context)
        },
      ),
      { numRuns: 1000 },
    )
  })
})
