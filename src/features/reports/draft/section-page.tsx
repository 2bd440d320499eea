import type { Attachment } from '../../../platform/forms/answer.ts'
import type { Question, Section } from '../../../platform/forms/definition.ts'
import { AnswerView } from '../../../platform/forms/index.ts'
import { AnswerForm } from '../../../platform/forms/saving/answer-form.tsx'
import { EditableQuestion } from '../../../platform/forms/saving/editable-question.tsx'
import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import { EnterSaves } from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { MoneyTableView } from '../../finance/index.ts'
import { municipalityLabel } from '../../places/index.ts'
import { AttachmentPanel } from '../attachments/attachment-list.tsx'
import type { FoundReport } from '../find-report.ts'
import { reportName, reportOfProject } from '../report-name.ts'
import { type Comment, commentsOf } from '../review/comments.ts'
import { reportIssueWords } from '../send/issue-words.ts'
import { addressesOf } from './address.ts'
import { Beside } from './beside.tsx'
import type { Draft } from './load-draft.ts'
import { outsideOf } from './outside.ts'
import { askedNow, issuesWhileWriting, sectionStates, wronglyAnswered } from './section-state.ts'
import { draftTexts } from './texts.ts'

type Shown = { saved?: boolean; together?: boolean; rows?: { question: string; rows: number } | undefined }

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
      title={`${section.title[language]}, ${reportName(report.form.definition.title, report, language)}`}
      breadcrumbs={[
        { href: `/${language}/workspace/reports`, text: t.reports },
        { href: to.report, text: reportOfProject(report, language) },
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
      <AnswerForm
        c={c}
        action={to.section(section.key)}
        answers={to.answers}
        name={report.id}
        enter={
          <>
            {shown.saved && wrong.length > 0 ? <input type="hidden" name="told" value="yes" /> : null}
            <EnterSaves label={t.save} name="next" value="stay" />
          </>
        }
      >
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
          <a href={to.report}>{reportName(report.form.definition.title, report, language)}</a>
        </div>
      </AnswerForm>
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
  const to = addressesOf(c, report.id)
  const { key } = question
  const rows = shown.rows?.question === key ? shown.rows.rows : undefined
  return (
    <div class="draft-question" id={`q-${key}`} hidden={!asked.has(key)} data-block={key}>
      {draft.open.has(key) ? (
        <EditableQuestion
          c={c}
          question={question}
          draft={draft.answers[key]}
          version={draft.versions[key]}
          mark={draft.marks[key]}
          outside={outsideOf(report, language)}
          issues={issuesAt(issues, key)}
          messageOf={(issue) => reportIssueWords(issue, question, language)}
          lang={report.language}
          rows={rows}
          linked={draft.linked.includes(key)}
          asides={draft.asides}
          asideAddress={to.aside}
          municipalityNames={namesOf(draft)}
        >
          {question.kind === 'accounts' ? <Accounts {...parts} /> : null}
        </EditableQuestion>
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
