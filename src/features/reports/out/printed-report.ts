import type { AccountsAnswer, AnswerValue, Attachment, Chosen } from '../../../platform/forms/answer.ts'
import type { Question } from '../../../platform/forms/definition.ts'
import { answerBlocks, askedQuestions, type Block, type BlockContext } from '../../../platform/forms/index.ts'
import { formatDay, formatInstant, formatNumber } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { countWords } from '../../../platform/text/words.ts'
import type { ReportContent, Source } from '../content.ts'
import { periodName, reportName } from '../report-name.ts'
import { moneyBlocks } from './money-blocks.ts'
import type { PrintedBlock } from './printed-block.ts'
import { outTexts } from './texts.ts'

export type PrintedQuestion = {
  key: string
  /** Its place in the whole form, whether or not the questions before it were asked. */
  number: number
  label: string
  blocks: PrintedBlock[]
  /** "131 av 250 ord" under an answer with a limit. */
  wordNote: string
  explanations: string[]
  sources: string
}

/**
 * A report as it is set, whatever it is set in: PDF, DOCX and HTML are made from this alone, so that they say the same. Labels are in
 * the official form's language, answers in the report's, our own words in the reader's.
 */
export type PrintedReport = {
  languages: { labels: Language; answers: Language; own: Language }
  /** The form's own title. */
  title: string
  /** What it is a report of: "Mentornettverk, 2013". */
  subtitle: string
  /** For the document's properties and the foot of each page; never longer than 200 characters. */
  documentTitle: string
  /** Said on every page of what was not sent; '' in what was. */
  draft: string
  /** When it was sent; '' in a draft. */
  sentAt: string
  facts: { name: string; value: string }[]
  sections: { key: string; title: string; questions: PrintedQuestion[] }[]
  /** Explanations that belong to no question. */
  explanations: string[]
  attachments: { fileName: string; question: string; size: string }[]
}

/** `own` is the reader's interface language. */
export function printedReport(content: ReportContent, own: Language): PrintedReport {
  const { definition } = content.form
  const languages = { labels: definition.officialLanguage, answers: content.report.language, own }
  const t = outTexts[own]
  const title = definition.title[languages.labels]
  const asked = askedQuestions(definition, content.answers)
  let number = 0
  const sections = definition.sections.map((section) => ({
    key: section.key,
    title: section.title[languages.labels],
    questions: section.questions.flatMap((question): PrintedQuestion[] => {
      number += 1
      return asked.has(question.key) ? [printedQuestion(content, question, number, languages)] : []
    }),
  }))
  const numbers = new Map(
    sections.flatMap(({ questions }) => questions.map((question) => [question.key, question.number])),
  )
  return {
    languages,
    title,
    subtitle: [content.project.name, periodName(content.report, languages.answers)]
      .filter(Boolean)
      .join(', '),
    documentTitle: shortened(
      `${reportName(definition.title, content.report, languages.labels)} – ${content.project.name}`,
      200,
    ),
    draft: content.sent ? '' : t.draft,
    sentAt: content.sent?.at ?? '',
    facts: facts(content, own),
    sections: sections.filter(({ questions }) => questions.length > 0),
    explanations: content.explanations
      .filter(({ question }) => !numbers.has(question))
      .map(({ sentence }) => sentence),
    attachments: attachmentsOf(content).map(({ question, attachment }) => ({
      fileName: attachment.fileName,
      question: String(numbers.get(question) ?? ''),
      size: `${formatNumber(Math.max(1, Math.round(attachment.byteCount / 1000)), own)}\u00a0kB`,
    })),
  }
}

function shortened(text: string, most: number): string {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`
}

function facts(content: ReportContent, own: Language): PrintedReport['facts'] {
  const t = outTexts[own]
  const { project, report, sent } = content
  return [
    { name: t.recipient, value: project.funder },
    { name: t.sender, value: project.owner },
    { name: t.project, value: project.name },
    { name: t.projectNumber, value: project.number },
    { name: t.programme, value: project.programme },
    { name: t.period, value: t.fromTo(formatDay(report.periodFrom, own), formatDay(report.periodTo, own)) },
    { name: t.version, value: report.number > 0 ? String(report.number) : '' },
    ...(sent
      ? [{ name: t.sent, value: t.sentByAt(sent.by, formatInstant(new Date(sent.at), own)) }]
      : [{ name: t.due, value: formatDay(report.dueOn, own) }]),
  ].filter(({ value }) => value !== '')
}

function printedQuestion(
  content: ReportContent,
  question: Question,
  number: number,
  languages: PrintedReport['languages'],
): PrintedQuestion {
  const { own } = languages
  const t = outTexts[own]
  const value: AnswerValue | undefined = content.answers[question.key]
  const context: BlockContext = {
    language: languages.labels,
    municipalityNames: content.municipalityNames,
    printAllOptions: true,
    ...(content.money ? { currency: content.money.currency } : {}),
  }
  const blocks = answerBlocks(question, value, context).map((block) =>
    inItsLanguages(block, question, context, languages),
  )
  const money = question.kind === 'accounts' && content.money ? moneyBlocks(content.money, own) : []
  return {
    key: question.key,
    number,
    label: question.label[languages.labels],
    blocks:
      blocks.length + money.length > 0
        ? [...blocks, ...money]
        : [{ kind: 'empty', text: t.nothingEntered, language: own }],
    wordNote: limitedTexts(question, value)
      .map(({ text, limit }) => t.words(countWords(text, content.report.language).unicodeWords, limit))
      .join(' · '),
    explanations: content.explanations
      .filter((each) => each.question === question.key)
      .map(({ sentence }) => sentence),
    sources: sourcesLine(content.sources[question.key] ?? [], own),
  }
}

/** Labels and figures are in the form's language, what was written in the report's; that nothing was answered is said by us. */
function inItsLanguages(
  block: Block,
  question: Question,
  context: BlockContext,
  { labels, answers, own }: PrintedReport['languages'],
): PrintedBlock {
  const isWritten = ['text', 'long-text', 'accounts'].includes(question.kind)
  switch (block.kind) {
    case 'paragraph':
      return { ...block, language: isWritten ? answers : labels }
    case 'list':
      return { ...block, language: answers }
    case 'ticks':
      return { ...block, language: labels, reasonLanguage: answers }
    case 'table':
      return { ...block, caption: '', language: answers, headLanguage: labels }
    case 'empty': {
      const [ours] = answerBlocks(question, undefined, { ...context, language: own })
      return { kind: 'empty', text: ours?.kind === 'empty' ? ours.text : block.text, language: own }
    }
  }
}

/** The texts of an answer that the form limits, as they were written. */
function limitedTexts(question: Question, value: AnswerValue | undefined): { text: string; limit: number }[] {
  if (value === undefined) return []
  if (question.kind === 'long-text' && question.wordLimit !== undefined)
    return [{ text: value as string, limit: question.wordLimit }]
  if (question.kind === 'accounts' && question.wordLimit !== undefined)
    return [{ text: (value as AccountsAnswer).comment, limit: question.wordLimit }]
  if (question.kind !== 'choice' && question.kind !== 'choices') return []
  return (value as Chosen).chosen.flatMap(({ id, reason }) => {
    const limit = question.options.find((option) => option.id === id)?.reason?.wordLimit
    return limit !== undefined && reason ? [{ text: reason, limit }] : []
  })
}

function sourcesLine(sources: Source[], own: Language): string {
  const t = outTexts[own]
  const named = sources.flatMap(({ from, what }) => {
    if (from === 'record') return [t.fromRecord]
    if (from === 'document') return [t.fromDocument(what)]
    return from === 'earlier' ? [t.fromEarlier(what)] : []
  })
  return named.length > 0 ? `${t.sources}: ${[...new Set(named)].join('; ')}` : ''
}

function attachmentsOf(content: ReportContent): { question: string; attachment: Attachment }[] {
  return content.form.definition.sections
    .flatMap(({ questions }) => questions)
    .flatMap((question) =>
      question.kind === 'attachment'
        ? ((content.answers[question.key] ?? []) as Attachment[]).map((attachment) => ({
            question: question.key,
            attachment,
          }))
        : [],
    )
}
