import type { Language } from '../i18n/languages.ts'
import type { Passage } from '../text/quoting.ts'
import type { AccountsAnswer, AnswerValue, Chosen, Row } from './answer.ts'
import { type FormDefinition, type Question, questionsOf } from './definition.ts'

/**
 * What people wrote in their own words in a form, by question: texts, reasons, comments, cells of tables. Answers about persons are
 * left out. `language` is that of the answers, `own` that of the questions' labels; `opens` says what everybody may read.
 */
export function passagesOfAnswers(
  definition: FormDefinition,
  answers: Record<string, AnswerValue>,
  { language, own, opens }: { language: Language; own: Language; opens: (question: Question) => boolean },
): Passage[] {
  return questionsOf(definition).flatMap((question) => {
    const answer = answers[question.key]
    const texts = answer === undefined ? [] : textsIn(question, answer)
    return texts
      .filter((text) => text.trim() !== '')
      .map((text) => ({ name: question.label[own], text, language, open: opens(question) }))
  })
}

function textsIn(question: Question, answer: AnswerValue): string[] {
  switch (question.kind) {
    case 'text':
    case 'long-text':
      return [answer as string]
    case 'choice':
    case 'choices':
      return (answer as Chosen).chosen.map(({ reason }) => reason ?? '')
    case 'accounts':
      return [(answer as AccountsAnswer).comment]
    case 'table':
      return (answer as Row[]).flatMap((row) =>
        Object.values(row).filter((cell): cell is string => typeof cell === 'string'),
      )
    default:
      return []
  }
}
