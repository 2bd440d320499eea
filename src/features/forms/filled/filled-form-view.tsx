import type { Answers, Currency } from '../../../platform/forms/answer.ts'
import type { FormDefinition } from '../../../platform/forms/definition.ts'
import { AnswerView, askedQuestions } from '../../../platform/forms/index.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { Heading } from '../../../platform/ui/components.tsx'
import { municipalityNamesIn } from './content.ts'

/**
 * A filled form for reading and printing: the questions that are asked, in the order of the form. `lang` is the language of the answers,
 * `municipalityNames` the names as they were when it was sent; without them today's. `level` is that of the sections' headings.
 */
export function FilledFormView({
  c,
  definition,
  answers,
  lang,
  currency,
  municipalityNames = municipalityNamesIn(definition, answers),
  level = 2,
}: {
  c: Ctx
  definition: FormDefinition
  answers: Answers
  lang?: Language
  currency?: Currency
  municipalityNames?: Record<string, string>
  level?: 2 | 3
}) {
  const { language } = c.var
  const asked = askedQuestions(definition, answers)
  const context = { language, municipalityNames, ...(currency ? { currency } : {}) }
  return (
    <div class="filled-form">
      {definition.sections.map((section) => {
        const questions = section.questions.filter(({ key }) => asked.has(key))
        if (questions.length === 0) return null
        return (
          <section>
            <Heading level={level} size="sm">
              {section.title[language]}
            </Heading>
            {questions.map((question) => (
              <div class="filled-answer" id={`q-${question.key}`}>
                <Heading level={level === 2 ? 3 : 4} size="2xs">
                  {question.label[language]}
                </Heading>
                <AnswerView
                  question={question}
                  value={answers[question.key]}
                  context={context}
                  {...(lang ? { lang } : {})}
                />
              </div>
            ))}
          </section>
        )
      })}
    </div>
  )
}
