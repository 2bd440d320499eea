import { createHash } from 'node:crypto'
import type { Child } from 'hono/jsx'
import type { Attachment } from '../../../platform/forms/answer.ts'
import type { Question, Section } from '../../../platform/forms/definition.ts'
import { AnswerView, answerText, QuestionField } from '../../../platform/forms/index.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { KEY_FIELD, newFormKey } from '../../../platform/http/form-key.ts'
import { html } from '../../../platform/http/html.ts'
import { formatInstant } from '../../../platform/i18n/format.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { MoneyTableView } from '../../finance/index.ts'
import { municipalityLabel } from '../../places/index.ts'
import { AttachmentPanel } from '../attachments/attachment-list.tsx'
import type { FoundReport } from '../find-report.ts'
import { type Comment, commentsOf } from '../review/comments.ts'
import { reportIssueWords } from '../send/issue-words.ts'
import { addressesOf } from './address.ts'
import { Beside } from './beside.tsx'
import { isText } from './join-answers.ts'
import type { Draft } from './load-draft.ts'
import { outsideOf } from './outside.ts'
import { titleOf } from './overview-page.tsx'
import { baseName, baseText } from './save-section.ts'
import { askedNow, issuesWhileWriting, sectionStates, wronglyAnswered } from './section-state.ts'
import { draftTexts } from './texts.ts'

type Shown = { saved?: boolean; together?: boolean; rows?: { question: string; rows: number } | undefined }

/** Tells the writers of one browser apart without saying who they are: unsaved text is offered to its writer alone. */
const accountMark = (accountId: string) =>
  createHash('sha256').update(`unsaved\n${accountId}`).digest('base64url').slice(0, 12)

/** One section of a draft, to be written in. It saves itself where scripts run, and with its buttons where they do not. */
export async function sectionPage(c: Ctx, report: FoundReport, section: Section, draft: Draft, shown: Shown) {
  const { language, db, viewer } = c.var
  const t = draftTexts[language]
  const to = addressesOf(c, report.id)
  const states = sectionStates(report, draft, [])
  const place = states.findIndex((state) => state.section.key === section.key)
  const next = states[place + 1]?.section
  const comments = report.sentVersion > 0 ? await commentsOf(db, viewer, report.id) : []
  const parts: Parts = {
    c,
    report,
    draft,
    shown,
    asked: askedNow(report, draft),
    issues: await issuesWhileWriting(db, report, draft),
    commentsAt: (key) => comments.filter(({ question, sentAt }) => question === key && sentAt !== null),
  }
  const files = section.questions.filter(({ kind }) => kind === 'attachment')
  const wrong = wronglyAnswered(section, parts.issues)
  return html(
    c,
    <Page
      c={c}
      title={`${section.title[language]}, ${titleOf(c, report)}`}
      breadcrumbs={[
        { href: `/${language}/workspace/reports`, text: t.reports },
        { href: to.report, text: `${titleOf(c, report)}, ${report.project.name}` },
      ]}
      wide
    >
      {place >= 0 ? <p class="quiet section-place">{t.sectionOf(place + 1, states.length)}</p> : null}
      <Heading>{section.title[language]}</Heading>
      {section.help ? <p class="lead">{section.help[language]}</p> : null}
      {shown.together ? (
        <Alert color="warning">
          <p>{t.together}</p>
        </Alert>
      ) : shown.saved && wrong.length > 0 ? (
        <Alert color="warning">
          <p>{t.savedWithErrors(wrong.length)}</p>
          <ul>
            {wrong.map(({ key, label }) => (
              <li>
                <a href={`#q-${key}`}>{label[language]}</a>
              </li>
            ))}
          </ul>
        </Alert>
      ) : shown.saved ? (
        <Alert color="success">
          <p>{t.saved}</p>
        </Alert>
      ) : null}
      <form
        method="post"
        action={to.section(section.key)}
        class="draft-form"
        novalidate
        data-autosave={to.answers}
        data-report={report.id}
        data-account={viewer.kind === 'member' ? accountMark(viewer.accountId) : ''}
      >
        <input type="hidden" name={KEY_FIELD} value={newFormKey(c)} />
        {shown.saved && wrong.length > 0 ? <input type="hidden" name="told" value="yes" /> : null}
        {/* Pressed by Enter in a field, so that nothing else is. */}
        <button class="ds-sr-only" type="submit" name="next" value="stay" tabindex={-1}>
          {t.save}
        </button>
        <p class="save-line" role="status" data-save-line="" />
        {section.questions
          .filter(({ kind }) => kind !== 'attachment')
          .map((question) => (
            <DraftQuestion {...parts} question={question} />
          ))}
        <div class="actions save-actions">
          <button class="ds-button" data-variant="primary" type="submit" name="next" value="go-on">
            {next ? t.saveAndGoOn : t.saveAndCheck}
          </button>
          <button class="ds-button" data-variant="secondary" type="submit" name="next" value="stay">
            {t.save}
          </button>
          <a href={to.report}>{titleOf(c, report)}</a>
        </div>
      </form>
      {files.length > 0 ? <Files {...parts} questions={files} /> : null}
    </Page>,
  )
}

type Parts = {
  c: Ctx
  report: FoundReport
  draft: Draft
  shown: Shown
  asked: Set<string>
  issues: Awaited<ReturnType<typeof issuesWhileWriting>>
  commentsAt: (question: string) => Comment[]
}

function DraftQuestion({ question, ...parts }: Parts & { question: Question }) {
  const { c, report, draft, shown, asked, issues, commentsAt } = parts
  const { language } = c.var
  const t = draftTexts[language]
  const { key } = question
  const rows = shown.rows?.question === key ? shown.rows.rows : undefined
  return (
    <div class="draft-question" id={`q-${key}`} hidden={!asked.has(key)} data-block={key}>
      {draft.open.has(key) ? (
        <div
          data-editable={isText(question) ? 'text' : 'other'}
          data-linked={draft.linked.includes(key) ? '' : undefined}
        >
          {question.kind === 'computed' ? null : (
            <input type="hidden" name={baseName(key)} value={baseText(draft, key)} data-base={key} />
          )}
          <QuestionField
            c={c}
            question={question}
            language={language}
            draft={draft.answers[key]}
            outside={outsideOf(report, language)}
            issues={issuesAt(issues, key)}
            messageOf={(issue) => reportIssueWords(issue, question, language)}
            lang={report.language}
            version={draft.versions[key] ?? 0}
            {...(rows === undefined ? {} : { rows })}
          >
            {question.kind === 'accounts' ? <Accounts {...parts} /> : null}
          </QuestionField>
          <p class="save-state quiet" data-save-state="" />
          <div data-save-notices="" />
          <Asides {...parts} question={question} />
        </div>
      ) : (
        <div>
          <Heading level={2} size="xs">
            {question.label[language]}
          </Heading>
          <Answer {...parts} question={question} />
          {question.kind === 'accounts' ? <Accounts {...parts} /> : null}
          {report.state === 'returned' ? <p class="quiet">{t.locked}</p> : null}
        </div>
      )}
      <Beside c={c} report={report} question={question} draft={draft} comments={commentsAt(key)} />
    </div>
  )
}

/** A contradiction stands at every question it is about. */
const issuesAt = (issues: Parts['issues'], key: string) =>
  issues
    .filter(({ question, facts }) => [question, ...String(facts.keys ?? '').split(' ')].includes(key))
    .map((issue) => ({ ...issue, question: key }))

const namesOf = (draft: Draft) => {
  const keys = Object.values(draft.answers).flatMap((answer) =>
    answer.state === 'read' && Array.isArray(answer.value)
      ? answer.value.filter((each): each is string => typeof each === 'string')
      : [],
  )
  return Object.fromEntries(keys.map((key) => [key, municipalityLabel(key)]))
}

function Answer({ c, report, draft, question }: Parts & { question: Question }) {
  const answer = draft.answers[question.key]
  const value = answer?.state === 'read' ? answer.value : undefined
  const context = { language: c.var.language, municipalityNames: namesOf(draft) }
  return <AnswerView question={question} value={value} context={context} lang={report.language} />
}

function Accounts({ c, report, draft }: Parts) {
  const t = draftTexts[c.var.language]
  return (
    <>
      {draft.money ? <MoneyTableView c={c} table={draft.money} /> : null}
      <p>
        <a href={`/${c.var.language}/projects/${report.project.slug}/finance`}>{t.finance}</a>
      </p>
    </>
  )
}

function Asides({ c, report, draft, question }: Parts & { question: Question }) {
  const { language, viewer } = c.var
  const t = draftTexts[language]
  const to = addressesOf(c, report.id)
  const own = viewer.kind === 'member' ? viewer.accountId : null
  const lang = report.language === language ? undefined : report.language
  const context = { language, municipalityNames: namesOf(draft) }
  return (
    <div data-asides="">
      {draft.asides
        .filter((aside) => aside.question === question.key)
        .map(({ id, answer, savedBy, savedByName, savedAt }) => {
          const at = formatInstant(savedAt, language)
          return (
            <Aside
              id={id}
              title={savedBy === own ? t.asideOwn(at) : t.asideOf(savedByName ?? t.somebody, at)}
            >
              <p class="kept-text" lang={lang}>
                {answer.state === 'read'
                  ? answerText(question, answer.value, context)
                  : answer.state === 'empty'
                    ? t.emptyAnswer
                    : Object.values(answer.typed).flat().join(', ')}
              </p>
              <div class="actions">
                {(
                  [
                    ['take', t.asideTake],
                    ['leave', t.asideLeave],
                    ...(isText(question) ? [['both', t.asideBoth] as const] : []),
                  ] as const
                ).map(([how, words]) => (
                  <button
                    class="ds-button"
                    data-variant="secondary"
                    data-size="sm"
                    type="submit"
                    name="how"
                    value={how}
                    formaction={to.aside(id)}
                  >
                    {words}
                  </button>
                ))}
              </div>
            </Aside>
          )
        })}
    </div>
  )
}

function Aside({ id, title, children }: { id: string; title: string; children: Child }) {
  return (
    <div class="ds-alert aside" data-color="warning" role="status" data-aside={id} id={`aside-${id}`}>
      <p class="alert-title">{title}</p>
      {children}
    </div>
  )
}

/** Files have forms of their own, which cannot stand inside another. */
function Files({ questions, ...parts }: Parts & { questions: Question[] }) {
  const { c, report, draft, asked } = parts
  const { language } = c.var
  const t = draftTexts[language]
  return (
    <section aria-labelledby="files">
      <Heading level={2} size="sm" id="files">
        {t.files}
      </Heading>
      {questions.map((question) => {
        const answer = draft.answers[question.key]
        return question.kind === 'attachment' ? (
          <div id={`q-${question.key}`} hidden={!asked.has(question.key)} data-block={question.key}>
            <Heading level={3} size="xs">
              {question.label[language]}
            </Heading>
            {question.help ? <p class="help">{question.help[language]}</p> : null}
            <AttachmentPanel
              c={c}
              reportId={report.id}
              question={question}
              attachments={answer?.state === 'read' ? (answer.value as Attachment[]) : []}
              open={draft.open.has(question.key)}
              back="section"
            />
          </div>
        ) : null
      })}
    </section>
  )
}
