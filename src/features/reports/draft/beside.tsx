import type { Question } from '../../../platform/forms/definition.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { formatInstant } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { Difference } from '../../projects/index.ts'
import type { FoundReport } from '../find-report.ts'
import type { Comment } from '../review/comments.ts'
import { addressesOf } from './address.ts'
import type { Draft } from './load-draft.ts'
import { recordName } from './record-words.ts'
import { draftTexts } from './texts.ts'

type Props = { c: Ctx; report: FoundReport; question: Question; draft: Draft }

/** What stands beside a question: where its answer comes from, who saved it, what was written last year, what the officer says. */
export function Beside({ comments, ...props }: Props & { comments: Comment[] }) {
  return (
    <div class="beside">
      <From {...props} />
      <LastSaved {...props} />
      <Earlier {...props} />
      <Remarks {...props} comments={comments} />
    </div>
  )
}

function From({ c, report, question, draft }: Props) {
  const { language } = c.var
  const t = draftTexts[language]
  const { key } = question
  const to = addressesOf(c, report.id)
  const origin = draft.origins[key]
  const sources = draft.sources[key] ?? []
  if (sources[0]?.from === 'record')
    return (
      <div data-until-saved="">
        {[...Map.groupBy(sources, ({ what }) => what)].map(([what, of]) => (
          <p>
            {t.fromRecord(recordName(what, language))}{' '}
            <RecordPages sources={of} language={language} written={report.language} />
          </p>
        ))}
        {draft.open.has(key) ? <p class="quiet">{t.follows}</p> : null}
      </div>
    )
  return (
    <>
      {origin?.from === 'document' ? (
        <>
          <p>
            {origin.path ? (
              <a href={`/${language}${origin.path}`}>{t.fromDocument(origin.what)}</a>
            ) : (
              t.fromDocument(origin.what)
            )}{' '}
            {origin.changed ? t.changedSince : ''}
          </p>
          {origin.quote ? <blockquote class="kept-text">{origin.quote}</blockquote> : null}
        </>
      ) : null}
      {question.fills !== undefined && draft.open.has(key) && draft.origins[key] ? (
        <button
          class="ds-button"
          data-variant="tertiary"
          data-size="sm"
          type="submit"
          formaction={to.link(key)}
          aria-label={t.toRecordsOf(question.label[language])}
        >
          {t.toRecords}
        </button>
      ) : null}
    </>
  )
}

/** Where to see it: a page by itself, or each of several by what it is about. */
function RecordPages({
  sources,
  language,
  written,
}: {
  sources: Draft['sources'][string]
  language: Language
  written: Language
}) {
  const t = draftTexts[language]
  const pages = sources.filter(({ path }) => path !== undefined)
  const lang = written === language ? undefined : written
  if (pages.length < 2) return pages.map(({ path }) => <a href={`/${language}${path}`}>{t.seeRecord}</a>)
  return (
    <>
      {t.seeRecord}:{' '}
      {pages.map(({ path, name }, index) => (
        <>
          {index > 0 ? ', ' : ''}
          <a href={`/${language}${path}`} lang={name === undefined ? undefined : lang}>
            {name ?? path}
          </a>
        </>
      ))}
    </>
  )
}

function LastSaved({ c, report, question, draft }: Props) {
  const { language } = c.var
  const t = draftTexts[language]
  const { key } = question
  const writer = draft.writers[key]
  if (!writer) return null
  return (
    <p class="quiet" data-until-saved="">
      {t.savedBy(writer.name || t.somebody, formatInstant(writer.at, language))}{' '}
      <a href={addressesOf(c, report.id).history(key)}>{t.version(draft.versions[key] ?? 0)}</a>
    </p>
  )
}

function Earlier({ c, report, question, draft }: Props) {
  const { language } = c.var
  const t = draftTexts[language]
  const { key, kind } = question
  const text = draft.previous?.answers[key]
  if (!draft.previous || typeof text !== 'string' || (kind !== 'text' && kind !== 'long-text')) return null
  const lang = report.language === language ? undefined : report.language
  const origin = draft.origins[key]
  const answer = draft.answers[key]
  const now = answer?.state === 'read' && typeof answer.value === 'string' ? answer.value : ''
  if (origin?.from === 'earlier')
    return (
      <>
        <p>{t.fromEarlier(origin.what)}</p>
        {now === text ? null : (
          <details>
            <summary>{t.changesSince}</summary>
            <Difference c={c} before={text} after={now} {...(lang ? { lang } : {})} />
          </details>
        )}
      </>
    )
  return (
    <details>
      <summary>{t.offer(draft.previous.year)}</summary>
      <p class="kept-text" lang={lang}>
        {text}
      </p>
      {draft.open.has(key) && now !== text ? (
        <button
          class="ds-button"
          data-variant="tertiary"
          data-size="sm"
          type="submit"
          formaction={addressesOf(c, report.id).earlier(key)}
        >
          {t.takeOver}
        </button>
      ) : null}
    </details>
  )
}

function Remarks({ c, report, question, comments }: Props & { comments: Comment[] }) {
  const { language } = c.var
  const t = draftTexts[language]
  if (comments.length === 0) return null
  return (
    <section class="remarks" aria-label={t.remarks}>
      <p class="alert-title">{t.remarks}</p>
      {comments.map((comment) => (
        <div>
          <p class="kept-text">{comment.body}</p>
          <p class="quiet">
            {comment.by.name}, {formatInstant(comment.at, language)}
          </p>
          {comment.answers.map((answer) => (
            <div class="remark-answer">
              <p class="kept-text">{answer.body}</p>
              <p class="quiet">
                {answer.by.name}, {formatInstant(answer.at, language)}
              </p>
            </div>
          ))}
          <p>
            <a href={`${addressesOf(c, report.id).version(comment.version)}#q-${question.key}`}>
              {t.answerRemark}
            </a>
          </p>
        </div>
      ))}
    </section>
  )
}
