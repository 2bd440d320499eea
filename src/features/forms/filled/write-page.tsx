import type { Child } from 'hono/jsx'
import type { Question } from '../../../platform/forms/definition.ts'
import {
  answersOf,
  askedQuestions,
  type Issue,
  issueField,
  issueMessage,
} from '../../../platform/forms/index.ts'
import { AnswerForm } from '../../../platform/forms/saving/answer-form.tsx'
import { EditableQuestion } from '../../../platform/forms/saving/editable-question.tsx'
import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import { Button, EnterSaves, ErrorSummary } from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { formOutside } from '../form-outside.ts'
import { municipalityNamesIn } from './content.ts'
import { type FilledDraft, issuesOfFilled } from './filled-form.ts'
import { addressesOf, type FilledFormOptions, type FilledFormPlace } from './place.ts'
import { filledTexts } from './texts.ts'

/** The field that tells which version of the form the page asked by. */
export const SEEN_VERSION = 'form-version'

type Shown = {
  /** The page's own address. */
  address: string
  saved: boolean
  together: boolean
  /** It was to be sent: everything that keeps it from it is shown. */
  checked: boolean
  rows: { question: string; rows: number } | undefined
}

/** A form being filled in: all sections on one page; questions that are not asked now are there, hidden. */
export async function writePage(
  c: Ctx,
  place: FilledFormPlace,
  draft: FilledDraft,
  options: Pick<FilledFormOptions, 'validate' | 'messageOf'>,
  shown: Shown,
) {
  const { language } = c.var
  const t = filledTexts[language]
  const { definition, answers } = draft.filled
  const to = addressesOf(shown.address)
  const all = await issuesOfFilled(draft, options.validate)
  // That something is missing yet is no news to whoever writes.
  const issues = shown.checked ? all : all.filter(({ code }) => code !== 'missing')
  const errors = shown.checked ? issues.filter(({ severity }) => severity === 'error') : []
  const questions = new Map(
    definition.sections.flatMap((section) => section.questions.map((each) => [each.key, each])),
  )
  const words = (issue: Issue) =>
    options.messageOf?.(issue, c) ??
    (issue.code === 'aside-open' ? t['aside-open'] : wordsOf(issue, questions.get(issue.question), c))
  const asked = askedQuestions(definition, answersOf(definition, answers))
  const parts: Parts = { c, draft, issues, words, asked, shown, aside: to.aside }
  return html(
    c,
    <Page c={c} title={place.title} breadcrumbs={place.crumbs}>
      <Heading>{place.heading ?? place.title}</Heading>
      {place.intro ? <div class="form-intro">{place.intro}</div> : null}
      {definition.intro ? <p>{definition.intro[language]}</p> : null}
      <Said t={t} shown={shown} errors={errors.length} />
      {errors.length > 0 ? (
        <ErrorSummary
          c={c}
          errors={Object.fromEntries(
            errors.map((issue) => [
              issue.code === 'aside-open' ? `q.${issue.question}` : issueField(issue),
              led(questions.get(issue.question)?.label[language] ?? '', words(issue)),
            ]),
          )}
        />
      ) : null}
      <AnswerForm
        c={c}
        action={to.form}
        answers={to.answers}
        name={draft.filled.id}
        enter={<EnterSaves label={t.save} />}
      >
        <input type="hidden" name={SEEN_VERSION} value={draft.filled.formVersionId} data-sent-along="" />
        {definition.sections.map((section) => (
          <section
            class="filled-section"
            hidden={!section.questions.some(({ key }) => asked.has(key))}
            data-section={section.key}
          >
            <Heading level={2} size="sm">
              {section.title[language]}
            </Heading>
            {section.help ? <p class="quiet">{section.help[language]}</p> : null}
            {section.questions.map((question) => (
              <WrittenQuestion {...parts} question={question} />
            ))}
          </section>
        ))}
        <div class="actions save-actions">
          <Button formaction={to.send}>{place.sendText ?? t.send}</Button>
          <Button variant="secondary">{t.save}</Button>
          <a href={place.backHref}>{place.backText ?? t.goBack}</a>
        </div>
      </AnswerForm>
    </Page>,
  )
}

type Words = (typeof filledTexts)['nb']

/** What is wrong with an answer, after its question: a question mark needs no colon. */
const led = (question: string, words: string) => `${question}${/[?!.]$/.test(question) ? '' : ':'} ${words}`

function Said({ t, shown, errors }: { t: Words; shown: Shown; errors: number }): Child {
  if (shown.together)
    return (
      <Alert color="warning">
        <p>{t.together}</p>
      </Alert>
    )
  if (errors > 0)
    return (
      <Alert color="warning">
        <p>{t.checked(errors)}</p>
      </Alert>
    )
  return shown.saved ? (
    <Alert color="success">
      <p>{t.saved}</p>
    </Alert>
  ) : null
}

const wordsOf = (issue: Issue, question: Question | undefined, c: Ctx) =>
  question ? issueMessage(issue, question, c.var.language) : issue.code

type Parts = {
  c: Ctx
  draft: FilledDraft
  issues: Issue[]
  words: (issue: Issue) => string
  asked: Set<string>
  shown: Shown
  aside: (id: string) => string
}

function WrittenQuestion({
  c,
  draft,
  issues,
  words,
  asked,
  shown,
  aside,
  question,
}: Parts & { question: Question }) {
  const { key } = question
  const { filled, marks, asides, writers } = draft
  const t = filledTexts[c.var.language]
  return (
    <div class="filled-question" id={`q-${key}`} hidden={!asked.has(key)} data-block={key}>
      <EditableQuestion
        c={c}
        question={question}
        draft={filled.answers[key]}
        version={filled.versions[key]}
        mark={marks[key]}
        outside={formOutside(c.var.language, filled.currency)}
        issues={issues.filter((issue) => issue.question === key)}
        messageOf={words}
        lang={filled.language}
        rows={shown.rows?.question === key ? shown.rows.rows : undefined}
        asides={asides}
        asideAddress={aside}
        municipalityNames={municipalityNamesIn(
          filled.definition,
          answersOf(filled.definition, filled.answers),
        )}
      />
      {writers[key] && (filled.versions[key] ?? 0) > 1 ? (
        <p class="quiet">
          <a
            href={addressesOf(shown.address).history(key)}
            aria-label={t.historyOf(question.label[c.var.language])}
          >
            {t.history}
          </a>
        </p>
      ) : null}
    </div>
  )
}
