import { type ChoiceKey, choiceQuestions } from './bolyst-form.ts'
import type { Row } from './bolyst-rows.ts'
import { type ChoiceAnswer, readChoice, sameChoice } from './choices.ts'
import { type Clean, clean } from './clean-text.ts'

/** The four choices of the form, each from all the rows that answer it. */
export function readChoices(source: string, rows: Row[], answers: Map<string, Clean>) {
  const choices = {} as Record<ChoiceKey, ChoiceAnswer>
  const choiceRows = {} as Record<ChoiceKey, Row[]>
  for (const question of choiceQuestions) {
    const asked = rows.filter(
      (row) =>
        row.key === question.key || (question.key === 'geographicEffect' && row.key === 'effectHeading'),
    )
    const read = asked.map((row) => readChoice(question, answers.get(row.key) ?? clean(''), source))
    choiceRows[question.key] = asked
    const given = read.filter((choice) => choice.reading.state !== 'missing')
    const [first, second] = given
    const choice = first ?? read[0] ?? readChoice(question, clean(''), source)
    if (first !== undefined && second !== undefined && !sameChoice(first, second)) {
      const letters = [...new Set(given.flatMap((one) => one.reading.letters))].sort()
      Object.assign(choice.reading, {
        selected: [],
        letters: [],
        candidates: letters,
        printedOptions: letters,
        state: 'uncertain',
      })
      choice.contradictory = letters.length > 1
    }
    if (second !== undefined) {
      choice.freeText.push(...second.freeText)
      choice.changed.push(...second.changed)
    }
    // The heading of the question may carry an answer of its own only when the question below it has one too.
    const halfAnswered = asked.length > 1 && given.length === 1 && answerGiven(answers, 'effectHeading')
    if (choice.reading.state === 'read' && (halfAnswered || asked.some((row) => row.doubts.size > 0)))
      choice.reading.state = 'uncertain'
    if (asked.some((row) => row.lost)) choice.reading.state = 'not-readable'
    choices[question.key] = choice
  }
  distrustPruning(choices)
  return { choices, choiceRows }
}

const answerGiven = (answers: Map<string, Clean>, key: Row['key']) => (answers.get(key)?.text ?? '') !== ''

/** Options are taken away from a whole copy or not at all: beside marked lists, a short list may only have lost something. */
function distrustPruning(choices: Record<ChoiceKey, ChoiceAnswer>) {
  const all = Object.values(choices)
  const marked = all.some((choice) => !choice.pruned && choice.kind !== 'none')
  const printedWhole = all.some((choice) => choice.unmarked && choice.reading.printedOptions.length > 1)
  if (!marked && !printedWhole) return
  for (const choice of all)
    if (choice.pruned && choice.reading.state === 'read') choice.reading.state = 'uncertain'
}
