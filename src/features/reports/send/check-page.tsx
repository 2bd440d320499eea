import { type Question, questionsOf } from '../../../platform/forms/definition.ts'
import { type Issue, issueField } from '../../../platform/forms/index.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatDay } from '../../../platform/i18n/format.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import {
  Button,
  ErrorSummary,
  type FieldErrors,
  Form,
  fieldId,
  TextArea,
} from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import type { FoundReport } from '../find-report.ts'
import { reportOfProject } from '../report-name.ts'
import { effectiveDueDay } from '../schedule/index.ts'
import { daysLate } from './days-late.ts'
import { reportIssueWords } from './issue-words.ts'
import { type Explanation, type Prepared, warningsOf } from './prepare-report.ts'
import { explanationName } from './save-explanations.ts'
import { sendTexts } from './texts.ts'

type Shown = {
  report: FoundReport
  prepared: Prepared
  now: Date
  /** Why a sending was refused just now, and what was typed in it. */
  refused?: 'issues' | 'changed'
  typed?: Explanation[]
}

/** Everything that is to be said of the draft, and the button that sends it. */
export function checkPage(c: Ctx, { report, prepared, now, refused, typed }: Shown) {
  const { language } = c.var
  const t = sendTexts[language]
  const name = reportOfProject(report, language)
  const base = `/${language}/workspace/reports/${report.id}`
  const errors = prepared.issues.filter(({ severity }) => severity === 'error')
  const warnings = warningsOf(prepared.issues)
  const sentenceOf = (group: { question: string; code: string }) =>
    [...(typed ?? []), ...prepared.content.explanations].find(
      (one) => one.question === group.question && one.code === group.code,
    )?.sentence ?? ''
  const silent: FieldErrors = Object.fromEntries(
    refused === 'issues'
      ? warnings
          .filter((group) => sentenceOf(group) === '')
          .map((group) => [
            explanationName(group),
            t.explainMissing(labelOf(report, group.question, language)),
          ])
      : [],
  )
  return html(
    c,
    <Page c={c} title={`${t.checkTitle}: ${name}`} breadcrumbs={[{ href: base, text: name }]}>
      {refused === 'changed' ? (
        <Alert color="danger" title={t.changedTitle}>
          <p>{t.changedText}</p>
        </Alert>
      ) : null}
      <ErrorSummary c={c} errors={silent} />
      <Errors c={c} report={report} errors={errors} alert={refused === 'issues'} />
      <Heading>{t.checkTitle}</Heading>
      <p class="lead">{name}</p>
      <p>{t.goesTo(report.programme.funder, report.programme.name)}</p>
      <Deadline report={report} now={now} language={language} />
      {prepared.issues.length === 0 ? (
        <Alert color="success">
          <p>{t.ready}</p>
        </Alert>
      ) : null}
      <nav class="version-links" aria-label={t.preview}>
        <ul>
          <li>
            <a href={`${base}/draft/print`}>{t.preview}</a>
          </li>
          <li>
            <a href={`${base}/draft/report.pdf`}>{t.previewPdf}</a>
          </li>
        </ul>
      </nav>
      <Form c={c} action={`${base}/send`} class="check-form">
        <input type="hidden" name="checked" value={prepared.mark} />
        {warnings.length > 0 ? (
          <section aria-labelledby="warnings">
            <Heading level={2} size="md" id="warnings">
              {t.warnings(warnings.length)}
            </Heading>
            <p>{t.warningsHelp}</p>
            {warnings.map((group) => (
              <div class="check-warning">
                <Heading level={3} size="xs">
                  {labelOf(report, group.question, language)}
                </Heading>
                {group.issues.map((issue) => (
                  <p>{wordsOf(report, issue, language)}</p>
                ))}
                <QuestionLinks c={c} report={report} issue={group.issues[0]} />
                <TextArea
                  c={c}
                  name={explanationName(group)}
                  label={t.explain}
                  rows={2}
                  lang={report.language}
                  values={{ [explanationName(group)]: sentenceOf(group) }}
                  errors={silent}
                />
              </div>
            ))}
          </section>
        ) : null}
        {errors.length === 0 ? <p class="help">{t.sendHelp}</p> : null}
        <div class="actions">
          {errors.length === 0 ? <Button>{t.send}</Button> : null}
          {warnings.length > 0 ? (
            <Button variant="secondary" formaction={`${base}/explanations`}>
              {t.save}
            </Button>
          ) : null}
        </div>
      </Form>
      <p>
        <a href={base}>{t.backToReport}</a>
      </p>
    </Page>,
    refused === 'issues' ? 422 : refused === 'changed' ? 409 : 200,
  )
}

type Language = Ctx['var']['language']

const questionOf = (report: FoundReport, key: string): Question | undefined =>
  questionsOf(report.form.definition).find((question) => question.key === key)

const labelOf = (report: FoundReport, key: string, language: Language) =>
  questionOf(report, key)?.label[language] ?? key

function wordsOf(report: FoundReport, issue: Issue, language: Language) {
  const question = questionOf(report, issue.question)
  return question ? reportIssueWords(issue, question, language) : issue.code
}

/** What stops sending, first on the page; each line leads to its question. */
function Errors({
  c,
  report,
  errors,
  alert,
}: {
  c: Ctx
  report: FoundReport
  errors: Issue[]
  alert: boolean
}) {
  if (errors.length === 0) return null
  const { language } = c.var
  return (
    <section
      class="ds-error-summary"
      role={alert ? 'alert' : undefined}
      tabindex={-1}
      aria-labelledby="check-errors"
      autofocus={alert}
    >
      <h2 id="check-errors" class="ds-heading" data-size="xs">
        {sendTexts[language].errors(errors.length)}
      </h2>
      <ul>
        {errors.map((issue) => (
          <li>
            <a href={placeOf(c, report, issue)}>{labelOf(report, issue.question, language)}</a>:{' '}
            {wordsOf(report, issue, language)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The questions a warning is about: a contradiction stands in several. */
function QuestionLinks({ c, report, issue }: { c: Ctx; report: FoundReport; issue: Issue | undefined }) {
  if (!issue) return null
  const { language } = c.var
  const t = sendTexts[language]
  if (issue.code.startsWith('money-'))
    return (
      <p>
        <a href={placeOf(c, report, issue)}>{t.toAccounts}</a>
      </p>
    )
  const keys = typeof issue.facts.keys === 'string' ? issue.facts.keys.split(' ') : [issue.question]
  return (
    <ul class="question-links" aria-label={t.toQuestion}>
      {keys.map((question) => (
        <li>
          <a href={placeOf(c, report, { ...issue, question, facts: {} })}>
            {labelOf(report, question, language)}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Where an issue can be settled: the field of its question, the files of the report, or the project's budget and accounts. */
function placeOf(c: Ctx, report: FoundReport, issue: Issue): string {
  const base = `/${c.var.language}/workspace/reports/${report.id}`
  if (issue.code.startsWith('money-') || issue.code === 'deviation-reason')
    return `/${c.var.language}/projects/${report.project.slug}/finance`
  if (questionOf(report, issue.question)?.kind === 'attachment')
    return `${base}/attachments#q-${issue.question}`
  const section = report.form.definition.sections.find(({ questions }) =>
    questions.some(({ key }) => key === issue.question),
  )
  return `${base}/sections/${section?.key ?? ''}#${fieldId(issueField(issue))}`
}

function Deadline({ report, now, language }: { report: FoundReport; now: Date; language: Language }) {
  const t = sendTexts[language]
  const day = formatDay(effectiveDueDay(report.dueOn, report.timeZone), language)
  const late = daysLate(report, now)
  return late > 0 ? (
    <Alert color="warning">
      <p>{t.late(day, late)}</p>
    </Alert>
  ) : (
    <p>{t.due(day)}</p>
  )
}

/** Somebody has sent it already, in another window or by another hand. */
export function alreadySentPage(c: Ctx, report: FoundReport) {
  const { language } = c.var
  const t = sendTexts[language]
  const base = `/${language}/workspace/reports/${report.id}`
  return html(
    c,
    <Page c={c} title={t.sentTitle} breadcrumbs={[{ href: base, text: reportOfProject(report, language) }]}>
      <Heading>{t.sentTitle}</Heading>
      <p>{t.sentText}</p>
      <p>
        <a href={`${base}/versions/${report.sentVersion}`}>{t.toSent}</a>
      </p>
    </Page>,
    409,
  )
}
