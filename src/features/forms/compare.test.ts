import { describe, expect, test } from 'vitest'
import type { FormDefinition } from '../../platform/forms/definition.ts'
import { builtInForms } from './built-in/index.ts'
import { compareForms } from './compare.ts'
import {
  movedQuestion,
  movedSection,
  putQuestion,
  withoutQuestion,
  withoutSection,
} from './edit/change-structure.ts'

const form = builtInForms.find(({ key }) => key === 'bolyst-annual-report')
if (!form) throw new Error('no form')
const short = (before: FormDefinition, after: FormDefinition) =>
  compareForms(before, after).map((change) => [
    change.what,
    change.of === 'question' ? change.question.key : change.of === 'section' ? change.section.key : 'form',
    ...('changes' in change ? change.changes.map(({ property }) => property) : []),
  ])
const changed = (key: string, change: (question: Record<string, unknown>) => void): FormDefinition => {
  const copy = structuredClone(form)
  for (const section of copy.sections)
    for (const question of section.questions) if (question.key === key) change(question)
  return copy
}

describe('two versions of a form', () => {
  test('that are alike have no change', () => {
    expect(compareForms(form, structuredClone(form))).toEqual([])
  })

  test('differ in the very property that was changed', () => {
    const label = changed('method', (question) => {
      question.label = { nb: 'Metode', nn: 'Metode', sv: 'Metod', en: 'Method' }
      question.wordLimit = 300
    })
    expect(short(form, label)).toEqual([
      ['changed', 'method', 'label.nb', 'label.nn', 'label.sv', 'label.en', 'wordLimit'],
    ])
    const option = changed('policyGoals', (question) => {
      question.options = (question.options as { id: string }[]).filter(({ id }) => id !== 'jobs')
    })
    expect(short(form, option)[0]?.slice(0, 4)).toEqual([
      'changed',
      'policyGoals',
      'options.jobs',
      'options.jobs.id',
    ])
    expect(short(form, { ...form, officialLanguage: 'nn' })).toEqual([
      ['changed', 'form', 'officialLanguage'],
    ])
  })

  test('show one move for one question or section moved', () => {
    expect(short(form, movedQuestion(form, 'activities', 1))).toEqual([['moved', 'activities']])
    expect(short(form, movedQuestion(form, 'method', 1))).toHaveLength(1)
    // Of two neighbours that changed places either may be called the one that moved.
    const [only, ...more] = short(form, movedSection(form, 'accounts', -1))
    expect([only?.[0], more]).toEqual(['moved', []])
  })

  test('name what was added and what was removed', () => {
    const without = withoutQuestion(form, 'communication')
    if (!without) throw new Error('not removed')
    expect(short(form, without)).toEqual([['removed', 'communication']])
    expect(short(without, form)).toEqual([['added', 'communication']])
  })
})

describe('the structure of a form', () => {
  test('keeps at least one question in a section and one section in the form', () => {
    expect(withoutQuestion(form, 'accounts')).toBeUndefined()
    const single = form.sections.reduce<FormDefinition>(
      (left, { key }) => withoutSection(left, key) ?? left,
      form,
    )
    expect(single.sections).toHaveLength(1)
  })

  test('moved down and up again is as it was, for every question', () => {
    for (const { key } of form.sections.flatMap(({ questions }) => questions)) {
      const down = movedQuestion(form, key, 1)
      if (down !== form) expect(movedQuestion(down, key, -1)).toEqual(form)
    }
  })

  test('a question that is put again in its place changes nothing', () => {
    for (const section of form.sections)
      for (const question of section.questions)
        expect(putQuestion(form, section.key, question.key, question)).toEqual(form)
  })
})
