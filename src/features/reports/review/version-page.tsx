import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { formatInstant } from '../../../platform/i18n/format.ts'
import { Alert, Heading, Tag } from '../../../platform/ui/components.tsx'
import { ErrorSummary, type FieldErrors } from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { reportName, reportOfProject } from '../report-name.ts'
import { bodyName, CommentThread, type FailedComment } from './comment-thread.tsx'
import { DecisionForm, type DecisionValues } from './decision-form.tsx'
import { decisionTexts } from './decision-texts.ts'
import { EffectView } from './effect-view.tsx'
import type { LoadedVersion } from './load-version.ts'
import { QuestionEntry } from './question-entry.tsx'
import { answerable } from './returnable.ts'
import { reviewTexts } from './texts.ts'
import { Broken, Decision, Hashes, Late, Outside, StateTag, VersionFactsView } from './version-parts.tsx'

type Shown = {
  loaded: LoadedVersion
  done?: 'sent' | 'saved' | 'decided'
  failed?: FailedComment
  decision?: { values: DecisionValues; errors: FieldErrors }
  status?: 200 | 409 | 422
}

/** A version as it was sent, with what was said and decided about it; for a case officer, with the forms that say and decide. */
export function versionPage(c: Ctx, { loaded, done, failed, decision, status = 200 }: Shown) {
  const { language } = c.var
  const t = reviewTexts[language]
  const { report, version } = loaded
  const { content } = version
  const base = `/${language}/workspace/reports/${report.id}`
  const name = reportOfProject(report, language)
  const errors: FieldErrors = {
    ...(failed ? { [bodyName(failed.target)]: failed.message } : {}),
    ...decision?.errors,
  }
  const notes = { sent: t.sentNow, saved: t.savedNow, decided: t.decidedNow }
  return html(
    c,
    <Page
      c={c}
      wide
      title={`${name}, ${t.version(version.number)}`}
      breadcrumbs={[{ href: report.mayWrite ? base : `${base}/versions`, text: name }]}
    >
      {decision && !loaded.mayDecide ? (
        <Alert color="danger">
          <p>{Object.values(errors).join(' ')}</p>
        </Alert>
      ) : (
        <ErrorSummary c={c} errors={errors} />
      )}
      {done ? (
        <Alert color="success">
          <p>{notes[done]}</p>
        </Alert>
      ) : null}
      <header class="version-header">
        <Heading>{reportName(report.form.definition.title, report, language)}</Heading>
        <p class="lead">{report.project.name}</p>
        <p>
          <Tag color={version.broken.length > 0 ? 'care' : 'neutral'}>{t.version(version.number)}</Tag>{' '}
          <StateTag language={language} version={version} loaded={loaded} />
        </p>
        <p>{t.sentBy(version.sentBy.name, formatInstant(version.sentAt, language))}</p>
        <Late loaded={loaded} language={language} />
      </header>
      <Broken c={c} loaded={loaded} base={base} />
      <Decision c={c} loaded={loaded} base={base} />
      <Outside loaded={loaded} language={language} base={base} />
      {loaded.effects.length > 0 ? <EffectView c={c} effects={loaded.effects} /> : null}
      {content ? (
        <>
          <VersionFactsView loaded={loaded} language={language} />
          <Contents c={c} loaded={loaded} failed={failed} />
        </>
      ) : (
        <Hashes version={version} language={language} />
      )}
      <WholeReport c={c} loaded={loaded} failed={failed} />
      {loaded.waits && report.mayReview && !loaded.mayDecide ? (
        <Alert color="info">
          <p>{decisionTexts[language].ownVersion}</p>
        </Alert>
      ) : null}
      {loaded.mayDecide ? (
        <DecisionForm
          c={c}
          loaded={loaded}
          {...(decision ? { values: decision.values, errors: decision.errors } : {})}
        />
      ) : null}
    </Page>,
    status,
  )
}

/** What the project and the funder said about the report as a whole. */
function WholeReport({
  c,
  loaded,
  failed,
}: {
  c: Ctx
  loaded: LoadedVersion
  failed: FailedComment | undefined
}) {
  const t = reviewTexts[c.var.language]
  const none = !loaded.comments.some(({ question }) => question === '')
  if (none && !(loaded.waits && loaded.report.mayReview)) return null
  return (
    <section class="version-question" aria-labelledby="whole">
      <Heading level={2} size="sm" id="whole">
        {t.wholeReport}
      </Heading>
      <CommentThread c={c} loaded={loaded} failed={failed} question="" label={t.wholeReport} />
    </section>
  )
}

/** The sections of the form the report was written in, with the questions that were asked. */
function Contents({
  c,
  loaded,
  failed,
}: {
  c: Ctx
  loaded: LoadedVersion
  failed: FailedComment | undefined
}) {
  const { language } = c.var
  const { content } = loaded.version
  if (!content) return null
  const { definition } = content.form
  const asked = answerable(content)
  const shown = (key: string, kind: string) =>
    asked.has(key) || (kind === 'computed' && content.answers[key] !== undefined)
  return (
    <>
      {definition.sections.map((section) => {
        const questions = section.questions.filter(({ key, kind }) => shown(key, kind))
        if (questions.length === 0) return null
        return (
          <section class="version-section">
            <Heading level={2} size="md" id={`s-${section.key}`}>
              {section.title[language]}
            </Heading>
            {questions.map((question) => (
              <QuestionEntry c={c} loaded={loaded} content={content} question={question} failed={failed} />
            ))}
          </section>
        )
      })}
    </>
  )
}
