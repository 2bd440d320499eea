import type { BolystParts } from './bolyst.ts'
import { quoteOf } from './bolyst-fields.ts'
import type { Add } from './bolyst-findings.ts'
import { type ChoiceKey, choiceKeys } from './bolyst-form.ts'
import type { Quote, Severity } from './reading.ts'

function choiceQuote(parts: BolystParts, key: ChoiceKey): Quote[] {
  return parts.choiceRows[key].flatMap((row) => quoteOf(parts.source, parts.answers.get(row.key)))
}

/** What the choices of the report show. */
export function choiceFindings(parts: BolystParts, add: Add) {
  const { choices, source } = parts
  const where = (keys: ChoiceKey[]) => keys.map((key) => `choices.${key}`)
  const having = (test: (key: ChoiceKey) => boolean) => choiceKeys.filter(test)
  const report = (code: string, severity: Severity, keys: ChoiceKey[], message: string, quotes: Quote[]) => {
    if (keys.length > 0) add(code, severity, where(keys), message, quotes)
  }
  for (const key of having((one) => choices[one].contradictory)) {
    add(
      'choice-conflict',
      'error',
      where([key]),
      'The answers contradict each other.',
      choiceQuote(parts, key),
      choices[key].reading.candidates,
    )
  }
  const unmarked = having((key) => choices[key].unmarked)
  report(
    'choice-unmarked',
    'warning',
    unmarked,
    'The options are printed, and none is marked.',
    unmarked.flatMap((key) => choiceQuote(parts, key)),
  )
  report(
    'options-pruned',
    'info',
    having((key) => choices[key].pruned),
    'Only the chosen options are printed; what was not chosen follows from the form.',
    [],
  )
  const changed = having((key) => choices[key].changed.length > 0)
  report(
    'option-text-changed',
    'warning',
    changed,
    'The writer changed the text of an option.',
    changed.flatMap((key) => choices[key].changed.flatMap((piece) => quoteOf(source, piece))),
  )
  const free = having((key) => choices[key].freeText.length > 0)
  report(
    'free-text-in-choice',
    'warning',
    free,
    'The writer added words to an option.',
    free.flatMap((key) => choices[key].freeText.flatMap((piece) => quoteOf(source, piece))),
  )
  const doubled = having((key) => choices[key].doubledWords.length > 0)
  report(
    'duplicated-words-in-option',
    'info',
    doubled,
    'Words of an option stand twice.',
    doubled.flatMap((key) => choices[key].doubledWords.flatMap((piece) => quoteOf(source, piece))),
  )
  const kinds = new Set(
    choiceKeys
      .filter(
        (key) => choices[key].reading.state !== 'missing' && choices[key].reading.printedOptions.length > 0,
      )
      .map((key) => choices[key].kind),
  )
  if (kinds.size > 1)
    add(
      'marks-of-several-kinds',
      'info',
      ['choices'],
      `The choices are marked in several ways: ${[...kinds].join(', ')}.`,
    )
}

/** What the accounts of the report show. */
export function accountFindings(parts: BolystParts, add: Add) {
  const { reading, comment, sumHolds, repeated, quotes } = parts.accounts
  const { source } = parts
  if (
    reading.lines.length === 0 &&
    comment !== undefined &&
    /(?<!\p{L})vedl(?:egg|agt|agd)/iu.test(comment.text)
  ) {
    add(
      'attachment-missing',
      'error',
      ['accounts'],
      'The answer points to a file that is not part of the document.',
      quoteOf(source, comment),
    )
  }
  if (sumHolds === true)
    add('sum-verified', 'ok', ['accounts.total'], 'The lines add up to the total.', quotes)
  if (sumHolds === false)
    add(
      'sum-mismatch',
      'error',
      ['accounts.total', 'accounts.lines'],
      'The lines do not add up to the total.',
      quotes,
    )
  const broken = reading.lines.filter((line) => line.state !== 'read')
  if (broken.length > 0 && sumHolds !== false) {
    add(
      'sum-mismatch',
      'error',
      ['accounts.lines'],
      'Budget less spending is not the rest in these lines.',
      broken.flatMap((line) => quoteOf(source, line)),
    )
  }
  if (repeated.length > 0) {
    add(
      'table-rows-repeated',
      'info',
      ['accounts'],
      'The same lines stand several times; each is taken once.',
      repeated.flatMap((line) => quoteOf(source, line)),
    )
  }
  const empty =
    reading.columns.length === 0
      ? []
      : reading.lines.filter((line) => line.spent === null && line.budget !== null)
  if (empty.length > 0) {
    add(
      'spending-empty',
      'info',
      ['accounts.lines'],
      'Nothing is entered as spent; that is not the same as zero.',
      empty.flatMap((line) => quoteOf(source, line)),
    )
  }
}
