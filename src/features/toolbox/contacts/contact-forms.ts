import { z } from 'zod'
import { languages } from '../../../platform/i18n/languages.ts'
import { parseDay } from '../../projects/index.ts'
import type { texts } from './texts.ts'

export type ContactProblem = keyof (typeof texts)['nb']['problems']
const message = (problem: ContactProblem) => problem

const typed = z.string().trim().default('')
const text = (missing: ContactProblem, tooLong: ContactProblem, most: number) =>
  typed.pipe(z.string().min(1, message(missing)).max(most, message(tooLong)))

const shown = {
  // One line: it stands in mails and in subjects.
  name: typed
    .transform((name) => name.replace(/\s+/gu, ' '))
    .pipe(z.string().min(1, message('nameMissing')).max(120, message('nameTooLong'))),
  position: typed
    .transform((position) => position.replace(/\s+/gu, ' '))
    .pipe(z.string().max(120, message('positionTooLong'))),
  languages: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.enum(languages)).min(1, message('languagesMissing')).max(languages.length),
  ),
}

export const ProposeForm = z.object({
  ...shown,
  email: typed.pipe(z.email(message('emailInvalid')).max(200, message('emailInvalid'))),
  language: z.enum(languages),
})

export const ConsentForm = z.object({
  ...shown,
  until: typed.transform((day) => parseDay(day) ?? day).pipe(z.iso.date(message('dayInvalid'))),
})

export const QuestionForm = z.object({ question: text('questionMissing', 'questionTooLong', 4000) })
export const AnswerForm = z.object({ answer: text('answerMissing', 'answerTooLong', 4000) })

/** What is wrong, in the reader's words, by the name of the field. */
export const problemsOf = ({ issues }: z.ZodError, words: Record<ContactProblem, string>) =>
  Object.fromEntries(
    issues.map(({ path, message }) => [String(path[0]), words[message as ContactProblem] ?? message]),
  )
