import { type Condition, questionsOf } from '../../../platform/forms/definition.ts'
import { askedQuestions } from '../../../platform/forms/index.ts'
import type { ReportContent } from '../content.ts'

/** The questions of a version that can be returned: those that were asked and that somebody answers. */
export function answerable({ form, answers }: ReportContent): Set<string> {
  const asked = askedQuestions(form.definition, answers)
  return new Set(
    questionsOf(form.definition).flatMap(({ key, kind }) =>
      asked.has(key) && kind !== 'computed' ? [key] : [],
    ),
  )
}

/**
 * Named questions together with those that another answer to them could open: not asked in this version, with a condition (their own or
 * their section's) that looks at one of them.
 */
export function withDependents(content: ReportContent, named: string[]): string[] {
  const { definition } = content.form
  const asked = askedQuestions(definition, content.answers)
  const open = new Set(named)
  // Conditions look backwards only, so that one pass in the order of the form finds all.
  for (const section of definition.sections)
    for (const question of section.questions) {
      if (asked.has(question.key) || question.kind === 'computed') continue
      const looksAt = [section.when, question.when].flatMap((when) => (when ? questionsIn(when) : []))
      if (looksAt.some((key) => open.has(key))) open.add(question.key)
    }
  return [...open]
}

function questionsIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(questionsIn)
  if ('any' in condition) return condition.any.flatMap(questionsIn)
  if ('not' in condition) return questionsIn(condition.not)
  return [condition.question]
}
