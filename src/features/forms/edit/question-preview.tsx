import { type FormDefinition, Question } from '../../../platform/forms/definition.ts'
import { QuestionField } from '../../../platform/forms/index.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { formOutside } from '../form-outside.ts'
import { editTexts } from './texts.ts'
import type { Typed } from './typed-question.ts'

/** The question as it would be asked; a sentence instead while something is missing. */
export function QuestionPreview({
  c,
  typed,
  definition,
  shown,
}: {
  c: Ctx
  typed: Typed
  definition: FormDefinition
  shown: Language
}) {
  const read = Question.safeParse(typed)
  if (!read.success) return <p class="quiet">{editTexts[c.var.language].noPreview}</p>
  const currency = definition.officialLanguage === 'sv' ? 'SEK' : 'NOK'
  return (
    <div lang={shown}>
      <QuestionField
        c={c}
        question={{ ...read.data, key: `preview${read.data.key}` }}
        language={shown}
        draft={undefined}
        outside={formOutside(shown, currency)}
      />
    </div>
  )
}
