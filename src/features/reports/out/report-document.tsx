import { raw } from 'hono/html'
import type { Ctx } from '../../../platform/http/environment.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { Facts, Heading } from '../../../platform/ui/components.tsx'
import type { ReportContent } from '../content.ts'
import { attachmentTable } from './attachment-table.ts'
import type { PrintedBlock, PrintedTable } from './printed-block.ts'
import { type PrintedQuestion, printedReport } from './printed-report.ts'
import { outTexts } from './texts.ts'

/** The report as part of a page, with the same content as its PDF. Each question is a section with the id `question-KEY`. */
export function ReportDocument({ c, content }: { c: Ctx; content: ReportContent }) {
  const own = c.var.language
  const t = outTexts[own]
  const report = printedReport(content, own)
  const { labels, answers } = report.languages
  const attached = attachmentTable(report)
  const elsewhere = (language: Language) => (language === own ? undefined : language)
  return (
    <article class="report-document">
      {report.draft === '' ? null : <p class="report-draft">{report.draft}</p>}
      <Heading level={1} size="lg">
        <span lang={elsewhere(labels)}>{report.title}</span>
      </Heading>
      <p class="report-subtitle" lang={elsewhere(answers)}>
        {report.subtitle}
      </p>
      <Facts facts={report.facts.map(({ name, value }) => ({ name, value }))} />
      {report.sections.map(({ key, title, questions }) => (
        <section aria-labelledby={`section-${key}`}>
          <Heading level={2} size="md" id={`section-${key}`}>
            <span lang={elsewhere(labels)}>{title}</span>
          </Heading>
          {questions.map((question) => (
            <Question c={c} question={question} languages={report.languages} />
          ))}
        </section>
      ))}
      {report.explanations.length > 0 ? (
        <section>
          <Heading level={2} size="md">
            {t.otherExplanations}
          </Heading>
          {report.explanations.map((sentence) => (
            <Explanation c={c} sentence={sentence} language={answers} />
          ))}
        </section>
      ) : null}
      {attached ? (
        <section>
          <Heading level={2} size="md">
            {t.attachments}
          </Heading>
          <PrintedTableView c={c} table={attached} name={t.attachments} />
        </section>
      ) : null}
    </article>
  )
}

function Question({
  c,
  question,
  languages,
}: {
  c: Ctx
  question: PrintedQuestion
  languages: { labels: Language; answers: Language }
}) {
  const own = c.var.language
  const notes = [question.wordNote, question.sources].filter((note) => note !== '')
  return (
    <section class="report-question" id={`question-${question.key}`}>
      <Heading level={3} size="2xs">
        <span class="report-number">{question.number}</span>{' '}
        <span lang={languages.labels === own ? undefined : languages.labels}>{question.label}</span>
      </Heading>
      <div class="report-answer">
        {question.blocks.map((block) => (
          <BlockView c={c} block={block} name={question.label} />
        ))}
        {question.explanations.map((sentence) => (
          <Explanation c={c} sentence={sentence} language={languages.answers} />
        ))}
        {notes.length > 0 ? <p class="report-note">{notes.join(' · ')}</p> : null}
      </div>
    </section>
  )
}

function Explanation({ c, sentence, language }: { c: Ctx; sentence: string; language: Language }) {
  return (
    <p class="report-explanation">
      <strong>{outTexts[c.var.language].explanation}:</strong>{' '}
      <span lang={language === c.var.language ? undefined : language} dir="auto">
        {sentence}
      </span>
    </p>
  )
}

function BlockView({ c, block, name }: { c: Ctx; block: PrintedBlock; name: string }) {
  const t = outTexts[c.var.language]
  const lang = block.language === c.var.language ? undefined : block.language
  switch (block.kind) {
    case 'paragraph':
      return (
        <p lang={lang} dir="auto">
          {block.text}
        </p>
      )
    case 'list':
      return (
        <ul lang={lang}>
          {block.items.map((item) => (
            <li dir="auto">{item}</li>
          ))}
        </ul>
      )
    case 'ticks':
      return (
        <ul class="report-ticks">
          {block.options.map(({ letter, label, chosen, reason }) => (
            <li class={chosen ? 'chosen' : undefined}>
              <span aria-hidden="true">{chosen ? '☑' : '☐'}</span>
              <span class="ds-sr-only">{chosen ? t.chosen : t.notChosen}: </span>{' '}
              <span lang={lang}>{[letter, label].filter(Boolean).join(' ')}</span>
              {reason ? (
                <p class="report-reason" lang={block.reasonLanguage} dir="auto">
                  {reason}
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      )
    case 'table':
      return <PrintedTableView c={c} table={block} name={block.caption || name} />
    case 'picture':
      return (
        <figure class="chart-figure" lang={lang}>
          <figcaption>{block.title}</figcaption>
          <section class="chart-scroll" aria-label={block.title} tabindex={0}>
            {raw(block.svg)}
          </section>
          <details class="no-print">
            <summary>{t.asTable}</summary>
            <PrintedTableView c={c} table={block.figures} name={t.figuresOf(block.title)} />
          </details>
        </figure>
      )
    case 'empty':
      return <p class="quiet">{block.text}</p>
    case 'note':
      return (
        <p class="report-note" lang={lang}>
          {block.text}
        </p>
      )
  }
}

function PrintedTableView({ c, table, name }: { c: Ctx; table: PrintedTable; name: string }) {
  const last = table.rows.length - 1
  const isSum = (row: number) => (table.totalRow && row === last) || table.sumRows?.includes(row)
  const lang = (language: Language) => (language === c.var.language ? undefined : language)
  const numeric = (column: number) => (table.head[column]?.numeric ? 'number' : undefined)
  return (
    <section class="table-scroll" aria-label={name} tabindex={0}>
      <table class="ds-table" data-size="sm">
        <caption class={table.caption ? undefined : 'ds-sr-only'}>{table.caption || name}</caption>
        <thead lang={lang(table.headLanguage)}>
          <tr>
            {table.head.map(({ text }, column) => (
              <th scope="col" class={numeric(column)}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody lang={lang(table.language)}>
          {table.rows.map((row, at) => (
            <tr class={isSum(at) ? 'report-sum' : undefined}>
              {row.map((text, column) =>
                column === 0 ? <th scope="row">{text}</th> : <td class={numeric(column)}>{text}</td>,
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
