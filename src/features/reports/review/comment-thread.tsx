import type { Ctx } from '../../../platform/http/environment.ts'
import { formatInstant } from '../../../platform/i18n/format.ts'
import { Button, type FieldErrors, Form, TextArea } from '../../../platform/ui/forms.tsx'
import { commentTexts } from './comment-texts.ts'
import type { Comment } from './comments.ts'
import type { LoadedVersion } from './load-version.ts'

/** What was written and could not be kept: shown again in its field. */
export type FailedComment = { target: string; body: string; message: string }

type Frame = { c: Ctx; loaded: LoadedVersion; failed: FailedComment | undefined }

/**
 * The comments on a question (or, with '', on the report as a whole) with the answers under them, and the forms by which a case officer
 * comments on what waits for a decision and the project answers.
 */
export function CommentThread({
  c,
  loaded,
  failed,
  question,
  label,
}: Frame & { question: string; label: string }) {
  const t = commentTexts[c.var.language]
  const comments = loaded.comments.filter((comment) => comment.question === question)
  const mayComment = loaded.waits && loaded.report.mayReview
  if (comments.length === 0 && !mayComment) return null
  const target = question === '' ? 'report' : question
  return (
    <div class="comments">
      {comments.length > 0 ? (
        <ul class="comment-list" aria-label={`${t.comments}: ${label}`}>
          {comments.map((comment) => (
            <OneComment c={c} loaded={loaded} failed={failed} comment={comment} />
          ))}
        </ul>
      ) : null}
      {mayComment ? (
        <details open={failed?.target === target}>
          <summary>
            {t.comment}
            <span class="ds-sr-only">: {label}</span>
          </summary>
          <CommentForm
            c={c}
            loaded={loaded}
            failed={failed}
            target={target}
            hidden={{ question }}
            label={question === '' ? t.commentWhole : t.commentOn(label)}
            button={t.saveComment}
          />
        </details>
      ) : null}
    </div>
  )
}

function OneComment({ c, loaded, failed, comment }: Frame & { comment: Comment }) {
  const t = commentTexts[c.var.language]
  const mayChange = comment.sentAt === null && loaded.waits && loaded.report.mayReview
  const mayAnswer = comment.sentAt !== null && loaded.report.mayWrite
  return (
    <li class="comment">
      <Said
        c={c}
        loaded={loaded}
        failed={failed}
        said={comment}
        mayChange={mayChange}
        waiting={t.waitingComment}
      />
      {comment.answers.length > 0 ? (
        <ul class="comment-answers">
          {comment.answers.map((answer) => (
            <li class="comment">
              <Said
                c={c}
                loaded={loaded}
                failed={failed}
                said={answer}
                mayChange={answer.sentAt === null && loaded.report.mayWrite}
                waiting={t.waitingAnswer}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {mayAnswer ? (
        <details open={failed?.target === comment.id}>
          <summary>
            {t.answer}
            <span class="ds-sr-only"> {comment.by.name}</span>
          </summary>
          <CommentForm
            c={c}
            loaded={loaded}
            failed={failed}
            target={comment.id}
            hidden={{ under: comment.id }}
            label={t.answerTo(comment.by.name)}
            button={t.saveAnswer}
          />
        </details>
      ) : null}
    </li>
  )
}

function Said({
  c,
  loaded,
  failed,
  said,
  mayChange,
  waiting,
}: Frame & { said: Omit<Comment, 'answers'>; mayChange: boolean; waiting: string }) {
  const { language } = c.var
  const t = commentTexts[language]
  const target = `change-${said.id}`
  return (
    <>
      <p class="comment-by">
        <b>{said.by.name}</b>{' '}
        <span class="quiet">
          {formatInstant(said.at, language)}
          {said.version === loaded.version.number ? '' : `, ${t.onVersion(said.version)}`}
        </span>
      </p>
      <div class="kept-text">{said.body}</div>
      {said.sentAt === null ? <p class="quiet">{waiting}</p> : null}
      {mayChange ? (
        <details open={failed?.target === target}>
          <summary>{t.change}</summary>
          <CommentForm
            c={c}
            loaded={loaded}
            failed={failed}
            target={target}
            hidden={{ id: said.id }}
            label={t.change}
            help={t.changeHelp}
            body={said.body}
            button={t.save}
          />
        </details>
      ) : null}
    </>
  )
}

/** The name of the field in which something is said about `target`. */
export const bodyName = (target: string) => `body.${target}`

function CommentForm({
  c,
  loaded,
  failed,
  target,
  hidden,
  label,
  help,
  body = '',
  button,
}: Frame & {
  target: string
  hidden: Record<string, string>
  label: string
  help?: string
  body?: string
  button: string
}) {
  const { report, version } = loaded
  const name = bodyName(target)
  const own = failed?.target === target ? failed : undefined
  const errors: FieldErrors = own ? { [name]: own.message } : {}
  return (
    <Form
      c={c}
      action={`/${c.var.language}/workspace/reports/${report.id}/versions/${version.number}/comments`}
    >
      {Object.entries(hidden).map(([field, value]) => (
        <input type="hidden" name={field} value={value} />
      ))}
      <TextArea
        c={c}
        name={name}
        label={label}
        rows={3}
        values={{ [name]: own?.body ?? body }}
        errors={errors}
        {...(help ? { help } : {})}
      />
      <Button variant="secondary">{button}</Button>
    </Form>
  )
}
