import type { Reading } from '../src/features/documents/reading/reading.ts'
import type { Option, Question } from '../src/platform/forms/definition.ts'

type Fields = Record<string, string[]>

/**
 * What the fields of a question are to hold in a draft made of a document: choices, persons, names and lists as the expected results
 * have them, whole texts as the reader printed them (those begin with the expected words and are as long as expected).
 */
export function expectedFields(question: Question, reading: Reading, expected: Reading): Fields {
  const path = question.document?.reading ?? ''
  const [list = '', key = ''] = path.split('.')
  if (question.kind === 'choice' || question.kind === 'choices')
    return choiceFields(
      question,
      list === 'targetGroups' ? groupsOf(reading, expected) : expected.choices[key]?.selected,
      reading,
      expected,
    )
  if (list === 'accounts') return one(textOf('accountsComment', reading, expected))
  if (list === 'texts') return one(textOf(key, reading, expected))
  const value = expected.fields[key]?.value
  if (value === null || value === undefined) return {}
  if (question.kind === 'people') return personFields(value as Record<string, string>)
  if (Array.isArray(value))
    return value.length === 0
      ? {}
      : question.kind === 'municipalities'
        ? { '': value }
        : one(value.join('\n'))
  return one(String(value))
}

const one = (text: string | undefined): Fields => (text ? { '': [text] } : {})

function choiceFields(
  question: Extract<Question, { kind: 'choice' | 'choices' }>,
  ids: string[] | undefined,
  reading: Reading,
  expected: Reading,
): Fields {
  const options = question.options.filter(({ id }) => ids?.includes(id))
  if (options.length === 0) return {}
  const reasons = options.flatMap((option): [string, string[]][] => {
    const text = reasonOf(option, reading, expected)
    return text ? [[`.reason.${option.id}`, [text]]] : []
  })
  return { '': options.map(({ id }) => id), ...Object.fromEntries(reasons) }
}

const reasonOf = ({ reason }: Option, reading: Reading, expected: Reading) =>
  reason?.reading ? textOf(reason.reading.split('.')[1] ?? '', reading, expected) : undefined

const groupsOf = (reading: Reading, expected: Reading & { targetGroupsMentioned?: { ids: string[] } }) =>
  (expected.targetGroupsMentioned ?? expected.targetGroups ?? reading.targetGroups)?.ids

function personFields(person: Record<string, string>): Fields {
  const parts = {
    name: person.name,
    position: person.position ?? person.title,
    organisation: person.organisation ?? person.place,
  }
  return Object.fromEntries(
    Object.entries(parts).flatMap(([part, text]) => (text ? [[`.0.${part}`, [text]]] : [])),
  )
}

/** A whole text, held against what is expected of it. */
function textOf(key: string, reading: Reading, expected: Reading): string | undefined {
  const due = expected.texts.find((text) => text.key === key)
  const read = reading.texts.find((text) => text.key === key)
  if (!due) return undefined
  if (read?.unicodeWords !== due.unicodeWords || read.firstFiveWords !== due.firstFiveWords)
    throw new Error(`the text ${key} was not read as expected`)
  return read.text
}

/** Contradictions of the document as they are to be said at a question: the words or figures that do not agree. */
export function findingsAt(question: Question, { findings }: Reading): string[] {
  const path = question.document?.reading ?? ''
  return findings
    .filter(({ code }) => /^(count|choice|project-name)-conflict$/.test(code))
    .filter(({ fields }) => fields.some((field) => field === path || field.startsWith(`${path}.`)))
    .flatMap(({ code, candidates, quotes }) =>
      code === 'count-conflict' ? (candidates ?? []).map(String) : quotes.map(({ text }) => text),
    )
}

/** Whole kroner of an amount as pages write it: `2 577 900 kr`, `−7 350`. */
export const kronerOf = (shown: string): number | null => {
  const digits = shown
    .replace(/[^\d,.−-]/gu, '')
    .replace(/[,.]00$/u, '')
    .replace('−', '-')
  return digits === '' ? null : Number(digits)
}
