import type { Child } from 'hono/jsx'
import { type FormDefinition, type Question, questionsOf } from '../../../platform/forms/definition.ts'
import { AnswerView, answerText } from '../../../platform/forms/index.ts'
import { isText } from '../../../platform/forms/saving/join-answers.ts'
import type { AnswerRow } from '../../../platform/forms/saving/queries.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatInstant } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { Heading, Tag } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { municipalityLabel } from '../../places/index.ts'
import { Difference } from '../../projects/index.ts'
import { filledTexts } from './texts.ts'

export type AnswerHistory = {
  /** Of the form: what the history is of. */
  title: string
  breadcrumbs: { href: string; text: Child; lang?: string | undefined }[]
  definition: FormDefinition
  /** Of the answers. */
  lang: Language
  /** Newest first: the states worth reading. */
  rows: AnswerRow[]
  /** The one question it is about, where it is about one. */
  question: Question | undefined
  href: (question: string) => string
}

/** What has stood as the answers of a form, of one question with what changed word by word. */
export function historyPage(c: Ctx, history: AnswerHistory) {
  const { language } = c.var
  const { definition, rows, question, href, breadcrumbs } = history
  const t = filledTexts[language]
  const title = question ? t.historyOf(question.label[language]) : t.historyTitle
  const questions = new Map(questionsOf(definition).map((each) => [each.key, each]))
  return html(
    c,
    <Page c={c} title={`${title}, ${history.title}`} breadcrumbs={breadcrumbs}>
      <Heading>{title}</Heading>
      <p class="lead">{rows.length === 0 ? t.nothingWritten : t.historyIntro}</p>
      <ol class="plain-list answer-history" reversed>
        {rows.map((row, index) => {
          const of = questions.get(row.question)
          if (!of) return null
          const before = rows.slice(index + 1).find((each) => each.question === row.question)
          return (
            <li>
              <p class="answer-history-who">
                {question ? null : (
                  <>
                    <a href={href(row.question)}>{of.label[language]}</a>
                    <br />
                  </>
                )}
                {row.savedByName ?? t.somebody}, {formatInstant(row.savedAt, language)}{' '}
                {index === 0 && question && isNewest(rows, row) ? (
                  <Tag color="accent">{t.standsNow}</Tag>
                ) : null}
              </p>
              <State c={c} lang={history.lang} question={of} row={row} before={before} />
            </li>
          )
        })}
      </ol>
    </Page>,
  )
}

const isNewest = (rows: AnswerRow[], row: AnswerRow) =>
  rows.every((each) => each.question !== row.question || each.version <= row.version)

function State({
  c,
  lang,
  question,
  row,
  before,
}: {
  c: Ctx
  lang: Language
  question: Question
  row: AnswerRow
  before: AnswerRow | undefined
}) {
  const { language } = c.var
  const t = filledTexts[language]
  const { answer } = row
  const other = lang === language ? undefined : lang
  if (answer.state === 'empty') return <p class="quiet">{t.emptyAnswer}</p>
  if (answer.state === 'unread')
    return (
      <p>
        {t.unreadAnswer}: <span lang={other}>{Object.values(answer.typed).flat().join(', ')}</span>
      </p>
    )
  const context = { language, municipalityNames: names(answer.value) }
  if (isText(question) && before?.answer.state === 'read')
    return (
      <Difference
        c={c}
        before={answerText(question, before.answer.value, context)}
        after={answerText(question, answer.value, context)}
        {...(other ? { lang: other } : {})}
      />
    )
  return <AnswerView question={question} value={answer.value} context={context} lang={lang} />
}

const names = (value: unknown): Record<string, string> =>
  Array.isArray(value)
    ? Object.fromEntries(
        value
          .filter((each): each is string => typeof each === 'string')
          .map((key) => [key, municipalityLabel(key)]),
      )
    : {}
