import type { Language } from '../i18n/languages.ts'
import type { DraftAnswer } from './answer.ts'
import { checkAnswers } from './check-answers.ts'
import { issueMessage } from './issue-message.ts'
import { parseAnswer } from './parse-answer.ts'
import { form, inAll, outside, question } from './testing.test-support.ts'

export const typed = (
  json: Record<string, unknown>,
  text: string,
  language: Language = 'nb',
  currency: 'NOK' | 'SEK' | 'EUR' = 'NOK',
) => parseAnswer(question(json), { '': [text] }, outside(language, currency))
export const value = (answer: DraftAnswer) => (answer.state === 'read' ? answer.value : answer.state)
/** What the reader is told about what was typed. */
export function told(
  json: Record<string, unknown>,
  fields: Record<string, string[]>,
  language: Language = 'nb',
): string[] {
  const whole = form([{ key: 'a', label: inAll('Question'), ...json }])
  const asked = question(json)
  const drafts = { a: parseAnswer(asked, fields, outside(language)) }
  return checkAnswers(whole, drafts, { language }).map((issue) => issueMessage(issue, asked, language))
}
