import type { Condition, Question } from '../../../platform/forms/definition.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { type FieldErrors, type Option, Select } from '../../../platform/ui/forms.tsx'
import { editTexts } from './texts.ts'
import { KEEP_CONDITION } from './typed-question.ts'

/** When a question or a section is asked: always, or by one answer given before it. */
export function ConditionField({
  c,
  before,
  current,
  errors,
}: {
  c: Ctx
  /** The questions that stand before. */
  before: Question[]
  current: unknown
  errors: FieldErrors
}) {
  const t = editTexts[c.var.language]
  const options = before.flatMap((question) => conditionsOn(c, question))
  const chosen = current === undefined ? '' : JSON.stringify(current)
  const simple = chosen === '' || options.some(({ value }) => value === chosen)
  return (
    <Select
      c={c}
      name="when"
      label={t.when}
      empty={t.always}
      errors={errors}
      values={{ when: simple ? chosen : KEEP_CONDITION }}
      options={simple ? options : [{ value: KEEP_CONDITION, text: t.keepCondition }, ...options]}
    />
  )
}

/** The simple conditions that may look at a question. */
function conditionsOn(c: Ctx, question: Question): Option[] {
  const { language } = c.var
  const t = editTexts[language]
  const label = question.label[language]
  const one = (condition: Condition, text: string): Option => ({ value: JSON.stringify(condition), text })
  const { key } = question
  const answered = one({ question: key, answered: true }, t.whenAnswered(label))
  if (question.kind === 'yes-no')
    return [
      one({ question: key, is: 'yes' }, t.whenIncludes(label, t.yes())),
      one({ question: key, is: 'no' }, t.whenIncludes(label, t.no())),
      answered,
    ]
  if (question.kind === 'choice' || question.kind === 'choices')
    return [
      ...question.options.map((option) =>
        one({ question: key, includes: option.id }, t.whenIncludes(label, option.label[language])),
      ),
      answered,
    ]
  return [answered]
}
