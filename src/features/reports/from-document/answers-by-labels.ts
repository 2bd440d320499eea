import type { DraftAnswer } from '../../../platform/forms/answer.ts'
import { type FormDefinition, type Question, questionsOf } from '../../../platform/forms/definition.ts'
import { type FormOutside, parseAnswer } from '../../../platform/forms/index.ts'
import { languages } from '../../../platform/i18n/languages.ts'
import { type ConfirmedReading, type PrintedAnswer, quoteOf, readDefinedForm } from '../../documents/index.ts'
import type { AnswerOfDocument } from './answers-of-reading.ts'

/**
 * The answers of a document that was filled in on a form no reader knows: found by the labels the definition names, in any of its
 * languages. What stands there and cannot be read as the kind of answer asked for is kept as it was written; tables, files and
 * what is worked out are not read.
 */
export function answersByLabels(
  definition: FormDefinition,
  document: Pick<ConfirmedReading, 'text'>,
  outside: FormOutside,
): AnswerOfDocument[] {
  const questions = questionsOf(definition).filter(({ kind }) => readable.has(kind))
  const printed = readDefinedForm(
    document.text,
    questions.map((question) => ({
      key: question.key,
      labels: labelsOf(question),
      subQuestions: question.document?.subQuestions ?? [],
      ...('options' in question ? { choice: choiceOf(question) } : {}),
    })),
  )
  return printed.flatMap((found) => {
    const question = questions.find(({ key }) => key === found.key)
    const answer = question && answerOf(question, found, outside)
    return answer && answer.state !== 'empty'
      ? [{ question: found.key, answer, quote: quoteOf(document, found) }]
      : []
  })
}

const readable = new Set<Question['kind']>([
  'text',
  'long-text',
  'choice',
  'choices',
  'yes-no',
  'date',
  'period',
  'money',
  'number',
  'scale',
  'municipalities',
  'people',
  'accounts',
])

const labelsOf = ({ label, document }: Question) => [
  ...new Set([...languages.map((language) => label[language]), ...(document?.labels ?? [])]),
]

const alphabet = 'abcdefghijklmnopqrstuvwxyz'

function choiceOf(question: Extract<Question, { kind: 'choice' | 'choices' }>) {
  return {
    oneAnswer: question.kind === 'choice',
    options: question.options.map((option, index) => ({
      id: option.id,
      letter: option.letter ?? alphabet[index] ?? String(index),
      spellings: [...new Set([...languages.map((language) => option.label[language]), ...option.spellings])],
    })),
  }
}

function answerOf(question: Question, { text, chosen }: PrintedAnswer, outside: FormOutside): DraftAnswer {
  if (text === '') return { state: 'empty' }
  switch (question.kind) {
    case 'choice':
    case 'choices':
      if (!chosen || (question.kind === 'choice' && chosen.length > 1)) return { state: 'empty' }
      return {
        state: 'read',
        value: {
          chosen: chosen.map(({ id, openText }) => {
            const opens = question.options.some((option) => option.id === id && option.reason)
            return opens && openText !== '' ? { id, reason: openText } : { id }
          }),
        },
      }
    case 'yes-no': {
      const said = text.toLowerCase().replace(/[.!]$/, '')
      if (['ja', 'yes'].includes(said)) return { state: 'read', value: 'yes' }
      return ['nei', 'nej', 'no'].includes(said) ? { state: 'read', value: 'no' } : { state: 'empty' }
    }
    case 'accounts':
      return { state: 'read', value: { comment: text } }
    case 'period': {
      const [from = '', to = ''] = text.split(/\s+(?:–|—|-|til|till|to)\s+/i)
      return parseAnswer(question, { from: [from], to: [to] }, outside)
    }
    case 'people': {
      const fields = text.split('\n').map((line, index): [string, string[]][] => {
        const [name = '', position = '', ...organisation] = line.split(',').map((part) => part.trim())
        return [
          [`${index}.name`, [name]],
          [`${index}.position`, [position]],
          [`${index}.organisation`, [organisation.join(', ')]],
        ]
      })
      return parseAnswer(question, Object.fromEntries(fields.flat()), outside)
    }
    default:
      return parseAnswer(question, { '': [text] }, outside)
  }
}
