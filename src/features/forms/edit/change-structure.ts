import type { Condition, FormDefinition, Question, Section } from '../../../platform/forms/definition.ts'

type Definition = FormDefinition

export const sectionOf = (definition: Definition, key: string) =>
  definition.sections.find((section) => section.key === key)

/** A question and the section it stands in. */
export function placeOf(definition: Definition, key: string) {
  for (const section of definition.sections) {
    const question = section.questions.find((one) => one.key === key)
    if (question) return { section, question }
  }
  return undefined
}

/** Puts a question in the place of the one with the key `before`, or last in the section where there is none. */
export function putQuestion(
  definition: Definition,
  sectionKey: string,
  before: string | undefined,
  question: Question,
): Definition {
  const changed = withSections(definition, (section) => {
    if (before !== undefined && section.questions.some(({ key }) => key === before))
      return { ...section, questions: section.questions.map((one) => (one.key === before ? question : one)) }
    if (before === undefined && section.key === sectionKey)
      return { ...section, questions: [...section.questions, question] }
    return section
  })
  return before === undefined || before === question.key ? changed : renamed(changed, before, question.key)
}

/** Puts a section in the place of the one with the key `before`, or last. */
export function putSection(definition: Definition, before: string | undefined, section: Section): Definition {
  return before === undefined
    ? { ...definition, sections: [...definition.sections, section] }
    : withSections(definition, (one) => (one.key === before ? section : one))
}

/** Undefined where it is the last question of its section: a section asks something. */
export function withoutQuestion(definition: Definition, key: string): Definition | undefined {
  const place = placeOf(definition, key)
  if (!place || place.section.questions.length < 2) return undefined
  return withSections(definition, (section) => ({
    ...section,
    questions: section.questions.filter((one) => one.key !== key),
  }))
}

/** Undefined where it is the form's only section. */
export function withoutSection(definition: Definition, key: string): Definition | undefined {
  return definition.sections.length < 2
    ? undefined
    : { ...definition, sections: definition.sections.filter((section) => section.key !== key) }
}

/** One place up or down; over the edge of a section it goes into the next one. The same definition where there is no place. */
export function movedQuestion(definition: Definition, key: string, by: -1 | 1): Definition {
  const from = definition.sections.findIndex((section) => section.questions.some((one) => one.key === key))
  const section = definition.sections[from]
  if (!section) return definition
  const at = section.questions.findIndex((one) => one.key === key)
  const moved = swapped(section.questions, at, by)
  if (moved) return withSections(definition, (one) => (one === section ? { ...one, questions: moved } : one))
  const neighbour = definition.sections[from + by]
  const question = section.questions[at]
  if (!neighbour || !question || section.questions.length < 2) return definition
  return withSections(definition, (one) => {
    if (one === section) return { ...one, questions: one.questions.filter((each) => each !== question) }
    if (one !== neighbour) return one
    return { ...one, questions: by < 0 ? [...one.questions, question] : [question, ...one.questions] }
  })
}

export function movedSection(definition: Definition, key: string, by: -1 | 1): Definition {
  const at = definition.sections.findIndex((section) => section.key === key)
  const sections = swapped(definition.sections, at, by)
  return sections ? { ...definition, sections } : definition
}

/** The questions that stand before a question (or section), at which its condition may look. */
export function questionsBefore(
  definition: Definition,
  at: { section: string | undefined; question: string | undefined },
): Question[] {
  const found: Question[] = []
  for (const section of definition.sections) {
    if (section.key === at.section && at.question === undefined) break
    for (const question of section.questions) {
      if (question.key === at.question) return found
      found.push(question)
    }
  }
  return found
}

/** `list` with two neighbours changed; undefined where one of them is missing. */
function swapped<T>(list: T[], at: number, by: -1 | 1): T[] | undefined {
  const one = list[at]
  const other = list[at + by]
  if (one === undefined || other === undefined) return undefined
  return list.map((each, index) => (index === at ? other : index === at + by ? one : each))
}

function withSections(definition: Definition, change: (section: Section) => Section): Definition {
  return { ...definition, sections: definition.sections.map(change) }
}

/** Conditions and computed questions follow a question to its new key. */
function renamed(definition: Definition, from: string, to: string): Definition {
  const inCondition = (condition: Condition): Condition => {
    if ('all' in condition) return { all: condition.all.map(inCondition) }
    if ('any' in condition) return { any: condition.any.map(inCondition) }
    if ('not' in condition) return { not: inCondition(condition.not) }
    return condition.question === from ? { ...condition, question: to } : condition
  }
  const inName = (name: string) =>
    name === from ? to : name.startsWith(`${from}.`) ? `${to}${name.slice(from.length)}` : name
  const inQuestion = (question: Question): Question => {
    const asked = question.when ? { ...question, when: inCondition(question.when) } : question
    if (asked.kind !== 'computed') return asked
    const of = asked.compute.of.map(inName)
    return { ...asked, compute: { ...asked.compute, of } as typeof asked.compute }
  }
  return withSections(definition, (section) => ({
    ...section,
    ...(section.when ? { when: inCondition(section.when) } : {}),
    questions: section.questions.map(inQuestion),
  }))
}
