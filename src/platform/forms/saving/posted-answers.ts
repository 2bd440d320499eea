import { isUuid } from '../../text/uuid.ts'
import type { DraftAnswer } from '../answer.ts'
import type { Question } from '../definition.ts'
import { askedRows, fieldsFromForm, MORE_ROWS } from '../fields.ts'
import type { FormOutside } from '../outside.ts'
import { parseAnswer } from '../parse-answer.ts'
import { answerMark } from './answer-mark.ts'
import { isText } from './join-answers.ts'
import type { AnswerChange } from './save-answer.ts'

/** The version and mark of what the page showed, as the page sends them back: "3:Qk1…". */
export const baseName = (key: string) => `base.${key}`
export const baseText = (version: number | undefined, mark: string | undefined) =>
  `${version ?? 0}:${mark ?? ''}`

function readBase(text: FormDataEntryValue | null): { version: number; mark: string } {
  const [, version = '0', mark = ''] = /^(\d{1,9}):([\w-]{0,20})$/.exec(String(text ?? '')) ?? []
  return { version: Number(version), mark }
}

/** What a posted form holds of the questions: those whose fields say something else than the page showed. */
export function changesIn(questions: Question[], form: FormData, outside: FormOutside): AnswerChange[] {
  return questions.flatMap((question): AnswerChange[] => {
    const fields = fieldsFromForm(question, form)
    if (!fields) return []
    const base = readBase(form.get(baseName(question.key)))
    const answer = parseAnswer(question, fields, outside)
    if (answerMark(answer) === base.mark) return []
    return [{ question: question.key, answer, baseVersion: base.version, baseMark: base.mark }]
  })
}

/** The question whose button "more rows" was pressed, and how many rows it shows then. */
export function moreRows(questions: Question[], form: FormData): { question: string; rows: number } | null {
  const more = questions.find(({ key }) => key === form.get(MORE_ROWS))
  return more ? { question: more.key, rows: askedRows(more, form) } : null
}

/** The rows of one question as the address of a page tells them: "partners:6". */
export function rowsFrom(text: string | undefined): { question: string; rows: number } | undefined {
  const [, question = '', rows = ''] = /^([A-Za-z0-9]+):(\d{1,3})$/.exec(text ?? '') ?? []
  return question === '' ? undefined : { question, rows: Number(rows) }
}

/** What a page that saves by itself sends of one question. */
export function changeOf(question: Question, form: FormData, outside: FormOutside): AnswerChange {
  const base = readBase(form.get('base'))
  return {
    question: question.key,
    answer: parseAnswer(question, fieldsFromForm(question, form) ?? {}, outside),
    baseVersion: base.version,
    baseMark: base.mark,
    settles: form.getAll('settles').flatMap((id) => (typeof id === 'string' && isUuid(id) ? [id] : [])),
  }
}

/** `?have=method.3,goals.0`: the versions a page that saves by itself holds, at most 200. */
export function versionsHeld(text: string | undefined): { question: string; version: number }[] {
  return (text ?? '')
    .split(',')
    .flatMap((part) => {
      const [, question, version] = /^([a-z][A-Za-z0-9]{0,59})\.(\d{1,9})$/.exec(part) ?? []
      return question && version ? [{ question, version: Number(version) }] : []
    })
    .slice(0, 200)
}

/** How a person chooses about a text kept aside. */
export type Choice = 'take' | 'leave' | 'both'
export const readChoice = (value: FormDataEntryValue | null): Choice | undefined =>
  value === 'take' || value === 'leave' || value === 'both' ? value : undefined

/** What stands after a choice about a text kept aside: one text below the other (in one line behind it), or the one of them. */
export function chosenAnswer(
  question: Question,
  how: Choice,
  stands: DraftAnswer,
  aside: DraftAnswer,
): DraftAnswer {
  if (how !== 'both') return how === 'take' ? aside : stands
  const text = (answer: DraftAnswer) => {
    if (answer.state !== 'read') return ''
    const { value } = answer
    if (typeof value === 'string') return value
    return typeof value === 'object' && 'comment' in value ? value.comment : ''
  }
  if (!isText(question) || text(stands) === '' || text(aside) === '') return aside
  const joined = [text(stands), text(aside)].join(question.kind === 'text' ? ' ' : '\n\n')
  return { state: 'read', value: question.kind === 'accounts' ? { comment: joined } : joined }
}

/** What was typed for a question, to be read and copied where it cannot be saved. */
export const typedText = (form: FormData, key: string): string =>
  [...form]
    .filter(([name]) => (name === `q.${key}` || name.startsWith(`q.${key}.`)) && name !== `q.${key}.present`)
    .map(([, value]) => value)
    .filter((value) => typeof value === 'string' && value !== '')
    .join('\n')
