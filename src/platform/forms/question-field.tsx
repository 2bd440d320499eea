import type { Child } from 'hono/jsx'
import type { Ctx } from '../http/environment.ts'
import type { Language } from '../i18n/languages.ts'
import type { FieldErrors, FormValues } from '../ui/forms.tsx'
import type { DraftAnswer } from './answer.ts'
import type { Issue } from './check-answers.ts'
import { ChoiceField, ScaleField, YesNoField } from './choice-field.tsx'
import type { Question } from './definition.ts'
import { fieldName, presentName } from './fields.ts'
import { fieldsOf } from './fields-of.ts'
import { fieldMessage, issueField } from './issue-message.ts'
import type { FormOutside } from './outside.ts'
import { AccountsField, AttachmentField, ComputedField } from './record-field.tsx'
import { RowsField } from './rows-field.tsx'
import {
  DateField,
  FigureField,
  LongTextField,
  MunicipalitiesField,
  PeriodField,
  ShortTextField,
} from './typed-field.tsx'

/** What the field of one kind of question gets. */
export type FieldParts<Q extends Question = Question> = {
  c: Ctx
  question: Q
  /** Of the form's words. */
  language: Language
  /** Of the answer. */
  lang: Language
  values: FormValues
  errors: FieldErrors
  outside: FormOutside
}

type Props = {
  c: Ctx
  question: Question
  /** The language of the form's words on this page. */
  language: Language
  draft: DraftAnswer | undefined
  outside: FormOutside
  /** Of this and other questions; only those of this question are shown, errors at their fields. */
  issues?: Issue[]
  /** Words for issues whose codes are not the form engine's. */
  messageOf?: (issue: Issue) => string
  /** Shown under the field: where an answer comes from, what another writer has changed. */
  note?: Child
  /** The language the answers are written in. */
  lang?: Language
  /** How many rows to show of people or a table, as `askedRows` tells; some empty ones are always there. */
  rows?: number
  /** Of the stored answer, for the writer's own page to save against. */
  version?: number
  /** What belongs inside the question: the table of the accounts, the way to upload a file. */
  children?: Child
}

/**
 * One question as a field on the web. It works without scripts; the islands of `islands/` add a live count of words and rows without
 * a round trip. The page's owner handles the submit button named `more` (see `askedRows`), and should have a submit button of its own
 * before the first question of rows, since Enter in a field presses the first.
 */
export function QuestionField(props: Props) {
  const { c, question, language, draft, outside, issues = [], note, lang = language, version = 0 } = props
  const own = issues.filter((issue) => issue.question === question.key)
  const message = (issue: Issue) =>
    fieldMessage(issue, question, language) ?? props.messageOf?.(issue) ?? issue.code
  const parts: FieldParts = {
    c,
    question,
    language,
    lang,
    values: Object.fromEntries(
      Object.entries(fieldsOf(question, draft, outside)).map(([part, texts]) => [
        fieldName(question, part),
        texts,
      ]),
    ),
    errors: errorsOf(
      own.filter(({ severity }) => severity === 'error'),
      message,
    ),
    outside,
  }
  return (
    <div
      class="question"
      data-question={question.key}
      data-version={version}
      data-kind={question.kind}
      lang={language === c.var.language ? undefined : language}
    >
      <input type="hidden" name={presentName(question)} value="1" />
      <Field parts={parts} draft={draft} rows={props.rows ?? 0}>
        {props.children}
      </Field>
      {own
        .filter(({ severity }) => severity === 'warning')
        .map((issue) => (
          <p class="question-warning">{message(issue)}</p>
        ))}
      {note ? <div class="question-note">{note}</div> : null}
    </div>
  )
}

function errorsOf(issues: Issue[], message: (issue: Issue) => string): FieldErrors {
  const errors: FieldErrors = {}
  for (const issue of issues) {
    const name = issueField(issue)
    errors[name] = errors[name] === undefined ? message(issue) : `${errors[name]} ${message(issue)}`
  }
  return errors
}

function Field({
  parts,
  draft,
  rows,
  children,
}: {
  parts: FieldParts
  draft: DraftAnswer | undefined
  rows: number
  children?: Child
}) {
  const { question } = parts
  switch (question.kind) {
    case 'text':
      return <ShortTextField {...parts} question={question} />
    case 'long-text':
      return <LongTextField {...parts} question={question} />
    case 'choice':
    case 'choices':
      return <ChoiceField {...parts} question={question} />
    case 'yes-no':
      return <YesNoField {...parts} />
    case 'scale':
      return <ScaleField {...parts} question={question} />
    case 'date':
      return <DateField {...parts} />
    case 'period':
      return <PeriodField {...parts} />
    case 'money':
    case 'number':
      return <FigureField {...parts} question={question} />
    case 'municipalities':
      return <MunicipalitiesField {...parts} />
    case 'people':
    case 'table':
      return <RowsField {...parts} question={question} rows={rows} />
    case 'attachment':
      return (
        <AttachmentField {...parts} question={question} draft={draft}>
          {children}
        </AttachmentField>
      )
    case 'accounts':
      return (
        <AccountsField {...parts} question={question}>
          {children}
        </AccountsField>
      )
    case 'computed':
      return <ComputedField {...parts} question={question} draft={draft} />
  }
}
