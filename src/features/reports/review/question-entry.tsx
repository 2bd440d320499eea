import type { AnswerValue, Attachment } from '../../../platform/forms/answer.ts'
import type { Question } from '../../../platform/forms/definition.ts'
import { AnswerView, answerText, type BlockContext } from '../../../platform/forms/index.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { formatOre } from '../../../platform/i18n/format.ts'
import { wordDiff } from '../../../platform/text/word-diff.ts'
import { Heading, Table, Tag } from '../../../platform/ui/components.tsx'
import { type MoneyTable, MoneyTableView } from '../../finance/index.ts'
import { AttachmentLinks } from '../attachments/attachment-list.tsx'
import type { ReportContent } from '../content.ts'
import { CommentThread, type FailedComment } from './comment-thread.tsx'
import { effectTexts } from './effect-texts.ts'
import type { LoadedVersion } from './load-version.ts'
import { reviewTexts } from './texts.ts'

/** One question of a sent version: its answer, what was explained, what changed since the version before, and what was said about it. */
export function QuestionEntry({
  c,
  loaded,
  content,
  question,
  failed,
}: {
  c: Ctx
  loaded: LoadedVersion
  content: ReportContent
  question: Question
  failed: FailedComment | undefined
}) {
  const { language } = c.var
  const t = reviewTexts[language]
  const { report, version, previous, returned } = loaded
  const value = content.answers[question.key]
  const context = contextOf(content, language)
  const explanations = content.explanations.filter((one) => one.question === question.key)
  const label = question.label[language]
  return (
    <div class="version-question">
      <Heading level={3} size="xs" id={`q-${question.key}`}>
        {label}
      </Heading>
      {returned.has(question.key) && version.decision === 'returned' ? (
        <Tag color="care">{t.openNow}</Tag>
      ) : null}
      {question.kind === 'attachment' && Array.isArray(value) ? (
        <AttachmentLinks
          c={c}
          reportId={report.id}
          attachments={value as Attachment[]}
          broken={version.brokenAttachments}
        />
      ) : (
        <AnswerView question={question} value={value} context={context} lang={content.report.language} />
      )}
      {question.kind === 'accounts' && content.money ? <MoneyTableView c={c} table={content.money} /> : null}
      {explanations.map(({ sentence }) => (
        <div class="explanation">
          <b>{t.warned}:</b> <span lang={content.report.language}>{sentence}</span>
        </div>
      ))}
      {previous ? <Changes c={c} question={question} content={content} previous={previous} /> : null}
      <CommentThread c={c} loaded={loaded} failed={failed} question={question.key} label={label} />
    </div>
  )
}

const contextOf = (content: ReportContent, language: Ctx['var']['language']): BlockContext => ({
  language,
  municipalityNames: content.municipalityNames,
  ...(content.money ? { currency: content.money.currency } : {}),
})

/** What became of an answer since the version before, word by word; of money, the lines that are no longer the same. */
function Changes({
  c,
  question,
  content,
  previous,
}: {
  c: Ctx
  question: Question
  content: ReportContent
  previous: ReportContent
}) {
  const { language } = c.var
  const t = reviewTexts[language]
  const words = (of: ReportContent) => {
    const value: AnswerValue | undefined = of.answers[question.key]
    return value === undefined ? '' : answerText(question, value, contextOf(of, language))
  }
  const [before, after] = [words(previous), words(content)]
  const money = question.kind === 'accounts' ? changedMoney(previous.money, content.money) : []
  if (before === after && money.length === 0) return null
  const columns = effectTexts[language]
  const title = t.changedSince(previous.report.number)
  const shown = (amount: number | null) =>
    amount === null ? '–' : formatOre(amount, content.money?.currency ?? '', language)
  return (
    <details class="changes">
      <summary>{title}</summary>
      {before === after ? null : (
        <p class="kept-text" lang={content.report.language}>
          {wordDiff(before === '' ? t.empty : before, after === '' ? t.empty : after).map(({ kind, text }) =>
            kind === 'same' ? text : kind === 'removed' ? <del>{text}</del> : <ins>{text}</ins>,
          )}
        </p>
      )}
      {money.length > 0 ? (
        <Table
          caption={title}
          rows={money}
          columns={[
            { name: columns.line, value: ({ name }) => name },
            {
              name: columns.moneyBefore(previous.report.number),
              value: (row) => shown(row.before),
              number: true,
            },
            { name: columns.moneyNow, value: (row) => shown(row.after), number: true },
          ]}
        />
      ) : null}
    </details>
  )
}

type ChangedLine = { name: string; before: number | null; after: number | null }

function changedMoney(before: MoneyTable | null, after: MoneyTable | null): ChangedLine[] {
  const used = (table: MoneyTable | null) =>
    new Map((table?.lines ?? []).map((line) => [line.lineId, line.usedInAllOre]))
  const names = new Map(
    [...(before?.lines ?? []), ...(after?.lines ?? [])].map((line) => [line.lineId, line.name]),
  )
  const [was, is] = [used(before), used(after)]
  return [...names].flatMap(([id, name]) => {
    const line = { name, before: was.get(id) ?? null, after: is.get(id) ?? null }
    return line.before === line.after ? [] : [line]
  })
}
